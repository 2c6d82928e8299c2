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
        const NAMES: &'static [&'static ::core::primitive::str] = &[
            "Empty",
            "disc",
            "Hidden",
        ];
        const HASHES: &'static [::core::primitive::u64] = &[
            5769066155464590606u64, 14574945162230725868u64, 9829273256623791001u64,
        ];
    }
    #[automatically_derived]
    impl<T> ::rerun_safe::__private::Enum for Shape<T>
    where
        T: ::rerun_safe::Data,
    {
        const PAYLOADS: &'static [::core::primitive::bool] = &[false, true, false];
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match self {
                Self::Empty { .. } => 0,
                Self::Circle { .. } => 1,
                Self::Hidden { .. } => 2,
            }
        }
        #[inline]
        fn active<__F: ::rerun_safe::__private::EachVariant>(
            &self,
            __each: __F,
        ) -> ::core::option::Option<__F::Output> {
            match self {
                Self::Circle { 0: __0, .. } => {
                    ::core::option::Option::Some(
                        <T as ::rerun_safe::Data>::show_variant::<1, _>(__0, __each),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        #[inline]
        fn payload<
            __P: ::rerun_safe::__private::Pick,
            __V: ::rerun_safe::__private::Visitor,
        >(&self, __visitor: __V) -> ::core::option::Option<__V::Output> {
            match __P::INDEX {
                1 => {
                    match self {
                        Self::Circle { 0: __0, .. } => {
                            ::core::option::Option::Some(
                                <T as ::rerun_safe::Data>::accept(__0, __visitor),
                            )
                        }
                        _ => ::core::option::Option::None,
                    }
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
