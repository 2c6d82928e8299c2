//! What tells one class from another: its identity, and its name.

use core::any::type_name;
use core::fmt;

/// The identity of one executed class definition, unique in the process.
///
/// ```
/// use rerun_safe::{App, Config};
///
/// struct Student;
///
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| {
///     let first = st.define::<Student>();
///     let second = st.define::<Student>();
///     assert_ne!(first.id(), second.id());
///     assert_eq!(first.id().to_string(), "Student#1");
/// });
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClassId {
    /// Which app executed the definition; 0 for the classes that every app shares.
    app: u64,
    /// Which definition of that app it was.
    serial: u64,
    name: &'static str,
}

impl ClassId {
    pub(super) const fn new(app: u64, serial: u64, name: &'static str) -> Self {
        Self { app, serial, name }
    }

    /// The class of values that no script defines: numbers, text.
    pub(super) const fn builtin(name: &'static str) -> Self {
        Self::new(0, 0, name)
    }

    /// Returns the qualified name: the type's own, or that given to [`Run::define_as`](super::Run::define_as).
    pub const fn name(self) -> &'static str {
        self.name
    }
}

/// `Student#3`, or the bare name for a class that no script defines.
impl fmt::Display for ClassId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.serial {
            0 => f.write_str(self.name),
            serial => write!(f, "{}#{serial}", self.name),
        }
    }
}

impl fmt::Debug for ClassId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The name of a type without the path to it: `Student`, `Pair<my_app::Student>`.
pub(super) fn short_name<T: ?Sized>() -> &'static str {
    let full = type_name::<T>();
    let path = full.find('<').map_or(full, |generics| &full[..generics]);
    path.rfind("::").map_or(full, |colons| &full[colons + 2..])
}

#[cfg(test)]
mod tests {
    use core::marker::PhantomData;

    use super::{ClassId, short_name};

    struct Pair<T>(PhantomData<T>);

    #[test]
    fn names_have_no_path() {
        assert_eq!(short_name::<ClassId>(), "ClassId");
        assert_eq!(short_name::<i32>(), "i32");
        assert!(short_name::<Pair<Vec<u8>>>().starts_with("Pair<alloc::vec::Vec"));
    }
}
