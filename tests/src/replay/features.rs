//! The features of a scenario that rules may ask for. None of them is its name, and none is what Streamlit answered.

use std::collections::BTreeMap;

use rerun_safe::EnumCoercion;
use serde_json::Value;
use toml::Table;

use super::definition::Definition;
use super::reference::coercion::{Answer, Rule, coerce};
use super::unit_coerce::Call;
use super::vector::Vector;
use super::widget::Scenario;

/// Every feature.
pub(super) const NAMES: [&str; 13] = [
    // of all scenarios
    "group",
    // of coercions: the setting, or `wrong`; what is called; what either reading of the rule says
    "policy",
    "called_with",
    "by_value_set",
    "by_name",
    // of widgets
    "widget",
    "keyed",
    "label",
    "text_options",
    // of times: `none`, `number`, `text`, `timedelta`; and how a text is written
    "argument",
    "written",
    // of configuration
    "wrong_setting",
    "server",
];

/// The features of one scenario.
pub struct Features(BTreeMap<&'static str, String>);

impl Features {
    /// Looks a scenario over.
    pub fn of(vector: &Vector) -> Self {
        let mut features = Self(BTreeMap::new());
        features.set("group", vector.group());
        match vector.group() {
            "unit-coerce" => features.of_call(vector),
            "unit-ttl" => features.of_time(vector.argument()),
            "config" => features.of_config(vector),
            _ => features.of_widget(vector),
        }
        features
    }

    pub(super) fn get(&self, name: &str) -> Option<&String> {
        self.0.get(name)
    }

    fn set(&mut self, name: &'static str, value: impl ToString) {
        self.0.insert(name, value.to_string());
    }

    fn of_call(&mut self, vector: &Vector) {
        self.set("policy", policy_name(vector.policy()));
        let Some(call) = Call::read(vector.model()) else {
            return self.set("called_with", "something else");
        };
        self.set("called_with", "a member and a class");
        if let (Some(to), Some(policy)) = (&call.to, read_policy(vector.policy())) {
            self.of_coercion(&call.from, &[call.held], to, policy);
        }
    }

    fn of_widget(&mut self, vector: &Vector) {
        self.set("policy", policy_name(vector.policy()));
        let Some(scenario) = Scenario::read(vector.model()) else {
            return;
        };
        self.set("widget", &scenario.widget);
        self.set("keyed", scenario.key.is_some());
        self.set("label", &scenario.label);
        self.set(
            "text_options",
            scenario.options_are_text(1) || scenario.options_are_text(2),
        );
        let (from, to) = (scenario.definition(1), scenario.definition(2));
        if let Some(policy) = read_policy(vector.policy()) {
            let all: Vec<usize> = (0..from.members.len()).collect();
            self.of_coercion(from, &all, to, policy);
        }
    }

    /// What becomes of the members: `coerces` or `keeps` if it is one for all of them, else `fails`.
    fn of_coercion(&mut self, from: &Definition, members: &[usize], to: &Definition, policy: EnumCoercion) {
        for (name, rule) in [("by_value_set", Rule::ValueSets), ("by_name", Rule::ValuesByName)] {
            let answers: Vec<Answer> = members
                .iter()
                .map(|&held| coerce(from, held, to, policy, rule))
                .collect();
            let word = if answers.iter().any(|answer| matches!(answer, Answer::KeyError(_))) {
                "fails"
            } else if answers.iter().any(|answer| matches!(answer, Answer::Becomes(_))) {
                "coerces"
            } else {
                "keeps"
            };
            self.set(name, word);
        }
    }

    fn of_time(&mut self, argument: &Value) {
        self.set(
            "argument",
            match argument {
                Value::Null => "none",
                Value::Number(_) => "number",
                Value::String(_) => "text",
                _ => "timedelta",
            },
        );
        match argument {
            Value::String(text) => self.set("written", written(text)),
            number if number.as_f64().is_some_and(|seconds| seconds < 0.0) => self.set("written", "negative"),
            _ => {}
        }
    }

    fn of_config(&mut self, vector: &Vector) {
        self.set("server", vector.kind() == "server");
        let env = &vector.config()["env"];
        let wrong = vector
            .files()
            .filter_map(|(_, text)| setting(text))
            .any(|value| match value.as_str() {
                Some(text) => match text.strip_prefix("env:") {
                    Some(variable) => env[variable]
                        .as_str()
                        .and_then(|value| value.parse::<EnumCoercion>().ok())
                        .is_none(),
                    None => text.parse::<EnumCoercion>().is_err(),
                },
                None => true,
            });
        self.set("wrong_setting", wrong);
    }
}

/// The setting, if it is one of Streamlit's.
pub(super) fn read_policy(setting: &Value) -> Option<EnumCoercion> {
    setting.as_str()?.parse().ok()
}

fn policy_name(setting: &Value) -> String {
    read_policy(setting).map_or_else(|| "wrong".to_owned(), |policy| policy.to_string())
}

/// How a text says a time.
fn written(text: &str) -> &'static str {
    let text = text.trim();
    let unit_letters = || text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    match text {
        "" => "empty",
        _ if text.starts_with('-') => "negative",
        _ if text.starts_with('P') => "as in ISO 8601",
        _ if text.contains(':') => "as on a clock",
        _ if text.contains(',') => "with a comma",
        _ if text.bytes().all(|byte| byte.is_ascii_digit()) => "without a unit",
        _ if unit_letters().starts_with("week") => "with weeks written out",
        _ if text.starts_with(|letter: char| letter.is_ascii_digit()) => "with units",
        _ => "without a number",
    }
}

/// The value that a file sets, under the name that counts.
fn setting(text: &str) -> Option<toml::Value> {
    let table: Table = text.parse().ok()?;
    table.get("runner")?.get("enumCoercion").cloned()
}
