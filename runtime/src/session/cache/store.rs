//! The values of one app, and the flights that make them.

use core::any::{Any, TypeId};
use core::time::Duration;
use std::collections::HashMap;
use std::hash::RandomState;
use std::sync::{Arc, Condvar};
use std::thread::{self, ThreadId};

use super::site::Site;
use crate::rerun_eq::Snapshot;
use crate::session::lock::{Lock, wait};

/// A function, and the type of what it makes: two versions of one crate can have functions of one name.
pub(super) type Function = (Site, TypeId);

/// The cached values of an app.
#[derive(Default)]
pub(in crate::session) struct Store {
    pub(super) hasher: RandomState,
    state: Lock<State>,
}

#[derive(Default)]
struct State {
    functions: HashMap<Function, HashMap<u64, Vec<Slot>>>,
    /// Who leads each flight.
    flights: HashMap<SlotId, ThreadId>,
    /// Which flight each waiting thread waits for.
    waiting: HashMap<ThreadId, SlotId>,
    /// Counts slots and uses.
    ticks: u64,
}

type SlotId = u64;

/// The place of one key.
struct Slot {
    id: SlotId,
    key: Arc<Snapshot>,
    used: u64,
    phase: Phase,
}

enum Phase {
    /// Somebody makes the value. If the place was cleared meanwhile, the value goes to those who asked for it and is not kept.
    Flying {
        landed: Arc<Condvar>,
        cleared: bool,
    },
    Ready(Arc<Kept>),
}

/// A value that is kept.
pub(super) struct Kept {
    /// An `Arc` of the value.
    pub(super) value: Value,
    pub(super) stored: Duration,
    /// Calls `on_release` with the value.
    pub(super) release: Option<Release>,
}

pub(super) type Value = Box<dyn Any + Send + Sync>;
pub(super) type Release = Box<dyn Fn(&(dyn Any + Send + Sync)) + Send + Sync>;

/// The place of a key, as others than the store refer to it.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) function: Function,
    pub(super) hash: u64,
    id: SlotId,
}

/// What a caller finds at a place.
pub(super) enum Arrival {
    Ready(Arc<Kept>),
    /// Somebody makes the value on behalf of this very thread, directly or through others: waiting would never end.
    Reentrant,
    /// Waited, or came too late: look again.
    Again,
}

impl Store {
    /// The functions of a site: one, unless two versions of a crate have it.
    pub(super) fn functions(&self, site: Site) -> Vec<Function> {
        let state = self.state.lock();
        state
            .functions
            .keys()
            .filter(|(known, _)| *known == site)
            .copied()
            .collect()
    }

    /// The key of the `nth` place of a hash.
    pub(super) fn nth(&self, function: Function, hash: u64, nth: usize) -> Option<(Place, Arc<Snapshot>)> {
        let state = self.state.lock();
        let slot = state.functions.get(&function)?.get(&hash)?.get(nth)?;
        Some((
            Place {
                function,
                hash,
                id: slot.id,
            },
            Arc::clone(&slot.key),
        ))
    }

    /// Makes a place for a key and starts the flight to it, unless somebody else was quicker.
    pub(super) fn depart(&self, function: Function, hash: u64, key: Arc<Snapshot>) -> Option<Place> {
        let mut state = self.state.lock();
        let id = state.tick();
        let slots = state.functions.entry(function).or_default().entry(hash).or_default();
        if slots.iter().any(|slot| slot.key == key) {
            return None;
        }
        slots.push(Slot {
            id,
            key,
            used: id,
            phase: Phase::flying(),
        });
        state.flights.insert(id, thread::current().id());
        Some(Place { function, hash, id })
    }

    /// Takes what is ready, or waits for the flight.
    pub(super) fn arrive(&self, place: Place) -> Arrival {
        let mut state = self.state.lock();
        let tick = state.tick();
        let Some(slot) = state.slot(place) else {
            return Arrival::Again;
        };
        slot.used = tick;
        let landed = match &slot.phase {
            Phase::Ready(kept) => return Arrival::Ready(Arc::clone(kept)),
            Phase::Flying { landed, .. } => Arc::clone(landed),
        };
        let me = thread::current().id();
        if state.leads_to(place.id, me) {
            return Arrival::Reentrant;
        }
        state.waiting.insert(me, place.id);
        // Once, whatever wakes it: a flight that follows to the same place calls those who wait by a signal of its own.
        state = wait(&landed, state);
        state.waiting.remove(&me);
        Arrival::Again
    }

    /// Starts a flight to a place whose value is not good any more, unless somebody else was quicker.
    pub(super) fn replace(&self, place: Place, old: &Arc<Kept>) -> bool {
        let mut state = self.state.lock();
        let Some(slot) = state.slot(place) else { return false };
        match &slot.phase {
            Phase::Ready(kept) if Arc::ptr_eq(kept, old) => slot.phase = Phase::flying(),
            _ => return false,
        }
        state.flights.insert(place.id, thread::current().id());
        true
    }

    /// Ends a flight with a value, and returns those that had to make room for it.
    pub(super) fn land(&self, place: Place, kept: Kept, max_entries: Option<usize>) -> Vec<Arc<Kept>> {
        let mut state = self.state.lock();
        state.flights.remove(&place.id);
        let tick = state.tick();
        let Some(slot) = state.slot(place) else {
            return Vec::new();
        };
        slot.used = tick;
        let Phase::Flying { landed, cleared } = &slot.phase else {
            return Vec::new();
        };
        landed.notify_all();
        if *cleared {
            state.remove(place);
            return Vec::new();
        }
        slot.phase = Phase::Ready(Arc::new(kept));
        max_entries.map_or_else(Vec::new, |max| state.make_room(place.function, max))
    }

    /// Ends a flight without a value. Of those who wait, one tries next.
    pub(super) fn abandon(&self, place: Place) {
        let mut state = self.state.lock();
        state.flights.remove(&place.id);
        if let Some(Slot {
            phase: Phase::Flying { landed, .. },
            ..
        }) = state.remove(place)
        {
            landed.notify_all();
        }
    }

    /// Forgets one value.
    pub(super) fn forget(&self, place: Place) -> Option<Arc<Kept>> {
        let mut state = self.state.lock();
        match &mut state.slot(place)?.phase {
            Phase::Flying { cleared, .. } => {
                *cleared = true;
                None
            }
            Phase::Ready(_) => state.remove(place)?.kept(),
        }
    }

    /// Forgets the values of the functions that are meant.
    pub(super) fn forget_all(&self, mut meant: impl FnMut(&Function) -> bool) -> Vec<Arc<Kept>> {
        let mut state = self.state.lock();
        let mut forgotten = Vec::new();
        for (_, buckets) in state.functions.iter_mut().filter(|(function, _)| meant(function)) {
            buckets.retain(|_, slots| {
                let (ready, flying): (Vec<_>, Vec<_>) = core::mem::take(slots).into_iter().partition(Slot::is_ready);
                forgotten.extend(ready.into_iter().filter_map(Slot::kept));
                *slots = flying.into_iter().map(Slot::cleared).collect();
                !slots.is_empty()
            });
        }
        forgotten
    }
}

impl State {
    fn tick(&mut self) -> u64 {
        self.ticks += 1;
        self.ticks
    }

    fn slot(&mut self, place: Place) -> Option<&mut Slot> {
        let slots = self.functions.get_mut(&place.function)?.get_mut(&place.hash)?;
        slots.iter_mut().find(|slot| slot.id == place.id)
    }

    fn remove(&mut self, place: Place) -> Option<Slot> {
        let buckets = self.functions.get_mut(&place.function)?;
        let slots = buckets.get_mut(&place.hash)?;
        let index = slots.iter().position(|slot| slot.id == place.id)?;
        let slot = slots.swap_remove(index);
        if slots.is_empty() {
            buckets.remove(&place.hash);
        }
        Some(slot)
    }

    /// Whether the flight cannot land before `thread` goes on.
    fn leads_to(&self, flight: SlotId, thread: ThreadId) -> bool {
        let mut flight = flight;
        // Each thread waits for one flight at most, so the walk ends; it cannot come round without passing `thread`.
        while let Some(leader) = self.flights.get(&flight) {
            if *leader == thread {
                return true;
            }
            match self.waiting.get(leader) {
                Some(next) => flight = *next,
                None => return false,
            }
        }
        false
    }

    /// Removes the least recently used values of a function until no more than `max` are left.
    fn make_room(&mut self, function: Function, max: usize) -> Vec<Arc<Kept>> {
        let Some(buckets) = self.functions.get(&function) else {
            return Vec::new();
        };
        let slots = buckets
            .iter()
            .flat_map(|(&hash, slots)| slots.iter().map(move |slot| (hash, slot)));
        let mut ready: Vec<(u64, Place)> = slots
            .filter(|(_, slot)| slot.is_ready())
            .map(|(hash, slot)| {
                (
                    slot.used,
                    Place {
                        function,
                        hash,
                        id: slot.id,
                    },
                )
            })
            .collect();
        let surplus = ready.len().saturating_sub(max);
        ready.sort_unstable_by_key(|(used, _)| *used);
        let places = ready.into_iter().take(surplus);
        places.filter_map(|(_, place)| self.remove(place)?.kept()).collect()
    }
}

impl Slot {
    const fn is_ready(&self) -> bool {
        matches!(self.phase, Phase::Ready(_))
    }

    fn kept(self) -> Option<Arc<Kept>> {
        match self.phase {
            Phase::Ready(kept) => Some(kept),
            Phase::Flying { .. } => None,
        }
    }

    fn cleared(mut self) -> Self {
        if let Phase::Flying { cleared, .. } = &mut self.phase {
            *cleared = true;
        }
        self
    }
}

impl Phase {
    fn flying() -> Self {
        Self::Flying {
            landed: Arc::default(),
            cleared: false,
        }
    }
}
