//! One call of a cached function: what it returns, how it goes on, and what it leaves behind.

use core::any::TypeId;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use super::key::{Arguments, Lookup};
use super::site::Site;
use super::store::{Arrival, Function, Kept, Place, Release, Store, Value};
use super::ttl::Ttl;
use crate::session::app::App;

/// The return type of a cached function: `Arc<T>`, or `Result<Arc<T>, E>` of which only the good values are kept.
#[diagnostic::on_unimplemented(
    message = "a cached function cannot return `{Self}`",
    label = "a cached function returns `Arc<T>` or `Result<Arc<T>, E>`",
    note = "the value is shared by all callers and threads, so `T` is `Send`, `Sync` and owns its data"
)]
pub trait Cacheable: Sized {
    /// What is shared.
    type Value: ?Sized + Send + Sync + 'static;

    /// Begins a call. Generated code asks for it through the trait, because rustc then tells once that a type cannot be
    /// cached.
    fn begin(plan: &Plan<Self::Value>, arguments: &Arguments<'_>) -> Found<Self> {
        begin(plan, arguments)
    }

    /// The outcome of a call that found a value.
    fn hit(value: Arc<Self::Value>) -> Self;

    /// The value to keep, if there is one.
    fn kept(&self) -> Option<&Arc<Self::Value>>;
}

impl<T: ?Sized + Send + Sync + 'static> Cacheable for Arc<T> {
    type Value = T;

    fn hit(value: Self) -> Self {
        value
    }

    fn kept(&self) -> Option<&Self> {
        Some(self)
    }
}

impl<T: ?Sized + Send + Sync + 'static, E> Cacheable for Result<Arc<T>, E> {
    type Value = T;

    fn hit(value: Arc<T>) -> Self {
        Ok(value)
    }

    fn kept(&self) -> Option<&Arc<T>> {
        self.as_ref().ok()
    }
}

/// What `#[cache_resource(..)]` says about a function.
pub struct Plan<V: ?Sized> {
    /// Which function it is.
    pub site: Site,
    /// How long a value is used.
    pub ttl: Ttl,
    /// How many values are kept.
    pub max_entries: Option<usize>,
    /// Whether a kept value is still good.
    pub validate: Option<fn(&V) -> bool>,
    /// Told of each value that is kept no longer, but for one that `validate` refused.
    pub on_release: Option<fn(&V)>,
}

/// The type of `max_entries`.
pub type Count = usize;

/// The type of `validate`.
pub type Validate<R> = fn(&<R as Cacheable>::Value) -> bool;

/// The type of `on_release`.
pub type OnRelease<R> = fn(&<R as Cacheable>::Value);

/// How a call goes on.
pub enum Found<R> {
    /// With a value that was kept.
    Hit(R),
    /// By making one.
    Miss(Ticket<R>),
}

/// The right, and the duty, to make the value of a key. Dropped without one, it lets the next who waits try.
pub struct Ticket<R> {
    app: App,
    /// Nowhere to go for a call from inside of the very function: its value is not kept.
    place: Option<Place>,
    max_entries: Option<usize>,
    /// The value to keep of an outcome.
    value: fn(&R) -> Option<Value>,
    release: Option<Release>,
}

/// Looks for a value; waits if somebody is making it.
fn begin<R: Cacheable>(plan: &Plan<R::Value>, arguments: &Arguments<'_>) -> Found<R> {
    let app = App::current();
    let store = app.cache();
    let function = (plan.site, TypeId::of::<Arc<R::Value>>());
    let lookup = Lookup::new(arguments, &store.hasher);
    let mut key = None;
    loop {
        let Some(place) = find(store, function, &lookup) else {
            let key = key.get_or_insert_with(|| lookup.to_key());
            match store.depart(function, lookup.hash, Arc::clone(key)) {
                Some(place) => {
                    return Found::Miss(Ticket::new(app, plan, Some(place)));
                }
                None => continue,
            }
        };
        let kept = match store.arrive(place) {
            Arrival::Ready(kept) => kept,
            Arrival::Reentrant => return Found::Miss(Ticket::new(app, plan, None)),
            Arrival::Again => continue,
        };
        let expired = !plan.ttl.covers(app.now().saturating_sub(kept.stored));
        match kept.value.downcast_ref::<Arc<R::Value>>() {
            Some(value) if !expired && plan.validate.is_none_or(|validate| validate(value)) => {
                return Found::Hit(R::hit(Arc::clone(value)));
            }
            _ if store.replace(place, &kept) => {
                // First the ticket: should the release panic, whoever waits can go on.
                let ticket = Ticket::new(app, plan, Some(place));
                if expired {
                    release([kept]);
                }
                return Found::Miss(ticket);
            }
            _ => {}
        }
    }
}

/// Forgets all values of a function, in the current app.
pub fn clear(site: Site) {
    release(App::current().cache().forget_all(|(known, _)| *known == site));
}

/// Forgets the value of these arguments, in the current app.
pub fn clear_for(site: Site, arguments: &Arguments<'_>) {
    let app = App::current();
    let store = app.cache();
    let lookup = Lookup::new(arguments, &store.hasher);
    let functions = store.functions(site);
    let places = functions
        .into_iter()
        .filter_map(|function| find(store, function, &lookup));
    release(places.filter_map(|place| store.forget(place)));
}

impl Store {
    /// Forgets everything.
    pub(in crate::session) fn clear(&self) {
        release(self.forget_all(|_| true));
    }
}

impl<R: Cacheable> Ticket<R> {
    fn new(app: App, plan: &Plan<R::Value>, place: Option<Place>) -> Self {
        let release = |on_release: fn(&R::Value)| -> Release {
            Box::new(move |value| {
                if let Some(value) = value.downcast_ref::<Arc<R::Value>>() {
                    on_release(value);
                }
            })
        };
        Self {
            app,
            place,
            max_entries: plan.max_entries,
            value: |outcome| Some(Box::new(Arc::clone(outcome.kept()?))),
            release: plan.on_release.map(release),
        }
    }
}

impl<R> Ticket<R> {
    /// Makes the value. If it is one to keep, all who wait for it get it, too.
    pub fn fill(mut self, make: impl FnOnce() -> R) -> R {
        let outcome = make();
        if let (Some(place), Some(value)) = (self.place, (self.value)(&outcome)) {
            let kept = Kept {
                value,
                stored: self.app.now(),
                release: self.release.take(),
            };
            let surplus = self.app.cache().land(place, kept, self.max_entries);
            self.place = None;
            release(surplus);
        }
        outcome
    }
}

impl<R> Drop for Ticket<R> {
    fn drop(&mut self) {
        if let Some(place) = self.place {
            self.app.cache().abandon(place);
        }
    }
}

/// Compares outside of the store's lock, because arguments may compare by code of the user's.
fn find(store: &Store, function: Function, lookup: &Lookup<'_>) -> Option<Place> {
    (0..)
        .map_while(|nth| store.nth(function, lookup.hash, nth))
        .find(|(_, key)| lookup.matches(key))
        .map(|(place, _)| place)
}

/// Lets go of values that are kept no longer. If one of the calls panics, the others are made first.
fn release(values: impl IntoIterator<Item = Arc<Kept>>) {
    let mut panic = None;
    for kept in values {
        let released = catch_unwind(AssertUnwindSafe(|| {
            if let Some(release) = &kept.release {
                release(&*kept.value);
            }
            drop(kept);
        }));
        panic = panic.or(released.err());
    }
    if let Some(panic) = panic {
        resume_unwind(panic);
    }
}
