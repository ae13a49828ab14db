//! The ledger against the naive model, over random commands: valid and not, backdated, in several currencies, with
//! imports, undo and redo in any order.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod explained;
mod known;
mod pair;
mod random;

use std::collections::BTreeSet;

use chrono::Days;
use pair::{Pair, bytes_of, variant};
use proptest::prelude::*;
use receivables::id::{EntryNo, InvoiceId};
use receivables::ledger::command::{Allocate, AllocationPart, Command, ReverseAllocation};
use receivables::ledger::event::{CreditSource, Event};
use receivables::ledger::{AsOf, Context, Ledger, decide};
use receivables::testkit::Dice;

/// Seeds of random commands.
pub fn seeds(most: usize) -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(any::<u64>(), 1..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(1_000), ..ProptestConfig::default() })]

    #[test]
    fn the_ledger_agrees_with_the_model(seeds in seeds(90), asked in any::<u64>()) {
        let mut pair = Pair::new();
        let mut dice = Dice::new(asked);
        for seed in seeds {
            let _ = pair.step(seed);
            pair.compare(&mut dice);
        }
        let mut replayed = Ledger::new();
        for (stamp, event) in &pair.log {
            replayed.apply(stamp, event);
        }
        prop_assert_eq!(bytes_of(&replayed), bytes_of(&pair.ledger));
    }

    #[test]
    fn later_entries_leave_what_was_known_alone(first in seeds(60), then in seeds(30)) {
        let mut pair = Pair::new();
        for seed in first {
            let _ = pair.step(seed);
        }
        let known = pair.today;
        let day = known - Days::new(10);
        pair.today = known + Days::new(1);
        let before = pair.ledger.open_amounts(AsOf { day, known_on: Some(known) });
        for seed in then {
            let _ = pair.step(seed);
        }
        let after = pair.ledger.open_amounts(AsOf { day, known_on: Some(known) });
        prop_assert_eq!(&after[..before.len()], &before[..]);
        prop_assert!(after[before.len()..].iter().all(|open| *open == 0));
    }

    /// Whatever was accepted last: withdrawing it leaves the open amounts as if it had never been, and reinstating it
    /// leaves them as if it had never been withdrawn.
    #[test]
    fn undo_is_as_if_never_and_redo_is_the_identity(seeds in seeds(70)) {
        let mut pair = Pair::new();
        for seed in seeds {
            let before = pair.picture();
            let today = pair.today;
            let (command, outcome) = pair.step(seed);
            let Ok(entry) = outcome else { continue };
            if matches!(command, Command::OpenBook { .. } | Command::Withdraw { .. } | Command::Reinstate { .. }) {
                continue;
            }
            prop_assert_eq!(pair.ledger.last_reversible().map(|one| one.number), Some(entry));
            let moved_on = pair.today;
            pair.today = today;
            let kept = pair.picture();
            pair.run(&Command::Withdraw { entry }).unwrap();
            prop_assert_eq!(pair.picture(), before, "{:?}", command);
            prop_assert_eq!(pair.ledger.last_withdrawn().map(|one| one.number), Some(entry));
            pair.run(&Command::Reinstate { entry }).unwrap();
            prop_assert_eq!(pair.picture(), kept, "{:?}", command);
            pair.today = moved_on;
        }
    }

    /// Whatever can be allocated: allocating it and reversing that on its day leaves every amount as it was.
    #[test]
    fn allocate_then_reverse_is_the_identity(seeds in seeds(70)) {
        let mut pair = Pair::new();
        for seed in seeds {
            let _ = pair.step(seed);
        }
        let before = pair.picture();
        let sources: BTreeSet<CreditSource> = pair.ledger.credits().iter().map(|one| one.source).collect();
        for source in sources {
            let left = pair.ledger.unallocated_amount(source, AsOf::at(pair.today));
            let owner = pair.ledger.credit_amount(source).map(|(customer, amount)| (customer, amount.currency));
            let invoices: Vec<InvoiceId> =
                pair.ledger.invoices().filter(|one| Some((one.customer, one.currency)) == owner).map(|one| one.id).collect();
            for invoice in invoices {
                let amount = left.min(pair.ledger.open_amount(invoice, AsOf::at(pair.today)));
                let allocations = vec![AllocationPart { invoice, amount, discount: 0 }];
                if pair.run(&Command::Allocate(Allocate { source, on: pair.today, allocations })).is_err() {
                    continue;
                }
                let (allocation, on) = pair.ledger.allocations().last().map(|one| (one.id, one.on)).unwrap();
                let reason = "by mistake".to_owned();
                pair.run(&Command::ReverseAllocation(ReverseAllocation { allocation, on, reason })).unwrap();
                prop_assert_eq!(pair.picture(), before.clone());
            }
        }
    }

    /// Undo to the bottom and redo to the top, as Ctrl-Z and Ctrl-Y do it, comes back to the same picture.
    #[test]
    fn undoing_all_and_redoing_all_comes_back(seeds in seeds(50), depth in 1_usize..30) {
        let mut pair = Pair::new();
        for seed in seeds {
            let _ = pair.step(seed);
        }
        let before = pair.picture();
        let mut undone = 0;
        while undone < depth && let Some(number) = pair.ledger.last_reversible().map(|entry| entry.number) {
            // An older entry that was reinstated out of order may be in the way.
            if pair.run(&Command::Withdraw { entry: number }).is_err() {
                break;
            }
            undone += 1;
        }
        for _ in 0..undone {
            let number = pair.ledger.last_withdrawn().map(|entry| entry.number);
            prop_assert!(number.is_some(), "{} undone, redo stops early", undone);
            pair.run(&Command::Reinstate { entry: number.unwrap() }).unwrap();
        }
        prop_assert_eq!(pair.picture(), before);
    }

    /// Events of a sound log in any order, repeated, left out, under other numbers: applied without a panic, and asked
    /// without one.
    #[test]
    fn applying_never_panics(seeds in seeds(40), shuffle in prop::collection::vec((any::<u16>(), any::<u16>()), 1..120)) {
        let mut pair = Pair::new();
        for seed in seeds {
            let _ = pair.step(seed);
        }
        let mut hostile = Ledger::new();
        for (at, stamped) in shuffle {
            let (mut stamp, event) = pair.log[usize::from(at) % pair.log.len()].clone();
            stamp.seq = u64::from(stamped % 64);
            stamp.entry = EntryNo(u64::from(stamped % 16));
            hostile.apply(&stamp, &event);
            hostile.apply(&stamp, &large(event));
        }
        let as_of = AsOf { day: pair.today, known_on: Some(pair.today) };
        let _ = hostile.check();
        bytes_of(&hostile);
        let open = hostile.open_amounts(as_of);
        for invoice in hostile.invoices() {
            let open = open.get(invoice.id.index()).copied().unwrap_or(0);
            let _ = hostile.status_given(invoice, open, as_of);
        }
        let _ = hostile.disputed_invoices(as_of);
        for entry in hostile.entries().iter().map(|entry| entry.number).collect::<Vec<_>>() {
            let _ = decide(&hostile, &Command::Withdraw { entry }, &Context { today: pair.today });
            let _ = decide(&hostile, &Command::Reinstate { entry }, &Context { today: pair.today });
        }
        let _ = hostile.last_withdrawn();
    }
}

/// The random commands are worth something: each kind of entry is accepted, and many are refused.
#[test]
fn every_kind_of_entry_is_reached() {
    let mut reached = BTreeSet::new();
    let mut refused = BTreeSet::new();
    let mut accepted = 0;
    for run in 0..150_u64 {
        let mut pair = Pair::new();
        for step in 0..60 {
            match pair.step(run * 1_000 + step).1 {
                Ok(_) => accepted += 1,
                Err(rejection) => {
                    refused.insert(variant(&rejection));
                }
            }
        }
        let kinds = pair.ledger.entries().iter().map(|entry| format!("{:?}", entry.kind));
        reached.extend(kinds.map(|kind| kind.chars().take_while(char::is_ascii_alphabetic).collect::<String>()));
    }
    assert_eq!(reached.len(), 28, "{reached:?}");
    assert!(accepted > 150 * 20, "{accepted} accepted");
    assert!(refused.len() >= 30, "{} rules reached: {refused:?}", refused.len());
}

/// The same event with an amount at the end of the number range.
fn large(event: Event) -> Event {
    match event {
        Event::Allocated(mut fact) => {
            (fact.amount, fact.discount) = (i64::MIN, i64::MAX);
            fact.into()
        }
        Event::WriteOffRecovered(mut fact) => {
            fact.amount = i64::MAX;
            fact.into()
        }
        Event::InvoiceVoided(mut fact) => {
            fact.amount = i64::MIN;
            fact.into()
        }
        Event::PaymentRecorded(mut fact) => {
            fact.amount = i64::MIN;
            fact.into()
        }
        Event::InvoiceIssued(mut fact) => {
            fact.number.sequence = u32::MAX;
            fact.totals.gross = i64::MAX;
            fact.into()
        }
        other => other,
    }
}

/// Cases per property: `DUEBOOK_CASES` raises them.
pub fn cases(usual: u32) -> u32 {
    std::env::var("DUEBOOK_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
