//! Files chosen, dropped or pasted by the user, as bytes. The browser's file objects stay in here.

use js_sys::{Function, Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList, HtmlInputElement, TextDecoder};

/// Why a file could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// Larger than allowed; not read at all.
    #[error("{size} bytes, at most {limit} are read")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The browser could not read it (moved, withdrawn permission).
    #[error("the file could not be read: {0}")]
    Unreadable(String),
    /// The browser could not write it.
    #[error("the file could not be written: {0}")]
    NotWritten(String),
}

/// A file the user handed over, not yet read.
#[derive(Clone, Debug)]
pub struct PickedFile {
    file: File,
}

impl From<File> for PickedFile {
    fn from(file: File) -> Self {
        Self { file }
    }
}

impl PickedFile {
    /// Its name, without a folder. Chosen by whoever made the file: show it as text only.
    #[must_use]
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// Its size in bytes.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn size(&self) -> u64 {
        self.file.size() as u64
    }

    /// Its bytes, if there are no more than `limit`.
    ///
    /// # Errors
    /// [`FileError::TooLarge`], [`FileError::Unreadable`].
    pub async fn read(&self, limit: u64) -> Result<Vec<u8>, FileError> {
        let size = self.size();
        if size > limit {
            return Err(FileError::TooLarge { size, limit });
        }
        bytes_of(&self.file).await
    }
}

pub(super) async fn bytes_of(file: &File) -> Result<Vec<u8>, FileError> {
    let buffer =
        JsFuture::from(file.array_buffer()).await.map_err(|thrown| FileError::Unreadable(super::words_of(&thrown)))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The files of a file input's `change` event. The input is emptied, so that the same file can be chosen again.
#[must_use]
pub fn chosen_files(event: &Event) -> Vec<PickedFile> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = picked(input.files());
    input.set_value("");
    files
}

/// Whether a drag carries files or text, so that `dragover` may announce a place to drop.
#[must_use]
pub fn drag_is_readable(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| {
        data.types().iter().any(|kind| matches!(kind.as_string().as_deref(), Some("Files" | "text/plain")))
    })
}

/// The files of a `drop` event. The caller prevents the default, or the browser opens the file instead.
#[must_use]
pub fn dropped_files(event: &DragEvent) -> Vec<PickedFile> {
    picked(event.data_transfer().and_then(|data| data.files()))
}

/// The text of a `drop` event, if it carries any.
#[must_use]
pub fn dropped_text(event: &DragEvent) -> Option<String> {
    plain_text(event.data_transfer())
}

/// The files of a `paste` event.
#[must_use]
pub fn pasted_files(event: &ClipboardEvent) -> Vec<PickedFile> {
    picked(event.clipboard_data().and_then(|data| data.files()))
}

/// The text of a `paste` event, if it carries any: cells copied from a spreadsheet come as tab-separated lines.
#[must_use]
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    plain_text(event.clipboard_data())
}

/// Whether a paste goes into a field of the page, which takes the text itself.
#[must_use]
pub fn pastes_into_field(event: &ClipboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

fn plain_text(data: Option<DataTransfer>) -> Option<String> {
    data?.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

fn picked(list: Option<FileList>) -> Vec<PickedFile> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)).map(|file| PickedFile { file }).collect()
}

/// Text in an encoding named as the web does (`utf-8`, `utf-16le`, `windows-1252`, ...); `None` where the browser does
/// not know it or the bytes do not fit it.
#[must_use]
pub fn decode_text(bytes: &[u8], encoding: &str) -> Option<String> {
    let options = web_sys::TextDecoderOptions::new();
    options.set_fatal(true);
    TextDecoder::new_with_label_and_options(encoding, &options).ok()?.decode_with_u8_array(bytes).ok()
}

/// Puts text on the clipboard. `false` where the browser refuses, as it does without a click or key press.
pub async fn copy_text(text: &str) -> bool {
    let write = || {
        let navigator = web_sys::window()?.navigator();
        let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
        let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
        write.call1(&clipboard, &JsValue::from_str(text)).ok()?.dyn_into::<js_sys::Promise>().ok()
    };
    match write() {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}
