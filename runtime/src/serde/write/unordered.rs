//! Which types have no order of their own.
//!
//! serde tells a map and a sequence, and not whether their order means something. Sorting all would lose the order of an
//! `IndexMap`; sorting none would give equal maps different texts. So the name of the type decides: a name that is not known
//! keeps its order, and nothing is lost.

/// Whether the values of a type come in an order that says nothing.
pub(super) fn is_unordered(type_name: &str) -> bool {
    let mut rest = type_name;
    loop {
        rest = behind_references(rest);
        let (path, arguments) = rest.split_once('<').unwrap_or((rest, ""));
        // A tuple, an array and a slice have no name before the types inside.
        if path.starts_with(['(', '[']) {
            return false;
        }
        let name = path.rfind(':').and_then(|colon| path.get(colon + 1..)).unwrap_or(path);
        match name {
            "HashMap" | "HashSet" | "BinaryHeap" | "AHashMap" | "AHashSet" | "DashMap" | "DashSet" => return true,
            // These serialize as what is inside, without telling that.
            "Box" | "Rc" | "Arc" | "Cow" | "RefCell" | "Mutex" | "RwLock" => rest = arguments,
            _ => return false,
        }
    }
}

fn behind_references(mut name: &str) -> &str {
    while let Some(rest) = name.strip_prefix('&') {
        name = rest.strip_prefix("mut ").unwrap_or(rest);
    }
    name
}

#[cfg(test)]
mod tests {
    use alloc::borrow::Cow;
    use alloc::boxed::Box;
    use alloc::collections::{BTreeMap, BinaryHeap};
    use core::any::type_name;

    use super::is_unordered;

    #[test]
    fn the_outermost_type_that_tells_of_itself_decides() {
        assert!(is_unordered(type_name::<BinaryHeap<u8>>()));
        assert!(is_unordered(type_name::<&&Box<BinaryHeap<u8>>>()));
        assert!(is_unordered(type_name::<Cow<'_, Box<BinaryHeap<u8>>>>()));
        assert!(!is_unordered(type_name::<BTreeMap<u8, BinaryHeap<u8>>>()));
        assert!(!is_unordered(type_name::<(Box<BinaryHeap<u8>>, u8)>()));
        assert!(!is_unordered(type_name::<[BinaryHeap<u8>]>()));
        assert!(!is_unordered(type_name::<str>()));
    }
}
