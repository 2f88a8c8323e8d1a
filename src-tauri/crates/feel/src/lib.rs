//! The expression language: parse, type, compile, evaluate.
