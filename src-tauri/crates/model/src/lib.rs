//! The service document: types, ids, keys, places, file format, JSON Schema.
