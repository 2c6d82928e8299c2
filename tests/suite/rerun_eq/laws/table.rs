//! Results of all comparisons among some values, and the laws that they must obey.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rerun_safe::{Data, ErasedRerun, RerunEq};

use super::super::hash;

/// What was found for values of two types.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) equal: usize,
    pub(super) different: usize,
    pub(super) ordered: usize,
}

/// Values, and how they compare: `equal[left][right]`.
#[derive(Default)]
pub(super) struct Table<'s> {
    pub(super) values: Vec<Box<dyn ErasedRerun + 's>>,
    pub(super) types: Vec<&'static str>,
    pub(super) equal: Vec<Vec<bool>>,
    pub(super) order: Vec<Vec<Option<Ordering>>>,
    pub(super) hash: Vec<u64>,
}

/// Values of one type, and where they stand in the table.
pub(super) struct Column<T> {
    start: usize,
    values: Vec<T>,
}

/// A law that was broken, and by which values.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) law: &'static str,
    #[expect(dead_code, reason = "a person reads it in the panic of a failed test")]
    values: Vec<String>,
}

impl<'s> Table<'s> {
    /// Adds values of one type.
    pub(super) fn column<T: Data + 's>(&mut self, ty: &'static str, make: impl Fn() -> Vec<T>) -> Column<T> {
        let start = self.values.len();
        let values = make();
        for (kept, value) in make().into_iter().zip(&values) {
            self.hash.push(hash(value));
            assert_eq!(
                hash(&kept as &dyn ErasedRerun),
                hash(value),
                "the view of `{ty}` hashes as the value"
            );
            self.values.push(Box::new(kept));
            self.types.push(ty);
        }
        let size = self.values.len();
        self.equal.resize(size, Vec::new());
        self.order.resize(size, Vec::new());
        self.equal.iter_mut().for_each(|row| row.resize(size, false));
        self.order.iter_mut().for_each(|row| row.resize(size, None));
        Column { start, values }
    }

    /// Compares values of two types, known as such, in both directions; the same through views, and through one view.
    pub(super) fn pair<L: Data, R: Data>(&mut self, lefts: &Column<L>, rights: &Column<R>) {
        for (at, left) in (lefts.start..).zip(&lefts.values) {
            for (other, right) in (rights.start..).zip(&rights.values) {
                self.equal[at][other] = left.rerun_eq(right);
                self.equal[other][at] = right.rerun_eq(left);
                self.order[at][other] = left.rerun_partial_cmp(right);
                self.order[other][at] = right.rerun_partial_cmp(left);
                let (one, two): (&dyn ErasedRerun, &dyn ErasedRerun) = (left, right);
                let expected = self.equal[at][other];
                assert_eq!(one.rerun_eq(two), expected, "through views: {one:?} and {two:?}");
                assert_eq!(
                    left.rerun_eq(two),
                    expected,
                    "through the right's view: {one:?} and {two:?}"
                );
                assert_eq!(
                    one.rerun_eq(right),
                    expected,
                    "through the left's view: {one:?} and {two:?}"
                );
                assert_eq!(
                    one.rerun_partial_cmp(two),
                    self.order[at][other],
                    "order through views: {one:?} and {two:?}"
                );
                assert_eq!(
                    one.rerun_diff(two).is_empty(),
                    expected,
                    "differences: {one:?} and {two:?}"
                );
                assert!(
                    !expected || one.rerun_subset(two),
                    "equal and no subset: {one:?} and {two:?}"
                );
            }
        }
    }

    /// Compares values through views only.
    pub(super) fn of_views(values: Vec<Box<dyn ErasedRerun + 's>>) -> Self {
        let equal = values
            .iter()
            .map(|left| values.iter().map(|right| left.rerun_eq(right)).collect())
            .collect();
        let order = values
            .iter()
            .map(|left| values.iter().map(|right| left.rerun_partial_cmp(right)).collect())
            .collect();
        let hash = values.iter().map(hash).collect();
        Table {
            types: vec!["view"; values.len()],
            values,
            equal,
            order,
            hash,
        }
    }

    pub(super) fn check_all(&self) -> Result<(), Broken> {
        self.reflexive()?;
        self.symmetric()?;
        self.transitive()?;
        self.hash_agrees()?;
        self.order_agrees()?;
        self.order_is_dual()
    }

    pub(super) fn reflexive(&self) -> Result<(), Broken> {
        self.all_pairs("reflexive", |left, right| left != right || self.equal[left][right])
    }

    pub(super) fn symmetric(&self) -> Result<(), Broken> {
        self.all_pairs("symmetric", |left, right| {
            self.equal[left][right] == self.equal[right][left]
        })
    }

    /// What equals a value has the same row as that value.
    pub(super) fn transitive(&self) -> Result<(), Broken> {
        self.all_pairs("transitive", |left, right| {
            !self.equal[left][right] || self.equal[left] == self.equal[right]
        })
    }

    pub(super) fn hash_agrees(&self) -> Result<(), Broken> {
        self.all_pairs("hash agrees", |left, right| {
            !self.equal[left][right] || self.hash[left] == self.hash[right]
        })
    }

    pub(super) fn order_agrees(&self) -> Result<(), Broken> {
        self.all_pairs("order agrees", |left, right| {
            self.equal[left][right] == (self.order[left][right] == Some(Ordering::Equal))
        })
    }

    pub(super) fn order_is_dual(&self) -> Result<(), Broken> {
        self.all_pairs("order is dual", |left, right| {
            self.order[left][right] == self.order[right][left].map(Ordering::reverse)
        })
    }

    /// Among values of one type. Definitions that do not agree on the order of fields or variants have equal values and no
    /// order.
    pub(super) fn order_is_transitive(&self) -> Result<(), Broken> {
        let of_one_type = |left: usize, right: usize| self.types[left] == self.types[right];
        self.all_pairs("order is transitive", |left, right| {
            let goes_on = |far: usize| match (self.order[left][right], self.order[right][far]) {
                (Some(Ordering::Equal), step) | (step, Some(Ordering::Equal)) => self.order[left][far] == step,
                (Some(one), Some(other)) if one == other => self.order[left][far] == Some(one),
                _ => true,
            };
            !of_one_type(left, right) || (0..self.values.len()).all(|far| !of_one_type(left, far) || goes_on(far))
        })
    }

    fn all_pairs(&self, law: &'static str, holds: impl Fn(usize, usize) -> bool) -> Result<(), Broken> {
        for left in 0..self.values.len() {
            for right in 0..self.values.len() {
                if !holds(left, right) {
                    let shown = |at: usize| format!("{}: {:?}", self.types[at], self.values[at]);
                    return Err(Broken {
                        law,
                        values: vec![shown(left), shown(right)],
                    });
                }
            }
        }
        Ok(())
    }

    /// Counts results by pair of types.
    pub(super) fn tally(&self, seen: &mut BTreeMap<(&'static str, &'static str), Outcome>) {
        for left in 0..self.values.len() {
            for right in left..self.values.len() {
                let outcome = seen.entry((self.types[left], self.types[right])).or_default();
                match self.order[left][right] {
                    Some(Ordering::Equal) => outcome.equal += 1,
                    Some(_) => outcome.ordered += 1,
                    None => outcome.different += 1,
                }
            }
        }
    }
}
