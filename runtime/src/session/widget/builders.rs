//! The builders of the widgets that choose among options, one type for each method of [`Run`].

use super::choose::{Preset, Spec};
use super::options::Options;
use super::{Kind, Picked};
use crate::session::run::Run;

/// Writes the builder of a widget, with what all of them have.
macro_rules! builder {
    ($(#[$doc:meta])* $name:ident, $kind:ident) => {
        $(#[$doc])*
        #[must_use = "a widget is there once it is shown"]
        pub struct $name<T>(Spec<T>);

        impl<T: Send + Sync + 'static> $name<T> {
            /// A widget with this label and these options.
            pub fn new(label: impl Into<String>, options: impl Into<Options<T>>) -> Self {
                Self(Spec::new(Kind::$kind, label.into(), options.into()))
            }

            /// The key under which session state has the value, and the browser's side finds the widget. With a key it stays the same widget
            /// when its label or its options change.
            pub fn key(mut self, key: impl Into<String>) -> Self {
                self.0.key = Some(key.into());
                self
            }

            /// Calls back before the script runs, if the selection is other data than it was. Session state has the new value then.
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
            /// The position of the option that is selected at first; `None` for none.
            pub fn index(mut self, index: impl Into<Option<usize>>) -> Self {
                self.0.default = Preset::Indices(index.into().into_iter().collect());
                self
            }

            /// The option that is selected at first. A member of an earlier definition of the enum is coerced.
            pub fn value(mut self, value: impl Into<Picked<T>>) -> Self {
                self.0.default = Preset::Values(vec![value.into()]);
                self
            }

            /// Shows it; the selected option, if one is selected.
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
            /// The positions of the options that are selected at first.
            pub fn indices(mut self, indices: impl IntoIterator<Item = usize>) -> Self {
                self.0.default = Preset::Indices(indices.into_iter().collect());
                self
            }

            /// The options that are selected at first. Members of an earlier definition of the enum are coerced.
            pub fn default(mut self, values: impl IntoIterator<Item = impl Into<Picked<T>>>) -> Self {
                self.0.default = Preset::Values(values.into_iter().map(Into::into).collect());
                self
            }

            /// Refuses more selected options than this.
            pub fn max_selections(mut self, max: usize) -> Self {
                self.0.max_selections = Some(max);
                self
            }

            /// Shows it; the selected options, in the order of selection.
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
    Selectbox, Selectbox
}
builder! {
    /// Radio buttons; the first option is selected at first.
    Radio, Radio
}
builder! {
    /// A list of which any number of options can be selected; none is at first.
    Multiselect, Multiselect
}
builder! {
    /// A slider over the options; the first is selected at first.
    SelectSlider, SelectSlider
}
builder! {
    /// A slider with two ends, made by [`SelectSlider::range`]. If one end is no option any more, both are reset.
    SelectSliderRange, SelectSliderRange
}
builder! {
    /// Options as pills; none is selected at first. An option must have one of today's labels before it is coerced.
    Pills, Pills
}
builder! {
    /// Pills of which any number can be selected, made by [`Pills::multi`].
    PillsMulti, PillsMulti
}
builder! {
    /// Options as segments of a bar; none is selected at first. An option must have one of today's labels before it is coerced.
    SegmentedControl, SegmentedControl
}
builder! {
    /// Segments of which any number can be selected, made by [`SegmentedControl::multi`].
    SegmentedControlMulti, SegmentedControlMulti
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
    pub fn range(self, from: usize, to: usize) -> SelectSliderRange<T> {
        let mut spec = self.0.of_kind(Kind::SelectSliderRange);
        spec.default = Preset::Indices(vec![from, to]);
        SelectSliderRange(spec)
    }
}

impl<T: Send + Sync + 'static> SelectSliderRange<T> {
    /// Shows it; the two ends.
    pub fn show(self, st: &mut Run) -> Option<(Picked<T>, Picked<T>)> {
        let mut ends = self.0.show(st).into_iter();
        Some((ends.next()?, ends.next()?))
    }
}
