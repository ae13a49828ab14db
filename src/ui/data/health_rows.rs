//! What was measured, as rows of words: the thing, its value, what it means.

use leptos::prelude::*;

use crate::session::{
    BookHealth, ChainCheck, Durability, Health, ReaderCause, RoleNow, SaveState, Session, WitnessNow,
};
use crate::t;
use crate::ui::kit::Tone;
use crate::ui::words::locale;

/// One row.
pub(super) struct Finding {
    pub tone: Tone,
    pub what: String,
    pub value: String,
    pub detail: String,
}

impl Finding {
    fn new(tone: Tone, what: String, value: String, detail: String) -> Self {
        Self { tone, what, value, detail }
    }
}

fn number(number: u64) -> String {
    locale().count(number.cast_signed())
}

/// The rows, in order of how much hangs on them.
pub(super) fn findings(session: Session, health: &BookHealth) -> Vec<Finding> {
    vec![
        last_entry(session, health),
        chain(health),
        witness(&health.witness),
        durability(health.browser.durability),
        persisted(&health.browser),
        space(&health.browser),
        role(&session.role().get()),
    ]
}

fn last_entry(session: Session, health: &BookHealth) -> Finding {
    let what = t!("data-last-entry");
    match session.save_state().get() {
        SaveState::NotSaved(_) => Finding::new(Tone::Bad, what, t!("common-not-saved"), t!("data-last-entry-lost")),
        SaveState::Saving => Finding::new(Tone::Info, what, t!("common-saving"), t!("data-last-entry-saving")),
        SaveState::Saved { seq, .. } => {
            let when = match &health.chain {
                ChainCheck::Whole { last_wall_ms: Some(ms), .. } => {
                    t!("data-last-entry-at", when = locale().moment(*ms))
                }
                _ => t!("data-last-entry-none"),
            };
            Finding::new(Tone::Good, what, format!("#{}", number(seq)), when)
        }
    }
}

fn chain(health: &BookHealth) -> Finding {
    let what = t!("data-chain");
    match &health.chain {
        ChainCheck::Whole { records, .. } => {
            Finding::new(Tone::Good, what, t!("data-chain-whole", count = number(*records)), t!("data-chain-detail"))
        }
        ChainCheck::Broken { good, stop } => Finding::new(
            Tone::Bad,
            what,
            t!("data-chain-broken", count = number(*good)),
            t!("recovery-chain", detail = stop.to_string()),
        ),
    }
}

fn witness(now: &WitnessNow) -> Finding {
    let (tone, value, detail) = match now {
        WitnessNow::Agrees => (Tone::Good, t!("data-witness-agrees"), t!("data-witness-agrees-detail")),
        WitnessNow::Behind { seq } => (Tone::Info, format!("#{}", number(*seq)), t!("data-witness-behind")),
        WitnessNow::Ahead { seq } => (Tone::Bad, format!("#{}", number(*seq)), t!("data-witness-ahead")),
        WitnessNow::Missing => (Tone::Warn, t!("data-witness-missing"), t!("data-witness-missing-detail")),
        WitnessNow::Damaged => (Tone::Warn, t!("data-witness-damaged"), t!("data-witness-damaged-detail")),
        WitnessNow::Unavailable => (Tone::Warn, t!("data-witness-missing"), t!("data-witness-refused")),
    };
    Finding::new(tone, t!("data-witness"), value, detail)
}

fn durability(granted: Option<Durability>) -> Finding {
    let (tone, value, detail) = match granted {
        Some(Durability::Strict) => (Tone::Good, t!("data-durability-strict"), t!("data-durability-strict-detail")),
        Some(Durability::Relaxed) => (Tone::Warn, t!("data-durability-relaxed"), t!("data-durability-relaxed-detail")),
        Some(Durability::Unstated) => (Tone::Info, t!("data-unstated"), t!("data-durability-unstated")),
        None => (Tone::Info, t!("data-not-yet"), t!("data-durability-none")),
    };
    Finding::new(tone, t!("data-durability"), value, detail)
}

fn persisted(health: &Health) -> Finding {
    let (tone, value, detail) = match health.persisted {
        Some(true) => (Tone::Good, t!("data-persisted-yes"), t!("data-persisted-yes-detail")),
        Some(false) => (Tone::Warn, t!("data-persisted-no"), t!("data-persisted-no-detail")),
        None => (Tone::Info, t!("data-unstated"), t!("data-persisted-unstated")),
    };
    Finding::new(tone, t!("data-persisted"), value, detail)
}

fn space(health: &Health) -> Finding {
    let what = t!("data-space");
    let Some(space) = health.space else {
        return Finding::new(Tone::Info, what, t!("data-unstated"), t!("data-space-unstated"));
    };
    let value = t!("data-space-of", usage = size(space.usage), quota = size(space.quota));
    let full = space.usage.saturating_mul(10) > space.quota.saturating_mul(9);
    let (tone, detail) = match (full, health.private_window_suspected) {
        (true, _) => (Tone::Bad, t!("data-space-full")),
        (false, true) => (Tone::Info, t!("data-space-small")),
        (false, false) => (Tone::Good, t!("data-space-detail")),
    };
    Finding::new(tone, what, value, detail)
}

/// Bytes in words, to a tenth: 1.5 MB, 2.1 GB.
fn size(bytes: u64) -> String {
    const MB: u64 = 1_000_000;
    const GB: u64 = 1_000 * MB;
    let tenths = |unit: u64| locale().tenths(i64::try_from(bytes.saturating_mul(10) / unit).unwrap_or(i64::MAX));
    if bytes >= GB { t!("data-gigabytes", size = tenths(GB)) } else { t!("data-megabytes", size = tenths(MB)) }
}

fn role(now: &RoleNow) -> Finding {
    let what = t!("data-tab");
    match now {
        RoleNow::Writer => Finding::new(Tone::Good, what, t!("data-tab-writes"), t!("data-tab-writes-detail")),
        RoleNow::Reader(ReaderCause::Asking) => {
            Finding::new(Tone::Info, what, t!("data-tab-asking"), t!("data-tab-asking-detail"))
        }
        RoleNow::Reader(ReaderCause::NoLocks) => {
            Finding::new(Tone::Warn, what, t!("data-tab-reads"), t!("common-read-only-no-locks"))
        }
        RoleNow::Reader(_) => Finding::new(Tone::Info, what, t!("data-tab-reads"), t!("data-tab-reads-detail")),
    }
}
