//! The walk over `#[rerun(...)]`: keys, lists of keys, values. A mistake costs one key, never the rest of the attribute.

use proc_macro2::{Delimiter, Ident, Span};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, ExprPath, Lit, LitStr, Meta, Path, Token};

use super::key::{self, Place};
use super::slot::{Bound, Fallback, Keyed, Slot};
use crate::error::{self, Errors};
use crate::expression;
use crate::name::Case;

/// One key, with the input at what follows it.
pub(crate) struct Entry<'e, 'p> {
    list: Option<&'e str>,
    key: &'e Ident,
    name: &'e str,
    /// What messages call it.
    called: String,
    input: ParseStream<'p>,
}

/// Offers each key of each `#[rerun(...)]` to `accept`, which answers whether the key belongs to this place.
pub(crate) fn parse(
    attributes: &[Attribute],
    place: Place,
    errors: &mut Errors,
    accept: &mut dyn FnMut(&Entry<'_, '_>, &mut Errors) -> syn::Result<bool>,
) {
    for attribute in attributes {
        if !attribute.path().is_ident("rerun") {
            continue;
        }
        match &attribute.meta {
            Meta::List(list) if list.tokens.is_empty() => {
                errors.push(error::attr::empty(attribute.path().span(), "rerun"));
            }
            Meta::List(list) => {
                let walked = (|input: ParseStream<'_>| {
                    walk(input, None, place, errors, accept);
                    Ok(())
                })
                .parse2(list.tokens.clone());
                errors.absorb(walked);
            }
            Meta::Path(path) => errors.push(error::attr::empty(path.span(), "rerun")),
            Meta::NameValue(pair) => errors.push(error::attr::not_a_list(pair.eq_token.span, "rerun")),
        }
    }
}

fn walk(
    input: ParseStream<'_>,
    list: Option<&str>,
    place: Place,
    errors: &mut Errors,
    accept: &mut dyn FnMut(&Entry<'_, '_>, &mut Errors) -> syn::Result<bool>,
) {
    while !input.is_empty() {
        let met = entry(input, list, place, errors, accept);
        errors.absorb(met);
        expression::skip_to_comma(input);
        let _comma: syn::Result<Token![,]> = input.parse();
    }
}

/// Reads one key and its value. What is left before the next comma was said to be wrong already.
fn entry(
    input: ParseStream<'_>,
    list: Option<&str>,
    place: Place,
    errors: &mut Errors,
    accept: &mut dyn FnMut(&Entry<'_, '_>, &mut Errors) -> syn::Result<bool>,
) -> syn::Result<()> {
    let key = input
        .call(Ident::parse_any)
        .map_err(|_| error::attr::expected_key(input.span()))?;
    let name = key.unraw().to_string();
    if input.peek(Token![::]) || (input.peek(Token![-]) && input.peek2(Ident::peek_any)) {
        return Err(more_than_a_word(input, list, &name, key.span()));
    }
    if list.is_none() && key::LISTS.contains(&name.as_str()) {
        return nested(input, &key, &name, place, errors, accept);
    }
    let entry = Entry {
        list,
        key: &key,
        name: &name,
        called: key::called(list, &name),
        input,
    };
    if !accept(&entry, errors)? {
        return Err(match key::find(list, &name) {
            Some(known) => error::attr::misplaced(known, place, key.span()),
            None => error::attr::unknown(&name, list, place, key.span()),
        });
    }
    if entry.is_at_end() {
        Ok(())
    } else {
        Err(error::attr::expected_comma(input.span(), &entry.called))
    }
}

/// `serial::skip`, `rerun::skip`, `rename-all`.
fn more_than_a_word(input: ParseStream<'_>, list: Option<&str>, first: &str, span: Span) -> syn::Error {
    let is_path = input.peek(Token![::]);
    let ahead = input.fork();
    let mut words = vec![first.to_owned()];
    while ahead.parse::<Token![::]>().is_ok() || ahead.parse::<Token![-]>().is_ok() {
        let Ok(word) = ahead.call(Ident::parse_any) else { break };
        words.push(word.unraw().to_string());
    }
    if !is_path {
        return error::attr::dash_in_key(&words.join("_"), span);
    }
    match (list, &*words) {
        (None, [list, name]) => match key::find(Some(list), name) {
            Some(key) => error::attr::path_for_list(&key.example(), span),
            None => error::attr::path_for_key(span),
        },
        _ => error::attr::path_for_key(span),
    }
}

/// Reads `eq(...)`, `serial(...)`, `coerce(...)` or `class(...)`.
fn nested(
    input: ParseStream<'_>,
    key: &Ident,
    name: &str,
    place: Place,
    errors: &mut Errors,
    accept: &mut dyn FnMut(&Entry<'_, '_>, &mut Errors) -> syn::Result<bool>,
) -> syn::Result<()> {
    if !input.peek(syn::token::Paren) {
        return Err(error::attr::not_a_list(key.span(), name));
    }
    let inner;
    syn::parenthesized!(inner in input);
    if key::names_at(place, Some(name)).is_empty() {
        // The list as a whole is out of place; its keys are not looked at.
        let _rest: proc_macro2::TokenStream = inner.parse()?;
        return Err(error::attr::misplaced_list(name, place, key.span()));
    }
    if inner.is_empty() {
        return Err(error::attr::empty(key.span(), name));
    }
    walk(&inner, Some(name), place, errors, accept);
    Ok(())
}

/// Fills a slot, or reports that it was filled before.
pub(crate) fn set<T>(slot: &mut Slot<T>, entry: &Entry<'_, '_>, value: T, errors: &mut Errors) {
    match slot {
        Some(_) => errors.push(error::attr::duplicate(&entry.called, entry.key.span())),
        None => *slot = Some(entry.keyed(value)),
    }
}

impl Entry<'_, '_> {
    /// The list and the name of the key.
    pub(crate) fn path(&self) -> (Option<&str>, &str) {
        (self.list, self.name)
    }

    pub(crate) fn keyed<T>(&self, value: T) -> Keyed<T> {
        Keyed {
            key: self.key.clone(),
            value,
        }
    }

    fn is_at_end(&self) -> bool {
        expression::is_at_end(self.input)
    }

    /// The key alone.
    pub(crate) fn nothing(&self) -> syn::Result<()> {
        let span = self.input.span();
        if self.is_at_end() {
            Ok(())
        } else if self.input.peek(Token![=]) || self.input.peek(syn::token::Paren) {
            Err(error::attr::takes_no_value(&self.called, &self.example(), span))
        } else {
            Err(error::attr::expected_comma(span, &self.called))
        }
    }

    /// `= "text"`
    pub(crate) fn text(&self) -> syn::Result<LitStr> {
        self.equals()?;
        let span = self.input.span();
        let literal: LitStr = self.input.parse().map_err(|_| {
            let example = match (self.known(), self.input.call(Ident::parse_any)) {
                (Some(key), Ok(bare)) if key.value == key::TEXT && self.is_at_end() => {
                    key.with_value(&format!("\"{bare}\""))
                }
                _ => self.example(),
            };
            error::attr::expected_text(&self.called, &example, span)
        })?;
        if literal.suffix().is_empty() {
            Ok(literal)
        } else {
            Err(error::attr::suffix(literal.span()))
        }
    }

    /// `= path::to::module`
    pub(crate) fn path_value(&self) -> syn::Result<Path> {
        self.path_of_kind()
    }

    /// `= path::to::function`, or `= <Type>::function`
    pub(crate) fn function(&self) -> syn::Result<ExprPath> {
        self.path_of_kind()
    }

    fn path_of_kind<P: Parse + ToTokens>(&self) -> syn::Result<P> {
        self.equals()?;
        let span = self.input.span();
        if let (Some(key), Ok(literal)) = (self.known(), self.input.fork().parse::<LitStr>()) {
            let example = key.with_value(&literal.value());
            return Err(error::attr::path_in_quotes(&self.called, &example, span));
        }
        let path: P = self
            .input
            .parse()
            .map_err(|_| error::attr::expected_path(&self.called, &self.example(), span))?;
        match self.known() {
            Some(key) if self.input.peek(syn::token::Paren) => {
                let example = key.with_value(&error::shown(&path));
                Err(error::attr::path_called(&self.called, &example, self.input.span()))
            }
            _ => Ok(path),
        }
    }

    /// `= expression`
    pub(crate) fn expression(&self) -> syn::Result<Expr> {
        self.equals()?;
        let span = self.input.span();
        expression::read(self.input).map_err(|_| error::attr::expected_expression(&self.called, span))
    }

    /// Nothing, or `= expression`.
    pub(crate) fn fallback(&self) -> syn::Result<Fallback> {
        if self.input.peek(Token![=]) {
            return Ok(Fallback::Value(Box::new(self.expression()?)));
        }
        if self.input.peek(syn::token::Paren) {
            return Err(self.without_equals(self.key.span()));
        }
        if self.input.peek(Lit) || self.input.peek(Token![-]) || self.input.peek(Token![:]) {
            return Err(self.without_equals(self.input.span()));
        }
        self.nothing()?;
        Ok(Fallback::Trait)
    }

    /// `= "snake_case"` or another style.
    pub(crate) fn case(&self) -> syn::Result<Case> {
        let literal = self.text()?;
        Case::from_spelling(&literal.value()).ok_or_else(|| error::attr::unknown_case(&literal.value(), literal.span()))
    }

    /// `= "T: Bound, U: Bound"`; an empty text asks for no bounds at all.
    pub(crate) fn predicates(&self) -> syn::Result<Bound> {
        let literal = self.text()?;
        literal
            .parse_with(Bound::parse_terminated)
            .map_err(|_| error::attr::unreadable_bound(literal.span()))
    }

    fn equals(&self) -> syn::Result<()> {
        let span = self.key.span();
        if let Some((list, _, _)) = self.input.cursor().group(Delimiter::Parenthesis) {
            // `rename(serialize = "..", deserialize = "..")`, as serde has it, or a call.
            return Err(match list.ident() {
                Some((ident, _)) if ident == "serialize" || ident == "deserialize" => {
                    error::attr::one_value_both_ways(&self.called, &self.example(), span)
                }
                _ => self.without_equals(span),
            });
        }
        match self.input.parse::<Option<Token![=]>>() {
            Ok(Some(_)) if !self.input.is_empty() => Ok(()),
            _ => Err(error::attr::needs_value(&self.called, &self.example(), span)),
        }
    }

    fn without_equals(&self, span: Span) -> syn::Error {
        let example = match self.known() {
            Some(key) if key.value.is_empty() => key.with_value("..."),
            _ => self.example(),
        };
        error::attr::value_without_equals(&self.called, &example, span)
    }

    fn known(&self) -> Option<&'static key::Key> {
        key::find(self.list, self.name)
    }

    fn example(&self) -> String {
        self.known().map_or_else(String::new, key::Key::example)
    }
}
