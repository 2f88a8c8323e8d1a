//! Use cases: every command that a host may call.
