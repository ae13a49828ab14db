//! Every row of the file with what becomes of it, before anything is kept.

use leptos::prelude::*;
use receivables::interchange::{ImportPlan, PlanVerdict, refused_rows_csv};

use super::commit_bar::CommitBar;
use super::desk::Desk;
use super::preview_row::preview_row;
use super::verdict_words::{refused, tag};
use crate::platform::saving;
use crate::t;
use crate::ui::kit::{
    Button, ButtonKind, Checkbox, Column, Icon, IconName, RowKey, Tag, WindowedTable, dom_id, use_toasts,
};

/// Which rows are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    New,
    ToCheck,
    AlreadyHere,
    Refused,
    Skipped,
}

impl Group {
    const ALL: [Self; 5] = [Self::New, Self::ToCheck, Self::AlreadyHere, Self::Refused, Self::Skipped];

    const fn of(verdict: &PlanVerdict) -> Self {
        match verdict {
            PlanVerdict::New | PlanVerdict::NewCreditNote | PlanVerdict::PaymentAdded { .. } => Self::New,
            PlanVerdict::NewToCheck(_)
            | PlanVerdict::Held(_)
            | PlanVerdict::SameCustomer(_)
            | PlanVerdict::Differs(_)
            | PlanVerdict::CreditNoteDiffers(_) => Self::ToCheck,
            PlanVerdict::AlreadyHere(_) | PlanVerdict::CreditNoteAlreadyHere(_) => Self::AlreadyHere,
            PlanVerdict::Refused(_) => Self::Refused,
            PlanVerdict::Skipped(_) | PlanVerdict::LeftOut => Self::Skipped,
        }
    }

    const fn count(self, plan: &ImportPlan) -> usize {
        match self {
            Self::New => plan.counts.new,
            Self::ToCheck => plan.counts.to_check,
            Self::AlreadyHere => plan.counts.already_here,
            Self::Refused => plan.counts.refused,
            Self::Skipped => plan.counts.skipped,
        }
    }

    const fn icon(self) -> IconName {
        match self {
            Self::New => IconName::Plus,
            Self::ToCheck => IconName::Warning,
            Self::AlreadyHere => IconName::Check,
            Self::Refused => IconName::Close,
            Self::Skipped => IconName::ArrowRight,
        }
    }

    fn words(self, count: usize) -> String {
        match self {
            Self::New => t!("import-count-new", count = count),
            Self::ToCheck => t!("import-count-to-check", count = count),
            Self::AlreadyHere => t!("import-count-already-here", count = count),
            Self::Refused => t!("import-count-refused", count = count),
            Self::Skipped => t!("import-count-skipped", count = count),
        }
    }
}

/// The preview with its counts, and the bar that imports.
#[component]
pub fn PreviewPanel(desk: Desk) -> impl IntoView {
    let heading = dom_id("import-preview");
    let label = heading.clone();
    let group = RwSignal::new(None::<Group>);
    let planned = Memo::new(move |_| desk.plan.with(Option::is_some));
    view! {
        <section class="panel wide imp-preview" aria-labelledby=label class:dim=move || desk.progress.with(Option::is_some)>
            <header>
                <h2 id=heading>{t!("import-preview")}</h2>
                <Show when=move || planned.get()>
                    <div class="verd">{Group::ALL.map(|one| count_button(desk, group, one)).collect_view()}</div>
                    <RefusedDownload desk />
                </Show>
            </header>
            <Show
                when=move || planned.get()
                fallback=|| view! { <p class="body t2">{t!("import-preview-later")}</p> }
            >
                <LeaveOutChecks desk />
                <Rows desk group />
            </Show>
            <CommitBar desk />
        </section>
    }
}

/// A count that shows its rows alone.
fn count_button(desk: Desk, shown: RwSignal<Option<Group>>, group: Group) -> impl IntoView {
    let count = Memo::new(move |_| desk.plan.with(|plan| plan.as_ref().map_or(0, |plan| group.count(plan))));
    let on = move || shown.get() == Some(group);
    let toggle = move |_| shown.set(if shown.get_untracked() == Some(group) { None } else { Some(group) });
    // Nothing skipped is the usual case and says nothing.
    let is_shown = move || count.get() > 0 || group != Group::Skipped;
    view! {
        <Show when=is_shown>
            <button type="button" class="verd-b" aria-pressed=move || on().to_string() on:click=toggle>
                <Icon name=group.icon() size=14 />
                {move || group.words(count.get())}
            </button>
        </Show>
    }
}

/// The refused rows as a file, with their reasons.
#[component]
fn RefusedDownload(desk: Desk) -> impl IntoView {
    let any = move || desk.plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.counts.refused > 0));
    let toasts = use_toasts();
    let download = move |_| {
        let Some(found) = desk.found.get_untracked() else { return };
        let Some(draft) = &found.draft else { return };
        let Some(text) = refused_rows_csv(&found.table, draft, &t!("import-refused-column"), refused) else { return };
        let stem = found.file.name.rsplit_once('.').map_or(found.file.name.as_str(), |(stem, _)| stem);
        let name = t!("import-refused-file", name = stem);
        if saving::download(&name, "text/csv", text.as_bytes()).is_err() {
            toasts.say(t!("import-refused-not-written"));
        }
    };
    view! {
        <Show when=any>
            <Button kind=ButtonKind::Quiet small=true on_click=download>{t!("import-refused-download")}</Button>
        </Show>
    }
}

/// Leaves out at once all rows that should be looked at.
#[component]
fn LeaveOutChecks(desk: Desk) -> impl IntoView {
    let value = RwSignal::new(desk.decisions.with_untracked(|decisions| decisions.leave_out_checks));
    Effect::new(move |_| {
        let leave = value.get();
        if desk.decisions.with_untracked(|decisions| decisions.leave_out_checks) != leave {
            desk.decisions.update(|decisions| decisions.leave_out_checks = leave);
        }
    });
    let any = Memo::new(move |_| {
        value.get()
            || desk.plan.with(|plan| {
                let rows = plan.as_ref().map(|plan| plan.rows.as_slice()).unwrap_or_default();
                rows.iter().any(|row| matches!(row, PlanVerdict::NewToCheck(_)))
            })
    });
    view! {
        <Show when=move || any.get()>
            <div class="imp-leave"><Checkbox label=t!("import-leave-out-checks") value /></div>
        </Show>
    }
}

#[component]
fn Rows(desk: Desk, group: RwSignal<Option<Group>>) -> impl IntoView {
    let revision = Memo::new(move |before: Option<&u64>| {
        desk.plan.track();
        before.map_or(0, |before| before + 1)
    });
    let rows = Memo::new(move |_| {
        let (version, shown) = (revision.get(), group.get());
        desk.plan.with(|plan| {
            let rows = plan.as_ref().map(|plan| plan.rows.as_slice()).unwrap_or_default();
            let wanted = rows.iter().enumerate().filter(|(_, row)| shown.is_none_or(|shown| Group::of(row) == shown));
            wanted.filter_map(|(at, _)| Some(RowKey { id: u32::try_from(at).ok()?, version })).collect::<Vec<_>>()
        })
    });
    let column = |key, title, class| Column { key, title, class, sortable: false };
    let columns = vec![
        column("row", t!("import-head-row"), "c-row"),
        column("number", t!("import-head-number"), "c-no"),
        column("customer", t!("import-head-customer"), "c-cust"),
        column("issued", t!("import-head-issued"), "c-day"),
        column("total", t!("import-head-total"), "c-amt num"),
        column("verdict", t!("import-head-verdict"), "c-verdict"),
        column("why", t!("import-head-why"), "c-why"),
    ];
    view! {
        <WindowedTable
            label=t!("import-preview")
            columns
            rows=Signal::from(rows)
            cells=Callback::new(move |row| cells(desk, row))
            class="imp-rows"
        />
    }
}

fn cells(desk: Desk, row: u32) -> AnyView {
    let at = row as usize;
    let (Some(found), Some(plan)) = (desk.found.get_untracked(), desk.plan.get_untracked()) else {
        return ().into_any();
    };
    let Some(shown) = desk.session.with_untracked(|ledger| preview_row(&found, &plan, ledger, at)) else {
        return ().into_any();
    };
    let (tone, icon, label) = tag(&shown.verdict);
    let out = desk.decisions.with_untracked(|decisions| decisions.left_out.contains(&at));
    let can_leave = out || matches!(shown.verdict, PlanVerdict::NewToCheck(_));
    let leave = move |_| {
        desk.decisions.update(|decisions| {
            if !decisions.left_out.remove(&at) {
                decisions.left_out.insert(at);
            }
        });
    };
    let button = can_leave.then(|| {
        let words = if out { t!("import-bring-in") } else { t!("import-leave-out") };
        view! { <button type="button" class="textbtn" tabindex="-1" on:click=leave>{words}</button> }
    });
    view! {
        <td role="gridcell" class="c-row muted">{shown.line}</td>
        <td role="gridcell" class="c-no">{shown.number}</td>
        <td role="gridcell" class="c-cust" title=shown.customer.clone()>{shown.customer.clone()}</td>
        <td role="gridcell" class="c-day t2">{shown.issued}</td>
        <td role="gridcell" class="c-amt num">{shown.total}</td>
        <td role="gridcell" class="c-verdict"><Tag tone icon label /></td>
        <td role="gridcell" class="c-why t2"><span title=shown.why.clone()>{shown.why.clone()}</span> " " {button}</td>
    }
    .into_any()
}
