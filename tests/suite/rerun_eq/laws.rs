//! The laws of equality, hash and order, over generated values of many types.
//!
//! Types that can hold the same data stand in one group; every pair of types of a group is compared with its types known,
//! every pair of values of all groups is compared through views. The laws look at tables of results, so the same laws are
//! shown to catch wrong ones (`faults`).

mod faults;
mod groups;
mod sample;
mod table;

use std::collections::BTreeMap;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use rerun_safe::ErasedRerun;

use sample::{Sample, samples};
use table::{Outcome, Table};

/// All groups, each over the same samples.
fn tables(samples: &[Sample]) -> Vec<Table<'_>> {
    vec![
        groups::numbers(samples),
        groups::texts(samples),
        groups::options(samples),
        groups::units(samples),
        groups::sequences(samples),
        groups::multisets(samples),
        groups::maps(samples),
        groups::records(samples),
        groups::variants(samples),
        groups::recursive(samples),
        groups::nested(samples),
        groups::keyed(samples),
    ]
}

/// Runs a property a fixed number of times with a fixed seed: the same values in each run of the suite.
fn each_case(cases: u32, mut property: impl FnMut(&[Sample])) {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    for _ in 0..cases {
        let tree = proptest::strategy::Strategy::new_tree(&samples(), &mut runner).unwrap();
        property(&proptest::strategy::ValueTree::current(&tree));
    }
}

#[test]
fn every_law_holds_for_every_pair_of_types() {
    let mut seen: BTreeMap<(&str, &str), Outcome> = BTreeMap::new();
    each_case(24, |samples| {
        for table in tables(samples) {
            table.check_all().unwrap();
            table.order_is_transitive().unwrap();
            table.tally(&mut seen);
        }
    });
    let sharing = seen
        .iter()
        .filter(|((left, right), outcome)| left != right && outcome.equal > 0)
        .count();
    for (
        (left, right),
        Outcome {
            equal,
            different,
            ordered,
        },
    ) in &seen
    {
        println!("{equal:>6} equal {different:>6} different {ordered:>6} ordered   {left}  |  {right}");
    }
    println!("{} pairs of types, {sharing} of two types that share data", seen.len());
    assert!(sharing >= 200, "only {sharing} pairs of types share data");
}

/// Types of different groups, through views: the laws hold over everything there is.
#[test]
fn every_law_holds_across_all_groups() {
    each_case(3, |samples| {
        let samples = &samples[..2];
        let tables = tables(samples);
        let views = tables
            .iter()
            .flat_map(|table| &table.values)
            .map(|value| Box::new(&**value) as Box<dyn ErasedRerun>);
        Table::of_views(views.collect()).check_all().unwrap();
    });
}
