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
    impl ::rerun_safe::Data for Version {
        const FLAVOR: ::rerun_safe::__private::Flavor = ::rerun_safe::__private::Flavor {
            plain: false,
            frozen: true,
            order: true,
        };
        #[inline]
        fn accept<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __visitor: __V,
        ) -> __V::Output {
            ::rerun_safe::__private::Visitor::tuple(__visitor, self)
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::__private::Fields for Version {
        const LEN: ::core::primitive::usize = 2;
        #[inline]
        fn each<__F: ::rerun_safe::__private::EachField>(
            &self,
            __each: &mut __F,
        ) -> ::core::primitive::bool {
            <u32 as ::rerun_safe::Data>::show_field::<0, _>(&self.0, __each)
                && <u32 as ::rerun_safe::Data>::show_field::<1, _>(&self.1, __each)
        }
        #[inline]
        fn field<
            __P: ::rerun_safe::__private::Pick,
            __V: ::rerun_safe::__private::Visitor,
        >(&self, __visitor: __V) -> ::core::option::Option<__V::Output> {
            match __P::INDEX {
                0 => {
                    ::core::option::Option::Some(
                        <u32 as ::rerun_safe::Data>::accept(&self.0, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        <u32 as ::rerun_safe::Data>::accept(&self.1, __visitor),
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
                        <u32 as ::rerun_safe::Data>::accept(&self.0, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        <u32 as ::rerun_safe::Data>::accept(&self.1, __visitor),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
