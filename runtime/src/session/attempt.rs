//! Code of the user's that may panic: scripts, callbacks, and the drop of what they left behind.

use core::any::Any;
use core::mem::forget;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::report::Exception;

/// Calls, and tells a panic by what it said.
pub(super) fn attempt<R>(call: impl FnOnce() -> R) -> Result<R, Exception> {
    catch_unwind(AssertUnwindSafe(call)).map_err(|panic| Exception::Panic(message(panic)))
}

/// What a panic said.
fn message(panic: Box<dyn Any + Send>) -> String {
    let text = panic.downcast_ref::<&str>().copied().map(str::to_owned);
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    // The payload is a value of the user's, too. What its drop would say is no news, and dropping that could go on for ever.
    if let Err(again) = catch_unwind(AssertUnwindSafe(|| drop(panic))) {
        forget(again);
    }
    text.unwrap_or_else(|| "(no message)".to_owned())
}
