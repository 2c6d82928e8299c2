//! Errors of foreign types have path, place and repair; values without a text spare everything around them.

use std::collections::BTreeMap;

use rerun_safe::Serial;
use serde::{Deserialize, Serialize, Serializer};

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct User {
    id: u32,
    full_name: String,
    #[serde(default)]
    color: Color,
}

#[derive(Deserialize, Debug, Default)]
#[allow(dead_code)]
enum Color {
    #[default]
    Red,
    DarkGreen,
    Rgb(u8, u8, u8),
    Named {
        name: String,
    },
}

#[derive(Deserialize, Debug)]
#[allow(dead_code)]
struct Loose {
    full_name: String,
}

#[derive(Deserialize, Debug)]
#[serde(try_from = "u8")]
struct Percent;

impl TryFrom<u8> for Percent {
    type Error = String;

    fn try_from(value: u8) -> Result<Self, String> {
        if value > 100 {
            Err(format!("{value} is more than 100 percent"))
        } else {
            Ok(Self)
        }
    }
}

#[track_caller]
fn fails<'de, T: Deserialize<'de> + std::fmt::Debug>(text: &'de str, message: &str) {
    assert_eq!(rerun_safe::serde::from_str::<T>(text).unwrap_err().to_string(), message);
}

#[test]
fn errors_of_our_reader_have_their_place() {
    fails::<Vec<u8>>(
        r#"[1,"2"]"#,
        "expected an integer at `[1]`, found a string (line 1, column 4)",
    );
    fails::<BTreeMap<String, Vec<bool>>>(
        "{\"a b\":\n[true,0]}",
        "expected a bool at `[\"a b\"][1]`, found an integer (line 2, column 7)",
    );
    fails::<u8>("256", "256 is out of range for `u8` (0 to 255) (line 1, column 1)");
    fails::<(u8, u8)>(
        "[1,2,3]",
        "expected the end of the array at `[2]`, found an integer (line 1, column 6)",
    );
    fails::<BTreeMap<u8, u8>>(r#"{"x":1}"#, "expected an integer, found 'x' (line 1, column 3)");
    fails::<u8>(
        "1 2",
        "expected the end of the text, found an integer (line 1, column 3)",
    );
}

#[test]
fn errors_of_types_have_their_place() {
    fails::<Vec<Percent>>("[1, 101]", "101 is more than 100 percent at `[1]` (line 1, column 5)");
    fails::<Vec<(u8, u8)>>(
        "[[1]]",
        "expected a tuple of size 2 at `[0]`, found 1 element (line 1, column 2)",
    );
    fails::<Vec<std::num::NonZeroU8>>(
        "[0]",
        "expected a nonzero u8 at `[0]`, found integer `0` (line 1, column 2)",
    );
}

#[test]
fn errors_of_structs_offer_the_repair() {
    fails::<Vec<Loose>>(
        r#"[{"name":"x"}]"#,
        "missing field `full_name` at `[0]`; the text has an unknown `name`: add `#[serde(alias = \"name\")]`? (line 1, column 2)",
    );
    fails::<Loose>(
        "{}",
        "missing field `full_name`; add `#[serde(default)]` to the field, if old texts do not have it (line 1, column 1)",
    );
    fails::<User>(
        r#"{"id":1,"fullname":"x"}"#,
        "unknown field `fullname`; did you mean `full_name`? (line 1, column 9)",
    );
    fails::<User>(
        r#"{"id":1,"full_name":"x","id":2}"#,
        "duplicate field `id` (line 1, column 25)",
    );
}

#[test]
fn errors_of_enums_offer_the_repair() {
    fails::<Vec<Color>>(
        r#"["Darkgreen"]"#,
        "unknown variant `Darkgreen` at `[0]`; did you mean `DarkGreen`? If it was renamed, add `#[serde(alias = \"Darkgreen\")]` to `DarkGreen` (line 1, column 2)",
    );
    fails::<Color>(
        r#"{"Rgb":[1,2,999]}"#,
        "999 is out of range for `u8` (0 to 255) at `Rgb[2]` (line 1, column 13)",
    );
    fails::<Color>(
        "\"Rgb\"",
        "the variant has a payload, and the text has only its name (line 1, column 1)",
    );
    fails::<Color>(
        r#"{"Red":null,"Blue":1}"#,
        "expected `}` behind the only variant at `Red`, found ',' (line 1, column 12)",
    );
}

#[test]
fn variants_grow_and_lose_their_payload() {
    #[derive(Deserialize, Debug, PartialEq)]
    enum Grown {
        Unit,
        Fields {
            #[serde(default)]
            a: u8,
        },
    }
    let read = rerun_safe::serde::from_str::<Grown>;
    assert_eq!(read("\"Fields\"").unwrap(), Grown::Fields { a: 0 });
    assert_eq!(read(r#"{"Unit":{"a":[1]}}"#).unwrap(), Grown::Unit);
}

/// Refuses to be serialized, as a path that is no Unicode does.
#[derive(Default, Debug, PartialEq)]
struct Stubborn(bool);

impl Serialize for Stubborn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 {
            return Err(serde::ser::Error::custom("not \"today\""));
        }
        serializer.serialize_unit()
    }
}

impl<'de> Deserialize<'de> for Stubborn {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <()>::deserialize(deserializer).map(|()| Self(false))
    }
}

#[test]
fn a_refusal_has_its_path() {
    let value = BTreeMap::from([("a b", vec![(0, Stubborn(false)), (1, Stubborn(true))])]);
    let error = rerun_safe::serde::to_str(&value).unwrap_err();
    assert_eq!(error.path(), r#"["a b"][1][1]"#);
    assert_eq!(error.to_string(), r#"not "today" at `["a b"][1][1]`"#);
}

#[test]
fn a_refusal_costs_only_its_field() {
    #[derive(Serial, Debug, PartialEq)]
    struct Settings {
        before: u8,
        #[rerun(serial(serde), default)]
        stubborn: Vec<Stubborn>,
        after: Vec<u8>,
    }

    let settings = Settings {
        before: 1,
        stubborn: vec![Stubborn(false), Stubborn(true)],
        after: vec![2],
    };
    let text = settings.to_str();
    assert_eq!(
        text,
        r#"{"before":1,"stubborn":{"$unwritten":"not \"today\" at `[1]`"},"after":[2]}"#
    );
    let error = Settings::from_str(&text).unwrap_err();
    assert_eq!(error.path(), "stubborn");
    assert!(
        error
            .to_string()
            .starts_with("the value could not be written: not \"today\""),
        "{error}"
    );
    let loaded = Settings::load(&text).unwrap();
    assert_eq!((loaded.before, &*loaded.after, loaded.stubborn.len()), (1, &[2][..], 0));
    assert!(!loaded.is_exact());
    // Depth is counted as before behind the refusal.
    assert_eq!(settings.try_to_str().unwrap(), text);
}

#[test]
fn a_display_that_fails_is_an_error() {
    struct Broken;

    impl std::fmt::Display for Broken {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("half")?;
            Err(std::fmt::Error)
        }
    }

    impl Serialize for Broken {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    let error = rerun_safe::serde::to_str(&[Broken]).unwrap_err();
    assert_eq!(error.to_string(), "the value refuses to be displayed at `[0]`");
}
