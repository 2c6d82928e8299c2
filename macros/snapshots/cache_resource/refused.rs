::core::compile_error! {
    "with `ttl = 0` nothing is ever kept\nhelp: remove `cache_resource`, or write `ttl = \"5m\"`"
}
::core::compile_error! {
    "an argument of a cached function needs a name\nhelp: take it apart in the body"
}
///
#[allow(
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    unused_qualifications,
    dead_code,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::question_mark_used
)]
pub fn open_clear<T>()
where
    T: Clone,
{}
///
#[allow(
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    unused_qualifications,
    dead_code,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::question_mark_used
)]
pub fn open_clear_for<T>(_: &str, _: Pair<T>)
where
    T: Clone,
{}
pub fn open<T>(url: &str, _log: &Log, (a, b): Pair<T>) -> Arc<T>
where
    T: Clone,
{
    Arc::default()
}
