//! Names of fields and variants: those of a type, their hash, and where another type has the same name.

use core::marker::PhantomData;

/// The names of a record's fields or an enum's variants, in declaration order, as constants of the type.
///
/// ```
/// use rerun_safe::{RerunEq, visit::Names};
///
/// #[derive(RerunEq)]
/// #[rerun(rename_all = "camelCase")]
/// struct Row { unit_price: u32, in_stock: bool }
///
/// assert_eq!(Row::NAMES, ["unitPrice", "inStock"]); // the head of a table
/// ```
pub trait Names {
    /// The names, no two the same.
    const NAMES: &'static [&'static str];
    /// FNV-1a of each name, 64 bits, as a literal; no two the same.
    const HASHES: &'static [u64];
}

/// A constant index, as a type.
///
/// ```
/// use rerun_safe::{RerunEq, Snapshot, visit::Fields, visit::Pick};
/// # use rerun_safe::visit::{Enum, Map, Number, Record, Seq, Visitor};
/// # struct IsNumber;
/// # impl Visitor for IsNumber {
/// #     type Output = bool;
/// #     fn some(self) -> Self { self }
/// #     fn nothing(self) -> bool { false }
/// #     fn unit(self) -> bool { false }
/// #     fn bool(self, _: bool) -> bool { false }
/// #     fn number(self, _: Number) -> bool { true }
/// #     fn text(self, _: &str) -> bool { false }
/// #     fn seq<S: Seq + ?Sized>(self, _: &S) -> bool { false }
/// #     fn tuple<T: Fields + ?Sized>(self, _: &T) -> bool { false }
/// #     fn set<S: Seq + ?Sized>(self, _: &S) -> bool { false }
/// #     fn map<M: Map + ?Sized>(self, _: &M) -> bool { false }
/// #     fn record<R: Record + ?Sized>(self, _: &R) -> bool { false }
/// #     fn variant<E: Enum + ?Sized>(self, _: &E) -> bool { false }
/// #     fn erased(self, _: &dyn rerun_safe::ErasedRerun) -> bool { false }
/// # }
///
/// struct Second;
///
/// impl Pick for Second {
///     const INDEX: usize = 1;
/// }
///
/// // `IsNumber` is a visitor. Only the field that is picked is compiled for it.
/// assert_eq!(("tea", 2.5).field::<Second, _>(IsNumber), Some(true));
/// assert_eq!(("tea",).field::<Second, _>(IsNumber), None);
/// ```
pub trait Pick {
    /// The index; `usize::MAX` where there is none.
    const INDEX: usize;
}

/// Where `R` has the name that `L` has at `I`.
///
/// A constant per pair of types, so that rustc instantiates the comparison of matching fields only.
pub(super) struct By<L: ?Sized, R: ?Sized, const I: usize>(PhantomData<L>, PhantomData<R>);

impl<L: Names + ?Sized, R: Names + ?Sized, const I: usize> Pick for By<L, R, I> {
    const INDEX: usize = find(L::NAMES[I], L::HASHES[I], R::NAMES, R::HASHES, I);
}

/// The index `I`, whatever the names.
pub(super) struct At<const I: usize>;

impl<const I: usize> Pick for At<I> {
    const INDEX: usize = I;
}

/// FNV-1a, 64 bits, over the bytes of the name. The macros crate writes the same function's results as literals (`name_hash`
/// in its `name.rs`), because evaluating it per pair of types costs compile time; a test of the derive holds the two
/// together.
pub(crate) const fn name_hash(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    hash
}

/// The place of `name` in `names`; `near` is tried first, because two definitions of a type mostly agree on the order.
pub(super) const fn find(name: &str, hash: u64, names: &[&str], hashes: &[u64], near: usize) -> usize {
    if near < names.len() && hashes[near] == hash && same_text(names[near], name) {
        return near;
    }
    let mut at = 0;
    while at < names.len() {
        if hashes[at] == hash && same_text(names[at], name) {
            return at;
        }
        at += 1;
    }
    usize::MAX
}

/// Whether both declare the same names in the same order.
pub(super) const fn same_names(left: &[&str], right: &[&str]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if !same_text(left[at], right[at]) {
            return false;
        }
        at += 1;
    }
    true
}

/// `left == right`, which is no `const fn` for slices.
pub(super) const fn same_bools(left: &[bool], right: &[bool]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// `left == right`, which is no `const fn` for `str`.
pub(crate) const fn same_text(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}
