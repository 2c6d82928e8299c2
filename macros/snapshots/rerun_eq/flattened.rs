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
    impl<T> ::rerun_safe::Data for Page<T>
    where
        T: ::rerun_safe::Data,
    {
        #[inline]
        fn accept<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __visitor: __V,
        ) -> __V::Output {
            ::rerun_safe::__private::Visitor::erased(
                __visitor,
                &::rerun_safe::__private::flatten(self, &[1]),
            )
        }
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::__private::Names for Page<T>
    where
        T: ::rerun_safe::Data,
    {
        const NAMES: &'static [&'static ::core::primitive::str] = &["title", "rest"];
        const HASHES: &'static [::core::primitive::u64] = &[
            15722393318163439657u64, 5527727774794834391u64,
        ];
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::__private::Fields for Page<T>
    where
        T: ::rerun_safe::Data,
    {
        const LEN: ::core::primitive::usize = 2;
        #[inline]
        fn each<__F: ::rerun_safe::__private::EachField>(
            &self,
            __each: &mut __F,
        ) -> ::core::primitive::bool {
            <String as ::rerun_safe::Data>::show_field::<0, _>(&self.title, __each)
                && <T as ::rerun_safe::Data>::show_field::<1, _>(&self.rest, __each)
        }
        #[inline]
        fn field<
            __P: ::rerun_safe::__private::Pick,
            __V: ::rerun_safe::__private::Visitor,
        >(&self, __visitor: __V) -> ::core::option::Option<__V::Output> {
            match __P::INDEX {
                0 => {
                    ::core::option::Option::Some(
                        <String as ::rerun_safe::Data>::accept(&self.title, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        <T as ::rerun_safe::Data>::accept(&self.rest, __visitor),
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
                        <String as ::rerun_safe::Data>::accept(&self.title, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        <T as ::rerun_safe::Data>::accept(&self.rest, __visitor),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::__private::Record for Page<T>
    where
        T: ::rerun_safe::Data,
    {
        const SORTED: &'static [::core::primitive::u16] = &[1, 0];
    }
};
