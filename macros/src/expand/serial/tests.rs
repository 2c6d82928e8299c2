//! Snapshots of expansions, a file a shape.

use expect_test::expect_file;
use quote::quote;

use crate::ast::Derive;
use crate::snapshot::{snapshots, unchecked};

snapshots! {
    Serial in "serial":
    record {
        #[rerun(rename_all = "camelCase")]
        struct Student {
            id: u32,
            full_name: String,
            #[rerun(skip)]
            cache: Option<u64>,
        }
    }
    attributes {
        #[rerun(deny_unknown)]
        struct Settings {
            #[rerun(default = 80, alias = "columns")]
            width: u32,
            #[rerun(serial(with = hexadecimal), strict)]
            color: u32,
            #[rerun(serial(display, also_write = "addr"))]
            address: IpAddr,
            #[rerun(serial(skip_if = Vec::is_empty), default)]
            tags: Vec<String>,
        }
    }
    fallbacks {
        #[rerun(default)]
        struct Options {
            name: String,
            #[rerun(serial(display))]
            address: IpAddr,
        }
    }
    strict {
        struct Account {
            #[rerun(strict)]
            id: u64,
            name: String,
        }
    }
    also_written {
        struct Point {
            #[rerun(serial(also_write = "left"))]
            x: u32,
            y: u32,
        }
    }
    empty_record {
        #[rerun(deny_unknown)]
        struct Nothing {}
    }
    flattened {
        struct Page<T> {
            title: String,
            #[rerun(flatten)]
            body: T,
            #[rerun(keep_unknown)]
            rest: Unknown,
        }
    }
    generic_tuple_struct {
        struct Pair<'a, A: Ord, B, const N: usize>(Cow<'a, str>, PhantomData<B>, [A; N]) where A: Clone;
    }
    newtype {
        struct Meters(f64);
    }
    newtype_by_display {
        struct Address(#[rerun(serial(display))] IpAddr);
    }
    transparent {
        #[rerun(transparent)]
        struct Name<T> {
            text: T,
            #[rerun(skip)]
            hash: Option<u64>,
        }
    }
    unit {
        struct Marker;
    }
    unit_of_a_skipped_field {
        struct Marker<T>(#[rerun(skip)] T);
    }
    external_enum {
        enum Shape<T> {
            Empty,
            Circle(T),
            Line(T, T),
            #[rerun(rename = "rect", alias = "box")]
            Rectangle { width: T },
            #[rerun(other)]
            Unknown(RawText),
        }
    }
    internal_enum {
        #[rerun(tag = "type")]
        enum Event {
            Quit,
            Key(Key),
            Click { x: u32 },
            Closed {},
            #[rerun(other)]
            Unknown(RawText),
        }
    }
    adjacent_enum {
        #[rerun(tag = "t", content = "c")]
        enum Event {
            Quit,
            Key(char),
        }
    }
    untagged_enum {
        #[rerun(untagged)]
        enum Value {
            Number(f64),
            Address(#[rerun(serial(display))] IpAddr),
            Pair(u8, u8),
            Named { name: String },
        }
    }
    enum_without_payloads {
        enum Color {
            Red,
            Green,
        }
    }
    empty_enum {
        enum Never {}
    }
}

#[test]
fn by_serde() {
    let file = unchecked(
        Derive::Serial,
        quote! {
            struct Options {
                #[rerun(serial(serde))]
                theme: Theme,
                #[rerun(serial(serde), default)]
                size: Size,
            }
        },
    );
    let expected = expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots/serial/by_serde.rs")];
    expected.assert_eq(&prettyplease::unparse(&file));
}
