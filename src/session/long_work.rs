//! Work that takes its time: done in steps, with the browser's turn between them, and stopped when the person says so.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

/// One kind of work of a screen: how far it is, and the way to stop it. A newer run voids an older one.
#[derive(Clone, Copy, Debug)]
pub struct LongWork {
    reached: RwSignal<Option<Reached>>,
    run: StoredValue<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reached {
    thousandths: Option<u32>,
}

/// The person has stopped the work, or its screen has gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// A run of a [`LongWork`].
#[derive(Clone, Copy, Debug)]
pub struct Run {
    work: LongWork,
    number: u64,
}

impl LongWork {
    /// Nothing is being done. Lives as long as the screen that asks for it.
    #[must_use]
    pub fn new() -> Self {
        Self { reached: RwSignal::new(None), run: StoredValue::new(0) }
    }

    /// Begins, and voids what was begun before.
    #[must_use]
    pub fn begin(self) -> Run {
        self.run.update_value(|run| *run += 1);
        self.reached.set(Some(Reached { thousandths: None }));
        Run { work: self, number: self.run.get_value() }
    }

    /// Stops what is being done at its next step.
    pub fn stop(self) {
        self.run.update_value(|run| *run += 1);
        self.reached.try_set(None);
    }

    /// Whether something is being done.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.reached.get().is_some()
    }

    /// The same without following it; nothing is being done for a screen that has gone.
    #[must_use]
    pub fn is_busy_untracked(self) -> bool {
        self.reached.try_get_untracked().flatten().is_some()
    }

    /// Done so far, in thousandths; `None` while nobody knows.
    #[must_use]
    pub fn thousandths(self) -> Option<u32> {
        self.reached.get().and_then(|reached| reached.thousandths)
    }
}

impl Default for LongWork {
    fn default() -> Self {
        Self::new()
    }
}

impl Run {
    /// Says how far the work is, lets the browser draw and take clicks, and ends what nobody waits for any more.
    ///
    /// # Errors
    /// [`Stopped`].
    pub async fn turn(self, done: usize, of: usize) -> Result<(), Stopped> {
        if self.is_current() {
            let thousandths = done.saturating_mul(1_000).checked_div(of).and_then(|part| u32::try_from(part).ok());
            self.work.reached.try_set(Some(Reached { thousandths }));
        }
        TimeoutFuture::new(0).await;
        if self.is_current() { Ok(()) } else { Err(Stopped) }
    }

    /// Nothing is being done any more, unless a newer run is.
    pub fn end(self) {
        if self.is_current() {
            self.work.reached.try_set(None);
        }
    }

    fn is_current(self) -> bool {
        self.work.run.try_get_value() == Some(self.number)
    }
}
