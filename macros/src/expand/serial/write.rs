//! Writing: literals between the calls for the values.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::field::{Model, function_of};
use crate::ast::{Field, Role};
use crate::expand::place::{function, place_of};

/// A JSON string, as the runtime's writer would write it.
pub(super) fn json_string(text: &str) -> String {
    let mut json = String::from("\"");
    for char in text.chars() {
        match char {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            '\0'..='\u{1f}' => json.extend(format!("\\u{:04x}", u32::from(char)).chars()),
            _ => json.push(char),
        }
    }
    json.push('"');
    json
}

/// `"name":`
pub(super) fn json_key(name: &str) -> String {
    json_string(name) + ":"
}

impl Model<'_> {
    /// Writes the value of one field.
    pub(super) fn write_value(&self, field: &Field<'_>, value: &TokenStream) -> TokenStream {
        let (krate, ty) = (self.krate, field.ty);
        match &field.role {
            Role::Skipped => TokenStream::new(),
            Role::With(module) => {
                let (write, binding) = (function_of(&module.value, "write"), &field.binding);
                let write = function(krate, &module.key, &quote!(serial::WriteWith<_>), &write);
                quote!(match #value { #binding => #write(#binding, __out) })
            }
            Role::Display => {
                quote_spanned!(place_of(ty)=> <#ty as #krate::__private::serial::DisplayText>::write_display(#value, __out);)
            }
            Role::Serde => quote_spanned!(place_of(ty)=> #krate::__private::serial::write_serde::<#ty>(#value, __out);),
            Role::Flat => quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::write_flat(#value, __out);),
            Role::Codec => quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::write(#value, __out);),
        }
    }

    /// Writes an object, whose first text is `head`: the brace, with the tag behind it where there is one.
    pub(super) fn write_record(&self, head: &str, value: impl Fn(&Field<'_>) -> TokenStream) -> TokenStream {
        let is_dynamic = |field: &Field<'_>| matches!(field.role, Role::Flat) || field.attrs.serial_skip_if.is_some();
        if self.fields.list.iter().any(is_dynamic) {
            return self.write_dynamic_record(head, value);
        }
        let mut open = head.to_owned();
        let mut body = TokenStream::new();
        for field in &self.own {
            let mut names = vec![field.name.clone()];
            names.extend(field.attrs.serial_also_write.iter().map(|name| name.value.value()));
            for name in names {
                let comma = if open == "{" { "" } else { "," };
                let literal = format!("{comma}{}", json_key(&name));
                if body.is_empty() {
                    open.push_str(&literal);
                } else {
                    body.extend(quote!(__out.raw(#literal);));
                }
                body.extend(self.write_value(field, &value(field)));
            }
        }
        quote! {
            if __out.open(#open) {
                #body
                __out.close("}");
            }
        }
    }

    /// Writes an object with entries that may be absent, so that each finds out whether it is the first.
    fn write_dynamic_record(&self, head: &str, value: impl Fn(&Field<'_>) -> TokenStream) -> TokenStream {
        let mut body = TokenStream::new();
        for field in &self.fields.list {
            let value = value(field);
            let write = self.write_value(field, &value);
            if matches!(field.role, Role::Skipped | Role::Flat) {
                body.extend(write);
                continue;
            }
            let mut names = vec![field.name.clone()];
            names.extend(field.attrs.serial_also_write.iter().map(|name| name.value.value()));
            let entries = names.iter().map(|name| {
                let literal = format!(",{}", json_key(name));
                quote!(__out.entry(#literal); #write)
            });
            let entries = quote!(#(#entries)*);
            body.extend(match &field.attrs.serial_skip_if {
                Some(skip) => {
                    let (binding, ty) = (&field.binding, quote!(serial::SkipIf<_>));
                    let skip = function(self.krate, &skip.key, &ty, &skip.value);
                    quote!(if !match #value { #binding => #skip(#binding) } { #entries })
                }
                None => entries,
            });
        }
        quote! {
            if __out.open(#head) {
                #body
                __out.close("}");
            }
        }
    }

    /// Writes an array of the fields.
    pub(super) fn write_tuple(&self, value: impl Fn(&Field<'_>) -> TokenStream) -> TokenStream {
        let mut body = TokenStream::new();
        for (index, field) in self.own.iter().enumerate() {
            if index > 0 {
                body.extend(quote!(__out.raw(",");));
            }
            body.extend(self.write_value(field, &value(field)));
        }
        quote! {
            if __out.open("[") {
                #body
                __out.close("]");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::json_string;

    #[test]
    fn names_are_escaped_as_strings_are() {
        assert_eq!(json_string("a\"b\\c\n\u{1}ä"), r#""a\"b\\c\n\u0001ä""#);
    }
}
