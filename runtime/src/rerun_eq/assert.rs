//! `assert_rerun_eq!` and `assert_rerun_ne!`.

use alloc::string::{String, ToString as _};
use core::fmt;

use super::{Data, Diff, RerunEq as _, Snapshot};

/// Panics with the differences if the values are not [`rerun_eq`](crate::RerunEq::rerun_eq). A message may follow, as in
/// `assert_eq!`.
///
/// ```
/// rerun_safe::assert_rerun_eq!(vec![1u8, 2], [1i64, 2]);
/// ```
///
/// ```should_panic
/// // assertion failed: the values differ
/// //   [1]: 2 != 3
/// rerun_safe::assert_rerun_eq!(vec![1u8, 2], [1i64, 3]);
/// ```
#[macro_export]
macro_rules! assert_rerun_eq {
    ($left:expr, $right:expr $(,)?) => {
        $crate::assert_rerun_eq!($left, $right, "the values differ")
    };
    ($left:expr, $right:expr, $($message:tt)+) => {
        if let ::core::option::Option::Some(diff) = $crate::__private::difference(&$left, &$right) {
            $crate::__private::differ(::core::format_args!($($message)+), &diff);
        }
    };
}

/// Panics with the data if the values are [`rerun_eq`](crate::RerunEq::rerun_eq). A message may follow, as in `assert_ne!`.
///
/// ```
/// rerun_safe::assert_rerun_ne!(vec![1u8, 2], [1i64, 3]);
/// ```
#[macro_export]
macro_rules! assert_rerun_ne {
    ($left:expr, $right:expr $(,)?) => {
        $crate::assert_rerun_ne!($left, $right, "the values are the same data")
    };
    ($left:expr, $right:expr, $($message:tt)+) => {
        if let ::core::option::Option::Some(value) = $crate::__private::sameness(&$left, &$right) {
            $crate::__private::same(::core::format_args!($($message)+), &value);
        }
    };
}

/// What two values do not have in common, if anything. The macros call one function of two values, so that rustc names the
/// value that has no data, once, and not the macro.
pub fn difference<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> Option<Diff> {
    (!left.rerun_eq(right)).then(|| left.rerun_diff(right))
}

/// The data of two values, if it is the same.
pub fn sameness<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R) -> Option<Snapshot> {
    left.rerun_eq(right).then(|| Snapshot::of(left))
}

/// Panics for `assert_rerun_eq!`.
#[track_caller]
pub fn differ(message: fmt::Arguments<'_>, diff: &Diff) -> ! {
    let mut lines = String::new();
    for line in diff.to_string().lines() {
        lines.push_str("\n  ");
        lines.push_str(line);
    }
    panic!("assertion failed: {message}{lines}")
}

/// Panics for `assert_rerun_ne!`.
#[track_caller]
pub fn same(message: fmt::Arguments<'_>, value: &Snapshot) -> ! {
    panic!("assertion failed: {message}\n  {value:?}")
}
