//! Widget metadata: what is kept of each widget for the next run, but for what the script wants to be called back with.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::menu::{Menu, Shown};
use super::resolve::Pick;
use super::{Choice, Held, Kind, WidgetError};
use crate::nearest::nearest;
use crate::session::erased::ErasedInstance;
use crate::session::report::{Cause, Reset};

/// What makes a widget the same one in the next run.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::session) enum Identity {
    /// With a key, the key and the kind: options and label may change.
    Keyed { kind: Kind, key: String },
    /// Without one, all that the user sees.
    Seen {
        kind: Kind,
        label: String,
        options: Vec<Arc<str>>,
        default: Vec<usize>,
    },
}

/// One widget, as the run that last showed it left it.
pub(in crate::session) struct Record {
    pub(in crate::session) identity: Identity,
    pub(in crate::session) kind: Kind,
    pub(in crate::session) key: Option<String>,
    pub(in crate::session) label: String,
    pub(in crate::session) menu: Menu,
    /// What is selected before the user selects anything.
    pub(in crate::session) default: Vec<usize>,
    /// What is selected in the browser: positions in that menu.
    pub(in crate::session) selection: Vec<usize>,
    /// The value that the script was last told of.
    pub(in crate::session) value: Vec<ErasedInstance>,
    /// Makes the value of session state out of what is selected.
    pub(in crate::session) hold: fn(Kind, Vec<Pick>) -> Held,
    /// Whether the browser clicked it: for buttons, and for one run.
    pub(in crate::session) clicked: bool,
    /// The number of that run.
    pub(in crate::session) run: u64,
    /// The number of the run that first showed it.
    pub(in crate::session) since: u64,
}

impl Record {
    /// The key, or the label if there is none: what the browser's side calls the widget.
    pub(in crate::session) fn name(&self) -> &str {
        self.key.as_deref().unwrap_or(&self.label)
    }

    /// The selected options.
    pub(in crate::session) fn selected(&self) -> impl Iterator<Item = (usize, &Shown)> {
        self.selection
            .iter()
            .filter_map(|&index| Some((index, self.menu.options.get(index)?)))
    }

    /// The value that the browser's selection stands for, before anything is known of today's options.
    pub(in crate::session) fn pending(&self) -> Held {
        if self.kind == Kind::Button {
            return Held::clicked(self.clicked);
        }
        let picks = self.selected().map(|(index, shown)| Pick {
            shown: shown.clone(),
            index,
            stale: false,
        });
        (self.hold)(self.kind, picks.collect())
    }

    /// Whether the browser clicked it, or its selection is other data than the value that was last told of: returned by the
    /// widget, or announced here. A run that breaks before it shows the widget does not make the same change be told again.
    pub(in crate::session) fn take_change(&mut self) -> bool {
        let mut old = self.value.iter();
        let same = self
            .selected()
            .all(|(_, new)| old.next().is_some_and(|old| old.rerun_eq(&new.value)));
        let changed = !same || old.next().is_some();
        if changed {
            self.value = self.selected().map(|(_, shown)| shown.value.clone()).collect();
        }
        self.clicked || changed
    }

    /// The labels that the user selected and that are not among those which are selected instead.
    pub(in crate::session) fn lost_to<'a>(&'a self, selected: impl Iterator<Item = &'a str>) -> Vec<String> {
        if self.default == self.selection {
            return Vec::new();
        }
        let kept: HashSet<&str> = selected.collect();
        let labels = self.selected().map(|(_, shown)| shown.value.label());
        labels
            .filter(|label| !kept.contains(label))
            .map(str::to_owned)
            .collect()
    }

    /// Takes a click from the browser.
    pub(in crate::session) fn click(&mut self) -> Result<(), WidgetError> {
        if self.kind != Kind::Button {
            return Err(WidgetError::wrong_widget(self.name(), self.kind));
        }
        self.clicked = true;
        Ok(())
    }

    /// Takes a selection from the browser.
    pub(in crate::session) fn select(&mut self, choice: Choice) -> Result<(), WidgetError> {
        if self.kind == Kind::Button {
            return Err(WidgetError::wrong_widget(self.name(), self.kind));
        }
        let indices = match choice {
            Choice::Indices(indices) => indices,
            Choice::Labels(labels) => {
                let position = |label: &String| {
                    self.menu
                        .position(label, 0)
                        .ok_or_else(|| WidgetError::no_option(self.name(), label, &self.menu))
                };
                labels.iter().map(position).collect::<Result<_, _>>()?
            }
        };
        if let Some(&index) = indices.iter().find(|&&index| index >= self.menu.len()) {
            return Err(WidgetError::IndexOutOfRange {
                widget: self.name().to_owned(),
                index,
                options: self.menu.len(),
            });
        }
        let wanted = self.kind.count(indices.len());
        if indices.len() != wanted {
            return Err(WidgetError::Count {
                widget: self.name().to_owned(),
                expected: wanted,
                found: indices.len(),
            });
        }
        self.selection = indices;
        Ok(())
    }
}

/// The widgets of a session, in the order in which they first appeared.
#[derive(Default)]
pub(in crate::session) struct Widgets {
    records: Vec<Record>,
    places: HashMap<Identity, usize>,
}

impl Widgets {
    pub(in crate::session) fn get(&self, identity: &Identity) -> Option<&Record> {
        self.records.get(*self.places.get(identity)?)
    }

    pub(in crate::session) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Record> {
        self.records.iter_mut()
    }

    pub(in crate::session) fn iter(&self) -> impl Iterator<Item = &Record> {
        self.records.iter()
    }

    /// Keeps a widget in the place of what was kept of it, which is returned.
    pub(in crate::session) fn put(&mut self, mut record: Record) -> Option<Record> {
        if let Some(old) = self
            .places
            .get(&record.identity)
            .and_then(|&place| self.records.get_mut(place))
        {
            record.since = old.since;
            return Some(core::mem::replace(old, record));
        }
        self.places.insert(record.identity.clone(), self.records.len());
        self.records.push(record);
        None
    }

    /// Forgets the widgets that a run did not show, and returns them.
    pub(in crate::session) fn retire(&mut self, run: u64) -> Vec<Record> {
        if self.records.iter().all(|record| record.run == run) {
            return Vec::new();
        }
        let (kept, retired) = core::mem::take(&mut self.records)
            .into_iter()
            .partition(|record| record.run == run);
        self.records = kept;
        self.places = self
            .records
            .iter()
            .enumerate()
            .map(|(place, record)| (record.identity.clone(), place))
            .collect();
        retired
    }

    /// The selections that are lost with widgets which this run did not show, because without a key a widget is another one
    /// where its options or its default are others.
    pub(in crate::session) fn resets(&self, retired: &[Record]) -> Vec<Reset> {
        let mut latest: HashMap<(Kind, &str), &Record> = HashMap::new();
        if !retired.is_empty() {
            let unkeyed = self.records.iter().filter(|record| record.key.is_none());
            latest.extend(unkeyed.map(|record| ((record.kind, record.label.as_str()), record)));
        }
        let unkeyed = retired.iter().filter(|record| record.key.is_none());
        let resets = unkeyed.filter_map(|old| {
            let new = latest.get(&(old.kind, old.label.as_str()))?;
            let lost = old.lost_to(new.selected().map(|(_, shown)| shown.value.label()));
            let selected = new.selected().map(|(_, shown)| shown.value.label().to_owned());
            let is_reset = new.since > old.run && !lost.is_empty();
            is_reset.then(|| Reset::new(&old.label, lost, Cause::Another, selected.collect()))
        });
        resets.collect()
    }

    /// The widgets that are meant, as far as the same run was the last to show them: one that a broken run did not come to,
    /// or that became one of another kind, is kept too, and is not what the user sees.
    fn latest(&self, is_meant: impl Fn(&Record) -> bool) -> Vec<usize> {
        let places = || (0..self.records.len()).filter(|&place| is_meant(&self.records[place]));
        let run = places().map(|place| self.records[place].run).max();
        places().filter(|&place| Some(self.records[place].run) == run).collect()
    }

    /// The widget that had the key when it was shown last.
    pub(in crate::session) fn of_key(&self, key: &str) -> Option<&Record> {
        let meant = self.records.iter().filter(|record| record.key.as_deref() == Some(key));
        meant.max_by_key(|record| record.run)
    }

    /// The widget of a key, or else the only one of a label.
    pub(in crate::session) fn named(&mut self, name: &str) -> Result<&mut Record, WidgetError> {
        let keyed = self.latest(|record| record.key.as_deref() == Some(name));
        let labeled = self.latest(|record| record.label == name);
        let place = match (keyed.as_slice(), labeled.as_slice()) {
            ([place, ..], _) | ([], [place]) => Some(*place),
            ([], []) => None,
            ([], _) => return Err(WidgetError::Ambiguous { label: name.to_owned() }),
        };
        let Some(place) = place else {
            let names = self.records.iter().map(Record::name);
            return Err(WidgetError::NoWidget {
                name: name.to_owned(),
                nearest: nearest(name, names).map(str::to_owned),
            });
        };
        Ok(&mut self.records[place])
    }
}
