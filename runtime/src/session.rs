//! Apps, sessions and runs: class identity per run.
