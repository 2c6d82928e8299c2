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
    impl ::rerun_safe::Codec for Address {
        const KIND: ::rerun_safe::__private::serial::Kind = ::rerun_safe::__private::serial::Kind::TEXT;
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            <IpAddr as ::rerun_safe::__private::serial::DisplayText>::write_display(
                &self.0,
                __out,
            );
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok(Self {
                0: ::rerun_safe::__private::serial::field_by(
                    __input,
                    &::rerun_safe::__private::serial::How::<IpAddr> {
                        read: <IpAddr as ::rerun_safe::__private::serial::DisplayText>::read_display,
                        default: || ::core::option::Option::None,
                        null: false,
                        strict: false,
                    },
                )?,
            })
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Address {}
};
