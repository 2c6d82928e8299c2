//! An item's parameters as the arguments of its own type.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{GenericParam, Generics};

/// `<'a, T, { N }>`: in braces, because where a type has the name of the constant, `N` alone would be that type.
pub(crate) fn of(generics: &Generics) -> TokenStream {
    let mut arguments = TokenStream::new();
    for parameter in &generics.params {
        if !arguments.is_empty() {
            quote!(,).to_tokens(&mut arguments);
        }
        match parameter {
            GenericParam::Lifetime(parameter) => parameter.lifetime.to_tokens(&mut arguments),
            GenericParam::Type(parameter) => parameter.ident.to_tokens(&mut arguments),
            GenericParam::Const(parameter) => {
                let ident = &parameter.ident;
                quote!({ #ident }).to_tokens(&mut arguments);
            }
        }
    }
    if arguments.is_empty() {
        return arguments;
    }
    quote!(<#arguments>)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    #[test]
    fn each_parameter_is_an_argument_without_what_is_said_of_it() {
        let none = super::of(&parse_quote!());
        assert!(none.is_empty());
        let all = super::of(&parse_quote!(<'a, 'b: 'a, T: Clone + 'a = u8, const N: usize = 2>));
        assert_eq!(all.to_string(), "< 'a , 'b , T , { N } >");
    }
}
