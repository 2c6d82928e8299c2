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
    const __FIELDS_3: &::rerun_safe::__private::serial::Fields = &::rerun_safe::__private::serial::Fields::of(
        &["name"],
    );
    #[automatically_derived]
    impl ::rerun_safe::Codec for Value {
        const KIND: ::rerun_safe::__private::serial::Kind = ::rerun_safe::__private::serial::Kind::ANY;
        fn assert_flattens<__W>() {
            <f64 as ::rerun_safe::Codec>::assert_flattens::<(__W,)>();
            <() as ::rerun_safe::Codec>::assert_flattens::<__W>();
            <() as ::rerun_safe::Codec>::assert_flattens::<__W>();
        }
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            ::rerun_safe::__private::serial::Claim::No
                .or(<f64 as ::rerun_safe::Codec>::claim(__key))
                .or(__FIELDS_3.claim(__key))
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            match self {
                Self::Number { 0: __0, .. } => {
                    <f64 as ::rerun_safe::Codec>::write(__0, __out);
                }
                Self::Address { 0: __0, .. } => {
                    <IpAddr as ::rerun_safe::__private::serial::DisplayText>::write_display(
                        __0,
                        __out,
                    );
                }
                Self::Pair { 0: __0, 1: __1, .. } => {
                    if __out.open("[") {
                        <u8 as ::rerun_safe::Codec>::write(__0, __out);
                        __out.raw(",");
                        <u8 as ::rerun_safe::Codec>::write(__1, __out);
                        __out.close("]");
                    }
                }
                Self::Named { name: __0, .. } => {
                    if __out.open("{\"name\":") {
                        <String as ::rerun_safe::Codec>::write(__0, __out);
                        __out.close("}");
                    }
                }
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            let mut __attempts = ::rerun_safe::__private::serial::Attempts::new(__input);
            loop {
                let __attempt = __attempts
                    .attempt(
                        "Number",
                        __input,
                        |__input| ::core::result::Result::Ok(Self::Number {
                            0: <f64 as ::rerun_safe::Codec>::read(__input)?,
                        }),
                    )?;
                if let ::core::option::Option::Some(__value) = __attempt {
                    return ::core::result::Result::Ok(__value);
                }
                let __attempt = __attempts
                    .attempt(
                        "Address",
                        __input,
                        |__input| ::core::result::Result::Ok(Self::Address {
                            0: ::rerun_safe::__private::serial::field_by(
                                __input,
                                &::rerun_safe::__private::serial::How::<IpAddr> {
                                    read: <IpAddr as ::rerun_safe::__private::serial::DisplayText>::read_display,
                                    default: || ::core::option::Option::None,
                                    null: false,
                                    strict: false,
                                },
                            )?,
                        }),
                    )?;
                if let ::core::option::Option::Some(__value) = __attempt {
                    return ::core::result::Result::Ok(__value);
                }
                let __attempt = __attempts
                    .attempt(
                        "Pair",
                        __input,
                        |__input| ::core::result::Result::Ok({
                            let mut __elements = ::rerun_safe::__private::serial::Elements::open(
                                __input,
                                2usize,
                            )?;
                            let __0 = <u8 as ::rerun_safe::Codec>::read_element(
                                &mut __elements,
                                __input,
                            )?;
                            let __1 = <u8 as ::rerun_safe::Codec>::read_element(
                                &mut __elements,
                                __input,
                            )?;
                            __elements.close(__input)?;
                            Self::Pair { 0: __0, 1: __1 }
                        }),
                    )?;
                if let ::core::option::Option::Some(__value) = __attempt {
                    return ::core::result::Result::Ok(__value);
                }
                let __attempt = __attempts
                    .attempt(
                        "Named",
                        __input,
                        |__input| ::core::result::Result::Ok('__record: {
                            let __object = __input.record()?;
                            let mut __next = 0usize;
                            let mut __0 = ::core::option::Option::None;
                            '__order: {
                                if !__input.opens(b"{\"name\":") {
                                    break '__order;
                                }
                                __0 = ::core::option::Option::Some(
                                    <String as ::rerun_safe::Codec>::read_field(__input)?,
                                );
                                __next = 1usize;
                                if __input.literal(b"}") {
                                    __next = 2usize;
                                }
                            }
                            let mut __slots = match (__next, __0) {
                                (2usize, ::core::option::Option::Some(__0)) => {
                                    __input.leave();
                                    break '__record Self::Named { name: __0 };
                                }
                                (_, __0) => (__0,),
                            };
                            __input
                                .rest(
                                    __FIELDS_3,
                                    __object,
                                    __next,
                                    &mut |__index, __input| match __index {
                                        0usize => {
                                            <String as ::rerun_safe::Codec>::put_field(
                                                &mut __slots.0,
                                                __input,
                                            )
                                        }
                                        _ => ::core::result::Result::Ok(true),
                                    },
                                )?;
                            let __0 = <String as ::rerun_safe::Codec>::settle_field(
                                __slots.0,
                                __input,
                                __object,
                                __FIELDS_3,
                                0usize,
                            );
                            Self::Named { name: __0? }
                        }),
                    )?;
                if let ::core::option::Option::Some(__value) = __attempt {
                    return ::core::result::Result::Ok(__value);
                }
                __attempts.again(__input)?;
            }
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Value {}
};
