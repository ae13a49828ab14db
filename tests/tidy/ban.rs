//! Who may name what: the words that code in some folders may not use, and why.

use crate::source::{Source, names};

/// Words that code in some folders may not use.
pub struct Ban {
    pub rule: &'static str,
    pub under: &'static [&'static str],
    pub except: &'static [&'static str],
    pub words: &'static [&'static str],
}

const CORE: &str = "crates/receivables/src/";

/// Modules of `platform` that give data or take it out: the kit and the frame get what they need of those from outside.
pub const PLATFORM_DATA: &[&str] =
    &["clock::", "files::", "ids::", "intl::", "links::", "locale::", "picture::", "saving::"];

/// Modules of `platform` that handle elements: for the kit, the frame, the router and the keys alone.
pub const PLATFORM_ELEMENTS: &[&str] = &["element::", "grid::", "width::"];

/// Modules of `platform` that screens and the kit may both use: files not yet read, and the page as a whole.
pub const PLATFORM_FOR_ALL: &[&str] = &["file_list::", "page::"];

/// Modules of `platform` for the router and the start of the program alone.
pub const PLATFORM_FRAME: &[&str] = &["crash::", "history::", "later_words::"];

pub const BANS: &[Ban] = &[
    Ban {
        rule: "the core knows no clock, randomness, storage, files, network, browser or interface",
        under: &[CORE, "crates/charts/src/", "crates/journal/src/"],
        except: &[],
        words: &[
            "std::time",
            "SystemTime",
            "Instant",
            "Utc::now",
            "Local::now",
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "std::thread",
            "getrandom",
            "thread_rng",
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo_storage",
            "println!",
            "eprintln!",
        ],
    },
    Ban {
        rule: "results never hang on a hash's order: BTreeMap in the core",
        under: &[CORE, "crates/charts/src/", "crates/journal/src/"],
        except: &[],
        words: &["HashMap", "HashSet"],
    },
    Ban {
        rule: "money is exact: no floating point in the ledger and in money",
        under: &["crates/receivables/src/ledger/", "crates/receivables/src/money"],
        except: &[],
        words: &["f64", "f32"],
    },
    Ban {
        rule: "the value types know nothing of what is built on them",
        under: &[
            "crates/receivables/src/money",
            "crates/receivables/src/calendar",
            "crates/receivables/src/id.rs",
            "crates/receivables/src/bounds",
        ],
        except: &[],
        words: &["crate::ledger", "crate::analytics", "crate::whatif", "crate::matching", "crate::interchange"],
    },
    Ban {
        rule: "the ledger knows no report, scenario or format",
        under: &["crates/receivables/src/ledger/"],
        except: &[],
        words: &["crate::analytics", "crate::whatif", "crate::matching", "crate::interchange"],
    },
    Ban {
        rule: "reports know no scenario and no format",
        under: &["crates/receivables/src/analytics/"],
        except: &[],
        words: &["crate::whatif", "crate::interchange"],
    },
    Ban {
        rule: "formats know no report and no scenario",
        under: &["crates/receivables/src/interchange/"],
        except: &[],
        words: &["crate::analytics", "crate::whatif"],
    },
    Ban {
        rule: "the journal knows events, not reports",
        under: &["crates/journal/src/"],
        except: &[],
        words: &["receivables::analytics", "receivables::whatif", "receivables::interchange", "receivables::matching"],
    },
    Ban {
        rule: "only the store names the browser's storage",
        under: &["src/"],
        except: &["src/store/"],
        words: &["gloo_storage", "local_storage", "IdbFactory", "IdbDatabase", "indexed_db", "BroadcastChannel"],
    },
    Ban {
        rule: "only store and platform use the browser's interfaces, by whatever name they come",
        under: &["src/"],
        except: &["src/store/", "src/platform/"],
        words: &["web_sys", "js_sys", "wasm_bindgen", "window()", "document()"],
    },
    Ban {
        rule: "elements are handled by the kit, the frame, the router and the keys; screens use those",
        under: &["src/"],
        except: &["src/platform/", "src/ui/kit/", "src/ui/layout/", "src/ui/router.rs", "src/ui/keys.rs"],
        words: PLATFORM_ELEMENTS,
    },
    Ban {
        rule: "what gives data (clock, ids, region, what is in files) reaches the kit and the frame from outside",
        under: &["src/ui/kit/", "src/ui/layout/"],
        except: &[],
        words: PLATFORM_DATA,
    },
    Ban {
        rule: "the browser's history is the router's, the card of a crash the start's, the later words the parts'",
        under: &["src/ui/kit/", "src/ui/layout/"],
        except: &[],
        words: PLATFORM_FRAME,
    },
    Ban {
        rule: "screens read selectors and dispatch; they neither store nor compute",
        under: &["src/ui/"],
        except: &[],
        words: &["crate::store", "journal", "rust_decimal", "receivables::ledger::decide"],
    },
    Ban {
        rule: "the kit knows Money and dates, and nothing of the program",
        under: &["src/ui/kit/"],
        except: &[],
        words: &[
            "receivables::ledger",
            "receivables::analytics",
            "receivables::whatif",
            "receivables::interchange",
            "crate::session",
            "crate::select",
        ],
    },
    Ban {
        rule: "selectors read; they touch nothing outside",
        under: &["src/select"],
        except: &[],
        words: &["crate::store", "crate::platform", "web_sys"],
    },
    Ban {
        rule: "markup made of text only where charts are put in",
        under: &["src/"],
        except: &["src/ui/kit/figure.rs"],
        words: &["inner_html", "set_inner_html", "insert_adjacent_html"],
    },
    Ban {
        rule: "the content policy blocks style attributes: use a class or style:property",
        under: &["src/ui/"],
        except: &[],
        words: &["style=\"", "style=move", "style={", "style=format!"],
    },
    Ban {
        rule: "errors are values outside tests",
        under: &["src/", "crates/"],
        except: &[],
        words: &[".unwrap()", ".expect(\"", "panic!", "unreachable!", "unimplemented!", "todo!"],
    },
];

impl Ban {
    pub fn problems(&self, source: &Source) -> Vec<String> {
        if !source.is_rust() || source.is_for_tests() || !source.is_under(self.under) || source.is_under(self.except) {
            return Vec::new();
        }
        let hits = source.code().into_iter().flat_map(|(number, line)| {
            self.words.iter().filter(move |word| names(line, word)).map(move |word| (number, word))
        });
        hits.map(|(number, word)| format!("{}:{number}: {word}: {}", source.path, self.rule)).collect()
    }
}
