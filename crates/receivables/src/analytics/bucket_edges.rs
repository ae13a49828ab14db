//! Where aging buckets end. The buckets are a total partition of the days: every day, however far, is in exactly one.

use std::fmt;

/// Most edges there can be.
pub const BUCKET_EDGES_MAX: usize = 11;

/// Last days of the buckets, ascending. The first bucket holds day 0 and everything before it; the last one everything
/// after the last edge. Edges 30, 60, 90 make five buckets: up to 0, 1–30, 31–60, 61–90, from 91.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BucketEdges {
    edges: [i32; BUCKET_EDGES_MAX],
    len: usize,
}

/// Why edges can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BucketEdgesError {
    /// More than [`BUCKET_EDGES_MAX`].
    #[error("at most {BUCKET_EDGES_MAX} edges")]
    TooMany,
    /// An edge of zero or less: what is not late yet is one bucket.
    #[error("an edge is at least 1 day")]
    NotPositive,
    /// An edge that is not above the one before it.
    #[error("each edge is later than the one before it")]
    NotAscending,
}

impl Default for BucketEdges {
    fn default() -> Self {
        let mut edges = [i32::MAX; BUCKET_EDGES_MAX];
        edges[..3].copy_from_slice(&[30, 60, 90]);
        Self { edges, len: 3 }
    }
}

impl fmt::Debug for BucketEdges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("BucketEdges").field(&self.edges()).finish()
    }
}

impl BucketEdges {
    /// Edges in days, ascending from at least 1. None makes two buckets: up to 0 and from 1.
    ///
    /// # Errors
    /// [`BucketEdgesError`], in the order of its variants.
    pub fn try_new(days: &[i32]) -> Result<Self, BucketEdgesError> {
        let mut edges = [i32::MAX; BUCKET_EDGES_MAX];
        edges.get_mut(..days.len()).ok_or(BucketEdgesError::TooMany)?.copy_from_slice(days);
        if days.iter().any(|edge| *edge < 1) {
            return Err(BucketEdgesError::NotPositive);
        }
        if days.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(BucketEdgesError::NotAscending);
        }
        Ok(Self { edges, len: days.len() })
    }

    /// The edges.
    #[must_use]
    pub fn edges(&self) -> &[i32] {
        self.edges.get(..self.len).unwrap_or(&self.edges)
    }

    /// Number of buckets, at least two.
    #[must_use]
    pub const fn bucket_count(&self) -> usize {
        self.len + 2
    }

    /// The bucket of a day: 0 up to day 0, then one more per edge passed.
    #[must_use]
    #[inline]
    pub fn bucket_of(&self, days: i32) -> usize {
        // Counted, not searched for: ages come in any order, and the branches of a search would be guessed wrong.
        let passed = self.edges().iter().map(|edge| usize::from(days > *edge)).sum::<usize>();
        usize::from(days > 0) + passed
    }

    /// First and last day of a bucket; `None` where it has no end on that side.
    #[must_use]
    pub fn bounds(&self, bucket: usize) -> (Option<i32>, Option<i32>) {
        match bucket {
            0 => (None, Some(0)),
            1 => (Some(1), self.edges().first().copied()),
            _ => {
                (self.edges().get(bucket - 2).map(|edge| edge.saturating_add(1)), self.edges().get(bucket - 1).copied())
            }
        }
    }

    /// `current`, `1-30`, … `91+`: the machine's name of a bucket.
    #[must_use]
    pub fn label(&self, bucket: usize) -> String {
        match self.bounds(bucket) {
            (Some(first), Some(last)) if first == last => first.to_string(),
            (Some(first), Some(last)) => format!("{first}-{last}"),
            (Some(first), None) => format!("{first}+"),
            (None, _) => "current".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_checked() {
        assert_eq!(BucketEdges::try_new(&[0, 30]), Err(BucketEdgesError::NotPositive));
        assert_eq!(BucketEdges::try_new(&[30, 30]), Err(BucketEdgesError::NotAscending));
        assert_eq!(BucketEdges::try_new(&[1; 12]), Err(BucketEdgesError::TooMany));
        assert_eq!(BucketEdges::try_new(&[30, 60, 90]), Ok(BucketEdges::default()));
    }

    #[test]
    fn labels_name_first_and_last_day() {
        let labels = |edges: &[i32]| {
            let edges = BucketEdges::try_new(edges).unwrap();
            (0..edges.bucket_count()).map(|bucket| edges.label(bucket)).collect::<Vec<_>>()
        };
        assert_eq!(labels(&[30, 60, 90]), ["current", "1-30", "31-60", "61-90", "91+"]);
        assert_eq!(labels(&[]), ["current", "1+"]);
        assert_eq!(labels(&[1, 7]), ["current", "1", "2-7", "8+"]);
    }

    #[test]
    fn every_day_is_in_the_one_bucket_whose_bounds_hold_it() {
        for edges in [&[][..], &[1], &[30, 60, 90], &[7, 14, 30, 45, 60, 90, 120, 180, 270, 365, 366]] {
            let edges = BucketEdges::try_new(edges).unwrap();
            for day in (-400..=400).chain([i32::MIN, i32::MAX]) {
                let holding: Vec<usize> = (0..edges.bucket_count())
                    .filter(|bucket| {
                        let (first, last) = edges.bounds(*bucket);
                        first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
                    })
                    .collect();
                assert_eq!(holding, [edges.bucket_of(day)], "day {day} of {edges:?}");
            }
        }
    }
}
