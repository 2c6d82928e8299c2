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
    const __VARIANTS: &::rerun_safe::__private::serial::Variants = &::rerun_safe::__private::serial::Variants::of(
        &[],
    );
    #[automatically_derived]
    impl ::rerun_safe::Codec for Never {
        const KIND: ::rerun_safe::__private::serial::Kind = ::rerun_safe::__private::serial::Kind::TEXT;
        fn assert_flattens<__W>() {}
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            __VARIANTS.claim(__key)
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            match *self {}
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Err(__input.no_variants())
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Never {}
};
