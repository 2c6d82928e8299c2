//! What the suites and the replay tool share.

pub mod lints;
pub mod load;
pub mod replay;
