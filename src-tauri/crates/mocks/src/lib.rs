//! What registries, identity, signature and payment answer for a mock person.
