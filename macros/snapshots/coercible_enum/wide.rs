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
    impl ::rerun_safe::CoercibleEnum for Mask {
        const NAME: &'static ::core::primitive::str = "Mask";
        const MEMBERS: &'static [::rerun_safe::Member] = &[
            ::rerun_safe::Member::new(
                "None",
                ::rerun_safe::__private::Constant(Self::None as ::core::primitive::u128)
                    .value(),
                &[],
            ),
            ::rerun_safe::Member::new(
                "All",
                ::rerun_safe::__private::Constant(Self::All as ::core::primitive::u128)
                    .value(),
                &[],
            ),
        ];
        const BY_KEY: ::rerun_safe::__private::ByKey<'static> = ::rerun_safe::__private::ByKey {
            keys: &[
                4327382340038257335520149848125865984,
                5724171231927247943090652330730717184,
            ],
            positions: b"\x01\0",
        };
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match *self {
                Mask::None => 0,
                Mask::All => 1,
            }
        }
        #[inline]
        fn from_index(
            __index: ::core::primitive::usize,
        ) -> ::core::option::Option<Self> {
            if __index >= 2 {
                return ::core::option::Option::None;
            }
            ::core::option::Option::Some(
                match __index {
                    0 => Mask::None,
                    _ => Mask::All,
                },
            )
        }
        #[inline]
        fn route<__T: ::rerun_safe::CoercibleEnum>(
            __index: ::core::primitive::usize,
            __policy: ::rerun_safe::EnumCoercion,
        ) -> ::core::option::Option<::core::primitive::usize> {
            ::rerun_safe::__private::route::<Self, __T, 2>(__index, __policy)
        }
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            match __name {
                "None" => ::core::option::Option::Some(Self::None),
                "All" => ::core::option::Option::Some(Self::All),
                _ => ::core::option::Option::None,
            }
        }
    }
};
