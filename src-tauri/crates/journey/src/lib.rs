//! A compiled plan, and the route of a case folded from its facts.
