//! Files leaving the browser: a download, or a file in a place the user picks, which can be read back.
//!
//! A download is handed to the browser, which does not say what became of it: it must never be called a backup that
//! was verified. A picked file is read back here, and the caller compares.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlElement, Url};

use super::files::{FileError, bytes_of};

/// How long a download's bytes stay reachable after the click; browsers begin to read them later than it returns.
const DOWNLOAD_GRACE_MS: u32 = 60_000;

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Written where the user chose, and read back from there.
    ReadBack {
        /// The file's name as the user chose it.
        name: String,
        /// What a fresh read of the file returned: compare before claiming anything.
        bytes: Vec<u8>,
    },
    /// Handed to the browser's downloads; whether it arrived is not known.
    HandedOver,
    /// The user closed the dialog; nothing was written.
    Cancelled,
}

/// Hands a file to the browser's downloads.
///
/// # Errors
/// [`FileError::NotWritten`] where the page could not even begin.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileError> {
    begin_download(name, media_type, bytes).map_err(|thrown| FileError::NotWritten(super::words_of(&thrown)))
}

fn begin_download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.unchecked_ref::<HtmlElement>().click();
    Timeout::new(DOWNLOAD_GRACE_MS, move || {
        // Fails only for a text that is no URL.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Whether [`save`] can ask for a place and read the file back.
#[must_use]
pub fn can_read_back() -> bool {
    picker().is_some()
}

/// Asks the user for a place, writes the file there and reads it back; where the browser can't, hands it to the
/// downloads. Must be called from a click or key press.
///
/// # Errors
/// [`FileError::NotWritten`], [`FileError::Unreadable`].
pub async fn save(name: &str, media_type: &str, bytes: &[u8]) -> Result<Saved, FileError> {
    let Some(picker) = picker() else {
        return download(name, media_type, bytes).map(|()| Saved::HandedOver);
    };
    let handle = match picked(&picker, name).await {
        Ok(handle) => handle,
        Err(thrown) if was_cancelled(&thrown) => return Ok(Saved::Cancelled),
        Err(thrown) => return Err(FileError::NotWritten(super::words_of(&thrown))),
    };
    write(&handle, bytes).await.map_err(|thrown| FileError::NotWritten(super::words_of(&thrown)))?;
    let file = call(&handle, "getFile", None)
        .await
        .and_then(JsCast::dyn_into::<File>)
        .map_err(|thrown| FileError::Unreadable(super::words_of(&thrown)))?;
    Ok(Saved::ReadBack { name: file.name(), bytes: bytes_of(&file).await? })
}

fn picker() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"showSaveFilePicker".into()).ok()?.dyn_into().ok()
}

async fn picked(picker: &Function, name: &str) -> Result<JsValue, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &name.into())?;
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    JsFuture::from(picker.call1(&window, &options)?.dyn_into::<Promise>()?).await
}

/// The browser writes to a swap file and puts it in place on `close`, so that no half file is left.
async fn write(handle: &JsValue, bytes: &[u8]) -> Result<(), JsValue> {
    let stream = call(handle, "createWritable", None).await?;
    call(&stream, "write", Some(&Uint8Array::from(bytes))).await?;
    call(&stream, "close", None).await.map(drop)
}

async fn call(object: &JsValue, method: &str, argument: Option<&JsValue>) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let promise = match argument {
        Some(argument) => function.call1(object, argument)?,
        None => function.call0(object)?,
    };
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}

fn was_cancelled(thrown: &JsValue) -> bool {
    thrown.dyn_ref::<web_sys::DomException>().is_some_and(|exception| exception.name() == "AbortError")
}
