//! What the text knows of one field, and of the fields of one struct or variant.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Expr, LitStr, Path, Type};

use crate::ast::{Container, Field, Fields, Role, Style};
use crate::attr::slot::{Fallback, Keyed};
use crate::expand::place::{function, place_of};

/// Whether the field's type must have a default.
pub(super) fn needs_default(field: &Field<'_>) -> bool {
    match &field.attrs.default {
        Some(default) => matches!(default.value, Fallback::Trait),
        None => field.attrs.is_skipped_by_serial(),
    }
}

/// `module::read` or `module::write`, at the place of the module's path, where rustc says if there is no such function.
pub(super) fn function_of(module: &Path, name: &str) -> TokenStream {
    let span = module.span();
    let name = Ident::new(name, span);
    quote_spanned!(span=> #module::#name)
}

/// The fields of a struct or of a variant, with what all of them share.
pub(super) struct Model<'a> {
    pub(super) krate: &'a Path,
    pub(super) fields: &'a Fields<'a>,
    /// `Self`, or `Self::Variant`.
    pub(super) path: TokenStream,
    /// The names of the constant table of these fields.
    pub(super) table: Ident,
    /// What stands in for any field: the container's `default`.
    default: Option<(&'a Ident, &'a Fallback)>,
    container: &'a Container<'a>,
    /// The fields that the text has under names or places of their own.
    pub(super) own: Vec<&'a Field<'a>>,
    /// The fields whose entries stand among those of this object.
    pub(super) flat: Vec<&'a Field<'a>>,
}

impl<'a> Model<'a> {
    pub(super) fn of_struct(container: &'a Container<'a>, fields: &'a Fields<'a>) -> Self {
        Self::new(
            container,
            fields,
            quote!(Self),
            Ident::new("__FIELDS", Span::call_site()),
        )
    }

    pub(super) fn new(container: &'a Container<'a>, fields: &'a Fields<'a>, path: TokenStream, table: Ident) -> Self {
        let attrs = &container.attrs;
        Model {
            krate: &container.item.krate,
            fields,
            path,
            table,
            default: attrs.default.as_ref().map(|default| (&default.key, &default.value)),
            container,
            own: fields.own(),
            flat: fields.flat(),
        }
    }

    /// The only value, of a newtype or of a transparent struct.
    pub(super) fn newtype(&self) -> Option<&Field<'a>> {
        if self.is_transparent() {
            return self.own.first().copied();
        }
        match (self.fields.style, &*self.fields.list) {
            (Style::Tuple, [only]) => Some(only).filter(|field| !matches!(field.role, Role::Skipped)),
            _ => None,
        }
    }

    pub(super) fn is_transparent(&self) -> bool {
        self.container.attrs.transparent.is_some()
    }

    /// Whether the text is `null`: nothing was declared, or one field that is not written.
    pub(super) fn is_unit(&self) -> bool {
        match (self.fields.style, &*self.fields.list) {
            (Style::Unit, _) => true,
            (Style::Tuple, [only]) => matches!(only.role, Role::Skipped),
            _ => false,
        }
    }

    /// The constant with the names of the fields.
    pub(super) fn table(&self) -> TokenStream {
        let (krate, table) = (self.krate, &self.table);
        let mut names = TokenStream::new();
        let mut aliases = TokenStream::new();
        let mut also = TokenStream::new();
        for (index, field) in self.own.iter().enumerate() {
            let (name, attrs) = (&field.name, &field.attrs);
            quote!(#name,).to_tokens(&mut names);
            pairs(&attrs.alias, index, &mut aliases);
            pairs(&attrs.serial_also_write, index, &mut also);
        }
        let names = quote!(&[#names]);
        let fields = quote!(#krate::__private::serial::Fields);
        let deny_unknown = self.container.attrs.deny_unknown.is_some();
        let value = if aliases.is_empty() && also.is_empty() && !deny_unknown {
            quote!(#fields::of(#names))
        } else {
            quote! {
                #fields {
                    aliases: &[#aliases],
                    also: &[#also],
                    deny_unknown: #deny_unknown,
                    ..#fields::of(#names)
                }
            }
        };
        quote! {
            const #table: &#fields = &#value;
        }
    }

    /// Whether the field is read with more than its type.
    pub(super) fn is_plain(&self, field: &Field<'_>) -> bool {
        matches!(field.role, Role::Codec) && self.default_of(field).is_none() && !self.is_strict(field)
    }

    fn is_strict(&self, field: &Field<'_>) -> bool {
        self.container.attrs.strict.is_some() || field.attrs.strict.is_some()
    }

    /// How a field with attributes is read: a `How`.
    pub(super) fn how(&self, field: &Field<'_>) -> TokenStream {
        let (krate, ty) = (self.krate, field.ty);
        let read = self.read_function(field);
        let default = self.default_function(field);
        let strict = self.is_strict(field);
        let null = match (self.default_of(field), &field.role) {
            (Some(_), Role::Codec) => quote!(!<#ty as #krate::Codec>::KIND.nullable),
            (Some(_), Role::Display) => quote!(true),
            _ => quote!(false),
        };
        quote! {
            #krate::__private::serial::How::<#ty> {
                read: #read,
                default: #default,
                null: #null,
                strict: #strict,
            }
        }
    }

    fn read_function(&self, field: &Field<'_>) -> TokenStream {
        let (krate, ty) = (self.krate, field.ty);
        match &field.role {
            Role::With(module) => {
                let read = function_of(&module.value, "read");
                function(krate, &module.key, &quote!(serial::ReadWith<#ty>), &read)
            }
            Role::Display => {
                quote_spanned!(place_of(ty)=> <#ty as #krate::__private::serial::DisplayText>::read_display)
            }
            Role::Serde => quote_spanned!(place_of(ty)=> #krate::__private::serial::read_serde::<#ty>),
            _ => quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::read),
        }
    }

    /// The function that makes the default; where the field has none, what an absent value of its type is.
    pub(super) fn default_function(&self, field: &Field<'_>) -> TokenStream {
        let (krate, ty) = (self.krate, field.ty);
        if let Some(Fallback::Value(value)) = field.attrs.default.as_ref().map(|own| &own.value) {
            let value = enclosed(&ty, value);
            // With the type before it, a value of another type is told where it stands.
            return quote!(|| {
                let __default: #ty = #value;
                ::core::option::Option::Some(__default)
            });
        }
        match self.default_of(field) {
            Some(default) => quote!(|| ::core::option::Option::Some(#default)),
            None if matches!(field.role, Role::Codec) => quote!(<#ty as #krate::Codec>::absent),
            None if matches!(field.role, Role::Serde) => quote!(#krate::__private::serial::absent_serde::<#ty>),
            None => quote!(|| ::core::option::Option::None),
        }
    }

    /// The default of a field, as an expression: its own, or that of the container's default.
    fn default_of(&self, field: &Field<'_>) -> Option<TokenStream> {
        let (krate, member) = (self.krate, &field.member);
        match (&field.attrs.default, self.default) {
            (Some(own), _) => Some(self.fallback(field, &own.value)),
            (None, Some((key, Fallback::Trait))) => {
                let default = quote_spanned!(key.span()=> #krate::__private::serial::default::<Self>());
                Some(quote!(#default.#member))
            }
            (None, Some((key, Fallback::Value(value)))) => {
                let value = enclosed(&quote!(Self), value);
                let default = quote_spanned!(key.span()=> let __default: Self = #value;);
                let local = Ident::new("__default", key.span());
                Some(quote!({ #default #local.#member }))
            }
            (None, None) => None,
        }
    }

    fn fallback(&self, field: &Field<'_>, fallback: &Fallback) -> TokenStream {
        let (krate, ty) = (self.krate, field.ty);
        match fallback {
            Fallback::Trait => quote_spanned!(place_of(ty)=> #krate::__private::serial::default::<#ty>()),
            Fallback::Value(value) => enclosed(&ty, value),
        }
    }

    /// What a field that is not written holds after reading.
    pub(super) fn skipped(&self, field: &Field<'_>) -> TokenStream {
        self.default_of(field)
            .unwrap_or_else(|| self.fallback(field, &Fallback::Trait))
    }

    /// The value from its fields: `value` gives each that the text has.
    pub(super) fn construct(&self, value: &dyn Fn(&Field<'_>) -> TokenStream) -> TokenStream {
        let path = &self.path;
        let mut fields = TokenStream::new();
        for field in &self.fields.list {
            let member = &field.member;
            let value = match field.role {
                Role::Skipped => self.skipped(field),
                _ => value(field),
            };
            quote!(#member: #value,).to_tokens(&mut fields);
        }
        quote!(#path { #fields })
    }

    /// The value from the fields, each of which a local of its name holds.
    pub(super) fn construct_bound(&self) -> TokenStream {
        self.construct(&|field| field.binding.to_token_stream())
    }

    /// The value of fields that the text does not have.
    pub(super) fn construct_unit(&self) -> TokenStream {
        self.construct(&|_| TokenStream::new())
    }

    /// The pattern that binds the fields that are written.
    pub(super) fn pattern(&self) -> TokenStream {
        let path = &self.path;
        let mut bindings = TokenStream::new();
        for field in &self.fields.list {
            if !matches!(field.role, Role::Skipped) {
                let (member, binding) = (&field.member, &field.binding);
                quote!(#member: #binding,).to_tokens(&mut bindings);
            }
        }
        quote!(#path { #bindings .. })
    }

    /// How a field of a struct is reached where it is written.
    pub(super) fn through_self(&self, field: &Field<'_>) -> TokenStream {
        let member = &field.member;
        if self.container.packed {
            // A reference into a packed struct may not be aligned; this one is to a copy.
            quote!(&{ self.#member })
        } else {
            quote!(&self.#member)
        }
    }
}

/// `("alias", index),` for each of the other names.
pub(super) fn pairs(names: &[Keyed<LitStr>], index: usize, list: &mut TokenStream) {
    for name in names {
        let name = &name.value;
        quote!((#name, #index),).to_tokens(list);
    }
}

/// Refuses to compile unless values of the type have entries: the compiler looks at a function that is named, and says that it
/// was named at the place of the type.
pub(super) fn flattens(krate: &Path, ty: &Type) -> TokenStream {
    quote_spanned!(place_of(ty)=> let _: fn() = <#ty as #krate::Codec>::assert_flattens::<()>;)
}

/// Refuses to compile unless each of the fields is an object, or nothing. The question grows on the way, so that a type whose
/// fields would stand among its own is asked without end, and the compiler says so.
pub(super) fn parts_flatten(krate: &Path, fields: &[&Field<'_>]) -> TokenStream {
    let mut asserts = TokenStream::new();
    for field in fields {
        let ty = field.ty;
        quote!(<#ty as #krate::Codec>::assert_flattens::<(__W,)>();).to_tokens(&mut asserts);
    }
    asserts
}

/// `.or(..)` for the keys that each of the fields takes out of the object around it.
pub(super) fn claims(krate: &Path, fields: &[&Field<'_>]) -> TokenStream {
    let mut claims = TokenStream::new();
    for field in fields {
        let ty = field.ty;
        quote!(.or(<#ty as #krate::Codec>::claim(__key))).to_tokens(&mut claims);
    }
    claims
}

/// An expression of the user's, in a function of its own if it may return: the generated one around it answers something else,
/// which a `?` must not reach.
fn enclosed(ty: &impl ToTokens, value: &Expr) -> TokenStream {
    let value = value.to_token_stream();
    if returns(value.clone()) {
        quote!((|| -> #ty { #value })())
    } else {
        value
    }
}

/// Whether an expression may leave the function that it stands in.
fn returns(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '?',
        TokenTree::Ident(word) => word == "return",
        TokenTree::Group(group) => returns(group.stream()),
        TokenTree::Literal(_) => false,
    })
}
