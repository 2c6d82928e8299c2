//! What must hold for every text and every type. A law panics where it is broken.

use rerun_safe::{Codec, Loaded, NoteKind};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Reading twice gives the same value, and every way of reading agrees.
pub fn reads<T: Codec>(text: &str) {
    let all = rerun_safe::from_str_all::<T>(text);
    match rerun_safe::from_str::<T>(text) {
        Ok(value) => {
            assert!(all.is_ok(), "`from_str_all` refuses what `from_str` reads");
            let written = rerun_safe::to_str(&value);
            let again = rerun_safe::from_str::<T>(&written).expect("what was written is read");
            assert_eq!(rerun_safe::to_str(&again), written, "reading and writing changes nothing");
        }
        Err(error) => {
            assert!(!format!("{error:#}").is_empty());
            assert!(text.is_char_boundary(error.offset()) && error.offset() <= text.len());
            assert!(!all.err().expect("both refuse").is_empty());
        }
    }
}

/// Loading reads whatever strict reading reads, to the same value, and what it gives is a value like any other.
pub fn loads<T: Codec>(text: &str) {
    let strict = rerun_safe::from_str::<T>(text);
    let loaded = match (rerun_safe::load::<T>(text), &strict) {
        (Ok(loaded), _) => loaded,
        (Err(_), Err(_)) => return,
        (Err(error), Ok(_)) => panic!("`load` refuses what `from_str` reads: {error}"),
    };
    for note in loaded.report() {
        assert!(text.contains(note.raw()));
        assert!(!format!("{note}").is_empty());
    }
    let written = rerun_safe::to_str(&*loaded);
    if let Ok(value) = strict {
        assert!(loaded.is_exact(), "nothing is lost of a text that is read");
        assert_eq!(written, rerun_safe::to_str(&value));
    }
    rerun_safe::from_str::<T>(&written).expect("what was loaded is written and read");
}

/// Saving what was loaded loses nothing, and saving it again changes nothing.
pub fn saves<T: Codec>(text: &str) {
    let Ok(loaded) = rerun_safe::load::<T>(text) else {
        return;
    };
    if is_taken_for_another(&*loaded) {
        return;
    }
    let saved = loaded.to_str();
    let again = rerun_safe::load::<T>(&saved).expect("what was saved is loaded");
    assert_eq!(rerun_safe::to_str(&*again), rerun_safe::to_str(&*loaded), "the value is the same");
    if !loaded.orphans().is_empty() {
        // What would make another variant of a value is told instead of written, in untagged enums alone.
        assert!(holds_untagged::<T>(), "a value that has not been edited has a place for all of its text");
        return;
    }
    // The entry of an object may have become a pair, and a field that is written under two names is kept under both.
    assert!(kept(&again).len() >= kept(&loaded).len(), "what was kept is there");
    assert!(kept(&loaded).iter().all(|(_, raw)| saved.contains(raw)), "what was kept is the same");
    assert_eq!(again.to_str(), saved, "saving again changes nothing");
}

/// Whether the text of a value is read as another value: in untagged enums whose variants overlap, whatever saves it.
fn is_taken_for_another<T: Codec>(value: &T) -> bool {
    let text = rerun_safe::to_str(value);
    let again = rerun_safe::from_str::<T>(&text).expect("what was loaded is written and read");
    let is_another = rerun_safe::to_str(&again) != text;
    assert!(!is_another || holds_untagged::<T>(), "the text of a value is read as that value");
    is_another
}

/// Whether a type holds an untagged enum.
fn holds_untagged<T>() -> bool {
    ["Untagged", "Adjacent", "Internal", "Options"].iter().any(|name| std::any::type_name::<T>().ends_with(name))
}

/// What a value has no place for, in any order.
fn kept<T>(loaded: &Loaded<T>) -> Vec<(NoteKind, &str)> {
    let is_kept = |kind| matches!(kind, NoteKind::Unknown | NoteKind::Recovered | NoteKind::Dropped);
    let mut kept: Vec<_> = loaded.report().iter().map(|note| (note.kind(), note.raw())).collect();
    kept.retain(|(kind, _)| is_kept(*kind));
    kept.sort_unstable();
    kept
}

/// Both texts are the same, and each side reads the other's.
pub fn agrees<T: Codec + Serialize + DeserializeOwned>(text: &str) {
    if let Ok(value) = rerun_safe::from_str::<T>(text) {
        same_text(&value);
    }
    if let Ok(value) = serde_json::from_str::<T>(text) {
        same_text(&value);
    }
}

fn same_text<T: Codec + Serialize + DeserializeOwned>(value: &T) {
    let ours = rerun_safe::to_str(value);
    let theirs = serde_json::to_string(value).expect("serde_json writes it");
    let theirs_again = match serde_json::from_str::<T>(&theirs) {
        Ok(value) => value,
        // serde_json stops one level earlier than we do, and reads no float that is none.
        Err(_) => return,
    };
    if serde_json::to_string(&theirs_again).expect("serde_json writes it") != theirs {
        // serde_json lost something on its own way: `Some(())` or `NaN`.
        return;
    }
    assert_eq!(ours, theirs, "the texts are the same");
    let ours_again = rerun_safe::from_str::<T>(&theirs).expect("we read the text of serde_json");
    assert_eq!(rerun_safe::to_str(&ours_again), ours);
}
