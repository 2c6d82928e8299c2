//! Values whose type is known at run time only: an object-safe view by callback, and an owned snapshot, both made from `accept`.

mod eq;
mod flat;
mod hash;
mod order;
mod show;
mod snapshot;
pub mod view;

use core::fmt;
use core::hash::{Hash, Hasher};

pub use self::flat::flatten;
pub(super) use self::show::shortened;
pub use self::snapshot::Snapshot;
use self::view::View;
pub(super) use self::view::{Items, Pairs, Payload, Rows, Tuple};
pub(super) use self::{eq::equal, hash::feed, order::compare};
use super::visit::{Enum, Fields, Map, Number, Record, Seq, Visitor};
use super::{Data, RerunEq};

/// A value of any type with [`Data`], behind a pointer.
///
/// `dyn ErasedRerun` is itself [`Data`], so it has all of [`RerunEq`], it can be a field of a derived type (`Box<dyn ErasedRerun>`), and it
/// compares with typed values as they do among themselves. Sets and maps of [`ByValue`](crate::ByValue) look values of other types up through it.
///
/// ```
/// use rerun_safe::{ErasedRerun, RerunEq};
///
/// let values: [Box<dyn ErasedRerun>; 3] = [Box::new(1u8), Box::new("one"), Box::new(vec![1])];
/// assert!(values[0].rerun_eq(&1.0));
/// assert!(values[2].rerun_eq(&[1i64]));
/// assert!(!values[0].rerun_eq(&values[1]));
/// ```
pub trait ErasedRerun {
    /// Shows the data to `see`, once.
    fn view(&self, see: &mut dyn FnMut(View<'_>));
}

impl<T: Data> ErasedRerun for T {
    fn view(&self, see: &mut dyn FnMut(View<'_>)) {
        self.accept(Viewer { see, somes: 0 });
    }
}

macro_rules! erased_data {
    ($($object:ty),*) => {
        $(
            impl Data for $object {
                #[inline]
                fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
                    visitor.erased(self)
                }
            }

            impl PartialEq for $object {
                fn eq(&self, other: &Self) -> bool {
                    self.rerun_eq(other)
                }
            }

            impl Eq for $object {}

            impl Hash for $object {
                fn hash<H: Hasher>(&self, state: &mut H) {
                    self.rerun_hash(state);
                }
            }

            impl fmt::Debug for $object {
                /// Prints the data.
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    show::fmt(self, f)
                }
            }
        )*
    };
}

erased_data!(
    dyn ErasedRerun + '_,
    dyn ErasedRerun + Send + '_,
    dyn ErasedRerun + Send + Sync + '_
);

/// Shows two values at once.
pub(super) fn both<L: Data + ?Sized, R: Data + ?Sized>(left: &L, right: &R, see: &mut dyn FnMut(View<'_>, View<'_>)) {
    left.accept(Viewer {
        see: &mut |left| {
            let see = &mut |right: View<'_>| see(left, right);
            right.accept(Viewer { see, somes: 0 });
        },
        somes: 0,
    });
}

/// Shows what it visits to a callback.
pub(super) struct Viewer<'s> {
    pub(super) see: &'s mut dyn FnMut(View<'_>),
    pub(super) somes: u32,
}

impl Visitor for Viewer<'_> {
    type Output = ();

    fn some(self) -> Self {
        Viewer {
            somes: self.somes + 1,
            ..self
        }
    }

    fn nothing(self) {
        (self.see)(View::Nothing(self.somes));
    }

    fn unit(self) {
        (self.see)(View::Unit);
    }

    fn bool(self, value: bool) {
        (self.see)(View::Bool(value));
    }

    fn number(self, value: Number) {
        (self.see)(View::Number(value));
    }

    fn text(self, value: &str) {
        (self.see)(View::Text(value));
    }

    fn seq<S: Seq + ?Sized>(self, value: &S) {
        (self.see)(View::Seq(&Items(value)));
    }

    fn tuple<T: Fields + ?Sized>(self, value: &T) {
        (self.see)(View::Seq(&Tuple(value)));
    }

    fn set<S: Seq + ?Sized>(self, value: &S) {
        (self.see)(View::Set(&Items(value)));
    }

    fn map<M: Map + ?Sized>(self, value: &M) {
        (self.see)(View::Map(&Pairs(value)));
    }

    fn record<R: Record + ?Sized>(self, value: &R) {
        (self.see)(View::Record(&Rows(value)));
    }

    fn variant<E: Enum + ?Sized>(self, value: &E) {
        (self.see)(View::Variant(&Payload(value)));
    }

    fn erased(self, value: &dyn ErasedRerun) {
        let somes = self.somes;
        value.view(&mut |view| (self.see)(view.within(somes)));
    }
}
