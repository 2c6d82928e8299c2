//! Labels: what tells an option among those of the run after, also where several share one.

use rerun_safe::{Options, Selectbox};

use crate::session::{check, session};

fn parity(number: &i32) -> String {
    let label = if number % 2 == 1 { "odd" } else { "even" };
    label.to_owned()
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
