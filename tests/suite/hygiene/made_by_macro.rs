//! Items that `macro_rules!` writes: names, types, attributes and `self` come from different places then.

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

record!(Settings { width: u32 = 80, title: String = "none".to_owned(), ratio: Option<f64> = Some(0.5) });
members!(Level: Low = 1, Mid = 1 + 1, High = { 3 });
renamed!(Renamed, "other");

#[test]
fn items_from_macros_derive_like_any_other() {
    let settings = Settings::from_str("{}").unwrap();
    assert_eq!(
        (settings.width, settings.title.as_str(), settings.ratio),
        (80, "none", Some(0.5))
    );
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
