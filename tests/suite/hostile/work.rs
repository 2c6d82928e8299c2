//! Work: texts that ask for being read again and again. Each must come to an end, whatever the end is: no test here
//! measures time, and what has no bound does not come back.

use std::collections::BTreeMap;

use rerun_safe::{Codec, Serial, from_str, from_str_all, load};

#[derive(Serial, Debug)]
#[rerun(untagged)]
enum Twice {
    Left { a: Box<Twice>, left: u8 },
    Right { a: Box<Twice>, right: u8 },
    Leaf(u8),
}

#[derive(Serial, Debug)]
#[rerun(untagged)]
enum Lists {
    Flags(Vec<bool>),
    Left(Vec<Lists>),
    Right(Vec<Lists>),
    Pair(Box<Lists>, Box<Lists>),
}

#[derive(Serial, Debug)]
struct Flat {
    #[rerun(flatten)]
    one: Part,
    #[rerun(flatten)]
    two: Option<Internal>,
    #[rerun(flatten)]
    rest: BTreeMap<String, Lists>,
}

#[derive(Serial, Debug)]
struct Part {
    a: Option<Box<Flat>>,
    b: Option<Option<Option<Box<Flat>>>>,
}

#[derive(Serial, Debug)]
#[rerun(tag = "t", content = "c")]
enum Adjacent {
    More(Box<Adjacent>),
    Other(Option<Box<Internal>>),
}

#[derive(Serial, Debug)]
#[rerun(tag = "t")]
enum Internal {
    More {
        a: Box<Internal>,
    },
    Adjacent {
        #[rerun(flatten)]
        inner: Box<Part>,
    },
}

fn ends_soon<T: Codec>(text: &str) {
    let message_length = |length: usize| assert!(length <= 64 * text.len() + 20_000, "a message of {length} bytes");
    if let Err(error) = from_str::<T>(text) {
        message_length(error.to_string().len());
    }
    for error in from_str_all::<T>(text).err().unwrap_or_default() {
        message_length(error.to_string().len());
    }
    if let Err(error) = load::<T>(text) {
        message_length(error.to_string().len());
    }
}

fn nested(open: &str, leaf: &str, close: &str, depth: usize) -> String {
    format!("{}{leaf}{}", open.repeat(depth), close.repeat(depth))
}

#[test]
fn exponential_attempts_stop() {
    let pieces = [
        ("{\"a\":", "}"),
        ("{\"a\":", ",\"right\":1}"),
        ("{\"a\":", ",\"left\":true}"),
        ("{\"b\":", "}"),
        ("{\"b\":{\"Some\":{\"Some\":", "}}}"),
        ("{\"b\":{\"Some\":{\"Some\":", ",\"x\":1},\"y\":2}}"),
        ("{\"t\":\"More\",\"a\":", "}"),
        ("{\"a\":", ",\"t\":\"More\"}"),
        ("{\"a\":", ",\"t\":\"Adjacent\"}"),
        ("{\"c\":", ",\"t\":\"More\"}"),
        ("{\"c\":", ",\"t\":\"Other\"}"),
        ("{\"x\":", "}"),
        ("[", "]"),
        ("[true,", "]"),
        ("[[],", "]"),
        ("{\"Some\":", "}"),
        ("{\"Some\":", ",\"x\":1}"),
    ];
    for (open, close) in pieces {
        for leaf in ["1", "null", "[]"] {
            for depth in [8, 25] {
                let text = nested(open, leaf, close, depth);
                // White space buys readings, and must not buy too many.
                for text in [text.clone(), format!("{text}{}", " ".repeat(10_000))] {
                    ends_soon::<Twice>(&text);
                    ends_soon::<Lists>(&text);
                    ends_soon::<Flat>(&text);
                    ends_soon::<Adjacent>(&text);
                    ends_soon::<Internal>(&text);
                    ends_soon::<Option<Option<Option<Option<Option<u8>>>>>>(&text);
                }
            }
        }
    }
}

#[derive(Serial, Debug, Default)]
#[rerun(default)]
struct Renamed {
    #[rerun(serial(also_write = "old"))]
    new: String,
    #[rerun(alias = "b")]
    a: u8,
}

#[test]
fn quadratic_attempts_stop() {
    // Reading one of these in quadratic time takes longer than anybody waits.
    let count = 10_000;
    ends_soon::<Renamed>(&format!("{{{}\"a\":1}}", "\"old\":\"x\",".repeat(count)));
    ends_soon::<Renamed>(&format!("{{{}\"a\":1}}", "\"unknown\":[],".repeat(count)));
    ends_soon::<Flat>(&format!("{{{}\"x\":[]}}", "\"a\":{},".repeat(count)));
    ends_soon::<Internal>(&format!("{{{}\"t\":\"More\"}}", "\"x\":{},".repeat(count)));
    ends_soon::<Adjacent>(&format!("{{{}\"t\":\"More\"}}", "\"x\":{},".repeat(count)));
    ends_soon::<Vec<Option<u8>>>(&format!("[{}null]", "{\"Some\":1},".repeat(count)));
    ends_soon::<Vec<Option<u8>>>(&format!("[{}null]", "{\"Some\":[]},".repeat(count)));
    ends_soon::<Vec<Lists>>(&format!("[{}[]]", "[[],[true],[[1]]],".repeat(count)));
    ends_soon::<Vec<Twice>>(&format!("[{}1]", "{\"a\":1,\"right\":\"x\"},".repeat(count)));
}
