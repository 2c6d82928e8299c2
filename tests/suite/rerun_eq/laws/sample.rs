//! The raw material that values of all types are made from. Its ranges are small, so that equal values are frequent.

use proptest::collection::vec;
use proptest::prelude::*;

#[derive(Clone, Debug)]
pub(super) struct Sample {
    /// Chooses among special cases.
    pub(super) choice: usize,
    pub(super) pair: [u8; 2],
    pub(super) text: String,
    pub(super) option: Option<u8>,
    /// Unsorted, with repetitions.
    pub(super) list: Vec<u8>,
    pub(super) tree: Tree,
}

/// A tree with numbers.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) value: u8,
    pub(super) children: Vec<Tree>,
}

impl Sample {
    /// One of the given.
    pub(super) fn pick<T: Clone>(&self, among: &[T]) -> T {
        among[self.choice % among.len()].clone()
    }
}

fn sample() -> impl Strategy<Value = Sample> {
    let text = prop::sample::select(vec!["", "a", "b", "ä", "1"]).prop_map(str::to_owned);
    let tree = (0u8..2)
        .prop_map(|value| Tree {
            value,
            children: Vec::new(),
        })
        .prop_recursive(3, 8, 2, |inner| {
            (0u8..2, vec(inner, 0..2)).prop_map(|(value, children)| Tree { value, children })
        });
    (
        0usize..64,
        [0u8..2, 0u8..2],
        text,
        prop::option::of(0u8..2),
        vec(0u8..3, 0..4),
        tree,
    )
        .prop_map(|(choice, pair, text, option, list, tree)| Sample {
            choice,
            pair,
            text,
            option,
            list,
            tree,
        })
}

pub(super) fn samples() -> impl Strategy<Value = Vec<Sample>> {
    vec(sample(), 5)
}
