//! What has something left, in the order it is worked off, against a naive count; and what it says it is for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)] // the words of other scenarios
mod scenario;

use chrono::NaiveDate;
use receivables::id::{CreditNoteId, CustomerId, InvoiceId, PaymentId};
use receivables::ledger::command::{Command, RecordPayment};
use receivables::ledger::event::{CreditSource, InvoiceContent, PaymentMethod};
use receivables::ledger::terms::PaymentTerms;
use receivables::ledger::{AsOf, Ledger};
use receivables::matching::proposal::{OpenFor, OpenInvoice, open_invoices};
use receivables::matching::unallocated::{said_to_be_for, unallocated};
use receivables::money::{Currency, Money};
use receivables::testkit::{Dice, generated_ledger, generated_today};
use scenario::{TODAY, accept, credit, customer, date, eur, issue, open_book, part, pay, work};

fn payment(id: u32) -> CreditSource {
    CreditSource::Payment(PaymentId(id))
}

fn note(id: u32) -> CreditSource {
    CreditSource::CreditNote(CreditNoteId(id))
}

/// Two customers: Arden owes, Brook owes nothing any more; both have something left.
fn book() -> Ledger {
    let mut ledger = Ledger::new();
    for command in [
        open_book(),
        customer("Arden"),
        customer("Brook"),
        issue(work(0, 100), "2026-03-01"),
        issue(work(0, 200), "2026-04-01"),
        issue(work(1, 50), "2026-03-05"),
        pay(1, "2026-03-10", eur(7_000), vec![part(2, 5_000)]),
        pay(0, "2026-05-02", eur(4_000), vec![]),
        pay(0, "2026-05-01", eur(3_000), vec![part(0, 1_000)]),
        pay(0, "2026-05-03", eur(500), vec![part(1, 500)]),
        credit(0, 0, "2026-05-20", eur(10_000)),
    ] {
        accept(&mut ledger, &command);
    }
    ledger
}

#[test]
fn what_can_be_allocated_comes_first_and_credit_notes_before_payments() {
    let ledger = book();
    let all = unallocated(&ledger, AsOf::at(date(TODAY)));
    let seen: Vec<_> =
        all.iter().map(|one| (one.source, one.left.minor, one.amount.minor, one.open_invoices)).collect();
    // The credit note took all that was open of its own invoice.
    assert_eq!(
        seen,
        [
            (note(0), 1_000, 10_000, 1),
            (payment(2), 2_000, 3_000, 1),
            (payment(1), 4_000, 4_000, 1),
            (payment(0), 2_000, 7_000, 0),
        ]
    );
    assert_eq!(all[0].customer, CustomerId(0));
    assert_eq!(all[3].on, date("2026-03-10"));
    assert_eq!(unallocated(&ledger, AsOf::at(date("2026-02-01"))), []);
}

#[test]
fn a_credit_note_is_for_its_invoice_and_earns_no_discount() {
    let ledger = book();
    let said = said_to_be_for(&ledger, note(0));
    assert_eq!((said.text.as_str(), said.invoice, said.paid_on), ("returned", Some(InvoiceId(0)), None));
    let said = said_to_be_for(&ledger, payment(1));
    assert_eq!((said.text.as_str(), said.invoice, said.paid_on), ("", None, Some(date("2026-05-02"))));
    assert_eq!(said_to_be_for(&ledger, payment(99)).paid_on, None);
}

#[test]
fn a_payments_own_words_are_its_reference_and_its_note() {
    let mut ledger = book();
    let words = RecordPayment {
        customer: CustomerId(0),
        received_on: date(TODAY),
        amount: eur(100),
        method: PaymentMethod::BankTransfer,
        reference: Some("INV 7".into()),
        note: Some("and 8".into()),
        allocations: Vec::new(),
    };
    accept(&mut ledger, &Command::RecordPayment(words));
    assert_eq!(said_to_be_for(&ledger, payment(4)).text, "INV 7\nand 8");
}

#[test]
fn the_day_the_money_came_decides_about_the_discount() {
    let mut ledger = Ledger::new();
    let discounted = InvoiceContent { terms: "2/10 net 30".parse::<PaymentTerms>().unwrap(), ..work(0, 100) };
    for command in [open_book(), customer("Arden"), issue(discounted, "2026-05-01")] {
        accept(&mut ledger, &command);
    }
    let open = |paid_on: Option<NaiveDate>| -> OpenInvoice {
        let wanted = OpenFor { customer: CustomerId(0), currency: Currency::EUR, on: date(TODAY), paid_on };
        open_invoices(&ledger, wanted)[0]
    };
    // Allocated after the discount was over, paid in time.
    assert_eq!((open(Some(date("2026-05-11"))).discount, open(Some(date("2026-05-12"))).discount), (200, 0));
    assert_eq!((open(None).discount, open(None).discount_until), (0, None));
    assert_eq!(open(Some(date("2026-05-12"))).discount_until, Some(date("2026-05-11")));
}

#[test]
fn it_is_what_a_naive_count_finds() {
    for seed in 0..6 {
        let mut ledger = generated_ledger(seed, 400).unwrap();
        let mut dice = Dice::new(seed);
        let customers: Vec<CustomerId> = ledger.customers().map(|one| one.id).collect();
        for _ in 0..20 {
            let payer = customers[usize::try_from(dice.between(0, customers.len() as i64 - 1)).unwrap()];
            let currency = if dice.chance(20) { Currency::USD } else { ledger.currency() };
            let amount = Money::new(dice.between(1, 50_000), currency);
            accept(&mut ledger, &pay(payer.0, "2026-03-03", amount, Vec::new()));
        }
        let as_of = AsOf::at(generated_today());
        let all = unallocated(&ledger, as_of);
        let mut naive = 0;
        let payments = ledger.payments().map(|one| (CreditSource::Payment(one.id), one.customer, one.amount.currency));
        let notes = ledger.credit_notes().map(|one| (CreditSource::CreditNote(one.id), one.customer, one.currency));
        for (source, customer, currency) in payments.chain(notes) {
            let left = ledger.unallocated_amount(source, as_of);
            let found = all.iter().find(|one| one.source == source);
            assert_eq!(found.map(|one| one.left.minor), (left != 0).then_some(left), "{source:?} of seed {seed}");
            let Some(found) = found else { continue };
            naive += 1;
            let is_open = |id| ledger.open_amount(id, as_of) > 0;
            let own = ledger.invoices().filter(|one| (one.customer, one.currency) == (customer, currency));
            assert_eq!(found.open_invoices, own.filter(|one| is_open(one.id)).count(), "{source:?} of seed {seed}");
        }
        assert_eq!(all.len(), naive);
        assert!(all.is_sorted_by_key(|one| (
            one.open_invoices == 0,
            matches!(one.source, CreditSource::Payment(_)),
            one.on
        )));
        assert!(all.len() > 1, "seed {seed} leaves something");
    }
}
