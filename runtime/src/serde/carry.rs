//! One of our texts as the structure of a foreign format, and back. There is no tree of values in between: the text is the
//! tree.

use alloc::string::String;
use core::fmt;

use ::serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use ::serde::ser::{Error as _, SerializeMap, SerializeSeq};
use ::serde::{Deserializer, Serialize, Serializer};

use crate::serial::parts::Decimal;
use crate::serial::{Codec, Limits, ReadError, Reader, Writer};

/// The only key of an object that carries the text of a number which the format would not hold.
const NUMBER: &str = "$rerun_safe::number";

/// The same of `serde_json`, which hands out all numbers like this if any crate turns on its `arbitrary_precision`.
const FOREIGN_NUMBER: &str = "$serde_json::private::Number";

/// Hands a text to a serializer, value by value.
pub(super) fn out<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    Carried(text).serialize(serializer)
}

/// The text of one value.
struct Carried<'a>(&'a str);

impl Serialize for Carried<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut input = Reader::new(self.0, usize::MAX);
        match input.token() {
            b'n' => serializer.serialize_none(),
            b't' => serializer.serialize_bool(true),
            b'f' => serializer.serialize_bool(false),
            b'"' => serializer.serialize_str(&input.string().map_err(S::Error::custom)?),
            b'[' => {
                let mut seq = serializer.serialize_seq(None)?;
                each(&mut input, b']', |input| {
                    let item = Carried(input.value()?);
                    Ok(seq.serialize_element(&item))
                })?;
                seq.end()
            }
            b'{' => {
                let mut map = serializer.serialize_map(None)?;
                each(&mut input, b'}', |input| {
                    let key = input.key()?;
                    let value = input.value()?;
                    if (&*key, value) == ("Some", "null") {
                        // This null is the value, not its absence: a format that leaves out what is absent has to refuse it.
                        return Ok(map.serialize_entry("Some", &()));
                    }
                    Ok(map.serialize_entry(&*key, &Carried(value)))
                })?;
                map.end()
            }
            _ => number(self.0.trim(), serializer),
        }
    }
}

/// Goes through the elements or entries of a container.
fn each<'a, E: ::serde::ser::Error>(
    input: &mut Reader<'a>,
    close: u8,
    mut put: impl FnMut(&mut Reader<'a>) -> Result<Result<(), E>, ReadError>,
) -> Result<(), E> {
    input.set_position(input.position() + 1);
    let mut more = !input.eat(close);
    while more {
        put(input).map_err(E::custom)??;
        more = input.eat(b',');
    }
    Ok(())
}

impl<'a> Reader<'a> {
    /// The text of the next value.
    fn value(&mut self) -> Result<&'a str, ReadError> {
        let span = self.skip()?;
        Ok(self.slice(span))
    }
}

fn number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(value) = text.parse::<i64>() {
        if text != "-0" {
            return serializer.serialize_i64(value);
        }
    } else if let Ok(value) = text.parse::<u64>() {
        return serializer.serialize_u64(value);
    }
    if let Some(value) = exact_float(text) {
        return serializer.serialize_f64(value);
    }
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(NUMBER, text)?;
    map.end()
}

/// The float whose own text is the same decimal.
fn exact_float(text: &str) -> Option<f64> {
    let is_float = text.bytes().any(|byte| b".eE".contains(&byte)) || text == "-0";
    let value: f64 = crate::from_str(text).ok().filter(|_| is_float)?;
    let decimal = |text: &str| Decimal::of(text.trim_start_matches('-'));
    (decimal(text).is_some() && decimal(text) == decimal(&crate::to_str(&value))).then_some(value)
}

/// Takes a value from a deserializer, as text.
pub(super) fn back<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let mut text = String::new();
    let mut out = Writer::new(&mut text, Limits::default().depth);
    deserializer.deserialize_any(Carrier::new(&mut out, ""))?;
    Ok(text)
}

/// Writes what it is given.
struct Carrier<'w, 'a> {
    out: &'w mut Writer<'a>,
    /// What is to be written before the value, if there is one.
    before: &'static str,
}

impl<'w, 'a> Carrier<'w, 'a> {
    fn new(out: &'w mut Writer<'a>, before: &'static str) -> Self {
        Self { out, before }
    }

    fn open<E: ::serde::de::Error>(&mut self, bracket: &str) -> Result<(), E> {
        if self.out.open(bracket) {
            Ok(())
        } else {
            Err(E::custom("the value is nested too deep"))
        }
    }

    /// Writes the number that is carried by an object with this one entry.
    fn number<'de, A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let text = map.next_value::<String>()?;
        let mut input = Reader::new(&text, 0);
        let is_number = input.skip_number().is_ok() && input.position() == text.len();
        if !is_number || map.next_key::<IgnoredAny>()?.is_some() {
            return Err(A::Error::custom(format_args!("`{text}` is not a number")));
        }
        self.out.raw(&text);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Carrier<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.out.raw(self.before);
        deserializer.deserialize_any(self)
    }
}

/// The scalars that have a text of ours.
macro_rules! scalar {
    ($($method:ident $ty:ty)*) => {$(
        fn $method<E: ::serde::de::Error>(self, value: $ty) -> Result<(), E> {
            value.write(self.out);
            Ok(())
        }
    )*};
}

impl<'de> Visitor<'de> for Carrier<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can hold")
    }

    scalar! {
        visit_bool bool visit_char char
        visit_i64 i64 visit_i128 i128 visit_u64 u64 visit_u128 u128
        visit_f32 f32 visit_f64 f64
    }

    fn visit_str<E: ::serde::de::Error>(self, value: &str) -> Result<(), E> {
        self.out.string(value);
        Ok(())
    }

    fn visit_none<E: ::serde::de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_unit<E: ::serde::de::Error>(self) -> Result<(), E> {
        self.out.raw("null");
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        self.open("[")?;
        let mut before = "";
        while seq.next_element_seed(Carrier::new(self.out, before))?.is_some() {
            before = ",";
        }
        self.out.close("]");
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut next = map.next_key::<String>()?;
        if next
            .as_deref()
            .is_some_and(|key| [NUMBER, FOREIGN_NUMBER].contains(&key))
        {
            return self.number(map);
        }
        self.open("{")?;
        let mut before = "";
        while let Some(key) = next {
            self.out.raw(before);
            self.out.string(&key);
            map.next_value_seed(Carrier::new(self.out, ":"))?;
            before = ",";
            next = map.next_key()?;
        }
        self.out.close("}");
        Ok(())
    }
}
