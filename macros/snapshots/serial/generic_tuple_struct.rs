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
    impl<'a, A: Ord, B, const N: usize> ::rerun_safe::Codec for Pair<'a, A, B, { N }>
    where
        A: Clone,
        A: ::rerun_safe::Codec,
    {
        const KIND: ::rerun_safe::__private::serial::Kind = ::rerun_safe::__private::serial::Kind::SEQUENCE;
        fn write(&self, __out: &mut ::rerun_safe::Writer<'_>) {
            if __out.open("[") {
                <Cow<'a, str> as ::rerun_safe::Codec>::write(&self.0, __out);
                __out.raw(",");
                <PhantomData<B> as ::rerun_safe::Codec>::write(&self.1, __out);
                __out.raw(",");
                <[A; N] as ::rerun_safe::Codec>::write(&self.2, __out);
                __out.close("]");
            }
        }
        fn read(
            __input: &mut ::rerun_safe::Reader<'_>,
        ) -> ::core::result::Result<Self, ::rerun_safe::ReadError> {
            ::core::result::Result::Ok({
                let mut __elements = ::rerun_safe::__private::serial::Elements::open(
                    __input,
                    3usize,
                )?;
                let __0 = <Cow<
                    'a,
                    str,
                > as ::rerun_safe::Codec>::read_element(&mut __elements, __input)?;
                let __1 = <PhantomData<
                    B,
                > as ::rerun_safe::Codec>::read_element(&mut __elements, __input)?;
                let __2 = <[A; N] as ::rerun_safe::Codec>::read_element(
                    &mut __elements,
                    __input,
                )?;
                __elements.close(__input)?;
                Self { 0: __0, 1: __1, 2: __2 }
            })
        }
    }
    #[automatically_derived]
    impl<'a, A: Ord, B, const N: usize> ::rerun_safe::Serial for Pair<'a, A, B, { N }>
    where
        A: Clone,
        A: ::rerun_safe::Codec,
    {}
};
