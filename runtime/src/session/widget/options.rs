//! Options: what a widget lets its user choose from, and how it comes to its labels.

use core::fmt::{self, Display};
use std::sync::Arc;

use super::menu::{Definition, Menu, Shown};
use super::resolve::Candidate;
use crate::coerce::{CoercibleEnum, EnumDef, Member};
use crate::rerun_eq::Data;
use crate::session::class::Class;
use crate::session::erased::ErasedInstance;
use crate::session::instance::Instance;
use crate::session::member::{self, EnumMember};

/// What a widget lets its user choose from.
///
/// * [`Options::new`]: values of a class of the script.
/// * [`Options::members`]: the members of an enum. They alone are coerced: after the enum was defined anew, the selection is
///   the member of the same name.
/// * Arrays, `Vec`s and slices of [`Plain`](super::Plain) data convert into options, and so do those of [`Instance`]s:
///   `st.selectbox("Pick", [1, 2, 3])`.
///
/// The label is what the user sees, and by which a selection of an earlier run is found again among the options of this one.
///
/// ```
/// use rerun_safe::{App, CoercibleEnum, Config, Options, Picked, RerunEq};
///
/// #[derive(CoercibleEnum, RerunEq)]
/// enum Color { Red, Green }
///
/// let mut session = App::new(Config::default()).session();
/// let mut script = |st: &mut rerun_safe::Run| {
///     let color = st.define::<Color>();
///     let picked = st.selectbox("Color", Options::members(&color));
///     st.write(picked == Some(Picked::from(color.instance(Color::Green))));
/// };
/// session.run(script);
/// assert_eq!(session.select("Color", 1).written(), ["true"]);
/// assert_eq!(session.rerun().written(), ["true"]);
/// ```
pub struct Options<T> {
    items: Vec<Item<T>>,
    label: Box<dyn Fn(&T) -> String + Send + Sync>,
    enumeration: Option<Enumeration<T>>,
    erase: fn(&Instance<T>, Arc<str>) -> ErasedInstance,
}

struct Item<T> {
    instance: Instance<T>,
    member: Option<usize>,
}

/// What makes options the members of one enum.
struct Enumeration<T> {
    definition: Definition,
    index: fn(&T) -> usize,
    /// The definition that a value is a member of. A member known only as data knows its own; all values of a Rust enum are
    /// members of today's.
    members_of: fn(&T, &Definition) -> Arc<EnumDef>,
}

impl<T: Data + Send + Sync + 'static> Options<T> {
    /// Offers values of a class. Each is labeled with what its [`Display`] prints, unless [`label`](Unlabeled::label) says
    /// otherwise.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Options, RerunEq};
    ///
    /// #[derive(RerunEq)]
    /// struct Student { id: u32, name: &'static str }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let length = st.define::<f64>();
    ///     st.selectbox("Length", Options::new(&length, [0.5, 1.0]));
    ///
    ///     let student = st.define::<Student>();
    ///     let students = [Student { id: 1, name: "Marshall" }, Student { id: 2, name: "Mary" }];
    ///     let picked = st.selectbox("Student", Options::new(&student, students).label(|student| student.name.to_owned()));
    ///     st.write(picked.as_ref().and_then(|picked| picked.value()).map_or(0, |student| student.id));
    /// });
    /// assert_eq!(session.select("Length", "0.5").resets().len(), 0);
    /// assert_eq!(session.select("Student", "Mary").written(), ["2"]);
    /// ```
    #[expect(
        clippy::new_ret_no_self,
        reason = "it becomes `Options` with the labels, which every widget asks for by itself"
    )]
    pub fn new(class: &Class<T>, values: impl IntoIterator<Item = T>) -> Unlabeled<T> {
        Unlabeled::new(class, values)
    }

    /// Offers instances of whatever class, each with what `label` returns as its label.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Options};
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let [old, new] = [st.define::<u8>(), st.define::<u8>()];
    ///     let options = Options::of_instances([old.instance(1), new.instance(1)], |id| format!("#{id}"));
    ///     assert_eq!(options.len(), 2); // of two classes, and told apart by position
    /// });
    /// ```
    pub fn of_instances(
        instances: impl IntoIterator<Item = Instance<T>>,
        label: impl Fn(&T) -> String + Send + Sync + 'static,
    ) -> Self {
        Self {
            items: instances
                .into_iter()
                .map(|instance| Item { instance, member: None })
                .collect(),
            label: Box::new(label),
            enumeration: None,
            erase: ErasedInstance::of_data,
        }
    }
}

impl<E: CoercibleEnum + Send + Sync + 'static> Options<E> {
    /// Offers all members of an enum, in the order of declaration, labeled as in `Color.Red`.
    ///
    /// ```
    /// use rerun_safe::{App, CoercibleEnum, Config, Options};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red, Green }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let options = Options::members(&st.define::<Color>());
    ///     assert_eq!(format!("{options:?}"), r#"["Color.Red", "Color.Green"]"#);
    ///     let picked = st.selectbox("Color", options);
    ///     match picked.as_ref().and_then(|picked| picked.value()) {
    ///         Some(Color::Red) => st.write("stop"),
    ///         Some(Color::Green) => st.write("go"),
    ///         None => st.write("nothing is picked"),
    ///     }
    /// });
    /// assert_eq!(session.select("Color", 1).written(), ["go"]);
    /// ```
    pub fn members(class: &Class<E>) -> Self {
        Self::some_members(class, E::members())
    }

    /// Offers some members of an enum.
    ///
    /// ```
    /// use rerun_safe::{App, CoercibleEnum, Config, Options};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red, Green, Blue }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let color = st.define::<Color>();
    ///     st.selectbox("Color", Options::some_members(&color, [Color::Green, Color::Blue]));
    /// });
    /// assert_eq!(session.select("Color", "Color.Blue").coercions().len(), 1);
    /// ```
    pub fn some_members(class: &Class<E>, members: impl IntoIterator<Item = E>) -> Self {
        let definition = EnumDef::of::<E>();
        let definition = match class.qualname() {
            Some(name) => definition.renamed(name),
            None => definition,
        };
        let name = class.qualname().unwrap_or(E::NAME);
        let items = members.into_iter().map(|value| Item {
            member: Some(value.index()),
            instance: class.instance(value),
        });
        Self {
            items: items.collect(),
            label: Box::new(move |value| member::label(name, E::MEMBERS.get(value.index()).map_or("", Member::name))),
            enumeration: Some(Enumeration {
                definition: Definition {
                    class: class.id(),
                    members: Arc::new(definition),
                },
                index: E::index,
                members_of: |_, today| Arc::clone(&today.members),
            }),
            erase: ErasedInstance::of_member,
        }
    }
}

impl Options<EnumMember> {
    /// Offers all members of an enum that is known only as data. They coerce by the same rules as those of a derived enum.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use rerun_safe::{App, Config, EnumDef, EnumMember, Member, Options};
    ///
    /// let color = EnumDef::new("Color", [Member::recorded("RED", 1, [""; 0]), Member::recorded("GREEN", 2, [""; 0])]);
    /// let color = Arc::new(color?);
    /// let mut session = App::new(Config::default()).session();
    /// session.run(move |st| {
    ///     let class = st.define_as::<EnumMember>("Color");
    ///     let picked = st.selectbox("Color", Options::definition(&class, &color));
    ///     st.write(picked.is_some_and(|picked| picked.is_instance(&class)));
    /// });
    /// assert_eq!(session.select("Color", 1).written(), ["true"]);
    /// # Ok::<(), rerun_safe::AmbiguousName>(())
    /// ```
    pub fn definition(class: &Class<EnumMember>, definition: &Arc<EnumDef>) -> Self {
        let items = EnumMember::all(definition).map(|value| Item {
            member: Some(value.index()),
            instance: class.instance(value),
        });
        Self {
            items: items.collect(),
            label: Box::new(EnumMember::to_string),
            enumeration: Some(Enumeration {
                definition: Definition {
                    class: class.id(),
                    members: Arc::clone(definition),
                },
                index: EnumMember::index,
                members_of: |member, _| Arc::clone(member.definition()),
            }),
            erase: ErasedInstance::of_definition,
        }
    }
}

impl<T> Options<T> {
    /// Chooses what each option is called.
    ///
    /// ```
    /// use rerun_safe::{App, CoercibleEnum, Config, Options};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red }
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let options = Options::members(&st.define::<Color>()).label(|color| match color {
    ///         Color::Red => "rot".to_owned(),
    ///     });
    ///     assert_eq!(format!("{options:?}"), r#"["rot"]"#);
    /// });
    /// ```
    #[must_use]
    pub fn label(mut self, label: impl Fn(&T) -> String + Send + Sync + 'static) -> Self {
        self.label = Box::new(label);
        self
    }

    /// Returns the number of options.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Tells whether there is nothing to choose from.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// The side of the widgets.
impl<T: Send + Sync + 'static> Options<T> {
    /// The metadata that the widget keeps.
    pub(super) fn menu(&self) -> Menu {
        let options = self.items.iter().map(|item| Shown {
            value: (self.erase)(&item.instance, (self.label)(&item.instance).into()),
            member: item.member,
        });
        let definition = self.enumeration.as_ref().map(|of| of.definition.clone());
        Menu::new(options.collect(), definition)
    }

    /// What an option of an earlier run is called today.
    pub(super) fn label_of(&self, value: &ErasedInstance) -> Arc<str> {
        match value.downcast_ref::<T>() {
            Some(value) => (self.label)(value).into(),
            None => value.label().into(),
        }
    }

    /// What a value is called today.
    pub(super) fn label_for(&self, value: &T) -> String {
        (self.label)(value)
    }

    /// A value of the script's own as an option of an earlier run would be.
    pub(super) fn candidate(&self, instance: &Instance<T>) -> Candidate {
        let enumeration = self.enumeration.as_ref();
        Candidate {
            shown: Shown {
                value: (self.erase)(instance, (self.label)(instance).into()),
                member: enumeration.map(|of| (of.index)(instance)),
            },
            definition: enumeration.map(|of| Definition {
                class: instance.class(),
                members: (of.members_of)(instance, &of.definition),
            }),
            rank: 0,
        }
    }
}

impl<T> fmt::Debug for Options<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.items.iter().map(|item| (self.label)(&item.instance)))
            .finish()
    }
}

/// Values of a class that are about to be [`Options`]: what [`Options::new`] returns.
///
/// They become options by [`label`](Unlabeled::label), or, if they have a [`Display`], by being given to a widget.
///
/// ```
/// use rerun_safe::{App, Config, Options, RerunEq};
///
/// #[derive(RerunEq)]
/// struct Point { x: u8 }
///
/// App::new(Config::default()).session().run(|st| {
///     let point = st.define::<Point>();
///     let options = Options::new(&point, [Point { x: 1 }]).label(|point| format!("x = {}", point.x));
///     assert_eq!(format!("{options:?}"), r#"["x = 1"]"#);
/// });
/// ```
#[derive(Debug)]
#[must_use = "options are there once a widget shows them"]
pub struct Unlabeled<T>(Vec<Instance<T>>);

impl<T: Data + Send + Sync + 'static> Unlabeled<T> {
    fn new(class: &Class<T>, values: impl IntoIterator<Item = T>) -> Self {
        Self(values.into_iter().map(|value| class.instance(value)).collect())
    }

    /// Chooses what each option is called.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Options};
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let byte = st.define::<Vec<u8>>(); // no `Display`
    ///     let picked = st.selectbox("Bytes", Options::new(&byte, [vec![1], vec![2, 3]]).label(|bytes| format!("{bytes:?}")));
    ///     assert!(picked.is_some_and(|picked| picked.rerun_eq(&[1])));
    /// });
    /// ```
    pub fn label(self, label: impl Fn(&T) -> String + Send + Sync + 'static) -> Options<T> {
        Options::of_instances(self.0, label)
    }
}

impl<T: Data + Display + Send + Sync + 'static> From<Unlabeled<T>> for Options<T> {
    fn from(values: Unlabeled<T>) -> Self {
        values.label(T::to_string)
    }
}

/// All members of the class, as [`Options::members`]: Streamlit's own idiom.
///
/// ```
/// use rerun_safe::{App, CoercibleEnum, Config};
///
/// #[derive(CoercibleEnum)]
/// enum Color { Red, Green }
///
/// App::new(Config::default()).session().run(|st| {
///     let color = st.define::<Color>();
///     assert!(st.selectbox("Color", &color).is_some_and(|picked| picked.is_instance(&color)));
/// });
/// ```
impl<E: CoercibleEnum + Send + Sync + 'static> From<&Class<E>> for Options<E> {
    fn from(class: &Class<E>) -> Self {
        Self::members(class)
    }
}
