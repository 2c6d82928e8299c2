//! The hardest inputs of other derives, re-stated: what an inferred bound, a helper type or a borrowed field could get wrong.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use rerun_safe::{CoercibleEnum, Data, MemberValue, RerunEq, Serial};

use super::both;

// A parameter that is only called is no data.
#[derive(RerunEq, Serial)]
struct Called<F: for<'a> Fn(&'a str) -> &'a str> {
    #[rerun(skip, default = None)]
    function: Option<F>,
    id: u8,
}

#[derive(RerunEq, Serial)]
struct Pointers {
    #[rerun(skip, default = |same| same)]
    function: for<'a> fn(&'a u8) -> &'a u8,
    marker: PhantomData<dyn for<'a> Fn(&'a u8)>,
}

trait Of<'a> {
    type Out;
}

#[derive(RerunEq, Serial)]
struct HigherClause<T>
where
    for<'a> T: Of<'a, Out = u8>,
{
    #[rerun(skip, default = None)]
    value: Option<T>,
    id: u8,
}

struct Any;

impl Of<'_> for Any {
    type Out = u8;
}

trait Family {
    type Member: Named;
}

trait Named {
    type Name;
}

// impl<F: Family> D for Nested<F> where F::Member: D, <F::Member as Named>::Name: D
#[derive(RerunEq, Serial)]
struct Nested<F: Family> {
    names: Vec<<F::Member as Named>::Name>,
    member: Option<F::Member>,
    full: <<F as Family>::Member as Named>::Name,
}

struct Numbers;

impl Family for Numbers {
    type Member = u8;
}

impl Named for u8 {
    type Name = String;
}

// A bound of an associated type in short form.
#[derive(RerunEq, Serial)]
struct Short<I: Iterator<Item: Clone>> {
    items: Vec<I::Item>,
}

#[derive(RerunEq)]
struct Tail<'a, T: ?Sized + 'a, const N: usize = 3>
where
    T: Debug,
{
    head: [&'a u8; N],
    tail: T,
}

#[derive(RerunEq, Serial)]
struct Lifetimes<'a, 'b, T>
where
    'b: 'a,
    T: 'a + Clone + 'static,
{
    short: Cow<'a, str>,
    long: Cow<'b, T>,
}

const WIDTH: usize = 2;

#[derive(RerunEq, Serial)]
struct Constants<const N: usize, const B: bool, const C: char> {
    plain: [u8; N],
    computed: [u8; WIDTH + 1],
    nested: [[u16; N]; WIDTH * 2],
    unit: Marker<{ 1 - 2 }>,
}

#[derive(RerunEq, Serial)]
struct Marker<const N: i32>;

// Two enums that hold each other, through boxes, vectors, maps and tuples.
#[derive(RerunEq, Serial)]
enum Expr<T> {
    Lit(T),
    Block(Vec<Stmt<T>>),
    Not(Box<Self>),
}

#[derive(RerunEq, Serial)]
enum Stmt<T> {
    Let { name: String, value: Expr<T> },
    Bare(Expr<T>),
    Nested(BTreeMap<String, (Expr<T>, Stmt<T>)>),
}

// `Self` in every position: types, bounds, defaults, paths, values.
#[derive(RerunEq, Serial)]
#[rerun(default = Self::make())]
struct Selfish<T = u8>
where
    Self: Sized,
    Vec<Self>: Sized,
    T: From<u8>,
{
    boxed: Option<Box<Self>>,
    many: Vec<Self>,
    #[rerun(eq(by = Self::half), default = Self::LIMIT)]
    limit: u8,
    value: T,
    marker: PhantomData<fn(Self) -> Self>,
}

impl<T: From<u8>> Selfish<T> {
    const LIMIT: u8 = 4;

    fn make() -> Self {
        Self {
            boxed: None,
            many: Vec::new(),
            limit: 1,
            value: T::from(7),
            marker: PhantomData,
        }
    }

    fn half(limit: &u8) -> u8 {
        limit / 2
    }
}

#[derive(CoercibleEnum, Debug, PartialEq)]
#[repr(i8)]
enum Discriminants {
    Least = -5,
    Next,
    Block = { 3 + 4 },
    Own = Self::LIMIT,
    #[rerun(coerce(value = Self::LIMIT as f32 * 0.5))]
    Valued,
}

impl Discriminants {
    const LIMIT: i8 = 11;
}

#[derive(RerunEq, Serial)]
#[repr(u8)]
enum Payloads {
    Tuple(u8, u16) = 7,
    Record { x: u8 } = 9,
    Unit = 200,
}

#[derive(RerunEq, Serial, Clone, Copy)]
#[repr(C, packed(2))]
struct Packed {
    byte: u8,
    #[rerun(eq(by = Word::leading_zeros_of), serial(skip_if = Word::is_nothing))]
    word: u32,
    #[rerun(serial(display))]
    shown: u16,
    #[rerun(flatten)]
    inner: PackedInner,
}

#[derive(RerunEq, Serial, Clone, Copy)]
#[repr(C, packed)]
struct PackedInner {
    wide: u64,
}

trait Word {
    fn leading_zeros_of(&self) -> u32;
    fn is_nothing(&self) -> bool;
}

impl Word for u32 {
    fn leading_zeros_of(&self) -> u32 {
        self.leading_zeros()
    }

    fn is_nothing(&self) -> bool {
        *self == 0
    }
}

trait Shape {
    fn area(&self) -> f64;
}

impl Shape for f64 {
    fn area(&self) -> f64 {
        *self
    }
}

// What is no data by itself is compared by what it stands for, also through paths with types in them.
#[derive(RerunEq)]
struct Stands {
    #[rerun(eq(by = area))]
    shape: Box<dyn Shape + Send>,
    #[rerun(eq(by = <[u8]>::len))]
    length: Vec<u8>,
    #[rerun(eq(by = size::<3>))]
    size: [u8; 3],
    #[rerun(eq(skip))]
    callback: Box<dyn Fn(u8) -> u8>,
}

#[expect(
    clippy::borrowed_box,
    reason = "a projection takes a reference to the very type of the field"
)]
fn area(shape: &Box<dyn Shape + Send>) -> f64 {
    shape.area()
}

fn size<const N: usize>(_: &[u8; N]) -> usize {
    N
}

#[derive(RerunEq, Serial)]
enum Never {}

#[derive(RerunEq, Serial)]
struct HoldsNever {
    never: Option<Never>,
    result: Result<u8, Never>,
}

#[test]
fn each_impl_holds_where_it_should() {
    both::<Called<fn(&str) -> &str>>();
    both::<Pointers>();
    both::<HigherClause<Any>>();
    both::<Nested<Numbers>>();
    both::<Short<std::vec::IntoIter<u8>>>();
    both::<Lifetimes<'_, '_, u8>>();
    both::<Constants<2, true, 'x'>>();
    both::<Expr<Stmt<u8>>>();
    both::<HoldsNever>();
    fn is_data<T: Data + ?Sized>() {}
    is_data::<Tail<'_, str>>();
    is_data::<Tail<'_, [u8], 1>>();
}

#[test]
fn enums_that_hold_each_other_go_there_and_back() {
    let nested = BTreeMap::from([(
        "a".to_owned(),
        (Expr::Lit(1u8), Stmt::Bare(Expr::Not(Box::new(Expr::Lit(2))))),
    )]);
    let expr = Expr::Block(vec![
        Stmt::Let {
            name: "x".to_owned(),
            value: Expr::Lit(3),
        },
        Stmt::Nested(nested),
    ]);
    let text = expr.to_str();
    let wider = Expr::<i64>::from_str(&text).unwrap();
    assert!(wider.rerun_eq(&expr));
    assert_eq!(wider.to_str(), text);
    assert!(!Expr::Lit(1u8).rerun_eq(&Expr::Block::<u8>(Vec::new())));
}

#[test]
fn self_means_the_type_everywhere() {
    let read = Selfish::<u16>::from_str(r#"{"many":[{}]}"#).unwrap();
    assert_eq!((read.limit, read.value), (4, 7));
    assert!(read.rerun_eq(&Selfish::<u8> {
        limit: 5,
        many: vec![Selfish {
            limit: 4,
            ..Selfish::make()
        }],
        ..Selfish::make()
    }));
    assert!(!read.rerun_eq(&Selfish::<u8>::make()));
}

#[test]
fn discriminants_of_all_kinds_are_values() {
    let values: Vec<MemberValue> = Discriminants::MEMBERS
        .iter()
        .map(|member| member.value().clone())
        .collect();
    let ints = [-5, -4, 7, 11].map(MemberValue::Int);
    assert_eq!(values[..4], ints);
    assert_eq!(values[4], MemberValue::Float(5.5));
    assert_eq!(Discriminants::from_name("Own"), Some(Discriminants::Own));
    let payloads = [Payloads::Tuple(1, 2), Payloads::Record { x: 3 }, Payloads::Unit];
    let texts = payloads.each_ref().map(Serial::to_str);
    assert_eq!(texts, [r#"{"Tuple":[1,2]}"#, r#"{"Record":{"x":3}}"#, r#""Unit""#]);
}

#[test]
fn packed_fields_are_copied_under_every_attribute() {
    let packed = Packed {
        byte: 1,
        word: 0,
        shown: 3,
        inner: PackedInner { wide: 4 },
    };
    assert_eq!(packed.to_str(), r#"{"byte":1,"shown":"3","wide":4}"#);
    let other = Packed { word: 1, ..packed };
    let read = Packed::from_str(&other.to_str()).unwrap();
    assert!(read.rerun_eq(&other));
    assert!(!read.rerun_eq(&packed));
}

#[test]
fn what_stands_for_a_field_is_compared() {
    let stands = |area: f64, length: usize| Stands {
        shape: Box::new(area),
        length: vec![0; length],
        size: [0; 3],
        callback: Box::new(|same| same),
    };
    assert!(stands(1.0, 2).rerun_eq(&stands(1.0, 2)));
    assert!(!stands(1.0, 2).rerun_eq(&stands(1.5, 2)));
    assert!(!stands(1.0, 2).rerun_eq(&stands(1.0, 3)));
}
