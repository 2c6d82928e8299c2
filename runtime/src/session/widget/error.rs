//! What widgets refuse, and what to do about it.

use core::fmt;

use super::Kind;
use super::menu::Menu;
use crate::nearest::nearest;
use crate::session::state::StateError;

/// Why a widget was not shown, or a selection not taken.
///
/// ```
/// use rerun_safe::{App, Config};
///
/// let mut session = App::new(Config::default()).session();
/// let report = session.run(|st| {
///     st.radio("Size", ["S", "M"]);
///     st.radio("Size", ["S", "M"]);
/// });
/// let error = &report.exceptions()[0];
/// assert!(error.to_string().ends_with("\nhelp: give each a `key` of its own"));
/// let report = session.select("Szie", 0);
/// let error = &report.exceptions()[0];
/// assert!(error.to_string().ends_with("\nhelp: did you mean `Size`?"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WidgetError {
    /// Two widgets of one run have the same key.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// Two widgets of one run are alike, and no key tells them apart.
    Duplicate {
        /// The name of the method that shows such widgets.
        widget: &'static str,
        /// The label.
        label: String,
    },
    /// An index beyond the options, given by the script or sent by the browser.
    IndexOutOfRange {
        /// The key or the label of the widget.
        widget: String,
        /// The index.
        index: usize,
        /// The number of options.
        options: usize,
    },
    /// A default that is none of the options.
    DefaultNotAnOption {
        /// The key or the label of the widget.
        widget: String,
        /// The label of that default.
        default: String,
    },
    /// More options are selected than `max_selections` allows.
    TooManySelections {
        /// The key or the label of the widget.
        widget: String,
        /// How many are selected.
        selected: usize,
        /// How many may be.
        allowed: usize,
    },
    /// The browser selected more or fewer options than the widget can have selected.
    Count {
        /// The key or the label of the widget.
        widget: String,
        /// How many it takes.
        expected: usize,
        /// How many came.
        found: usize,
    },
    /// The browser selected a label that was not shown.
    NoOption {
        /// The key or the label of the widget.
        widget: String,
        /// The label.
        label: String,
        /// The label most like it.
        nearest: Option<String>,
    },
    /// No widget of this key or label was shown.
    NoWidget {
        /// The key or label.
        name: String,
        /// The key or label most like it.
        nearest: Option<String>,
    },
    /// Several widgets were shown under this label.
    Ambiguous {
        /// The label.
        label: String,
    },
    /// A selection for a button, or a click on something else.
    WrongWidget {
        /// The key or the label of the widget.
        widget: String,
        /// The name of the method that shows it.
        is: &'static str,
    },
    /// The key cannot be used.
    Key(StateError),
}

impl WidgetError {
    pub(in crate::session) fn no_option(widget: &str, label: &str, menu: &Menu) -> Self {
        let labels = (0..menu.len()).map(|index| menu.label(index));
        Self::NoOption {
            widget: widget.to_owned(),
            label: label.to_owned(),
            nearest: nearest(label, labels).map(str::to_owned),
        }
    }

    pub(in crate::session) fn wrong_widget(widget: &str, kind: Kind) -> Self {
        Self::WrongWidget {
            widget: widget.to_owned(),
            is: kind.name(),
        }
    }
}

impl fmt::Display for WidgetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateKey { key } => write!(
                f,
                "there are several widgets with the key `{key}`\nhelp: give each a key of its own"
            ),
            Self::Duplicate { widget, label } => write!(
                f,
                "there are several `{widget}` widgets with the label `{label}` and the same options\nhelp: give each a `key` of its own"
            ),
            Self::IndexOutOfRange { widget, index, options } => write!(
                f,
                "the index {index} is outside the {} of the widget `{widget}`",
                counted(*options)
            ),
            Self::DefaultNotAnOption { widget, default } => write!(
                f,
                "the default `{default}` of the widget `{widget}` is none of its options\nhelp: a default is one of the options, of the class that they are of today"
            ),
            Self::TooManySelections {
                widget,
                selected,
                allowed,
            } => write!(
                f,
                "the widget `{widget}` has {} selected, and `max_selections` is {allowed}",
                counted(*selected)
            ),
            Self::Count {
                widget,
                expected,
                found,
            } => write!(
                f,
                "the widget `{widget}` takes {}, and the selection has {found}",
                counted(*expected)
            ),
            Self::NoOption { widget, label, nearest } => {
                write!(f, "the widget `{widget}` shows no option `{label}`")?;
                suggest(f, nearest.as_deref())
            }
            Self::NoWidget { name, nearest } => {
                write!(f, "no widget with the key or label `{name}` was shown")?;
                suggest(f, nearest.as_deref())
            }
            Self::Ambiguous { label } => write!(
                f,
                "several widgets were shown with the label `{label}`\nhelp: give them keys, and name one by its key"
            ),
            Self::WrongWidget { widget, is } => {
                let method = if *is == "button" { "click" } else { "select" };
                write!(f, "the widget `{widget}` is a `{is}`\nhelp: use `{method}`")
            }
            Self::Key(error) => error.fmt(f),
        }
    }
}

fn counted(options: usize) -> String {
    match options {
        1 => "1 option".to_owned(),
        many => format!("{many} options"),
    }
}

fn suggest(f: &mut fmt::Formatter<'_>, nearest: Option<&str>) -> fmt::Result {
    match nearest {
        Some(name) => write!(f, "\nhelp: did you mean `{name}`?"),
        None => Ok(()),
    }
}

impl core::error::Error for WidgetError {}

impl From<StateError> for WidgetError {
    fn from(error: StateError) -> Self {
        Self::Key(error)
    }
}
