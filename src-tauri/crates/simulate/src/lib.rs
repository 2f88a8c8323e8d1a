//! Walks of the cast through a service.
