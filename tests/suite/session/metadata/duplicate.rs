//! Labels: what tells an option among those of the run after, also where several share one.

use rerun_safe::{Multiselect, Options, Selectbox};

use crate::session::{check, session};

fn parity(number: &i32) -> String {
    let label = if number % 2 == 1 { "odd" } else { "even" };
    label.to_owned()
}

/// Streamlit's browser goes on sending the old label, so that the selection is lost a run after; an index has no such trouble.
#[test]
fn labels_change_same_values_keyed() {
    let mut session = session();
    session.run(|st| {
        let prefix = if st.number() < 3 { "n" } else { "#" };
        let options = Options::from([1, 2, 3]).label(move |number| format!("{prefix}{number}"));
        let value = Selectbox::new("w", options).key("k").show(st).unwrap();
        st.output("value", value.value().unwrap());
    });
    check(&session.select("k", "n2"), [("value", "2")]);
    for _ in 0..3 {
        check(&session.rerun(), [("value", "2")]);
    }
}

/// Streamlit's `duplicate_labels_*`: the last option of a label wins, or the first; ours are told apart by index.
#[test]
fn duplicate_labels() {
    let mut session = session();
    session.run(|st| {
        let one = Selectbox::new("w", Options::from([1, 2, 3]).label(parity))
            .key("one")
            .show(st);
        st.output("one", one.unwrap().value().unwrap());
        let many = Multiselect::new("w", Options::from([1, 2, 3]).label(parity))
            .key("many")
            .show(st);
        let many: Vec<_> = many.iter().map(|picked| picked.value().unwrap().to_string()).collect();
        st.output("many", many.join(" "));
    });
    check(&session.rerun(), [("one", "1")]);
    for (choice, expected) in [(0, "1"), (1, "2"), (2, "3")] {
        check(&session.select("one", choice), [("one", expected)]);
        check(&session.rerun(), [("one", expected)]);
    }
    check(&session.select("many", [2, 0]), [("many", "3 1")]);
    check(&session.rerun(), [("many", "3 1")]);
    check(&session.select("many", "odd"), [("many", "1")]);
}

/// A selection stays on its option when another of the same label is put before it.
#[test]
fn duplicate_labels_are_counted_from_the_front() {
    let mut session = session();
    session.run(|st| {
        let numbers = if st.number() < 3 { vec![1, 3] } else { vec![2, 1, 3] };
        let options = Options::from(numbers).label(parity);
        let one = Selectbox::new("w", options).key("k").show(st);
        st.output("value", one.unwrap().value().unwrap());
    });
    check(&session.select("k", 1), [("value", "3")]);
    check(&session.rerun(), [("value", "3")]);
    check(&session.rerun(), [("value", "3")]);
}
