//! The source files as text, and what of them is code. Reads the working tree; nothing else.

use std::fs;
use std::path::Path;

/// A file as the rules see it: its path from the root with `/`, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Tests, and what exists for tests alone.
    pub fn is_for_tests(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        self.path.starts_with("tests/")
            || ["/tests/", "/testkit/", "/examples/", "/benches/"].iter().any(|part| self.path.contains(part))
            || name == "testkit.rs"
            || name.ends_with("tests.rs")
            || name.ends_with("_test.rs")
    }

    pub fn is_under(&self, prefixes: &[&str]) -> bool {
        prefixes.iter().any(|prefix| self.path.starts_with(prefix))
    }

    /// The numbered lines of code: without comment lines and without `#[cfg(test)]` modules.
    pub fn code(&self) -> Vec<(usize, &str)> {
        let mut kept = Vec::new();
        let mut lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        while let Some((number, line)) = lines.next() {
            if line.trim_start().starts_with("#[cfg(test)]") {
                let indent = indent_of(line);
                // The item it stands on: one line (`mod x;`, `use x;`), or everything to the brace that closes it.
                let closing = |line: &str| indent_of(line) == indent && line.trim_end().ends_with(['}', ';']);
                for (_, inner) in lines.by_ref() {
                    if closing(inner) {
                        break;
                    }
                }
            } else if !line.trim_start().starts_with("//") {
                kept.push((number, line));
            }
        }
        kept
    }
}

pub fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether `word` stands in `line` and is not part of a longer name.
pub fn names(line: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let starts_as_name = word.starts_with(part_of_name);
    let ends_as_name = word.ends_with(part_of_name);
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let goes_on_before = starts_as_name && before.is_some_and(part_of_name);
        let goes_on_after = ends_as_name && after.is_some_and(part_of_name);
        !goes_on_before && !goes_on_after
    })
}

fn collect(folder: &Path, root: &Path, into: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "node_modules"].contains(&name.as_str()) {
            collect(&path, root, into);
        } else if [".rs", ".css", ".html"].iter().any(|ending| name.ends_with(ending)) {
            let text = fs::read_to_string(&path).expect("a source file is readable text");
            let path = path.strip_prefix(root).expect("it lies under the root").to_string_lossy().replace('\\', "/");
            into.push(Source { path, text });
        }
    }
}

/// Every source file of the repository.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found =
        vec![Source::new("index.html", &fs::read_to_string(root.join("index.html")).expect("the page is there"))];
    for folder in ["src", "crates", "style", "tests"] {
        collect(&root.join(folder), root, &mut found);
    }
    assert!(found.len() > 10, "only {} source files found", found.len());
    found
}
