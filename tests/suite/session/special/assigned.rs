//! Members in session state: kept, assigned and healed.

use rerun_safe::{CoercibleEnum, EnumCoercion, Instance, Options, Picked, RerunEq, Selectbox};

use super::{Color, POLICIES, of_run, show, shown};
use crate::session::{check, session_with};

/// `session_state_not_coerced`: in Streamlit the value is coerced and what session state holds is not. Here both are.
#[test]
fn session_state_is_healed() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let before = st.session_state().get::<Picked<Color>>("k").ok();
            let picked = Selectbox::new("w", Options::members(&color)).key("k").show(st).unwrap();
            let kept = st.session_state().get::<Picked<Color>>("k").unwrap();
            st.output("equal", picked == *kept);
            st.output("member", kept.is_instance(&color));
            st.output("value", show(&kept));
            st.output("before", before.map_or_else(String::new, |before| show(&before)));
        });
        let second = session.select("k", 1);
        let member = (policy != EnumCoercion::Off).to_string();
        check(
            &second,
            [
                ("equal", "true"),
                ("member", &member),
                ("value", &of_run("GREEN", policy, 2)),
            ],
        );
        // Above the widget, the value still is the option of the run before: coercion takes today's options to know the target.
        check(&second, [("before", "GREEN@1")]);
        check(
            &session.rerun(),
            [("before", "GREEN@2"), ("value", &of_run("GREEN", policy, 3))],
        );
        let told: Vec<String> = session.rerun().coercions().iter().map(ToString::to_string).collect();
        match policy {
            EnumCoercion::Off => assert!(told.is_empty()),
            _ => assert_eq!(told, ["`k` went from Color#3 to Color#4 as `Color.GREEN`"]),
        }
    }
}

#[test]
fn session_state_preset_members() {
    for policy in POLICIES {
        let mut session = session_with(policy);
        session.run(|st| {
            let color = st.define::<Color>();
            let old = st
                .session_state()
                .get_or_insert_with("keep", || color.instance(Color::Green));
            st.session_state().set("old", Instance::clone(&old)).unwrap();
            st.session_state().set("current", color.instance(Color::Blue)).unwrap();
            if st.number() == 1 {
                st.session_state().set("label", "Color.BLUE").unwrap();
                st.session_state().set("none", None::<Instance<Color>>).unwrap();
                st.session_state().set("other", 7_u8).unwrap();
            }
            for key in ["old", "current", "label", "none", "other"] {
                let picked = Selectbox::new("w", Options::members(&color)).key(key).show(st);
                st.output(key, shown(picked));
            }
        });
        let second = session.rerun();
        let old = if policy == EnumCoercion::Off {
            "GREEN@1"
        } else {
            "GREEN@2"
        };
        check(&second, [("old", old), ("current", "BLUE@2"), ("none", "None")]);
        check(
            &second,
            [
                ("label", &of_run("BLUE", policy, 2)),
                ("other", &of_run("RED", policy, 2)),
            ],
        );
    }
}

/// Coercion does nothing for members that the script keeps itself; comparing by data does.
#[test]
fn plain_session_state_and_enum_value_eq() {
    let mut session = session_with(EnumCoercion::NameOnly);
    session.run(|st| {
        let color = st.define::<Color>();
        let red = color.instance(Color::Red);
        let kept = st.session_state().get_or_insert_with("c", || red.clone());
        st.output("eq", *kept == red);
        st.output("is", kept.ptr_eq(&red));
        st.output("isinstance", color.is_instance(&kept));
        st.output("rerun_eq", kept.rerun_eq(&red));
        st.output("by_name", Color::from_name("RED") == Some(**kept));
    });
    for _ in 0..2 {
        check(
            &session.rerun(),
            [("eq", "false"), ("is", "false"), ("isinstance", "false")],
        );
        check(&session.rerun(), [("rerun_eq", "true"), ("by_name", "true")]);
    }
}
