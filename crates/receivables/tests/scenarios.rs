//! What is refused, and why: every rejection once, as a table.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod scenario;

use std::collections::BTreeSet;

use receivables::bounds::INVOICE_LINES_MAX;
use receivables::id::{CreditNoteId, CustomerId, EntryNo, InvoiceId, NoteId};
use receivables::ledger::command::{Allocate, Command, ImportPayment, ImportRef};
use receivables::ledger::event::{CreditSource, CustomerDetails, InvoiceContent};
use receivables::ledger::rejection::Rejection;
use receivables::ledger::terms::PaymentTerms;
use receivables::ledger::{AsOf, Context, Ledger, decide};
use scenario::{
    TODAY, accept, allocate, amend, book, close_dispute, credit, customer, date, dispute, eur, give_back, import,
    issue, known, line, note_row, open_book, part, pay, recover, reverse, row, void, withdraw, work, write_off,
};

macro_rules! rejections {
    ($($variant:ident),+ $(,)?) => {
        /// Every rejection. Without a wildcard: a new one does not compile until it is in the list, and in the table.
        const ALL: &[&str] = &[$(stringify!($variant)),+];

        fn name(rejection: &Rejection) -> &'static str {
            match rejection { $(Rejection::$variant { .. } => stringify!($variant)),+ }
        }
    };
}

rejections!(
    AmendedLater,
    TooManyHolidays,
    NoBook,
    BookAlreadyOpen,
    NothingToDo,
    UnknownCustomer,
    UnknownInvoice,
    UnknownSource,
    UnknownAllocation,
    UnknownWriteOff,
    UnknownNote,
    SameCustomer,
    UnknownEntry,
    NotADraft,
    InvoiceNotIssued,
    InvoiceHasAllocations,
    AlreadyReversed,
    AlreadyDisputed,
    NotDisputed,
    OtherCustomer,
    OtherCurrency,
    AllocatedTwice,
    DateOutOfBounds,
    DateInFuture,
    BeforeIssueDate,
    BeforeAllocation,
    BeforeWriteOff,
    BeforeReceipt,
    TextMissing,
    TextTooLong,
    TooMany,
    NoLines,
    TooManyLines,
    QuantityZero,
    TaxRateOutOfBounds,
    Terms,
    Amount,
    AmountNotPositive,
    TotalNotPositive,
    NothingOpen,
    AllocationExceedsOpenAmount,
    AllocationExceedsUnallocated,
    WriteOffExceedsOpenAmount,
    RecoveryExceedsWriteOff,
    CreditExceedsInvoice,
    NotTogether,
    TooManyTogether,
    ImportEmpty,
    ImportInvoice,
    ImportPayment,
    ImportCreditNote,
    DuplicateNumber,
    NotReversible,
    AlreadyWithdrawn,
    NotWithdrawn,
    LaterEntryDepends,
);

/// What is tried on the book, and the rejections it is met with; an import's row names its cause too.
fn documents() -> Vec<(Command, &'static [&'static str])> {
    let lines = |lines| InvoiceContent { lines, ..work(0, 1) };
    let long = "x".repeat(201);
    vec![
        (open_book(), &["BookAlreadyOpen"]),
        (Command::RenameBook { name: "Halden Studio".into() }, &["NothingToDo"]),
        (Command::RemoveNote { note: NoteId(0) }, &["UnknownNote"]),
        (Command::MergeCustomers { kept: CustomerId(0), absorbed: CustomerId(0) }, &["SameCustomer"]),
        (
            Command::AddCustomer(CustomerDetails {
                name: "Tagged".into(),
                tags: (0..21).map(|nth| nth.to_string()).collect(),
                ..CustomerDetails::default()
            }),
            &["TooMany"],
        ),
        (Command::Together(vec![]), &["NothingToDo"]),
        (Command::Together(vec![dispute(0, "2026-05-01"), void(4, "2026-05-01")]), &["NotTogether"]),
        (Command::Together(vec![open_book()]), &["NotTogether"]),
        (Command::Together(vec![dispute(0, "2026-05-01"); 1_001]), &["TooManyTogether"]),
        (Command::Together(vec![dispute(0, "2026-05-01"), dispute(2, "2026-05-01")]), &["AlreadyDisputed"]),
        (give_back(1, "2026-01-31", 100), &["BeforeReceipt"]),
        (give_back(1, "2026-02-02", 3_001), &["AllocationExceedsUnallocated"]),
        (give_back(0, "2026-02-02", 1), &["AllocationExceedsUnallocated"]),
        (give_back(9, "2026-02-02", 1), &["UnknownSource"]),
        (give_back(1, "2026-02-02", 0), &["AmountNotPositive"]),
        (give_back(1, "2026-06-02", 1), &["DateInFuture"]),
        (customer("  "), &["TextMissing"]),
        (customer(&long), &["TextTooLong"]),
        (Command::DraftInvoice(work(9, 1)), &["UnknownCustomer"]),
        (Command::DraftInvoice(lines(vec![line(1, 1); INVOICE_LINES_MAX + 1])), &["TooManyLines"]),
        (Command::DraftInvoice(lines(vec![line(0, 1)])), &["QuantityZero"]),
        (Command::DraftInvoice(InvoiceContent { tax_percent: 101.into(), ..work(0, 1) }), &["TaxRateOutOfBounds"]),
        (Command::DraftInvoice(InvoiceContent { terms: PaymentTerms::net(731), ..work(0, 1) }), &["Terms"]),
        (amend(0, "2026-04-30", "net 45"), &["AmendedLater"]),
        (amend(0, "2026-05-02", "net 60"), &["NothingToDo"]),
        (amend(0, "2026-06-02", "net 45"), &["DateInFuture"]),
        (amend(0, "2026-01-01", "net 45"), &["BeforeIssueDate"]),
        (amend(1, "2026-05-02", "net 45"), &["InvoiceNotIssued"]),
        (amend(99, "2026-05-02", "net 45"), &["UnknownInvoice"]),
        (Command::SetHolidays { name: " ".into(), days: vec![] }, &["TextMissing"]),
        (Command::SetHolidays { name: "Bavaria".into(), days: vec![] }, &["NothingToDo"]),
        (Command::SetHolidays { name: "Bavaria".into(), days: vec![date("2200-01-01")] }, &["DateOutOfBounds"]),
        (Command::SetHolidays { name: "Bavaria".into(), days: vec![date("2026-01-01"); 2_001] }, &["TooManyHolidays"]),
        (Command::DraftInvoice(work(0, 100_000_000_000)), &["Amount"]),
        (issue(lines(vec![]), "2026-01-11"), &["NoLines"]),
        (issue(lines(vec![line(-1, 5)]), "2026-01-11"), &["TotalNotPositive"]),
        (issue(work(0, 1), "1969-12-31"), &["DateOutOfBounds"]),
        (issue(work(0, 1), "2199-12-31"), &["DateOutOfBounds"]),
        (Command::IssueInvoice { invoice: InvoiceId(0), on: date("2026-01-11") }, &["NotADraft"]),
        (Command::DiscardDraft { invoice: InvoiceId(99) }, &["UnknownInvoice"]),
        (void(1, "2026-01-11"), &["InvoiceNotIssued"]),
        (void(3, "2026-06-01"), &["InvoiceHasAllocations"]),
        (void(0, "2026-06-02"), &["DateInFuture"]),
        (void(0, "2026-01-09"), &["BeforeIssueDate"]),
        (credit(0, 0, "2026-02-01", eur(11_901)), &["CreditExceedsInvoice"]),
        (credit(1, 0, "2026-02-01", eur(1)), &["OtherCustomer"]),
        (credit(0, 2, "2026-02-01", eur(1)), &["OtherCurrency"]),
        (credit(0, 0, "2026-01-09", eur(1)), &["BeforeIssueDate"]),
    ]
}

fn settlements() -> Vec<(Command, &'static [&'static str])> {
    vec![
        (pay(0, "2026-02-01", eur(0), vec![]), &["AmountNotPositive"]),
        (pay(0, "2026-02-01", eur(11_902), vec![part(0, 11_901)]), &["AllocationExceedsOpenAmount"]),
        (pay(0, "2026-02-01", eur(100), vec![part(0, 101)]), &["AllocationExceedsUnallocated"]),
        (pay(0, "2026-02-01", eur(100), vec![part(0, 1), part(0, 1)]), &["AllocatedTwice"]),
        (pay(1, "2026-02-01", eur(100), vec![part(0, 1)]), &["OtherCustomer"]),
        (pay(0, "2026-02-01", eur(100), vec![part(2, 1)]), &["OtherCurrency"]),
        (allocate(1, "2026-02-01", vec![part(0, 3_001)]), &["AllocationExceedsUnallocated"]),
        (allocate(1, "2026-02-01", vec![]), &["NothingToDo"]),
        (allocate(99, "2026-02-01", vec![part(0, 1)]), &["UnknownSource"]),
        (
            Command::Allocate(Allocate {
                source: CreditSource::CreditNote(CreditNoteId(0)),
                on: date("2026-02-01"),
                allocations: vec![part(0, 1)],
            }),
            &["UnknownSource"],
        ),
        // Invoice 4 is paid on 5 February: nothing can be taken off before, though it was open then.
        (allocate(1, "2026-02-03", vec![part(4, 1)]), &["AllocationExceedsOpenAmount"]),
        (reverse(99, "2026-02-03"), &["UnknownAllocation"]),
        (reverse(1, "2026-02-04"), &["AlreadyReversed"]),
        (reverse(0, "2026-01-31"), &["BeforeAllocation"]),
        (write_off(4, "2026-03-01", None), &["NothingOpen"]),
        (write_off(0, "2026-03-01", Some(11_901)), &["WriteOffExceedsOpenAmount"]),
        (recover(99, "2026-03-01", None), &["UnknownWriteOff"]),
        (recover(0, "2026-02-28", None), &["BeforeWriteOff"]),
        (recover(0, "2026-03-01", Some(2_001)), &["RecoveryExceedsWriteOff"]),
        (dispute(2, "2026-04-01"), &["AlreadyDisputed"]),
        (dispute(2, "2026-02-01"), &["AlreadyDisputed"]),
        (close_dispute(2, "2026-03-04"), &["NotDisputed"]),
        (close_dispute(0, "2026-03-04"), &["NotDisputed"]),
    ]
}

fn imports_and_undo() -> Vec<(Command, &'static [&'static str])> {
    let paid = |invoice, amount| ImportPayment { invoice, received_on: date("2026-02-01"), amount };
    vec![
        (import(vec![], vec![], vec![]), &["ImportEmpty"]),
        (import(vec![row(known(9), "R-1", 1)], vec![], vec![]), &["ImportInvoice", "UnknownCustomer"]),
        (import(vec![row(known(0), "R-1", 0)], vec![], vec![]), &["ImportInvoice", "AmountNotPositive"]),
        (
            import(vec![row(known(0), "R-1", 1), row(known(0), " R-1 ", 2)], vec![], vec![]),
            &["ImportInvoice", "DuplicateNumber"],
        ),
        (import(vec![row(known(0), "2026-0001", 1)], vec![], vec![]), &["ImportInvoice", "DuplicateNumber"]),
        (import(vec![], vec![note_row(-1)], vec![]), &["ImportCreditNote", "AmountNotPositive"]),
        (import(vec![], vec![note_row(1), note_row(1)], vec![]), &["ImportCreditNote", "DuplicateNumber"]),
        (import(vec![], vec![], vec![paid(ImportRef::New(0), 1)]), &["ImportPayment", "UnknownInvoice"]),
        (import(vec![], vec![], vec![paid(ImportRef::Known(InvoiceId(1)), 1)]), &["ImportPayment", "InvoiceNotIssued"]),
        // The id that the first new invoice will get is not known yet.
        (
            import(
                vec![row(known(0), "R-1", 5)],
                vec![],
                vec![paid(ImportRef::New(0), 1), paid(ImportRef::Known(InvoiceId(5)), 1)],
            ),
            &["ImportPayment", "UnknownInvoice"],
        ),
        (withdraw(999), &["UnknownEntry"]),
        (withdraw(1), &["NotReversible"]),
        (withdraw(2), &["LaterEntryDepends"]),
        (Command::Reinstate { entry: EntryNo(2) }, &["NotWithdrawn"]),
    ]
}

fn names(rejection: &Rejection) -> Vec<&'static str> {
    let cause = match rejection {
        Rejection::ImportInvoice { cause, .. }
        | Rejection::ImportPayment { cause, .. }
        | Rejection::ImportCreditNote { cause, .. } => Some(name(cause)),
        _ => None,
    };
    std::iter::once(name(rejection)).chain(cause).collect()
}

#[test]
fn every_rejection_is_met() {
    let ledger = book();
    let context = Context { today: date(TODAY) };
    let mut table = [documents(), settlements(), imports_and_undo()].concat();
    let withdrawn = ledger.entries().iter().find(|entry| !entry.is_active()).unwrap().number;
    table.push((Command::Withdraw { entry: withdrawn }, &["AlreadyWithdrawn"]));
    let mut met: BTreeSet<&str> = BTreeSet::new();
    for (command, expected) in &table {
        let refused = decide(&ledger, command, &context).expect_err(&format!("{command:?}"));
        assert_eq!(names(&refused), *expected, "{command:?}: {refused}");
        met.extend(*expected);
    }
    let refused = decide(&Ledger::new(), &customer("Early"), &context).unwrap_err();
    met.insert(name(&refused));
    let missing: Vec<_> = ALL.iter().filter(|one| !met.contains(**one)).collect();
    assert!(missing.is_empty(), "never met: {missing:?}");
}

/// What undo and redo must not do, each found by the model or thought of with it.
#[test]
fn undo_and_redo_leave_nothing_hanging() {
    let today = Context { today: date(TODAY) };
    let number = |ledger: &Ledger| ledger.entries().last().unwrap().number;
    // A write-off and its recovery are taken back; the recovery alone can't come again.
    let mut ledger = book();
    accept(&mut ledger, &write_off(0, "2026-03-01", None));
    let off = number(&ledger);
    accept(&mut ledger, &recover(1, "2026-03-02", None));
    let recovered = number(&ledger);
    accept(&mut ledger, &Command::Withdraw { entry: recovered });
    accept(&mut ledger, &Command::Withdraw { entry: off });
    let refused = decide(&ledger, &Command::Reinstate { entry: recovered }, &today).unwrap_err();
    assert_eq!(name(&refused), "LaterEntryDepends");
    // A revision can't be taken back once the draft is issued.
    let mut ledger = book();
    accept(&mut ledger, &Command::ReviseDraft { invoice: InvoiceId(1), content: work(0, 11) });
    let revised = number(&ledger);
    accept(&mut ledger, &Command::IssueInvoice { invoice: InvoiceId(1), on: date("2026-05-01") });
    let issued = number(&ledger);
    let refused = decide(&ledger, &Command::Withdraw { entry: revised }, &today).unwrap_err();
    assert_eq!(refused, Rejection::LaterEntryDepends { entry: revised, later: Some(issued) });
    // Nor does the issue come again with the lines from before the revision.
    accept(&mut ledger, &Command::Withdraw { entry: issued });
    accept(&mut ledger, &Command::Withdraw { entry: revised });
    let refused = decide(&ledger, &Command::Reinstate { entry: issued }, &today).unwrap_err();
    assert_eq!(name(&refused), "LaterEntryDepends");
    // A disputed invoice can't become a draft again.
    let mut ledger = book();
    accept(&mut ledger, &Command::IssueInvoice { invoice: InvoiceId(1), on: date("2026-05-01") });
    let issued = number(&ledger);
    accept(&mut ledger, &dispute(1, "2026-05-02"));
    let refused = decide(&ledger, &Command::Withdraw { entry: issued }, &today).unwrap_err();
    assert_eq!(refused, Rejection::LaterEntryDepends { entry: issued, later: Some(number(&ledger)) });
}

/// An imported number that is a date or a customer number is not a place in our series.
#[test]
fn our_series_goes_on_after_imported_numbers_of_our_form_only() {
    for (imported, next) in [
        (vec!["2026-0126"], "2026-0127"),
        (vec!["2026-0126", "2026-20260105", "2026-4294967295"], "2026-0127"),
        (vec!["2026-126", "R-9"], "2026-0001"),
    ] {
        let mut ledger = Ledger::new();
        accept(&mut ledger, &open_book());
        accept(&mut ledger, &customer("Tarn & Fell Outdoor Ltd"));
        let rows = imported.iter().map(|number| row(known(0), number, 100)).collect();
        accept(&mut ledger, &import(rows, vec![], vec![]));
        accept(&mut ledger, &issue(work(0, 5), "2026-02-01"));
        let number = ledger.invoices().last().and_then(|one| one.number.clone());
        assert_eq!(number.as_deref(), Some(next), "{imported:?}");
    }
}

/// An invoice whose issue was taken back and that was issued anew can be paid by an import.
#[test]
fn an_import_pays_an_invoice_that_was_issued_anew() {
    let mut ledger = book();
    accept(&mut ledger, &Command::IssueInvoice { invoice: InvoiceId(1), on: date("2026-04-01") });
    let issued = ledger.entries().last().unwrap().number;
    accept(&mut ledger, &Command::Withdraw { entry: issued });
    accept(&mut ledger, &Command::IssueInvoice { invoice: InvoiceId(1), on: date("2026-05-01") });
    let payment =
        ImportPayment { invoice: ImportRef::Known(InvoiceId(1)), received_on: date("2026-05-20"), amount: 700 };
    accept(&mut ledger, &import(vec![], vec![], vec![payment.clone(), payment]));
    let as_of = AsOf::at(date(TODAY));
    assert_eq!(ledger.open_amount(InvoiceId(1), as_of), 0);
    let left = ledger.payments().map(|one| ledger.unallocated_amount(CreditSource::Payment(one.id), as_of));
    assert_eq!(left.last(), Some(400), "the second payment settles the rest; what exceeds it waits");
}
