//! Arrays: sequences, tuples, tuple structs and tuple variants.

use alloc::vec::Vec;
use core::ops::Range;

use ::serde::Serialize;
use ::serde::ser::{SerializeSeq, SerializeTuple, SerializeTupleStruct, SerializeTupleVariant};

use super::unordered::is_unordered;
use super::value::{Serializer, open, put};
use crate::serde::WriteError;
use crate::serial::Writer;
use crate::serial::parts::sort;

/// An array that is being written.
pub(in crate::serde) struct Items<'w, 'a> {
    out: &'w mut Writer<'a>,
    count: usize,
    /// How many braces of a variant are closed behind the array.
    braces: usize,
    /// Where the first item begins.
    start: usize,
    /// Where the items are, counted from the first, if their order says nothing.
    spans: Option<Vec<Range<usize>>>,
    /// The first error, which the type may have passed over: what it left in the text is no value.
    failed: Option<WriteError>,
}

impl<'w, 'a> Items<'w, 'a> {
    /// Opens an array whose items have their places, whatever the type is called.
    #[inline]
    pub(super) fn open(serializer: Serializer<'w, 'a>, braces: usize) -> Result<Self, WriteError> {
        let Serializer { out, .. } = serializer;
        open(out, "[")?;
        Ok(Self {
            start: out.len(),
            out,
            count: 0,
            braces,
            spans: None,
            failed: None,
        })
    }

    /// Opens the array of a sequence, which may be a set.
    #[inline]
    pub(super) fn open_sequence(serializer: Serializer<'w, 'a>) -> Result<Self, WriteError> {
        let spans = is_unordered((serializer.type_name)()).then(Vec::new);
        Ok(Self {
            spans,
            ..Self::open(serializer, 0)?
        })
    }

    pub(super) fn item<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), WriteError> {
        if self.count > 0 {
            self.out.byte(b',');
        }
        let from = self.out.len() - self.start;
        if let Err(error) = put(value, self.out) {
            let error = error.under_index(self.count);
            self.failed.get_or_insert_with(|| error.clone());
            return Err(error);
        }
        self.count += 1;
        if let Some(spans) = &mut self.spans {
            spans.push(from..self.out.len() - self.start);
        }
        Ok(())
    }

    #[inline]
    pub(super) fn close(self) -> Result<(), WriteError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        if let Some(spans) = self.spans {
            sort(self.out, self.start, spans);
        }
        self.out.close("]");
        (0..self.braces).for_each(|_| self.out.close("}"));
        Ok(())
    }
}

/// What serde tells apart by trait is one array here.
macro_rules! array {
    ($($kind:ident $method:ident)*) => {$(
        impl $kind for Items<'_, '_> {
            type Ok = ();
            type Error = WriteError;

            fn $method<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), WriteError> {
                self.item(value)
            }

            fn end(self) -> Result<(), WriteError> {
                self.close()
            }
        }
    )*};
}

array! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}
