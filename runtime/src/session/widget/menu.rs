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
    /// Where each option is, found out when the first look-up asks; kept only where there are many.
    index: Option<Arc<OnceLock<Index>>>,
}

/// Where the options are.
#[derive(Default)]
struct Index {
    /// Those of each label, in order.
    of_label: HashMap<Arc<str>, Vec<usize>>,
    /// The first that is this member.
    of_member: HashMap<usize, usize>,
}

/// Up to here a look from first to last is faster.
const FEW: usize = 16;

impl Menu {
    pub(super) fn new(options: Arc<[Shown]>, definition: Option<Definition>) -> Self {
        Self {
            index: (options.len() > FEW).then(Arc::default),
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
        let label = self.label(index);
        match self.index() {
            Some(known) => known.label(label).partition_point(|&place| place < index),
            None => self.of_label(label).take_while(|&place| place < index).count(),
        }
    }

    /// The option of this label; of several, the one that has `rank` of them before it, or the last.
    pub(super) fn position(&self, label: &str, rank: usize) -> Option<usize> {
        let mut places = self.of_label(label);
        places.nth(rank).or_else(|| self.of_label(label).last())
    }

    /// The positions of the options of a label, in order.
    pub(super) fn of_label<'a>(&'a self, label: &'a str) -> impl Iterator<Item = usize> + 'a {
        let (known, few) = match self.index() {
            Some(known) => (known.label(label), 0),
            None => (&[][..], self.len()),
        };
        let same = (0..few).filter(move |&place| self.label(place) == label);
        known.iter().copied().chain(same)
    }

    /// The option that is this member of the enum.
    pub(super) fn member(&self, member: usize) -> Option<usize> {
        let is_it = |option: &Shown| option.member == Some(member);
        match self.options.get(member) {
            // All members in the order of declaration, as a rule.
            Some(option) if is_it(option) => Some(member),
            _ => match self.index() {
                Some(known) => known.of_member.get(&member).copied(),
                None => self.options.iter().position(is_it),
            },
        }
    }

    fn index(&self) -> Option<&Index> {
        Some(self.index.as_ref()?.get_or_init(|| Index::of(&self.options)))
    }
}

impl Index {
    fn of(options: &[Shown]) -> Self {
        let mut index = Self::default();
        for (place, option) in options.iter().enumerate() {
            index
                .of_label
                .entry(option.value.shared_label())
                .or_default()
                .push(place);
            if let Some(member) = option.member {
                index.of_member.entry(member).or_insert(place);
            }
        }
        index
    }

    fn label(&self, label: &str) -> &[usize] {
        self.of_label.get(label).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Menu, Shown};
    use crate::session::app::App;
    use crate::session::config::Config;
    use crate::session::erased::ErasedInstance;

    /// The options, labelled by what `label` makes of their position, and the members that `member` says.
    fn options(count: usize, label: fn(usize) -> usize, member: fn(usize) -> Option<usize>) -> Arc<[Shown]> {
        let mut options = Vec::new();
        App::new(Config::default()).session().run(|st| {
            let class = st.define::<usize>();
            options.extend((0..count).map(|place| Shown {
                value: ErasedInstance::of_data(&class.instance(place), label(place).to_string().into()),
                member: member(place),
            }));
        });
        options.into()
    }

    /// What the look-ups mean, said once more without an index.
    fn answers_by_the_words(menu: &Menu, options: &[Shown]) {
        for place in 0..options.len() {
            let label = options[place].value.label();
            let places: Vec<usize> = (0..options.len())
                .filter(|&other| options[other].value.label() == label)
                .collect();
            let before = places.iter().filter(|&&other| other < place).count();
            assert_eq!(menu.rank(place), before);
            assert_eq!(menu.position(label, before), Some(place));
            assert_eq!(menu.position(label, options.len()), places.last().copied());
            assert_eq!(menu.of_label(label).collect::<Vec<_>>(), places);
        }
        for member in 0..=options.len() {
            // Of several options that are one member, the one at the member's own position, else the first.
            let mut all = (0..options.len()).filter(|&place| options[place].member == Some(member));
            let own = options.get(member).is_some_and(|option| option.member == Some(member));
            assert_eq!(menu.member(member), if own { Some(member) } else { all.next() });
        }
        assert_eq!(menu.position("no label", 0), None);
        assert_eq!(menu.rank(options.len()), 0);
    }

    #[test]
    fn many_options_are_found_as_few_are() {
        let labels: [fn(usize) -> usize; 4] = [|place| place, |_| 7, |place| place % 3, |place| place / 5];
        let members: [fn(usize) -> Option<usize>; 4] = [
            Some,
            |_| None,
            |place| Some(place / 2),
            |place| 39_usize.checked_sub(place),
        ];
        for (label, member) in labels
            .into_iter()
            .flat_map(|label| members.map(|member| (label, member)))
        {
            for count in [0, 1, 16, 17, 40] {
                let options = options(count, label, member);
                for index in [None, Some(Arc::default())] {
                    let menu = Menu {
                        options: Arc::clone(&options),
                        definition: None,
                        index,
                    };
                    answers_by_the_words(&menu, &options);
                }
            }
        }
    }
}
