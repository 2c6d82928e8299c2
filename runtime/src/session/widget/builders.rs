//! The builders of the widgets that choose among options, one type for each method of [`Run`].

use super::choose::{Preset, Spec};
use super::options::Options;
use super::{Kind, Picked};
use crate::session::run::Run;

/// Writes the builder of a widget, with what all of them have.
macro_rules! builder {
    ($(#[$doc:meta])* $name:ident, $kind:ident, $choice:literal) => {
        $(#[$doc])*
        #[must_use = "a widget is there once it is shown"]
        pub struct $name<T>(Spec<T>);

        impl<T: Send + Sync + 'static> $name<T> {
            /// Makes a widget with this label and these options.
            pub fn new(label: impl Into<String>, options: impl Into<Options<T>>) -> Self {
                Self(Spec::new(Kind::$kind, label.into(), options.into()))
            }

            /// Sets the key under which session state has the value, and the browser's side finds the widget. With a key it
            /// stays the same widget when its label or its options change.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    ", stringify!($name), "::new(format!(\"Pick ({})\", st.number()), [\"a\", \"b\"]).key(\"pick\").show(st);")]
            /// });
            #[doc = concat!("assert!(session.select(\"pick\", ", $choice, ").resets().is_empty()); // another label, the same widget")]
            /// ```
            pub fn key(mut self, key: impl Into<String>) -> Self {
                self.0.key = Some(key.into());
                self
            }

            /// Calls back before the script runs, if the selection is other data than it was. Session state has the new
            /// value then.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    ", stringify!($name), "::new(\"Pick\", [\"a\", \"b\"]).key(\"pick\").on_change(|st| st.write(\"changed\")).show(st);")]
            /// });
            #[doc = concat!("assert_eq!(session.select(\"pick\", ", $choice, ").written(), [\"changed\"]);")]
            /// assert!(session.rerun().written().is_empty());
            /// ```
            pub fn on_change(mut self, callback: impl FnMut(&mut Run) + Send + 'static) -> Self {
                self.0.on_change = Some(Box::new(callback));
                self
            }
        }
    };
}

/// Adds what a widget with one selected option has.
macro_rules! one {
    ($($name:ident),*) => { $(
        impl<T: Send + Sync + 'static> $name<T> {
            /// Selects the option at this position at first; none for `None`.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    let picked = ", stringify!($name), "::new(\"Pick\", [\"a\", \"b\"]).index(1).show(st);")]
            ///     assert!(picked.is_some_and(|picked| picked == "b"));
            /// });
            /// ```
            pub fn index(mut self, index: impl Into<Option<usize>>) -> Self {
                self.0.default = Preset::Indices(index.into().into_iter().collect());
                self
            }

            /// Selects this option at first. A member of an earlier definition of the enum is coerced.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    let picked = ", stringify!($name), "::new(\"Pick\", [\"a\", \"b\"]).value(\"b\").show(st);")]
            ///     assert!(picked.is_some_and(|picked| picked == "b"));
            /// });
            /// ```
            pub fn value(mut self, value: impl Into<Picked<T>>) -> Self {
                self.0.default = Preset::Values(vec![value.into()]);
                self
            }

            /// Shows it; the selected option, if one is selected.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    let picked = ", stringify!($name), "::new(\"Pick\", [\"a\", \"b\"]).show(st);")]
            ///     st.write(picked.is_some_and(|picked| picked == "b"));
            /// });
            /// assert_eq!(session.select("Pick", "b").written(), ["true"]);
            /// ```
            pub fn show(self, st: &mut Run) -> Option<Picked<T>> {
                self.0.show(st).into_iter().next()
            }
        }
    )* };
}

/// Adds what a widget with any number of selected options has.
macro_rules! many {
    ($($name:ident),*) => { $(
        impl<T: Send + Sync + 'static> $name<T> {
            /// Selects the options at these positions at first.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    let picked = ", stringify!($name), "::new(\"Pick\", [\"a\", \"b\", \"c\"]).indices([0, 2]).show(st);")]
            ///     assert!(picked[0] == "a" && picked[1] == "c");
            /// });
            /// ```
            pub fn indices(mut self, indices: impl IntoIterator<Item = usize>) -> Self {
                self.0.default = Preset::Indices(indices.into_iter().collect());
                self
            }

            /// Selects these options at first. Members of an earlier definition of the enum are coerced.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    let picked = ", stringify!($name), "::new(\"Pick\", [\"a\", \"b\", \"c\"]).default([\"c\"]).show(st);")]
            ///     assert!(picked.len() == 1 && picked[0] == "c");
            /// });
            /// ```
            pub fn default(mut self, values: impl IntoIterator<Item = impl Into<Picked<T>>>) -> Self {
                self.0.default = Preset::Values(values.into_iter().map(Into::into).collect());
                self
            }

            /// Refuses more selected options than this.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    ", stringify!($name), "::new(\"Pick\", [\"a\", \"b\"]).max_selections(1).show(st);")]
            /// });
            /// let report = session.select("Pick", ["a", "b"]);
            /// assert!(report.exceptions()[0].to_string().ends_with("has 2 options selected, and `max_selections` is 1"));
            /// ```
            pub fn max_selections(mut self, max: usize) -> Self {
                self.0.max_selections = Some(max);
                self
            }

            /// Shows it; the selected options, in the order of selection.
            ///
            /// ```
            #[doc = concat!("use rerun_safe::{App, Config, ", stringify!($name), "};")]
            ///
            /// let mut session = App::new(Config::default()).session();
            /// session.run(|st| {
            #[doc = concat!("    let picked = ", stringify!($name), "::new(\"Pick\", [\"a\", \"b\"]).show(st);")]
            ///     st.write(picked.len());
            /// });
            /// assert_eq!(session.select("Pick", ["b", "a"]).written(), ["2"]);
            /// ```
            pub fn show(self, st: &mut Run) -> Vec<Picked<T>> {
                self.0.show(st)
            }
        }
    )* };
}

builder! {
    /// A list that drops down; the first option is selected at first.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Selectbox};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let number = Selectbox::new("Pick a number", [1, 2, 3]).key("number").index(None).show(st);
    ///     st.write(number.is_some_and(|number| number == 2));
    /// });
    /// assert_eq!(session.select("number", 1).written(), ["true"]);
    /// ```
    Selectbox, Selectbox, "[1]"
}
builder! {
    /// Radio buttons; the first option is selected at first.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Radio};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let plan = Radio::new("Plan", ["free", "team"]).key("plan").index(1).show(st);
    ///     st.write(plan.is_some_and(|plan| plan == "team"));
    /// });
    /// assert_eq!(session.rerun().written(), ["true"]);
    /// assert_eq!(session.select("plan", "free").written(), ["false"]);
    /// ```
    Radio, Radio, "[1]"
}
builder! {
    /// A list of which any number of options can be selected; none is at first.
    ///
    /// ```
    /// use rerun_safe::{App, CoercibleEnum, Config, Multiselect, Options};
    ///
    /// #[derive(CoercibleEnum)]
    /// enum Color { Red, Green, Blue }
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let color = st.define::<Color>();
    ///     let start = [Color::Red, Color::Blue].map(|member| color.instance(member));
    ///     let colors = Multiselect::new("Colors", Options::members(&color)).default(start).show(st);
    ///     st.write(colors.iter().filter(|picked| picked.is_instance(&color)).count());
    /// });
    /// assert_eq!(session.rerun().written(), ["2"]);
    /// assert_eq!(session.select("Colors", "Color.Green").written(), ["1"]);
    /// ```
    Multiselect, Multiselect, "[1]"
}
builder! {
    /// A slider over the options; the first is selected at first.
    ///
    /// ```
    /// use rerun_safe::{App, Config, SelectSlider};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let level = SelectSlider::new("Level", [1, 10, 100]).value(10).show(st);
    ///     st.write(level.is_some_and(|level| level == 10));
    /// });
    /// assert_eq!(session.rerun().written(), ["true"]);
    /// assert_eq!(session.select("Level", 2).written(), ["false"]);
    /// ```
    SelectSlider, SelectSlider, "[1]"
}
builder! {
    /// A slider with two ends, made by [`SelectSlider::range`]. If one end is no option any more, both are reset.
    ///
    /// ```
    /// use rerun_safe::{App, Config, SelectSlider};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let ends = SelectSlider::new("Years", [1990, 2000, 2010]).range(0, 1).show(st);
    ///     st.write(ends.is_some_and(|(from, to)| from == 2000 && to == 2010));
    /// });
    /// assert_eq!(session.select("Years", [1, 2]).written(), ["true"]);
    /// ```
    SelectSliderRange, SelectSliderRange, "[0, 1]"
}
builder! {
    /// Options as pills; none is selected at first. An option must have one of today's labels before it is coerced.
    ///
    /// ```
    /// use rerun_safe::{App, Config, Pills};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let tag = Pills::new("Tag", ["new", "used"]).key("tag").show(st);
    ///     st.write(tag.is_some_and(|tag| tag == "used"));
    /// });
    /// assert_eq!(session.rerun().written(), ["false"]);
    /// assert_eq!(session.select("tag", "used").written(), ["true"]);
    /// ```
    Pills, Pills, "[1]"
}
builder! {
    /// Pills of which any number can be selected, made by [`Pills::multi`].
    ///
    /// ```
    /// use rerun_safe::{App, Config, Pills};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let tags = Pills::new("Tags", ["new", "used", "rare"]).multi().show(st);
    ///     st.write(tags.len());
    /// });
    /// assert_eq!(session.select("Tags", ["used", "rare"]).written(), ["2"]);
    /// ```
    PillsMulti, PillsMulti, "[1]"
}
builder! {
    /// Options as segments of a bar; none is selected at first. An option must have one of today's labels before it is
    /// coerced.
    ///
    /// ```
    /// use rerun_safe::{App, Config, SegmentedControl};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let unit = SegmentedControl::new("Unit", ["km", "miles"]).value("km").show(st);
    ///     st.write(unit.is_some_and(|unit| unit == "km"));
    /// });
    /// assert_eq!(session.rerun().written(), ["true"]);
    /// assert_eq!(session.select("Unit", None).written(), ["false"]);
    /// ```
    SegmentedControl, SegmentedControl, "[1]"
}
builder! {
    /// Segments of which any number can be selected, made by [`SegmentedControl::multi`].
    ///
    /// ```
    /// use rerun_safe::{App, Config, SegmentedControl};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let days = SegmentedControl::new("Days", ["Mo", "Tu", "We"]).multi().indices([0]).show(st);
    ///     st.write(days.len());
    /// });
    /// assert_eq!(session.select("Days", ["Tu", "We"]).written(), ["2"]);
    /// ```
    SegmentedControlMulti, SegmentedControlMulti, "[1]"
}

one!(Selectbox, Radio, SelectSlider, Pills, SegmentedControl);
many!(Multiselect, PillsMulti, SegmentedControlMulti);

impl<T: Send + Sync + 'static> Pills<T> {
    /// Lets any number of options be selected.
    pub fn multi(self) -> PillsMulti<T> {
        PillsMulti(self.0.of_kind(Kind::PillsMulti))
    }
}

impl<T: Send + Sync + 'static> SegmentedControl<T> {
    /// Lets any number of options be selected.
    pub fn multi(self) -> SegmentedControlMulti<T> {
        SegmentedControlMulti(self.0.of_kind(Kind::SegmentedControlMulti))
    }
}

impl<T: Send + Sync + 'static> SelectSlider<T> {
    /// Gives the slider two ends; at first they are at these positions.
    ///
    /// ```
    /// use rerun_safe::{App, Config, SelectSlider};
    ///
    /// App::new(Config::default()).session().run(|st| {
    ///     let ends = SelectSlider::new("Years", [1990, 2000, 2010]).range(1, 2).show(st).unwrap();
    ///     assert!(ends.0 == 2000 && ends.1 == 2010);
    /// });
    /// ```
    pub fn range(self, from: usize, to: usize) -> SelectSliderRange<T> {
        let mut spec = self.0.of_kind(Kind::SelectSliderRange);
        spec.default = Preset::Indices(vec![from, to]);
        SelectSliderRange(spec)
    }
}

impl<T: Send + Sync + 'static> SelectSliderRange<T> {
    /// Shows it; the two ends.
    ///
    /// ```
    /// use rerun_safe::{App, Config, SelectSlider};
    ///
    /// let mut session = App::new(Config::default()).session();
    /// session.run(|st| {
    ///     let ends = SelectSlider::new("Years", [1990, 2000, 2010]).range(0, 2).show(st);
    ///     st.write(ends.is_some_and(|(from, to)| from == to));
    /// });
    /// assert_eq!(session.select("Years", [1, 1]).written(), ["true"]);
    /// ```
    pub fn show(self, st: &mut Run) -> Option<(Picked<T>, Picked<T>)> {
        let mut ends = self.0.show(st).into_iter();
        Some((ends.next()?, ends.next()?))
    }
}
