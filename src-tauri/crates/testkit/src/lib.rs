//! Builders and the journeys-file reader, for tests.
