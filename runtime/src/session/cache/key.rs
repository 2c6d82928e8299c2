//! The arguments of a call as a key.

use core::hash::{BuildHasher, Hash, Hasher};
use std::sync::Arc;

use crate::rerun_eq::{Data, ErasedRerun, RerunEq, Snapshot};

/// The arguments, borrowed for the look-up.
pub type Arguments<'a> = [&'a dyn ErasedRerun];

/// An argument that is part of the key.
#[diagnostic::on_unimplemented(
    message = "an argument of type `{Self}` cannot be part of the key of a cached function",
    label = "this type does not implement `RerunEq`",
    note = "for local types, add `#[derive(RerunEq)]` to `{Self}`",
    note = "to leave an argument out of the key, begin its name with an underscore"
)]
pub trait Argument: Data {}

impl<T: Data> Argument for T {}

/// Lends an argument.
pub fn argument<T: Argument>(argument: &T) -> &dyn ErasedRerun {
    argument
}

/// The arguments with their hash.
pub(super) struct Lookup<'a> {
    arguments: &'a Arguments<'a>,
    pub(super) hash: u64,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(arguments: &'a Arguments<'a>, hasher: &impl BuildHasher) -> Self {
        let mut state = hasher.build_hasher();
        arguments.len().hash(&mut state);
        arguments.rerun_hash(&mut state);
        Self {
            arguments,
            hash: state.finish(),
        }
    }

    pub(super) fn matches(&self, key: &Snapshot) -> bool {
        self.arguments.rerun_eq(key)
    }

    /// The arguments as they are now, to keep.
    pub(super) fn to_key(&self) -> Arc<Snapshot> {
        Arc::new(Snapshot::of(self.arguments))
    }
}
