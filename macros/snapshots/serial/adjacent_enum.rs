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
    const __VARIANTS: &::rerun_safe::__private::serial::Variants = &::rerun_safe::__private::serial::Variants::of(
        &["Quit", "Key"],
    );
    #[automatically_derived]
    impl ::rerun_safe::Codec for Event {
        fn assert_flattens<__W>() {}
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            ::rerun_safe::__private::serial::Claim::name_if(__key == "t" || __key == "c")
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            match self {
                Self::Quit { .. } => {
                    if __out.open("{\"t\":\"Quit\"") {
                        __out.close("}");
                    }
                }
                Self::Key { 0: __0, .. } => {
                    if __out.open("{\"t\":\"Key\",\"c\":") {
                        <char as ::rerun_safe::Codec>::write(__0, __out);
                        __out.close("}");
                    }
                }
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            let __tag = __input.adjacent_tag("t", "c", __VARIANTS, false)?;
            let __value = match __tag.index {
                0usize => {
                    __tag.unit(__input)?;
                    Self::Quit {}
                }
                _ => {
                    Self::Key {
                        0: <char as ::rerun_safe::Codec>::read_payload(&__tag, __input)?,
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
