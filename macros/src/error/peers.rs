//! What the derives of serde, strum and others call things, and what to write here instead.

use crate::attr::key::Place;

/// What to write instead of a key that another derive has at such a place.
pub(super) fn help(name: &str, place: Place) -> Option<&'static str> {
    let fits = |&&(peer, places, _): &&Row| peer == name && places.contains(&place);
    ROWS.iter().find(fits).map(|(_, _, help)| *help)
}

/// The key, where it stands, and what to do.
type Row = (&'static str, &'static [Place], &'static str);

const CONTAINER: &[Place] = &[Place::Container];
const VARIANT: &[Place] = &[Place::Variant];
const FIELD: &[Place] = &[Place::Field];
const NAMED: &[Place] = &[Place::Variant, Place::Field];
const ANYWHERE: &[Place] = &[Place::Container, Place::Variant, Place::Field];

const SKIP_ONE_WAY: &str = "write `#[rerun(serial(skip))]`, which leaves the field out of writing and reading";
const NO_SKIPPED_VARIANT: &str = "a variant cannot be left out, because a value may be one; skip its fields instead";
const WITH: &str = "write `#[rerun(serial(with = module))]`, for a module with the functions `write` and `read`";
const CONVERT: &str =
    "implement `Codec` for the type by hand, or write `#[rerun(serial(with = module))]` on the fields that hold it";
const OWNED: &str = "remove it; what is read owns its text, in a `String` or a `Cow`";
const DEFAULT: &str = "write `#[rerun(default = ...)]`";
const PREFIX: &str = "write the whole name with `#[rerun(rename = \"...\")]` on each variant";
const IGNORE_CASE: &str = "write `#[rerun(coerce(ignore_case))]` on the enum";

const ROWS: &[Row] = &[
    // serde
    ("skip_serializing", FIELD, SKIP_ONE_WAY),
    ("skip_deserializing", FIELD, SKIP_ONE_WAY),
    ("skip_serializing", VARIANT, NO_SKIPPED_VARIANT),
    ("skip_deserializing", VARIANT, NO_SKIPPED_VARIANT),
    ("skip_serializing_if", FIELD, "write `#[rerun(serial(skip_if = path))]`"),
    ("serialize_with", FIELD, WITH),
    ("deserialize_with", FIELD, WITH),
    ("deny_unknown_fields", CONTAINER, "write `#[rerun(deny_unknown)]`"),
    (
        "rename_all_fields",
        CONTAINER,
        "write `#[rerun(rename_all = \"...\")]` on each variant",
    ),
    ("from", CONTAINER, CONVERT),
    ("into", CONTAINER, CONVERT),
    ("try_from", CONTAINER, CONVERT),
    ("remote", CONTAINER, CONVERT),
    ("getter", FIELD, WITH),
    ("borrow", NAMED, OWNED),
    (
        "expecting",
        CONTAINER,
        "remove it; messages are made from the definition",
    ),
    // strum
    ("serialize_all", CONTAINER, "write `#[rerun(rename_all = \"...\")]`"),
    (
        "serialize",
        VARIANT,
        "write `#[rerun(rename = \"...\")]`, or `#[rerun(alias = \"...\")]` for a name that is only read",
    ),
    ("to_string", VARIANT, "write `#[rerun(rename = \"...\")]`"),
    (
        "disabled",
        VARIANT,
        "a member cannot be left out, because a value may be one",
    ),
    (
        "ascii_case_insensitive",
        &[Place::Container, Place::Variant],
        IGNORE_CASE,
    ),
    ("prefix", CONTAINER, PREFIX),
    ("suffix", CONTAINER, PREFIX),
    (
        "use_phf",
        CONTAINER,
        "remove it; names are looked up by a perfect hash anyway",
    ),
    // clap
    ("default_value", FIELD, DEFAULT),
    ("default_value_t", FIELD, DEFAULT),
    // The derives of equality, and what people try first.
    (
        "ignore",
        FIELD,
        "write `#[rerun(eq(skip))]`, or `#[rerun(skip)]` for every derive",
    ),
    ("skip_eq", FIELD, "write `#[rerun(eq(skip))]`"),
    (
        "skip_hash",
        FIELD,
        "write `#[rerun(eq(skip))]`; equality and hash agree",
    ),
    (
        "hash",
        ANYWHERE,
        "write the key within `eq(...)`; equality and hash agree",
    ),
    ("name", NAMED, "write `#[rerun(rename = \"...\")]`"),
];
