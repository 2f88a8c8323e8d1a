//! The prototype's web server.
