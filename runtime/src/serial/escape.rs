//! Strings as JSON writes them.

use alloc::string::String;
use core::fmt::{self, Display, Write};

use super::special::special;

/// Appends `value` in quotes, escaped.
pub(crate) fn push(text: &mut String, value: &str) {
    text.reserve(value.len() + 2);
    text.push('"');
    push_escaped(text, value);
    text.push('"');
}

/// Appends the `Display` of `value` in quotes, escaped piece by piece.
pub(crate) fn push_display<T: Display>(text: &mut String, value: &T) {
    struct Escaped<'a>(&'a mut String);

    impl Write for Escaped<'_> {
        fn write_str(&mut self, piece: &str) -> fmt::Result {
            push_escaped(self.0, piece);
            Ok(())
        }
    }

    text.push('"');
    // `Escaped` never fails; a `Display` that fails by itself has written what it could, and the text stays one string.
    let _ = write!(Escaped(text), "{value}");
    text.push('"');
}

fn push_escaped(text: &mut String, mut value: &str) {
    loop {
        let run = special(value.as_bytes(), 0);
        let Some((clean, rest)) = value.split_at_checked(run) else {
            return;
        };
        text.push_str(clean);
        let Some(&byte) = rest.as_bytes().first() else {
            return;
        };
        push_escape(text, byte);
        value = rest.get(1..).unwrap_or_default();
    }
}

fn push_escape(text: &mut String, byte: u8) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    // Each arm pushes a constant, which takes no call.
    match byte {
        b'"' => text.push_str("\\\""),
        b'\\' => text.push_str("\\\\"),
        b'\n' => text.push_str("\\n"),
        b'\r' => text.push_str("\\r"),
        b'\t' => text.push_str("\\t"),
        0x08 => text.push_str("\\b"),
        0x0c => text.push_str("\\f"),
        _ => {
            text.push_str("\\u00");
            text.push(HEX[usize::from(byte >> 4)]);
            text.push(HEX[usize::from(byte & 15)]);
        }
    }
}
