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
        &["Red", "Green"],
    );
    #[automatically_derived]
    impl ::rerun_safe::Codec for Color {
        const KIND: ::rerun_safe::__private::serial::Kind = ::rerun_safe::__private::serial::Kind::TEXT;
        fn assert_flattens<__W>() {}
        fn claim(
            __key: &::core::primitive::str,
        ) -> ::rerun_safe::__private::serial::Claim {
            __VARIANTS.claim(__key)
        }
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            match self {
                Self::Red { .. } => {
                    __out.raw("\"Red\"");
                }
                Self::Green { .. } => {
                    __out.raw("\"Green\"");
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
                    Self::Red {}
                }
                _ => {
                    __tag.unit(__input)?;
                    Self::Green {}
                }
            };
            __tag.close(__input)?;
            ::core::result::Result::Ok(__value)
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::Serial for Color {}
};
