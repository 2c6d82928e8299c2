//! Instances whose type is known at run time only.

use core::any::{Any, type_name};
use core::fmt;
use std::sync::Arc;

use super::class::Class;
use super::class_id::ClassId;
use super::instance::{Classed, Instance};
use super::member::{EnumMember, MemberView};
use crate::coerce::CoercibleEnum;
use crate::rerun_eq::visit::Visitor;
use crate::rerun_eq::visit::view::View;
use crate::rerun_eq::{Data, ErasedRerun, Flavor, RerunEq};

/// An instance whose type is known at run time only: what a widget hands back when the class of the selected option has been
/// defined anew and the value cannot be coerced.
///
/// ```
/// use rerun_safe::{App, Config, EnumCoercion, Options, Picked, RerunEq};
///
/// #[derive(RerunEq)]
/// struct Student { id: u32 }
///
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| {
///     let student = st.define::<Student>();
///     let options = Options::new(&student, [Student { id: 1 }, Student { id: 2 }]).label(|s| format!("student {}", s.id));
///     if let Some(Picked::Stale(old)) = st.selectbox("Pick", options) {
///         assert!(!old.is_instance(&student));
///         assert!(old.rerun_eq(&Student { id: 1 }));
///         assert_eq!(old.label(), "student 1");
///         assert_eq!(old.downcast::<Student>().unwrap().id, 1);
///         st.write("stale");
///     }
/// });
/// assert_eq!(session.rerun().written(), ["stale"]);
/// ```
#[derive(Clone)]
pub struct ErasedInstance {
    class: ClassId,
    label: Arc<str>,
    value: Arc<dyn Any + Send + Sync>,
    kind: Kind,
}

/// What is still known of the type.
#[derive(Clone, Copy)]
struct Kind {
    type_name: &'static str,
    flavor: Flavor,
    lend: Lend,
}

/// Lends a value of the right type as data.
type Lend = fn(&dyn Any, &mut dyn FnMut(&dyn ErasedRerun));

impl ErasedInstance {
    /// An option that has data.
    pub(super) fn of_data<T: Data + Send + Sync + 'static>(instance: &Instance<T>, label: Arc<str>) -> Self {
        let kind = Kind {
            type_name: type_name::<T>(),
            flavor: T::FLAVOR,
            lend: |value, see| {
                if let Some(value) = value.downcast_ref::<T>() {
                    see(value);
                }
            },
        };
        Self::new(instance, label, kind)
    }

    /// A member of an enum that is known only as data: its data is its name.
    pub(super) fn of_definition(instance: &Instance<EnumMember>, label: Arc<str>) -> Self {
        let kind = Kind {
            type_name: type_name::<EnumMember>(),
            flavor: Flavor::DATACLASS,
            lend: |value, see| {
                if let Some(value) = value.downcast_ref::<EnumMember>() {
                    see(&value.name());
                }
            },
        };
        Self::new(instance, label, kind)
    }

    /// An option that is a member of an enum: its data is the variant that it is.
    pub(super) fn of_member<E: CoercibleEnum + Send + Sync + 'static>(instance: &Instance<E>, label: Arc<str>) -> Self {
        let kind = Kind {
            type_name: type_name::<E>(),
            flavor: Flavor::DATACLASS,
            lend: |value, see| {
                if let Some(value) = value.downcast_ref::<E>() {
                    see(&MemberView::of(value));
                }
            },
        };
        Self::new(instance, label, kind)
    }

    fn new<T: Send + Sync + 'static>(instance: &Instance<T>, label: Arc<str>, kind: Kind) -> Self {
        let value = Arc::<T>::clone(instance.value());
        Self {
            class: instance.class(),
            label,
            value,
            kind,
        }
    }

    /// Returns the class that made this instance.
    pub const fn class(&self) -> ClassId {
        self.class
    }

    /// Returns the label under which it was an option.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Returns the name of its Rust type.
    pub const fn type_name(&self) -> &'static str {
        self.kind.type_name
    }

    /// Tells whether it was made by this very class.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Options, Picked, RerunEq};
    ///
    /// #[derive(RerunEq)]
    /// struct Student { id: u32 }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let student = st.define::<Student>();
    ///     let options = Options::new(&student, [Student { id: 1 }]).label(|student| student.id.to_string());
    ///     let is_instance = match st.selectbox("Student", options) {
    ///         Some(Picked::Stale(old)) => old.is_instance(&student),
    ///         picked => picked.is_some(),
    ///     };
    ///     st.write(is_instance);
    /// });
    /// assert_eq!(session.rerun().written(), ["false"]);
    /// ```
    pub fn is_instance<T>(&self, class: &Class<T>) -> bool {
        class.is_instance(self)
    }

    /// Tells whether it carries the same data as `other`, whatever the types.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Options, Picked, RerunEq};
    ///
    /// #[derive(RerunEq, Clone)]
    /// struct Student { id: u32 }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let student = st.define::<Student>();
    ///     let today = [Student { id: 1 }, Student { id: 2 }];
    ///     let options = Options::new(&student, today.clone()).label(|student| student.id.to_string());
    ///     if let Some(Picked::Stale(old)) = st.selectbox("Student", options) {
    ///         let position = today.iter().position(|student| old.rerun_eq(student));
    ///         st.write(position.unwrap());
    ///     }
    /// });
    /// assert_eq!(session.select("Student", 1).written(), ["1"]);
    /// ```
    pub fn rerun_eq<T: Data + ?Sized>(&self, other: &T) -> bool {
        RerunEq::rerun_eq(self, other)
    }

    /// Returns the instance, if it is a `T`. Its class stays what it was.
    pub fn downcast<T: Send + Sync + 'static>(&self) -> Option<Instance<T>> {
        let value = Arc::clone(&self.value).downcast().ok()?;
        Some(Instance::new(self.class, value))
    }

    pub(super) fn downcast_ref<T: 'static>(&self) -> Option<&T> {
        self.value.downcast_ref()
    }

    pub(super) fn shared_label(&self) -> Arc<str> {
        Arc::clone(&self.label)
    }

    pub(super) fn relabeled(&self, label: Arc<str>) -> Self {
        Self { label, ..self.clone() }
    }

    fn address(&self) -> usize {
        Arc::as_ptr(&self.value).addr()
    }
}

impl Classed for ErasedInstance {
    fn class(&self) -> ClassId {
        self.class
    }
}

/// The data alone, without class and label, so that a typed value and an erased one can stand on either side of a comparison.
impl Data for ErasedInstance {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.erased(&Lent(self))
    }
}

/// The data behind an erased instance.
struct Lent<'a>(&'a ErasedInstance);

impl ErasedRerun for Lent<'_> {
    fn view(&self, see: &mut dyn FnMut(View<'_>)) {
        let ErasedInstance { value, kind, .. } = self.0;
        (kind.lend)(&**value, &mut |data| data.view(see));
    }
}

/// As for [`Instance`]: the class counts, and the value as the flavor of the class says.
impl PartialEq for ErasedInstance {
    fn eq(&self, other: &Self) -> bool {
        self.class == other.class
            && if self.kind.flavor.plain {
                self.address() == other.address()
            } else {
                self.rerun_eq(other)
            }
    }
}

impl Eq for ErasedInstance {}

impl fmt::Debug for ErasedInstance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} {:?}>", self.class, self.label)
    }
}
