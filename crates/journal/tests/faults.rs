//! Against a store that fails on purpose: no half command (P4), never "saved" when it is not (P20).
//! Each property has a negative control: a careless way of doing it, which the same check must catch.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod book;

use book::{Event, LEDGER, invoice, replay_blindly, seal, sealing};
use journal::append::{Durability, NotSavedReason, Outcome};
use journal::chain::{Head, SealedCommand, SealedRecord, Verifier, salvage};
use journal::fault_store::{AppendStore, Fault, FaultStore, drive};
use journal::identity::Hash;
use proptest::prelude::*;

/// How a command is carried into the store, and what it claims.
type Carrier = fn(&mut FaultStore, u64, &SealedCommand) -> Outcome;

/// Says "saved" as soon as the store answers without an error; the control for P20.
fn trust_the_answer(store: &mut FaultStore, epoch: u64, command: &SealedCommand) -> Outcome {
    match store.append(epoch, command.base.seq + 1, &command.rows) {
        Ok(_) => Outcome::Saved { head: command.head, durability: Durability::Flushed },
        Err(_) => Outcome::NotSaved { reason: NotSavedReason::Unconfirmed, may_have_landed: false },
    }
}

/// Finds its rows after whatever happened, and takes that for flushed; a subtler control for P20.
fn trust_the_read(store: &mut FaultStore, epoch: u64, command: &SealedCommand) -> Outcome {
    let _ = store.append(epoch, command.base.seq + 1, &command.rows);
    match store.load_all() {
        Ok(rows) if rows.ends_with(&command.rows) => {
            Outcome::Saved { head: command.head, durability: Durability::Flushed }
        }
        _ => Outcome::NotSaved { reason: NotSavedReason::NotReadBack, may_have_landed: true },
    }
}

#[derive(Debug, Default)]
struct Findings {
    /// Rows said to be saved and flushed, but gone after a power cut.
    false_saved: usize,
    /// Commands said not to be there, but there.
    false_absent: usize,
    /// Replays of what is on the disk that are neither the state before nor after a command.
    half_states: usize,
    saved: usize,
    not_saved: usize,
    cuts: usize,
}

/// The hash of the state after each whole command of `rows`, and of the empty book.
fn states_between_commands(commands: &[SealedCommand]) -> Vec<Hash> {
    let mut rows: Vec<SealedRecord> = Vec::new();
    let mut states = vec![replay_blindly(&rows).replayed().state];
    for command in commands {
        rows.extend(command.rows.iter().cloned());
        states.push(replay_blindly(&rows).replayed().state);
    }
    states
}

struct Run {
    store: FaultStore,
    carrier: Carrier,
    salvaging: bool,
    epoch: u64,
    findings: Findings,
    promised: Vec<SealedRecord>,
    landed: Vec<SealedCommand>,
}

impl Run {
    fn new(store: FaultStore, carrier: Carrier, salvaging: bool) -> Self {
        let epoch = store.epoch();
        Self {
            store,
            carrier,
            salvaging,
            epoch,
            findings: Findings::default(),
            promised: Vec::new(),
            landed: Vec::new(),
        }
    }

    fn head(&self) -> Head {
        self.landed.last().map_or(Head::empty(LEDGER), |command| command.head)
    }

    fn command(&mut self, number: u64, events: &[Event]) {
        let mut facts = sealing(number);
        facts.epoch = self.epoch;
        let command = seal(&facts, events, self.head());
        match (self.carrier)(&mut self.store, self.epoch, &command) {
            Outcome::Saved { durability, .. } => {
                self.findings.saved += 1;
                if durability == Durability::Flushed {
                    self.promised.clone_from(&[self.rows_of_landed(), command.rows.clone()].concat());
                }
                self.landed.push(command);
            }
            Outcome::NotSaved { may_have_landed, .. } => {
                self.findings.not_saved += 1;
                let there = self.store.truth().iter().any(|row| row.cmd_id == command.cmd_id);
                self.findings.false_absent += usize::from(there && !may_have_landed);
                // What the session does: start again from what is really there.
                self.reopen(Some(command));
            }
        }
    }

    fn rows_of_landed(&self) -> Vec<SealedRecord> {
        self.landed.iter().flat_map(|command| command.rows.clone()).collect()
    }

    fn power_cut(&mut self) {
        self.findings.cuts += 1;
        self.store.cut_power();
        self.reopen(None);
    }

    fn reopen(&mut self, pending: Option<SealedCommand>) {
        self.store.power_up();
        self.epoch = self.store.epoch();
        let disk = self.store.truth();
        self.findings.false_saved += usize::from(!disk.starts_with(&self.promised));
        self.landed.extend(pending);
        let trusted = if self.salvaging { salvage(LEDGER, &disk).rows } else { disk.len() };
        let state = replay_blindly(&disk[..trusted]).replayed().state;
        self.findings.half_states += usize::from(!states_between_commands(&self.landed).contains(&state));
        // Go on from whole commands in either case, so that one half command is counted once.
        let whole = salvage(LEDGER, &disk);
        self.store.recover_to(whole.rows);
        self.landed.retain(|command| command.head.seq <= whole.head.seq);
        self.promised.truncate(whole.rows);
    }
}

fn run(seed: u64, lengths: &[u64], durability: Durability, carrier: Carrier, salvaging: bool) -> Findings {
    let mut run = Run::new(FaultStore::seeded(seed, 400, durability), carrier, salvaging);
    for (number, length) in (1_u64..).zip(lengths) {
        let events: Vec<Event> = (0..*length).map(|index| invoice(number * 10 + index)).collect();
        run.command(number, &events);
        if (seed.rotate_left(u32::try_from(number % 64).unwrap())) & 7 == 0 {
            run.power_cut();
        }
    }
    run.power_cut();
    run.findings
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_500, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_half_and_nothing_is_falsely_saved(
        seed in any::<u64>(), lengths in prop::collection::vec(1_u64..5, 1..8), strict in any::<bool>()
    ) {
        let durability = if strict { Durability::Flushed } else { Durability::Buffered };
        let findings = run(seed, &lengths, durability, drive::<FaultStore>, true);
        prop_assert_eq!(findings.half_states, 0, "seed {}: {:?}", seed, findings);
        prop_assert_eq!(findings.false_saved, 0, "seed {}: {:?}", seed, findings);
        prop_assert_eq!(findings.false_absent, 0, "seed {}: {:?}", seed, findings);
    }
}

/// A retry that is acknowledged without storing anything does not flush what the attempt before it left behind.
#[test]
fn a_retry_acknowledged_without_data_is_flushed_before_it_counts() {
    let found = run(13_951_479_162_524_678_720, &[1; 4], Durability::Flushed, drive::<FaultStore>, true);
    assert_eq!((found.half_states, found.false_saved, found.false_absent), (0, 0, 0), "{found:?}");
}

/// Every fault at every command of a run, then every pair of faults at neighbouring commands, over several seeds.
#[test]
fn every_fault_at_every_command_leaves_the_state_before_or_after() {
    let lengths = [3_u64, 1, 4];
    for seed in 0..12 {
        for first in Fault::ALL {
            for second in Fault::ALL {
                for at in 0..lengths.len() {
                    let mut run = Run::new(FaultStore::seeded(seed, 0, Durability::Flushed), drive::<FaultStore>, true);
                    for (index, length) in lengths.iter().enumerate() {
                        match index.checked_sub(at) {
                            Some(0) => run.store.inject(first),
                            Some(1) => run.store.inject(second),
                            _ => {}
                        }
                        let events: Vec<Event> = (0..*length).map(invoice).collect();
                        run.command(index as u64 + 1, &events);
                    }
                    run.power_cut();
                    let found = run.findings;
                    let bad = found.half_states + found.false_saved + found.false_absent;
                    assert_eq!(bad, 0, "{first:?}, {second:?} at {at}, seed {seed}: {found:?}");
                }
            }
        }
    }
}

fn sum(carrier: Carrier, salvaging: bool) -> Findings {
    let mut total = Findings::default();
    for seed in 0..400_u64 {
        let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let found = run(mixed, &[3, 1, 4, 2, 3], Durability::Flushed, carrier, salvaging);
        total.false_saved += found.false_saved;
        total.false_absent += found.false_absent;
        total.half_states += found.half_states;
        total.saved += found.saved;
        total.not_saved += found.not_saved;
        total.cuts += found.cuts;
    }
    total
}

#[test]
fn the_runs_save_fail_and_lose_power_often_enough_to_mean_something() {
    let found = sum(drive::<FaultStore>, true);
    assert!(found.saved > 400 && found.not_saved > 100 && found.cuts > 400, "{found:?}");
    assert_eq!((found.false_saved, found.false_absent, found.half_states), (0, 0, 0), "{found:?}");
}

#[test]
fn control_trusting_the_answer_claims_what_is_not_there() {
    let found = sum(trust_the_answer, true);
    assert!(found.false_saved > 0, "{found:?}");
    assert!(found.false_absent > 0, "{found:?}");
}

#[test]
fn control_trusting_the_read_claims_what_was_not_flushed() {
    let found = sum(trust_the_read, true);
    assert!(found.false_saved > 0, "{found:?}");
}

#[test]
fn control_replaying_without_looking_at_commands_gives_half_states() {
    let found = sum(drive::<FaultStore>, false);
    assert!(found.half_states > 0, "{found:?}");
}

fn one(fault: Fault, durability: Durability) -> (Outcome, FaultStore, SealedCommand) {
    one_seeded(7, fault, durability)
}

fn one_seeded(seed: u64, fault: Fault, durability: Durability) -> (Outcome, FaultStore, SealedCommand) {
    let mut store = FaultStore::seeded(seed, 0, durability);
    let command = seal(&sealing(1), &[invoice(1), invoice(2), invoice(3)], Head::empty(LEDGER));
    store.inject(fault);
    let outcome = drive(&mut store, 1, &command);
    (outcome, store, command)
}

#[test]
fn each_fault_alone_has_its_outcome() {
    let saved = |head| Outcome::Saved { head, durability: Durability::Flushed };
    let not = |reason, may_have_landed| Outcome::NotSaved { reason, may_have_landed };
    let table = [
        (Fault::PowerCutBefore, None, Some(not(NotSavedReason::Unconfirmed, true))),
        (Fault::PowerCutAfter, None, Some(not(NotSavedReason::Unconfirmed, true))),
        (Fault::TornWrite, None, Some(not(NotSavedReason::Unconfirmed, true))),
        (Fault::Quota, Some(0), Some(not(NotSavedReason::Quota, false))),
        (Fault::TakenOver, Some(0), Some(not(NotSavedReason::TakenOver, false))),
        (Fault::ErrorAfterCommit, Some(3), None),
        (Fault::ErrorBefore, Some(3), None),
        (Fault::SuccessWithoutData, Some(3), None),
        (Fault::Duplicate, Some(3), None),
        (Fault::StaleRead, Some(3), None),
        (Fault::ReadFails, Some(3), None),
    ];
    for (fault, rows, expected) in table {
        let (outcome, store, command) = one(fault, Durability::Flushed);
        assert_eq!(outcome, expected.unwrap_or(saved(command.head)), "{fault:?}");
        if let Some(rows) = rows {
            assert_eq!(store.truth().len(), rows, "{fault:?}");
        }
    }
}

#[test]
fn a_write_that_kept_some_rows_is_damage_and_one_that_kept_none_is_tried_again() {
    let (mut damaged, mut retried) = (0, 0);
    for seed in 0..40 {
        let (outcome, store, command) = one_seeded(seed, Fault::ShortWrite, Durability::Flushed);
        if store.truth().len() == command.rows.len() {
            retried += 1;
            assert_eq!(outcome, Outcome::Saved { head: command.head, durability: Durability::Flushed });
        } else {
            damaged += 1;
            let expected = Outcome::NotSaved { reason: NotSavedReason::Damaged, may_have_landed: true };
            assert_eq!(outcome, expected);
            assert_eq!(salvage(LEDGER, &store.truth()).rows, 0);
        }
    }
    assert!(damaged > 5 && retried > 5, "{damaged} {retried}");
}

#[test]
fn a_store_that_does_not_flush_is_never_called_flushed() {
    let (outcome, mut store, command) = one(Fault::ErrorAfterCommit, Durability::Buffered);
    assert_eq!(outcome, Outcome::Saved { head: command.head, durability: Durability::Buffered });
    store.cut_power();
    assert!(store.truth().is_empty());
}

#[test]
fn a_retry_after_reopening_finds_what_had_landed() {
    let (outcome, mut store, command) = one(Fault::PowerCutAfter, Durability::Flushed);
    assert!(matches!(outcome, Outcome::NotSaved { may_have_landed: true, .. }));
    store.power_up();
    let mut verifier = Verifier::new(LEDGER);
    for row in &store.truth() {
        verifier.push_row(row).unwrap();
    }
    match verifier.first_seq_of(command.cmd_id) {
        Some(first) => assert_eq!((first, verifier.finish().unwrap()), (1, command.head)),
        None => assert!(matches!(drive(&mut store, 1, &command), Outcome::Saved { .. })),
    }
    assert_eq!(store.truth(), command.rows);
}
