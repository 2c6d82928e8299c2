//! The value of a member as a constant.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{BinOp, Expr, Lit, Path, UnOp};

use crate::ast::Variant;

/// `coerce(value = ..)`, or else the discriminant, which only the compiler knows.
pub(super) fn of(krate: &Path, variant: &Variant<'_>) -> TokenStream {
    let Some(value) = &variant.attrs.coerce_value else {
        let ident = variant.ident;
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

#[derive(Clone, Copy)]
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
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_) | UnOp::Not(_)) => kind(&unary.expr),
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
