//! What an explanation lists adds up to the figure it explains; daily sums agree with the weeks.
#![allow(clippy::unwrap_used)]

use receivables::analytics::aging::{AgingBasis, AgingOptions, aging};
use receivables::analytics::cash_curve::{cash_days, cash_weeks};
use receivables::analytics::dashboard::{Dashboard, DashboardOptions, dashboard_of};
use receivables::analytics::explanation::{bucket_listing, listing};
use receivables::analytics::figure::{Figure, InputId, InputValue, InvoiceQuery};
use receivables::analytics::snapshot::Snapshot;
use receivables::ledger::AsOf;
use receivables::money::Money;
use receivables::sample;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn with_sample(check: impl Fn(&Snapshot<'_>, &Dashboard)) {
    let today = day("2026-11-19");
    let ledger = sample::book(today).unwrap().0;
    for as_of in [today, day("2026-07-31"), day("2025-12-31"), day("2024-01-01")] {
        let snapshot = Snapshot::new(&ledger, AsOf::at(as_of), ledger.currency());
        check(&snapshot, &dashboard_of(&snapshot, &DashboardOptions::default()));
    }
}

fn money(figure: &Figure) -> Money {
    Money::try_from_decimal(figure.value.unwrap(), receivables::money::Currency::EUR).unwrap()
}

#[test]
fn the_invoices_listed_add_up_to_the_figure() {
    with_sample(|snapshot, dashboard| {
        let open = listing(snapshot, InvoiceQuery::Open);
        assert_eq!(open.total, snapshot.open_total());
        let past_due = listing(snapshot, InvoiceQuery::PastDue);
        assert_eq!(past_due.total, money(&dashboard.cards.past_due).minor);
        assert_eq!(past_due.total + listing(snapshot, InvoiceQuery::NotYetDue).total, open.total);
        let expected = listing(snapshot, dashboard.cards.expected.behind[0]);
        assert_eq!(expected.total, money(&dashboard.cards.expected).minor);
        let paid = listing(snapshot, InvoiceQuery::Paid);
        let input = dashboard.cards.days_late.input(InputId::PaidAmount);
        assert_eq!(input, Some(InputValue::Money(snapshot.money(paid.total))));
    });
}

#[test]
fn the_invoices_of_a_bucket_add_up_to_it_whatever_the_options() {
    with_sample(|snapshot, _| {
        for (basis, include_disputed) in
            [(AgingBasis::DueDate, true), (AgingBasis::DueDate, false), (AgingBasis::InvoiceDate, true)]
        {
            let options = AgingOptions { basis, include_disputed, ..AgingOptions::default() };
            for (position, bucket) in aging(snapshot, &options).buckets.iter().enumerate() {
                let listing = bucket_listing(snapshot, &options, Some(position));
                assert_eq!((listing.total, listing.rows.len()), (bucket.amount, bucket.count as usize));
            }
            let (whole, report) = (bucket_listing(snapshot, &options, None), aging(snapshot, &options));
            assert_eq!((whole.total, whole.rows.len()), (report.total, report.count as usize));
        }
    });
}

#[test]
fn days_add_up_to_weeks() {
    with_sample(|_, dashboard| {
        let days = cash_days(&dashboard.expectation, 91);
        let weeks = cash_weeks(&dashboard.expectation, 13);
        assert_eq!(days.len(), 91);
        for (week, row) in weeks.iter().enumerate() {
            assert_eq!(days[week * 7 + 6], row.cumulated);
        }
        assert_eq!(days[30], money(&dashboard.cards.expected).minor, "thirty days on");
    });
}
