//! Options that are members of an enum known only as data.

use std::sync::Arc;

use rerun_safe::{Class, EnumDef, EnumMember, Instance, Member, Multiselect, Options, Picked, Run, Selectbox};

use super::{check, session};

fn color(names: [&str; 2]) -> Arc<EnumDef> {
    let members = names
        .into_iter()
        .zip(1..)
        .map(|(name, value)| Member::recorded(name, value, [""; 0]));
    Arc::new(EnumDef::new("Color", members).unwrap())
}

/// The definition of this run, and the member that the first run kept of its own.
fn redefined(st: &Run) -> (Class<EnumMember>, Arc<EnumDef>, Instance<EnumMember>) {
    let definition = color(if st.number() == 1 {
        ["RED", "GREEN"]
    } else {
        ["GREEN", "RED"]
    });
    let class = st.define();
    let kept = st
        .session_state()
        .get_or_insert_with("kept", || class.instance(EnumMember::new(&definition, 0).unwrap()));
    (class, definition, Instance::clone(&kept))
}

fn name(picked: Option<Picked<EnumMember>>) -> String {
    picked.unwrap().value().unwrap().name().to_owned()
}

#[test]
fn a_default_of_an_earlier_definition_is_coerced_by_name() {
    let mut session = session();
    session.run(|st| {
        let (class, definition, red) = redefined(st);
        let picked = Selectbox::new("w", Options::definition(&class, &definition))
            .value(red)
            .show(st);
        st.output("value", name(picked));
    });
    check(&session.rerun(), [("value", "RED")]);
}

#[test]
fn an_assigned_member_of_an_earlier_definition_is_coerced_by_name() {
    let mut session = session();
    session.run(|st| {
        let (class, definition, red) = redefined(st);
        st.session_state().set("k", red).unwrap();
        let picked = Selectbox::new("w", Options::definition(&class, &definition))
            .key("k")
            .show(st);
        st.output("value", name(picked));
    });
    check(&session.rerun(), [("value", "RED")]);
}

/// Whole definitions are compared once a run, and not once a member that is selected or a default, which would take
/// half a minute.
#[test]
fn many_selected_members_pass_from_one_definition_to_the_next() {
    const MANY: usize = 10_000;
    let members = || (0..MANY).map(|index| Member::recorded(format!("M{index}"), 1, [""; 0]));
    let definition = move || Arc::new(EnumDef::new("E", members()).unwrap());
    let mut session = session();
    session.run(move |st| {
        let (class, definition) = (st.define(), definition());
        let first = st.session_state().get_or_insert_with("first", || {
            EnumMember::all(&definition)
                .map(|member| class.instance(member))
                .collect::<Vec<_>>()
        });
        let picked = Multiselect::new("w", Options::definition(&class, &definition))
            .key("k")
            .default(first.iter().cloned())
            .show(st);
        st.output("selected", picked.len());
        st.output(
            "today's",
            picked.iter().filter(|picked| picked.is_instance(&class)).count(),
        );
    });
    let report = session.rerun();
    check(&report, [("selected", "10000"), ("today's", "10000")]);
    assert_eq!(report.coercions().len(), MANY);
}
