//! The types, in groups that can hold the same data.

mod types;

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::num::{NonZero, Wrapping};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicI32;
use std::time::Duration;

use rerun_safe::{ErasedRerun, Snapshot};

use self::types::{Finer, Meters, NoFields, Pair, Skipping, Tagged, Transparent, Unit, Unitless, new, old, third};
use super::sample::Sample;
use super::table::Table;

/// Compares each with itself and with all that follow.
macro_rules! pairs {
    ($table:ident;) => {};
    ($table:ident; $first:ident $($rest:ident)*) => {
        $table.pair(&$first, &$first);
        $($table.pair(&$first, &$rest);)*
        pairs!($table; $($rest)*);
    };
}

macro_rules! groups {
    ($($group:ident { $($column:ident: $ty:ty = $make:expr;)* })*) => {
        $(
            pub(super) fn $group(samples: &[Sample]) -> Table<'_> {
                let mut table = Table::default();
                $(
                    let make: fn(&Sample) -> $ty = $make;
                    let $column = table.column(stringify!($ty), || samples.iter().map(make).collect());
                )*
                pairs!(table; $($column)*);
                table
            }
        )*
    };
}

const EXACT: i64 = 1 << 53;

groups! {
    numbers {
        i8_: i8 = |s| s.pick(&[0, 1, -1]);
        u8_: u8 = |s| s.pick(&[0, 1, 255]);
        i64_: i64 = |s| s.pick(&[0, 1, -1, EXACT, EXACT + 1, i64::MAX, i64::MIN]);
        u64_: u64 = |s| s.pick(&[0, 1, u64::MAX, 1 << 53, 1 << 63]);
        i128_: i128 = |s| s.pick(&[0, 1, -1, 1 << 64, i128::MIN, i128::MAX]);
        u128_: u128 = |s| s.pick(&[0, 1, 1 << 64, u128::MAX, 1 << 127]);
        f32_: f32 = |s| s.pick(&[0.0, -0.0, 1.0, 0.1, f32::NAN, f32::INFINITY, 9_223_372_036_854_775_808.0]);
        f64_: f64 = |s| s.pick(&[0.0, 1.0, -1.0, 0.1, f64::NAN, f64::INFINITY, 9_007_199_254_740_992.0, -9_223_372_036_854_775_808.0]);
        wrapping: Option<Wrapping<i16>> = |s| s.pick(&[None, Some(Wrapping(0)), Some(Wrapping(1))]);
        atomic: Box<AtomicI32> = |s| Box::new(AtomicI32::new(s.pick(&[0, 1, -1])));
        meters: Meters = |s| Meters(s.pick(&[0.0, 1.0, f64::NAN]));
        transparent: Transparent = |s| Transparent { value: s.pick(&[1, 2]), cache: s.choice };
    }
    texts {
        string: String = |s| s.text.clone();
        cow: Cow<'static, str> = |s| Cow::Owned(s.text.clone());
        boxed: Box<str> = |s| s.text.as_str().into();
        shared: Arc<str> = |s| s.text.as_str().into();
        letter: char = |s| s.text.chars().next().unwrap_or('a');
        letters: Option<char> = |s| s.text.chars().next();
        path: PathBuf = |s| PathBuf::from(&s.text);
    }
    options {
        option: Option<u8> = |s| s.option;
        twice: Option<Option<i64>> = |s| s.pick(&[None, Some(None), Some(s.option.map(i64::from))]);
        cell: OnceCell<f32> = |s| s.option.map_or_else(OnceCell::new, |value| OnceCell::from(f32::from(value)));
        around: Cell<Option<u16>> = |s| Cell::new(s.option.map(u16::from));
        boxed: Option<Box<Option<NonZero<u8>>>> = |s| s.pick(&[None, Some(Box::new(None)), Some(Box::new(NonZero::new(1)))]);
    }
    units {
        unit: () = |_| ();
        named: Unit = |_| Unit;
        empty: Unitless = |_| Unitless();
        phantom: PhantomData<str> = |_| PhantomData;
        fields: NoFields = |_| NoFields {};
        maybe: Option<()> = |s| s.option.map(|_| ());
    }
    sequences {
        vec: Vec<u8> = |s| s.pair.to_vec();
        list: Vec<i64> = |s| s.list.iter().map(|&n| n.into()).collect();
        array: [i32; 2] = |s| s.pair.map(i32::from);
        tuple: (u8, f64) = |s| (s.pair[0], s.pair[1].into());
        pair: Pair<i16, Option<u8>> = |s| Pair(s.pair[0].into(), Some(s.pair[1]));
        skipping: Skipping = |s| Skipping(s.pair[0], s.choice, s.pair[1]);
        deque: VecDeque<f32> = |s| s.pair.map(f32::from).into();
        linked: LinkedList<Box<u128>> = |s| s.list.iter().map(|&n| Box::new(n.into())).collect();
        one: (u8,) = |s| (s.pair[0],);
        slice: Rc<[Meters]> = |s| s.pair.map(|n| Meters(n.into())).into();
    }
    multisets {
        btree: BTreeSet<u8> = |s| s.list.iter().copied().collect();
        hash: HashSet<i64> = |s| s.list.iter().map(|&n| n.into()).collect();
        heap: BinaryHeap<u16> = |s| s.list.iter().map(|&n| n.into()).collect();
        finer: BTreeSet<Finer> = |s| s.list.iter().zip(0..).map(|(&id, serial)| Finer { id, serial }).collect();
        heap_of_finer: BinaryHeap<Finer> = |s| s.list.iter().map(|&id| Finer { id, serial: s.choice }).collect();
        erased: Snapshot = |s| Snapshot::of(&s.list.iter().collect::<BinaryHeap<_>>());
    }
    maps {
        hash: HashMap<i32, String> = |s| s.list.iter().map(|&n| (n.into(), s.text.clone())).collect();
        btree: BTreeMap<i64, String> = |s| s.list.iter().map(|&n| (n.into(), s.text.clone())).collect();
        text: BTreeMap<String, u8> = |s| s.list.iter().map(|&n| (n.to_string(), n)).collect();
        letter: HashMap<char, f64> = |s| s.list.iter().map(|&n| ((b'0' + n).into(), n.into())).collect();
        finer: BTreeMap<Finer, String> = |s| s.list.iter().map(|&id| (Finer { id, serial: s.choice }, s.text.clone())).collect();
        many: HashMap<Finer, String> = |s| {
            s.list.iter().zip(0..).map(|(&id, serial)| (Finer { id, serial }, s.text.clone())).collect()
        };
    }
    records {
        old: old::Record = old::Record::of;
        new: new::Record = new::Record::of;
        third: third::Record = third::Record::of;
        flat: types::Flattened<types::Rest> = |s| types::Flattened { id: s.pair[0], rest: types::Rest::of(s) };
        map: types::Flattened<BTreeMap<String, Snapshot>> = |s| types::Flattened { id: s.pair[0], rest: types::Rest::of(s).into_map() };
        double: types::Flattened<BTreeMap<String, u8>> = |s| types::Flattened { id: s.pair[0], rest: types::number(s.pair[1]) };
        first: types::First<BTreeMap<String, u8>> = |s| types::First { rest: types::number(s.pair[1]), id: s.pair[0] };
        single: types::First<()> = |s| types::First { rest: (), id: s.pair[0] };
        boxed: Box<dyn ErasedRerun> = |s| Box::new(new::Record::of(s));
        snapshot: Snapshot = |s| Snapshot::of(&old::Record::of(s));
        duration: Duration = |s| Duration::new(s.pair[0].into(), s.pair[1].into());
        time: types::Time = |s| types::Time { nanos: s.pair[1], secs: s.pair[0].into() };
    }
    variants {
        old: old::Event = old::Event::of;
        new: new::Event = new::Event::of;
        third: third::Event = third::Event::of;
        result: Result<u8, String> = |s| if s.choice % 2 == 0 { Ok(s.pair[0]) } else { Err(s.text.clone()) };
        tagged: Tagged<i64> = Tagged::of;
        snapshot: Snapshot = |s| Snapshot::of(&new::Event::of(s));
    }
    recursive {
        old: old::Tree = |s| old::Tree::of(&s.tree);
        new: new::Tree = |s| new::Tree::of(&s.tree);
        third: third::Tree = |s| third::Tree::of(&s.tree);
        chain: types::Chain = |s| types::Chain::of(&s.tree);
        boxes: types::Boxes = |s| types::Boxes::of(&s.tree);
        snapshot: Snapshot = |s| Snapshot::of(&new::Tree::of(&s.tree));
    }
    nested {
        vec: Vec<old::Record> = |s| vec![old::Record::of(s); s.list.len()];
        deque: VecDeque<Box<new::Record>> = |s| s.list.iter().map(|_| Box::new(new::Record::of(s))).collect();
        options: Vec<Option<third::Record>> = |s| s.list.iter().map(|_| Some(third::Record::of(s))).collect();
        array: [Rc<old::Record>; 1] = |s| [Rc::new(old::Record::of(s))];
        tuple: (new::Record,) = |s| (new::Record::of(s),);
        erased: Vec<Box<dyn ErasedRerun>> = |s| s.list.iter().map(|_| Box::new(third::Record::of(s)) as _).collect();
        records: old::Holder<old::Record> = |s| old::Holder::of(s, old::Record::of(s));
        others: new::Holder<new::Record> = |s| new::Holder::of(s, new::Record::of(s));
        mixed: new::Holder<third::Record> = |s| new::Holder::of(s, third::Record::of(s));
        unrelated: new::Holder<Vec<u8>> = |s| new::Holder::of(s, s.list.clone());
    }
    keyed {
        hash: HashMap<old::Key, Vec<u8>> = |s| HashMap::from([(old::Key::of(s), s.list.clone())]);
        btree: BTreeMap<new::Key, VecDeque<i64>> = |s| BTreeMap::from([(new::Key::of(s), s.list.iter().map(|&n| n.into()).collect())]);
        nested: HashMap<Box<new::Key>, Option<Vec<f32>>> = |s| {
            HashMap::from([(Box::new(new::Key::of(s)), Some(s.list.iter().map(|&n| n.into()).collect()))])
        };
        sets: BTreeSet<old::Key> = |s| BTreeSet::from([old::Key::of(s)]);
        others: HashSet<new::Key> = |s| HashSet::from([new::Key::of(s)]);
        tuples: BTreeSet<(u8, old::Key)> = |s| BTreeSet::from([(s.pair[0], old::Key::of(s))]);
        pairs: HashSet<Pair<i64, new::Key>> = |s| HashSet::from([Pair(s.pair[0].into(), new::Key::of(s))]);
        snapshot: Snapshot = |s| Snapshot::of(&HashMap::from([(new::Key::of(s), s.list.clone())]));
    }
}
