//! Buttons.

use super::menu::Menu;
use super::record::{Identity, Record};
use super::{Held, Kind, WidgetError};
use crate::session::run::{Callback, Run};
use crate::session::state::{Access, StateError};

/// A button: true in the one run that a click starts.
///
/// ```
/// use rerun_safe::{App, Button, Config};
///
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| {
///     let clicked = Button::new("Save").key("save").on_click(|st| st.write("saving")).show(st);
///     st.write(clicked);
/// });
/// assert_eq!(session.click("save").written(), ["saving", "true"]);
/// assert_eq!(session.rerun().written(), ["false"]);
/// ```
#[must_use = "a button is there once it is shown"]
pub struct Button {
    label: String,
    key: Option<String>,
    on_click: Option<Callback>,
}

impl Button {
    /// Makes a button with this text on it.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            key: None,
            on_click: None,
        }
    }

    /// Sets the key under which session state has it, and the browser's side finds it.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Calls back before the script runs, if the button was clicked.
    ///
    /// ```
    /// use rerun_safe::{App, Button, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let add = |st: &mut rerun_safe::Run| {
    ///         let count = st.session_state().get::<u32>("count").map_or(0, |count| *count);
    ///         st.session_state().set("count", count + 1).unwrap();
    ///     };
    ///     st.write(st.session_state().contains("count"));
    ///     Button::new("Add").on_click(add).show(st);
    /// });
    /// assert_eq!(session.click("Add").written(), ["true"]); // called before the script ran
    /// ```
    pub fn on_click(mut self, callback: impl FnMut(&mut Run) + Send + 'static) -> Self {
        self.on_click = Some(Box::new(callback));
        self
    }

    /// Shows it; true if it was clicked.
    ///
    /// ```
    /// use rerun_safe::{App, Button, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let [yes, no] = ["yes", "no"].map(|key| Button::new("OK").key(key).show(st));
    ///     st.write(format!("{yes} {no}"));
    /// });
    /// assert_eq!(session.click("no").written(), ["false true"]);
    /// ```
    pub fn show(self, st: &mut Run) -> bool {
        st.attempt(|st| self.try_show(st)).unwrap_or(false)
    }

    fn try_show(self, st: &mut Run) -> Result<bool, WidgetError> {
        let identity = match &self.key {
            Some(key) => Identity::Keyed {
                kind: Kind::Button,
                key: key.clone(),
            },
            None => Identity::Seen {
                kind: Kind::Button,
                label: self.label.clone(),
                options: Vec::new(),
                default: Vec::new(),
            },
        };
        if let Some(key) = self
            .key
            .as_deref()
            .filter(|key| st.session_state().assigned(key).is_some())
        {
            return Err(StateError::ReadOnly { key: key.to_owned() }.into());
        }
        st.claim(&identity, &self.label, Access::ReadOnly)?;
        let clicked = st.widgets().get(&identity).is_some_and(|record| record.clicked);
        if let Some(key) = &self.key {
            st.session_state().hold(key, Held::clicked(clicked));
        }
        let record = Record {
            identity,
            kind: Kind::Button,
            key: self.key,
            label: self.label,
            menu: Menu::empty(),
            default: Vec::new(),
            selection: Vec::new(),
            value: Vec::new(),
            hold: |_, _| Held::clicked(false),
            clicked: false,
            run: st.number(),
            since: st.number(),
        };
        st.keep(record, self.on_click);
        Ok(clicked)
    }
}
