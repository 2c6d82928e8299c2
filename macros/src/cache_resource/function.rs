//! The function under `#[cache_resource]`: its signature, as far as it matters, around a body that nobody here looks into.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Abi, Attribute, Generics, ReturnType, Token, Type, Visibility};

use crate::error;
use crate::expression;

/// A function with a body.
pub(crate) struct Function {
    /// Everything before the body, attributes included.
    pub(crate) head: TokenStream,
    pub(crate) signature: Signature,
    pub(crate) body: Group,
}

/// What stands before the body.
pub(crate) struct Signature {
    pub(crate) visibility: Visibility,
    pub(crate) constness: Option<Span>,
    pub(crate) asyncness: Option<Span>,
    pub(crate) ident: Ident,
    /// With the where-clause.
    pub(crate) generics: Generics,
    /// `self`, in whatever form.
    pub(crate) receiver: Option<Span>,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) output: ReturnType,
}

pub(crate) struct Argument {
    pub(crate) pattern: Pattern,
    pub(crate) ty: Type,
}

pub(crate) enum Pattern {
    /// A part of the key.
    Name(Ident),
    /// No part of it: `_connection`, `_`.
    LeftOut,
    /// Something that takes the argument apart, with its first token.
    Other(Span),
}

impl Function {
    pub(super) fn read(item: TokenStream) -> syn::Result<Self> {
        let first = item.clone().into_iter().next();
        let not_a_function = || error::cache::not_a_function(first.map_or_else(Span::call_site, |token| token.span()));
        let mut head = TokenStream::new();
        let mut last = None;
        for token in item {
            last.replace(token).to_tokens(&mut head);
        }
        let signature = match signature.parse2(head.clone()) {
            Ok(signature) => signature,
            Err(error) if expression::is_unknown(&error) => return Err(expression::unread(error)),
            Err(_) => return Err(not_a_function()),
        };
        match last {
            Some(TokenTree::Group(group)) => {
                let body = braces(group).ok_or_else(not_a_function)?;
                Ok(Self { head, signature, body })
            }
            Some(TokenTree::Punct(semicolon)) if semicolon.as_char() == ';' => {
                Err(error::cache::trait_method(signature.ident.span()))
            }
            _ => Err(not_a_function()),
        }
    }
}

/// A block out of a `macro_rules!` fragment comes in an invisible group.
fn braces(group: Group) -> Option<Group> {
    match group.delimiter() {
        Delimiter::Brace => Some(group),
        Delimiter::None => match group.stream().into_iter().next() {
            Some(TokenTree::Group(inner)) => braces(inner),
            _ => None,
        },
        _ => None,
    }
}

fn signature(input: ParseStream<'_>) -> syn::Result<Signature> {
    input.call(Attribute::parse_outer)?;
    let visibility = input.parse()?;
    let constness = keyword(input, "const");
    let asyncness = keyword(input, "async");
    keyword(input, "unsafe");
    let _abi: Option<Abi> = input.parse()?;
    input.parse::<Token![fn]>()?;
    let ident = input.parse()?;
    let mut generics: Generics = input.parse()?;
    let inner;
    syn::parenthesized!(inner in input);
    let (receiver, arguments) = arguments(&inner)?;
    let output = input.parse()?;
    generics.where_clause = input.parse()?;
    Ok(Signature {
        visibility,
        constness,
        asyncness,
        ident,
        generics,
        receiver,
        arguments,
        output,
    })
}

/// Takes the word if it is the next token.
fn keyword(input: ParseStream<'_>, word: &str) -> Option<Span> {
    let (next, _) = input.cursor().ident()?;
    if next != word {
        return None;
    }
    input.call(Ident::parse_any).ok().map(|found| found.span())
}

fn arguments(input: ParseStream<'_>) -> syn::Result<(Option<Span>, Vec<Argument>)> {
    let mut receiver = None;
    let mut arguments = Vec::new();
    while !input.is_empty() {
        input.call(Attribute::parse_outer)?;
        let (pattern, last) = pattern(input)?;
        let ty: Option<Type> = match input.parse::<Option<Token![:]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        match ty {
            _ if last.as_ref().is_some_and(|last| last == "self") => receiver = last.map(|last| last.span()),
            Some(ty) => arguments.push(Argument { pattern, ty }),
            None => return Err(input.error("")),
        }
        let _comma: Option<Token![,]> = input.parse()?;
    }
    Ok((receiver, arguments))
}

/// Reads up to the colon, and gives the last word before it too, which may be `self`.
fn pattern(input: ParseStream<'_>) -> syn::Result<(Pattern, Option<Ident>)> {
    let first: TokenTree = input.fork().parse()?;
    let ahead = input.fork();
    keyword(&ahead, "ref");
    keyword(&ahead, "mut");
    let name = ahead.call(Ident::parse_any);
    let is_name = is_over(&ahead) || ahead.peek(Token![@]);
    let pattern = match name {
        Ok(name) if is_name && name.unraw().to_string().starts_with('_') => Pattern::LeftOut,
        Ok(name) if is_name => Pattern::Name(name),
        _ => Pattern::Other(first.span()),
    };
    let mut last = None;
    while !is_over(input) {
        // The colons of a path are no end.
        if input.parse::<Option<Token![::]>>()?.is_none() {
            last = match input.parse()? {
                TokenTree::Ident(word) => Some(word),
                _ => None,
            };
        }
    }
    Ok((pattern, last))
}

fn is_over(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,]) || (input.peek(Token![:]) && !input.peek(Token![::]))
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group, TokenStream};
    use quote::quote;
    use syn::parse::Parser as _;

    use super::{Function, Pattern};

    #[test]
    fn a_function_has_a_body_in_braces() {
        let expected = "`cache_resource` caches functions";
        for (item, told) in [
            ("fn get() -> u8 { 1 }", None),
            (
                "#[inline] pub(crate) unsafe extern \"C\" fn get<T>() where T: Clone {}",
                None,
            ),
            ("fn get() -> u8;", Some("a method of a trait")),
            ("fn get() -> u8 =", Some(expected)),
            ("fn get() -> u8 (1)", Some(expected)),
            ("fn get() -> u8 [1]", Some(expected)),
            ("fn get() -> u8 1", Some(expected)),
            ("fn get()", Some(expected)),
            ("struct Get { id: u8 }", Some(expected)),
            ("", Some(expected)),
        ] {
            let tokens: TokenStream = item.parse().expect("these are tokens");
            let mistake = Function::read(tokens).err().map(|mistake| mistake.to_string());
            match told {
                Some(told) => assert!(
                    mistake.as_ref().is_some_and(|mistake| mistake.starts_with(told)),
                    "`{item}`: {mistake:?}"
                ),
                None => assert_eq!(mistake, None, "`{item}`"),
            }
        }
    }

    #[test]
    fn a_body_out_of_a_macro_is_found_in_its_groups() {
        let invisible = |tokens| Group::new(Delimiter::None, tokens);
        let block = invisible(quote!({ 1 }));
        for body in [block.clone(), invisible(quote!(#block))] {
            let function = Function::read(quote!(fn get() -> u8 #body)).unwrap_or_else(|mistake| panic!("{mistake}"));
            assert_eq!(function.body.to_string(), quote!({ 1 }).to_string());
        }
        let number = invisible(quote!(1));
        assert!(Function::read(quote!(fn get() -> u8 #number)).is_err());
    }

    #[test]
    fn an_argument_is_a_name_or_left_out_or_taken_apart() {
        for (text, expected) in [
            ("url", "url"),
            ("mut url", "url"),
            ("ref url", "url"),
            ("ref mut url", "url"),
            ("r#type", "r#type"),
            ("id @ 1..", "id"),
            ("_", "left out"),
            ("_log", "left out"),
            ("mut _log", "left out"),
            ("(a, b)", "taken apart"),
            ("[a, b]", "taken apart"),
            ("&a", "taken apart"),
            ("Meters(a)", "taken apart"),
            ("_Meters(a)", "taken apart"),
            ("Size { w, h }", "taken apart"),
            ("unit::Meters(a)", "taken apart"),
        ] {
            let (pattern, _) = super::pattern
                .parse_str(text)
                .unwrap_or_else(|mistake| panic!("`{text}`: {mistake}"));
            let found = match pattern {
                Pattern::Name(name) => name.to_string(),
                Pattern::LeftOut => "left out".to_owned(),
                Pattern::Other(_) => "taken apart".to_owned(),
            };
            assert_eq!(found, expected, "{text}");
        }
    }
}
