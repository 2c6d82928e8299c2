//! The rules: where ours may differ from Streamlit, and what is not replayed at all.

use std::fmt;

use toml::{Table, Value};

use super::features::{Features, NAMES};

/// The rules of one file, each with whether it has matched.
pub struct Rules(Vec<Rule>);

struct Rule {
    name: String,
    /// What the scenario has to be like: one of these values for each of these features.
    when: Vec<(String, Vec<String>)>,
    effect: Effect,
    why: String,
    matched: bool,
}

enum Effect {
    Allows(Deviation),
    PutsOutOfScope,
}

/// A deliberate difference of ours. What it makes of an answer is computed by [`reference`](super::reference).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deviation {
    /// `nameAndValue` compares the value of each name, as data, and never looks a name up that is not there.
    ValuesByName,
    /// After a coercion, session state holds what the widget returned.
    HealedState,
    /// The end of a range that was selected first stays the first one when the order of the options changes.
    RangeEndsKept,
    /// A wrong setting is an error when it is read.
    WrongSettingAtOnce,
    /// The environment counts wherever configuration is loaded.
    EnvironmentAlways,
    /// A text that is no plain list of numbers with units is refused.
    TtlRefused,
    /// A negative time is no time.
    TtlNotNegative,
    /// The units of a text may be written out.
    TtlUnitsByName,
}

impl Deviation {
    const ALL: [(&'static str, Self); 8] = [
        ("values-by-name", Self::ValuesByName),
        ("healed-state", Self::HealedState),
        ("range-ends-kept", Self::RangeEndsKept),
        ("wrong-setting-at-once", Self::WrongSettingAtOnce),
        ("environment-always", Self::EnvironmentAlways),
        ("ttl-refused", Self::TtlRefused),
        ("ttl-not-negative", Self::TtlNotNegative),
        ("ttl-units-by-name", Self::TtlUnitsByName),
    ];
}

/// What the rules say about one vector.
#[derive(Default)]
pub(super) struct Applied {
    pub(super) out_of_scope: Option<String>,
    pub(super) differences: Vec<Deviation>,
    pub(super) why: Vec<String>,
}

impl Rules {
    /// Reads rules from TOML.
    ///
    /// # Errors
    ///
    /// Fails if a rule is incomplete, or is about a feature or a difference that nobody knows.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let table: Table = text
            .parse()
            .map_err(|error| RuleError(format!("the rules are no TOML: {error}")))?;
        let rules = table.get("rule").and_then(Value::as_array);
        let rules = rules.into_iter().flatten().enumerate();
        rules
            .map(|(index, rule)| Rule::parse(index + 1, rule))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The rules that match.
    pub(super) fn apply(&mut self, features: &Features) -> Applied {
        let mut applied = Applied::default();
        for rule in self.0.iter_mut().filter(|rule| rule.matches(features)) {
            rule.matched = true;
            match rule.effect {
                Effect::PutsOutOfScope => applied.out_of_scope = Some(rule.why.clone()),
                Effect::Allows(difference) => {
                    applied.differences.push(difference);
                    applied.why.push(rule.why.clone());
                }
            }
        }
        applied
    }

    /// The names of the rules that have matched nothing.
    pub(super) fn unused(&self) -> Vec<String> {
        self.0
            .iter()
            .filter(|rule| !rule.matched)
            .map(|rule| rule.name.clone())
            .collect()
    }
}

impl Rule {
    fn parse(number: usize, rule: &Value) -> Result<Self, RuleError> {
        let text = |key: &str| {
            let found = rule.get(key).and_then(Value::as_str).map(str::to_owned);
            found.ok_or_else(|| RuleError(format!("rule {number} has no text `{key}`")))
        };
        let name = text("name")?;
        text("see")?;
        let effect = match rule.get("allows").and_then(Value::as_str) {
            None if rule.get("out_of_scope").and_then(Value::as_bool) == Some(true) => Effect::PutsOutOfScope,
            None => {
                return Err(RuleError(format!(
                    "rule `{name}` neither `allows` a difference nor is `out_of_scope`"
                )));
            }
            Some(allows) => match Deviation::ALL.iter().find(|(known, _)| *known == allows) {
                Some((_, difference)) => Effect::Allows(*difference),
                None => {
                    return Err(RuleError(format!(
                        "rule `{name}` allows the unknown difference `{allows}`"
                    )));
                }
            },
        };
        let conditions = rule
            .get("when")
            .and_then(Value::as_table)
            .filter(|when| !when.is_empty());
        let conditions = conditions.ok_or_else(|| RuleError(format!("rule `{name}` has no `when`")))?;
        let when = conditions
            .iter()
            .map(|(feature, values)| condition(&name, feature, values));
        Ok(Self {
            when: when.collect::<Result<_, _>>()?,
            effect,
            why: text("why")?,
            matched: false,
            name,
        })
    }

    fn matches(&self, features: &Features) -> bool {
        self.when
            .iter()
            .all(|(feature, values)| values.iter().any(|value| features.get(feature) == Some(value)))
    }
}

/// A feature, and the values that it may have: one text or truth value, or a list of them.
fn condition(rule: &str, feature: &str, values: &Value) -> Result<(String, Vec<String>), RuleError> {
    if !NAMES.contains(&feature) {
        return Err(RuleError(format!(
            "rule `{rule}` asks for the unknown feature `{feature}`"
        )));
    }
    let plain = |value: &Value| match value {
        Value::String(text) => Ok(text.clone()),
        Value::Boolean(bool) => Ok(bool.to_string()),
        _ => Err(RuleError(format!(
            "rule `{rule}` compares `{feature}` with neither text nor a truth value"
        ))),
    };
    let values = match values {
        Value::Array(values) => values.iter().map(plain).collect::<Result<_, _>>()?,
        value => vec![plain(value)?],
    };
    Ok((feature.to_owned(), values))
}

/// Rules that cannot be used.
#[derive(Clone, Debug)]
pub struct RuleError(String);

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RuleError {}
