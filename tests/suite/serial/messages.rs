//! What a mistake in a text is told as: what was expected, what was found, and what to do about it.

use std::collections::{BTreeMap, BTreeSet};
use std::num::{NonZeroI8, NonZeroU8, Wrapping};
use std::ops::{Range, RangeTo};
use std::time::{Duration, SystemTime};

use rerun_safe::{Codec, RawText, Serial, from_str, from_str_all, load};

/// The whole message, without the line and the column; of a text with one mistake, both readers tell the same.
#[track_caller]
fn told<T: Codec + std::fmt::Debug>(text: &str, message: &str) {
    let error = from_str::<T>(text).unwrap_err().to_string();
    let (sentence, place) = error.rsplit_once(" (line ").expect("every error has a place");
    assert_eq!(sentence, message);
    assert!(place.contains("column"));
    let all: Vec<String> = from_str_all::<T>(text)
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(all, [error]);
}

#[test]
fn a_number_out_of_range_names_the_range_and_the_type() {
    told::<u8>("300", "300 is out of range for `u8` (0 to 255)");
    told::<Vec<u8>>("[-1]", "-1 is out of range for `u8` (0 to 255) at `[0]`");
    told::<i8>("256.0", "256.0 is out of range for `i8` (-128 to 127)");
    told::<i16>("1e5", "1e5 is out of range for `i16` (-32768 to 32767)");
    told::<u64>(
        "18446744073709551616",
        "18446744073709551616 is out of range for `u64` (0 to 18446744073709551615)",
    );
    told::<Wrapping<i32>>(
        "2147483648",
        "2147483648 is out of range for `i32` (-2147483648 to 2147483647)",
    );
    told::<NonZeroU8>("0", "0 is out of range for `NonZero<u8>` (1 to 255)");
    told::<NonZeroU8>("256", "256 is out of range for `NonZero<u8>` (1 to 255)");
    told::<NonZeroI8>("0", "0 is out of range for `NonZero<i8>` (-128 to 127, without 0)");
    told::<f32>("1e39", "1e39 is out of range for `f32` (about -3.4e38 to 3.4e38)");
    told::<f64>("-1e309", "-1e309 is out of range for `f64` (about -1.8e308 to 1.8e308)");
    let many = "9".repeat(1000);
    let cut = "9".repeat(48);
    told::<u8>(&many, &format!("{cut}… is out of range for `u8` (0 to 255)"));
    let error = from_str::<u8>("300").unwrap_err();
    assert_eq!(error.expected(), Some("`u8` (0 to 255)"));
}

#[test]
fn a_number_that_would_change_is_told_with_a_type_that_has_it() {
    told::<u8>("1.5", "1.5 is not exactly an integer");
    told::<u64>(
        "9007199254740994.0",
        "9007199254740994.0 is not exactly an integer; write all its digits, as a float beyond 2^53 does not tell which integer was meant",
    );
    told::<f32>(
        "0.12345678901",
        "0.12345678901 is not exactly an `f32`; an `f64` may have a place for it",
    );
    told::<f64>(
        "9007199254740993",
        "9007199254740993 is not exactly an `f64`; an integer type may have a place for it",
    );
}

#[test]
fn strings_with_another_meaning_are_shown() {
    told::<char>("\"ab\"", "expected a string of one character, found \"ab\"");
    told::<char>("\"\"", "expected a string of one character, found \"\"");
    told::<std::net::IpAddr>("\"1.2.3\"", "expected an IP address, found \"1.2.3\"");
    told::<char>(
        &format!("\"{}\"", "é".repeat(1000)),
        &format!("expected a string of one character, found \"{}…\"", "é".repeat(48)),
    );
}

#[derive(Serial, Debug)]
struct Id {
    id: u8,
}

#[test]
fn nobody_is_told_to_change_std() {
    told::<Duration>(
        r#"{"secs":18446744073709551615,"nanos":4000000000}"#,
        "the time is out of range for `Duration`",
    );
    told::<SystemTime>(
        r#"{"secs_since_epoch":18446744073709551615,"nanos_since_epoch":0}"#,
        "the time is out of range for `SystemTime`",
    );
    told::<Duration>(r#"{"secs":1}"#, "missing field `nanos`");
    told::<Duration>(
        r#"{"sec":1,"nanos":0}"#,
        "missing field `secs`; the text has an unknown `sec`",
    );
    told::<Range<u8>>(r#"{"start":1}"#, "missing field `end`");
    told::<Result<u8, u8>>(r#"{"ok":1}"#, "unknown variant `ok`; expected one of `Ok`, `Err`");
    told::<Result<u8, u8>>(r#""Ok""#, "the variant has a payload, and the text has only its name");
    // What is inside may be the user's own.
    told::<RangeTo<Id>>(
        r#"{"end":{}}"#,
        "missing field `id` at `end`; add `#[rerun(default)]` to the field, if old texts do not have it",
    );
    told::<Result<Id, u8>>(
        r#"{"Ok":{"Id":1}}"#,
        "missing field `id` at `Ok`; the text has an unknown `Id`: add `#[rerun(alias = \"Id\")]`?",
    );
}

#[test]
fn keys_are_named_and_doubles_too() {
    type Map<K> = BTreeMap<K, u8>;
    told::<Map<u8>>(r#"{"x":1}"#, "the key `x` is not readable: expected an integer");
    told::<Map<u8>>(r#"{"":1}"#, "the key `` is not readable: expected an integer");
    told::<Map<u8>>(
        r#"{"300":1}"#,
        "the key `300` is not readable: 300 is out of range for `u8` (0 to 255)",
    );
    told::<Map<char>>(
        r#"{"ab":1}"#,
        "the key `ab` is not readable: expected a string of one character",
    );
    told::<Map<(u8, u8)>>(r#"{"a":1}"#, "the key `a` is not readable: expected an array");
    told::<Map<(u8, u8)>>(
        "[5]",
        "expected an array of a key and its value at `[0]`, found an integer",
    );
    told::<Map<String>>(r#"{"a":1,"a":2}"#, "duplicate key `a`");
    told::<Map<u8>>(
        r#"{"\u0033\u0030\u0030":1}"#,
        "the key `300` is not readable: 300 is out of range for `u8` (0 to 255)",
    );
    told::<Map<bool>>(
        r#"{"tru\u0065 ":1}"#,
        "the key `true ` is not readable: expected a bool",
    );
    assert_eq!(
        from_str::<Map<u8>>(r#"{"\u0031":2}"#).unwrap(),
        BTreeMap::from([(1, 2)])
    );
    assert_eq!(
        from_str::<Map<bool>>(r#"{"tru\u0065":2}"#).unwrap(),
        BTreeMap::from([(true, 2)])
    );
    told::<BTreeSet<u8>>("[1,1]", "duplicate element of a set at `[1]`");
}

#[derive(Serial, Debug)]
enum Plain {
    Circle(u8),
    Rect { w: u8 },
}

#[derive(Serial, Debug)]
#[rerun(tag = "t")]
enum Tagged {
    Circle {},
    Rect { w: u8 },
}

#[derive(Serial, Debug)]
#[rerun(tag = "t", content = "c")]
enum Adjacent {
    Circle(u8),
}

#[derive(Serial, Debug)]
struct Shared {
    a: u8,
    #[rerun(flatten)]
    plain: Plain,
}

#[derive(Serial, Debug)]
enum Parted {
    Both {
        #[rerun(flatten)]
        shared: Shared,
    },
}

#[derive(Serial, Debug)]
enum Never {}

/// A tag style that has changed names both styles.
#[test]
fn variants_in_another_style_are_told_as_such() {
    told::<Plain>(
        r#"{"w":1,"t":"Rect"}"#,
        "unknown variant `w`; the text names its variant in `t`, as with `#[rerun(tag = \"t\")]`; the definition has no `tag`",
    );
    let around = |name: &str| {
        format!("missing tag `t`; the text has `{name}` as without `tag`; the definition has `#[rerun(tag = \"t\")]`")
    };
    told::<Tagged>(r#"{"Rect":{"w":1}}"#, &around("Rect"));
    told::<Tagged>("\"Circle\"", &around("Circle"));
    told::<Adjacent>(r#"{"Circle":1}"#, &around("Circle"));
    told::<Adjacent>("\"Circle\"", &around("Circle"));
    told::<Tagged>("{}", "missing tag `t`; expected one of `Circle`, `Rect`");
    told::<Adjacent>(
        r#"{"t":"Circle"}"#,
        "the variant has a payload, and the text has only its name; add `#[rerun(default)]` to the payload, if old texts do not have it",
    );
    told::<Parted>(
        "\"Both\"",
        "the variant has a payload, and the text has only its name; add `#[rerun(default)]` to the payload, if old texts do not have it",
    );
    told::<Adjacent>(r#"{"t":"Circle","c":1,"t":"Circle"}"#, "duplicate field `t`");
    told::<Adjacent>(r#"{"c":1,"t":"Circle","c":1}"#, "duplicate field `c`");
    told::<Shared>(
        r#"{"a":1}"#,
        "no entry has the name of a variant; expected one of `Circle`, `Rect`",
    );
    told::<Shared>(
        r#"{"a":1,"Circle":1,"Rect":{}}"#,
        "`Rect` is a second variant in one object",
    );
    told::<Never>("\"x\"", "the enum has no variants, and so no text");
}

#[test]
fn another_shape_is_told_with_the_way_out() {
    let both = "if old texts have it so, a field with `#[rerun(serial(with = module))]` can read both";
    told::<Vec<u8>>("1", &format!("expected an array, found an integer; {both}"));
    told::<Shared>("[1]", &format!("expected an object, found an array; {both}"));
    told::<Vec<u8>>("null", "expected an array, found `null`");
}

#[derive(Serial, Debug)]
struct Loaded {
    width: u8,
    #[rerun(strict, default)]
    secret: u8,
}

#[test]
fn a_load_that_could_go_on_says_how() {
    let help = "with `#[rerun(default)]` on the field `load` goes on";
    for (text, expected) in [
        (r#"{"width":"1"}"#, Some(help)),
        (r#"{"width":true}"#, Some(help)),
        (r#"{"width":1,"secret":"2"}"#, None),
        (r#"{"width":x}"#, None),
        (r#"{"width":1]"#, None),
    ] {
        assert_eq!(load::<Loaded>(text).unwrap_err().help(), expected, "{text}");
        assert_eq!(from_str::<Loaded>(text).unwrap_err().help(), None, "{text}");
    }
    assert_eq!(load::<(u8, u8)>("[1,\"2\"]").unwrap_err().help(), None);
}

#[test]
fn what_is_no_json_is_told_as_such() {
    told::<u8>(
        "\u{feff}1",
        "expected an integer, found '\\u{feff}'; take the byte order mark off before reading",
    );
    told::<String>(
        "'a'",
        "expected a string, found '\\''; strings have double quotes in JSON",
    );
    told::<RawText>("// x\n1", "expected a value, found '/'; JSON has no comments");
    told::<Shared>(
        "conf/app.json",
        "expected an object, found 'c'; this is the name of a file, and not its text",
    );
    told::<Shared>("file.txt", "expected an object, found 'f'");
    told::<Strict>(
        " ",
        "expected an object, found the end of the text; before there is a text, read `{}`",
    );
    told::<u8>("", "expected an integer, found the end of the text");
    told::<RawText>("+1", "expected a value, found '+'; numbers have no plus sign in JSON");
    told::<RawText>(
        "[1, ]",
        "expected a value at `[1]`, found ']'; there is a comma before it that nothing follows",
    );
    for text in ["NaN", "Infinity"] {
        let error = from_str::<f64>(text).unwrap_err().to_string();
        assert!(
            error.contains("`\"NaN\"`, `\"Infinity\"` and `\"-Infinity\"` are read in quotes"),
            "{error}"
        );
    }
}

#[test]
fn a_broken_string_is_told_by_what_breaks_it() {
    for (text, message) in [
        ("\"abc", "the text ends before the closing quote of a string"),
        ("\"a\\", "the text ends before an escape"),
        ("\"a\u{1f}\"", "a string has a control character that is not escaped"),
        (r#""\q""#, "a string has an escape that JSON does not know"),
        (r#""\u00g0""#, "a string has an escape that JSON does not know"),
        (
            r#""\ud800\u0041""#,
            "a string has half of a surrogate pair, which is no character",
        ),
    ] {
        told::<String>(text, message);
        told::<RawText>(text, message);
    }
}

#[test]
fn a_broken_number_is_told_by_what_breaks_it() {
    told::<u8>("012", "a number starts with a needless zero");
    told::<f64>("-01.5", "a number starts with a needless zero");
    told::<f64>("1.e5", "expected a digit, found 'e'");
    told::<i8>("-", "expected a digit, found the end of the text");
}

#[test]
fn a_container_that_goes_on_wrongly_is_told_what_may_follow() {
    told::<RawText>("[1;2]", "expected `,` or `]` at `[0]`, found ';'");
    told::<RawText>("{\"a\":[];}", "expected `,` or `}` at `a`, found ';'");
    told::<Vec<u8>>("[1;2]", "expected `,` or `]` at `[0]`, found ';'");
}

#[derive(Serial, Debug)]
struct Chain(Option<Box<Chain>>);

#[derive(Serial, Debug)]
struct List {
    next: Option<Box<List>>,
}

#[test]
fn bounds_say_what_is_beyond_them() {
    let deep = format!("{}null{}", "{\"next\":".repeat(129), "}".repeat(129));
    let error = from_str::<List>(&deep).unwrap_err().to_string();
    assert!(
        error.starts_with("the text is nested too deep at `next.next"),
        "{error}"
    );
    assert!(
        error.contains("; `Limits { depth: .. }` reads more levels (line 1"),
        "{error}"
    );
    told::<Chain>(
        "1",
        "the type holds itself with nothing around it, and this text never ends it",
    );
}

#[derive(Serial, Debug)]
#[rerun(deny_unknown)]
struct Strict {}

#[test]
fn a_name_of_any_length_leaves_the_message_short() {
    #[track_caller]
    fn is_short<T: Codec + std::fmt::Debug>(text: &str) {
        let error = from_str::<T>(text).unwrap_err();
        assert!(error.to_string().len() < 500, "{} bytes", error.to_string().len());
        assert!(error.path().len() < 100, "{} bytes", error.path().len());
    }
    let long = "x".repeat(1 << 20);
    is_short::<Strict>(&format!(r#"{{"{long}":1}}"#));
    is_short::<Shared>(&format!(r#"{{"{long}":1}}"#));
    is_short::<Plain>(&format!("\"{long}\""));
    is_short::<Tagged>(&format!(r#"{{"t":"{long}"}}"#));
    is_short::<BTreeMap<String, u8>>(&format!(r#"{{"{long}":true}}"#));
    is_short::<BTreeMap<u8, u8>>(&format!(r#"{{"{long}":1}}"#));
    is_short::<char>(&format!("\"{long}\""));
    is_short::<u8>(&"7".repeat(1 << 20));
}

#[test]
fn a_number_that_no_integer_has_room_for_is_out_of_range() {
    told::<u8>("1e400", "1e400 is out of range for `u8` (0 to 255)");
    told::<i16>(
        "-1.5e99999999999999999999",
        "-1.5e99999999999999999999 is out of range for `i16` (-32768 to 32767)",
    );
    told::<u8>("1.5", "1.5 is not exactly an integer");
    told::<u8>("1e-400", "1e-400 is not exactly an integer");
}
