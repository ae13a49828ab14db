//! The catalogue and the program agree: every key used exists, every key is used, with the arguments it names.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use duebook::messages::{self, Language};
use duebook::t;

type Arguments = BTreeSet<String>;

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// Every message of the catalogue with the `$names` in it. A term (`-name`) is no message.
fn catalogue() -> BTreeMap<String, Arguments> {
    catalogue_of("en")
}

fn catalogue_of(language: &str) -> BTreeMap<String, Arguments> {
    let mut messages: BTreeMap<String, Arguments> = BTreeMap::new();
    let mut current = None;
    for (number, line) in read(&root().join(format!("messages/{language}.ftl"))).lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (key, _) = line.split_once('=').unwrap_or_else(|| panic!("{language}.ftl:{}: no message", number + 1));
            let key = key.trim().to_owned();
            assert!(key.chars().all(is_name), "{language}.ftl:{}: {key:?} is no key", number + 1);
            assert!(
                messages.insert(key.clone(), Arguments::new()).is_none(),
                "{language}.ftl:{}: {key} twice",
                number + 1
            );
            current = Some(key);
        }
        if let Some(arguments) = current.as_ref().and_then(|key| messages.get_mut(key)) {
            let names = line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| is_name(*c)).collect());
            arguments.extend(names);
        }
    }
    messages
}

/// One `t!(...)`: its key, the names given, and where it stands.
struct Use {
    key: String,
    arguments: Arguments,
    place: String,
}

/// The text up to the parenthesis that closes a macro call, past nested ones and string literals.
fn call_body(text: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (1, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return &text[..at];
                }
            }
            _ => {}
        }
    }
    text
}

/// The names before a single `=` at the top level of a call's arguments.
fn argument_names(body: &str) -> Arguments {
    let mut names = Arguments::new();
    let (mut depth, mut quoted, mut start) = (0, false, 0);
    let mut parts = Vec::new();
    for (at, c) in body.char_indices() {
        match c {
            '"' if !body[..at].ends_with('\\') => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(&body[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&body[start..]);
    for part in parts.iter().skip(1).filter(|part| !part.trim().is_empty()) {
        let (name, _) = part.split_once('=').unwrap_or_else(|| panic!("t! takes name = value, not {part:?}"));
        names.insert(name.trim().to_owned());
    }
    names
}

fn uses() -> Vec<Use> {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    let mut uses = Vec::new();
    for file in files {
        let code: String = read(&file)
            .lines()
            .map(|l| if l.trim_start().starts_with("//") { "" } else { l })
            .collect::<Vec<_>>()
            .join("\n");
        for (at, _) in code.match_indices("t!(") {
            // assert!( and format!( end in t!( too.
            if code[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
                continue;
            }
            let place = format!("{}:{}", file.display(), code[..at].matches('\n').count() + 1);
            let body = call_body(&code[at + 3..]);
            let key = body.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'));
            let (key, _) = key.unwrap_or_else(|| panic!("{place}: the key of t! is a literal"));
            uses.push(Use { key: key.to_owned(), arguments: argument_names(body), place });
        }
    }
    uses
}

#[test]
fn every_key_used_is_in_the_catalogue_with_the_same_arguments() {
    let catalogue = catalogue();
    let faults: Vec<String> = uses()
        .into_iter()
        .filter_map(|used| match catalogue.get(&used.key) {
            None => Some(format!("{}: no message {:?}", used.place, used.key)),
            Some(named) if *named != used.arguments => {
                Some(format!("{}: {} takes {named:?}, given {:?}", used.place, used.key, used.arguments))
            }
            Some(_) => None,
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The screens that come as parts of the program, with what they say. Everything else is in the first load.
const PARTS: [&str; 19] = [
    "customer",
    "customers",
    "explain",
    "handout",
    "history",
    "import",
    "invoice",
    "invoice_editor",
    "invoices",
    "list_tools",
    "palette",
    "payment",
    "payment_desk",
    "payment_form",
    "payments",
    "reports",
    "terms",
    "today",
    "what_if",
];

#[test]
fn the_first_load_says_nothing_that_comes_later() {
    let catalogue = read(&root().join("messages/en.ftl"));
    let (first, later) = catalogue.split_once("\n### later").unwrap();
    assert!(later.len() > first.len(), "most of the catalogue comes later");
    let in_first: BTreeSet<&str> = first.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect();
    let screens = root().join("src/ui");
    // `data` is a part, but for the words on missing books, which the frame says too.
    let is_in_part = |place: &str| {
        let inside = Path::new(place).strip_prefix(&screens).ok().and_then(|path| path.iter().next()?.to_str());
        inside.is_some_and(|folder| {
            PARTS.contains(&folder) || ["data", "deeds.rs", "shortcuts.rs"].iter().any(|name| folder.starts_with(name))
        }) && !place.contains("data/missing.rs")
    };
    let uses = uses();
    let early: Vec<&Use> = uses.iter().filter(|used| !is_in_part(&used.place)).collect();
    assert!(early.len() > 100, "the scan found only {} uses in the first load", early.len());
    let faults = early.iter().filter(|used| !in_first.contains(used.key.as_str()));
    let faults: Vec<String> = faults.map(|used| format!("{}: {} comes later", used.place, used.key)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_message_is_used() {
    let used: BTreeSet<String> = uses().into_iter().map(|used| used.key).collect();
    assert!(used.len() > 20, "the scan found only {} uses", used.len());
    let unused: Vec<String> = catalogue().into_keys().filter(|key| !used.contains(key)).collect();
    assert!(unused.is_empty(), "nobody says: {}", unused.join(", "));
}

#[test]
fn fluent_reads_every_message() {
    let file = read(&root().join("messages/en.ftl"));
    let (_, later) = file.split_once("\n### later").unwrap();
    // As the parts do when they have come; where the catalogue is whole it changes nothing.
    messages::learn(&format!("### later{later}"));
    let lost: Vec<String> = catalogue().into_keys().filter(|key| !messages::current().has(key)).collect();
    assert!(lost.is_empty(), "Fluent cannot read {} messages: {:.200}", lost.len(), lost.join(", "));
}

#[test]
fn the_scan_sees_nested_calls() {
    let body = call_body(r#""key", count = f(1, 2), name = t!("other)"), x = a == b) tail"#);
    assert_eq!(argument_names(body), ["count", "name", "x"].map(String::from).into());
}

#[test]
fn plurals_and_numbers_are_written_in_english() {
    assert_eq!(t!("kit-money-decimals", count = 0, currency = "JPY"), "JPY has no digits after the point.");
    assert_eq!(t!("kit-money-decimals", count = 2, currency = "EUR"), "EUR has 2 digits after the point.");
    assert_eq!(t!("common-number", count = -1_234_567), "−1,234,567");
}

/// Languages but the built-in one: every catalogue beside it.
fn others() -> Vec<Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::default()).collect()
}

#[test]
fn every_language_says_everything_with_the_same_arguments() {
    let english = catalogue();
    for language in others() {
        let other = catalogue_of(language.tag());
        let missing: Vec<&String> = english.keys().filter(|key| !other.contains_key(*key)).collect();
        let surplus: Vec<&String> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && surplus.is_empty(),
            "{language:?} lacks {missing:?} and has too much: {surplus:?}"
        );
        let differing: Vec<&String> =
            other.iter().filter(|(key, named)| english.get(*key) != Some(named)).map(|(key, _)| key).collect();
        assert!(differing.is_empty(), "{language:?} takes other arguments in {differing:?}");
    }
}

#[test]
fn fluent_reads_every_message_of_every_language() {
    for language in others() {
        let file = read(&root().join(format!("messages/{}.ftl", language.tag())));
        messages::speak(language, &file);
        let lost: Vec<String> =
            catalogue_of(language.tag()).into_keys().filter(|key| !messages::current().has(key)).collect();
        assert!(lost.is_empty(), "Fluent cannot read {} messages: {:.200}", lost.len(), lost.join(", "));
    }
}

#[test]
fn every_catalogue_is_a_language_and_german_counts_in_german() {
    let files = std::fs::read_dir(root().join("messages")).unwrap();
    let tags: BTreeSet<String> =
        files.map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    let known: BTreeSet<String> = Language::ALL.into_iter().map(|language| language.tag().to_owned()).collect();
    assert_eq!(tags, known);
    messages::speak(Language::German, &read(&root().join("messages/de.ftl")));
    assert_eq!(t!("common-number", count = -1_234_567), "−1.234.567");
    assert_eq!(Language::of_tag("de-AT"), Some(Language::German));
    assert_eq!(Language::of_tag("fr"), None);
}
