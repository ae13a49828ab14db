//! The parts every screen is made of. They know no type of the ledger but `Money` and the day.
//!
//! Values go in and out through signals of plain data; what a part does to the page it does through `leptos` and what
//! `platform` has for elements. Text comes from the screen or from the catalogue's `kit-` section.

pub mod date_text;
pub mod icon_name;
pub mod money_text;
pub mod row_window;
pub mod scaled_text;

pub use icon_name::IconName;

/// Declares the modules that need a browser, and shows their public parts as the kit's own.
macro_rules! browser_parts {
    ($($module:ident),+ $(,)?) => {$(
        #[cfg(target_arch = "wasm32")]
        mod $module;
        #[cfg(target_arch = "wasm32")]
        pub use $module::*;
    )+};
}

browser_parts!(
    announce,
    banner,
    button,
    checkbox,
    chip,
    date_input,
    dialog,
    dom_id,
    empty_state,
    explain_link,
    field,
    figure,
    file_drop,
    finder,
    icon,
    input_locale,
    lateness,
    menu,
    meter,
    money_input,
    number_input,
    panel,
    progress,
    segmented,
    select,
    sheet,
    skeleton,
    slash_key,
    slider,
    stat,
    tabs,
    tag,
    text_input,
    timeline,
    toast,
    windowed_table,
);

#[cfg(target_arch = "wasm32")]
mod grid;
#[cfg(target_arch = "wasm32")]
mod grid_scroll;
#[cfg(target_arch = "wasm32")]
mod modal;
#[cfg(target_arch = "wasm32")]
mod observe_width;
#[cfg(target_arch = "wasm32")]
mod table_head;
#[cfg(target_arch = "wasm32")]
mod text_line;
#[cfg(target_arch = "wasm32")]
mod typed_text;
