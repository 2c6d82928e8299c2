//! The replay of what Streamlit was seen to do, and whether the tool that does it can be believed.

use std::process::Command;

use rerun_safe_tests::replay::{GROUPS, Replay, RuleError, Vector, Verdict, modeled, read, recorded, replay_all};
use serde_json::{Value, json};

const VECTORS: &str = include_str!("../streamlit/vectors.jsonl");
const RULES: &str = include_str!("../streamlit/rules.toml");

fn data_vectors() -> Vec<Vector> {
    let vectors = read(VECTORS).unwrap();
    vectors
        .into_iter()
        .filter(|vector| GROUPS.contains(&vector.group()))
        .collect()
}

#[test]
fn every_recorded_scenario_comes_out_as_recorded_or_as_a_rule_says() {
    let outcome = replay_all(RULES, VECTORS, None, false).unwrap();
    let failing: Vec<&String> = outcome.lines.iter().filter(|line| line.contains("FAILS")).collect();
    assert!(failing.is_empty(), "{failing:#?}");
    assert_eq!(outcome.unused, Vec::<String>::new());
    let summary = outcome.summary;
    let all = summary.agree + summary.deviate + summary.out_of_scope;
    assert_eq!(all, data_vectors().len());
    assert!(summary.out_of_scope * 4 <= all, "{summary}");
    assert!(summary.agree > summary.deviate, "{summary}");
}

/// The expectations of rules come from a model of Streamlit; here the model proves itself on what Streamlit was seen to do.
#[test]
fn without_differences_the_model_is_streamlit() {
    let mut replay = Replay::new(RULES).unwrap();
    for vector in data_vectors() {
        if !matches!(replay.replay(&vector), Some(Verdict::OutOfScope { .. })) {
            assert_eq!(modeled(&vector), recorded(&vector), "{}", vector.name());
        }
    }
}

/// Changes the first leaf that says something about members: a run, a truth value, a name.
fn alter(value: &mut Value) -> bool {
    match value {
        Value::Bool(bool) => *bool = !*bool,
        Value::Number(number) => *value = json!(number.as_f64().unwrap_or_default() + 1.0),
        Value::Array(items) => return items.iter_mut().any(alter),
        Value::Object(fields) => {
            // The text of an exception is not compared, and must not be what is altered.
            return fields
                .iter_mut()
                .filter(|(key, _)| *key != "message")
                .any(|(_, value)| alter(value));
        }
        Value::String(text) => text.push('X'),
        Value::Null => return false,
    }
    true
}

#[test]
fn an_altered_observation_fails() {
    let mut replay = Replay::new(RULES).unwrap();
    let groups = ["unit-coerce", "coercion-widget", "coercion-widget-list-options"];
    let vectors = data_vectors()
        .into_iter()
        .filter(|vector| groups.contains(&vector.group()));
    let (mut altered, mut failed) = (0, 0);
    for (index, mut vector) in vectors.enumerate() {
        if matches!(replay.replay(&vector), Some(Verdict::OutOfScope { .. })) {
            continue;
        }
        let steps = vector.observed().count();
        let done = vector.observed_mut().nth(index % steps).is_some_and(alter);
        if done {
            altered += 1;
            failed += usize::from(matches!(replay.replay(&vector), Some(Verdict::Fails { .. })));
        }
    }
    assert!(altered >= 50, "{altered}");
    assert_eq!(failed, altered);
}

#[test]
fn a_rule_cannot_look_at_names_or_answers() {
    let rule = |when: &str| {
        format!("[[rule]]\nname = \"n\"\nallows = \"healed-state\"\nwhy = \"w\"\nsee = \"s\"\nwhen = {{ {when} }}\n")
    };
    let told = |text: String| Replay::new(&text).err().as_ref().map(RuleError::to_string);
    assert_eq!(told(rule("policy = \"off\"")), None);
    for feature in ["name", "observed", "source"] {
        let error = told(rule(&format!("{feature} = \"x\""))).unwrap();
        assert_eq!(error, format!("rule `n` asks for the unknown feature `{feature}`"));
    }
    assert_eq!(told(rule("")).unwrap(), "rule `n` has no `when`");
    let unknown = rule("policy = \"off\"").replace("healed-state", "anything");
    assert_eq!(
        told(unknown).unwrap(),
        "rule `n` allows the unknown difference `anything`"
    );
}

#[test]
fn a_rule_about_nothing_is_an_error() {
    let rules = format!(
        "{RULES}\n[[rule]]\nname = \"idle\"\nout_of_scope = true\nwhy = \"w\"\nsee = \"s\"\nwhen = {{ policy = \"never\" }}\n"
    );
    assert_eq!(replay_all(&rules, VECTORS, None, false).unwrap().unused, ["idle"]);
}

#[test]
fn without_its_rule_a_difference_fails() {
    let rules: Vec<&str> = RULES.split("[[rule]]").collect();
    let (head, rules) = rules.split_first().unwrap();
    for (index, rule) in rules.iter().enumerate() {
        let others: String = rules
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
            .map(|(_, rule)| format!("[[rule]]{rule}"))
            .collect();
        let outcome = replay_all(&format!("{head}{others}"), VECTORS, None, false).unwrap();
        assert!(outcome.summary.fail > 0, "nothing fails without{rule}");
    }
}

#[test]
fn the_command_says_with_its_exit_code_how_it_went() {
    let replay = |arguments: &[&str]| {
        let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/streamlit/vectors.jsonl");
        let arguments = arguments
            .iter()
            .map(|argument| if *argument == "FILE" { vectors } else { argument });
        let output = Command::new(env!("CARGO_BIN_EXE_replay"))
            .args(arguments)
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, printed) = replay(&["FILE", "--group", "unit-ttl"]);
    assert_eq!(code, Some(0));
    assert!(printed.ends_with(" fail\n"), "{printed}");
    let (_, verbose) = replay(&["FILE", "--group", "unit-ttl", "--verbose"]);
    assert!(verbose.lines().count() > printed.lines().count());
    assert_eq!(replay(&["FILE", "--group", "nothing"]).0, Some(2));
    assert_eq!(replay(&[]).0, Some(2));
    assert_eq!(replay(&["no such file"]).0, Some(2));
}
