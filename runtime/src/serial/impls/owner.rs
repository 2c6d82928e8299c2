//! What elements and entries leave behind while a text is loaded, so that what is kept inside of them is found again when
//! they have moved.

use alloc::string::String;

use crate::serial::codec::Codec;
use crate::serial::event::Owned;
use crate::serial::reader::Reader;
use crate::serial::whole::to_str;
use crate::serial::writer::Writer;

impl Reader<'_> {
    /// Notes how the value that began at a place is found again, if something to be kept was reported since.
    pub(super) fn own<T: Codec>(&mut self, start: usize, reported: usize, value: &T, is_key: bool) {
        let Some(events) = self.events().filter(|events| events.keeps_since(reported)) else {
            return;
        };
        let mut text = None;
        if events.room > 0 {
            let own = if is_key && T::KIND.key {
                key_text(value)
            } else {
                to_str(value)
            };
            events.room = events.room.saturating_sub(own.len());
            text = Some(own).filter(|_| events.room > 0);
        }
        events.owned.push(Owned { start, text, is_key });
    }
}

/// The text of the key of an object.
fn key_text<K: Codec>(key: &K) -> String {
    let mut text = String::new();
    key.write_key(&mut Writer::new(&mut text, usize::MAX));
    text
}
