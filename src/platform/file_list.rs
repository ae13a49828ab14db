//! Files chosen, dropped or pasted by the user, not yet read, and pasted text. The browser's file objects stay in here.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, Event, File, FileList, HtmlInputElement};

/// A file the user handed over, not yet read: `files` reads it.
#[derive(Clone, Debug)]
pub struct PickedFile {
    pub(super) file: File,
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

thread_local! {
    static HANDED_OVER: RefCell<Option<PickedFile>> = const { RefCell::new(None) };
}

/// Leaves a file for the page that is opened next: the one that reads files may not be there yet.
pub fn hand_over(file: PickedFile) {
    HANDED_OVER.set(Some(file));
}

/// The file that was left, once.
#[must_use]
pub fn take_handed_over() -> Option<PickedFile> {
    HANDED_OVER.take()
}

/// The files of a `drop` event. The caller prevents the default, or the browser opens the file instead.
#[must_use]
pub fn dropped_files(event: &DragEvent) -> Vec<PickedFile> {
    picked(event.data_transfer().and_then(|data| data.files()))
}

/// The files of a `paste` event.
#[must_use]
pub fn pasted_files(event: &ClipboardEvent) -> Vec<PickedFile> {
    picked(event.clipboard_data().and_then(|data| data.files()))
}

/// The text of a `paste` event, if it carries any: cells copied from a spreadsheet come as tab-separated lines.
#[must_use]
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

/// Whether a paste goes into a field of the page, which takes the text itself.
#[must_use]
pub fn pastes_into_field(event: &ClipboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

fn picked(list: Option<FileList>) -> Vec<PickedFile> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)).map(|file| PickedFile { file }).collect()
}
