//! What the pages of the docs say of the macros, held to what the macros do: the keys, and the code that is generated.
//!
//! In `runtime/docs/*.md`, the section "What is generated" has two blocks: an item, and its expansion with its paths
//! shortened. `UPDATE_EXPECT=1 cargo test -p rerun-safe-macros` writes the second anew.

use std::env;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Expr, File, ImplItem, Item};

use crate::ast::Derive;
use crate::attr::key::KEYS;
use crate::cache_resource::Cached;
use crate::{checked, expand};

/// What an expansion names with its whole path. The longest come first, so that none leaves the rest of another.
const PATHS: [&str; 9] = [
    "::rerun_safe::__private::serial::",
    "::rerun_safe::__private::cache::",
    "::rerun_safe::__private::",
    "::rerun_safe::",
    "::core::option::Option::",
    "::core::option::",
    "::core::result::Result::",
    "::core::result::",
    "::core::primitive::",
];

/// The blocks of a section, each by the place of what stands between its fences.
fn blocks(page: &str, section: &str) -> Vec<Range<usize>> {
    let start = page.find(section).expect("the page has the section") + section.len();
    // A line that rustdoc hides begins like a heading, but not behind an empty line.
    let end = page[start..].find("\n\n# ").map_or(page.len(), |end| start + end);
    let fences: Vec<usize> = page[start..end]
        .match_indices("```")
        .map(|(at, _)| start + at)
        .collect();
    let block = |pair: &[usize]| pair[0] + page[pair[0]..].find('\n').expect("a fence is a line") + 1..pair[1];
    fences.chunks_exact(2).map(block).collect()
}

/// A file of the runtime crate's docs.
fn read(name: &str) -> String {
    fs::read_to_string(place(name)).expect("the page is there")
}

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/docs").join(name)
}

fn check(name: &str, expansion: fn(TokenStream) -> TokenStream) {
    let mut page = read(name);
    let [item, shown] = &blocks(&page, "\n# What is generated\n")[..] else {
        panic!("the section of {name} has an item and its expansion");
    };
    // Lines that rustdoc hides are code too.
    let item = page[item.clone()].replace("\n# ", "\n");
    let generated = shorten(expansion(item.parse().expect("the item is Rust")));
    if page[shown.clone()] == generated {
        return;
    }
    assert!(
        env::var_os("UPDATE_EXPECT").is_some(),
        "{name} shows other code than is generated: bless it with `UPDATE_EXPECT=1`\n{generated}"
    );
    page.replace_range(shown.clone(), &generated);
    fs::write(place(name), page).expect("the page can be written");
}

/// Prints an expansion as a reader wants it: without the wrapper, attributes and the beginnings of paths.
fn shorten(expansion: TokenStream) -> String {
    let mut file: File = syn::parse2(expansion).expect("an expansion is a list of items");
    file.items = file.items.into_iter().flat_map(unwrap).collect();
    for item in &mut file.items {
        match item {
            Item::Impl(block) => {
                block.attrs.clear();
                for item in &mut block.items {
                    if let ImplItem::Fn(method) = item {
                        method.attrs.clear();
                    }
                }
            }
            Item::Fn(function) => function.attrs.retain(|attr: &Attribute| attr.path().is_ident("doc")),
            _ => {}
        }
    }
    let mut text = prettyplease::unparse(&file);
    for path in PATHS {
        text = text.replace(path, "");
    }
    // Shorter lines are broken elsewhere, so they are printed again.
    prettyplease::unparse(&syn::parse_file(&text).expect("a shorter path is a path"))
}

/// The items inside of the one wrapper.
fn unwrap(item: Item) -> Vec<Item> {
    let Item::Const(wrapper) = item else {
        return vec![item];
    };
    let Expr::Block(block) = *wrapper.expr else {
        panic!("the wrapper is a block");
    };
    let items = block.block.stmts.into_iter().map(|statement| match statement {
        syn::Stmt::Item(item) => item,
        _ => panic!("the wrapper holds items"),
    });
    items.collect()
}

fn derive(derive: Derive, item: TokenStream) -> TokenStream {
    let mut input: syn::DeriveInput = syn::parse2(item).expect("the item of a page is well formed");
    input.attrs.retain(|attr| !attr.path().is_ident("derive"));
    let container = checked(derive, &mut input).unwrap_or_else(|refused| panic!("{}", refused.mistakes));
    expand::expand(derive, &container)
}

#[test]
fn rerun_eq() {
    check("rerun_eq.md", |item| derive(Derive::RerunEq, item));
}

#[test]
fn serial() {
    check("serial.md", |item| derive(Derive::Serial, item));
}

#[test]
fn coercible_enum() {
    check("coercible_enum.md", |item| derive(Derive::CoercibleEnum, item));
}

#[test]
fn cache_resource() {
    check("cache_resource.md", |item| {
        let file: File = syn::parse2(item).expect("the item of a page is well formed");
        let Some(Item::Fn(mut cached)) = file.items.into_iter().find(|item| matches!(item, Item::Fn(_))) else {
            panic!("the block has a function");
        };
        let attribute = cached.attrs.remove(0);
        let attribute = attribute
            .meta
            .require_list()
            .map_or_else(|_| quote!(), |list| list.tokens.clone());
        let cached = Cached::from_syn(attribute, quote!(#cached));
        expand::cache_resource::expand(&cached.unwrap_or_else(|refused| panic!("{}", refused.mistakes)))
    });
}

/// The table of the README and those of the pages name every key, and so do not fall behind.
#[test]
fn every_key_is_in_the_table_and_on_a_page() {
    let readme = read("../../README.md");
    let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| `")).collect();
    let pages = ["rerun_eq.md", "serial.md", "coercible_enum.md"].map(read).concat();
    for key in KEYS {
        let start = match key.list {
            Some(list) => format!("`{list}({}", key.name),
            None => format!("`{}", key.name),
        };
        assert!(pages.contains(&start), "no page has {}", key.example());
        let words = |row: &&str| {
            row.split(|char: char| !char.is_alphanumeric() && char != '_')
                .any(|word| word == key.name)
        };
        let listed = |row: &&str| key.list.is_none_or(|list| row.contains(&format!("`{list}(")));
        assert!(
            rows.iter().copied().any(|row| words(&row) && listed(&row)),
            "the README's table has no {}",
            key.example()
        );
    }
}
