//! Each public name in the form that the docs promise. A change here is a breaking change.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::hash::{DefaultHasher, Hasher};
use std::sync::Arc;
use std::time::Duration;

use rerun_safe::{
    App, ByValue, Class, ClassId, Codec, CoerceError, CoercibleEnum, Config, Data, Diff, EnumCoercion, EnumDef,
    ErasedInstance, ErasedRerun, Instance, Limits, Loaded, Member, MemberValue, Members, Multiselect, Options, Picked,
    RawText, ReadError, Reader, Report, RerunEq, Run, Selectbox, Serial, SerialError, Session, StateError, TooDeep,
    Unknown, Visitor, Writer, assert_rerun_eq, assert_rerun_ne, cache_resource, coerce_member,
};

#[derive(RerunEq, Serial, Clone, Debug, PartialEq)]
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

#[derive(CoercibleEnum, RerunEq, Serial, Clone, Copy, Debug, PartialEq)]
enum Color {
    Red = 1,
    Green,
}

#[test]
fn a_session_as_the_page_tells_it() {
    let app = App::new(Config::default());
    let mut session: Session<'_> = app.session();
    let report: Report = session.run(|st: &mut Run| {
        let my_class: Class<MyClass> = st.define::<MyClass>();
        let helper: Class<Color> = st.import::<Color>("my_class");
        let kept: Arc<Instance<MyClass>> = st
            .session_state()
            .get_or_insert_with("my_instance", || my_class.instance(MyClass::new("foo", "bar")));
        st.write(my_class.is_instance(&kept));
        st.write(kept.rerun_eq(&my_class.instance(MyClass::new("foo", "bar"))));
        st.output("helper", helper.id());
        st.button("Rerun");
    });
    assert_eq!(report.written(), ["true", "true"]);
    let report = session.click("Rerun");
    assert_eq!(report.written(), ["false", "true"]);
    let before = report.get("helper").map(str::to_owned);
    app.edit_module("my_class");
    assert_ne!(session.rerun().get("helper").map(str::to_owned), before);
    app.edit_any();
    app.clear_resources();
    app.advance_clock(Duration::from_secs(1));
    assert!(report.resets().is_empty() && report.coercions().is_empty());
}

#[test]
fn class_ids_print_the_name_and_a_number() {
    let app = App::new(Config::default());
    app.session().run(|st| {
        let id: ClassId = st.define_as::<Color>("make.<locals>.Color").id();
        let text = id.to_string();
        assert!(text.starts_with("make.<locals>.Color#"), "{text}");
    });
}

#[test]
fn state_errors_name_the_key() {
    let app = App::new(Config::default());
    app.session().run(|st| {
        let state = st.session_state();
        let missing: Result<Arc<u8>, StateError> = state.get::<u8>("nope");
        assert!(missing.unwrap_err().to_string().contains("nope"));
        assert!(state.set("n", 1_u8).is_ok());
        assert!(state.contains("n"));
        assert_eq!(*state.get::<u8>("n").unwrap(), 1);
        assert!(state.get::<String>("n").is_err());
        assert!(state.remove("n").is_ok() && !state.contains("n"));
    });
}

#[test]
fn widgets_return_what_was_picked() {
    let app = App::new(Config::new().enum_coercion(EnumCoercion::NameOnly));
    let mut session = app.session();
    session.run(|st| {
        let color = st.define::<Color>();
        let one: Option<Picked<Color>> = st.selectbox("one", Options::members(&color));
        let many: Vec<Picked<Color>> = st.multiselect("many", Options::members(&color));
        let number = Selectbox::new("number", [1, 2, 3]).key("n").index(2).show(st);
        let keyed = Multiselect::new("keyed", Options::members(&color)).key("k").show(st);
        let stale: Option<ErasedInstance> = one.as_ref().and_then(|picked| match picked {
            Picked::Current(_) => None,
            Picked::Stale(stale) => Some(stale.clone()),
        });
        st.write(stale.is_none());
        st.write(many.len() + keyed.len());
        st.output("number", number.as_ref().and_then(Picked::value).copied().unwrap_or(0));
    });
    let report = session.select("many", [0, 1]);
    assert_eq!(report.written(), ["true", "2"]);
    assert_eq!(report.get("number"), Some("3"));
}

#[cache_resource(ttl = "5m", max_entries = 8)]
fn connect(url: &str, _note: &str) -> Arc<String> {
    Arc::new(url.to_owned())
}

#[cache_resource]
fn fails(times: u8) -> Result<Arc<u8>, String> {
    if times == 0 {
        Err("no".to_owned())
    } else {
        Ok(Arc::new(times))
    }
}

#[test]
fn resources_are_shared_until_cleared() {
    let first = connect("u", "a");
    assert!(Arc::ptr_eq(&first, &connect("u", "b")));
    connect_clear_for("u");
    assert!(!Arc::ptr_eq(&first, &connect("u", "d")));
    connect_clear();
    assert!(fails(0).is_err() && fails(1).is_ok());
}

#[test]
fn equality_order_hash_diff_and_look_ups() {
    let old = (1_u8, "a", vec![Some(2.0)]);
    let new = (1_i64, 'a', [2_u16]);
    assert!(old.rerun_eq(&new));
    assert_eq!(old.rerun_partial_cmp(&new), Some(Ordering::Equal));
    assert!(old.rerun_subset(&new));
    let hash = |value: &dyn Fn(&mut DefaultHasher)| {
        let mut hasher = DefaultHasher::new();
        value(&mut hasher);
        hasher.finish()
    };
    assert_eq!(hash(&|h| old.rerun_hash(h)), hash(&|h| new.rerun_hash(h)));
    let diff: Diff = MyClass::new("a", "b").rerun_diff(&MyClass::new("a", "c"));
    assert!(diff.to_string().contains("var2"), "{diff}");
    assert_rerun_eq!(old, new);
    assert_rerun_ne!(old, 1);

    let set = HashSet::from([ByValue(MyClass::new("a", "b"))]);
    let new = MyClass::new("a", "b");
    assert!(set.contains(&ByValue(&new) as &dyn ErasedRerun));
    let map = HashMap::from([(ByValue(1_u8), "one")]);
    assert_eq!(map.get(&ByValue(1_i64) as &dyn ErasedRerun), Some(&"one"));
    assert!(ByValue(1) == ByValue(1.0));
}

struct Celsius(f64);

impl Data for Celsius {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        self.0.accept(visitor)
    }
}

impl Codec for Celsius {
    fn write(&self, out: &mut Writer<'_>) {
        self.0.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        f64::read(input).map(Celsius)
    }
}

#[test]
fn traits_can_be_implemented_by_hand() {
    assert!(Celsius(21.0).rerun_eq(&21));
    assert_eq!(rerun_safe::to_str(&Celsius(0.5)), "0.5");
    assert!(rerun_safe::from_str::<Celsius>("0.5").unwrap().rerun_eq(&0.5));
}

#[derive(Serial, RerunEq, Debug)]
struct Kept {
    a: u8,
    #[rerun(keep_unknown)]
    rest: Unknown,
}

#[derive(Serial, RerunEq, Debug)]
enum Open {
    Known,
    #[rerun(other)]
    Other(RawText),
}

#[test]
fn text_in_all_its_forms() -> Result<(), Box<dyn Error + Send + Sync>> {
    let value = MyClass::new("a", "b");
    let text: String = value.to_str();
    let same: Result<String, TooDeep> = value.try_to_str();
    assert_eq!(same?, text);
    let read: Result<MyClass, SerialError> = MyClass::from_str(&text);
    assert_eq!(read?, value);
    let mut loaded: Loaded<MyClass> = MyClass::load(&text)?;
    assert!(loaded.is_exact() && loaded.report().is_empty() && loaded.orphans().is_empty());
    loaded.var1 = "c".to_owned();
    assert_eq!(loaded.to_str(), r#"{"var1":"c","var2":"b"}"#);
    assert_eq!(rerun_safe::load::<Vec<u8>>("[1]")?.len(), 1);
    assert_eq!(Limits { depth: 200 }.from_str::<u8>("1")?, 1);
    assert_eq!(Kept::from_str(r#"{"a":1,"b":[2]}"#)?.to_str(), r#"{"a":1,"b":[2]}"#);
    assert_eq!(Open::from_str(r#"{"New":[1]}"#)?.to_str(), r#"{"New":[1]}"#);
    assert!(matches!(Open::from_str("\"Known\"")?, Open::Known));
    assert_eq!(rerun_safe::from_str::<Cow<'_, str>>("\"a\"")?, "a");
    Ok(())
}

#[test]
fn members_by_name_value_and_position() {
    assert_eq!(Color::NAME, "Color");
    let members: &'static [Member] = Color::MEMBERS;
    assert_eq!(members[1].name(), "Green");
    let all: Members<Color> = Color::members();
    assert_eq!(all.len(), 2);
    assert!(Color::members().rev().eq([Color::Green, Color::Red]));
    assert_eq!(Color::from_name("Red"), Some(Color::Red));
    assert_eq!(Color::from_value(&MemberValue::Int(2)), Some(Color::Green));
    assert_eq!(Color::from_index(Color::Green.index()), Some(Color::Green));
    let refused: Result<Color, CoerceError<Color>> = Color::coerce(Color::Red, EnumCoercion::Off);
    assert_eq!(refused.unwrap_err().into_from(), Color::Red);
    let definition = EnumDef::of::<Color>();
    assert_eq!(
        coerce_member(&definition, 1, &definition, EnumCoercion::Member).ok(),
        Some(1)
    );
}
