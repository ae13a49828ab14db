//! How long things may be, how they begin, and where colours stand.

use crate::source::{Source, indent_of, names};

pub const LINES_OF_A_FILE: usize = 400;
pub const LINES_OF_A_SCREEN: usize = 250;
pub const LINES_OF_A_FUNCTION: usize = 70;

pub fn too_long(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    if !source.is_rust() || lines <= LINES_OF_A_FILE {
        return Vec::new();
    }
    vec![format!("{}: {lines} lines, {LINES_OF_A_FILE} allowed", source.path)]
}

/// Functions by their first line and their length, from that line to the brace that closes them: the signature counts,
/// documented arguments and all. Relies on rustfmt: a body closes at its function's indent.
fn functions(source: &Source) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = source.text.lines().collect();
    let starts = lines.iter().enumerate().filter(|(_, line)| {
        let words: Vec<&str> = line.split_whitespace().take_while(|word| *word != "fn").collect();
        let is_prefix = |word: &&str| word.starts_with("pub") || ["const", "async", "unsafe", "extern"].contains(word);
        words.len() < line.split_whitespace().count() && words.iter().all(is_prefix)
    });
    starts
        .map(|(start, line)| {
            let ends = |other: &&str| indent_of(other) == indent_of(line) && other.trim_end().ends_with(['}', ';']);
            (start + 1, lines[start..].iter().position(ends).map_or(1, |length| length + 1))
        })
        .collect()
}

pub fn long_functions(source: &Source) -> Vec<String> {
    if !source.is_rust() {
        return Vec::new();
    }
    let long = functions(source).into_iter().filter(|(_, length)| *length > LINES_OF_A_FUNCTION);
    long.map(|(start, length)| {
        format!("{}:{start}: a function of {length} lines, {LINES_OF_A_FUNCTION} allowed", source.path)
    })
    .collect()
}

pub fn missing_header(source: &Source) -> Vec<String> {
    if !source.is_rust() || source.text.starts_with("//!") {
        return Vec::new();
    }
    vec![format!("{}: begins without a `//!` that says what it does and what it may touch", source.path)]
}

pub fn unfinished(source: &Source) -> Vec<String> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("HA", "CK")];
    let lines = source.text.lines().enumerate();
    let hits = lines.filter(|(_, line)| marks.iter().any(|mark| names(line, mark)));
    hits.map(|(index, line)| format!("{}:{}: unfinished: {}", source.path, index + 1, line.trim())).collect()
}

pub fn vague_name(source: &Source) -> Vec<String> {
    let stem = source.path.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default();
    let vague = ["util", "utils", "helper", "helpers", "common", "manager", "types", "misc"];
    if vague.contains(&stem) { vec![format!("{}: a name that says nothing", source.path)] } else { Vec::new() }
}

/// A colour written as hex digits after `#`: three, six or eight of them, at the start of a value.
fn has_hex_colour(line: &str) -> bool {
    line.match_indices('#').any(|(at, _)| {
        let digits: String = line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let before = line[..at].chars().next_back();
        let starts_value = before.is_none_or(|c| c.is_whitespace() || "\"'(:,".contains(c));
        starts_value && [3, 6, 8].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit())
    })
}

/// A colour by name; `-` is part of a name in a style sheet (`white-space`, `var(--red-5)`).
fn has_named_colour(value: &str) -> bool {
    let words = value.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.into_iter().any(|word| ["white", "black", "red", "green", "blue", "gray", "grey"].contains(&word))
}

fn has_made_colour(value: &str) -> bool {
    ["rgb(", "rgba(", "hsl(", "oklch(", "oklab("].iter().any(|maker| names(value, maker))
}

/// The values of a line of a style sheet: a selector may be `#add` without being a colour.
fn declared_values(line: &str) -> impl Iterator<Item = &str> {
    line.split(['{', ';', '}']).filter_map(|declaration| declaration.split_once(':')).map(|(_, value)| value)
}

pub fn colours(source: &Source) -> Vec<String> {
    let is_css = source.path.ends_with(".css");
    let is_read = is_css || source.is_rust() || source.path.ends_with(".html");
    if source.path == "style/tokens.css" || source.is_for_tests() || !is_read {
        return Vec::new();
    }
    let is_colour = |line: &str| {
        let has = |value: &str| has_hex_colour(value) || has_made_colour(value);
        if is_css { declared_values(line).any(|value| has(value) || has_named_colour(value)) } else { has(line) }
    };
    let hits = source.code().into_iter().filter(|(_, line)| is_colour(line));
    hits.map(|(number, line)| format!("{}:{number}: a colour outside style/tokens.css: {}", source.path, line.trim()))
        .collect()
}
