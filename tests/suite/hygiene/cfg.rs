//! Parts that are compiled out are not there for a derive either.

#[derive(rerun_safe::RerunEq, rerun_safe::Serial)]
struct Record {
    #[cfg(any())]
    gone: NoSuchType,
    #[cfg(not(any()))]
    here: u8,
}

#[derive(rerun_safe::CoercibleEnum, rerun_safe::RerunEq, rerun_safe::Serial)]
enum Member {
    #[cfg(any())]
    Gone(NoSuchType),
    #[cfg(not(any()))]
    Here,
}

#[test]
fn only_what_is_compiled_is_data() {
    use rerun_safe::{CoercibleEnum as _, Serial as _};

    assert_eq!(Record { here: 1 }.to_str(), r#"{"here":1}"#);
    assert_eq!(Member::MEMBERS.len(), 1);
}
