//! Crates of types that hold one another: the worst case for a comparison that is compiled per pair of types.

use crate::cost::Table;
use crate::package::Package;

/// How many later types each type holds.
const LINKS: usize = 5;

/// How one crate compares, over the same types.
struct Way {
    row: &'static str,
    name: &'static str,
    dependencies: &'static str,
    derives: &'static str,
    /// How far the links of the second definition are turned among the fields: by 0 it is another version of one schema, by
    /// 1 a schema of its own, in which types meet that do not belong together.
    turned: usize,
    /// Whether `{left}` equals `{right}`.
    same: &'static str,
}

const OURS: &str = "rerun-safe = { path = \"{repository}/runtime\" }";

const WAYS: [Way; 5] = [
    Way {
        row: "derived `PartialEq`, within both definitions",
        name: "graph-derived",
        dependencies: "",
        derives: "PartialEq",
        turned: 0,
        same: "left == old::T0::default() && right == new::T0::default()",
    },
    Way {
        row: "rerun-safe, two definitions of one schema",
        name: "graph-versions",
        dependencies: OURS,
        derives: "rerun_safe::RerunEq",
        turned: 0,
        same: "rerun_safe::RerunEq::rerun_eq(&left, &right)",
    },
    Way {
        row: "rerun-safe, two schemas, other types meet",
        name: "graph-schemas",
        dependencies: OURS,
        derives: "rerun_safe::RerunEq",
        turned: 1,
        same: "rerun_safe::RerunEq::rerun_eq(&left, &right)",
    },
    Way {
        row: "rerun-safe, the same, one side `&dyn ErasedRerun`",
        name: "graph-erased",
        dependencies: OURS,
        derives: "rerun_safe::RerunEq",
        turned: 1,
        same: "rerun_safe::RerunEq::rerun_eq(&left, &right as &dyn rerun_safe::ErasedRerun)",
    },
    Way {
        row: "(no derive but std's, no comparison)",
        name: "graph-none",
        dependencies: "",
        derives: "",
        turned: 0,
        same: "left.number0 == right.number0",
    },
];

/// Prints a table for so many types a side.
pub(crate) fn print(types: usize, title: &'static str) {
    let package = |way: &'static Way| Package {
        row: way.row,
        name: way.name,
        dependencies: way.dependencies,
        source: source(way, types),
    };
    Table {
        title,
        packages: WAYS.iter().map(package).collect(),
    }
    .print();
}

fn source(way: &Way, types: usize) -> String {
    let (old, new) = (module(way, types, 0), module(way, types, way.turned));
    format!(
        "#![allow(dead_code)]\nmod old {{\n{old}}}\nmod new {{\n{new}}}\n\nfn main() {{\n    let (left, right) = (old::T0::default(), new::T0::default());\n    assert!({});\n}}\n",
        way.same
    )
}

fn module(way: &Way, types: usize, turned: usize) -> String {
    let separator = if way.derives.is_empty() { "" } else { ", " };
    let mut module = String::new();
    for index in 0..types {
        module += &format!(
            "    #[derive(Default{separator}{})]\n    pub struct T{index} {{\n",
            way.derives
        );
        for (place, kind) in ["u8", "u32", "i64", "f64", "u16", "i32"].iter().enumerate() {
            module += &format!("        pub number{place}: {kind},\n");
        }
        for place in 0..LINKS {
            let to = index + 1 + (place + turned) % LINKS;
            if to < types {
                module += &format!("        pub link{place}: Option<Box<T{to}>>,\n");
            }
        }
        module += "    }\n";
    }
    module
}
