//! Snapshots of expansions, a file a shape.

use crate::snapshot::snapshots;

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
    unit {
        struct Marker;
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
