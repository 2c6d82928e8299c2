//! What an option of the previous run is among the options of today.

use std::collections::HashMap;
use std::sync::Arc;

use super::Kind;
use super::menu::{Definition, Menu, Shown};
use crate::coerce::{EnumCoercion, EnumDef, Rule};
use crate::session::erased::ErasedInstance;

/// A value that a widget had, or that the script assigned to its key.
pub(super) struct Candidate {
    pub(super) shown: Shown,
    /// The enum that it is a member of.
    pub(super) definition: Option<Definition>,
    /// How many options of the same label stood before it.
    pub(super) rank: usize,
}

/// A value that stands for one of today's options.
#[derive(Clone)]
pub(in crate::session) struct Pick {
    pub(in crate::session) shown: Shown,
    /// The position of that option.
    pub(in crate::session) index: usize,
    /// Whether the value is of another class than that option.
    pub(in crate::session) stale: bool,
}

/// What became of a candidate.
pub(super) enum Fate {
    /// It is one of today's options, or as good as one.
    Kept(Pick),
    /// It is the member of an enum that has been defined anew; the pick is today's member.
    Coerced(Pick),
    /// No option of today has its label.
    Lost,
}

/// The rules from earlier definitions to today's, each worked out when its first candidate asks: there may be thousands
/// of one definition.
#[derive(Default)]
pub(super) struct Rules<'c>(HashMap<*const EnumDef, Rule<'c>>);

impl<'c> Rules<'c> {
    fn between(&mut self, from: &'c Definition, to: &'c Definition, policy: EnumCoercion) -> Rule<'c> {
        // Where a definition lies tells which it is, as long as it is borrowed.
        let rule = self.0.entry(Arc::as_ptr(&from.members));
        *rule.or_insert_with(|| from.members.rule(&to.members, policy))
    }
}

/// Today's side: the options, and what decides.
pub(super) struct Today<'a> {
    pub(super) menu: &'a Menu,
    pub(super) kind: Kind,
    pub(super) policy: EnumCoercion,
    /// What a value of an earlier run is called today.
    pub(super) label_of: &'a dyn Fn(&ErasedInstance) -> Arc<str>,
}

impl Today<'_> {
    pub(super) fn resolve<'c>(&'c self, candidate: &'c Candidate, rules: &mut Rules<'c>) -> Fate {
        let Some(member) = self.coerced(candidate, rules) else {
            return self.by_label(candidate).map_or(Fate::Lost, Fate::Kept);
        };
        if self.validates_first() && self.by_label(candidate).is_none() {
            return Fate::Lost;
        }
        let today = self.menu.member(member).and_then(|index| self.option(index));
        today.map_or(Fate::Lost, Fate::Coerced)
    }

    /// Whether a member needs one of today's labels to be coerced. A policy of ours asks for the member alone: an old label
    /// has the name that the member, or its enum, has given up.
    fn validates_first(&self) -> bool {
        self.kind.validates_first() && self.policy != EnumCoercion::Member
    }

    /// One of today's options, as the value that it is.
    pub(super) fn option(&self, index: usize) -> Option<Pick> {
        let shown = self.menu.options.get(index)?.clone();
        Some(Pick {
            shown,
            index,
            stale: false,
        })
    }

    /// The option that a default stands for: today's member if it is one, else the very same instance of the very same class.
    pub(super) fn position<'c>(&'c self, candidate: &'c Candidate, rules: &mut Rules<'c>) -> Option<usize> {
        match self.coerced(candidate, rules) {
            Some(member) => self.menu.member(member),
            None => self.equal_option(&candidate.shown.value),
        }
    }

    /// The option that is the same instance of the same class. It has the same label, unless the label tells what the data
    /// does not.
    fn equal_option(&self, value: &ErasedInstance) -> Option<usize> {
        let is_equal = |place: usize| {
            self.menu
                .options
                .get(place)
                .is_some_and(|option| option.value == *value)
        };
        let same_label = self.menu.of_label(value.label()).find(|&place| is_equal(place));
        same_label.or_else(|| (0..self.menu.len()).find(|&place| is_equal(place)))
    }

    /// The member of today's enum that the candidate becomes, if it is a member of an earlier definition and the policy
    /// allows.
    fn coerced<'c>(&'c self, candidate: &'c Candidate, rules: &mut Rules<'c>) -> Option<usize> {
        let (from, to) = (candidate.definition.as_ref()?, self.menu.definition.as_ref()?);
        if candidate.shown.value.class() == to.class {
            return None;
        }
        rules.between(from, to, self.policy).target(candidate.shown.member?)
    }

    /// The candidate itself, if an option of today has its label.
    fn by_label(&self, candidate: &Candidate) -> Option<Pick> {
        let label = (self.label_of)(&candidate.shown.value);
        let index = self.menu.position(&label, candidate.rank)?;
        let option = self.menu.options.get(index)?;
        Some(Pick {
            stale: candidate.shown.value.class() != option.value.class(),
            shown: Shown {
                value: candidate.shown.value.relabeled(label),
                member: candidate.shown.member,
            },
            index,
        })
    }
}
