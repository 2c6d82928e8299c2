//! The keys of `#[cache_resource(..)]`.

/// In the order in which a message lists them.
pub(crate) const KEYS: [&str; 5] = ["ttl", "max_entries", "validate", "on_release", "crate"];
