//! Session state: what one browser tab remembers from run to run.

mod error;

use core::any::{Any, type_name};
use core::cell::RefCell;
use core::fmt;
use std::collections::HashMap;
use std::sync::Arc;

pub use self::error::StateError;
use super::widget::Held;

/// Values by key, kept from run to run. Sessions do not see each other's.
///
/// Methods take `&self`, and values come as [`Arc`]s, so that nothing stays borrowed while the script goes on. What changes
/// after it was stored is put behind a lock of the user's choice.
///
/// ```
/// use rerun_safe::{App, Config};
///
/// let mut session = App::new(Config::default()).session();
/// let report = session.run(|st| {
///     let state = st.session_state();
///     let runs = state.get::<u32>("runs").map_or(0, |runs| *runs) + 1;
///     state.set("runs", runs).unwrap();
///     st.write(runs);
/// });
/// assert_eq!(report.written(), ["1"]);
/// assert_eq!(session.rerun().written(), ["2"]);
/// ```
#[derive(Default)]
pub struct SessionState {
    entries: RefCell<HashMap<String, Entry>>,
    /// The keys of the widgets shown so far in this run, each with whether scripts may never write it.
    shown: RefCell<HashMap<String, Access>>,
    /// What could not be told to the caller, for the report of the run.
    unreported: RefCell<Vec<StateError>>,
}

enum Entry {
    /// Set by the script.
    Own {
        value: Arc<dyn Any + Send + Sync>,
        type_name: &'static str,
    },
    /// The value of the widget of this key.
    Widget(Held),
}

/// What a script may do with the key of a widget.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Assign it before the widget is shown.
    Assignable,
    /// Read it.
    ReadOnly,
}

impl SessionState {
    /// Returns the value under `key`.
    ///
    /// Under the key of a widget it is that widget's value: `Picked<T>`, `Instance<T>` or `T` for one that chooses a `T`,
    /// `Vec<Picked<T>>` for one that chooses several, `bool` for a button.
    ///
    /// # Errors
    ///
    /// Fails if nothing is there, if it is of another type, or if the key is empty or reserved.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let state = st.session_state();
    ///     state.set("runs", 3u32).unwrap();
    ///     assert_eq!(*state.get::<u32>("runs").unwrap(), 3);
    ///     assert!(state.get::<i64>("runs").is_err()); // a value has the one type it was stored as
    /// });
    /// ```
    pub fn get<V: Any + Send + Sync>(&self, key: &str) -> Result<Arc<V>, StateError> {
        StateError::check_key(key)?;
        match self.entries.borrow().get(key) {
            None => Err(StateError::missing(key)),
            Some(Entry::Own {
                value,
                type_name: found,
            }) => Arc::clone(value)
                .downcast()
                .map_err(|_| StateError::other_type::<V>(key, found)),
            Some(Entry::Widget(held)) => held
                .read()
                .ok_or_else(|| StateError::other_type::<V>(key, held.type_name())),
        }
    }

    /// Stores a value under `key`, in the place of what was there.
    ///
    /// Under the key of a widget it becomes the widget's selection, if it is one of the options; the widget has to be shown
    /// after it.
    ///
    /// # Errors
    ///
    /// Fails if the widget of this key has been shown in this run, or if the key is empty or reserved.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Selectbox};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// let report = session.run(|st| {
    ///     st.session_state().set("size", "M").unwrap();
    ///     let size = Selectbox::new("Size", ["S", "M"]).key("size").show(st);
    ///     st.write(size.is_some_and(|size| size == "M"));
    ///     st.write(st.session_state().set("size", "S").unwrap_err());
    /// });
    /// assert_eq!(report.written()[0], "true");
    /// assert!(report.written()[1].starts_with("session state cannot be modified under the key `size` after the widget"));
    /// ```
    pub fn set<V: Any + Send + Sync>(&self, key: &str, value: V) -> Result<(), StateError> {
        self.check_assignable(key)?;
        let old = self
            .entries
            .borrow_mut()
            .insert(key.to_owned(), Entry::own(Arc::new(value)));
        // Dropped when nothing is borrowed any more: the value's own `Drop` may look into the state.
        drop(old);
        Ok(())
    }

    /// Returns the value under `key`; if nothing is there, stores what `make` returns.
    ///
    /// If something else is there, or the key cannot be stored under, the caller gets what `make` returns, what was stored
    /// stays, and the report of the run says so among its [`exceptions`](super::Report::exceptions): nothing is lost, and
    /// nothing breaks.
    ///
    /// ```
    /// use std::sync::Mutex;
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let log = st.session_state().get_or_insert_with("log", || Mutex::new(Vec::new()));
    ///     log.lock().unwrap().push(st.number());
    ///     st.write(log.lock().unwrap().len());
    /// });
    /// assert_eq!(session.rerun().written(), ["2"]);
    /// ```
    pub fn get_or_insert_with<V: Any + Send + Sync>(&self, key: &str, make: impl FnOnce() -> V) -> Arc<V> {
        let error = match self.get(key) {
            Ok(value) => return value,
            Err(StateError::Missing { .. }) => match self.check_assignable(key) {
                Ok(()) => {
                    let value = Arc::new(make());
                    let old = self
                        .entries
                        .borrow_mut()
                        .insert(key.to_owned(), Entry::own(Arc::clone(&value)));
                    drop(old);
                    return value;
                }
                Err(error) => error,
            },
            Err(error) => error,
        };
        self.unreported.borrow_mut().push(error);
        Arc::new(make())
    }

    /// Forgets the value under `key`. A widget shown after that starts from its default.
    ///
    /// # Errors
    ///
    /// Fails if nothing is there, or if the key is empty or reserved.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     st.session_state().set("draft", "text").unwrap();
    ///     st.session_state().remove("draft").unwrap();
    ///     assert!(st.session_state().remove("draft").is_err());
    /// });
    /// ```
    pub fn remove(&self, key: &str) -> Result<(), StateError> {
        StateError::check_key(key)?;
        let old = self.entries.borrow_mut().remove(key);
        match old {
            Some(_) => Ok(()),
            None => Err(StateError::missing(key)),
        }
    }

    /// Tells whether anything is stored under `key`.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     if !st.session_state().contains("greeted") {
    ///         st.session_state().set("greeted", true).unwrap();
    ///         st.write("hello");
    ///     }
    /// });
    /// assert!(session.rerun().written().is_empty());
    /// ```
    pub fn contains(&self, key: &str) -> bool {
        self.entries.borrow().contains_key(key)
    }

    /// Returns the keys in use, in alphabetical order.
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.entries.borrow().keys().cloned().collect();
        keys.sort_unstable();
        keys
    }

    /// Returns the number of keys in use.
    pub fn len(&self) -> usize {
        self.entries.borrow().len()
    }

    /// Tells whether nothing is stored.
    pub fn is_empty(&self) -> bool {
        self.entries.borrow().is_empty()
    }

    /// Forgets everything. Cached resources are not session state, and stay.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let state = st.session_state();
    ///     state.set("user", "Marshall").unwrap();
    ///     state.set("cart", vec![1, 2]).unwrap();
    ///     assert_eq!(state.keys(), ["cart", "user"]);
    ///     state.clear();
    ///     assert!(state.is_empty());
    /// });
    /// ```
    pub fn clear(&self) {
        let old = self.entries.take();
        drop(old);
    }

    fn check_assignable(&self, key: &str) -> Result<(), StateError> {
        StateError::check_key(key)?;
        match self.shown.borrow().get(key) {
            None => Ok(()),
            Some(Access::Assignable) => Err(StateError::WidgetShown { key: key.to_owned() }),
            Some(Access::ReadOnly) => Err(StateError::ReadOnly { key: key.to_owned() }),
        }
    }
}

/// The side of the widgets.
impl SessionState {
    /// Starts a run: no widget has been shown.
    pub(super) fn begin(&self) {
        self.shown.borrow_mut().clear();
    }

    pub(super) fn take_unreported(&self) -> Vec<StateError> {
        self.unreported.take()
    }

    /// Puts the value of a widget under its key.
    pub(super) fn hold(&self, key: &str, held: Held) {
        let old = self.entries.borrow_mut().insert(key.to_owned(), Entry::Widget(held));
        drop(old);
    }

    /// From here to the end of the run, scripts cannot assign `key`. False if a widget of this key was shown already.
    pub(super) fn show(&self, key: &str, access: Access) -> Result<bool, StateError> {
        StateError::check_key(key)?;
        Ok(self.shown.borrow_mut().insert(key.to_owned(), access).is_none())
    }

    /// What the script assigned to the key of a widget, if it did, and the name of its type.
    pub(super) fn assigned(&self, key: &str) -> Option<(Arc<dyn Any + Send + Sync>, &'static str)> {
        match self.entries.borrow().get(key) {
            Some(Entry::Own { value, type_name }) => Some((Arc::clone(value), type_name)),
            Some(Entry::Widget(_)) | None => None,
        }
    }

    /// Forgets the value of a widget that is no longer shown. What the script has assigned to the key since is the script's,
    /// and stays.
    pub(super) fn release(&self, key: &str) {
        let mut entries = self.entries.borrow_mut();
        let old = match entries.get(key) {
            Some(Entry::Widget(_)) => entries.remove(key),
            Some(Entry::Own { .. }) | None => None,
        };
        drop(entries);
        drop(old);
    }

    /// Whether a widget of this key was shown in this run.
    pub(super) fn is_shown(&self, key: &str) -> bool {
        self.shown.borrow().contains_key(key)
    }
}

impl Entry {
    fn own<V: Any + Send + Sync>(value: Arc<V>) -> Self {
        Self::Own {
            value,
            type_name: type_name::<V>(),
        }
    }
}

impl fmt::Debug for SessionState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries.borrow();
        f.debug_map()
            .entries(entries.iter().map(|(key, entry)| match entry {
                Entry::Own { type_name, .. } => (key, *type_name),
                Entry::Widget(held) => (key, held.type_name()),
            }))
            .finish()
    }
}
