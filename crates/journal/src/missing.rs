//! Which books are gone or shorter than a witness remembers, whichever book is opened. One pure comparison; touches nothing.

use crate::chain::Head;
use crate::identity::LedgerId;

/// What a witness remembers of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Witnessed {
    /// The book.
    pub ledger_id: LedgerId,
    /// How far it reached; `None` where the witness can't be read.
    pub head: Option<Head>,
}

/// A book in the database, as far as it is looked at without reading it through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The book.
    pub ledger_id: LedgerId,
    /// Its last row. `None` where the book is out of use by the person's own decision: then nothing is missed.
    pub head: Option<Head>,
}

/// What was found in place of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The list of books does not have it.
    Gone,
    /// It ends earlier.
    Shorter {
        /// Its last record; 0 where none is left.
        seq: u64,
    },
    /// It ends at the same place with another record.
    OtherHistory,
}

/// A book that is not all there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The book.
    pub ledger_id: LedgerId,
    /// The last record known of; `None` where the witness can't be read.
    pub known_seq: Option<u64>,
    /// What there is instead.
    pub found: Found,
}

/// Every book that a witness knows and that is gone, shorter or another, in the order of the witnesses. A book without
/// records that is gone is no loss. A witness that can't be read says only that there was a book.
#[must_use]
pub fn missing_books(witnessed: &[Witnessed], stored: &[Stored]) -> Vec<Missing> {
    let one = |witness: &Witnessed| {
        let known_seq = witness.head.map(|head| head.seq);
        let missing = |found| Some(Missing { ledger_id: witness.ledger_id, known_seq, found });
        let Some(book) = stored.iter().find(|book| book.ledger_id == witness.ledger_id) else {
            return if known_seq == Some(0) { None } else { missing(Found::Gone) };
        };
        let (known, here) = (witness.head?, book.head?);
        match here.seq {
            seq if seq < known.seq => missing(Found::Shorter { seq }),
            // What lies under a longer end is compared when the book is opened.
            seq if seq == known.seq && here.hash != known.hash => missing(Found::OtherHistory),
            _ => None,
        }
    };
    witnessed.iter().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::Hash;

    fn book(number: u8) -> LedgerId {
        LedgerId::from_bytes([number; 16])
    }

    fn head(seq: u64, hash: u8) -> Option<Head> {
        Some(Head { seq, hash: Hash::from_bytes([hash; 32]) })
    }

    #[test]
    fn every_way_of_missing_is_told_apart() {
        let witness = |head| [Witnessed { ledger_id: book(1), head }];
        let stored = |head| vec![Stored { ledger_id: book(2), head: None }, Stored { ledger_id: book(1), head }];
        let empty = Some(Head::empty(book(1)));
        for (known, there, expected) in [
            (head(9, 1), Vec::new(), Some((Some(9), Found::Gone))),
            (None, Vec::new(), Some((None, Found::Gone))),
            (empty, Vec::new(), None),
            (head(9, 1), stored(head(9, 1)), None),
            (head(9, 1), stored(head(12, 3)), None),
            (head(9, 1), stored(head(8, 1)), Some((Some(9), Found::Shorter { seq: 8 }))),
            (head(9, 1), stored(empty), Some((Some(9), Found::Shorter { seq: 0 }))),
            (head(9, 1), stored(head(9, 2)), Some((Some(9), Found::OtherHistory))),
            (empty, stored(empty), None),
            // Unreadable beside a book that is there: opening it decides.
            (None, stored(head(4, 1)), None),
            // Out of use by the person's own decision.
            (head(9, 1), stored(None), None),
        ] {
            let found = missing_books(&witness(known), &there);
            let expected: Vec<Missing> = expected
                .into_iter()
                .map(|(known_seq, found)| Missing { ledger_id: book(1), known_seq, found })
                .collect();
            assert_eq!(found, expected, "{known:?} {there:?}");
        }
    }

    #[test]
    fn each_book_is_compared_with_itself() {
        let witnessed = [1, 2, 3].map(|number| Witnessed { ledger_id: book(number), head: head(5, number) });
        let stored = [3, 1].map(|number| Stored { ledger_id: book(number), head: head(5, number) });
        let missing: Vec<LedgerId> =
            missing_books(&witnessed, &stored).into_iter().map(|missing| missing.ledger_id).collect();
        assert_eq!(missing, [book(2)]);
        assert_eq!(missing_books(&[], &stored), []);
    }
}
