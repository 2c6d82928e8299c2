//! What a cached function returns.

use std::sync::Arc;

use super::call::{Found, Plan, begin};
use super::key::Arguments;

/// The return type of a cached function: `Arc<T>`, or `Result<Arc<T>, E>` of which only the good values are kept.
#[diagnostic::on_unimplemented(
    message = "a cached function cannot return `{Self}`",
    label = "a cached function returns `Arc<T>` or `Result<Arc<T>, E>`",
    note = "the value is shared by all callers and threads, so `T` is `Send`, `Sync` and owns its data"
)]
pub trait Cacheable: Sized {
    /// What is shared.
    type Value: ?Sized + Send + Sync + 'static;

    /// Begins a call. Generated code asks for it through the trait, because rustc then tells once that a type cannot be cached.
    fn begin(plan: &Plan<Self::Value>, arguments: &Arguments<'_>) -> Found<Self> {
        begin(plan, arguments)
    }

    /// The outcome of a call that found a value.
    fn hit(value: Arc<Self::Value>) -> Self;

    /// The value to keep, if there is one.
    fn kept(&self) -> Option<&Arc<Self::Value>>;
}

impl<T: ?Sized + Send + Sync + 'static> Cacheable for Arc<T> {
    type Value = T;

    fn hit(value: Self) -> Self {
        value
    }

    fn kept(&self) -> Option<&Self> {
        Some(self)
    }
}

impl<T: ?Sized + Send + Sync + 'static, E> Cacheable for Result<Arc<T>, E> {
    type Value = T;

    fn hit(value: Arc<T>) -> Self {
        Ok(value)
    }

    fn kept(&self) -> Option<&Arc<T>> {
        self.as_ref().ok()
    }
}
