//! One lint a module, on deny or forbid, with derived types under it. That the module compiles is the test, and in a
//! library, because several lints only look at what a crate exports.
#![allow(dead_code)]

/// The same items under each lint: one of every shape that a derive writes different code for.
macro_rules! derived_under {
    ($($module:ident: $level:ident($lint:path)),* $(,)?) => {
        $(
            pub mod $module {
                //! Derived types under one lint.
                #![$level($lint)]
                #![allow(dead_code)]

                /// A record with every kind of key.
                #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
                #[rerun(rename_all = "camelCase")]
                pub struct Record<T> {
                    /// A field.
                    pub one_field: T,
                    /// A field with a fallback.
                    #[rerun(default = 3, alias = "old")]
                    pub other: u8,
                    /// A field that is no data.
                    #[rerun(skip)]
                    pub cache: Option<Box<u8>>,
                }

                /// A tuple.
                #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
                pub struct Tuple(pub u8, pub String);

                /// Nothing.
                #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
                pub struct Unit;

                /// Every shape of a variant.
                #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
                pub enum Shape {
                    /// Nothing.
                    Unit,
                    /// One value.
                    One(u8),
                    /// Two values.
                    Two(u8, u16),
                    /// Named values.
                    Named {
                        /// A field.
                        a: u8,
                    },
                }

                /// Members.
                #[derive(rerun_safe::CoercibleEnum, rerun_safe::RerunEq, rerun_safe::Serial, Clone, Copy)]
                #[rerun(coerce(display, from_str))]
                pub enum Member {
                    /// A member.
                    First = 1,
                    /// A member.
                    Second,
                    /// A member.
                    Third,
                    /// A member.
                    Fourth,
                }
            }
        )*
    };
}

derived_under! {
    documented: deny(missing_docs),
    qualified: deny(unused_qualifications),
    safe: forbid(unsafe_code),
    warned: deny(warnings),
    unused_code: deny(unused),
    reachable: deny(unreachable_pub),
    lifetimes: deny(single_use_lifetimes),
    results: deny(unused_results),
    casts: deny(trivial_casts),
    numeric_casts: deny(trivial_numeric_casts),
    exhaustive: deny(variant_size_differences),
    names: deny(nonstandard_style),
    lint_all: deny(clippy::all),
    lint_pedantic: deny(clippy::pedantic),
    lint_nursery: deny(clippy::nursery),
    lint_unwrap: deny(clippy::unwrap_used),
    lint_panic: deny(clippy::panic),
    lint_index: deny(clippy::indexing_slicing),
    lint_arithmetic: deny(clippy::arithmetic_side_effects),
    lint_as: deny(clippy::as_conversions),
    lint_shadow: deny(clippy::shadow_unrelated),
    lint_inline: deny(clippy::missing_inline_in_public_items),
}

pub mod deprecated_parts {
    //! A deprecated field or variant is still data, and using it in an impl is no use of the user's.
    #![deny(deprecated)]

    #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
    pub struct Record {
        #[deprecated]
        old: u8,
        new: u8,
    }

    #[derive(rerun_safe::CoercibleEnum, rerun_safe::RerunEq, rerun_safe::Serial)]
    pub enum Member {
        #[deprecated]
        Old,
        New,
    }

    #[deprecated]
    #[derive(rerun_safe::CoercibleEnum, rerun_safe::RerunEq, rerun_safe::Serial)]
    pub enum Whole {
        A,
        B,
    }
}

pub mod private_in_public {
    //! A public type may hold private ones.
    #![deny(warnings)]
    #![allow(dead_code)]

    #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
    struct Private(u8);

    #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
    pub struct Public {
        inner: Private,
        many: Vec<Private>,
    }

    #[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
    pub enum Shape {
        #[allow(private_interfaces)]
        A(Private),
    }
}
