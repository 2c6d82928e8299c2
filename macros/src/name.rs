//! What a field or a variant is called in data: raw identifiers without `r#`, the eight styles of `rename_all`, and the hash
//! that names are compared by.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;

/// The name of an identifier as people say it: `r#type` is `type`.
pub(crate) fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// The hash of a name, as the runtime computes it (`name_hash` in its `name.rs`, and the keys of long names): FNV-1a, 64
/// bits.
pub(crate) fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// A style of `rename_all`; the spellings are serde's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    pub(crate) const SPELLINGS: [(&'static str, Case); 8] = [
        ("lowercase", Case::Lower),
        ("UPPERCASE", Case::Upper),
        ("PascalCase", Case::Pascal),
        ("camelCase", Case::Camel),
        ("snake_case", Case::Snake),
        ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
        ("kebab-case", Case::Kebab),
        ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
    ];

    pub(crate) fn from_spelling(text: &str) -> Option<Self> {
        Self::SPELLINGS
            .iter()
            .find(|(spelling, _)| *spelling == text)
            .map(|(_, case)| *case)
    }

    /// Restyles a variant's name, which is in `PascalCase`.
    ///
    /// The result is serde's: a new word starts at every upper-case letter, so `HTTPServer` becomes `h_t_t_p_server`.
    pub(crate) fn of_variant(self, name: &str) -> String {
        match self {
            Case::Pascal => name.to_owned(),
            Case::Lower => name.to_ascii_lowercase(),
            Case::Upper => name.to_ascii_uppercase(),
            Case::Camel => lower_first(name),
            Case::Snake => snake(name),
            Case::ScreamingSnake => snake(name).to_ascii_uppercase(),
            Case::Kebab => snake(name).replace('_', "-"),
            Case::ScreamingKebab => snake(name).to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// Restyles a field's name, which is in `snake_case`.
    pub(crate) fn of_field(self, name: &str) -> String {
        match self {
            // serde leaves `lowercase` fields alone too: a snake_case name is in lower case already.
            Case::Lower | Case::Snake => name.to_owned(),
            Case::Upper | Case::ScreamingSnake => name.to_ascii_uppercase(),
            Case::Pascal => pascal(name),
            Case::Camel => lower_first(&pascal(name)),
            Case::Kebab => name.replace('_', "-"),
            Case::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (at, letter) in name.char_indices() {
        if at > 0 && letter.is_uppercase() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

fn pascal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut starts_word = true;
    for letter in name.chars() {
        if letter == '_' {
            starts_word = true;
        } else {
            out.push(if starts_word {
                letter.to_ascii_uppercase()
            } else {
                letter
            });
            starts_word = false;
        }
    }
    out
}

/// Lowers the first letter only where it is ASCII, as serde does; a Unicode first letter stays.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        let mut out = String::with_capacity(name.len());
        out.push(first.to_ascii_lowercase());
        out.push_str(letters.as_str());
        out
    })
}

#[cfg(test)]
mod tests {
    use super::Case;

    #[test]
    fn restyles_variants() {
        for (case, expected) in [
            ("lowercase", "veryhot"),
            ("UPPERCASE", "VERYHOT"),
            ("PascalCase", "VeryHot"),
            ("camelCase", "veryHot"),
            ("snake_case", "very_hot"),
            ("SCREAMING_SNAKE_CASE", "VERY_HOT"),
            ("kebab-case", "very-hot"),
            ("SCREAMING-KEBAB-CASE", "VERY-HOT"),
        ] {
            assert_eq!(Case::from_spelling(case).unwrap().of_variant("VeryHot"), expected);
        }
    }

    #[test]
    fn restyles_fields() {
        for (case, expected) in [
            ("lowercase", "very_hot_1"),
            ("UPPERCASE", "VERY_HOT_1"),
            ("PascalCase", "VeryHot1"),
            ("camelCase", "veryHot1"),
            ("snake_case", "very_hot_1"),
            ("SCREAMING_SNAKE_CASE", "VERY_HOT_1"),
            ("kebab-case", "very-hot-1"),
            ("SCREAMING-KEBAB-CASE", "VERY-HOT-1"),
        ] {
            assert_eq!(Case::from_spelling(case).unwrap().of_field("very_hot_1"), expected);
        }
    }

    #[test]
    fn names_at_the_edges_stay_whole() {
        assert_eq!(Case::Camel.of_variant(""), "");
        assert_eq!(Case::Camel.of_field("__"), "");
        assert_eq!(Case::Snake.of_variant("Über"), "Über");
    }
}
