//! Every key of `#[rerun(...)]`: where it belongs and how it is written. Messages about unknown and misplaced keys are made from this.

use super::grammar::Place;

pub(crate) struct Key {
    /// The list it stands in: `skip` of `eq(skip)` has `Some("eq")`.
    pub(crate) list: Option<&'static str>,
    pub(crate) name: &'static str,
    pub(crate) places: &'static [Place],
    /// The key as it is written, without the list around it.
    pub(crate) written: &'static str,
}

const CONTAINER: &[Place] = &[Place::Container];
const VARIANT: &[Place] = &[Place::Variant];
const FIELD: &[Place] = &[Place::Field];

const fn key(name: &'static str, places: &'static [Place], written: &'static str) -> Key {
    Key {
        list: None,
        name,
        places,
        written,
    }
}

const fn in_list(list: &'static str, name: &'static str, places: &'static [Place], written: &'static str) -> Key {
    Key {
        list: Some(list),
        name,
        places,
        written,
    }
}

/// In the order in which a message lists them.
pub(crate) const KEYS: &[Key] = &[
    key("rename", &[Place::Field, Place::Variant], "rename = \"...\""),
    key(
        "rename_all",
        &[Place::Container, Place::Variant],
        "rename_all = \"camelCase\"",
    ),
    key("alias", &[Place::Field, Place::Variant], "alias = \"...\""),
    key("skip", FIELD, "skip"),
    key("default", &[Place::Field, Place::Container], "default"),
    key("flatten", FIELD, "flatten"),
    key("keep_unknown", FIELD, "keep_unknown"),
    key("strict", &[Place::Field, Place::Container], "strict"),
    key("other", VARIANT, "other"),
    key("transparent", CONTAINER, "transparent"),
    key("tag", CONTAINER, "tag = \"...\""),
    key("content", CONTAINER, "content = \"...\""),
    key("untagged", CONTAINER, "untagged"),
    key("deny_unknown", CONTAINER, "deny_unknown"),
    key("bound", CONTAINER, "bound = \"T: ...\""),
    key("crate", CONTAINER, "crate = path"),
    in_list("eq", "by", FIELD, "by = path"),
    in_list("eq", "skip", FIELD, "skip"),
    in_list("eq", "bound", CONTAINER, "bound = \"T: ...\""),
    in_list("serial", "with", FIELD, "with = module"),
    in_list("serial", "display", FIELD, "display"),
    in_list("serial", "serde", FIELD, "serde"),
    in_list("serial", "skip", FIELD, "skip"),
    in_list("serial", "skip_if", FIELD, "skip_if = path"),
    in_list("serial", "also_write", FIELD, "also_write = \"...\""),
    in_list("serial", "bound", CONTAINER, "bound = \"T: ...\""),
    in_list("coerce", "name", CONTAINER, "name = \"...\""),
    in_list("coerce", "ignore_case", CONTAINER, "ignore_case"),
    in_list("coerce", "display", CONTAINER, "display"),
    in_list("coerce", "from_str", CONTAINER, "from_str"),
    in_list("coerce", "value", VARIANT, "value = ..."),
    in_list("class", "plain", CONTAINER, "plain"),
    in_list("class", "frozen", CONTAINER, "frozen"),
    in_list("class", "order", CONTAINER, "order"),
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
        match self.list {
            Some(list) => format!("#[rerun({list}({}))]", self.written),
            None => format!("#[rerun({})]", self.written),
        }
    }
}

/// The names that are known at a place, lists first to last as in [`KEYS`].
pub(crate) fn names_at(place: Place, list: Option<&str>) -> Vec<&'static str> {
    let here = |key: &&Key| key.places.contains(&place);
    let mut names: Vec<&'static str> = KEYS
        .iter()
        .filter(here)
        .filter(|key| key.list == list)
        .map(|key| key.name)
        .collect();
    if list.is_none() {
        names.extend(
            LISTS
                .into_iter()
                .filter(|list| KEYS.iter().filter(here).any(|key| key.list == Some(list))),
        );
    }
    names
}
