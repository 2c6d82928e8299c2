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
    #[automatically_derived]
    impl<T> ::rerun_safe::Codec for Marker<T>
    where
        T: ::core::default::Default,
    {
        const KIND: ::rerun_safe::__private::serial::Kind = ::rerun_safe::__private::serial::Kind::UNIT;
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            <() as ::rerun_safe::Codec>::write(&(), __out)
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            __input.unit()?;
            ::core::result::Result::Ok(Self {
                0: ::rerun_safe::__private::serial::default::<T>(),
            })
        }
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::Serial for Marker<T>
    where
        T: ::core::default::Default,
    {}
};
