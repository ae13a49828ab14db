//! The browser behind plain values. Beside `store` the only module that names its interfaces.
//!
//! `clock`, `ids`, `locale`, `files`, `saving`, `picture` and `links` give data, or take it out; the kit and the frame get what they
//! need of those from outside. `element`, `grid`, `width` and `file_list` do to elements and events what markup cannot
//! say; `page`, `history` and `crash` to the page as a whole; `later_words` fetches what the parts say. Nothing here decides about money or books.

pub mod clock;
pub mod crash;
pub mod element;
pub mod file_list;
pub mod files;
pub mod grid;
pub mod history;
pub mod ids;
mod intl;
#[cfg(feature = "split")]
pub mod later_words;
pub mod links;
pub mod locale;
pub mod page;
pub mod picture;
pub mod saving;
pub mod width;

use wasm_bindgen::{JsCast, JsValue};

/// The words of something the browser threw, for logs.
fn words_of(thrown: &JsValue) -> String {
    if let Some(exception) = thrown.dyn_ref::<web_sys::DomException>() {
        format!("{}: {}", exception.name(), exception.message())
    } else {
        format!("{thrown:?}")
    }
}
