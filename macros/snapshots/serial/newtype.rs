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
    impl ::rerun_safe::Codec for Meters {
        const KIND: ::rerun_safe::__private::serial::Kind = <f64 as ::rerun_safe::Codec>::KIND
            .newtype();
        fn write_key(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            <f64 as ::rerun_safe::Codec>::write_key(&self.0, __out);
        }
        fn read_key(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok(Self {
                0: <f64 as ::rerun_safe::Codec>::read_key(__input)?,
            })
        }
        fn assert_flattens<__W>() {
            <f64 as ::rerun_safe::Codec>::assert_flattens::<__W>();
        }
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            <f64 as ::rerun_safe::Codec>::claim(__key)
        }
        fn read_flat(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok(Self {
                0: <f64 as ::rerun_safe::Codec>::read_flat(__input)?,
            })
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            <f64 as ::rerun_safe::Codec>::write(&self.0, __out);
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok(Self {
                0: <f64 as ::rerun_safe::Codec>::read(__input)?,
            })
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Meters {}
};
