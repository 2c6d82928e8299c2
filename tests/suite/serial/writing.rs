//! What is written, byte for byte, and how deep it may be nested.

use rerun_safe::{Limits, RawText, RerunEq, Serial, from_str, to_str};
use serde::{Deserialize, Serialize};

#[test]
fn escapes_are_those_of_serde_json() {
    let value = "\"\\/\u{8}\t\n\u{c}\r\u{1}\u{1f}\u{7f}é";
    let text = "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u{7f}é\"";
    assert_eq!(to_str(&value.to_owned()), text);
    assert_eq!(from_str::<String>(text).as_deref(), Ok(value));
    for char in '\0'..='\u{ff}' {
        assert_eq!(to_str(&char), serde_json::to_string(&char).unwrap());
    }
}

#[test]
fn only_what_is_open_at_once_counts_as_depth() {
    let rows = [[1], [2], [3]];
    assert_eq!(Limits { depth: 2 }.to_str(&rows).as_deref(), Ok("[[1],[2],[3]]"));
    let error = Limits { depth: 1 }.to_str(&rows).unwrap_err();
    assert_eq!(error.to_string(), "the value is nested deeper than 1 levels");
}

#[test]
fn raw_text_counts_with_the_brackets_that_it_has() {
    for (text, levels) in [
        ("1", 0),
        ("[]", 1),
        (r#"{"a":[1],"b":[2],"c":{}}"#, 2),
        (r#"[[[1]],[[2]],[[3]]]"#, 3),
        // Those of a string are none.
        (r#"["[[{{", "\"[[", "]]"]"#, 1),
        (r#"{"[[":{"\\":["]"]}}"#, 3),
    ] {
        let value = [RawText::new(text).unwrap()];
        let fits = Limits { depth: levels + 1 }.to_str(&value);
        assert_eq!(fits, Ok(format!("[{text}]")));
        assert!(Limits { depth: levels }.to_str(&value).is_err(), "{text}");
    }
}

/// As data it is the variant without a payload, and so it is as text and as a key.
#[test]
fn a_variant_whose_only_value_is_skipped_is_its_name() {
    #[derive(RerunEq, Serial, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Job {
        Idle,
        Done(
            #[rerun(skip)]
            #[serde(skip)]
            u8,
        ),
    }
    #[derive(Serial, Debug, PartialEq)]
    #[rerun(tag = "job", content = "of")]
    enum Beside {
        Done(#[rerun(skip)] u8),
    }
    #[derive(RerunEq)]
    enum Bare {
        Done,
    }

    let text = to_str(&Job::Done(7));
    assert_eq!(text, "\"Done\"");
    assert_eq!(text, serde_json::to_string(&Job::Done(7)).unwrap());
    assert!(Job::Done(7).rerun_eq(&Bare::Done));
    for old in [&text, r#"{"Done":null}"#] {
        assert_eq!(from_str::<Job>(old).unwrap(), Job::Done(0));
        assert_eq!(serde_json::from_str::<Job>(old).unwrap(), Job::Done(0));
    }
    let jobs = std::collections::BTreeMap::from([(Job::Idle, 1), (Job::Done(0), 2)]);
    assert_eq!(to_str(&jobs), r#"{"Idle":1,"Done":2}"#);
    assert_eq!(from_str(&to_str(&jobs)), Ok(jobs));

    assert_eq!(to_str(&Beside::Done(7)), r#"{"job":"Done"}"#);
    for old in [r#"{"job":"Done"}"#, r#"{"job":"Done","of":null}"#] {
        assert_eq!(from_str::<Beside>(old).unwrap(), Beside::Done(0));
    }
}
