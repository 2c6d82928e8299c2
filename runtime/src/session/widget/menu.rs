//! The options of one run, as the metadata of a widget keeps them.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::coerce::EnumDef;
use crate::session::class_id::ClassId;
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
    /// Where the options of each label are, in order; found out when the first look-up asks, and only kept if they are many.
    places: Option<Arc<OnceLock<Places>>>,
}

type Places = HashMap<Arc<str>, Vec<usize>>;

/// Up to here a look from first to last is faster.
const FEW: usize = 16;

impl Menu {
    pub(super) fn new(options: Arc<[Shown]>, definition: Option<Definition>) -> Self {
        Self {
            places: (options.len() > FEW).then(Arc::default),
            options,
            definition,
        }
    }

    /// Nothing to choose from.
    pub(super) fn empty() -> Self {
        Self::new(Arc::new([]), None)
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
        let mut rank = 0;
        self.of_label(self.label(index), |place| {
            rank += usize::from(place < index);
            place < index
        });
        rank
    }

    /// The option of this label; of several, the one that has `rank` of them before it, or the last.
    pub(super) fn position(&self, label: &str, rank: usize) -> Option<usize> {
        let mut found = None;
        let mut left = rank;
        self.of_label(label, |place| {
            found = Some(place);
            let goes_on = left > 0;
            left = left.saturating_sub(1);
            goes_on
        });
        found
    }

    /// Goes over the positions of the options of a label, in order, until it is told to stop.
    pub(super) fn of_label(&self, label: &str, mut goes_on: impl FnMut(usize) -> bool) {
        let Some(places) = &self.places else {
            let mut same = (0..self.len()).filter(|&index| self.label(index) == label);
            same.all(&mut goes_on);
            return;
        };
        let places = places.get_or_init(|| {
            let mut places = Places::new();
            for (place, label) in self.labels().enumerate() {
                places.entry(label).or_default().push(place);
            }
            places
        });
        places.get(label).into_iter().flatten().copied().all(goes_on);
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
