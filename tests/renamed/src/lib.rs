//! Types derived under a renamed dependency.
