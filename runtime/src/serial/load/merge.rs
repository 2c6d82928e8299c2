//! Writing a value back together with what was kept of its old text.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::kept::{Dropped, Extra, Identity, InElement, InEntry, Kept};
use super::outline::{elements, entries, unquoted, wrapped};
use super::pairs::{as_pairs, key_of};

/// A text that is being put together.
#[derive(Default)]
pub(crate) struct Merge {
    pub(crate) text: String,
    /// The notes of what finds no place in it.
    pub(crate) orphans: Vec<usize>,
    /// Whether an object of the value's own text has become an array of pairs.
    pub(crate) has_pairs: bool,
    /// Whether something was added to an object that had the only key `Some`, and is no wrapper any more.
    pub(crate) has_opened: bool,
    pub(crate) without: Without,
}

/// What may not be done, because the text would be that of another value.
#[derive(Clone, Copy, Default)]
pub(crate) struct Without {
    /// No object becomes an array of pairs.
    pub(crate) pairs: bool,
    /// What no field takes does not stand among the fields.
    pub(crate) extra: bool,
}

impl Merge {
    /// Appends the value whose own text is `own`, with what is kept of it.
    pub(crate) fn value(&mut self, kept: &Kept, own: &str) {
        match kept {
            Kept::Raw(kept) if kept.fallback.as_deref() == Some(own) => self.text.push_str(&kept.text),
            // The value has been set to something else, which takes the place of the old text.
            Kept::Raw(_) => self.text.push_str(own),
            Kept::Wrapped(inner) => match wrapped(own, 0) {
                Some(value) => {
                    self.text.push_str("{\"Some\":");
                    self.value(inner, own.get(value).unwrap_or_default());
                    self.text.push('}');
                }
                None => self.leave(inner, own),
            },
            Kept::Object { inside, extra } if own.starts_with('{') => self.object(inside, extra, own),
            Kept::Object { inside, extra } => match (&**inside, &**extra) {
                // A variant whose payload today's definition does not have.
                ([], [payload]) if unquoted(own).as_deref() == Some(&*payload.key) => {
                    self.text.push('{');
                    self.entry(&payload.old_key, &payload.raw);
                    self.text.push('}');
                }
                _ => self.leave(kept, own),
            },
            Kept::Array { inside, dropped, .. } if own.starts_with('[') => self.array(inside, dropped, own),
            Kept::Array {
                inside,
                dropped,
                as_pairs: true,
            } if own.starts_with('{') && !self.without.pairs => {
                let (start, pairs) = (self.text.len(), as_pairs(own));
                self.array(inside, dropped, &pairs);
                if self.text.get(start..) == Some(&pairs) {
                    // Of what was kept, nothing has a place any more.
                    self.text.truncate(start);
                    self.text.push_str(own);
                } else {
                    self.has_pairs = true;
                }
            }
            Kept::Array { .. } => self.leave(kept, own),
        }
    }

    /// Appends a value that has no place for what was kept.
    fn leave(&mut self, kept: &Kept, own: &str) {
        self.text.push_str(own);
        self.orphan(kept);
    }

    fn orphan(&mut self, kept: &Kept) {
        match kept {
            Kept::Raw(raw) => self.orphans.push(raw.note),
            Kept::Wrapped(inner) => self.orphan(inner),
            Kept::Object { inside, extra } => {
                for entry in inside {
                    self.orphan(&entry.kept);
                }
                self.orphans.extend(extra.iter().map(|extra| extra.note));
            }
            Kept::Array { inside, dropped, .. } => {
                for element in inside {
                    self.orphan(&element.kept);
                }
                self.orphans.extend(dropped.iter().map(|dropped| dropped.note));
            }
        }
    }

    fn entry(&mut self, key: &str, value: &str) {
        self.key(key);
        self.text.push_str(value);
    }

    /// Appends a key with its quotes, behind a comma where it is not the first.
    fn key(&mut self, key: &str) {
        if !self.text.ends_with('{') {
            self.text.push(',');
        }
        self.text.push_str(key);
        self.text.push(':');
    }

    fn object(&mut self, inside: &[InEntry], extra: &[Extra], own: &str) {
        let own_entries = entries(own, 0);
        let kept_by_key: BTreeMap<&str, &InEntry> = inside.iter().map(|kept| (&*kept.key, kept)).collect();
        // The names under which old texts stand in for a field that is written under several.
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        self.text.push('{');
        for entry in &own_entries {
            let key = own.get(entry.key_span.clone()).unwrap_or_default();
            let value = own.get(entry.value.clone()).unwrap_or_default();
            match kept_by_key.get(&*entry.key) {
                None if taken.contains(key) => {}
                None => self.entry(key, value),
                Some(InEntry {
                    kept: Kept::Raw(kept),
                    old_key,
                    ..
                }) if kept.fallback.as_deref() == Some(value) => {
                    taken.insert(old_key);
                    self.entry(old_key, &kept.text);
                }
                Some(kept) => {
                    self.key(key);
                    self.value(&kept.kept, value);
                }
            }
        }
        let own_keys: BTreeSet<&str> = own_entries.iter().map(|entry| &*entry.key).collect();
        let has = |key: &str| own_keys.contains(key);
        for kept in inside.iter().filter(|kept| !has(&kept.key)) {
            match &kept.kept {
                // A fallback that is not written, then and now.
                Kept::Raw(raw) if raw.fallback.is_none() => self.entry(&kept.old_key, &raw.text),
                kept => self.orphan(kept),
            }
        }
        // What has been given to the value since takes the place of the old text.
        for kept in extra.iter().filter(|extra| extra.is_double || !has(&extra.key)) {
            if self.without.extra {
                self.orphans.push(kept.note);
            } else {
                self.has_opened |= matches!(own_entries.as_slice(), [only] if only.key == "Some");
                self.entry(&kept.old_key, &kept.raw);
            }
        }
        self.text.push('}');
    }

    fn array(&mut self, inside: &[InElement], dropped: &[Dropped], own: &str) {
        let own: Vec<&str> = elements(own, 0).into_iter().filter_map(|span| own.get(span)).collect();
        let owners = owners(inside, &own);
        let mut followed: BTreeMap<usize, Vec<&Dropped>> = BTreeMap::new();
        let mut last: Option<(&Arc<str>, usize)> = None;
        let mut first: Option<BTreeMap<&str, usize>> = None;
        let mut names: Option<BTreeSet<&str>> = None;
        for dropped in dropped {
            if !has_first(dropped, &own, &mut names) {
                self.orphans.push(dropped.note);
                continue;
            }
            // Many may follow one, and share its text: it is looked for once.
            let same = match (&dropped.after, last) {
                (Some((_, after)), Some((text, place))) if Arc::ptr_eq(after, text) => Some(place),
                _ => None,
            };
            // What it followed is gone: it goes to the end.
            let place = same
                .or_else(|| place_after(dropped, &own, &mut first))
                .unwrap_or(own.len());
            last = dropped.after.as_ref().map(|(_, after)| (after, place));
            followed.entry(place).or_default().push(dropped);
        }
        let kept_by_place: BTreeMap<usize, &InElement> = owners
            .iter()
            .zip(inside)
            .filter_map(|(owner, kept)| Some(((*owner)?, kept)))
            .collect();
        for (kept, owner) in inside.iter().zip(&owners) {
            if owner.is_none() {
                self.orphan(&kept.kept);
            }
        }
        self.text.push('[');
        for place in 0..=own.len() {
            // The place of an element that was dropped counts the elements before it.
            for dropped in followed.get(&place).into_iter().flatten() {
                self.element(|merge| merge.text.push_str(&dropped.raw));
            }
            let Some(&own) = own.get(place) else {
                break;
            };
            self.element(|merge| match kept_by_place.get(&place) {
                Some(kept) => merge.value(&kept.kept, own),
                None => merge.text.push_str(own),
            });
        }
        self.text.push(']');
    }

    fn element(&mut self, write: impl FnOnce(&mut Self)) {
        if !self.text.ends_with('[') {
            self.text.push(',');
        }
        write(self);
    }
}

/// Which element of today each kept part belongs to: the one at the same place if it is the same, else the first of its text
/// that nobody else has.
fn owners(inside: &[InElement], own: &[&str]) -> Vec<Option<usize>> {
    let is_owner = |kept: &InElement, own: &str| match &kept.identity {
        Identity::Place => true,
        Identity::Text(text) => own == text,
        Identity::Key(key) => key_of(own) == Some(key),
        Identity::Lost => false,
    };
    let at_same_place = |kept: &InElement| {
        let is_same = own.get(kept.index).is_some_and(|own| is_owner(kept, own));
        is_same.then_some(kept.index)
    };
    let mut owners: Vec<Option<usize>> = inside.iter().map(at_same_place).collect();
    if owners.iter().all(Option::is_some) {
        return owners;
    }
    // All that may be the owner of what has moved, from the last to the first.
    let taken: BTreeSet<usize> = owners.iter().copied().flatten().collect();
    let mut free: BTreeMap<(bool, &str), Vec<usize>> = BTreeMap::new();
    let has_keys = inside.iter().any(|kept| matches!(kept.identity, Identity::Key(_)));
    for (index, own) in own.iter().enumerate().rev().filter(|(index, _)| !taken.contains(index)) {
        let name = if has_keys { key_of(own) } else { Some(*own) };
        if let Some(name) = name {
            free.entry((has_keys, name)).or_default().push(index);
        }
    }
    for (owner, kept) in owners.iter_mut().zip(inside).filter(|(owner, _)| owner.is_none()) {
        let name = match &kept.identity {
            Identity::Text(text) => (false, &**text),
            Identity::Key(key) => (true, &**key),
            Identity::Place | Identity::Lost => continue,
        };
        *owner = free.get_mut(&name).and_then(Vec::pop);
    }
    owners
}

/// Whether what a dropped element is the double of is still there. The names of all, which are texts or keys, are looked up.
fn has_first<'a>(dropped: &Dropped, own: &[&'a str], names: &mut Option<BTreeSet<&'a str>>) -> bool {
    let mut has = |name: &str, name_of: fn(&'a str) -> Option<&'a str>| {
        let names = names.get_or_insert_with(|| own.iter().filter_map(|own| name_of(own)).collect());
        names.contains(name)
    };
    match &dropped.first {
        Some(Identity::Text(text)) => has(text, Some),
        Some(Identity::Key(key)) => has(key, key_of),
        Some(Identity::Lost) => false,
        Some(Identity::Place) | None => true,
    }
}

/// How many elements of today stand before a dropped one: all up to the one that it followed. None if that is not found. The
/// first place of each text is looked up, once something has moved.
fn place_after<'a>(dropped: &Dropped, own: &[&'a str], first: &mut Option<BTreeMap<&'a str, usize>>) -> Option<usize> {
    let Some((index, text)) = &dropped.after else {
        return Some(0);
    };
    if own.get(*index) == Some(&&**text) {
        return Some(index + 1);
    }
    let first = first.get_or_insert_with(|| own.iter().enumerate().rev().map(|(index, own)| (*own, index)).collect());
    first.get(&**text).map(|index| index + 1)
}
