//! Tokens of `impl CoercibleEnum`, and of `Display` and `FromStr` where they are asked for.

mod name_key;
mod name_table;
mod perfect_hash;
mod value;

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::Ident;

use crate::ast::{Container, Data, Item, Variant};
use crate::expand::list::{names_of, number, texts};
use crate::{arguments, name};

pub(super) fn expand(container: &Container<'_>) -> TokenStream {
    // `check` refused structs, parameters and payloads.
    let variants = match &container.data {
        Data::Enum(variants) => variants.as_slice(),
        Data::Struct(_) => &[],
    };
    let mut tokens = coercible_enum(container, variants);
    let (item, krate) = (&container.item, &container.item.krate);
    if item.has_display {
        let text = quote!(::core::fmt::Formatter::pad(__f, #krate::__private::member_name(self)));
        display(item, &text).to_tokens(&mut tokens);
    }
    if item.has_from_str {
        let ignore_case = container.attrs.coerce_ignore_case.is_some();
        from_str(item, &quote!(#krate::__private::read_member(__text, #ignore_case))).to_tokens(&mut tokens);
    }
    tokens
}

// The variants are named through the enum and not through `Self`, which the compiler resolves by type, and so in more time.
fn coercible_enum(container: &Container<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let (ident, krate) = (container.item.ident, &container.item.krate);
    let name = match &container.attrs.coerce_name {
        Some(name) => name.value.value(),
        None => name::plain(ident),
    };
    let members = members(container, variants);
    let by_key = name_key::by_key(krate, variants);
    let mut indices = TokenStream::new();
    for (index, variant) in variants.iter().enumerate() {
        let (variant, index) = (variant.ident, number(index));
        quote!(#ident::#variant => #index,).to_tokens(&mut indices);
    }
    let count = number(variants.len());
    let from_index = from_index(ident, variants);
    let from_name = name_table::from_name(container, variants);
    quote! {
        #[automatically_derived]
        impl #krate::CoercibleEnum for #ident {
            const NAME: &'static ::core::primitive::str = #name;
            #members
            #by_key

            #[inline]
            fn index(&self) -> ::core::primitive::usize {
                match *self {
                    #indices
                }
            }

            #from_index

            #[inline]
            fn route<__T: #krate::CoercibleEnum>(
                __index: ::core::primitive::usize,
                __policy: #krate::EnumCoercion,
            ) -> ::core::option::Option<::core::primitive::usize> {
                #krate::__private::route::<Self, __T, #count>(__index, __policy)
            }

            #from_name
        }
    }
}

/// The range is checked first, because the optimizer then sees that position and discriminant are one number. It does not
/// see it through the `Option` of an enum of 256 members, which has a tag of its own.
fn from_index(ident: &Ident, variants: &[Variant<'_>]) -> TokenStream {
    // `check` refused enums without variants.
    let Some((last, others)) = variants.split_last() else {
        return TokenStream::new();
    };
    let mut arms = TokenStream::new();
    for (index, variant) in others.iter().enumerate() {
        let (variant, index) = (variant.ident, number(index));
        quote!(#index => #ident::#variant,).to_tokens(&mut arms);
    }
    let (last, count) = (last.ident, number(variants.len()));
    quote! {
        #[inline]
        fn from_index(__index: ::core::primitive::usize) -> ::core::option::Option<Self> {
            if __index >= #count {
                return ::core::option::Option::None;
            }
            ::core::option::Option::Some(match __index {
                #arms
                _ => #ident::#last,
            })
        }
    }
}

/// `MEMBERS`, and `OUTLINE` where the members have nothing but names and discriminants: then tables and errors do without
/// the list.
fn members(container: &Container<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let krate = &container.item.krate;
    let is_plain = |variant: &Variant<'_>| variant.attrs.alias.is_empty() && variant.attrs.coerce_value.is_none();
    if container.wide || !variants.iter().all(is_plain) {
        return described(container, variants);
    }
    let names = texts(&names_of(variants));
    let outline = if variants.iter().any(|variant| variant.has_discriminant) {
        let mut discriminants = TokenStream::new();
        for variant in variants {
            let ident = variant.ident;
            quote!(Self::#ident as ::core::primitive::i128,).to_tokens(&mut discriminants);
        }
        quote!(Valued(&[#names], &[#discriminants]))
    } else {
        quote!(Numbered(&[#names]))
    };
    let count = number(variants.len());
    quote! {
        const MEMBERS: &'static [#krate::Member] = #krate::__private::members::<Self, #count>();
        const OUTLINE: #krate::__private::Outline<'static> = #krate::__private::Outline::#outline;
    }
}

/// `MEMBERS` as a list, each with its value and its other names.
fn described(container: &Container<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let krate = &container.item.krate;
    let mut members = TokenStream::new();
    for variant in variants {
        let (name, value) = (&variant.name, value::of(container, variant));
        let mut aliases = TokenStream::new();
        for alias in &variant.attrs.alias {
            let alias = &alias.value;
            quote!(#alias,).to_tokens(&mut aliases);
        }
        quote!(#krate::Member::new(#name, #value, &[#aliases]),).to_tokens(&mut members);
    }
    quote!(const MEMBERS: &'static [#krate::Member] = &[#members];)
}

fn display(item: &Item<'_>, body: &TokenStream) -> TokenStream {
    let (ident, (impl_generics, ty_generics, where_clause)) = (item.ident, item.generics.split_for_impl());
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #where_clause {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    }
}

fn from_str(item: &Item<'_>, body: &TokenStream) -> TokenStream {
    let (ident, krate) = (item.ident, &item.krate);
    let (impl_generics, ty_generics, where_clause) = item.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::str::FromStr for #ident #ty_generics #where_clause {
            type Err = #krate::UnknownMember;

            fn from_str(__text: &::core::primitive::str) -> ::core::result::Result<Self, #krate::UnknownMember> {
                #body
            }
        }
    }
}

pub(super) fn stub(item: &Item<'_>) -> TokenStream {
    let nothing = quote!(::core::unreachable!());
    let mut tokens = TokenStream::new();
    if item.has_display {
        display(item, &nothing).to_tokens(&mut tokens);
    }
    // What remains makes values, which a type without a size cannot have.
    if !item.is_sized {
        return tokens;
    }
    if item.has_from_str {
        from_str(item, &nothing).to_tokens(&mut tokens);
    }
    let Item {
        ident, generics, krate, ..
    } = item;
    let ((impl_generics, _, where_clause), ty_generics) = (generics.split_for_impl(), arguments::of(generics));
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::CoercibleEnum for #ident #ty_generics #where_clause {
            const NAME: &'static ::core::primitive::str = "";
            const MEMBERS: &'static [#krate::Member] = &[];
            fn index(&self) -> ::core::primitive::usize {
                #nothing
            }
            fn from_index(_: ::core::primitive::usize) -> ::core::option::Option<Self> {
                #nothing
            }
        }
    }
    .to_tokens(&mut tokens);
    tokens
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::ast::Derive;
    use crate::snapshot::{mistakes, snapshots};

    snapshots! {
        CoercibleEnum in "coercible_enum":
        few {
            enum Color {
                Red = 1,
                #[rerun(alias = "Verde")]
                Green,
                r#Blue = OTHER + 1,
            }
        }
        wide {
            #[repr(u128)]
            enum Mask { None, All = u128::MAX }
        }
        many {
            #[rerun(rename_all = "snake_case", coerce(name = "Color", display, from_str))]
            enum Paint { Red, Green, Blue, DarkBlue }
        }
        values {
            #[rerun(coerce(ignore_case))]
            enum Setting {
                #[rerun(coerce(value = -1))]
                Int,
                #[rerun(coerce(value = 0.5))]
                Float,
                #[rerun(coerce(value = "text"))]
                Text,
                #[rerun(coerce(value = true))]
                Bool,
                #[rerun(coerce(value = LIMIT * 2))]
                Computed,
            }
        }
    }

    #[test]
    fn names_that_differ_in_case_only_are_refused_where_case_is_ignored() {
        let told = mistakes(
            Derive::CoercibleEnum,
            quote! {
                #[rerun(coerce(ignore_case))]
                enum Size { Big, BIG, #[rerun(alias = "bIG")] Small }
            },
        );
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("`BIG`") && told[0].contains("`Big`"), "{told:?}");
    }

    #[test]
    fn values_of_other_kinds_are_refused() {
        let told = mistakes(
            Derive::CoercibleEnum,
            quote! {
                enum Size { #[rerun(coerce(value = 'x'))] Big, #[rerun(coerce(value = b"x"))] Small }
            },
        );
        assert_eq!(told.len(), 2, "{told:?}");
    }
}
