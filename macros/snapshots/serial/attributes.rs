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
        aliases: &[("columns", 0usize)],
        also: &[("addr", 2usize)],
        deny_unknown: true,
        ..::rerun_safe::__private::serial::Fields::of(
            &["width", "color", "address", "tags"],
        )
    };
    #[automatically_derived]
    impl ::rerun_safe::Codec for Settings {
        const TYPICAL_LEN: ::core::primitive::usize = 39usize
            + <u32 as ::rerun_safe::Codec>::TYPICAL_LEN
            + <Vec<String> as ::rerun_safe::Codec>::TYPICAL_LEN;
        fn assert_flattens<__W>() {}
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            __FIELDS.claim(__key)
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            if __out.open("{") {
                __out.entry(",\"width\":");
                <u32 as ::rerun_safe::Codec>::write(&self.width, __out);
                __out.entry(",\"color\":");
                match &self.color {
                    __1 => {
                        ({
                            let __given: ::rerun_safe::__private::serial::WriteWith<_> = hexadecimal::write;
                            __given
                        })(__1, __out)
                    }
                }
                __out.entry(",\"address\":");
                <IpAddr as ::rerun_safe::__private::serial::DisplayText>::write_display(
                    &self.address,
                    __out,
                );
                __out.entry(",\"addr\":");
                <IpAddr as ::rerun_safe::__private::serial::DisplayText>::write_display(
                    &self.address,
                    __out,
                );
                if !match &self.tags {
                    __3 => {
                        ({
                            let __given: ::rerun_safe::__private::serial::SkipIf<_> = Vec::is_empty;
                            __given
                        })(__3)
                    }
                } {
                    __out.entry(",\"tags\":");
                    <Vec<String> as ::rerun_safe::Codec>::write(&self.tags, __out);
                }
                __out.close("}");
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok({
                let __how__0 = ::rerun_safe::__private::serial::How::<u32> {
                    read: <u32 as ::rerun_safe::Codec>::read,
                    default: || {
                        let __default: u32 = 80;
                        ::core::option::Option::Some(__default)
                    },
                    null: !<u32 as ::rerun_safe::Codec>::KIND.nullable,
                    strict: false,
                };
                let __how__1 = ::rerun_safe::__private::serial::How::<u32> {
                    read: ({
                        let __given: ::rerun_safe::__private::serial::ReadWith<u32> = hexadecimal::read;
                        __given
                    }),
                    default: || ::core::option::Option::None,
                    null: false,
                    strict: true,
                };
                let __how__2 = ::rerun_safe::__private::serial::How::<IpAddr> {
                    read: <IpAddr as ::rerun_safe::__private::serial::DisplayText>::read_display,
                    default: || ::core::option::Option::None,
                    null: false,
                    strict: false,
                };
                let __how__3 = ::rerun_safe::__private::serial::How::<Vec<String>> {
                    read: <Vec<String> as ::rerun_safe::Codec>::read,
                    default: || ::core::option::Option::Some(
                        ::rerun_safe::__private::serial::default::<Vec<String>>(),
                    ),
                    null: !<Vec<String> as ::rerun_safe::Codec>::KIND.nullable,
                    strict: false,
                };
                let __object = __input.record()?;
                let mut __next = 0usize;
                let mut __0 = ::core::option::Option::None;
                let mut __1 = ::core::option::Option::None;
                '__order: {
                    if !__input.opens(b"{\"width\":") {
                        break '__order;
                    }
                    __0 = ::core::option::Option::Some(
                        ::rerun_safe::__private::serial::field_by(__input, &__how__0)?,
                    );
                    __next = 1usize;
                    if !__input.literal(b",\"color\":") {
                        break '__order;
                    }
                    __1 = ::core::option::Option::Some(
                        ::rerun_safe::__private::serial::field_by(__input, &__how__1)?,
                    );
                    __next = 2usize;
                }
                let mut __slots = (
                    __0,
                    __1,
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
                                ::rerun_safe::__private::serial::put_by(
                                    &mut __slots.0,
                                    __input,
                                    &__how__0,
                                )
                            }
                            1usize => {
                                ::rerun_safe::__private::serial::put_by(
                                    &mut __slots.1,
                                    __input,
                                    &__how__1,
                                )
                            }
                            2usize => {
                                ::rerun_safe::__private::serial::put_by(
                                    &mut __slots.2,
                                    __input,
                                    &__how__2,
                                )
                            }
                            3usize => {
                                ::rerun_safe::__private::serial::put_by(
                                    &mut __slots.3,
                                    __input,
                                    &__how__3,
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
                let __1 = ::rerun_safe::__private::serial::settle_by(
                    __slots.1,
                    __input,
                    __object,
                    __FIELDS,
                    1usize,
                    &__how__1,
                );
                let __2 = ::rerun_safe::__private::serial::settle_by(
                    __slots.2,
                    __input,
                    __object,
                    __FIELDS,
                    2usize,
                    &__how__2,
                );
                let __3 = ::rerun_safe::__private::serial::settle_by(
                    __slots.3,
                    __input,
                    __object,
                    __FIELDS,
                    3usize,
                    &__how__3,
                );
                Self {
                    width: __0?,
                    color: __1?,
                    address: __2?,
                    tags: __3?,
                }
            })
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Settings {}
};
