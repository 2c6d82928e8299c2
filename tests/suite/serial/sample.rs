//! Values of every type, from a seed: what the tests of `Serial` write and read.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::hash::Hash;
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::{NonZero, Saturating, Wrapping};
use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// A source of numbers that is the same on every run.
#[derive(Clone, Debug)]
pub(super) struct Seed(pub(super) u64);

impl Seed {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

/// A value that a seed picks, limits and oddities more often than chance would.
pub(super) trait Sample: Sized {
    fn sample(seed: &mut Seed) -> Self;
}

macro_rules! integers {
    ($($ty:ident)*) => {$(
        impl Sample for $ty {
            fn sample(seed: &mut Seed) -> Self {
                match seed.below(6) {
                    0 => $ty::MIN,
                    1 => $ty::MAX,
                    2 => 0,
                    3 => seed.below(100) as $ty,
                    _ => ((u128::from(seed.next()) << 64 | u128::from(seed.next())) >> seed.below(128)) as $ty,
                }
            }
        }

        impl Sample for NonZero<$ty> {
            fn sample(seed: &mut Seed) -> Self {
                NonZero::new($ty::sample(seed)).unwrap_or(NonZero::<$ty>::MIN)
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

macro_rules! floats {
    ($($ty:ident $bits:ident)*) => {$(
        impl Sample for $ty {
            /// Only finite ones: serde_json has no text for the others.
            fn sample(seed: &mut Seed) -> Self {
                let value = match seed.below(5) {
                    0 => 0.0,
                    1 => -0.0,
                    2 => $ty::MAX,
                    3 => (seed.below(100_000) as $ty) / 100.0,
                    _ => $ty::from_bits($bits::sample(seed)),
                };
                if value.is_finite() { value } else { $ty::MIN_POSITIVE }
            }
        }
    )*};
}

floats!(f32 u32 f64 u64);

impl Sample for bool {
    fn sample(seed: &mut Seed) -> Self {
        seed.below(2) == 0
    }
}

impl Sample for char {
    fn sample(seed: &mut Seed) -> Self {
        match seed.below(4) {
            0 => char::from(seed.below(0x80) as u8),
            1 => ['"', '\\', '/', '\u{7f}', '\u{2028}', 'ß', '€', '😀'][seed.below(8) as usize],
            _ => char::from_u32(seed.below(0x11_0000) as u32).unwrap_or('\u{fffd}'),
        }
    }
}

impl Sample for String {
    fn sample(seed: &mut Seed) -> Self {
        let length = if seed.below(8) == 0 {
            seed.below(200)
        } else {
            seed.below(12)
        };
        let plain = seed.below(2) == 0;
        (0..length)
            .map(|_| if plain { 'a' } else { char::sample(seed) })
            .collect()
    }
}

impl Sample for () {
    fn sample(_: &mut Seed) -> Self {}
}

impl<T> Sample for PhantomData<T> {
    fn sample(_: &mut Seed) -> Self {
        PhantomData
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample(seed: &mut Seed) -> Self {
        (seed.below(3) > 0).then(|| T::sample(seed))
    }
}

impl<T: Sample, E: Sample> Sample for Result<T, E> {
    fn sample(seed: &mut Seed) -> Self {
        if bool::sample(seed) {
            Ok(T::sample(seed))
        } else {
            Err(E::sample(seed))
        }
    }
}

impl<T: Sample> Sample for Bound<T> {
    fn sample(seed: &mut Seed) -> Self {
        match seed.below(3) {
            0 => Bound::Unbounded,
            1 => Bound::Included(T::sample(seed)),
            _ => Bound::Excluded(T::sample(seed)),
        }
    }
}

macro_rules! made {
    ($([$($generics:tt)*] $ty:ty = |$seed:ident| $value:expr;)*) => {$(
        impl<$($generics)*> Sample for $ty {
            fn sample($seed: &mut Seed) -> Self {
                $value
            }
        }
    )*};
}

/// A few values, as a container is made of them.
fn some<T: Sample, C: FromIterator<T>>(seed: &mut Seed) -> C {
    let count = seed.below(5);
    (0..count).map(|_| T::sample(seed)).collect()
}

made! {
    [T: Sample] Vec<T> = |seed| some(seed);
    [T: Sample] VecDeque<T> = |seed| some(seed);
    [T: Sample] LinkedList<T> = |seed| some(seed);
    [T: Sample] Box<[T]> = |seed| some(seed);
    [T: Sample + Clone] Cow<'static, [T]> = |seed| Cow::Owned(some(seed));
    [T: Sample + Ord] BTreeSet<T> = |seed| some(seed);
    [T: Sample + Ord] BinaryHeap<T> = |seed| some(seed);
    [T: Sample + Eq + Hash] HashSet<T> = |seed| some(seed);
    [K: Sample + Ord, V: Sample] BTreeMap<K, V> = |seed| some(seed);
    [K: Sample + Eq + Hash, V: Sample] HashMap<K, V> = |seed| some(seed);
    [T: Sample, const N: usize] [T; N] = |seed| std::array::from_fn(|_| T::sample(seed));
    [T: Sample] Box<T> = |seed| Box::new(T::sample(seed));
    [T: Sample] Rc<T> = |seed| Rc::new(T::sample(seed));
    [T: Sample] Arc<T> = |seed| Arc::new(T::sample(seed));
    [] Box<str> = |seed| String::sample(seed).into();
    [] Arc<str> = |seed| String::sample(seed).into();
    [] Cow<'static, str> = |seed| Cow::Owned(String::sample(seed));
    [T: Sample] Cell<T> = |seed| Cell::new(T::sample(seed));
    [T: Sample] RefCell<T> = |seed| RefCell::new(T::sample(seed));
    [T: Sample] Reverse<T> = |seed| Reverse(T::sample(seed));
    [T: Sample] Wrapping<T> = |seed| Wrapping(T::sample(seed));
    [T: Sample] Saturating<T> = |seed| Saturating(T::sample(seed));
    [T: Sample] Range<T> = |seed| T::sample(seed)..T::sample(seed);
    [T: Sample] RangeInclusive<T> = |seed| T::sample(seed)..=T::sample(seed);
    [T: Sample] RangeFrom<T> = |seed| T::sample(seed)..;
    [T: Sample] RangeTo<T> = |seed| ..T::sample(seed);
    [] Duration = |seed| Duration::new(seed.next() >> 1, seed.below(1_000_000_000) as u32);
    [] SystemTime = |seed| SystemTime::UNIX_EPOCH + Duration::new(seed.next() >> 30, seed.below(1_000_000_000) as u32);
    [] Ipv4Addr = |seed| Ipv4Addr::from(u32::sample(seed));
    [] Ipv6Addr = |seed| Ipv6Addr::from(u128::sample(seed));
    [] IpAddr = |seed| if bool::sample(seed) { Ipv4Addr::sample(seed).into() } else { Ipv6Addr::sample(seed).into() };
    [] SocketAddr = |seed| SocketAddr::new(IpAddr::sample(seed), u16::sample(seed));
    [] PathBuf = |seed| PathBuf::from(String::sample(seed));
    [A: Sample] (A,) = |seed| (A::sample(seed),);
    [A: Sample, B: Sample] (A, B) = |seed| (A::sample(seed), B::sample(seed));
    [A: Sample, B: Sample, C: Sample] (A, B, C) = |seed| (A::sample(seed), B::sample(seed), C::sample(seed));
}
