//! Snapshots of expansions, a file a shape.

use crate::snapshot::snapshots;

snapshots! {
    RerunEq in "rerun_eq":
    record {
        struct Student {
            id: u32,
            #[rerun(rename = "full_name")]
            name: String,
            #[rerun(skip)]
            cached: Option<u64>,
            #[rerun(eq(by = f64::abs))]
            score: f64,
        }
    }
    generic_tuple_struct {
        struct Pair<'a, A: Ord, B, const N: usize>(&'a [A; N], PhantomData<B>, A::Item) where A: Iterator;
    }
    newtype {
        struct Meters(f64);
    }
    transparent {
        #[rerun(transparent)]
        struct Name<T> {
            text: T,
            #[rerun(skip)]
            hash: Option<u64>,
        }
    }
    flavor {
        #[rerun(class(frozen, order))]
        struct Version(u32, u32);
    }
    unit {
        struct Marker;
    }
    packed {
        #[repr(C, packed)]
        struct Header {
            kind: u8,
            len: u32,
        }
    }
    flattened {
        struct Page<T> {
            title: String,
            #[rerun(flatten)]
            rest: T,
        }
    }
    enum_of_newtypes {
        enum Shape<T> {
            Empty,
            #[rerun(rename = "disc")]
            Circle(T),
            Hidden(#[rerun(eq(skip))] u8),
        }
    }
    enum_of_tuples {
        enum Shape<T> {
            Line(T, #[rerun(eq(skip))] u8, T),
        }
    }
    enum_of_records {
        enum Shape<T> {
            Rectangle { width: T, height: T },
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
