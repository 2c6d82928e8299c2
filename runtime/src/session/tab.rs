//! What a browser tab has between two runs of its script.

use std::collections::HashMap;

use super::attempt::attempt;
use super::report::{Exception, Reset};
use super::state::SessionState;
use super::widget::{Identity, Widgets};

/// What a session has between two runs, and lends to each. A callback, `C`, is called with the run, which in turn is
/// known by none of this.
pub(super) struct Tab<C> {
    pub(super) state: SessionState,
    pub(super) widgets: Widgets,
    /// What the script wants to be called back with; those being called are not here.
    pub(super) callbacks: HashMap<Identity, C>,
    /// How many runs there were.
    pub(super) runs: u64,
}

impl<C> Default for Tab<C> {
    fn default() -> Self {
        Self {
            state: SessionState::default(),
            widgets: Widgets::default(),
            callbacks: HashMap::new(),
            runs: 0,
        }
    }
}

impl<C> Tab<C> {
    /// After a run: no click is left over, and what a run did not show although nothing went wrong is forgotten.
    /// Returns the selections that are lost so, and what went wrong: a callback or a value may panic when it is dropped.
    pub(super) fn settle(&mut self, run: u64, is_ok: bool) -> (Vec<Reset>, Vec<Exception>) {
        for record in self.widgets.iter_mut() {
            record.clicked = false;
        }
        if !is_ok {
            return (Vec::new(), Vec::new());
        }
        let retired = self.widgets.retire(run);
        let resets = self.widgets.resets(&retired);
        let forget = retired.into_iter().filter_map(|record| {
            let callback = self.callbacks.remove(&record.identity);
            attempt(|| {
                // The key may have passed to a widget of another kind.
                if let Some(key) = record.key.as_deref().filter(|key| !self.state.is_shown(key)) {
                    self.state.release(key);
                }
                drop((record, callback));
            })
            .err()
        });
        (resets, forget.collect())
    }
}
