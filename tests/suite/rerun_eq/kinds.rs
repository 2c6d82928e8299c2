//! The table of kinds, row by row, and that no kind equals another.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::convert::Infallible;
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::ops::{Bound, ControlFlow};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime};

use rerun_safe::{Data, RawText, RerunEq, Serial, Unknown};

use super::{different, same};

#[derive(RerunEq)]
struct Unit;
#[derive(RerunEq)]
struct EmptyTuple();
#[derive(RerunEq)]
struct EmptyRecord {}
#[derive(RerunEq)]
struct Newtype<T>(T);
#[derive(RerunEq)]
struct Pair<A, B>(A, B);
#[derive(RerunEq)]
struct Record<A, B> {
    a: A,
    b: B,
}

#[derive(RerunEq)]
enum Variants<A, B> {
    None,
    Empty(),
    One(A),
    Two(A, B),
    Fields { a: A, b: B },
    EmptyFields {},
}

/// The same variants in another order and under another name.
#[derive(RerunEq)]
enum Reordered<A, B> {
    Fields { b: B, a: A },
    Two(A, B),
    One(A),
    EmptyFields {},
    Empty,
    None,
}

#[test]
fn none_is_none_and_some_is_its_content() {
    same(&None::<u8>, &None::<String>);
    same(&Some(5), &5u8);
    same(&Some(Some(5)), &5);
    same(&Some(None::<u8>), &Some(None::<bool>));
    different(&Some(None::<u8>), &None::<u8>);
    different(&Some(Some(None::<u8>)), &Some(None::<u8>));
    different(&None::<u8>, &());
    same(&OnceCell::<u8>::new(), &None::<u8>);
    same(&OnceCell::from(1u8), &Some(1));
    same(&OnceLock::from(1u8), &OnceCell::from(1i8));
}

#[test]
fn units_are_one_value() {
    same(&(), &Unit);
    same(&Unit, &EmptyTuple());
    same(&PhantomData::<String>, &());
    different(&Unit, &EmptyRecord {});
    different(&(), &Vec::<u8>::new());
    different(&(), &false);
}

#[test]
fn a_bool_is_never_a_number() {
    same(&true, &std::sync::atomic::AtomicBool::new(true));
    different(&true, &false);
    different(&true, &1);
    different(&true, &"true");
}

#[test]
fn text_is_its_characters() {
    same(&"abc", &String::from("abc"));
    same(&Cow::Borrowed("abc"), &Box::<str>::from("abc"));
    same(&Rc::<str>::from("abc"), &Arc::<str>::from("abc"));
    same(&'ä', &"ä");
    different(&"a", &"ä");
    different(&"1", &1);
    same(&IpAddr::from([127, 0, 0, 1]), &"127.0.0.1");
    same(&Ipv4Addr::LOCALHOST, &IpAddr::from([127, 0, 0, 1]));
    same(&SocketAddr::from(([127, 0, 0, 1], 80)), &"127.0.0.1:80");
    same(&PathBuf::from("a/b"), &"a/b");
    same(&std::ffi::OsString::from("a/b"), &Path::new("a/b"));
    different(&"abc", &vec!['a', 'b', 'c']);
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_unicode_is_its_bytes() {
    use std::os::unix::ffi::OsStringExt as _;

    let odd = PathBuf::from(std::ffi::OsString::from_vec(vec![b'a', 0xff]));
    same(&odd, &[b'a', 0xff]);
    different(&odd, &"a\u{fffd}");
}

#[test]
fn sequences_are_their_elements() {
    same(&vec![1u8, 2], &[1i64, 2]);
    same(&VecDeque::from([1, 2]), &LinkedList::from([1u16, 2]));
    same(&(1u8, 2i64), &vec![1, 2]);
    same(&(1u8, "a"), &Pair(1i32, 'a'));
    same(&[1u8, 2].as_slice(), &Box::<[u16]>::from([1, 2]));
    same(&(5,), &vec![5]);
    different(&(5,), &5);
    different(&vec![1, 2], &vec![2, 1]);
    different(&vec![1], &vec![1, 1]);
    different(&(1, 2), &(1, 2, 3));
    same(&vec![true, false], &[true, false]);
    same(&vec!['a'], &["a"]);
    same(&vec![f64::NAN], &[f32::NAN]);
    let sixteen = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    same(&sixteen, &(0..16).collect::<Vec<u64>>());
}

#[test]
fn multisets_count_their_members() {
    same(&HashSet::from([1u8, 2]), &BTreeSet::from([2i64, 1]));
    same(&BinaryHeap::from([1, 2, 2]), &BinaryHeap::from([2u8, 1, 2]));
    different(&BinaryHeap::from([1, 2, 2]), &BinaryHeap::from([1, 1, 2]));
    different(&BinaryHeap::from([1, 2, 2]), &BTreeSet::from([1, 2]));
    different(&BTreeSet::from([1, 2]), &vec![1, 2]);
    different(&BTreeSet::from([1, 2]), &BTreeSet::from([1, 3]));
    same(&HashSet::from(["a", "b"]), &HashSet::from(['a', 'b']));
    same(&HashSet::<u8>::new(), &BTreeSet::<String>::new());
}

#[test]
fn maps_are_their_entries() {
    same(
        &HashMap::from([(1i32, "a"), (2, "b")]),
        &BTreeMap::from([(1i64, "a".to_owned()), (2, "b".to_owned())]),
    );
    same(&HashMap::from([("k", 1)]), &HashMap::from([('k', 1.0)]));
    different(
        &HashMap::from([(1, "a"), (2, "b")]),
        &HashMap::from([(1, "b"), (2, "a")]),
    );
    different(&HashMap::from([(1, "a")]), &HashMap::from([("1", "a")]));
    different(&BTreeMap::from([(1, 2)]), &vec![(1, 2)]);
    different(&BTreeMap::<u8, u8>::new(), &EmptyRecord {});
    same(
        &BTreeMap::from([(vec![1], Some(2))]),
        &HashMap::from([(LinkedList::from([1u8]), 2u8)]),
    );
}

#[test]
fn records_are_their_fields_by_name() {
    #[derive(RerunEq)]
    struct Other<B> {
        b: B,
        a: u64,
    }

    same(&Record { a: 1, b: "x" }, &Other { b: 'x', a: 1 });
    different(&Record { a: 1, b: 2 }, &Record { a: 2, b: 1 });
    different(&Record { a: 1, b: 2 }, &Pair(1, 2));
    different(&Record { a: 1, b: 2 }, &BTreeMap::from([("a", 1), ("b", 2)]));
    same(&EmptyRecord {}, &{
        #[derive(RerunEq)]
        struct A {}
        A {}
    });
}

#[test]
fn records_of_std() {
    #[derive(RerunEq)]
    struct Time {
        nanos: u64,
        secs: u8,
    }
    #[derive(RerunEq)]
    struct Span<T> {
        start: T,
        end: T,
    }

    same(&Duration::new(5, 7), &Time { nanos: 7, secs: 5 });
    different(&Duration::from_secs(5), &5);
    same(&(0u8..3), &(0i64..3));
    same(&(0..3), &Span { start: 0, end: 3 });
    different(&(0..3), &(0..=3));
    same(&(0..=3), &(0u64..=3));
    different(&(..3), &(0..));
    same(&(..), &());
    same(&SystemTime::UNIX_EPOCH, &SystemTime::UNIX_EPOCH);
    let before = SystemTime::UNIX_EPOCH - Duration::new(1, 1);
    different(&before, &(SystemTime::UNIX_EPOCH + Duration::new(1, 1)));
    assert_eq!(before.rerun_partial_cmp(&SystemTime::UNIX_EPOCH), Some(Ordering::Less));
}

#[test]
fn variants_are_their_name_and_payload() {
    type Old = Variants<u8, &'static str>;
    type New = Reordered<i64, String>;

    same(&Old::None, &New::None);
    same(&Old::Empty(), &New::Empty);
    different(&Old::None, &New::Empty);
    same(&Old::One(1), &New::One(1));
    different(&Old::One(1), &New::One(2));
    same(&Old::Two(1, "a"), &New::Two(1, "a".into()));
    different(&Old::Two(1, "a"), &New::Two(1, "b".into()));
    same(&Old::Fields { a: 1, b: "a" }, &New::Fields { a: 1, b: "a".into() });
    different(&Old::Fields { a: 1, b: "a" }, &New::Two(1, "a".into()));
    same(&Old::EmptyFields {}, &New::EmptyFields {});
    different(&Old::One(1), &1);
    different(&Old::None, &"None");
}

#[test]
fn a_variant_without_payload_is_not_one_with_a_unit() {
    #[derive(RerunEq)]
    enum Plain {
        V,
    }
    #[derive(RerunEq)]
    enum Carrying {
        V(()),
    }
    #[derive(RerunEq)]
    enum Wide {
        V((u8, u8)),
    }
    #[derive(RerunEq)]
    enum Flat {
        V(u8, u8),
    }

    different(&Plain::V, &Carrying::V(()));
    // A newtype's payload is what it holds, as for a newtype struct.
    same(&Wide::V((1, 2)), &Flat::V(1, 2));
}

#[test]
fn enums_of_std() {
    same(&Ok::<u8, ()>(1), &Ok::<i64, String>(1));
    different(&Ok::<u8, u8>(1), &Err::<u8, u8>(1));
    different(&Ok::<u8, u8>(1), &1);
    same(&Ordering::Less, &Ordering::Less);
    different(&Ordering::Less, &Ordering::Greater);
    same(&Bound::Included(1u8), &Bound::Included(1u64));
    different(&Bound::Included(1), &Bound::Excluded(1));
    same(&Bound::<u8>::Unbounded, &Bound::<String>::Unbounded);
    same(&ControlFlow::<u8, u8>::Break(1), &ControlFlow::<u64, ()>::Break(1));
    different(&ControlFlow::<u8, u8>::Break(1), &ControlFlow::<u8, u8>::Continue(1));
}

#[test]
fn an_enum_without_variants_is_data() {
    #[derive(RerunEq)]
    enum Never {}

    same(&None::<Never>, &None::<Infallible>);
    same(
        &Vec::<Never>::new(),
        &[Infallible::clone; 0].map(|clone| clone(&unreachable())),
    );
    fn unreachable() -> Infallible {
        unreachable!()
    }
}

#[test]
fn wrappers_vanish() {
    let mut owned = 5u8;
    same(&&5u8, &5);
    same(&&mut owned, &5);
    same(&Box::new(5u8), &Rc::new(Arc::new(5)));
    same(&Newtype(5u8), &5);
    same(&Newtype(Newtype("a")), &'a');
    same(&Cell::new(5u8), &5);
    same(&Reverse(5u8), &5);
    same(&Pin::new(&5u8), &5);
    same(&std::mem::ManuallyDrop::new(5u8), &5);
    same(&Cow::<[u8]>::Borrowed(&[1, 2]), &vec![1, 2]);
    same(&std::num::Wrapping(5u8), &std::num::Saturating(5i8));
    same(&std::num::NonZero::new(5u8), &5);
    same(&std::sync::atomic::AtomicU32::new(5), &5);
}

#[test]
fn no_kind_equals_another() {
    trait Any {
        fn against(&self, other: &dyn rerun_safe::ErasedRerun) -> bool;
    }
    impl<T: Data> Any for T {
        fn against(&self, other: &dyn rerun_safe::ErasedRerun) -> bool {
            self.rerun_eq(other)
        }
    }
    let make: fn() -> Vec<Box<dyn rerun_safe::ErasedRerun>> = || {
        vec![
            Box::new(None::<u8>),
            Box::new(()),
            Box::new(false),
            Box::new(0),
            Box::new(""),
            Box::new("0"),
            Box::new(Vec::<u8>::new()),
            Box::new(BTreeSet::<u8>::new()),
            Box::new(BTreeMap::<u8, u8>::new()),
            Box::new(EmptyRecord {}),
            Box::new(Variants::<u8, u8>::None),
            Box::new(Variants::<u8, u8>::EmptyFields {}),
        ]
    };
    for (place, left) in make().iter().enumerate() {
        for (other, right) in make().iter().enumerate() {
            assert_eq!(left.against(&**right), place == other, "{left:?} and {right:?}");
        }
    }
}

/// What a definition keeps for another one is no data of its own; raw text of a field by itself is.
#[test]
fn kept_text_is_left_out_and_raw_text_is_text() {
    #[derive(RerunEq, Serial)]
    struct Kept {
        id: u8,
        #[rerun(keep_unknown)]
        rest: Unknown,
    }
    #[derive(RerunEq, Serial)]
    struct Raw {
        body: RawText,
        more: Unknown,
    }

    let kept = |text: &str| Kept::from_str(text).unwrap();
    same(&kept(r#"{"id":1,"a":2}"#), &kept(r#"{"id":1}"#));
    let raw = |text: &str| Raw::from_str(text).unwrap();
    same(
        &raw(r#"{"body":[1],"more":{"a":1}}"#),
        &raw(r#"{"more":{"a":1},"body":[1]}"#),
    );
    different(&raw(r#"{"body":[1],"more":{}}"#), &raw(r#"{"body":[2],"more":{}}"#));
    different(
        &raw(r#"{"body":0,"more":{"a":1}}"#),
        &raw(r#"{"body":0,"more":{"a":2}}"#),
    );
    same(&RawText::new("[1]").unwrap(), &"[1]");
}
