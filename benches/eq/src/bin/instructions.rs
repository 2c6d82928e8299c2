//! Does one comparison so many times, for `instructions.sh` to count: `instructions CASE TIMES`.

use std::hint::black_box;

use eq::peers;
use eq::types::{new, old};
use facet_reflect::Peek;
use rerun_safe::RerunEq;

type Pair = (old::Record, new::Record);
type Compare = fn(&Pair) -> bool;

/// Each way to compare, by its name in the table.
const CASES: [(&str, Compare); 8] = [
    ("by hand", |(left, right)| peers::by_hand(left, right)),
    ("rerun-safe `rerun_eq`", |(left, right)| left.rerun_eq(right)),
    ("frunk: clone, transmogrify, `==`", |(left, right)| {
        peers::frunk(left, right)
    }),
    ("bevy `reflect_partial_eq`", |(left, right)| peers::bevy(left, right)),
    ("bevy `from_reflect`, `==`", |(left, right)| {
        peers::bevy_from_reflect(left, right)
    }),
    ("facet-reflect, a walk", |(left, right)| {
        peers::facet_walk(Peek::new(left), Peek::new(right))
    }),
    ("facet-assert `check_sameish_report`", |(left, right)| {
        peers::facet_assert(left, right)
    }),
    ("serde_json, `Value`s", |(left, right)| peers::json_value(left, right)),
];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(case), Some(times)) = (arguments.next(), arguments.next().and_then(|times| times.parse().ok())) else {
        for (name, _) in CASES {
            println!("{name}");
        }
        return;
    };
    let (_, compare) = CASES
        .iter()
        .find(|(name, _)| *name == case)
        .expect("a case that this program prints without arguments");
    let pair = (old::Record::example(), new::Record::example());
    for _ in 0_u32..times {
        assert!(black_box(compare(black_box(&pair))));
    }
}
