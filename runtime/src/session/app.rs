//! Apps: what all sessions of one server share.

use core::any::TypeId;
use core::cell::RefCell;
use core::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::cache::Store;
use super::class_id::{ClassId, short_name};
use super::clock::Clock;
use super::config::Config;
use super::lock::Lock;
use super::module::Modules;
use crate::coerce::EnumCoercion;

/// One server: its configuration, its modules, its cached resources and its clock. A clone is the same app.
///
/// ```
/// use rerun_safe::{App, Config, EnumCoercion};
///
/// let app = App::new(Config::new().enum_coercion(EnumCoercion::NameAndValue));
/// let mut first = app.session();
/// let mut second = app.session();
/// first.run(|st| st.session_state().set("seen", true).unwrap());
/// second.run(|st| st.write(st.session_state().contains("seen")));
/// assert_eq!(second.rerun().written(), ["false"]);
/// ```
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    number: u64,
    definitions: AtomicU64,
    config: Lock<Config>,
    modules: Lock<Modules>,
    cache: Store,
    clock: Clock,
}

impl App {
    /// Starts an app.
    pub fn new(config: Config) -> Self {
        static APPS: AtomicU64 = AtomicU64::new(1);
        Self(Arc::new(Inner {
            number: APPS.fetch_add(1, Ordering::Relaxed),
            definitions: AtomicU64::new(1),
            config: Lock::new(config),
            modules: Lock::default(),
            cache: Store::default(),
            clock: Clock::new(),
        }))
    }

    /// Returns the app that cached functions belong to outside of every run. Its configuration is the default.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use rerun_safe::{App, cache_resource};
    ///
    /// #[cache_resource]
    /// fn pool() -> Arc<String> { Arc::new("one pool".to_owned()) }
    ///
    /// let first = pool(); // no run is on this thread
    /// App::global().clear_resources();
    /// assert!(!Arc::ptr_eq(&first, &pool()));
    /// ```
    pub fn global() -> &'static Self {
        static GLOBAL: OnceLock<App> = OnceLock::new();
        GLOBAL.get_or_init(|| Self::new(Config::default()))
    }

    /// Returns the app whose run is on this thread, or else [`App::global`].
    ///
    /// ```
    /// use rerun_safe::{App, Config, EnumCoercion};
    ///
    /// let app = App::new(Config::new().enum_coercion(EnumCoercion::Off));
    /// app.session().run(|_| assert_eq!(App::current().config().policy(), EnumCoercion::Off));
    /// assert_eq!(App::current().config().policy(), EnumCoercion::NameOnly); // outside: the global app
    /// ```
    pub fn current() -> Self {
        let running = RUNNING.try_with(|running| running.borrow().last().cloned());
        running.ok().flatten().unwrap_or_else(|| Self::global().clone())
    }

    /// Returns the configuration in force.
    pub fn config(&self) -> Config {
        self.0.config.lock().clone()
    }

    /// Puts another configuration in force, from the next run on.
    ///
    /// ```
    /// use rerun_safe::{App, CoercibleEnum, Config, EnumCoercion, Options};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red }
    ///
    /// let app = App::new(Config::default());
    /// let mut session = app.session();
    /// session.run(|st| {
    ///     let color = st.define::<Color>();
    ///     st.selectbox("Color", Options::members(&color));
    /// });
    /// assert_eq!(session.rerun().coercions().len(), 1);
    /// app.set_config(Config::new().enum_coercion(EnumCoercion::Off));
    /// assert_eq!(session.rerun().coercions().len(), 0);
    /// ```
    pub fn set_config(&self, config: Config) {
        *self.0.config.lock() = config;
    }

    /// Reads the configuration files and the environment again; what is found is in force from the next run on.
    ///
    /// # Errors
    ///
    /// Fails as [`Config::load`] does, and then leaves the configuration as it was.
    #[cfg(feature = "config")]
    pub fn reload_config(&self) -> Result<(), super::config::ConfigError> {
        let config = self.config().reload()?;
        self.set_config(config);
        Ok(())
    }

    /// Marks a module as edited: the next import from it, in whatever session, is a new class. What a run has imported
    /// already stays what it is.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// struct Student;
    ///
    /// let app = App::new(Config::default());
    /// let mut session = app.session();
    /// session.run(|st| st.write(st.import::<Student>("school").id()));
    /// assert_eq!(session.rerun().written(), ["Student#1"]);
    /// app.edit_module("school");
    /// assert_eq!(session.rerun().written(), ["Student#2"]);
    /// ```
    pub fn edit_module(&self, module: &str) {
        self.0.modules.lock().evict(module);
    }

    /// Marks some file as edited. By Streamlit's rule an edit of any watched file, the script included, makes every module
    /// be imported anew.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// struct Student;
    ///
    /// let app = App::new(Config::default());
    /// let mut session = app.session();
    /// session.run(|st| st.write(st.import::<Student>("school").id()));
    /// app.edit_any();
    /// assert_eq!(session.rerun().written(), ["Student#2"]);
    /// ```
    pub fn edit_any(&self) {
        self.0.modules.lock().evict_all();
    }

    /// Forgets all cached resources, at once.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use rerun_safe::{App, Config, cache_resource};
    ///
    /// #[cache_resource]
    /// fn model(path: &str) -> Arc<String> { Arc::new(path.to_owned()) }
    ///
    /// let app = App::new(Config::default());
    /// app.session().run(|st| {
    ///     let before = model("a.bin");
    ///     st.app().clear_resources();
    ///     assert!(!Arc::ptr_eq(&before, &model("a.bin")));
    /// });
    /// ```
    pub fn clear_resources(&self) {
        self.0.cache.clear();
    }

    /// Puts the clock of the caches forward, for tests of what expires.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use std::time::Duration;
    /// use rerun_safe::{App, Config, cache_resource};
    ///
    /// #[cache_resource(ttl = "5m")]
    /// fn token() -> Arc<String> { Arc::new("secret".to_owned()) }
    ///
    /// let app = App::new(Config::default());
    /// app.session().run(|st| {
    ///     let before = token();
    ///     st.app().advance_clock(Duration::from_secs(299));
    ///     assert!(Arc::ptr_eq(&before, &token()));
    ///     st.app().advance_clock(Duration::from_secs(1));
    ///     assert!(!Arc::ptr_eq(&before, &token()));
    /// });
    /// ```
    pub fn advance_clock(&self, by: Duration) {
        self.0.clock.advance(by);
    }

    pub(super) fn new_class(&self, name: &'static str) -> ClassId {
        ClassId::new(self.0.number, self.0.definitions.fetch_add(1, Ordering::Relaxed), name)
    }

    pub(super) fn import<T: 'static>(&self, module: &str) -> ClassId {
        self.0
            .modules
            .lock()
            .import(module, TypeId::of::<T>(), || self.new_class(short_name::<T>()))
    }

    pub(super) fn policy(&self) -> EnumCoercion {
        self.0.config.lock().policy()
    }

    pub(super) fn cache(&self) -> &Store {
        &self.0.cache
    }

    pub(super) fn now(&self) -> Duration {
        self.0.clock.now()
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App")
            .field("number", &self.0.number)
            .finish_non_exhaustive()
    }
}

thread_local! {
    /// The apps whose runs are on this thread, the innermost last.
    static RUNNING: RefCell<Vec<App>> = const { RefCell::new(Vec::new()) };
}

/// For as long as it lives, its app is the current one of this thread; but not at the end of a thread, when what is dropped
/// last may still run scripts.
pub(super) struct Entered {
    is_known: bool,
}

impl Entered {
    pub(super) fn new(app: &App) -> Self {
        let entered = RUNNING.try_with(|running| running.borrow_mut().push(app.clone()));
        Self {
            is_known: entered.is_ok(),
        }
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        if !self.is_known {
            return;
        }
        let left = RUNNING.try_with(|running| running.borrow_mut().pop());
        // Dropped when nothing is borrowed any more: it may be the last of an app, and its resources may ask for the current
        // one.
        drop(left);
    }
}
