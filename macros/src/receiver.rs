//! `Self` written out as the type it stands for, because generated helper types have another `Self`.

use proc_macro2::{Group, Ident, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _, quote};
use syn::{Data, DeriveInput, Fields};

/// Replaces `Self` in the types of the fields and in the bounds of the item.
///
/// Expressions (discriminants, `default = ..`) are left as they are: they are expanded inside the impl, where `Self` is
/// right.
pub(crate) fn write_out(input: &mut DeriveInput) {
    let name = input.ident.clone();
    let arguments = crate::arguments::of(&input.generics);
    let receiver = quote!(#name #arguments);
    match &mut input.data {
        Data::Struct(data) => fields(&mut data.fields, &receiver),
        Data::Enum(data) => {
            for variant in &mut data.variants {
                fields(&mut variant.fields, &receiver);
            }
        }
        Data::Union(_) => {}
    }
    if let Some(clause) = &mut input.generics.where_clause {
        for predicate in &mut clause.predicates {
            rewrite(predicate, &receiver);
        }
    }
    for parameter in &mut input.generics.params {
        rewrite(parameter, &receiver);
    }
}

fn fields(fields: &mut Fields, receiver: &TokenStream) {
    for field in fields {
        rewrite(&mut field.ty, receiver);
    }
}

/// Parses the node again from its tokens without `Self`; a node that does not mention it is left alone.
fn rewrite<T: ToTokens + syn::parse::Parse>(node: &mut T, receiver: &TokenStream) {
    let tokens = node.to_token_stream();
    if mentions_self(tokens.clone()) {
        // The tokens were a `T` before, and a type stands where a type stood; should that ever fail, `Self` stays.
        if let Ok(rewritten) = syn::parse2(replace(tokens, receiver)) {
            *node = rewritten;
        }
    }
}

fn mentions_self(tokens: TokenStream) -> bool {
    for token in tokens {
        let found = match token {
            TokenTree::Ident(ident) => ident == "Self",
            TokenTree::Group(group) => mentions_self(group.stream()),
            _ => false,
        };
        if found {
            return true;
        }
    }
    false
}

/// `Self` becomes `Type<..>`, and before a `::` it becomes `<Type<..>>`, which is right in types and expressions alike.
fn replace(tokens: TokenStream, receiver: &TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "Self" => {
                let in_path = matches!(tokens.peek(), Some(TokenTree::Punct(colon)) if colon.as_char() == ':' && colon.spacing() == Spacing::Joint);
                spanned(receiver, &ident, in_path).to_tokens(&mut out);
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), replace(group.stream(), receiver));
                inner.set_span(group.span());
                out.append(inner);
            }
            other => out.append(other),
        }
    }
    out
}

fn spanned(receiver: &TokenStream, at: &Ident, in_path: bool) -> TokenStream {
    let mut here = TokenStream::new();
    for mut token in receiver.clone() {
        token.set_span(at.span());
        here.append(token);
    }
    if in_path { quote!(<#here>) } else { here }
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;
    use syn::parse_quote;

    #[test]
    fn self_becomes_the_type_with_its_parameters() {
        let mut input: syn::DeriveInput = parse_quote! {
            struct List<T, const N: usize> where Self: Sized {
                next: Option<Box<Self>>, all: [Vec<Self>; N], none: [Self; 0], item: Self::Item
            }
        };
        super::write_out(&mut input);
        let expected: syn::DeriveInput = parse_quote! {
            struct List<T, const N: usize> where List<T, { N }>: Sized {
                next: Option<Box<List<T, { N }>>>, all: [Vec<List<T, { N }>>; N], none: [List<T, { N }>; 0],
                item: <List<T, { N }>>::Item
            }
        };
        // `> >` and `>>` are the same tokens to rustc, and print differently.
        let text = |input: syn::DeriveInput| input.to_token_stream().to_string().replace(' ', "");
        assert_eq!(text(input), text(expected));
    }
}
