//! Long texts, and texts that promise more than they hold.

use std::collections::{BTreeMap, BTreeSet};

use rerun_safe::{RawText, Serial, from_str, load};

/// 8 MiB in a debug build and 100 MiB in a release build: the same paths, in a time that a test may take.
const LONG: usize = if cfg!(debug_assertions) { 8 << 20 } else { 100 << 20 };

#[derive(Serial, Debug)]
struct Known {
    known: Option<u8>,
}

#[test]
fn a_long_run_of_brackets_is_refused() {
    for bracket in ["[", "{", "]", "[{"] {
        let text = bracket.repeat(LONG / bracket.len());
        assert!(from_str::<RawText>(&text).is_err());
        assert!(from_str::<Vec<u8>>(&text).is_err());
        assert!(load::<Vec<Vec<u8>>>(&text).is_err());
        assert!(load::<Known>(&text).is_err());
    }
}

#[test]
fn a_long_run_of_digits_has_no_place_in_an_integer_and_one_in_a_float() {
    let digits = "1".repeat(LONG);
    assert!(from_str::<u8>(&digits).is_err());
    assert!(from_str::<i128>(&digits).is_err());
    assert!(from_str::<f64>(&digits).is_err());
    assert!(from_str::<f32>(&digits).is_err());
    assert_eq!(from_str::<RawText>(&digits).unwrap().as_str().len(), LONG);
    let fraction = format!("0.{digits}");
    assert_eq!(from_str::<f64>(&fraction).unwrap().to_bits(), (1.0_f64 / 9.0).to_bits());
    assert!(from_str::<f32>(&fraction).is_err());
    assert!(from_str::<u64>(&fraction).is_err());
    let zeros = format!("1.{}", "0".repeat(LONG));
    assert_eq!(from_str::<u64>(&zeros).unwrap(), 1);
    assert!(from_str::<f64>(&format!("1e{digits}")).is_err());
    assert_eq!(from_str::<f64>(&format!("1e-{digits}")).unwrap().to_bits(), 0);
    assert!(from_str::<u64>(&format!("1e{digits}")).is_err());
}

#[test]
fn long_strings_and_white_space_are_read() {
    let text = format!(
        "{}\"{}\"{}",
        " ".repeat(LONG),
        "\\u00e9".repeat(LONG / 6),
        "\n".repeat(LONG)
    );
    assert_eq!(from_str::<String>(&text).unwrap().len(), LONG / 6 * 2);
    let open = "\"".to_owned() + &"a".repeat(LONG);
    assert!(from_str::<String>(&open).is_err());
    assert!(from_str::<RawText>(&open).is_err());
}

#[test]
fn a_fixed_length_is_not_believed() {
    assert!(from_str::<Box<[u8; 1 << 12]>>("[1]").is_err());
    assert!(from_str::<[u8; 4]>("[1,2,3]").is_err());
    assert!(from_str::<[u8; 4]>("[1,2,3,4,5]").is_err());
    assert!(from_str::<Vec<[u64; 1 << 10]>>("[[],[],[]]").is_err());
    assert!(from_str::<[(); 0]>("[null]").is_err());
}

/// A newtype over a number with room beside it that is not written.
#[derive(Serial, Debug, Clone)]
#[rerun(transparent)]
struct Roomy {
    value: u8,
    #[rerun(skip, default = [0; 1 << 12])]
    room: [u64; 1 << 12],
}

/// 32 KiB for each of these commas would be 512 GiB.
#[test]
fn commas_do_not_reserve_room() {
    let commas = format!("[1{}]", ",".repeat(1 << 24));
    assert!(from_str::<Vec<Roomy>>(&commas).is_err());
    let one = &from_str::<Vec<Roomy>>("[7]").unwrap()[0];
    assert_eq!((one.value, one.room[9]), (7, 0));
    assert!(from_str::<Vec<u128>>(&commas).is_err());
    assert!(from_str::<Vec<()>>(&commas).is_err());
    assert!(from_str::<BTreeSet<u8>>(&commas).is_err());
    assert!(from_str::<BTreeMap<u8, u8>>(&commas).is_err());
}
