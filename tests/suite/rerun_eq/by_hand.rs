//! `Data` written by hand, with sizes that are not true: whatever comes of it, nothing panics, and nothing is reserved for
//! what is not there.

use std::hash::DefaultHasher;

use rerun_safe::visit::{Seq, Visitor};
use rerun_safe::{Data, ErasedRerun, RerunEq, Snapshot};

/// Says that it has so many elements, and has one.
struct Claims(usize);

impl Seq for Claims {
    type Item = u8;

    fn size(&self) -> usize {
        self.0
    }

    fn iter(&self) -> impl Iterator<Item = &u8> {
        [1].iter()
    }
}

impl Data for Claims {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.seq(self)
    }
}

/// The same as a multiset.
struct ClaimsSet(Claims);

impl Data for ClaimsSet {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.set(&self.0)
    }
}

fn all_operations<L: Data, R: Data>(left: &L, right: &R) {
    let erased: &dyn ErasedRerun = left;
    let _ = (left.rerun_eq(right), erased.rerun_eq(right), right.rerun_eq(erased));
    let _ = (left.rerun_partial_cmp(right), left.rerun_subset(right));
    let _ = left.rerun_diff(right).to_string();
    left.rerun_hash(&mut DefaultHasher::new());
    assert_eq!(Snapshot::of(left), Snapshot::of(left));
}

#[test]
fn a_size_that_is_not_true_makes_nothing_panic() {
    const SIZES: [usize; 5] = [0, 1, 2, 1000, usize::MAX];
    for left in SIZES {
        for right in SIZES {
            all_operations(&Claims(left), &Claims(right));
            all_operations(&ClaimsSet(Claims(left)), &ClaimsSet(Claims(right)));
        }
        all_operations(&Claims(left), &vec![1u8, 2]);
        all_operations(&[1u8, 2], &Claims(left));
        all_operations(&Claims(left), &(1u8, 2u8));
        all_operations(&(1u8, 2u8), &Claims(left));
    }
}
