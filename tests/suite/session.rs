//! Apps, sessions, runs, widgets and caches as a user meets them.
//!
//! What of Streamlit's recorded scripts has a meaning in Rust is played, scenario by scenario, in `scripts`. Here stands
//! what the recordings do not ask.

mod cache;
mod callback;
mod config;
mod definition;
mod flavor;
mod hostile;
mod load;
mod metadata;
mod module;
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
