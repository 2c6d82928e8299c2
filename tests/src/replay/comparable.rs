//! Answers in the form in which they are compared.
//!
//! A number is compared as the number that it is: 2 and 2.0 are one. The texts of exceptions differ on purpose; what has to
//! agree is which mistake was told, and ours has to quote what it refuses.

use std::fmt::Display;

use serde_json::{Value, json};

/// The form of an answer in which it is compared.
pub(super) fn answer(observed: &Value) -> Value {
    match observed["exception"]["type"].as_str() {
        Some(kind) => json!({"exception": kind}),
        None => with_plain_numbers(observed),
    }
}

fn with_plain_numbers(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(with_plain_numbers).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), with_plain_numbers(value)))
            .collect(),
        Value::Number(number) if number.is_f64() => {
            whole(number.as_f64().unwrap_or_default()).map_or_else(|| value.clone(), Value::from)
        }
        other => other.clone(),
    }
}

/// The integer that a float is, if it is one that a float counts exactly.
#[expect(clippy::cast_possible_truncation, reason = "it has no fraction and is in range")]
fn whole(float: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (float.fract() == 0.0 && float.abs() < EXACT).then_some(float as i64)
}

/// Our refusal, under the name that Python has for it, if its text quotes what it refuses.
pub(super) fn refusal(kind: &str, refused: &str, error: &dyn Display) -> Value {
    let text = error.to_string();
    if text.contains(refused.trim()) {
        json!({"exception": kind})
    } else {
        json!({"exception": format!("{kind}, which does not quote `{refused}`: {text}")})
    }
}
