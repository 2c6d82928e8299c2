//! The tables: expression, runs, what ours gave, what Streamlit gave.

use std::fmt;

/// One value in one run.
#[derive(Clone, PartialEq)]
pub struct Row {
    pub run: u64,
    pub probe: String,
    pub expression: String,
    pub ours: String,
    pub theirs: String,
    pub verdict: Verdict,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Verdict {
    Agrees,
    OnPurpose(&'static str),
    Differs,
}

impl Row {
    /// Something that should have been compared and was not.
    pub fn missing(what: &str) -> Self {
        Row {
            run: 0,
            probe: String::new(),
            expression: what.to_owned(),
            ours: "not compared".to_owned(),
            theirs: String::new(),
            verdict: Verdict::Differs,
        }
    }
}

#[derive(Default)]
pub struct Counts {
    pub agree: usize,
    pub on_purpose: usize,
    pub differ: usize,
}

impl Counts {
    pub fn add(&mut self, rows: &[Row]) {
        for row in rows {
            match row.verdict {
                Verdict::Agrees => self.agree += 1,
                Verdict::OnPurpose(_) => self.on_purpose += 1,
                Verdict::Differs => self.differ += 1,
            }
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} agree, {} differ on purpose, {} differ",
            self.agree, self.on_purpose, self.differ
        )
    }
}

/// Prints the rows by expression; neighboring runs that gave the same share a line.
pub fn render(rows: &[Row]) -> String {
    let mut lines: Vec<[String; 5]> =
        vec![["runs", "expression", "rerun-safe", "Streamlit 1.67", ""].map(str::to_owned)];
    let mut expressions: Vec<&str> = Vec::new();
    for row in rows {
        if !expressions.contains(&row.expression.as_str()) {
            expressions.push(&row.expression);
        }
    }
    for expression in expressions {
        let of_expression: Vec<&Row> = rows.iter().filter(|row| row.expression == expression).collect();
        for group in of_expression.chunk_by(|a, b| a.run + 1 == b.run && same(a, b)) {
            let (first, last) = (group[0], group[group.len() - 1]);
            let runs = if first.run == last.run {
                first.run.to_string()
            } else {
                format!("{}-{}", first.run, last.run)
            };
            let verdict = match first.verdict {
                Verdict::Agrees => String::new(),
                Verdict::OnPurpose(because) => format!("on purpose: {because}"),
                Verdict::Differs => "DIFFERS".to_owned(),
            };
            lines.push([
                runs,
                first.expression.clone(),
                first.ours.clone(),
                shown(first),
                verdict,
            ]);
        }
    }
    aligned(&lines)
}

/// What Streamlit gave; a long value is not printed twice.
fn shown(row: &Row) -> String {
    if row.ours == row.theirs && row.theirs.chars().count() > 20 {
        "the same".to_owned()
    } else {
        row.theirs.clone()
    }
}

fn same(a: &Row, b: &Row) -> bool {
    a.ours == b.ours && a.theirs == b.theirs && a.verdict == b.verdict
}

fn aligned(lines: &[[String; 5]]) -> String {
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths = [0, 1, 2, 3, 4].map(width);
    let mut out = String::new();
    for line in lines {
        let cells = line.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        out.push_str("  ");
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    out
}
