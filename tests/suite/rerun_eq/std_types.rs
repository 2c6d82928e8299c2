//! Which types of std are data, each with a value of another type that is the same.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::convert::Infallible;
use std::ffi::{CStr, CString, OsString};
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::marker::PhantomPinned;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::{NonZero, Saturating, Wrapping};
use std::path::{Path, PathBuf};
use std::rc::{Rc, Weak};
use std::sync::atomic::{
    AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicU8, AtomicU16, AtomicU32, AtomicU64, AtomicUsize,
};
use std::sync::{Arc, Mutex, OnceLock, RwLock};
use std::time::Instant;

use rerun_safe::{Data, RerunEq};

use super::{different, same};

#[test]
fn numbers_of_every_width() {
    macro_rules! each {
        ($($ty:ident $atomic:ident;)*) => {
            $(
                same(&$ty::MAX, &$atomic::new($ty::MAX));
                same(&NonZero::<$ty>::MIN, &Wrapping($ty::from(NonZero::<$ty>::MIN)));
                same(&Saturating(7 as $ty), &7.0f32);
            )*
        };
    }
    each! {
        i8 AtomicI8; i16 AtomicI16; i32 AtomicI32; i64 AtomicI64; isize AtomicIsize;
        u8 AtomicU8; u16 AtomicU16; u32 AtomicU32; u64 AtomicU64; usize AtomicUsize;
    }
    same(&NonZero::<i128>::MIN, &i128::MIN);
    same(&NonZero::<u128>::MAX, &u128::MAX);
}

#[test]
fn texts_and_addresses() {
    let text: Rc<str> = "é".into();
    same(&text, &'é');
    same(&Arc::<str>::from("é"), &Box::<str>::from("é"));
    same(&Cow::Borrowed("é"), &String::from("é"));
    same(&OsString::from("é"), &PathBuf::from("é"));
    same(&Path::new("a/b"), &"a/b");
    // The bytes, as C knows no encoding.
    same(&CString::from(c"ab"), &b"ab".to_vec());
    same(&Box::<CStr>::from(c"ab"), &c"ab");
    different(&c"ab", &"ab");
    same(&Ipv4Addr::LOCALHOST, &"127.0.0.1");
    same(&IpAddr::V6(Ipv6Addr::LOCALHOST), &Ipv6Addr::LOCALHOST);
    let four = SocketAddrV4::new(Ipv4Addr::LOCALHOST, 80);
    let six = SocketAddrV6::new(Ipv6Addr::LOCALHOST, 80, 0, 0);
    same(&SocketAddr::V4(four), &four);
    same(&SocketAddr::V6(six), &"[::1]:80");
    different(&SocketAddr::V6(six), &four);
}

type Hashed<T> = HashSet<T, BuildHasherDefault<DefaultHasher>>;

#[test]
fn collections_with_any_hasher() {
    let list = LinkedList::from([1u8, 2]);
    same(&list, &VecDeque::from([1i64, 2]));
    same(&list, &Cow::<[f32]>::Owned(vec![1.0, 2.0]));
    same(&Rc::<[u8]>::from([1, 2]), &Arc::<[u16]>::from([1, 2]));
    same(&Hashed::from_iter([1u8, 2]), &BTreeSet::from([2i64, 1]));
    same(&Hashed::from_iter([1u8, 2]), &BinaryHeap::from([2u64, 1]));
    let map: HashMap<u8, u8, BuildHasherDefault<DefaultHasher>> = HashMap::from_iter([(1, 2)]);
    same(&map, &BTreeMap::from([(1i64, 2.0)]));
}

#[test]
fn tuples_of_one_to_sixteen() {
    macro_rules! each {
        ($($value:literal)*) => {
            each!(@ [] $($value)*);
        };
        (@ [$($before:literal)*]) => {};
        (@ [$($before:literal)*] $value:literal $($rest:literal)*) => {
            same(&($($before,)* $value,), &[$($before as f64,)* $value as f64]);
            different(&($($before,)* $value,), &[$($before,)* $value + 1]);
            each!(@ [$($before)* $value] $($rest)*);
        };
    }
    each!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16);
}

#[test]
fn cells_and_what_is_never_there() {
    same(&OnceCell::from(1u8), &OnceLock::from(1i64));
    same(&OnceCell::<u8>::new(), &None::<i64>);
    same(&OnceLock::<u8>::new(), &Cell::new(None::<i64>));
    same(&PhantomPinned, &());
    same(&None::<Infallible>, &None::<()>);
}

/// What would lock, borrow or lie when it is compared: such a field needs `eq(by = ..)` or `skip`.
#[test]
fn locks_and_borrows_are_no_data() {
    trait IsNoData<Marker> {
        const HOLDS: bool = true;
    }
    impl<T: ?Sized> IsNoData<()> for T {}
    impl<T: Data + ?Sized> IsNoData<u8> for T {}
    // Which impl is meant would be ambiguous for a type that is data, and this would not compile.
    macro_rules! no_data {
        ($($ty:ty),*) => {
            $(const { assert!(<$ty as IsNoData<_>>::HOLDS) };)*
        };
    }
    no_data!(Mutex<u8>, RwLock<u8>, RefCell<u8>, Weak<u8>, Instant, *const u8, fn());
}

/// A cell is looked into, and lends itself to both sides at once.
#[test]
fn the_content_of_a_cell_is_compared_by_borrowing_it() {
    #[derive(RerunEq)]
    struct Draft {
        #[rerun(eq(by = RefCell::borrow))]
        text: RefCell<Vec<String>>,
    }
    #[derive(RerunEq)]
    struct Sent {
        text: [&'static str; 1],
    }

    let draft = Draft {
        text: RefCell::new(vec!["a".to_owned()]),
    };
    same(&draft, &Sent { text: ["a"] });
    same(&draft, &draft);
    draft.text.borrow_mut().push("b".to_owned());
    different(&draft, &Sent { text: ["a"] });
}
