//! The stream as bytes, handed to the caller's hasher in a few long pieces: one call for each number would cost more than
//! hashing it.

use core::hash::Hasher;

use super::form::{Coded, Form, Int, RUN, write_run};
use super::sink::{Mark, Sink};
use crate::rerun_eq::prims::Prims;
use crate::rerun_eq::visit::Number;

/// So many bytes wait at most before they are handed on: room for three runs and what begins a list.
const WAITING: usize = 208;
/// Numbers are stored in 16 bytes and then count for as many as they need.
const SLACK: usize = 16;
/// Ends a text, because no UTF-8 contains it.
const TEXT_END: u8 = 0xff;

/// Bytes on their way to a hasher. [`hand_over`](Buffer::hand_over) is called at the end.
///
/// Where they are cut depends on the stream alone, so that hashers to which the pieces matter see the same ones for the same
/// data.
pub(super) struct Buffer<'h, H: ?Sized> {
    hasher: &'h mut H,
    bytes: [u8; WAITING + SLACK],
    len: usize,
    run: Run,
}

/// The run that the last numbers are in.
struct Run {
    form: Form,
    /// Where its count stands.
    count: usize,
    /// How many more it takes; 0 if there is no run.
    room: usize,
}

impl<'h, H: Hasher + ?Sized> Buffer<'h, H> {
    #[inline(always)]
    pub(super) fn new(hasher: &'h mut H) -> Self {
        Buffer {
            hasher,
            bytes: [0; WAITING + SLACK],
            len: 0,
            run: Run {
                form: Form::BYTE,
                count: 0,
                room: 0,
            },
        }
    }

    /// Hands on what waits.
    #[inline(always)]
    pub(super) fn hand_over(&mut self) {
        if self.len > 0 {
            self.hasher.write(&self.bytes[..self.len]);
            self.len = 0;
        }
    }

    /// Makes room for so many bytes.
    #[inline(always)]
    fn reserve(&mut self, count: usize) {
        if self.len + count > WAITING {
            self.hand_over();
        }
    }

    #[inline(always)]
    fn put<const STORED: usize>(&mut self, bytes: [u8; STORED], count: usize) {
        self.bytes[self.len..self.len + STORED].copy_from_slice(&bytes);
        self.len += count;
    }

    /// Begins a run; it and its end fit in.
    #[inline(always)]
    fn begin_run(&mut self, form: Form) {
        self.reserve(RUN + 2);
        self.put([form.run(), 0], 2);
        self.run = Run {
            form,
            count: self.len - 1,
            room: form.most(),
        };
    }

    /// Writes all elements, run by run.
    #[allow(clippy::cast_possible_truncation, reason = "a run has at most `RUN` numbers")]
    fn ints<T: Int>(&mut self, mut ints: &[T]) {
        while !ints.is_empty() {
            self.begin_run(Form::BYTE);
            let (form, count) = write_run(ints, &mut self.bytes[self.len..]);
            self.bytes[self.run.count - 1] = form.run();
            self.bytes[self.run.count] = count as u8;
            self.len += count * form.width();
            ints = &ints[count..];
        }
    }
}

impl<H: Hasher + ?Sized> Sink for Buffer<'_, H> {
    #[inline(always)]
    fn mark(&mut self, mark: Mark) {
        self.run.room = 0;
        self.reserve(1);
        self.put([mark as u8], 1);
    }

    #[inline(always)]
    fn size(&mut self, mark: Mark, size: usize) {
        let coded = Coded::new(Number::Unsigned(size as u64));
        self.run.room = 0;
        self.reserve(10);
        let (mark, tag) = (mark as u128, u128::from(coded.form.single()));
        self.put(
            (coded.bits() << 16 | tag << 8 | mark).to_le_bytes(),
            2 + coded.form.width(),
        );
    }

    #[inline(always)]
    fn sum(&mut self, mark: Mark, sum: u64) {
        self.run.room = 0;
        self.reserve(9);
        self.put((u128::from(sum) << 8 | mark as u128).to_le_bytes(), 9);
    }

    #[inline(always)]
    fn number(&mut self, number: Number) {
        let coded = Coded::new(number);
        self.run.room = 0;
        self.reserve(17);
        let tag = coded.form.single();
        if coded.form.width() <= 8 {
            self.put(
                (coded.bits() << 8 | u128::from(tag)).to_le_bytes(),
                1 + coded.form.width(),
            );
        } else {
            self.put([tag], 1);
            self.put(coded.bits().to_le_bytes(), 16);
        }
    }

    #[inline(always)]
    fn text(&mut self, text: &str) {
        self.run.room = 0;
        let long = self.len + text.len() >= WAITING;
        if self.len == 0 || long {
            self.hand_over();
            self.hasher.write(text.as_bytes());
            self.hasher.write_u8(TEXT_END);
        } else {
            self.bytes[self.len..self.len + text.len()].copy_from_slice(text.as_bytes());
            self.len += text.len();
            self.put([TEXT_END], 1);
        }
    }

    #[inline]
    fn element(&mut self, number: Number) {
        let mut coded = Coded::new(number);
        match coded.within(self.run.form) {
            Some(within) if self.run.room > 0 => coded = within,
            _ => self.begin_run(coded.form),
        }
        let width = self.run.form.width();
        self.put(coded.bits().to_le_bytes(), width);
        self.bytes[self.run.count] += 1;
        self.run.room -= 1;
    }

    #[inline(always)]
    fn elements(&mut self, elements: Prims<'_>) -> bool {
        match elements {
            Prims::U8(ints) => self.ints(ints),
            Prims::U16(ints) => self.ints(ints),
            Prims::U32(ints) => self.ints(ints),
            Prims::U64(ints) => self.ints(ints),
            Prims::Usize(ints) => self.ints(ints),
            Prims::I8(ints) => self.ints(ints),
            Prims::I16(ints) => self.ints(ints),
            Prims::I32(ints) => self.ints(ints),
            Prims::I64(ints) => self.ints(ints),
            Prims::Isize(ints) => self.ints(ints),
            _ => return false,
        }
        true
    }

    #[inline(always)]
    fn end_run(&mut self) {
        self.run.room = 0;
    }

    #[inline]
    fn seed(&mut self) -> u64 {
        self.hand_over();
        self.hasher.finish()
    }
}
