//! What a script assigns to the key of a widget, or gives as a default, as candidates for a selection.

use core::any::Any;
use std::sync::Arc;

use super::Picked;
use super::menu::Shown;
use super::options::Options;
use super::resolve::Candidate;
use crate::session::instance::Instance;

/// One option that somebody wants selected.
pub(super) enum Wish {
    Value(Candidate),
    Label(String),
    /// Something that cannot be an option of the widget, so that none fulfills it.
    Unreadable {
        type_name: &'static str,
    },
    /// So many options where the widget has another number of them selected.
    Miscounted {
        found: usize,
        wanted: usize,
    },
}

impl Wish {
    pub(super) fn label(&self) -> Option<&str> {
        match self {
            Self::Value(candidate) => Some(candidate.shown.value.label()),
            Self::Label(label) => Some(label),
            Self::Unreadable { .. } | Self::Miscounted { .. } => None,
        }
    }
}

/// A value as an option of an earlier run would be.
pub(super) fn of_picked<T: Send + Sync + 'static>(options: &Options<T>, picked: &Picked<T>) -> Candidate {
    match (picked, picked.instance()) {
        (Picked::Stale(value), None) => Candidate {
            shown: Shown {
                value: value.clone(),
                member: None,
            },
            definition: None,
            rank: 0,
        },
        (Picked::Current(instance), None) => options.candidate(instance),
        (_, Some(instance)) => options.candidate(&instance),
    }
}

/// Reads what a script assigned, in whatever form: picked values, instances, bare values or labels, one or several.
pub(super) fn of_assigned<T: Send + Sync + 'static>(
    options: &Options<T>,
    assigned: &Arc<dyn Any + Send + Sync>,
    type_name: &'static str,
) -> Vec<Wish> {
    let picked = |picked: &Picked<T>| Wish::Value(of_picked(options, picked));
    let instance = |instance: &Instance<T>| Wish::Value(options.candidate(instance));
    let bare = |value: &T| Wish::Label(options.label_for(value));
    let text = |label: &dyn AsRef<str>| Wish::Label(label.as_ref().to_owned());

    several(assigned, picked)
        .or_else(|| several(assigned, instance))
        .or_else(|| several(assigned, bare))
        .or_else(|| several(assigned, |label: &String| text(label)))
        .or_else(|| several(assigned, |label: &&'static str| text(label)))
        .unwrap_or_else(|| vec![Wish::Unreadable { type_name }])
}

/// Reads a `V`, an `Option<V>` or a `Vec<V>`.
fn several<V: 'static>(assigned: &Arc<dyn Any + Send + Sync>, wish: impl Fn(&V) -> Wish) -> Option<Vec<Wish>> {
    if let Some(one) = assigned.downcast_ref::<V>() {
        return Some(vec![wish(one)]);
    }
    if let Some(some) = assigned.downcast_ref::<Option<V>>() {
        return Some(some.iter().map(wish).collect());
    }
    assigned
        .downcast_ref::<Vec<V>>()
        .map(|values| values.iter().map(wish).collect())
}
