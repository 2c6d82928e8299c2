//! Apps, sessions, runs, widgets and caches as a user meets them.
//!
//! Modules named after a group of Streamlit's recorded scenarios have one test for each scenario that has a meaning in Rust, under its name. What
//! Streamlit observed stands in the test; where this library differs on purpose, the test says so.

mod cache;
mod callback;
mod config;
mod definition;
mod flavor;
mod hostile;
mod load;
mod metadata;
mod module;
mod scripts;
mod seed;
mod special;
mod state;

use rerun_safe::{App, Config, EnumCoercion, Report, Session};

/// A session of an app with the default configuration.
fn session<'s>() -> Session<'s> {
    App::new(Config::default()).session()
}

/// A session of an app that coerces by this policy.
fn session_with<'s>(policy: EnumCoercion) -> Session<'s> {
    App::new(Config::new().enum_coercion(policy)).session()
}

/// What a run wrote under these names, in order; `-` for what it did not write.
#[track_caller]
fn check<const N: usize>(report: &Report, expected: [(&str, &str); N]) {
    assert!(report.is_ok(), "{:?}", report.exceptions());
    for (name, value) in expected {
        assert_eq!(
            report.get(name).unwrap_or("-"),
            value,
            "`{name}` in run {}",
            report.run()
        );
    }
}
