//! What stands in files the user handed over, as bytes and as text; text for the clipboard.

use js_sys::{Function, Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, TextDecoder, TextDecoderOptions};

use super::file_list::PickedFile;

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

impl PickedFile {
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

/// Text in an encoding named as the web does (`utf-8`, `utf-16le`, `windows-1252`, ...); `None` where the browser does
/// not know it or the bytes do not fit it.
#[must_use]
pub fn decode_text(bytes: &[u8], encoding: &str) -> Option<String> {
    let options = TextDecoderOptions::new();
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
