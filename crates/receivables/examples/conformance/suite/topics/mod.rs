//! From a topic's name to the formula behind it.

mod collection;
mod dates;
mod discount;
mod dso;
mod late;
mod money;
mod reserve;
mod terms;

use super::answer::Outcome;
use super::inputs::Inputs;

/// Computes a topic.
pub type Formula = fn(&Inputs<'_>) -> Outcome;

/// The formula of a topic, where there is one.
pub fn find(topic: &str) -> Option<Formula> {
    dso::find(topic)
        .or_else(|| collection::find(topic))
        .or_else(|| discount::find(topic))
        .or_else(|| reserve::find(topic))
        .or_else(|| money::find(topic))
        .or_else(|| dates::find(topic))
        .or_else(|| terms::find(topic))
        .or_else(|| late::find(topic))
}
