//! One run of a script, and what its session lends it.

use core::any::TypeId;
use core::cell::RefCell;
use core::fmt::Display;
use std::collections::HashMap;

use super::app::App;
use super::class::Class;
use super::class_id::{ClassId, short_name};
use super::report::{Coercion, Exception, Report, Reset};
use super::state::{Access, SessionState};
use super::tab::Tab;
use super::widget::{Identity, Record, WidgetError, Widgets};
use crate::coerce::EnumCoercion;

/// One run of a script: what the script is given, and calls `st`.
///
/// Widgets are methods; what they return is described at [`Picked`](super::Picked). For keys, defaults and callbacks,
/// each has a builder: [`Selectbox`](super::Selectbox), [`Radio`](super::Radio), [`Multiselect`](super::Multiselect),
/// [`SelectSlider`](super::SelectSlider), [`Pills`](super::Pills), [`SegmentedControl`](super::SegmentedControl) and
/// [`Button`](super::Button).
///
/// ```
/// use rerun_safe::{App, Config, RerunEq, Run};
///
/// #[derive(RerunEq)]
/// struct Cart { items: u32 }
///
/// fn shop(st: &mut Run) {
///     let cart = st.define::<Cart>();
///     let kept = st.session_state().get_or_insert_with("cart", || cart.instance(Cart { items: 2 }));
///     st.write(cart.is_instance(&kept));
///     st.write(kept.items);
/// }
///
/// let mut session = App::new(Config::default()).session();
/// assert_eq!(session.run(shop).written(), ["true", "2"]);
/// assert_eq!(session.rerun().written(), ["false", "2"]); // of another class, with the same data
/// ```
pub struct Run {
    app: App,
    tab: Tab<Callback>,
    report: Report,
    /// The classes imported in this run: an edit takes effect between runs.
    imports: RefCell<HashMap<(String, TypeId), ClassId>>,
    policy: EnumCoercion,
}

/// What a script wants to be called back with.
pub(super) type Callback = Box<dyn FnMut(&mut Run) + Send>;

/// Classes and state.
impl Run {
    /// Executes the definition of a class, as `class Student:` in a script does: each time it is a new class.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// struct Student;
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| st.write(st.define::<Student>().id()));
    /// assert_eq!(session.rerun().written(), ["Student#2"]);
    /// ```
    pub fn define<T: 'static>(&self) -> Class<T> {
        Class::new(self.app.new_class(short_name::<T>()), None)
    }

    /// Executes a definition under another qualified name: `Outer.Color`, `make.<locals>.Color`. For the coercion of enums
    /// it takes the place of the enum's own name.
    ///
    /// ```
    /// use rerun_safe::{App, CoercibleEnum, Config, Options};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let name = if st.number() == 1 { "Color" } else { "make.<locals>.Color" };
    ///     let color = st.define_as::<Color>(name);
    ///     st.selectbox("Color", Options::members(&color));
    /// });
    /// assert!(session.rerun().coercions().is_empty()); // two enums of two names
    /// ```
    pub fn define_as<T: 'static>(&self, qualname: &'static str) -> Class<T> {
        Class::new(self.app.new_class(qualname), Some(qualname))
    }

    /// Imports a class from a module: the same class in every run and every session, until the module is
    /// [edited](App::edit_module).
    ///
    /// ```
    /// use rerun_safe::{App, Config, RerunEq};
    ///
    /// #[derive(RerunEq)]
    /// struct Student { id: u32 }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let student = st.import::<Student>("school");
    ///     let kept = st.session_state().get_or_insert_with("kept", || student.instance(Student { id: 1 }));
    ///     st.write(student.is_instance(&kept));
    /// });
    /// assert_eq!(session.rerun().written(), ["true"]); // Pattern 1 of the page: the class is in a module
    /// ```
    pub fn import<T: 'static>(&self, module: &str) -> Class<T> {
        let mut imports = self.imports.borrow_mut();
        let class = imports.entry((module.to_owned(), TypeId::of::<T>()));
        Class::new(*class.or_insert_with(|| self.app.import::<T>(module)), None)
    }

    /// Returns what this session remembers.
    pub const fn session_state(&self) -> &SessionState {
        &self.tab.state
    }

    /// Returns the app that this run belongs to.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// Returns the number of this run in its session, from 1.
    pub const fn number(&self) -> u64 {
        self.report.run()
    }
}

/// Output.
impl Run {
    /// Writes a value into the report.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let report = App::new(Config::default()).session().run(|st| st.write(1 + 1));
    /// assert_eq!(report.written(), ["2"]);
    /// ```
    pub fn write(&mut self, value: impl Display) {
        self.report.write(value.to_string());
    }

    /// Writes a value into the report under a name, where [`Report::get`] finds it.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let report = App::new(Config::default()).session().run(|st| st.output("sum", 1 + 1));
    /// assert_eq!(report.get("sum"), Some("2"));
    /// assert!(report.written().is_empty());
    /// ```
    pub fn output(&mut self, name: impl Into<String>, value: impl Display) {
        self.report.output(name.into(), value.to_string());
    }
}

/// The side of the session.
impl Run {
    pub(super) fn begin(app: App, mut tab: Tab<Callback>) -> Self {
        tab.runs += 1;
        tab.state.begin();
        let report = Report::new(tab.runs);
        let policy = app.policy();
        Self {
            app,
            tab,
            report,
            imports: RefCell::default(),
            policy,
        }
    }

    /// Ends the run. Only a run in which nothing went wrong forgets the widgets that it did not show: they may be missing
    /// because of what did.
    pub(super) fn finish(mut self) -> (Tab<Callback>, Report) {
        for error in self.tab.state.take_unreported() {
            self.report.fail(error);
        }
        let (resets, exceptions) = self.tab.settle(self.report.run(), self.report.is_ok());
        self.report.tell(Vec::new(), resets);
        for exception in exceptions {
            self.report.fail(exception);
        }
        (self.tab, self.report)
    }

    pub(super) fn fail(&mut self, exception: impl Into<Exception>) {
        self.report.fail(exception);
    }

    pub(super) const fn tab(&mut self) -> &mut Tab<Callback> {
        &mut self.tab
    }
}

/// The side of the widgets.
impl Run {
    /// Shows a widget, or tells the report why not.
    pub(super) fn attempt<V>(&mut self, show: impl FnOnce(&mut Self) -> Result<V, WidgetError>) -> Option<V> {
        match show(self) {
            Ok(value) => Some(value),
            Err(error) => {
                self.fail(error);
                None
            }
        }
    }

    /// Makes sure that this is the only widget of its key, or of its looks, in this run.
    pub(super) fn claim(&self, identity: &Identity, label: &str, access: Access) -> Result<(), WidgetError> {
        match identity {
            Identity::Keyed { key, .. } if self.tab.state.show(key, access)? => Ok(()),
            Identity::Keyed { key, .. } => Err(WidgetError::DuplicateKey { key: key.clone() }),
            Identity::Seen { kind, .. } => match self.tab.widgets.get(identity) {
                Some(record) if record.run == self.number() => Err(WidgetError::Duplicate {
                    widget: kind.name(),
                    label: label.to_owned(),
                }),
                _ => Ok(()),
            },
        }
    }

    pub(super) const fn widgets(&self) -> &Widgets {
        &self.tab.widgets
    }

    /// Keeps a widget and its callback in the place of what was kept of it.
    pub(super) fn keep(&mut self, record: Record, callback: Option<Callback>) {
        let unused = match callback {
            Some(callback) => self.tab.callbacks.insert(record.identity.clone(), callback),
            None => self.tab.callbacks.remove(&record.identity),
        };
        let old = self.tab.widgets.put(record);
        drop((old, unused));
    }

    pub(super) fn tell(&mut self, coercions: Vec<Coercion>, reset: Option<Reset>) {
        self.report.tell(coercions, reset);
    }

    pub(super) const fn policy(&self) -> EnumCoercion {
        self.policy
    }
}
