//! Options that are members of an enum known only as data.

use std::sync::Arc;

use rerun_safe::{Class, EnumDef, EnumMember, Instance, Member, Options, Picked, Run, Selectbox};

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
