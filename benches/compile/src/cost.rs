//! Measures packages in turns, and prints what they cost.

use std::io;

use harness::{digits, markdown, median, rounds};

use crate::package::{Mode, Package};

/// Rounds without `BENCH_ROUNDS`.
pub(crate) const ROUNDS: usize = 3;

/// Packages by row; the first is what the others are compared with, and the last derives nothing.
pub(crate) struct Table {
    pub(crate) title: &'static str,
    pub(crate) packages: Vec<Package>,
}

impl Table {
    pub(crate) fn print(self) {
        println!("\n### {}\n", self.title);
        match self.measure() {
            Ok(rows) => {
                let columns = [
                    "`cargo check`",
                    "debug",
                    "release",
                    "binary over the last row",
                    "expanded lines",
                ];
                markdown(&columns, self.packages.iter().map(|package| package.row).zip(rows));
            }
            Err(error) => println!("skipped: {error}"),
        }
    }

    fn measure(&self) -> io::Result<Vec<Vec<String>>> {
        for package in &self.packages {
            package.write()?;
            Mode::ALL.iter().try_for_each(|&mode| package.warm(mode))?;
            if !package.runs()? {
                return Err(io::Error::other(format!("`{}` gives a wrong result", package.row)));
            }
        }
        let times = Mode::ALL.map(|mode| self.times(mode));
        let mut rows = vec![Vec::new(); self.packages.len()];
        for times in times {
            rows.iter_mut()
                .zip(seconds(&times?))
                .for_each(|(row, cell)| row.push(cell));
        }
        let sizes = self
            .packages
            .iter()
            .map(Package::size)
            .collect::<io::Result<Vec<u64>>>()?;
        let bare = sizes.last().copied().unwrap_or(0);
        for ((row, package), size) in rows.iter_mut().zip(&self.packages).zip(sizes) {
            row.push(format!("{} KiB", size.saturating_sub(bare) / 1024));
            row.push(package.expanded().map_or_else(
                |_| String::from("skipped: no nightly compiler"),
                |lines| lines.to_string(),
            ));
        }
        Ok(rows)
    }

    /// CPU seconds of each package in each round.
    fn times(&self, mode: Mode) -> io::Result<Vec<Vec<f64>>> {
        (0..rounds(ROUNDS))
            .map(|_| self.packages.iter().map(|package| package.leaf(mode)).collect())
            .collect()
    }
}

/// Rounds of seconds as one cell for each place: the median, and the median of its ratios to the first place.
pub(crate) fn seconds(rounds: &[Vec<f64>]) -> Vec<String> {
    let places = rounds.first().map_or(0, Vec::len);
    let cell = |place: usize| {
        let seconds = median(rounds.iter().map(|round| round[place]));
        let ratio = median(rounds.iter().map(|round| round[place] / round[0]));
        format!("{} ({} s)", digits(ratio), digits(seconds))
    };
    (0..places).map(cell).collect()
}
