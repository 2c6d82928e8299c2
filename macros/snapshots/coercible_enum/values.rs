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
        const BY_KEY: &'static [(::core::primitive::u128, ::core::primitive::usize)] = &[
            (4368961913551043374003942461613801472, 0),
            (5661863751019387594562039449397493760, 3),
            (5755122985906320682121147802504396800, 2),
            (7011800083745532110009197881534185472, 1),
            (10983967873941194910296338615402233856, 4),
        ];
        #[inline]
        fn index(&self) -> ::core::primitive::usize {
            match *self {
                Self::Int => 0,
                Self::Float => 1,
                Self::Text => 2,
                Self::Bool => 3,
                Self::Computed => 4,
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
                    0 => Self::Int,
                    1 => Self::Float,
                    2 => Self::Text,
                    3 => Self::Bool,
                    _ => Self::Computed,
                },
            )
        }
        #[inline]
        fn routes<__T: ::rerun_safe::CoercibleEnum>() -> ::core::option::Option<
            ::rerun_safe::__private::Routes,
        > {
            ::core::option::Option::Some(
                ::rerun_safe::__private::routes::<Self, __T, 5>(),
            )
        }
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            let __table = const {
                &::rerun_safe::__private::NameTable::<
                    5,
                >::of::<
                    Self,
                >(
                    15755400384260043839,
                    b"\0",
                    b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
                    true,
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
};
