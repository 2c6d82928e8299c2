//! Python's values where they are written as JSON: `==`, `str`, and what they are in Rust.

use rerun_safe::MemberValue;
use serde_json::{Value, json};

/// The one form of a value: what a scenario writes as an expression is written as the value that was observed.
pub(super) fn normal(value: &Value) -> Value {
    if value["$expr"] == "float('nan')" {
        json!({"$float": "nan"})
    } else {
        value.clone()
    }
}

/// `==`: a bool is the number 0 or 1, and NaN is nothing, not even itself.
pub(super) fn equal(left: &Value, right: &Value) -> bool {
    if is_nan(left) || is_nan(right) {
        return false;
    }
    match (number(left), number(right)) {
        (Some(left), Some(right)) => left == right,
        (None, None) => match (items(left), items(right)) {
            (Some((left_kind, left)), Some((right_kind, right))) => {
                left_kind == right_kind
                    && left.len() == right.len()
                    && left.iter().zip(right).all(|(left, right)| equal(left, right))
            }
            _ => left == right,
        },
        _ => false,
    }
}

pub(super) fn is_nan(value: &Value) -> bool {
    value["$float"] == "nan"
}

/// Whether a set can hold the value: a list cannot be held, and a tuple only without one inside.
pub(super) fn is_hashable(value: &Value) -> bool {
    match items(value) {
        Some((kind, items)) => kind == "tuple" && items.iter().all(is_hashable),
        None => true,
    }
}

/// A number or a bool. The scenarios have none that a float cannot hold.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Bool(bool) => Some(f64::from(u8::from(*bool))),
        other => other.as_f64(),
    }
}

/// The elements of a list or a tuple.
fn items(value: &Value) -> Option<(&'static str, &Vec<Value>)> {
    match value {
        Value::Array(items) => Some(("list", items)),
        other => Some(("tuple", other["$tuple"].as_array()?)),
    }
}

/// `str(value)`.
pub(super) fn str(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => repr(other),
    }
}

fn repr(value: &Value) -> String {
    let list = |items: &[Value]| items.iter().map(repr).collect::<Vec<_>>().join(", ");
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => format!("'{text}'"),
        other => match items(other) {
            Some(("list", items)) => format!("[{}]", list(items)),
            Some((_, items)) if items.len() == 1 => format!("({},)", list(items)),
            Some((_, items)) => format!("({})", list(items)),
            None => other["$float"].as_str().unwrap_or("?").to_owned(),
        },
    }
}

/// The value of a member in Rust. What Rust has no literal for stands as its own text; two such values are equal when they
/// are written alike.
pub(super) fn member_value(value: &Value) -> MemberValue {
    match value {
        Value::Bool(bool) => (*bool).into(),
        Value::String(text) => text.as_str().into(),
        Value::Number(number) => match number.as_i64() {
            Some(int) => int.into(),
            None => number.as_f64().unwrap_or(f64::NAN).into(),
        },
        other if is_nan(other) => f64::NAN.into(),
        other => format!("$json {other}").into(),
    }
}
