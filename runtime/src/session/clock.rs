//! The clock of an app: real time, plus what a test added.

use std::time::{Duration, Instant};

use super::lock::Lock;

/// Time since the app started. It can be put forward, never back.
#[derive(Debug)]
pub(super) struct Clock {
    start: Instant,
    ahead: Lock<Duration>,
}

impl Clock {
    pub(super) fn new() -> Self {
        Self {
            start: Instant::now(),
            ahead: Lock::new(Duration::ZERO),
        }
    }

    pub(super) fn now(&self) -> Duration {
        self.start.elapsed().saturating_add(*self.ahead.lock())
    }

    pub(super) fn advance(&self, by: Duration) {
        let mut ahead = self.ahead.lock();
        *ahead = ahead.saturating_add(by);
    }
}
