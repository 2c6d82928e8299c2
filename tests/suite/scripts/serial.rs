//! The group `serial`: the page's `to_str` and `from_str` on many values. The text of ours is JSON, so that nothing of it is
//! lost.

use rerun_safe::{ClassId, RerunEq, Run, Serial};
use serde_json::{Value, json};

use super::scenario::{Observe, Outcome, Scenario, Seen, absent};

scenarios! {
    seed_roundtrip => { serial_seed_roundtrip = "serial/seed_roundtrip" }
    strings_with_commas => { serial_strings_with_commas = "serial/strings_with_commas" }
    bool_fields => { serial_bool_fields = "serial/bool_fields" }
}

#[derive(RerunEq, Serial)]
struct MyDataclass<A, B> {
    var1: A,
    var2: B,
}

/// An instance as the recording writes it.
fn object(class: ClassId, var1: Value, var2: Value) -> Value {
    json!({"$obj": class.name(), "fields": {"var1": var1, "var2": var2}, "gen": class.to_string()})
}

fn float(value: f64) -> Value {
    if value.is_nan() {
        json!({"$float": "nan"})
    } else if value.is_infinite() {
        json!({"$float": if value > 0.0 { "inf" } else { "-inf" }})
    } else {
        json!(value)
    }
}

/// Python's `repr` of a float, for the names of the observations.
fn repr(value: f64) -> String {
    if value.is_nan() || value.is_infinite() {
        return value.to_string().to_lowercase();
    }
    let text = format!("{value:?}");
    match text.split_once('e') {
        None => text,
        Some((digits, exponent)) => {
            let (sign, digits_of) = exponent.strip_prefix('-').map_or(("+", exponent), |rest| ("-", rest));
            format!("{}e{sign}{digits_of:0>2}", digits.trim_end_matches(".0"))
        }
    }
}

fn round_trip(st: &mut Run, class: ClassId, name: String, var1: i128, var2: f64) {
    let value = MyDataclass { var1, var2 };
    let text = value.to_str();
    let back = MyDataclass::<i128, f64>::from_str(&text).unwrap();
    let same_bits = back.var2.to_bits() == var2.to_bits();
    assert!(same_bits, "{text}");
    let var1 = serde_json::from_str(&back.var1.to_string()).unwrap();
    let seen = json!({
        "back": object(class, var1, float(back.var2)),
        "equal": back.rerun_eq(&value),
        "same_text": back.to_str() == text,
    });
    st.see(&name, seen);
}

fn seed_roundtrip(scenario: Scenario) -> Outcome {
    const TYPED: &str = "the field is an integer, and the compiler refuses anything else in it";
    scenario
        .differs(
            "1,nan",
            ..,
            "what was written and read again is the same data, also if it is NaN",
            |seen| {
                let mut seen = seen.recorded.clone();
                seen["equal"] = json!(true);
                seen
            },
        )
        .differs(
            "1,7",
            ..,
            "the field is a float, however it was written: its text is that of a float",
            |seen| {
                let mut seen = seen.recorded.clone();
                seen["same_text"] = json!(true);
                seen
            },
        )
        .differs("True,1.0", .., TYPED, |_| absent())
        .differs("1.5,2.0", .., TYPED, |_| absent())
        .play(|st| {
            let class = st.define_as::<MyDataclass<i128, f64>>("MyDataclass").id();
            let large = 1_000_000_000_000_000_000_000_000_000_000_i128;
            let ones = [
                5.5,
                1e16,
                1e22,
                123_456_789_012_345_680.0,
                1e-5,
                0.0001,
                5e-324,
                f64::MAX,
                f64::INFINITY,
                f64::NEG_INFINITY,
                f64::NAN,
                0.1 + 0.2,
                100.0,
                3.0,
                9_007_199_254_740_992.0,
            ];
            let pairs = ones.map(|float| (1, float)).into_iter();
            for (var1, var2) in pairs.chain([(0, 0.0), (-1, -0.0), (large, 0.1)]) {
                round_trip(st, class, format!("{var1},{}", repr(var2)), var1, var2);
            }
            round_trip(st, class, "1,7".to_owned(), 1, 7.0);
        })
}

/// The texts of the recording, each with the name under which it was observed.
fn pairs() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    let firsts = ["x", "", "a,b", "a,b,c", "line\nbreak", "café", "\"q\"", "\\", " sp "];
    firsts
        .into_iter()
        .flat_map(|first| ["y", "p,q"].map(|second| (format!("{first} | {second}"), first, second)))
}

fn strings_with_commas(mut scenario: Scenario) -> Outcome {
    for (name, first, second) in pairs() {
        scenario = scenario.differs(
            &name,
            ..,
            "the text is JSON: a comma in a field is a comma",
            move |seen| {
                let mut ours = seen.recorded.clone();
                ours["text"] = json!(json!({"var1": first, "var2": second}).to_string());
                ours["back"]["fields"] = json!({"var1": first, "var2": second});
                ours["equal"] = json!(true);
                ours
            },
        );
    }
    scenario.play(|st| {
        let class = st.define_as::<MyDataclass<String, String>>("MyDataclass").id();
        for (name, first, second) in pairs() {
            let value = MyDataclass {
                var1: first.to_owned(),
                var2: second.to_owned(),
            };
            let text = value.to_str();
            let back = MyDataclass::<String, String>::from_str(&text).unwrap();
            let equal = back.rerun_eq(&value);
            let seen = json!({"text": text, "back": object(class, json!(back.var1), json!(back.var2)), "equal": equal});
            st.see(&name, seen);
        }
    })
}

fn bool_fields(scenario: Scenario) -> Outcome {
    const READ: &str = "`False` is read as what was written, and not as a text that is not empty";
    let ours = |var1: bool| {
        move |seen: Seen<'_>| {
            let mut ours = seen.recorded.clone();
            ours["back"]["fields"] = json!({"var1": var1, "var2": false});
            ours["equal"] = json!(true);
            ours
        }
    };
    let scenario = scenario
        .differs("True,False", .., READ, ours(true))
        .differs("False,False", .., READ, ours(false));
    scenario.play(|st| {
        let class = st.define_as::<MyDataclass<bool, bool>>("MyDataclass").id();
        for var1 in [true, false] {
            let value = MyDataclass { var1, var2: false };
            let back = MyDataclass::<bool, bool>::from_str(&value.to_str()).unwrap();
            let name = if var1 { "True,False" } else { "False,False" };
            let equal = back.rerun_eq(&value);
            st.see(
                name,
                json!({"back": object(class, json!(back.var1), json!(back.var2)), "equal": equal}),
            );
        }
    })
}
