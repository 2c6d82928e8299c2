//! Types that hold themselves or one another, and types nested deep.

use std::collections::{BTreeMap, HashMap, LinkedList};

use rerun_safe::{ErasedRerun, RerunEq};

use super::{different, same};

mod old {
    use super::{HashMap, RerunEq};

    #[derive(Default, RerunEq)]
    pub(super) struct Node {
        pub(super) next: Option<Box<Node>>,
        pub(super) maybe: Option<Option<Box<Node>>>,
        pub(super) children: Vec<Node>,
        pub(super) by_name: HashMap<String, Node>,
    }
    #[derive(RerunEq)]
    pub(super) enum Expression {
        Number(i64),
        Not(Box<Expression>),
        Add(Box<Expression>, Box<Expression>),
        Call { name: String, arguments: Vec<Expression> },
    }
    #[derive(RerunEq)]
    pub(super) struct Even(pub(super) Option<Box<Odd>>);
    #[derive(RerunEq)]
    pub(super) struct Odd(pub(super) Box<Even>);
}

mod new {
    use super::{BTreeMap, LinkedList, RerunEq};

    #[derive(Default, RerunEq)]
    pub(super) struct Node {
        pub(super) by_name: BTreeMap<Box<str>, Node>,
        pub(super) children: LinkedList<Node>,
        pub(super) maybe: Option<Option<Box<Node>>>,
        pub(super) next: Option<Box<Node>>,
    }
    #[derive(RerunEq)]
    pub(super) enum Expression {
        Call {
            arguments: Vec<Expression>,
            name: &'static str,
        },
        Add(Box<Expression>, Box<Expression>),
        Not(Box<Expression>),
        Number(f64),
    }
    #[derive(RerunEq)]
    pub(super) struct Even(pub(super) Option<Box<Odd>>);
    #[derive(RerunEq)]
    pub(super) struct Odd(pub(super) Box<Even>);
}

#[test]
fn recursion_through_option_vec_and_map() {
    let old = |leaf: Option<Option<Box<old::Node>>>| old::Node {
        next: Some(Box::default()),
        maybe: leaf,
        children: vec![old::Node::default(), old::Node::default()],
        by_name: [("k".to_owned(), old::Node::default())].into(),
    };
    let new = |leaf: Option<Option<Box<new::Node>>>| new::Node {
        next: Some(Box::default()),
        maybe: leaf,
        children: [new::Node::default(), new::Node::default()].into(),
        by_name: [("k".into(), new::Node::default())].into(),
    };
    same(&old(None), &new(None));
    same(&old(Some(None)), &new(Some(None)));
    different(&old(None), &new(Some(None)));
    different(&old(Some(Some(Box::default()))), &new(None));
}

#[test]
fn recursion_through_every_shape_of_variant() {
    use {new::Expression as New, old::Expression as Old};

    let old = |number| Old::Call {
        name: "f".into(),
        arguments: vec![Old::Add(
            Box::new(Old::Number(number)),
            Box::new(Old::Not(Box::new(Old::Number(2)))),
        )],
    };
    let new = New::Call {
        name: "f",
        arguments: vec![New::Add(
            Box::new(New::Number(1.0)),
            Box::new(New::Not(Box::new(New::Number(2.0)))),
        )],
    };
    same(&old(1), &new);
    different(&old(2), &new);
}

#[test]
fn mutual_recursion_of_newtypes_around_options() {
    fn old(depth: usize) -> old::Even {
        old::Even((depth > 0).then(|| Box::new(old::Odd(Box::new(old(depth - 1))))))
    }
    fn new(depth: usize) -> new::Even {
        new::Even((depth > 0).then(|| Box::new(new::Odd(Box::new(new(depth - 1))))))
    }
    same(&old(20), &new(20));
    different(&old(20), &new(21));
}

#[derive(RerunEq)]
struct Outer<T> {
    inner: T,
}
#[derive(RerunEq)]
struct Shell<T> {
    inner: Box<T>,
}

/// A token is a level.
macro_rules! nested {
    ($value:expr;) => { $value };
    ($value:expr; o $($rest:tt)*) => { nested!(Outer { inner: $value }; $($rest)*) };
    ($value:expr; s $($rest:tt)*) => { nested!(Shell { inner: Box::new($value) }; $($rest)*) };
}

#[test]
fn types_nested_64_deep() {
    let outer = |leaf: u8| {
        nested!(leaf; o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o
        o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o)
    };
    let shell = |leaf: i64| {
        nested!(leaf; s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s
        s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s)
    };
    same(&outer(1), &shell(1));
    different(&outer(1), &shell(2));
    assert_eq!(outer(1).rerun_diff(&shell(2)).len(), 1);
}

/// Each type holds the next, the last the first.
macro_rules! ring {
    ($first:ident $($rest:ident)*) => {
        ring!(@ $first; $first $($rest)*);
    };
    (@ $start:ident; $last:ident) => {
        #[derive(Default, RerunEq)]
        pub(super) struct $last {
            pub(super) next: Vec<$start>,
        }
    };
    (@ $start:ident; $this:ident $next:ident $($rest:ident)*) => {
        #[derive(Default, RerunEq)]
        pub(super) struct $this {
            pub(super) next: Vec<$next>,
        }
        ring!(@ $start; $next $($rest)*);
    };
}

macro_rules! rings {
    ($($types:ident)*) => {
        mod ring_old {
            use super::RerunEq;
            ring!($($types)*);
        }
        mod ring_new {
            use super::RerunEq;
            ring!($($types)*);
        }
    };
}

rings! {
    R00 R01 R02 R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19 R20 R21 R22 R23 R24 R25 R26
    R27 R28 R29 R30 R31 R32 R33 R34 R35 R36 R37 R38 R39 R40 R41 R42 R43 R44 R45 R46 R47 R48 R49 R50 R51 R52 R53
    R54 R55 R56 R57 R58 R59
}

/// The types on a way through two definitions are nested instantiations, which rustc counts against its `recursion_limit`.
#[test]
fn a_ring_of_60_types() {
    let old = ring_old::R00 {
        next: vec![ring_old::R01::default()],
    };
    same(
        &old,
        &ring_new::R00 {
            next: vec![ring_new::R01::default()],
        },
    );
    different(&old, &ring_new::R00::default());
}

/// Two graphs of the same names that are linked otherwise meet in many pairs of types; a link that is erased ends that.
#[test]
fn a_graph_with_erased_links() {
    #[derive(RerunEq)]
    struct Link {
        id: u8,
        next: Vec<Box<dyn ErasedRerun>>,
    }
    #[derive(RerunEq)]
    struct Plain {
        next: Vec<Plain>,
        id: i64,
    }
    let erased = |id| Link {
        id: 1,
        next: vec![Box::new(Link { id, next: Vec::new() })],
    };
    let plain = Plain {
        id: 1,
        next: vec![Plain {
            id: 2,
            next: Vec::new(),
        }],
    };
    same(&erased(2), &plain);
    different(&erased(3), &plain);
}

/// Values are compared recursively, as with a derived `PartialEq`; these depths fit the stack of a thread in a debug build.
#[test]
fn values_of_many_levels() {
    fn typed(depth: usize) -> old::Node {
        let mut node = old::Node::default();
        for _ in 0..depth {
            node = old::Node {
                next: Some(Box::new(node)),
                ..old::Node::default()
            };
        }
        node
    }
    fn erased(depth: usize) -> Box<dyn ErasedRerun> {
        (0..depth).fold(Box::new(1), |inner, _| Box::new(Outer { inner }))
    }
    assert!(typed(1000).rerun_eq(&typed(1000)));
    assert!(!typed(1000).rerun_eq(&typed(1001)));
    assert!(erased(300).rerun_eq(&erased(300)));
    assert!(!erased(300).rerun_eq(&erased(301)));
}
