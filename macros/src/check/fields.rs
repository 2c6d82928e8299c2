//! Types of fields that cannot be read, and defaults that cannot be of a field's type, where rustc's answer would be about
//! generated code.

use quote::ToTokens;
use syn::{Expr, GenericArgument, Lit, PathArguments, Type};

use crate::ast::{Container, Derive, Field};
use crate::attr::slot::{Fallback, Slot};
use crate::error::{self, Errors, shown};

/// What has a text if what it holds has one.
const HOLDERS: [&str; 7] = ["Option", "Vec", "Box", "HashMap", "BTreeMap", "HashSet", "BTreeSet"];

pub(super) fn check(derive: Derive, container: &Container<'_>, errors: &mut Errors) {
    quoted_default(&container.attrs.default, container.item.ident, errors);
    for field in container.fields() {
        if matches!(field.ty, Type::Path(_)) {
            quoted_default(&field.attrs.default, field.ty, errors);
        }
        if derive == Derive::Serial {
            readable(field, errors);
        }
    }
}

/// serde's `default = "path"` calls a function; here it would be the text itself.
fn quoted_default(default: &Slot<Fallback>, ty: &impl ToTokens, errors: &mut Errors) {
    let Some(Fallback::Value(value)) = default.as_ref().map(|default| &default.value) else {
        return;
    };
    if let Expr::Lit(literal) = &**value {
        if let Lit::Str(text) = &literal.lit {
            errors.push(error::attr::default_in_quotes(&text.value(), &shown(ty), text.span()));
        }
    }
}

/// Reading makes a value, which must own all of itself.
fn readable(field: &Field<'_>, errors: &mut Errors) {
    let ty = field.ty;
    if !field.is_sized {
        errors.push(error::shape::unsized_field(ty, &shown(ty)));
    }
    let attrs = &field.attrs;
    if attrs.is_skipped_by_serial() || attrs.serial_with.is_some() || attrs.serial_serde.is_some() {
        return;
    }
    borrowed(ty, errors);
}

/// Finds `&str` and `&[T]`, also in what tuples, arrays and the commonest generic types hold.
fn borrowed(ty: &Type, errors: &mut Errors) {
    match ty {
        Type::Reference(reference) => {
            // Nobody can implement `Codec` for these two; for a reference to a type of one's own one could.
            let owned = match &*reference.elem {
                Type::Path(path) if path.path.is_ident("str") => "String".to_owned(),
                Type::Slice(slice) => format!("Vec<{}>", shown(&slice.elem)),
                _ => return,
            };
            errors.push(error::shape::borrowed(ty, &shown(ty), &owned));
        }
        Type::Group(inner) => borrowed(&inner.elem, errors),
        Type::Array(array) => borrowed(&array.elem, errors),
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|element| borrowed(element, errors)),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return };
            if let (true, PathArguments::AngleBracketed(held)) =
                (HOLDERS.iter().any(|name| last.ident == name), &last.arguments)
            {
                for argument in &held.args {
                    if let GenericArgument::Type(held) = argument {
                        borrowed(held, errors);
                    }
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::quote;

    use crate::ast::Derive;
    use crate::snapshot::mistakes;

    #[test]
    fn what_can_be_read_is_not_refused() {
        let fields = [
            (quote!(a: &'static str), 1),
            (quote!(a: &'static [u8]), 1),
            (quote!(a: &'static Table), 0),
            (quote!(#[rerun(skip)] a: &'static str), 0),
            (quote!(#[rerun(serial(skip))] a: &'static str), 0),
            (quote!(#[rerun(serial(with = module))] a: &'static str), 0),
            (quote!(a: str), 1),
            (quote!(#[rerun(skip)] a: [u8]), 1),
            (quote!(a: Box<str>), 0),
            (quote!(a: Option<&'static str>), 1),
            (
                quote!(a: std::collections::BTreeMap<&'static str, Vec<(u8, &'static [u8])>>),
                2,
            ),
            (quote!(a: [&'static str; 2]), 1),
            (quote!(a: PhantomData<&'static str>), 0),
            (quote!(a: fn(&str) -> Option<&str>), 0),
            (quote!(#[rerun(serial(with = module))] a: Option<&'static str>), 0),
        ];
        for (field, expected) in fields {
            let told = mistakes(Derive::Serial, quote!(struct S { b: u8, #field }));
            assert_eq!(told.len(), expected, "{field}: {told:?}");
            assert!(
                mistakes(Derive::RerunEq, quote!(struct S { b: u8, #field })).is_empty(),
                "{field}"
            );
        }
    }

    #[test]
    fn a_parameter_has_no_size_only_where_it_says_so() {
        let items = [
            ("struct S<T> { a: T }", 0),
            ("struct S<str> { a: str }", 0),
            ("struct S<str: ?Sized> { a: str }", 1),
            ("struct S<T: ?Sized> { a: T }", 1),
            ("struct S<T> where T: ?Sized { a: T }", 1),
            ("struct S<T, U> where U: ?Sized { b: Box<U>, a: T }", 0),
            ("struct S<T, U: ?Sized> { b: Box<U>, a: T }", 0),
            ("struct S<T> where T: Clone + ?Sized { a: Box<T> }", 0),
        ];
        for (item, expected) in items {
            let item: TokenStream = item.parse().expect("these are tokens");
            let told = mistakes(Derive::Serial, item.clone());
            assert_eq!(told.len(), expected, "{item}: {told:?}");
        }
    }
}
