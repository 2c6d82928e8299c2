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
    impl<T> ::rerun_safe::Data for Name<T>
    where
        T: ::rerun_safe::Data,
    {
        #[inline]
        fn accept<__V: ::rerun_safe::__private::Visitor>(
            &self,
            __visitor: __V,
        ) -> __V::Output {
            <T as ::rerun_safe::Data>::accept(&self.text, __visitor)
        }
    }
};
