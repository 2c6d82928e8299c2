//! The catalogue and `tests/ui` are one list: each message has a case that shows it, and no case shows another.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;

/// A message that no input brings about, so that no case can show it.
const UNREACHABLE: &str = "nothing_to_derive";

/// The functions of the catalogue, each with the first text of what it ends with: its message.
fn messages() -> Vec<(String, String)> {
    let files = fs::read_dir(here("src/error")).expect("the catalogue is a folder");
    let sources = files.map(|file| fs::read_to_string(file.expect("it can be read").path()).expect("it is text"));
    let items = sources.flat_map(|source| syn::parse_file(&source).expect("it compiles").items);
    let functions = items.filter_map(|item| match item {
        syn::Item::Fn(function)
            if function
                .sig
                .output
                .to_token_stream()
                .to_string()
                .contains("syn :: Error") =>
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
        .filter(|(name, _)| name != UNREACHABLE)
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

/// What the compiler says in each case of `tests/ui` about a mistake that a macro finds: the first lines of its errors.
fn told() -> Vec<(String, Vec<String>)> {
    let mut told = Vec::new();
    let folders = fs::read_dir(here("../tests/ui"))
        .expect("the cases are there")
        .map(|folder| folder.expect("it can be read").path());
    for folder in folders.filter(|folder| folder.is_dir()) {
        for golden in fs::read_dir(folder)
            .expect("it can be read")
            .map(|file| file.expect("it can be read").path())
        {
            if golden.extension().is_some_and(|extension| extension == "stderr") {
                let text = fs::read_to_string(&golden).expect("it is text");
                let errors = text
                    .lines()
                    .filter_map(|line| line.strip_prefix("error: "))
                    .map(str::to_owned)
                    .collect();
                told.push((golden.display().to_string(), errors));
            }
        }
    }
    told
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
    let told = told();
    let missing: Vec<String> = messages()
        .into_iter()
        .filter(|(_, message)| {
            !told
                .iter()
                .any(|(_, lines)| lines.iter().any(|line| fits(message, line)))
        })
        .map(|(name, message)| format!("{name}: {message}"))
        .collect();
    assert!(missing.is_empty(), "no case in tests/ui shows\n{}", missing.join("\n"));
}

#[test]
fn each_case_shows_a_message() {
    let messages = messages();
    let from_rustc = |line: &str| line.starts_with("cannot find attribute");
    for (case, lines) in told() {
        for line in lines.iter().filter(|line| !from_rustc(line)) {
            assert!(
                messages.iter().any(|(_, message)| fits(message, line)),
                "{case}: no function says `{line}`"
            );
        }
    }
}
