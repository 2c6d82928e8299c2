//! Sessions: one browser tab each.

use core::error::Error;
use core::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use super::app::{App, Entered};
use super::attempt::attempt;
use super::report::{Exception, Report};
use super::run::{Callback, Run};
use super::state::SessionState;
use super::tab::Tab;
use super::widget::{Choice, Record};

type Script<'s> = Box<dyn FnMut(&mut Run) -> Result<(), Exception> + Send + 's>;

/// One browser tab: a script, and what it remembers from run to run.
///
/// [`run`](Session::run) installs the script and runs it. [`click`](Session::click), [`select`](Session::select) and
/// [`rerun`](Session::rerun) are what the user does in the browser: the script runs again, from top to bottom. A panic in it
/// is an exception of the [`Report`]; the session goes on.
///
/// ```
/// use rerun_safe::{App, Config};
///
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| {
///     let number = st.selectbox("Pick a number, any number", [1, 2, 3]);
///     st.write(number.is_some_and(|number| number == 3));
/// });
/// assert_eq!(session.select("Pick a number, any number", 2).written(), ["true"]);
/// ```
pub struct Session<'s> {
    app: App,
    tab: Tab<Callback>,
    script: Option<Script<'s>>,
}

impl App {
    /// Opens a browser tab.
    pub fn session<'s>(&self) -> Session<'s> {
        Session {
            app: self.clone(),
            tab: Tab::default(),
            script: None,
        }
    }
}

impl<'s> Session<'s> {
    /// Installs a script and runs it. In a session that has one already, it is an edit of the script: widgets and state stay.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| st.session_state().set("name", "Marshall").unwrap());
    /// // The script is edited; what the session remembers stays.
    /// let report = session.run(|st| st.write(st.session_state().get::<&str>("name").unwrap()));
    /// assert_eq!(report.written(), ["Marshall"]);
    /// ```
    pub fn run(&mut self, mut script: impl FnMut(&mut Run) + Send + 's) -> Report {
        self.install(Box::new(move |st| {
            script(st);
            Ok(())
        }))
    }

    /// Installs a script that may return an error, and runs it. The error becomes an exception of the report.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// let report = session.try_run(|st| {
    ///     st.write("before");
    ///     let number: u32 = "many".parse()?;
    ///     st.write(number);
    ///     Ok::<_, std::num::ParseIntError>(())
    /// });
    /// assert_eq!(report.written(), ["before"]);
    /// assert_eq!(report.exceptions()[0].to_string(), "invalid digit found in string");
    /// ```
    pub fn try_run<E: Into<Box<dyn Error + Send + Sync>>>(
        &mut self,
        mut script: impl FnMut(&mut Run) -> Result<(), E> + Send + 's,
    ) -> Report {
        self.install(Box::new(move |st| {
            script(st).map_err(|error| Exception::Error(error.into().into()))
        }))
    }

    fn install(&mut self, script: Script<'s>) -> Report {
        let old = self.script.replace(script);
        let dropped = attempt(|| drop(old));
        let mut report = self.rerun();
        if let Err(exception) = dropped {
            report.fail(exception);
        }
        report
    }

    /// Runs the script again, as after a reload of the page.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// assert!(!session.rerun().is_ok()); // there is no script yet
    /// session.run(|st| st.write(st.number()));
    /// assert_eq!(session.rerun().written(), ["2"]);
    /// ```
    pub fn rerun(&mut self) -> Report {
        let Some(script) = &mut self.script else {
            return self.refuse(Exception::NoScript);
        };
        let app = Entered::new(&self.app);
        let mut run = Run::begin(self.app.clone(), core::mem::take(&mut self.tab));
        let ended = attempt(|| {
            call_back(&mut run);
            script(&mut run)
        });
        if let Err(exception) = ended.and_then(|ended| ended) {
            run.fail(exception);
        }
        let (tab, report) = run.finish();
        self.tab = tab;
        drop(app);
        report
    }

    /// Clicks the button of this key, or else of this label, and runs the script again.
    ///
    /// If there is no such button, the script does not run, and the report says so.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let clicked = st.button("Save");
    ///     st.write(clicked);
    /// });
    /// assert_eq!(session.click("Save").written(), ["true"]);
    /// assert_eq!(session.click("Sav").written(), [""; 0]);
    /// ```
    pub fn click(&mut self, button: &str) -> Report {
        match self.shown(button).and_then(|record| Ok(record.click()?)) {
            Ok(()) => self.rerun(),
            Err(error) => self.refuse(error),
        }
    }

    /// Selects options of the widget of this key, or else of this label, and runs the script again.
    ///
    /// Indices are positions among the options of the run that showed them. If there is no such widget or option, the script
    /// does not run, and the report says so.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let size = st.radio("Size", ["S", "M", "L"]);
    ///     st.write(size.is_some_and(|size| size == "L"));
    /// });
    /// assert_eq!(session.select("Size", 2).written(), ["true"]);
    /// assert_eq!(session.select("Size", "M").written(), ["false"]);
    /// assert!(!session.select("Size", "XL").is_ok());
    /// ```
    pub fn select(&mut self, widget: &str, choice: impl Into<Choice>) -> Report {
        match self.shown(widget).and_then(|record| Ok(record.select(choice.into())?)) {
            Ok(()) => self.rerun(),
            Err(error) => self.refuse(error),
        }
    }

    /// Returns what this session remembers.
    pub const fn session_state(&self) -> &SessionState {
        &self.tab.state
    }

    /// Returns the app that this session belongs to.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// The widget of a name, among those that the script showed.
    fn shown(&mut self, name: &str) -> Result<&mut Record, Exception> {
        match self.script {
            Some(_) => Ok(self.tab.widgets.named(name)?),
            None => Err(Exception::NoScript),
        }
    }

    /// A report of the run that did not take place.
    fn refuse(&self, exception: impl Into<Exception>) -> Report {
        let mut report = Report::new(self.tab.runs);
        report.fail(exception);
        report
    }
}

impl fmt::Debug for Session<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("runs", &self.tab.runs)
            .field("state", &self.tab.state)
            .finish_non_exhaustive()
    }
}

/// What the browser sent becomes the value of session state, and then whoever wants to know of a change is called back.
fn call_back(run: &mut Run) {
    let tab = run.tab();
    for record in tab.widgets.iter() {
        if let Some(key) = &record.key {
            tab.state.hold(key, record.pending());
        }
    }
    let widgets = tab.widgets.iter_mut();
    let changed: Vec<_> = widgets
        .filter_map(|record| record.take_change().then(|| record.identity.clone()))
        .collect();
    for identity in changed {
        // Lent out of the run, so that it can be given the run; the callback may show the widget anew, with another one.
        let Some(mut callback) = run.tab().callbacks.remove(&identity) else {
            continue;
        };
        let ended = catch_unwind(AssertUnwindSafe(|| callback(run)));
        run.tab().callbacks.entry(identity).or_insert(callback);
        if let Err(panic) = ended {
            resume_unwind(panic);
        }
    }
}
