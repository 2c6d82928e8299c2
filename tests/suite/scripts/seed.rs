//! The group `seed`: every example of the page "Using custom Python classes in your Streamlit app".

use std::collections::HashSet;
use std::sync::Arc;

use rerun_safe::{
    Class, EnumCoercion, Instance, Multiselect, Options, Picked, RerunEq, Run, Selectbox, Serial, cache_resource,
};
use serde_json::{Value, json};

use super::scenario::{Observe, Outcome, Recorded, Scenario, absent};
use super::types::{Color, described};

scenarios! {
    pattern1_inline => { seed_pattern1_inline = "seed/pattern1_inline" }
    pattern1_module => { seed_pattern1_module = "seed/pattern1_module" }
    pattern2_default => { seed_pattern2_default = "seed/pattern2_default" }
    pattern2_eq => { seed_pattern2_eq = "seed/pattern2_eq" }
    pattern3 => { seed_pattern3 = "seed/pattern3" }
    pattern4 => { seed_pattern4 = "seed/pattern4" }
    pattern4_short => { seed_pattern4_real_time_ttl_1s = "seed/pattern4_real_time_ttl_1s" }
    student_twice => { seed_student_twice = "seed/student_twice" }
    selectbox_ints => { seed_selectbox_ints = "seed/selectbox_ints" }
    pathological => { seed_pathological = "seed/pathological" }
    pathological_distinct_labels => { seed_pathological_distinct_labels = "seed/pathological_distinct_labels" }
    enum_multiselect => {
        seed_enum_multiselect_off = "seed/enum_multiselect/off",
        seed_enum_multiselect_nameOnly = "seed/enum_multiselect/nameOnly",
        seed_enum_multiselect_nameAndValue = "seed/enum_multiselect/nameAndValue",
    }
    enum_multiselect_wrong => {
        seed_enum_multiselect_bogus = "seed/enum_multiselect/bogus",
        seed_enum_multiselect_NameOnly = "seed/enum_multiselect/NameOnly",
        seed_enum_multiselect_empty = "seed/enum_multiselect/empty",
    }
}

#[derive(RerunEq, Serial)]
#[rerun(class(plain))]
struct MyClass {
    var1: String,
    var2: String,
}
described!(object MyClass);

fn see_my_class(st: &mut Run, my_class: Class<MyClass>) {
    let my_instance = st.session_state().get_or_insert_with("my_instance", || {
        my_class.instance(MyClass {
            var1: "foo".to_owned(),
            var2: "bar".to_owned(),
        })
    });
    st.write(my_class.is_instance(&*my_instance));
    st.button("Rerun");
    st.see("MyClass", my_class);
    st.see("isinstance", my_class.is_instance(&*my_instance));
    st.see("instance", my_instance);
}

fn pattern1_inline(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let my_class = st.define::<MyClass>();
        see_my_class(st, my_class);
    })
}

fn pattern1_module(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let my_class = st.import::<MyClass>("my_class");
        see_my_class(st, my_class);
    })
}

#[derive(RerunEq, Serial)]
struct MyDataclass {
    var1: i64,
    var2: f64,
}
described!(object MyDataclass);

const DATA: MyDataclass = MyDataclass { var1: 1, var2: 5.5 };

fn pattern2(scenario: Scenario, equal: fn(&Instance<MyDataclass>, &Instance<MyDataclass>) -> bool) -> Outcome {
    scenario.play(move |st| {
        let class = st.define::<MyDataclass>();
        let new = class.instance(DATA);
        let stored = st
            .session_state()
            .get_or_insert_with("my_dataclass", || class.instance(DATA));
        st.write(equal(&stored, &new));
        st.button("Rerun");
        st.see("stored_eq_new", equal(&stored, &new));
        st.see("new_eq_stored", equal(&new, &stored));
        st.see("stored_ne_new", !equal(&stored, &new));
        st.see("stored", stored);
    })
}

fn pattern2_default(scenario: Scenario) -> Outcome {
    pattern2(scenario, |left, right| left == right)
}

fn pattern2_eq(scenario: Scenario) -> Outcome {
    pattern2(scenario, |left, right| left.rerun_eq(right))
}

fn pattern3(scenario: Scenario) -> Outcome {
    scenario
        .differs("stored", .., "the text is JSON and says which field is which", |_| {
            json!(r#"{"var1":1,"var2":5.5}"#)
        })
        .play(|st| {
            let class = st.define::<MyDataclass>();
            let stored = st.session_state().get_or_insert_with("my_dataclass", || DATA.to_str());
            let read = class.instance(MyDataclass::from_str(&stored).unwrap());
            st.write(read == class.instance(DATA));
            st.button("Rerun");
            st.see("from_str_eq_new", read == class.instance(DATA));
            st.see("from_str", read);
            st.see("stored", stored);
        })
}

#[derive(RerunEq, Serial)]
struct MyResource {
    #[rerun(rename = "_url")]
    url: String,
}
described!(object MyResource);

impl MyResource {
    fn new(class: Class<Self>, api_url: &str, run: u64) -> Arc<(Instance<Self>, u64)> {
        let url = api_url.to_owned();
        Arc::new((class.instance(Self { url }), run))
    }

    /// `ttl = 300`, a thousand times as long, as the clock goes a thousand times as fast: how long the machine takes for a
    /// run does not count.
    #[cache_resource(ttl = 300_000)]
    fn get_resource_manager(_class: Class<Self>, api_url: &str, _run: u64) -> Arc<(Instance<Self>, u64)> {
        Self::new(_class, api_url, _run)
    }

    #[cache_resource(ttl = 1_000)]
    fn get_for_a_second(_class: Class<Self>, api_url: &str, _run: u64) -> Arc<(Instance<Self>, u64)> {
        Self::new(_class, api_url, _run)
    }
}

type Get = fn(Class<MyResource>, &str, u64) -> Arc<(Instance<MyResource>, u64)>;

fn cached(scenario: Scenario, get: Get) -> Outcome {
    scenario.clock(1_000.0).play(move |st| {
        let class = st.define::<MyResource>();
        let manager = get(class, "http://example.com/api/", st.number());
        st.see("url", manager.0.url.clone());
        st.see("object", manager.0.clone());
        st.see("isinstance_current", class.is_instance(&manager.0));
        st.see("first seen resource_manager", manager.1);
    })
}

fn pattern4(scenario: Scenario) -> Outcome {
    cached(scenario, MyResource::get_resource_manager)
}

/// The app's clock is put forward where the recording slept.
fn pattern4_short(scenario: Scenario) -> Outcome {
    cached(scenario, MyResource::get_for_a_second)
}

#[derive(RerunEq, Serial, Clone)]
struct Student {
    student_id: u32,
    name: String,
}
described!(object Student);

impl Student {
    fn new(name: &str) -> Self {
        Self {
            student_id: 1,
            name: name.to_owned(),
        }
    }

    fn repr(&self) -> String {
        format!("Student(student_id={}, name='{}')", self.student_id, self.name)
    }
}

fn student_twice(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let student = st.define::<Student>();
        let [a, b] = [
            student.instance(Student::new("Marshall")),
            student.instance(Student::new("Marshall")),
        ];
        st.write(a == b);
        let student = st.define::<Student>();
        let c = student.instance(Student::new("Marshall"));
        st.write(a == c);
        st.see("A_eq_B", a == b);
        st.see("A_eq_C", a == c);
        st.see("A_class_is_C_class", a.class() == c.class());
        st.see("A_qualname_eq", a.class().name() == c.class().name());
    })
}

fn selectbox_ints(scenario: Scenario) -> Outcome {
    scenario.label("Pick a number, any number").play(|st| {
        let number = st.selectbox("Pick a number, any number", [1, 2, 3]);
        st.see("number", number);
    })
}

const SHARED: &str = "what is selected is the option itself: values are shared and never copied";

/// The page's own example; in each run it selects among a new A and a B that is kept.
fn select_student(names: [&'static str; 2]) -> impl FnMut(&mut Run) + Send {
    move |st| {
        let student = st.define::<Student>();
        let a = student.instance(Student::new(names[0]));
        let b = st
            .session_state()
            .get_or_insert_with("B", || student.instance(Student::new(names[1])));
        let options = Options::of_instances([a.clone(), (*b).clone()], Student::repr);
        let selected = Selectbox::new("Pick", options).show(st).unwrap();
        st.write(selected == a);
        st.write(selected == *b);
        st.see("eq_A", selected == a);
        st.see("eq_B", selected == *b);
        let is = |student: &Instance<Student>| selected.instance().is_some_and(|selected| selected.ptr_eq(student));
        st.see("is_A", is(&a));
        st.see("is_B", is(&b));
        st.see("selected", selected);
        st.see("A", a);
        st.see("B", b);
    }
}

fn pathological(scenario: Scenario) -> Outcome {
    const POSITION: &str =
        "options of one label are told apart by position: the first of them was selected, which is A";
    scenario
        .label("Pick")
        .differs("markdown", 3.., POSITION, |_| json!(["`False`", "`False`"]))
        .differs("eq_B", 3.., POSITION, |_| json!(false))
        .differs("selected", 3.., POSITION, |seen| {
            let mut selected = seen.recorded.clone();
            selected["gen"] = json!(seen.run - 1);
            selected
        })
        .differs("is_A", ..2, SHARED, |_| json!(true))
        .play(select_student(["Marshall", "Marshall"]))
}

fn pathological_distinct_labels(scenario: Scenario) -> Outcome {
    scenario
        .label("Pick")
        .differs("is_A", ..2, SHARED, |_| json!(true))
        .differs("is_B", 3..5, SHARED, |_| json!(true))
        .play(select_student(["Marshall A", "Marshall B"]))
}

fn enum_multiselect(scenario: Scenario) -> Outcome {
    scenario.label("Pick colors").play(|st| {
        let color = st.define::<Color>();
        let selected: HashSet<_> = Multiselect::new("Pick colors", Options::members(&color))
            .show(st)
            .into_iter()
            .collect();
        let yellow = HashSet::from([Color::Red, Color::Green].map(|member| Picked::from(color.instance(member))));
        if selected == yellow {
            st.write("Hooray, you found the color YELLOW!");
        }
        st.see("is_yellow", selected == yellow);
        let members: Vec<Value> = selected.iter().map(Recorded::recorded).collect();
        st.see("selected_colors", json!({"$set": members}));
    })
}

fn enum_multiselect_wrong(scenario: Scenario) -> Outcome {
    const AT_ONCE: &str =
        "a wrong setting is an error when it is read, not at the first stale member, which may be weeks later";
    let setting = scenario.setting().as_str().unwrap_or_default().to_owned();
    scenario
        .differs("exceptions", ..2, AT_ONCE, |_| json!(["StreamlitValueError"]))
        .differs("selected_colors", .., AT_ONCE, |_| absent())
        .differs("is_yellow", .., AT_ONCE, |_| absent())
        .answers(move |index, _| match setting.parse::<EnumCoercion>() {
            Ok(policy) => json!({"run": index + 1, "policy": policy.to_string()}),
            Err(_) => json!({"run": index + 1, "exceptions": ["StreamlitValueError"]}),
        })
}
