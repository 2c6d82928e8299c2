//! What elements and entries leave behind while a text is loaded, so that what is kept inside of them is found again when
//! they have moved.

use alloc::string::String;

use crate::serial::codec::Codec;
use crate::serial::event::{Events, Owned};
use crate::serial::reader::Reader;
use crate::serial::whole::to_str;
use crate::serial::writer::Writer;

impl Reader<'_> {
    /// Notes how the value that began at a place is found again, if something to be kept was reported since.
    pub(super) fn own<T: Codec>(&mut self, start: usize, reported: usize, value: &T, is_key: bool) {
        let Some(events) = self.events().filter(|events| events.keeps_since(reported)) else {
            return;
        };
        let text = events.own_text(value, is_key);
        events.owned.push(Owned { start, text, is_key });
    }

    /// The own text of the value, or of the key, that another one in the text is the double of; none where nothing is kept.
    #[cold]
    pub(super) fn text_of_first<T: Codec>(&mut self, first: &T, is_key: bool) -> Option<String> {
        self.events()?.own_text(first, is_key)
    }
}

impl Events {
    /// The own text of a value, or of the key of an entry, while there is room for it.
    fn own_text<T: Codec>(&mut self, value: &T, is_key: bool) -> Option<String> {
        if self.room == 0 {
            return None;
        }
        let own = if is_key && T::KIND.key {
            key_text(value)
        } else {
            to_str(value)
        };
        self.room = self.room.saturating_sub(own.len());
        Some(own).filter(|_| self.room > 0)
    }
}

/// The text of the key of an object.
fn key_text<K: Codec>(key: &K) -> String {
    let mut text = String::new();
    key.write_key(&mut Writer::new(&mut text, usize::MAX));
    text
}
