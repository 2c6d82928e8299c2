//! Where `null` stands for a record, and where it does not.

use rerun_safe::{NoteKind, Serial, from_str, load};

#[derive(Serial, Debug, PartialEq)]
struct Empty {}

#[test]
fn the_null_of_a_unit_struct_is_read_and_told() {
    let loaded = load::<(u8, Empty)>("[1, null]").unwrap();
    let notes = loaded
        .report()
        .iter()
        .map(|note| (note.kind(), note.path(), note.raw()));
    assert!(notes.eq([(NoteKind::Converted, "[1]", "null")]), "{loaded:?}");
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Inner {
    Number(u8),
}

#[derive(Serial, Debug, PartialEq)]
#[rerun(untagged)]
enum Outer {
    Inner(Inner),
    Record {},
    Nothing,
}

/// Where variants are tried, `null` is the text of the one that has it, also behind an enum that was tried inside.
#[test]
fn null_is_no_record_among_variants_that_are_tried() {
    assert_eq!(
        from_str::<Vec<Outer>>("[1, {}, null]").unwrap(),
        [Outer::Inner(Inner::Number(1)), Outer::Record {}, Outer::Nothing]
    );
}
