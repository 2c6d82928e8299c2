//! One entry of an object, and who reads its value.

use super::error::ReadError;
use super::reader::Reader;

/// Reads the field of an index into its slot; `false` if the slot is taken.
pub(super) type Fill<'f, 'a> = &'f mut dyn FnMut(usize, &mut Reader<'a>) -> Result<bool, ReadError>;

/// An entry that is that of a field.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) index: usize,
    /// Whether it is under another name than the first.
    pub(super) is_alias: bool,
    /// Where its key begins.
    pub(super) key_start: usize,
}
