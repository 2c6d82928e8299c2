//! Values in std's sets and maps, looked up by values of other types.

use std::collections::{BTreeMap, HashMap, HashSet};

use rerun_safe::{ByValue, ErasedRerun, RerunEq, Snapshot};

mod old {
    #[derive(Clone, Debug, rerun_safe::RerunEq)]
    pub(super) struct Student {
        pub(super) id: u32,
        pub(super) name: String,
        pub(super) tags: std::collections::BTreeSet<&'static str>,
    }
}

mod new {
    #[derive(Clone, Debug, rerun_safe::RerunEq)]
    pub(super) struct Student<'a> {
        pub(super) tags: std::collections::HashSet<String>,
        pub(super) name: &'a str,
        pub(super) id: i64,
    }
}

fn old(id: u32) -> old::Student {
    old::Student {
        id,
        name: "Ada".to_owned(),
        tags: ["x", "y"].into(),
    }
}

fn new(id: i64) -> new::Student<'static> {
    new::Student {
        id,
        name: "Ada",
        tags: ["y".to_owned(), "x".to_owned()].into(),
    }
}

#[test]
fn a_set_of_one_type_knows_values_of_another() {
    let kept: HashSet<ByValue<old::Student>> = (0..100).map(|id| ByValue(old(id))).collect();
    assert_eq!(kept.len(), 100);
    for id in 0..100 {
        assert!(kept.contains(&ByValue(&new(id)) as &dyn ErasedRerun));
    }
    assert!(!kept.contains(&ByValue(&new(100)) as &dyn ErasedRerun));
}

#[test]
fn a_map_gives_the_value_of_an_equal_key() {
    let kept: HashMap<ByValue<old::Student>, &str> =
        HashMap::from([(ByValue(old(1)), "one"), (ByValue(old(2)), "two")]);
    let key = new(2);
    assert_eq!(kept.get(&ByValue(&key) as &dyn ErasedRerun), Some(&"two"));
    assert_eq!(kept.get(&ByValue(old(1))), Some(&"one"));
}

#[test]
fn equality_and_order_of_wrapped_values() {
    assert!(ByValue(old(1)) == ByValue(new(1)));
    assert!(ByValue(&old(1)) != ByValue(&new(2)));
    assert!(ByValue((1, "a")) < ByValue((1, "b")));
    assert!(ByValue(f64::NAN) == ByValue(f64::NAN));
    let unsized_: &ByValue<[u8]> = &ByValue([1, 2]);
    assert!(*unsized_ == ByValue([1i64, 2]));
}

#[test]
fn erased_values_are_fields_and_keys_themselves() {
    #[derive(RerunEq)]
    struct Holder {
        any: Box<dyn ErasedRerun>,
        shared: std::sync::Arc<dyn ErasedRerun + Send + Sync>,
    }
    #[derive(RerunEq)]
    struct Typed {
        shared: &'static str,
        any: Vec<u8>,
    }

    let holder = Holder {
        any: Box::new([1u8, 2]),
        shared: std::sync::Arc::new('x'),
    };
    assert!(holder.rerun_eq(&Typed {
        any: vec![1, 2],
        shared: "x"
    }));
    assert!(
        Typed {
            any: vec![1, 2],
            shared: "x"
        }
        .rerun_eq(&holder)
    );
    assert!(!holder.rerun_eq(&Typed {
        any: vec![1, 2],
        shared: "y"
    }));
    let nested: Option<Box<dyn ErasedRerun>> = Some(Box::new(None::<u8>));
    assert!(nested.rerun_eq(&Some(None::<u8>)));
    assert!(!nested.rerun_eq(&None::<u8>));

    let mixed: HashSet<Box<dyn ErasedRerun>> = [Box::new(1u8) as Box<dyn ErasedRerun>, Box::new("one"), Box::new(1.0)]
        .into_iter()
        .collect();
    assert_eq!(mixed.len(), 2);
    assert!(mixed.contains(&1i64 as &dyn ErasedRerun));
}

#[test]
fn a_snapshot_outlives_its_value_and_stays_equal_to_it() {
    let snapshot = {
        let name = String::from("Ada");
        Snapshot::of(&new::Student {
            id: 1,
            name: &name,
            tags: ["x".to_owned(), "y".to_owned()].into(),
        })
    };
    fn can_be_kept<T: Send + Sync + 'static>(_: &T) {}
    can_be_kept(&snapshot);
    assert!(snapshot.rerun_eq(&old(1)));
    assert!(!old(2).rerun_eq(&snapshot));
    assert_eq!(snapshot, Snapshot::of(&snapshot));
    assert_eq!(
        format!("{:?}", Snapshot::of(&(1, "a", Some(2.5), BTreeMap::from([(1, ())])))),
        r#"[1, "a", 2.5, {1: ()}]"#
    );
}
