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
    clippy::nursery
)]
const _: () = {
    #[automatically_derived]
    impl ::rerun_safe::CoercibleEnum for Paint {
        const NAME: &'static ::core::primitive::str = "Color";
        const MEMBERS: &'static [::rerun_safe::Member] = &::rerun_safe::__private::members(
            ["red", "green", "blue", "dark_blue"],
            [
                Self::Red as ::core::primitive::i128,
                Self::Green as ::core::primitive::i128,
                Self::Blue as ::core::primitive::i128,
                Self::DarkBlue as ::core::primitive::i128,
            ],
        );
        const BY_KEY: &'static [(::core::primitive::u128, ::core::primitive::usize)] = &[
            (4581662275413938213510475789147045888, 0),
            (5827956876466271140500353570368913408, 2),
            (7183266783483864673497564508317548544, 1),
            (12484258106890015253523082508926713856, 3),
        ];
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match *self {
                Self::Red => 0,
                Self::Green => 1,
                Self::Blue => 2,
                Self::DarkBlue => 3,
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
                    0 => Self::Red,
                    1 => Self::Green,
                    2 => Self::Blue,
                    _ => Self::DarkBlue,
                },
            )
        }
        #[inline]
        fn routes<__T: ::rerun_safe::CoercibleEnum>() -> ::core::option::Option<
            ::rerun_safe::__private::Routes,
        > {
            ::core::option::Option::Some(
                ::rerun_safe::__private::routes::<Self, __T, 4>(),
            )
        }
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            let __table = const {
                &::rerun_safe::__private::NameTable::<
                    4,
                >::of::<
                    Self,
                >(
                    15755400384260043839,
                    b"\0",
                    b"\0\x01\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0",
                    false,
                )
            };
            match ::rerun_safe::__private::NameTable::position(__table, __name) {
                ::core::option::Option::Some(__index) => {
                    <Self as ::rerun_safe::CoercibleEnum>::from_index(__index)
                }
                ::core::option::Option::None => ::core::option::Option::None,
            }
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
