//! The first difference between two answers, for the line of a vector that fails.

use serde_json::Value;

/// Where two lists of answers differ first: path, what was expected, what came.
pub(super) fn first(expected: &[Value], ours: &[Value]) -> Option<String> {
    if expected.len() != ours.len() {
        return Some(format!("{} answers instead of {}", ours.len(), expected.len()));
    }
    let pairs = expected.iter().zip(ours).enumerate();
    pairs.into_iter().find_map(|(step, (expected, ours))| {
        inside(expected, ours).map(|(path, text)| format!("step {}{path}: {text}", step + 1))
    })
}

fn inside(expected: &Value, ours: &Value) -> Option<(String, String)> {
    match (expected, ours) {
        _ if expected == ours => None,
        (Value::Object(left), Value::Object(right)) if left.keys().eq(right.keys()) => left
            .iter()
            .find_map(|(key, value)| inside(value, &right[key]).map(|(path, text)| (format!(".{key}{path}"), text))),
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            left.iter().zip(right).enumerate().find_map(|(index, (left, right))| {
                inside(left, right).map(|(path, text)| (format!("[{index}]{path}"), text))
            })
        }
        _ => Some((String::new(), format!("expected {expected}, came {ours}"))),
    }
}
