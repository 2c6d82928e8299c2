//! Pattern 1: define your class in a separate module.

use rerun_safe::{Class, Instance, RerunEq, Run, Serial};

use crate::replay::Example;

// class MyClass:
//     def __init__(self, var1, var2): ...
#[derive(RerunEq, Serial)]
#[rerun(class(plain))]
struct MyClass {
    var1: String,
    var2: String,
}

impl MyClass {
    fn new(var1: &str, var2: &str) -> Self {
        MyClass {
            var1: var1.to_owned(),
            var2: var2.to_owned(),
        }
    }
}

/// MyClass gets redefined every time the script reruns.
fn inline(st: &mut Run) {
    let my_class = st.define::<MyClass>();
    body(st, my_class);
}

/// MyClass doesn't get redefined with each rerun: `from my_class import MyClass`.
fn module(st: &mut Run) {
    let my_class = st.import::<MyClass>("my_class");
    body(st, my_class);
}

fn body(st: &mut Run, my_class: Class<MyClass>) {
    let my_instance = st
        .session_state()
        .get_or_insert_with("my_instance", || my_class.instance(MyClass::new("foo", "bar")));

    // Displays true on the first run, then false on every rerun, unless the class comes from a module.
    st.write(my_class.is_instance(&*my_instance));

    st.button("Rerun");

    st.output("MyClass", my_class.id());
    st.output("instance", shown(&my_instance));
    st.output("isinstance", my_class.is_instance(&*my_instance));
}

fn shown(instance: &Instance<MyClass>) -> String {
    format!("{}: {}", instance.to_str(), instance.class())
}

pub fn examples() -> [Example; 2] {
    [
        Example::new("Pattern 1: the class in the script", "seed/pattern1_inline", inline),
        Example::new("Pattern 1: the class in a module", "seed/pattern1_module", module),
    ]
}
