//! The widgets that choose among options: what a script says about one, and what becomes of it.

use super::menu::Menu;
use super::options::Options;
use super::record::{Identity, Record};
use super::resolve::{Candidate, Fate, Pick, Rules, Today};
use super::wish::{self, Wish};
use super::{Held, Kind, Picked, WidgetError};
use crate::session::report::{Cause, Coercion, Reset};
use crate::session::run::{Callback, Run};
use crate::session::state::Access;

/// What a script says about a widget.
pub(super) struct Spec<T> {
    pub(super) kind: Kind,
    pub(super) label: String,
    pub(super) key: Option<String>,
    pub(super) options: Options<T>,
    pub(super) default: Preset<T>,
    pub(super) max_selections: Option<usize>,
    pub(super) on_change: Option<Callback>,
}

/// What is selected before the user selects anything.
pub(super) enum Preset<T> {
    /// The first option or none, as the kind of widget has it.
    OfKind,
    Indices(Vec<usize>),
    Values(Vec<Picked<T>>),
}

/// What a widget is about to return.
#[derive(Default)]
struct Outcome {
    picks: Vec<Pick>,
    coerced: Vec<Coercion>,
    /// The labels of what is no option today.
    lost: Vec<String>,
    /// What is wrong with what was assigned, if it is not the labels.
    unfit: Option<Cause>,
}

impl<T: Send + Sync + 'static> Spec<T> {
    pub(super) fn new(kind: Kind, label: String, options: Options<T>) -> Self {
        Self {
            kind,
            label,
            key: None,
            options,
            default: Preset::OfKind,
            max_selections: None,
            on_change: None,
        }
    }

    /// The same widget, as one of another kind.
    pub(super) fn of_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// Shows the widget and returns its value. What cannot be shown has none, and the report of the run says why.
    pub(super) fn show(self, st: &mut Run) -> Vec<Picked<T>> {
        st.attempt(|st| self.try_show(st)).unwrap_or_default()
    }

    fn try_show(self, st: &mut Run) -> Result<Vec<Picked<T>>, WidgetError> {
        let menu = self.options.menu();
        let label_of = |value: &_| self.options.label_of(value);
        let today = Today {
            menu: &menu,
            kind: self.kind,
            policy: st.policy(),
            label_of: &label_of,
        };
        let preset = self.default_of(&today)?;
        let identity = self.identity(&menu, &preset);
        st.claim(&identity, &self.label, Access::Assignable)?;

        let default = || {
            preset
                .iter()
                .filter_map(|&index| today.option(index))
                .collect::<Vec<_>>()
        };
        let outcome = match self.candidates(st, &identity) {
            Some(wishes) => self.outcome(&today, &wishes, default),
            None => self.afresh(st, default()),
        };
        self.check_count(outcome.picks.len())?;
        let values = outcome
            .picks
            .iter()
            .map(|pick| Picked::of(&pick.shown, pick.stale))
            .collect();
        self.keep(st, identity, (menu.clone(), preset), outcome);
        Ok(values)
    }

    fn name(&self) -> &str {
        self.key.as_deref().unwrap_or(&self.label)
    }

    fn identity(&self, menu: &Menu, default: &[usize]) -> Identity {
        match &self.key {
            Some(key) => Identity::Keyed {
                kind: self.kind,
                key: key.clone(),
            },
            None => Identity::Seen {
                kind: self.kind,
                label: self.label.clone(),
                options: menu.labels().collect(),
                default: default.to_vec(),
            },
        }
    }

    /// The positions of what is selected by default.
    fn default_of(&self, today: &Today<'_>) -> Result<Vec<usize>, WidgetError> {
        let options = today.menu.len();
        match &self.default {
            Preset::OfKind => Ok((0..options.min(usize::from(self.kind.starts_at_first()))).collect()),
            Preset::Values(values) => {
                let candidates = values.iter().map(|value| wish::of_picked(&self.options, value));
                self.positions(today, &candidates.collect::<Vec<_>>())
            }
            Preset::Indices(indices) => match indices.iter().find(|&&index| index >= options) {
                Some(&index) => Err(WidgetError::IndexOutOfRange {
                    widget: self.name().to_owned(),
                    index,
                    options,
                }),
                None => Ok(indices.clone()),
            },
        }
    }

    fn positions(&self, today: &Today<'_>, candidates: &[Candidate]) -> Result<Vec<usize>, WidgetError> {
        let mut rules = Rules::default();
        let mut position = |candidate| today.position(candidate, &mut rules);
        let positions = candidates.iter().map(|candidate| {
            position(candidate).ok_or_else(|| WidgetError::DefaultNotAnOption {
                widget: self.name().to_owned(),
                default: candidate.shown.value.label().to_owned(),
            })
        });
        positions.collect()
    }

    /// What the widget had, or was assigned; `None` if it is to start from its default.
    fn candidates(&self, st: &Run, identity: &Identity) -> Option<Vec<Wish>> {
        if let Some(key) = &self.key {
            if let Some((value, type_name)) = st.session_state().assigned(key) {
                return Some(self.counted(wish::of_assigned(&self.options, &value, type_name)));
            }
            if !st.session_state().contains(key) {
                return None;
            }
        }
        let record = st.widgets().get(identity)?;
        let candidate = |(index, shown): (usize, &super::menu::Shown)| {
            Wish::Value(Candidate {
                shown: shown.clone(),
                definition: record.menu.definition.clone(),
                rank: record.menu.rank(index),
            })
        };
        Some(record.selected().map(candidate).collect())
    }

    /// The wishes, if they are as many as the widget can have selected.
    fn counted(&self, wishes: Vec<Wish>) -> Vec<Wish> {
        let (found, wanted) = (wishes.len(), self.kind.count(wishes.len()));
        match wishes.as_slice() {
            [Wish::Unreadable { .. }] => wishes,
            _ if found == wanted => wishes,
            _ => vec![Wish::Miscounted { found, wanted }],
        }
    }

    /// What a widget starts with. If its key had been that of another kind, what was selected there is lost.
    fn afresh(&self, st: &Run, picks: Vec<Pick>) -> Outcome {
        let key = self.key.as_deref().filter(|key| st.session_state().contains(key));
        let old = key.and_then(|key| st.widgets().of_key(key));
        let labels = picks.iter().map(|pick| pick.shown.value.label());
        let lost = old.map(|old| old.lost_to(labels)).unwrap_or_default();
        Outcome {
            unfit: (!lost.is_empty()).then_some(Cause::OtherKind),
            lost,
            picks,
            ..Outcome::default()
        }
    }

    fn outcome(&self, today: &Today<'_>, wishes: &[Wish], default: impl FnOnce() -> Vec<Pick>) -> Outcome {
        let mut outcome = Outcome::default();
        // One wish cannot be there twice.
        let mut taken = vec![false; if wishes.len() > 1 { today.menu.len() } else { 0 }];
        let mut rules = Rules::default();
        for wish in wishes {
            let fate = match wish {
                Wish::Value(candidate) => today.resolve(candidate, &mut rules),
                Wish::Label(label) => {
                    let index = today.menu.position(label, 0);
                    index
                        .and_then(|index| today.option(index))
                        .map_or(Fate::Lost, Fate::Kept)
                }
                Wish::Unreadable { type_name } => {
                    outcome.unfit = Some(Cause::Unreadable(type_name));
                    Fate::Lost
                }
                &Wish::Miscounted { found, wanted } => {
                    outcome.unfit = Some(Cause::Miscounted { found, wanted });
                    Fate::Lost
                }
            };
            match fate {
                Fate::Kept(pick) => outcome.add(pick, self.kind, &mut taken),
                Fate::Coerced(pick) => {
                    if let Wish::Value(candidate) = wish {
                        outcome.coerced.push(Coercion::new(
                            self.name(),
                            candidate.shown.value.class(),
                            &pick.shown.value,
                        ));
                    }
                    outcome.add(pick, self.kind, &mut taken);
                }
                Fate::Lost => outcome.lost.extend(wish.label().map(str::to_owned)),
            }
        }
        if outcome.is_reset() && !self.kind.is_many() {
            outcome.picks = default();
            outcome.coerced.clear();
        }
        outcome
    }

    fn check_count(&self, selected: usize) -> Result<(), WidgetError> {
        match self.max_selections {
            Some(allowed) if selected > allowed => Err(WidgetError::TooManySelections {
                widget: self.name().to_owned(),
                selected,
                allowed,
            }),
            _ => Ok(()),
        }
    }

    /// Keeps the metadata for the next run, and lets session state and report know.
    fn keep(self, st: &mut Run, identity: Identity, (menu, default): (Menu, Vec<usize>), outcome: Outcome) {
        let selected = outcome
            .picks
            .iter()
            .map(|pick| menu.label(pick.index).to_owned())
            .collect();
        let reset = outcome.is_reset().then(|| {
            let cause = outcome.unfit.unwrap_or(Cause::Gone);
            Reset::new(self.name(), outcome.lost, cause, selected)
        });
        st.tell(outcome.coerced, reset);
        let selection = outcome.picks.iter().map(|pick| pick.index).collect();
        let value = outcome.picks.iter().map(|pick| pick.shown.value.clone()).collect();
        if let Some(key) = &self.key {
            st.session_state().hold(key, Held::of::<T>(self.kind, outcome.picks));
        }
        let record = Record {
            identity,
            kind: self.kind,
            key: self.key,
            label: self.label,
            menu,
            default,
            selection,
            value,
            hold: Held::of::<T>,
            clicked: false,
            run: st.number(),
            since: st.number(),
        };
        st.keep(record, self.on_change);
    }
}

impl Outcome {
    /// Whether something that was wished for is not selected.
    fn is_reset(&self) -> bool {
        !self.lost.is_empty() || self.unfit.is_some()
    }

    /// Takes a pick, unless another one stands for the same option already. The ends of a range may meet.
    fn add(&mut self, pick: Pick, kind: Kind, taken: &mut [bool]) {
        let was_taken = taken
            .get_mut(pick.index)
            .is_some_and(|taken| core::mem::replace(taken, true));
        if kind == Kind::SelectSliderRange || !was_taken {
            self.picks.push(pick);
        }
    }
}
