//! Exports and imports of a service, a module a format.
