//! What the derive and the traits in scope change for other code: nothing.

#![expect(clippy::needless_borrow, reason = "what stands before the dot is the subject")]

use std::rc::Rc;

use rerun_safe::visit::Visitor;
use rerun_safe::{Data, ErasedRerun, RerunEq};

use super::same;

/// A second `PartialEq` on a type makes these ambiguous, which is why the derive writes none.
#[test]
fn what_is_compared_with_is_still_inferred() {
    #[derive(Clone, Debug, Default, PartialEq, RerunEq)]
    struct Plain {
        id: u8,
    }
    fn made<T: Default>() -> T {
        T::default()
    }
    let plain = Plain::default();
    assert!(plain == Default::default());
    assert!(plain == made());
    assert!(vec![plain.clone()] == vec![Default::default()]);
    assert_eq!(
        Some(&plain),
        [plain.clone()].iter().find(|&item| *item == Default::default())
    );
}

/// Whatever stands before the dot, and also where a parameter hides what it is.
#[test]
fn the_method_is_the_same_on_references_and_wrappers() {
    fn generic<T: RerunEq>(value: T, other: &T) -> bool {
        value.rerun_eq(other) && (&value).rerun_eq(&other) && Box::new(value).rerun_eq(other)
    }
    let value = vec![1u8, 2];
    let wide = [1i64, 2];
    assert!(value.rerun_eq(&wide) && (&value).rerun_eq(&&wide) && (&&value).rerun_eq(&wide));
    assert!(value[..].rerun_eq(&wide[..]) && value.as_slice().rerun_eq(&Rc::new(wide)));
    let erased: &dyn ErasedRerun = &value;
    assert!(erased.rerun_eq(&wide) && wide.rerun_eq(&erased) && Rc::new(wide).rerun_eq(erased));
    assert!(generic(&&value, &&&value) && generic(Rc::new(wide), &Rc::new(wide)));
}

/// People write visitors of their own, with methods of the same names.
#[test]
fn methods_of_the_same_names_keep_their_meaning() {
    #[derive(RerunEq)]
    struct Node {
        value: u8,
        next: Option<Box<Node>>,
    }
    impl Node {
        fn accept(&self) -> &'static str {
            "theirs"
        }
        fn lend(&self) -> &'static str {
            "lent"
        }
        fn view(&self) -> u8 {
            self.value
        }
        fn prims() -> u8 {
            7
        }
    }
    let node = Node {
        value: 1,
        next: Some(Box::new(Node { value: 2, next: None })),
    };
    assert_eq!(
        (node.accept(), node.lend(), node.view(), Node::prims()),
        ("theirs", "lent", 1, 7)
    );
    same(&node, &node);
    assert!(node.next.rerun_eq(&Node { value: 2, next: None }));
}

/// The types of fields are no part of what the derive shows to the outside.
#[test]
fn private_types_in_public_ones_stay_private() {
    mod inner {
        use rerun_safe::RerunEq;

        #[derive(RerunEq)]
        struct Hidden(u8);

        #[derive(RerunEq)]
        #[non_exhaustive]
        pub(in super::super) struct Shown {
            hidden: Hidden,
        }

        #[derive(RerunEq)]
        #[non_exhaustive]
        pub(in super::super) enum Choice {
            One(Hidden),
        }

        pub(in super::super) fn shown(value: u8) -> (Shown, Choice) {
            (Shown { hidden: Hidden(value) }, Choice::One(Hidden(value)))
        }
    }
    same(&inner::shown(1), &inner::shown(1));
    assert!(!inner::shown(1).rerun_eq(&inner::shown(2)));
}

/// Nothing asks for `'static`: values that borrow from the stack compare, through views as well.
#[test]
fn borrowed_values_compare() {
    #[derive(RerunEq)]
    struct Borrowed<'a, T: ?Sized> {
        text: &'a str,
        inner: &'a T,
    }
    let text = String::from("a");
    let numbers = [1u8];
    let borrowed = Borrowed {
        text: &text,
        inner: &numbers[..],
    };
    let erased = Borrowed::<dyn ErasedRerun> {
        text: "a",
        inner: &[1i64],
    };
    same(&borrowed, &erased);
}

/// A type can say by itself what data it is, and then needs no derive.
#[test]
fn data_by_hand_is_data_like_any_other() {
    struct Celsius(f64);
    impl Data for Celsius {
        fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
            self.0.accept(visitor)
        }
    }
    same(&vec![Celsius(21.0)], &[21]);
}
