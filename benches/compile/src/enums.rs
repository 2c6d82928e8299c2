//! Crates of enums, each coerced into the next.

use crate::package::Package;

const ENUMS: usize = 50;
const MEMBERS: usize = 64;

/// What one crate derives, and how a member goes on to the next enum.
struct Way {
    row: &'static str,
    name: &'static str,
    dependencies: &'static str,
    derives: &'static str,
    /// The member of `{next}` that `member` becomes.
    coerced: &'static str,
}

const STRUM: &str = "strum = { version = \"0.28.0\", features = [\"derive\"] }";

const WAYS: [Way; 4] = [
    Way {
        row: "strum, `EnumString` and `IntoStaticStr`",
        name: "enums-strum",
        dependencies: STRUM,
        derives: "strum::EnumString, strum::IntoStaticStr",
        coerced: "<{next} as std::str::FromStr>::from_str(<&'static str>::from(member)).unwrap()",
    },
    Way {
        row: "strum, `EnumString` alone, fed from the derived `Debug`",
        name: "enums-strum-debug",
        dependencies: STRUM,
        derives: "strum::EnumString",
        coerced: "<{next} as std::str::FromStr>::from_str(&format!(\"{member:?}\")).unwrap()",
    },
    Way {
        row: "rerun-safe, `CoercibleEnum`",
        name: "enums-ours",
        dependencies: "rerun-safe = { path = \"{repository}/runtime\" }",
        derives: "rerun_safe::CoercibleEnum",
        coerced: "<{next} as rerun_safe::CoercibleEnum>::coerce(member, rerun_safe::EnumCoercion::NameOnly).unwrap_or_else(|_| panic!())",
    },
    Way {
        row: "(no derive but std's)",
        name: "enums-none",
        dependencies: "",
        derives: "",
        coerced: "if member as usize == 0 { {next}::Falcon0 } else { {next}::Falcon1 }",
    },
];

/// A package for every way.
pub(crate) fn packages() -> Vec<Package> {
    let package = |way: &Way| Package {
        row: way.row,
        name: way.name,
        dependencies: way.dependencies,
        source: source(way),
    };
    WAYS.iter().map(package).collect()
}

/// Enums of one name, each in a module of its own, with the same members in orders of their own; `main` sends a member
/// around.
fn source(way: &Way) -> String {
    let mut source = String::from("#![allow(dead_code)]\n");
    let mut steps = String::new();
    for index in 0..ENUMS {
        // Odd numbers have no divisor in common with 64.
        let members =
            (0..MEMBERS).map(|place| format!("        Falcon{},\n", (place * (2 * index + 1) + index) % MEMBERS));
        let members: String = members.collect();
        let next = format!("of{}::Bird", (index + 1) % ENUMS);
        let coerced = way.coerced.replace("{next}", &next);
        source += &format!(
            "mod of{index} {{\n    #[derive(Clone, Copy, Debug, PartialEq, {})]\n    pub enum Bird {{\n{members}    }}\n}}\n\n#[inline(never)]\nfn step{index}(member: of{index}::Bird) -> {next} {{\n    {coerced}\n}}\n\n",
            way.derives
        );
        steps += &format!("    let member = step{index}(member);\n");
    }
    source
        + "fn main() {\n    let member = of0::Bird::Falcon1;\n"
        + &steps
        + "    assert_eq!(member, of0::Bird::Falcon1);\n}\n"
}
