//! Handing out what a screen shows: its table as a spreadsheet, as text or on paper, its chart as a picture.

mod saving;
mod spreadsheet;

use leptos::prelude::*;
use receivables::interchange::sheet::Sheet;

use crate::platform::page;
use crate::select::use_selectors;
use crate::session::LongWork;
use crate::t;
use crate::ui::kit::{IconName, MenuButton, MenuItem, use_toasts};
use crate::ui::working::Working;
use saving::{Picture, save_csv, save_picture, save_workbook};
pub use spreadsheet::{Made, made_in_steps};

/// Makes the table that is handed out, of what is shown when it is asked for.
pub type SheetFn = Callback<(), Sheet>;

/// The menu of a table.
#[component]
pub fn SheetMenu(
    /// The table.
    #[prop(into)]
    sheet: SheetFn,
    /// Only the icon is shown.
    #[prop(optional)]
    icon_only: bool,
) -> impl IntoView {
    let work = LongWork::new();
    let mut items = sheet_items(sheet, work);
    items.push(MenuItem::new(IconName::Print, t!("handout-print"), page::print));
    view! {
        <div class="handout">
            <MenuButton label=t!("handout-table") icon=IconName::Export icon_only items />
            <Working work label=t!("handout-making") />
        </div>
    }
}

/// The menu of a chart.
#[component]
pub fn ChartMenu(
    /// The id of its picture.
    picture: String,
    /// What the picture shows, as a sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// The same as a table.
    #[prop(into)]
    sheet: SheetFn,
) -> impl IntoView {
    let (selectors, toasts) = (use_selectors(), use_toasts());
    let picture = StoredValue::new(picture);
    let save = move |kind: Picture| {
        let title = sheet.run(()).title;
        let finding = finding.get_untracked();
        save_picture(kind, picture.get_value(), title, finding, selectors.today.get_untracked(), toasts);
    };
    let mut items = vec![
        MenuItem::new(IconName::Report, t!("handout-svg"), move || save(Picture::Svg)),
        MenuItem::new(IconName::Report, t!("handout-png"), move || save(Picture::Png)),
    ];
    let work = LongWork::new();
    items.extend(sheet_items(sheet, work));
    view! {
        <div class="handout">
            <MenuButton label=t!("handout-chart") icon=IconName::Export items />
            <Working work label=t!("handout-making") />
        </div>
    }
}

fn sheet_items(sheet: SheetFn, work: LongWork) -> Vec<MenuItem> {
    let (selectors, toasts) = (use_selectors(), use_toasts());
    let today = move || selectors.today.get_untracked();
    vec![
        MenuItem::new(IconName::Table, t!("handout-xlsx"), move || save_workbook(sheet.run(()), today(), toasts, work)),
        MenuItem::new(IconName::Copy, t!("handout-csv"), move || save_csv(&sheet.run(()), today(), toasts)),
    ]
}
