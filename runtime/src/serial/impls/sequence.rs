//! Sequences and multisets.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::{BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::rc::Rc;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::sorted::write_sorted;
use crate::serial::error::{Problem, ReadError};
use crate::serial::event::NoteKind;
use crate::serial::kind::Kind;
use crate::serial::{Codec, Reader, Serial, Writer};

/// About how many bytes so many elements take. No number of them makes the sum overflow where such hints are added up.
const fn typical_len<T: Codec>(count: usize) -> usize {
    const MOST: usize = 1 << 20;
    let all = count.saturating_mul(T::TYPICAL_LEN + 1);
    if all < MOST { all } else { MOST }
}

/// Writes an array in the order of the iterator.
pub(crate) fn write_all<'a, T: Codec + 'a>(out: &mut Writer<'_>, values: impl ExactSizeIterator<Item = &'a T>) {
    // A hint, as writing makes room for itself.
    out.reserve(typical_len::<T>(values.len()));
    if !out.open("[") {
        return;
    }
    for (index, value) in values.enumerate() {
        if index > 0 {
            out.byte(b',');
        }
        value.write(out);
    }
    out.close("]");
}

/// Reads an array, one element after the other. While loading, an unreadable element is left out.
pub(crate) fn read_all<T: Codec>(input: &mut Reader<'_>, mut push: impl FnMut(T)) -> Result<(), ReadError> {
    read_elements(input, |input| read_element(input).map(&mut push))
}

/// Reads an element, and notes how it is found again if something of it is kept.
#[inline]
fn read_element<T: Codec>(input: &mut Reader<'_>) -> Result<T, ReadError> {
    if !input.reports() {
        return T::read(input);
    }
    let (start, reported) = (input.start(), input.reported());
    let value = T::read(input)?;
    input.own(start, reported, &value, false);
    Ok(value)
}

pub(crate) fn read_elements<'a>(
    input: &mut Reader<'a>,
    mut read: impl FnMut(&mut Reader<'a>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    input.token();
    input.enter()?;
    if !input.eat(b'[') {
        return Err(input.other_shape("an array"));
    }
    if !input.eat(b']') {
        let mut mark = input.mark();
        loop {
            input.renew(&mut mark);
            if let Err(error) = read(input) {
                input.drop_element(mark, error)?;
            }
            if !input.next_element()? {
                break;
            }
        }
    }
    input.leave();
    Ok(())
}

impl Reader<'_> {
    /// Leaves out an element or entry that is not readable, where that is allowed.
    #[cold]
    pub(crate) fn drop_element(
        &mut self,
        mark: crate::serial::reader::Mark,
        error: ReadError,
    ) -> Result<(), ReadError> {
        let (span, error) = self.give_up(mark, error)?;
        self.report_unreadable(NoteKind::Dropped, span, error);
        Ok(())
    }

    /// How many values an array has whose values hold neither commas nor brackets. At most one for every two bytes of text,
    /// so that room for them is a small multiple of the text that asks for it.
    fn count_plain(&mut self) -> usize {
        const BLOCK: usize = 64;
        let start = self.start() + 1;
        let rest = self.bytes().get(start..).unwrap_or_default();
        let mut commas = 0;
        // Whole blocks up to the bracket, in a form that compilers vectorize.
        for block in rest.chunks(BLOCK) {
            if block.iter().fold(0, |found, &byte| found | u8::from(byte == b']')) > 0 {
                let values = block.iter().take_while(|&&byte| byte != b']');
                return commas + 1 + values.filter(|&&byte| byte == b',').count();
            }
            commas += usize::from(block.iter().fold(0, |count, &byte| count + u8::from(byte == b',')));
        }
        // There is no bracket, so this is no array.
        0
    }
}

fn read_vec<T: Codec>(input: &mut Reader<'_>) -> Result<Vec<T>, ReadError> {
    let mut values = Vec::new();
    // A newtype may have more in it than its text.
    if T::KIND.plain && size_of::<T>() <= size_of::<u128>() {
        values.reserve(input.count_plain());
    }
    read_all(input, |value| values.push(value))?;
    Ok(values)
}

macro_rules! sequence {
    ($($ty:ident $push:ident)*) => {$(
        impl<T: Codec> Codec for $ty<T> {
            const KIND: Kind = Kind::SEQUENCE;
            const TYPICAL_LEN: usize = 16;

            fn write(&self, out: &mut Writer<'_>) {
                write_all(out, self.iter());
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                let mut values = Self::new();
                read_all(input, |value| values.$push(value))?;
                Ok(values)
            }
        }

        impl<T: Codec> Serial for $ty<T> {}
    )*};
}

sequence!(VecDeque push_back LinkedList push_back);

impl<T: Codec> Codec for Vec<T> {
    const KIND: Kind = Kind::SEQUENCE;
    const TYPICAL_LEN: usize = 16;

    fn write(&self, out: &mut Writer<'_>) {
        write_all(out, self.iter());
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        read_vec(input)
    }
}

impl<T: Codec> Serial for Vec<T> {}

macro_rules! owned_slice {
    ($($ty:ident)*) => {$(
        impl<T: Codec> Codec for $ty<[T]> {
            const KIND: Kind = Kind::SEQUENCE;
            const TYPICAL_LEN: usize = 16;

            fn write(&self, out: &mut Writer<'_>) {
                write_all(out, self.iter());
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
                read_vec(input).map(Self::from)
            }
        }

        impl<T: Codec> Serial for $ty<[T]> {}
    )*};
}

owned_slice!(Box Rc Arc);

impl<T: Codec + Clone> Codec for Cow<'_, [T]> {
    const KIND: Kind = Kind::SEQUENCE;
    const TYPICAL_LEN: usize = 16;

    fn write(&self, out: &mut Writer<'_>) {
        write_all(out, self.iter());
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        read_vec(input).map(Cow::Owned)
    }
}

impl<T: Codec + Clone> Serial for Cow<'_, [T]> {}

impl<T: Codec, const N: usize> Codec for [T; N] {
    const KIND: Kind = Kind::SEQUENCE;
    const TYPICAL_LEN: usize = typical_len::<T>(N) + 2;

    fn write(&self, out: &mut Writer<'_>) {
        write_all(out, self.iter());
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        let start = input.start();
        let mut values = Vec::new();
        if T::KIND.plain && size_of::<T>() <= size_of::<u128>() {
            values.reserve_exact(N.min(input.count_plain()));
        }
        read_exactly(input, &mut values)?;
        values.try_into().map_err(|values: Vec<T>| {
            let (expected, found) = (N, values.len());
            ReadError::new(start, Problem::Length { expected, found })
        })
    }
}

impl<T: Codec, const N: usize> Serial for [T; N] {}

/// Reads an array whose elements all count, so that none can be left out.
pub(super) fn read_exactly<T: Codec>(input: &mut Reader<'_>, values: &mut Vec<T>) -> Result<(), ReadError> {
    let recovers = input.set_recovers(false);
    let read = read_all(input, |value| values.push(value));
    input.set_recovers(recovers);
    read
}

impl<T: Codec + Ord> Codec for BTreeSet<T> {
    const KIND: Kind = Kind::SEQUENCE;
    const TYPICAL_LEN: usize = 16;

    fn write(&self, out: &mut Writer<'_>) {
        write_all(out, self.iter());
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        read_set(input, |values: &Self, value| values.get(value), Self::insert)
    }
}

impl<T: Codec + Ord> Serial for BTreeSet<T> {}

/// Reads the elements of a set; one that stands there twice is an error, as it cannot be written back.
fn read_set<S: Default, T: Codec>(
    input: &mut Reader<'_>,
    get: impl for<'s> Fn(&'s S, &T) -> Option<&'s T>,
    insert: impl Fn(&mut S, T) -> bool,
) -> Result<S, ReadError> {
    let mut values = S::default();
    read_elements(input, |input| {
        let start = input.start();
        let value = read_element(input)?;
        // Before it is tried to insert it, after which there is nothing to look for.
        let first = Some(&value)
            .filter(|_| input.reports())
            .and_then(|value| get(&values, value));
        if let Some(first) = first {
            let text = input.text_of_first(first, false);
            return Err(ReadError::new(start, Problem::DuplicateElement(text)));
        }
        if insert(&mut values, value) {
            Ok(())
        } else {
            Err(ReadError::new(start, Problem::DuplicateElement(None)))
        }
    })?;
    Ok(values)
}

/// A heap has no order of its own, so its text is sorted.
impl<T: Codec + Ord> Codec for BinaryHeap<T> {
    const KIND: Kind = Kind::SEQUENCE;
    const TYPICAL_LEN: usize = 16;

    fn write(&self, out: &mut Writer<'_>) {
        write_sorted(out, "[", self.iter(), T::write, "]");
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        read_vec(input).map(Self::from)
    }
}

impl<T: Codec + Ord> Serial for BinaryHeap<T> {}

#[cfg(feature = "std")]
impl<T: Codec + Eq + core::hash::Hash, S: core::hash::BuildHasher + Default> Codec for std::collections::HashSet<T, S> {
    const KIND: Kind = Kind::SEQUENCE;
    const TYPICAL_LEN: usize = 16;

    fn write(&self, out: &mut Writer<'_>) {
        write_sorted(out, "[", self.iter(), T::write, "]");
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, ReadError> {
        read_set(input, |values: &Self, value| values.get(value), Self::insert)
    }
}

#[cfg(feature = "std")]
impl<T: Codec + Eq + core::hash::Hash, S: core::hash::BuildHasher + Default> Serial
    for std::collections::HashSet<T, S>
{
}
