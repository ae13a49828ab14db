//! Shows that each rule of tidy can fail, and that it does not cry at what is allowed.

use crate::ban::{BANS, PLATFORM_DATA, PLATFORM_ELEMENTS, PLATFORM_FOR_ALL, PLATFORM_FRAME};
use crate::shape::{
    LINES_OF_A_FILE, LINES_OF_A_FUNCTION, colours, long_functions, missing_header, too_long, unfinished, vague_name,
};
use crate::source::{Source, sources};

#[test]
fn every_ban_finds_each_of_its_words_where_it_applies() {
    for ban in BANS {
        for word in ban.words {
            let line = format!("    let x = {word} y;\n");
            for folder in ban.under {
                let found = ban.problems(&Source::new(&format!("{folder}/planted.rs"), &line));
                assert_eq!(found.len(), 1, "{word} in {folder}: {}", ban.rule);
            }
            for folder in ban.except {
                assert!(
                    ban.problems(&Source::new(&format!("{folder}/planted.rs"), &line)).is_empty(),
                    "{word} in {folder}"
                );
            }
        }
    }
}

#[test]
fn bans_hold_for_code_alone() {
    let ban = |text: &str| {
        let source = Source::new("src/ui/planted.rs", text);
        BANS.iter().flat_map(|ban| ban.problems(&source)).collect::<Vec<_>>()
    };
    assert!(ban("// web_sys is not for us\nfn f() {}\n").is_empty(), "a comment names nothing");
    assert!(ban("fn my_web_sys_like() {}\n").is_empty(), "a part of a longer name is another name");
    assert!(ban("#[cfg(test)]\nmod tests {\n    fn f() {\n        g().unwrap();\n    }\n}\n").is_empty(), "tests may");
    assert_eq!(
        ban("#[cfg(test)]\nmod tests {\n}\nfn f() { g().unwrap(); }\n").len(),
        1,
        "code after the tests is code"
    );
    assert_eq!(
        ban("#[cfg(test)]\nuse a::b;\nfn f() { g().unwrap(); }\n").len(),
        1,
        "one line under cfg(test) is one line"
    );
}

#[test]
fn the_browsers_interfaces_are_found_however_they_come() {
    let found = |path: &str, line: &str| {
        let source = Source::new(path, line);
        let problems = BANS.iter().flat_map(|ban| ban.problems(&source));
        problems.filter(|problem| problem.contains("browser's interfaces")).count()
    };
    for line in [
        "use web_sys::File;\n",
        "use leptos::web_sys;\n",
        "use leptos::web_sys::{DragEvent, File};\n",
        "fn f(event: &leptos::web_sys::Event) {}\n",
        "use leptos::wasm_bindgen::JsCast;\n",
        "    let title = document().title();\n",
        "    let history = leptos::prelude::window().history();\n",
    ] {
        for path in ["ui/kit/a.rs", "ui/layout/a.rs", "ui/router.rs", "ui/keys.rs", "ui/import/a.rs", "session/a.rs"] {
            assert_eq!(found(&format!("src/{path}"), line), 1, "{line} in {path}");
        }
        for path in ["platform/a.rs", "store/a.rs"] {
            assert_eq!(found(&format!("src/{path}"), line), 0, "{line} in {path}");
        }
    }
}

#[test]
fn every_module_of_the_platform_is_for_someone() {
    let ruled = [PLATFORM_DATA, PLATFORM_ELEMENTS, PLATFORM_FOR_ALL, PLATFORM_FRAME].concat();
    for source in sources() {
        let Some(file) = source.path.strip_prefix("src/platform/").filter(|file| *file != "mod.rs") else { continue };
        let module = file.replace(".rs", "::");
        assert_eq!(ruled.iter().filter(|word| **word == module).count(), 1, "{module} in tests/tidy/ban.rs");
    }
}

#[test]
fn a_long_file_is_found() {
    let at_most = "x\n".repeat(LINES_OF_A_FILE);
    assert!(too_long(&Source::new("src/a.rs", &at_most)).is_empty());
    assert_eq!(too_long(&Source::new("src/a.rs", &format!("{at_most}x\n"))).len(), 1);
}

#[test]
fn a_long_function_is_found() {
    for head in ["fn f() {", "pub fn f() {", "pub(crate) const fn f() {", "    pub async fn f(&self) {"] {
        let indent = &head[..head.len() - head.trim_start().len()];
        let function =
            |lines: usize| format!("{head}\n{}{indent}}}\n", format!("{indent}    x();\n").repeat(lines - 2));
        assert!(long_functions(&Source::new("src/a.rs", &function(LINES_OF_A_FUNCTION))).is_empty(), "{head}");
        assert_eq!(long_functions(&Source::new("src/a.rs", &function(LINES_OF_A_FUNCTION + 1))).len(), 1, "{head}");
    }
}

#[test]
fn a_signature_counts_with_its_documented_arguments() {
    let function = |arguments: usize| {
        let documented = "    /// What it is.\n    #[prop(into)]\n    a: u8,\n".repeat(arguments);
        let body = "    x();\n".repeat(LINES_OF_A_FUNCTION - 3 - 3 * 20);
        format!("pub fn f(\n{documented}) -> impl IntoView {{\n{body}}}\n")
    };
    assert!(long_functions(&Source::new("src/a.rs", &function(20))).is_empty());
    assert_eq!(long_functions(&Source::new("src/a.rs", &function(21))).len(), 1);
}

#[test]
fn a_missing_header_is_found() {
    assert_eq!(missing_header(&Source::new("src/a.rs", "use a::b;\n")).len(), 1);
    assert!(missing_header(&Source::new("src/a.rs", "//! What it does.\n")).is_empty());
}

#[test]
fn an_unfinished_place_is_found() {
    assert_eq!(unfinished(&Source::new("style/a.css", concat!("/* TO", "DO later */"))).len(), 1);
    assert!(unfinished(&Source::new("style/a.css", "/* done */")).is_empty());
}

#[test]
fn a_vague_name_is_found() {
    assert_eq!(vague_name(&Source::new("src/ui/helpers.rs", "")).len(), 1);
    assert!(vague_name(&Source::new("src/ui/data/page.rs", "")).is_empty());
}

#[test]
fn a_colour_outside_the_tokens_is_found() {
    let css = |line: &str| colours(&Source::new("style/a.css", line)).len();
    for line in [
        "  color: #fff;",
        "  border: 1px solid #1a2b3c;",
        "  background: rgb(1 2 3);",
        "  color: white;",
        ".b { color: red; margin: 0 }",
        ".a { color: #abc }",
    ] {
        assert_eq!(css(line), 1, "{line}");
    }
    for line in [
        "  color: var(--ink);",
        "#add { margin: 0; }",
        "  fill: url(#hatch);",
        ".b { margin: 0; white-space: nowrap; }",
        "  color: var(--red-5);",
    ] {
        assert_eq!(css(line), 0, "{line}");
    }
    assert_eq!(colours(&Source::new("src/ui/a.rs", "view! { <path fill=\"#aa0000\"/> }")).len(), 1);
    assert_eq!(colours(&Source::new("src/ui/a.rs", "view! { <a href=\"#/invoices\"> }")).len(), 0);
    assert_eq!(colours(&Source::new("style/tokens.css", "  --ink: #123456;")).len(), 0);
}
