//! What one run did.

use core::error::Error;
use core::fmt;
use std::sync::Arc;

use super::class_id::ClassId;
use super::erased::ErasedInstance;
use super::state::StateError;
use super::widget::WidgetError;

/// What one run wrote, which selections it lost or coerced, and what went wrong.
///
/// ```
/// use rerun_safe::{App, Config, Selectbox};
///
/// let mut runs = 0;
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| {
///     runs += 1;
///     let options = if runs < 3 { vec!["a", "b"] } else { vec!["b", "c"] };
///     Selectbox::new("Pick", options).key("pick").show(st);
/// });
/// assert!(session.select("pick", "a").resets().is_empty());
/// assert_eq!(session.rerun().resets()[0].to_string(), "`pick` was reset: `a` is no option any more");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Report {
    run: u64,
    written: Vec<String>,
    outputs: Vec<(String, String)>,
    resets: Vec<Reset>,
    coercions: Vec<Coercion>,
    exceptions: Vec<Exception>,
}

impl Report {
    pub(super) fn new(run: u64) -> Self {
        Self { run, ..Self::default() }
    }

    /// Returns the number of the run in its session, from 1.
    pub const fn run(&self) -> u64 {
        self.run
    }

    /// Returns what [`Run::write`](super::Run::write) wrote, in order.
    pub fn written(&self) -> &[String] {
        &self.written
    }

    /// Returns the last value that [`Run::output`](super::Run::output) wrote under this name.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// let report = session.run(|st| {
    ///     st.output("total", 3);
    ///     st.output("total", 5);
    /// });
    /// assert_eq!(report.get("total"), Some("5"));
    /// assert_eq!(report.get("tax"), None);
    /// ```
    pub fn get(&self, name: &str) -> Option<&str> {
        let named = self.outputs.iter().rev().find(|(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Returns the selections that were lost: because no option of this run stands for them, or because the widget has no key
    /// and is another one in this run.
    pub fn resets(&self) -> &[Reset] {
        &self.resets
    }

    /// Returns the members that became members of the enum as it is defined now.
    pub fn coercions(&self) -> &[Coercion] {
        &self.coercions
    }

    /// Returns what went wrong: panics and errors of the script, and uses of widgets and session state that were refused.
    pub fn exceptions(&self) -> &[Exception] {
        &self.exceptions
    }

    /// Tells whether nothing went wrong.
    pub fn is_ok(&self) -> bool {
        self.exceptions.is_empty()
    }

    pub(super) fn write(&mut self, text: String) {
        self.written.push(text);
    }

    pub(super) fn output(&mut self, name: String, value: String) {
        self.outputs.push((name, value));
    }

    pub(super) fn fail(&mut self, exception: impl Into<Exception>) {
        self.exceptions.push(exception.into());
    }

    pub(super) fn tell(&mut self, coercions: Vec<Coercion>, resets: impl IntoIterator<Item = Reset>) {
        self.coercions.extend(coercions);
        self.resets.extend(resets);
    }
}

/// A selection that was lost, wholly or in part.
///
/// ```
/// use rerun_safe::{App, Config, Selectbox};
///
/// let mut is_old = true;
/// let mut session = App::new(Config::default()).session();
/// session.run(move |st| {
///     let sizes = if is_old { ["S", "M"] } else { ["M", "L"] };
///     is_old = false;
///     Selectbox::new("Size", sizes).key("size").show(st);
/// });
/// let report = session.rerun();
/// let reset = &report.resets()[0];
/// assert_eq!(reset.widget(), "size");
/// assert_eq!(reset.lost(), ["S"]);
/// assert_eq!(reset.selected(), ["M"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reset {
    widget: String,
    lost: Vec<String>,
    cause: Cause,
    selected: Vec<String>,
}

/// Why a selection was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// No option of today stands for it.
    Gone,
    /// A value of this type was assigned to the key, and cannot be an option.
    Unreadable(&'static str),
    /// So many options were assigned to the key, where the widget has another number of them selected.
    Miscounted { found: usize, wanted: usize },
    /// The key had been that of a widget of another kind.
    OtherKind,
    /// The widget has no key, and its options or its default are others: another widget.
    Another,
}

impl Reset {
    pub(super) fn new(widget: &str, lost: Vec<String>, cause: Cause, selected: Vec<String>) -> Self {
        Self {
            widget: widget.to_owned(),
            lost,
            cause,
            selected,
        }
    }

    /// Returns the key of the widget, or its label if it has none.
    pub fn widget(&self) -> &str {
        &self.widget
    }

    /// Returns the labels of the options that were selected and are not selected any more; none for a value that was assigned
    /// to the key and cannot be an option.
    pub fn lost(&self) -> &[String] {
        &self.lost
    }

    /// Returns the labels of what is selected instead.
    pub fn selected(&self) -> &[String] {
        &self.selected
    }
}

impl fmt::Display for Reset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` was reset: ", self.widget)?;
        let lost = self.lost.join("`, `");
        match self.cause {
            Cause::Gone if self.lost.len() == 1 => write!(f, "`{lost}` is no option any more"),
            Cause::Gone => write!(f, "`{lost}` are no options any more"),
            Cause::Unreadable(type_name) => write!(
                f,
                "it was assigned a `{type_name}`, which is neither an option nor a label"
            ),
            Cause::Miscounted { found, wanted } => {
                let s = if found == 1 { "" } else { "s" };
                write!(f, "it was assigned {found} option{s}, and has {wanted} selected")
            }
            Cause::OtherKind => write!(
                f,
                "`{lost}` was selected while the key was that of another kind of widget"
            ),
            Cause::Another => write!(
                f,
                "`{lost}` was selected before its options or its default changed\nhelp: give it a key, by which it stays the same widget"
            ),
        }
    }
}

/// A member of an enum that became the member of the same name of a later definition.
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
///     st.selectbox("Color", Options::members(&color));
/// });
/// let report = session.select("Color", 1);
/// assert_eq!(report.coercions()[0].to_string(), "`Color` went from Color#1 to Color#2 as `Color.Green`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coercion {
    widget: String,
    from: ClassId,
    to: ClassId,
    label: String,
}

impl Coercion {
    pub(super) fn new(widget: &str, from: ClassId, to: &ErasedInstance) -> Self {
        Self {
            widget: widget.to_owned(),
            from,
            to: to.class(),
            label: to.label().to_owned(),
        }
    }

    /// Returns the key of the widget, or its label if it has none.
    pub fn widget(&self) -> &str {
        &self.widget
    }

    /// Returns the class of the member as it was shown.
    pub const fn from(&self) -> ClassId {
        self.from
    }

    /// Returns the class of the member as it was returned.
    pub const fn to(&self) -> ClassId {
        self.to
    }

    /// Returns the label of the member that was returned.
    pub fn label(&self) -> &str {
        &self.label
    }
}

impl fmt::Display for Coercion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` went from {} to {} as `{}`",
            self.widget, self.from, self.to, self.label
        )
    }
}

/// What went wrong in a run. What the script did before stays done, and session state survives.
///
/// ```
/// use rerun_safe::{App, Config, Exception};
///
/// let mut session = App::new(Config::default()).session();
/// let report = session.run(|st| {
///     st.session_state().set("order", "tea").unwrap();
///     panic!("out of {}", "tea");
/// });
/// assert!(matches!(&report.exceptions()[0], Exception::Panic(message) if message == "out of tea"));
/// assert!(session.session_state().contains("order"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Exception {
    /// The script or a callback panicked, with this message.
    Panic(String),
    /// The script returned an error.
    Error(Arc<dyn Error + Send + Sync>),
    /// A widget was not shown, or a selection not taken.
    Widget(WidgetError),
    /// Session state refused what it was asked and could not tell the script.
    State(StateError),
    /// The session was asked to rerun before it had a script.
    NoScript,
}

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Panic(message) => write!(f, "the script panicked: {message}"),
            Self::Error(error) => error.fmt(f),
            Self::Widget(error) => error.fmt(f),
            Self::State(error) => error.fmt(f),
            Self::NoScript => f.write_str("this session has no script yet\nhelp: install one with `session.run(..)`"),
        }
    }
}

impl Error for Exception {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Error(error) => error.source(),
            Self::Panic(_) | Self::Widget(_) | Self::State(_) | Self::NoScript => None,
        }
    }
}

impl From<WidgetError> for Exception {
    fn from(error: WidgetError) -> Self {
        match error {
            WidgetError::Key(error) => Self::State(error),
            error => Self::Widget(error),
        }
    }
}

impl From<StateError> for Exception {
    fn from(error: StateError) -> Self {
        Self::State(error)
    }
}
