//! What Streamlit gave: the recorded vectors, read with `Serial`.

use std::collections::BTreeMap;

use rerun_safe::{RawText, Serial, SerialError};

/// The 17 recordings of the page's examples, one a line.
pub const OBSERVED: &str = include_str!("observed.jsonl");

/// One recorded session.
#[derive(Serial)]
pub struct Vector {
    pub name: String,
    /// Which Python expression each probe is.
    pub probes: BTreeMap<String, String>,
    pub steps: Vec<Step>,
}

/// What a user did, and what was seen then.
#[derive(Serial)]
pub struct Step {
    pub action: Action,
    /// The labels that the browser sends.
    pub value: Option<Labels>,
    pub seconds: Option<f64>,
    pub observed: Seen,
}

#[derive(Serial, Clone, Copy, PartialEq)]
#[rerun(rename_all = "snake_case")]
pub enum Action {
    Run,
    Click,
    Select,
    AdvanceClock,
    Sleep,
}

#[derive(Serial)]
#[rerun(untagged)]
pub enum Labels {
    One(String),
    Many(Vec<String>),
}

#[derive(Serial)]
#[rerun(default)]
#[derive(Default)]
pub struct Seen {
    pub exceptions: Vec<Exception>,
    pub markdown: Vec<String>,
    pub probes: BTreeMap<String, Value>,
}

#[derive(Serial)]
pub struct Exception {
    pub message: String,
}

/// A Python value as the recording writes it down. `gen` is the run in which the value's class first appeared.
#[derive(Serial)]
#[rerun(untagged)]
pub enum Value {
    Class {
        #[rerun(rename = "$class")]
        class: String,
        r#gen: u64,
    },
    Object {
        #[rerun(rename = "$obj")]
        class: String,
        fields: RawText,
        r#gen: u64,
    },
    Member {
        #[rerun(rename = "$enum")]
        class: String,
        name: String,
        value: RawText,
        r#gen: u64,
    },
    Set {
        #[rerun(rename = "$set")]
        members: Vec<Value>,
    },
    Undefined {
        #[rerun(rename = "$exception")]
        kind: String,
    },
    Text(String),
    Plain(RawText),
}

impl Value {
    /// The value in the words of the table, which are those of the scripts.
    pub fn shown(&self) -> String {
        match self {
            Value::Class { class, r#gen } => format!("{class} (run {gen})"),
            Value::Object { class, fields, r#gen } => format!("{}: {class} (run {gen})", fields.as_str()),
            Value::Member {
                class,
                name,
                value,
                r#gen,
            } => format!("{name} = {}: {class} (run {gen})", value.as_str()),
            Value::Set { members } => format!(
                "{{{}}}",
                members.iter().map(Value::shown).collect::<Vec<_>>().join(", ")
            ),
            Value::Undefined { kind } => kind.clone(),
            Value::Text(text) => text.clone(),
            Value::Plain(raw) => raw.as_str().to_owned(),
        }
    }
}

/// Reads the vectors, one a line.
pub fn read(text: &str) -> Result<Vec<Vector>, SerialError> {
    text.lines().map(Vector::from_str).collect()
}
