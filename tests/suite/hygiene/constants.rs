//! Constants and statics with the names that generated locals might have. A pattern or a parameter of such a name would
//! become the constant.
#![allow(dead_code, non_upper_case_globals)]

const value: u8 = 1;
const other: u8 = 1;
const visitor: u8 = 1;
const input: u8 = 1;
const reader: u8 = 1;
const writer: u8 = 1;
const out: u8 = 1;
const state: u8 = 1;
const index: u8 = 1;
const name: u8 = 1;
const field: u8 = 1;
const payload: u8 = 1;
const text: u8 = 1;
const f: u8 = 1;
const s: u8 = 1;
const v: u8 = 1;
const a: u8 = 1;
const b: u8 = 1;
static self_: u8 = 1;

#[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
struct Record {
    value: u8,
    other: u8,
    visitor: u8,
    a: Option<u8>,
    #[rerun(default)]
    b: u8,
}

#[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
enum Event {
    Pair(u8, u8),
    Named { value: u8, index: u8, a: u8 },
}

#[derive(rerun_safe::CoercibleEnum)]
enum Member {
    A,
    B,
    C,
    D,
    E,
}

#[test]
fn constants_do_not_reach_into_generated_code() {
    use rerun_safe::{CoercibleEnum as _, RerunEq as _, Serial as _};

    let record = Record {
        value: 1,
        other: 2,
        visitor: 3,
        a: Some(4),
        b: 5,
    };
    assert!(Record::from_str(&record.to_str()).unwrap().rerun_eq(&record));
    let event = Event::Named {
        value: 1,
        index: 2,
        a: 3,
    };
    assert!(Event::from_str(&event.to_str()).unwrap().rerun_eq(&event));
    assert_eq!(Member::from_name("C").map(|member| member.index()), Some(2));
}
