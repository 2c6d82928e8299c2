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
    impl ::rerun_safe::Data for Color {
        #[inline]
        fn accept<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __visitor: __V,
        ) -> __V::Output {
            ::rerun_safe::__private::Visitor::variant(__visitor, self)
        }
    }
    #[automatically_derived]
    impl ::rerun_safe::__private::Names for Color {
        const NAMES: &'static [&'static ::core::primitive::str] = &["Red", "Green"];
        const HASHES: &'static [::core::primitive::u64] = &[
            11525237124646050684u64, 14916158978614705948u64,
        ];
    }
    #[automatically_derived]
    impl ::rerun_safe::__private::Enum for Color {
        const PAYLOADS: &'static [::core::primitive::bool] = &[false, false];
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match self {
                Self::Red { .. } => 0,
                Self::Green { .. } => 1,
            }
        }
        #[inline]
        fn active<__F: ::rerun_safe::__private::EachVariant>(
            &self,
            __each: __F,
        ) -> ::core::option::Option<__F::Output> {
            match self {
                _ => ::core::option::Option::None,
            }
        }
        #[inline]
        fn payload<
            __P: ::rerun_safe::__private::Pick,
            __V: ::rerun_safe::__private::Visitor,
        >(&self, __visitor: __V) -> ::core::option::Option<__V::Output> {
            match __P::INDEX {
                _ => ::core::option::Option::None,
            }
        }
    }
};
