//! The documents, and the tables over them.

use std::path::Path;

use harness::{Areas, Random, Reading, Table};
use serde::de::DeserializeOwned;

use crate::peers::{Text, readers, writers};
use crate::types::{Canada, Catalog, Lines, MyDataclass, Record, Reordered, Twitter};

/// Where the public texts lie unless `BENCH_DATA` names another folder: beside the repository.
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

/// A value and the text of it that is read.
struct Document<T> {
    name: &'static str,
    value: T,
    text: String,
}

impl<T: Text> Document<T> {
    /// A document whose text serde_json writes: compact.
    fn made(name: &'static str, value: T) -> Self {
        let text = serde_json::to_string(&value).unwrap_or_default();
        Self { name, value, text }
    }

    fn written(&self, table: Table) -> Table {
        table.column(writers(self.name, &self.value))
    }

    fn read(&self, table: Table) -> Table {
        table.column(readers(self.name, &self.text, &self.value))
    }
}

/// A public text, as it was published; `None` where the folder is absent, which is said.
fn published<T: DeserializeOwned>(name: &'static str, file: &str) -> Option<Document<T>> {
    let folder = std::env::var("BENCH_DATA").unwrap_or_else(|_| DATA.to_owned());
    let Ok(text) = std::fs::read_to_string(Path::new(&folder).join(file)) else {
        println!("* skipped: {name}, because `{file}` is not in the folder of public texts");
        return None;
    };
    // sonic-rs reads floats exactly, whatever the features.
    let value = sonic_rs::from_str(&text).expect("the types fit the text");
    Some(Document { name, value, text })
}

/// Prints the tables asked for.
pub(crate) fn print() {
    let mut random = Random::default();
    let page = Document::made("MyDataclass", MyDataclass::example());
    let record = Document::made("mid-size struct", Record::random(&mut random));
    let records = Document::made(
        "1,000 of them",
        (0..1_000).map(|_| Record::random(&mut random)).collect::<Vec<_>>(),
    );
    let prose = Document::made("prose", Lines::prose());
    let logs = Document::made("log lines", Lines::logs());
    let reordered: Vec<Reordered> = records.value.iter().cloned().map(Record::reordered).collect();
    let text = serde_json::to_string(&reordered).unwrap_or_default();
    let reordered = Document {
        name: "1,000, other order",
        value: records.value.clone(),
        text,
    };
    let twitter = published::<Twitter>("twitter", "twitter.json");
    let catalog = published::<Catalog>("citm_catalog", "citm_catalog.json");
    let canada = published::<Canada>("canada", "canada.json");

    let areas = Areas::asked();
    let small = |table, each: Each| {
        let table = each.of(&record, each.of(&page, table));
        each.of(&logs, each.of(&prose, each.of(&records, table)))
    };
    let public = |table, each: Each| {
        let table = twitter.iter().fold(table, |table, document| each.of(document, table));
        let table = catalog.iter().fold(table, |table, document| each.of(document, table));
        canada.iter().fold(table, |table, document| each.of(document, table))
    };
    if areas.has("write") {
        small(Table::new("Writing", Reading::Faster), Each::Written).print();
        public(Table::new("Writing the public texts", Reading::Faster), Each::Written).print();
    }
    if areas.has("read") {
        reordered
            .read(small(Table::new("Reading", Reading::Faster), Each::Read))
            .print();
        public(Table::new("Reading the public texts", Reading::Faster), Each::Read).print();
    }
}

/// What a table does with each document.
#[derive(Clone, Copy)]
enum Each {
    Written,
    Read,
}

impl Each {
    fn of<T: Text>(self, document: &Document<T>, table: Table) -> Table {
        match self {
            Self::Written => document.written(table),
            Self::Read => document.read(table),
        }
    }
}
