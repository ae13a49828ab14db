//! Customers: people, tags and notes; two records of one and the same merged and taken apart again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)] // the words of other scenarios
mod scenario;

use std::collections::BTreeMap;

use receivables::id::{CustomerId, NoteId, PaymentId};
use receivables::interchange::customer_match::{CustomerMatch, match_customers};
use receivables::interchange::{DraftCustomer, ImportDraft};
use receivables::ledger::command::Command;
use receivables::ledger::event::{Contact, CustomerDetails};
use receivables::ledger::rejection::{Rejection, TextField};
use receivables::ledger::{Context, EntryKind, Ledger, decide};
use receivables::matching::likely_duplicates::{Likeness, likely_duplicates};
use scenario::{TODAY, accept, allocate, date, eur, issue, open_book, part, pay, work};

fn named(name: &str) -> CustomerDetails {
    CustomerDetails { name: name.into(), ..CustomerDetails::default() }
}

fn contact(name: &str, email: Option<&str>) -> Contact {
    Contact { name: name.into(), email: email.map(str::to_owned), ..Contact::default() }
}

/// Kestrel twice, with an invoice and a payment each; Norrvik once.
fn twice() -> Ledger {
    let kestrel = CustomerDetails {
        email: Some("pay@kestrel.example".into()),
        contacts: vec![contact("Ines", None)],
        tags: vec!["freight".into()],
        ..named("Kestrel Freight GmbH")
    };
    let again = CustomerDetails {
        email: Some("office@kestrel.example".into()),
        phone: Some("+49 30 5550 101".into()),
        external_id: Some("K-2".into()),
        contacts: vec![contact("Ines", None), contact("Tom", Some("tom@kestrel.example"))],
        tags: vec!["Freight".into(), "net 30".into()],
        note: Some("Pays in one go".into()),
        ..named("Kestrel Freight")
    };
    let mut ledger = Ledger::new();
    for command in [
        open_book(),
        Command::AddCustomer(kestrel),
        Command::AddCustomer(again),
        Command::AddCustomer(named("Norrvik Logistics AB")),
        issue(work(0, 100), "2026-01-10"),
        issue(work(1, 40), "2026-01-12"),
        pay(1, "2026-02-01", eur(50_00), vec![part(1, 40_00)]),
    ] {
        accept(&mut ledger, &command);
    }
    ledger
}

fn merge() -> Command {
    Command::MergeCustomers { kept: CustomerId(0), absorbed: CustomerId(1) }
}

fn refused(ledger: &Ledger, command: &Command) -> Rejection {
    decide(ledger, command, &Context { today: date(TODAY) }).unwrap_err()
}

#[test]
fn the_kept_customer_has_everything_and_nothing_is_lost() {
    let mut ledger = twice();
    accept(&mut ledger, &Command::AddNote { customer: CustomerId(1), on: date("2026-02-02"), text: " Called ".into() });
    accept(&mut ledger, &merge());
    assert!(ledger.customer(CustomerId(1)).is_none());
    assert_eq!(ledger.customers().count(), 2);
    assert!(ledger.invoices().all(|invoice| invoice.customer == CustomerId(0)));
    assert!(ledger.columns().customer.iter().all(|customer| *customer == CustomerId(0)));
    assert_eq!(ledger.payment(PaymentId(0)).unwrap().customer, CustomerId(0));
    assert_eq!(ledger.notes_of(CustomerId(0)).map(|note| note.text.clone().unwrap()).collect::<Vec<_>>(), ["Called"]);
    let kept = &ledger.customer(CustomerId(0)).unwrap().details;
    assert_eq!(kept.email.as_deref(), Some("pay@kestrel.example"));
    assert_eq!(kept.phone.as_deref(), Some("+49 30 5550 101"));
    assert_eq!(kept.external_id.as_deref(), Some("K-2"));
    assert_eq!(kept.note.as_deref(), Some("Pays in one go"));
    assert_eq!(kept.tags, ["freight", "net 30"]);
    let people: Vec<(&str, Option<&str>)> =
        kept.contacts.iter().map(|one| (one.name.as_str(), one.email.as_deref())).collect();
    assert_eq!(
        people,
        [("Ines", None), ("Kestrel Freight", Some("office@kestrel.example")), ("Tom", Some("tom@kestrel.example"))]
    );
    let entry = ledger.entries().last().unwrap();
    assert_eq!(entry.kind, EntryKind::CustomersMerged { kept: CustomerId(0), absorbed: CustomerId(1) });
}

#[test]
fn a_merger_is_taken_back_and_done_again() {
    let mut ledger = twice();
    let before = ledger.clone();
    accept(&mut ledger, &merge());
    let after = ledger.clone();
    let number = ledger.entries().last().unwrap().number;
    accept(&mut ledger, &Command::Withdraw { entry: number });
    for customer in [CustomerId(0), CustomerId(1)] {
        assert_eq!(ledger.customer(customer).unwrap().details, before.customer(customer).unwrap().details);
        let owned = |ledger: &Ledger| ledger.invoices().filter(|one| one.customer == customer).count();
        assert_eq!(owned(&ledger), owned(&before));
    }
    accept(&mut ledger, &Command::Reinstate { entry: number });
    assert_eq!(ledger.columns(), after.columns());
    assert_eq!(ledger.customer(CustomerId(0)).unwrap().details, after.customer(CustomerId(0)).unwrap().details);
}

/// The absorbed one's money on the kept one's invoice: taken apart, one customer would have paid another's.
#[test]
fn what_was_settled_across_keeps_them_together() {
    let mut ledger = twice();
    accept(&mut ledger, &merge());
    let number = ledger.entries().last().unwrap().number;
    accept(&mut ledger, &allocate(0, "2026-02-03", vec![part(0, 10_00)]));
    let allocated = ledger.entries().last().unwrap().number;
    let why = refused(&ledger, &Command::Withdraw { entry: number });
    assert!(matches!(why, Rejection::LaterEntryDepends { .. }), "{why:?}");
    accept(&mut ledger, &Command::Withdraw { entry: allocated });
    accept(&mut ledger, &Command::Withdraw { entry: number });
}

#[test]
fn who_is_not_there_is_not_merged() {
    let mut ledger = twice();
    let with = |kept, absorbed| Command::MergeCustomers { kept: CustomerId(kept), absorbed: CustomerId(absorbed) };
    assert_eq!(refused(&ledger, &with(0, 0)), Rejection::SameCustomer { customer: CustomerId(0) });
    assert_eq!(refused(&ledger, &with(0, 9)), Rejection::UnknownCustomer { customer: CustomerId(9) });
    accept(&mut ledger, &merge());
    assert_eq!(refused(&ledger, &with(2, 1)), Rejection::UnknownCustomer { customer: CustomerId(1) });
    assert_eq!(
        refused(&ledger, &issue(work(1, 5), "2026-02-01")),
        Rejection::UnknownCustomer { customer: CustomerId(1) }
    );
}

/// A file that calls them by the old name or number does not bring the absorbed one back.
#[test]
fn a_file_with_the_old_name_means_the_kept_one() {
    let mut ledger = twice();
    accept(&mut ledger, &merge());
    let draft_of = |name: &str, external_id: Option<&str>| {
        let customer = DraftCustomer {
            key: name.into(),
            name: name.into(),
            external_id: external_id.map(str::to_owned),
            email: None,
            documents: 1,
        };
        let draft = ImportDraft { customers: vec![customer], ..ImportDraft::default() };
        match_customers(&ledger, &draft, &BTreeMap::new())
    };
    assert_eq!(draft_of("kestrel freight", None), [CustomerMatch::ByName(CustomerId(0))]);
    assert_eq!(draft_of("Whatever", Some("K-2")), [CustomerMatch::ByExternalId(CustomerId(0))]);
}

#[test]
fn likely_duplicates_are_told_by_name_address_and_number() {
    let mut ledger = twice();
    for details in [
        CustomerDetails { email: Some("PAY@kestrel.example".into()), ..named("K. Freight") },
        CustomerDetails { phone: Some("0049 (30) 5550-101".into()), ..named("Someone") },
        CustomerDetails { phone: Some("+49 30/5550101".into()), ..named("Someone else") },
        CustomerDetails { external_id: Some("K-3".into()), ..named("Kestrel Freight") },
    ] {
        accept(&mut ledger, &Command::AddCustomer(details));
    }
    let found = likely_duplicates(&ledger, CustomerId(0));
    assert_eq!(
        found,
        [(CustomerId(1), Likeness::Name), (CustomerId(3), Likeness::Email), (CustomerId(6), Likeness::Name)]
    );
    // Another number of another system is another customer there.
    let of_second = likely_duplicates(&ledger, CustomerId(1));
    assert_eq!(of_second, [(CustomerId(0), Likeness::Name), (CustomerId(5), Likeness::Phone)]);
}

#[test]
fn notes_are_written_changed_removed_and_come_back() {
    let mut ledger = twice();
    let add = |text: &str, on: &str| Command::AddNote { customer: CustomerId(2), on: date(on), text: text.into() };
    accept(&mut ledger, &add("Called", "2026-02-01"));
    accept(&mut ledger, &Command::ReviseNote { note: NoteId(0), text: "Called: pays Friday".into() });
    let say = |ledger: &Ledger| -> Vec<String> {
        ledger.notes_of(CustomerId(2)).filter_map(|note| note.text.clone()).collect()
    };
    assert_eq!(say(&ledger), ["Called: pays Friday"]);
    accept(&mut ledger, &Command::RemoveNote { note: NoteId(0) });
    assert!(say(&ledger).is_empty());
    assert_eq!(refused(&ledger, &Command::RemoveNote { note: NoteId(0) }), Rejection::UnknownNote { note: NoteId(0) });
    let removed = ledger.entries().last().unwrap().number;
    accept(&mut ledger, &Command::Withdraw { entry: removed });
    assert_eq!(say(&ledger), ["Called: pays Friday"]);
    assert_eq!(refused(&ledger, &add(" ", "2026-02-01")), Rejection::TextMissing { field: TextField::Note });
    assert!(matches!(refused(&ledger, &add("Later", "2199-01-01")), Rejection::DateInFuture { .. }));
    let same = Command::ReviseNote { note: NoteId(0), text: " Called: pays Friday ".into() };
    assert_eq!(refused(&ledger, &same), Rejection::NothingToDo);
}

#[test]
fn people_and_tags_are_tidied_and_bounded() {
    let mut ledger = twice();
    let with = |contacts: Vec<Contact>, tags: Vec<&str>| {
        let tags = tags.into_iter().map(str::to_owned).collect();
        Command::AddCustomer(CustomerDetails { contacts, tags, ..named("New") })
    };
    accept(&mut ledger, &with(vec![contact(" Ada ", Some(" "))], vec![" a ", "", "A", "b"]));
    let details = &ledger.customers().last().unwrap().details;
    assert_eq!(details.contacts, [contact("Ada", None)]);
    assert_eq!(details.tags, ["a", "b"]);
    let nameless = refused(&ledger, &with(vec![contact("", Some("x@y.example"))], vec![]));
    assert_eq!(nameless, Rejection::TextMissing { field: TextField::ContactName });
    let many = refused(&ledger, &with(vec![contact("Ada", None); 51], vec![]));
    assert_eq!(many, Rejection::TooMany { field: TextField::ContactName, max: 50 });
    let long = "x".repeat(41);
    let too_long = refused(&ledger, &with(vec![], vec![&long]));
    assert_eq!(too_long, Rejection::TextTooLong { field: TextField::Tag, max: 40 });
}
