//! Promises to pay kept, among those that have matured. Open promises are in neither number.

use rust_decimal::Decimal;

use super::{Computed, NotComputable, percent};

/// Kept in percent of matured, for counts (kept in full and on time) or for amounts (paid by the promised date).
///
/// # Errors
/// [`NotComputable::NoMaturedPromises`] where none has matured.
pub fn kept_percent(kept: Decimal, matured: Decimal) -> Computed<Decimal> {
    percent(kept, matured, NotComputable::NoMaturedPromises)
}
