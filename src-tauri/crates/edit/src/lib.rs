//! Named edits of a service, each with its inverse.
