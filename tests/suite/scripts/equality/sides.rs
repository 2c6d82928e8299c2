//! The eighteen comparisons of two sides, and what ours gives for them.

use std::cmp::Ordering;
use std::collections::hash_map::DefaultHasher;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

use rerun_safe::{ByValue, Class, Data, ErasedRerun, Instance, RerunEq, Run};
use serde_json::{Value, json};

use crate::scripts::scenario::{Observe, Outcome, Scenario, exception};

/// What the comparisons of one run come to in ours.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) equal: bool,
    /// `None` if there is no order between the two, which Python tells as a `TypeError`.
    pub(super) order: Option<Ordering>,
    /// Whether the hashes are the same; `None` if there are none.
    pub(super) hash: Option<bool>,
}

impl Row {
    /// The same in every way.
    pub(super) const SAME: Self = Self::new(true, Some(Ordering::Equal), Some(true));
    /// Another class or other data, without an order.
    pub(super) const OTHER: Self = Self::new(false, None, Some(false));
    pub(super) const LESS: Self = Self::new(false, Some(Ordering::Less), Some(false));
    pub(super) const GREATER: Self = Self::new(false, Some(Ordering::Greater), Some(false));

    pub(super) const fn new(equal: bool, order: Option<Ordering>, hash: Option<bool>) -> Self {
        Self { equal, order, hash }
    }

    /// The comparisons under the names of the recording, those aside that ask for the class.
    fn named(self) -> Vec<(&'static str, Value)> {
        let Self { equal, order, hash } = self;
        let ordered =
            |holds: fn(Ordering) -> bool| order.map_or_else(|| exception("TypeError"), |order| json!(holds(order)));
        let hashed = |value: Value| hash.map_or_else(|| exception("TypeError"), |_| value);
        let found = equal && hash == Some(true);
        vec![
            ("old == new", json!(equal)),
            ("new == old", json!(equal)),
            ("old != new", json!(!equal)),
            ("old < new", ordered(Ordering::is_lt)),
            ("old <= new", ordered(Ordering::is_le)),
            ("old > new", ordered(Ordering::is_gt)),
            ("old >= new", ordered(Ordering::is_ge)),
            ("hash(old) == hash(new)", hashed(json!(hash))),
            ("old in [new]", json!(equal)),
            ("old in {new}", hashed(json!(found))),
            ("len({old, new})", hashed(json!(if found { 1 } else { 2 }))),
            ("{new: 1}.get(old)", hashed(if found { json!(1) } else { Value::Null })),
            (
                "[new].index(old)",
                if equal { json!(0) } else { exception("ValueError") },
            ),
            ("max(old, new) is old", ordered(Ordering::is_ge)),
        ]
    }
}

/// Says what ours gives, and why, wherever that is not what Python gave.
pub(super) fn expect(scenario: Scenario, why: &'static str, ours: impl Fn(u64) -> Row) -> Scenario {
    scenario.gives(why, |run| ours(run).named())
}

/// Asks both sides.
fn see(st: &mut Run, row: Row, reflexive: bool, copy: bool) {
    for (name, value) in row.named() {
        st.see(name, value);
    }
    st.see("old == old", reflexive);
    st.see("old == deepcopy(old)", copy);
}

fn hash_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Two values of one type under its own `==`, order and hash, each of the eighteen asked for itself.
pub(super) fn see_equality<T: PartialEq + PartialOrd + Eq + Hash + Clone>(st: &mut Run, old: &T, new: &T, copy: &T) {
    let row = Row::new(old == new, old.partial_cmp(new), Some(hash_of(old) == hash_of(new)));
    let itself = old;
    see(st, row, old == itself, old == copy);
    st.see("new == old", new == old);
    st.see("old != new", old != new);
    st.see("old in [new]", [new].contains(&old));
    st.see("old in {new}", HashSet::from([new]).contains(old));
    st.see("len({old, new})", HashSet::from([old, new]).len());
    st.see("{new: 1}.get(old)", HashMap::from([(new, 1)]).get(old).copied());
    let index = [new].iter().position(|&new| new == old);
    st.see(
        "[new].index(old)",
        index.map_or_else(|| exception("ValueError"), |index| json!(index)),
    );
}

/// Two values of two types that only have `==` between them, and hashes.
pub(super) fn see_both(st: &mut Run, [forth, back]: [bool; 2], old: &impl Hash, new: &impl Hash) {
    for (name, value) in Row::new(forth, None, Some(hash_of(old) == hash_of(new))).named() {
        st.see(name, value);
    }
    st.see("new == old", back);
}

/// Two values of one type that has neither order nor hash.
pub(super) fn see_unordered<T: PartialEq>(st: &mut Run, old: &T, new: &T, copy: &T) {
    let itself = old;
    see(st, Row::new(old == new, None, None), old == itself, old == copy);
    st.see("new == old", new == old);
    st.see("old != new", old != new);
}

/// Two values of whatever types as data.
pub(super) fn see_data<A: Data, B: Data>(st: &mut Run, old: &A, new: &B, copy: &A) {
    let hash = hash_of(&ByValue(old)) == hash_of(&ByValue(new));
    let row = Row::new(old.rerun_eq(new), old.rerun_partial_cmp(new), Some(hash));
    see(st, row, old.rerun_eq(old), old.rerun_eq(copy));
    st.see("new == old", new.rerun_eq(old));
    let found = HashSet::from([ByValue(new)]).contains(&ByValue(old) as &dyn ErasedRerun);
    st.see("old in {new}", found);
    let map = HashMap::from([(ByValue(new), 1)]);
    st.see("{new: 1}.get(old)", map.get(&ByValue(old) as &dyn ErasedRerun).copied());
}

/// The class of the first run with an instance of it, and the class of this run.
pub(super) fn kept<T: Send + Sync + 'static>(st: &mut Run, old: fn() -> T) -> (Class<T>, Instance<T>, Class<T>) {
    let class = st.define::<T>();
    let first = st
        .session_state()
        .get_or_insert_with("old", || (class, class.instance(old())));
    (first.0, first.1.clone(), class)
}

pub(super) fn see_class(st: &mut Run, same: bool) {
    st.see("type(old) is type(new)", same);
    st.see("isinstance(old, type(new))", same);
}

/// Instances of one class of the script, compared as its flavor says.
pub(super) fn by_class<T: Data + Send + Sync + 'static>(scenario: Scenario, old: fn() -> T, new: fn() -> T) -> Outcome {
    scenario.play(move |st| {
        let (first, kept, class) = kept(st, old);
        see_equality(st, &kept, &class.instance(new()), &first.instance(old()));
        see_class(st, class.is_instance(&kept));
    })
}

/// Instances of one class of the script, compared as data.
pub(super) fn by_data<T: Data + Send + Sync + 'static>(scenario: Scenario, old: fn() -> T, new: fn() -> T) -> Outcome {
    scenario.play(move |st| {
        let (first, kept, class) = kept(st, old);
        see_data(st, &kept, &class.instance(new()), &first.instance(old()));
        see_class(st, class.is_instance(&kept));
    })
}

/// As [`by_data`], with another definition of the class from the second run on.
pub(super) fn redefined<A: Data + Send + Sync + 'static, B: Data + Send + Sync + 'static>(
    scenario: Scenario,
    old: fn() -> A,
    later: fn() -> B,
) -> Outcome {
    scenario.play(move |st| {
        let (first, kept, class) = kept(st, old);
        let copy = first.instance(old());
        if st.number() == 1 {
            see_data(st, &kept, &class.instance(old()), &copy);
            return see_class(st, class.is_instance(&kept));
        }
        let class = st.define::<B>();
        see_data(st, &kept, &class.instance(later()), &copy);
        see_class(st, class.is_instance(&kept));
    })
}

/// As [`by_data`], with a value of another class in every run.
pub(super) fn unrelated<A: Data + Send + Sync + 'static, B: Data + Send + Sync + 'static>(
    scenario: Scenario,
    old: fn() -> A,
    new: fn() -> B,
) -> Outcome {
    scenario.play(move |st| {
        let (first, kept, _) = kept(st, old);
        let class = st.define::<B>();
        see_data(st, &kept, &class.instance(new()), &first.instance(old()));
        see_class(st, class.is_instance(&kept));
    })
}
