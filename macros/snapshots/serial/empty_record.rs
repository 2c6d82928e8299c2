#[doc(hidden)]
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
const _: () = {
    const __FIELDS: &::rerun_safe::__private::serial::Fields = &::rerun_safe::__private::serial::Fields {
        aliases: &[],
        also: &[],
        deny_unknown: true,
        ..::rerun_safe::__private::serial::Fields::of(&[])
    };
    #[automatically_derived]
    impl ::rerun_safe::Codec for Nothing {
        const TYPICAL_LEN: ::core::primitive::usize = 2usize;
        fn assert_flattens<__W>() {}
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            __FIELDS.claim(__key)
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            if __out.open("{") {
                __out.close("}");
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok('__record: {
                let __object = __input.record()?;
                let mut __next = 0usize;
                '__order: {
                    if __input.opens(b"{}") {
                        __next = 1usize;
                    }
                }
                let mut __slots = match (__next,) {
                    (1usize,) => {
                        __input.leave();
                        break '__record Self {};
                    }
                    (_,) => {}
                };
                __input
                    .rest(
                        __FIELDS,
                        __object,
                        __next,
                        &mut |__index, __input| match __index {
                            _ => ::core::result::Result::Ok(true),
                        },
                    )?;
                Self {}
            })
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Nothing {}
};
