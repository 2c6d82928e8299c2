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
        aliases: &[("box", 3usize)],
        other: ::core::option::Option::Some(4usize),
        ..::rerun_safe::__private::serial::Variants::of(
            &["Empty", "Circle", "Line", "rect", "Unknown"],
        )
    };
    const __FIELDS_3: &::rerun_safe::__private::serial::Fields = &::rerun_safe::__private::serial::Fields::of(
        &["width"],
    );
    #[automatically_derived]
    impl<T> ::rerun_safe::Codec for Shape<T>
    where
        T: ::rerun_safe::Codec,
    {
        fn assert_flattens<__W>() {}
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            __VARIANTS.claim(__key)
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            match self {
                Self::Empty { .. } => {
                    __out.raw("\"Empty\"");
                }
                Self::Circle { 0: __0, .. } => {
                    if __out.open("{\"Circle\":") {
                        <T as ::rerun_safe::Codec>::write(__0, __out);
                        __out.close("}");
                    }
                }
                Self::Line { 0: __0, 1: __1, .. } => {
                    if __out.open("{\"Line\":") {
                        if __out.open("[") {
                            <T as ::rerun_safe::Codec>::write(__0, __out);
                            __out.raw(",");
                            <T as ::rerun_safe::Codec>::write(__1, __out);
                            __out.close("]");
                        }
                        __out.close("}");
                    }
                }
                Self::Rectangle { width: __0, .. } => {
                    if __out.open("{\"rect\":") {
                        if __out.open("{\"width\":") {
                            <T as ::rerun_safe::Codec>::write(__0, __out);
                            __out.close("}");
                        }
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
            let __tag = __input.variant(__VARIANTS)?;
            let __value = match __tag.index {
                0usize => {
                    __tag.unit(__input)?;
                    Self::Empty {}
                }
                1usize => {
                    Self::Circle {
                        0: <T as ::rerun_safe::Codec>::read_payload(&__tag, __input)?,
                    }
                }
                2usize => {
                    let mut __elements = __tag.elements(__input, 2usize)?;
                    let __0 = <T as ::rerun_safe::Codec>::read_element(
                        &mut __elements,
                        __input,
                    )?;
                    let __1 = <T as ::rerun_safe::Codec>::read_element(
                        &mut __elements,
                        __input,
                    )?;
                    __elements.close(__input)?;
                    Self::Line { 0: __0, 1: __1 }
                }
                3usize => '__record: {
                    let __object = __tag.record(__input)?;
                    let mut __next = 0usize;
                    let mut __0 = ::core::option::Option::None;
                    '__order: {
                        if __tag.is_bare() || !__input.opens(b"{\"width\":") {
                            break '__order;
                        }
                        __0 = ::core::option::Option::Some(
                            <T as ::rerun_safe::Codec>::read_field(__input)?,
                        );
                        __next = 1usize;
                        if __input.literal(b"}") {
                            __next = 2usize;
                        }
                    }
                    let mut __slots = match (__next, __0) {
                        (2usize, ::core::option::Option::Some(__0)) => {
                            __input.leave();
                            break '__record Self::Rectangle { width: __0 };
                        }
                        (_, __0) => (__0,),
                    };
                    if !__tag.is_bare() {
                        __input
                            .rest(
                                __FIELDS_3,
                                __object,
                                __next,
                                &mut |__index, __input| match __index {
                                    0usize => {
                                        <T as ::rerun_safe::Codec>::put_field(
                                            &mut __slots.0,
                                            __input,
                                        )
                                    }
                                    _ => ::core::result::Result::Ok(true),
                                },
                            )?;
                    }
                    let __0 = <T as ::rerun_safe::Codec>::settle_field(
                        __slots.0,
                        __input,
                        __object,
                        __FIELDS_3,
                        0usize,
                    );
                    Self::Rectangle { width: __0? }
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
    impl<T> ::rerun_safe::Serial for Shape<T>
    where
        T: ::rerun_safe::Codec,
    {}
};
