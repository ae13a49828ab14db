//! Entries that are more than one document's: several recorded together, tried before by a dry run, and refunds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)] // the words of other scenarios
mod scenario;

use receivables::id::{InvoiceId, PaymentId};
use receivables::ledger::command::Command;
use receivables::ledger::event::CreditSource;
use receivables::ledger::rejection::Rejection;
use receivables::ledger::{AsOf, Context, EntryKind, Ledger, decide, dry_run};
use scenario::{TODAY, accept, allocate, book, date, eur, give_back, part, work, write_off};

/// Two drafts issued together count on in the series, are one entry, and go and come back as one.
#[test]
fn what_was_recorded_together_is_taken_back_as_one() {
    let mut ledger = book();
    accept(&mut ledger, &Command::DraftInvoice(work(1, 30)));
    let drafts: Vec<InvoiceId> = ledger.invoices().filter(|one| one.issue_date().is_none()).map(|one| one.id).collect();
    let issue = |invoice: &InvoiceId| Command::IssueInvoice { invoice: *invoice, on: date("2026-05-01") };
    accept(&mut ledger, &Command::Together(drafts.iter().map(issue).collect()));
    let entry = ledger.entries().last().unwrap().clone();
    assert_eq!(entry.kind, EntryKind::Several { first: Box::new(EntryKind::InvoiceIssued(drafts[0])), count: 2 });
    let numbers = |ledger: &Ledger| -> Vec<Option<String>> {
        drafts.iter().map(|id| ledger.invoice(*id).and_then(|one| one.number.clone())).collect()
    };
    let given = [Some("2026-0005".to_owned()), Some("2026-0006".to_owned())];
    assert_eq!(numbers(&ledger), given);
    accept(&mut ledger, &Command::Withdraw { entry: entry.number });
    assert_eq!(numbers(&ledger), [None, None]);
    accept(&mut ledger, &Command::Reinstate { entry: entry.number });
    assert_eq!(numbers(&ledger), given);
    // The second number alone stands in the way of nothing; a third does.
    accept(&mut ledger, &scenario::issue(work(0, 5), "2026-05-02"));
    let refused =
        decide(&ledger, &Command::Withdraw { entry: entry.number }, &Context { today: date(TODAY) }).unwrap_err();
    assert!(matches!(refused, Rejection::LaterEntryDepends { .. }), "{refused:?}");
}

/// The dry run says which would be accepted, on top of each other, and why the others would not.
#[test]
fn a_dry_run_tells_the_accepted_from_the_refused() {
    let ledger = book();
    let commands = [
        write_off(0, "2026-05-01", None),
        write_off(0, "2026-05-01", None),
        write_off(4, "2026-05-01", None),
        write_off(3, "2026-05-01", Some(1_000)),
    ];
    let run = dry_run(&ledger, &commands, &Context { today: date(TODAY) });
    let accepted: Vec<usize> = run.accepted.iter().map(|(place, _)| *place).collect();
    assert_eq!(accepted, [0, 3]);
    let nothing_open =
        |(place, why): &(usize, Rejection)| matches!(why, Rejection::NothingOpen { .. }).then_some(*place);
    assert_eq!(run.refused.iter().filter_map(nothing_open).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(run.refused.len(), 2);
    assert_eq!(ledger, book(), "nothing was recorded");
    assert_eq!(run.open_before.first(), Some(&eur(11_900 + 13_000)));
    assert_eq!(run.open_after.first(), Some(&eur(12_000)), "119 and 10 of it are gone");
    let mut ledger = ledger;
    accept(&mut ledger, &Command::Together(run.accepted.into_iter().map(|(_, command)| command).collect()));
    let as_of = AsOf::at(date(TODAY));
    assert_eq!((ledger.open_amount(InvoiceId(0), as_of), ledger.open_amount(InvoiceId(3), as_of)), (0, 12_000));
}

/// What was given back is left no more, is no sale and no allocation, and comes back with an undo.
#[test]
fn a_refund_takes_from_what_is_left() {
    let mut ledger = book();
    let source = CreditSource::Payment(PaymentId(1));
    let left = |ledger: &Ledger, on: &str| ledger.unallocated_amount(source, AsOf::at(date(on)));
    assert_eq!(left(&ledger, "2026-02-10"), 3_000);
    accept(&mut ledger, &give_back(1, "2026-02-10", 1_200));
    let entry = ledger.entries().last().unwrap().clone();
    assert_eq!((entry.kind, entry.reason.as_deref()), (EntryKind::Refunded(source), Some("paid twice")));
    assert_eq!((left(&ledger, "2026-02-09"), left(&ledger, "2026-02-10")), (3_000, 1_800));
    // No more than the rest can be allocated, even before the refund.
    let too_much = allocate(1, "2026-02-05", vec![part(0, 1_801)]);
    let refused = decide(&ledger, &too_much, &Context { today: date(TODAY) }).unwrap_err();
    assert!(matches!(refused, Rejection::AllocationExceedsUnallocated { .. }), "{refused:?}");
    accept(&mut ledger, &allocate(1, "2026-02-05", vec![part(0, 1_800)]));
    assert_eq!(left(&ledger, TODAY), 0);
    accept(&mut ledger, &Command::Withdraw { entry: entry.number });
    assert_eq!(left(&ledger, TODAY), 1_200);
    accept(&mut ledger, &Command::Reinstate { entry: entry.number });
    assert_eq!(left(&ledger, TODAY), 0);
}
