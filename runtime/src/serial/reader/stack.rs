//! How much of the stack reading may take. The frame of a type with many fields is large, above all in a build that is not
//! optimized, so that levels alone are no measure.

/// Up to how many levels the stack is watched; 128 is what is read by default. Whoever asks for more has the stack for it.
const WATCHED: usize = 128;

/// How much of the stack reading may take: half of what a thread has that nobody gave more.
const MOST: usize = 1 << 20;

/// The part of the stack that reading may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stack {
    start: usize,
    most: usize,
}

impl Stack {
    pub(super) fn new(levels: usize) -> Self {
        let most = if levels <= WATCHED { MOST } else { usize::MAX };
        Self { start: here(), most }
    }

    /// Whether there is more.
    #[inline]
    pub(super) fn has_room(self) -> bool {
        here().abs_diff(self.start) <= self.most
    }
}

/// Where the stack has come to.
#[inline]
fn here() -> usize {
    let here = 0_u8;
    core::ptr::from_ref(&here).addr()
}
