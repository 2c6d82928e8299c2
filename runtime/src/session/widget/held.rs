//! The value of a widget as session state keeps it.

use core::any::{Any, TypeId, type_name};
use std::sync::Arc;

use super::resolve::Pick;
use super::{Kind, Picked};
use crate::session::instance::Instance;

type Shared = Arc<dyn Any + Send + Sync>;

/// Reads what is selected as a value of the type that is wanted.
type Read = fn(&[Pick], TypeId) -> Option<Shared>;

/// A value of which only the widget knows the type, and which can be read as several.
pub(in crate::session) struct Held {
    picks: Vec<Pick>,
    type_name: &'static str,
    read: Read,
}

impl Held {
    /// The value of a widget that chooses among `T`s.
    pub(in crate::session) fn of<T: Send + Sync + 'static>(kind: Kind, picks: Vec<Pick>) -> Self {
        if kind.is_many() || kind == Kind::SelectSliderRange {
            return Self {
                picks,
                type_name: type_name::<Vec<Picked<T>>>(),
                read: read_many::<T>,
            };
        }
        Self {
            picks,
            type_name: type_name::<Picked<T>>(),
            read: read_one::<T>,
        }
    }

    /// The value of a button.
    pub(in crate::session) fn clicked(clicked: bool) -> Self {
        let read: Read = if clicked {
            |_, wanted| offer(wanted, || Some(true))
        } else {
            |_, wanted| offer(wanted, || Some(false))
        };
        Self {
            picks: Vec::new(),
            type_name: type_name::<bool>(),
            read,
        }
    }

    pub(in crate::session) const fn type_name(&self) -> &'static str {
        self.type_name
    }

    /// The value as a `V`, if it can be read as one.
    pub(in crate::session) fn read<V: Any + Send + Sync>(&self) -> Option<Arc<V>> {
        (self.read)(&self.picks, TypeId::of::<V>())?.downcast().ok()
    }
}

fn read_one<T: Send + Sync + 'static>(picks: &[Pick], wanted: TypeId) -> Option<Shared> {
    let picked = || picks.first().map(|pick| Picked::<T>::of(&pick.shown, pick.stale));
    let instance = || picks.first().and_then(|pick| pick.shown.value.downcast::<T>());
    if wanted == TypeId::of::<T>() {
        return instance().map(|instance| Arc::<T>::clone(instance.value()) as Shared);
    }
    offer(wanted, picked)
        .or_else(|| offer(wanted, || Some(picked())))
        .or_else(|| offer(wanted, instance))
        .or_else(|| offer(wanted, || Some(instance())))
}

fn read_many<T: Send + Sync + 'static>(picks: &[Pick], wanted: TypeId) -> Option<Shared> {
    let picked = || {
        Some(
            picks
                .iter()
                .map(|pick| Picked::<T>::of(&pick.shown, pick.stale))
                .collect::<Vec<_>>(),
        )
    };
    let instances = || {
        picks
            .iter()
            .map(|pick| pick.shown.value.downcast::<T>())
            .collect::<Option<Vec<Instance<T>>>>()
    };
    offer(wanted, picked).or_else(|| offer(wanted, instances))
}

/// Makes a value if its type is the one that is wanted.
fn offer<V: Any + Send + Sync>(wanted: TypeId, make: impl FnOnce() -> Option<V>) -> Option<Shared> {
    if wanted != TypeId::of::<V>() {
        return None;
    }
    make().map(|value| Arc::new(value) as Shared)
}
