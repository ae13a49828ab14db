//! Saving one command, driven by the journal's append protocol: it decides the steps and what may be claimed, this does
//! them. *Saved* means: acknowledged as flushed, and read back exactly as sealed.

use journal::append::{Ack, AppendError, Appending, Durability as Reach, Outcome, ReadError, Step};
use journal::chain::SealedCommand;

use super::{Book, Durability, StoreError};

/// How saving a command ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// What may be said about the command.
    pub outcome: Outcome,
    /// The last thing storage complained about on the way, for the banner; also where the command was saved in the end.
    pub complaint: Option<StoreError>,
}

pub(super) async fn save(book: &Book, command: &SealedCommand) -> Saving {
    let mut complaint = None;
    let mut appending = Appending::new(command);
    loop {
        match appending.step() {
            Step::Append => {
                let result = book.append(command).await.map(|ack| reach(ack.durability));
                appending.appended(result.map_err(|error| note(&mut complaint, error)));
            }
            Step::ReadBack => {
                let limit = u32::try_from(command.rows.len() + 1).unwrap_or(u32::MAX);
                let rows = book.read_rows(command.base.seq + 1, limit).await;
                appending.read_back(rows.as_deref().map_err(|_| ReadError));
                complaint = rows.err().or(complaint);
            }
            Step::Flush => {
                let result = book.flush().await.map(reach);
                appending.flushed(result.map_err(|error| note(&mut complaint, error)));
            }
            Step::Done(outcome) => return Saving { outcome, complaint },
        }
    }
}

fn reach(durability: Durability) -> Ack {
    let durability = match durability {
        Durability::Strict => Reach::Flushed,
        Durability::Relaxed | Durability::Unstated => Reach::Buffered,
    };
    Ack { durability }
}

fn note(complaint: &mut Option<StoreError>, error: StoreError) -> AppendError {
    let meaning = match &error {
        StoreError::QuotaExceeded => AppendError::Quota,
        StoreError::EpochFenced { .. } | StoreError::ReadOnly => AppendError::Fenced,
        StoreError::HeadMoved { .. } => AppendError::SeqTaken,
        _ => AppendError::Failed,
    };
    *complaint = Some(error);
    meaning
}
