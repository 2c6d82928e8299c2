//! What went wrong, where, and how to repair it.
//!
//! While reading, an error is only a problem and an offset. The path, the line and what was found are worked out from the
//! text when the error leaves the crate, so that reading good text keeps no track of where it is.

mod help;
mod path;
mod problem;
mod serial_error;
mod words;

pub(crate) use self::path::{paths, push_index, push_key};
pub use self::problem::ReadError;
pub(crate) use self::problem::{Problem, shortened};
pub use self::serial_error::SerialError;
