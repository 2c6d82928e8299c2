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
    const __VARIANTS: &::rerun_safe::__private::serial::Variants = &::rerun_safe::__private::serial::Variants {
        aliases: &[],
        other: ::core::option::Option::Some(4usize),
        ..::rerun_safe::__private::serial::Variants::of(
            &["Quit", "Key", "Click", "Closed", "Unknown"],
        )
    };
    const __FIELDS_2: &::rerun_safe::__private::serial::Fields = &::rerun_safe::__private::serial::Fields::of(
        &["x"],
    );
    const __FIELDS_3: &::rerun_safe::__private::serial::Fields = &::rerun_safe::__private::serial::Fields::of(
        &[],
    );
    #[automatically_derived]
    impl ::rerun_safe::Codec for Event {
        fn assert_flattens<__W>() {
            <Key as ::rerun_safe::Codec>::assert_flattens::<(__W,)>();
        }
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            ::rerun_safe::__private::serial::Claim::name_if(__key == "type")
                .or(<Key as ::rerun_safe::Codec>::claim(__key))
                .or(__FIELDS_2.claim(__key))
                .or(__FIELDS_3.claim(__key))
                .or(<RawText as ::rerun_safe::Codec>::claim(__key))
                .or(::rerun_safe::__private::serial::Claim::Spare)
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            match self {
                Self::Quit { .. } => {
                    if __out.open("{\"type\":\"Quit\"") {
                        __out.close("}");
                    }
                }
                Self::Key { 0: __0, .. } => {
                    if __out.open("{\"type\":\"Key\"") {
                        let _: fn() = <Key as ::rerun_safe::Codec>::assert_flattens::<
                            (),
                        >;
                        <Key as ::rerun_safe::Codec>::write_flat(__0, __out);
                        __out.close("}");
                    }
                }
                Self::Click { x: __0, .. } => {
                    if __out.open("{\"type\":\"Click\",\"x\":") {
                        <u32 as ::rerun_safe::Codec>::write(__0, __out);
                        __out.close("}");
                    }
                }
                Self::Closed { .. } => {
                    if __out.open("{\"type\":\"Closed\"") {
                        __out.close("}");
                    }
                }
                Self::Unknown { 0: __0, .. } => {
                    <RawText as ::rerun_safe::Codec>::write(__0, __out);
                }
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            let __tag = __input
                .internal_tag("type", |__key| __key == "type", __VARIANTS)?;
            let __value = match __tag.index {
                0usize => {
                    __tag.unit(__input)?;
                    Self::Quit {}
                }
                1usize => {
                    Self::Key {
                        0: <Key as ::rerun_safe::Codec>::read_payload(&__tag, __input)?,
                    }
                }
                2usize => '__record: {
                    let __object = __tag.record(__input)?;
                    let mut __next = 0usize;
                    let mut __0 = ::core::option::Option::None;
                    '__order: {
                        if __tag.is_bare() || !__input.opens(b"{\"x\":") {
                            break '__order;
                        }
                        __0 = ::core::option::Option::Some(
                            <u32 as ::rerun_safe::Codec>::read_field(__input)?,
                        );
                        __next = 1usize;
                        if __input.literal(b"}") {
                            __next = 2usize;
                        }
                    }
                    let mut __slots = match (__next, __0) {
                        (2usize, ::core::option::Option::Some(__0)) => {
                            __input.leave();
                            break '__record Self::Click { x: __0 };
                        }
                        (_, __0) => (__0,),
                    };
                    if !__tag.is_bare() {
                        __input
                            .rest(
                                __FIELDS_2,
                                __object,
                                __next,
                                &mut |__index, __input| match __index {
                                    0usize => {
                                        <u32 as ::rerun_safe::Codec>::put_field(
                                            &mut __slots.0,
                                            __input,
                                        )
                                    }
                                    _ => ::core::result::Result::Ok(true),
                                },
                            )?;
                    }
                    let __0 = <u32 as ::rerun_safe::Codec>::settle_field(
                        __slots.0,
                        __input,
                        __object,
                        __FIELDS_2,
                        0usize,
                    );
                    Self::Click { x: __0? }
                }
                3usize => '__record: {
                    let __object = __tag.record(__input)?;
                    let mut __next = 0usize;
                    '__order: {
                        if !__tag.is_bare() && __input.opens(b"{}") {
                            __next = 1usize;
                        }
                    }
                    let mut __slots = match (__next,) {
                        (1usize,) => {
                            __input.leave();
                            break '__record Self::Closed {};
                        }
                        (_,) => {}
                    };
                    if !__tag.is_bare() {
                        __input
                            .rest(
                                __FIELDS_3,
                                __object,
                                __next,
                                &mut |__index, __input| match __index {
                                    _ => ::core::result::Result::Ok(true),
                                },
                            )?;
                    }
                    Self::Closed {}
                }
                _ => {
                    Self::Unknown {
                        0: <RawText as ::rerun_safe::__private::serial::KeptVariant>::read_kept(
                            &__tag,
                            __input,
                        )?,
                    }
                }
            };
            __tag.close(__input)?;
            ::core::result::Result::Ok(__value)
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Event {}
};
