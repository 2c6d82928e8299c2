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
    impl ::rerun_safe::CoercibleEnum for Paint {
        const NAME: &'static ::core::primitive::str = "Color";
        const MEMBERS: &'static [::rerun_safe::Member] = ::rerun_safe::__private::members::<
            Self,
            4,
        >();
        const OUTLINE: ::rerun_safe::__private::Outline<'static> = ::rerun_safe::__private::Outline::Numbered(
            &["red", "green", "blue", "dark_blue"],
        );
        const BY_KEY: ::rerun_safe::__private::ByKey<'static> = ::rerun_safe::__private::ByKey {
            keys: &[
                4581662275413938213510475789147045888,
                5827956876466271140500353570368913408,
                7183266783483864673497564508317548544,
                12484258106890015253523082508926713856,
            ],
            positions: b"\0\x02\x01\x03",
        };
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match *self {
                Paint::Red => 0,
                Paint::Green => 1,
                Paint::Blue => 2,
                Paint::DarkBlue => 3,
            }
        }
        #[inline]
        fn from_index(
            __index: ::core::primitive::usize,
        ) -> ::core::option::Option<Self> {
            if __index >= 4 {
                return ::core::option::Option::None;
            }
            ::core::option::Option::Some(
                match __index {
                    0 => Paint::Red,
                    1 => Paint::Green,
                    2 => Paint::Blue,
                    _ => Paint::DarkBlue,
                },
            )
        }
        #[inline]
        fn route<__T: ::rerun_safe::CoercibleEnum>(
            __index: ::core::primitive::usize,
            __policy: ::rerun_safe::EnumCoercion,
        ) -> ::core::option::Option<::core::primitive::usize> {
            ::rerun_safe::__private::route::<Self, __T, 4>(__index, __policy)
        }
        const LAYOUT: ::rerun_safe::__private::Layout = ::rerun_safe::__private::Layout {
            multiplier: 15755400384260043839,
            displacements: b"\0",
            slots: b"\0\x01\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0",
            ignore_case: false,
        };
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::rerun_safe::__private::look_up::<Self, 4>(__name)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Paint {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::pad(__f, ::rerun_safe::__private::member_name(self))
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for Paint {
        type Err = ::rerun_safe::UnknownMember;
        fn from_str(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::rerun_safe::UnknownMember> {
            ::rerun_safe::__private::read_member(__text, false)
        }
    }
};
