//! The browser's clock, randomness, locale and files, behind plain values. Beside `store` the only module that reaches
//! for the window. Formats, reads and hands over; decides nothing about money or books.

pub mod clock;
pub mod files;
pub mod ids;
mod intl;
pub mod links;
pub mod locale;
pub mod saving;

use wasm_bindgen::{JsCast, JsValue};

/// The words of something the browser threw, for logs.
fn words_of(thrown: &JsValue) -> String {
    if let Some(exception) = thrown.dyn_ref::<web_sys::DomException>() {
        format!("{}: {}", exception.name(), exception.message())
    } else {
        format!("{thrown:?}")
    }
}
