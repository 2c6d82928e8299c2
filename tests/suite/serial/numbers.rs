//! Numbers, wherever they stand: at the end of a text and far in front of it they are read in different ways, to the same
//! end.

use std::fmt::Debug;

use rerun_safe::{Codec, from_str};

/// Reads a number alone, and in front of more and more text, up to more than any reader of numbers looks at.
#[track_caller]
fn read<T: Codec + PartialEq + Debug>(number: &str) -> Option<T> {
    let alone = from_str(number).ok();
    for behind in 0..48 {
        let text = format!("[{number},\"{}\"]", "x".repeat(behind));
        let in_front = from_str::<(T, String)>(&text).ok().map(|(value, _)| value);
        assert_eq!(in_front, alone, "{text}");
    }
    alone
}

#[track_caller]
fn refuses<T: Codec + PartialEq + Debug>(number: &str) {
    assert_eq!(read::<T>(number), None, "{number}");
}

#[test]
fn floats_of_any_form_are_as_std_reads_them() {
    let digits = "123456789012345678901234567890";
    let mut numbers = Vec::new();
    for whole in ["0", "1", "9", "10", "1234567", "12345678", "123456789", digits] {
        for fraction in 1..=26 {
            numbers.push(format!("{whole}.{}", &digits[..fraction]));
            // Zeros in front count as digits of the text, and not of the number.
            numbers.push(format!(
                "{whole}.{}{}",
                "0".repeat(fraction),
                &digits[..fraction.min(19)]
            ));
        }
        for exponent in [
            "e0",
            "E5",
            "e+7",
            "e-7",
            ".5e300",
            ".25E-300",
            "e0000000000001",
            ".5e-9999999999",
        ] {
            numbers.push(format!("{whole}{exponent}"));
        }
    }
    for number in numbers {
        for number in [format!("-{number}"), number] {
            let value: f64 = number.parse().unwrap();
            let expected = Some(value).filter(|value| value.is_finite());
            assert_eq!(
                read::<f64>(&number).map(f64::to_bits),
                expected.map(f64::to_bits),
                "{number}"
            );
        }
    }
}

#[test]
fn integers_of_every_length_are_read_up_to_the_limits_of_their_type() {
    let digits = "123456789012345678901234567890123456789";
    for length in 1..=digits.len() {
        let number = &digits[..length];
        for number in [number, &format!("-{number}")] {
            assert_eq!(read::<u64>(number), number.parse().ok());
            assert_eq!(read::<i64>(number), number.parse().ok());
            assert_eq!(read::<i128>(number), number.parse().ok());
        }
    }
    for number in [
        "0",
        "-0",
        "9",
        "99999999",
        "18446744073709551615",
        "10000000000000000000",
    ] {
        assert_eq!(read::<u64>(number), number.trim_start_matches('-').parse().ok());
    }
    // Two to the 64 and one, ten times that and two, and the largest of 20 digits: all are small when they wrap around.
    for number in ["18446744073709551617", "184467440737095516162", "99999999999999999999"] {
        refuses::<u64>(number);
    }
}

#[test]
fn broken_numbers_are_refused_by_every_type() {
    let broken = [
        "01",
        "-01",
        "00",
        "012345678",
        "1.",
        "1.e5",
        "00.5",
        "01.5",
        "-00.25",
        ".5",
        "-.5",
        "-",
        "--1",
        "+1",
        "1e",
        "1e+",
        "1E-",
        "1.5e",
        "0x1",
        "1_0",
        "1..5",
        "1.5.5",
        "1e5.5",
        "1a",
        "1.5a",
        "1 5",
        "e5",
    ];
    for number in broken {
        refuses::<u8>(number);
        refuses::<i64>(number);
        refuses::<u128>(number);
        refuses::<f32>(number);
        refuses::<f64>(number);
    }
}

#[test]
fn exponents_that_wrap_around_are_no_small_ones() {
    // Two to the 64 and one; ten times that, and one.
    for exponent in ["18446744073709551617", "184467440737095516161"] {
        refuses::<f64>(&format!("1e{exponent}"));
        refuses::<f64>(&format!("1.5e{exponent}"));
        assert_eq!(read::<f64>(&format!("1e-{exponent}")), Some(0.0));
    }
}

#[test]
fn what_rounds_to_infinity_is_out_of_range() {
    assert_eq!(read("1.7976931348623158e308"), Some(f64::MAX));
    refuses::<f64>("1.7976931348623159e308");
    assert_eq!(read("3.4028235e38"), Some(f32::MAX));
    refuses::<f32>("3.4028236e38");
}

#[test]
fn an_integer_is_a_float_only_where_it_is_exactly_that() {
    assert_eq!(read("18446744073709551616"), Some(18_446_744_073_709_551_616.0_f64));
    refuses::<f64>("18446744073709551617");
    assert_eq!(read("170141183460469231731687303715884105728"), Some(2.0_f64.powi(127)));
    // The nearest float is the first integer that does not fit any more.
    refuses::<f64>("340282366920938463463374607431768211455");
    assert_eq!(read("16777216"), Some(16_777_216.0_f32));
    refuses::<f32>("16777217");
}

#[test]
fn a_single_takes_the_decimal_that_it_is_written_as_in_any_form() {
    for form in [
        "16777216.0",
        "16777216.00",
        "1.6777216e7",
        "16777216E0",
        "0.016777216e9",
        "167772160e-1",
    ] {
        assert_eq!(read(form), Some(16_777_216.0_f32), "{form}");
    }
    for form in ["-1e-45", "-0.001e-42", "-10E-46"] {
        assert_eq!(read(form), Some(-1e-45_f32), "{form}");
    }
    let zeros = |count: usize| format!("0.{}", "0".repeat(count));
    assert_eq!(read(&format!("{}1", zeros(44))), Some(1e-45_f32));
    for other in [
        "16777217.5",
        "1.00000001",
        "2e-45",
        &format!("{}2", zeros(44)),
        &format!("{}123456", zeros(44)),
    ] {
        refuses::<f32>(other);
    }
}

/// Found by fuzzing: zeros behind a second point were counted among those that the number begins with.
#[test]
fn a_number_ends_at_its_second_point() {
    let zeros = "0".repeat(40);
    for text in [
        format!("0.{zeros}.{zeros}1"),
        format!("-0.{zeros}.0"),
        format!("[0.{zeros}.0]"),
    ] {
        assert!(from_str::<f64>(&text).is_err(), "{text}");
        assert!(from_str::<Vec<f32>>(&text).is_err(), "{text}");
    }
    assert_eq!(from_str::<f64>(&format!("0.{zeros}")), Ok(0.0));
}
