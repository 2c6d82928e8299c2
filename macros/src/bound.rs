//! Which type parameters an impl must bound, so that the bounds follow use.
//!
//! ```text
//! struct Page<'a, T, U: Iterator, C> {
//!     items: Vec<T>,          T: Trait
//!     next: Option<U::Item>,  U::Item: Trait
//!     marker: PhantomData<C>, nothing: a marker holds no value
//!     #[rerun(skip)] cache: C nothing: the caller names the fields that count
//! }
//! ```
//!
//! Parameters are bounded, never field types: `Option<Box<List<T>>>: Trait` in the where-clause of `List`'s own impl is a
//! cycle that rustc refuses. The exception is a path that starts at a parameter, which is a type of its own.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{GenericArgument, GenericParam, Generics, PathArguments, Type, TypePath};

use crate::ast::{Container, Field};
use crate::attr::slot::{Bound, Slot};

/// `parameter: bound,` for each parameter that the fields hold values of, as far as a field `counts`.
pub(crate) fn inferred(
    container: &Container<'_>,
    counts: &dyn Fn(&Field<'_>) -> bool,
    bound: &TokenStream,
) -> TokenStream {
    let mut uses = Uses::of(container.item.generics);
    for field in container.fields() {
        if counts(field) {
            uses.visit(field.ty);
        }
    }
    let mut predicates = TokenStream::new();
    for held in uses.bounded {
        quote!(#held: #bound,).to_tokens(&mut predicates);
    }
    predicates
}

/// The predicates of `bound = ".."`: the derive's own, else those for all derives.
pub(crate) fn given(own: &Slot<Bound>, shared: &Slot<Bound>) -> Option<TokenStream> {
    let bound = own.as_ref().or(shared.as_ref())?;
    Some(bound.value.to_token_stream())
}

/// The where-clause of the item with more predicates, if there are any.
pub(crate) fn where_clause(generics: &Generics, more: &TokenStream) -> TokenStream {
    let mut predicates = TokenStream::new();
    if let Some(clause) = &generics.where_clause {
        for predicate in &clause.predicates {
            quote!(#predicate,).to_tokens(&mut predicates);
        }
    }
    more.to_tokens(&mut predicates);
    if predicates.is_empty() {
        return predicates;
    }
    quote!(where #predicates)
}

struct Uses<'g> {
    parameters: Vec<&'g Ident>,
    /// `T` or `T::Item`, in the order of first use.
    bounded: Vec<TokenStream>,
}

impl<'g> Uses<'g> {
    fn of(generics: &'g Generics) -> Self {
        let mut parameters = Vec::new();
        for parameter in &generics.params {
            if let GenericParam::Type(parameter) = parameter {
                parameters.push(&parameter.ident);
            }
        }
        Uses {
            parameters,
            bounded: Vec::new(),
        }
    }

    fn visit(&mut self, ty: &Type) {
        match ty {
            Type::Path(path) => self.visit_path(path),
            Type::Reference(inner) => self.visit(&inner.elem),
            Type::Ptr(inner) => self.visit(&inner.elem),
            Type::Slice(inner) => self.visit(&inner.elem),
            Type::Array(inner) => self.visit(&inner.elem),
            Type::Group(inner) => self.visit(&inner.elem),
            Type::Paren(inner) => self.visit(&inner.elem),
            Type::Tuple(inner) => {
                for ty in &inner.elems {
                    self.visit(ty);
                }
            }
            // A macro's expansion is not known; a parameter among its tokens is taken for a use.
            Type::Macro(inner) => self.visit_tokens(inner.mac.tokens.clone()),
            // Function pointers, trait objects and what syn does not know hold no value of a parameter's type that a bound
            // could be about.
            _ => {}
        }
    }

    fn visit_path(&mut self, path: &TypePath) {
        let segments = &path.path.segments;
        if let (None, Some(first)) = (&path.qself, segments.first()) {
            if first.arguments.is_none() && self.parameters.contains(&&first.ident) {
                // `T`, or `T::Item`, which needs the bound for itself and not for `T`.
                self.bound(path.to_token_stream());
                return;
            }
        }
        if let Some(own) = &path.qself {
            // `<T as Iterator>::Item`, `<<T as Family>::Member as Named>::Name`
            if self.mentioned_in(own.ty.to_token_stream()) {
                self.bound(path.to_token_stream());
                return;
            }
        }
        if segments.last().is_some_and(|last| last.ident == "PhantomData") {
            return;
        }
        for segment in segments {
            // `Fn(T) -> U` stands in bounds only, never where a type is expected.
            if let PathArguments::AngleBracketed(list) = &segment.arguments {
                for argument in &list.args {
                    match argument {
                        GenericArgument::Type(ty) => self.visit(ty),
                        GenericArgument::AssocType(assoc) => self.visit(&assoc.ty),
                        _ => {}
                    }
                }
            }
        }
    }

    fn mentioned_in(&self, tokens: TokenStream) -> bool {
        for token in tokens {
            let found = match token {
                TokenTree::Ident(ident) => self.parameters.contains(&&ident),
                TokenTree::Group(group) => self.mentioned_in(group.stream()),
                _ => false,
            };
            if found {
                return true;
            }
        }
        false
    }

    fn visit_tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if self.parameters.contains(&&ident) => self.bound(quote!(#ident)),
                TokenTree::Group(group) => self.visit_tokens(group.stream()),
                _ => {}
            }
        }
    }

    fn bound(&mut self, held: TokenStream) {
        let text = held.to_string();
        if !self.bounded.iter().any(|known| known.to_string() == text) {
            self.bounded.push(held);
        }
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::{ToTokens as _, quote};
    use syn::{Generics, Type, parse_quote};

    use super::{Uses, given};
    use crate::attr::slot::{Bound, Keyed};

    /// What is bounded for a field of the type, in a type with the parameters `T` and `U`.
    fn bounded(ty: &Type) -> Vec<String> {
        let generics: Generics = parse_quote!(<'a, T, U, const N: usize>);
        let mut uses = Uses::of(&generics);
        uses.visit(ty);
        uses.bounded
            .iter()
            .map(|held| held.to_string().replace(' ', ""))
            .collect()
    }

    #[test]
    fn parameters_are_bounded_where_values_of_them_are_held() {
        let cases: [(Type, &[&str]); 22] = [
            (parse_quote!(T), &["T"]),
            (parse_quote!(Vec<Option<T>>), &["T"]),
            (parse_quote!(BTreeMap<U, T>), &["U", "T"]),
            (parse_quote!((T, u8, T)), &["T"]),
            (parse_quote!([T; N]), &["T"]),
            (parse_quote!(Box<[T]>), &["T"]),
            (parse_quote!(&'a mut T), &["T"]),
            (parse_quote!(*const T), &["T"]),
            (parse_quote!((T)), &["T"]),
            (parse_quote!(T::Item), &["T::Item"]),
            (parse_quote!(Option<T::Item>), &["T::Item"]),
            (parse_quote!(<T as Iterator>::Item), &["<TasIterator>::Item"]),
            (
                parse_quote!(<Vec<T> as IntoIterator>::Item),
                &["<Vec<T>asIntoIterator>::Item"],
            ),
            (parse_quote!(<Vec<u8> as IntoIterator>::Item), &[]),
            (parse_quote!(<(T, u8) as Named>::Name), &["<(T,u8)asNamed>::Name"]),
            (parse_quote!(Box<dyn Fn(T) -> U>), &[]),
            (parse_quote!(Call<Output = T>), &["T"]),
            (parse_quote!(fn(T) -> U), &[]),
            (parse_quote!(PhantomData<T>), &[]),
            (parse_quote!(std::marker::PhantomData<(T, U)>), &[]),
            (parse_quote!(list!(T, [U, u8])), &["T", "U"]),
            (parse_quote!(Vec<u8>), &[]),
        ];
        for (ty, expected) in cases {
            assert_eq!(bounded(&ty), expected, "{}", ty.to_token_stream());
        }
        // A fragment of `macro_rules!` comes in a group that nobody sees.
        let fragment = proc_macro2::Group::new(proc_macro2::Delimiter::None, quote!(Vec<T>));
        let ty: Type = syn::parse2(quote!(#fragment)).expect("it is a type");
        assert!(matches!(ty, Type::Group(_)));
        assert_eq!(bounded(&ty), ["T"]);
    }

    #[test]
    fn a_bound_that_is_given_replaces_what_is_inferred() {
        let slot = |predicates: Bound| {
            Some(Keyed {
                key: quote::format_ident!("bound"),
                value: predicates,
            })
        };
        let (own, shared) = (slot(parse_quote!(T: Own)), slot(parse_quote!(T: Shared)));
        let text = |given: Option<TokenStream>| given.map(|given| given.to_string());
        assert_eq!(text(given(&own, &shared)).as_deref(), Some("T : Own"));
        assert_eq!(text(given(&None, &shared)).as_deref(), Some("T : Shared"));
        assert_eq!(text(given(&slot(Bound::new()), &shared)).as_deref(), Some(""));
        assert_eq!(text(given(&None, &None)), None);
    }

    #[test]
    fn bounds_stand_behind_those_of_the_item() {
        let item: syn::ItemStruct = parse_quote!(
            struct S<T>
            where
                T: Clone, {}
        );
        let clause = |generics: &Generics, more| super::where_clause(generics, &more).to_string();
        assert_eq!(clause(&item.generics, quote!()), "where T : Clone ,");
        assert_eq!(clause(&item.generics, quote!(T: Own)), "where T : Clone , T : Own");
        assert_eq!(clause(&parse_quote!(<T>), quote!(T: Own)), "where T : Own");
        assert_eq!(clause(&parse_quote!(<T>), quote!()), "");
    }
}
