//! Pattern 3: store your class as serialized data.

use rerun_safe::{RerunEq, Run, Serial};

use crate::replay::{Deviation, Example};

#[derive(RerunEq, Serial)]
struct MyDataclass {
    var1: i64,
    var2: f64,
}

fn script(st: &mut Run) {
    let my_dataclass = st.define::<MyDataclass>();
    let new = || my_dataclass.instance(MyDataclass { var1: 1, var2: 5.5 });
    let stored = st.session_state().get_or_insert_with("my_dataclass", || new().to_str());

    // Displays true on every rerun.
    match MyDataclass::from_str(&stored) {
        Ok(read) => {
            let read = my_dataclass.instance(read);
            st.write(read == new());
            st.output("from_str_eq_new", read == new());
            st.output("from_str", format!("{}: {}", read.to_str(), read.class()));
        }
        Err(error) => st.write(error),
    }
    st.output("stored", &stored);

    st.button("Rerun");
}

pub fn examples() -> [Example; 1] {
    let example = Example::new("Pattern 3: the class as text", "seed/pattern3", script);
    [Example {
        deviations: &[Deviation {
            probe: "stored",
            runs: &[1, 2, 3, 4],
            ours: r#"{"var1":1,"var2":5.5}"#,
            because: "fields by name, so that the text survives a comma and another order",
        }],
        ..example
    }]
}
