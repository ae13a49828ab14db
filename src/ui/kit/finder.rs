//! A field over the page with what answers below it: the ARIA combobox with a grouped list. Knows nothing of what is
//! found; it tells which one was chosen.

use std::ops::Range;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::modal::Modal;
use super::{Icon, IconName, dom_id};
use crate::platform::element::{is_inside, show_nearest};
use crate::t;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Before it.
    pub icon: IconName,
    /// What it is or does.
    pub label: String,
    /// The bytes of the label that answer what was typed.
    pub marks: Vec<Range<usize>>,
    /// At its end, in small print.
    pub detail: String,
    /// The keys that do the same.
    pub keys: Vec<String>,
}

/// Answers under one heading; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerGroup {
    /// The heading.
    pub title: String,
    /// The answers, best first.
    pub answers: Vec<Answer>,
}

/// What the parts of one finder share.
#[derive(Clone, Copy)]
struct Finder {
    open: RwSignal<bool>,
    groups: Signal<Vec<AnswerGroup>>,
    count: Memo<usize>,
    /// The answer that Enter takes.
    active: RwSignal<usize>,
    on_choose: Callback<usize>,
    id: StoredValue<String>,
}

/// Opens while `open` is true; Esc, a click beside it and a choice close it.
#[component]
pub fn FinderDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Names field and dialog.
    #[prop(into)]
    label: Signal<String>,
    /// What was typed.
    text: RwSignal<String>,
    /// What answers, in groups.
    #[prop(into)]
    groups: Signal<Vec<AnswerGroup>>,
    /// An answer was chosen, by its place over all groups.
    #[prop(into)]
    on_choose: Callback<usize>,
    /// In small print at its foot.
    #[prop(into)]
    hint: Signal<String>,
) -> impl IntoView {
    let modal = Modal::new(open, move || text.set(String::new()), "dialog.finder[open] input");
    let id = StoredValue::new(dom_id("finder"));
    let count = Memo::new(move |_| groups.with(|groups| groups.iter().map(|group| group.answers.len()).sum()));
    let finder = Finder { open, groups, count, active: RwSignal::new(0), on_choose, id };
    Effect::new(move |_| {
        text.track();
        finder.active.set(0);
    });
    let beside = move |event: MouseEvent| {
        if !is_inside(&event, ".finder .box") {
            open.set(false);
        }
    };
    view! {
        <dialog
            node_ref=modal.node
            class="finder"
            aria-label=move || label.get()
            on:cancel=move |event| modal.cancel(&event)
            on:close=move |_| {
                let _closed = modal.closed();
            }
            on:click=beside
        >
            <Show when=move || open.get()>
                <div class="box">
                    {finder.field(label, text)}
                    {finder.list()}
                    <p class="foot" aria-hidden="true">
                        <span><kbd>"↑"</kbd> <kbd>"↓"</kbd> {t!("kit-finder-move")}</span>
                        <span><kbd>"Enter"</kbd> {t!("kit-finder-choose")}</span>
                        <span>{move || hint.get()}</span>
                    </p>
                </div>
            </Show>
        </dialog>
    }
}

impl Finder {
    fn answer_id(self, at: usize) -> String {
        self.id.with_value(|id| format!("{id}-{at}"))
    }

    fn list_id(self) -> String {
        self.id.with_value(|id| format!("{id}-list"))
    }

    fn field(self, label: Signal<String>, text: RwSignal<String>) -> impl IntoView {
        let active = move || (self.count.get() > 0).then(|| self.answer_id(self.active.get()));
        view! {
            <div class="q">
                <Icon name=IconName::Search />
                <input
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls=self.list_id()
                    aria-activedescendant=active
                    aria-label=move || label.get()
                    placeholder=move || label.get()
                    prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value())
                    on:keydown=move |event| self.key_pressed(&event)
                />
                <button
                    type="button"
                    class="esc"
                    tabindex="-1"
                    aria-label=t!("kit-finder-close")
                    on:click=move |_| self.open.set(false)
                >
                    <kbd>"Esc"</kbd>
                </button>
            </div>
        }
    }

    fn list(self) -> impl IntoView {
        let groups = move || {
            let mut next = 0;
            let one = |group: AnswerGroup| {
                let first = next;
                next += group.answers.len();
                self.group(first, group)
            };
            self.groups.get().into_iter().map(one).collect_view()
        };
        view! {
            <div class="answers" id=self.list_id() role="listbox" aria-label=t!("kit-finder-answers")>
                {groups}
            </div>
            <p class="none" role="status">{move || (self.count.get() == 0).then(|| t!("kit-finder-nothing"))}</p>
        }
    }

    fn group(self, first: usize, group: AnswerGroup) -> impl IntoView {
        let heading = format!("{}-heading", self.answer_id(first));
        let named = heading.clone();
        let answers = group.answers.into_iter().enumerate();
        let answers = answers.map(|(at, answer)| self.answer(first + at, answer)).collect_view();
        view! {
            <div role="group" aria-labelledby=named>
                <p class="grp" id=heading>{group.title}</p>
                {answers}
            </div>
        }
    }

    fn answer(self, at: usize, answer: Answer) -> impl IntoView {
        let Answer { icon, label, marks, detail, keys } = answer;
        let keys = keys.into_iter().map(|key| view! { <kbd aria-hidden="true">{key}</kbd> }).collect_view();
        view! {
            <div
                role="option"
                class="answer"
                id=self.answer_id(at)
                aria-selected=move || (self.active.get() == at).to_string()
                on:mousemove=move |_| {
                    if self.active.get_untracked() != at {
                        self.active.set(at);
                    }
                }
                on:click=move |_| self.choose(at)
            >
                <Icon name=icon />
                <span class="label">{marked(&label, &marks)}</span>
                <span class="meta">{detail} {keys}</span>
            </div>
        }
    }

    fn key_pressed(self, event: &KeyboardEvent) {
        let count = self.count.get_untracked();
        if event.is_composing() || count == 0 {
            return;
        }
        let active = self.active.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" => (active + 1) % count,
            "ArrowUp" => (active + count - 1) % count,
            "Enter" => {
                event.prevent_default();
                return self.choose(active);
            }
            _ => return,
        };
        event.prevent_default();
        self.active.set(next);
        show_nearest(&self.answer_id(next));
    }

    fn choose(self, at: usize) {
        // Closing takes the answers away.
        self.on_choose.run(at);
        self.open.set(false);
    }
}

/// A label with the letters that answer made out.
fn marked(label: &str, marks: &[Range<usize>]) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut from = 0;
    for mark in marks {
        let (Some(before), Some(letters)) = (label.get(from..mark.start), label.get(mark.clone())) else { continue };
        parts.push(before.to_owned().into_any());
        parts.push(view! { <mark>{letters.to_owned()}</mark> }.into_any());
        from = mark.end;
    }
    parts.push(label.get(from..).unwrap_or_default().to_owned().into_any());
    parts
}
