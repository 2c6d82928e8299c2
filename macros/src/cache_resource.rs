//! The front end of `#[cache_resource(..)]`: the function and the keys, checked, before anything is written.

mod function;
pub(crate) mod keys;
mod ttl;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr, Path, ReturnType, Token, Type, parse_quote};

pub(crate) use self::function::{Function, Pattern, Signature};
use self::keys::KEYS;
use crate::attr::slot::{Keyed, Slot};
use crate::error::{self, Errors};
use crate::expression;

/// A function to cache, checked.
pub(crate) struct Cached {
    pub(crate) function: Function,
    pub(crate) output: Type,
    pub(crate) plan: Plan,
}

/// What the attribute says.
pub(crate) struct Plan {
    pub(crate) ttl: Slot<Expr>,
    pub(crate) max_entries: Slot<Expr>,
    pub(crate) validate: Slot<Expr>,
    pub(crate) on_release: Slot<Expr>,
    pub(crate) krate: Path,
}

/// Something that cannot be cached.
pub(crate) struct Refused {
    pub(crate) mistakes: syn::Error,
    pub(crate) item: TokenStream,
    /// What stands before the body, if it is a function.
    pub(crate) signature: Option<Signature>,
}

impl Cached {
    /// Reads attribute and function, and finds all mistakes in them.
    pub(crate) fn from_syn(attribute: TokenStream, item: TokenStream) -> Result<Self, Box<Refused>> {
        let function = match Function::read(item.clone()) {
            Ok(function) => function,
            Err(mistakes) => {
                return Err(Box::new(Refused {
                    mistakes,
                    item,
                    signature: None,
                }));
            }
        };
        let mut errors = Errors::new();
        let plan = Plan::parse(attribute, &mut errors);
        let signature = &function.signature;
        check(signature, &mut errors);
        let checked = match &signature.output {
            ReturnType::Type(_, output) => errors.finish().map(|()| Type::clone(output)),
            ReturnType::Default => Err(errors.and_last(error::cache::returns_nothing(signature.ident.span()))),
        };
        match checked {
            Ok(output) => Ok(Self { function, output, plan }),
            Err(mistakes) => Err(Box::new(Refused {
                mistakes,
                item,
                signature: Some(function.signature),
            })),
        }
    }
}

impl Plan {
    fn parse(attribute: TokenStream, errors: &mut Errors) -> Self {
        let mut plan = Self {
            ttl: None,
            max_entries: None,
            validate: None,
            on_release: None,
            krate: parse_quote!(::rerun_safe),
        };
        let walked = (|input: ParseStream<'_>| {
            plan.read(input, errors);
            Ok(())
        })
        .parse2(attribute);
        errors.absorb(walked);
        plan
    }

    /// A mistake costs one key, never the rest of the attribute.
    fn read(&mut self, input: ParseStream<'_>, errors: &mut Errors) {
        let mut seen: Vec<String> = Vec::new();
        while !input.is_empty() {
            let met = self.entry(input, &mut seen, errors);
            errors.absorb(met);
            expression::skip_to_comma(input);
            let _comma: syn::Result<Token![,]> = input.parse();
        }
    }

    fn entry(&mut self, input: ParseStream<'_>, seen: &mut Vec<String>, errors: &mut Errors) -> syn::Result<()> {
        let key = input
            .call(Ident::parse_any)
            .map_err(|_| error::cache::expected_key(input.span()))?;
        let name = key.unraw().to_string();
        if !KEYS.contains(&name.as_str()) {
            return Err(error::cache::unknown_key(&name, key.span()));
        }
        if seen.contains(&name) {
            errors.push(error::cache::duplicate(&name, key.span()));
        }
        if !input.peek(Token![=]) {
            return Err(error::cache::needs_value(&name, key.span()));
        }
        input.parse::<Token![=]>()?;
        if name == "crate" {
            self.krate = input.call(Path::parse_mod_style)?;
        } else {
            let value = ungrouped(expression::read(input)?);
            check_value(&name, &value, errors);
            self.set(&name, Keyed { key, value });
        }
        if !expression::is_at_end(input) {
            return Err(error::attr::expected_comma(input.span(), &name));
        }
        seen.push(name);
        Ok(())
    }

    fn set(&mut self, name: &str, value: Keyed<Expr>) {
        let slot = match name {
            "ttl" => &mut self.ttl,
            "max_entries" => &mut self.max_entries,
            "validate" => &mut self.validate,
            _ => &mut self.on_release,
        };
        *slot = Some(value);
    }
}

/// An expression out of a `macro_rules!` fragment comes in an invisible group.
fn ungrouped(value: Expr) -> Expr {
    match value {
        Expr::Group(group) => ungrouped(*group.expr),
        value => value,
    }
}

/// What can be said of a value before it is compiled. The text of a ttl is read by the runtime, in a constant.
fn check_value(name: &str, value: &Expr, errors: &mut Errors) {
    let lit = match value {
        Expr::Lit(literal) => &literal.lit,
        Expr::Unary(negative) if matches!(*negative.expr, Expr::Lit(_)) => {
            return errors.push(error::cache::wrong_value(name, value));
        }
        _ => return,
    };
    match (name, lit) {
        ("max_entries", syn::Lit::Int(max)) if max.base10_digits() == "0" => {
            errors.push(error::cache::keeps_nothing("max_entries", max.span()));
        }
        ("ttl", syn::Lit::Int(ttl)) if ttl.base10_digits() == "0" => {
            errors.push(error::cache::keeps_nothing("ttl", ttl.span()));
        }
        ("ttl", syn::Lit::Str(text)) => errors.absorb(ttl::check(text)),
        ("ttl", syn::Lit::Int(_) | syn::Lit::Float(_)) | ("max_entries", syn::Lit::Int(_)) => {}
        (name, lit) => errors.push(error::cache::wrong_value(name, lit)),
    }
}

/// What a cached function cannot be.
fn check(signature: &Signature, errors: &mut Errors) {
    if let Some(receiver) = signature.receiver {
        errors.push(error::cache::method(receiver));
    }
    if let Some(asyncness) = signature.asyncness {
        errors.push(error::cache::asynchronous(asyncness));
    }
    if let Some(constness) = signature.constness {
        errors.push(error::cache::constant(constness));
    }
    for argument in &signature.arguments {
        match (&argument.pattern, &argument.ty) {
            (Pattern::Other(place), _) => errors.push(error::cache::pattern(*place)),
            (Pattern::Name(name), Type::Reference(reference)) if reference.mutability.is_some() => {
                errors.push(error::cache::changed_argument(&name.unraw().to_string(), &argument.ty));
            }
            _ => {}
        }
    }
    if let ReturnType::Type(_, output) = &signature.output {
        if let Some(place) = word_impl(output.to_token_stream()) {
            errors.push(error::cache::returns_unnamed(place));
        }
    }
}

/// Where a type has no name.
fn word_impl(tokens: TokenStream) -> Option<Span> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == "impl" => Some(word.span()),
        TokenTree::Group(group) => word_impl(group.stream()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens as _, quote};

    use super::Cached;

    #[test]
    fn each_key_fills_its_own_slot() {
        let arguments = quote!(on_release = a, validate = b, max_entries = c, ttl = d);
        let item = quote!(
            fn get() -> Arc<u8> {
                Arc::default()
            }
        );
        let checked = Cached::from_syn(arguments, item);
        let plan = checked.unwrap_or_else(|refused| panic!("{}", refused.mistakes)).plan;
        let filled = [plan.on_release, plan.validate, plan.max_entries, plan.ttl]
            .map(|slot| slot.map(|value| value.value.to_token_stream().to_string()));
        assert_eq!(filled, ["a", "b", "c", "d"].map(|value| Some(value.to_owned())));
    }
}
