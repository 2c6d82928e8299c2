//! A widget with the members of an enum as options, over runs between which the enum is defined anew.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use rerun_safe::{
    App, Class, ClassId, Config, EnumDef, EnumMember, Multiselect, Options, Picked, Pills, Radio, Report, Run,
    SegmentedControl, SelectSlider, Selectbox, Session,
};
use serde_json::{Value, json};

use super::config;
use super::definition::Definition;
use super::vector::Vector;

/// The label of the widget; the scenarios have one only.
const LABEL: &str = "widget";

/// What the model of a scenario says.
pub(super) struct Scenario {
    pub(super) widget: String,
    pub(super) key: Option<String>,
    pub(super) label: String,
    /// Whether the class itself is given as options, and not a list of its members.
    pub(super) options_are_class: bool,
    first: Definition,
    later: Definition,
}

impl Scenario {
    pub(super) fn read(model: &Value) -> Option<Self> {
        let text = |key: &str| model[key].as_str().map(str::to_owned);
        Some(Self {
            widget: text("widget")?,
            key: text("key"),
            label: text("label")?,
            options_are_class: model["options"] == "class",
            first: Definition::read(&model["enum_by_run"]["1"])?,
            later: Definition::read(&model["enum_by_run"]["2+"])?,
        })
    }

    /// The class statement that a run executes.
    pub(super) fn definition(&self, run: u64) -> &Definition {
        if run == 1 { &self.first } else { &self.later }
    }

    /// Whether the options are plain strings: so it is for the members of a class of strings, if the class itself is given.
    pub(super) fn options_are_text(&self, run: u64) -> bool {
        self.options_are_class && self.definition(run).is_text()
    }
}

/// The labels that the browser sends in a step.
pub(super) fn sent(step: &Value) -> Vec<String> {
    match &step["value"] {
        Value::Array(labels) => labels.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        label => label.as_str().map(str::to_owned).into_iter().collect(),
    }
}

pub(super) fn run(vector: &Vector) -> Vec<Value> {
    let Some(scenario) = Scenario::read(vector.model()) else {
        return Vec::new();
    };
    let policy = match config::policy_of(vector.policy()) {
        Ok(policy) => policy,
        Err(exception) => return vec![exception],
    };
    let out = Arc::new(Mutex::new(json!({})));
    let script = Script::new(&scenario);
    let mut session = App::new(Config::new().enum_coercion(policy)).session();
    let mut installed = false;
    let answers = vector.steps().iter().map(|step| {
        *out.lock().expect("the script does not panic") = json!({});
        let report = if !installed {
            installed = true;
            let (mut script, out) = (script.clone(), Arc::clone(&out));
            session.run(move |st| *out.lock().expect("the script does not panic") = script.run(st))
        } else {
            act(&mut session, &scenario, step)
        };
        answer(&report, &out.lock().expect("the script does not panic"))
    });
    answers.collect()
}

fn act(session: &mut Session<'_>, scenario: &Scenario, step: &Value) -> Report {
    match step["action"].as_str() {
        Some("select") => session.select(scenario.key.as_deref().unwrap_or(LABEL), sent(step)),
        _ => session.rerun(),
    }
}

fn answer(report: &Report, out: &Value) -> Value {
    let exceptions: Vec<String> = report.exceptions().iter().map(ToString::to_string).collect();
    json!({"run": report.run(), "exceptions": exceptions, "out": out})
}

/// The script of a scenario, with what it has to remember to say in which run a class was made.
#[derive(Clone)]
struct Script {
    widget: String,
    key: Option<String>,
    label: String,
    texts: [bool; 2],
    definitions: [(Definition, Arc<EnumDef>); 2],
    made_in: HashMap<ClassId, u64>,
}

impl Script {
    fn new(scenario: &Scenario) -> Self {
        let both = [1, 2].map(|run| scenario.definition(run).clone());
        Self {
            widget: scenario.widget.clone(),
            key: scenario.key.clone(),
            label: scenario.label.clone(),
            texts: [1, 2].map(|run| scenario.options_are_text(run)),
            definitions: both.map(|definition| {
                let data = definition.to_enum_def();
                (definition, data)
            }),
            made_in: HashMap::new(),
        }
    }

    fn run(&mut self, st: &mut Run) -> Value {
        let which = usize::from(st.number() > 1);
        let (definition, data) = self.definitions[which].clone();
        // Names of classes live as long as the program; a few scenarios need few of them.
        let class = st.define_as::<EnumMember>(definition.qualname.clone().leak());
        self.made_in.insert(class.id(), st.number());
        if self.texts[which] {
            let options: Vec<String> = (0..definition.members.len())
                .map(|index| definition.label(index, "value"))
                .collect();
            let seen = |value: &Picked<String>| Seen {
                value: value.value().map_or(Value::Null, |text| json!(text)),
                is_member: false,
                is_equal: value
                    .value()
                    .is_some_and(|text| definition.members.iter().any(|member| member.value == json!(text))),
            };
            return self.show(st, options.into(), seen);
        }
        let labels = (self.label.clone(), self.definitions.clone());
        let options = Options::definition(&class, &data).label(move |member| {
            let (label, definitions) = &labels;
            of_member(definitions, member).label(member.index(), label)
        });
        self.show(st, options, |value| self.seen(value, class, &definition))
    }

    /// Shows the widget, and tells what it returned and what session state holds after it.
    fn show<T: Send + Sync + 'static>(
        &self,
        st: &mut Run,
        options: Options<T>,
        seen: impl Fn(&Picked<T>) -> Seen,
    ) -> Value {
        macro_rules! keyed {
            ($builder:ident) => {{
                let builder = $builder::new(LABEL, options);
                match &self.key {
                    Some(key) => builder.key(key),
                    None => builder,
                }
            }};
        }
        let last = options.len().saturating_sub(1);
        let one = |picked: Option<Picked<T>>| Shown::One(picked.as_ref().map(&seen));
        let many = |picked: Vec<Picked<T>>| Shown::Many(picked.iter().map(&seen).collect());
        let shown = match self.widget.as_str() {
            "selectbox" => one(keyed!(Selectbox).show(st)),
            "radio" => one(keyed!(Radio).show(st)),
            "select_slider" => one(keyed!(SelectSlider).show(st)),
            "pills" => one(keyed!(Pills).show(st)),
            "segmented_control" => one(keyed!(SegmentedControl).show(st)),
            "multiselect" => many(keyed!(Multiselect).show(st)),
            "pills_multi" => many(keyed!(Pills).multi().show(st)),
            "segmented_control_multi" => many(keyed!(SegmentedControl).multi().show(st)),
            _ => {
                let ends = keyed!(SelectSlider).range(0, last).show(st);
                Shown::Range(ends.iter().flat_map(|(from, to)| [seen(from), seen(to)]).collect())
            }
        };
        let mut out = json!({
            "value": shown.value(),
            "member_of_current": shown.flags(|seen| seen.is_member),
            "equal_to_current": shown.flags(|seen| seen.is_equal),
        });
        if let Some(key) = &self.key {
            out["session_state"] = held(st, key, &shown, seen);
        }
        out
    }

    fn seen(&self, value: &Picked<EnumMember>, class: Class<EnumMember>, today: &Definition) -> Seen {
        let Some(member) = value.value() else {
            return Seen::default();
        };
        let made_in = self.made_in.get(&value.class()).copied().unwrap_or_default();
        let definition = of_member(&self.definitions, member);
        let is_member = value.is_instance(&class);
        let same_value = |other: &super::definition::Named| {
            definition
                .members
                .get(member.index())
                .is_some_and(|this| super::python::equal(&this.value, &other.value))
        };
        Seen {
            value: definition.observed(member.index(), made_in),
            is_member,
            is_equal: is_member
                || (definition.compares_by_value()
                    && today.compares_by_value()
                    && today.members.iter().any(same_value)),
        }
    }
}

/// The class statement that a member is of.
fn of_member<'d>(definitions: &'d [(Definition, Arc<EnumDef>); 2], member: &EnumMember) -> &'d Definition {
    let is_first = Arc::ptr_eq(member.definition(), &definitions[0].1);
    &definitions[usize::from(!is_first)].0
}

/// What a script sees of a value.
#[derive(Default)]
struct Seen {
    value: Value,
    /// Whether it is one of the members of today's class.
    is_member: bool,
    /// Whether `==` finds it among them.
    is_equal: bool,
}

/// What a widget returned.
enum Shown {
    One(Option<Seen>),
    Many(Vec<Seen>),
    Range(Vec<Seen>),
}

impl Shown {
    fn value(&self) -> Value {
        let values = |all: &[Seen]| Value::Array(all.iter().map(|seen| seen.value.clone()).collect());
        match self {
            Self::One(one) => one.as_ref().map_or(Value::Null, |seen| seen.value.clone()),
            Self::Many(all) => values(all),
            Self::Range(ends) => json!({"$tuple": values(ends)}),
        }
    }

    fn flags(&self, flag: impl Fn(&Seen) -> bool) -> Value {
        match self {
            Self::One(one) => one.as_ref().is_some_and(flag).into(),
            Self::Many(all) | Self::Range(all) => all.iter().map(flag).collect(),
        }
    }
}

/// What session state holds under the key of the widget.
fn held<T: Send + Sync + 'static>(st: &Run, key: &str, shown: &Shown, seen: impl Fn(&Picked<T>) -> Seen) -> Value {
    let state = st.session_state();
    let many = || {
        let picked = state.get::<Vec<Picked<T>>>(key).ok()?;
        Some(picked.iter().map(&seen).collect::<Vec<_>>())
    };
    let held = match shown {
        Shown::One(_) => {
            let picked = state.get::<Option<Picked<T>>>(key).ok();
            Some(Shown::One(
                picked.and_then(|picked| picked.as_ref().as_ref().map(&seen)),
            ))
        }
        Shown::Many(_) => many().map(Shown::Many),
        Shown::Range(_) => many().map(Shown::Range),
    };
    held.map_or(Value::Null, |held| held.value())
}
