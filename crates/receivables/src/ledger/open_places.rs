//! Which invoices have something open: a bit for each. Most invoices of a long book are paid, and every report loops over
//! those that are not: a word of paid ones is passed with one comparison, and their amounts are never read.

/// A bit for every invoice, in order of id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OpenPlaces(Vec<u64>);

const WORD: usize = u64::BITS as usize;

impl OpenPlaces {
    /// Places for `count` invoices, with nothing open.
    pub(super) fn none_of(count: usize) -> Self {
        Self(vec![0; count.div_ceil(WORD)])
    }

    /// Those of `amounts` that are not nothing.
    pub(super) fn of(amounts: &[i64]) -> Self {
        let word = |amounts: &[i64]| amounts.iter().rev().fold(0, |word, amount| word << 1 | u64::from(*amount != 0));
        Self(amounts.chunks(WORD).map(word).collect())
    }

    /// Makes room for `count` invoices.
    pub(super) fn grow(&mut self, count: usize) {
        self.0.resize(count.div_ceil(WORD), 0);
    }

    /// Says whether something is open at a place there is.
    pub(super) fn set(&mut self, place: usize, is_open: bool) {
        if let Some(word) = self.0.get_mut(place / WORD) {
            let bit = 1 << (place % WORD);
            *word = if is_open { *word | bit } else { *word & !bit };
        }
    }

    /// The places where something is open, in order.
    pub(crate) fn iter(&self) -> Places<'_> {
        Places { words: &self.0, next: 0, rest: 0 }
    }
}

/// See [`OpenPlaces::iter`].
pub(crate) struct Places<'s> {
    words: &'s [u64],
    /// The word after the one in `rest`.
    next: usize,
    /// The bits of the word before it that are still to come.
    rest: u64,
}

impl Iterator for Places<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.rest == 0 {
            self.rest = *self.words.get(self.next)?;
            self.next += 1;
        }
        let bit = self.rest.trailing_zeros() as usize;
        self.rest &= self.rest - 1;
        Some((self.next - 1) * WORD + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn set_one_by_one_they_are_those_of_the_amounts() {
        let amounts: Vec<i64> =
            (0..200).map(|at| if at % 7 == 0 || at == 64 || at == 199 { -at - 1 } else { 0 }).collect();
        let mut places = OpenPlaces::default();
        for (at, amount) in amounts.iter().enumerate() {
            places.grow(at + 1);
            places.set(at, true);
            places.set(at, *amount != 0);
        }
        assert_eq!(places, OpenPlaces::of(&amounts));
        let expected: Vec<usize> = (0..200).filter(|at| amounts[*at] != 0).collect();
        assert_eq!(places.iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_place_that_is_not_there_is_none() {
        let mut places = OpenPlaces::none_of(64);
        places.set(64, true);
        assert_eq!(places.iter().next(), None);
        assert_eq!(OpenPlaces::of(&[]), OpenPlaces::none_of(0));
    }
}
