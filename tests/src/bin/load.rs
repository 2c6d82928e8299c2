//! A thousand sessions over eight threads, each a hundred runs, three times over: how long, and whether memory grows.

use std::fs;
use std::process::ExitCode;

use rerun_safe_tests::load::{Load, run};

fn main() -> ExitCode {
    let load = Load {
        threads: 8,
        sessions: 1_000,
        runs: 100,
    };
    println!("{load:?}");
    let mut failed = false;
    for round in 1..=3 {
        let outcome = run(load);
        let runs = load.sessions * load.runs;
        let each = outcome.elapsed / u32::try_from(runs).unwrap_or(u32::MAX);
        println!(
            "round {round}: {runs} runs in {:.2?}, {each:.2?} each; {} computations of the cached function; {} KiB resident",
            outcome.elapsed,
            outcome.computations,
            resident().map_or_else(|| "?".to_owned(), |kib| kib.to_string()),
        );
        for failure in outcome.failures.iter().take(10) {
            println!("  {failure}");
        }
        failed |= !outcome.failures.is_empty();
    }
    ExitCode::from(u8::from(failed))
}

/// The memory of this process, where the system tells it.
fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}
