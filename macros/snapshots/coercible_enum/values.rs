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
    impl ::rerun_safe::CoercibleEnum for Setting {
        const NAME: &'static ::core::primitive::str = "Setting";
        const MEMBERS: &'static [::rerun_safe::Member] = &[
            ::rerun_safe::Member::new("Int", ::rerun_safe::MemberValue::Int(-1), &[]),
            ::rerun_safe::Member::new(
                "Float",
                ::rerun_safe::MemberValue::Float(0.5),
                &[],
            ),
            ::rerun_safe::Member::new(
                "Text",
                ::rerun_safe::MemberValue::Text(::rerun_safe::Text::new("text")),
                &[],
            ),
            ::rerun_safe::Member::new(
                "Bool",
                ::rerun_safe::MemberValue::Bool(true),
                &[],
            ),
            ::rerun_safe::Member::new(
                "Computed",
                {
                    let __value = ::rerun_safe::__private::Constant(LIMIT * 2);
                    __value.value()
                },
                &[],
            ),
        ];
        const BY_KEY: ::rerun_safe::__private::ByKey<'static> = ::rerun_safe::__private::ByKey {
            keys: &[
                4368961913551043374003942461613801472,
                5661863751019387594562039449397493760,
                5755122985906320682121147802504396800,
                7011800083745532110009197881534185472,
                10983967873941194910296338615402233856,
            ],
            positions: b"\0\x03\x02\x01\x04",
        };
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match *self {
                Setting::Int => 0,
                Setting::Float => 1,
                Setting::Text => 2,
                Setting::Bool => 3,
                Setting::Computed => 4,
            }
        }
        #[inline]
        fn from_index(
            __index: ::core::primitive::usize,
        ) -> ::core::option::Option<Self> {
            if __index >= 5 {
                return ::core::option::Option::None;
            }
            ::core::option::Option::Some(
                match __index {
                    0 => Setting::Int,
                    1 => Setting::Float,
                    2 => Setting::Text,
                    3 => Setting::Bool,
                    _ => Setting::Computed,
                },
            )
        }
        #[inline]
        fn route<__T: ::rerun_safe::CoercibleEnum>(
            __index: ::core::primitive::usize,
            __policy: ::rerun_safe::EnumCoercion,
        ) -> ::core::option::Option<::core::primitive::usize> {
            ::rerun_safe::__private::route::<Self, __T, 5>(__index, __policy)
        }
        const LAYOUT: ::rerun_safe::__private::Layout = ::rerun_safe::__private::Layout {
            multiplier: 15755400384260043839,
            displacements: b"\0",
            slots: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
            ignore_case: true,
        };
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::rerun_safe::__private::look_up::<Self, 5>(__name)
        }
    }
};
