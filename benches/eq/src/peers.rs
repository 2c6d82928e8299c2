//! Each peer's way to tell whether two records are the same data.

use bevy_reflect::{FromReflect, PartialReflect};
use facet::Facet;
use facet_assert::check_sameish_report;
use facet_reflect::{HasFields, Peek};
use frunk::labelled::Transmogrifier;

use crate::types::{new, old};

/// What a careful person writes for two types.
#[inline]
pub fn by_hand(old: &old::Record, new: &new::Record) -> bool {
    old.id == new.id
        && old.name == new.name
        && old.city == new.city
        && old.active == new.active
        && old.score == new.score
        && old.place.floor == new.place.floor
        && old.place.height == new.place.height
        && old.place.door == new.place.door
        && old.marks == new.marks
        && old.parent == new.parent
}

/// By hand, for the enum.
#[inline]
pub fn shape_by_hand(old: &old::Shape, new: &new::Shape) -> bool {
    match (old, new) {
        (old::Shape::Empty, new::Shape::Empty) => true,
        (old::Shape::Pair(number, text), new::Shape::Pair(other_number, other_text)) => {
            number == other_number && text == other_text
        }
        (old::Shape::Rect { x, y }, new::Shape::Rect { x: other_x, y: other_y }) => x == other_x && y == other_y,
        _ => false,
    }
}

/// frunk converts a clone to the other type, then `==`.
#[inline]
pub fn frunk(old: &old::Record, new: &new::Record) -> bool {
    let converted: new::Record = old.clone().transmogrify();
    converted == *new
}

/// bevy's comparison of reflected values.
#[inline]
pub fn bevy(old: &dyn PartialReflect, new: &dyn PartialReflect) -> bool {
    old.reflect_partial_eq(new) == Some(true)
}

/// bevy's conversion, then `==`.
#[inline]
pub fn bevy_from_reflect<T: FromReflect + PartialEq>(old: &dyn PartialReflect, new: &T) -> bool {
    T::from_reflect(old).is_some_and(|converted| converted == *new)
}

/// facet's assertion, without the text of the difference.
#[inline]
pub fn facet_assert<L, R>(left: &L, right: &R) -> bool
where
    L: for<'a> Facet<'a>,
    R: for<'a> Facet<'a>,
{
    check_sameish_report(left, right).is_same()
}

/// facet-reflect compares only within a type, so this walks.
pub fn facet_walk(left: Peek<'_, '_>, right: Peek<'_, '_>) -> bool {
    let (left, right) = (left.innermost_peek(), right.innermost_peek());
    if let Ok(same) = left.partial_eq(&right) {
        return same;
    }
    if let (Some(left), Some(right)) = (left.as_str(), right.as_str()) {
        return left == right;
    }
    if let (Ok(left), Ok(right)) = (left.into_option(), right.into_option()) {
        return match (left.value(), right.value()) {
            (None, None) => true,
            (Some(left), Some(right)) => facet_walk(left, right),
            _ => false,
        };
    }
    if let (Ok(left), Ok(right)) = (left.into_struct(), right.into_struct()) {
        let same = |name, left| right.field_by_name(name).is_ok_and(|right| facet_walk(left, right));
        return left.field_count() == right.field_count() && left.fields().all(|(field, left)| same(field.name, left));
    }
    if let (Ok(left), Ok(right)) = (left.into_list_like(), right.into_list_like()) {
        return left.len() == right.len()
            && left
                .iter()
                .zip(right.iter())
                .all(|(left, right)| facet_walk(left, right));
    }
    false
}

/// serde_json's text of both: wrong as soon as the fields stand in another order.
#[inline]
pub fn json_text<L: serde::Serialize, R: serde::Serialize>(left: &L, right: &R) -> bool {
    serde_json::to_string(left).ok() == serde_json::to_string(right).ok()
}

/// serde_json's tree of both.
#[inline]
pub fn json_value<L: serde::Serialize, R: serde::Serialize>(left: &L, right: &R) -> bool {
    serde_json::to_value(left).ok() == serde_json::to_value(right).ok()
}
