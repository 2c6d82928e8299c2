//! A class statement of an enum, as a scenario describes it.

use std::sync::Arc;

use rerun_safe::{EnumDef, Member};
use serde_json::{Value, json};

use super::python;

/// What executing `class Color(Enum): ..` makes.
#[derive(Clone, Debug)]
pub(super) struct Definition {
    pub(super) qualname: String,
    /// `Enum`, `IntEnum`, `StrEnum`, `str, Enum`, `Flag` or `IntFlag`.
    pub(super) kind: String,
    /// The canonical members, in order.
    pub(super) members: Vec<Named>,
}

/// A member, with the names that mean the same value.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) value: Value,
    pub(super) aliases: Vec<String>,
}

impl Definition {
    /// Reads a definition; `None` if the scenario describes none.
    pub(super) fn read(model: &Value) -> Option<Self> {
        let mut members: Vec<Named> = Vec::new();
        for pair in model["members"].as_array()? {
            let (name, value) = (pair[0].as_str()?.to_owned(), python::normal(&pair[1]));
            match members.iter_mut().find(|member| python::equal(&member.value, &value)) {
                Some(member) => member.aliases.push(name),
                None => members.push(Named {
                    name,
                    value,
                    aliases: Vec::new(),
                }),
            }
        }
        Some(Self {
            qualname: model["qualname"].as_str()?.to_owned(),
            kind: model["kind"].as_str()?.to_owned(),
            members,
        })
    }

    /// The position of the member that has this name or alias.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        let is_named = |member: &Named| member.name == name || member.aliases.iter().any(|alias| alias == name);
        self.members.iter().position(is_named)
    }

    /// The same for our runtime.
    pub(super) fn to_enum_def(&self) -> Arc<EnumDef> {
        let members = self.members.iter().map(|member| {
            let aliases = member.aliases.iter().map(String::as_str);
            Member::recorded(member.name.as_str(), python::member_value(&member.value), aliases)
        });
        let def = EnumDef::new(self.qualname.as_str(), members);
        Arc::new(def.expect("Python has made a class of it, so no name occurs twice"))
    }

    /// A member as the vectors write it; `gen` is the run in which its class was made.
    pub(super) fn observed(&self, index: usize, generation: u64) -> Value {
        let Some(member) = self.members.get(index) else {
            return Value::Null;
        };
        json!({"$enum": self.qualname, "name": member.name, "value": member.value, "gen": generation})
    }

    /// What a widget calls a member.
    pub(super) fn label(&self, index: usize, label: &str) -> String {
        let Some(member) = self.members.get(index) else {
            return String::new();
        };
        match (label, self.kind.as_str()) {
            ("name", _) => member.name.clone(),
            ("value", _) | (_, "IntEnum" | "IntFlag" | "StrEnum") => python::str(&member.value),
            _ => {
                let class = self.qualname.rsplit('.').next().unwrap_or_default();
                format!("{class}.{}", member.name)
            }
        }
    }

    /// Whether members compare with `==` as the numbers or texts that they are.
    pub(super) fn compares_by_value(&self) -> bool {
        ["IntEnum", "StrEnum", "str, Enum", "IntFlag"].contains(&self.kind.as_str())
    }

    /// Whether members are texts, so that the class as options gives plain strings.
    pub(super) fn is_text(&self) -> bool {
        ["StrEnum", "str, Enum"].contains(&self.kind.as_str())
    }
}
