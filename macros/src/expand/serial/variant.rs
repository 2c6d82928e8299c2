//! Enums: the variant's name around the payload, beside it, or nowhere.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::{LitStr, Path};

use super::field::{Model, claims, pairs, parts_flatten};
use super::parts::Parts;
use super::read::Start;
use super::write::{json_key, json_string, write_flat};
use crate::ast::{Container, Field, Role, Style, Variant};
use crate::expand::list::{names_of, texts};
use crate::expand::place::place_of;

/// Where the name of the variant stands.
#[derive(Clone, Copy)]
enum Tagging<'a> {
    /// `{"Name":payload}`, or `"Name"`.
    External,
    /// `{"tag":"Name", ..fields}`
    Internal(&'a LitStr),
    /// `{"tag":"Name","content":payload}`
    Adjacent(&'a LitStr, &'a LitStr),
    /// Nowhere.
    Untagged,
}

impl<'a> Tagging<'a> {
    fn of(container: &'a Container<'_>) -> Self {
        let attrs = &container.attrs;
        match (&attrs.tag, &attrs.content) {
            _ if attrs.untagged.is_some() => Tagging::Untagged,
            (Some(tag), Some(content)) => Tagging::Adjacent(&tag.value, &content.value),
            (Some(tag), None) => Tagging::Internal(&tag.value),
            (None, _) => Tagging::External,
        }
    }
}

/// A variant with its fields.
struct Arm<'a> {
    variant: &'a Variant<'a>,
    model: Model<'a>,
}

pub(super) fn expand(container: &Container<'_>, variants: &[Variant<'_>]) -> Parts {
    let tagging = Tagging::of(container);
    let mut all = Vec::with_capacity(variants.len());
    for (index, variant) in variants.iter().enumerate() {
        let ident = variant.ident;
        let table = format_ident!("__FIELDS_{}", index);
        let model = Model::new(container, &variant.fields, quote!(Self::#ident), table);
        all.push(Arm { variant, model });
    }
    let hooks = hooks(container, tagging, &all);
    let mut tables = match tagging {
        Tagging::Untagged => TokenStream::new(),
        _ => names(container, variants),
    };
    if all.is_empty() {
        return Parts {
            tables,
            hooks,
            write: quote!(match *self {}),
            read: quote!(::core::result::Result::Err(__input.no_variants())),
        };
    }
    let mut arms = TokenStream::new();
    for Arm { variant, model } in &all {
        if is_record(model) {
            model.table().to_tokens(&mut tables);
        }
        let (pattern, write) = (model.pattern(), write(tagging, variant, model));
        quote!(#pattern => { #write }).to_tokens(&mut arms);
    }
    Parts {
        tables,
        hooks,
        write: quote!(match self { #arms }),
        read: match tagging {
            Tagging::Untagged => read_untagged(&container.item.krate, &all),
            _ => read_tagged(container, tagging, &all),
        },
    }
}

fn is_record(model: &Model<'_>) -> bool {
    model.fields.style == Style::Named && model.newtype().is_none()
}

fn table() -> Ident {
    Ident::new("__VARIANTS", Span::call_site())
}

/// The constant with the names of the variants.
fn names(container: &Container<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let (krate, table) = (&container.item.krate, table());
    let names = texts(&names_of(variants));
    let mut aliases = TokenStream::new();
    let mut other = None;
    for (index, variant) in variants.iter().enumerate() {
        pairs(&variant.attrs.alias, index, &mut aliases);
        if variant.attrs.other.is_some() {
            other = Some(quote!(other: ::core::option::Option::Some(#index),));
        }
    }
    let ty = quote!(#krate::__private::serial::Variants);
    let value = if aliases.is_empty() && other.is_none() {
        quote!(#ty::of(&[#names]))
    } else {
        quote! {
            #ty {
                aliases: &[#aliases],
                #other
                ..#ty::of(&[#names])
            }
        }
    };
    quote! {
        const #table: &#ty = &#value;
    }
}

fn hooks(container: &Container<'_>, tagging: Tagging<'_>, all: &[Arm<'_>]) -> TokenStream {
    let (krate, table) = (&container.item.krate, table());
    let kind = quote!(#krate::__private::serial::Kind);
    let claim = quote!(#krate::__private::serial::Claim);
    let mut flattens = TokenStream::new();
    let mut fields = TokenStream::new();
    let (mut is_text, mut keeps) = (true, false);
    for Arm { variant, model } in all {
        // A variant that keeps what nobody knows takes whatever is there.
        let is_other = variant.attrs.other.is_some();
        if !is_other {
            assert_flattens(model).to_tokens(&mut flattens);
        }
        claims_of(model).to_tokens(&mut fields);
        is_text &= model.is_unit();
        keeps |= is_other;
    }
    let kind = match tagging {
        Tagging::Untagged => quote!(const KIND: #kind = #kind::ANY;),
        Tagging::External if is_text => quote!(const KIND: #kind = #kind::TEXT;),
        _ => TokenStream::new(),
    };
    if !matches!(tagging, Tagging::Untagged | Tagging::Internal(_)) {
        flattens = TokenStream::new();
    }
    let spare = keeps.then(|| quote!(.or(#claim::Spare)));
    let claims = match tagging {
        Tagging::External => quote!(#table.claim(__key)),
        Tagging::Adjacent(tag, content) => quote!(#claim::name_if(__key == #tag || __key == #content)#spare),
        Tagging::Internal(tag) => quote!(#claim::name_if(__key == #tag)#fields #spare),
        Tagging::Untagged => quote!(#claim::No #fields),
    };
    quote! {
        #kind

        fn assert_flattens<__W>() {
            #flattens
        }

        fn claim(__key: &::core::primitive::str) -> #claim {
            #claims
        }
    }
}

/// Refuses to compile unless the payload is an object, or nothing.
fn assert_flattens(model: &Model<'_>) -> TokenStream {
    let krate = model.krate;
    let refused = quote!(<() as #krate::Codec>::assert_flattens::<__W>(););
    match model.newtype() {
        Some(field) if matches!(field.role, Role::Codec) => parts_flatten(krate, &[field]),
        Some(_) => refused,
        None if model.fields.style == Style::Tuple => refused,
        None => parts_flatten(krate, &model.flat),
    }
}

/// `.or(..)` for the keys that the payload takes as an object.
fn claims_of(model: &Model<'_>) -> TokenStream {
    let (krate, table) = (model.krate, &model.table);
    match model.newtype() {
        Some(field) if matches!(field.role, Role::Codec) => claims(krate, &[field]),
        None if is_record(model) => {
            let flat = claims(krate, &model.flat);
            quote!(.or(#table.claim(__key))#flat)
        }
        _ => TokenStream::new(),
    }
}

/// Writes the payload alone.
fn write_payload(model: &Model<'_>, head: &str) -> TokenStream {
    let value = |field: &Field<'_>| field.binding.to_token_stream();
    if let Some(field) = model.newtype() {
        return model.write_value(field, &value(field));
    }
    if model.is_unit() {
        return quote!(__out.raw("null"););
    }
    match model.fields.style {
        Style::Named => model.write_record(head, &value),
        Style::Tuple | Style::Unit => model.write_tuple(&value),
    }
}

fn write(tagging: Tagging<'_>, variant: &Variant<'_>, model: &Model<'_>) -> TokenStream {
    if variant.attrs.other.is_some() {
        return write_payload(model, "{");
    }
    let is_unit = model.is_unit();
    let name = json_string(&variant.name);
    let (head, body) = match tagging {
        Tagging::Untagged => return write_payload(model, "{"),
        Tagging::External if is_unit => return quote!(__out.raw(#name);),
        Tagging::External => (format!("{{{name}:"), write_payload(model, "{")),
        Tagging::Internal(tag) => {
            let head = format!("{{{}{name}", json_key(&tag.value()));
            let body = match model.newtype() {
                Some(field) => write_flat(model.krate, field.ty, &field.binding),
                None if model.fields.style == Style::Named => return write_payload(model, &head),
                None => TokenStream::new(),
            };
            (head, body)
        }
        Tagging::Adjacent(tag, _) if is_unit => (format!("{{{}{name}", json_key(&tag.value())), TokenStream::new()),
        Tagging::Adjacent(tag, content) => {
            let head = format!("{{{}{name},{}", json_key(&tag.value()), json_key(&content.value()));
            (head, write_payload(model, "{"))
        }
    };
    quote! {
        if __out.open(#head) {
            #body
            __out.close("}");
        }
    }
}

fn read_tagged(container: &Container<'_>, tagging: Tagging<'_>, all: &[Arm<'_>]) -> TokenStream {
    let table = table();
    let deny_unknown = container.attrs.deny_unknown.is_some();
    let tag = match tagging {
        Tagging::Internal(tag) => quote!(__input.internal_tag(#tag, |__key| __key == #tag, #table)?),
        Tagging::Adjacent(tag, content) => quote!(__input.adjacent_tag(#tag, #content, #table, #deny_unknown)?),
        Tagging::External | Tagging::Untagged => quote!(__input.variant(#table)?),
    };
    let mut arms = TokenStream::new();
    for (index, Arm { variant, model }) in all.iter().enumerate() {
        let read = read_payload(variant, model);
        if index + 1 == all.len() {
            quote!(_ => #read,).to_tokens(&mut arms);
        } else {
            quote!(#index => #read,).to_tokens(&mut arms);
        }
    }
    quote! {
        let __tag = #tag;
        let __value = match __tag.index {
            #arms
        };
        __tag.close(__input)?;
        ::core::result::Result::Ok(__value)
    }
}

/// Reads the payload of a variant whose tag has been read.
fn read_payload(variant: &Variant<'_>, model: &Model<'_>) -> TokenStream {
    if let Some(field) = model.newtype() {
        let (krate, ty) = (model.krate, field.ty);
        let read = if variant.attrs.other.is_some() {
            quote_spanned!(place_of(ty)=> <#ty as #krate::__private::serial::KeptVariant>::read_kept(&__tag, __input)?)
        } else if model.is_plain(field) {
            quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::read_payload(&__tag, __input)?)
        } else {
            let how = model.how(field);
            quote!(__tag.newtype_by(__input, &#how)?)
        };
        return model.construct(&|_| read.clone());
    }
    if model.is_unit() {
        let value = model.construct_unit();
        return quote!({
            __tag.unit(__input)?;
            #value
        });
    }
    match model.fields.style {
        Style::Named => model.read_record(Start::Tag),
        Style::Tuple | Style::Unit => model.read_tuple(Start::Tag),
    }
}

fn read_untagged(krate: &Path, all: &[Arm<'_>]) -> TokenStream {
    let mut attempts = TokenStream::new();
    for Arm { variant, model } in all {
        let name = &variant.name;
        let read = read_alone(model);
        let attempt = quote! {
            let __attempt = __attempts.attempt(#name, __input, |__input| ::core::result::Result::Ok(#read))?;
            if let ::core::option::Option::Some(__value) = __attempt {
                return ::core::result::Result::Ok(__value);
            }
        };
        attempt.to_tokens(&mut attempts);
    }
    quote! {
        let mut __attempts = #krate::__private::serial::Attempts::new(__input);
        loop {
            #attempts
            __attempts.again(__input)?;
        }
    }
}

/// Reads the payload of a variant that has no tag.
fn read_alone(model: &Model<'_>) -> TokenStream {
    if let Some(field) = model.newtype() {
        return model.read_newtype(field);
    }
    if model.is_unit() {
        let value = model.construct_unit();
        return quote!({
            __input.unit()?;
            #value
        });
    }
    match model.fields.style {
        Style::Named => model.read_record(Start::Value),
        Style::Tuple | Style::Unit => model.read_tuple(Start::Value),
    }
}
