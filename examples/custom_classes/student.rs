//! The same class defined twice, and how widgets store options.

use std::fmt;

use rerun_safe::{Instance, Options, Picked, RerunEq, Run, Serial};

use crate::replay::{Deviation, Example};

// @dataclass
// class Student:
//     student_id: int
//     name: str
#[derive(RerunEq, Serial)]
struct Student {
    student_id: i64,
    name: String,
}

impl Student {
    fn new(student_id: i64, name: &str) -> Self {
        Student {
            student_id,
            name: name.to_owned(),
        }
    }
}

impl fmt::Display for Student {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Student(student_id={}, name='{}')", self.student_id, self.name)
    }
}

fn twice(st: &mut Run) {
    let student = st.define::<Student>();

    let marshall_a = student.instance(Student::new(1, "Marshall"));
    let marshall_b = student.instance(Student::new(1, "Marshall"));

    // This is true (because a dataclass will compare two of its instances by value)
    st.write(marshall_a == marshall_b);

    // Redefine the class
    let student = st.define::<Student>();

    let marshall_c = student.instance(Student::new(1, "Marshall"));

    // This is false
    st.write(marshall_a == marshall_c);

    st.output("A_eq_B", marshall_a == marshall_b);
    st.output("A_eq_C", marshall_a == marshall_c);
    st.output("A_class_is_C_class", marshall_a.class() == marshall_c.class());
    st.output("A_qualname_eq", marshall_a.class().name() == marshall_c.class().name());
}

fn number(st: &mut Run) {
    let number = st.selectbox("Pick a number, any number", [1, 2, 3]);
    // number == whatever value the user has selected from the UI.
    if let Some(number) = number.as_ref().and_then(Picked::value) {
        st.output("number", number);
    }
}

fn pathological(st: &mut Run, name_a: &str, name_b: &str) {
    let student = st.define::<Student>();

    let marshall_a = student.instance(Student::new(1, name_a));
    let marshall_b = st
        .session_state()
        .get_or_insert_with("B", || student.instance(Student::new(1, name_b)));

    let options = Options::of_instances([marshall_a.clone(), (*marshall_b).clone()], Student::to_string);
    let Some(selected) = st.selectbox("Pick", options) else {
        return;
    };

    // This comparison does not return expected results:
    st.write(selected == marshall_a);
    // This comparison evaluates as expected:
    st.write(selected == *marshall_b);

    st.output("selected", picked(&selected));
    st.output("A", shown(&marshall_a));
    st.output("B", shown(&marshall_b));
    st.output("eq_A", selected == marshall_a);
    st.output("eq_B", selected == *marshall_b);
    let is = |other: &Instance<Student>| selected.instance().is_some_and(|selected| selected.ptr_eq(other));
    st.output("is_A", is(&marshall_a));
    st.output("is_B", is(&marshall_b));
}

fn shown(instance: &Instance<Student>) -> String {
    format!("{}: {}", instance.to_str(), instance.class())
}

fn picked(picked: &Picked<Student>) -> String {
    picked.instance().map_or_else(String::new, |instance| shown(&instance))
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("The same class defined twice", "seed/student_twice", twice),
        Example {
            widget: "Pick a number, any number",
            options: &["1", "2", "3"],
            ..Example::new("How widgets store options", "seed/selectbox_ints", number)
        },
        Example {
            widget: "Pick",
            options: &["Student(student_id=1, name='Marshall')", "the second"],
            deviations: FIRST_OF_EQUAL_LABELS,
            ..Example::new("A pathological example, picking index 0", "seed/pathological", |st| {
                pathological(st, "Marshall", "Marshall");
            })
        },
        Example {
            widget: "Pick",
            options: &["the first", "Student(student_id=1, name='Marshall')"],
            deviations: SHARED_OPTIONS,
            ..Example::new("A pathological example, picking index 1", "seed/pathological", |st| {
                pathological(st, "Marshall", "Marshall");
            })
        },
        Example {
            widget: "Pick",
            options: &[
                "Student(student_id=1, name='Marshall A')",
                "Student(student_id=1, name='Marshall B')",
            ],
            deviations: SHARED_OPTIONS,
            ..Example::new(
                "A pathological example, with labels that differ",
                "seed/pathological_distinct_labels",
                |st| {
                    pathological(st, "Marshall A", "Marshall B");
                },
            )
        },
    ]
}

/// Streamlit's browser sends the label, and of two equal labels the last option wins. Ours sends the position.
const BY_INDEX: &str = "an index instead of a label, so that options of equal labels are told apart";

/// Streamlit hands out a deep copy of the option.
const SHARED: &str = "the very object that was selected, not a copy of it";

const fn deviation(probe: &'static str, runs: &'static [u64], ours: &'static str, because: &'static str) -> Deviation {
    Deviation {
        probe,
        runs,
        ours,
        because,
    }
}

const FIRST_OF_EQUAL_LABELS: &[Deviation] = &[
    deviation("written", &[3, 4], "false", BY_INDEX),
    deviation("eq_B", &[3, 4], "false", BY_INDEX),
    deviation(
        "selected",
        &[3],
        r#"{"student_id":1,"name":"Marshall"}: Student (run 2)"#,
        BY_INDEX,
    ),
    deviation(
        "selected",
        &[4],
        r#"{"student_id":1,"name":"Marshall"}: Student (run 3)"#,
        BY_INDEX,
    ),
    deviation("is_A", &[1], "true", SHARED),
];

const SHARED_OPTIONS: &[Deviation] = &[
    deviation("is_A", &[1], "true", SHARED),
    deviation("is_B", &[3, 4], "true", SHARED),
];
