/// Opens a pool.
pub fn open<T: Clone>(url: &str, _log: &Log) -> Result<Arc<Pool<T>>, Error> {
    match <Result<
        Arc<Pool<T>>,
        Error,
    > as ::rerun_safe::__private::cache::Cacheable>::begin(
        &::rerun_safe::__private::cache::Plan {
            site: ::rerun_safe::__private::cache::Site::of(
                &|| {},
                "open",
                "open",
                (::core::file!(), ::core::line!(), ::core::column!()),
            ),
            ttl: {
                const __TTL: ::rerun_safe::__private::cache::Ttl = ::rerun_safe::__private::cache::Ttl::of_literal(
                    "5m",
                );
                __TTL
            },
            max_entries: ::core::option::Option::Some({
                let __given: ::rerun_safe::__private::cache::Count = 8;
                __given
            }),
            validate: ::core::option::Option::None,
            on_release: ::core::option::Option::Some({
                let __given: ::rerun_safe::__private::cache::OnRelease<
                    Result<Arc<Pool<T>>, Error>,
                > = Pool::close;
                __given
            }),
        },
        &[::rerun_safe::__private::cache::argument(&url)],
    ) {
        ::rerun_safe::__private::cache::Found::Hit(__value) => __value,
        ::rerun_safe::__private::cache::Found::Miss(__ticket) => {
            ::rerun_safe::__private::cache::Ticket::fill(
                __ticket,
                move || -> Result<Arc<Pool<T>>, Error> {
                    Pool::connect(url).map(Arc::new)
                },
            )
        }
    }
}
///Forgets all values that `open` keeps.
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
pub fn open_clear<T: Clone>() {
    ::rerun_safe::__private::cache::clear(
        ::rerun_safe::__private::cache::Site::of(
            &|| {},
            "open_clear",
            "open",
            (::core::file!(), ::core::line!(), ::core::column!()),
        ),
    )
}
///Forgets the value that `open` keeps for these arguments.
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
pub fn open_clear_for<T: Clone>(url: &str) {
    ::rerun_safe::__private::cache::clear_for(
        ::rerun_safe::__private::cache::Site::of(
            &|| {},
            "open_clear_for",
            "open",
            (::core::file!(), ::core::line!(), ::core::column!()),
        ),
        &[::rerun_safe::__private::cache::argument(&url)],
    )
}
