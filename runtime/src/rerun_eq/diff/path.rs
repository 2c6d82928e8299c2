//! The way to a place: `order.items[3].price`.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::Write as _;

use crate::rerun_eq::erased::{ErasedRerun, shortened};

/// So many characters of a key are shown.
const SHOWN_KEY: usize = 32;
/// So many characters of a field's name are shown. A flattened map has its keys for names.
const SHOWN_NAME: usize = 64;
/// So many steps are shown, the last ones.
const SHOWN_STEPS: usize = 64;

/// The way to a place, from its end; it lives on the stack of the walk. `None` is the start.
pub(super) type At<'p> = Option<&'p Path<'p>>;

pub(super) struct Path<'p> {
    pub(super) before: At<'p>,
    pub(super) step: Step<'p>,
}

pub(super) enum Step<'p> {
    Field(&'p str),
    Index(usize),
    Key(&'p dyn ErasedRerun),
}

/// The way as text.
pub(super) fn written(at: At<'_>) -> String {
    let mut steps: Vec<&Path<'_>> = core::iter::successors(at, |path| path.before)
        .take(SHOWN_STEPS + 1)
        .collect();
    let mut text = String::new();
    if steps.len() > SHOWN_STEPS {
        steps.pop();
        text.push('…');
    }
    for path in steps.into_iter().rev() {
        path.step.write(&mut text);
    }
    text
}

impl Step<'_> {
    fn write(&self, text: &mut String) {
        match self {
            Step::Field(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                let (shown, mark) = match name.char_indices().nth(SHOWN_NAME) {
                    Some((end, _)) => (&name[..end], "…"),
                    None => (*name, ""),
                };
                if shown.chars().all(|letter| letter.is_alphanumeric() || letter == '_') && !shown.is_empty() {
                    text.push_str(shown);
                } else {
                    // Writing to a String cannot fail.
                    let _ = write!(text, "{shown:?}");
                }
                text.push_str(mark);
            }
            Step::Index(index) => {
                text.push('[');
                text.push_str(&index.to_string());
                text.push(']');
            }
            Step::Key(key) => key.view(&mut |key| {
                text.push('[');
                text.push_str(&shortened(key, SHOWN_KEY));
                text.push(']');
            }),
        }
    }
}
