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
    const __FIELDS: &::rerun_safe::__private::serial::Fields = &::rerun_safe::__private::serial::Fields::of(
        &["id", "name"],
    );
    #[automatically_derived]
    impl ::rerun_safe::Codec for Account {
        const TYPICAL_LEN: ::core::primitive::usize = 16usize
            + <u64 as ::rerun_safe::Codec>::TYPICAL_LEN
            + <String as ::rerun_safe::Codec>::TYPICAL_LEN;
        fn assert_flattens<__W>() {}
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            __FIELDS.claim(__key)
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            if __out.open("{\"id\":") {
                <u64 as ::rerun_safe::Codec>::write(&self.id, __out);
                __out.raw(",\"name\":");
                <String as ::rerun_safe::Codec>::write(&self.name, __out);
                __out.close("}");
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok('__record: {
                let __how__0 = ::rerun_safe::__private::serial::How::<u64> {
                    read: <u64 as ::rerun_safe::Codec>::read,
                    default: <u64 as ::rerun_safe::Codec>::absent,
                    null: false,
                    strict: true,
                };
                let __object = __input.record()?;
                let mut __next = 0usize;
                let mut __0 = ::core::option::Option::None;
                let mut __1 = ::core::option::Option::None;
                '__order: {
                    if !__input.opens(b"{\"id\":") {
                        break '__order;
                    }
                    __0 = ::core::option::Option::Some(
                        ::rerun_safe::__private::serial::field_by(__input, &__how__0)?,
                    );
                    __next = 1usize;
                    if !__input.literal(b",\"name\":") {
                        break '__order;
                    }
                    __1 = ::core::option::Option::Some(
                        <String as ::rerun_safe::Codec>::read_field(__input)?,
                    );
                    __next = 2usize;
                    if __input.literal(b"}") {
                        __next = 3usize;
                    }
                }
                let mut __slots = match (__next, __0, __1) {
                    (
                        3usize,
                        ::core::option::Option::Some(__0),
                        ::core::option::Option::Some(__1),
                    ) => {
                        __input.leave();
                        break '__record Self { id: __0, name: __1 };
                    }
                    (_, __0, __1) => (__0, __1),
                };
                __input
                    .rest(
                        __FIELDS,
                        __object,
                        __next,
                        &mut |__index, __input| match __index {
                            0usize => {
                                ::rerun_safe::__private::serial::put_by(
                                    &mut __slots.0,
                                    __input,
                                    &__how__0,
                                )
                            }
                            1usize => {
                                <String as ::rerun_safe::Codec>::put_field(
                                    &mut __slots.1,
                                    __input,
                                )
                            }
                            _ => ::core::result::Result::Ok(true),
                        },
                    )?;
                let __0 = ::rerun_safe::__private::serial::settle_by(
                    __slots.0,
                    __input,
                    __object,
                    __FIELDS,
                    0usize,
                    &__how__0,
                );
                let __1 = <String as ::rerun_safe::Codec>::settle_field(
                    __slots.1,
                    __input,
                    __object,
                    __FIELDS,
                    1usize,
                );
                Self { id: __0?, name: __1? }
            })
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Account {}
};
