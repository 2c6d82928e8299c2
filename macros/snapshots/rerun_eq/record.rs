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
    impl ::rerun_safe::Data for Student {
        #[inline]
        fn accept<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __visitor: __V,
        ) -> __V::Output {
            ::rerun_safe::__private::Visitor::record(__visitor, self)
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::__private::Names for Student {
        const NAMES: &'static [&'static ::core::primitive::str] = &[
            "id",
            "full_name",
            "score",
        ];
        const HASHES: &'static [::core::primitive::u64] = &[
            628021283683842752u64, 10080164960952640594u64, 13911166232573650165u64,
        ];
    }
    #[automatically_derived]
    impl ::rerun_safe::__private::Fields for Student {
        const LEN: ::core::primitive::usize = 3;
        #[inline]
        fn each<__F: ::rerun_safe::__private::EachField>(
            &self,
            __each: &mut __F,
        ) -> ::core::primitive::bool {
            <u32 as ::rerun_safe::Data>::show_field::<0, _>(&self.id, __each)
                && <String as ::rerun_safe::Data>::show_field::<1, _>(&self.name, __each)
                && <_ as ::rerun_safe::Data>::show_field::<
                    2,
                    _,
                >(
                    &match &self.score {
                        __3 => {
                            ({
                                let __given: ::rerun_safe::__private::By<'_, _, _> = f64::abs;
                                __given
                            })(__3)
                        }
                    },
                    __each,
                )
        }
        #[inline]
        fn field<
            __P: ::rerun_safe::__private::Pick,
            __V: ::rerun_safe::__private::Visitor,
        >(&self, __visitor: __V) -> ::core::option::Option<__V::Output> {
            match __P::INDEX {
                0 => {
                    ::core::option::Option::Some(
                        <u32 as ::rerun_safe::Data>::accept(&self.id, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        <String as ::rerun_safe::Data>::accept(&self.name, __visitor),
                    )
                }
                2 => {
                    ::core::option::Option::Some(
                        <_ as ::rerun_safe::Data>::accept(
                            &match &self.score {
                                __3 => {
                                    ({
                                        let __given: ::rerun_safe::__private::By<'_, _, _> = f64::abs;
                                        __given
                                    })(__3)
                                }
                            },
                            __visitor,
                        ),
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
                        <u32 as ::rerun_safe::Data>::accept(&self.id, __visitor),
                    )
                }
                1 => {
                    ::core::option::Option::Some(
                        <String as ::rerun_safe::Data>::accept(&self.name, __visitor),
                    )
                }
                2 => {
                    ::core::option::Option::Some(
                        <_ as ::rerun_safe::Data>::accept(
                            &match &self.score {
                                __3 => {
                                    ({
                                        let __given: ::rerun_safe::__private::By<'_, _, _> = f64::abs;
                                        __given
                                    })(__3)
                                }
                            },
                            __visitor,
                        ),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::__private::Record for Student {
        const SORTED: &'static [::core::primitive::u16] = &[0, 1, 2];
    }
};
