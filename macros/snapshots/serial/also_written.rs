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
        also: &[("left", 0usize)],
        deny_unknown: false,
        ..::rerun_safe::__private::serial::Fields::of(&["x", "y"])
    };
    #[automatically_derived]
    impl ::rerun_safe::Codec for Point {
        const TYPICAL_LEN: ::core::primitive::usize = 12usize
            + <u32 as ::rerun_safe::Codec>::TYPICAL_LEN
            + <u32 as ::rerun_safe::Codec>::TYPICAL_LEN;
        fn assert_flattens<__W>() {}
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            __FIELDS.claim(__key)
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            if __out.open("{\"x\":") {
                <u32 as ::rerun_safe::Codec>::write(&self.x, __out);
                __out.raw(",\"left\":");
                <u32 as ::rerun_safe::Codec>::write(&self.x, __out);
                __out.raw(",\"y\":");
                <u32 as ::rerun_safe::Codec>::write(&self.y, __out);
                __out.close("}");
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok({
                let __object = __input.record()?;
                let __next = 0usize;
                let mut __slots = (
                    ::core::option::Option::None,
                    ::core::option::Option::None,
                );
                __input
                    .rest(
                        __FIELDS,
                        __object,
                        __next,
                        &mut |__index, __input| match __index {
                            0usize => {
                                <u32 as ::rerun_safe::Codec>::put_field(
                                    &mut __slots.0,
                                    __input,
                                )
                            }
                            1usize => {
                                <u32 as ::rerun_safe::Codec>::put_field(
                                    &mut __slots.1,
                                    __input,
                                )
                            }
                            _ => ::core::result::Result::Ok(true),
                        },
                    )?;
                let __0 = <u32 as ::rerun_safe::Codec>::settle_field(
                    __slots.0,
                    __input,
                    __object,
                    __FIELDS,
                    0usize,
                );
                let __1 = <u32 as ::rerun_safe::Codec>::settle_field(
                    __slots.1,
                    __input,
                    __object,
                    __FIELDS,
                    1usize,
                );
                Self { x: __0?, y: __1? }
            })
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Point {}
};
