//! Pattern 2: force your class to compare internal values.

use std::sync::Arc;

use rerun_safe::{Instance, RerunEq, Run, Serial};

use crate::replay::Example;

// @dataclass
// class MyDataclass:
//     var1: int
//     var2: float
#[derive(RerunEq, Serial)]
struct MyDataclass {
    var1: i64,
    var2: f64,
}

/// The default `==` of a dataclass asks for the same class.
fn default(st: &mut Run) {
    let my_dataclass = st.define::<MyDataclass>();
    let new = || my_dataclass.instance(MyDataclass { var1: 1, var2: 5.5 });
    let stored = st.session_state().get_or_insert_with("my_dataclass", new);

    // Displays true on the first run, then false on every rerun.
    st.write(*stored == new());

    st.button("Rerun");

    st.output("stored", shown(&stored));
    st.output("stored_eq_new", *stored == new());
    st.output("new_eq_stored", new() == *stored);
    st.output("stored_ne_new", *stored != new());
}

/// `__eq__` on the internal values, which is `rerun_eq`.
fn by_value(st: &mut Run) {
    let my_dataclass = st.define::<MyDataclass>();
    let new = || my_dataclass.instance(MyDataclass { var1: 1, var2: 5.5 });
    let stored = st.session_state().get_or_insert_with("my_dataclass", new);

    // Displays true on every rerun.
    st.write(stored.rerun_eq(&new()));

    st.button("Rerun");

    st.output("stored", shown(&stored));
    st.output("stored_eq_new", stored.rerun_eq(&new()));
    st.output("new_eq_stored", new().rerun_eq(&stored));
    st.output("stored_ne_new", !stored.rerun_eq(&new()));
}

fn shown(instance: &Arc<Instance<MyDataclass>>) -> String {
    format!("{}: {}", instance.to_str(), instance.class())
}

pub fn examples() -> [Example; 2] {
    [
        Example::new("Pattern 2: the default __eq__", "seed/pattern2_default", default),
        Example::new("Pattern 2: __eq__ on the values", "seed/pattern2_eq", by_value),
    ]
}
