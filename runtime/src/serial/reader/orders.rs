//! In which order a text has the fields of a type. Where that is not the order of the definition, it is mostly the same in
//! all objects of the text, so that what followed a field once is what to look for first.

use alloc::vec::Vec;

use crate::serial::fields::Fields;

/// The orders that are known, of types whose fields ever stood in another one than that of the definition.
#[derive(Debug, Default)]
pub(crate) struct Orders(Vec<Order>);

/// The order of the fields of one type, as far as it is known.
#[derive(Debug)]
struct Order {
    fields: &'static Fields,
    /// The field that comes first, and then for each field the one behind it.
    next: Vec<usize>,
}

impl Orders {
    /// Which order is known for a type.
    #[inline]
    pub(crate) fn of(&self, fields: &'static Fields) -> Option<usize> {
        self.0.iter().position(|order| core::ptr::eq(order.fields, fields))
    }

    /// The field that is likely to follow the first `place` ones of the definition, or the one before that place.
    #[inline]
    pub(crate) fn follower(&self, order: Option<usize>, place: usize) -> usize {
        let known = order.and_then(|order| self.0.get(order)?.next.get(place));
        known.copied().unwrap_or(place)
    }

    /// Remembers which field stood at a place; gives the order that knows it.
    pub(crate) fn learn(&mut self, order: Option<usize>, fields: &'static Fields, place: usize, field: usize) -> usize {
        let order = order.unwrap_or(self.0.len());
        if order == self.0.len() {
            let next = (0..=fields.names.len()).collect();
            self.0.push(Order { fields, next });
        }
        if let Some(next) = self.0.get_mut(order).and_then(|order| order.next.get_mut(place)) {
            *next = field;
        }
        order
    }
}
