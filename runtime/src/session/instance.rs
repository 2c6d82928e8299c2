//! Instances: a value and the class that made it.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Deref;
use std::sync::Arc;

use super::class_id::ClassId;
use crate::rerun_eq::visit::Visitor;
use crate::rerun_eq::{Data, RerunEq};

/// A shared reference to a value that remembers which class made it.
///
/// It dereferences to the value, so fields and methods are at hand, also on an instance of a class that has been defined
/// anew since. Comparison follows the flavor of Python class that `#[rerun(class(..))]` chooses:
///
/// | flavor | `==` | `<` | hash |
/// |---|---|---|---|
/// | none: a dataclass, an enum | one class and equal data | only equal values compare | agrees with `==` |
/// | `plain` | the very same instance | only equal values compare | agrees with `==` |
/// | `frozen` | as a dataclass | only equal values compare | the same for equal data of any class |
/// | `order` | as a dataclass | within one class, by data | agrees with `==` |
///
/// [`rerun_eq`](RerunEq::rerun_eq) looks at the data alone.
///
/// ```
/// use rerun_safe::{App, Config, RerunEq};
///
/// #[derive(RerunEq)]
/// struct Student { id: u32, name: String }
///
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| {
///     let [first, second] = [st.define::<Student>(), st.define::<Student>()];
///     let marshall = || Student { id: 1, name: "Marshall".to_owned() };
///     assert!(first.instance(marshall()) == first.instance(marshall()));
///     assert!(first.instance(marshall()) != second.instance(marshall()));
///     assert!(first.instance(marshall()).rerun_eq(&second.instance(marshall())));
///     assert_eq!(second.instance(marshall()).name, "Marshall");
/// });
/// ```
pub struct Instance<T> {
    class: ClassId,
    value: Arc<T>,
}

impl<T> Instance<T> {
    pub(super) const fn new(class: ClassId, value: Arc<T>) -> Self {
        Self { class, value }
    }

    /// Returns the class that made this instance.
    pub const fn class(&self) -> ClassId {
        self.class
    }

    /// Returns the value, shared.
    pub const fn value(&self) -> &Arc<T> {
        &self.value
    }

    /// Tells whether both are the very same instance: Python's `is`.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// struct Student;
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let student = st.define::<Student>();
    ///     let marshall = student.instance(Student);
    ///     assert!(marshall.ptr_eq(&marshall.clone()));
    ///     assert!(!marshall.ptr_eq(&student.instance(Student)));
    /// });
    /// ```
    pub fn ptr_eq(&self, other: &Self) -> bool {
        self.class == other.class && Arc::ptr_eq(&self.value, &other.value)
    }
}

impl<T> Deref for Instance<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> AsRef<T> for Instance<T> {
    fn as_ref(&self) -> &T {
        &self.value
    }
}

impl<T> Clone for Instance<T> {
    fn clone(&self) -> Self {
        Self::new(self.class, Arc::clone(&self.value))
    }
}

impl<T: fmt::Debug> fmt::Debug for Instance<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} ", self.class)?;
        self.value.fmt(f)?;
        f.write_str(">")
    }
}

/// The data of the value: the class does not count.
impl<T: Data> Data for Instance<T> {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        (*self.value).accept(visitor)
    }

    fn accept_left<V: Visitor>(&self, visitor: V) -> V::Output {
        (*self.value).accept_left(visitor)
    }
}

impl<T: Data, U: Data> PartialEq<Instance<U>> for Instance<T> {
    fn eq(&self, other: &Instance<U>) -> bool {
        self.class == other.class
            && if T::FLAVOR.plain {
                core::ptr::addr_eq(Arc::as_ptr(&self.value), Arc::as_ptr(&other.value))
            } else {
                self.rerun_eq(other)
            }
    }
}

impl<T: Data> Eq for Instance<T> {}

impl<T: Data> PartialOrd for Instance<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        if T::FLAVOR.order && self.class == other.class {
            return self.rerun_partial_cmp(other);
        }
        (self == other).then_some(Ordering::Equal)
    }
}

impl<T: Data> Hash for Instance<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        if T::FLAVOR.plain {
            return Arc::as_ptr(&self.value).addr().hash(state);
        }
        if !T::FLAVOR.frozen {
            self.class.hash(state);
        }
        self.rerun_hash(state);
    }
}

/// A value that was made by a class: what [`Class::is_instance`](super::Class::is_instance) can be asked about.
///
/// ```
/// use rerun_safe::{App, Classed, Config};
///
/// fn made_by(value: &impl Classed) -> String {
///     value.class().to_string()
/// }
///
/// struct Student;
///
/// App::new(Config::default()).session().run(|st| {
///     assert_eq!(made_by(&st.define::<Student>().instance(Student)), "Student#1");
///     let picked = st.selectbox("Size", [36, 38]).unwrap();
///     assert_eq!(made_by(&picked), "i32");
/// });
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` was not made by a class, so it is no instance of any",
    label = "this is a bare value",
    note = "make instances with `class.instance(value)`"
)]
pub trait Classed {
    /// Returns the class that made this value.
    fn class(&self) -> ClassId;
}

impl<T> Classed for Instance<T> {
    fn class(&self) -> ClassId {
        self.class
    }
}

impl<T: Classed + ?Sized> Classed for &T {
    fn class(&self) -> ClassId {
        (**self).class()
    }
}

impl<T: Classed + ?Sized> Classed for Arc<T> {
    fn class(&self) -> ClassId {
        (**self).class()
    }
}

impl<T: Classed + ?Sized> Classed for Box<T> {
    fn class(&self) -> ClassId {
        (**self).class()
    }
}
