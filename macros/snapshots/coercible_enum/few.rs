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
    impl ::rerun_safe::CoercibleEnum for Color {
        const NAME: &'static ::core::primitive::str = "Color";
        const MEMBERS: &'static [::rerun_safe::Member] = &[
            ::rerun_safe::Member::new(
                "Red",
                ::rerun_safe::MemberValue::Int(Self::Red as ::core::primitive::i128),
                &[],
            ),
            ::rerun_safe::Member::new(
                "Green",
                ::rerun_safe::MemberValue::Int(Self::Green as ::core::primitive::i128),
                &["Verde"],
            ),
            ::rerun_safe::Member::new(
                "Blue",
                ::rerun_safe::MemberValue::Int(Self::r#Blue as ::core::primitive::i128),
                &[],
            ),
        ];
        const BY_KEY: ::rerun_safe::__private::ByKey<'static> = ::rerun_safe::__private::ByKey {
            keys: &[
                4415508775940823729397499906612002816,
                5661803376993156656387377687833870336,
                7017113284010750189384588625782505472,
            ],
            positions: b"\0\x02\x01",
        };
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match *self {
                Color::Red => 0,
                Color::Green => 1,
                Color::r#Blue => 2,
            }
        }
        #[inline]
        fn from_index(
            __index: ::core::primitive::usize,
        ) -> ::core::option::Option<Self> {
            if __index >= 3 {
                return ::core::option::Option::None;
            }
            ::core::option::Option::Some(
                match __index {
                    0 => Color::Red,
                    1 => Color::Green,
                    _ => Color::r#Blue,
                },
            )
        }
        #[inline]
        fn route<__T: ::rerun_safe::CoercibleEnum>(
            __index: ::core::primitive::usize,
            __policy: ::rerun_safe::EnumCoercion,
        ) -> ::core::option::Option<::core::primitive::usize> {
            ::rerun_safe::__private::route::<Self, __T, 3>(__index, __policy)
        }
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            match __name {
                "Red" => ::core::option::Option::Some(Self::Red),
                "Green" => ::core::option::Option::Some(Self::Green),
                "Blue" => ::core::option::Option::Some(Self::r#Blue),
                _ => ::core::option::Option::None,
            }
        }
    }
};
