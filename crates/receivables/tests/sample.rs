//! The sample book holds on any day, and looks the way the screens are drawn for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Datelike, NaiveDate};
use receivables::calendar::{add_days, days_between, month_end};
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, InvoiceState, Ledger};
use receivables::sample;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn open_by_bucket(ledger: &Ledger, today: NaiveDate) -> [(usize, i64); 5] {
    let mut buckets = [(0, 0); 5];
    for invoice in ledger.invoices() {
        let open = ledger.open_amount(invoice.id, AsOf::at(today));
        let Some(due) = invoice.due_date().filter(|_| open != 0) else { continue };
        let bucket = match days_between(due, today) {
            i64::MIN..=0 => 0,
            1..=30 => 1,
            31..=60 => 2,
            61..=90 => 3,
            _ => 4,
        };
        buckets[bucket].0 += 1;
        buckets[bucket].1 += open;
    }
    buckets
}

/// Month ends and beginnings, leap days, and a day every 97 days, from 2020 to 2100.
fn days_to_try() -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = (0..300).map(|nth| add_days(date("2020-01-01"), nth * 97)).collect();
    days.extend(
        (2020..=2100)
            .step_by(9)
            .flat_map(|year| (1..=12).map(move |month| month_end(NaiveDate::from_ymd_opt(year, month, 1).unwrap()))),
    );
    days.extend((2020..=2100).filter_map(|year| NaiveDate::from_ymd_opt(year, 2, 29)));
    days.extend(["2020-01-01", "2026-11-22", "2099-12-31", "2100-12-31"].map(date));
    days
}

#[test]
fn the_sample_book_is_sound_on_any_day() {
    let expected = open_by_bucket(&sample::book(date("2026-11-22")).unwrap().0, date("2026-11-22"));
    for today in days_to_try() {
        let (ledger, entries) = sample::book(today).unwrap_or_else(|refused| panic!("{today}: {refused}"));
        assert_eq!(ledger.check(), vec![], "{today}");
        assert!(entries.iter().all(|entry| entry.recorded_on <= today && !entry.events.is_empty()), "{today}");
        assert!(entries.is_sorted_by_key(|entry| entry.recorded_on), "{today}");
        assert_eq!(open_by_bucket(&ledger, today), expected, "{today}");
    }
}

#[test]
fn the_sample_book_shows_what_the_screens_are_about() {
    let today = date("2026-11-22");
    let (ledger, _) = sample::book(today).unwrap();
    let as_of = AsOf::at(today);
    let drafts = ledger.invoices().filter(|invoice| invoice.state == InvoiceState::Draft).count();
    assert_eq!((ledger.customers().count(), ledger.invoices().count(), drafts), (11, 143, 2));
    let buckets = open_by_bucket(&ledger, today);
    let total: i64 = buckets.iter().map(|(_, open)| open).sum();
    let shares = buckets.map(|(_, open)| open * 100 / total);
    assert_eq!(buckets.map(|(count, _)| count), [10, 6, 2, 1, 1]);
    for (share, wanted) in shares.into_iter().zip([56, 25, 9, 4, 6]) {
        assert!((share - wanted).abs() <= 1, "{shares:?}");
    }
    let credit: i64 =
        ledger.payments().map(|one| ledger.unallocated_amount(CreditSource::Payment(one.id), as_of)).sum();
    assert_eq!(credit, 8_640);
    assert_eq!((ledger.credit_notes().count(), ledger.write_offs().count()), (1, 1));
    assert_eq!(ledger.disputed_invoices(as_of).iter().filter(|disputed| **disputed).count(), 1);
    let discounts = ledger.allocations().filter(|one| one.discount.minor > 0).count();
    assert_eq!(discounts, 10);
    let first = ledger.entries().first().unwrap().recorded_on;
    assert_eq!(days_between(first, today), sample::HISTORY_DAYS);
    assert!(ledger.invoices().filter_map(|invoice| invoice.issue_date()).all(|issued| issued.year() >= 2025));
}
