//! Diagnostics of a service and their fixes.
