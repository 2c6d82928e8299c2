//! Members, their names and their order.

use rerun_safe::{CoercibleEnum, EnumCoercion, Member, MemberValue};

#[derive(CoercibleEnum, Debug, PartialEq)]
#[rerun(rename_all = "SCREAMING_SNAKE_CASE", coerce(name = "Weather"))]
#[allow(dead_code, reason = "the names are what is tested")]
enum Sky {
    LightRain,
    #[rerun(rename = "sun shine", alias = "SUNSHINE", alias = "SUNNY")]
    SunShine,
    r#Type,
    Grün,
}

#[test]
fn a_definition_is_what_the_attributes_say() {
    assert_eq!(Sky::NAME, "Weather");
    let names: Vec<&str> = Sky::MEMBERS.iter().map(Member::name).collect();
    assert_eq!(names, ["LIGHT_RAIN", "sun shine", "TYPE", "GRüN"]);
    assert!(Sky::MEMBERS[1].aliases().eq(["SUNSHINE", "SUNNY"]));
    assert_eq!(Sky::MEMBERS[0].aliases().count(), 0);
}

#[test]
fn each_name_finds_its_member_and_aliases_find_none() {
    for member in Sky::members() {
        let name = Sky::MEMBERS[member.index()].name();
        assert_eq!(Sky::from_name(name), Some(member), "{name}");
    }
    for unknown in ["", "LightRain", "SUNNY", "sun shine ", "r#TYPE", "GRÜN"] {
        assert_eq!(Sky::from_name(unknown), None, "{unknown}");
    }
}

#[derive(CoercibleEnum, Debug, PartialEq)]
#[allow(non_camel_case_types, reason = "raw identifiers lose their prefix")]
enum r#struct {
    r#fn,
    r#while,
    ἄλφα,
    Ωμέγα,
}

#[test]
fn raw_and_unicode_identifiers_are_names_as_people_say_them() {
    assert_eq!(r#struct::NAME, "struct");
    assert_eq!(r#struct::from_name("fn"), Some(r#struct::r#fn));
    assert_eq!(r#struct::from_name("while"), Some(r#struct::r#while));
    assert_eq!(r#struct::from_name("ἄλφα"), Some(r#struct::ἄλφα));
    assert_eq!(r#struct::from_name("Ωμέγα"), Some(r#struct::Ωμέγα));
}

/// Members whose names are those of the trait's own items.
#[derive(CoercibleEnum, Debug, PartialEq)]
#[rerun(coerce(display, from_str))]
#[allow(
    clippy::upper_case_acronyms,
    non_camel_case_types,
    reason = "the names are what is tested"
)]
enum Awkward {
    NAME,
    MEMBERS,
    OUTLINE,
    BY_KEY,
    LAYOUT,
    Err,
    Self_,
    None,
    Some,
}

#[test]
fn members_may_be_called_like_items_of_the_trait() {
    for member in Awkward::members() {
        let text = member.to_string();
        assert_eq!(text.parse::<Awkward>().unwrap(), member);
    }
    assert_eq!(<Awkward as CoercibleEnum>::NAME, "Awkward");
}

#[test]
fn members_come_from_both_ends() {
    let mut members = Sky::members();
    assert_eq!(members.len(), 4);
    assert_eq!(members.next_back(), Some(Sky::Grün));
    assert_eq!(members.next(), Some(Sky::LightRain));
    assert_eq!(format!("{members:?}"), "[sun shine = 1 | SUNSHINE | SUNNY, TYPE = 2]");
    assert_eq!(members.clone().rev().collect::<Vec<_>>(), [Sky::r#Type, Sky::SunShine]);
    assert_eq!(members.nth(1), Some(Sky::r#Type));
    assert_eq!((members.next(), members.next_back(), members.len()), (None, None, 0));
    assert_eq!(Sky::from_index(4), None);
    assert_eq!(Sky::from_index(usize::MAX), None);
}

/// A definition written by hand has no tables, and behaves the same.
#[derive(Debug, PartialEq)]
pub(super) enum ByHand {
    Green,
    Gray,
    Red,
}

impl CoercibleEnum for ByHand {
    const NAME: &'static str = "Color";
    const MEMBERS: &'static [Member] = &[
        Member::new("Green", MemberValue::Int(1), &["Verde"]),
        Member::new("Gray", MemberValue::Int(2), &[]),
        Member::new("Red", MemberValue::Int(0), &[]),
    ];

    fn index(&self) -> usize {
        match self {
            Self::Green => 0,
            Self::Gray => 1,
            Self::Red => 2,
        }
    }

    fn from_index(index: usize) -> Option<Self> {
        [Self::Green, Self::Gray, Self::Red].into_iter().nth(index)
    }
}

#[test]
fn a_definition_by_hand_behaves_like_a_derived_one() {
    #[derive(CoercibleEnum, Debug, PartialEq)]
    enum Color {
        Red,
        Green,
        Gray,
    }

    assert_eq!(ByHand::from_name("Gray"), Some(ByHand::Gray));
    assert_eq!(ByHand::from_name("Verde"), None);
    assert_eq!(
        ByHand::coerce(Color::Red, EnumCoercion::NameAndValue).unwrap(),
        ByHand::Red
    );
    assert_eq!(
        Color::coerce(ByHand::Gray, EnumCoercion::NameAndValue).unwrap(),
        Color::Gray
    );
}
