//! Types with made-up data: the page's, the mid-size struct of the other benches, and text with little else.

use harness::Random;

use super::record;

record! {
    /// The class of the page that rerun-safe comes from.
    #[derive(rerun_safe::Serial)]
    struct MyDataclass {
        pub var1: i64,
        pub var2: f64,
    }
}

record! {
    /// The mid-size struct.
    #[derive(rerun_safe::Serial)]
    struct Record {
        id: u64,
        name: String,
        city: String,
        active: bool,
        score: f64,
        place: Place,
        marks: Vec<u32>,
        parent: Option<u32>,
    }
}

record! {
    /// The struct inside it.
    #[derive(rerun_safe::Serial)]
    struct Place {
        floor: i32,
        height: f64,
        door: u16,
    }
}

record! {
    /// The mid-size struct with its fields in another order: what wrote the text that [`Record`] reads.
    #[derive(rerun_safe::Serial)]
    struct Reordered {
        parent: Option<u32>,
        marks: Vec<u32>,
        place: Place,
        score: f64,
        active: bool,
        city: String,
        name: String,
        id: u64,
    }
}

record! {
    /// A title and lines of text.
    #[derive(rerun_safe::Serial)]
    struct Lines {
        title: String,
        lines: Vec<String>,
    }
}

impl MyDataclass {
    pub(crate) fn example() -> Self {
        Self { var1: 1, var2: 5.5 }
    }
}

impl Record {
    /// A record of its own for every state of `random`.
    pub(crate) fn random(random: &mut Random) -> Self {
        const NAMES: [&str; 4] = ["Ada Lovelace", "Grace Hopper", "Emmy Noether", "Sofia Kovalevskaya"];
        const CITIES: [&str; 4] = [
            "London, St James's Square",
            "Arlington",
            "Göttingen",
            "Stockholm, Norrmalm",
        ];
        let place = Place {
            floor: i32::try_from(random.below(9)).unwrap_or(0) - 2,
            height: random.float() * 4.0,
            door: u16::try_from(random.below(9_999)).unwrap_or(0),
        };
        Self {
            id: random.bits(),
            name: NAMES[random.below(4)].to_owned(),
            city: CITIES[random.below(4)].to_owned(),
            active: random.below(2) == 0,
            score: random.float() * 1_000.0,
            place,
            marks: (0..16)
                .map(|_| u32::try_from(random.bits() >> 40).unwrap_or(0))
                .collect(),
            parent: (random.below(3) > 0).then(|| u32::try_from(random.below(1 << 30)).unwrap_or(0)),
        }
    }

    pub(crate) fn reordered(self) -> Reordered {
        let Self {
            id,
            name,
            city,
            active,
            score,
            place,
            marks,
            parent,
        } = self;
        Reordered {
            parent,
            marks,
            place,
            score,
            active,
            city,
            name,
            id,
        }
    }
}

impl Lines {
    /// Sixty-four paragraphs of about 430 bytes; one in eight holds quotes and line ends, another one in eight is not ASCII.
    pub(crate) fn prose() -> Self {
        let lines = (0..64).map(|index| {
            let sentence = match index % 8 {
                3 => "He said: \"rerun it\",\nand left.\tNobody knew why the page had changed. ",
                6 => "Größe und Maß: ein Wert überlebt seine Definition – 値は定義より長く生きる。",
                _ => "A value that was kept from an earlier run belongs to a class that is gone. ",
            };
            format!("{index}. {}", sentence.repeat(430 / sentence.len()))
        });
        Self {
            title: String::from("Prose"),
            lines: lines.collect(),
        }
    }

    /// Four hundred log lines of about a hundred bytes with an escape every few words.
    pub(crate) fn logs() -> Self {
        let mut random = Random::default();
        let lines = (0..400).map(|index| {
            let path = ["C:\\state\\kept.json", "/var/lib/state", "C:\\Users\\ada\\runs"][random.below(3)];
            format!(
                "{index}\tWARN\t\"session {}\" read \"{path}\"\tfield=\"{}\"\n\tat \"line {}\"",
                random.below(999),
                index % 7,
                random.below(99)
            )
        });
        Self {
            title: String::from("Logs"),
            lines: lines.collect(),
        }
    }
}
