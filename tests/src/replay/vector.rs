//! Vectors as they are written: one JSON object a line.

use std::fmt;

use serde_json::Value;

/// A scenario, and what Streamlit answered to its steps.
#[derive(Clone, Debug)]
pub struct Vector(Value);

impl Vector {
    /// The name, for messages only: no rule may look at it.
    pub fn name(&self) -> &str {
        self.text("name")
    }

    /// The group.
    pub fn group(&self) -> &str {
        self.text("group")
    }

    fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_default()
    }

    /// The scenario's own description of itself.
    pub(super) fn model(&self) -> &Value {
        &self.0["model"]
    }

    /// What a function was called with.
    pub(super) fn argument(&self) -> &Value {
        &self.0["argument"]
    }

    /// How the server was configured.
    pub(super) fn config(&self) -> &Value {
        &self.0["config"]
    }

    /// The files that were there at first, by path.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        let files = self.0["files"].as_object().into_iter().flatten();
        files.filter_map(|(path, text)| Some((path.as_str(), text.as_str()?)))
    }

    /// Whether it was a server, a test run of an app, or a single call.
    pub(super) fn kind(&self) -> &str {
        self.text("kind")
    }

    /// The value of `runner.enumCoercion`, for groups that configure nothing else.
    pub(super) fn policy(&self) -> &Value {
        &self.0["config"]["runner.enumCoercion"]
    }

    /// What was done, step by step.
    pub(super) fn steps(&self) -> &[Value] {
        self.0["steps"].as_array().map_or(&[], Vec::as_slice)
    }

    /// What Streamlit answered, step by step.
    pub fn observed(&self) -> impl Iterator<Item = &Value> {
        self.steps().iter().map(|step| &step["observed"])
    }

    /// What Streamlit answered, to be altered by a test of the tool.
    pub fn observed_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        let steps = self.0["steps"].as_array_mut().into_iter().flatten();
        steps.map(|step| &mut step["observed"])
    }
}

/// Reads vectors, one a line; empty lines are skipped.
///
/// # Errors
///
/// Fails at the first line that is no JSON, or no vector.
pub fn read(text: &str) -> Result<Vec<Vector>, VectorError> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(index, line)| {
            let error = |message: String| VectorError {
                line: index + 1,
                message,
            };
            let value: Value = serde_json::from_str(line).map_err(|mistake| error(mistake.to_string()))?;
            if value["name"].is_string() && value["group"].is_string() && value["steps"].is_array() {
                Ok(Vector(value))
            } else {
                Err(error("a vector has a `name`, a `group` and `steps`".to_owned()))
            }
        })
        .collect()
}

/// A line that is no vector.
#[derive(Clone, Debug)]
pub struct VectorError {
    line: usize,
    message: String,
}

impl fmt::Display for VectorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} is no vector: {}", self.line, self.message)
    }
}

impl std::error::Error for VectorError {}
