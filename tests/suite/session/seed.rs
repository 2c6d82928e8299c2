//! The group `seed`: every example of the page "Using custom Python classes in your Streamlit app".

use core::fmt;
use std::collections::HashSet;

use rerun_safe::{CoercibleEnum, EnumCoercion, Options, Picked, RerunEq, Run, Serial};

use super::{check, session, session_with};

#[derive(RerunEq)]
struct MyClass {
    var1: String,
    var2: String,
}

impl MyClass {
    fn new(var1: &str, var2: &str) -> Self {
        Self {
            var1: var1.to_owned(),
            var2: var2.to_owned(),
        }
    }
}

#[test]
fn pattern1_inline() {
    let mut session = session();
    let first = session.run(|st| {
        let my_class = st.define::<MyClass>();
        let my_instance = st
            .session_state()
            .get_or_insert_with("my_instance", || my_class.instance(MyClass::new("foo", "bar")));
        st.write(my_class.is_instance(&my_instance));
        st.output("class", my_instance.class());
        st.button("Rerun");
    });
    assert_eq!(first.written(), ["true"]);
    for report in [session.click("Rerun"), session.click("Rerun"), session.rerun()] {
        assert_eq!(report.written(), ["false"]);
        check(&report, [("class", "MyClass#1")]);
    }
}

#[test]
fn pattern1_module() {
    let mut session = session();
    let first = session.run(|st| {
        let my_class = st.import::<MyClass>("my_class");
        let my_instance = st
            .session_state()
            .get_or_insert_with("my_instance", || my_class.instance(MyClass::new("foo", "bar")));
        st.write(my_class.is_instance(&my_instance));
        st.button("Rerun");
    });
    assert_eq!(first.written(), ["true"]);
    for report in [session.click("Rerun"), session.click("Rerun"), session.rerun()] {
        assert_eq!(report.written(), ["true"]);
    }
}

#[derive(RerunEq, Serial)]
struct MyDataclass {
    var1: i64,
    var2: f64,
}

#[test]
fn pattern2_default() {
    let mut session = session();
    let first = session.run(|st| {
        let class = st.define::<MyDataclass>();
        let new = || class.instance(MyDataclass { var1: 1, var2: 5.5 });
        let stored = st.session_state().get_or_insert_with("my_dataclass", new);
        st.write(*stored == new());
        st.output("new_eq_stored", new() == *stored);
        st.output("stored_ne_new", *stored != new());
        st.button("Rerun");
    });
    assert_eq!(first.written(), ["true"]);
    check(&first, [("new_eq_stored", "true"), ("stored_ne_new", "false")]);
    for report in [session.click("Rerun"), session.click("Rerun"), session.rerun()] {
        assert_eq!(report.written(), ["false"]);
        check(&report, [("new_eq_stored", "false"), ("stored_ne_new", "true")]);
    }
}

#[test]
fn pattern2_eq() {
    let mut session = session();
    let first = session.run(|st| {
        let class = st.define::<MyDataclass>();
        let new = || class.instance(MyDataclass { var1: 1, var2: 5.5 });
        let stored = st.session_state().get_or_insert_with("my_dataclass", new);
        st.write(stored.rerun_eq(&new()));
        st.output("new_eq_stored", new().rerun_eq(&stored));
        st.button("Rerun");
    });
    assert_eq!(first.written(), ["true"]);
    for report in [session.click("Rerun"), session.click("Rerun"), session.rerun()] {
        assert_eq!(report.written(), ["true"]);
        check(&report, [("new_eq_stored", "true")]);
    }
}

/// The text is ours and not the page's `1,5.5`; what is read back is of the class of each run.
#[test]
fn pattern3() {
    let mut session = session();
    let first = session.run(|st| {
        let class = st.define::<MyDataclass>();
        let new = || class.instance(MyDataclass { var1: 1, var2: 5.5 });
        let stored = st.session_state().get_or_insert_with("my_dataclass", || new().to_str());
        let read = class.instance(MyDataclass::from_str(&stored).unwrap());
        st.write(read == new());
        st.output("stored", stored);
        st.output("class", read.class());
        st.button("Rerun");
    });
    assert_eq!(first.written(), ["true"]);
    check(&first, [("class", "MyDataclass#1")]);
    for class in ["MyDataclass#2", "MyDataclass#3"] {
        let report = session.click("Rerun");
        assert_eq!(report.written(), ["true"]);
        check(&report, [("stored", r#"{"var1":1,"var2":5.5}"#), ("class", class)]);
    }
}

#[derive(Clone, RerunEq)]
struct Student {
    student_id: u32,
    name: &'static str,
}

impl fmt::Display for Student {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Student(student_id={}, name='{}')", self.student_id, self.name)
    }
}

#[test]
fn student_twice() {
    let mut session = session();
    let first = session.run(|st| {
        let marshall = Student {
            student_id: 1,
            name: "Marshall",
        };
        let student = st.define::<Student>();
        let [marshall_a, marshall_b] = [student.instance(marshall.clone()), student.instance(marshall.clone())];
        st.write(marshall_a == marshall_b);

        let student = st.define::<Student>();
        let marshall_c = student.instance(marshall);
        st.write(marshall_a == marshall_c);
        st.output("same_class", marshall_a.class() == marshall_c.class());
        st.output("same_qualname", marshall_a.class().name() == marshall_c.class().name());
    });
    for report in [first, session.rerun()] {
        assert_eq!(report.written(), ["true", "false"]);
        check(&report, [("same_class", "false"), ("same_qualname", "true")]);
    }
}

#[test]
fn selectbox_ints() {
    let mut session = session();
    let first = session.run(|st| {
        let number = st.selectbox("Pick a number, any number", [1, 2, 3]);
        st.output(
            "number",
            number.and_then(|number| number.value().copied()).unwrap_or_default(),
        );
    });
    check(&first, [("number", "1")]);
    check(&session.select("Pick a number, any number", 2), [("number", "3")]);
    check(&session.rerun(), [("number", "3")]);
    check(&session.select("Pick a number, any number", "2"), [("number", "2")]);
}

/// The page's own pathological example; `names` are those of Marshall A and Marshall B.
fn pathological(names: [&'static str; 2]) -> impl FnMut(&mut Run) + Send {
    move |st| {
        let student = st.define::<Student>();
        let [marshall_a, kept] = names.map(|name| student.instance(Student { student_id: 1, name }));
        let marshall_b = st.session_state().get_or_insert_with("B", || kept);

        let options = [marshall_a.clone(), (*marshall_b).clone()];
        let Some(selected) = st.selectbox("Pick", options) else {
            return;
        };
        st.write(selected == marshall_a);
        st.write(selected == *marshall_b);
        st.output("class", selected.class());
        st.output("stale", selected.is_stale());
    }
}

/// Streamlit's browser sends the label, so that of two equal labels the last wins. Ours sends the index: A stays A. The comparisons of the page come out
/// as the page says, for both options.
#[test]
fn pathological_index_0() {
    let mut session = session();
    assert_eq!(session.run(pathological(["Marshall"; 2])).written(), ["true", "true"]);
    // A of the run before: Student#1, which B is of, too.
    assert_eq!(session.rerun().written(), ["false", "true"]);
    // A of the run before: Student#2.
    let report = session.select("Pick", 0);
    assert_eq!(report.written(), ["false", "false"]);
    check(&report, [("class", "Student#2"), ("stale", "true")]);
}

#[test]
fn pathological_index_1() {
    let mut session = session();
    session.run(pathological(["Marshall"; 2]));
    session.rerun();
    for report in [session.select("Pick", 1), session.rerun(), session.rerun()] {
        assert_eq!(report.written(), ["false", "true"]);
        check(&report, [("class", "Student#1"), ("stale", "false")]);
    }
}

#[test]
fn pathological_distinct_labels() {
    let mut session = session();
    let a = "Student(student_id=1, name='Marshall A')";
    let b = "Student(student_id=1, name='Marshall B')";
    assert_eq!(
        session.run(pathological(["Marshall A", "Marshall B"])).written(),
        ["true", "false"]
    );
    let second = session.rerun();
    assert_eq!(second.written(), ["false", "false"]);
    check(&second, [("class", "Student#1")]);
    assert_eq!(session.select("Pick", b).written(), ["false", "true"]);
    assert_eq!(session.rerun().written(), ["false", "true"]);
    let fifth = session.select("Pick", a);
    assert_eq!(fifth.written(), ["false", "false"]);
    check(&fifth, [("class", "Student#4")]);
    check(&session.rerun(), [("class", "Student#5")]);
}

#[derive(Clone, Copy, CoercibleEnum, RerunEq)]
#[rerun(rename_all = "SCREAMING_SNAKE_CASE")]
enum Color {
    Red = 1,
    Green = 2,
    Blue = 3,
}

fn enum_multiselect(st: &mut Run) {
    let color = st.define::<Color>();
    let selected = st.multiselect("Pick colors", Options::members(&color));
    st.output("labels", selected.iter().map(label).collect::<Vec<_>>().join(" "));
    let classes: HashSet<_> = selected.iter().map(|picked| picked.class().to_string()).collect();
    st.output("classes", classes.into_iter().collect::<Vec<_>>().join(" "));

    let selected: HashSet<_> = selected.into_iter().collect();
    let yellow = [Color::Red, Color::Green].map(|member| Picked::from(color.instance(member)));
    if selected == HashSet::from(yellow) {
        st.write("Hooray, you found the color YELLOW!");
    }
}

fn label(picked: &Picked<Color>) -> &'static str {
    match picked.value() {
        Some(Color::Red) => "RED",
        Some(Color::Green) => "GREEN",
        Some(Color::Blue) => "BLUE",
        None => "?",
    }
}

const YELLOW: [&str; 1] = ["Hooray, you found the color YELLOW!"];
const NOTHING: [&str; 0] = [];

#[test]
fn enum_multiselect_off() {
    let mut session = session_with(EnumCoercion::Off);
    check(&session.run(enum_multiselect), [("labels", ""), ("classes", "")]);
    let pick = |choice: &[&str], session: &mut rerun_safe::Session<'_>| session.select("Pick colors", choice);
    check(
        &pick(&["Color.RED"], &mut session),
        [("labels", "RED"), ("classes", "Color#1")],
    );
    let both = pick(&["Color.RED", "Color.GREEN"], &mut session);
    assert_eq!(both.written(), NOTHING);
    check(&both, [("labels", "RED GREEN"), ("classes", "Color#2")]);
    let again = session.rerun();
    assert_eq!(again.written(), NOTHING);
    check(&again, [("classes", "Color#3")]);
    check(
        &pick(&["Color.GREEN", "Color.RED"], &mut session),
        [("labels", "GREEN RED"), ("classes", "Color#4")],
    );
    check(
        &session.select("Pick colors", [0, 1, 2]),
        [("labels", "RED GREEN BLUE"), ("classes", "Color#5")],
    );
    check(&session.select("Pick colors", None), [("labels", "")]);
    check(&session.rerun(), [("labels", "")]);
}

fn enum_multiselect_coerces(policy: EnumCoercion) {
    let mut session = session_with(policy);
    check(&session.run(enum_multiselect), [("labels", "")]);
    check(
        &session.select("Pick colors", "Color.RED"),
        [("labels", "RED"), ("classes", "Color#2")],
    );
    let both = session.select("Pick colors", ["Color.RED", "Color.GREEN"]);
    assert_eq!(both.written(), YELLOW);
    check(&both, [("labels", "RED GREEN"), ("classes", "Color#3")]);
    let again = session.rerun();
    assert_eq!(again.written(), YELLOW);
    check(&again, [("classes", "Color#4")]);
    let turned = session.select("Pick colors", [1, 0]);
    assert_eq!(turned.written(), YELLOW);
    check(&turned, [("labels", "GREEN RED"), ("classes", "Color#5")]);
    assert_eq!(session.select("Pick colors", [0, 1, 2]).written(), NOTHING);
    check(&session.select("Pick colors", None), [("labels", "")]);
    check(&session.rerun(), [("labels", "")]);
}

#[test]
fn enum_multiselect_name_only() {
    enum_multiselect_coerces(EnumCoercion::NameOnly);
}

#[test]
fn enum_multiselect_name_and_value() {
    enum_multiselect_coerces(EnumCoercion::NameAndValue);
}

/// A wrong setting is an error before the first run, and not, as in Streamlit, at the first stale member.
#[test]
fn enum_multiselect_bogus() {
    for setting in ["bogus", "NameOnly", ""] {
        assert!(setting.parse::<EnumCoercion>().is_err(), "{setting:?}");
    }
}
