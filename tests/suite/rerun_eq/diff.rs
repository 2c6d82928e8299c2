//! What two values do not have in common, as data and as text.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use rerun_safe::visit::Visitor;
use rerun_safe::{Data, DifferenceKind, ErasedRerun, RerunEq, Snapshot, assert_rerun_eq, assert_rerun_ne};

mod old {
    use rerun_safe::RerunEq;

    #[derive(RerunEq)]
    pub(super) struct Order {
        pub(super) id: u32,
        pub(super) items: Vec<Item>,
        pub(super) note: Option<&'static str>,
    }
    #[derive(RerunEq)]
    pub(super) struct Item {
        pub(super) name: &'static str,
        pub(super) price: f64,
        pub(super) state: State,
    }
    #[derive(RerunEq)]
    pub(super) enum State {
        Open,
        Sent { days: u8 },
    }
}

mod new {
    use rerun_safe::RerunEq;

    #[derive(RerunEq)]
    pub(super) struct Order {
        pub(super) items: Vec<Item>,
        pub(super) id: u64,
        pub(super) rebate: f32,
    }
    #[derive(RerunEq)]
    pub(super) struct Item {
        pub(super) name: String,
        pub(super) price: i64,
        pub(super) state: State,
    }
    #[derive(RerunEq)]
    pub(super) enum State {
        Sent { days: u64 },
        Lost(String),
    }
}

fn text(left: &dyn ErasedRerun, right: &dyn ErasedRerun) -> String {
    let diff = left.rerun_diff(right);
    assert_eq!(diff.is_empty(), left.rerun_eq(right));
    assert_eq!(diff, Snapshot::of(left).rerun_diff(&Snapshot::of(right)));
    diff.to_string()
}

#[test]
fn paths_lead_to_each_place() {
    let old = old::Order {
        id: 7,
        items: vec![
            old::Item {
                name: "pen",
                price: 2.5,
                state: old::State::Open,
            },
            old::Item {
                name: "ink",
                price: 4.0,
                state: old::State::Sent { days: 2 },
            },
        ],
        note: Some("fragile"),
    };
    let new = new::Order {
        id: 7,
        items: vec![
            new::Item {
                name: "pen".into(),
                price: 2,
                state: new::State::Lost("at sea".into()),
            },
            new::Item {
                name: "ink".into(),
                price: 4,
                state: new::State::Sent { days: 3 },
            },
        ],
        rebate: 0.5,
    };
    assert_eq!(
        text(&old, &new),
        "items[0].price: 2.5 != 2\n\
         items[0].state: Open != Lost(\"at sea\")\n\
         items[1].state.days: 2 != 3\n\
         note: only on the left: \"fragile\"\n\
         rebate: only on the right: 0.5"
    );
    let kinds: Vec<_> = old
        .rerun_diff(&new)
        .differences()
        .iter()
        .map(|difference| difference.kind)
        .collect();
    use DifferenceKind::{OnlyLeft, OnlyRight, Value, Variant};
    assert_eq!(kinds, [Value, Variant, Value, OnlyLeft, OnlyRight]);
}

#[test]
fn equal_values_have_no_difference() {
    assert!(vec![1u8, 2].rerun_diff(&(1i64, 2.0)).is_empty());
    assert_eq!(f64::NAN.rerun_diff(&f32::NAN).to_string(), "");
}

#[test]
fn values_without_a_path() {
    assert_eq!(text(&1, &2), "1 != 2");
    assert_eq!(text(&1, &"1"), "1 != \"1\"");
    assert_eq!(1.rerun_diff(&"1").differences()[0].kind, DifferenceKind::Kind);
    assert_eq!(text(&None::<u8>, &Some(5)), "None != 5");
    assert_eq!(text(&None::<u8>, &Some(None::<u8>)), "None != Some(None)");
    assert_eq!(text(&0.1f32, &0.1f64), "0.10000000149011612 != 0.1");
}

#[test]
fn an_element_more_or_less_is_one_difference() {
    assert_eq!(text(&[1, 2, 3], &[0, 1, 2, 3]), "[0]: only on the right: 0");
    assert_eq!(text(&[1, 2, 3, 4], &[1, 2, 4]), "[2]: only on the left: 3");
    assert_eq!(text(&[1, 2], &[1, 2, 3]), "[2]: only on the right: 3");
    assert_eq!(
        text(&[1, 2, 9], &[5, 2, 7, 9]),
        "[0]: 1 != 5\n[2]: only on the right: 7"
    );
    assert_eq!(text(&("a", 1), &vec!["a"]), "[1]: only on the left: 1");
    // Elements that look alike at a glance are still compared.
    assert_eq!(
        text(&[[[1]], [[2]]], &[[[0]], [[1]], [[3]]]),
        "[0]: only on the right: [[0]]\n[1][0][0]: 2 != 3"
    );
}

#[test]
fn members_and_entries() {
    assert_eq!(
        text(&BTreeSet::from(["a", "b"]), &BTreeSet::from(["b", "c"])),
        "only on the left: \"a\"\nonly on the right: \"c\""
    );
    let left = BTreeMap::from([("EUR", 1.0), ("USD", 1.1), ("CHF", 0.9)]);
    let right = BTreeMap::from([("EUR", 1.0), ("USD", 1.2), ("GBP", 0.8)]);
    assert_eq!(
        text(&left, &right),
        "[\"CHF\"]: only on the left: 0.9\n[\"USD\"]: 1.1 != 1.2\n[\"GBP\"]: only on the right: 0.8"
    );
    assert_eq!(
        text(&HashMap::from([((1, 2), "a")]), &HashMap::from([([1u8, 2], "b")])),
        "[[1, 2]]: \"a\" != \"b\""
    );
}

#[test]
fn long_values_are_shortened() {
    let long = "x".repeat(1000);
    assert_eq!(text(&long.as_str(), &1), format!("\"{}… != 1", "x".repeat(79)));
    let (left, right) = (format!("{long}left"), format!("{long}right"));
    let shown = "x".repeat(16);
    assert_eq!(text(&left, &right), format!("\"…{shown}left\" != \"…{shown}right\""));
    assert_eq!(text(&vec![0; 1000], &1).chars().count(), "… != 1".chars().count() + 80);
}

/// Keys of a flattened map are names of fields, and of whatever length.
#[test]
fn long_names_are_shortened() {
    #[derive(RerunEq)]
    struct Open {
        #[rerun(flatten)]
        rest: BTreeMap<String, u8>,
    }

    let open = |value| Open {
        rest: BTreeMap::from([("k".repeat(1000), value)]),
    };
    assert_eq!(text(&open(1), &open(2)), format!("{}…: 1 != 2", "k".repeat(64)));
}

#[test]
fn the_size_is_bounded_and_the_rest_is_counted() {
    let diff = vec![0; 100_000].rerun_diff(&vec![1; 100_000]);
    assert_eq!((diff.len(), diff.differences().len()), (100_000, 64));
    assert!(diff.to_string().ends_with("[63]: 0 != 1\nand 99936 more differences"));
    assert!(diff.to_string().len() < 2000);
}

/// Unequal at every level, which costs other libraries a factor a level.
#[test]
fn time_is_linear_in_depth_and_width() {
    fn nested(depth: usize, leaf: u64) -> Box<dyn ErasedRerun> {
        (0..depth).fold(Box::new(leaf) as Box<dyn ErasedRerun>, |inner, level| match level % 3 {
            0 => Box::new(vec![inner]),
            1 => Box::new(BTreeMap::from([(ByOne, inner)])),
            _ => Box::new((leaf, inner)),
        })
    }
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    struct ByOne;

    let diff = nested(200, 1).rerun_diff(&nested(200, 2));
    assert_eq!(diff.len(), 200 / 3 + 1);
    assert!(diff.differences()[0].path.starts_with("[0]") || diff.differences()[0].path.starts_with("[()]"));
}

#[test]
fn names_that_are_no_identifiers_are_quoted() {
    #[derive(RerunEq)]
    struct Odd {
        #[rerun(rename = "full name")]
        name: u8,
    }
    assert_eq!(text(&Odd { name: 1 }, &Odd { name: 2 }), "\"full name\": 1 != 2");
}

#[test]
fn keys_that_are_equal_as_data_find_their_values_first() {
    /// Its own `Eq` tells apart what is the same data.
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    struct Key {
        id: u8,
        #[rerun(eq(skip))]
        serial: u8,
    }
    let map = |values: [u8; 3]| {
        let keys = [
            Key { id: 1, serial: 0 },
            Key { id: 1, serial: 1 },
            Key { id: 1, serial: 2 },
        ];
        keys.into_iter().zip(values).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(text(&map([1, 2, 3]), &map([3, 1, 2])), "");
    assert_eq!(text(&map([1, 2, 3]), &map([3, 4, 1])), "[{id: 1}]: 2 != 4");
}

/// A number that counts how often it is looked at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Counted(u32);

thread_local! {
    static VISITS: Cell<u32> = const { Cell::new(0) };
}

impl Data for Counted {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        VISITS.set(VISITS.get() + 1);
        self.0.accept(visitor)
    }
}

/// Values of one key are looked up by what they are, and the rest is paired in order: nothing is tried against everything.
#[test]
fn many_keys_that_are_equal_as_data_take_linear_work() {
    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord)]
    struct Key {
        id: Counted,
        #[rerun(eq(skip))]
        serial: u32,
    }
    const MANY: u32 = 4_000;
    let map = |values: &mut dyn Iterator<Item = u32>| -> BTreeMap<Key, Counted> {
        let keys = (0..MANY).map(|serial| Key { id: Counted(1), serial });
        keys.zip(values.map(Counted)).collect()
    };
    let ascending = map(&mut (0..MANY));
    let work = |right: BTreeMap<Key, Counted>, expected: u32| {
        VISITS.set(0);
        assert_eq!(ascending.rerun_diff(&right).len(), expected as usize);
        assert!(VISITS.get() < 20 * MANY, "{} visits", VISITS.get());
    };
    work(map(&mut (0..MANY).rev()), 0);
    work(map(&mut (MANY..2 * MANY)), MANY);
    work(map(&mut (MANY / 2..MANY + MANY / 2)), MANY / 2);
    let diff = ascending.rerun_diff(&map(&mut (MANY..2 * MANY)));
    assert_eq!(diff.differences()[0].to_string(), "[{id: 1}]: 0 != 4000");
}

#[test]
#[should_panic(expected = "assertion failed: the values differ\n  [1]: 2 != 3")]
fn assert_eq_tells_the_differences() {
    assert_rerun_eq!([1, 2], vec![1, 3]);
}

#[test]
#[should_panic(expected = "assertion failed: after 2 runs\n  1 != 2")]
fn assert_eq_takes_a_message() {
    let runs = 2;
    assert_rerun_eq!(1, 2, "after {} runs", runs);
}

#[test]
#[should_panic(expected = "assertion failed: the values are the same data\n  [1, 2]")]
fn assert_ne_tells_the_data() {
    assert_rerun_ne!([1, 2], vec![1u8, 2]);
}

#[test]
fn asserts_that_hold_are_silent() {
    assert_rerun_eq!("a", 'a', "never {}", "said");
    assert_rerun_ne!("a", 'b',);
}
