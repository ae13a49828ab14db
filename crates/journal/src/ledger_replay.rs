//! From journal records to a ledger, and the hash of a ledger's state. Pure; the one place where journal and ledger meet.

use receivables::id::EntryNo;
use receivables::ledger::event::{Event, EventError};
use receivables::ledger::{Ledger, Stamp};
use sha2::{Digest, Sha256};

use crate::backup::{Replay, Replayed};
use crate::envelope::{Draft, DraftError, Record, RecordError};
use crate::identity::Hash;

/// The event of a record, and what the ledger is told with it.
///
/// # Errors
/// [`RecordError`] for kinds this version does not know and payloads that do not fit.
pub fn event_of(record: &Record<'_>) -> Result<(Stamp, Event), RecordError> {
    let event = Event::parse(&record.kind, record.payload.get()).map_err(|error| match error {
        EventError::UnknownKind(kind) => RecordError::UnknownKind { kind },
        EventError::Payload(error) => {
            RecordError::Payload { kind: record.kind.clone().into_owned(), detail: error.to_string() }
        }
    })?;
    let entry = EntryNo(record.seq - u64::from(record.cmd_index));
    Ok((Stamp { seq: record.seq, entry, recorded_on: record.business_date }, event))
}

/// An event as it is sealed.
///
/// # Errors
/// [`DraftError`], which no event of ours meets.
pub fn draft_of(event: &Event) -> Result<Draft, DraftError> {
    let payload = event.payload().map_err(|error| DraftError::NotJson { detail: error.to_string() })?;
    Draft::new(event.kind(), &payload)
}

/// The hash of a ledger's state.
#[must_use]
pub fn state_hash(ledger: &Ledger) -> Hash {
    let mut digest = Sha256::new();
    ledger.stream_to(&mut |bytes: &[u8]| digest.update(bytes));
    Hash::from_bytes(digest.finalize().into())
}

/// What a backup says of a ledger beside its records.
#[must_use]
pub fn replayed(ledger: &Ledger) -> Replayed {
    Replayed { state: state_hash(ledger), totals: ledger.control_totals() }
}

/// A ledger made anew from records.
#[derive(Debug, Default)]
pub struct LedgerReplay {
    ledger: Ledger,
}

impl LedgerReplay {
    /// The ledger so far.
    #[must_use]
    pub fn into_ledger(self) -> Ledger {
        self.ledger
    }
}

impl Replay for LedgerReplay {
    fn apply(&mut self, record: &Record<'_>) -> Result<(), RecordError> {
        let (stamp, event) = event_of(record)?;
        self.ledger.apply(&stamp, &event);
        Ok(())
    }

    fn finish(&self) -> Replayed {
        replayed(&self.ledger)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::{BackupHeader, restore, verify, write};
    use crate::chain::{Head, SealedRecord, Sealing, seal_command};
    use crate::identity::{CommandId, LedgerId, WriterId};
    use receivables::ledger::command::Command;
    use receivables::ledger::event::CustomerDetails;
    use receivables::ledger::{Context, decide};
    use receivables::money::Currency;

    fn commands() -> Vec<Command> {
        let name = |name: &str| CustomerDetails { name: name.into(), ..CustomerDetails::default() };
        vec![
            Command::OpenBook { name: "Halden Studio".into(), currency: Currency::EUR },
            Command::AddCustomer(name("Kestrel")),
            Command::AddCustomer(name("Brightmoor")),
            Command::RenameBook { name: "Halden".into() },
        ]
    }

    fn record(commands: &[Command], id: LedgerId) -> (Ledger, Vec<SealedRecord>) {
        let today = "2026-11-19".parse().unwrap();
        let (mut ledger, mut head, mut rows) = (Ledger::new(), Head::empty(id), Vec::new());
        for (index, command) in (1_u8..).zip(commands) {
            let events = decide(&ledger, command, &Context { today }).unwrap();
            let sealing = Sealing {
                ledger_id: id,
                cmd_id: CommandId::from_bytes([index; 16]),
                writer: WriterId::from_bytes([7; 16]),
                epoch: 1,
                wall_ms: 1_000,
                tz_offset_minutes: 60,
                business_date: today,
                app_version: "0.1.0".into(),
            };
            let drafts: Vec<Draft> = events.iter().map(|event| draft_of(event).unwrap()).collect();
            let sealed = seal_command(&sealing, &drafts, head).unwrap();
            for row in &sealed.rows {
                let (stamp, event) = event_of(&Record::parse(&row.bytes).unwrap()).unwrap();
                ledger.apply(&stamp, &event);
            }
            head = sealed.head;
            rows.extend(sealed.rows);
        }
        (ledger, rows)
    }

    #[test]
    fn a_backup_of_a_real_ledger_is_restored_exactly() {
        let id = LedgerId::from_bytes([1; 16]);
        let (ledger, rows) = record(&commands(), id);
        let header = BackupHeader {
            app_version: "0.1.0".into(),
            book_name: ledger.name().into(),
            created_ms: 2_000,
            currency: "EUR".into(),
            format: crate::backup::BACKUP_FORMAT.into(),
            ledger_id: id,
            v: crate::backup::BACKUP_VERSION,
        };
        let file = write(&header, &rows, &replayed(&ledger)).unwrap();
        let verified = verify(&file, LedgerReplay::default()).unwrap();
        let restored = restore(&verified, LedgerId::from_bytes([2; 16])).unwrap();
        let mut replay = LedgerReplay::default();
        for row in &restored {
            replay.apply(&Record::parse(&row.bytes).unwrap()).unwrap();
        }
        assert_eq!(state_hash(&replay.into_ledger()), state_hash(&ledger));
    }

    #[test]
    fn the_state_hash_tells_ledgers_apart() {
        let id = LedgerId::from_bytes([1; 16]);
        let all = commands();
        let (short, _) = record(&all[..3], id);
        let (long, _) = record(&all, id);
        assert_ne!(state_hash(&short), state_hash(&long));
    }
}
