//! Enums whose text does not name the variant: each is tried on the same text.

use alloc::vec::Vec;

use super::error::{Problem, ReadError};
use super::reader::{Mark, Reader};

/// How many failures an error tells of: those of enums within enums multiply.
const TOLD: usize = 64;

/// The variants of an untagged enum that have been tried on one value.
///
/// All are tried without any fallback first, so that a variant that fits never loses to an earlier one that only almost fits.
#[doc(hidden)]
#[derive(Debug)]
pub struct Attempts {
    mark: Mark,
    recovers: bool,
    /// Where an enum around this one is tried.
    outer: usize,
    /// How many enums are being tried, this one included.
    nesting: usize,
    is_last_round: bool,
    failures: Vec<(&'static str, ReadError)>,
    /// How many failures all of these tell of.
    told: usize,
}

impl Attempts {
    /// Nothing has been tried.
    pub fn new(input: &mut Reader<'_>) -> Self {
        let start = input.start();
        input.begin(start);
        let recovers = input.set_recovers(false);
        Self {
            mark: input.mark(),
            recovers,
            outer: input.set_attempt(start),
            nesting: input.nest(),
            is_last_round: !recovers || input.collects(),
            failures: Vec::new(),
            told: 0,
        }
    }

    /// Tries one variant; if it does not fit, the reader stands in front of the value again.
    pub fn attempt<'a, V>(
        &mut self,
        name: &'static str,
        input: &mut Reader<'a>,
        read: impl FnOnce(&mut Reader<'a>) -> Result<V, ReadError>,
    ) -> Result<Option<V>, ReadError> {
        match input.ask(read) {
            Ok(value) => {
                if let Some(events) = input.events() {
                    events.has_untagged = true;
                }
                self.finish(input);
                Ok(Some(value))
            }
            // A strict field forbids falling back; while that is not allowed anyway, another variant may fit.
            Err(error) if error.is_bound() || (error.is_final() && input.recovers()) => {
                self.finish(input);
                Err(error)
            }
            Err(error) => {
                input.retract(self.mark);
                input.rewind_attempt(self.mark, self.nesting)?;
                self.told += error.reasons();
                let error = if self.told > TOLD {
                    error.without_reasons()
                } else {
                    error
                };
                self.failures.push((name, error));
                Ok(None)
            }
        }
    }

    /// When all have been tried: goes on to another round, in which fallbacks are allowed, or fails.
    pub fn again(&mut self, input: &mut Reader<'_>) -> Result<(), ReadError> {
        input.set_recovers(self.recovers);
        if self.is_last_round {
            self.finish(input);
            let failures = core::mem::take(&mut self.failures);
            return Err(ReadError::new(self.mark.position(), Problem::NoVariant(failures)));
        }
        self.is_last_round = true;
        self.failures.clear();
        self.told = 0;
        Ok(())
    }

    fn finish(&self, input: &mut Reader<'_>) {
        input.set_recovers(self.recovers);
        input.set_attempt(self.outer);
        input.unnest(self.nesting);
    }
}
