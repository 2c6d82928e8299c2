//! Runs the cells of the notebook recipe in evcxr itself: `cargo run` in this folder.

use std::thread;
use std::time::Instant;

use cookbook_notebook::{CELLS, DEPENDENCY, PRINTED};
use evcxr::{CommandContext, Error};

fn main() -> Result<(), Error> {
    // evcxr runs this program once more, to evaluate in; there the hook never returns.
    evcxr::runtime_hook();
    let (mut notebook, outputs) = CommandContext::new()?;
    // A cell ends when somebody has read what it printed.
    let stdout = outputs.stdout;
    let printed = thread::spawn(move || stdout.iter().collect::<Vec<String>>());
    for cell in [DEPENDENCY].into_iter().chain(CELLS) {
        let start = Instant::now();
        notebook.execute(cell)?;
        println!(">> {cell}\n   ({:.1} s)", start.elapsed().as_secs_f64());
    }
    let kept: Vec<String> = notebook
        .variables_and_types()
        .map(|(name, _)| name.to_owned())
        .collect();
    drop(notebook);
    for told in outputs.stderr.try_iter() {
        println!("{told}");
    }
    let printed = printed.join().unwrap_or_default();
    println!("{}", printed.join("\n"));
    assert_eq!(printed, [PRINTED]);
    assert_eq!(kept, ["text"], "the text is still there, and the value is not");
    Ok(())
}
