//! How well a text answers what was typed, and which of its letters did. Pure.
//!
//! What was typed is split into words; each must be found, in any order, with case and accents put aside. A word counts
//! most at the beginning of the text, then at the beginning of a word of it, then inside a word; three letters and more
//! are also found with other letters between them (`hrbr` finds Harbour), which counts least.

use std::ops::Range;

use crate::interchange::fold::folded;

/// Fewest letters of a word that is also found with others between them.
const SCATTERED_MIN: usize = 3;
/// A scattered word may span this many times its own length.
const SCATTERED_SPREAD: usize = 3;

/// What was typed: its words, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    words: Vec<String>,
}

/// How a word was found; better ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Scattered,
    Inside,
    WordStart,
    TextStart,
    Whole,
}

impl Typed {
    /// Splits and folds what was typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { words: folded(text).split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well a folded text answers, from 1 to 100; `None` where a word is missing from it. Nothing typed finds nothing.
    #[must_use]
    pub fn score(&self, text: &str) -> Option<u32> {
        let scores: Option<Vec<u32>> = self.words.iter().map(|word| Some(points(found(text, word)?))).collect();
        average(&scores?)
    }

    /// As [`Self::score`] over a title and the small print beside it, such as a note. A word that only the small print
    /// has counts little, and has to stand in it as it was typed.
    #[must_use]
    pub fn score_with(&self, title: &str, small_print: &str) -> Option<u32> {
        let one = |word: &String| {
            let in_title = found(title, word).map(points);
            in_title.or_else(|| small_print.contains(word.as_str()).then_some(SMALL_PRINT))
        };
        let scores: Option<Vec<u32>> = self.words.iter().map(one).collect();
        average(&scores?)
    }

    /// The bytes of `text` (as it is written, not folded) that answer, in order and without overlap.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let letters = FoldedLetters::of(text);
        let mut marked = vec![false; letters.text.len()];
        for word in &self.words {
            for at in letters_found(&letters.text, word) {
                if let Some(mark) = marked.get_mut(at) {
                    *mark = true;
                }
            }
        }
        joined(&marked, &letters)
    }
}

/// Points of a word that only the small print has.
const SMALL_PRINT: u32 = 15;

const fn points(found: Found) -> u32 {
    match found {
        Found::Whole => 100,
        Found::TextStart => 80,
        Found::WordStart => 60,
        Found::Inside => 35,
        Found::Scattered => 8,
    }
}

fn average(scores: &[u32]) -> Option<u32> {
    let count = u32::try_from(scores.len()).ok().filter(|count| *count > 0)?;
    Some(scores.iter().sum::<u32>() / count)
}

fn found(text: &str, word: &str) -> Option<Found> {
    if text == word {
        return Some(Found::Whole);
    }
    if text.starts_with(word) {
        return Some(Found::TextStart);
    }
    let mut inside = false;
    for (at, _) in text.match_indices(word) {
        if starts_word(text, at) {
            return Some(Found::WordStart);
        }
        inside = true;
    }
    if inside {
        return Some(Found::Inside);
    }
    scattered(text, word).map(|_| Found::Scattered)
}

/// Whether a word of `text` begins at a byte.
fn starts_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}

/// Places of the letters of `word` in `text`, in order, the first at the beginning of a word, close enough together.
fn scattered(text: &str, word: &str) -> Option<Vec<usize>> {
    let wanted = word.chars().count();
    if wanted < SCATTERED_MIN {
        return None;
    }
    let first = word.chars().next()?;
    let starts = text.char_indices().filter(|(at, letter)| *letter == first && starts_word(text, *at));
    starts.map(|(at, _)| at).find_map(|start| {
        let mut rest = text[start..].char_indices();
        let places: Option<Vec<usize>> =
            word.chars().map(|letter| rest.find(|(_, other)| *other == letter).map(|(at, _)| start + at)).collect();
        places.filter(|places| places.last().is_some_and(|last| last - start < wanted * SCATTERED_SPREAD))
    })
}

/// Bytes of a folded text that answer one word: the best place there is.
fn letters_found(text: &str, word: &str) -> Vec<usize> {
    let places = text.match_indices(word).map(|(at, _)| at);
    let best = places.clone().find(|at| starts_word(text, *at)).or_else(|| places.clone().next());
    match best {
        Some(at) => (at..at + word.len()).collect(),
        None => scattered(text, word).unwrap_or_default(),
    }
}

/// A folded text, and which bytes of the written one each of its bytes came from.
struct FoldedLetters {
    text: String,
    sources: Vec<Range<usize>>,
}

impl FoldedLetters {
    fn of(written: &str) -> Self {
        let mut letters = Self { text: String::new(), sources: Vec::new() };
        for (at, letter) in written.char_indices() {
            let end = at + letter.len_utf8();
            letters.text.push_str(&folded(&written[at..end]));
            letters.sources.resize(letters.text.len(), at..end);
        }
        letters
    }
}

/// Marked bytes of the folded text as ranges of the written one.
fn joined(marked: &[bool], letters: &FoldedLetters) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (source, _) in letters.sources.iter().zip(marked).filter(|(_, marked)| **marked) {
        match ranges.last_mut() {
            Some(last) if source.start <= last.end => last.end = last.end.max(source.end),
            _ => ranges.push(source.clone()),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(typed: &str, text: &str) -> Option<u32> {
        Typed::new(typed).score(&folded(text))
    }

    fn marked(typed: &str, text: &str) -> Vec<String> {
        Typed::new(typed).marks(text).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn better_places_score_higher() {
        let texts = ["har", "Harbour Nine", "Old Harbour", "Sharp & Co", "Hotel Arne Riis"];
        let scores: Vec<u32> = texts.iter().map(|text| score("har", text).unwrap()).collect();
        assert!(scores.windows(2).all(|pair| pair[0] > pair[1]), "{scores:?}");
    }

    #[test]
    fn every_word_must_be_found_in_any_order() {
        assert!(score("nine harb", "Harbour Nine Hotels").is_some());
        assert!(score("nine kestrel", "Harbour Nine Hotels").is_none());
        assert!(score("", "Harbour").is_none());
        assert!(score("   ", "Harbour").is_none());
    }

    #[test]
    fn letters_with_others_between_are_found_when_they_are_close() {
        assert!(score("hrbr", "Harbour Nine").is_some());
        assert!(score("hs", "Harbour Nine Hotels").is_none(), "two letters are no abbreviation");
        assert!(score("hlm", "Harbour Nine and all of its many Rooms").is_none(), "too far apart");
        assert!(score("rbr", "Harbour").is_none(), "begins inside a word");
    }

    #[test]
    fn accents_and_case_are_put_aside() {
        assert_eq!(marked("muller", "Café Müller"), ["Müller"]);
        assert_eq!(marked("strasse", "Lange Straße 4"), ["Straße"]);
        assert_eq!(marked("CAFE mul", "Café Müller"), ["Café", "Mül"]);
    }

    #[test]
    fn marks_are_the_letters_that_answer() {
        assert_eq!(marked("har", "Sharp Harbour"), ["Har"], "the beginning of a word is marked rather than its inside");
        assert_eq!(marked("hrbr", "Harbour"), ["H", "rb", "r"]);
        assert_eq!(marked("har harb", "Harbour"), ["Harb"]);
        assert_eq!(marked("zzz", "Harbour"), Vec::<String>::new());
        assert_eq!(marked("a", ""), Vec::<String>::new());
    }

    #[test]
    fn small_print_counts_little() {
        let typed = Typed::new("roof");
        let (title, note) =
            (typed.score_with("roof works", "").unwrap(), typed.score_with("acme", "the roof").unwrap());
        assert!(title > note);
        assert!(Typed::new("acme roof").score_with("acme", "the roof").is_some());
        assert!(Typed::new("acme wall").score_with("acme", "the roof").is_none());
        assert!(Typed::new("trf").score_with("acme", "the roof").is_none(), "no scattered letters in small print");
    }
}
