//! Objects that are read by several: who takes which entry.

use alloc::string::String;

use super::{Claims, Reader};
use crate::serial::error::{Problem, ReadError};
use crate::serial::unclaimed::Unclaimed;

impl Reader<'_> {
    /// Makes the entries of an object that others take invisible, until `release`.
    #[doc(hidden)]
    pub fn claim(&mut self, claims: Claims) {
        self.claims.push(claims);
    }

    #[doc(hidden)]
    pub fn release(&mut self) {
        self.claims.pop();
    }

    /// Whether anything is claimed by anybody.
    #[inline]
    pub(crate) fn is_shared(&self) -> bool {
        !self.claims.is_empty()
    }

    /// Whether entries of the object that begins at `object` are claimed.
    #[inline]
    pub(crate) fn is_shared_at(&self, object: usize) -> bool {
        self.claims.iter().any(|claims| claims.object == object)
    }

    /// The entries of the object at this place that nobody else takes, as an object, without white space around their colons:
    /// saving brings them among other entries, and they are to be the same then.
    pub(crate) fn entries_of_nobody(&mut self, object: usize) -> Result<String, ReadError> {
        self.enter()?;
        let mut own = String::from("{");
        let mut unclaimed = Unclaimed::default();
        let mut more = self.first_entry()?;
        while more {
            let start = self.start();
            let key = self.key_name()?;
            let key_span = start..self.position();
            self.colon()?;
            let is_claimed = self.is_claimed(object, start, &key)?;
            let value = self.skip()?;
            if !is_claimed {
                let added = unclaimed.insert(start, key);
                added.or_else(|error| self.refuse_entry(error))?;
                if own.len() > 1 {
                    own.push(',');
                }
                own.push_str(self.slice(key_span));
                own.push(':');
                own.push_str(self.slice(value));
            }
            more = self.next_entry()?;
        }
        self.leave();
        own.push('}');
        Ok(own)
    }

    /// Whether the entry at `start` of the object that begins at `object` is somebody else's. A second tag is nobody's.
    pub(crate) fn is_claimed(&self, object: usize, start: usize, key: &str) -> Result<bool, ReadError> {
        let mut is_claimed = false;
        for claims in self.claims.iter().filter(|claims| claims.object == object) {
            if !(claims.taken)(key) {
                continue;
            }
            is_claimed = true;
            if let Some((_, name)) = claims.tag.filter(|&(place, _)| place != start) {
                return Err(ReadError::new(start, Problem::DuplicateField(name)));
            }
        }
        Ok(is_claimed)
    }
}
