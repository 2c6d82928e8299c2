//! The law that holds between the two texts of a value, and how it is tried on a type.

use rerun_safe::Codec;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::random::Random;

/// How many values of each type are tried.
const VALUES: u64 = if cfg!(debug_assertions) { 60 } else { 2_000 };

/// Whether the values of a type come in an order that both sides keep.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Kept,
    /// The texts are compared without their order.
    None,
    /// Our text is another one by design; theirs is read all the same.
    Other,
}

/// Tries a type on values by chance; gives how many of them serde_json reads back.
pub fn by_chance<T: Codec + Serialize + DeserializeOwned>(order: Order) -> usize {
    let mut agreed = 0;
    let mut made = 0;
    for seed in 0..VALUES {
        if let Ok(value) = T::deserialize(&mut Random::new(seed)) {
            made += 1;
            agreed += usize::from(agree(&value, order));
        }
    }
    assert!(made > 0, "chance never makes a {}", std::any::type_name::<T>());
    agreed
}

/// Tries a type that says nothing of itself before it has seen the text.
pub fn by_text<T: Codec + Serialize + DeserializeOwned>(order: Order, texts: &[&str]) -> usize {
    let agrees = |text: &&str| {
        let value: T = serde_json::from_str(text).expect(text);
        let own: T = rerun_safe::from_str(text).expect(text);
        assert_eq!(
            rerun_safe::to_str(&own),
            rerun_safe::to_str(&value),
            "both read the same of {text}"
        );
        usize::from(agree(&value, order))
    };
    texts.iter().map(agrees).sum()
}

/// The law; `false` if serde_json does not read back what it wrote, and then only our own text is tried.
fn agree<T: Codec + Serialize + DeserializeOwned>(value: &T, order: Order) -> bool {
    let ours = rerun_safe::to_str(value);
    let own: T = rerun_safe::from_str(&ours).unwrap_or_else(|error| panic!("{error}\n{ours}"));
    assert_eq!(rerun_safe::to_str(&own), ours, "our text is lossless");
    let Ok(theirs) = serde_json::to_string(value) else {
        return false;
    };
    let Ok(again) = serde_json::from_str::<T>(&theirs) else {
        return false;
    };
    // For unordered types the second text may differ by order alone, so that what counts is ours.
    if rerun_safe::to_str(&again) != ours {
        return false;
    }
    let name = std::any::type_name::<T>();
    match order {
        Order::Kept => assert_eq!(ours, theirs, "{name}"),
        Order::None => assert_eq!(sorted(&ours), sorted(&theirs), "{name}"),
        Order::Other => {}
    }
    let read: T = rerun_safe::from_str(&theirs).unwrap_or_else(|error| panic!("{name}: {error}\n{theirs}"));
    assert_eq!(rerun_safe::to_str(&read), ours, "{name}: we read their text");
    if order == Order::Other {
        return true;
    }
    let read: T = serde_json::from_str(&ours).unwrap_or_else(|error| panic!("{name}: {error}\n{ours}"));
    assert_eq!(rerun_safe::to_str(&read), ours, "{name}: they read our text");
    true
}

/// The characters of a text in order: the same for two texts that differ only in the order of their parts.
fn sorted(text: &str) -> Vec<char> {
    let mut chars: Vec<char> = text.chars().collect();
    chars.sort_unstable();
    chars
}
