//! What is an option without a class of the script, and what converts into options.

use core::fmt::Display;
use std::sync::Arc;

use super::options::Options;
use crate::rerun_eq::Data;
use crate::session::class_id::{ClassId, short_name};
use crate::session::instance::Instance;

/// Data that no script defines a class for: numbers, text, truth values.
///
/// A type of one's own is an option through its class: [`Options::new`], [`Options::members`].
///
/// ```
/// use rerun_safe::{App, Config, Plain, Run};
///
/// /// A widget of one's own, for whatever needs no class.
/// fn pick_last<T: Plain + Clone>(st: &mut Run, label: &str, values: &[T]) -> Option<T> {
///     let last = values.len().checked_sub(1);
///     let picked = rerun_safe::Selectbox::new(label, values).index(last).show(st)?;
///     picked.value().cloned()
/// }
///
/// App::new(Config::default()).session().run(|st| {
///     assert_eq!(pick_last(st, "Size", &[36, 38]), Some(38));
///     assert_eq!(pick_last(st, "Unit", &["km", "miles"]), Some("miles"));
/// });
/// ```
#[diagnostic::on_unimplemented(
    message = "values of `{Self}` need a class to be options",
    label = "this is neither a number nor text",
    note = "write `Options::new(&class, values)`, or `Options::members(&class)` for an enum"
)]
pub trait Plain: Data + Display + Send + Sync + Sized + 'static {
    /// An instance of the class that all such values share.
    #[doc(hidden)]
    fn into_instance(self) -> Instance<Self> {
        Instance::new(ClassId::builtin(short_name::<Self>()), Arc::new(self))
    }
}

macro_rules! plain {
    ($($ty:ty),*) => { $(impl Plain for $ty {})* };
}

plain!(
    u8,
    u16,
    u32,
    u64,
    u128,
    usize,
    i8,
    i16,
    i32,
    i64,
    i128,
    isize,
    f32,
    f64,
    bool,
    char,
    String,
    &'static str
);

impl<T: Plain> FromIterator<T> for Options<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self::of_instances(values.into_iter().map(T::into_instance), T::to_string)
    }
}

impl<T: Plain, const N: usize> From<[T; N]> for Options<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

impl<T: Plain> From<Vec<T>> for Options<T> {
    fn from(values: Vec<T>) -> Self {
        values.into_iter().collect()
    }
}

impl<T: Plain + Clone> From<&[T]> for Options<T> {
    fn from(values: &[T]) -> Self {
        values.iter().cloned().collect()
    }
}

impl<T: Data + Display + Send + Sync + 'static, const N: usize> From<[Instance<T>; N]> for Options<T> {
    fn from(instances: [Instance<T>; N]) -> Self {
        Self::of_instances(instances, T::to_string)
    }
}

impl<T: Data + Display + Send + Sync + 'static> From<Vec<Instance<T>>> for Options<T> {
    fn from(instances: Vec<Instance<T>>) -> Self {
        Self::of_instances(instances, T::to_string)
    }
}
