//! Names found through the perfect hash, and what is found where no perfect hash exists.

use proptest::prelude::*;
use rerun_safe::{CoercibleEnum, EnumCoercion, Member};

#[rustfmt::skip]
#[allow(clippy::upper_case_acronyms, reason = "the names are what is tested")]
#[derive(CoercibleEnum, Clone, Copy, Debug, PartialEq)]
pub(super) enum Bytes {
    M00, M01, M02, M03, M04, M05, M06, M07, M08, M09, M0A, M0B, M0C, M0D, M0E, M0F,
    M10, M11, M12, M13, M14, M15, M16, M17, M18, M19, M1A, M1B, M1C, M1D, M1E, M1F,
    M20, M21, M22, M23, M24, M25, M26, M27, M28, M29, M2A, M2B, M2C, M2D, M2E, M2F,
    M30, M31, M32, M33, M34, M35, M36, M37, M38, M39, M3A, M3B, M3C, M3D, M3E, M3F,
    M40, M41, M42, M43, M44, M45, M46, M47, M48, M49, M4A, M4B, M4C, M4D, M4E, M4F,
    M50, M51, M52, M53, M54, M55, M56, M57, M58, M59, M5A, M5B, M5C, M5D, M5E, M5F,
    M60, M61, M62, M63, M64, M65, M66, M67, M68, M69, M6A, M6B, M6C, M6D, M6E, M6F,
    M70, M71, M72, M73, M74, M75, M76, M77, M78, M79, M7A, M7B, M7C, M7D, M7E, M7F,
    M80, M81, M82, M83, M84, M85, M86, M87, M88, M89, M8A, M8B, M8C, M8D, M8E, M8F,
    M90, M91, M92, M93, M94, M95, M96, M97, M98, M99, M9A, M9B, M9C, M9D, M9E, M9F,
    MA0, MA1, MA2, MA3, MA4, MA5, MA6, MA7, MA8, MA9, MAA, MAB, MAC, MAD, MAE, MAF,
    MB0, MB1, MB2, MB3, MB4, MB5, MB6, MB7, MB8, MB9, MBA, MBB, MBC, MBD, MBE, MBF,
    MC0, MC1, MC2, MC3, MC4, MC5, MC6, MC7, MC8, MC9, MCA, MCB, MCC, MCD, MCE, MCF,
    MD0, MD1, MD2, MD3, MD4, MD5, MD6, MD7, MD8, MD9, MDA, MDB, MDC, MDD, MDE, MDF,
    ME0, ME1, ME2, ME3, ME4, ME5, ME6, ME7, ME8, ME9, MEA, MEB, MEC, MED, MEE, MEF,
    MF0, MF1, MF2, MF3, MF4, MF5, MF6, MF7, MF8, MF9, MFA, MFB, MFC, MFD, MFE, MFF,
}

#[rustfmt::skip]
#[allow(clippy::upper_case_acronyms, reason = "the names are what is tested")]
#[derive(CoercibleEnum, Clone, Copy, Debug, PartialEq)]
#[rerun(rename_all = "lowercase", coerce(name = "Bytes", ignore_case))]
enum Backwards {
    MFF, MFE, MFD, MFC, MFB, MFA, MF9, MF8, MF7, MF6, MF5, MF4, MF3, MF2, MF1, MF0,
    MEF, MEE, MED, MEC, MEB, MEA, ME9, ME8, ME7, ME6, ME5, ME4, ME3, ME2, ME1, ME0,
    MDF, MDE, MDD, MDC, MDB, MDA, MD9, MD8, MD7, MD6, MD5, MD4, MD3, MD2, MD1, MD0,
    MCF, MCE, MCD, MCC, MCB, MCA, MC9, MC8, MC7, MC6, MC5, MC4, MC3, MC2, MC1, MC0,
    MBF, MBE, MBD, MBC, MBB, MBA, MB9, MB8, MB7, MB6, MB5, MB4, MB3, MB2, MB1, MB0,
    MAF, MAE, MAD, MAC, MAB, MAA, MA9, MA8, MA7, MA6, MA5, MA4, MA3, MA2, MA1, MA0,
    M9F, M9E, M9D, M9C, M9B, M9A, M99, M98, M97, M96, M95, M94, M93, M92, M91, M90,
    M8F, M8E, M8D, M8C, M8B, M8A, M89, M88, M87, M86, M85, M84, M83, M82, M81, M80,
    M7F, M7E, M7D, M7C, M7B, M7A, M79, M78, M77, M76, M75, M74, M73, M72, M71, M70,
    M6F, M6E, M6D, M6C, M6B, M6A, M69, M68, M67, M66, M65, M64, M63, M62, M61, M60,
    M5F, M5E, M5D, M5C, M5B, M5A, M59, M58, M57, M56, M55, M54, M53, M52, M51, M50,
    M4F, M4E, M4D, M4C, M4B, M4A, M49, M48, M47, M46, M45, M44, M43, M42, M41, M40,
    M3F, M3E, M3D, M3C, M3B, M3A, M39, M38, M37, M36, M35, M34, M33, M32, M31, M30,
    M2F, M2E, M2D, M2C, M2B, M2A, M29, M28, M27, M26, M25, M24, M23, M22, M21, M20,
    M1F, M1E, M1D, M1C, M1B, M1A, M19, M18, M17, M16, M15, M14, M13, M12, M11, M10,
    M0F, M0E, M0D, M0C, M0B, M0A, M09, M08, M07, M06, M05, M04, M03, M02, M01, M00,
}

/// Names of every length, on both sides of each length that the hash treats on its own.
#[derive(CoercibleEnum, Clone, Copy, Debug, PartialEq)]
#[allow(non_camel_case_types, reason = "the names are what is tested")]
enum Lengths {
    a,
    aa,
    aaa,
    aaaa,
    aaaaa,
    aaaaaa,
    aaaaaaa,
    aaaaaaaa,
    aaaaaaaaa,
    aaaaaaaaaa,
    aaaaaaaaaaa,
    aaaaaaaaaaaa,
    aaaaaaaaaaaaa,
    aaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaaaaaaaaa,
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
}

/// Names that differ between their first and last eight bytes only: no multiplier tells them apart.
#[derive(CoercibleEnum, Clone, Copy, Debug, PartialEq)]
#[rerun(coerce(ignore_case))]
enum Alike {
    BeginningOneAndTheEnd,
    BeginningTwoAndTheEnd,
    BeginningSixAndTheEnd,
    BeginningTenAndTheEnd,
    Other,
}

/// The same, with case.
#[derive(CoercibleEnum, Clone, Copy, Debug, PartialEq)]
enum AlikeExactly {
    BeginningOneAndTheEnd,
    BeginningTwoAndTheEnd,
    BeginningSixAndTheEnd,
    BeginningTenAndTheEnd,
    Other,
}

/// Names whose ends cancel each other out in a hash that only combines them.
#[derive(CoercibleEnum, Clone, Copy, Debug, PartialEq)]
enum Periodic {
    AbAbAbAb,
    BaBaBaBa,
    AbAbAbAbAbAbAbAb,
    BaBaBaBaBaBaBaBa,
    #[rerun(rename = "")]
    Empty,
    #[rerun(rename = "\0")]
    Null,
    #[rerun(rename = "\0\0")]
    Nulls,
}

fn every_name_finds_its_member<E: CoercibleEnum + std::fmt::Debug + PartialEq>() {
    for (index, member) in E::MEMBERS.iter().enumerate() {
        assert_eq!(E::from_name(member.name()), E::from_index(index), "{}", member.name());
    }
}

#[test]
fn every_name_of_every_shape_finds_its_member() {
    every_name_finds_its_member::<Bytes>();
    every_name_finds_its_member::<Backwards>();
    every_name_finds_its_member::<Lengths>();
    every_name_finds_its_member::<Alike>();
    every_name_finds_its_member::<AlikeExactly>();
    every_name_finds_its_member::<Periodic>();
}

#[test]
fn names_alike_are_told_apart() {
    assert_eq!(
        Alike::from_name("beginningtwoandtheend"),
        Some(Alike::BeginningTwoAndTheEnd)
    );
    assert_eq!(Alike::from_name("BeginningXxxAndTheEnd"), None);
    assert_eq!(AlikeExactly::from_name("BeginningXxxAndTheEnd"), None);
    assert_eq!(AlikeExactly::from_name("beginningTwoAndTheEnd"), None);
    assert_eq!(Lengths::from_name(&"a".repeat(26)), None);
    assert_eq!(Lengths::from_name(&"a".repeat(41)), None);
    assert_eq!(Periodic::from_name("\0\0\0"), None);
}

#[test]
fn case_is_ignored_on_request_and_only_for_letters() {
    assert_eq!(Backwards::from_name("M0F"), Some(Backwards::M0F));
    assert_eq!(Backwards::from_name("m0F"), Some(Backwards::M0F));
    // These bytes differ from a letter and a digit in the bit of case only.
    assert_eq!(Backwards::from_name("M\u{10}F"), None);
    assert_eq!(Bytes::from_name("m0F"), None);
}

#[test]
fn as_many_members_as_a_byte_counts_pass_over() {
    for member in Bytes::members() {
        let there = Backwards::coerce(member, EnumCoercion::NameOnly);
        assert!(there.is_err(), "the names differ in case");
    }
    for (index, member) in Bytes::members().enumerate() {
        assert_eq!(member.index(), index);
        assert_eq!(Bytes::coerce(member, EnumCoercion::NameAndValue).unwrap(), member);
    }
}

proptest! {
    #[test]
    fn no_other_name_finds_a_member(name in "\\PC{0,24}|[mM][0-9A-Ga-g]{2}|a{0,45}") {
        fn is_name<E: CoercibleEnum>(name: &str) -> bool {
            E::MEMBERS.iter().map(Member::name).any(|known| known == name)
        }
        prop_assert_eq!(Bytes::from_name(&name).is_some(), is_name::<Bytes>(&name));
        prop_assert_eq!(Lengths::from_name(&name).is_some(), is_name::<Lengths>(&name));
        prop_assert_eq!(AlikeExactly::from_name(&name).is_some(), is_name::<AlikeExactly>(&name));
        prop_assert_eq!(Backwards::from_name(&name).is_some(), is_name::<Bytes>(&name.to_ascii_uppercase()));
    }
}
