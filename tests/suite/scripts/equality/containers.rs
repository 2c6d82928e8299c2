//! Containers of instances: the container is of no class of the script, and what is in it is.

use std::collections::{BTreeMap, HashMap, HashSet};

use rerun_safe::{Class, CoercibleEnum, Instance, RerunEq, Run};

use super::sides::{Row, expect, see_class, see_data, see_equality, see_unordered};
use crate::scripts::scenario::{Outcome, Scenario};

const COMPARABLE: &str = "what is the same has an order and a hash, so that it is a key";

#[derive(RerunEq)]
#[rerun(class(frozen))]
struct P {
    x: i64,
    y: f64,
}

/// Two instances of a class.
fn two(class: Class<P>) -> [Instance<P>; 2] {
    [P { x: 1, y: 2.0 }, P { x: 3, y: 4.0 }].map(|value| class.instance(value))
}

/// Fills a container with the class of the first run, with that of this one, and once more with the first, and lets them be
/// compared.
fn play<T: Send + Sync + 'static, V>(
    scenario: Scenario,
    fill: fn(Class<T>) -> V,
    see: fn(&mut Run, &V, &V, &V),
) -> Outcome
where
    V: 'static,
{
    scenario.play(move |st| {
        let class = st.define::<T>();
        let first = *st.session_state().get_or_insert_with("class", || class);
        see(st, &fill(first), &fill(class), &fill(first));
        see_class(st, true);
    })
}

pub(super) fn list_default(scenario: Scenario) -> Outcome {
    // The class is frozen: its hash is that of the data.
    let ours = |run| {
        if run == 1 {
            Row::SAME
        } else {
            Row::new(false, None, Some(true))
        }
    };
    play(
        expect(scenario, COMPARABLE, ours),
        |class| two(class).to_vec(),
        see_equality,
    )
}

pub(super) fn list_by_data(scenario: Scenario) -> Outcome {
    play(
        expect(scenario, COMPARABLE, |_| Row::SAME),
        |class| two(class).to_vec(),
        see_data,
    )
}

pub(super) fn list_order_matters(scenario: Scenario) -> Outcome {
    const ORDERED: &str = "sequences have an order, that of their first other elements";
    expect(scenario, ORDERED, |_| Row::LESS).play(|st| {
        let class = st.define::<P>();
        let first = *st.session_state().get_or_insert_with("class", || class);
        let [one, other] = two(class);
        see_data(st, &two(first).to_vec(), &vec![other, one], &two(first).to_vec());
        see_class(st, true);
    })
}

pub(super) fn dict_values_default(scenario: Scenario) -> Outcome {
    let fill = |class| HashMap::from(["a", "b"].map(|key| (key, two(class)[0].clone())));
    play(scenario, fill, see_unordered)
}

pub(super) fn dict_keys_frozen_default(scenario: Scenario) -> Outcome {
    play(
        scenario,
        |class| HashMap::from(two(class).map(|key| (key, "v"))),
        see_unordered,
    )
}

pub(super) fn set_by_data(scenario: Scenario) -> Outcome {
    play(
        expect(scenario, COMPARABLE, |_| Row::SAME),
        |class| HashSet::from(two(class)),
        see_data,
    )
}

#[derive(CoercibleEnum, RerunEq, Clone, Copy)]
enum C {
    Red = 1,
    Blue = 2,
}

fn members(class: Class<C>) -> [Instance<C>; 2] {
    [C::Red, C::Blue].map(|member| class.instance(member))
}

pub(super) fn dict_keys_enum(scenario: Scenario) -> Outcome {
    play(
        scenario,
        |class| HashMap::from(members(class).map(|key| (key, "v"))),
        see_unordered,
    )
}

/// Members of an `IntEnum` are keys as the numbers that they are.
pub(super) fn dict_keys_by_value(scenario: Scenario) -> Outcome {
    play(
        scenario,
        |class| BTreeMap::from(members(class).map(|key| (key.index(), "v"))),
        see_unordered,
    )
}

pub(super) fn set_enum(scenario: Scenario) -> Outcome {
    const SETS: &str = "sets have neither order nor hash of their own: subsets are asked for by name";
    let ours = |run| Row::new(run == 1, None, None);
    play(
        expect(scenario, SETS, ours),
        |class| HashSet::from(members(class)),
        see_unordered,
    )
}

/// Members of a `StrEnum` are the texts that they are.
pub(super) fn set_by_value(scenario: Scenario) -> Outcome {
    play(
        scenario,
        |class| HashSet::from(members(class).map(|key| ["r", "b"][key.index()])),
        see_data,
    )
}

pub(super) fn typed_dict(scenario: Scenario) -> Outcome {
    play(scenario, |_: Class<P>| BTreeMap::from([("x", 1)]), see_unordered)
}
