//! A lock that outlives a panic.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A mutex whose data is valid between any two statements of its holder, so that a panic leaves nothing to be afraid of.
///
/// No code of a user runs under such a lock: scripts, callbacks, cached functions, comparisons of their values and
/// drops all happen outside. What is compared under one is this crate's own, a snapshot or a name.
#[derive(Debug, Default)]
pub(super) struct Lock<T>(Mutex<T>);

impl<T> Lock<T> {
    pub(super) const fn new(data: T) -> Self {
        Self(Mutex::new(data))
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets others have the lock until somebody calls.
pub(super) fn wait<'l, T>(call: &Condvar, guard: MutexGuard<'l, T>) -> MutexGuard<'l, T> {
    call.wait(guard).unwrap_or_else(PoisonError::into_inner)
}
