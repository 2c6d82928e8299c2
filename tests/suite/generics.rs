//! Each generic type under the impl headers that it should get. `D` is `Data`, `C` is `Codec`.
#![allow(dead_code)]

mod hard;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;

use rerun_safe::{Codec, Data, RerunEq, Serial};

/// Holds no trait of ours, so a bound on a parameter that stands for it would not be met.
struct Opaque;

fn is_data<T: Data + ?Sized>() {}
fn is_codec<T: Codec>() {}
fn both<T: Data + Codec>() {
    is_data::<T>();
    is_codec::<T>();
}

// impl<T: D> D for Plain<T>
#[derive(RerunEq, Serial)]
struct Plain<T> {
    value: T,
}

// impl<T: D> D for Skipped<T, U>: `U` is not data, and needs only `Default` to be read.
#[derive(RerunEq, Serial)]
struct Skipped<T, U> {
    value: T,
    #[rerun(skip, default = None)]
    cache: Option<U>,
}

// impl<T> D for Marked<T>
#[derive(RerunEq, Serial)]
struct Marked<T> {
    id: u8,
    marker: PhantomData<T>,
}

// impl<I: Iterator> D for Assoc<I> where I::Item: D
#[derive(RerunEq, Serial)]
struct Assoc<I: Iterator> {
    first: Option<I::Item>,
    second: Vec<<I as Iterator>::Item>,
}

// impl<T: D> D for List<T>: the recursion adds no bound.
#[derive(RerunEq, Serial)]
struct List<T> {
    head: T,
    tail: Option<Box<List<T>>>,
}

#[derive(RerunEq, Serial)]
enum Tree<K, V> {
    Leaf(V),
    Node(BTreeMap<String, Tree<K, V>>),
    Keyed { key: K, left: Box<Self>, right: Box<Self> },
}

#[derive(RerunEq, Serial)]
struct Ping<T> {
    value: T,
    pong: Option<Box<Pong<T>>>,
}

#[derive(RerunEq, Serial)]
struct Pong<T> {
    pings: Vec<Ping<T>>,
}

// impl<T: Clone + D, const N: usize> D for Defaults<T, N> where [T; N]: Sized
#[derive(RerunEq, Serial)]
struct Defaults<T: Clone = u8, const N: usize = 2>
where
    [T; N]: Sized,
{
    values: [T; N],
}

// impl<'a, T: D + ToOwned + ?Sized> D for Borrowed<'a, T>
#[derive(RerunEq)]
struct Borrowed<'a, T: ?Sized> {
    value: &'a T,
}

#[derive(RerunEq)]
struct Tail<T: ?Sized> {
    head: u8,
    tail: T,
}

#[derive(RerunEq, Serial)]
struct Lifetimes<'a, 'b: 'a> {
    left: Cow<'a, str>,
    right: Cow<'b, str>,
}

// The bound replaces the inferred one.
#[derive(RerunEq, Serial)]
#[rerun(bound = "")]
struct Unbound<T> {
    #[rerun(skip, default = None)]
    value: Option<fn(T) -> T>,
    id: u8,
}

#[derive(RerunEq, Serial)]
#[rerun(eq(bound = "T: Data"), serial(bound = "T: Codec + Default"))]
struct OwnBounds<T> {
    #[rerun(default)]
    value: T,
}

#[derive(RerunEq, Serial)]
struct Higher {
    #[rerun(skip, default = None)]
    callback: Option<for<'a> fn(&'a str) -> &'a str>,
    id: u8,
}

#[derive(RerunEq)]
#[rerun(bound = "")]
struct Projected<T> {
    #[rerun(eq(by = Vec::len))]
    values: Vec<T>,
}

macro_rules! typed {
    ($ty:ty) => { Vec<$ty> };
}

#[derive(RerunEq, Serial)]
struct InMacro<T> {
    values: typed!(T),
}

mod scoped {
    #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
    pub(super) struct Crate {
        pub(in crate::generics) value: super::Plain<u8>,
    }
}

#[test]
fn each_impl_holds_where_it_should() {
    both::<Plain<u8>>();
    both::<Skipped<u8, Opaque>>();
    both::<Marked<Opaque>>();
    both::<Assoc<std::vec::IntoIter<String>>>();
    both::<List<u8>>();
    both::<Tree<u8, String>>();
    both::<Ping<u8>>();
    both::<Defaults>();
    both::<Lifetimes<'_, '_>>();
    both::<Unbound<Opaque>>();
    both::<OwnBounds<u8>>();
    both::<Higher>();
    both::<InMacro<u8>>();
    both::<scoped::Crate>();
    is_data::<Borrowed<'_, str>>();
    is_data::<Borrowed<'_, [u8]>>();
    is_data::<Tail<[u8]>>();
    is_data::<Projected<Opaque>>();
}

#[test]
fn recursive_generics_work_at_run_time() {
    let list = |head: u8| List {
        head,
        tail: Some(Box::new(List { head, tail: None })),
    };
    assert!(List::<i64>::from_str(&list(1).to_str()).unwrap().rerun_eq(&list(1)));
    assert!(!list(1).rerun_eq(&list(2)));
    let tree: Tree<u8, u8> = Tree::Node(BTreeMap::from([
        ("a".to_owned(), Tree::Leaf(1)),
        (
            "b".to_owned(),
            Tree::Keyed {
                key: 2,
                left: Box::new(Tree::Leaf(3)),
                right: Box::new(Tree::Leaf(4)),
            },
        ),
    ]));
    assert!(Tree::<i32, f64>::from_str(&tree.to_str()).unwrap().rerun_eq(&tree));
    let tail: &Tail<[u8]> = &Tail { head: 1, tail: [1, 2] };
    assert!(tail.rerun_eq(&Tail {
        head: 1,
        tail: vec![1u64, 2]
    }));
}

/// A hasher of the user's is no value.
#[derive(RerunEq)]
#[rerun(bound = "K: Data + Eq + std::hash::Hash, V: Data, S: std::hash::BuildHasher")]
struct Hashed<K, V, S> {
    map: HashMap<K, V, S>,
}

#[test]
fn maps_of_any_hasher_are_data() {
    is_data::<Hashed<u8, u8, std::hash::BuildHasherDefault<std::hash::DefaultHasher>>>();
}
