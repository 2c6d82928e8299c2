//! Writing: literals between the calls for the values.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Path, Type};

use super::field::{Model, flattens, function_of};
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
            '\0'..='\u{1f}' => {
                let code = format!("\\u{:04x}", u32::from(char));
                json.push_str(&code);
            }
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

/// The names that a field is written under.
fn names_of(field: &Field<'_>) -> Vec<String> {
    let mut names = vec![field.name.clone()];
    for name in &field.attrs.serial_also_write {
        names.push(name.value.value());
    }
    names
}

/// Writes entries that stand among others.
pub(super) fn write_flat(krate: &Path, ty: &Type, value: &impl ToTokens) -> TokenStream {
    let flattens = flattens(krate, ty);
    quote_spanned! {place_of(ty)=>
        #flattens
        <#ty as #krate::Codec>::write_flat(#value, __out);
    }
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
            Role::Flat => write_flat(krate, ty, value),
            Role::Codec => quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::write(#value, __out);),
        }
    }

    /// Writes an object, whose first text is `head`: the brace, with the tag behind it where there is one.
    pub(super) fn write_record(&self, head: &str, value: &dyn Fn(&Field<'_>) -> TokenStream) -> TokenStream {
        let is_dynamic = |field: &Field<'_>| matches!(field.role, Role::Flat) || field.attrs.serial_skip_if.is_some();
        if self.fields.list.iter().any(is_dynamic) {
            return self.write_dynamic_record(head, value);
        }
        let mut open = head.to_owned();
        let mut body = TokenStream::new();
        for field in &self.own {
            for name in names_of(field) {
                let comma = if open == "{" { "" } else { "," };
                let literal = format!("{comma}{}", json_key(&name));
                if body.is_empty() {
                    open.push_str(&literal);
                } else {
                    quote!(__out.raw(#literal);).to_tokens(&mut body);
                }
                self.write_value(field, &value(field)).to_tokens(&mut body);
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
    fn write_dynamic_record(&self, head: &str, value: &dyn Fn(&Field<'_>) -> TokenStream) -> TokenStream {
        let mut body = TokenStream::new();
        for field in &self.fields.list {
            let value = value(field);
            let write = self.write_value(field, &value);
            if matches!(field.role, Role::Skipped | Role::Flat) {
                write.to_tokens(&mut body);
                continue;
            }
            let mut entries = TokenStream::new();
            for name in names_of(field) {
                let literal = format!(",{}", json_key(&name));
                quote!(__out.entry(#literal); #write).to_tokens(&mut entries);
            }
            if let Some(skip) = &field.attrs.serial_skip_if {
                let (binding, ty) = (&field.binding, quote!(serial::SkipIf<_>));
                let skip = function(self.krate, &skip.key, &ty, &skip.value);
                entries = quote!(if !match #value { #binding => #skip(#binding) } { #entries });
            }
            entries.to_tokens(&mut body);
        }
        quote! {
            if __out.open(#head) {
                #body
                __out.close("}");
            }
        }
    }

    /// Writes an array of the fields.
    pub(super) fn write_tuple(&self, value: &dyn Fn(&Field<'_>) -> TokenStream) -> TokenStream {
        let mut body = TokenStream::new();
        for (index, field) in self.own.iter().enumerate() {
            if index > 0 {
                quote!(__out.raw(",");).to_tokens(&mut body);
            }
            self.write_value(field, &value(field)).to_tokens(&mut body);
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
        assert_eq!(json_string(r#"a"b\c/ä"#), r#""a\"b\\c/ä""#);
        assert_eq!(json_string("\n\r\t\u{8}\u{c}"), r#""\n\r\t\b\f""#);
        assert_eq!(json_string("\0\u{1f} \u{7f}"), "\"\\u0000\\u001f \u{7f}\"");
    }
}
