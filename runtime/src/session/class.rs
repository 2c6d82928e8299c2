//! Classes: what executing a definition makes.

use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;

use super::class_id::ClassId;
use super::instance::{Classed, Instance};

/// A class: the handle that [`Run::define`](super::Run::define) and [`Run::import`](super::Run::import) return.
///
/// Two definitions of one Rust type are two classes, as they are in a script that runs twice:
///
/// ```
/// use rerun_safe::{App, Config};
///
/// struct Student { id: u32 }
///
/// let mut session = App::new(Config::default()).session();
/// let report = session.run(|st| {
///     let student = st.define::<Student>();
///     let kept = st.session_state().get_or_insert_with("kept", || student.instance(Student { id: 1 }));
///     st.write(student.is_instance(&kept));
/// });
/// assert_eq!(report.written(), ["true"]);
/// assert_eq!(session.rerun().written(), ["false"]);
/// ```
pub struct Class<T> {
    id: ClassId,
    /// The name given to `define_as`; it then also names the definition of an enum.
    qualname: Option<&'static str>,
    of: PhantomData<fn() -> T>,
}

impl<T> Class<T> {
    pub(super) const fn new(id: ClassId, qualname: Option<&'static str>) -> Self {
        Self {
            id,
            qualname,
            of: PhantomData,
        }
    }

    /// Returns the identity of this class.
    pub const fn id(self) -> ClassId {
        self.id
    }

    /// Returns the qualified name of this class.
    pub const fn name(self) -> &'static str {
        self.id.name()
    }

    pub(super) const fn qualname(self) -> Option<&'static str> {
        self.qualname
    }

    /// Makes an instance of this class.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// struct Student { id: u32 }
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let marshall = st.define::<Student>().instance(Student { id: 1 });
    ///     assert_eq!(marshall.id, 1);
    ///     assert_eq!(marshall.class().to_string(), "Student#1");
    /// });
    /// ```
    pub fn instance(self, value: T) -> Instance<T> {
        self.share(Arc::new(value))
    }

    /// Makes an instance of this class around a value that is shared already.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use rerun_safe::{App, Config};
    ///
    /// let names = Arc::new(vec!["Marshall"; 1_000]);
    /// App::new(Config::default()).session().run(|st| {
    ///     let list = st.define::<Vec<&str>>().share(Arc::clone(&names));
    ///     assert!(Arc::ptr_eq(list.value(), &names)); // not copied
    /// });
    /// ```
    pub const fn share(self, value: Arc<T>) -> Instance<T> {
        Instance::new(self.id, value)
    }

    /// Tells whether a value was made by this very class, and not by another definition of it.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// struct Student;
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let [old, new] = [st.define::<Student>(), st.define::<Student>()];
    ///     let kept = old.instance(Student);
    ///     assert!(old.is_instance(&kept));
    ///     assert!(!new.is_instance(&kept)); // what the page warns of
    /// });
    /// ```
    pub fn is_instance(self, value: &(impl Classed + ?Sized)) -> bool {
        value.class() == self.id
    }
}

impl<T> Clone for Class<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Class<T> {}

/// Two handles are equal when they stand for one definition.
impl<T, U> PartialEq<Class<U>> for Class<T> {
    fn eq(&self, other: &Class<U>) -> bool {
        self.id == other.id
    }
}

impl<T> Eq for Class<T> {}

impl<T> core::hash::Hash for Class<T> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}

impl<T> fmt::Debug for Class<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<class {}>", self.id)
    }
}
