//! What each policy says to each kind of change, beside what Streamlit 1.67 did with the same change.

use rerun_safe::EnumCoercion::{Member as ByMember, NameAndValue, NameOnly, Off};
use rerun_safe::{CoercibleEnum, EnumCoercion, EnumDef, Member, MemberValue, coerce_member};

/// What became of the member in hand.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    /// It is a member of the new enum, of this name.
    Is(&'static str),
    Kept,
    /// Streamlit shows a traceback to the user.
    KeyError,
}
use Fate::{Is, Kept, KeyError};

struct Case {
    what: &'static str,
    old: EnumDef,
    held: &'static str,
    new: EnumDef,
    /// Ours under `nameOnly`, `nameAndValue` and `member`.
    ours: [Fate; 3],
    /// Streamlit's under `nameOnly` and `nameAndValue`.
    streamlit: [Fate; 2],
}

fn color(members: &[(&str, i32)]) -> EnumDef {
    named("Color", members)
}

fn named(name: &str, members: &[(&str, i32)]) -> EnumDef {
    let members = members
        .iter()
        .map(|(name, value)| Member::recorded(*name, *value, [""; 0]));
    EnumDef::new(name, members).unwrap()
}

fn valued<V: Into<MemberValue>>(value: V) -> EnumDef {
    EnumDef::new("Color", [Member::recorded("RED", value, [""; 0])]).unwrap()
}

fn aliased(members: &[(&str, i32, &[&str])]) -> EnumDef {
    let members = members
        .iter()
        .map(|(name, value, aliases)| Member::recorded(*name, *value, aliases.iter().copied()));
    EnumDef::new("Color", members).unwrap()
}

fn fate(case: &Case, policy: EnumCoercion) -> Fate {
    let held = case.old.index_of(case.held).unwrap();
    match coerce_member(&case.old, held, &case.new, policy) {
        Ok(index) => Is(Box::leak(case.new.members()[index].name().into())),
        Err(_) => Kept,
    }
}

/// The table of Streamlit's edge cases; the rows where it deviates on purpose are listed in `deviations`.
fn cases() -> Vec<Case> {
    let rgb = || color(&[("RED", 1), ("GREEN", 2), ("BLUE", 3)]);
    let case = |what, old, held, new, ours, streamlit| Case {
        what,
        old,
        held,
        new,
        ours,
        streamlit,
    };
    let green = Is("GREEN");
    let red = Is("RED");
    vec![
        case("same definition", rgb(), "GREEN", rgb(), [green; 3], [green; 2]),
        case(
            "order",
            rgb(),
            "GREEN",
            color(&[("BLUE", 3), ("GREEN", 2), ("RED", 1)]),
            [green; 3],
            [green; 2],
        ),
        case(
            "a value",
            rgb(),
            "GREEN",
            color(&[("RED", 1), ("GREEN", 9), ("BLUE", 3)]),
            [green, Kept, green],
            [green, Kept],
        ),
        case(
            "another value",
            rgb(),
            "GREEN",
            color(&[("RED", 9), ("GREEN", 2), ("BLUE", 3)]),
            [green, Kept, green],
            [green, Kept],
        ),
        case(
            "values swapped",
            rgb(),
            "GREEN",
            color(&[("RED", 2), ("GREEN", 1), ("BLUE", 3)]),
            [green, Kept, green],
            [green, green],
        ),
        case(
            "a member added",
            rgb(),
            "GREEN",
            color(&[("RED", 1), ("GREEN", 2), ("BLUE", 3), ("X", 4)]),
            [Kept, Kept, green],
            [Kept; 2],
        ),
        case(
            "another member removed",
            rgb(),
            "GREEN",
            color(&[("RED", 1), ("GREEN", 2)]),
            [Kept, Kept, green],
            [Kept; 2],
        ),
        case(
            "the member removed",
            rgb(),
            "GREEN",
            color(&[("RED", 1), ("BLUE", 3)]),
            [Kept; 3],
            [Kept; 2],
        ),
        case(
            "another member renamed",
            rgb(),
            "GREEN",
            color(&[("ROT", 1), ("GREEN", 2), ("BLUE", 3)]),
            [Kept, Kept, green],
            [Kept, green],
        ),
        case(
            "the member renamed",
            rgb(),
            "GREEN",
            color(&[("RED", 1), ("VERDE", 2), ("BLUE", 3)]),
            [Kept; 3],
            [Kept, KeyError],
        ),
        case(
            "case of the name",
            rgb(),
            "GREEN",
            color(&[("RED", 1), ("Green", 2), ("BLUE", 3)]),
            [Kept; 3],
            [Kept, KeyError],
        ),
        case(
            "the enum renamed",
            rgb(),
            "GREEN",
            named("Paint", &[("RED", 1), ("GREEN", 2), ("BLUE", 3)]),
            [Kept, Kept, green],
            [Kept; 2],
        ),
        case(
            "alias added",
            color(&[("GREEN", 2)]),
            "GREEN",
            aliased(&[("GREEN", 2, &["VERDE"])]),
            [green; 3],
            [green; 2],
        ),
        case(
            "alias removed",
            aliased(&[("GREEN", 2, &["VERDE"])]),
            "GREEN",
            color(&[("GREEN", 2)]),
            [green; 3],
            [green; 2],
        ),
        case(
            "alias becomes a member",
            aliased(&[("GREEN", 2, &["VERDE"])]),
            "GREEN",
            color(&[("GREEN", 2), ("VERDE", 3)]),
            [Kept, Kept, green],
            [Kept; 2],
        ),
        case(
            "member and alias change places",
            aliased(&[("GREEN", 2, &["VERDE"])]),
            "GREEN",
            aliased(&[("VERDE", 2, &["GREEN"])]),
            [Kept, Kept, Is("VERDE")],
            [Kept, Is("VERDE")],
        ),
        case("1 to 1.0", valued(1), "RED", valued(1.0), [red; 3], [red; 2]),
        case("1 to true", valued(1), "RED", valued(true), [red, Kept, red], [red; 2]),
        case(
            "1 to text",
            valued(1),
            "RED",
            valued("1"),
            [red, Kept, red],
            [red, Kept],
        ),
        case("NaN", valued(f64::NAN), "RED", valued(f64::NAN), [red; 3], [red, Kept]),
    ]
}

#[test]
fn ours_is_as_the_table_says() {
    for case in cases() {
        assert_eq!(fate(&case, Off), Kept, "{}", case.what);
        let ours = [NameOnly, NameAndValue, ByMember].map(|policy| fate(&case, policy));
        assert_eq!(ours, case.ours, "{}", case.what);
    }
}

/// `nameOnly` is Streamlit's to the letter; `nameAndValue` is what Streamlit's documentation says instead of what it does.
#[test]
fn ours_differs_from_streamlit_on_purpose_only() {
    let differ: Vec<&str> = cases()
        .iter()
        .filter(|case| {
            assert_eq!(case.ours[0], case.streamlit[0], "{}", case.what);
            case.ours[1] != case.streamlit[1]
        })
        .map(|case| case.what)
        .collect();
    let on_purpose = [
        // Streamlit compares the set of values, so that two of them may change places, or a name may go.
        "values swapped",
        "another member renamed",
        "the member renamed",
        "case of the name",
        "member and alias change places",
        // A bool is no number here, and NaN is itself.
        "1 to true",
        "NaN",
    ];
    assert_eq!(differ, on_purpose);
}

mod old {
    #[derive(rerun_safe::CoercibleEnum, Clone, Copy, Debug, PartialEq)]
    pub enum Color {
        Red,
        Green,
        Gray,
    }
}

mod reordered {
    #[derive(rerun_safe::CoercibleEnum, Clone, Copy, Debug, PartialEq)]
    pub enum Color {
        Gray,
        Red,
        Green,
    }
}

mod grown {
    #[derive(rerun_safe::CoercibleEnum, Clone, Copy, Debug, PartialEq)]
    pub enum Palette {
        #[rerun(alias = "Gray")]
        Grey,
        Blue,
        Green,
    }
}

#[test]
fn typed_members_find_their_new_home() {
    use grown::Palette;
    use reordered::Color;

    assert_eq!(Color::coerce(old::Color::Green, NameOnly).unwrap(), Color::Green);
    assert_eq!(
        Color::coerce(old::Color::Green, NameAndValue).unwrap_err().from,
        old::Color::Green
    );
    assert_eq!(
        Palette::coerce(old::Color::Green, NameOnly).unwrap_err().into_from(),
        old::Color::Green
    );
    assert_eq!(Palette::coerce(old::Color::Green, ByMember).unwrap(), Palette::Green);
    assert_eq!(Palette::coerce(old::Color::Gray, ByMember).unwrap(), Palette::Grey);
    assert_eq!(
        Palette::coerce(old::Color::Red, ByMember).unwrap_err().from,
        old::Color::Red
    );
}

#[test]
fn off_gives_even_a_member_of_the_same_enum_back() {
    assert_eq!(
        old::Color::coerce(old::Color::Red, Off).unwrap_err().from,
        old::Color::Red
    );
    for policy in [NameOnly, NameAndValue, ByMember] {
        assert_eq!(old::Color::coerce(old::Color::Red, policy).unwrap(), old::Color::Red);
    }
}

/// Between two enums of the program the answer comes from a constant table; between their definitions, from the rule itself.
#[test]
fn the_table_says_what_the_rule_says() {
    fn agree<From: CoercibleEnum, To: CoercibleEnum>() {
        let (from, to) = (EnumDef::of::<From>(), EnumDef::of::<To>());
        for policy in EnumCoercion::ALL {
            for (index, member) in From::members().enumerate() {
                let typed = To::coerce(member, policy).ok().map(|member| member.index());
                assert_eq!(
                    typed,
                    coerce_member(&from, index, &to, policy).ok(),
                    "{from:?}[{index}] to {to:?}"
                );
            }
        }
    }
    macro_rules! all_pairs {
        ($($from:ty),* => $to:tt) => {$(all_pairs! { @ $from => $to })*};
        (@ $from:ty => ($($to:ty),*)) => {$(agree::<$from, $to>();)*};
    }
    all_pairs! {
        old::Color, reordered::Color, grown::Palette, super::lookup::Bytes, super::values::Kinds, super::members::ByHand
        => (old::Color, reordered::Color, grown::Palette, super::lookup::Bytes, super::values::Kinds, super::members::ByHand)
    }
}

/// Aliases of the enum that the member comes from say what it was called before, which nobody asked.
#[test]
fn only_aliases_of_the_target_count() {
    let old = aliased(&[("GREEN", 2, &["VERDE"])]);
    let new = color(&[("VERDE", 2)]);
    assert!(coerce_member(&old, 0, &new, ByMember).is_err());
}
