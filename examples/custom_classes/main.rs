//! Every code example of Streamlit's page "Using custom Python classes in your Streamlit app", over several runs.
//!
//! Each example is a script in Rust that reads like the snippet on the page. It is run, clicked and selected in as the recorded
//! session of Streamlit 1.67 was, and what its report says stands beside what Streamlit gave (`observed.jsonl`). The last line
//! counts the values that agree, that differ on purpose, and that differ.

mod enums;
mod observed;
mod pattern1;
mod pattern2;
mod pattern3;
mod pattern4;
mod replay;
mod student;
mod table;

use std::process::ExitCode;

use observed::Vector;
use replay::Example;
use table::{Counts, Row};

/// The examples in the order of the page.
fn page() -> Vec<Example> {
    let mut examples = Vec::new();
    examples.extend(pattern1::examples());
    examples.extend(pattern2::examples());
    examples.extend(pattern3::examples());
    examples.extend(pattern4::examples());
    examples.extend(student::examples());
    examples.extend(enums::examples());
    examples
}

/// Replays every example beside its vector. A vector that no example replays is a difference too.
fn compare(vectors: &[Vector]) -> Vec<(&'static str, &'static str, Vec<Row>)> {
    let mut tables = Vec::new();
    for example in page() {
        let (title, name) = (example.title, example.vector);
        let rows = match vectors.iter().find(|vector| vector.name == name) {
            Some(vector) => replay::replay(example, vector),
            None => vec![Row::missing(name)],
        };
        tables.push((title, name, rows));
    }
    for vector in vectors {
        if !tables.iter().any(|(_, name, _)| *name == vector.name) {
            tables.push(("not replayed", "", vec![Row::missing(&vector.name)]));
        }
    }
    tables
}

fn main() -> ExitCode {
    let vectors = match observed::read(observed::OBSERVED) {
        Ok(vectors) => vectors,
        Err(error) => {
            eprintln!("observed.jsonl: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut counts = Counts::default();
    for (title, name, rows) in compare(&vectors) {
        println!("\n{title} ({name})");
        print!("{}", table::render(&rows));
        counts.add(&rows);
    }
    println!("\n{counts}");
    if counts.differ == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[cfg(test)]
mod tests {
    use rerun_safe::Serial as _;

    use super::{Counts, Vector, compare, observed, page, replay};

    fn counted(text: &str) -> Counts {
        let mut counts = Counts::default();
        for (_, _, rows) in compare(&observed::read(text).unwrap()) {
            counts.add(&rows);
        }
        counts
    }

    #[test]
    fn every_example_of_the_page_is_replayed_and_none_differs() {
        let counts = counted(observed::OBSERVED);
        assert_eq!(counts.differ, 0, "{counts}");
        assert!(counts.agree > 150, "{counts}");
        assert_eq!(observed::read(observed::OBSERVED).unwrap().len(), 17);
    }

    /// One alteration of each kind of observation; every one must be noticed. Only the altered recording is replayed.
    #[test]
    fn an_altered_observation_is_a_difference() {
        for (from, to) in [
            (r#""markdown":["`True`"]"#, r#""markdown":["`False`"]"#),
            (r#""isinstance":false"#, r#""isinstance":true"#),
            (r#"{"$class":"MyClass","gen":3}"#, r#"{"$class":"MyClass","gen":1}"#),
            (r#""var2":"bar"},"gen":1"#, r#""var2":"baz"},"gen":1"#),
            (
                r#""name":"GREEN","value":2,"gen":3"#,
                r#""name":"GREEN","value":2,"gen":2"#,
            ),
            (r#""is_yellow":true"#, r#""is_yellow":false"#),
            (r#""number":3"#, r#""number":2"#),
            (r#""from_str_eq_new":true"#, r#""from_str_eq_new":false"#),
            (r#""exceptions":[]"#, r#""exceptions":[{"message":"m"}]"#),
            (r#""eq_A":true,"eq_B":true"#, r#""eq_A":true,"eq_B":false"#),
            (r#""isinstance_current":false"#, r#""isinstance_current":true"#),
        ] {
            let Some(line) = observed::OBSERVED.lines().find(|line| line.contains(from)) else {
                panic!("{from} is no longer observed");
            };
            let vector = Vector::from_str(&line.replacen(from, to, 1)).unwrap();
            let mut counts = Counts::default();
            for example in page().into_iter().filter(|example| example.vector == vector.name) {
                counts.add(&replay::replay(example, &vector));
            }
            assert!(counts.differ > 0, "{from} became {to}, and nothing differed");
        }
    }

    #[test]
    fn a_recording_without_an_example_is_a_difference() {
        let line = observed::OBSERVED.lines().next().unwrap();
        let mut vector = Vector::from_str(line).unwrap();
        vector.name = "seed/pattern5".to_owned();
        let tables = compare(&[vector]);
        assert!(
            tables
                .iter()
                .any(|(title, _, rows)| *title == "not replayed" && rows.len() == 1)
        );
    }
}
