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
        &["title"],
    );
    #[automatically_derived]
    impl<T> ::rerun_safe::Codec for Page<T>
    where
        T: ::rerun_safe::Codec,
    {
        const TYPICAL_LEN: ::core::primitive::usize = 11usize
            + <String as ::rerun_safe::Codec>::TYPICAL_LEN;
        fn assert_flattens<__W>() {
            <T as ::rerun_safe::Codec>::assert_flattens::<(__W,)>();
            <Unknown as ::rerun_safe::Codec>::assert_flattens::<(__W,)>();
        }
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            __FIELDS
                .claim(__key)
                .or(<T as ::rerun_safe::Codec>::claim(__key))
                .or(<Unknown as ::rerun_safe::Codec>::claim(__key))
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            if __out.open("{") {
                __out.entry(",\"title\":");
                <String as ::rerun_safe::Codec>::write(&self.title, __out);
                let _: fn() = <T as ::rerun_safe::Codec>::assert_flattens::<()>;
                <T as ::rerun_safe::Codec>::write_flat(&self.body, __out);
                let _: fn() = <Unknown as ::rerun_safe::Codec>::assert_flattens::<()>;
                <Unknown as ::rerun_safe::Codec>::write_flat(&self.rest, __out);
                __out.close("}");
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok({
                let __object = __input.record()?;
                let mut __slots = (::core::option::Option::None,);
                __input
                    .rest_with_parts(
                        __FIELDS,
                        __object,
                        0,
                        |__key| {
                            __FIELDS
                                .claim(__key)
                                .or(<T as ::rerun_safe::Codec>::claim(__key))
                                .or(<Unknown as ::rerun_safe::Codec>::claim(__key))
                        },
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
                let _: fn() = <T as ::rerun_safe::Codec>::assert_flattens::<()>;
                let __1 = <T as ::rerun_safe::Codec>::read_part(
                    __input,
                    __object,
                    |__key| {
                        <T as ::rerun_safe::Codec>::claim(__key)
                            .leaves_to(
                                __FIELDS.claim(__key),
                                ::rerun_safe::__private::serial::Claim::No
                                    .or(<Unknown as ::rerun_safe::Codec>::claim(__key)),
                            )
                    },
                );
                let __2 = <Unknown as ::rerun_safe::__private::serial::KeptFields>::read_kept(
                    __input,
                    __object,
                    |__key| {
                        <Unknown as ::rerun_safe::Codec>::claim(__key)
                            .leaves_to(
                                __FIELDS
                                    .claim(__key)
                                    .or(<T as ::rerun_safe::Codec>::claim(__key)),
                                ::rerun_safe::__private::serial::Claim::No,
                            )
                    },
                );
                let __0 = <String as ::rerun_safe::Codec>::settle_field(
                    __slots.0,
                    __input,
                    __object,
                    __FIELDS,
                    0usize,
                );
                Self {
                    title: __0?,
                    body: __1?,
                    rest: __2?,
                }
            })
        }
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::Serial for Page<T>
    where
        T: ::rerun_safe::Codec,
    {}
};
