//! Every name of the prelude, and the macros of std, mean something else here.
#![allow(dead_code, unused_macros, non_camel_case_types)]

struct Option;
struct Result;
struct Some;
struct None;
struct Ok;
struct Err;
struct Vec;
struct String;
struct Box;
struct ToString;
struct ToOwned;
struct Default;
struct Clone;
struct Copy;
struct Iterator;
struct IntoIterator;
struct From;
struct Into;
struct Send;
struct Sync;
struct Sized;
struct Fn;
struct FnMut;
struct FnOnce;
struct Drop;
struct PartialEq;
struct Eq;
struct str;
struct bool;
struct u8;
struct u64;
struct usize;
struct i128;
struct f64;

macro_rules! panic {
    () => {
        compile_error!("shadowed")
    };
}
macro_rules! unreachable {
    () => {
        compile_error!("shadowed")
    };
}
macro_rules! matches {
    () => {
        compile_error!("shadowed")
    };
}
macro_rules! concat {
    () => {
        compile_error!("shadowed")
    };
}
macro_rules! stringify {
    () => {
        compile_error!("shadowed")
    };
}
macro_rules! write {
    () => {
        compile_error!("shadowed")
    };
}
macro_rules! format {
    () => {
        compile_error!("shadowed")
    };
}
macro_rules! vec {
    () => {
        compile_error!("shadowed")
    };
}
macro_rules! assert {
    () => {
        compile_error!("shadowed")
    };
}

#[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
struct Record {
    number: i64,
    text: std::string::String,
    #[rerun(default)]
    maybe: std::option::Option<i32>,
    #[rerun(skip)]
    cache: i32,
}

#[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
enum Event {
    Ok,
    Err(i32),
    Some { none: i32 },
}

#[derive(rerun_safe::CoercibleEnum, rerun_safe::RerunEq, rerun_safe::Serial)]
enum Member {
    None,
    Some,
    Ok,
    Err,
    Self_,
}

/// An associated type and a variant of one name: `Self::Output` would be ambiguous.
#[derive(rerun_safe::RerunEq, rerun_safe::Serial, rerun_safe::CoercibleEnum)]
enum Ambiguous {
    Output,
    Error,
    Item,
}

#[test]
fn derives_work_where_std_names_mean_something_else() {
    use rerun_safe::{CoercibleEnum as _, RerunEq as _, Serial as _};

    let record = Record {
        number: 1,
        text: std::string::String::from("a"),
        maybe: std::option::Option::None,
        cache: 7,
    };
    let back = Record::from_str(&record.to_str()).unwrap();
    std::assert!(back.rerun_eq(&record));
    std::assert!(Event::Err(1).rerun_eq(&Event::Err(1)));
    std::assert_eq!(Member::None.index() + Ambiguous::Item.index(), 2);
}
