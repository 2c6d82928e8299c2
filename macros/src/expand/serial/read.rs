//! Reading: the order of the definition first, the shared path behind it.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};

use super::field::{Model, claims, flattens};
use super::write::json_key;
use crate::ast::Field;
use crate::expand::list::number;
use crate::expand::place::place_of;

/// Where an object begins, and whether there is one at all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// At the next value.
    Value,
    /// At the payload of a variant, or nowhere, where the text has only the name of the variant.
    Tag,
}

/// The local that says how the field is read.
fn how_of(field: &Field<'_>) -> Ident {
    format_ident!("__how{}", field.binding)
}

/// Whether the text has the field under other names too. They are compared, so all of them are read in one place.
fn has_second_name(field: &Field<'_>) -> bool {
    !field.attrs.serial_also_write.is_empty()
}

/// So many empty slots.
fn nones(count: usize) -> TokenStream {
    let mut nones = TokenStream::new();
    for _ in 0..count {
        quote!(::core::option::Option::None,).to_tokens(&mut nones);
    }
    nones
}

impl Model<'_> {
    /// Whether every field of an object is looked for in the order of the definition.
    fn is_read_in_order(&self) -> bool {
        !self.own.iter().any(|field| has_second_name(field))
    }

    /// Reads one value of an object.
    fn read_field(&self, field: &Field<'_>) -> TokenStream {
        let (krate, ty) = (self.krate, field.ty);
        if self.is_plain(field) {
            return quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::read_field(__input)?);
        }
        let how = how_of(field);
        quote!(#krate::__private::serial::field_by(__input, &#how)?)
    }

    /// The locals that say how the fields with attributes are read.
    fn hows(&self) -> TokenStream {
        let mut hows = TokenStream::new();
        for field in &self.own {
            if !self.is_plain(field) {
                let (name, how) = (how_of(field), self.how(field));
                quote!(let #name = #how;).to_tokens(&mut hows);
            }
        }
        hows
    }

    /// Reads an object.
    pub(super) fn read_record(&self, start: Start) -> TokenStream {
        let object = match start {
            Start::Value => quote!(__input.record()?),
            Start::Tag => quote!(__tag.record(__input)?),
        };
        let settled = self.settle();
        let hows = self.hows();
        let value = self.construct(&|field| {
            let binding = &field.binding;
            quote!(#binding?)
        });
        if !self.flat.is_empty() {
            let read = self.read_shared_object(start);
            let slots = nones(self.own.len());
            return quote!({
                #hows
                let __object = #object;
                let mut __slots = (#slots);
                #read
                #settled
                #value
            });
        }
        let in_order = self.read_in_order(start);
        let rest = self.read_rest(start);
        let label = self.is_read_in_order().then(|| quote!('__record:));
        quote!(#label {
            #hows
            let __object = #object;
            #in_order
            #rest
            #settled
            #value
        })
    }

    /// Reads the fields each behind its literal, as long as they stand in the order of the definition.
    fn read_in_order(&self, start: Start) -> TokenStream {
        let own = &self.own;
        let mut steps = TokenStream::new();
        let mut locals = TokenStream::new();
        let mut bindings = TokenStream::new();
        let mut filled = TokenStream::new();
        for (index, field) in own.iter().enumerate() {
            if has_second_name(field) {
                return self.read_up_to(index, &locals, &bindings, &steps);
            }
            let binding = &field.binding;
            self.step(index, field, start).to_tokens(&mut steps);
            quote!(let mut #binding = ::core::option::Option::None;).to_tokens(&mut locals);
            quote!(#binding,).to_tokens(&mut bindings);
            quote!(::core::option::Option::Some(#binding),).to_tokens(&mut filled);
        }
        let closed = own.len() + 1;
        let close = match (own.len(), start) {
            (0, Start::Value) => quote!(__input.opens(b"{}")),
            (0, Start::Tag) => quote!(!__tag.is_bare() && __input.opens(b"{}")),
            _ => quote!(__input.literal(b"}")),
        };
        let value = self.construct_bound();
        quote! {
            let mut __next = 0usize;
            #locals
            '__order: {
                #steps
                if #close {
                    __next = #closed;
                }
            }
            let mut __slots = match (__next, #bindings) {
                (#closed, #filled) => {
                    __input.leave();
                    break '__record #value;
                }
                (_, #bindings) => (#bindings),
            };
        }
    }

    /// Reads one field, if it stands next.
    fn step(&self, index: usize, field: &Field<'_>, start: Start) -> TokenStream {
        let comma = if index == 0 { "{" } else { "," };
        let literal = Literal::byte_string(format!("{comma}{}", json_key(&field.name)).as_bytes());
        let (binding, read) = (&field.binding, self.read_field(field));
        let missed = match (index, start) {
            (0, Start::Value) => quote!(!__input.opens(#literal)),
            (0, Start::Tag) => quote!(__tag.is_bare() || !__input.opens(#literal)),
            _ => quote!(!__input.literal(#literal)),
        };
        let next = index + 1;
        quote! {
            if #missed {
                break '__order;
            }
            #binding = ::core::option::Option::Some(#read);
            __next = #next;
        }
    }

    /// Reads so many fields in the order of the definition, and no more.
    fn read_up_to(
        &self,
        count: usize,
        locals: &TokenStream,
        bindings: &TokenStream,
        steps: &TokenStream,
    ) -> TokenStream {
        let others = nones(self.own.len() - count);
        let read = (count > 0).then(|| quote!(#locals '__order: { #steps }));
        let counts = (count > 0).then(|| quote!(mut));
        quote! {
            let #counts __next = 0usize;
            #read
            let mut __slots = (#bindings #others);
        }
    }

    /// Reads the fields that are left, in any order.
    fn read_rest(&self, start: Start) -> TokenStream {
        let table = &self.table;
        let fill = self.fill();
        let rest = quote!(__input.rest(#table, __object, __next, #fill)?;);
        match start {
            Start::Value => rest,
            Start::Tag => quote!(if !__tag.is_bare() { #rest }),
        }
    }

    /// The closure that reads the field of an index into its slot.
    fn fill(&self) -> TokenStream {
        let krate = self.krate;
        let mut arms = TokenStream::new();
        for (index, field) in self.own.iter().enumerate() {
            let slot = number(index);
            let put = if self.is_plain(field) {
                let ty = field.ty;
                quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::put_field(&mut __slots.#slot, __input))
            } else {
                let how = how_of(field);
                quote!(#krate::__private::serial::put_by(&mut __slots.#slot, __input, &#how))
            };
            quote!(#index => #put,).to_tokens(&mut arms);
        }
        quote! {
            &mut |__index, __input| match __index {
                #arms
                _ => ::core::result::Result::Ok(true),
            }
        }
    }

    /// Reads the own fields of an object that others read too, then hands the object to each of them.
    fn read_shared_object(&self, start: Start) -> TokenStream {
        let (krate, table, fill) = (self.krate, &self.table, self.fill());
        let flat = &self.flat;
        let all = claims(krate, flat);
        let mut parts = TokenStream::new();
        for (place, field) in flat.iter().enumerate() {
            let (binding, ty) = (&field.binding, field.ty);
            let (earlier, later) = (claims(krate, &flat[..place]), claims(krate, &flat[place + 1..]));
            let (flattens, read) = if field.attrs.keep_unknown.is_some() {
                (
                    None,
                    quote_spanned!(place_of(ty)=> <#ty as #krate::__private::serial::KeptFields>::read_kept),
                )
            } else {
                (
                    Some(flattens(krate, ty)),
                    quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::read_part),
                )
            };
            let part = quote! {
                #flattens
                let #binding = #read(__input, __object, |__key| {
                    <#ty as #krate::Codec>::claim(__key).leaves_to(#table.claim(__key)#earlier, #krate::__private::serial::Claim::No #later)
                });
            };
            part.to_tokens(&mut parts);
        }
        let payload = (start == Start::Tag).then(|| quote!(__tag.needs_payload()?;));
        quote! {
            #payload
            __input.rest_with_parts(#table, __object, 0, |__key| #table.claim(__key)#all, #fill)?;
            #parts
        }
    }

    /// Takes the values out of the slots, or what stands in for them. Each is asked before any error goes out.
    fn settle(&self) -> TokenStream {
        let (krate, table) = (self.krate, &self.table);
        let mut settled = TokenStream::new();
        for (index, field) in self.own.iter().enumerate() {
            let (binding, ty, slot) = (&field.binding, field.ty, number(index));
            let settle = if self.is_plain(field) {
                quote_spanned! {place_of(ty)=>
                    let #binding = <#ty as #krate::Codec>::settle_field(__slots.#slot, __input, __object, #table, #index);
                }
            } else {
                let how = how_of(field);
                quote! {
                    let #binding = #krate::__private::serial::settle_by(
                        __slots.#slot, __input, __object, #table, #index, &#how,
                    );
                }
            };
            settle.to_tokens(&mut settled);
        }
        settled
    }

    /// Reads an array of the fields.
    pub(super) fn read_tuple(&self, start: Start) -> TokenStream {
        let krate = self.krate;
        let elements = quote!(#krate::__private::serial::Elements);
        let count = self.own.len();
        let open = match start {
            Start::Value => quote!(#elements::open(__input, #count)?),
            Start::Tag => quote!(__tag.elements(__input, #count)?),
        };
        let mut reads = TokenStream::new();
        for field in &self.own {
            let (binding, ty) = (&field.binding, field.ty);
            let read = if self.is_plain(field) {
                quote_spanned!(place_of(ty)=> let #binding = <#ty as #krate::Codec>::read_element(&mut __elements, __input)?;)
            } else {
                let how = self.how(field);
                quote!(let #binding = __elements.next_by(__input, &#how)?;)
            };
            read.to_tokens(&mut reads);
        }
        let value = self.construct_bound();
        quote!({
            let mut __elements = #open;
            #reads
            __elements.close(__input)?;
            #value
        })
    }

    /// Reads a value whose text is that of its only field.
    pub(super) fn read_newtype(&self, field: &Field<'_>) -> TokenStream {
        let ty = field.ty;
        let krate = self.krate;
        if self.is_plain(field) {
            let read = quote_spanned!(place_of(ty)=> <#ty as #krate::Codec>::read(__input)?);
            return self.construct(&|_| read.clone());
        }
        let how = self.how(field);
        self.construct(&|_| quote!(#krate::__private::serial::field_by(__input, &#how)?))
    }
}
