//! The item as the rest of the crate sees it: borrowed from syn, names resolved, attributes parsed.

use proc_macro2::{Ident, Span, TokenTree};
use syn::spanned::Spanned as _;
use syn::{DeriveInput, Generics, Member, Meta, Path, Type};

use crate::attr::slot::Keyed;
use crate::attr::{ContainerAttrs, FieldAttrs, VariantAttrs};
use crate::error::Errors;
use crate::name::{self, Case};
use crate::size::is_unsized;

/// Which derive runs; it decides what kinds of items are refused and which keys are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Derive {
    RerunEq,
    Serial,
    CoercibleEnum,
}

/// What an impl is written for. A stub needs no more, whatever is wrong with the rest.
pub(crate) struct Item<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// `::rerun_safe`, or what `crate = path` says.
    pub(crate) krate: Path,
    pub(crate) kind: Kind,
    /// Whether the type can have an impl that asks for a size.
    pub(crate) is_sized: bool,
    /// Whether `coerce(display)` is there.
    pub(crate) has_display: bool,
    /// Whether `coerce(from_str)` is there.
    pub(crate) has_from_str: bool,
}

#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Struct,
    Enum,
    Union,
}

/// A struct or an enum under a derive.
pub(crate) struct Container<'a> {
    pub(crate) item: Item<'a>,
    pub(crate) attrs: ContainerAttrs,
    pub(crate) data: Data<'a>,
    /// Whether `#[repr(packed)]` forbids references to the fields.
    pub(crate) packed: bool,
    /// Whether `#[repr(u128)]` lets discriminants be more than an `i128` holds.
    pub(crate) wide: bool,
}

pub(crate) enum Data<'a> {
    Struct(Fields<'a>),
    Enum(Vec<Variant<'a>>),
}

/// A variant of an enum.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    /// The name as data: after `rename` and `rename_all`.
    pub(crate) name: String,
    pub(crate) attrs: VariantAttrs,
    pub(crate) fields: Fields<'a>,
    /// Whether the source says what the discriminant is.
    pub(crate) has_discriminant: bool,
}

/// The fields of a struct or of a variant, as they were declared, skipped ones included.
pub(crate) struct Fields<'a> {
    pub(crate) style: Style,
    pub(crate) list: Vec<Field<'a>>,
    /// The braces or parentheses, where a message is about the fields as a whole.
    pub(crate) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `{ a: A, .. }`
    Named,
    /// `(A, ..)`
    Tuple,
    /// Nothing at all.
    Unit,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    /// The name as data: after `rename` and `rename_all`; the index for a tuple's field.
    pub(crate) name: String,
    pub(crate) attrs: FieldAttrs,
    pub(crate) role: Role,
    /// Whether the type has a size, as far as its tokens tell.
    pub(crate) is_sized: bool,
    /// What a pattern binds this field to; the prefix keeps a user's `const` of the field's name from becoming the pattern.
    /// It has the place of the type, where rustc says that a function of the user's takes another one.
    pub(crate) binding: Ident,
}

/// What a field is to the text.
pub(crate) enum Role {
    /// It is not there.
    Skipped,
    /// A value by `Codec`.
    Codec,
    /// A value by a module of the user.
    With(Keyed<Path>),
    /// A string by `Display` and `FromStr`.
    Display,
    /// A value by serde.
    Serde,
    /// Entries of the object around it.
    Flat,
}

/// A union, for which nothing can be derived.
pub(crate) struct Union<'a> {
    pub(crate) item: Item<'a>,
    pub(crate) token: Span,
}

impl<'a> Container<'a> {
    /// Parses the attributes and resolves the names.
    pub(crate) fn from_syn(input: &'a DeriveInput, errors: &mut Errors) -> Result<Self, Union<'a>> {
        let generics = &input.generics;
        let attrs = ContainerAttrs::parse(&input.attrs, errors);
        let renaming = attrs.rename_all.as_ref().map(|case| case.value);
        let mut item = Item {
            ident: &input.ident,
            generics,
            krate: attrs.krate(),
            kind: match &input.data {
                syn::Data::Struct(_) => Kind::Struct,
                syn::Data::Enum(_) => Kind::Enum,
                syn::Data::Union(_) => Kind::Union,
            },
            is_sized: true,
            has_display: attrs.coerce_display.is_some(),
            has_from_str: attrs.coerce_from_str.is_some(),
        };
        let data = match &input.data {
            syn::Data::Struct(data) => {
                let fields = Fields::parse(&data.fields, generics, renaming, input.ident.span(), errors);
                item.is_sized = fields.list.iter().all(|field| field.is_sized);
                Data::Struct(fields)
            }
            syn::Data::Enum(data) => {
                let mut variants = Vec::with_capacity(data.variants.len());
                for variant in &data.variants {
                    variants.push(Variant::parse(variant, generics, renaming, errors));
                }
                Data::Enum(variants)
            }
            syn::Data::Union(data) => {
                return Err(Union {
                    item,
                    token: data.union_token.span,
                });
            }
        };
        Ok(Container {
            item,
            attrs,
            data,
            packed: is_represented(&input.attrs, "packed"),
            wide: is_represented(&input.attrs, "u128"),
        })
    }

    /// Every field of the item, those of all variants included.
    pub(crate) fn fields(&self) -> Vec<&Field<'a>> {
        let mut all = Vec::new();
        match &self.data {
            Data::Struct(fields) => all.extend(&fields.list),
            Data::Enum(variants) => {
                for variant in variants {
                    all.extend(&variant.fields.list);
                }
            }
        }
        all
    }
}

impl<'a> Variant<'a> {
    fn parse(variant: &'a syn::Variant, generics: &Generics, renaming: Option<Case>, errors: &mut Errors) -> Self {
        let attrs = VariantAttrs::parse(&variant.attrs, errors);
        let plain = name::plain(&variant.ident);
        let name = match &attrs.rename {
            Some(rename) => rename.value.value(),
            None => renaming.map_or_else(|| plain.clone(), |case| case.of_variant(&plain)),
        };
        let field_renaming = attrs.rename_all.as_ref().map(|case| case.value);
        let fields = Fields::parse(&variant.fields, generics, field_renaming, variant.ident.span(), errors);
        Variant {
            ident: &variant.ident,
            name,
            attrs,
            fields,
            has_discriminant: variant.discriminant.is_some(),
        }
    }
}

impl<'a> Fields<'a> {
    fn parse(
        fields: &'a syn::Fields,
        generics: &Generics,
        renaming: Option<Case>,
        unit_span: Span,
        errors: &mut Errors,
    ) -> Self {
        let (style, span) = match fields {
            syn::Fields::Named(named) => (Style::Named, named.brace_token.span.join()),
            syn::Fields::Unnamed(unnamed) => (Style::Tuple, unnamed.paren_token.span.join()),
            syn::Fields::Unit => (Style::Unit, unit_span),
        };
        let mut list = Vec::with_capacity(fields.len());
        for field in fields {
            list.push(Field::parse(list.len(), field, generics, renaming, errors));
        }
        Fields { style, list, span }
    }

    /// The fields that are data for every derive: all but those with `skip`.
    pub(crate) fn unskipped(&self) -> Vec<&Field<'a>> {
        self.that(&|field| field.attrs.skip.is_none())
    }

    /// The fields that the text has under names or places of their own.
    pub(crate) fn own(&self) -> Vec<&Field<'a>> {
        self.that(&|field| !matches!(field.role, Role::Skipped | Role::Flat))
    }

    /// The fields whose entries stand among those of the object.
    pub(crate) fn flat(&self) -> Vec<&Field<'a>> {
        self.that(&|field| matches!(field.role, Role::Flat))
    }

    fn that(&self, is_meant: &dyn Fn(&Field<'_>) -> bool) -> Vec<&Field<'a>> {
        let mut meant = Vec::with_capacity(self.list.len());
        for field in &self.list {
            if is_meant(field) {
                meant.push(field);
            }
        }
        meant
    }
}

impl<'a> Field<'a> {
    fn parse(
        index: usize,
        field: &'a syn::Field,
        generics: &Generics,
        renaming: Option<Case>,
        errors: &mut Errors,
    ) -> Self {
        let attrs = FieldAttrs::parse(&field.attrs, errors);
        let (member, plain) = match &field.ident {
            Some(ident) => (Member::Named(ident.clone()), name::plain(ident)),
            None => (Member::Unnamed(index.into()), index.to_string()),
        };
        let name = match &attrs.rename {
            Some(rename) => rename.value.value(),
            None => renaming
                .filter(|_| field.ident.is_some())
                .map_or_else(|| plain.clone(), |case| case.of_field(&plain)),
        };
        Field {
            member,
            ty: &field.ty,
            name,
            role: Role::of(&attrs),
            is_sized: !is_unsized(&field.ty, generics),
            attrs,
            binding: Ident::new(&format!("__{index}"), field.ty.span()),
        }
    }

    /// Where a message about the field itself points: at its name, or at its type where it has none.
    pub(crate) fn span(&self) -> Span {
        match &self.member {
            Member::Named(ident) => ident.span(),
            Member::Unnamed(_) => self.ty.span(),
        }
    }
}

impl Role {
    fn of(attrs: &FieldAttrs) -> Self {
        if attrs.is_skipped_by_serial() {
            Role::Skipped
        } else if let Some(module) = &attrs.serial_with {
            Role::With(module.clone())
        } else if attrs.serial_display.is_some() {
            Role::Display
        } else if attrs.serial_serde.is_some() {
            Role::Serde
        } else if attrs.flatten.is_some() || attrs.keep_unknown.is_some() {
            Role::Flat
        } else {
            Role::Codec
        }
    }

    /// Whether the field's type must have a text of its own.
    pub(crate) fn is_codec(&self) -> bool {
        matches!(self, Role::Codec | Role::Flat)
    }
}

/// Whether some `#[repr(..)]` says this, as `packed` and as `packed(N)`; what else it says is rustc's business.
fn is_represented(attrs: &[syn::Attribute], how: &str) -> bool {
    for attr in attrs {
        if let (true, Meta::List(list)) = (attr.path().is_ident("repr"), &attr.meta) {
            for token in list.tokens.clone() {
                if matches!(token, TokenTree::Ident(word) if word == how) {
                    return true;
                }
            }
        }
    }
    false
}
