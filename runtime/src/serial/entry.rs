//! One entry of an object, and who reads its value.

use super::error::ReadError;
use super::reader::Reader;

/// Reads the field of an index into its slot; `false` if the slot is taken.
pub(super) type Fill<'f, 'a> = &'f mut dyn FnMut(usize, &mut Reader<'a>) -> Result<bool, ReadError>;

/// The field of an entry, and whether the entry has its first name.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) index: usize,
    pub(super) is_alias: bool,
    pub(super) key_start: usize,
}
