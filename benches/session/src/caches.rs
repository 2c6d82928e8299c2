//! A hit of a cached resource, beside hits of caches.

use std::collections::HashMap;
use std::hint::black_box;
use std::sync::{Arc, Mutex};

use harness::{Column, Random, Reading, Table};
use rerun_safe::cache_resource;

/// Look-ups in one run of a case.
const STREAM: usize = 1_024;

/// What is cached: no cache looks inside.
struct Model {
    len: usize,
}

impl Model {
    fn load(name: &str) -> Arc<Self> {
        Arc::new(Self { len: name.len() })
    }
}

/// The function as a user writes it; outside of a run it uses the cache of `App::global()`.
#[cache_resource(max_entries = 10_000)]
fn model(name: &str) -> Arc<Model> {
    Model::load(name)
}

/// A thousand hits in random order, and the sum of what they gave.
fn hits(names: &[String], mut hit: impl FnMut(&str) -> Arc<Model>) -> usize {
    names.iter().map(|name| black_box(hit(name)).len).sum()
}

fn column(title: &'static str, count: usize) -> Column<'static, [String], usize> {
    let mut random = Random::default();
    let names: Vec<String> = (0..STREAM)
        .map(|_| format!("models/{}.bin", random.below(count)))
        .collect();
    let expected: usize = names.iter().map(String::len).sum();
    let by_hand = Mutex::new(HashMap::<String, Arc<Model>>::new());
    let moka = moka::sync::Cache::<String, Arc<Model>>::new(10_000);
    let quick = quick_cache::sync::Cache::<String, Arc<Model>>::new(10_000);
    let mutexed = move |name: &str| {
        let mut map = by_hand.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(model) = map.get(name) {
            return Arc::clone(model);
        }
        map.entry(name.to_owned()).or_insert(Model::load(name)).clone()
    };
    let found = move |name: &str| match quick
        .get_or_insert_with(name, || Ok::<_, std::convert::Infallible>(Model::load(name)))
    {
        Ok(model) => model,
        Err(never) => match never {},
    };
    Column::new(title, names.leak(), move |&sum| sum == expected)
        .case("`Mutex<HashMap>`", move |names: &[String]| hits(names, &mutexed))
        .case("rerun-safe `cache_resource`", |names| hits(names, model))
        .case("moka `get_with_by_ref`", move |names| {
            hits(names, |name| moka.get_with_by_ref(name, || Model::load(name)))
        })
        .case("quick_cache `get_or_insert_with`", move |names| hits(names, &found))
}

/// Prints the table.
pub(crate) fn print() {
    Table::new("1,024 hits of a cache, one thread", Reading::Times)
        .column(column("of one key", 1))
        .column(column("of 500 keys", 500))
        .print();
}
