//! Does one piece of work so many times, for `instructions.sh` to count: `instructions TABLE CASE TIMES`.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::hint::black_box;

use eq::peers;
use eq::types::{Keyed, new, old};
use facet_reflect::Peek;
use rerun_safe::RerunEq;

type Pair = (old::Record, new::Record);

/// Ways to do the same, by their names in the table; each says whether it came out right.
type Cases<'a> = Vec<(&'a str, Box<dyn Fn() -> bool + 'a>)>;

fn comparisons((left, right): &Pair) -> Cases<'_> {
    vec![
        ("by hand", Box::new(move || peers::by_hand(black_box(left), right))),
        (
            "rerun-safe `rerun_eq`",
            Box::new(move || black_box(left).rerun_eq(right)),
        ),
        (
            "frunk: clone, transmogrify, `==`",
            Box::new(move || peers::frunk(black_box(left), right)),
        ),
        (
            "bevy `reflect_partial_eq`",
            Box::new(move || peers::bevy(black_box(left), right)),
        ),
        (
            "bevy `from_reflect`, `==`",
            Box::new(move || peers::bevy_from_reflect(black_box(left), right)),
        ),
        (
            "facet-reflect, a walk",
            Box::new(move || peers::facet_walk(Peek::new(black_box(left)), Peek::new(right))),
        ),
        (
            "facet-assert `check_sameish_report`",
            Box::new(move || peers::facet_assert(black_box(left), right)),
        ),
        (
            "serde_json, `Value`s",
            Box::new(move || peers::json_value(black_box(left), right)),
        ),
    ]
}

/// Feeds a hasher; no hash is 0 by luck.
fn hashed(feed: impl FnOnce(&mut DefaultHasher)) -> bool {
    let mut hasher = DefaultHasher::new();
    feed(&mut hasher);
    hasher.finish() != 0
}

fn hashes(keyed: &Keyed) -> Cases<'_> {
    vec![
        (
            "derived `Hash`",
            Box::new(move || hashed(|hasher| black_box(keyed).hash(hasher))),
        ),
        (
            "rerun-safe `rerun_hash`",
            Box::new(move || hashed(|hasher| black_box(keyed).rerun_hash(hasher))),
        ),
    ]
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let pair = (old::Record::example(), new::Record::example());
    let keyed = Keyed::example();
    let cases = match arguments.first().map(String::as_str) {
        Some("eq") => comparisons(&pair),
        Some("hash") => hashes(&keyed),
        _ => panic!("a table: `eq` or `hash`"),
    };
    let (Some(case), Some(times)) = (arguments.get(1), arguments.get(2).and_then(|times| times.parse().ok())) else {
        for (name, _) in &cases {
            println!("{name}");
        }
        return;
    };
    let (_, work) = cases
        .iter()
        .find(|(name, _)| name == case)
        .expect("a case that this program prints when it is given a table alone");
    for _ in 0_u32..times {
        assert!(black_box(work()));
    }
}
