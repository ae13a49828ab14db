//! One record of the journal: an event in its envelope, as canonical JSON. Pure; reading borrows from the bytes.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use thiserror::Error;

use crate::canonical::{CanonicalError, to_canonical};
use crate::identity::{CommandId, Hash, LedgerId, WriterId};
use crate::migrate::{Schema, upcast};
use crate::tagged;

/// The version of envelope and payloads this program writes.
pub const RECORD_VERSION: u32 = 1;

/// Why a record, intact or not, can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RecordError {
    /// Not JSON, or not an envelope of a version this program knows.
    #[error("not a readable record: {detail}")]
    Malformed {
        /// What the parser met, for the log.
        detail: String,
    },
    /// Written by a newer version of the program.
    #[error("written by a newer version (record version {found}, this program reads up to {RECORD_VERSION})")]
    NewerVersion {
        /// The version found.
        found: u32,
    },
    /// A kind of event this program does not know.
    #[error("unknown kind of event: {kind}")]
    UnknownKind {
        /// The kind found.
        kind: String,
    },
    /// The payload does not have the shape its kind requires.
    #[error("the payload of a {kind} event does not fit: {detail}")]
    Payload {
        /// The event's kind.
        kind: String,
        /// What the parser met, for the log.
        detail: String,
    },
    /// The payload of an older version could not be lifted to the present one.
    #[error("a {kind} event of version {from} could not be lifted to the present version")]
    NotLifted {
        /// The event's kind.
        kind: String,
        /// The version it was written at.
        from: u32,
    },
}

/// The record a restored record was made from. Names the immediate predecessor only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Hash of the record in the ledger it came from.
    pub hash: Hash,
    /// The ledger it came from.
    pub ledger_id: LedgerId,
}

/// An event in its envelope. The fields stand in the order of their names: that is the canonical order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record<'a> {
    /// Version of the program that wrote it.
    #[serde(borrow)]
    pub app_version: Cow<'a, str>,
    /// The local day on which it was recorded. Kept, never derived again: a time zone change can't re-date it.
    pub business_date: NaiveDate,
    /// The command it belongs to. All records of a command are neighbours.
    pub cmd_id: CommandId,
    /// Place of the record in its command, from zero.
    pub cmd_index: u32,
    /// Number of records of its command: what makes half a command visible.
    pub cmd_len: u32,
    /// The writer's epoch; never falls along a chain.
    pub epoch: u64,
    /// The kind of event.
    #[serde(borrow)]
    pub kind: Cow<'a, str>,
    /// The book it belongs to.
    pub ledger_id: LedgerId,
    /// Where a restored record came from; absent in a record first written here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// The event itself, as canonical JSON.
    #[serde(borrow)]
    pub payload: &'a RawValue,
    /// Hash of the record before it; for the first, [`crate::chain::genesis`].
    pub prev: Hash,
    /// Place in the journal, from one. The only order there is.
    pub seq: u64,
    /// The writer's offset from UTC, in minutes east.
    pub tz_offset_minutes: i32,
    /// Version of envelope and payload.
    pub v: u32,
    /// The writer's clock, milliseconds since 1970 UTC. Information only: it may jump.
    pub wall_ms: i64,
    /// The tab that wrote it.
    pub writer: WriterId,
}

#[derive(Deserialize)]
struct VersionOnly {
    v: u32,
}

impl<'a> Record<'a> {
    /// Reads a record, borrowing texts and payload from `bytes`. Does not verify any hash: see [`crate::chain`].
    ///
    /// # Errors
    /// [`RecordError::Malformed`], or [`RecordError::NewerVersion`] where that is the cause.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, RecordError> {
        // As text once and for all: one kind of reader in the program, and no second look at every text inside.
        let text = std::str::from_utf8(bytes).map_err(|error| RecordError::Malformed { detail: error.to_string() })?;
        let parsed: Result<Self, _> = serde_json::from_str(text);
        let version = match &parsed {
            Ok(record) => Some(record.v),
            Err(_) => serde_json::from_str::<VersionOnly>(text).ok().map(|only| only.v),
        };
        match (version, parsed) {
            (Some(found), _) if found > RECORD_VERSION => Err(RecordError::NewerVersion { found }),
            (_, Ok(record)) => Ok(record),
            (_, Err(error)) => Err(RecordError::Malformed { detail: error.to_string() }),
        }
    }

    /// The payload as `P`, without any lifting from older versions.
    ///
    /// # Errors
    /// [`RecordError::Payload`].
    pub fn payload_as<P: Deserialize<'a>>(&self) -> Result<P, RecordError> {
        P::deserialize(self.payload).map_err(|error| self.misfit(&error))
    }

    /// The event: the variant of `E` that `kind` names, read from the payload, lifted from older versions by `schema`.
    /// `E` is an enum as serde derives it by default (externally tagged), `kind` its variant's name.
    ///
    /// # Errors
    /// [`RecordError`] for unknown kinds, newer versions and payloads that do not fit.
    pub fn event<E: DeserializeOwned>(&self, schema: &Schema) -> Result<E, RecordError> {
        let payload = upcast(schema, &self.kind, self.v, self.payload)?;
        tagged::read(&self.kind, &payload).map_err(|error| self.misfit(&error))
    }

    fn misfit(&self, error: &serde_json::Error) -> RecordError {
        RecordError::Payload { kind: self.kind.clone().into_owned(), detail: error.to_string() }
    }

    /// The record's canonical bytes.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, DraftError> {
        serde_json::to_vec(self).map_err(|error| DraftError::NotJson { detail: error.to_string() })
    }
}

/// Why an event can't be written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DraftError {
    /// The event has no JSON form, or is not an externally tagged enum.
    #[error("the event has no JSON form: {detail}")]
    NotJson {
        /// What the serializer met, for the log.
        detail: String,
    },
    /// The event has no canonical form.
    #[error(transparent)]
    Canonical(#[from] CanonicalError),
}

/// An event about to be written: a kind and a payload that is canonical by construction.
#[derive(Clone, Debug)]
pub struct Draft {
    kind: String,
    payload: Box<RawValue>,
}

impl Draft {
    /// A draft of `kind` with `payload`.
    ///
    /// # Errors
    /// [`DraftError::Canonical`] where the payload has no canonical form.
    pub fn new(kind: &str, payload: &Value) -> Result<Self, DraftError> {
        let raw = RawValue::from_string(to_canonical(payload)?);
        let payload = raw.map_err(|error| DraftError::NotJson { detail: error.to_string() })?;
        Ok(Self { kind: kind.to_owned(), payload })
    }

    /// A draft of an enum as serde derives it by default: `kind` is the variant's name, the payload its content.
    ///
    /// # Errors
    /// [`DraftError`].
    pub fn of_event<E: Serialize>(event: &E) -> Result<Self, DraftError> {
        let split = tagged::split(event).map_err(|error| DraftError::NotJson { detail: error.to_string() })?;
        Self::new(&split.0, &split.1)
    }

    /// The kind of event.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The payload, canonical.
    #[must_use]
    pub fn payload(&self) -> &RawValue {
        &self.payload
    }
}
