//! The derive macros of `rerun-safe`. Users depend on `rerun-safe`, which re-exports and documents them.
