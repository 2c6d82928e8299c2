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
    impl<T> ::rerun_safe::Data for Shape<T>
    where
        T: ::rerun_safe::Data,
    {
        #[inline]
        fn accept<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __visitor: __V,
        ) -> __V::Output {
            ::rerun_safe::__private::Visitor::variant(__visitor, self)
        }
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::__private::Names for Shape<T>
    where
        T: ::rerun_safe::Data,
    {
        const NAMES: &'static [&'static ::core::primitive::str] = &["Line"];
        const HASHES: &'static [::core::primitive::u64] = &[4393444730669496551u64];
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::__private::Enum for Shape<T>
    where
        T: ::rerun_safe::Data,
    {
        const PAYLOADS: &'static [::core::primitive::bool] = &[true];
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match self {
                Self::Line { .. } => 0,
            }
        }
        #[inline]
        fn active<__F: ::rerun_safe::__private::EachVariant>(
            &self,
            __each: __F,
        ) -> ::core::option::Option<__F::Output> {
            match self {
                Self::Line { 0: __0, 2: __2, .. } => {
                    ::core::option::Option::Some(
                        __F::variant::<
                            0,
                            _,
                        >(
                            __each,
                            &__PayloadLine(
                                <T as ::rerun_safe::Data>::lend(__0),
                                <T as ::rerun_safe::Data>::lend(__2),
                            ),
                        ),
                    )
                }
            }
        }
        #[inline]
        fn payload<
            __P: ::rerun_safe::__private::Pick,
            __V: ::rerun_safe::__private::Visitor,
        >(&self, __visitor: __V) -> ::core::option::Option<__V::Output> {
            match __P::INDEX {
                0 => {
                    match self {
                        Self::Line { 0: __0, 2: __2, .. } => {
                            ::core::option::Option::Some(
                                ::rerun_safe::Data::accept(
                                    &__PayloadLine(
                                        <T as ::rerun_safe::Data>::lend(__0),
                                        <T as ::rerun_safe::Data>::lend(__2),
                                    ),
                                    __visitor,
                                ),
                            )
                        }
                    }
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    struct __PayloadLine<__T0, __T1>(__T0, __T1);
    #[automatically_derived]
    impl<__T0: ::rerun_safe::Data, __T1: ::rerun_safe::Data> ::rerun_safe::Data
    for __PayloadLine<__T0, __T1> {
        #[inline]
        fn accept<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __visitor: __V,
        ) -> __V::Output {
            ::rerun_safe::__private::Visitor::tuple(__visitor, self)
        }
    }
    #[automatically_derived]
    impl<
        __T0: ::rerun_safe::Data,
        __T1: ::rerun_safe::Data,
    > ::rerun_safe::__private::Fields for __PayloadLine<__T0, __T1> {
        const LEN: ::core::primitive::usize = 2;
        #[inline]
        fn each<__F: ::rerun_safe::__private::EachField>(
            &self,
            __each: &mut __F,
        ) -> ::core::primitive::bool {
            ::rerun_safe::Data::show_field::<0, _>(&self.0, __each)
                && ::rerun_safe::Data::show_field::<1, _>(&self.1, __each)
        }
        #[inline]
        fn field<
            __P: ::rerun_safe::__private::Pick,
            __V: ::rerun_safe::__private::Visitor,
        >(&self, __visitor: __V) -> ::core::option::Option<__V::Output> {
            match __P::INDEX {
                0 => {
                    ::core::option::Option::Some(
                        ::rerun_safe::Data::accept(&self.0, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        ::rerun_safe::Data::accept(&self.1, __visitor),
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
                        ::rerun_safe::Data::accept(&self.0, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        ::rerun_safe::Data::accept(&self.1, __visitor),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
