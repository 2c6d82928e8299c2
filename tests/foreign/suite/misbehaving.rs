//! Impls of `Serialize` that break their contract: the text is JSON or there is none, and what stands around it is not hurt.

use rerun_safe::Serial;
use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};

/// A value that writes itself with a function.
macro_rules! written {
    ($($name:ident $serializer:ident $body:block)*) => { $(
        struct $name;

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, $serializer: S) -> Result<S::Ok, S::Error> $body
        }
    )* };
}

written! {
    Fails _serializer { Err(S::Error::custom("it will not")) }
    FailsWithin serializer {
        let mut items = serializer.serialize_seq(None)?;
        items.serialize_element(&1)?;
        items.serialize_element(&Fails)?;
        items.end()
    }
    WrongLength serializer {
        let mut items = serializer.serialize_tuple(0)?;
        items.serialize_element(&1)?;
        items.end()
    }
    PassesOverAnElement serializer {
        let mut items = serializer.serialize_seq(None)?;
        let _ = items.serialize_element(&FailsWithin);
        items.serialize_element(&2)?;
        items.end()
    }
    PassesOverAValue serializer {
        let mut map = serializer.serialize_map(None)?;
        let _ = map.serialize_entry("a", &Fails);
        let _ = map.serialize_entry("b", &2);
        map.end()
    }
    PassesOverAKey serializer {
        let mut map = serializer.serialize_map(None)?;
        let _ = map.serialize_entry(&FailsWithin, &1);
        let _ = map.serialize_entry("b", &2);
        map.end()
    }
    PassesOverAField serializer {
        let mut fields = serializer.serialize_struct("", 2)?;
        let _ = fields.serialize_field("a", &Fails);
        fields.serialize_field("b", &2)?;
        fields.end()
    }
    KeyAlone serializer {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_key("a")?;
        map.end()
    }
    KeyTwice serializer {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_key("a")?;
        map.serialize_key("b")?;
        map.end()
    }
    ValueAlone serializer {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_value(&1)?;
        map.end()
    }
    ValueTwice serializer {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("a", &1)?;
        map.serialize_value(&2)?;
        map.end()
    }
}

/// Writes a value by itself, and among others.
#[track_caller]
fn is_refused<T: Serialize>(value: T, message: &str) {
    struct Lent<T>(T);

    impl<T: Serialize> rerun_safe::Codec for Lent<T> {
        fn write(&self, out: &mut rerun_safe::Writer<'_>) {
            rerun_safe::serde::write(&self.0, out);
        }

        fn read(_: &mut rerun_safe::Reader<'_>) -> Result<Self, rerun_safe::ReadError> {
            unreachable!("it is only written")
        }
    }

    assert_eq!(rerun_safe::serde::to_str(&value).unwrap_err().to_string(), message);
    let text = rerun_safe::to_str(&(1, Lent(value), 3));
    assert_eq!(text, format!(r#"[1,{{"$unwritten":"{message}"}},3]"#));
}

#[test]
fn a_wrong_length_is_nobody_s_business() {
    assert_eq!(rerun_safe::serde::to_str(&WrongLength).unwrap(), "[1]");
}

#[test]
fn an_error_that_a_type_passes_over_is_told_all_the_same() {
    is_refused(PassesOverAnElement, "it will not at `[0][1]`");
    is_refused(PassesOverAValue, "it will not at `a`");
    is_refused(PassesOverAKey, "it will not at `[0][1]`");
    is_refused(PassesOverAField, "it will not at `a`");
}

#[test]
fn keys_and_values_come_in_turn() {
    is_refused(KeyAlone, "a key of a map has no value at `a`");
    is_refused(KeyTwice, "a key of a map has no value at `a`");
    is_refused(ValueAlone, "a value of a map has no key");
    is_refused(ValueTwice, "a value of a map has no key");
}

#[test]
fn a_panic_leaves_what_is_written_next_alone() {
    written! {
        Panics serializer {
            let mut items = serializer.serialize_seq(None)?;
            items.serialize_element(&1)?;
            panic!("the value is broken")
        }
    }

    #[derive(Serial)]
    struct Holder(#[rerun(serial(serde))] Vec<u8>);

    assert!(std::panic::catch_unwind(|| rerun_safe::serde::to_str(&[Panics])).is_err());
    assert_eq!(Holder(vec![1, 2]).to_str(), "[1,2]");
}
