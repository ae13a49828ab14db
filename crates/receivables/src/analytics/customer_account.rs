//! What one customer paid: every payment and credit note with what is left of it, and how long each closed invoice took.
//! Pure.

use std::collections::BTreeMap;

use super::settlement::Settlements;
use super::snapshot::Snapshot;
use crate::calendar::DayNumber;
use crate::id::{CustomerId, InvoiceId};
use crate::ledger::event::CreditSource;
use crate::ledger::{AsOf, Ledger};
use crate::money::Money;

/// A payment or credit note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomerReceipt {
    /// Which.
    pub source: CreditSource,
    /// The day it came.
    pub on: DayNumber,
    /// Its whole amount.
    pub amount: Money,
    /// What of it is not allocated.
    pub left: Money,
}

/// Every payment and credit note of a customer as of a day, in any currency, the newest first.
#[must_use]
pub fn customer_receipts(ledger: &Ledger, as_of: AsOf, customer: CustomerId) -> Vec<CustomerReceipt> {
    let known = ledger.as_known(as_of);
    let ledger = known.as_ref();
    let mut found: BTreeMap<CreditSource, (Option<DayNumber>, i64)> = BTreeMap::new();
    let moved = ledger.credits().iter().filter(|moved| ledger.credit_owner(moved.source) == Some(customer));
    for moved in moved.filter(|moved| as_of.covers(moved.day, moved.recorded)) {
        let (on, left) = found.entry(moved.source).or_insert((None, 0));
        *left += moved.amount;
        if moved.is_receipt() && on.is_none() {
            *on = Some(moved.day);
        }
    }
    let receipt = |(source, (on, left)): (CreditSource, (Option<DayNumber>, i64))| {
        let (_, amount) = ledger.credit_amount(source)?;
        Some(CustomerReceipt { source, on: on?, amount, left: Money::new(left, amount.currency) })
    };
    let mut receipts: Vec<CustomerReceipt> = found.into_iter().filter_map(receipt).collect();
    receipts.sort_by_key(|receipt| std::cmp::Reverse((receipt.on, receipt.source)));
    receipts
}

/// How long one closed invoice took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidInvoice {
    /// Which.
    pub invoice: InvoiceId,
    /// Day of its last payment.
    pub paid_on: DayNumber,
    /// Days from issue to payment, the mean by amount, rounded down.
    pub days_to_pay: i64,
    /// Days after the due date, the mean by amount, early negative, rounded down.
    pub days_late: i64,
}

/// The closed invoices of a customer in the snapshot's currency, in the order they were paid.
#[must_use]
pub fn paid_invoices(snapshot: &Snapshot<'_>, customer: CustomerId) -> Vec<PaidInvoice> {
    let columns = snapshot.ledger.columns();
    let settlements = Settlements::new(snapshot);
    let own = settlements.paid_invoices().filter(|(id, _)| columns.customer.get(id.index()) == Some(&customer));
    let mut paid: Vec<PaidInvoice> = own
        .map(|(invoice, settlement)| PaidInvoice {
            invoice,
            paid_on: settlement.last_paid,
            days_to_pay: settlement.amount_days.div_euclid(settlement.paid),
            days_late: settlement.amount_late_signed.div_euclid(settlement.paid),
        })
        .collect();
    paid.sort_by_key(|one| (one.paid_on, one.invoice));
    paid
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::analytics::customer_behaviour::customer_behaviours;
    use crate::analytics::customer_credit::customer_credits;
    use crate::sample;

    fn book() -> (Ledger, AsOf) {
        let today = "2026-11-19".parse().unwrap();
        (sample::book(today).unwrap().0, AsOf::at(today))
    }

    #[test]
    fn what_is_left_on_receipts_is_the_customers_credit() {
        let (ledger, as_of) = book();
        let credits = customer_credits(&ledger, as_of, ledger.currency());
        let mut payments = 0;
        for customer in ledger.customers() {
            let receipts = customer_receipts(&ledger, as_of, customer.id);
            let own = receipts.iter().filter(|receipt| receipt.amount.currency == ledger.currency());
            assert_eq!(own.map(|receipt| receipt.left.minor).sum::<i64>(), credits.of_customer(customer.id));
            assert!(receipts.windows(2).all(|two| two[0].on >= two[1].on), "the newest first");
            payments += receipts.iter().filter(|receipt| matches!(receipt.source, CreditSource::Payment(_))).count();
        }
        assert_eq!(payments, ledger.payments().filter(|payment| payment.received_on <= as_of.day).count());
    }

    #[test]
    fn a_look_at_the_past_shows_no_later_payment() {
        let (ledger, _) = book();
        let before = AsOf::at("2026-06-30".parse().unwrap());
        for customer in ledger.customers() {
            for receipt in customer_receipts(&ledger, before, customer.id) {
                assert!(receipt.on <= before.day_number());
            }
        }
    }

    #[test]
    fn as_many_closed_invoices_as_the_behaviour_counts() {
        let (ledger, as_of) = book();
        let snapshot = Snapshot::new(&ledger, as_of, ledger.currency());
        for behaviour in customer_behaviours(&snapshot) {
            let paid = paid_invoices(&snapshot, behaviour.customer);
            assert_eq!(paid.len(), usize::try_from(behaviour.paid.invoices).unwrap());
            let on_time = paid.iter().filter(|one| one.days_late <= 0).count();
            assert!(on_time >= usize::try_from(behaviour.paid.on_time).unwrap());
        }
    }
}
