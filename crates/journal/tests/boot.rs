//! The boot verdict as a table: what was found at start, and what follows.
#![allow(clippy::unwrap_used, missing_docs)]

use journal::boot::{
    BootFacts, BootVerdict, JournalFinding, Opening, OutsideFinding, OutsidePlace, RecoveryReason, judge,
};
use journal::chain::{ChainBreak, Head};
use journal::checkpoint::CheckpointFinding;
use journal::identity::{Hash, LedgerId};

const BOOK: LedgerId = LedgerId::from_bytes([1; 16]);
const OLD: LedgerId = LedgerId::from_bytes([2; 16]);

fn hash_at(seq: u64) -> Option<Hash> {
    (1..=10).contains(&seq).then(|| Hash::from_bytes([u8::try_from(seq).unwrap(); 32]))
}

fn head(seq: u64) -> Head {
    if seq == 0 { Head::empty(BOOK) } else { Head { seq, hash: Hash::from_bytes([u8::try_from(seq).unwrap(); 32]) } }
}

fn knows(seq: u64) -> OutsideFinding {
    OutsideFinding::Knows { ledger_id: BOOK, head: head(seq) }
}

fn whole(seq: u64) -> JournalFinding {
    JournalFinding::Whole { ledger_id: BOOK, head: head(seq) }
}

/// A journal of ten records, as witness and mirror know it.
fn calm() -> BootFacts<'static> {
    BootFacts {
        opening: Opening::Opened,
        data_loss: false,
        journal: whole(10),
        checkpoint: Some(CheckpointFinding::Holds),
        witness: knows(10),
        mirror: knows(10),
        other_ledgers: &[],
    }
}

fn nothing() -> BootFacts<'static> {
    BootFacts {
        journal: JournalFinding::Absent,
        checkpoint: None,
        witness: OutsideFinding::Absent,
        mirror: OutsideFinding::Absent,
        ..calm()
    }
}

const ABSENT: OutsideFinding = OutsideFinding::Absent;
const UNREADABLE: OutsideFinding = OutsideFinding::Unreadable;

fn old(seq: u64) -> OutsideFinding {
    OutsideFinding::Knows { ledger_id: OLD, head: head(seq) }
}

#[track_caller]
fn check(table: Vec<(&str, BootFacts<'_>, BootVerdict)>) {
    for (name, facts, expected) in table {
        assert_eq!(judge(&facts, &hash_at), expected, "{name}");
    }
}

#[test]
fn where_writing_is_allowed() {
    let lagged = |witness_seq| BootVerdict::WitnessLagged { witness_seq };
    check(vec![
        ("all agree", calm(), BootVerdict::Normal),
        ("mirror lags", BootFacts { mirror: knows(7), ..calm() }, BootVerdict::Normal),
        ("mirror unreadable", BootFacts { mirror: UNREADABLE, ..calm() }, BootVerdict::Normal),
        ("no mirror", BootFacts { mirror: ABSENT, ..calm() }, BootVerdict::Normal),
        ("bad checkpoint", BootFacts { checkpoint: Some(CheckpointFinding::Discard), ..calm() }, BootVerdict::Normal),
        ("witness lags", BootFacts { witness: knows(8), ..calm() }, lagged(8)),
        ("witness at the beginning", BootFacts { witness: knows(0), ..calm() }, lagged(0)),
        ("witness cleared", BootFacts { witness: ABSENT, ..calm() }, lagged(0)),
        ("witness unreadable", BootFacts { witness: UNREADABLE, ..calm() }, lagged(0)),
        (
            "witness names the book before a restore, kept whole",
            BootFacts { witness: old(9), other_ledgers: &OLD_TO_9, ..calm() },
            lagged(0),
        ),
        ("nothing anywhere", nothing(), BootVerdict::FirstRun),
        ("an empty book", BootFacts { journal: whole(0), ..nothing() }, BootVerdict::FirstRun),
        (
            "an empty book, witnessed",
            BootFacts { journal: whole(0), witness: knows(0), ..nothing() },
            BootVerdict::Normal,
        ),
        ("only an empty book is known", BootFacts { witness: knows(0), ..nothing() }, BootVerdict::FirstRun),
    ]);
}

const OLD_TO_5: [(LedgerId, Head); 1] = [(OLD, Head { seq: 5, hash: hash9() })];
const OLD_TO_9: [(LedgerId, Head); 1] = [(OLD, Head { seq: 9, hash: hash9() })];

const fn hash9() -> Hash {
    Hash::from_bytes([9; 32])
}

#[test]
fn where_nothing_may_be_written() {
    use OutsidePlace::{Mirror, Witness};
    use RecoveryReason as R;
    let altered = ChainBreak::Altered { seq: 4 };
    let table: Vec<(&str, BootFacts<'_>, R)> = vec![
        ("open failed", BootFacts { opening: Opening::Failed, ..calm() }, R::OpenFailed),
        ("open failed, nothing known", BootFacts { opening: Opening::Failed, ..nothing() }, R::OpenFailed),
        ("blocked", BootFacts { opening: Opening::Blocked, ..calm() }, R::OpenBlocked),
        ("data loss", BootFacts { data_loss: true, ..calm() }, R::DataLossReported),
        ("data loss on an empty database", BootFacts { data_loss: true, ..nothing() }, R::DataLossReported),
        (
            "broken chain",
            BootFacts { journal: JournalFinding::Broken(altered.clone()), ..calm() },
            R::ChainBroken(altered),
        ),
        (
            "empty, witness knows",
            BootFacts { witness: knows(10), ..nothing() },
            R::Vanished { place: Witness, known_seq: Some(10) },
        ),
        (
            "empty, mirror knows",
            BootFacts { mirror: knows(3), ..nothing() },
            R::Vanished { place: Mirror, known_seq: Some(3) },
        ),
        (
            "empty, witness unreadable",
            BootFacts { witness: UNREADABLE, ..nothing() },
            R::Vanished { place: Witness, known_seq: None },
        ),
        (
            "empty book, mirror unreadable",
            BootFacts { journal: whole(0), mirror: UNREADABLE, ..nothing() },
            R::Vanished { place: Mirror, known_seq: None },
        ),
        (
            "empty book, witness knows more",
            BootFacts { journal: whole(0), witness: knows(6), ..nothing() },
            R::Behind { place: Witness, journal_seq: 0, known_seq: 6 },
        ),
    ];
    let table = table.into_iter().map(|(name, facts, reason)| (name, facts, BootVerdict::Recovery(reason)));
    check(table.collect());
}

#[test]
fn where_the_journal_is_behind_or_another() {
    use OutsidePlace::{Mirror, Witness};
    use RecoveryReason as R;
    let behind = |place, known_seq| R::Behind { place, journal_seq: 8, known_seq };
    let shorter = || BootFacts { journal: whole(8), ..calm() };
    let other_at_5 = OutsideFinding::Knows { ledger_id: BOOK, head: Head { seq: 5, hash: hash9() } };
    let other_at_10 = OutsideFinding::Knows { ledger_id: BOOK, head: Head { seq: 10, hash: hash9() } };
    let table: Vec<(&str, BootFacts<'_>, R)> = vec![
        ("rolled back, witness knows", shorter(), behind(Witness, 10)),
        (
            "rolled back, mirror knows",
            BootFacts { witness: knows(8), mirror: knows(9), ..shorter() },
            behind(Mirror, 9),
        ),
        (
            "rolled back, only the checkpoint knows",
            BootFacts { witness: ABSENT, mirror: ABSENT, checkpoint: Some(CheckpointFinding::Ahead), ..shorter() },
            R::BehindCheckpoint,
        ),
        (
            "another history at a place within",
            BootFacts { witness: other_at_5, ..calm() },
            R::OtherHistory { place: Witness, seq: 5 },
        ),
        (
            "another history at the end",
            BootFacts { mirror: other_at_10, ..calm() },
            R::OtherHistory { place: Mirror, seq: 10 },
        ),
        ("another book", BootFacts { witness: old(9), ..calm() }, R::OtherLedger { place: Witness, known: OLD }),
        (
            "the book before a restore, kept in part",
            BootFacts { witness: old(9), other_ledgers: &OLD_TO_5, ..calm() },
            R::Behind { place: Witness, journal_seq: 5, known_seq: 9 },
        ),
        ("books, but none is current", BootFacts { other_ledgers: &OLD_TO_9, ..nothing() }, R::NoCurrentLedger),
    ];
    let table = table.into_iter().map(|(name, facts, reason)| (name, facts, BootVerdict::Recovery(reason)));
    check(table.collect());
}

/// Control: with the witness and the mirror switched off, the same loss passes for a first run.
#[test]
fn control_without_outside_copies_a_vanished_book_looks_like_a_first_run() {
    let vanished = BootFacts { witness: knows(10), mirror: knows(10), ..nothing() };
    assert!(!judge(&vanished, &hash_at).may_write());
    assert!(judge(&nothing(), &hash_at).may_write());
}

/// Over every combination of how far journal, witness and mirror reach: writing is allowed only if nothing leads.
#[test]
fn nothing_that_leads_is_ever_ignored() {
    for journal_seq in 0..=10 {
        for witness_seq in 0..=10 {
            for mirror_seq in 0..=10 {
                let facts = BootFacts {
                    journal: whole(journal_seq),
                    witness: knows(witness_seq),
                    mirror: knows(mirror_seq),
                    ..calm()
                };
                let leads = witness_seq > journal_seq || mirror_seq > journal_seq;
                assert_eq!(judge(&facts, &hash_at).may_write(), !leads, "{journal_seq} {witness_seq} {mirror_seq}");
            }
        }
    }
}
