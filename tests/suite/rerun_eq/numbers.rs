//! Numbers are compared as the numbers they are.

use std::cmp::Ordering;

use rerun_safe::RerunEq;

use super::{different, same};

const TWO_53: i64 = 1 << 53;

#[test]
fn widths_do_not_matter() {
    same(&1u8, &1i128);
    same(&1i8, &1.0f32);
    same(&-1i8, &-1i64);
    same(&usize::MAX, &u128::from(u64::MAX));
    different(&u64::MAX, &-1i64);
    different(&u128::MAX, &-1i128);
    different(&255u8, &-1i8);
}

#[test]
fn integers_beside_floats_are_exact() {
    same(&TWO_53, &9_007_199_254_740_992.0);
    different(&(TWO_53 + 1), &9_007_199_254_740_992.0);
    same(&(TWO_53 + 2), &9_007_199_254_740_994.0);
    different(&-(TWO_53 + 1), &-9_007_199_254_740_992.0);
    different(&i64::MAX, &9_223_372_036_854_775_808.0);
    same(&i64::MIN, &-9_223_372_036_854_775_808.0);
    same(&(1u64 << 63), &9_223_372_036_854_775_808.0);
    different(&u64::MAX, &18_446_744_073_709_551_616.0);
    same(&(1u128 << 64), &18_446_744_073_709_551_616.0);
    same(&(1u128 << 127), &2f64.powi(127));
    different(&u128::MAX, &2f64.powi(128));
    same(&i128::MIN, &-2f64.powi(127));
    different(&i128::MAX, &2f64.powi(127));
    different(&1, &1.5);
    different(&u128::MAX, &f64::INFINITY);
    different(&i128::MIN, &f64::NEG_INFINITY);
}

#[test]
fn floats_of_two_widths_are_exact() {
    same(&0.5f32, &0.5f64);
    // The nearest f32 to 0.1 is another number than the nearest f64.
    different(&0.1f32, &0.1f64);
    same(&f32::MAX, &f64::from(f32::MAX));
    same(&f32::INFINITY, &f64::INFINITY);
}

#[test]
fn nan_is_nan_and_zero_is_zero() {
    same(&f64::NAN, &f64::NAN);
    same(&f64::NAN, &-f32::NAN);
    different(&f64::NAN, &0);
    different(&f64::NAN, &None::<f64>);
    same(&0.0, &-0.0);
    same(&-0.0, &0u8);
}

#[test]
fn order_is_by_size_across_types() {
    let ascending: [&dyn rerun_safe::ErasedRerun; 19] = [
        &f64::NEG_INFINITY,
        &-2f64.powi(128),
        &i128::MIN,
        &-9_223_372_036_854_777_856.0,
        &i64::MIN,
        &-1.5,
        &-1i8,
        &-0.5,
        &0u8,
        &0.5f32,
        &1u128,
        &TWO_53,
        &(TWO_53 + 1),
        &i64::MAX,
        &9_223_372_036_854_775_808.0,
        &u64::MAX,
        &u128::MAX,
        &2f64.powi(128),
        &f64::NAN,
    ];
    for (place, left) in ascending.iter().enumerate() {
        for (other, right) in ascending.iter().enumerate() {
            assert_eq!(
                left.rerun_partial_cmp(right),
                Some(place.cmp(&other)),
                "{left:?} and {right:?}"
            );
        }
    }
    assert_eq!(f64::NAN.rerun_partial_cmp(&f64::INFINITY), Some(Ordering::Greater));
}
