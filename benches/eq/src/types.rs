//! One set of data under two definitions.

use harness::Random;
use rerun_safe::RerunEq;

/// The definition of before.
pub mod old {
    use bevy_reflect::Reflect;
    use facet::Facet;
    use frunk::LabelledGeneric;
    use rerun_safe::RerunEq;
    use serde::Serialize;

    /// The mid-size struct.
    #[derive(Clone, Debug, PartialEq, Facet, LabelledGeneric, Reflect, RerunEq, Serialize)]
    pub struct Record {
        pub id: u64,
        pub name: String,
        pub city: String,
        pub active: bool,
        pub score: f64,
        pub place: Place,
        pub marks: Vec<u32>,
        pub parent: Option<u32>,
    }

    /// The struct inside it.
    #[derive(Clone, Debug, PartialEq, Facet, LabelledGeneric, Reflect, RerunEq, Serialize)]
    pub struct Place {
        pub floor: i32,
        pub height: f64,
        pub door: u16,
    }

    /// An enum with data of every shape.
    #[derive(Clone, Debug, PartialEq, Facet, Reflect, RerunEq, Serialize)]
    #[repr(u8)]
    pub enum Shape {
        Empty,
        Pair(i32, String),
        Rect { x: i64, y: i64 },
    }
}

/// The definition of today: the same data, the fields and variants in another order.
pub mod new {
    use bevy_reflect::Reflect;
    use facet::Facet;
    use frunk::LabelledGeneric;
    use rerun_safe::RerunEq;
    use serde::Serialize;

    /// The mid-size struct.
    #[derive(Clone, Debug, PartialEq, Facet, LabelledGeneric, Reflect, RerunEq, Serialize)]
    pub struct Record {
        pub name: String,
        pub id: u64,
        pub active: bool,
        pub city: String,
        pub place: Place,
        pub score: f64,
        pub parent: Option<u32>,
        pub marks: Vec<u32>,
    }

    /// The struct inside it.
    #[derive(Clone, Debug, PartialEq, Facet, LabelledGeneric, Reflect, RerunEq, Serialize)]
    pub struct Place {
        pub height: f64,
        pub floor: i32,
        pub door: u16,
    }

    /// An enum with data of every shape.
    #[derive(Clone, Debug, PartialEq, Facet, Reflect, RerunEq, Serialize)]
    #[repr(u8)]
    pub enum Shape {
        Rect { y: i64, x: i64 },
        Empty,
        Pair(i32, String),
    }
}

/// A struct that `#[derive(Hash)]` takes: no floats.
#[derive(Clone, Debug, PartialEq, Hash, RerunEq)]
pub struct Keyed {
    pub id: u64,
    pub name: String,
    pub city: String,
    pub active: bool,
    pub marks: Vec<u32>,
    pub parent: Option<u32>,
}

/// A tree, for a diff that walks far.
#[derive(Clone, Debug, PartialEq, RerunEq)]
pub struct Tree {
    pub value: u32,
    pub children: Vec<Tree>,
}

impl old::Record {
    /// The record that every comparison starts from.
    pub fn example() -> Self {
        Self {
            id: 4_815_162_342,
            name: String::from("Ada Lovelace"),
            city: String::from("London, St James's Square"),
            active: true,
            score: 97.25,
            place: old::Place {
                floor: -2,
                height: 2.75,
                door: 4711,
            },
            marks: (0..16).map(|mark| mark * 1_000_003).collect(),
            parent: Some(42),
        }
    }
}

impl new::Record {
    /// The same record under today's definition.
    pub fn example() -> Self {
        let old::Record {
            id,
            name,
            city,
            active,
            score,
            place,
            marks,
            parent,
        } = old::Record::example();
        let old::Place { floor, height, door } = place;
        Self {
            name,
            id,
            active,
            city,
            place: new::Place { height, floor, door },
            score,
            parent,
            marks,
        }
    }
}

impl From<old::Shape> for new::Shape {
    fn from(shape: old::Shape) -> Self {
        match shape {
            old::Shape::Empty => Self::Empty,
            old::Shape::Pair(number, text) => Self::Pair(number, text),
            old::Shape::Rect { x, y } => Self::Rect { y, x },
        }
    }
}

impl old::Shape {
    /// So many shapes of all kinds, in no order that a branch predictor could learn from the kind alone.
    pub fn examples(count: u64) -> Vec<Self> {
        let mut random = Random::default();
        (0..count)
            .map(|index| match random.below(3) {
                0 => Self::Empty,
                1 => Self::Pair(i32::try_from(index).unwrap_or(0), format!("shape {index}")),
                _ => Self::Rect {
                    x: index.cast_signed(),
                    y: -1,
                },
            })
            .collect()
    }
}

impl Keyed {
    /// The record without floats.
    pub fn example() -> Self {
        let old::Record {
            id,
            name,
            city,
            active,
            marks,
            parent,
            ..
        } = old::Record::example();
        Self {
            id,
            name,
            city,
            active,
            marks,
            parent,
        }
    }
}

impl Tree {
    /// A tree of `nodes` nodes, ten below each, whose values `value` gives.
    pub fn of(nodes: u32, value: impl Fn(u32) -> u32) -> Self {
        fn grow(node: u32, nodes: u32, value: &dyn Fn(u32) -> u32) -> Tree {
            let children = (node * 10 + 1..node * 10 + 11).take_while(|&child| child < nodes);
            Tree {
                value: value(node),
                children: children.map(|child| grow(child, nodes, value)).collect(),
            }
        }
        grow(0, nodes, &value)
    }
}
