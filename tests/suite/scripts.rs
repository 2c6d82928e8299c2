//! Streamlit's recorded scripts, written again in Rust: one test for each scenario that has a meaning in Rust, named after
//! it.
//!
//! A counterpart is a script of ours. [`Scenario`](scenario::Scenario) does to it, step by step, what was done to
//! Streamlit's, and compares every observation of the recording with what our reports say; where ours differs on purpose,
//! the counterpart says what it gives instead and why. The scenarios without a counterpart stand in
//! `tests/streamlit/scripts.tsv`, each with its reason.

/// Writes a test for each scenario, and the list of them that the table and the seeded faults go by.
///
/// A counterpart is a `fn(Scenario) -> Outcome`; scenarios that differ only in their configuration share one.
macro_rules! scenarios {
    ($($counterpart:expr => { $($test:ident = $name:literal),+ $(,)? })+) => {
        pub(crate) const ALL: &[super::Counterpart] = &[
            $($(super::Counterpart { test: stringify!($test), name: $name, play: $counterpart }),+),+
        ];

        mod scenario {
            use super::*;

            $($(
                #[test]
                #[allow(non_snake_case, reason = "named after the recording")]
                fn $test() {
                    super::super::Counterpart { test: stringify!($test), name: $name, play: $counterpart }.holds();
                }
            )+)+
        }
    };
}

mod cache;
mod equality;
mod maybe_coerce;
mod metadata;
mod module;
mod scenario;
mod seed;
mod serial;
mod session_state;
mod special;
mod table;
mod types;

use scenario::{Outcome, Scenario};

/// A recorded scenario, and what plays it.
#[derive(Clone, Copy)]
pub(crate) struct Counterpart {
    test: &'static str,
    name: &'static str,
    play: fn(Scenario) -> Outcome,
}

impl Counterpart {
    #[track_caller]
    fn holds(self) {
        let outcome = (self.play)(Scenario::named(self.name));
        assert!(
            outcome.differences.is_empty(),
            "{}:\n{}",
            self.name,
            outcome.differences.join("\n")
        );
    }
}
