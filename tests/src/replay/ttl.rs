//! `time_to_seconds(ttl)`.

use std::time::Duration;

use rerun_safe::Ttl;
use serde_json::{Value, json};

use super::comparable;
use super::vector::Vector;

pub(super) fn run(vector: &Vector) -> Vec<Value> {
    vec![answer(vector.argument())]
}

fn answer(argument: &Value) -> Value {
    match argument {
        Value::Null => seconds(Ttl::FOREVER),
        Value::Number(number) => match number.as_u64() {
            Some(whole) => json!({"seconds": Ttl::from(whole).duration().map(|ttl| ttl.as_secs())}),
            None => seconds(Ttl::from(number.as_f64().unwrap_or_default())),
        },
        Value::String(text) => match text.parse::<Ttl>() {
            Ok(ttl) => seconds(ttl),
            Err(error) => comparable::refusal("StreamlitBadTimeStringError", text, &error),
        },
        expression => match timedelta(expression) {
            Some(duration) => seconds(Ttl::from(duration)),
            None => Value::Null,
        },
    }
}

fn seconds(ttl: Ttl) -> Value {
    json!({"seconds": ttl.duration().map(|ttl| ttl.as_secs_f64())})
}

/// `datetime.timedelta(seconds=300)`.
fn timedelta(expression: &Value) -> Option<Duration> {
    let text = expression["$python"].as_str()?;
    let (unit, number) = text
        .strip_prefix("datetime.timedelta(")?
        .strip_suffix(')')?
        .split_once('=')?;
    let number: u64 = number.parse().ok()?;
    match unit {
        "seconds" => Some(Duration::from_secs(number)),
        "microseconds" => Some(Duration::from_micros(number)),
        "minutes" => Some(Duration::from_secs(60 * number)),
        "hours" => Some(Duration::from_secs(3_600 * number)),
        "days" => Some(Duration::from_secs(86_400 * number)),
        _ => None,
    }
}
