//! Columns gathered, printed as GitHub prints them.

use crate::measure::{Cell, Column, Measured};

/// How a ratio is told.
#[derive(Clone, Copy)]
pub enum Reading {
    /// Time by the first row's time: less is better.
    Times,
    /// The first row's time by the time: more is better.
    Faster,
}

/// One table: ways to do the work by row, pieces of work by column.
pub struct Table {
    title: String,
    reading: Reading,
    columns: Vec<Measured>,
}

impl Table {
    /// Starts a table.
    pub fn new(title: impl Into<String>, reading: Reading) -> Self {
        Self {
            title: title.into(),
            reading,
            columns: Vec::new(),
        }
    }

    /// Measures a column, at once.
    #[must_use]
    pub fn column<I: ?Sized, T>(mut self, column: Column<'_, I, T>) -> Self {
        self.columns.push(column.measure());
        self
    }

    /// Prints the table, unless it has no columns.
    pub fn print(self) {
        if self.columns.is_empty() {
            return;
        }
        let reading = match self.reading {
            Reading::Times => "time, × that of the first row: less is better",
            Reading::Faster => "speed, × that of the first row: more is better",
        };
        println!("\n### {}\n\n{reading}\n", self.title);
        let names: Vec<&str> = self.columns.iter().map(|column| &column.name[..]).collect();
        let cells = |row| self.columns.iter().map(|column| self.cell(column, row)).collect();
        markdown(&names, self.rows().into_iter().map(|row| (row, cells(row))));
        if self
            .columns
            .iter()
            .flat_map(|column| &column.cells)
            .any(|cell| !cell.right)
        {
            println!("\n† fails, or gives a wrong result");
        }
    }

    /// Every case's name once, in order of first appearance.
    fn rows(&self) -> Vec<&'static str> {
        let mut rows = Vec::new();
        for cell in self.columns.iter().flat_map(|column| &column.cells) {
            if !rows.contains(&cell.case) {
                rows.push(cell.case);
            }
        }
        rows
    }

    fn cell(&self, column: &Measured, row: &str) -> String {
        let Some(index) = column.cells.iter().position(|cell| cell.case == row) else {
            return String::from("–");
        };
        let Cell {
            right,
            nanoseconds,
            times_first,
            ..
        } = &column.cells[index];
        let ratio = match self.reading {
            Reading::Times => *times_first,
            Reading::Faster => 1.0 / times_first,
        };
        let mark = if *right { "" } else { " †" };
        if index == 0 {
            format!("1 ({}){mark}", time(*nanoseconds))
        } else {
            format!("{}{mark}", digits(ratio))
        }
    }
}

/// Prints rows of cells, each behind its name.
pub fn markdown<'a>(columns: &[&str], rows: impl IntoIterator<Item = (&'a str, Vec<String>)>) {
    println!("| | {} |\n|---{}|", columns.join(" | "), "|---:".repeat(columns.len()));
    for (name, cells) in rows {
        println!("| {name} | {} |", cells.join(" | "));
    }
}

/// A time in the unit that suits it.
fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        1e6.. => format!("{} ms", digits(nanoseconds / 1e6)),
        1e3.. => format!("{} µs", digits(nanoseconds / 1e3)),
        _ => format!("{} ns", digits(nanoseconds)),
    }
}

/// Three significant digits.
pub fn digits(value: f64) -> String {
    match value {
        100.0.. => format!("{value:.0}"),
        10.0.. => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{digits, time};

    #[test]
    fn three_digits_and_a_unit() {
        assert_eq!(
            [0.123, 1.234, 12.34, 123.4].map(digits),
            ["0.12", "1.23", "12.3", "123"]
        );
        assert_eq!([1.0, 1.5e4, 2.25e6].map(time), ["1.00 ns", "15.0 µs", "2.25 ms"]);
    }
}
