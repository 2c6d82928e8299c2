//! The path to an offset, found by walking the text once.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::problem::shortened;
use crate::serial::Reader;

/// One container on the way.
enum Step<'a> {
    /// An object, and the key of the entry that is being walked; none before a key.
    Object(Option<alloc::borrow::Cow<'a, str>>),
    Array(usize),
}

/// How many bytes of paths there may be for each byte of text, before paths are cut.
const ROOM: usize = 8;

/// Room that even the shortest text has.
const LEAST_ROOM: usize = 1 << 16;

/// The paths to offsets in ascending order. A text that is broken before an offset gives the path as far as it leads.
///
/// Many places below a long key would take the square of the text, and are cut to their last step: `…[7]`.
pub(crate) fn paths(text: &str, offsets: &[usize]) -> Vec<String> {
    let mut room = text.len().saturating_mul(ROOM).saturating_add(LEAST_ROOM);
    let mut walk = Walk {
        input: Reader::new(text, usize::MAX),
        steps: Vec::new(),
    };
    let mut found = Vec::with_capacity(offsets.len());
    for &offset in offsets {
        while walk.input.position() <= offset && walk.next_ends_before(offset) {}
        found.push(walk.path(&mut room));
    }
    found
}

impl Step<'_> {
    /// About how long the step is in a path.
    fn length(&self) -> usize {
        const INDEX: usize = 8;
        match self {
            Self::Object(key) => key.as_ref().map_or(0, |key| key.len() + 1),
            Self::Array(_) => INDEX,
        }
    }
}

struct Walk<'a> {
    input: Reader<'a>,
    steps: Vec<Step<'a>>,
}

impl Walk<'_> {
    /// Goes over the next token, if it ends at or before the offset; else stays in front of it.
    fn next_ends_before(&mut self, offset: usize) -> bool {
        let start = self.input.start();
        if start >= offset {
            return false;
        }
        match self.input.peek() {
            b'{' => self.steps.push(Step::Object(None)),
            b'[' => self.steps.push(Step::Array(0)),
            b'}' | b']' => {
                self.steps.pop();
            }
            b',' => match self.steps.last_mut() {
                Some(Step::Object(key)) => *key = None,
                Some(Step::Array(index)) => *index += 1,
                None => return false,
            },
            b':' => {}
            b'"' => return self.string_ends_before(offset, start),
            _ => return self.scalar_ends_before(offset, start),
        }
        self.input.set_position(start + 1);
        true
    }

    fn string_ends_before(&mut self, offset: usize, start: usize) -> bool {
        let Ok(value) = self.input.string_body() else {
            self.input.set_position(start);
            return false;
        };
        if self.input.position() > offset {
            self.input.set_position(start);
            return false;
        }
        if let Some(Step::Object(key @ None)) = self.steps.last_mut() {
            *key = Some(value);
        }
        true
    }

    fn scalar_ends_before(&mut self, offset: usize, start: usize) -> bool {
        let rest = self.input.bytes().get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
            .count();
        let end = start + length;
        if length == 0 || end > offset {
            return false;
        }
        self.input.set_position(end);
        true
    }

    fn path(&self, room: &mut usize) -> String {
        let mut path = String::new();
        let length: usize = self.steps.iter().map(Step::length).sum();
        let mut shown = self.steps.as_slice();
        if let Some(left) = room.checked_sub(length) {
            *room = left;
        } else {
            path.push('…');
            shown = shown.last().map_or(&[], core::slice::from_ref);
        }
        for step in shown {
            match step {
                Step::Object(None) => {}
                Step::Object(Some(key)) => push_key(&mut path, key),
                Step::Array(index) => push_index(&mut path, *index),
            }
        }
        path
    }
}

/// Appends an element.
pub(crate) fn push_index(path: &mut String, index: usize) {
    // Writing into a `String` does not fail.
    let _ = write!(path, "[{index}]");
}

/// Appends the entry of a key: `.name`, or `["any text"]` for what is no name.
pub(crate) fn push_key(path: &mut String, key: &str) {
    const LONGEST: usize = 256;
    if key.len() > LONGEST {
        let key = shortened(key);
        let _ = write!(path, "[{key:?}]");
        return;
    }
    let is_name = !key.is_empty()
        && !key.starts_with(|char: char| char.is_ascii_digit())
        && key.chars().all(|char| char.is_alphanumeric() || char == '_');
    if !is_name {
        let _ = write!(path, "[{key:?}]");
        return;
    }
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::paths;

    fn path_to(text: &str, needle: &str) -> String {
        paths(text, &[text.find(needle).unwrap()]).pop().unwrap()
    }

    #[test]
    fn every_place_has_its_path() {
        let text = r#"{"tags":[1,{"id":"x"},[[ 7 ]]],"two words":{"":true},"end":null}"#;
        assert_eq!(path_to(text, "1"), "tags[0]");
        assert_eq!(path_to(text, "\"x"), "tags[1].id");
        assert_eq!(path_to(text, "7"), "tags[2][0][0]");
        assert_eq!(path_to(text, "true"), r#"["two words"][""]"#);
        assert_eq!(path_to(text, "null"), "end");
        assert_eq!(path_to(text, "{"), "");
    }

    #[test]
    fn many_offsets_take_one_walk() {
        let text = r#"[{"a":1,"b":2},{"a":3}]"#;
        let offsets: Vec<usize> = text
            .match_indices(|char: char| char.is_ascii_digit())
            .map(|(at, _)| at)
            .collect();
        assert_eq!(paths(text, &offsets), ["[0].a", "[0].b", "[1].a"]);
    }

    #[test]
    fn broken_text_leads_as_far_as_it_goes() {
        assert_eq!(paths("{\"a\":[1,\"x", &[10]), ["a[1]"]);
        assert_eq!(paths("]]]", &[3]), [""]);
        assert_eq!(paths("", &[0, 5]), ["", ""]);
    }
}
