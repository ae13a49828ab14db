//! Catalogues that are no part of the program: what its parts say in English, and every other language whole. Files beside
//! the parts, named by the page.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// The messages of the language of a tag; `None` where they did not come, or are not those of this version of the program.
pub async fn words_of(tag: &str) -> Option<String> {
    // The `<meta>` that `scripts/site/split.mjs` writes.
    fetched(&format!("meta[name=messages-{tag}]")).await.ok().flatten()
}

async fn fetched(named_by: &str) -> Result<Option<String>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let named = window.document().and_then(|document| document.query_selector(named_by).ok().flatten());
    let named = named.ok_or(JsValue::NULL)?;
    let attribute = |name| named.get_attribute(name).unwrap_or_default();
    let options = Object::new();
    Reflect::set(&options, &"integrity".into(), &attribute("data-integrity").into())?;
    let asked = window.fetch_with_str_and_init(&attribute("content"), options.unchecked_ref::<RequestInit>());
    let response: Response = JsFuture::from(asked).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
