//! What a mistake prints: each file under `ui/` makes one and has the compiler's answer beside it.
//!
//! `TRYBUILD=overwrite cargo test -p rerun-safe-tests ui` writes the answers anew; read them as the person would who made
//! the mistake.

#[test]
fn mistakes_are_told_where_they_are() {
    trybuild::TestCases::new().compile_fail("ui/**/*.rs");
}
