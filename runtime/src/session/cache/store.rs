//! The values of one app, and the flights that make them.

use core::any::{Any, TypeId};
use core::time::Duration;
use std::collections::{BTreeMap, HashMap};
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
    functions: HashMap<Function, Values>,
    /// Who leads each flight.
    flights: HashMap<SlotId, ThreadId>,
    /// Which flight each waiting thread waits for.
    waiting: HashMap<ThreadId, SlotId>,
    /// Counts slots and uses.
    ticks: u64,
}

type SlotId = u64;

/// The values of one function.
#[derive(Default)]
struct Values {
    /// The places, by the hashes of their keys.
    buckets: HashMap<u64, Vec<Slot>>,
    /// The values that are ready, in the order of their use when they were queued: the first whose use has not changed since
    /// is the least recently used one. Empty for a function that keeps any number of values.
    queue: BTreeMap<u64, (u64, SlotId)>,
}

/// The place of one key.
struct Slot {
    id: SlotId,
    key: Arc<Snapshot>,
    /// The tick of its last use.
    used: u64,
    /// The tick under which it stands in the queue, if it does.
    queued: Option<u64>,
    phase: Phase,
}

enum Phase {
    /// Somebody makes the value. If the place was cleared meanwhile, the value goes to whoever made it and is not kept: those
    /// who wait make another one.
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
        let slot = state.functions.get(&function)?.buckets.get(&hash)?.get(nth)?;
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
        let values = state.functions.entry(function).or_default();
        let slots = values.buckets.entry(hash).or_default();
        if slots.iter().any(|slot| slot.key == key) {
            return None;
        }
        slots.push(Slot {
            id,
            key,
            used: id,
            queued: None,
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
        if let Some(queued) = slot.queued.take() {
            state.functions.entry(place.function).or_default().queue.remove(&queued);
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
        let (Some(max), Some(values)) = (max_entries, state.functions.get_mut(&place.function)) else {
            return Vec::new();
        };
        values.enqueue(place.hash, place.id);
        values.make_room(max)
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
        for (_, values) in state.functions.iter_mut().filter(|(function, _)| meant(function)) {
            values.queue.clear();
            values.buckets.retain(|_, slots| {
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
        self.functions.get_mut(&place.function)?.slot(place.hash, place.id)
    }

    fn remove(&mut self, place: Place) -> Option<Slot> {
        self.functions.get_mut(&place.function)?.remove(place.hash, place.id)
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
}

impl Values {
    fn slot(&mut self, hash: u64, id: SlotId) -> Option<&mut Slot> {
        self.buckets.get_mut(&hash)?.iter_mut().find(|slot| slot.id == id)
    }

    fn remove(&mut self, hash: u64, id: SlotId) -> Option<Slot> {
        let slots = self.buckets.get_mut(&hash)?;
        let index = slots.iter().position(|slot| slot.id == id)?;
        let slot = slots.swap_remove(index);
        if slots.is_empty() {
            self.buckets.remove(&hash);
        }
        if let Some(queued) = slot.queued {
            self.queue.remove(&queued);
        }
        Some(slot)
    }

    /// Queues a value by its last use.
    fn enqueue(&mut self, hash: u64, id: SlotId) {
        if let Some(slot) = self.slot(hash, id) {
            let used = slot.used;
            slot.queued = Some(used);
            self.queue.insert(used, (hash, id));
        }
    }

    /// Removes the least recently used values until no more than `max` are left. One that was used since it was queued is
    /// queued again, so that a use itself costs nothing.
    fn make_room(&mut self, max: usize) -> Vec<Arc<Kept>> {
        let mut removed = Vec::new();
        while self.queue.len() > max {
            let Some((queued, (hash, id))) = self.queue.pop_first() else {
                break;
            };
            if self.slot(hash, id).is_some_and(|slot| slot.used != queued) {
                self.enqueue(hash, id);
            } else {
                removed.extend(self.remove(hash, id).and_then(Slot::kept));
            }
        }
        removed
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
