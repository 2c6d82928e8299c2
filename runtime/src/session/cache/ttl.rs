//! How long a cached value lives.

use core::fmt;
use core::str::FromStr;
use core::time::Duration;

/// How long a cached value is used before it is made anew: a [`Duration`], or for ever.
///
/// As text, one or more numbers each with its unit: `"5m"`, `"1h30m"`, `"1.5 days"`. Units are `ns`, `us`, `ms`, `s`, `m`,
/// `h`, `d` and `w`, or their names (`sec`, `minutes`). A number without a unit is refused: one library reads it as seconds,
/// the next as nanoseconds.
///
/// ```
/// use core::time::Duration;
/// use rerun_safe::Ttl;
///
/// assert_eq!("1h30m".parse::<Ttl>().unwrap().duration(), Some(Duration::from_secs(5_400)));
/// assert_eq!(Ttl::from(300).duration(), Some(Duration::from_secs(300)));
/// assert_eq!(
///     "300".parse::<Ttl>().unwrap_err().to_string(),
///     "the ttl `300` has no unit\nhelp: write `300s`, or the number of seconds without quotes",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ttl(Option<Duration>);

impl Ttl {
    /// No end: the value stays until it is cleared or makes room.
    pub const FOREVER: Self = Self(None);

    /// Returns the time as a [`Duration`], or `None` for [`Ttl::FOREVER`].
    pub const fn duration(self) -> Option<Duration> {
        self.0
    }

    /// Whether a value of this age is still used. At exactly the end it no longer is.
    pub(super) fn covers(self, age: Duration) -> bool {
        self.0.is_none_or(|ttl| age < ttl)
    }

    /// Reads the text of `#[cache_resource(ttl = "..")]`, which the macro has checked but for its length.
    #[doc(hidden)]
    pub const fn of_literal(text: &str) -> Self {
        match read(text.as_bytes()) {
            Ok(duration) => Self(Some(duration)),
            Err(Mistake::TooLong) => Self::FOREVER,
            // An error of the build, as the text is a constant. A value that is never made anew would be the worse answer.
            Err(Mistake::NoNumber | Mistake::NoUnit | Mistake::UnknownUnit) => panic!("this text is no ttl"),
        }
    }
}

impl From<Duration> for Ttl {
    fn from(duration: Duration) -> Self {
        Self(Some(duration))
    }
}

impl From<Option<Duration>> for Ttl {
    fn from(duration: Option<Duration>) -> Self {
        Self(duration)
    }
}

/// Seconds.
impl From<u64> for Ttl {
    fn from(seconds: u64) -> Self {
        Self(Some(Duration::from_secs(seconds)))
    }
}

/// Seconds. Zero, a negative number and NaN mean that nothing is ever kept; infinity is [`Ttl::FOREVER`].
impl From<f64> for Ttl {
    fn from(seconds: f64) -> Self {
        if seconds.is_nan() || seconds <= 0.0 {
            return Self(Some(Duration::ZERO));
        }
        Self(Duration::try_from_secs_f64(seconds).ok())
    }
}

impl FromStr for Ttl {
    type Err = TtlError;

    fn from_str(text: &str) -> Result<Self, TtlError> {
        match read(text.as_bytes()) {
            Ok(duration) => Ok(Self(Some(duration))),
            Err(mistake) => Err(TtlError {
                text: text.to_owned(),
                mistake,
            }),
        }
    }
}

/// The type of an expression in `#[cache_resource(ttl = ..)]`. There is no impl for all of `Into<Ttl>`, because rustc would
/// speak of that bound.
#[diagnostic::on_unimplemented(
    message = "a value of type `{Self}` is no ttl",
    label = "a ttl is text such as `\"5m\"`, a number of seconds (`u64` or `f64`), a `Duration`, or an `Option<Duration>`"
)]
#[doc(hidden)]
pub trait IntoTtl: Into<Ttl> {}

impl IntoTtl for Ttl {}
impl IntoTtl for Duration {}
impl IntoTtl for Option<Duration> {}
impl IntoTtl for u64 {}
impl IntoTtl for f64 {}

/// The time that an expression in `#[cache_resource(ttl = ..)]` gives.
pub fn ttl(given: impl IntoTtl) -> Ttl {
    given.into()
}

/// A text that is no [`Ttl`].
///
/// ```
/// use rerun_safe::Ttl;
///
/// let error = "5 parsecs".parse::<Ttl>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the ttl `5 parsecs` has an unknown unit\nhelp: expected one of `ns`, `us`, `ms`, `s`, `m`, `h`, `d`, `w`",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TtlError {
    text: String,
    mistake: Mistake,
}

impl fmt::Display for TtlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = &self.text;
        match self.mistake {
            Mistake::NoUnit => write!(
                f,
                "the ttl `{text}` has no unit\nhelp: write `{}s`, or the number of seconds without quotes",
                text.trim()
            ),
            Mistake::UnknownUnit => write!(
                f,
                "the ttl `{text}` has an unknown unit\nhelp: expected one of `ns`, `us`, `ms`, `s`, `m`, `h`, `d`, `w`"
            ),
            Mistake::NoNumber => write!(
                f,
                "the ttl `{text}` is not a number with a unit\nhelp: write a time like `5m` or `1h30m`"
            ),
            Mistake::TooLong => write!(f, "the ttl `{text}` is longer than time can be counted"),
        }
    }
}

impl core::error::Error for TtlError {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mistake {
    NoNumber,
    NoUnit,
    UnknownUnit,
    TooLong,
}

/// Each unit with its length in nanoseconds. `M` and `Y` are left out on purpose: months and years have no one length.
const UNITS: [(&[u8], u128); 26] = [
    (b"ns", 1),
    (b"us", 1_000),
    (b"ms", 1_000_000),
    (b"s", SECOND),
    (b"sec", SECOND),
    (b"secs", SECOND),
    (b"second", SECOND),
    (b"seconds", SECOND),
    (b"m", 60 * SECOND),
    (b"min", 60 * SECOND),
    (b"mins", 60 * SECOND),
    (b"minute", 60 * SECOND),
    (b"minutes", 60 * SECOND),
    (b"h", 3_600 * SECOND),
    (b"H", 3_600 * SECOND),
    (b"hr", 3_600 * SECOND),
    (b"hour", 3_600 * SECOND),
    (b"hours", 3_600 * SECOND),
    (b"d", DAY),
    (b"D", DAY),
    (b"day", DAY),
    (b"days", DAY),
    (b"w", 7 * DAY),
    (b"W", 7 * DAY),
    (b"week", 7 * DAY),
    (b"weeks", 7 * DAY),
];
const SECOND: u128 = 1_000_000_000;
const DAY: u128 = 86_400 * SECOND;

/// Reads `(number unit)+`, blanks allowed between all of them.
const fn read(text: &[u8]) -> Result<Duration, Mistake> {
    let mut at = blanks(text, 0);
    if at == text.len() {
        return Err(Mistake::NoNumber);
    }
    let mut total: u128 = 0;
    while at < text.len() {
        let number = match number(text, at) {
            Ok(number) => number,
            Err(mistake) => return Err(mistake),
        };
        let start = blanks(text, number.end);
        at = start;
        while at < text.len() && text[at].is_ascii_alphabetic() {
            at += 1;
        }
        if at == start {
            return Err(if at == text.len() {
                Mistake::NoUnit
            } else {
                Mistake::NoNumber
            });
        }
        let Some(unit) = unit(text, start, at) else {
            return Err(Mistake::UnknownUnit);
        };
        let Some(whole) = number.whole.checked_mul(unit) else {
            return Err(Mistake::TooLong);
        };
        let Some(sum) = total.checked_add(whole) else {
            return Err(Mistake::TooLong);
        };
        let Some(sum) = sum.checked_add(number.fraction * unit / number.scale) else {
            return Err(Mistake::TooLong);
        };
        total = sum;
        at = blanks(text, at);
    }
    if total / SECOND > u64::MAX as u128 {
        return Err(Mistake::TooLong);
    }
    // Both casts are exact: the line above bounds the seconds, and the remainder is below one billion.
    #[allow(clippy::cast_possible_truncation)]
    Ok(Duration::new((total / SECOND) as u64, (total % SECOND) as u32))
}

const fn blanks(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at] == b' ' {
        at += 1;
    }
    at
}

/// A decimal: `whole + fraction / scale`.
struct Number {
    whole: u128,
    fraction: u128,
    scale: u128,
    end: usize,
}

/// Reads `12` or `1.5`. Decimals beyond the ninth are dropped: of a week, the longest unit, they are less than a
/// millisecond.
const fn number(text: &[u8], start: usize) -> Result<Number, Mistake> {
    let mut number = Number {
        whole: 0,
        fraction: 0,
        scale: 1,
        end: start,
    };
    while number.end < text.len() && text[number.end].is_ascii_digit() {
        let Some(tens) = number.whole.checked_mul(10) else {
            return Err(Mistake::TooLong);
        };
        let Some(whole) = tens.checked_add((text[number.end] - b'0') as u128) else {
            return Err(Mistake::TooLong);
        };
        number.whole = whole;
        number.end += 1;
    }
    if number.end == start {
        return Err(Mistake::NoNumber);
    }
    if number.end + 1 < text.len() && text[number.end] == b'.' && text[number.end + 1].is_ascii_digit() {
        number.end += 1;
        while number.end < text.len() && text[number.end].is_ascii_digit() {
            if number.scale < SECOND {
                number.fraction = number.fraction * 10 + (text[number.end] - b'0') as u128;
                number.scale *= 10;
            }
            number.end += 1;
        }
    }
    Ok(number)
}

const fn unit(text: &[u8], start: usize, end: usize) -> Option<u128> {
    let mut index = 0;
    while index < UNITS.len() {
        let (name, length) = UNITS[index];
        let mut same = name.len() == end - start;
        let mut at = 0;
        while same && at < name.len() {
            same = name[at] == text[start + at];
            at += 1;
        }
        if same {
            return Some(length);
        }
        index += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> Option<f64> {
        text.parse::<Ttl>()
            .ok()
            .and_then(Ttl::duration)
            .map(|duration| duration.as_secs_f64())
    }

    #[test]
    fn units_and_sums() {
        for (text, expected) in [
            ("1h", 3_600.0),
            ("1 h", 3_600.0),
            ("1H", 3_600.0),
            ("90s", 90.0),
            ("2 minutes", 120.0),
            ("1.5 days", 129_600.0),
            ("1d2h34m", 95_640.0),
            ("1h 30m", 5_400.0),
            ("1ms", 0.001),
            ("1w", 604_800.0),
            ("2 weeks", 1_209_600.0),
            (" 5m ", 300.0),
            ("0.25s", 0.25),
        ] {
            assert_eq!(seconds(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for (text, mistake) in [
            ("300", Mistake::NoUnit),
            ("", Mistake::NoNumber),
            (" ", Mistake::NoNumber),
            ("abc", Mistake::NoNumber),
            ("-1h", Mistake::NoNumber),
            ("1,5h", Mistake::NoNumber),
            ("5\tm", Mistake::NoNumber),
            ("5m\n", Mistake::NoNumber),
            ("1M", Mistake::UnknownUnit),
            ("1Y", Mistake::UnknownUnit),
            ("1h30", Mistake::NoUnit),
            ("1.h", Mistake::NoNumber),
            ("99999999999999999999w", Mistake::TooLong),
            ("99999999999999999999999999999999999999999s", Mistake::TooLong),
            ("340282366920938463463374607431768211455ns0.5s", Mistake::TooLong),
        ] {
            assert_eq!(text.parse::<Ttl>().unwrap_err().mistake, mistake, "{text}");
        }
    }

    #[test]
    fn a_literal_of_more_than_time_can_be_counted_is_for_ever() {
        assert_eq!(Ttl::of_literal("99999999999999999999w"), Ttl::FOREVER);
        assert_eq!(Ttl::of_literal("1h 30m"), Ttl::from(5_400));
    }

    #[test]
    #[should_panic(expected = "no ttl")]
    fn a_literal_that_is_no_time_is_not_for_ever() {
        let _ = Ttl::of_literal("5m\n");
    }

    #[test]
    fn seconds_as_numbers() {
        assert_eq!(Ttl::from(0.5).duration(), Some(Duration::from_millis(500)));
        assert_eq!(Ttl::from(f64::INFINITY), Ttl::FOREVER);
        for never in [0.0, -1.0, f64::NAN] {
            assert!(!Ttl::from(never).covers(Duration::ZERO), "{never}");
        }
    }
}
