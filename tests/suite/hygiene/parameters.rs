//! Parameters of the user's with the names that a derive might want for its own.

use rerun_safe::{RerunEq, Serial};

#[derive(RerunEq, Serial)]
struct Lettered<'a, 'de, 'r, V, T, P, S, F, R, L, H, E> {
    v: V,
    t: T,
    p: P,
    s: S,
    f: F,
    r: R,
    l: L,
    h: H,
    e: E,
    #[rerun(skip)]
    marker: std::marker::PhantomData<(&'a (), &'de (), &'r ())>,
}

#[derive(RerunEq, Serial)]
enum Variants<'a, V, T, P, const I: usize> {
    V(V),
    T(T, P),
    P {
        t: [T; I],
    },
    #[allow(dead_code)]
    L(std::borrow::Cow<'a, str>),
}

#[test]
fn parameters_keep_their_meaning() {
    let lettered = Lettered {
        v: 1,
        t: 2,
        p: 3,
        s: 4,
        f: 5,
        r: 6,
        l: 7,
        h: 8,
        e: 9,
        marker: std::marker::PhantomData,
    };
    let back = Lettered::<u8, u8, u8, u8, u8, u8, u8, u8, u8>::from_str(&lettered.to_str()).unwrap();
    assert!(back.rerun_eq(&lettered));
    let variants: Variants<'_, u8, u8, u8, 2> = Variants::P { t: [1, 2] };
    assert!(
        Variants::<'_, u8, u8, u8, 2>::from_str(&variants.to_str())
            .unwrap()
            .rerun_eq(&variants)
    );
    assert!(!Variants::<'_, u8, u8, u8, 2>::V(1).rerun_eq(&Variants::<'_, u8, u8, u8, 2>::T(1, 2)));
}

#[allow(dead_code)]
struct N;

/// The constant has the name of a type, which it is not.
#[derive(RerunEq, Serial)]
struct Counted<const N: usize> {
    values: [u8; N],
    #[rerun(default)]
    next: Option<Box<Self>>,
}

#[derive(RerunEq, Serial)]
enum Counts<const N: usize> {
    Values([u8; N], u8),
}

#[test]
fn a_constant_is_no_type_of_its_name() {
    let counted = Counted {
        values: [1, 2],
        next: None,
    };
    assert!(Counted::<2>::from_str(&counted.to_str()).unwrap().rerun_eq(&counted));
    assert!(Counts::Values([1, 2], 3).rerun_eq(&Counts::<2>::Values([1, 2], 3)));
}
