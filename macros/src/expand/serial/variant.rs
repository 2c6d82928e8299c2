//! Enums: the variant's name around the payload, beside it, or nowhere.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::LitStr;

use super::field::Model;
use super::parts::Parts;
use super::read::Start;
use super::write::{json_key, json_string};
use crate::ast::{Container, Field, Role, Style, Variant};
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

pub(super) fn expand(container: &Container<'_>, variants: &[Variant<'_>]) -> Parts {
    let krate = &container.item.krate;
    let tagging = Tagging::of(container);
    let models: Vec<Model<'_>> = variants
        .iter()
        .enumerate()
        .map(|(index, variant)| {
            let ident = variant.ident;
            Model::new(
                container,
                &variant.fields,
                quote!(Self::#ident),
                format_ident!("__FIELDS_{}", index),
            )
        })
        .collect();
    let pairs: Vec<(&Variant<'_>, &Model<'_>)> = variants.iter().zip(&models).collect();
    let hooks = hooks(container, tagging, &pairs);
    let records = models.iter().filter(|model| is_record(model)).map(Model::table);
    let names = (!matches!(tagging, Tagging::Untagged)).then(|| names(container, variants));
    if pairs.is_empty() {
        return Parts {
            tables: quote!(#names),
            hooks,
            write: quote!(match *self {}),
            read: quote!(::core::result::Result::Err(__input.no_variants())),
        };
    }
    let arms = pairs.iter().map(|(variant, model)| {
        let (pattern, write) = (model.pattern(), write(tagging, variant, model));
        quote!(#pattern => { #write })
    });
    Parts {
        tables: quote!(#names #(#records)*),
        hooks,
        write: quote!(match self { #(#arms)* }),
        read: match tagging {
            Tagging::Untagged => read_untagged(krate, &pairs),
            _ => read_tagged(container, tagging, &pairs),
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
    let names = variants.iter().map(|variant| &variant.name);
    let aliases = variants.iter().enumerate().flat_map(|(index, variant)| {
        variant.attrs.alias.iter().map(move |alias| {
            let alias = &alias.value;
            quote!((#alias, #index))
        })
    });
    let other = variants.iter().position(|variant| variant.attrs.other.is_some());
    let other = other.map_or_else(
        || quote!(::core::option::Option::None),
        |index| quote!(::core::option::Option::Some(#index)),
    );
    let ty = quote!(#krate::__private::serial::Variants);
    quote! {
        const #table: &#ty = &#ty {
            names: &[#(#names),*],
            aliases: &[#(#aliases),*],
            other: #other,
        };
    }
}

fn hooks(container: &Container<'_>, tagging: Tagging<'_>, pairs: &[(&Variant<'_>, &Model<'_>)]) -> TokenStream {
    let (krate, table) = (&container.item.krate, table());
    let kind = quote!(#krate::__private::serial::Kind);
    let claim = quote!(#krate::__private::serial::Claim);
    let unit_only = pairs.iter().all(|(_, model)| model.fields.style == Style::Unit);
    let kind = match tagging {
        Tagging::Untagged => Some(quote!(ANY)),
        Tagging::External if unit_only => Some(quote!(TEXT)),
        _ => None,
    }
    .map(|name| quote!(const KIND: #kind = #kind::#name;));
    let untagged = pairs.iter().filter(|_| matches!(tagging, Tagging::Untagged));
    let flattens = untagged.map(|(_, model)| assert_flattens(model));
    let of_fields = |pairs: &[(&Variant<'_>, &Model<'_>)]| -> Vec<TokenStream> {
        pairs.iter().map(|(_, model)| claims(model)).collect()
    };
    let keeps = pairs.iter().any(|(variant, _)| variant.attrs.other.is_some());
    let spare = keeps.then(|| quote!(.or(#claim::Spare)));
    let claims = match tagging {
        Tagging::External => quote!(#table.claim(__key)),
        Tagging::Adjacent(tag, content) => quote!(#claim::name_if(__key == #tag || __key == #content)#spare),
        Tagging::Internal(tag) => {
            let fields = of_fields(pairs);
            quote!(#claim::name_if(__key == #tag)#(#fields)*#spare)
        }
        Tagging::Untagged => {
            let fields = of_fields(pairs);
            quote!(#claim::No #(#fields)*)
        }
    };
    quote! {
        #kind

        fn assert_flattens<__W>() {
            #(#flattens)*
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
        Some(field) if matches!(field.role, Role::Codec) => {
            let ty = field.ty;
            quote!(<#ty as #krate::Codec>::assert_flattens::<__W>();)
        }
        Some(_) => refused,
        None if model.fields.style == Style::Tuple => refused,
        None => TokenStream::new(),
    }
}

/// `.or(..)` for each key that the payload takes as an object.
fn claims(model: &Model<'_>) -> TokenStream {
    let (krate, table) = (model.krate, &model.table);
    let of_type = |field: &Field<'_>| {
        let ty = field.ty;
        quote!(.or(<#ty as #krate::Codec>::claim(__key)))
    };
    if let Some(field) = model.newtype() {
        return if matches!(field.role, Role::Codec) {
            of_type(field)
        } else {
            TokenStream::new()
        };
    }
    if !is_record(model) {
        return TokenStream::new();
    }
    let flat = model.flat.iter().copied().map(of_type);
    quote!(.or(#table.claim(__key))#(#flat)*)
}

/// Writes the payload alone.
fn write_payload(model: &Model<'_>, head: &str) -> TokenStream {
    let value = |field: &Field<'_>| {
        let binding = &field.binding;
        quote!(#binding)
    };
    if let Some(field) = model.newtype() {
        return model.write_value(field, &value(field));
    }
    if model.is_unit() {
        return quote!(__out.raw("null"););
    }
    match model.fields.style {
        Style::Named => model.write_record(head, value),
        Style::Tuple | Style::Unit => model.write_tuple(value),
    }
}

fn write(tagging: Tagging<'_>, variant: &Variant<'_>, model: &Model<'_>) -> TokenStream {
    if variant.attrs.other.is_some() {
        return write_payload(model, "{");
    }
    let is_unit = model.fields.style == Style::Unit;
    let name = json_string(&variant.name);
    let (head, body) = match tagging {
        Tagging::Untagged => return write_payload(model, "{"),
        Tagging::External if is_unit => return quote!(__out.raw(#name);),
        Tagging::External => (format!("{{{name}:"), write_payload(model, "{")),
        Tagging::Internal(tag) => {
            let head = format!("{{{}{name}", json_key(&tag.value()));
            let body = match model.newtype() {
                Some(field) => {
                    let (krate, binding, ty) = (model.krate, &field.binding, field.ty);
                    quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::write_flat(#binding, __out);)
                }
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

fn read_tagged(container: &Container<'_>, tagging: Tagging<'_>, pairs: &[(&Variant<'_>, &Model<'_>)]) -> TokenStream {
    let table = table();
    let deny_unknown = container.attrs.deny_unknown.is_some();
    let tag = match tagging {
        Tagging::Internal(tag) => quote!(__input.internal_tag(#tag, |__key| __key == #tag, #table)?),
        Tagging::Adjacent(tag, content) => quote!(__input.adjacent_tag(#tag, #content, #table, #deny_unknown)?),
        Tagging::External | Tagging::Untagged => quote!(__input.variant(#table)?),
    };
    let last = pairs.len() - 1;
    let arms = pairs.iter().enumerate().map(|(index, (variant, model))| {
        let read = read_payload(variant, model);
        if index == last {
            quote!(_ => #read,)
        } else {
            quote!(#index => #read,)
        }
    });
    quote! {
        let __tag = #tag;
        let __value = match __tag.index {
            #(#arms)*
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
        return model.construct(|_| read.clone());
    }
    if model.is_unit() {
        let value = model.construct(|_| TokenStream::new());
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

fn read_untagged(krate: &syn::Path, pairs: &[(&Variant<'_>, &Model<'_>)]) -> TokenStream {
    let attempts = pairs.iter().map(|(variant, model)| {
        let name = &variant.name;
        let read = read_alone(model);
        quote! {
            let __attempt = __attempts.attempt(#name, __input, |__input| ::core::result::Result::Ok(#read))?;
            if let ::core::option::Option::Some(__value) = __attempt {
                return ::core::result::Result::Ok(__value);
            }
        }
    });
    quote! {
        let mut __attempts = #krate::__private::serial::Attempts::new(__input);
        loop {
            #(#attempts)*
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
        let value = model.construct(|_| TokenStream::new());
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
