//! Without the prelude, and with local modules in the place of `core`, `std`, `alloc` and the crate itself.
#![no_implicit_prelude]
#![allow(dead_code)]

mod core {}
mod std {}
mod alloc {}
mod rerun_safe {}

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
struct Named<'a, T, const N: usize> {
    text: ::std::borrow::Cow<'a, str>,
    list: [T; N],
    maybe: ::std::option::Option<::std::boxed::Box<u8>>,
    #[rerun(skip)]
    cache: ::std::vec::Vec<u8>,
    #[rerun(default = 3, alias = "old", rename = "new")]
    renamed: u8,
    #[rerun(flatten)]
    inner: Inner,
}

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
struct Inner {
    depth: i64,
}

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
struct Tuple(u8, ::std::string::String);

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
struct Newtype(u8);

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
struct Unit;

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
enum Shape<T> {
    Point,
    Circle(T),
    Line(T, T),
    Box { width: T, height: T },
}

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
#[rerun(tag = "type", content = "data")]
enum Adjacent {
    A,
    B(u8),
}

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
#[rerun(tag = "type")]
enum Internal {
    A,
    B { x: u8 },
}

#[derive(::rerun_safe::RerunEq, ::rerun_safe::Serial)]
#[rerun(untagged)]
enum Untagged {
    Number(u8),
    Text(::std::string::String),
}

#[derive(::rerun_safe::CoercibleEnum, ::rerun_safe::RerunEq, ::rerun_safe::Serial)]
#[rerun(coerce(display, from_str))]
enum Color {
    Red = 1,
    #[rerun(alias = "Verde")]
    Green,
    #[rerun(coerce(value = "blue"))]
    Blue,
    Cyan,
    Magenta,
}

#[test]
fn everything_works_without_a_prelude() {
    use ::rerun_safe::{CoercibleEnum as _, RerunEq as _, Serial as _};
    use ::std::assert;
    use ::std::option::Option::Some;

    let shape = Shape::Box { width: 1, height: 2 };
    let text = shape.to_str();
    let back = Shape::<i64>::from_str(&text);
    assert!(back.is_ok_and(|back| back.rerun_eq(&shape)));
    assert!(::std::matches!(Color::from_name("Green"), Some(Color::Green)));
}
