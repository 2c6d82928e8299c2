//! The value of a member as a constant.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{BinOp, Expr, Lit};

use crate::ast::{Container, Variant};
use crate::expand::place::place_of;

/// `coerce(value = ..)`, or else the discriminant, which only the compiler knows.
pub(super) fn of(container: &Container<'_>, variant: &Variant<'_>) -> TokenStream {
    let krate = &container.item.krate;
    let Some(value) = &variant.attrs.coerce_value else {
        let ident = variant.ident;
        if container.wide {
            // The cast of a discriminant that is too large would be another number; here rustc says that it is.
            return quote_spanned! {place_of(ident)=>
                #krate::__private::Constant(Self::#ident as ::core::primitive::u128).value()
            };
        }
        return quote!(#krate::MemberValue::Int(Self::#ident as ::core::primitive::i128));
    };
    let value = &value.value;
    match kind(value) {
        Some(Kind::Int) => quote!(#krate::MemberValue::Int(#value)),
        Some(Kind::Float) => quote!(#krate::MemberValue::Float(#value)),
        Some(Kind::Text) => quote!(#krate::MemberValue::Text(#krate::Text::new(#value))),
        Some(Kind::Bool) => quote!(#krate::MemberValue::Bool(#value)),
        // The type of the constant chooses among the methods of one name.
        // The name stands where the value does, because rustc underlines it if the type of the constant has no such method.
        None => quote_spanned!(value.span()=> {
            let __value = #krate::__private::Constant(#value);
            __value.value()
        }),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Int,
    Float,
    Text,
    Bool,
}

/// The kind of an expression that has no type of its own: literals without suffix, and arithmetic on them.
fn kind(value: &Expr) -> Option<Kind> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(int) if int.suffix().is_empty() => Some(Kind::Int),
            Lit::Float(float) if float.suffix().is_empty() => Some(Kind::Float),
            Lit::Str(_) => Some(Kind::Text),
            Lit::Bool(_) => Some(Kind::Bool),
            _ => None,
        },
        // `-` or `!`; a literal cannot be dereferenced.
        Expr::Unary(unary) => kind(&unary.expr),
        Expr::Paren(inner) => kind(&inner.expr),
        Expr::Group(inner) => kind(&inner.expr),
        Expr::Binary(binary) if is_arithmetic(&binary.op) => {
            kind(&binary.left).filter(|_| kind(&binary.right).is_some())
        }
        _ => None,
    }
}

/// Whether the operator gives what it takes; a comparison of integers is no integer.
fn is_arithmetic(op: &BinOp) -> bool {
    matches!(
        op,
        BinOp::Add(_)
            | BinOp::Sub(_)
            | BinOp::Mul(_)
            | BinOp::Div(_)
            | BinOp::Rem(_)
            | BinOp::BitXor(_)
            | BinOp::BitAnd(_)
            | BinOp::BitOr(_)
            | BinOp::Shl(_)
            | BinOp::Shr(_)
    )
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group};
    use quote::quote;
    use syn::Expr;

    use super::{Kind, kind};

    #[test]
    fn literals_and_arithmetic_on_them_have_a_kind() {
        for (expected, expressions) in [
            (Some(Kind::Int), &["5", "-5", "!5", "(5)", "-(2 + 3)"][..]),
            (Some(Kind::Float), &["0.5", "-0.5", "0.5 / 2.0"]),
            (Some(Kind::Text), &["\"a\""]),
            (Some(Kind::Bool), &["true", "!true", "true ^ false"]),
            (None, &["5u8", "0.5f32", "'a'", "b'a'", "b\"a\""]),
            (
                None,
                &["LIMIT", "-LIMIT", "LIMIT + 1", "1 + LIMIT", "limit()", "1 + 2u8"],
            ),
            (None, &["1 < 2", "1 == 2", "true && false", "a += 1"]),
        ] {
            for text in expressions {
                let expression: Expr = syn::parse_str(text).expect("it is an expression");
                assert_eq!(kind(&expression), expected, "{text}");
            }
        }
        for operator in ["+", "-", "*", "/", "%", "^", "&", "|", "<<", ">>"] {
            let expression: Expr = syn::parse_str(&format!("1 {operator} 2")).expect("it is an expression");
            assert_eq!(kind(&expression), Some(Kind::Int), "{operator}");
        }
        // A fragment of `macro_rules!` comes in a group that nobody sees.
        let fragment = Group::new(Delimiter::None, quote!(-5));
        let fragment: Expr = syn::parse2(quote!(#fragment)).expect("it is an expression");
        assert!(matches!(fragment, Expr::Group(_)));
        assert_eq!(kind(&fragment), Some(Kind::Int));
    }
}
