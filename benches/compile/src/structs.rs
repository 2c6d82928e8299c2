//! Crates of structs.

use std::fmt::Write;

use crate::package::Package;

const STRUCTS: usize = 200;

/// Words for the names of fields; each struct takes eight in a row, from a start of its own.
const WORDS: [&str; 24] = [
    "id", "name", "city", "active", "score", "marks", "parent", "place", "width", "owner", "street", "hidden", "ratio",
    "ports", "next", "tags", "count", "title", "group", "ready", "limit", "codes", "last", "notes",
];

/// The types of the eight fields, and a value for each.
const FIELDS: [(&str, &str); 8] = [
    ("u64", "4_815_162_342"),
    ("String", "String::from(\"Ada Lovelace\")"),
    ("String", "String::from(\"London\")"),
    ("bool", "true"),
    ("f64", "97.25"),
    ("Vec<u32>", "vec![1, 2, 3]"),
    ("Option<u32>", "Some(42)"),
    ("Vec<String>", "vec![String::from(\"kept\")]"),
];

/// What one crate derives, and how it goes from a value to text and back.
struct Way {
    row: &'static str,
    name: &'static str,
    dependencies: &'static str,
    derives: &'static str,
    /// The value that comes back for `{value}` of type `{type}`.
    there_and_back: &'static str,
    /// Whether `{back}` equals `{value}`.
    same: &'static str,
}

const OURS: &str = "rerun-safe = { path = \"{repository}/runtime\" }";
const SERDE: &str = "serde = { version = \"1.0.229\", features = [\"derive\"] }\nserde_json = \"1.0.154\"";
const EQUAL: &str = "back == value";

const WAYS: [Way; 9] = [
    Way {
        row: "serde, serde_json",
        name: "structs-serde",
        dependencies: SERDE,
        derives: "serde::Serialize, serde::Deserialize",
        there_and_back: "serde_json::from_str::<{type}>(&serde_json::to_string(&value).unwrap()).unwrap()",
        same: EQUAL,
    },
    Way {
        row: "rerun-safe, `Serial` and `RerunEq`",
        name: "structs-both",
        dependencies: OURS,
        derives: "rerun_safe::Serial, rerun_safe::RerunEq",
        there_and_back: "<{type} as rerun_safe::Serial>::from_str(&rerun_safe::Serial::to_str(&value)).unwrap()",
        same: "rerun_safe::RerunEq::rerun_eq(&back, &value)",
    },
    Way {
        row: "rerun-safe, `Serial`",
        name: "structs-serial",
        dependencies: OURS,
        derives: "rerun_safe::Serial",
        there_and_back: "<{type} as rerun_safe::Serial>::from_str(&rerun_safe::Serial::to_str(&value)).unwrap()",
        same: EQUAL,
    },
    Way {
        row: "rerun-safe, `RerunEq`",
        name: "structs-eq",
        dependencies: OURS,
        derives: "rerun_safe::RerunEq",
        there_and_back: "value.clone()",
        same: "rerun_safe::RerunEq::rerun_eq(&back, &value)",
    },
    Way {
        row: "bevy_reflect (compares, and what reflection brings)",
        name: "structs-bevy",
        dependencies: "bevy_reflect = \"0.20.1\"",
        derives: "bevy_reflect::Reflect",
        there_and_back: "value.clone()",
        same: "bevy_reflect::PartialReflect::reflect_partial_eq(&back, &value) == Some(true)",
    },
    Way {
        row: "miniserde (no error messages)",
        name: "structs-miniserde",
        dependencies: "miniserde = \"0.1.46\"",
        derives: "miniserde::Serialize, miniserde::Deserialize",
        there_and_back: "miniserde::json::from_str::<{type}>(&miniserde::json::to_string(&value)).unwrap()",
        same: EQUAL,
    },
    Way {
        row: "nanoserde",
        name: "structs-nanoserde",
        dependencies: "nanoserde = { version = \"0.2.1\", default-features = false, features = [\"json\", \"std\"] }",
        derives: "nanoserde::SerJson, nanoserde::DeJson",
        there_and_back: "<{type} as nanoserde::DeJson>::deserialize_json(&nanoserde::SerJson::serialize_json(&value)).unwrap()",
        same: EQUAL,
    },
    Way {
        row: "facet, facet-json",
        name: "structs-facet",
        dependencies: "facet = \"0.50.0-rc.7\"\nfacet-json = { version = \"0.50.0-rc.7\", features = [\"fast\"] }",
        derives: "facet::Facet",
        there_and_back: "facet_json::from_str::<{type}>(&facet_json::to_string(&value).unwrap()).unwrap()",
        same: EQUAL,
    },
    Way {
        row: "(no derive but std's)",
        name: "structs-none",
        dependencies: "",
        derives: "",
        there_and_back: "value.clone()",
        same: EQUAL,
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

fn source(way: &Way) -> String {
    let mut source = String::from("#![allow(dead_code)]\n");
    let mut calls = String::new();
    for index in 0..STRUCTS {
        let name = format!("Record{index}");
        let fields = (0..8).map(|place| {
            (
                WORDS[(index * 5 + place) % WORDS.len()],
                FIELDS[(index + place) % FIELDS.len()],
            )
        });
        let (mut types, mut values) = (String::new(), String::new());
        for (field, (kind, value)) in fields {
            types += &format!("    {field}: {kind},\n");
            values += &format!("{field}: {value}, ");
        }
        let back = way.there_and_back.replace("{type}", &name);
        let written = write!(
            source,
            "#[derive(Clone, Debug, PartialEq, {})]\nstruct {name} {{\n{types}}}\n\n#[inline(never)]\nfn same{index}() -> bool {{\n    let value = {name} {{ {values} }};\n    let back = {back};\n    {}\n}}\n\n",
            way.derives, way.same
        );
        written.expect("a String takes all text");
        calls += &format!("    assert!(same{index}());\n");
    }
    source + "fn main() {\n" + &calls + "}\n"
}
