//! `#[rerun(...)]`: what may stand where, parsed once, the same for every derive.

mod grammar;
pub(crate) mod key;
pub(crate) mod slot;

use proc_macro2::Span;
use syn::{Attribute, Expr, ExprPath, LitStr, Path, parse_quote};

use self::grammar::{Entry, set};
use self::key::Place;
use self::slot::{Bound, Fallback, Flag, Keyed, Slot, given, span_of};
use crate::error::Errors;
use crate::name::Case;

/// Keys of a struct or an enum.
#[derive(Default)]
pub(crate) struct ContainerAttrs {
    pub(crate) rename_all: Slot<Case>,
    pub(crate) default: Slot<Fallback>,
    pub(crate) transparent: Flag,
    pub(crate) tag: Slot<LitStr>,
    pub(crate) content: Slot<LitStr>,
    pub(crate) untagged: Flag,
    pub(crate) deny_unknown: Flag,
    pub(crate) strict: Flag,
    /// For every derive without a `bound` of its own.
    pub(crate) bound: Slot<Bound>,
    pub(crate) eq_bound: Slot<Bound>,
    pub(crate) serial_bound: Slot<Bound>,
    pub(crate) krate: Slot<Path>,
    pub(crate) class_plain: Flag,
    pub(crate) class_frozen: Flag,
    pub(crate) class_order: Flag,
    pub(crate) coerce_name: Slot<LitStr>,
    pub(crate) coerce_ignore_case: Flag,
    pub(crate) coerce_display: Flag,
    pub(crate) coerce_from_str: Flag,
}

/// Keys of a variant.
#[derive(Default)]
pub(crate) struct VariantAttrs {
    pub(crate) rename: Slot<LitStr>,
    pub(crate) rename_all: Slot<Case>,
    pub(crate) alias: Vec<Keyed<LitStr>>,
    pub(crate) other: Flag,
    pub(crate) coerce_value: Slot<Expr>,
}

/// Keys of a field.
#[derive(Default)]
pub(crate) struct FieldAttrs {
    pub(crate) rename: Slot<LitStr>,
    pub(crate) alias: Vec<Keyed<LitStr>>,
    pub(crate) skip: Flag,
    pub(crate) default: Slot<Fallback>,
    pub(crate) flatten: Flag,
    pub(crate) keep_unknown: Flag,
    pub(crate) strict: Flag,
    pub(crate) eq_by: Slot<ExprPath>,
    pub(crate) eq_skip: Flag,
    pub(crate) serial_with: Slot<Path>,
    pub(crate) serial_display: Flag,
    pub(crate) serial_serde: Flag,
    pub(crate) serial_skip: Flag,
    pub(crate) serial_skip_if: Slot<ExprPath>,
    pub(crate) serial_also_write: Vec<Keyed<LitStr>>,
}

impl ContainerAttrs {
    pub(crate) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut attrs = Self::default();
        grammar::parse(attributes, Place::Container, errors, &mut |entry, errors| {
            attrs.accept(entry, errors)
        });
        attrs
    }

    fn accept(&mut self, entry: &Entry<'_, '_>, errors: &mut Errors) -> syn::Result<bool> {
        match entry.path() {
            (None, "rename_all") => set(&mut self.rename_all, entry, entry.case()?, errors),
            (None, "default") => set(&mut self.default, entry, entry.fallback()?, errors),
            (None, "transparent") => set(&mut self.transparent, entry, entry.nothing()?, errors),
            (None, "tag") => set(&mut self.tag, entry, entry.text()?, errors),
            (None, "content") => set(&mut self.content, entry, entry.text()?, errors),
            (None, "untagged") => set(&mut self.untagged, entry, entry.nothing()?, errors),
            (None, "deny_unknown") => set(&mut self.deny_unknown, entry, entry.nothing()?, errors),
            (None, "strict") => set(&mut self.strict, entry, entry.nothing()?, errors),
            (None, "bound") => set(&mut self.bound, entry, entry.predicates()?, errors),
            (None, "crate") => set(&mut self.krate, entry, entry.path_value()?, errors),
            (Some("eq"), "bound") => set(&mut self.eq_bound, entry, entry.predicates()?, errors),
            (Some("serial"), "bound") => set(&mut self.serial_bound, entry, entry.predicates()?, errors),
            (Some("class"), "plain") => set(&mut self.class_plain, entry, entry.nothing()?, errors),
            (Some("class"), "frozen") => set(&mut self.class_frozen, entry, entry.nothing()?, errors),
            (Some("class"), "order") => set(&mut self.class_order, entry, entry.nothing()?, errors),
            (Some("coerce"), "name") => set(&mut self.coerce_name, entry, entry.text()?, errors),
            (Some("coerce"), "ignore_case") => set(&mut self.coerce_ignore_case, entry, entry.nothing()?, errors),
            (Some("coerce"), "display") => set(&mut self.coerce_display, entry, entry.nothing()?, errors),
            (Some("coerce"), "from_str") => set(&mut self.coerce_from_str, entry, entry.nothing()?, errors),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The path of the runtime crate in generated code.
    pub(crate) fn krate(&self) -> Path {
        match &self.krate {
            Some(krate) => krate.value.clone(),
            None => parse_quote!(::rerun_safe),
        }
    }

    /// The class flavors given, for messages.
    pub(crate) fn class_flags(&self) -> Vec<(&'static str, Span)> {
        given(&[
            ("class(plain)", span_of(&self.class_plain)),
            ("class(frozen)", span_of(&self.class_frozen)),
            ("class(order)", span_of(&self.class_order)),
        ])
    }
}

impl VariantAttrs {
    pub(crate) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut attrs = Self::default();
        grammar::parse(attributes, Place::Variant, errors, &mut |entry, errors| {
            attrs.accept(entry, errors)
        });
        attrs
    }

    fn accept(&mut self, entry: &Entry<'_, '_>, errors: &mut Errors) -> syn::Result<bool> {
        match entry.path() {
            (None, "rename") => set(&mut self.rename, entry, entry.text()?, errors),
            (None, "rename_all") => set(&mut self.rename_all, entry, entry.case()?, errors),
            (None, "alias") => self.alias.push(entry.keyed(entry.text()?)),
            (None, "other") => set(&mut self.other, entry, entry.nothing()?, errors),
            (Some("coerce"), "value") => set(&mut self.coerce_value, entry, entry.expression()?, errors),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl FieldAttrs {
    pub(crate) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut attrs = Self::default();
        grammar::parse(attributes, Place::Field, errors, &mut |entry, errors| {
            attrs.accept(entry, errors)
        });
        attrs
    }

    fn accept(&mut self, entry: &Entry<'_, '_>, errors: &mut Errors) -> syn::Result<bool> {
        match entry.path() {
            (None, "rename") => set(&mut self.rename, entry, entry.text()?, errors),
            (None, "alias") => self.alias.push(entry.keyed(entry.text()?)),
            (None, "skip") => set(&mut self.skip, entry, entry.nothing()?, errors),
            (None, "default") => set(&mut self.default, entry, entry.fallback()?, errors),
            (None, "flatten") => set(&mut self.flatten, entry, entry.nothing()?, errors),
            (None, "keep_unknown") => set(&mut self.keep_unknown, entry, entry.nothing()?, errors),
            (None, "strict") => set(&mut self.strict, entry, entry.nothing()?, errors),
            (Some("eq"), "by") => set(&mut self.eq_by, entry, entry.function()?, errors),
            (Some("eq"), "skip") => set(&mut self.eq_skip, entry, entry.nothing()?, errors),
            (Some("serial"), "with") => set(&mut self.serial_with, entry, entry.path_value()?, errors),
            (Some("serial"), "display") => set(&mut self.serial_display, entry, entry.nothing()?, errors),
            (Some("serial"), "serde") => set(&mut self.serial_serde, entry, entry.nothing()?, errors),
            (Some("serial"), "skip") => set(&mut self.serial_skip, entry, entry.nothing()?, errors),
            (Some("serial"), "skip_if") => set(&mut self.serial_skip_if, entry, entry.function()?, errors),
            (Some("serial"), "also_write") => self.serial_also_write.push(entry.keyed(entry.text()?)),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Left out of equality, hash and order.
    pub(crate) fn is_skipped_by_eq(&self) -> bool {
        self.skip.is_some() || self.eq_skip.is_some() || self.keep_unknown.is_some()
    }

    /// Neither written nor read.
    pub(crate) fn is_skipped_by_serial(&self) -> bool {
        self.skip.is_some() || self.serial_skip.is_some()
    }
}

#[cfg(test)]
mod tests;
