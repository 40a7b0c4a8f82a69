//! Blocks → sentences → tokens.
