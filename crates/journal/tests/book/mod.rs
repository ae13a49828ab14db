//! A small book to test with: events, their sealing, and a state with a hash. Used by the tests of this folder.
#![allow(dead_code)]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use journal::backup::{BACKUP_FORMAT, BACKUP_VERSION, BackupHeader, Replay, Replayed};
use journal::chain::{Head, SealedCommand, SealedRecord, Sealing, seal_command};
use journal::envelope::{Draft, Record, RecordError};
use journal::identity::{CommandId, Hash, LedgerId, WriterId};
use journal::migrate::Schema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    BookOpened { currency: String, name: String },
    InvoiceIssued { number: String, customer: u32, gross_minor: i64, due: NaiveDate },
    PaymentReceived(i64),
    MovementsRecorded { rows: Vec<(u32, i64)> },
    YearClosed,
}

pub const SCHEMA: Schema = Schema {
    kinds: &["BookOpened", "InvoiceIssued", "PaymentReceived", "MovementsRecorded", "YearClosed"],
    upcasters: &[],
};

pub const LEDGER: LedgerId = LedgerId::from_bytes([0x11; 16]);

pub fn command_id(number: u64) -> CommandId {
    let mut bytes = [0xc0; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    CommandId::from_bytes(bytes)
}

pub fn sealing(number: u64) -> Sealing {
    Sealing {
        ledger_id: LEDGER,
        cmd_id: command_id(number),
        writer: WriterId::from_bytes([0x77; 16]),
        epoch: 1,
        wall_ms: 1_790_000_000_000 + i64::try_from(number).unwrap() * 1_000,
        tz_offset_minutes: 120,
        business_date: NaiveDate::from_ymd_opt(2026, 9, 21).unwrap(),
        app_version: "0.1.0".into(),
    }
}

pub fn seal(sealing: &Sealing, events: &[Event], base: Head) -> SealedCommand {
    let drafts: Vec<Draft> = events.iter().map(|event| Draft::of_event(event).unwrap()).collect();
    seal_command(sealing, &drafts, base).unwrap()
}

pub fn invoice(number: u64) -> Event {
    Event::InvoiceIssued {
        number: format!("R-{number}"),
        customer: u32::try_from(number % 7).unwrap(),
        gross_minor: 10_000 + i64::try_from(number).unwrap(),
        due: NaiveDate::from_ymd_opt(2026, 10, 1).unwrap(),
    }
}

/// Seals one command after the other onto the empty book.
pub fn seal_all(commands: &[Vec<Event>]) -> Vec<SealedRecord> {
    let mut head = Head::empty(LEDGER);
    let mut rows = Vec::new();
    for (number, events) in (1_u64..).zip(commands) {
        let sealed = seal(&sealing(number), events, head);
        head = sealed.head;
        rows.extend(sealed.rows);
    }
    rows
}

/// A book of `count` records in commands of one to three.
pub fn book_of(count: usize) -> Vec<SealedRecord> {
    let mut commands = Vec::new();
    let mut left = count;
    while left > 0 {
        let length = left.min(commands.len() % 3 + 1);
        let first = (count - left) as u64;
        commands.push((0..length as u64).map(|index| invoice(first + index)).collect());
        left -= length;
    }
    seal_all(&commands)
}

/// The state: every event, and a running total. Its hash covers what was applied and in which order.
#[derive(Clone, Debug, Default)]
pub struct Book {
    applied: Vec<String>,
    total: i64,
    currency: Option<String>,
}

impl Book {
    pub fn apply_event(&mut self, event: &Event) {
        match event {
            Event::BookOpened { currency, .. } => self.currency = Some(currency.clone()),
            Event::InvoiceIssued { gross_minor, .. } => self.total += gross_minor,
            Event::PaymentReceived(minor) => self.total -= minor,
            Event::MovementsRecorded { rows } => self.total += rows.iter().map(|row| row.1).sum::<i64>(),
            Event::YearClosed => {}
        }
        self.applied.push(serde_json::to_string(event).unwrap());
    }

    pub fn replayed(&self) -> Replayed {
        let mut digest = Sha256::new();
        for event in &self.applied {
            digest.update(event.as_bytes());
            digest.update([0]);
        }
        let currency = self.currency.clone().unwrap_or_else(|| "EUR".into());
        Replayed { state: Hash::from_bytes(digest.finalize().into()), totals: BTreeMap::from([(currency, self.total)]) }
    }
}

impl Replay for Book {
    fn apply(&mut self, record: &Record<'_>) -> Result<(), RecordError> {
        let event: Event = record.event(&SCHEMA)?;
        self.apply_event(&event);
        Ok(())
    }

    fn finish(&self) -> Replayed {
        self.replayed()
    }
}

/// Replays rows without looking at hashes or commands.
pub fn replay_blindly(rows: &[SealedRecord]) -> Book {
    let mut book = Book::default();
    for row in rows {
        book.apply(&Record::parse(&row.bytes).unwrap()).unwrap();
    }
    book
}

pub fn header() -> BackupHeader {
    BackupHeader {
        app_version: "0.1.0".into(),
        book_name: "Zoë & Söhne".into(),
        created_ms: 1_790_000_500_000,
        currency: "EUR".into(),
        format: BACKUP_FORMAT.into(),
        ledger_id: LEDGER,
        v: BACKUP_VERSION,
    }
}
