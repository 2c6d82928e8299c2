//! A variable that survives a changed struct in an evcxr notebook.
//!
//! evcxr keeps variables between cells as `Box<dyn Any>` and asks `TypeId` whether they still fit. Redefine a struct and the
//! variable is dropped, or (when only the type of a field changed) read over the wrong layout. A `String` fits for ever:
//!
//! ```text
//! >> #[derive(Serial, Debug)] struct P { w: u32, h: u32 }
//! >> let p = P { w: 640, h: 480 }.to_str();
//! >> #[derive(Serial, Debug)] struct P { w: u64, h: u32, #[rerun(default)] title: String }
//! >> P::from_str(&p).unwrap()
//! P { w: 640, h: 480, title: "" }
//! ```
//!
//! The test runs these cells in evcxr where it is installed (`cargo install evcxr_repl`), and says so where it is not.

/// The cells, in order.
pub const CELLS: [&str; 6] = [
    "use rerun_safe::Serial;",
    "#[derive(Serial, Debug)] pub struct P { pub w: u32, pub h: u32 }",
    "let p = P { w: 640, h: 480 }.to_str();",
    "#[derive(Serial, Debug)] pub struct P { pub w: u64, pub h: u32, #[rerun(default)] pub title: String }",
    "println!(\"{:?}\", P::from_str(&p).unwrap());",
    ":quit",
];

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    use super::CELLS;

    #[test]
    fn a_text_survives_the_redefinition_in_evcxr() {
        let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime");
        let started = Command::new("evcxr")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let Ok(mut evcxr) = started else {
            eprintln!("skipped: evcxr is not installed");
            return;
        };
        let mut cells = format!(":dep rerun-safe = {{ path = \"{runtime}\" }}\n");
        cells.push_str(&CELLS.join("\n"));
        cells.push('\n');
        evcxr.stdin.take().unwrap().write_all(cells.as_bytes()).unwrap();
        let output = evcxr.wait_with_output().unwrap();
        let printed = String::from_utf8_lossy(&output.stdout);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(
            printed.contains("P { w: 640, h: 480, title: \"\" }"),
            "{printed}\n{told}"
        );
    }

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
        let p = cell_1::P { w: 640, h: 480 }.to_str();
        assert_eq!(
            format!("{:?}", cell_2::P::from_str(&p).unwrap()),
            "P { w: 640, h: 480, title: \"\" }"
        );
    }
}
