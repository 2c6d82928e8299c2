//! What `rerun_hash` feeds: the same calls for the same data, and another stream for other data.

use std::collections::{BTreeMap, BTreeSet, HashMap, LinkedList, VecDeque};
use std::hash::Hasher;

use proptest::prelude::*;
use rerun_safe::visit::{Number, Visitor};
use rerun_safe::{Data, ErasedRerun, RerunEq, Snapshot};

/// Keeps every call that it gets. Its `finish` depends on all of them, as that of every hasher.
#[derive(Default)]
struct Calls(Vec<Vec<u8>>);

impl Hasher for Calls {
    fn write(&mut self, bytes: &[u8]) {
        self.0.push(bytes.to_vec());
    }

    fn finish(&self) -> u64 {
        let bytes = self.0.iter().flatten();
        bytes.fold(7, |hash: u64, &byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
    }
}

fn calls<T: Data + ?Sized>(value: &T) -> Vec<Vec<u8>> {
    let mut calls = Calls::default();
    value.rerun_hash(&mut calls);
    calls.0
}

/// A number, of whatever type.
struct Any(Number);

impl Data for Any {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.number(self.0)
    }
}

/// Every number beside a border of the encoding: of 1, 2, 4, 8 and 16 bytes, with sign and without, of floats, and of what
/// floats hold exactly.
fn borders() -> Vec<Number> {
    let mut numbers = Vec::new();
    for bits in [0, 7, 8, 15, 16, 31, 32, 53, 63, 64, 126] {
        for near in -2..=2 {
            let int = (1i128 << bits) + near;
            numbers.extend([Number::I128(int), Number::I128(-int)]);
        }
    }
    numbers.extend([i128::MAX, i128::MIN, i128::MIN + 1].map(Number::I128));
    numbers.extend([1u128 << 127, (1 << 127) + 1, u128::MAX - 1, u128::MAX].map(Number::U128));
    for float in [
        0.5,
        0.1,
        1e-300,
        5e-324,
        1e300,
        f64::MAX,
        f64::INFINITY,
        4_503_599_627_370_495.5,
    ] {
        numbers.extend([float, -float].map(Number::Float));
    }
    // Integers whose bits are those of floats, and the float that is beyond all integers.
    numbers.extend([0.5f64, 1e-300, f64::NAN].map(|float| Number::Unsigned(float.to_bits())));
    numbers.extend([
        Number::Float(f64::NAN),
        Number::Float(2f64.powi(128)),
        Number::Float(-2f64.powi(128)),
    ]);
    let mut distinct: Vec<Number> = Vec::new();
    for number in numbers {
        if !distinct.contains(&number) {
            distinct.push(number);
        }
    }
    distinct
}

/// The same number in every type that holds it.
fn in_each_type(number: Number) -> Vec<Box<dyn ErasedRerun>> {
    let mut values: Vec<Box<dyn ErasedRerun>> = vec![Box::new(Any(number))];
    macro_rules! ints {
        ($int:expr; $($ty:ty)*) => {
            $(if let Ok(int) = <$ty>::try_from($int) {
                values.push(Box::new(int));
            })*
        };
    }
    match number {
        Number::I128(int) => {
            ints!(int; i8 i16 i32 i64 isize u8 u16 u32 u64 usize u128);
            #[expect(clippy::cast_precision_loss, reason = "asked back")]
            let float = int as f64;
            if Number::Float(float) == number {
                values.push(Box::new(float));
            }
        }
        Number::Float(float) => {
            #[expect(clippy::cast_possible_truncation, reason = "asked back")]
            let half = float as f32;
            if Number::Float(half.into()) == number {
                values.push(Box::new(half));
            }
        }
        _ => {}
    }
    values
}

#[test]
fn a_number_makes_the_same_calls_in_every_type_and_place() {
    let mut types = 0;
    for number in borders() {
        let values = in_each_type(number);
        types += values.len();
        for value in &values {
            assert_eq!(calls(value), calls(&Any(number)), "{value:?}");
            assert_eq!(calls(&Snapshot::of(value)), calls(&Any(number)), "{value:?}");
            assert_eq!(calls(&vec![value]), calls(&[Any(number)]), "{value:?} in a sequence");
            assert_eq!(
                calls(&(7u8, value)),
                calls(&[Any(Number::Signed(7)), Any(number)]),
                "{value:?} in a tuple"
            );
        }
    }
    assert!(types > 600, "only {types} numbers were compared");
    assert_eq!(calls(&0.0), calls(&-0.0));
    assert_eq!(calls(&[0u8]), calls(&[-0.0f32]));
    assert_eq!(calls(&f64::NAN), calls(&-f64::NAN));
    assert_eq!(calls(&[f32::NAN]), calls(&[f64::from_bits(f64::NAN.to_bits() | 1)]));
}

/// Finds two values of which one's stream begins with all of the other's.
fn ambiguous(streams: &[(String, Vec<u8>)]) -> Option<(&str, &str)> {
    let mut sorted: Vec<&(String, Vec<u8>)> = streams.iter().collect();
    sorted.sort_by(|left, right| left.1.cmp(&right.1));
    let mut neighbors = sorted.windows(2).map(|pair| (pair[0], pair[1]));
    neighbors
        .find(|(left, right)| right.1.starts_with(&left.1))
        .map(|(left, right)| (&*left.0, &*right.0))
}

fn streams<T: Data>(values: &[T]) -> Vec<(String, Vec<u8>)> {
    let stream = |value: &T| (format!("{:?}", Snapshot::of(value)), calls(value).concat());
    values.iter().map(stream).collect()
}

/// Values whose streams could be mistaken for one another, all different.
fn tricky() -> Vec<Snapshot> {
    #[derive(RerunEq)]
    enum Payload<T> {
        V(T),
    }
    #[derive(RerunEq)]
    enum Bare {
        V,
    }
    #[derive(RerunEq)]
    struct Field<T> {
        field: T,
    }
    let texts = ["", "a", "b", "ab", "\u{80}", "\u{94}", "\u{a0}\u{1}"];
    let mut values: Vec<Snapshot> = borders().into_iter().map(|number| Snapshot::of(&Any(number))).collect();
    values.extend(texts.iter().map(Snapshot::of));
    values.extend([false, true].iter().map(Snapshot::of));
    values.extend([None, Some(None), Some(Some(None::<u8>))].iter().map(Snapshot::of));
    values.extend([Snapshot::of(&()), Snapshot::of(&Bare::V), Snapshot::of(&Payload::V(()))]);
    let all = values.clone();
    values.extend(all.iter().map(|value| Snapshot::of(&[value])));
    values.extend(all.iter().map(|value| Snapshot::of(&[[value]])));
    values.extend(all.iter().map(|value| Snapshot::of(&(value, value))));
    values.extend(all.iter().map(|value| Snapshot::of(&(1, value))));
    values.extend(all.iter().map(|value| Snapshot::of(&(value, ""))));
    values.extend(all.iter().map(|value| Snapshot::of(&(value, [0u8; 0]))));
    values.extend(all.iter().map(|value| Snapshot::of(&Field { field: value })));
    values.extend(all.iter().map(|value| Snapshot::of(&Payload::V([value, value, value]))));
    values.extend([0, 1, 64, 65].map(|count| Snapshot::of(&vec![(); count])));
    values.extend([0, 2, 3, 63, 64, 65, 300].map(|count| Snapshot::of(&vec![9u8; count])));
    values.push(Snapshot::of(&BTreeSet::<u8>::new()));
    values.push(Snapshot::of(&BTreeMap::<u8, u8>::new()));
    values.push(Snapshot::of(&BTreeSet::from([0])));
    values.push(Snapshot::of(&BTreeMap::from([(0, 0)])));
    let mut distinct: Vec<Snapshot> = Vec::new();
    for value in values {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    distinct
}

/// Other data is another stream, whatever follows it. Otherwise one could make any number of values that collide under every
/// hasher.
#[test]
fn no_stream_begins_with_that_of_another_value() {
    let values = tricky();
    assert!(values.len() > 1_000, "{}", values.len());
    assert_eq!(ambiguous(&streams(&values)), None);
}

/// Sequences of three, with every border beside every other.
#[test]
fn sequences_of_numbers_are_told_apart() {
    let numbers = borders();
    let some: Vec<Number> = numbers.iter().copied().step_by(7).collect();
    let pairs = numbers
        .iter()
        .flat_map(|&one| numbers.iter().map(move |&other| [one, other]));
    let triples = some.iter().flat_map(|&one| some.iter().map(move |&other| (one, other)));
    let triples = triples.flat_map(|(one, other)| some.iter().map(move |&third| [one, other, third]));
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    all.extend(pairs.map(|pair| (format!("{pair:?}"), calls(&pair.map(Any)).concat())));
    all.extend(triples.map(|triple| (format!("{triple:?}"), calls(&triple.map(Any)).concat())));
    assert!(all.len() > 15_000, "{}", all.len());
    assert_eq!(ambiguous(&all), None);
}

/// A float fed as its bits is an integer too: sequences of such numbers collide as one likes.
#[test]
fn an_encoding_without_forms_is_caught() {
    let bits = |number: Number| match number {
        Number::Signed(int) => int.to_le_bytes(),
        Number::Unsigned(int) => int.to_le_bytes(),
        Number::Float(float) => float.to_bits().to_le_bytes(),
        _ => unreachable!("none of 128 bits is below"),
    };
    let numbers = [
        Number::Float(0.5),
        Number::Unsigned(0.5f64.to_bits()),
        Number::Signed(1),
    ];
    let all: Vec<(String, Vec<u8>)> = numbers
        .iter()
        .map(|&number| (number.to_string(), bits(number).to_vec()))
        .collect();
    assert_eq!(ambiguous(&all), Some(("0.5", "4602678819172646912")));
}

/// A text without its end begins the longer one.
#[test]
fn texts_without_end_are_caught() {
    let all: Vec<(String, Vec<u8>)> = ["a", "ab"]
        .map(|text| (text.to_owned(), text.as_bytes().to_vec()))
        .into();
    assert_eq!(ambiguous(&all), Some(("a", "ab")));
}

/// Numbers cut one by one for lists of one type, together for those of another: a hasher that looks at the pieces would tell
/// them apart.
#[test]
fn pieces_that_depend_on_the_type_are_caught() {
    let numbers = [1u8; 40];
    let mut one_by_one = Calls::default();
    calls(&numbers)
        .concat()
        .iter()
        .for_each(|&byte| one_by_one.write_u8(byte));
    assert_eq!(one_by_one.0.concat(), calls(&numbers).concat());
    assert_ne!(one_by_one.0, calls(&numbers));
}

/// One list, as every type that holds it.
fn check_list(list: &[Number]) {
    let erased: Vec<Box<dyn ErasedRerun>> = list.iter().map(|&number| Box::new(Any(number)) as _).collect();
    let expected = calls(&erased);
    assert_eq!(
        calls(&list.iter().map(|&number| Any(number)).collect::<LinkedList<_>>()),
        expected
    );
    assert_eq!(calls(&Snapshot::of(&erased)), expected);
    macro_rules! ints {
        ($($ty:ty)*) => {
            $({
                let ints: Option<Vec<$ty>> = list.iter().map(|number| number.to_string().parse().ok()).collect();
                if let Some(ints) = ints {
                    assert_eq!(calls(&ints), expected, "{} {list:?}", stringify!($ty));
                    let mut turned: VecDeque<$ty> = ints.iter().copied().collect();
                    turned.rotate_left(ints.len() / 2);
                    for _ in 0..ints.len() / 2 {
                        let last = turned.pop_back().unwrap();
                        turned.push_front(last);
                    }
                    assert_eq!(calls(&turned), expected, "a split deque of {} {list:?}", stringify!($ty));
                }
            })*
        };
    }
    ints!(u8 u16 u32 u64 usize u128 i8 i16 i32 i64 isize i128);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Runs of every form, up to and over their ends, in every order.
    #[test]
    fn a_list_makes_the_same_calls_in_every_type(parts in prop::collection::vec((0u32..64, 0usize..80, any::<u64>(), any::<bool>()), 1..6)) {
        let mut list: Vec<Number> = Vec::new();
        for (bits, count, seed, negative) in parts {
            let mut state = seed;
            list.extend((0..count).map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let int = i64::try_from((state >> 1) >> (63 - bits)).unwrap();
                Number::Signed(if negative && state % 3 == 0 { -int } else { int })
            }));
        }
        check_list(&list);
    }

    /// Borders of forms in any order, which are of no one type as a rule.
    #[test]
    fn borders_in_any_order_make_the_same_calls(places in prop::collection::vec(0usize..1_000, 0..40)) {
        let borders = borders();
        let list: Vec<Number> = places.iter().map(|&place| borders[place % borders.len()]).collect();
        check_list(&list);
        let floats = list.iter().filter(|number| matches!(number, Number::Float(_))).copied().collect::<Vec<_>>();
        check_list(&floats);
    }

    /// What comes before a text, a list or a set moves where the buffer ends.
    #[test]
    fn whatever_stands_before(before in 0usize..300, length in 0usize..300) {
        let (bytes, text) = (vec![1u8; before], "é".repeat(length));
        let wide: Vec<i64> = bytes.iter().map(|&byte| byte.into()).collect();
        let floats: LinkedList<f32> = bytes.iter().map(|&byte| byte.into()).collect();
        let letters: HashMap<u8, usize> = HashMap::from([(1, length)]);
        let expected = calls(&(&bytes, &text, &bytes, &letters, 1u128 << 100));
        let sorted: BTreeMap<i64, u64> = BTreeMap::from([(1, length as u64)]);
        let erased: [&dyn ErasedRerun; 5] = [&floats, &text.as_str(), &wide, &sorted, &2f64.powi(100)];
        assert_eq!(calls(&erased), expected);
        assert_eq!(calls(&Snapshot::of(&erased)), expected);
    }
}
