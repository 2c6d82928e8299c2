//! What a view shows, as text: as Rust would print the values, without the names of types.

use alloc::string::String;
use core::fmt::{self, Debug, Formatter, Write as _};

use super::view::{Columns, ErasedRerun, Tagged, View};

impl Debug for View<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            View::Nothing(0) => f.write_str("None"),
            View::Nothing(somes) => f.debug_tuple("Some").field(&View::Nothing(somes - 1)).finish(),
            View::Unit => f.write_str("()"),
            View::Bool(value) => Debug::fmt(&value, f),
            View::Number(value) => fmt::Display::fmt(&value, f),
            View::Text(value) => Debug::fmt(value, f),
            View::Seq(value) => {
                let mut list = f.debug_list();
                value.walk(&mut |items| {
                    while items.next(&mut |item| {
                        list.entry(&item);
                    }) {}
                });
                list.finish()
            }
            View::Set(value) => f.debug_set().entries(value.members()).finish(),
            View::Map(value) => f.debug_map().entries(value.entries()).finish(),
            View::Record(value) => fmt_record(value, f),
            View::Variant(value) => fmt_variant(value, f),
        }
    }
}

/// As a map is printed, but for the quotes: `{id: 2}`. A record has no name as data, and `{}` is one without fields.
fn fmt_record(record: &dyn Columns, f: &mut Formatter<'_>) -> fmt::Result {
    let mut fields = f.debug_map();
    for index in 0..record.size() {
        record.show(index, &mut |value| {
            fields.entry(&format_args!("{}", record.name(index)), &value);
        });
    }
    fields.finish()
}

fn fmt_variant(variant: &dyn Tagged, f: &mut Formatter<'_>) -> fmt::Result {
    let name = variant.names()[variant.index()];
    let mut result = Ok(());
    let carries = variant.show(&mut |payload| result = f.debug_tuple(name).field(&payload).finish());
    if carries { result } else { f.write_str(name) }
}

/// Prints a value.
pub(super) fn fmt(value: &dyn ErasedRerun, f: &mut Formatter<'_>) -> fmt::Result {
    let mut result = Ok(());
    value.view(&mut |view| result = view.fmt(f));
    result
}

/// The text of a view, cut after so many characters. What is beyond the cut is not looked at.
pub(in crate::rerun_eq) fn shortened(view: View<'_>, longest: usize) -> String {
    let mut text = Bounded {
        text: String::new(),
        left: longest,
    };
    if write!(text, "{view:?}").is_err() {
        text.text.push('…');
    }
    text.text
}

/// Takes so many characters more, then fails.
struct Bounded {
    text: String,
    left: usize,
}

impl fmt::Write for Bounded {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            self.left = self.left.checked_sub(1).ok_or(fmt::Error)?;
            self.text.push(letter);
        }
        Ok(())
    }
}
