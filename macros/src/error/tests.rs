//! The catalogue and `tests/ui` are one list: each message has a case that shows it, and no case shows another.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;

use crate::ast::Derive;
use crate::cache_resource::Cached;
use crate::cache_resource::keys::KEYS;
use crate::snapshot::mistakes;

/// The functions of the catalogue, which are those that the crate sees, each with the first text of what it ends with: its
/// message.
fn messages() -> Vec<(String, String)> {
    let files = fs::read_dir(here("src/error")).expect("the catalogue is a folder");
    let sources = files.map(|file| fs::read_to_string(file.expect("it can be read").path()).expect("it is text"));
    let items = sources.flat_map(|source| syn::parse_file(&source).expect("it compiles").items);
    let functions = items.filter_map(|item| match item {
        syn::Item::Fn(function)
            if matches!(&function.vis, syn::Visibility::Restricted(visible) if visible.path.is_ident("crate")) =>
        {
            Some(function)
        }
        _ => None,
    });
    functions
        .map(|function| {
            let name = function.sig.ident.to_string();
            let last = function
                .block
                .stmts
                .last()
                .expect("it returns a message")
                .to_token_stream();
            let text = first_text(last).unwrap_or_else(|| panic!("`{name}` ends with its message"));
            (name, text)
        })
        .collect()
}

fn first_text(tokens: TokenStream) -> Option<String> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Group(group) => first_text(group.stream()),
        TokenTree::Literal(literal) => syn::parse2::<syn::LitStr>(literal.to_token_stream())
            .ok()
            .map(|text| text.value()),
        _ => None,
    })
}

/// Whether the case is about what syn cannot read without `full`, which it has in these tests.
fn is_of_syn(case: &Case) -> bool {
    case.name.ends_with("expression-in-type.stderr")
}

/// A case of `tests/ui` whose mistake a macro finds.
struct Case {
    name: String,
    source: String,
    /// The messages in the golden beside it, helps included, sorted.
    told: Vec<String>,
}

fn cases() -> Vec<Case> {
    let entries = |folder| {
        fs::read_dir(folder)
            .expect("the cases are there")
            .map(|entry| entry.expect("it can be read").path())
    };
    let folders = entries(here("../tests/ui")).filter(|folder| folder.is_dir());
    let goldens = folders
        .flat_map(entries)
        .filter(|file| file.extension().is_some_and(|extension| extension == "stderr"));
    goldens
        .map(|golden| {
            let read = |path| fs::read_to_string(path).expect("it is text");
            let mut told: Vec<String> = Vec::new();
            for line in read(golden.clone()).lines() {
                if let Some(first) = line.strip_prefix("error: ") {
                    told.push(first.to_owned());
                } else if let (Some(last), Some(help)) = (told.last_mut(), line.strip_prefix("       help: ")) {
                    *last += "\nhelp: ";
                    *last += help;
                }
            }
            told.retain(|line| !line.starts_with("cannot find attribute"));
            told.sort();
            Case {
                name: golden.display().to_string(),
                source: read(golden.with_extension("rs")),
                told,
            }
        })
        .filter(|case| !case.told.is_empty())
        .collect()
}

fn here(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Whether a line may be the first line of the message: its fixed parts stand in it in this order.
fn fits(message: &str, line: &str) -> bool {
    let first = message.lines().next().unwrap_or_default();
    let mut rest = line;
    let mut fixed = first
        .split('{')
        .enumerate()
        .map(|(index, part)| match (index, part.split_once('}')) {
            (0, _) | (_, None) => part,
            (_, Some((_, fixed))) => fixed,
        });
    fixed.all(|part| {
        let found = rest.find(part);
        rest = found.map_or("", |at| &rest[at + part.len()..]);
        found.is_some()
    })
}

#[test]
fn each_message_has_a_case() {
    let cases = cases();
    let is_told = |message: &str| cases.iter().flat_map(|case| &case.told).any(|told| fits(message, told));
    let missing: Vec<String> = messages()
        .into_iter()
        .filter(|(_, message)| !is_told(message))
        .map(|(name, message)| format!("{name}: {message}"))
        .collect();
    assert!(missing.is_empty(), "no case in tests/ui shows\n{}", missing.join("\n"));
}

#[test]
fn each_case_shows_a_message() {
    let messages = messages();
    for case in cases() {
        for told in &case.told {
            let is_ours = messages.iter().any(|(_, message)| fits(message, told));
            assert!(is_ours, "{}: no function says `{told}`", case.name);
        }
    }
}

/// The derives on an item, which is what stands under them.
fn derives_on(item: &syn::Item) -> Vec<Derive> {
    let attributes = match item {
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Union(item) => &item.attrs,
        _ => return Vec::new(),
    };
    let mut derives = Vec::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
    {
        let parsed = attribute.parse_nested_meta(|meta| {
            derives.extend(match meta.path.require_ident()?.to_string().as_str() {
                "RerunEq" => Some(Derive::RerunEq),
                "Serial" => Some(Derive::Serial),
                "CoercibleEnum" => Some(Derive::CoercibleEnum),
                _ => None,
            });
            Ok(())
        });
        parsed.expect("a derive is a list of paths");
    }
    derives
}

/// The same cases without a compiler: rustc prints a message that several derives give once, and so counts this test.
#[test]
fn the_derives_alone_say_what_the_compiler_prints() {
    for case in cases()
        .iter()
        .filter(|case| !case.source.contains("cache_resource") && !is_of_syn(case))
    {
        let file = syn::parse_file(&case.source).expect("the mistake is in the attributes");
        let told: BTreeSet<String> = file
            .items
            .iter()
            .flat_map(|item| {
                derives_on(item)
                    .into_iter()
                    .map(move |derive| (derive, item.to_token_stream()))
            })
            .flat_map(|(derive, item)| mistakes(derive, item))
            .collect();
        assert_eq!(told.into_iter().collect::<Vec<_>>(), case.told, "{}", case.name);
    }
}

/// The functions under `cache_resource`, each with the arguments of the attribute: what a macro is given.
fn cached(tokens: TokenStream) -> Vec<(TokenStream, TokenStream)> {
    let mut found = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let TokenTree::Group(group) = token else { continue };
        let attribute: syn::Result<syn::Meta> = syn::parse2(group.stream());
        match attribute {
            Ok(meta)
                if meta
                    .path()
                    .segments
                    .last()
                    .is_some_and(|last| last.ident == "cache_resource") =>
            {
                let mut is_over = false;
                let item = std::iter::from_fn(|| {
                    let next = tokens.next_if(|_| !is_over)?;
                    is_over = match &next {
                        TokenTree::Group(group) => group.delimiter() == proc_macro2::Delimiter::Brace,
                        TokenTree::Punct(punct) => punct.as_char() == ';',
                        _ => false,
                    };
                    Some(next)
                });
                let arguments = meta.require_list().map(|list| list.tokens.clone());
                found.push((arguments.unwrap_or_default(), item.collect()));
            }
            _ => found.extend(cached(group.stream())),
        }
    }
    found
}

#[test]
fn cache_resource_alone_says_what_the_compiler_prints() {
    for case in cases()
        .iter()
        .filter(|case| case.source.contains("cache_resource") && !is_of_syn(case))
    {
        let tokens = case.source.parse().expect("the mistake is in the attributes");
        let mut told: Vec<String> = Vec::new();
        for (arguments, item) in cached(tokens) {
            let checked = Cached::from_syn(arguments, item);
            let mistakes = checked.err().into_iter().flat_map(|refused| refused.mistakes);
            told.extend(mistakes.map(|mistake| mistake.to_string()));
        }
        told.sort();
        assert_eq!(told, case.told, "{}", case.name);
    }
}

/// The other side: values that the keys take.
#[test]
fn what_can_be_cached_is_not_refused() {
    for arguments in [
        "",
        "ttl = 1",
        "ttl = 0.5",
        "ttl = Duration::MAX",
        "ttl = -offset()",
        "ttl = \"1h 30 minutes\", max_entries = 8",
        "ttl = \" 1.5d \"",
        "validate = Pool::is_open, on_release = |pool| pool.close(), crate = renamed::it",
    ] {
        let arguments: TokenStream = arguments.parse().expect("these are tokens");
        let item = quote::quote!(
            fn get(_log: &Log, id: u8) -> Arc<u8> {
                Arc::default()
            }
        );
        let checked = Cached::from_syn(arguments.clone(), item);
        if let Err(refused) = checked {
            panic!("`{arguments}`: {}", refused.mistakes);
        }
    }
}

/// Texts of a ttl that are refused, each with a word of the reason.
#[test]
fn a_ttl_is_one_or_more_numbers_with_units() {
    for (ttl, reason) in [
        ("", "one or more numbers"),
        ("m", "one or more numbers"),
        ("5", "has no unit"),
        ("1.5", "has no unit"),
        ("5m 3", "has no unit"),
        ("1. m", "one or more numbers"),
        ("5m, 3s", "one or more numbers"),
        ("-5m", "one or more numbers"),
        ("\t5m", "one or more numbers"),
        ("5m\n", "one or more numbers"),
        ("5\tm", "one or more numbers"),
        ("5m\u{a0}3s", "one or more numbers"),
        ("5 fortnights", "`fortnights` is no unit"),
    ] {
        let item = quote::quote!(
            fn get() -> Arc<u8> {
                Arc::default()
            }
        );
        let checked = Cached::from_syn(quote::quote!(ttl = #ttl), item);
        let told = checked
            .err()
            .map(|refused| refused.mistakes.to_string())
            .unwrap_or_default();
        assert!(told.contains(reason), "`{ttl}`: {told}");
    }
}

#[test]
fn a_key_without_a_value_is_shown_with_one() {
    for key in KEYS {
        let item = quote::quote!(
            fn get() -> Arc<u8> {
                Arc::default()
            }
        );
        let checked = Cached::from_syn(key.parse().expect("a key is a word"), item);
        let told = checked
            .err()
            .map(|refused| refused.mistakes.to_string())
            .unwrap_or_default();
        assert!(told.contains(&format!("help: write `{key} = ")), "{told}");
    }
}

/// The check is there in debug builds only.
#[cfg(debug_assertions)]
#[test]
#[should_panic(expected = "errors were collected and not reported")]
fn a_collector_that_nobody_asks_is_noticed() {
    let _ = super::Errors::new();
}
