//! Classes that compare as Python's do by themselves, and members of enums.

use rerun_safe::{Class, CoercibleEnum, Instance, RerunEq, Run};

use super::sides::{Row, by_class, by_data, expect, kept, see_both, see_class, see_data, see_equality};
use crate::scripts::scenario::{Observe, Outcome, Scenario};

const COMPARABLE: &str =
    "what is the same has an order and a hash: an instance is a key, and equal ones are neither less nor greater";

/// In the first run the class of both is the same, and in no later one.
fn in_first_run(row: Row) -> impl Fn(u64) -> Row {
    move |run| if run == 1 { row } else { Row::OTHER }
}

#[derive(RerunEq)]
struct P {
    x: i64,
    y: f64,
}

const ONE: fn() -> P = || P { x: 1, y: 5.5 };

pub(super) fn dataclass(scenario: Scenario) -> Outcome {
    by_class(expect(scenario, COMPARABLE, in_first_run(Row::SAME)), ONE, ONE)
}

pub(super) fn eq_false(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    #[rerun(class(plain))]
    struct P {
        x: i64,
        y: f64,
    }
    by_class(scenario, || P { x: 1, y: 5.5 }, || P { x: 1, y: 5.5 })
}

pub(super) fn order(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    #[rerun(class(order))]
    struct P {
        x: i64,
        y: f64,
    }
    by_class(
        expect(scenario, COMPARABLE, in_first_run(Row::LESS)),
        || P { x: 1, y: 5.5 },
        || P { x: 2, y: 1.0 },
    )
}

pub(super) fn frozen_order(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    #[rerun(class(frozen, order))]
    struct P {
        x: i64,
        y: f64,
    }
    by_class(scenario, || P { x: 1, y: 5.5 }, || P { x: 1, y: 6.5 })
}

/// A class that has `<` of its own, and no `<=`: `class(order)` has both.
pub(super) fn gt_with_class_check(scenario: Scenario) -> Outcome {
    const ALL: &str = "an order is whole: where there is `<`, there is `<=`";
    #[derive(RerunEq)]
    #[rerun(class(order))]
    struct P {
        x: i64,
    }
    let scenario = expect(scenario, ALL, in_first_run(Row::GREATER));
    let scenario = scenario.gives(
        "a class that has an order compares its values, and a copy has them",
        |_| vec![("old == deepcopy(old)", true.into())],
    );
    by_class(scenario, || P { x: 2 }, || P { x: 1 })
}

/// An enum whose members have an order is a class of one value that has one.
pub(super) fn enum_ordered_mixin(scenario: Scenario) -> Outcome {
    const ALL: &str = "an order is whole: where there is `<`, there is `<=`";
    #[derive(RerunEq)]
    #[rerun(class(frozen, order))]
    struct C(i64);
    by_class(expect(scenario, ALL, in_first_run(Row::LESS)), || C(1), || C(2))
}

#[derive(CoercibleEnum, RerunEq, Clone, Copy)]
enum C {
    Red = 1,
    Blue = 2,
}

/// A copy of a member is the member. Flags are no enums here, and a single flag is compared as a member is.
pub(super) fn member(scenario: Scenario) -> Outcome {
    const SAME: &str = "equal values are neither less nor greater, and the hashes of two classes need not collide";
    let blue: fn() -> C = || C::Blue;
    let is_other = scenario.part(1) == "enum_member_other";
    if is_other {
        return by_class(scenario, || C::Red, blue);
    }
    by_class(expect(scenario, SAME, in_first_run(Row::SAME)), || C::Red, || C::Red)
}

/// Members of an `IntEnum` and the like compare as their values.
pub(super) fn member_by_value(scenario: Scenario) -> Outcome {
    let text = scenario.part(2).contains("tr");
    let is_other = scenario.part(1) == "enum_member_other";
    scenario.play(move |st| {
        let (_, kept, class) = kept(st, || C::Red);
        let new = class.instance(if is_other { C::Blue } else { C::Red });
        let value = |member: &Instance<C>| if member.index() == 0 { "r" } else { "b" };
        let number = |member: &Instance<C>| 1 + member.index();
        if text {
            see_equality(st, &value(&kept), &value(&new), &value(&kept));
        } else {
            see_equality(st, &number(&kept), &number(&new), &number(&kept));
        }
        see_class(st, class.is_instance(&kept));
    })
}

/// The fields of a class that come from its parent are its own here.
pub(super) fn two_classes(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct B {
        x: i64,
    }
    #[derive(RerunEq)]
    struct Child {
        x: i64,
    }
    expect(scenario, COMPARABLE, |_| Row::new(false, None, Some(false))).play(|st| {
        let (first, kept, _) = kept(st, || B { x: 1 });
        let class = st.define::<Child>();
        let new = class.instance(Child { x: 1 });
        see_both(st, [kept == new, new == kept], &kept, &new);
        st.see("old == old", kept == kept.clone());
        st.see("old == deepcopy(old)", kept == first.instance(B { x: 1 }));
        see_class(st, class.is_instance(&kept));
    })
}

pub(super) fn compare_false(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct P {
        x: i64,
        #[rerun(eq(skip))]
        note: &'static str,
    }
    impl P {
        fn noted(note: &'static str) -> Self {
            let made = Self { x: 1, note };
            assert_eq!(made.note, note);
            made
        }
    }
    by_class(
        expect(scenario, COMPARABLE, in_first_run(Row::SAME)),
        || P::noted("a"),
        || P::noted("b"),
    )
}

#[derive(RerunEq)]
struct Inner {
    a: i64,
}

#[derive(RerunEq)]
struct Outer {
    i: Inner,
}

const OUTER: fn() -> Outer = || Outer { i: Inner { a: 1 } };

/// A class that compares its class, whatever is inside.
pub(super) fn nested_default(scenario: Scenario) -> Outcome {
    by_class(expect(scenario, COMPARABLE, in_first_run(Row::SAME)), OUTER, OUTER)
}

pub(super) fn nested_by_data(scenario: Scenario) -> Outcome {
    by_data(expect(scenario, COMPARABLE, |_| Row::SAME), OUTER, OUTER)
}

/// A class that no script defines comes from a module that nobody edits.
pub(super) fn of_library(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    #[rerun(class(frozen, order))]
    struct Date(u16, u8, u8);
    scenario.play(|st: &mut Run| {
        let class: Class<Date> = st.import("datetime");
        let old = st
            .session_state()
            .get_or_insert_with("old", || class.instance(Date(2024, 1, 1)));
        see_equality(
            st,
            &*old,
            &class.instance(Date(2024, 1, 1)),
            &class.instance(Date(2024, 1, 1)),
        );
        see_class(st, class.is_instance(&*old));
    })
}

pub(super) fn simple_namespace(scenario: Scenario) -> Outcome {
    #[derive(RerunEq)]
    struct Namespace {
        x: i64,
    }
    expect(scenario, COMPARABLE, |_| Row::SAME).play(|st| {
        let class: Class<Namespace> = st.import("types");
        let old = st
            .session_state()
            .get_or_insert_with("old", || class.instance(Namespace { x: 1 }));
        see_data(
            st,
            &*old,
            &class.instance(Namespace { x: 1 }),
            &class.instance(Namespace { x: 1 }),
        );
        see_class(st, class.is_instance(&*old));
    })
}
