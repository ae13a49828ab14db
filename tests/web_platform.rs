//! What the program takes from the browser: written figures and dates, the clock, files and links, in a real Chromium.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs)]

use chrono::{Datelike, NaiveDate};
use duebook::platform::clock;
use duebook::platform::file_list::{PickedFile, chosen_files};
use duebook::platform::files::{FileError, decode_text};
use duebook::platform::ids;
use duebook::platform::links::{mail_link, telephone_link};
use duebook::platform::locale::{Locale, iso};
use duebook::platform::saving::download;
use receivables::money::{Currency, Money};
use rust_decimal::Decimal;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn money(text: &str, code: &str) -> Money {
    Money::parse_plain(text, code.parse::<Currency>().unwrap()).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Browsers separate with several kinds of space; which one is not ours to test.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

#[wasm_bindgen_test]
fn amounts_are_written_as_the_region_does_and_exactly() {
    let (british, german) = (Locale::new("en-GB"), Locale::new("de-DE"));
    assert_eq!(british.money(money("1234.5", "EUR")), "€1,234.50");
    assert_eq!(british.money(money("-0.01", "GBP")), "-£0.01");
    assert_eq!(plain(&german.money(money("1234.5", "EUR"))), "1.234,50 €");
    assert_eq!(british.money(money("1234", "JPY")), "JP¥1,234");
    assert_eq!(plain(&british.money(money("1.234", "KWD"))), "KWD 1.234");
    // More digits than a floating point number holds.
    let largest = Money { minor: i64::MAX, currency: "EUR".parse().unwrap() };
    assert_eq!(british.money(largest), "€92,233,720,368,547,758.07");
    assert_eq!(british.amount(money("-1234.5", "EUR")), "-1,234.50");
    assert_eq!(british.money_whole(money("1234.5", "EUR")), "€1,235");
    assert_eq!(british.money_compact(money("1234567", "EUR")), "€1.23m");
}

#[wasm_bindgen_test]
fn numbers_and_separators_follow_the_region() {
    let (british, german, swiss) = (Locale::new("en-GB"), Locale::new("de-DE"), Locale::new("de-CH"));
    assert_eq!(british.count(-12_345), "-12,345");
    assert_eq!(german.decimal(Decimal::new(123_456, 2), 1), "1.234,6");
    assert_eq!(british.percent(Decimal::new(125, 3), 1), "12.5%");
    let separators = |locale: &Locale| (locale.separators().decimal, locale.separators().group);
    assert_eq!(separators(&british), ('.', Some(',')));
    assert_eq!(separators(&german), (',', Some('.')));
    // Straight or curly, as the browser's edition of the region data has it.
    assert!(matches!(separators(&swiss), ('.', Some('’' | '\''))));
    assert_eq!(separators(&Locale::new("es-ES")), (',', Some('.')));
    assert_eq!(german.currency_name("CHF".parse().unwrap()), "Schweizer Franken");
    assert_eq!(Locale::new("not a tag").tag(), "en");
    assert_eq!(Locale::of_browser("xx").tag(), "xx");
}

#[wasm_bindgen_test]
fn days_are_written_without_moving_to_a_neighbour() {
    let british = Locale::new("en-GB");
    let (autumn, other_year) = (day(2026, 11, 19), day(2027, 1, 1));
    assert_eq!(british.date_short(autumn), "19 Nov");
    assert_eq!(british.date(autumn), "19 Nov 2026");
    assert_eq!(british.date_near(autumn, day(2026, 1, 1)), "19 Nov");
    assert_eq!(british.date_near(other_year, autumn), "1 Jan 2027");
    assert_eq!(british.date_long(autumn).replace(',', ""), "Thursday 19 November 2026");
    assert_eq!((british.weekday(autumn), british.month_year(autumn)), ("Thu".to_owned(), "November 2026".to_owned()));
    assert_eq!(iso(autumn), "2026-11-19");
    let months = british.month_names();
    assert_eq!((months.len(), months[0].as_str(), months[11].as_str()), (12, "January", "December"));
    assert_eq!(Locale::new("de").month_names_short()[4], "Mai");
    // Every day of two years, daylight saving or not, is written as itself.
    let mut written = autumn;
    for _ in 0..730 {
        assert!(british.date(written).starts_with(&format!("{} ", written.day())), "{written}");
        written = written.succ_opt().unwrap();
    }
}

#[wasm_bindgen_test]
fn the_clock_agrees_with_itself() {
    let local_ms = clock::wall_ms() + i64::from(clock::tz_offset_minutes()) * 60_000;
    let day = chrono::DateTime::from_timestamp_millis(local_ms).unwrap().date_naive();
    assert_eq!(clock::today(), Some(day));
    assert!((1_000..=25 * 3_600_000).contains(&clock::ms_until_tomorrow()));
    assert!(clock::monotonic_ms() <= clock::monotonic_ms());
}

#[wasm_bindgen_test]
fn ids_do_not_repeat() {
    let ids: std::collections::BTreeSet<_> = (0..1_000).map(|_| ids::random_128().unwrap()).collect();
    assert_eq!(ids.len(), 1_000);
}

/// A file as a file input hands it over.
fn pick(text: &str) -> PickedFile {
    let document = web_sys::window().unwrap().document().unwrap();
    let input: web_sys::HtmlInputElement = document.create_element("input").unwrap().unchecked_into();
    input.set_type("file");
    let transfer = web_sys::DataTransfer::new().unwrap();
    let parts = js_sys::Array::of1(&text.into());
    let file = web_sys::File::new_with_str_sequence(&parts, "list.csv").unwrap();
    transfer.items().add_with_file(&file).unwrap();
    input.set_files(transfer.files().as_ref());
    let files = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let kept = std::rc::Rc::clone(&files);
    let listener = wasm_bindgen::closure::Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        kept.borrow_mut().extend(chosen_files(&event));
    });
    input.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()).unwrap();
    input.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
    assert_eq!(input.files().unwrap().length(), 0, "the same file can be chosen again");
    files.take().pop().unwrap()
}

#[wasm_bindgen_test]
async fn a_chosen_file_is_read_up_to_the_limit() {
    let file = pick("Grüße");
    assert_eq!((file.name().as_str(), file.size()), ("list.csv", 7));
    assert_eq!(file.read(7).await.unwrap(), "Grüße".as_bytes());
    assert_eq!(file.read(6).await, Err(FileError::TooLarge { size: 7, limit: 6 }));
}

#[wasm_bindgen_test]
fn text_is_decoded_only_where_it_fits() {
    assert_eq!(decode_text(b"Gr\xfc\xdfe \x80", "windows-1252").as_deref(), Some("Grüße €"));
    assert_eq!(decode_text(b"Gr\xfc", "utf-8"), None);
    assert_eq!(decode_text(b"G\0r\0", "utf-16le").as_deref(), Some("Gr"));
    assert_eq!(decode_text(b"x", "no-such-encoding"), None);
}

#[wasm_bindgen_test]
fn a_download_begins_without_an_error() {
    assert_eq!(download("empty.txt", "text/plain", b""), Ok(()));
}

#[wasm_bindgen_test]
fn links_can_not_be_widened_by_what_stands_in_them() {
    let link = mail_link("pay@example.com", "Invoice 7 & 8?bcc=x@y.z", "Dear Ü,\nline").unwrap();
    assert_eq!(
        link,
        "mailto:pay@example.com?subject=Invoice%207%20%26%208%3Fbcc%3Dx%40y.z&body=Dear%20%C3%9C%2C%0D%0Aline"
    );
    for address in
        ["", "pay", "@x.de", "a@b?bcc=c@d", "a@b,c@d", "a b@c.de", "a@b.de\r\nBcc: x", "a%0A@b.de", "a&b@c.de"]
    {
        assert_eq!(mail_link(address, "", ""), None, "{address}");
    }
    assert_eq!(mail_link("a@b.de", "", &"x".repeat(2_000)), None);
    assert_eq!(telephone_link("+49 (30) 12-34").as_deref(), Some("tel:+49301234"));
    assert_eq!(telephone_link("ask Bob"), None);
}
