//! `_coerce_enum(member, class)`: one call, no widget.

use rerun_safe::{EnumCoercion, coerce_member};
use serde_json::{Value, json};

use super::config;
use super::definition::Definition;
use super::vector::Vector;

/// The call of a scenario: a member, and the class that it is coerced to.
pub(super) struct Call {
    pub(super) from: Definition,
    pub(super) held: usize,
    /// `None` if it is the very class of the member.
    pub(super) to: Option<Definition>,
}

impl Call {
    /// Reads the call; `None` if the scenario calls with something else.
    pub(super) fn read(model: &Value) -> Option<Self> {
        let from = Definition::read(&model["from"])?;
        let held = from.position(model["member"].as_str()?)?;
        let to = match &model["to"] {
            Value::String(_) => None,
            definition => Some(Definition::read(definition)?),
        };
        Some(Self { from, held, to })
    }

    /// The answer that hands the member back.
    pub(super) fn kept(&self) -> Value {
        json!({"result": self.from.observed(self.held, 1), "coerced": false, "same_object": true})
    }
}

pub(super) fn run(vector: &Vector) -> Vec<Value> {
    let answer = Call::read(vector.model()).map(|call| answer(&call, vector.policy()));
    answer.into_iter().collect()
}

fn answer(call: &Call, policy: &Value) -> Value {
    let policy: EnumCoercion = match config::policy_of(policy) {
        Ok(policy) => policy,
        Err(exception) => return exception,
    };
    let Some(to) = &call.to else { return call.kept() };
    match coerce_member(&call.from.to_enum_def(), call.held, &to.to_enum_def(), policy) {
        Ok(index) => json!({"result": to.observed(index, 2), "coerced": true, "same_object": false}),
        Err(_) => call.kept(),
    }
}
