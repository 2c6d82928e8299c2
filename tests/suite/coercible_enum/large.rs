//! Enums with more members than a byte counts: their tables have wide positions.

use rerun_safe::{CoercibleEnum, EnumCoercion, EnumDef, coerce_member};

#[rustfmt::skip]
#[allow(clippy::upper_case_acronyms, reason = "the names are what is tested")]
#[derive(CoercibleEnum, Clone, Copy, Debug, PartialEq)]
enum Large {
    N000, N001, N002, N003, N004, N005, N006, N007, N008, N009, N00A, N00B, N00C, N00D, N00E, N00F,
    N010, N011, N012, N013, N014, N015, N016, N017, N018, N019, N01A, N01B, N01C, N01D, N01E, N01F,
    N020, N021, N022, N023, N024, N025, N026, N027, N028, N029, N02A, N02B, N02C, N02D, N02E, N02F,
    N030, N031, N032, N033, N034, N035, N036, N037, N038, N039, N03A, N03B, N03C, N03D, N03E, N03F,
    N040, N041, N042, N043, N044, N045, N046, N047, N048, N049, N04A, N04B, N04C, N04D, N04E, N04F,
    N050, N051, N052, N053, N054, N055, N056, N057, N058, N059, N05A, N05B, N05C, N05D, N05E, N05F,
    N060, N061, N062, N063, N064, N065, N066, N067, N068, N069, N06A, N06B, N06C, N06D, N06E, N06F,
    N070, N071, N072, N073, N074, N075, N076, N077, N078, N079, N07A, N07B, N07C, N07D, N07E, N07F,
    N080, N081, N082, N083, N084, N085, N086, N087, N088, N089, N08A, N08B, N08C, N08D, N08E, N08F,
    N090, N091, N092, N093, N094, N095, N096, N097, N098, N099, N09A, N09B, N09C, N09D, N09E, N09F,
    N0A0, N0A1, N0A2, N0A3, N0A4, N0A5, N0A6, N0A7, N0A8, N0A9, N0AA, N0AB, N0AC, N0AD, N0AE, N0AF,
    N0B0, N0B1, N0B2, N0B3, N0B4, N0B5, N0B6, N0B7, N0B8, N0B9, N0BA, N0BB, N0BC, N0BD, N0BE, N0BF,
    N0C0, N0C1, N0C2, N0C3, N0C4, N0C5, N0C6, N0C7, N0C8, N0C9, N0CA, N0CB, N0CC, N0CD, N0CE, N0CF,
    N0D0, N0D1, N0D2, N0D3, N0D4, N0D5, N0D6, N0D7, N0D8, N0D9, N0DA, N0DB, N0DC, N0DD, N0DE, N0DF,
    N0E0, N0E1, N0E2, N0E3, N0E4, N0E5, N0E6, N0E7, N0E8, N0E9, N0EA, N0EB, N0EC, N0ED, N0EE, N0EF,
    N0F0, N0F1, N0F2, N0F3, N0F4, N0F5, N0F6, N0F7, N0F8, N0F9, N0FA, N0FB, N0FC, N0FD, N0FE, N0FF,
    N100, N101, N102, N103, N104, N105, N106, N107, N108, N109, N10A, N10B, N10C, N10D, N10E, N10F,
}

#[rustfmt::skip]
#[allow(clippy::upper_case_acronyms, reason = "the names are what is tested")]
#[derive(CoercibleEnum, Clone, Copy, Debug, PartialEq)]
#[rerun(coerce(name = "Large"))]
enum Reversed {
    N10F, N10E, N10D, N10C, N10B, N10A, N109, N108, N107, N106, N105, N104, N103, N102, N101, N100,
    N0FF, N0FE, N0FD, N0FC, N0FB, N0FA, N0F9, N0F8, N0F7, N0F6, N0F5, N0F4, N0F3, N0F2, N0F1, N0F0,
    N0EF, N0EE, N0ED, N0EC, N0EB, N0EA, N0E9, N0E8, N0E7, N0E6, N0E5, N0E4, N0E3, N0E2, N0E1, N0E0,
    N0DF, N0DE, N0DD, N0DC, N0DB, N0DA, N0D9, N0D8, N0D7, N0D6, N0D5, N0D4, N0D3, N0D2, N0D1, N0D0,
    N0CF, N0CE, N0CD, N0CC, N0CB, N0CA, N0C9, N0C8, N0C7, N0C6, N0C5, N0C4, N0C3, N0C2, N0C1, N0C0,
    N0BF, N0BE, N0BD, N0BC, N0BB, N0BA, N0B9, N0B8, N0B7, N0B6, N0B5, N0B4, N0B3, N0B2, N0B1, N0B0,
    N0AF, N0AE, N0AD, N0AC, N0AB, N0AA, N0A9, N0A8, N0A7, N0A6, N0A5, N0A4, N0A3, N0A2, N0A1, N0A0,
    N09F, N09E, N09D, N09C, N09B, N09A, N099, N098, N097, N096, N095, N094, N093, N092, N091, N090,
    N08F, N08E, N08D, N08C, N08B, N08A, N089, N088, N087, N086, N085, N084, N083, N082, N081, N080,
    N07F, N07E, N07D, N07C, N07B, N07A, N079, N078, N077, N076, N075, N074, N073, N072, N071, N070,
    N06F, N06E, N06D, N06C, N06B, N06A, N069, N068, N067, N066, N065, N064, N063, N062, N061, N060,
    N05F, N05E, N05D, N05C, N05B, N05A, N059, N058, N057, N056, N055, N054, N053, N052, N051, N050,
    N04F, N04E, N04D, N04C, N04B, N04A, N049, N048, N047, N046, N045, N044, N043, N042, N041, N040,
    N03F, N03E, N03D, N03C, N03B, N03A, N039, N038, N037, N036, N035, N034, N033, N032, N031, N030,
    N02F, N02E, N02D, N02C, N02B, N02A, N029, N028, N027, N026, N025, N024, N023, N022, N021, N020,
    N01F, N01E, N01D, N01C, N01B, N01A, N019, N018, N017, N016, N015, N014, N013, N012, N011, N010,
    N00F, N00E, N00D, N00C, N00B, N00A, N009, N008, N007, N006, N005, N004, N003, N002, N001, N000,
}

#[test]
fn each_member_of_a_large_enum_finds_its_namesake() {
    let (from, to) = (EnumDef::of::<Large>(), EnumDef::of::<Reversed>());
    let last = Large::MEMBERS.len() - 1;
    assert!(last > 255);
    for (index, member) in Large::members().enumerate() {
        let name = Large::MEMBERS[index].name();
        assert_eq!(Large::from_name(name), Some(member));
        for policy in [EnumCoercion::NameOnly, EnumCoercion::Member] {
            let there = Reversed::coerce(member, policy).unwrap();
            assert_eq!(there.index(), last - index);
            assert_eq!(Reversed::MEMBERS[there.index()].name(), name);
            assert_eq!(coerce_member(&from, index, &to, policy).unwrap(), last - index);
        }
        // The values are the positions, and the two orders have none in common.
        assert!(Reversed::coerce(member, EnumCoercion::NameAndValue).is_err());
        assert_eq!(Large::coerce(member, EnumCoercion::NameAndValue).unwrap(), member);
    }
}
