//! What tells one class from another: its identity, and its name.

use core::any::type_name;
use core::fmt;
use std::collections::BTreeMap;

use super::lock::Lock;

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

/// The short names that are no part of the full ones. Names of classes are `'static`, so these are kept: one a type,
/// however often it is defined.
static SHORT: Lock<BTreeMap<&str, &str>> = Lock::new(BTreeMap::new());

/// The name of a type without the paths in it: `Student`, `Pair<Student>`, `(Student, u8)`.
pub(super) fn short_name<T: ?Sized>() -> &'static str {
    let full = type_name::<T>();
    let is_path = |letter: char| letter == ':' || is_of_name(letter);
    if full.chars().all(is_path) {
        return full.rsplit("::").next().unwrap_or(full);
    }
    SHORT.lock().entry(full).or_insert_with(|| without_paths(full).leak())
}

/// Leaves out whatever a `::` follows: the names of modules and functions, and the blocks `<impl ..>` that functions
/// stand in.
fn without_paths(full: &str) -> String {
    let mut short = String::with_capacity(full.len());
    // Where the path begins that is being read, and those around it.
    let (mut start, mut around) = (0, Vec::new());
    let mut letters = full.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == ':' && letters.next_if_eq(&':').is_some() {
            short.truncate(start);
            continue;
        }
        let is_arrow = letter == '>' && short.ends_with('-');
        short.push(letter);
        match letter {
            '<' | '(' | '[' => {
                around.push(start);
                start = short.len();
            }
            '>' | ')' | ']' if !is_arrow => start = around.pop().unwrap_or_default(),
            letter if !is_of_name(letter) => start = short.len(),
            _ => {}
        }
    }
    short
}

/// Whether names consist of such letters: those of items, and `{{closure}}`.
fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '{' | '}' | '#')
}

#[cfg(test)]
mod tests {
    use core::marker::PhantomData;

    use super::{ClassId, short_name, without_paths};

    struct Pair<T: ?Sized>(PhantomData<T>);

    #[test]
    fn names_have_no_path() {
        assert_eq!(short_name::<ClassId>(), "ClassId");
        assert_eq!(short_name::<i32>(), "i32");
        assert_eq!(short_name::<Pair<Vec<ClassId>>>(), "Pair<Vec<ClassId>>");
        assert_eq!(short_name::<(ClassId, u8)>(), "(ClassId, u8)");
        assert_eq!(short_name::<[ClassId; 2]>(), "[ClassId; 2]");
        assert_eq!(short_name::<Pair<[ClassId]>>(), "Pair<[ClassId]>");
        assert_eq!(short_name::<&(Pair<ClassId>, &str)>(), "&(Pair<ClassId>, &str)");
        assert_eq!(
            short_name::<fn(ClassId) -> Option<ClassId>>(),
            "fn(ClassId) -> Option<ClassId>"
        );
        assert_eq!(
            short_name::<Pair<dyn Fn() -> ClassId + Send>>(),
            "Pair<dyn Fn() -> ClassId + Send>"
        );
    }

    #[test]
    fn one_name_a_type_is_kept() {
        let name = short_name::<(ClassId, u16)>;
        assert!(core::ptr::eq(name(), name()));
    }

    /// A type may be defined within a function, and that in a block of another type.
    #[test]
    fn names_of_functions_and_blocks_are_paths() {
        for (full, short) in [
            ("app::<impl app::Page<u8>>::show::Local", "Local"),
            ("<app::Page as app::Show>::show::Local<app::Page>", "Local<Page>"),
            ("app::main::{{closure}}::Local<u8>", "Local<u8>"),
            ("(app::Page<fn() -> app::Row>, app::Row)", "(Page<fn() -> Row>, Row)"),
            ("app::Größe<()>", "Größe<()>"),
        ] {
            assert_eq!(without_paths(full), short);
        }
    }
}
