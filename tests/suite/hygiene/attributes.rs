//! Attributes in every place and form that rustc lets through: several on one item, beside docs, under `cfg_attr`, made of
//! fragments of a macro.
#![allow(dead_code)]

use rerun_safe::{RerunEq, Serial};

/// Docs are attributes too.
#[derive(RerunEq, Serial)]
#[doc = "More of them."]
#[rerun(rename_all = "camelCase")]
#[cfg_attr(all(), rerun(deny_unknown,))]
#[doc(alias = "many")]
struct Many {
    /// Docs between.
    #[rerun(alias = "x")]
    #[doc = "A field."]
    #[rerun(default)]
    #[rerun(alias = "y", serial(also_write = "z",))]
    one_field: u8,
    #[cfg_attr(any(), rerun(nonsense))]
    #[cfg_attr(all(), rerun(eq(skip)))]
    #[deprecated]
    #[allow(clippy::struct_field_names)]
    other_field: u8,
}

mod doubled {
    use rerun_safe::{ReadError, Reader, Writer};

    pub(super) fn write(value: &u8, out: &mut Writer<'_>) {
        rerun_safe::Codec::write(&(value * 2), out);
    }

    pub(super) fn read(input: &mut Reader<'_>) -> Result<u8, ReadError> {
        <u8 as rerun_safe::Codec>::read(input).map(|value| value / 2)
    }
}

fn half(value: &u8) -> u8 {
    value / 2
}

fn is_zero(value: &u8) -> bool {
    *value == 0
}

macro_rules! made {
    ($name:ident, $by:path, $with:path, $skip_if:path, $alias:literal, $case:literal, $default:expr) => {
        #[derive(RerunEq, Serial)]
        #[rerun(rename_all = $case)]
        struct $name {
            #[rerun(eq(by = $by), alias = $alias)]
            one: u8,
            #[rerun(serial(with = $with))]
            two: u8,
            #[rerun(serial(skip_if = $skip_if), default = $default)]
            three_four: u8,
            me: Option<Box<Self>>,
        }
    };
}

made!(Made, half, doubled, is_zero, "old", "camelCase", 1 + 1);

#[test]
fn several_attributes_are_one_list() {
    #[allow(deprecated)]
    let many = Many {
        one_field: 1,
        other_field: 2,
    };
    assert_eq!(many.to_str(), r#"{"oneField":1,"z":1,"otherField":2}"#);
    assert!(Many::from_str(r#"{"y":1,"otherField":3}"#).unwrap().rerun_eq(&many));
    assert!(Many::from_str(r#"{"otherField":3,"more":1}"#).is_err());
}

#[test]
fn fragments_of_a_macro_are_values() {
    let made = Made {
        one: 2,
        two: 3,
        three_four: 0,
        me: None,
    };
    assert_eq!(made.to_str(), r#"{"one":2,"two":6,"me":null}"#);
    let read = Made::from_str(r#"{"old":3,"two":6,"me":null}"#).unwrap();
    assert_eq!((read.one, read.two, read.three_four), (3, 3, 2));
    assert!(read.rerun_eq(&Made { three_four: 2, ..made }));
}
