//! Options on the way to their labels.

use core::fmt::Display;

use super::options::Options;
use crate::rerun_eq::Data;
use crate::session::class::Class;
use crate::session::instance::Instance;

/// Values of a class that are about to be [`Options`]: what [`Options::new`] returns.
///
/// They become options by [`label`](Unlabeled::label), or, if they have a [`Display`], by being given to a widget.
///
/// ```
/// use rerun_safe::{App, Config, Options, RerunEq};
///
/// #[derive(RerunEq)]
/// struct Point { x: u8 }
///
/// App::new(Config::default()).session().run(|st| {
///     let point = st.define::<Point>();
///     let options = Options::new(&point, [Point { x: 1 }]).label(|point| format!("x = {}", point.x));
///     assert_eq!(format!("{options:?}"), r#"["x = 1"]"#);
/// });
/// ```
#[derive(Debug)]
#[must_use = "options are there once a widget shows them"]
pub struct Unlabeled<T>(Vec<Instance<T>>);

impl<T: Data + Send + Sync + 'static> Unlabeled<T> {
    pub(super) fn new(class: &Class<T>, values: impl IntoIterator<Item = T>) -> Self {
        Self(values.into_iter().map(|value| class.instance(value)).collect())
    }

    /// Chooses what each option is called.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Options};
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let byte = st.define::<Vec<u8>>(); // no `Display`
    ///     let picked = st.selectbox("Bytes", Options::new(&byte, [vec![1], vec![2, 3]]).label(|bytes| format!("{bytes:?}")));
    ///     assert!(picked.is_some_and(|picked| picked.rerun_eq(&[1])));
    /// });
    /// ```
    pub fn label(self, label: impl Fn(&T) -> String + Send + Sync + 'static) -> Options<T> {
        Options::of_instances(self.0, label)
    }
}

impl<T: Data + Display + Send + Sync + 'static> From<Unlabeled<T>> for Options<T> {
    fn from(values: Unlabeled<T>) -> Self {
        values.label(T::to_string)
    }
}
