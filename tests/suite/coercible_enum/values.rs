//! Values: discriminants of every kind, `coerce(value = ..)`, and when two are the same.

use proptest::prelude::*;
use rerun_safe::{CoercibleEnum, MemberValue};

const BASE: u8 = 20;
const NAME: &str = "constant text";

#[derive(CoercibleEnum, Debug, PartialEq)]
pub(super) enum Kinds {
    #[rerun(coerce(value = -3))]
    Int,
    #[rerun(coerce(value = 0.5))]
    Float,
    #[rerun(coerce(value = "text"))]
    Text,
    #[rerun(coerce(value = true))]
    Bool,
    #[rerun(coerce(value = BASE + 1))]
    Computed,
    #[rerun(coerce(value = NAME))]
    ConstText,
    #[rerun(coerce(value = 1 << 100))]
    Wide,
    #[rerun(coerce(value = -170_141_183_460_469_231_731_687_303_715_884_105_728))]
    Least,
    #[rerun(coerce(value = u64::MAX))]
    Unsigned,
    #[rerun(coerce(value = 2.5f32))]
    Suffixed,
    #[rerun(coerce(value = f64::NAN))]
    Nan,
    #[rerun(coerce(value = 1 < 0))]
    Compared,
    Plain,
}

#[test]
fn values_are_what_the_expressions_give() {
    let expected = [
        MemberValue::Int(-3),
        MemberValue::Float(0.5),
        MemberValue::from("text"),
        MemberValue::Bool(true),
        MemberValue::Int(21),
        MemberValue::from("constant text"),
        MemberValue::Int(1 << 100),
        MemberValue::Int(i128::MIN),
        MemberValue::Int(u64::MAX.into()),
        MemberValue::Float(2.5),
        MemberValue::Float(f64::NAN),
        MemberValue::Bool(false),
        MemberValue::Int(12),
    ];
    assert!(Kinds::MEMBERS.iter().map(rerun_safe::Member::value).eq(&expected));
    for (member, value) in Kinds::members().zip(&expected) {
        assert_eq!(Kinds::from_value(value), Some(member), "{value}");
    }
    assert_eq!(Kinds::from_value(&MemberValue::Int(0)), None);
    assert_eq!(Kinds::from_value(&MemberValue::from(12_u8)), Some(Kinds::Plain));
    assert_eq!(Kinds::from_value(&MemberValue::from(12.0_f32)), Some(Kinds::Plain));
}

const SHIFT: isize = 3;

#[derive(CoercibleEnum, Debug, PartialEq)]
#[repr(i16)]
enum Discriminants {
    Counted,
    Negative = -5,
    Next,
    Computed = (BASE as i16) << SHIFT,
    Cast = Self::Computed as i16 + 1,
    Block = {
        let half = 1_000;
        half * 2
    },
    Byte = b'A' as i16,
}

#[test]
fn discriminants_may_be_any_constant_expression() {
    let values: Vec<String> = Discriminants::MEMBERS
        .iter()
        .map(|member| member.value().to_string())
        .collect();
    assert_eq!(values, ["0", "-5", "-4", "160", "161", "2000", "65"]);
}

macro_rules! each_repr {
    ($($repr:ident)*) => {$(
        #[test]
        fn $repr() {
            #[derive(CoercibleEnum, Debug, PartialEq)]
            #[repr($repr)]
            #[allow(clippy::enum_clike_unportable_variant, reason = "the extremes are what is tested")]
            enum Extremes {
                Least = $repr::MIN,
                Most = $repr::MAX,
            }

            assert_eq!(Extremes::from_value(&MemberValue::from($repr::MIN)), Some(Extremes::Least));
            assert_eq!(Extremes::from_value(&MemberValue::from($repr::MAX)), Some(Extremes::Most));
        }
    )*};
}

mod reprs {
    use super::*;

    each_repr! { i8 i16 i32 i64 isize u8 u16 u32 u64 usize }

    #[test]
    fn c_and_no_repr() {
        #[derive(CoercibleEnum, Debug, PartialEq)]
        #[repr(C)]
        enum C {
            A = 7,
            B,
        }

        #[derive(CoercibleEnum, Debug, PartialEq)]
        #[allow(clippy::enum_clike_unportable_variant, reason = "the extremes are what is tested")]
        enum Only {
            One = isize::MIN,
        }

        assert_eq!(C::from_value(&MemberValue::Int(8)), Some(C::B));
        assert_eq!(C::from_value(&MemberValue::Int(7)), Some(C::A));
        assert_eq!(Only::from_value(&MemberValue::from(isize::MIN)), Some(Only::One));
    }
}

#[test]
fn wide_integers_are_not_cut() {
    assert_ne!(MemberValue::from(u64::MAX), MemberValue::from(-1_i64));
    assert_eq!(MemberValue::try_from(5_u128).unwrap(), MemberValue::Int(5));
    assert!(MemberValue::try_from(u128::MAX).is_err());
    assert_ne!(MemberValue::Int(i128::MAX), MemberValue::Float(2_f64.powi(127)));
    assert_eq!(MemberValue::Int(i128::MIN), MemberValue::Float(-(2_f64.powi(127))));
    assert_ne!(MemberValue::Int(0), MemberValue::Float(f64::NAN));
    assert_ne!(MemberValue::Int(i128::MAX), MemberValue::Float(f64::INFINITY));
    assert_eq!(MemberValue::Float(0.0), MemberValue::Float(-0.0));
    assert_eq!(MemberValue::Int(0), MemberValue::Float(-0.0));
}

fn value() -> impl Strategy<Value = MemberValue> {
    prop_oneof![
        any::<i128>().prop_map(MemberValue::Int),
        (-3_i8..3).prop_map(MemberValue::from),
        any::<f64>().prop_map(MemberValue::Float),
        (-3_i8..3).prop_map(|float| MemberValue::Float(float.into())),
        any::<bool>().prop_map(MemberValue::Bool),
        "[01]?".prop_map(MemberValue::from),
    ]
}

proptest! {
    #[test]
    fn an_integer_is_the_float_that_is_the_same_number(int in any::<i64>()) {
        let float = MemberValue::Float(int as f64);
        let exact = (int as f64) as i128 == i128::from(int);
        prop_assert_eq!(MemberValue::from(int) == float, exact);
    }

    #[test]
    fn equality_is_an_equivalence(a in value(), b in value(), c in value()) {
        prop_assert_eq!(&a, &a);
        prop_assert_eq!(a == b, b == a);
        prop_assert!(!(a == b && b == c) || a == c);
    }
}
