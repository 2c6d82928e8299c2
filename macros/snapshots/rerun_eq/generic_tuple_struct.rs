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
    impl<'a, A: Ord, B, const N: usize> ::rerun_safe::Data for Pair<'a, A, B, { N }>
    where
        A: Iterator,
        A: ::rerun_safe::Data,
        A::Item: ::rerun_safe::Data,
    {
        #[inline]
        fn accept<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __visitor: __V,
        ) -> __V::Output {
            ::rerun_safe::__private::Visitor::tuple(__visitor, self)
        }
    }
    #[automatically_derived]
    impl<'a, A: Ord, B, const N: usize> ::rerun_safe::__private::Fields
    for Pair<'a, A, B, { N }>
    where
        A: Iterator,
        A: ::rerun_safe::Data,
        A::Item: ::rerun_safe::Data,
    {
        const LEN: ::core::primitive::usize = 3;
        #[inline]
        fn each<__F: ::rerun_safe::__private::EachField>(
            &self,
            __each: &mut __F,
        ) -> ::core::primitive::bool {
            <&'a [A; N] as ::rerun_safe::Data>::show_field::<0, _>(&self.0, __each)
                && <PhantomData<
                    B,
                > as ::rerun_safe::Data>::show_field::<1, _>(&self.1, __each)
                && <A::Item as ::rerun_safe::Data>::show_field::<2, _>(&self.2, __each)
        }
        #[inline]
        fn field<
            __P: ::rerun_safe::__private::Pick,
            __V: ::rerun_safe::__private::Visitor,
        >(&self, __visitor: __V) -> ::core::option::Option<__V::Output> {
            match __P::INDEX {
                0 => {
                    ::core::option::Option::Some(
                        <&'a [A; N] as ::rerun_safe::Data>::accept(&self.0, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        <PhantomData<
                            B,
                        > as ::rerun_safe::Data>::accept(&self.1, __visitor),
                    )
                }
                2 => {
                    ::core::option::Option::Some(
                        <A::Item as ::rerun_safe::Data>::accept(&self.2, __visitor),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        #[inline]
        fn at<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __index: ::core::primitive::usize,
            __visitor: __V,
        ) -> ::core::option::Option<__V::Output> {
            match __index {
                0 => {
                    ::core::option::Option::Some(
                        <&'a [A; N] as ::rerun_safe::Data>::accept(&self.0, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        <PhantomData<
                            B,
                        > as ::rerun_safe::Data>::accept(&self.1, __visitor),
                    )
                }
                2 => {
                    ::core::option::Option::Some(
                        <A::Item as ::rerun_safe::Data>::accept(&self.2, __visitor),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
