//! Objects with the names of a definition: structs and struct variants.

use ::serde::Serialize;
use ::serde::ser::{SerializeStruct, SerializeStructVariant};

use super::value::{Serializer, open, put, wrap};
use crate::serde::WriteError;
use crate::serial::Writer;

/// An object that is being written.
pub(in crate::serde) struct Fields<'w, 'a> {
    out: &'w mut Writer<'a>,
    in_some: bool,
    /// How many braces of a variant are closed behind the object.
    braces: usize,
    /// Where the object begins.
    start: usize,
    count: usize,
    /// Whether the field that was written last is called `Some`.
    is_some: bool,
    /// The first error, which the type may have passed over: what it left in the text is no value.
    failed: Option<WriteError>,
}

impl<'w, 'a> Fields<'w, 'a> {
    #[inline]
    pub(super) fn open(serializer: Serializer<'w, 'a>, braces: usize) -> Result<Self, WriteError> {
        let Serializer { out, in_some, .. } = serializer;
        let start = out.len();
        open(out, "{")?;
        Ok(Self {
            out,
            in_some,
            braces,
            start,
            count: 0,
            is_some: false,
            failed: None,
        })
    }

    fn field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Result<(), WriteError> {
        if self.count > 0 {
            self.out.byte(b',');
        }
        self.count += 1;
        self.is_some = key == "Some";
        self.out.string(key);
        self.out.byte(b':');
        put(value, self.out).map_err(|error| {
            let error = error.under_key(key);
            self.failed.get_or_insert_with(|| error.clone());
            error
        })
    }

    #[inline]
    fn close(self) -> Result<(), WriteError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        self.out.close("}");
        (0..self.braces).for_each(|_| self.out.close("}"));
        if self.in_some && self.is_some && self.count == 1 {
            return wrap(self.out, self.start);
        }
        Ok(())
    }
}

/// What serde tells apart by trait is one object here.
macro_rules! object {
    ($($kind:ident)*) => {$(
        impl $kind for Fields<'_, '_> {
            type Ok = ();
            type Error = WriteError;

            fn serialize_field<T: ?Sized + Serialize>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), WriteError> {
                self.field(key, value)
            }

            fn end(self) -> Result<(), WriteError> {
                self.close()
            }
        }
    )*};
}

object!(SerializeStruct SerializeStructVariant);
