//! The derived types of the groups: three definitions of one program's types, and types for the corners of the rules of
//! shape.

use std::collections::{BTreeMap, HashMap};

use rerun_safe::{RerunEq, Snapshot};

use super::super::sample::{self, Sample};

#[derive(RerunEq)]
pub(crate) struct Unit;

#[derive(RerunEq)]
pub(crate) struct Unitless();

#[derive(RerunEq)]
pub(crate) struct NoFields {}

#[derive(Clone, RerunEq)]
pub(crate) struct Meters(pub(super) f64);

#[derive(Clone, RerunEq, PartialEq, Eq, Hash)]
pub(crate) struct Pair<A, B>(pub(super) A, pub(super) B);

#[derive(RerunEq)]
#[expect(dead_code, reason = "what is skipped is read by nobody")]
pub(crate) struct Skipping(pub(super) u8, #[rerun(skip)] pub(super) usize, pub(super) u8);

#[derive(RerunEq)]
#[expect(dead_code, reason = "what is skipped is read by nobody")]
#[rerun(transparent)]
pub(crate) struct Transparent {
    pub(super) value: i32,
    #[rerun(skip)]
    pub(super) cache: usize,
}

/// A key whose own `Eq`, `Ord` and `Hash` tell apart what is the same data.
#[derive(Clone, RerunEq, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Finer {
    pub(super) id: u8,
    #[rerun(eq(skip))]
    pub(super) serial: usize,
}

#[derive(RerunEq)]
pub(crate) struct Time {
    pub(super) nanos: u8,
    pub(super) secs: f64,
}

#[derive(RerunEq)]
pub(crate) struct Flattened<T> {
    #[rerun(rename = "number")]
    pub(super) id: u8,
    #[rerun(flatten)]
    pub(super) rest: T,
}

#[derive(RerunEq)]
pub(crate) struct First<T> {
    #[rerun(flatten)]
    pub(super) rest: T,
    #[rerun(rename = "number")]
    pub(super) id: u8,
}

/// What makes doubles where it is flattened: a key that is a field too.
pub(super) fn number(value: u8) -> BTreeMap<String, u8> {
    [("number".to_owned(), value)].into()
}

#[derive(RerunEq)]
pub(crate) struct Rest {
    pub(super) name: String,
    pub(super) tags: Vec<u8>,
}

impl Rest {
    pub(super) fn of(sample: &Sample) -> Self {
        Rest {
            name: sample.text.clone(),
            tags: sample.list.clone(),
        }
    }

    pub(super) fn into_map(self) -> BTreeMap<String, Snapshot> {
        [
            ("name".to_owned(), Snapshot::of(&self.name)),
            ("tags".to_owned(), Snapshot::of(&self.tags)),
        ]
        .into()
    }
}

/// `V` and `V(())` and payloads of every shape.
#[derive(RerunEq)]
pub(crate) enum Tagged<T> {
    Start(()),
    Stop,
    Move(T, T),
    Say { text: T },
    Ok(T),
}

impl Tagged<i64> {
    pub(super) fn of(sample: &Sample) -> Self {
        let [x, y] = sample.pair.map(i64::from);
        match sample.choice % 5 {
            0 => Tagged::Start(()),
            1 => Tagged::Stop,
            2 => Tagged::Move(x, y),
            3 => Tagged::Say { text: x },
            _ => Tagged::Ok(x),
        }
    }
}

/// Recursive through a newtype around an `Option`: as deep as the tree.
#[derive(RerunEq)]
pub(crate) struct Chain(Option<Box<Chain>>);

impl Chain {
    pub(super) fn of(tree: &sample::Tree) -> Self {
        Chain(tree.children.first().map(|child| Box::new(Chain::of(child))))
    }
}

/// The same through two newtypes.
#[derive(RerunEq)]
pub(crate) struct Boxes(Box<Inner>);
#[derive(RerunEq)]
struct Inner(Option<Boxes>);

impl Boxes {
    pub(super) fn of(tree: &sample::Tree) -> Self {
        Boxes(Box::new(Inner(tree.children.first().map(Boxes::of))))
    }
}

pub(crate) mod old {
    use super::{HashMap, RerunEq, Sample, sample};

    #[derive(Clone, RerunEq)]
    pub(crate) struct Record {
        number: u8,
        name: String,
        tags: Vec<u8>,
    }

    impl Record {
        pub(in super::super) fn of(sample: &Sample) -> Self {
            Record {
                number: sample.pair[0],
                name: sample.text.clone(),
                tags: sample.list.clone(),
            }
        }
    }

    #[derive(RerunEq)]
    pub(crate) enum Event {
        Start,
        Stop,
        Move(u8, u8),
        Say { text: String },
    }

    impl Event {
        pub(in super::super) fn of(sample: &Sample) -> Self {
            match sample.choice % 4 {
                0 => Event::Start,
                1 => Event::Stop,
                2 => Event::Move(sample.pair[0], sample.pair[1]),
                _ => Event::Say {
                    text: sample.text.clone(),
                },
            }
        }
    }

    #[derive(RerunEq)]
    pub(crate) struct Tree {
        value: u8,
        children: Vec<Tree>,
    }

    impl Tree {
        pub(in super::super) fn of(tree: &sample::Tree) -> Self {
            Tree {
                value: tree.value,
                children: tree.children.iter().map(Tree::of).collect(),
            }
        }
    }

    #[derive(RerunEq)]
    pub(crate) struct Holder<T> {
        held: T,
        by_name: HashMap<String, Option<T>>,
    }

    impl<T: Clone> Holder<T> {
        pub(in super::super) fn of(sample: &Sample, held: T) -> Self {
            Holder {
                by_name: [(sample.text.clone(), sample.option.map(|_| held.clone()))].into(),
                held,
            }
        }
    }

    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub(crate) struct Key {
        x: u8,
        name: String,
        #[rerun(eq(skip))]
        cache: usize,
    }

    impl Key {
        pub(in super::super) fn of(sample: &Sample) -> Self {
            Key {
                x: sample.pair[0],
                name: sample.text.clone(),
                cache: sample.choice,
            }
        }
    }
}

pub(crate) mod new {
    use super::{BTreeMap, RerunEq, Sample, sample};

    #[derive(Clone, RerunEq)]
    pub(crate) struct Record {
        tags: std::collections::VecDeque<f64>,
        name: Box<str>,
        number: i128,
    }

    impl Record {
        pub(in super::super) fn of(sample: &Sample) -> Self {
            Record {
                tags: sample.list.iter().map(|&n| n.into()).collect(),
                name: sample.text.as_str().into(),
                number: sample.pair[0].into(),
            }
        }
    }

    #[derive(RerunEq)]
    pub(crate) enum Event {
        Say { text: Box<str> },
        Move((i64, u16)),
        Stop,
        Pause,
        Start,
    }

    impl Event {
        pub(in super::super) fn of(sample: &Sample) -> Self {
            match sample.choice % 5 {
                0 => Event::Start,
                1 => Event::Stop,
                2 => Event::Move((sample.pair[0].into(), sample.pair[1].into())),
                3 => Event::Say {
                    text: sample.text.as_str().into(),
                },
                _ => Event::Pause,
            }
        }
    }

    #[derive(RerunEq)]
    pub(crate) struct Tree {
        children: std::collections::LinkedList<Box<Tree>>,
        value: f32,
    }

    impl Tree {
        pub(in super::super) fn of(tree: &sample::Tree) -> Self {
            Tree {
                value: tree.value.into(),
                children: tree.children.iter().map(|child| Box::new(Tree::of(child))).collect(),
            }
        }
    }

    #[derive(RerunEq)]
    pub(crate) struct Holder<T> {
        by_name: BTreeMap<Box<str>, Box<Option<T>>>,
        held: Option<T>,
    }

    impl<T: Clone> Holder<T> {
        pub(in super::super) fn of(sample: &Sample, held: T) -> Self {
            let by_name = [(
                sample.text.as_str().into(),
                Box::new(sample.option.map(|_| held.clone())),
            )]
            .into();
            Holder {
                by_name,
                held: Some(held),
            }
        }
    }

    #[derive(RerunEq, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub(crate) struct Key {
        name: std::rc::Rc<str>,
        x: i64,
    }

    impl Key {
        pub(in super::super) fn of(sample: &Sample) -> Self {
            Key {
                x: sample.pair[0].into(),
                name: sample.text.as_str().into(),
            }
        }
    }
}

pub(crate) mod third {
    use super::{RerunEq, Sample, sample};

    #[derive(Clone, RerunEq)]
    #[expect(dead_code, reason = "what is skipped is read by nobody")]
    #[rerun(rename_all = "lowercase")]
    pub(crate) struct Record {
        #[rerun(rename = "name")]
        full_name: String,
        #[rerun(skip)]
        cache: usize,
        number: u16,
        #[rerun(rename = "tags", eq(by = strip))]
        labels: (Vec<u8>, usize),
    }

    fn strip(labels: &(Vec<u8>, usize)) -> &[u8] {
        &labels.0
    }

    impl Record {
        pub(in super::super) fn of(sample: &Sample) -> Self {
            let (cache, number) = (sample.choice, sample.pair[0].into());
            Record {
                full_name: sample.text.clone(),
                cache,
                number,
                labels: (sample.list.clone(), cache),
            }
        }
    }

    /// The names and the order of [`super::old::Event`]: the two are ordered.
    #[derive(RerunEq)]
    pub(crate) enum Event {
        Start,
        Stop,
        Move(f64, i16),
        Say { text: std::borrow::Cow<'static, str> },
    }

    impl Event {
        pub(in super::super) fn of(sample: &Sample) -> Self {
            match sample.choice % 4 {
                0 => Event::Start,
                1 => Event::Stop,
                2 => Event::Move(sample.pair[0].into(), sample.pair[1].into()),
                _ => Event::Say {
                    text: sample.text.clone().into(),
                },
            }
        }
    }

    /// The names and the order of [`super::old::Tree`].
    #[derive(RerunEq)]
    pub(crate) struct Tree {
        value: i64,
        children: Box<[Tree]>,
    }

    impl Tree {
        pub(in super::super) fn of(tree: &sample::Tree) -> Self {
            Tree {
                value: tree.value.into(),
                children: tree.children.iter().map(Tree::of).collect(),
            }
        }
    }
}
