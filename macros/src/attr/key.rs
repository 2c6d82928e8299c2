//! Every key of `#[rerun(...)]`: where it belongs and how it is written. Messages about unknown and misplaced keys are made
//! from this.

use std::fmt;

/// What an attribute stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Container,
    Variant,
    Field,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Place::Container => "struct or enum",
            Place::Variant => "variant",
            Place::Field => "field",
        })
    }
}

pub(crate) struct Key {
    /// The list it stands in: `skip` of `eq(skip)` has `Some("eq")`.
    pub(crate) list: Option<&'static str>,
    pub(crate) name: &'static str,
    pub(crate) places: &'static [Place],
    /// What stands behind `=`, as a message shows it; nothing for a key without a value.
    pub(super) value: &'static str,
}

/// Any text.
pub(super) const TEXT: &str = "\"...\"";

const CONTAINER: &[Place] = &[Place::Container];
const VARIANT: &[Place] = &[Place::Variant];
const FIELD: &[Place] = &[Place::Field];

const fn key(name: &'static str, places: &'static [Place], value: &'static str) -> Key {
    Key {
        list: None,
        name,
        places,
        value,
    }
}

const fn in_list(list: &'static str, name: &'static str, places: &'static [Place], value: &'static str) -> Key {
    Key {
        list: Some(list),
        name,
        places,
        value,
    }
}

/// In the order in which a message lists them.
pub(crate) const KEYS: &[Key] = &[
    key("rename", &[Place::Field, Place::Variant], TEXT),
    key("rename_all", &[Place::Container, Place::Variant], "\"camelCase\""),
    key("alias", &[Place::Field, Place::Variant], TEXT),
    key("skip", FIELD, ""),
    key("default", &[Place::Field, Place::Container], ""),
    key("flatten", FIELD, ""),
    key("keep_unknown", FIELD, ""),
    key("strict", &[Place::Field, Place::Container], ""),
    key("other", VARIANT, ""),
    key("transparent", CONTAINER, ""),
    key("tag", CONTAINER, TEXT),
    key("content", CONTAINER, TEXT),
    key("untagged", CONTAINER, ""),
    key("deny_unknown", CONTAINER, ""),
    key("bound", CONTAINER, "\"T: ...\""),
    key("crate", CONTAINER, "path"),
    in_list("eq", "by", FIELD, "path"),
    in_list("eq", "skip", FIELD, ""),
    in_list("eq", "bound", CONTAINER, "\"T: ...\""),
    in_list("serial", "with", FIELD, "module"),
    in_list("serial", "display", FIELD, ""),
    in_list("serial", "serde", FIELD, ""),
    in_list("serial", "skip", FIELD, ""),
    in_list("serial", "skip_if", FIELD, "path"),
    in_list("serial", "also_write", FIELD, TEXT),
    in_list("serial", "bound", CONTAINER, "\"T: ...\""),
    in_list("coerce", "name", CONTAINER, TEXT),
    in_list("coerce", "ignore_case", CONTAINER, ""),
    in_list("coerce", "display", CONTAINER, ""),
    in_list("coerce", "from_str", CONTAINER, ""),
    in_list("coerce", "value", VARIANT, "..."),
    in_list("class", "plain", CONTAINER, ""),
    in_list("class", "frozen", CONTAINER, ""),
    in_list("class", "order", CONTAINER, ""),
];

/// The keys that hold keys.
pub(crate) const LISTS: [&str; 4] = ["eq", "serial", "coerce", "class"];

/// Finds a key wherever it may stand.
pub(crate) fn find(list: Option<&str>, name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.list == list && key.name == name)
}

impl Key {
    /// The whole attribute, to paste.
    pub(crate) fn example(&self) -> String {
        self.with_value(self.value)
    }

    /// The whole attribute with a value that the user wrote in another way.
    pub(crate) fn with_value(&self, value: &str) -> String {
        let equals = if value.is_empty() { "" } else { " = " };
        let inner = format!("{}{equals}{value}", self.name);
        match self.list {
            Some(list) => format!("#[rerun({list}({inner}))]"),
            None => format!("#[rerun({inner})]"),
        }
    }
}

/// A key as messages call it: `eq(skip)`, `rename`.
pub(crate) fn called(list: Option<&str>, name: &str) -> String {
    list.map_or_else(|| name.to_owned(), |list| format!("{list}({name})"))
}

/// The names that are known at a place, lists first to last as in [`KEYS`].
pub(crate) fn names_at(place: Place, list: Option<&str>) -> Vec<&'static str> {
    let mut names = Vec::new();
    for key in KEYS {
        if key.list == list && key.places.contains(&place) {
            names.push(key.name);
        }
    }
    if list.is_none() {
        for list in LISTS {
            if !names_at(place, Some(list)).is_empty() {
                names.push(list);
            }
        }
    }
    names
}
