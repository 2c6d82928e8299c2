//! Every recorded script has a counterpart or a reason, and every counterpart notices what is not so.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::scenario::{Scenario, vectors};
use super::{Counterpart, cache, equality, maybe_coerce, metadata, module, seed, serial, session_state, special};

/// The scenarios without a meaning in Rust: a name, or the beginning of the names of one family with a `*`, and the reason.
const REASONS: &str = include_str!("../../streamlit/scripts.tsv");

/// The groups that the replay tool reads as data; `coercion-widget` and the like are no scripts.
const DATA: [&str; 5] = [
    "unit-coerce",
    "coercion-widget",
    "coercion-widget-list-options",
    "unit-ttl",
    "config",
];

fn counterparts() -> impl Iterator<Item = Counterpart> {
    let groups = [
        cache::ALL,
        equality::ALL,
        maybe_coerce::ALL,
        metadata::ALL,
        module::ALL,
        seed::ALL,
        serial::ALL,
        session_state::ALL,
        special::ALL,
    ];
    groups.into_iter().flatten().copied()
}

/// The name of a test: the letters and digits of the scenario's name.
fn test_name(scenario: &str) -> String {
    let words = scenario.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

#[test]
fn every_script_has_a_counterpart_or_a_reason() {
    let scripts: BTreeSet<String> = vectors()
        .iter()
        .filter(|vector| !DATA.contains(&vector["group"].as_str().unwrap()))
        .map(|vector| vector["name"].as_str().unwrap().to_owned())
        .collect();
    let played: BTreeSet<String> = counterparts().map(|counterpart| counterpart.name.to_owned()).collect();
    let mut reasoned = BTreeSet::new();
    for line in REASONS.lines() {
        let (name, reason) = line.split_once('\t').expect(line);
        assert!(reason.len() > 20, "{name} has no reason");
        let family = name.strip_suffix('*');
        let meant = scripts.iter().filter(|script| match family {
            Some(start) => script.starts_with(start),
            None => *script == name,
        });
        let meant: Vec<_> = meant.cloned().collect();
        assert!(!meant.is_empty(), "no scenario is called {name}");
        for script in meant {
            assert!(reasoned.insert(script.clone()), "{script} has two reasons");
        }
    }
    let both: Vec<_> = played.intersection(&reasoned).collect();
    assert!(both.is_empty(), "a counterpart and a reason against one: {both:#?}");
    let told: BTreeSet<String> = played.union(&reasoned).cloned().collect();
    let untold: Vec<_> = scripts.difference(&told).collect();
    assert!(untold.is_empty(), "neither a counterpart nor a reason: {untold:#?}");
    assert_eq!(told.len(), scripts.len());
}

#[test]
fn tests_are_named_after_their_scenarios() {
    for counterpart in counterparts() {
        assert_eq!(counterpart.test, test_name(counterpart.name));
    }
}

/// Another value in the place of an observation.
fn altered(value: &Value) -> Value {
    match value {
        Value::Null => json!(1),
        Value::Bool(bool) => json!(!bool),
        Value::Number(number) => json!(format!("{number}!")),
        Value::String(text) => json!(format!("{text}!")),
        Value::Array(_) => json!(["altered"]),
        Value::Object(_) => json!({"altered": true}),
    }
}

/// The fields of a step that hold observations by name.
const HOLDERS: [&str; 3] = ["out", "probes", "first_seen_in_run"];

/// All observations of a step: where they stand, and the name under which they are compared.
fn observations(observed: &Value) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (field, value) in observed.as_object().into_iter().flatten() {
        if !HOLDERS.contains(&field.as_str()) {
            all.push((format!("/{field}"), field.clone()));
            continue;
        }
        for name in value.as_object().into_iter().flatten().map(|(name, _)| name) {
            let pointer = name.replace('~', "~0").replace('/', "~1");
            let prefix = if field == "first_seen_in_run" {
                "first seen "
            } else {
                ""
            };
            all.push((format!("/{field}/{pointer}"), format!("{prefix}{name}")));
        }
    }
    all
}

/// Each way to alter one place inside of a value.
fn faults(value: &Value) -> Vec<Value> {
    let inside: Vec<Value> = match value {
        Value::Array(items) => (0..items.len())
            .flat_map(|index| faults(&items[index]).into_iter().map(move |fault| (index, fault)))
            .map(|(index, fault)| {
                let mut items = items.clone();
                items[index] = fault;
                Value::Array(items)
            })
            .collect(),
        // The text of an exception is no observation: ours are in other words.
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| *key != "message")
            .flat_map(|(key, value)| faults(value).into_iter().map(move |fault| (key.clone(), fault)))
            .map(|(key, fault)| {
                let mut fields = fields.clone();
                fields.insert(key, fault);
                Value::Object(fields)
            })
            .collect(),
        _ => Vec::new(),
    };
    if inside.is_empty() {
        vec![altered(value)]
    } else {
        inside
    }
}

/// The seeded faults of every group: one place after the other is altered in the recording, and each counterpart has to
/// notice, unless it says of this very observation that ours differs.
#[test]
fn an_altered_observation_is_noticed() {
    let vectors = vectors();
    let mut altered = 0;
    for counterpart in counterparts() {
        let vector = vectors
            .iter()
            .find(|vector| vector["name"] == counterpart.name)
            .unwrap();
        let on_purpose = (counterpart.play)(Scenario::of(vector.clone())).on_purpose;
        for (index, step) in vector["steps"].as_array().unwrap().iter().enumerate() {
            for (place, name) in observations(&step["observed"]) {
                if on_purpose.iter().any(|(step, known)| *step == index && *known == name) {
                    continue;
                }
                for fault in faults(step["observed"].pointer(&place).unwrap()) {
                    let mut vector = vector.clone();
                    *vector["steps"][index]["observed"].pointer_mut(&place).unwrap() = fault;
                    altered += 1;
                    let noticed = !(counterpart.play)(Scenario::of(vector)).differences.is_empty();
                    assert!(
                        noticed,
                        "{}, step {}: `{name}` was altered unnoticed",
                        counterpart.name,
                        index + 1
                    );
                }
            }
        }
    }
    assert!(altered > 1_000, "only {altered} faults");
}
