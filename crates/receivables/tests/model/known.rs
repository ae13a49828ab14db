//! What was known on a day is what a ledger made of the entries recorded until then shows: in every report, and in every
//! value of the ledger itself. Clocks are set back now and then.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use receivables::analytics::aging::{AgingFilter, AgingOptions, aged_invoices};
use receivables::analytics::credit_timeline::credit_timeline;
use receivables::analytics::customer_account::{customer_receipts, paid_invoices};
use receivables::analytics::customer_credit::customer_credits;
use receivables::analytics::customer_list::{CustomerIndex, CustomerQuery};
use receivables::analytics::dashboard::{DashboardOptions, dashboard};
use receivables::analytics::invoice_list::{InvoiceIndex, InvoiceRow, ListQuery, ListTab};
use receivables::analytics::payment_list::{PaymentQuery, payment_list};
use receivables::analytics::snapshot::{Snapshot, currencies_in_use};
use receivables::analytics::timeline::{TimelineFact, TimelineRow, customer_timeline, invoice_timeline};
use receivables::id::InvoiceId;
use receivables::interchange::invoice_csv::invoices_csv;
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::testkit::{Dice, ModelLine};
use receivables::whatif::prepare;

use crate::pair::{Pair, bytes_of};
use crate::{cases, seeds};

/// A random history of entries, some of them recorded under a clock that was set back.
fn history(seeds: Vec<u64>) -> Pair {
    let mut pair = Pair::new();
    for seed in seeds {
        let mut clock = Dice::new(!seed);
        let right = pair.today;
        if clock.chance(10) {
            pair.today = pair.today - Days::new(clock.between(1, 9).unsigned_abs());
        }
        let _ = pair.step(seed);
        pair.today = pair.today.max(right);
    }
    pair
}

/// A day on which something was recorded, or the day before it.
fn a_recorded_day(pair: &Pair, dice: &mut Dice) -> NaiveDate {
    let at = dice.between(0, i64::try_from(pair.log.len()).unwrap() - 1);
    let (stamp, _) = &pair.log[usize::try_from(at).unwrap()];
    stamp.recorded_on - Days::new(u64::from(dice.chance(30)))
}

/// The ledger made of the entries up to the first that was recorded later.
fn replayed_until(pair: &Pair, known: NaiveDate) -> Ledger {
    let mut ledger = Ledger::new();
    for (stamp, event) in pair.log.iter().take_while(|(stamp, _)| stamp.recorded_on <= known) {
        ledger.apply(stamp, event);
    }
    ledger
}

/// Everything a person can be shown as of a day, as text.
fn reports(ledger: &Ledger, as_of: AsOf, invoices: u32) -> BTreeMap<String, String> {
    let mut shown = BTreeMap::new();
    let mut show = |name: String, report: String| assert!(shown.insert(name, report).is_none());
    let currencies = currencies_in_use(ledger, as_of);
    for currency in &currencies {
        let snapshot = Snapshot::new(ledger, as_of, *currency);
        let aged = aged_invoices(&snapshot, &AgingOptions::default(), AgingFilter::default());
        show(format!("aged {currency}"), format!("{aged:?}"));
        let dashboard = dashboard(ledger, as_of, *currency, &DashboardOptions::default());
        show(format!("dashboard {currency}"), format!("{dashboard:?}"));
        let customers = CustomerIndex::new(&snapshot, &AgingOptions::default());
        show(format!("customers {currency}"), format!("{:?}", customers.list(&CustomerQuery::default())));
        show(format!("credits {currency}"), format!("{:?}", customer_credits(ledger, as_of, *currency)));
        show(format!("what-if {currency}"), format!("{:?}", prepare(ledger, as_of, *currency)));
        for customer in (0..8).map(receivables::id::CustomerId) {
            show(format!("paid by {customer:?} {currency}"), format!("{:?}", paid_invoices(&snapshot, customer)));
        }
        for invoice in (0..invoices).map(InvoiceId) {
            show(format!("timeline {invoice:?} {currency}"), format!("{:?}", invoice_timeline(&snapshot, invoice)));
        }
    }
    show("currencies".to_owned(), format!("{currencies:?}"));
    let list = InvoiceIndex::new(ledger, as_of, true);
    for tab in [ListTab::Open, ListTab::PastDue, ListTab::Paid, ListTab::Drafts, ListTab::All] {
        show(format!("invoices {tab:?}"), format!("{:?}", list.list(&ListQuery { tab, ..ListQuery::default() })));
    }
    show("payments".to_owned(), format!("{:?}", payment_list(ledger, as_of, &PaymentQuery::default())));
    show("file".to_owned(), invoices_csv(ledger, as_of));
    for customer in (0..8).map(receivables::id::CustomerId) {
        show(format!("receipts {customer:?}"), format!("{:?}", customer_receipts(ledger, as_of, customer)));
        show(format!("history of {customer:?}"), format!("{:?}", customer_timeline(ledger, as_of, customer)));
    }
    for invoice in (0..invoices).map(InvoiceId) {
        show(format!("row {invoice:?}"), format!("{:?}", InvoiceRow::of(ledger, invoice, as_of)));
        show(format!("open {invoice:?}"), ledger.open_amount(invoice, as_of).to_string());
        show(format!("disputed {invoice:?}"), ledger.is_disputed(invoice, as_of).to_string());
    }
    for payment in (0..10).map(|id| CreditSource::Payment(receivables::id::PaymentId(id))) {
        show(format!("history of {payment:?}"), format!("{:?}", credit_timeline(ledger, as_of, payment)));
    }
    show("unallocated".to_owned(), format!("{:?}", ledger.unallocated_sources(as_of)));
    shown
}

/// A line of a history as the model has it.
fn plain_line(row: &TimelineRow) -> ModelLine {
    let what = match row.fact {
        TimelineFact::Issued { .. } => "Issued",
        TimelineFact::Voided => "Voided",
        TimelineFact::Allocated { .. } => "Allocated",
        TimelineFact::AllocationReversed { .. } => "AllocationReversed",
        TimelineFact::DiscountTaken { .. } => "DiscountTaken",
        TimelineFact::DiscountReversed { .. } => "DiscountReversed",
        TimelineFact::WrittenOff { .. } => "WrittenOff",
        TimelineFact::Recovered { .. } => "Recovered",
        TimelineFact::TermsAmended => "TermsAmended",
        TimelineFact::DisputeOpened => "DisputeOpened",
        TimelineFact::DisputeClosed => "DisputeClosed",
    };
    let turns = row.trace.turns.iter().map(|turn| turn.holds).collect();
    let (day, entry, reason, stands) = (row.day.date(), row.trace.entry.0, row.trace.reason.clone(), row.trace.stands);
    ModelLine { day, entry, what, amount: row.amount, reason, stands, turns }
}

/// The lists, the aging and the histories agree with the naive model.
fn agree_with_the_model(pair: &Pair, as_of: AsOf) {
    let mut aged = Vec::new();
    for currency in currencies_in_use(&pair.ledger, as_of) {
        let snapshot = Snapshot::new(&pair.ledger, as_of, currency);
        let rows = aged_invoices(&snapshot, &AgingOptions::default(), AgingFilter::default());
        let plain = |row: receivables::analytics::aging::AgedInvoice| {
            (row.invoice.0, row.customer.0, row.open, i64::from(row.days_past_due), row.disputed)
        };
        aged.extend(rows.into_iter().map(plain));
    }
    aged.sort_unstable();
    assert_eq!(aged, pair.model.aged(as_of.day, as_of.known_on), "{as_of:?}{}", pair.story());
    let list =
        InvoiceIndex::new(&pair.ledger, as_of, true).list(&ListQuery { tab: ListTab::All, ..ListQuery::default() });
    let statuses: BTreeMap<u32, String> =
        list.rows.iter().map(|row| (row.invoice.0, format!("{:?}", row.status))).collect();
    let expected: BTreeMap<u32, String> =
        pair.model.statuses(as_of.day, as_of.known_on).into_iter().map(|(id, name)| (id, name.to_owned())).collect();
    assert_eq!(statuses, expected, "{as_of:?}{}", pair.story());
    let known = pair.ledger.as_known(as_of);
    let mut expected: Vec<ModelLine> = Vec::new();
    let mut histories: Vec<ModelLine> = Vec::new();
    for invoice in known.invoices() {
        let snapshot = Snapshot::new(&pair.ledger, as_of, invoice.currency);
        let timeline = invoice_timeline(&snapshot, invoice.id).unwrap();
        assert_eq!(timeline.open, known.open_amount(invoice.id, as_of), "{as_of:?}{}", pair.story());
        histories.extend(timeline.rows.iter().map(plain_line));
        expected.extend(pair.model.history(invoice.id.0, as_of.day, as_of.known_on));
    }
    histories.sort_unstable();
    expected.sort_unstable();
    assert_eq!(histories, expected, "{as_of:?}{}", pair.story());
    let numbers = known.invoices().filter_map(|one| Some((one.id.0, one.number.clone()?))).collect();
    assert_eq!(pair.model.numbers(as_of.known_on), numbers);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(1_000), ..ProptestConfig::default() })]

    #[test]
    fn what_was_known_is_what_a_replay_until_then_shows(seeds in seeds(70), asked in any::<u64>()) {
        let pair = history(seeds);
        let mut dice = Dice::new(asked);
        let invoices = u32::try_from(pair.ledger.invoice_slots()).unwrap();
        for _ in 0..4 {
            let known = a_recorded_day(&pair, &mut dice);
            let as_of = AsOf { day: pair.days(&mut dice), known_on: Some(known) };
            let replayed = replayed_until(&pair, known);
            let then = pair.ledger.as_known(as_of);
            prop_assert_eq!(bytes_of(&then), bytes_of(&replayed), "{:?}{}", as_of, pair.story());
            prop_assert_eq!(then.as_ref(), &replayed, "{:?}{}", as_of, pair.story());
            let (shown, expected) = (reports(&pair.ledger, as_of, invoices), reports(&replayed, as_of, invoices));
            for (name, report) in &expected {
                prop_assert_eq!(shown.get(name), Some(report), "{} {:?}{}", name, as_of, pair.story());
            }
            prop_assert_eq!(shown.len(), expected.len());
            prop_assert_eq!(then.check(), vec![]);
            agree_with_the_model(&pair, as_of);
        }
    }
}

/// The random histories are worth something: many views differ from today's, and clocks do go back.
#[test]
fn the_views_are_not_all_of_today() {
    let (mut earlier, mut turned, mut back) = (0, 0, 0);
    for run in 0..100_u64 {
        let pair = history((run * 100..run * 100 + 50).collect());
        let mut dice = Dice::new(run);
        let known = a_recorded_day(&pair, &mut dice);
        let then = pair.ledger.as_known(AsOf { day: known, known_on: Some(known) });
        earlier += usize::from(then.last_seq() > 0 && then.last_seq() < pair.ledger.last_seq());
        let withdrawn_later =
            then.entries().iter().zip(pair.ledger.entries()).any(|(then, now)| then.state != now.state);
        turned += usize::from(withdrawn_later);
        back += usize::from(pair.log.windows(2).any(|two| two[1].0.recorded_on < two[0].0.recorded_on));
    }
    assert!(
        earlier > 70 && turned > 15 && back > 50,
        "{earlier} earlier, {turned} with an entry turned since, {back} back"
    );
}
