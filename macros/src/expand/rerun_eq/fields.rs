//! Tokens for fields: of a struct, or of a variant's payload.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{ExprPath, Path};

use super::target::Target;
use crate::ast::{Field, Fields, Style};
use crate::attr::slot::Keyed;
use crate::expand::list::number;
use crate::expand::place::{function, located, place_of};
use crate::name::hash;
use crate::sorted::by_key;

/// A field that counts.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) flat: bool,
    /// An expression for a reference to the value.
    value: TokenStream,
    /// The path of the value's `Data`. It has the place of the type in the source, which rustc underlines if the type has
    /// none.
    data: TokenStream,
}

impl Row {
    /// A field that is found at `place`, or what its `eq(by = path)` makes of it.
    pub(super) fn of(field: &Field<'_>, place: &TokenStream, krate: &Path) -> Self {
        Row {
            data: data(field, krate),
            ..Row::bare(field, value(field, place, krate), krate)
        }
    }

    /// The name of a field, with a value whose type is a parameter.
    pub(super) fn bare(field: &Field<'_>, value: TokenStream, krate: &Path) -> Self {
        let flat = field.attrs.flatten.is_some();
        Row {
            name: field.name.clone(),
            flat,
            value,
            data: quote!(#krate::Data),
        }
    }
}

/// A reference to the value of a field that is found at `place`, or to what its `eq(by = path)` makes of it.
fn value(field: &Field<'_>, place: &TokenStream, krate: &Path) -> TokenStream {
    let Some(by) = &field.attrs.eq_by else {
        return place.clone();
    };
    let binding = &field.binding;
    let compared = compared(by, binding, krate);
    quote_spanned!(by.value.span()=> &match #place { #binding => #compared })
}

/// A reference to the value that a pattern bound, or to what its `eq(by = path)` makes of it.
pub(super) fn bound_value(field: &Field<'_>, krate: &Path) -> TokenStream {
    let binding = &field.binding;
    match &field.attrs.eq_by {
        Some(by) => {
            let compared = compared(by, binding, krate);
            quote_spanned!(by.value.span()=> &#compared)
        }
        None => binding.to_token_stream(),
    }
}

/// What `by = path` makes of a bound value.
fn compared(by: &Keyed<ExprPath>, binding: &Ident, krate: &Path) -> TokenStream {
    let function = function(krate, &by.key, &quote!(By<'_, _, _>), &by.value);
    quote_spanned!(by.value.span()=> #function(#binding))
}

/// The path of the `Data` of what `value` gives.
pub(super) fn data(field: &Field<'_>, krate: &Path) -> TokenStream {
    if let Some(by) = &field.attrs.eq_by {
        let krate = located(krate, by.value.span());
        return quote_spanned!(by.value.span()=> <_ as #krate::Data>);
    }
    let ty = field.ty;
    quote_spanned!(place_of(ty)=> <#ty as #krate::Data>)
}

/// What the fields are as data. It is read from the definition before `skip`, so that skipping a field changes no kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    Unit,
    /// The only field.
    Inner,
    Tuple,
    Record,
}

impl Layout {
    pub(super) fn of(fields: &Fields<'_>, transparent: bool) -> Self {
        match (fields.style, fields.list.len()) {
            _ if transparent => Layout::Inner,
            (Style::Named, _) => Layout::Record,
            (Style::Unit, _) | (Style::Tuple, 0) => Layout::Unit,
            (Style::Tuple, 1) if fields.list[0].attrs.is_skipped_by_eq() => Layout::Unit,
            (Style::Tuple, 1) => Layout::Inner,
            (Style::Tuple, _) => Layout::Tuple,
        }
    }
}

/// All impls for a type with these fields.
pub(super) fn expand(target: &Target<'_>, layout: Layout, rows: &[Row]) -> TokenStream {
    let krate = target.krate;
    let visitor = quote!(__visitor);
    match (layout, rows) {
        (Layout::Inner, [Row { value, data, .. }, ..]) => {
            target.data(&visitor, &quote!(#data::accept(#value, __visitor)))
        }
        (Layout::Unit | Layout::Inner, _) => {
            target.data(&visitor, &quote!(#krate::__private::Visitor::unit(__visitor)))
        }
        (Layout::Tuple, rows) => {
            let data = target.data(&visitor, &quote!(#krate::__private::Visitor::tuple(__visitor, self)));
            let fields = access(target, rows);
            quote!(#data #fields)
        }
        (Layout::Record, rows) => {
            let data = target.data(&visitor, &record_visit(target, rows));
            let mut names = Vec::with_capacity(rows.len());
            for row in rows {
                names.push(&*row.name);
            }
            let names = target.names(&names);
            let fields = access(target, rows);
            let record = record(target, rows);
            quote!(#data #names #fields #record)
        }
    }
}

/// The traits behind `Data`, of a struct that was refused.
pub(super) fn stub(target: &Target<'_>) -> TokenStream {
    let (names, fields, record) = (target.names(&[]), access(target, &[]), record(target, &[]));
    quote!(#names #fields #record)
}

/// The visit of a record. Which fields a record with flattened ones has is known at run time only.
fn record_visit(target: &Target<'_>, rows: &[Row]) -> TokenStream {
    let krate = target.krate;
    let mut flat = TokenStream::new();
    for (index, row) in rows.iter().enumerate() {
        if row.flat {
            let index = number(index);
            quote!(#index,).to_tokens(&mut flat);
        }
    }
    if flat.is_empty() {
        quote!(#krate::__private::Visitor::record(__visitor, self))
    } else {
        quote!(#krate::__private::Visitor::erased(__visitor, &#krate::__private::flatten(self, &[#flat])))
    }
}

/// `impl Fields`:
///
/// ```text
/// fn each(..)  { <A as Data>::show_field::<0, _>(&self.a, __each) && .. }
/// fn field(..) { match __P::INDEX { 0 => Some(<A as Data>::accept(&self.a, __visitor)), .., _ => None } }
/// fn at(..)    { match __index { the same } }
/// ```
fn access(target: &Target<'_>, rows: &[Row]) -> TokenStream {
    let krate = target.krate;
    let len = number(rows.len());
    let mut each = TokenStream::new();
    let mut arms = TokenStream::new();
    for (index, Row { value, data, .. }) in rows.iter().enumerate() {
        let and = (index > 0).then(|| quote!(&&));
        let index = number(index);
        quote!(#and #data::show_field::<#index, _>(#value, __each)).to_tokens(&mut each);
        quote!(#index => ::core::option::Option::Some(#data::accept(#value, __visitor)),).to_tokens(&mut arms);
    }
    if rows.is_empty() {
        each = quote!(true);
    }
    quote!(_ => ::core::option::Option::None,).to_tokens(&mut arms);
    target.implement(
        &quote!(__private::Fields),
        &quote! {
            const LEN: ::core::primitive::usize = #len;
            #[inline]
            fn each<__F: #krate::__private::EachField>(&self, __each: &mut __F) -> ::core::primitive::bool {
                #each
            }
            #[inline]
            fn field<__P: #krate::__private::Pick, __V: #krate::__private::Visitor>(
                &self,
                __visitor: __V,
            ) -> ::core::option::Option<__V::Output> {
                match __P::INDEX {
                    #arms
                }
            }
            #[inline]
            fn at<__V: #krate::__private::Visitor>(
                &self,
                __index: ::core::primitive::usize,
                __visitor: __V,
            ) -> ::core::option::Option<__V::Output> {
                match __index {
                    #arms
                }
            }
        },
    )
}

/// `impl Record`.
fn record(target: &Target<'_>, rows: &[Row]) -> TokenStream {
    let mut sorted = TokenStream::new();
    for (_, index) in by_key(rows.len(), &|index| hash(&rows[index].name).into()) {
        let index = number(index);
        quote!(#index,).to_tokens(&mut sorted);
    }
    target.implement(
        &quote!(__private::Record),
        &quote! {
            const SORTED: &'static [::core::primitive::u16] = &[#sorted];
        },
    )
}
