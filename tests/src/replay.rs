//! What real Streamlit was seen to do, done again by our runtime.
//!
//! A vector is a scenario and what Streamlit 1.67 answered to each of its steps. [`Replay`] drives our runtime through the
//! steps of those that describe themselves as data, and compares every answer. Where ours differs, a rule of
//! `tests/streamlit/rules.toml` has to say so: it names the features of the scenario that it is about, and the difference
//! that it allows. What is then expected of ours is computed from the scenario by [`mod@reference`], which does not know our
//! runtime. An answer that is neither Streamlit's nor the expected one fails.

mod comparable;
mod config;
mod definition;
mod difference;
mod features;
mod python;
mod reference;
mod rules;
mod ttl;
mod unit_coerce;
mod vector;
mod widget;

use std::fmt;

use serde_json::Value;

pub use self::features::Features;
use self::rules::Deviation;
pub use self::rules::{RuleError, Rules};
pub use self::vector::{Vector, VectorError, read};

/// What came of one vector.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Ours answers as Streamlit did.
    Agrees,
    /// Ours answers as a rule expects it to.
    Deviates {
        /// Why the rules that apply take our side.
        why: Vec<String>,
    },
    /// The scenario is about something that ours does not have.
    OutOfScope {
        /// Why it does not.
        why: String,
    },
    /// Ours answers otherwise than Streamlit and otherwise than expected.
    Fails {
        /// Where it does.
        where_: String,
    },
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Agrees => f.write_str("agrees"),
            Self::Deviates { why } => write!(f, "deviates: {}", why.join("; ")),
            Self::OutOfScope { why } => write!(f, "out of scope: {why}"),
            Self::Fails { where_ } => write!(f, "FAILS: {where_}"),
        }
    }
}

/// How many vectors came out which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// See [`Verdict::Agrees`].
    pub agree: usize,
    /// See [`Verdict::Deviates`].
    pub deviate: usize,
    /// See [`Verdict::OutOfScope`].
    pub out_of_scope: usize,
    /// See [`Verdict::Fails`].
    pub fail: usize,
}

impl Summary {
    /// Counts one more.
    pub fn count(&mut self, verdict: &Verdict) {
        *match verdict {
            Verdict::Agrees => &mut self.agree,
            Verdict::Deviates { .. } => &mut self.deviate,
            Verdict::OutOfScope { .. } => &mut self.out_of_scope,
            Verdict::Fails { .. } => &mut self.fail,
        } += 1;
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            agree,
            deviate,
            out_of_scope,
            fail,
        } = self;
        write!(
            f,
            "{agree} agree, {deviate} deviate by rule, {out_of_scope} out of scope, {fail} fail"
        )
    }
}

/// The groups whose vectors describe themselves as data.
pub const GROUPS: [&str; 5] = [
    "unit-coerce",
    "coercion-widget",
    "coercion-widget-list-options",
    "unit-ttl",
    "config",
];

/// The tool: vectors in, verdicts out. It remembers which rules were of use.
pub struct Replay {
    rules: Rules,
}

impl Replay {
    /// Takes the rules as the text of `rules.toml`.
    ///
    /// # Errors
    ///
    /// Fails if the text is no TOML, or a rule is incomplete or allows a difference that nobody knows.
    pub fn new(rules: &str) -> Result<Self, RuleError> {
        Ok(Self {
            rules: Rules::parse(rules)?,
        })
    }

    /// Replays one vector; `None` if it does not describe itself as data.
    pub fn replay(&mut self, vector: &Vector) -> Option<Verdict> {
        if !GROUPS.contains(&vector.group()) {
            return None;
        }
        let features = Features::of(vector);
        let applied = self.rules.apply(&features);
        if let Some(why) = applied.out_of_scope {
            return Some(Verdict::OutOfScope { why });
        }
        let recorded = recorded(vector);
        let ours: Vec<Value> = run(vector).iter().map(comparable::answer).collect();
        if ours == recorded {
            return Some(Verdict::Agrees);
        }
        let expected = modeled_with(vector, &applied.differences);
        // Only a scenario that is understood can tell a difference from a mistake: the model without differences has to be
        // what was recorded.
        if !applied.differences.is_empty() && ours == expected && modeled(vector) == recorded {
            return Some(Verdict::Deviates { why: applied.why });
        }
        let against = if applied.differences.is_empty() {
            recorded
        } else {
            expected
        };
        let where_ = difference::first(&against, &ours).unwrap_or_default();
        Some(Verdict::Fails { where_ })
    }

    /// The rules that matched no vector so far. A rule that matches nothing says something about nothing.
    pub fn unused_rules(&self) -> Vec<String> {
        self.rules.unused()
    }
}

/// What Streamlit answered, as it is compared.
pub fn recorded(vector: &Vector) -> Vec<Value> {
    vector.observed().map(comparable::answer).collect()
}

/// What the reference model says Streamlit answers, for the tests of the model itself.
pub fn modeled(vector: &Vector) -> Vec<Value> {
    modeled_with(vector, &[])
}

fn modeled_with(vector: &Vector, differences: &[Deviation]) -> Vec<Value> {
    let answers = reference::expected(vector, differences);
    answers.iter().map(comparable::answer).collect()
}

/// Our answers to the steps of a vector.
fn run(vector: &Vector) -> Vec<Value> {
    match vector.group() {
        "unit-coerce" => unit_coerce::run(vector),
        "unit-ttl" => ttl::run(vector),
        "config" => config::run(vector),
        _ => widget::run(vector),
    }
}

/// The verdicts of all vectors of a text, as the tool prints them.
pub struct Outcome {
    /// One line per vector that does not agree, or per vector when all are asked for.
    pub lines: Vec<String>,
    /// The counts.
    pub summary: Summary,
    /// Rules that matched nothing. Empty if only one group was asked for, because the other groups' rules then have nothing
    /// to match.
    pub unused: Vec<String>,
}

/// Replays all vectors of a text that are of `group`, or of every group.
///
/// # Errors
///
/// Fails if the rules or a vector cannot be read.
pub fn replay_all(
    rules: &str,
    vectors: &str,
    group: Option<&str>,
    verbose: bool,
) -> Result<Outcome, Box<dyn std::error::Error>> {
    let mut replay = Replay::new(rules)?;
    let mut outcome = Outcome {
        lines: Vec::new(),
        summary: Summary::default(),
        unused: Vec::new(),
    };
    for vector in read(vectors)? {
        if group.is_some_and(|group| group != vector.group()) {
            continue;
        }
        let Some(verdict) = replay.replay(&vector) else {
            continue;
        };
        outcome.summary.count(&verdict);
        if verbose || verdict != Verdict::Agrees {
            outcome.lines.push(format!("{}: {verdict}", vector.name()));
        }
    }
    if group.is_none() {
        outcome.unused = replay.unused_rules();
    }
    Ok(outcome)
}
