//! Streamlit's recorded scenarios that are Python scripts: each has a counterpart among these tests, or a reason for having none.
//!
//! `tests/streamlit/scripts.tsv` says which: a name with `*` for any text, the test or `-`, the reason. The first line that fits holds.

const TABLE: &str = include_str!("../../streamlit/scripts.tsv");
const VECTORS: &str = include_str!("../../streamlit/vectors.jsonl");
const GROUPS: [&str; 8] = [
    "seed",
    "session-state",
    "metadata",
    "module",
    "cache",
    "identity",
    "equality",
    "coercion-special",
];

/// The modules that hold counterparts.
const SOURCES: [(&str, &str); 16] = [
    ("assigned", include_str!("special/assigned.rs")),
    ("cache", include_str!("cache.rs")),
    ("callback", include_str!("callback.rs")),
    ("config", include_str!("config.rs")),
    ("duplicate", include_str!("metadata/duplicate.rs")),
    ("flavor", include_str!("flavor.rs")),
    ("flight", include_str!("cache/flight.rs")),
    ("key", include_str!("cache/key.rs")),
    ("metadata", include_str!("metadata.rs")),
    ("module", include_str!("module.rs")),
    ("redefined", include_str!("special/redefined.rs")),
    ("refused", include_str!("metadata/refused.rs")),
    ("seed", include_str!("seed.rs")),
    ("special", include_str!("special.rs")),
    ("state", include_str!("state.rs")),
    ("ttl", include_str!("cache/ttl.rs")),
];

fn lines() -> Vec<(&'static str, &'static str, Option<&'static str>)> {
    let mut lines = Vec::new();
    for line in TABLE.lines() {
        let mut columns = line.split('\t');
        let (pattern, test) = (columns.next().unwrap(), columns.next().expect(line));
        lines.push((pattern, test, columns.next()));
    }
    lines
}

/// Whether a name is what a pattern describes.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(name) = name.strip_prefix(start) else {
        return false;
    };
    (0..=name.len())
        .filter(|&at| name.is_char_boundary(at))
        .any(|at| fits(rest, &name[at..]))
}

fn names() -> Vec<String> {
    let vectors = VECTORS
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let of_groups = vectors.filter(|vector| GROUPS.contains(&vector["group"].as_str().unwrap()));
    of_groups
        .map(|vector| vector["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_scenario_has_a_counterpart_or_a_reason() {
    let lines = lines();
    let names = names();
    assert!(names.len() > 300, "only {} scenarios", names.len());
    let without: Vec<_> = names
        .iter()
        .filter(|name| !lines.iter().any(|(pattern, ..)| fits(pattern, name)))
        .collect();
    assert!(without.is_empty(), "{without:#?}");
}

#[test]
fn every_counterpart_is_a_test_and_every_other_line_has_a_reason() {
    for (pattern, test, reason) in lines() {
        if test == "-" {
            assert!(
                reason.is_some_and(|reason| !reason.is_empty()),
                "{pattern} has no reason"
            );
            continue;
        }
        let (module, function) = test.split_once("::").expect(test);
        let source = SOURCES.iter().find(|(name, _)| *name == module).expect(test).1;
        assert!(
            source.contains(&format!("#[test]\nfn {function}(")),
            "{test} is no test"
        );
    }
}
