//! The options of one run, as the metadata of a widget keeps them.

use std::sync::Arc;

use crate::coerce::EnumDef;
use crate::session::class::ClassId;
use crate::session::erased::ErasedInstance;

/// An option as it was shown.
#[derive(Clone)]
pub(in crate::session) struct Shown {
    pub(in crate::session) value: ErasedInstance,
    /// Its position in the definition of the enum, if the options are members of one.
    pub(in crate::session) member: Option<usize>,
}

/// The enum that the options are members of: its definition, and the class that executing it made.
#[derive(Clone)]
pub(in crate::session) struct Definition {
    pub(in crate::session) class: ClassId,
    pub(in crate::session) members: Arc<EnumDef>,
}

/// The options that a widget showed.
#[derive(Clone)]
pub(in crate::session) struct Menu {
    pub(in crate::session) options: Arc<[Shown]>,
    pub(in crate::session) definition: Option<Definition>,
}

impl Menu {
    /// Nothing to choose from.
    pub(super) fn empty() -> Self {
        Self {
            options: Arc::new([]),
            definition: None,
        }
    }

    pub(in crate::session) fn len(&self) -> usize {
        self.options.len()
    }

    /// The label at `index`; nothing is there if there is no such option.
    pub(in crate::session) fn label(&self, index: usize) -> &str {
        self.options.get(index).map_or("", |option| option.value.label())
    }

    /// All labels, in the order of the options.
    pub(super) fn labels(&self) -> impl Iterator<Item = Arc<str>> + '_ {
        self.options.iter().map(|option| option.value.shared_label())
    }

    /// How many options before `index` have the same label.
    pub(super) fn rank(&self, index: usize) -> usize {
        let label = self.label(index);
        self.options
            .iter()
            .take(index)
            .filter(|option| option.value.label() == label)
            .count()
    }

    /// The option of this label; of several, the one that has `rank` of them before it, or the last.
    pub(super) fn position(&self, label: &str, rank: usize) -> Option<usize> {
        let mut same = (0..self.len()).filter(|&index| self.label(index) == label);
        let first = same.next()?;
        Some(same.take(rank).last().unwrap_or(first))
    }

    /// The option that is this member of the enum.
    pub(super) fn member(&self, member: usize) -> Option<usize> {
        match self.options.get(member) {
            // All members in the order of declaration, as a rule.
            Some(option) if option.member == Some(member) => Some(member),
            _ => self.options.iter().position(|option| option.member == Some(member)),
        }
    }
}
