//! What other libraries that compare across types were measured to answer wrongly, each with our answer.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use rerun_safe::RerunEq;

use super::{different, hash, same};

mod old {
    #[derive(Clone, rerun_safe::RerunEq, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub(super) struct Key {
        pub(super) id: i32,
    }
}

mod new {
    #[derive(Clone, rerun_safe::RerunEq, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub(super) struct Key {
        pub(super) id: i32,
    }
}

/// facet-assert: `None` differs from the `None` of another type.
#[test]
fn none_across_types() {
    same(&None::<old::Key>, &None::<new::Key>);
}

/// facet-assert compares struct keys by a text that is the same for all of them.
#[test]
fn maps_with_other_struct_keys() {
    different(
        &HashMap::from([(old::Key { id: 1 }, 0)]),
        &HashMap::from([(new::Key { id: 2 }, 0)]),
    );
    same(
        &HashMap::from([(old::Key { id: 1 }, 0)]),
        &HashMap::from([(new::Key { id: 1 }, 0)]),
    );
}

/// facet-assert: integers of two widths are the same as keys and different as values.
#[test]
fn widths_are_treated_alike_everywhere() {
    same(&HashMap::from([(1i32, 1i32)]), &HashMap::from([(1i64, 1i64)]));
    same(&1i32, &1i64);
}

/// facet-assert compares members of sets by the same text; sets of two kinds of it are the same whatever their members.
#[test]
fn sets_with_other_struct_members() {
    different(
        &HashSet::from([old::Key { id: 1 }]),
        &BTreeSet::from([new::Key { id: 2 }]),
    );
    same(
        &HashSet::from([old::Key { id: 1 }]),
        &BTreeSet::from([new::Key { id: 1 }]),
    );
}

/// A key that is cast to the type of the other side would be found there.
#[test]
fn keys_are_not_cut() {
    different(&HashMap::from([(1u8, 0)]), &HashMap::from([(257i64, 0)]));
    different(&HashMap::from([(u64::MAX, 0)]), &HashMap::from([(-1i64, 0)]));
    different(&HashSet::from([1u8]), &HashSet::from([257u16]));
}

/// facet-assert: `Result` of two definitions differs.
#[test]
fn results_across_types() {
    same(&Ok::<_, ()>(old::Key { id: 1 }), &Ok::<_, String>(new::Key { id: 1 }));
}

/// facet-assert does not honor its `skip`.
#[test]
fn skip_is_honored() {
    #[derive(RerunEq)]
    struct Cached {
        id: i32,
        #[rerun(skip)]
        _cache: u8,
    }
    same(&Cached { id: 1, _cache: 1 }, &Cached { id: 1, _cache: 2 });
    same(&Cached { id: 1, _cache: 1 }, &old::Key { id: 1 });
}

/// facet-assert takes 3.2 times as long per level of unequal nesting; at depth 60 that would be for ever.
#[test]
fn unequal_nesting_is_linear() {
    #[derive(RerunEq)]
    struct Nested {
        value: u64,
        children: Vec<Nested>,
    }
    fn nested(depth: u64, value: u64) -> Nested {
        Nested {
            value,
            children: if depth == 0 {
                vec![]
            } else {
                vec![nested(depth - 1, value)]
            },
        }
    }
    let diff = nested(60, 1).rerun_diff(&nested(60, 2));
    assert_eq!(diff.len(), 61);
    assert!(!nested(60, 1).rerun_eq(&nested(60, 2)));
}

/// bevy_reflect answers differently from left and from right; so it does for sets of two kinds.
#[test]
fn both_directions_agree() {
    same(&old::Key { id: 1 }, &new::Key { id: 1 });
    same(&HashSet::from([1, 2]), &BTreeSet::from([1, 2]));
}

/// bevy_reflect does not derive a `Box<i32>` and does not look into an `Arc`.
#[test]
fn pointers_are_looked_into() {
    same(&Arc::new(1i32), &Box::new(1i64));
    different(&Arc::new(1i32), &Box::new(2i64));
    same(&Arc::new(old::Key { id: 1 }), &Box::new(new::Key { id: 1 }));
}

/// bevy_reflect cannot derive `Option<Box<Self>>`, and frunk's conversion of it does not compile.
#[test]
fn a_type_that_holds_itself() {
    #[derive(RerunEq)]
    struct Old {
        next: Option<Box<Old>>,
    }
    #[derive(RerunEq)]
    struct New {
        next: Option<Arc<New>>,
    }
    let old = |depth| {
        (0..depth).fold(Old { next: None }, |next, _| Old {
            next: Some(next.into()),
        })
    };
    let new = |depth| {
        (0..depth).fold(New { next: None }, |next, _| New {
            next: Some(next.into()),
        })
    };
    same(&old(3), &new(3));
    different(&old(3), &new(2));
}

/// bevy_reflect hashes the identity of the type, facet the shape's.
#[test]
fn the_hash_is_of_the_data() {
    assert_eq!(hash(&old::Key { id: 1 }), hash(&new::Key { id: 1 }));
}

/// facet hashes maps in the order of their iteration, and the two zeros apart.
#[test]
fn the_hash_has_no_accidents() {
    let map = |keys: &mut dyn Iterator<Item = i32>| keys.map(|key| (key, key)).collect::<HashMap<_, _>>();
    assert_eq!(hash(&map(&mut (0..100))), hash(&map(&mut (0..100).rev())));
    assert_eq!(hash(&0.0), hash(&-0.0));
}

/// serde_json: NaN is null and so is `None`, unit and infinity.
#[test]
fn values_that_have_no_json_are_no_nulls() {
    different(&f64::NAN, &None::<f64>);
    different(&f64::NAN, &f64::INFINITY);
    different(&f64::INFINITY, &None::<f64>);
    different(&None::<u8>, &());
}

/// serde_json's texts differ as soon as fields change places, and `0.1` of either width is the same text.
#[test]
fn a_text_is_not_the_data() {
    #[derive(RerunEq)]
    struct Old {
        id: u8,
        name: &'static str,
    }
    #[derive(RerunEq)]
    struct New {
        name: &'static str,
        id: u8,
    }
    same(&Old { id: 1, name: "a" }, &New { name: "a", id: 1 });
    different(&0.1f32, &0.1f64);
}

/// serde_json agrees with us here, for reasons of its own: a letter is a text, `Some` its content, a tuple a sequence.
#[test]
fn what_is_the_same_on_purpose() {
    same(&'a', &"a");
    same(&Some(1), &1);
    same(&(1, 2), &vec![1, 2]);
}

/// serde_json: a unit variant is its name, a number as a key is a text, a sequence is a set.
#[test]
fn kinds_do_not_meet() {
    #[derive(RerunEq)]
    enum Unit {
        A,
    }
    different(&Unit::A, &"A");
    different(&BTreeMap::from([(1, 0)]), &BTreeMap::from([("1", 0)]));
    different(&vec![1, 2], &BTreeSet::from([1, 2]));
}

/// serde_json: 1 is not 1.0, struct keys and large integers are errors.
#[test]
fn what_json_cannot_say() {
    same(&1, &1.0);
    same(&u128::MAX, &u128::MAX);
    same(&0.5f32, &0.5f64);
    same(
        &BTreeMap::from([(old::Key { id: 1 }, 0)]),
        &HashMap::from([(new::Key { id: 1 }, 0)]),
    );
}

/// frunk converts into fewer fields without a word.
#[test]
fn fewer_fields_are_other_data() {
    #[derive(RerunEq)]
    struct More {
        id: i32,
        name: &'static str,
    }
    different(&More { id: 1, name: "a" }, &old::Key { id: 1 });
}

/// frunk refuses enums whose variants stand in another order, and structs that hold an enum.
#[test]
fn enums_in_another_order() {
    #[derive(RerunEq)]
    enum Old {
        Red,
        Green(old::Key),
    }
    #[derive(RerunEq)]
    enum New {
        Green(new::Key),
        Red,
    }
    #[derive(RerunEq)]
    struct Holder<T> {
        color: T,
    }
    same(&Holder { color: Old::Red }, &Holder { color: New::Red });
    same(
        &Holder {
            color: Old::Green(old::Key { id: 1 }),
        },
        &Holder {
            color: New::Green(new::Key { id: 1 }),
        },
    );
    different(
        &Holder { color: Old::Red },
        &Holder {
            color: New::Green(new::Key { id: 1 }),
        },
    );
}

/// frunk: a type that both sides share, and references.
#[test]
fn shared_types_and_references() {
    #[derive(RerunEq)]
    struct Old<'a> {
        key: &'a old::Key,
        text: &'a str,
    }
    #[derive(RerunEq)]
    struct New {
        text: String,
        key: old::Key,
    }
    let key = old::Key { id: 1 };
    same(
        &Old { key: &key, text: "a" },
        &New {
            text: "a".into(),
            key: key.clone(),
        },
    );
}

/// derived `PartialEq` and std's: NaN differs from itself.
#[test]
fn a_value_equals_itself() {
    same(&vec![Some(f64::NAN)], &[f32::NAN]);
}
