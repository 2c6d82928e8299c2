//! Types whose size is not known, as far as their tokens tell.

use syn::{Generics, Ident, Type, TypeParamBound, WherePredicate};

/// Whether the type is `str`, `[T]`, `dyn Trait` or a parameter with `?Sized`.
pub(crate) fn is_unsized(ty: &Type, generics: &Generics) -> bool {
    match ty {
        Type::Slice(_) | Type::TraitObject(_) => true,
        Type::Path(path) => path
            .path
            .get_ident()
            .is_some_and(|ident| ident == "str" || is_relaxed(ident, generics)),
        _ => false,
    }
}

/// Whether `?Sized` stands among the bounds of the parameter.
fn is_relaxed(parameter: &Ident, generics: &Generics) -> bool {
    let is_maybe = |bound: &TypeParamBound| matches!(bound, TypeParamBound::Trait(bound) if bound.maybe.is_some());
    let declared = generics.type_params().filter(|known| known.ident == *parameter);
    let clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let predicates = clauses.filter_map(|predicate| match predicate {
        WherePredicate::Type(of) if matches!(&of.bounded_ty, Type::Path(path) if path.path.is_ident(parameter)) => {
            Some(&of.bounds)
        }
        _ => None,
    });
    declared
        .map(|known| &known.bounds)
        .chain(predicates)
        .flatten()
        .any(is_maybe)
}
