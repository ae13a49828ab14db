//! The frame around every page: sidebar, page head, bottom bar on phones, toasts, live region.

mod app_frame;
mod as_of;
mod language;
mod nav;
mod page_head;
mod theme;

pub use app_frame::{AppFrame, Book, Saved};
pub use as_of::as_of;
pub use language::{KeepLanguage, LanguageChoice, change_language};
pub use nav::NavCounts;
pub use page_head::{FrameActions, PageHead, provide_frame_actions};
pub use theme::{Theme, ThemeChoice, ThemeSwitch, follow_theme};
