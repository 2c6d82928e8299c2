//! Types with very many fields and variants.

use rerun_safe::RerunEq;

use super::{different, same};

/// Two definitions of one record, with the thirds of its fields in another order.
macro_rules! records {
    ([$($a:ident)*] [$($b:ident)*] [$($c:ident)*]) => {
        #[derive(Clone, RerunEq)]
        struct Old {
            $($a: u32,)* $($b: u32,)* $($c: u32,)*
        }

        #[derive(RerunEq)]
        struct New {
            $($c: i64,)* $($a: i64,)* $($b: i64,)*
        }

        impl Old {
            /// Each field has its place as its value.
            fn numbered() -> Self {
                let mut numbers = 0..;
                let mut next = || numbers.next().unwrap();
                Old { $($a: next(),)* $($b: next(),)* $($c: next(),)* }
            }
        }

        impl New {
            fn of(old: &Old) -> Self {
                New { $($a: old.$a.into(),)* $($b: old.$b.into(),)* $($c: old.$c.into(),)* }
            }
        }
    };
}

records! {
    [
        f000 f001 f002 f003 f004 f005 f006 f007 f008 f009 f010 f011 f012 f013 f014 f015 f016 f017 f018 f019
        f020 f021 f022 f023 f024 f025 f026 f027 f028 f029 f030 f031 f032 f033 f034 f035 f036 f037 f038 f039
        f040 f041 f042 f043 f044 f045 f046 f047 f048 f049 f050 f051 f052 f053 f054 f055 f056 f057 f058 f059
        f060 f061 f062 f063 f064 f065 f066 f067 f068 f069 f070 f071 f072 f073 f074 f075 f076 f077 f078 f079
        f080 f081 f082 f083 f084 f085 f086 f087 f088 f089 f090 f091 f092 f093 f094 f095 f096 f097 f098 f099
    ]
    [
        f100 f101 f102 f103 f104 f105 f106 f107 f108 f109 f110 f111 f112 f113 f114 f115 f116 f117 f118 f119
        f120 f121 f122 f123 f124 f125 f126 f127 f128 f129 f130 f131 f132 f133 f134 f135 f136 f137 f138 f139
        f140 f141 f142 f143 f144 f145 f146 f147 f148 f149 f150 f151 f152 f153 f154 f155 f156 f157 f158 f159
        f160 f161 f162 f163 f164 f165 f166 f167 f168 f169 f170 f171 f172 f173 f174 f175 f176 f177 f178 f179
        f180 f181 f182 f183 f184 f185 f186 f187 f188 f189 f190 f191 f192 f193 f194 f195 f196 f197 f198 f199
    ]
    [
        f200 f201 f202 f203 f204 f205 f206 f207 f208 f209 f210 f211 f212 f213 f214 f215 f216 f217 f218 f219
        f220 f221 f222 f223 f224 f225 f226 f227 f228 f229 f230 f231 f232 f233 f234 f235 f236 f237 f238 f239
        f240 f241 f242 f243 f244 f245 f246 f247 f248 f249 f250 f251 f252 f253 f254 f255 f256 f257 f258 f259
        f260 f261 f262 f263 f264 f265 f266 f267 f268 f269 f270 f271 f272 f273 f274 f275 f276 f277 f278 f279
        f280 f281 f282 f283 f284 f285 f286 f287 f288 f289 f290 f291 f292 f293 f294 f295 f296 f297 f298 f299
    ]
}

/// Two definitions of one enum, with the halves of its variants in another order, and the second half with payloads.
macro_rules! enums {
    ([$($a:ident)*] [$($b:ident)*]) => {
        #[derive(Clone, Copy, RerunEq)]
        enum Before {
            $($a,)* $($b(u8),)*
        }

        #[derive(Clone, Copy, RerunEq)]
        enum After {
            $($b(f32),)* $($a,)*
        }

        const BEFORE: [Before; 200] = [$(Before::$a,)* $(Before::$b(1),)*];
        const AFTER: [After; 200] = [$(After::$a,)* $(After::$b(1.0),)*];
    };
}

enums! {
    [
        V000 V001 V002 V003 V004 V005 V006 V007 V008 V009 V010 V011 V012 V013 V014 V015 V016 V017 V018 V019
        V020 V021 V022 V023 V024 V025 V026 V027 V028 V029 V030 V031 V032 V033 V034 V035 V036 V037 V038 V039
        V040 V041 V042 V043 V044 V045 V046 V047 V048 V049 V050 V051 V052 V053 V054 V055 V056 V057 V058 V059
        V060 V061 V062 V063 V064 V065 V066 V067 V068 V069 V070 V071 V072 V073 V074 V075 V076 V077 V078 V079
        V080 V081 V082 V083 V084 V085 V086 V087 V088 V089 V090 V091 V092 V093 V094 V095 V096 V097 V098 V099
    ]
    [
        V100 V101 V102 V103 V104 V105 V106 V107 V108 V109 V110 V111 V112 V113 V114 V115 V116 V117 V118 V119
        V120 V121 V122 V123 V124 V125 V126 V127 V128 V129 V130 V131 V132 V133 V134 V135 V136 V137 V138 V139
        V140 V141 V142 V143 V144 V145 V146 V147 V148 V149 V150 V151 V152 V153 V154 V155 V156 V157 V158 V159
        V160 V161 V162 V163 V164 V165 V166 V167 V168 V169 V170 V171 V172 V173 V174 V175 V176 V177 V178 V179
        V180 V181 V182 V183 V184 V185 V186 V187 V188 V189 V190 V191 V192 V193 V194 V195 V196 V197 V198 V199
    ]
}

#[test]
fn a_record_of_300_fields() {
    let old = Old::numbered();
    same(&old, &New::of(&old));
    let mut other = New::of(&old);
    other.f299 = 0;
    different(&old, &other);
    assert_eq!(old.rerun_diff(&other).to_string(), "f299: 299 != 0");
}

#[test]
fn an_enum_of_200_variants() {
    for (place, before) in BEFORE.iter().enumerate() {
        for (other, after) in AFTER.iter().enumerate() {
            assert_eq!(before.rerun_eq(after), place == other);
            assert_eq!(after.rerun_eq(before), place == other);
        }
    }
    different(&Before::V150(1), &After::V150(2.0));
    same(&Before::V150(1), &After::V150(1.0));
}
