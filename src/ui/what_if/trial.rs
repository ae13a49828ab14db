//! The offer tried out: its assumptions, kept in step with the address, and what the core makes of them.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use receivables::money::Money;
use receivables::whatif::{CashOutcome, DiscountSettings, Outcome, Prepared, Scratch, Step, YearOutcome};

use super::address;
use super::verdict::answer;
use crate::route::Route;
use crate::select::{Selectors, use_selectors};
use crate::session::use_session;
use crate::ui::kit::announce;
use crate::ui::router::{Router, use_router};

/// Between two writes of the address while a slider is dragged: browsers refuse more than about three a second.
const ADDRESS_PAUSE: Duration = Duration::from_millis(350);

/// The offer tried out. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Trial {
    /// The assumptions as they stand; the address follows within [`ADDRESS_PAUSE`].
    pub settings: RwSignal<DiscountSettings>,
    /// What they do; worked out again at once when they, the ledger, the day or the currency change. Nothing while the
    /// page is taken down.
    pub outcome: Memo<Option<Arc<Outcome>>>,
    /// How the curve is cut.
    pub step: Memo<Step>,
    pub selectors: Selectors,
    router: Router,
    pause: StoredValue<Pause>,
}

/// The wait between two writes of the address.
#[derive(Default)]
struct Pause {
    timer: Option<TimeoutHandle>,
    /// Something changed since the last write.
    behind: bool,
}

impl Trial {
    /// Made once by the page.
    pub(super) fn new() -> Self {
        let (session, router, selectors) = (use_session(), use_router(), use_selectors());
        let route = router.route();
        let addressed = Memo::new(move |_| route.with(|route| address::read(&route.options)));
        let settings = RwSignal::new(addressed.get_untracked());
        let step = Memo::new(move |_| route.with(|route| address::step(&route.options)));
        let prepared = Memo::new_with_compare(
            move |_: Option<&Arc<Prepared>>| {
                let (as_of, currency) = (selectors.as_of.get(), selectors.currency.get());
                Arc::new(session.with(|ledger| receivables::whatif::prepare(ledger, as_of, currency)))
            },
            // Comparing would take longer than working the outcome out again.
            |_, _| true,
        );
        let scratch = StoredValue::new(Scratch::default());
        let outcome = Memo::new(move |_| {
            let settings = settings.get();
            let evaluated = scratch.try_update_value(|scratch| {
                prepared.with(|prepared| receivables::whatif::evaluate_checked(prepared, &settings, scratch))
            });
            evaluated.map(Arc::new)
        });
        let trial = Self { settings, outcome, step, selectors, router, pause: StoredValue::new(Pause::default()) };
        // Back, forward, a pasted address, Reset. Its own writes change nothing here: they are what stands.
        Effect::new(move |before: Option<DiscountSettings>| {
            let now = addressed.get();
            if before.is_some_and(|before| before != now) && settings.get_untracked() != now {
                trial.stop_waiting();
                settings.set(now);
            }
            now
        });
        on_cleanup(move || trial.stop_waiting());
        trial
    }

    /// Changes an assumption: the figures at once, the address soon.
    pub(super) fn set(self, change: impl FnOnce(&mut DiscountSettings)) {
        let mut changed = self.settings.get_untracked();
        change(&mut changed);
        // The controls offer nothing out of range; a setting that were would change nothing.
        let Ok(checked) = changed.checked() else { return };
        if checked == self.settings.get_untracked() {
            return;
        }
        self.settings.set(checked);
        self.pause.update_value(|pause| pause.behind = true);
        if self.pause.with_value(|pause| pause.timer.is_none()) {
            self.write_address();
        }
    }

    /// Back to the assumptions the page opens with, as a step that the back button takes back.
    pub(super) fn reset(self) {
        self.write_address();
        self.stop_waiting();
        let mut to = self.router.route().get_untracked();
        address::write(address::defaults(), &mut to.options);
        self.router.go(&to);
    }

    /// Cuts the curve otherwise.
    pub(super) fn set_step(self, step: Step) {
        if self.step.get_untracked() != step {
            self.router.change(|route| address::write_step(step, &mut route.options));
        }
    }

    /// The address as it will be when it has caught up, after `change`.
    pub(super) fn address(self, change: impl FnOnce(&mut Route)) -> String {
        let mut to = self.router.route().get();
        address::write(self.settings.get(), &mut to.options);
        change(&mut to);
        to.href()
    }

    /// Writes the address now where it is behind, and lets the next change wait.
    pub(super) fn write_address(self) {
        let behind = self.pause.try_update_value(|pause| std::mem::take(&mut pause.behind)).unwrap_or(false);
        self.stop_waiting();
        if !behind {
            return;
        }
        let settings = self.settings.get_untracked();
        self.router.change(|route| address::write(settings, &mut route.options));
        let timer = set_timeout_with_handle(
            move || {
                self.pause.try_update_value(|pause| pause.timer = None);
                if self.pause.try_with_value(|pause| pause.behind).unwrap_or(false) {
                    self.write_address();
                } else if let Some(Some(outcome)) = self.outcome.try_get_untracked() {
                    announce(&answer(&outcome).spoken());
                }
            },
            ADDRESS_PAUSE,
        );
        // Without a timer the next change is written at once.
        self.pause.try_update_value(|pause| pause.timer = timer.ok());
    }

    fn stop_waiting(self) {
        let timer = self.pause.try_update_value(|pause| pause.timer.take()).flatten();
        if let Some(timer) = timer {
            timer.clear();
        }
    }

    /// Something of the outcome.
    pub(super) fn outcome<T>(self, read: impl FnOnce(&Outcome) -> T) -> Option<T> {
        self.outcome.with(|outcome| outcome.as_deref().map(read))
    }

    /// A figure of the year; `None` where there is no year.
    pub(super) fn year<T>(self, read: impl FnOnce(&YearOutcome) -> T) -> Option<T> {
        self.outcome(|outcome| outcome.year.as_ref().ok().map(read)).flatten()
    }

    /// A figure of the open invoices' cash; `None` where nothing is open.
    pub(super) fn cash<T>(self, read: impl FnOnce(&CashOutcome) -> T) -> Option<T> {
        self.outcome(|outcome| outcome.cash.as_ref().ok().map(read)).flatten()
    }

    /// An amount of the outcome's currency, given in minor units.
    pub(super) fn money(self, minor: i64) -> Money {
        Money::new(minor, self.selectors.currency.get())
    }
}
