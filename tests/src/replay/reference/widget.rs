//! A widget over several runs, in the order in which Streamlit does things: what the browser sent is looked up among the
//! options of the previous run, coerced, validated by its label, and else reset.

use rerun_safe::EnumCoercion;
use serde_json::{Value, json};

use super::coercion::{Answer, Rule, coerce};
use crate::replay::definition::Definition;
use crate::replay::features::read_policy;
use crate::replay::python;
use crate::replay::rules::Deviation;
use crate::replay::vector::Vector;
use crate::replay::widget::{Scenario, sent};

/// An option: a member of the class of a run.
#[derive(Clone, PartialEq)]
struct Item {
    member: usize,
    run: u64,
}

struct Model<'s> {
    scenario: &'s Scenario,
    policy: EnumCoercion,
    rule: Rule,
    heals: bool,
    keeps_ends: bool,
    /// The last run that came to its end, and what the browser has selected, by label; nothing before the first run.
    before: Option<(u64, Vec<String>)>,
}

/// What a run answers: the values, and what session state holds.
struct Outcome {
    values: Vec<Item>,
    held: Vec<Item>,
}

pub(super) fn expected(vector: &Vector, differences: &[Deviation]) -> Vec<Value> {
    let (Some(scenario), Some(policy)) = (Scenario::read(vector.model()), read_policy(vector.policy())) else {
        return Vec::new();
    };
    let mut model = Model {
        scenario: &scenario,
        policy,
        rule: super::rule(differences),
        heals: differences.contains(&Deviation::HealedState),
        keeps_ends: differences.contains(&Deviation::RangeEndsKept),
        before: None,
    };
    let steps = vector.steps().iter().zip(1..);
    steps
        .map(|(step, run)| {
            if let (Some((_, browser)), "select") = (&mut model.before, step["action"].as_str().unwrap_or_default()) {
                *browser = sent(step);
            }
            model.answer(run)
        })
        .collect()
}

impl Model<'_> {
    fn answer(&mut self, run: u64) -> Value {
        match self.outcome(run) {
            Ok(outcome) => json!({"run": run, "exceptions": [], "out": self.out(run, &outcome)}),
            Err(name) => {
                let exception = json!({"type": "KeyError", "message": format!("'{name}'")});
                json!({"run": run, "exceptions": [exception], "out": {}})
            }
        }
    }

    /// The values of a run; the error is the name that was looked up in vain.
    fn outcome(&mut self, run: u64) -> Result<Outcome, String> {
        let default: Vec<Item> = self
            .default(run)
            .into_iter()
            .map(|member| Item { member, run })
            .collect();
        let Some((previous, browser)) = self
            .before
            .clone()
            .filter(|(previous, _)| self.is_same_widget(*previous, run))
        else {
            self.before = Some((run, self.labels_of(&default)));
            return Ok(Outcome {
                held: default.clone(),
                values: default,
            });
        };
        let known = self.labels(previous);
        let mut found: Vec<(Option<usize>, String)> = browser
            .into_iter()
            .map(|label| (known.iter().position(|other| *other == label), label))
            .collect();
        if self.scenario.widget == "select_slider_range" && !self.keeps_ends {
            found.sort();
        }
        if self.validates_first() {
            // The options of this run are kept before anything is coerced, and so they are if that raises an exception.
            self.before = Some((run, found.iter().map(|(_, label)| label.clone()).collect()));
        }
        let mut values = Vec::new();
        let mut held = Vec::new();
        let mut lost = false;
        let mut kept = Vec::new();
        for (member, label) in found {
            let resolved = match member {
                Some(member) => self.resolve(Item { member, run: previous }, run)?,
                None => None,
            };
            match resolved {
                Some((value, old)) => {
                    values.push(value);
                    held.push(old);
                    kept.push(label);
                }
                None => lost = true,
            }
        }
        if lost && !self.is_many() {
            self.before = Some((run, self.labels_of(&default)));
            return Ok(Outcome {
                held: default.clone(),
                values: default,
            });
        }
        self.before = Some((run, kept));
        // What is left of a loss is written back to session state as it is then; a coercion is not, unless state is healed.
        if self.heals || (lost && !self.validates_first()) {
            held.clone_from(&values);
        }
        Ok(Outcome { values, held })
    }

    /// What an option of an earlier run is today, with what it was; nothing if it is lost.
    fn resolve(&self, old: Item, run: u64) -> Result<Option<(Item, Item)>, String> {
        let (from, to) = (self.scenario.definition(old.run), self.scenario.definition(run));
        let is_option = self.labels(run).contains(&self.label(&old));
        if self.is_text(run) {
            return Ok(is_option.then(|| (old.clone(), old)));
        }
        if self.validates_first() && !is_option {
            return Ok(None);
        }
        match coerce(from, old.member, to, self.policy, self.rule) {
            Answer::Becomes(member) => Ok(Some((Item { member, run }, old))),
            Answer::KeyError(name) => Err(name),
            Answer::Kept => Ok(is_option.then(|| (old.clone(), old))),
        }
    }

    fn default(&self, run: u64) -> Vec<usize> {
        let last = self.scenario.definition(run).members.len().saturating_sub(1);
        match self.scenario.widget.as_str() {
            "selectbox" | "radio" | "select_slider" => vec![0],
            "select_slider_range" => vec![0, last],
            _ => Vec::new(),
        }
    }

    /// Without a key, a widget is another one as soon as its labels are others.
    fn is_same_widget(&self, previous: u64, run: u64) -> bool {
        self.scenario.key.is_some() || self.labels(previous) == self.labels(run)
    }

    fn labels(&self, run: u64) -> Vec<String> {
        let members = self.scenario.definition(run).members.len();
        (0..members).map(|member| self.label(&Item { member, run })).collect()
    }

    fn labels_of(&self, items: &[Item]) -> Vec<String> {
        items.iter().map(|item| self.label(item)).collect()
    }

    fn label(&self, item: &Item) -> String {
        let label = if self.is_text(item.run) {
            "value"
        } else {
            &self.scenario.label
        };
        self.scenario.definition(item.run).label(item.member, label)
    }

    fn is_text(&self, run: u64) -> bool {
        self.scenario.options_are_text(run)
    }

    fn is_many(&self) -> bool {
        ["multiselect", "pills_multi", "segmented_control_multi"].contains(&self.scenario.widget.as_str())
    }

    fn validates_first(&self) -> bool {
        ["pills", "segmented_control"]
            .iter()
            .any(|kind| self.scenario.widget.starts_with(kind))
    }

    fn out(&self, run: u64, outcome: &Outcome) -> Value {
        let today = self.scenario.definition(run);
        let is_member = |item: &Item| item.run == run && !self.is_text(run);
        let is_equal = |item: &Item| is_member(item) || (today.compares_by_value() && self.has_value(today, item));
        let mut out = json!({
            "value": self.shaped(&outcome.values, |item| self.observed(item)),
            "member_of_current": self.flags(&outcome.values, is_member),
            "equal_to_current": self.flags(&outcome.values, is_equal),
        });
        if self.scenario.key.is_some() {
            out["session_state"] = self.shaped(&outcome.held, |item| self.observed(item));
        }
        out
    }

    fn observed(&self, item: &Item) -> Value {
        let definition = self.scenario.definition(item.run);
        if self.is_text(item.run) {
            definition.members[item.member].value.clone()
        } else {
            definition.observed(item.member, item.run)
        }
    }

    fn has_value(&self, today: &Definition, item: &Item) -> bool {
        let definition = self.scenario.definition(item.run);
        let value = &definition.members[item.member].value;
        definition.compares_by_value() && today.members.iter().any(|member| python::equal(&member.value, value))
    }

    /// One value, a list of them, or the two ends of a range.
    fn shaped(&self, items: &[Item], one: impl Fn(&Item) -> Value) -> Value {
        let all = || items.iter().map(&one).collect::<Vec<_>>();
        match self.scenario.widget.as_str() {
            "select_slider_range" => json!({"$tuple": all()}),
            _ if self.is_many() => all().into(),
            _ => items.first().map_or(Value::Null, one),
        }
    }

    fn flags(&self, items: &[Item], one: impl Fn(&Item) -> bool) -> Value {
        if self.is_many() || self.scenario.widget == "select_slider_range" {
            items.iter().map(one).collect()
        } else {
            items.first().is_some_and(one).into()
        }
    }
}
