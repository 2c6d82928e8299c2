//! What makes two calls the same.

use core::fmt::Debug;
use std::marker::PhantomData;
use std::sync::Arc;

use rerun_safe::{App, CoercibleEnum, Config, RerunEq, cache_resource};

/// Whether a call with `left` and one with `right` get one value.
macro_rules! same {
    ($($ty:ty: $left:expr, $right:expr;)*) => {
        [$({
            #[cache_resource]
            fn get<T: rerun_safe::Data>(value: T) -> Arc<u8> {
                let _ = value;
                Arc::new(1)
            }
            let app = App::new(Config::default());
            let mut same = false;
            app.session().run(|_| same = Arc::ptr_eq(&get::<$ty>($left), &get::<$ty>($right)));
            same
        }),*]
    };
}

/// `resource/args`, where both arguments have one type; Streamlit tells lists of other orders, and ours tells what data
/// tells.
#[test]
fn resource_args() {
    let same = same! {
        &str: "u", "u";
        &str: "u", "v";
        Option<i32>: None, Some(0);
        (i32, i32): (1, 2), (1, 2);
        f64: f64::NAN, f64::NAN;
        Vec<i32>: vec![1, 2], vec![2, 1];
    };
    assert_eq!(same, [true, false, false, true, true, false]);
}

/// Streamlit's `resource/ambiguous_fields`: arguments that give the same characters one after another.
#[test]
fn arguments_do_not_run_together() {
    #[cache_resource]
    fn get(left: &str, right: &[&str]) -> Arc<String> {
        Arc::new(format!("{left} {right:?}"))
    }

    App::new(Config::default()).session().run(|_| {
        assert_eq!(*get("ab", &["c"]), r#"ab ["c"]"#);
        assert_eq!(*get("a", &["bc"]), r#"a ["bc"]"#);
        assert_eq!(*get("a", &["b", "c"]), r#"a ["b", "c"]"#);
    });
}

mod yesterday {
    use rerun_safe::{CoercibleEnum, RerunEq};

    #[derive(RerunEq)]
    pub(super) struct P {
        pub(super) x: u8,
    }

    #[derive(CoercibleEnum, RerunEq)]
    pub(super) enum C {
        Red = 1,
    }
}

#[derive(RerunEq)]
struct P {
    x: u64,
}

#[derive(CoercibleEnum, RerunEq)]
enum C {
    Red = 1,
}

/// Arguments of redefined classes hit, because they are compared as data.
#[test]
fn resource_custom_args_across_runs() {
    #[cache_resource]
    fn get(value: &dyn rerun_safe::ErasedRerun) -> Arc<u8> {
        let _ = value;
        Arc::new(1)
    }

    App::new(Config::default()).session().run(|_| {
        assert!(Arc::ptr_eq(&get(&P { x: 1 }), &get(&yesterday::P { x: 1 })));
        assert!(Arc::ptr_eq(&get(&C::Red), &get(&yesterday::C::Red)));
        assert!(!Arc::ptr_eq(&get(&P { x: 1 }), &get(&P { x: 2 })));
    });
}

#[cache_resource]
fn by_type<T: Debug + Default>() -> Arc<String> {
    Arc::new(format!("{:?}", T::default()))
}

#[cache_resource]
fn by_constant<const N: usize>() -> Arc<usize> {
    Arc::new(N)
}

struct Pool<T>(PhantomData<T>);

impl<T: Debug + Default> Pool<T> {
    #[cache_resource]
    fn open() -> Arc<String> {
        Arc::new(format!("{:?}", T::default()))
    }
}

#[test]
fn generic_parameters_are_part_of_the_key() {
    App::new(Config::default()).session().run(|_| {
        assert_eq!(*by_type::<u8>(), "0");
        assert_eq!(*by_type::<String>(), "\"\"");
        assert_eq!((*by_constant::<3>(), *by_constant::<4>()), (3, 4));
        assert_eq!(*Pool::<u8>::open(), "0");
        assert_eq!(*Pool::<String>::open(), "\"\"");

        let (byte, text) = (Pool::<u8>::open(), Pool::<String>::open());
        Pool::<u8>::open_clear();
        assert!(!Arc::ptr_eq(&byte, &Pool::<u8>::open()));
        assert!(Arc::ptr_eq(&text, &Pool::<String>::open()));

        let byte = by_type::<u8>();
        by_type_clear_for::<u8>();
        assert!(!Arc::ptr_eq(&byte, &by_type::<u8>()));
    });
}

/// The path of a function does not tell it from another one in another block of the same function.
#[test]
fn functions_of_two_blocks_have_caches_of_their_own() {
    macro_rules! number {
        ($number:literal) => {{
            #[cache_resource]
            fn get(_log: &super::Log) -> Arc<u8> {
                _log.note($number);
                Arc::new($number)
            }
            get
        }};
    }
    let log = super::Log::default();
    App::new(Config::default()).session().run(|_| {
        let (one, two) = (number!(1), number!(2));
        assert_eq!((*one(&log), *two(&log), *one(&log)), (1, 2, 1));
        {
            #[cache_resource]
            fn get() -> Arc<u8> {
                Arc::new(3)
            }
            let three = get();
            get_clear();
            assert_eq!(*get(), 3);
            assert!(!Arc::ptr_eq(&three, &get()), "cleared by its own sibling");
        }
        assert_eq!((*one(&log), *two(&log)), (1, 2));
    });
    assert_eq!(log.read(), "1 2");
}

/// Streamlit's `resource/nested_functions_share` and `resource/lambdas` share a cache; functions of two places do not here.
#[test]
fn functions_of_one_name_have_caches_of_their_own() {
    mod one {
        #[rerun_safe::cache_resource]
        pub(super) fn get() -> std::sync::Arc<u8> {
            std::sync::Arc::new(1)
        }
    }
    mod two {
        #[rerun_safe::cache_resource]
        pub(super) fn get() -> std::sync::Arc<u8> {
            std::sync::Arc::new(2)
        }
    }
    App::new(Config::default()).session().run(|_| {
        assert_eq!((*one::get(), *two::get()), (1, 2));
    });
}

/// The macro looks at the signature alone, however it is written.
#[test]
fn a_signature_of_any_form() {
    mod inner {
        use std::fmt::Display;
        use std::sync::Arc;

        use rerun_safe::{RerunEq, cache_resource};

        #[cache_resource(crate = ::rerun_safe)]
        pub(in super::super) extern "Rust" fn get<'a, const N: usize, T>(
            mut text: std::string::String,
            #[allow(unused)] list: [T; N],
            pair @ (_, name): (u8, &'a str),
            _: fn(u8) -> u8,
            r#_log: &dyn Display,
        ) -> Arc<String>
        where
            T: Display + RerunEq,
        {
            for one in list {
                text.push_str(&one.to_string());
            }
            text.push_str(&format!("{}{name}", pair.0));
            Arc::new(text)
        }
    }

    App::new(Config::default()).session().run(|_| {
        let get = |one: u8| inner::get("a".to_owned(), [one, 2], (3, "b"), |same| same, &"log");
        assert_eq!(*get(1), "a123b");
        assert!(Arc::ptr_eq(&get(1), &get(1)));
        assert!(!Arc::ptr_eq(&get(1), &get(3)));
    });
}
