//! The groups `module` and `identity`: classes that stay or are defined anew, and instances of the old ones.

use std::sync::Arc;

use rerun_safe::{Class, CoercibleEnum, EnumCoercion, Instance, Options, Picked, RerunEq, Run, Selectbox, Serial};
use serde_json::json;

use super::scenario::{Observe, Outcome, Recorded, Scenario};
use super::types::{P, described};

scenarios! {
    no_edit => {
        module_no_edit = "module/no_edit",
        module_edit_without_eviction = "module/edit_without_eviction",
        module_import_inside_module_form = "module/import_inside_module_form",
    }
    importlib_reload => { module_importlib_reload = "module/importlib_reload" }
    enum_edit => {
        module_enum_edit_same_off = "module/enum_edit_same/off",
        module_enum_edit_added_off = "module/enum_edit_added/off",
        module_enum_edit_renamed_off = "module/enum_edit_renamed/off",
        module_enum_edit_values_off = "module/enum_edit_values/off",
        module_enum_edit_added_nameOnly = "module/enum_edit_added/nameOnly",
        module_enum_edit_values_nameOnly = "module/enum_edit_values/nameOnly",
        module_enum_edit_same_nameAndValue = "module/enum_edit_same/nameAndValue",
        module_enum_edit_added_nameAndValue = "module/enum_edit_added/nameAndValue",
        module_enum_edit_values_nameAndValue = "module/enum_edit_values/nameAndValue",
    }
    dataclass_no_edit => { module_dataclass_no_edit = "module/dataclass_no_edit" }
    two_modules_stale_reference => {
        module_two_modules_stale_reference = "module/two_modules_stale_reference"
    }
    script_edit => { module_script_edit = "module/script_edit" }
    isinstance_keeps_first_class => {
        identity_isinstance_keeps_first_class = "identity/isinstance_keeps_first_class"
    }
    reassign_class => { identity_reassign_class = "identity/reassign_class" }
    old_method_sees_old_globals => {
        identity_old_method_sees_old_globals = "identity/old_method_sees_old_globals"
    }
    class_in_session_state => { identity_class_in_session_state = "identity/class_in_session_state" }
    class_from_cache_resource => {
        identity_class_from_cache_resource = "identity/class_from_cache_resource"
    }
    string_is_fine => {
        identity_enforce_serializable_string_is_fine = "identity/enforce_serializable/string_is_fine"
    }
}

#[derive(RerunEq, Serial)]
#[rerun(class(plain))]
struct MyClass {
    var1: String,
    var2: String,
}
described!(object MyClass);

impl MyClass {
    const VERSION: i32 = 1;
}

fn see_my_class(st: &mut Run, class: Class<MyClass>) {
    let kept = st.session_state().get_or_insert_with("my_instance", || {
        class.instance(MyClass {
            var1: "foo".to_owned(),
            var2: "bar".to_owned(),
        })
    });
    st.see("isinstance", class.is_instance(&*kept));
    st.see("version", MyClass::VERSION);
    st.see("instance", kept);
    st.see("class", class);
}

fn no_edit(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.import::<MyClass>("my_class");
        see_my_class(st, class);
    })
}

/// A reload is an edit; in the run that makes it, the class comes from the reloaded module at once.
fn importlib_reload(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        if st.number() == 2 {
            st.app().edit_module("my_class");
        }
        let class = st.import::<MyClass>("my_class");
        see_my_class(st, class);
    })
}

/// The enum of the module before and after the edits.
mod shades {
    use rerun_safe::{ClassId, CoercibleEnum, RerunEq};
    use serde_json::{Value, json};

    use crate::scripts::scenario::{Described, member};

    macro_rules! shade {
        ($name:ident { $($member:ident = $value:literal),+ }) => {
            #[derive(CoercibleEnum, RerunEq, Clone, Copy)]
            #[rerun(rename_all = "UPPERCASE", coerce(name = "Shade"))]
            pub(super) enum $name { $($member = $value),+ }

            /// Whatever the type is called here, in the module it is `Shade`.
            impl Described for $name {
                fn described(&self, class: ClassId) -> Value {
                    let mut described = member(self, class);
                    described["$enum"] = json!(Self::NAME);
                    described
                }
            }
        };
    }
    shade!(Shade { Light = 1, Dark = 2 });
    shade!(Added { Light = 1, Dark = 2, Mid = 3 });
    shade!(Renamed { Pale = 1, Dark = 2 });
    shade!(Values { Light = 10, Dark = 20 });
}
use shades::Shade;

/// Shows the enum of the module as it is now. A member that is kept has the type of its own time.
fn see_shade<E>(st: &mut Run, dark: E)
where
    E: CoercibleEnum + super::scenario::Described + RerunEq + Copy + Send + Sync + 'static,
{
    let class = st.import::<E>("shades");
    let options = Options::members(&class).label(|shade| format!("Shade.{}", E::MEMBERS[shade.index()].name()));
    let value = Selectbox::new("w", options).key("k").show(st).unwrap();
    st.see("member", value.is_instance(&class));
    st.see("value", value.as_shade());
    let state = st.session_state().get::<Picked<E>>("k").unwrap();
    st.see("session_state", state.as_shade());
    let shade = st.import::<Shade>("shades");
    let kept = st
        .session_state()
        .get_or_insert_with("kept", || shade.instance(Shade::Dark));
    st.see("kept_member", class.is_instance(&*kept));
    st.see("kept_eq", *kept == class.instance(dark));
}

/// A member of the module's enum, of whichever type it was when it was shown.
trait AsShade {
    fn as_shade(&self) -> serde_json::Value;
}

impl<E: super::scenario::Described + Send + Sync + 'static> AsShade for Picked<E> {
    fn as_shade(&self) -> serde_json::Value {
        match self {
            Self::Stale(old) => old
                .downcast::<Shade>()
                .map_or_else(|| self.recorded(), |old| old.recorded()),
            Self::Current(_) => self.recorded(),
        }
    }
}

/// The type that is called `Shade` in the module is another one after the edit.
fn enum_edit(scenario: Scenario) -> Outcome {
    let edit = scenario.part(1);
    const HEALED: &str = "after a coercion `session_state[key]` holds what the widget returned: one member, not two";
    let coerces = match edit.as_str() {
        "enum_edit_same" => scenario.policy() != EnumCoercion::Off,
        "enum_edit_values" => scenario.policy() == EnumCoercion::NameOnly,
        _ => false,
    };
    let scenario = if coerces {
        scenario.differs("session_state", 3..4, HEALED, |seen| seen.other("value"))
    } else {
        scenario
    };
    scenario.play(move |st| match (st.number(), edit.as_str()) {
        (1 | 2, _) | (_, "enum_edit_same") => see_shade(st, Shade::Dark),
        (_, "enum_edit_added") => see_shade(st, shades::Added::Dark),
        (_, "enum_edit_renamed") => see_shade(st, shades::Renamed::Dark),
        _ => see_shade(st, shades::Values::Dark),
    })
}

fn dataclass_no_edit(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.import::<P>("model");
        let old = st
            .session_state()
            .get_or_insert_with("old", || class.instance(P { x: 1 }));
        st.see("eq", *old == class.instance(P { x: 1 }));
        st.see("isinstance", class.is_instance(&*old));
    })
}

/// `holder` keeps the class that `model` had when it was imported itself.
fn two_modules_stale_reference(scenario: Scenario) -> Outcome {
    let mut of_holder: Option<(Class<Holder>, Class<P>)> = None;
    scenario.play(move |st| {
        let model = st.import::<P>("model");
        let holder = st.import::<Holder>("holder");
        let held = match of_holder {
            Some((known, held)) if known == holder => held,
            _ => model,
        };
        of_holder = Some((holder, held));
        let make = || held.instance(P { x: 0 });
        let old = st.session_state().get_or_insert_with("old", make);
        st.see("isinstance", model.is_instance(&*old));
        st.see("same_class", held == model);
        st.see("fresh", model.is_instance(&make()));
    })
}

struct Holder;

/// A class of the script whose definition is another from the second run on.
fn script_edit(scenario: Scenario) -> Outcome {
    struct Versioned {
        version: i32,
    }
    scenario.play(|st| {
        let class = st.define::<Versioned>();
        let version = if st.number() == 1 { 1 } else { 2 };
        let old = st
            .session_state()
            .get_or_insert_with("old", || class.instance(Versioned { version }));
        st.see("isinstance", class.is_instance(&*old));
        st.see("old_version", old.version);
        st.see("version", version);
    })
}

fn isinstance_keeps_first_class(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<P>();
        let old = st
            .session_state()
            .get_or_insert_with("old", || class.instance(P { x: 1 }));
        st.see("old", old.clone());
        if !class.is_instance(&*old) {
            st.session_state().set("old", class.instance(P { x: old.x })).unwrap();
        }
        let now = st.session_state().get::<Instance<P>>("old").unwrap();
        st.see("refreshed", class.is_instance(&*now));
    })
}

/// A value is given another class by `share`, without a copy.
fn reassign_class(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<P>();
        let old = st
            .session_state()
            .get_or_insert_with("old", || class.instance(P { x: 1 }));
        st.see("before", class.is_instance(&*old));
        let now = class.share(Arc::clone(old.value()));
        st.session_state().set("old", now.clone()).unwrap();
        st.see("after", class.is_instance(&now));
        st.see("x", now.x);
        st.see("old", now);
    })
}

/// What a method of Python finds in the namespace of its run, an instance of ours has in its fields.
fn old_method_sees_old_globals(scenario: Scenario) -> Outcome {
    struct Method {
        value: u64,
        class: Class<Method>,
    }
    impl Method {
        fn same_class(&self, other: &Instance<Self>) -> bool {
            self.class.is_instance(other)
        }
    }
    scenario.play(|st| {
        let class = st.define::<Method>();
        let value = st.number();
        let new = || class.instance(Method { value, class });
        let old = st.session_state().get_or_insert_with("old", new);
        st.see("old.value()", old.value);
        st.see("P().value()", new().value);
        st.see("old.same_class(old)", old.same_class(&old));
        st.see("old.same_class(P())", old.same_class(&new()));
        st.see("P().same_class(old)", new().same_class(&old));
    })
}

fn class_in_session_state(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = st.define::<P>();
        let kept = *st.session_state().get_or_insert_with("cls", || class);
        st.see("C is P", kept == class);
        st.see("isinstance(C(), C)", kept.is_instance(&kept.instance(P { x: 1 })));
        st.see("isinstance(P(), C)", kept.is_instance(&class.instance(P { x: 1 })));
        st.see("C", kept);
        st.see("P", class);
    })
}

#[rerun_safe::cache_resource]
fn the_class(_st: &Run) -> Arc<Class<P>> {
    Arc::new(_st.define_as("the_class.<locals>.P"))
}

fn class_from_cache_resource(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let class = *the_class(st);
        let old = st
            .session_state()
            .get_or_insert_with("old", || class.instance(P { x: 1 }));
        st.see("isinstance", class.is_instance(&*old));
        st.see("qualname", class.name());
        st.see("eq_class", json!(old.class() == class.id()));
    })
}

/// A text outlives every class.
fn string_is_fine(scenario: Scenario) -> Outcome {
    scenario.play(|st| {
        let text = st.session_state().get_or_insert_with("old", || r#"{"x":1}"#.to_owned());
        st.see("ran", P::from_str(&text).is_ok());
    })
}
