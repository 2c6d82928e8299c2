//! `assert_rerun_eq!` and `assert_rerun_ne!`.

use alloc::string::{String, ToString as _};
use core::fmt;

use super::{Diff, Snapshot};

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
        match (&$left, &$right) {
            (left, right) => {
                if !$crate::RerunEq::rerun_eq(left, right) {
                    $crate::__private::differ(::core::format_args!($($message)+), &$crate::RerunEq::rerun_diff(left, right));
                }
            }
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
        match (&$left, &$right) {
            (left, right) => {
                if $crate::RerunEq::rerun_eq(left, right) {
                    $crate::__private::same(::core::format_args!($($message)+), &$crate::Snapshot::of(left));
                }
            }
        }
    };
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
