//! Numbers where the type asks for whatever there is.

use ::serde::de::Visitor;

use crate::serde::error::Failure;
use crate::serial::{Codec, Reader};

/// Gives a number to a visitor: an integer as the smallest of serde's types that has it, anything else as `f64`.
pub(super) fn read<'de, V: Visitor<'de>>(input: &mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
    let start = input.position();
    input.skip_number()?;
    let text = input.slice(start..input.position());
    input.set_position(start);
    let is_integer = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    // Only a float has a zero with a sign.
    if !is_integer || text == "-0" {
        return visitor.visit_f64(f64::read(input)?);
    }
    if text.starts_with('-') {
        let value = i128::read(input)?;
        return match i64::try_from(value) {
            Ok(value) => visitor.visit_i64(value),
            Err(_) => visitor.visit_i128(value),
        };
    }
    let value = u128::read(input)?;
    match u64::try_from(value) {
        Ok(value) => visitor.visit_u64(value),
        Err(_) => visitor.visit_u128(value),
    }
}
