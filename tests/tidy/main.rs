//! Keeps the rules of the architecture that the compiler can't keep: who may name what, how long things may be,
//! where colours stand. Reads the source files as text; `self_test` shows that each rule can fail.
#![allow(clippy::expect_used, reason = "a file that can't be read fails the test, with the reason")]

mod ban;
mod self_test;
mod shape;
mod source;

use ban::BANS;
use shape::{LINES_OF_A_SCREEN, colours, long_functions, missing_header, too_long, unfinished, vague_name};
use source::{Source, sources};

fn assert_none(rule: impl Fn(&Source) -> Vec<String>) {
    let problems: Vec<String> = sources().iter().flat_map(rule).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_folder_names_only_what_it_may() {
    assert_none(|source| BANS.iter().flat_map(|ban| ban.problems(source)).collect());
}

#[test]
fn files_are_short() {
    for source in sources().iter().filter(|source| source.path.starts_with("src/ui/")) {
        let lines = source.text.lines().count();
        if lines > LINES_OF_A_SCREEN {
            println!("warning: {}: {lines} lines, better {LINES_OF_A_SCREEN}", source.path);
        }
    }
    assert_none(too_long);
}

#[test]
fn functions_are_short() {
    assert_none(long_functions);
}

#[test]
fn every_module_says_what_it_does() {
    assert_none(missing_header);
}

#[test]
fn nothing_is_left_unfinished() {
    assert_none(unfinished);
}

#[test]
fn file_names_say_what_is_inside() {
    assert_none(vague_name);
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    assert_none(colours);
}
