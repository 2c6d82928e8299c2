//! What structs and enums have in common.

use proc_macro2::TokenStream;

/// The parts of an `impl Codec`.
pub(super) struct Parts {
    /// Tables of names, beside the impl.
    pub(super) tables: TokenStream,
    /// Constants and hooks, where they differ from what the trait provides.
    pub(super) hooks: TokenStream,
    pub(super) write: TokenStream,
    pub(super) read: TokenStream,
}
