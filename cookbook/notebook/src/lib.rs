//! A variable that survives a changed struct in an evcxr notebook.
//!
//! evcxr keeps variables from cell to cell. Redefine a struct, and a variable of it is gone: "The type of the variable kept
//! was redefined, so was lost." A `String` fits for ever:
//!
//! ```text
//! >> #[derive(Serial, Debug)] pub struct P { pub w: u32, pub h: u32 }
//! >> let text: String = P { w: 640, h: 480 }.to_str();
//! >> #[derive(Serial, Debug)] pub struct P { pub w: u64, pub h: u32, #[rerun(default)] pub title: String }
//! >> println!("{:?}", P::from_str(&text).unwrap());
//! P { w: 640, h: 480, title: "" }
//! ```
//!
//! Say the type of the variable, as above: without it evcxr answers "Couldn't automatically determine type of variable
//! `text`."
//!
//! The test is of the two definitions; `cargo run` in `../evcxr` gives the cells to evcxr itself. That takes minutes, so the
//! list of what is run before a release has it, and the gate does not.

/// The first line of the notebook; with a published crate it is `:dep rerun-safe`.
pub const DEPENDENCY: &str = concat!(
    ":dep rerun-safe = { path = \"",
    env!("CARGO_MANIFEST_DIR"),
    "/../../runtime\" }"
);

/// The cells, in order.
pub const CELLS: [&str; 6] = [
    "use rerun_safe::Serial;",
    "#[derive(Serial, Debug)] pub struct P { pub w: u32, pub h: u32 }",
    "let kept: P = P { w: 640, h: 480 };",
    "let text: String = P { w: 640, h: 480 }.to_str();",
    "#[derive(Serial, Debug)] pub struct P { pub w: u64, pub h: u32, #[rerun(default)] pub title: String }",
    "println!(\"{:?}\", P::from_str(&text).unwrap());",
];

/// What they print.
pub const PRINTED: &str = "P { w: 640, h: 480, title: \"\" }";

#[cfg(test)]
mod tests {
    use super::PRINTED;

    /// The same two definitions, as evcxr compiles them: one after another, the text between them.
    #[test]
    fn a_text_survives_the_redefinition() {
        mod cell_1 {
            #[derive(rerun_safe::Serial)]
            pub struct P {
                pub w: u32,
                pub h: u32,
            }
        }
        mod cell_2 {
            #[derive(rerun_safe::Serial, Debug)]
            pub struct P {
                pub w: u64,
                pub h: u32,
                #[rerun(default)]
                pub title: String,
            }
        }
        use rerun_safe::Serial as _;
        let text = cell_1::P { w: 640, h: 480 }.to_str();
        assert_eq!(format!("{:?}", cell_2::P::from_str(&text).unwrap()), PRINTED);
    }
}
