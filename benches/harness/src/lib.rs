//! Measures ways to do the same work side by side and prints their ratios.
//!
//! A [`Column`] is one piece of work on one input and the ways to do it; a [`Table`] gathers columns and prints them. What
//! makes the figures comparable:
//!
//! * every input goes through [`black_box`](std::hint::black_box), and so does every result;
//! * every case runs in batches long enough for the clock, which is the thread's CPU time: being interrupted costs nothing
//!   but cold caches;
//! * one round runs one batch of every case, the next round starts at the next case, so that a slow second of the machine
//!   meets all alike;
//! * a ratio is the median over the rounds of the ratio *within* a round; times are shown only for the first row, for scale;
//! * every case's result is checked before it is timed, and a wrong one is marked instead of left out.

mod environment;
mod measure;
mod random;
mod table;

pub use crate::environment::{Areas, heading};
pub use crate::measure::{Column, median, rounds};
pub use crate::random::Random;
pub use crate::table::{Reading, Table, digits, markdown};
