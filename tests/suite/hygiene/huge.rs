//! Items as large as configuration files and protocols make them: 300 fields, 200 variants.
#![allow(dead_code)]

use rerun_safe::{CoercibleEnum, RerunEq, Serial};

macro_rules! fields {
    ($($field:ident)*) => {
        #[derive(RerunEq, Serial, Default)]
        struct Fields { $($field: Option<u16>),* }
    };
}

macro_rules! variants {
    ($($unit:ident $payload:ident),* $(,)?) => {
        #[derive(RerunEq, Serial)]
        enum Variants { $($unit, $payload(u16)),* }

        #[derive(CoercibleEnum, RerunEq, Serial, Debug, PartialEq)]
        enum Members { $($unit, $payload),* }
    };
}

fields! {
    f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27 f28
    f29 f30 f31 f32 f33 f34 f35 f36 f37 f38 f39 f40 f41 f42 f43 f44 f45 f46 f47 f48 f49 f50 f51 f52 f53 f54
    f55 f56 f57 f58 f59 f60 f61 f62 f63 f64 f65 f66 f67 f68 f69 f70 f71 f72 f73 f74 f75 f76 f77 f78 f79 f80
    f81 f82 f83 f84 f85 f86 f87 f88 f89 f90 f91 f92 f93 f94 f95 f96 f97 f98 f99 f100 f101 f102 f103 f104 f105
    f106 f107 f108 f109 f110 f111 f112 f113 f114 f115 f116 f117 f118 f119 f120 f121 f122 f123 f124 f125 f126
    f127 f128 f129 f130 f131 f132 f133 f134 f135 f136 f137 f138 f139 f140 f141 f142 f143 f144 f145 f146 f147
    f148 f149 f150 f151 f152 f153 f154 f155 f156 f157 f158 f159 f160 f161 f162 f163 f164 f165 f166 f167 f168
    f169 f170 f171 f172 f173 f174 f175 f176 f177 f178 f179 f180 f181 f182 f183 f184 f185 f186 f187 f188 f189
    f190 f191 f192 f193 f194 f195 f196 f197 f198 f199 f200 f201 f202 f203 f204 f205 f206 f207 f208 f209 f210
    f211 f212 f213 f214 f215 f216 f217 f218 f219 f220 f221 f222 f223 f224 f225 f226 f227 f228 f229 f230 f231
    f232 f233 f234 f235 f236 f237 f238 f239 f240 f241 f242 f243 f244 f245 f246 f247 f248 f249 f250 f251 f252
    f253 f254 f255 f256 f257 f258 f259 f260 f261 f262 f263 f264 f265 f266 f267 f268 f269 f270 f271 f272 f273
    f274 f275 f276 f277 f278 f279 f280 f281 f282 f283 f284 f285 f286 f287 f288 f289 f290 f291 f292 f293 f294
    f295 f296 f297 f298 f299
}

variants! {
    U0 P0, U1 P1, U2 P2, U3 P3, U4 P4, U5 P5, U6 P6, U7 P7, U8 P8, U9 P9, U10 P10, U11 P11, U12 P12, U13 P13,
    U14 P14, U15 P15, U16 P16, U17 P17, U18 P18, U19 P19, U20 P20, U21 P21, U22 P22, U23 P23, U24 P24, U25
    P25, U26 P26, U27 P27, U28 P28, U29 P29, U30 P30, U31 P31, U32 P32, U33 P33, U34 P34, U35 P35, U36 P36,
    U37 P37, U38 P38, U39 P39, U40 P40, U41 P41, U42 P42, U43 P43, U44 P44, U45 P45, U46 P46, U47 P47, U48
    P48, U49 P49, U50 P50, U51 P51, U52 P52, U53 P53, U54 P54, U55 P55, U56 P56, U57 P57, U58 P58, U59 P59,
    U60 P60, U61 P61, U62 P62, U63 P63, U64 P64, U65 P65, U66 P66, U67 P67, U68 P68, U69 P69, U70 P70, U71
    P71, U72 P72, U73 P73, U74 P74, U75 P75, U76 P76, U77 P77, U78 P78, U79 P79, U80 P80, U81 P81, U82 P82,
    U83 P83, U84 P84, U85 P85, U86 P86, U87 P87, U88 P88, U89 P89, U90 P90, U91 P91, U92 P92, U93 P93, U94
    P94, U95 P95, U96 P96, U97 P97, U98 P98, U99 P99,
}

#[test]
fn three_hundred_fields_are_read_and_compared() {
    let fields = Fields {
        f0: Some(1),
        f150: Some(2),
        f299: Some(3),
        ..Fields::default()
    };
    let read = Fields::from_str(&fields.to_str()).unwrap();
    assert!(read.rerun_eq(&fields));
    let sparse = Fields::from_str(r#"{"f299":3,"f150":2,"f0":1}"#).unwrap();
    assert!(sparse.rerun_eq(&fields));
    assert!(!sparse.rerun_eq(&Fields::default()));
}

#[test]
fn two_hundred_variants_are_told_apart() {
    let last = Variants::P99(7);
    assert!(Variants::from_str(&last.to_str()).unwrap().rerun_eq(&last));
    assert!(!last.rerun_eq(&Variants::P98(7)));
    assert!(!last.rerun_eq(&Variants::U99));
    assert_eq!(Members::members().len(), 200);
    assert!(
        Members::members().all(|member| Members::from_name(Members::MEMBERS[member.index()].name()) == Some(member))
    );
}
