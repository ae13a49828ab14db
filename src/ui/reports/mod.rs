//! All figures of the book, in groups, each with what it means, how it went by month, and how it comes about.

mod figure_group;
mod settings;
mod trend_panel;

use leptos::prelude::*;
use receivables::analytics::figure::FigureId;

use self::figure_group::FigureGroup;
use self::settings::ReportSettings;
use self::trend_panel::TrendPanel;
use crate::select::use_selectors;
use crate::t;
use crate::ui::layout::{PageHead, as_of};
use crate::ui::today::currency_switch::CurrencySwitch;
use crate::ui::today::past_banner::PastBanner;
use crate::ui::words::locale;

/// Owed now.
const BALANCES: &[FigureId] = &[
    FigureId::Outstanding,
    FigureId::OpenTotal,
    FigureId::PastDueTotal,
    FigureId::PercentPastDue,
    FigureId::ExpectedIn30Days,
];
/// Days of sales that are owed.
const DSO: &[FigureId] = &[
    FigureId::DsoSimple30,
    FigureId::DsoSimple90,
    FigureId::DsoSimple365,
    FigureId::DsoAverage,
    FigureId::DsoRolling,
    FigureId::DsoCountBack,
    FigureId::DsoBestPossible,
    FigureId::AverageDaysDelinquent,
];
/// How well it is collected.
const COLLECTION: &[FigureId] = &[FigureId::Cei, FigureId::CeiCash, FigureId::Turnover, FigureId::CollectionPeriod];
/// How customers pay.
const PAYING: &[FigureId] =
    &[FigureId::DaysToPayWeighted, FigureId::DaysToPay, FigureId::AverageDaysLate, FigureId::MeanLateness];

/// All figures.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let selectors = use_selectors();
    let subtitle = Signal::derive(move || locale().date_long(selectors.as_of.get().day));
    view! {
        <PageHead title=t!("common-nav-reports") subtitle as_of=as_of(selectors.today) />
        <PastBanner />
        <CurrencySwitch />
        <div class="reports">
            <TrendPanel />
            <ReportSettings />
            <div class="report-groups">
                <FigureGroup title=t!("reports-dso") about=t!("reports-dso-about") figures=DSO />
                <div class="stack">
                    <FigureGroup title=t!("reports-balances") about=t!("reports-balances-about") figures=BALANCES />
                    <FigureGroup title=t!("reports-collection") about=t!("reports-collection-about") figures=COLLECTION />
                    <FigureGroup title=t!("reports-paying") about=t!("reports-paying-about") figures=PAYING />
                </div>
            </div>
        </div>
    }
}
