//! When entries were recorded, to the minute. The ledger knows days only; the clock's time stands in the stored records.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, TimeDelta};
use journal::envelope::Record;
use receivables::id::EntryNo;

use super::Session;
use crate::store::{CHUNK_ROWS, StoreError};

/// The place from which [`Session::recorded_times`] reads to tell the time of `entry`.
#[must_use]
pub fn first_of_block(entry: EntryNo) -> u64 {
    entry.0 - (entry.0.max(1) - 1) % u64::from(CHUNK_ROWS)
}

impl Session {
    /// The times, by the writer's clock and in the writer's zone, at which the entries of a block of the journal were
    /// recorded. An entry whose clock names another day than the one it counts as recorded on has none: of such a clock
    /// nobody knows what it showed.
    ///
    /// # Errors
    /// What reading met.
    pub async fn recorded_times(self, first: u64) -> Result<BTreeMap<EntryNo, NaiveTime>, StoreError> {
        let Some(book) = self.book_handle() else { return Ok(BTreeMap::new()) };
        let rows = book.load_chunk(first).await?;
        let records = rows.iter().filter_map(|row| Record::parse(&row.bytes).ok());
        let opening = records.filter(|record| record.cmd_index == 0);
        Ok(opening.filter_map(|record| Some((EntryNo(record.seq), time_of(&record)?))).collect())
    }
}

fn time_of(record: &Record<'_>) -> Option<NaiveTime> {
    let offset = TimeDelta::minutes(i64::from(record.tz_offset_minutes));
    let local = DateTime::from_timestamp_millis(record.wall_ms)?.naive_utc().checked_add_signed(offset)?;
    (local.date() == record.business_date).then(|| local.time())
}
