//! Types whose size is not known, as far as their tokens tell.

use syn::punctuated::Punctuated;
use syn::{GenericParam, Generics, Ident, Token, Type, TypeParamBound, WherePredicate};

/// Whether the type is `str`, `[T]`, `dyn Trait` or a parameter with `?Sized`.
pub(crate) fn is_unsized(ty: &Type, generics: &Generics) -> bool {
    match ty {
        Type::Slice(_) | Type::TraitObject(_) => true,
        Type::Path(path) => path
            .path
            .get_ident()
            .is_some_and(|ident| is_relaxed(ident, generics) || (ident == "str" && !is_parameter(ident, generics))),
        _ => false,
    }
}

fn is_parameter(ident: &Ident, generics: &Generics) -> bool {
    let mut parameters = generics.params.iter();
    parameters.any(|known| matches!(known, GenericParam::Type(known) if known.ident == *ident))
}

/// Whether `?Sized` stands among the bounds of the parameter.
fn is_relaxed(parameter: &Ident, generics: &Generics) -> bool {
    for known in &generics.params {
        if matches!(known, GenericParam::Type(known) if known.ident == *parameter && relaxes(&known.bounds)) {
            return true;
        }
    }
    let Some(clause) = &generics.where_clause else {
        return false;
    };
    for predicate in &clause.predicates {
        if let WherePredicate::Type(of) = predicate {
            let is_about = matches!(&of.bounded_ty, Type::Path(path) if path.path.is_ident(parameter));
            if is_about && relaxes(&of.bounds) {
                return true;
            }
        }
    }
    false
}

fn relaxes(bounds: &Punctuated<TypeParamBound, Token![+]>) -> bool {
    let is_maybe = |bound: &TypeParamBound| matches!(bound, TypeParamBound::Trait(bound) if bound.maybe.is_some());
    bounds.iter().any(is_maybe)
}
