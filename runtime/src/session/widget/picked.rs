//! What a widget returns.

use core::hash::{Hash, Hasher};

use super::menu::Shown;
use crate::rerun_eq::visit::Visitor;
use crate::rerun_eq::{Data, RerunEq};
use crate::session::class::Class;
use crate::session::class_id::ClassId;
use crate::session::erased::ErasedInstance;
use crate::session::instance::{Classed, Instance};
use crate::session::widget::Plain;

/// The value of a widget: an option, of the class that it has today, or of a class that has been defined anew since.
///
/// A widget returns the option *of the run that showed it* to the browser. A member of an enum is coerced into the enum as
/// this run defines it. Any other value comes back as it was: [`Current`](Picked::Current) if the option of this run in its
/// place has the same class, and else [`Stale`](Picked::Stale).
///
/// `==` looks at class and value, as for [`Instance`]; [`rerun_eq`](Picked::rerun_eq) looks at the data alone. With a member of an
/// enum, which has no class by itself, [`value`](Picked::value) is compared or matched.
///
/// ```
/// use rerun_safe::{App, Config, Options, RerunEq};
///
/// #[derive(RerunEq)]
/// struct Student { name: &'static str }
///
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| {
///     let student = st.define::<Student>();
///     let options = Options::new(&student, [Student { name: "Marshall" }]).label(|student| student.name.to_owned());
///     if let Some(picked) = st.selectbox("Student", options) {
///         st.write(picked.is_stale());
///         st.write(picked.rerun_eq(&Student { name: "Marshall" }));
///     }
/// });
/// assert_eq!(session.rerun().written(), ["true", "true"]);
/// ```
#[derive(Debug)]
pub enum Picked<T> {
    /// An instance of the class of today.
    Current(Instance<T>),
    /// An instance of an earlier class.
    Stale(ErasedInstance),
}

impl<T> Picked<T> {
    /// Returns the instance, if its class is that of today.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let size = st.selectbox("Size", [36, 38]);
    ///     let size = size.as_ref().and_then(|size| size.current()).map_or(0, |size| **size);
    ///     assert_eq!(size, 36);
    /// });
    /// ```
    pub const fn current(&self) -> Option<&Instance<T>> {
        match self {
            Self::Current(instance) => Some(instance),
            Self::Stale(_) => None,
        }
    }

    /// Tells whether the class has been defined anew since this value was shown.
    pub const fn is_stale(&self) -> bool {
        matches!(self, Self::Stale(_))
    }

    /// Returns the class that made the value.
    pub const fn class(&self) -> ClassId {
        match self {
            Self::Current(instance) => instance.class(),
            Self::Stale(instance) => instance.class(),
        }
    }

    /// Tells whether the value was made by this very class.
    ///
    /// ```
    /// use rerun_safe::{App, CoercibleEnum, Config, Options};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red, Green }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let color = st.define::<Color>();
    ///     let picked = st.selectbox("Color", Options::members(&color));
    ///     st.write(picked.is_some_and(|picked| picked.is_instance(&color)));
    /// });
    /// assert_eq!(session.rerun().written(), ["true"]); // coerced into the class of this run
    /// ```
    pub fn is_instance<U>(&self, class: &Class<U>) -> bool {
        class.is_instance(self)
    }
}

impl<T: Send + Sync + 'static> Picked<T> {
    /// Returns the value, current or stale, unless its Rust type is another now.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Options, RerunEq};
    ///
    /// #[derive(RerunEq)]
    /// struct Student { id: u32 }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let student = st.define::<Student>();
    ///     let options = Options::new(&student, [Student { id: 7 }]).label(|student| student.id.to_string());
    ///     let picked = st.selectbox("Student", options);
    ///     st.write(picked.as_ref().and_then(|picked| picked.value()).map_or(0, |student| student.id));
    /// });
    /// assert_eq!(session.rerun().written(), ["7"]); // stale, and still a `Student` of Rust
    /// ```
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Current(instance) => Some(instance),
            Self::Stale(instance) => instance.downcast_ref(),
        }
    }

    /// Returns the instance, current or stale, unless its Rust type is another now.
    pub fn instance(&self) -> Option<Instance<T>> {
        match self {
            Self::Current(instance) => Some(instance.clone()),
            Self::Stale(instance) => instance.downcast(),
        }
    }

    /// From what the widget resolved. A value of another type is stale whatever its class says.
    pub(super) fn of(shown: &Shown, stale: bool) -> Self {
        match shown.value.downcast() {
            Some(instance) if !stale => Self::Current(instance),
            _ => Self::Stale(shown.value.clone()),
        }
    }
}

impl<T: Data> Picked<T> {
    /// Tells whether the value carries the same data as `other`, whatever the types.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let picked = st.selectbox("Size", [36, 38]).unwrap();
    ///     assert!(picked.rerun_eq(&36.0));
    /// });
    /// ```
    pub fn rerun_eq<U: Data + ?Sized>(&self, other: &U) -> bool {
        RerunEq::rerun_eq(self, other)
    }
}

/// The data alone, without the class.
impl<T: Data> Data for Picked<T> {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        match self {
            Self::Current(instance) => instance.accept(visitor),
            Self::Stale(instance) => instance.accept(visitor),
        }
    }
}

impl<T> Clone for Picked<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Current(instance) => Self::Current(instance.clone()),
            Self::Stale(instance) => Self::Stale(instance.clone()),
        }
    }
}

impl<T> Classed for Picked<T> {
    fn class(&self) -> ClassId {
        self.class()
    }
}

impl<T> From<Instance<T>> for Picked<T> {
    fn from(instance: Instance<T>) -> Self {
        Self::Current(instance)
    }
}

impl<T: Plain> From<T> for Picked<T> {
    fn from(value: T) -> Self {
        Self::Current(value.into_instance())
    }
}

impl<T: Data + Send + Sync + 'static> PartialEq for Picked<T> {
    fn eq(&self, other: &Self) -> bool {
        if self.class() != other.class() {
            return false;
        }
        match (self, other) {
            (Self::Stale(left), Self::Stale(right)) => left == right,
            _ => matches!((self.instance(), other.instance()), (Some(left), Some(right)) if left == right),
        }
    }
}

impl<T: Data + Send + Sync + 'static> Eq for Picked<T> {}

impl<T: Data + Send + Sync + 'static> PartialEq<Instance<T>> for Picked<T> {
    fn eq(&self, other: &Instance<T>) -> bool {
        self.instance().is_some_and(|instance| instance == *other)
    }
}

/// The same, from the other side.
impl<T: Data + Send + Sync + 'static> PartialEq<Picked<T>> for Instance<T> {
    fn eq(&self, other: &Picked<T>) -> bool {
        other == self
    }
}

/// A value of a class that no script defines: a number, a text.
impl<T: Plain> PartialEq<T> for Picked<T> {
    fn eq(&self, other: &T) -> bool {
        matches!(self, Self::Current(instance) if RerunEq::rerun_eq(&**instance, other))
    }
}

/// The same for equal values: as for [`Instance`], the class takes part unless the flavor of the class leaves it out.
impl<T: Data + Send + Sync + 'static> Hash for Picked<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match (self, self.instance()) {
            (_, Some(instance)) => instance.hash(state),
            (Self::Stale(instance), None) => instance.class().hash(state),
            (Self::Current(instance), None) => instance.hash(state),
        }
    }
}
