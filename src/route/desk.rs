//! The address of the payment desk with one payment or credit note on it.

use receivables::id::{CreditNoteId, PaymentId};
use receivables::ledger::event::CreditSource;

use super::{Page, Route};

/// Setting of the address: what is being allocated.
const FROM: &str = "from";

/// Its name in the address: `payment-3`, `note-1`.
#[must_use]
pub fn credit_code(source: CreditSource) -> String {
    match source {
        CreditSource::Payment(id) => format!("payment-{}", id.0),
        CreditSource::CreditNote(id) => format!("note-{}", id.0),
    }
}

fn credit_of(code: &str) -> Option<CreditSource> {
    let (kind, id) = code.split_once('-')?;
    let id = id.parse::<u32>().ok()?;
    match kind {
        "payment" => Some(CreditSource::Payment(PaymentId(id))),
        "note" => Some(CreditSource::CreditNote(CreditNoteId(id))),
        _ => None,
    }
}

/// What the address asks to have on the desk.
#[must_use]
pub fn asked_for(route: &Route) -> Option<CreditSource> {
    credit_of(route.options.get(FROM)?)
}

/// The desk with this on it; with none, the desk as it begins.
#[must_use]
pub fn desk_route(from: &Route, source: Option<CreditSource>) -> Route {
    let desk = from.to_page(Page::PaymentDesk);
    match source {
        Some(source) => desk.with_option(FROM, credit_code(source)),
        None => desk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_on_the_desk_reads_back_from_its_address() {
        for source in [CreditSource::Payment(PaymentId(12)), CreditSource::CreditNote(CreditNoteId(0))] {
            let route = desk_route(&Route::default(), Some(source));
            assert_eq!(asked_for(&Route::parse(&route.href())), Some(source));
        }
        assert_eq!(asked_for(&Route::parse(&desk_route(&Route::default(), None).href())), None);
        for nothing in ["", "payment", "payment-", "payment-x", "invoice-3", "note--1"] {
            assert_eq!(credit_of(nothing), None, "{nothing:?}");
        }
    }
}
