//! Mistakes in writing `#[rerun(...)]` itself.

use proc_macro2::Span;

use super::peers;
use super::{at, quoted};
use crate::attr::key::{self, Key, Place};
use crate::name::Case;
use crate::suggest::nearest;

/// `#[rerun]`, `#[rerun()]` or `eq()`.
pub(crate) fn empty(span: Span, name: &str) -> syn::Error {
    at(
        span,
        format_args!(
            "`{name}` without keys has no effect\nhelp: write keys in parentheses, `{}`, or remove it",
            list(name)
        ),
    )
}

/// `#[rerun = ..]`, or `eq` where `eq(...)` is meant.
pub(crate) fn not_a_list(span: Span, name: &str) -> syn::Error {
    at(
        span,
        format_args!("`{name}` takes its keys in parentheses\nhelp: write `{}`", list(name)),
    )
}

fn list(name: &str) -> String {
    if name == "rerun" {
        "#[rerun(...)]".to_owned()
    } else {
        format!("{name}(...)")
    }
}

/// A literal or punctuation where a key should be.
pub(crate) fn expected_key(span: Span) -> syn::Error {
    at(span, "expected a key of `rerun`, such as `rename = \"...\"` or `skip`")
}

/// `skip skip`: something after a key and its value that is no comma.
pub(crate) fn expected_comma(span: Span, name: &str) -> syn::Error {
    at(span, format_args!("expected a comma after `{name}`"))
}

/// `serial::skip`.
pub(crate) fn path_for_list(example: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("keys of a list stand in parentheses, not behind `::`\nhelp: write `{example}`"),
    )
}

/// `rename-all`.
pub(crate) fn dash_in_key(name: &str, span: Span) -> syn::Error {
    at(span, format_args!("a key has no `-` in its name\nhelp: write `{name}`"))
}

/// `serde::skip`: keys have no paths.
pub(crate) fn path_for_key(span: Span) -> syn::Error {
    at(
        span,
        "a key is one word, not a path\nhelp: write the last word alone, without `::`",
    )
}

/// A key that no place knows, here or elsewhere.
pub(crate) fn unknown(name: &str, list: Option<&str>, place: Place, span: Span) -> syn::Error {
    let here = key::names_at(place, list);
    let mut known = here.clone();
    let (mut in_list, mut elsewhere) = (None, None);
    for key in key::KEYS {
        if key.list == list {
            known.push(key.name);
        } else if key.name == name {
            elsewhere = elsewhere.or(Some(key));
            if key.places.contains(&place) {
                in_list = in_list.or(Some(key));
            }
        }
    }
    let joined = match (list, name.split_once('_')) {
        (None, Some((list, name))) => key::find(Some(list), name).filter(|key| key.places.contains(&place)),
        _ => None,
    };
    let help = if let Some(key) = in_list.or(joined) {
        format!("write `{}`", key.example())
    } else if let Some(help) = peers::help(name, place) {
        help.to_owned()
    } else if let Some(near) = nearest(name, &known) {
        format!("did you mean `{}`?", key::called(list, near))
    } else if let Some(key) = elsewhere {
        format!("write `{}` on {}", key.example(), places(key.places))
    } else {
        format!("expected one of {}", quoted(&here))
    };
    at(
        span,
        format_args!("unknown {place} attribute `{}`\nhelp: {help}", key::called(list, name)),
    )
}

/// A key that belongs elsewhere on the item.
pub(crate) fn misplaced(key: &Key, place: Place, span: Span) -> syn::Error {
    let called = key::called(key.list, key.name);
    let right = places(key.places);
    let help = match (&*called, place) {
        ("rename_all", Place::Field) => "to rename one field, write `#[rerun(rename = \"...\")]`",
        ("rename", Place::Container) => {
            "the name of a type is not part of its data; to name an enum for coercion, write `#[rerun(coerce(name = \"...\"))]`"
        }
        ("coerce(name)", _) => "to rename one member, write `#[rerun(rename = \"...\")]`",
        ("skip", Place::Variant) => "a variant cannot be left out, because a value may be one; skip its fields instead",
        ("skip", Place::Container) => "skip the fields that hold values of this type",
        ("default", Place::Variant) => {
            "to keep what is unknown, write `#[rerun(other)]` on a variant that holds a `RawText`"
        }
        ("deny_unknown", Place::Field) => "write it on the type of the field",
        _ => "",
    };
    let help = if help.is_empty() {
        String::new()
    } else {
        format!("\nhelp: {help}")
    };
    at(
        span,
        format_args!("`{called}` belongs on {right}, not on a {place}{help}"),
    )
}

/// `class(...)` on a field, `coerce(...)` on a field.
pub(crate) fn misplaced_list(list: &str, place: Place, span: Span) -> syn::Error {
    let mut all: Vec<Place> = Vec::new();
    for key in key::KEYS {
        for place in key.places {
            if key.list == Some(list) && !all.contains(place) {
                all.push(*place);
            }
        }
    }
    at(
        span,
        format_args!("`{list}` belongs on {}, not on a {place}", places(&all)),
    )
}

/// The second `rename` of one place.
pub(crate) fn duplicate(name: &str, span: Span) -> syn::Error {
    at(span, format_args!("duplicate attribute `{name}`"))
}

/// `skip = true`, `skip(..)`.
pub(crate) fn takes_no_value(name: &str, example: &str, span: Span) -> syn::Error {
    at(span, format_args!("`{name}` takes no value\nhelp: write `{example}`"))
}

/// `rename` without `= "..."`.
pub(crate) fn needs_value(name: &str, example: &str, span: Span) -> syn::Error {
    at(span, format_args!("`{name}` needs a value\nhelp: write `{example}`"))
}

/// `rename("...")`, `default 5`, `default: 5`.
pub(crate) fn value_without_equals(name: &str, example: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "`{name}` takes its value behind `=`\nhelp: write `{example}`{}",
            one_by_one(name)
        ),
    )
}

/// `rename(serialize = "...", deserialize = "...")`, as serde has it.
pub(crate) fn one_value_both_ways(name: &str, example: &str, span: Span) -> syn::Error {
    let older = if name == "rename" {
        "; an older name is read with `alias`"
    } else {
        ""
    };
    at(
        span,
        format_args!("`{name}` is the same for writing and reading\nhelp: write `{example}`{older}"),
    )
}

/// `rename = 3`.
pub(crate) fn expected_text(name: &str, example: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!(
            "`{name}` takes a string literal\nhelp: write `{example}`{}",
            one_by_one(name)
        ),
    )
}

/// How a key is given several values.
fn one_by_one(name: &str) -> &'static str {
    match name {
        "alias" | "serial(also_write)" => ", once for each name",
        _ => "",
    }
}

/// `"text"suffix`.
pub(crate) fn suffix(span: Span) -> syn::Error {
    at(
        span,
        "a suffix on a string literal has no meaning here\nhelp: remove what follows the closing quote",
    )
}

/// `eq(by = Vec::len())`.
pub(crate) fn path_called(name: &str, example: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`{name}` takes a path, not a call\nhelp: write `{example}`"),
    )
}

/// `with = "module"`, as serde writes it.
pub(crate) fn path_in_quotes(name: &str, example: &str, span: Span) -> syn::Error {
    at(
        span,
        format_args!("`{name}` takes a path, not a string\nhelp: write `{example}`"),
    )
}

/// `with = 3`.
pub(crate) fn expected_path(name: &str, example: &str, span: Span) -> syn::Error {
    at(span, format_args!("`{name}` takes a path\nhelp: write `{example}`"))
}

/// `default = "make"` on a field of another type than `&str`, as serde writes it.
pub(crate) fn default_in_quotes(text: &str, ty: &str, span: Span) -> syn::Error {
    let help = if syn::parse_str::<syn::Path>(text).is_ok() {
        format!(
            "write `#[rerun(default = {text}())]` to call a function, or `#[rerun(default = {text:?}.to_owned())]` for text"
        )
    } else if syn::parse_str::<syn::Lit>(text).is_ok() {
        format!("write `#[rerun(default = {text})]`")
    } else {
        format!("write `#[rerun(default = {text:?}.to_owned())]`")
    };
    at(
        span,
        format_args!("`default` takes an expression, and a string literal is no `{ty}`\nhelp: {help}"),
    )
}

/// `default = if`.
pub(crate) fn expected_expression(name: &str, span: Span) -> syn::Error {
    at(span, format_args!("`{name}` takes an expression, and this is none"))
}

/// `rename_all = "Snake"`.
pub(crate) fn unknown_case(case: &str, span: Span) -> syn::Error {
    let mut known = Vec::new();
    for (spelling, _) in Case::SPELLINGS {
        known.push(spelling);
    }
    let help = match nearest(case, &known) {
        Some(near) => format!("did you mean `\"{near}\"`?"),
        None => format!("expected one of {}", quoted(&known)),
    };
    at(span, format_args!("unknown style `{case}`\nhelp: {help}"))
}

/// `bound = "T Clone"`.
pub(crate) fn unreadable_bound(span: Span) -> syn::Error {
    at(
        span,
        "this is no list of bounds\nhelp: write them as in a where-clause, `bound = \"T: Bound, U: Bound\"`",
    )
}

fn places(places: &[Place]) -> String {
    let mut text = String::new();
    for place in places {
        let or = if text.is_empty() { "" } else { " or " };
        text = format!("{text}{or}a {place}");
    }
    text
}
