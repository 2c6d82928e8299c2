//! What is expected of ours, computed from the scenario alone: Streamlit's behavior as research has found it, with the
//! differences switched on that rules allow. Without any, it has to be what Streamlit was seen to do; a test holds the model
//! to that.

pub(in crate::replay) mod coercion;
mod widget;

use serde_json::{Value, json};

use super::features::read_policy;
use super::rules::Deviation;
use super::unit_coerce::Call;
use super::vector::Vector;
use coercion::{Answer, Rule, coerce};

/// The answers to all steps.
pub(super) fn expected(vector: &Vector, differences: &[Deviation]) -> Vec<Value> {
    match vector.group() {
        "unit-coerce" => call(vector, differences).into_iter().collect(),
        "unit-ttl" | "config" => vector
            .observed()
            .map(|observed| altered(vector, observed, differences))
            .collect(),
        _ => widget::expected(vector, differences),
    }
}

/// Which reading of the rule is in force.
fn rule(differences: &[Deviation]) -> Rule {
    if differences.contains(&Deviation::ValuesByName) {
        Rule::ValuesByName
    } else {
        Rule::ValueSets
    }
}

fn call(vector: &Vector, differences: &[Deviation]) -> Option<Value> {
    let call = Call::read(vector.model())?;
    let Some(to) = &call.to else { return Some(call.kept()) };
    let Some(policy) = read_policy(vector.policy()) else {
        return Some(json!({"exception": "StreamlitValueError"}));
    };
    Some(match coerce(&call.from, call.held, to, policy, rule(differences)) {
        Answer::Kept => call.kept(),
        Answer::Becomes(index) => json!({"result": to.observed(index, 2), "coerced": true, "same_object": false}),
        Answer::KeyError(_) => json!({"exception": "KeyError"}),
    })
}

/// Answers about times and settings are facts and no model; a difference replaces them.
fn altered(vector: &Vector, observed: &Value, differences: &[Deviation]) -> Value {
    let is_run = observed["out"].is_object() || observed["result"].is_string();
    match differences.first() {
        Some(Deviation::TtlRefused) => json!({"exception": "StreamlitBadTimeStringError"}),
        Some(Deviation::TtlNotNegative) => json!({"seconds": 0.0}),
        Some(Deviation::TtlUnitsByName) => json!({"seconds": weeks(vector.argument())}),
        Some(Deviation::WrongSettingAtOnce) if is_run => json!({"exception": "StreamlitValueError"}),
        Some(Deviation::EnvironmentAlways) if is_run => {
            json!({"result": vector.config()["env"]["STREAMLIT_RUNNER_ENUM_COERCION"]})
        }
        _ => observed.clone(),
    }
}

/// `"2 weeks"` in seconds.
fn weeks(argument: &Value) -> Option<f64> {
    let number = argument.as_str()?.split_once("week")?.0.trim();
    Some(number.parse::<f64>().ok()? * 604_800.0)
}
