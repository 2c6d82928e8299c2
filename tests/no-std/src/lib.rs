//! Derives in a crate without std. Checked on its own by the gate: built with the workspace, another member switches std on.
#![no_std]

extern crate alloc;

use alloc::string::String;
use alloc::vec::Vec;

use rerun_safe::{CoercibleEnum, EnumCoercion, RerunEq, Serial};

/// A record.
#[derive(RerunEq, Serial)]
pub struct Record {
    name: String,
    #[rerun(default)]
    tags: Vec<u8>,
}

/// Members of yesterday.
#[derive(CoercibleEnum, RerunEq, Serial, Clone, Copy)]
#[rerun(coerce(name = "Color"))]
pub enum OldColor {
    /// A member.
    Red,
    /// A member.
    Green,
}

/// Members of today.
#[derive(CoercibleEnum, RerunEq, Serial, Clone, Copy)]
pub enum Color {
    /// A member.
    Green,
    /// A member.
    Red,
}

/// Uses every derive once.
#[must_use]
pub fn uses(record: &Record) -> bool {
    let read = Record::from_str(&record.to_str());
    let same = read.is_ok_and(|read| read.rerun_eq(record));
    let green = Color::coerce(OldColor::Green, EnumCoercion::NameOnly);
    same && matches!(green, Ok(Color::Green)) && record.name == "x"
}
