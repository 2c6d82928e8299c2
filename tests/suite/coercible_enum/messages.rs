//! What errors tell, and `Display` and `FromStr` on request.

use rerun_safe::EnumCoercion::{Member as ByMember, NameAndValue, NameOnly, Off};
use rerun_safe::{CoercibleEnum, EnumCoercion, EnumDef, Member, coerce_member};

#[derive(CoercibleEnum, Debug, PartialEq)]
#[rerun(rename_all = "lowercase", coerce(display, from_str))]
enum Level {
    Low,
    #[rerun(alias = "mid")]
    Medium,
    High,
}

#[test]
fn display_writes_the_name_with_the_padding_asked_for() {
    assert_eq!(Level::Medium.to_string(), "medium");
    assert_eq!(format!("[{:>6}]", Level::Low), "[   low]");
}

#[test]
fn from_str_reads_names_and_aliases() {
    assert_eq!("high".parse::<Level>().unwrap(), Level::High);
    assert_eq!("mid".parse::<Level>().unwrap(), Level::Medium);
    let error = "hihg".parse::<Level>().unwrap_err();
    assert_eq!(error.asked(), "hihg");
    assert_eq!(
        error.to_string(),
        "`Level` has no member `hihg`, did you mean `high`? (expected one of `low`, `medium`, `high`)"
    );
}

#[derive(CoercibleEnum, Debug, PartialEq)]
#[rerun(coerce(from_str, ignore_case))]
enum Loose {
    On,
    #[rerun(alias = "Disabled")]
    Off,
}

#[test]
fn from_str_ignores_case_where_the_enum_does() {
    for (text, member) in [("ON", Loose::On), ("oFf", Loose::Off), ("DISABLED", Loose::Off)] {
        assert_eq!(text.parse::<Loose>().unwrap(), member);
    }
    assert!("offf".parse::<Loose>().is_err());
}

#[test]
fn a_long_list_of_names_is_left_out() {
    let error = rerun_safe::UnknownMember::of::<super::lookup::Bytes>("Mxy");
    assert_eq!(error.to_string(), "`Bytes` has no member `Mxy`");
    let error = rerun_safe::UnknownMember::of::<super::lookup::Bytes>("m0f");
    assert_eq!(error.to_string(), "`Bytes` has no member `m0f`, did you mean `M0F`?");
}

fn def(name: &str, members: &[(&str, i32)]) -> EnumDef {
    let members = members
        .iter()
        .map(|(name, value)| Member::recorded(*name, *value, [""; 0]));
    EnumDef::new(name, members).unwrap()
}

#[test]
fn a_refusal_tells_the_first_difference() {
    let old = def("Color", &[("Red", 1), ("Green", 2)]);
    let refusal = |new: &EnumDef, policy| coerce_member(&old, 1, new, policy).unwrap_err().to_string();
    let cases = [
        (
            def("Color", &[("Red", 1)]),
            Off,
            "`off`: this policy keeps every member as it is",
        ),
        (
            def("Paint", &[("Red", 1)]),
            NameOnly,
            "`nameOnly`: the enums have different names",
        ),
        (
            def("Color", &[("Red", 1), ("Grean", 2)]),
            NameOnly,
            "`nameOnly`: only the earlier definition has `Green`, did you mean `Grean`? (expected one of `Red`, `Grean`)",
        ),
        (
            def("Color", &[("Rot", 1), ("Green", 2)]),
            NameOnly,
            "`nameOnly`: only the earlier definition has `Red`, expected one of `Rot`, `Green`",
        ),
        (
            def("Color", &[("Red", 1), ("Green", 2), ("Blue", 3)]),
            NameAndValue,
            "`nameAndValue`: only the later definition has `Blue`",
        ),
        (
            def("Color", &[("Red", 1), ("Green", 3)]),
            NameAndValue,
            "`nameAndValue`: `Green` was 2 and is 3",
        ),
        (
            def("Color", &[("Red", 1)]),
            ByMember,
            "`member`: it has no member and no alias `Green`, expected `Red`",
        ),
    ];
    for (new, policy, reason) in cases {
        let text = refusal(&new, policy);
        assert_eq!(
            text,
            format!("cannot coerce `Color.Green` to `{}` under {reason}", new.name())
        );
    }
    let error = coerce_member(&old, 2, &old, NameOnly).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`Color` has 2 members, so there is none at position 2"
    );
    assert_eq!((error.policy(), error.member()), (NameOnly, None));
}

#[test]
fn an_error_is_an_error_to_others() {
    fn try_it() -> Result<Level, Box<dyn std::error::Error>> {
        Ok(Level::coerce(Loose::On, ByMember)?)
    }
    assert_eq!(
        try_it().unwrap_err().to_string(),
        "cannot coerce `Loose.On` to `Level` under `member`: it has no member and no alias `On`, expected one of `low`, `medium`, `high`"
    );
}

#[test]
fn policies_are_read_letter_by_letter() {
    for policy in EnumCoercion::ALL {
        assert_eq!(policy.to_string().parse(), Ok(policy));
    }
    for wrong in [
        "NameOnly",
        "nameonly",
        "OFF",
        "",
        " nameOnly",
        "name_only",
        "false",
        "None",
        "0",
    ] {
        let text = wrong.parse::<EnumCoercion>().unwrap_err().to_string();
        assert!(text.contains("`off`, `nameOnly`, `nameAndValue`, `member`"), "{text}");
    }
}
