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
    impl<T> ::rerun_safe::Codec for Name<T>
    where
        T: ::rerun_safe::Codec,
    {
        const KIND: ::rerun_safe::__private::serial::Kind = <T as ::rerun_safe::Codec>::KIND;
        fn write_key(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            <T as ::rerun_safe::Codec>::write_key(&self.text, __out);
        }
        fn read_key(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok(Self {
                text: <T as ::rerun_safe::Codec>::read_key(__input)?,
                hash: ::rerun_safe::__private::serial::default::<Option<u64>>(),
            })
        }
        fn assert_flattens<__W>() {
            <T as ::rerun_safe::Codec>::assert_flattens::<__W>();
        }
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            <T as ::rerun_safe::Codec>::claim(__key)
        }
        fn read_flat(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok(Self {
                text: <T as ::rerun_safe::Codec>::read_flat(__input)?,
                hash: ::rerun_safe::__private::serial::default::<Option<u64>>(),
            })
        }
        fn absent() -> ::core::option::Option<Self> {
            ::core::option::Option::Some(Self {
                text: <T as ::rerun_safe::Codec>::absent()?,
                hash: ::rerun_safe::__private::serial::default::<Option<u64>>(),
            })
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            <T as ::rerun_safe::Codec>::write(&self.text, __out);
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok(Self {
                text: <T as ::rerun_safe::Codec>::read(__input)?,
                hash: ::rerun_safe::__private::serial::default::<Option<u64>>(),
            })
        }
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::Serial for Name<T>
    where
        T: ::rerun_safe::Codec,
    {}
};
