//! From the checked model to tokens. Nothing in here can fail.

pub(crate) mod cache_resource;
mod coercible_enum;
mod list;
mod place;
mod rerun_eq;
mod serial;
mod wrap;

use proc_macro2::TokenStream;
use quote::ToTokens as _;

use self::wrap::wrap;
use crate::ast::{Container, Derive};
use crate::check::Refused;

/// Writes the impls of a derive.
pub(crate) fn expand(derive: Derive, container: &Container<'_>) -> TokenStream {
    wrap(&match derive {
        Derive::RerunEq => rerun_eq::expand(container),
        Derive::Serial => serial::expand(container),
        Derive::CoercibleEnum => coercible_enum::expand(container),
    })
}

/// Writes the mistakes, and impls that compile and do nothing: uses of the type then add no errors of their own.
pub(crate) fn stub(derive: Derive, refused: &Refused<'_>) -> TokenStream {
    let mut tokens = refused.mistakes.to_compile_error();
    let stub = wrap(&match derive {
        Derive::RerunEq => rerun_eq::stub(&refused.item),
        Derive::Serial => serial::stub(&refused.item),
        Derive::CoercibleEnum => coercible_enum::stub(&refused.item),
    });
    stub.to_tokens(&mut tokens);
    tokens
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens as _, format_ident, quote};
    use syn::{DeriveInput, Expr, File, Item, ItemImpl, Stmt, parse_quote};

    use super::stub;
    use crate::ast::Derive;
    use crate::checked;
    use crate::snapshot::unchecked;

    /// The impls in the wrapper, which is the last item.
    fn impls(file: &File) -> Vec<&ItemImpl> {
        let Some(Item::Const(wrapper)) = file.items.last() else {
            panic!("a constant is around everything");
        };
        let Expr::Block(block) = &*wrapper.expr else {
            panic!("the value of the constant is a block");
        };
        let statements = block.block.stmts.iter();
        statements
            .filter_map(|statement| match statement {
                Stmt::Item(Item::Impl(found)) => Some(found),
                _ => None,
            })
            .collect()
    }

    /// The first lines of the impls that a refused item is left with.
    fn left(derive: Derive, mut item: DeriveInput) -> Vec<String> {
        let refused = checked(derive, &mut item).err().expect("the item has a mistake");
        let file: File = syn::parse2(stub(derive, &refused)).expect("a stub is a list of items");
        let mistakes = &file.items[..file.items.len() - 1];
        assert!(!mistakes.is_empty() && mistakes.iter().all(|item| matches!(item, Item::Macro(_))));
        let first_line = |found: &ItemImpl| {
            let (generics, _, clause) = found.generics.split_for_impl();
            let (of, ty) = (found.trait_.as_ref().map(|(path, _)| path), &found.self_ty);
            quote!(impl #generics #of for #ty #clause).to_string()
        };
        impls(&file).into_iter().map(first_line).collect()
    }

    /// Uses of a refused type add no errors: whatever it is, it has the traits of the derive.
    #[test]
    fn a_refused_item_of_any_kind_has_the_traits_all_the_same() {
        let (of_struct, of_enum) = (&["Names", "Fields", "Record"][..], &["Names", "Enum"][..]);
        for (item, behind) in [
            ("#[rerun(nonsense)] struct Unit;", of_struct),
            ("struct Record { #[rerun(nonsense)] text: Box<str> }", of_struct),
            (
                "struct Tuple<'a, T: Clone, const N: usize>(#[rerun(nonsense)] &'a [T; N]) where T: Ord,;",
                of_struct,
            ),
            (
                "enum Variants<T = u8> { Unit, #[rerun(nonsense)] Tuple(T), Record { field: u8 } }",
                of_enum,
            ),
            ("#[rerun(nonsense)] enum Never {}", of_enum),
            ("union Either<T: Copy> where T: Ord, { left: u8, right: T }", &[]),
        ] {
            let item: DeriveInput = syn::parse_str(item).expect("it is an item");
            for (derive, names, behind) in [
                (Derive::RerunEq, &["Data"][..], behind),
                (Derive::Serial, &["Codec", "Serial"], &[]),
                (Derive::CoercibleEnum, &["CoercibleEnum"], &[]),
            ] {
                let (ident, (generics, _, clause)) = (&item.ident, item.generics.split_for_impl());
                let arguments = crate::arguments::of(&item.generics);
                let mut expected = Vec::new();
                for (place, names) in [(quote!(), names), (quote!(__private::), behind)] {
                    for name in names {
                        let name = format_ident!("{name}");
                        let first = quote!(impl #generics ::rerun_safe::#place #name for #ident #arguments #clause);
                        expected.push(first.to_string());
                    }
                }
                assert_eq!(left(derive, item.clone()), expected);
            }
        }
    }

    #[test]
    fn a_refused_type_without_a_size_has_no_trait_that_makes_values() {
        let item: DeriveInput = parse_quote!(
            struct Text {
                #[rerun(nonsense)]
                kind: u8,
                text: str,
            }
        );
        assert_eq!(left(Derive::RerunEq, item.clone()).len(), 4);
        assert_eq!(left(Derive::Serial, item.clone()), Vec::<String>::new());
        assert_eq!(left(Derive::CoercibleEnum, item), Vec::<String>::new());
    }

    #[test]
    fn a_refused_enum_is_still_written_and_read_as_text_where_it_asks_for_that() {
        let item: DeriveInput = parse_quote!(
            #[rerun(coerce(display, from_str, nonsense))]
            enum Color {
                Red,
            }
        );
        assert_eq!(
            left(Derive::CoercibleEnum, item.clone()),
            [
                "impl :: core :: fmt :: Display for Color",
                "impl :: core :: str :: FromStr for Color",
                "impl :: rerun_safe :: CoercibleEnum for Color"
            ]
        );
        assert_eq!(left(Derive::Serial, item).len(), 2);
    }

    /// What the first impl of the derive asks for in a record with the field.
    fn bounds(derive: Derive, field: &str) -> Vec<String> {
        let item = syn::parse_str(&format!("struct Sample<T> {{ {field}, other: u8 }}")).expect("it is an item");
        let file = unchecked(derive, item);
        let clause = impls(&file)[0].generics.where_clause.as_ref();
        let predicates = clause.into_iter().flat_map(|clause| &clause.predicates);
        predicates
            .map(|predicate| predicate.to_token_stream().to_string())
            .collect()
    }

    #[test]
    fn a_parameter_is_bounded_for_what_is_done_with_its_field() {
        let data = "T : :: rerun_safe :: Data";
        let (codec, default) = ("T : :: rerun_safe :: Codec", "T : :: core :: default :: Default");
        for (field, eq, serial) in [
            ("field: T", &[data][..], &[codec][..]),
            ("#[rerun(default)] field: T", &[data], &[codec, default]),
            ("#[rerun(default = VALUE)] field: T", &[data], &[codec]),
            ("#[rerun(skip)] field: T", &[], &[default]),
            ("#[rerun(skip, default = VALUE)] field: T", &[], &[]),
            ("#[rerun(flatten)] field: T", &[data], &[codec]),
            ("#[rerun(keep_unknown)] field: T", &[], &[codec]),
            ("#[rerun(eq(skip))] field: T", &[], &[codec]),
            ("#[rerun(eq(by = path))] field: T", &[], &[codec]),
            ("#[rerun(serial(skip))] field: T", &[data], &[default]),
            ("#[rerun(serial(display))] field: T", &[data], &[]),
            ("#[rerun(serial(display), default)] field: T", &[data], &[default]),
            ("#[rerun(serial(serde))] field: T", &[data], &[]),
            ("#[rerun(serial(with = module))] field: T", &[data], &[]),
        ] {
            assert_eq!(bounds(Derive::RerunEq, field), eq, "{field}");
            assert_eq!(bounds(Derive::Serial, field), serial, "{field}");
        }
    }
}
