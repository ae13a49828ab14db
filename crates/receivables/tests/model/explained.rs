//! Whatever was entered and taken back: what a figure is explained by is the figure, and what ought to hold of it holds.

use chrono::Days;
use proptest::prelude::*;
use receivables::analytics::customer_behaviour::customer_behaviours;
use receivables::analytics::customer_credit::customer_credits;
use receivables::analytics::derivation::{Derived, Subject, derivation};
use receivables::analytics::snapshot::{Snapshot, currencies_in_use};
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Currency;
use receivables::testkit::Dice;

use crate::pair::Pair;
use crate::{cases, seeds};

/// The amount explained, once all that it says ought to hold was found to hold and its sources to add up to it.
fn explained(ledger: &Ledger, as_of: AsOf, currency: Currency, subject: Subject) -> i64 {
    let made = derivation(ledger, as_of, currency, subject, "").unwrap();
    for check in &made.checks {
        assert!(check.holds, "{} on {as_of:?}: {:?}", subject.code(), check.invariant);
    }
    match made.value.unwrap() {
        Derived::Money(money) => {
            assert!(matches!(subject, Subject::InvoiceTotal(_)) || made.total == money.minor, "{}", subject.code());
            money.minor
        }
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(200), ..ProptestConfig::default() })]

    #[test]
    fn what_is_explained_is_what_is_shown(seeds in seeds(90), asked in any::<u64>()) {
        let mut pair = Pair::new();
        for seed in seeds {
            let _ = pair.step(seed);
        }
        let mut dice = Dice::new(asked);
        let day = pair.today - Days::new(dice.between(0, 60).unsigned_abs());
        let known_on = dice.chance(40).then_some(day);
        let (ledger, as_of) = (&pair.ledger, AsOf { day, known_on });
        let known = ledger.as_known(as_of);
        for currency in currencies_in_use(ledger, as_of) {
            let snapshot = Snapshot::new(ledger, as_of, currency);
            let (shown, credits) = (customer_behaviours(&snapshot), customer_credits(ledger, as_of, currency));
            for customer in known.customers().map(|customer| customer.id) {
                let value = |subject| explained(ledger, as_of, currency, subject);
                prop_assert_eq!(value(Subject::CustomerOpen(customer)), shown[customer.index()].open);
                prop_assert_eq!(value(Subject::CustomerPastDue(customer)), shown[customer.index()].past_due);
                prop_assert_eq!(value(Subject::CustomerCredit(customer)), credits.of_customer(customer));
            }
            prop_assert_eq!(explained(ledger, as_of, currency, Subject::ListedOpen), snapshot.open_total());
            prop_assert_eq!(explained(ledger, as_of, currency, Subject::AllCredits), credits.total);
        }
        for invoice in known.invoices() {
            let value = |subject| explained(ledger, as_of, invoice.currency, subject);
            prop_assert_eq!(value(Subject::InvoiceOpen(invoice.id)), ledger.open_amount(invoice.id, as_of));
            prop_assert_eq!(value(Subject::InvoiceTotal(invoice.id)), invoice.gross().minor);
        }
        let payments = known.payments().map(|payment| CreditSource::Payment(payment.id));
        let notes = known.credit_notes().map(|note| CreditSource::CreditNote(note.id));
        for source in payments.chain(notes) {
            let value = explained(ledger, as_of, ledger.currency(), Subject::CreditLeft(source));
            prop_assert_eq!(value, ledger.unallocated_amount(source, as_of));
        }
    }
}
