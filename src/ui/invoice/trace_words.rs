//! What a line of a history says of the entry behind it: its reason, and whether it was taken back. Pure.

use chrono::NaiveDate;
use receivables::analytics::trace::Trace;
use receivables::calendar::DayNumber;

use crate::t;
use crate::ui::kit::{IconName, TimelineLine};
use crate::ui::words::{day, full_day};

/// A line without a link and a button.
#[must_use]
pub fn line_of(
    trace: &Trace,
    on: DayNumber,
    today: NaiveDate,
    icon: IconName,
    text: String,
    mut details: Vec<String>,
) -> TimelineLine {
    let date = on.date();
    let turned = |holds: bool| trace.turns.iter().rfind(|turn| turn.holds == holds).map(|turn| day(turn.on.date(), today));
    let taken_back = (!trace.stands).then(|| turned(false)).flatten();
    if let (true, Some(back), Some(again)) = (trace.stands, turned(false), turned(true)) {
        details.push(t!("invoices-timeline-held-again", back = back, again = again));
    }
    TimelineLine {
        icon,
        text,
        href: None,
        details,
        taken_back: taken_back.map(|day| t!("invoices-timeline-taken-back", day = day)),
        day: [day(date, today), full_day(date), date.to_string()],
        button: None,
    }
}

/// The words given with the entry.
#[must_use]
pub fn reason_words(trace: &Trace) -> Option<String> {
    trace.reason.clone().map(|reason| t!("invoices-timeline-reason", reason = reason))
}
