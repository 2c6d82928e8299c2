//! How much of the stack reading may take. The frame of a type with many fields is large, above all in a build that is not
//! optimized, so that levels alone are no measure.

/// Up to how many levels the stack is watched; 128 is what is read by default. Whoever asks for more has the stack for it.
const WATCHED: usize = 128;

/// How much of the stack reading may take: half of what a thread has that nobody gave more.
const MOST: usize = 1 << 20;

/// The part of the stack that reading may take: above or below where it began, as stacks grow one way or the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stack {
    lowest: usize,
    length: usize,
}

impl Stack {
    pub(super) fn new(levels: usize) -> Self {
        if levels > WATCHED {
            let (lowest, length) = (0, usize::MAX);
            return Self { lowest, length };
        }
        Self {
            lowest: here().saturating_sub(MOST),
            length: 2 * MOST,
        }
    }

    /// Whether there is more. One comparison: this is in the code of every type.
    #[inline]
    pub(super) fn has_room(self) -> bool {
        here().wrapping_sub(self.lowest) <= self.length
    }
}

/// Where the stack has come to.
#[inline]
fn here() -> usize {
    let here = 0_u8;
    core::ptr::from_ref(&here).addr()
}
