//! What the attributes change.

use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

use rerun_safe::RerunEq;
use rerun_safe::visit::{Names, Record};

use super::{different, hash, same};

#[test]
fn renamed_fields_and_variants_go_by_their_new_names() {
    #[derive(RerunEq)]
    #[rerun(rename_all = "camelCase")]
    struct Old {
        full_name: u8,
        #[rerun(rename = "type")]
        kind: u8,
    }
    #[derive(RerunEq)]
    #[allow(non_snake_case)]
    struct New {
        fullName: u8,
        r#type: u8,
    }
    #[derive(RerunEq)]
    #[rerun(rename_all = "snake_case")]
    enum OldKind {
        BigOne,
        Small { a_b: u8 },
    }
    #[derive(RerunEq)]
    #[allow(non_camel_case_types)]
    enum NewKind {
        small { a_b: u8 },
        big_one,
    }

    same(&Old { full_name: 1, kind: 2 }, &New { fullName: 1, r#type: 2 });
    same(&OldKind::BigOne, &NewKind::big_one);
    same(&OldKind::Small { a_b: 1 }, &NewKind::small { a_b: 1 });
}

#[test]
fn skipped_fields_are_no_data() {
    #[derive(RerunEq)]
    #[expect(dead_code, reason = "what is skipped is read by nobody")]
    struct Cached {
        id: u8,
        #[rerun(skip)]
        cache: String,
        #[rerun(eq(skip))]
        lock: Mutex<u8>,
    }
    #[derive(RerunEq)]
    struct Plain {
        id: u8,
    }

    let cached = |cache: &str, lock| Cached {
        id: 1,
        cache: cache.to_owned(),
        lock: Mutex::new(lock),
    };
    same(&cached("a", 1), &cached("b", 2));
    same(&cached("a", 1), &Plain { id: 1 });
    different(&cached("a", 1), &Plain { id: 2 });
}

#[test]
fn skipping_changes_no_kind() {
    #[derive(RerunEq)]
    struct OneOfTwo(u8, #[rerun(skip)] ());
    #[derive(RerunEq)]
    struct NoneOfTwo(#[rerun(skip)] (), #[rerun(eq(skip))] ());
    #[derive(RerunEq)]
    struct NoneOfOne(#[rerun(skip)] ());
    #[derive(RerunEq)]
    #[expect(dead_code, reason = "what is skipped is read by nobody")]
    struct NoneOfRecord {
        #[rerun(skip)]
        a: u8,
    }
    #[derive(RerunEq)]
    struct Empty {}
    #[derive(RerunEq)]
    #[expect(dead_code, reason = "what is skipped is read by nobody")]
    enum Skipping {
        One(#[rerun(skip)] u8),
        Two(u8, #[rerun(skip)] u8),
        Neither(#[rerun(skip)] u8, #[rerun(skip)] u8),
        Fields {
            #[rerun(skip)]
            a: u8,
            b: u8,
        },
    }
    #[derive(RerunEq)]
    enum Plain {
        One,
        Two((u8,)),
        Neither([u8; 0]),
        Fields { b: u8 },
    }

    same(&OneOfTwo(1, ()), &(1,));
    different(&OneOfTwo(1, ()), &1);
    same(&NoneOfTwo((), ()), &[0u8; 0]);
    different(&NoneOfTwo((), ()), &());
    same(&NoneOfOne(()), &());
    same(&NoneOfRecord { a: 1 }, &Empty {});
    same(&Skipping::One(1), &Plain::One);
    same(&Skipping::Two(1, 2), &Plain::Two((1,)));
    same(&Skipping::Neither(1, 2), &Plain::Neither([]));
    same(&Skipping::Fields { a: 1, b: 2 }, &Plain::Fields { b: 2 });
}

#[test]
fn a_field_is_compared_by_what_a_path_makes_of_it() {
    fn content(lock: &Mutex<Vec<u8>>) -> Vec<u8> {
        lock.lock().unwrap().clone()
    }
    fn folded(text: &str) -> String {
        text.to_lowercase()
    }
    #[derive(RerunEq)]
    struct Session {
        #[rerun(eq(by = content))]
        log: Mutex<Vec<u8>>,
        #[rerun(eq(by = folded))]
        user: String,
        #[rerun(eq(by = String::as_str))]
        host: String,
    }
    #[derive(RerunEq)]
    enum Event {
        Login(#[rerun(eq(by = folded))] String),
        Pair(#[rerun(eq(by = folded))] String, u8),
        Named {
            #[rerun(eq(by = folded))]
            user: String,
        },
    }

    let session = |log: &[u8], user: &str| Session {
        log: Mutex::new(log.to_vec()),
        user: user.into(),
        host: "h".into(),
    };
    same(&session(&[1], "ADA"), &session(&[1], "ada"));
    different(&session(&[1], "ada"), &session(&[2], "ada"));
    same(&Event::Login("ADA".into()), &Event::Login("ada".into()));
    same(&Event::Pair("ADA".into(), 1), &Event::Pair("ada".into(), 1));
    different(&Event::Pair("ADA".into(), 1), &Event::Pair("ada".into(), 2));
    same(
        &Event::Named { user: "ADA".into() },
        &Event::Named { user: "ada".into() },
    );
    // A value against itself: nothing is locked twice.
    let one = session(&[1], "ada");
    assert!(one.rerun_eq(&one));
}

#[test]
fn a_transparent_record_is_its_field() {
    #[derive(RerunEq)]
    #[expect(dead_code, reason = "what is skipped is read by nobody")]
    #[rerun(transparent)]
    struct Id {
        value: u32,
        #[rerun(skip)]
        cache: u8,
    }

    same(&Id { value: 5, cache: 1 }, &5);
}

#[test]
fn flattened_fields_are_fields_of_the_record() {
    #[derive(RerunEq)]
    struct Size {
        width: u8,
        height: u8,
    }
    #[derive(RerunEq)]
    struct Outer<T> {
        name: &'static str,
        #[rerun(flatten)]
        rest: T,
        last: bool,
    }
    #[derive(RerunEq)]
    struct Flat {
        last: bool,
        height: i64,
        width: i64,
        name: String,
    }
    #[derive(RerunEq)]
    enum Kind {
        Square { side: u8 },
        Dot,
    }
    #[derive(RerunEq)]
    #[allow(non_snake_case)]
    struct Tagged {
        name: &'static str,
        Square: Side,
        last: bool,
    }
    #[derive(RerunEq)]
    struct Side {
        side: u8,
    }
    #[derive(RerunEq)]
    struct Bare {
        name: &'static str,
        last: bool,
    }

    let flat = Flat {
        last: true,
        height: 2,
        width: 1,
        name: "n".into(),
    };
    let outer = |rest| Outer {
        name: "n",
        rest,
        last: true,
    };
    same(&outer(Size { width: 1, height: 2 }), &flat);
    different(&outer(Size { width: 2, height: 1 }), &flat);
    let map = HashMap::from([("width", 1), ("height", 2)]);
    same(
        &Outer {
            name: "n",
            rest: map,
            last: true,
        },
        &flat,
    );
    same(
        &Outer {
            name: "n",
            rest: Some(Size { width: 1, height: 2 }),
            last: true,
        },
        &flat,
    );
    same(
        &Outer {
            name: "n",
            rest: None::<Size>,
            last: true,
        },
        &Bare { name: "n", last: true },
    );
    let square = Outer {
        name: "n",
        rest: Kind::Square { side: 3 },
        last: true,
    };
    same(
        &square,
        &Tagged {
            name: "n",
            Square: Side { side: 3 },
            last: true,
        },
    );
    different(
        &square,
        &Outer {
            name: "n",
            rest: Kind::Dot,
            last: true,
        },
    );
    let twice = Outer {
        name: "n",
        rest: Outer {
            name: "m",
            rest: Size { width: 1, height: 2 },
            last: false,
        },
        last: true,
    };
    same(&twice, &twice);
    assert_eq!(hash(&outer(Size { width: 1, height: 2 })), hash(&flat));
}

#[test]
fn tagging_changes_nothing() {
    #[derive(RerunEq)]
    #[rerun(tag = "t", content = "c")]
    enum Adjacent {
        A { x: u8 },
    }
    #[derive(RerunEq)]
    #[rerun(untagged)]
    enum Untagged {
        A { x: u8 },
    }

    same(&Adjacent::A { x: 1 }, &Untagged::A { x: 1 });
}

#[test]
fn fields_of_a_packed_struct_are_copied() {
    #[derive(RerunEq)]
    #[repr(C, packed)]
    struct Header {
        kind: u8,
        len: u32,
    }
    #[derive(RerunEq)]
    struct Plain {
        kind: u8,
        len: u32,
    }

    same(&Header { kind: 1, len: 2 }, &Plain { kind: 1, len: 2 });
}

#[test]
fn a_bound_replaces_the_inferred_ones() {
    trait Source {
        fn get(&self) -> u8;
    }
    fn read<S: Source>(source: &S) -> u8 {
        source.get()
    }
    struct Five;
    impl Source for Five {
        fn get(&self) -> u8 {
            5
        }
    }
    #[derive(RerunEq)]
    #[rerun(bound = "S: Source")]
    struct Reading<S> {
        #[rerun(eq(by = read))]
        source: S,
    }
    #[derive(RerunEq)]
    struct Plain {
        source: u8,
    }

    same(&Reading { source: Five }, &Plain { source: 5 });
}

/// The derive writes hashes of names as literals, the runtime computes them for the types of std: one function, written
/// twice.
#[test]
fn the_derive_and_the_runtime_agree_on_the_hash_of_a_name() {
    #[derive(RerunEq)]
    enum Outcome {
        Ok(u8),
        Err(u8),
    }
    #[derive(RerunEq)]
    struct Time {
        secs: u64,
        nanos: u32,
    }

    assert_eq!(Outcome::HASHES, <Result<(), ()> as Names>::HASHES);
    assert_eq!(Time::HASHES, <std::time::Duration as Names>::HASHES);
    assert_eq!(Time::SORTED, <std::time::Duration as Record>::SORTED);
    same(&Outcome::Ok(1), &Ok::<u8, u8>(1));
    same(&Outcome::Err(1), &Err::<u8, u8>(1));
    same(&Time { secs: 1, nanos: 2 }, &std::time::Duration::new(1, 2));
}

/// Two names of one hash in one type are refused; in two types they are two names.
#[test]
fn names_of_the_same_hash_are_two_names() {
    #[derive(RerunEq)]
    #[allow(non_snake_case)]
    struct One {
        #[rerun(rename = "8yn0iYCKYHlIj4-BwPqk")]
        field: u8,
    }
    #[derive(RerunEq)]
    #[allow(non_snake_case)]
    struct Other {
        #[rerun(rename = "GReLUrM4wMqfg9yzV3KQ")]
        field: u8,
    }

    assert_eq!(One::HASHES, Other::HASHES);
    different(&One { field: 1 }, &Other { field: 1 });
    different(&One { field: 1 }, &BTreeMap::from([("8yn0iYCKYHlIj4-BwPqk", 1)]));
}
