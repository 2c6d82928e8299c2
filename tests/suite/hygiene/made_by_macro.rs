//! Items that `macro_rules!` writes: names, types, attributes and `self` come from different places then.
//!
//! clippy takes what a derive makes of them for code of this crate, and looks at it with lints that have to be asked for.
#![deny(clippy::question_mark_used)]

use rerun_safe::{CoercibleEnum, RerunEq, Serial};

macro_rules! record {
    ($name:ident { $($field:ident: $ty:ty = $default:expr),* $(,)? }) => {
        #[derive(RerunEq, Serial, Debug)]
        struct $name { $(#[rerun(default = $default)] $field: $ty),* }
    };
}

macro_rules! members {
    ($name:ident: $($member:ident = $value:expr),*) => {
        #[derive(CoercibleEnum, RerunEq, Serial, Clone, Copy, Debug, PartialEq)]
        enum $name { $($member = $value),* }
    };
}

macro_rules! renamed {
    ($name:ident, $text:literal) => {
        #[derive(RerunEq, Serial)]
        struct $name {
            #[rerun(rename = $text)]
            field: u8,
        }
    };
}

macro_rules! plain {
    ($name:ident<$parameter:ident> { $($field:ident: $ty:ty),* } $variant:ident::$one:ident($payload:ty, $($more:ty),*)) => {
        #[derive(RerunEq, Serial, Debug)]
        struct $name<$parameter> { $($field: $ty),* }

        #[derive(RerunEq, Serial, Debug)]
        enum $variant<$parameter> { $one($payload), Pair { a: $payload, b: $parameter }, Tuple($payload, $($more),*) }
    };
}

plain!(Plain<T> { a: T, b: Vec<T>, c: Option<Box<u8>> } Shape::One(u8, T, Vec<T>));
record!(Settings { width: u32 = 80, title: String = "none".to_owned(), ratio: Option<f64> = Some(0.5) });
members!(Level: Low = 1, Mid = 1 + 1, High = 2 + 1);
renamed!(Renamed, "other");

#[test]
fn items_from_macros_derive_like_any_other() {
    let settings = Settings::from_str("{}").unwrap();
    assert_eq!(
        (settings.width, settings.title.as_str(), settings.ratio),
        (80, "none", Some(0.5))
    );
    let plain = Plain {
        a: 1,
        b: vec![2, 3],
        c: Some(Box::new(4)),
    };
    assert!(Plain::<i64>::from_str(&plain.to_str()).unwrap().rerun_eq(&plain));
    let shape = Shape::Tuple(1, 2, vec![3]);
    assert!(Shape::<i64>::from_str(&shape.to_str()).unwrap().rerun_eq(&shape));
    assert_eq!(Level::from_name("High"), Some(Level::High));
    assert_eq!(Renamed { field: 1 }.to_str(), r#"{"other":1}"#);
}

#[test]
fn items_inside_functions_derive_like_any_other() {
    #[derive(RerunEq, Serial)]
    struct Local {
        a: u8,
    }
    assert!(Local::from_str(r#"{"a":1}"#).unwrap().rerun_eq(&Local { a: 1 }));
}
