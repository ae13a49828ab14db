//! A customer's log of notes: what was said and agreed, the newest first; written, changed in place and removed here.

use std::cmp::Reverse;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use receivables::bounds::NOTE_CHARS_MAX;
use receivables::id::{CustomerId, NoteId};
use receivables::ledger::command::Command;
use receivables::ledger::rejection::Rejection;

use super::contact::{details, edit_button};
use crate::select::use_selectors;
use crate::session::{Refusal, Session};
use crate::t;
use crate::ui::invoice::{do_and_say, read_only, say_done, use_entry};
use crate::ui::kit::{Button, ButtonKind, IconName, Panel, TextArea, Toasts};
use crate::ui::refusal::refusal_text;
use crate::ui::words::full_day;

/// One note as it is shown.
type Row = (NoteId, chrono::NaiveDate, String);

/// What is being written.
#[derive(Clone, Copy)]
struct Log {
    session: Session,
    toasts: Toasts,
    customer: CustomerId,
    today: Signal<chrono::NaiveDate>,
    off: Signal<bool>,
    new: RwSignal<String>,
    refusal: RwSignal<Option<Refusal>>,
    /// The note that is changed, its text as typed, and why it was refused.
    changed: RwSignal<Option<NoteId>>,
    text: RwSignal<String>,
    change_refusal: RwSignal<Option<Refusal>>,
}

/// The note that always stands there, a place to write a new one, and the log.
#[component]
pub(super) fn NotesPanel(id: CustomerId, editing: RwSignal<bool>) -> impl IntoView {
    let (session, toasts) = use_entry();
    let selectors = use_selectors();
    let draft_name = format!("note-{}", id.0);
    let log = Log {
        session,
        toasts,
        customer: id,
        today: selectors.today,
        off: read_only(session),
        new: RwSignal::new(session.form_draft::<String>(&draft_name).unwrap_or_default()),
        refusal: RwSignal::new(None),
        changed: RwSignal::new(None),
        text: RwSignal::new(String::new()),
        change_refusal: RwSignal::new(None),
    };
    session.keep_form_draft(draft_name, move || Some(log.new.get()).filter(|text| !text.trim().is_empty()));
    let rows = Memo::new(move |_| {
        let day = selectors.as_of.get().day;
        session.with(|ledger| {
            let until = ledger.notes_of(id).filter(|note| note.on <= day);
            let mut rows: Vec<Row> = until.filter_map(|note| Some((note.id, note.on, note.text.clone()?))).collect();
            rows.sort_by_key(|(note, on, _)| Reverse((*on, *note)));
            rows
        })
    });
    let details = details(session, id);
    let pinned = move || {
        let note = details.with(|details| details.note.clone());
        note.map(|note| view! { <p class="note-text pinned">{note}</p> })
    };
    view! {
        <Panel title=t!("customers-notes") actions=move || edit_button(session, editing, t!("customers-edit-note"))>
            {pinned}
            {log.writing()}
            <Show when=move || rows.with(|rows| !rows.is_empty())>
                <ul class="notes">
                    <For each=move || rows.get() key=Clone::clone children=move |row| log.row(row) />
                </ul>
            </Show>
        </Panel>
    }
}

impl Log {
    /// The place for a new note.
    fn writing(self) -> impl IntoView {
        let error = Signal::derive(move || self.refusal.with(|refusal| refusal.as_ref().map(refusal_text)));
        let is_empty = Signal::derive(move || self.off.get() || self.new.with(|text| text.trim().is_empty()));
        view! {
            <form
                class="fields"
                on:submit=move |event| {
                    event.prevent_default();
                    self.add();
                }
                on:keydown=move |event| {
                    if sends(&event) {
                        event.prevent_default();
                        self.add();
                    }
                }
            >
                <TextArea
                    label=t!("customers-note-new")
                    value=self.new
                    error
                    rows=2
                    max_length=u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX)
                />
                <div class="form-actions">
                    <Button small=true submit=true disabled=is_empty>{t!("customers-note-add")}</Button>
                </div>
            </form>
        }
    }

    fn add(self) {
        let text = self.new.get_untracked();
        if text.trim().is_empty() || self.off.get_untracked() {
            return;
        }
        let on = self.today.get_untracked();
        self.session.dispatch(Command::AddNote { customer: self.customer, on, text }, move |outcome| match outcome {
            Ok(accepted) => {
                self.new.set(String::new());
                self.refusal.set(None);
                say_done(self.session, self.toasts, t!("customers-note-added"), &accepted);
            }
            Err(refusal) => self.refusal.set(Some(refusal)),
        });
    }

    fn row(self, (note, on, text): Row) -> impl IntoView {
        let shown = StoredValue::new(text);
        let is_changed = Memo::new(move |_| self.changed.get() == Some(note));
        let day = full_day(on);
        let begin = move |_| {
            self.text.set(shown.get_value());
            self.change_refusal.set(None);
            self.changed.set(Some(note));
        };
        let remove = move |_| {
            do_and_say(self.session, self.toasts, Command::RemoveNote { note }, t!("customers-note-removed"));
        };
        let (edit_label, remove_label) =
            (t!("customers-note-edit", day = day.clone()), t!("customers-note-remove", day = day.clone()));
        let reading = move || {
            view! {
                <p class="note-text">{shown.get_value()}</p>
                <span class="acts">
                    {small_button(IconName::Edit, edit_label.clone(), self.off, begin)}
                    {small_button(IconName::Trash, remove_label.clone(), self.off, remove)}
                </span>
            }
        };
        view! {
            <li>
                <p class="day">{day}</p>
                {move || match is_changed.get() {
                    true => self.changing(note).into_any(),
                    false => reading().into_any(),
                }}
            </li>
        }
    }

    /// The note's text in a field, in its place.
    fn changing(self, note: NoteId) -> impl IntoView {
        let error = Signal::derive(move || self.change_refusal.with(|refusal| refusal.as_ref().map(refusal_text)));
        let leave = move || self.changed.set(None);
        view! {
            <form
                class="fields"
                on:submit=move |event| {
                    event.prevent_default();
                    self.revise(note);
                }
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        event.stop_propagation();
                        leave();
                    } else if sends(&event) {
                        event.prevent_default();
                        self.revise(note);
                    }
                }
            >
                <TextArea
                    label=t!("customers-note")
                    value=self.text
                    error
                    hide_label=true
                    focused=true
                    max_length=u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX)
                />
                <div class="form-actions">
                    <Button small=true on_click=move |_| leave()>{t!("common-cancel")}</Button>
                    <Button small=true kind=ButtonKind::Filled submit=true disabled=self.off>
                        {t!("customers-note-save")}
                    </Button>
                </div>
            </form>
        }
    }

    fn revise(self, note: NoteId) {
        let text = self.text.get_untracked();
        self.session.dispatch(Command::ReviseNote { note, text }, move |outcome| match outcome {
            Ok(accepted) => {
                self.changed.set(None);
                say_done(self.session, self.toasts, t!("customers-note-changed"), &accepted);
            }
            // Nothing was changed: nothing is to be said.
            Err(Refusal::Rejected(Rejection::NothingToDo)) => self.changed.set(None),
            Err(refusal) => self.change_refusal.set(Some(refusal)),
        });
    }
}

fn small_button(
    icon: IconName,
    label: String,
    disabled: Signal<bool>,
    act: impl Fn(MouseEvent) + Send + Sync + 'static,
) -> impl IntoView {
    view! { <Button kind=ButtonKind::Quiet small=true icon icon_label=label disabled on_click=act /> }
}

/// Enter alone is a new line of the note.
fn sends(event: &KeyboardEvent) -> bool {
    event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing()
}
