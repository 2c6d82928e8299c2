//! The widgets as methods of a run, for whoever needs no more of one than its value.

use super::builders::{Multiselect, Pills, Radio, SegmentedControl, SelectSlider, Selectbox};
use super::button::Button;
use super::options::Options;
use super::picked::Picked;
use crate::session::run::Run;

/// Widgets.
impl Run {
    /// Shows a button; true in the run that a click on it starts.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     if st.button("Save") {
    ///         st.write("saved");
    ///     }
    /// });
    /// assert_eq!(session.click("Save").written(), ["saved"]);
    /// ```
    pub fn button(&mut self, label: impl Into<String>) -> bool {
        Button::new(label).show(self)
    }

    /// Shows a list that drops down, and returns the selected option.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let size = st.selectbox("Size", ["S", "M"]);
    ///     st.write(size.is_some_and(|size| size == "S"));
    /// });
    /// assert_eq!(session.rerun().written(), ["true"]); // the first, until something is selected
    /// assert_eq!(session.select("Size", None).written(), ["false"]);
    /// ```
    pub fn selectbox<T: Send + Sync + 'static>(
        &mut self,
        label: impl Into<String>,
        options: impl Into<Options<T>>,
    ) -> Option<Picked<T>> {
        Selectbox::new(label, options).show(self)
    }

    /// Shows radio buttons, and returns the selected option.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let size = st.radio("Size", [36, 38]).unwrap();
    ///     st.write(*size.value().unwrap() + 1);
    /// });
    /// assert_eq!(session.select("Size", 1).written(), ["39"]);
    /// ```
    pub fn radio<T: Send + Sync + 'static>(
        &mut self,
        label: impl Into<String>,
        options: impl Into<Options<T>>,
    ) -> Option<Picked<T>> {
        Radio::new(label, options).show(self)
    }

    /// Shows a list of which any number of options can be selected, and returns those that are.
    ///
    /// ```
    /// use rerun_safe::{App, CoercibleEnum, Config, Options};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red, Green, Blue }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let color = st.define::<Color>();
    ///     let colors = st.multiselect("Colors", Options::members(&color));
    ///     st.write(colors.iter().all(|picked| picked.is_instance(&color)));
    ///     st.write(colors.len());
    /// });
    /// assert_eq!(session.select("Colors", [0, 2]).written(), ["true", "2"]);
    /// ```
    pub fn multiselect<T: Send + Sync + 'static>(
        &mut self,
        label: impl Into<String>,
        options: impl Into<Options<T>>,
    ) -> Vec<Picked<T>> {
        Multiselect::new(label, options).show(self)
    }

    /// Shows a slider over the options, and returns the selected one.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let level = st.select_slider("Level", ["low", "high"]);
    ///     st.write(level.is_some_and(|level| level == "high"));
    /// });
    /// assert_eq!(session.select("Level", "high").written(), ["true"]);
    /// ```
    pub fn select_slider<T: Send + Sync + 'static>(
        &mut self,
        label: impl Into<String>,
        options: impl Into<Options<T>>,
    ) -> Option<Picked<T>> {
        SelectSlider::new(label, options).show(self)
    }

    /// Shows the options as pills, and returns the selected one.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// let report = session.run(|st| {
    ///     let tag = st.pills("Tag", ["new", "used"]);
    ///     st.write(tag.is_none());
    /// });
    /// assert_eq!(report.written(), ["true"]); // nothing is selected at first
    /// assert_eq!(session.select("Tag", "used").written(), ["false"]);
    /// ```
    pub fn pills<T: Send + Sync + 'static>(
        &mut self,
        label: impl Into<String>,
        options: impl Into<Options<T>>,
    ) -> Option<Picked<T>> {
        Pills::new(label, options).show(self)
    }

    /// Shows the options as segments of a bar, and returns the selected one.
    ///
    /// ```
    /// use rerun_safe::{App, Config};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let unit = st.segmented_control("Unit", ["km", "miles"]);
    ///     st.write(unit.is_some_and(|unit| unit == "miles"));
    /// });
    /// assert_eq!(session.select("Unit", "miles").written(), ["true"]);
    /// ```
    pub fn segmented_control<T: Send + Sync + 'static>(
        &mut self,
        label: impl Into<String>,
        options: impl Into<Options<T>>,
    ) -> Option<Picked<T>> {
        SegmentedControl::new(label, options).show(self)
    }
}
