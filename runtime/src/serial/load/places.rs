//! Where the parts of a text stand, found by what they say: an index, so that many are found in one pass.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// The places of elements by their text, or by the text of their key.
pub(crate) struct Places<'a> {
    /// In ascending order, and how many of them have been taken.
    by_text: BTreeMap<&'a str, (Vec<usize>, usize)>,
}

impl<'a> Places<'a> {
    pub(crate) fn new(texts: impl Iterator<Item = Option<&'a str>>) -> Self {
        let mut by_text: BTreeMap<&str, (Vec<usize>, usize)> = BTreeMap::new();
        for (place, text) in texts.enumerate() {
            if let Some(text) = text {
                by_text.entry(text).or_default().0.push(place);
            }
        }
        Self { by_text }
    }

    /// The first place of a text.
    pub(crate) fn first(&self, text: &str) -> Option<usize> {
        self.by_text.get(text)?.0.first().copied()
    }

    /// The next place of a text that was not handed out yet and that `is_free`. What was not free once never is again.
    pub(crate) fn take(&mut self, text: &str, is_free: impl Fn(usize) -> bool) -> Option<usize> {
        let (places, taken) = self.by_text.get_mut(text)?;
        loop {
            let place = *places.get(*taken)?;
            *taken += 1;
            if is_free(place) {
                return Some(place);
            }
        }
    }
}
