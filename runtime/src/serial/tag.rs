//! Enums whose variant is an entry beside the data. The object is looked through for its tag, and then read from its place.

use super::error::{Problem, ReadError};
use super::event::NoteKind;
use super::reader::{Claims, Reader};
use super::unclaimed::Unclaimed;
use super::variant::{Close, Tag, Variants};

impl Reader<'_> {
    /// Finds the variant of `{"tag":"Name", ..fields}` and stands in front of the object again, with the tag hidden.
    #[doc(hidden)]
    pub fn internal_tag(
        &mut self,
        tag: &'static str,
        is_tag: fn(&str) -> bool,
        variants: &'static Variants,
    ) -> Result<Tag, ReadError> {
        let start = self.start();
        let mark = self.mark();
        self.enter()?;
        if self.peek() == b'"' {
            return Err(self.no_tag(start, tag, variants));
        }
        let mut more = self.first_entry()?;
        while more {
            let key_start = self.start();
            if self.key()? == tag {
                let index = self.tag_name(variants)?;
                self.rewind(mark)?;
                if variants.other == Some(index) {
                    return Ok(Tag::new(index, start, false, Close::Nothing));
                }
                self.claim(Claims {
                    object: start,
                    taken: is_tag,
                    tag: Some((key_start, tag)),
                });
                return Ok(Tag::new(index, start, false, Close::Release));
            }
            self.skip()?;
            more = self.next_entry()?;
        }
        Err(self.no_tag(start, tag, variants))
    }

    /// Finds the variant of `{"tag":"Name","content":payload}` and stands in front of the payload.
    #[doc(hidden)]
    pub fn adjacent_tag(
        &mut self,
        tag: &'static str,
        content: &'static str,
        variants: &'static Variants,
        deny_unknown: bool,
    ) -> Result<Tag, ReadError> {
        let start = self.start();
        let before = self.mark();
        self.enter()?;
        if self.peek() == b'"' {
            return Err(self.no_tag(start, tag, variants));
        }
        let inside = self.mark();
        let (mut index, mut payload) = (None, None);
        let mut unclaimed = Unclaimed::default();
        let mut more = self.first_entry()?;
        while more {
            let key_start = self.start();
            let key = self.key()?;
            let is_twice = (key == tag && index.is_some()) || (key == content && payload.is_some());
            if is_twice {
                let name = if key == tag { tag } else { content };
                return Err(ReadError::new(key_start, Problem::DuplicateField(name)));
            }
            if key == tag {
                index = Some(self.tag_name(variants)?);
            } else {
                let value = self.skip()?;
                if key == content {
                    payload = Some(value.start);
                } else if !self.is_claimed(start, key_start, &key)? {
                    if deny_unknown {
                        let (name, known) = (key.into_owned(), &[]);
                        let are_all = false;
                        let unknown = Problem::UnknownField { name, known, are_all };
                        return Err(ReadError::new(key_start, unknown));
                    }
                    let added = unclaimed.insert(key_start, key);
                    added.or_else(|error| self.refuse_entry(error))?;
                    self.report_span(NoteKind::Unknown, value);
                }
            }
            more = self.next_entry()?;
        }
        let end = self.position();
        let index = index.ok_or_else(|| self.no_tag(start, tag, variants))?;
        if variants.other == Some(index) {
            self.rewind(before)?;
            return Ok(Tag::new(index, start, false, Close::Nothing));
        }
        if let Some(payload) = payload {
            let mut there = inside;
            there.move_to(payload);
            self.rewind(there)?;
        }
        Ok(Tag::new(index, start, payload.is_none(), Close::Leave(end)))
    }

    fn tag_name(&mut self, variants: &'static Variants) -> Result<usize, ReadError> {
        if self.token() != b'"' {
            return Err(self.expected("the name of a variant"));
        }
        let start = self.position();
        let name = self.string_body()?;
        variants.find(self, &name, start)
    }
}
