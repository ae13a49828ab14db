//! All figures of the book, in groups, each with what it means, how it went by month, and how it comes about.

mod figure_group;
mod settings;
mod trend_panel;

use leptos::prelude::*;
use receivables::analytics::figure::FigureId;

use self::figure_group::FigureGroup;
use self::settings::ReportSettings;
use self::trend_panel::TrendPanel;
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{ButtonKind, EmptyState, IconName, LinkButton};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::today::currency_switch::CurrencySwitch;
use crate::ui::router::use_router;
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
    let (session, router) = (use_session(), use_router());
    let subtitle = Signal::derive(move || locale().date_long(selectors.as_of.get().day));
    let has_invoices = Memo::new(move |_| session.with(|ledger| ledger.invoices().any(|i| i.issue_date().is_some())));
    view! {
        <PageHead title=t!("common-nav-reports") subtitle as_of=as_of(selectors.today) />
        <PastBanner />
        <CurrencySwitch />
        {move || match has_invoices.get() {
            true => view! { <AllFigures /> }.into_any(),
            false => {
                view! {
                    <section class="panel">
                        <EmptyState icon=IconName::Report title=t!("reports-empty") text=t!("reports-empty-text")>
                            <LinkButton kind=ButtonKind::Filled href=router.link(Page::Import)>
                                {t!("what-if-empty-action")}
                            </LinkButton>
                        </EmptyState>
                    </section>
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn AllFigures() -> impl IntoView {
    view! {
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
