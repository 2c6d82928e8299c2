//! Many sessions at once: none sees another's state, nothing waits for ever.

use rerun_safe_tests::load::{Load, run};

#[test]
fn sessions_on_many_threads_keep_to_themselves() {
    let outcome = run(Load {
        threads: 8,
        sessions: 48,
        runs: 26,
    });
    assert!(outcome.failures.is_empty(), "{:#?}", outcome.failures);
    assert!(outcome.computations >= 24, "every key is made at least once");
}
