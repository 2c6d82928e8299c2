//! What an old text is to a new definition: each change of a definition, what reading gives, and what is reported.

use std::collections::{BTreeMap, HashMap};

use rerun_safe::NoteKind::{self, Aliased, Converted, Defaulted, Unknown};
use rerun_safe::{RawText, Serial, from_str, load, to_str};

/// The old text is read as the new type, gives the value, and reports exactly these kinds at these paths.
#[track_caller]
fn reads<T: rerun_safe::Codec + PartialEq + std::fmt::Debug>(old: &str, new: &T, report: &[(NoteKind, &str)]) {
    assert_eq!(&from_str::<T>(old).unwrap(), new);
    let loaded = load::<T>(old).unwrap();
    assert_eq!(&*loaded, new);
    assert!(loaded.is_exact());
    let notes: Vec<_> = loaded.report().iter().map(|note| (note.kind(), note.path())).collect();
    assert_eq!(notes, report);
}

/// The old text is refused, and the message has these pieces.
#[track_caller]
fn refuses<T: rerun_safe::Codec + std::fmt::Debug>(old: &str, pieces: &[&str]) {
    let error = from_str::<T>(old).unwrap_err();
    for piece in pieces {
        assert!(error.to_string().contains(piece), "{error}");
    }
}

macro_rules! definition {
    ($($item:item)*) => {$(
        #[derive(Serial, Debug, PartialEq, Default)]
        $item
    )*};
}

mod new {
    use super::Serial;

    definition! {
        pub(super) struct Plain { pub(super) a: u8, pub(super) b: u8 }
        pub(super) struct WithDefault { pub(super) a: u8, #[rerun(default)] pub(super) b: u8 }
        pub(super) struct WithExpression { pub(super) a: u8, #[rerun(default = 9)] pub(super) b: u8 }
        pub(super) struct WithOption { pub(super) a: u8, pub(super) b: Option<u8> }
        pub(super) struct Less { pub(super) a: u8 }
        #[rerun(deny_unknown)]
        pub(super) struct LessStrict { pub(super) a: u8 }
        pub(super) struct Renamed { pub(super) a: u8, pub(super) c: u8 }
        pub(super) struct RenamedWithAlias { pub(super) a: u8, #[rerun(alias = "b")] pub(super) c: u8 }
        pub(super) struct Reordered { pub(super) b: u8, pub(super) a: u8 }
        pub(super) struct Positions(pub(super) u8, pub(super) u8);
        pub(super) struct Grown(pub(super) u8, pub(super) u8, #[rerun(default)] pub(super) u8, pub(super) Option<u8>);
        pub(super) struct Newtype(pub(super) u8);
        pub(super) struct Inside { pub(super) value: u8 }
        pub(super) struct NoFields {}
        pub(super) struct AllDefaults { #[rerun(default)] pub(super) a: u8, pub(super) b: Option<u8> }
        pub(super) struct Unit;
    }
}

use new::*;

#[test]
fn fields_come_and_go() {
    refuses::<Plain>(r#"{"a":1}"#, &["missing field `b`", "add `#[rerun(default)]`"]);
    reads(r#"{"a":1}"#, &WithDefault { a: 1, b: 0 }, &[(Defaulted, "b")]);
    reads(r#"{"a":1}"#, &WithExpression { a: 1, b: 9 }, &[(Defaulted, "b")]);
    reads(
        r#"{"a":1,"b":null}"#,
        &WithExpression { a: 1, b: 9 },
        &[(Defaulted, "b")],
    );
    reads(r#"{"a":1}"#, &WithOption { a: 1, b: None }, &[(Defaulted, "b")]);
    reads(r#"{"a":1,"b":2}"#, &Less { a: 1 }, &[(Unknown, "b")]);
    refuses::<LessStrict>(r#"{"a":1,"b":2}"#, &["unknown field `b`"]);
    refuses::<Renamed>(
        r#"{"a":1,"b":2}"#,
        &["missing field `c`; the text has an unknown `b`: add `#[rerun(alias = \"b\")]`?"],
    );
    reads(r#"{"a":1,"b":2}"#, &RenamedWithAlias { a: 1, c: 2 }, &[(Aliased, "b")]);
    let renamed = RenamedWithAlias::load(r#"{"a":1,"b":2}"#).unwrap();
    assert_eq!(renamed.report()[0].to_string(), "Aliased `b`: read as `c`");
    reads(r#"{"a":1,"b":2}"#, &Reordered { a: 1, b: 2 }, &[]);
    refuses::<RenamedWithAlias>(r#"{"a":1,"b":2,"c":3}"#, &["duplicate field `c`"]);
}

#[test]
fn integers_are_exact_or_an_error() {
    reads("255", &255u64, &[]);
    reads("255", &255u8, &[]);
    refuses::<u8>("256", &["out of range"]);
    refuses::<u8>("-1", &["out of range"]);
    reads("-0", &0u8, &[]);
    reads("18446744073709551615", &u64::MAX, &[]);
    refuses::<u64>("18446744073709551616", &["out of range"]);
    refuses::<u64>("29446744073709551615", &["out of range"]);
    refuses::<u64>("99999999999999999999", &["out of range"]);
    reads("-9223372036854775808", &i64::MIN, &[]);
    refuses::<i64>("-9223372036854775809", &["out of range"]);
    refuses::<i64>("9223372036854775808", &["out of range"]);
    reads(&to_str(&u128::MAX), &u128::MAX, &[]);
    reads(&to_str(&i128::MIN), &i128::MIN, &[]);
    refuses::<u128>("340282366920938463463374607431768211456", &["out of range"]);
    refuses::<i128>("-170141183460469231731687303715884105729", &["out of range"]);
}

#[test]
fn integers_and_floats_change_places_when_nothing_is_lost() {
    reads("1", &1.0f64, &[(Converted, "")]);
    reads("9007199254740992", &9_007_199_254_740_992.0f64, &[(Converted, "")]);
    refuses::<f64>("9007199254740993", &["not exactly an `f64`"]);
    refuses::<f32>("16777217", &["not exactly an `f32`"]);
    reads("1.0", &1u8, &[(Converted, "")]);
    reads("25.5e1", &255u8, &[(Converted, "")]);
    reads("9007199254740992.0", &9_007_199_254_740_992u64, &[(Converted, "")]);
    refuses::<u64>("9007199254740994.0", &["not exactly an integer"]);
    refuses::<u64>("1.5", &["not exactly an integer"]);
    refuses::<u64>("1.00000000000000000001", &["not exactly an integer"]);
    refuses::<u8>("256.0", &["out of range"]);
    refuses::<u8>("1e400", &["out of range"]);
}

#[test]
fn floats_change_width_by_their_decimal() {
    reads(&to_str(&0.1f32), &0.1f64, &[]);
    reads(&to_str(&0.1f64), &0.1f32, &[]);
    reads("16777216.0", &16_777_216.0f32, &[]);
    reads("1e-45", &1e-45f32, &[]);
    refuses::<f32>("0.12345678901234567", &["not exactly an `f32`"]);
    refuses::<f32>("0.10000000149011612", &["not exactly an `f32`"]);
    refuses::<f32>("1.5e-45", &["not exactly an `f32`"]);
    refuses::<f32>("1e39", &["out of range"]);
    refuses::<f64>("1e309", &["out of range"]);
    assert!(from_str::<f32>("\"NaN\"").unwrap().is_nan());
    reads("\"-Infinity\"", &f64::NEG_INFINITY, &[]);
}

#[test]
fn scalars_do_not_turn_into_one_another() {
    refuses::<String>("1", &["expected a string, found an integer"]);
    refuses::<u8>("\"1\"", &["expected an integer, found a string"]);
    refuses::<bool>("1", &["expected a bool, found an integer"]);
    refuses::<u8>("true", &["expected an integer, found `true`"]);
    reads("\"x\"", &"x".to_owned(), &[]);
    reads("\"x\"", &'x', &[]);
    refuses::<char>("\"xy\"", &["expected a string of one character, found \"xy\""]);
}

#[test]
fn options_come_and_go() {
    reads("1", &Some(1u8), &[]);
    reads("1", &1u8, &[]);
    refuses::<u8>("null", &["expected an integer, found `null`"]);
    reads("1", &Some(Some(1u8)), &[]);
    reads("null", &None::<Option<u8>>, &[]);
    reads(r#"{"Some":1}"#, &Some(1u8), &[]);
    reads(r#"{"Some":null}"#, &Some(None::<u8>), &[]);
    reads(r#"{"Some":null}"#, &Some(()), &[]);
}

#[test]
fn sequences_change_their_kind() {
    refuses::<Vec<u8>>("1", &["expected an array, found an integer"]);
    refuses::<u8>("[1]", &["expected an integer, found an array"]);
    reads("[1,2]", &[1u8, 2], &[]);
    reads("[1,2]", &(1u8, 2u16), &[]);
    reads("[1,2]", &vec![1u8, 2], &[]);
    refuses::<[u8; 3]>("[1,2]", &["expected 3 elements, found 2"]);
    refuses::<[u8; 1]>("[]", &["expected 1 element, found 0"]);
    refuses::<(u8, u8)>("[1,2,3]", &["expected 2 elements, found 3"]);
    reads(
        "[1,2]",
        &Grown(1, 2, 0, None),
        &[(Defaulted, "[2]"), (Defaulted, "[3]")],
    );
    refuses::<Positions>("[1,2,3]", &["expected 2 elements, found 3"]);
}

#[derive(Serial, Debug, PartialEq)]
enum Old {
    Unit,
    Other,
}

#[derive(Serial, Debug, PartialEq)]
enum Today {
    #[rerun(alias = "Unit")]
    Renamed,
    Filled {
        #[rerun(default)]
        a: u8,
        b: Option<u8>,
    },
    Pair(#[rerun(default)] u8, Option<u8>),
    Single(Option<u8>),
    Needs {
        a: u8,
    },
    Plain,
}

#[derive(Serial, Debug, PartialEq)]
enum Keeping {
    Plain,
    #[rerun(other)]
    Other(RawText),
}

#[test]
fn variants_come_and_go() {
    assert_eq!(
        [Old::Unit, Old::Other].map(|old| old.to_str()),
        ["\"Unit\"", "\"Other\""]
    );
    reads("\"Unit\"", &Today::Renamed, &[(Aliased, "")]);
    refuses::<Today>(
        "\"Plian\"",
        &["unknown variant `Plian`", "did you mean `Plain`?", "alias = \"Plian\""],
    );
    refuses::<Old>("\"Quite another\"", &["expected one of `Unit`, `Other`"]);
    reads(
        r#"{"New":[1]}"#,
        &Keeping::Other(RawText::new(r#"{"New":[1]}"#).unwrap()),
        &[],
    );
    reads(
        "\"Filled\"",
        &Today::Filled { a: 0, b: None },
        &[(Defaulted, "a"), (Defaulted, "b")],
    );
    reads(
        "\"Pair\"",
        &Today::Pair(0, None),
        &[(Defaulted, "[0]"), (Defaulted, "[1]")],
    );
    reads("\"Single\"", &Today::Single(None), &[(Converted, "")]);
    refuses::<Today>("\"Needs\"", &["missing field `a`"]);
    refuses::<Today>(r#"{"Needs":5}"#, &["expected an object at `Needs`, found an integer"]);
    reads(r#"{"Plain":{"a":1}}"#, &Today::Plain, &[(Unknown, "Plain")]);
    reads(r#"{"Plain":null}"#, &Today::Plain, &[]);
}

#[test]
fn structs_change_their_shape() {
    reads("1", &Newtype(1), &[]);
    refuses::<Inside>("1", &["expected an object, found an integer"]);
    refuses::<Plain>("[1,2]", &["expected an object, found an array"]);
    refuses::<Positions>(r#"{"a":1,"b":2}"#, &["expected an array, found an object"]);
    refuses::<Today>(r#"{"a":1}"#, &["unknown variant `a`"]);
    reads("null", &NoFields {}, &[(Converted, "")]);
    reads(
        "null",
        &AllDefaults { a: 0, b: None },
        &[(Converted, ""), (Defaulted, "a"), (Defaulted, "b")],
    );
    refuses::<Inside>("null", &["expected an object, found `null`"]);
    reads("null", &Unit, &[]);
}

#[derive(Serial, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Clone, Copy)]
enum Key {
    Red,
    Blue,
}

#[test]
fn maps_change_their_keys() {
    reads(r#"{"1":true}"#, &BTreeMap::from([(1u8, true)]), &[]);
    reads(r#"{"1":true}"#, &BTreeMap::from([("1".to_owned(), true)]), &[]);
    reads(r#"{"Red":1}"#, &HashMap::from([(Key::Red, 1u8)]), &[]);
    refuses::<BTreeMap<u8, bool>>(r#"{"x":true}"#, &["expected an integer"]);
    refuses::<BTreeMap<Key, u8>>(r#"{"Rde":1}"#, &["did you mean `Red`?"]);
    reads(
        r#"{"a":1,"b":2}"#,
        &BTreeMap::from([("a".to_owned(), 1u8), ("b".to_owned(), 2)]),
        &[],
    );
    reads(r#"{"a":1,"b":2}"#, &Plain { a: 1, b: 2 }, &[]);
    reads(r#"[["a",1]]"#, &BTreeMap::from([("a".to_owned(), 1u8)]), &[]);
    refuses::<BTreeMap<String, u8>>(r#"{"a":1,"a":2}"#, &["duplicate key"]);
    refuses::<Plain>(r#"{"a":1,"a":2}"#, &["duplicate field `a`"]);
}

#[derive(Serial, Debug, PartialEq)]
struct Group {
    b: u8,
    c: u8,
}

#[derive(Serial, Debug, PartialEq)]
struct Grouped {
    a: u8,
    #[rerun(flatten)]
    group: Group,
}

#[derive(Serial, Debug, PartialEq)]
struct Apart {
    a: u8,
    b: u8,
    c: u8,
}

#[test]
fn fields_move_into_a_group_and_back() {
    let text = r#"{"a":1,"b":2,"c":3}"#;
    reads(
        text,
        &Grouped {
            a: 1,
            group: Group { b: 2, c: 3 },
        },
        &[],
    );
    reads(text, &Apart { a: 1, b: 2, c: 3 }, &[]);
}

#[derive(Serial, Debug, PartialEq)]
enum Figure {
    #[rerun(alias = "Ring")]
    Circle(Group),
}

#[derive(Serial, Debug, PartialEq)]
struct Drawn {
    a: u8,
    #[rerun(flatten)]
    figure: Figure,
}

#[test]
fn a_flattened_variant_is_found_by_its_old_name_beside_what_is_unknown() {
    let figure = Figure::Circle(Group { b: 2, c: 3 });
    let text = r#"{"zz":0,"a":1,"Ring":{"b":2,"d":4,"c":3}}"#;
    reads(
        text,
        &Drawn { a: 1, figure },
        &[(Unknown, "zz"), (Aliased, ""), (Unknown, "Ring.d")],
    );
    let loaded = Drawn::load(text).unwrap();
    assert_eq!(loaded.report()[1].raw(), "\"Ring\"");
    assert_eq!(loaded.to_str(), r#"{"a":1,"Circle":{"b":2,"c":3,"d":4},"zz":0}"#);
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(tag = "Circle")]
enum Labeled {
    Drawing(Outline),
}

#[derive(Serial, Debug, PartialEq)]
enum Outline {
    Circle(u8),
    Square(u8),
}

/// The tag is an entry of the object in which the variants of the payload are looked for.
#[test]
fn a_tag_and_what_is_unknown_are_no_variants_of_what_is_tagged() {
    let text = r#"{"Circle":"Drawing","Square":2,"zz":0}"#;
    reads(text, &Labeled::Drawing(Outline::Square(2)), &[(Unknown, "zz")]);
    assert_eq!(Labeled::load(text).unwrap().to_str(), text);
    refuses::<Labeled>(
        r#"{"zz":0,"Circle":"Drawing","zz":0,"Square":2}"#,
        &["duplicate key `zz`"],
    );
}
