//! Expressions in attributes. syn knows all kinds with its feature `full` only, which would make it compile two thirds
//! longer.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _, quote};
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr, Token, Variant};

use crate::error;

/// Reads an expression, which ends before a comma. A kind that syn does not know is kept as it is written.
pub(crate) fn read(input: ParseStream<'_>) -> syn::Result<Expr> {
    let ahead = input.fork();
    let known: syn::Result<Expr> = ahead.parse();
    if known.is_ok() && is_at_end(&ahead) {
        input.advance_to(&ahead);
        return known;
    }
    if let Ok(tokens) = scan(input) {
        // The tokens were counted in the same input, so they are there.
        for _ in tokens.clone() {
            input.parse::<TokenTree>()?;
        }
        return Ok(Expr::Verbatim(tokens));
    }
    if known.is_ok() {
        input.advance_to(&ahead);
    }
    known
}

/// What is said of an item that syn cannot read. rustc could, so it is an expression in a type that is told, as a rule.
pub(crate) fn unread(error: syn::Error) -> syn::Error {
    if is_unknown(&error) {
        return error::shape::expression_in_type(error.span());
    }
    error
}

/// Whether syn met an expression of a kind that it does not know.
pub(crate) fn is_unknown(error: &syn::Error) -> bool {
    error.to_string().starts_with("unsupported expression")
}

/// Whether a value is over.
pub(crate) fn is_at_end(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// Passes over what is left of a value that nobody can read.
pub(crate) fn skip_to_comma(input: ParseStream<'_>) {
    while !is_at_end(input) {
        // A token tree can always be read from input that is not empty.
        let _skipped: syn::Result<TokenTree> = input.parse();
    }
}

/// Finds the end of any expression. syn can do that, and does it for the discriminant of a variant that it cannot read; the
/// closure around the expression is what it cannot read.
fn scan(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let rest: TokenStream = input.fork().parse()?;
    let scan = |input: ParseStream<'_>| {
        let variant: Variant = input.parse()?;
        let is_whole = is_at_end(input);
        let _others: TokenStream = input.parse()?;
        match variant.discriminant {
            Some((_, closure)) if is_whole => Ok(closure),
            _ => Err(input.error("")),
        }
    };
    let closure = scan.parse2(quote!(Expression = || #rest))?;
    let mut expression = TokenStream::new();
    for (index, token) in closure.into_token_stream().into_iter().enumerate() {
        // Behind the two bars.
        if index > 1 {
            expression.append(token);
        }
    }
    Ok(expression)
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::ToTokens;
    use syn::parse::{ParseStream, Parser as _};

    /// What the parser reads, and what it leaves, without spaces, because `> >` and `>>` are the same tokens to rustc.
    fn parse<T: ToTokens>(parser: fn(ParseStream<'_>) -> syn::Result<T>, text: &str) -> Option<(String, String)> {
        let parser = |input: ParseStream<'_>| {
            let expression = parser(input)?;
            let rest: TokenStream = input.parse()?;
            Ok((
                expression.to_token_stream().to_string().replace(' ', ""),
                rest.to_string().replace(' ', ""),
            ))
        };
        parser.parse_str(text).ok()
    }

    fn read(text: &str) -> Option<(String, String)> {
        parse(super::read, text)
    }

    /// In these tests syn has `full` and knows every expression, so that `read` leaves nothing to `scan`.
    fn scan(text: &str) -> Option<(String, String)> {
        parse(super::scan, text)
    }

    #[test]
    fn any_expression_ends_before_the_comma_behind_it() {
        for expression in [
            "5",
            "-1",
            "LIMIT * 2",
            "Theme::Light",
            "BTreeMap::<u8, u8>::new()",
            "<BTreeMap<u8, u8> as Make<u8, u8>>::make()",
            "vec![1, 2]",
            "[1, 2]",
            "(1, 2)",
            "Size { w: 1, h: 2 }",
            "|a, b| a + b",
            "move |a| -> BTreeMap<u8, u8> { a }",
            "|| a",
            "if a < b { 1 } else { 2 }",
            "match a { 1 => 2, _ => 3 }",
            "unsafe { 1 }",
            "{ 1 }",
            "0..10",
            "0..BTreeMap::<u8, u8>::new().len()",
            "..10",
            "a?",
            "a as BTreeMap<u8, u8>",
            "a < b",
            "&a[0]",
        ] {
            let expected = expression.replace(' ', "");
            assert_eq!(read(expression), Some((expected.clone(), String::new())));
            let followed = read(&format!("{expression}, alias = \"a\""));
            assert_eq!(followed, Some((expected.clone(), ",alias=\"a\"".to_owned())));
            // What is scanned is still to be taken.
            assert_eq!(scan(expression), Some((expected.clone(), expected.clone())));
            let scanned = scan(&format!("{expression}, alias = \"a\""));
            assert_eq!(scanned.map(|(found, _)| found), Some(expected));
        }
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        for text in ["", "+", "if", ", a", "=> a"] {
            assert_eq!(read(text), None, "{text}");
            assert_eq!(scan(text), None, "{text}");
        }
        // What follows one is told by who knows the key.
        assert_eq!(read("1 2"), Some(("1".to_owned(), "2".to_owned())));
        assert_eq!(scan("1 2"), None);
    }
}
