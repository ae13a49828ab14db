//! The people at a customer: who they are, how they are reached, and the dialog that adds or changes one.

use leptos::prelude::*;
use receivables::bounds::NAME_CHARS_MAX;
use receivables::id::CustomerId;
use receivables::ledger::command::Command;
use receivables::ledger::event::{Contact, CustomerDetails};
use receivables::ledger::rejection::Rejection;

use super::contact::{details, mail, telephone};
use crate::platform::links::mail_link;
use crate::session::{Refusal, Session};
use crate::t;
use crate::ui::invoice::{do_and_say, read_only, say_done, use_entry};
use crate::ui::kit::{
    Button, ButtonKind, Dialog, DialogSize, IconName, Note, Panel, SendsOnEnter, TextInput, TextKind, Toasts, Tone,
};
use crate::ui::refusal::refusal_text;

/// What the dialog holds.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    toasts: Toasts,
    customer: CustomerId,
    open: RwSignal<bool>,
    /// Who is being changed; nobody where one is added.
    changed: RwSignal<Option<Contact>>,
    name: RwSignal<String>,
    role: RwSignal<String>,
    email: RwSignal<String>,
    phone: RwSignal<String>,
    tried: RwSignal<bool>,
    busy: RwSignal<bool>,
    refusal: RwSignal<Option<Refusal>>,
}

/// The people, and the ways to add, change and remove one.
#[component]
pub(super) fn PeoplePanel(id: CustomerId) -> impl IntoView {
    let (session, toasts) = use_entry();
    let form = Form::new(session, toasts, id);
    let details = details(session, id);
    let off = read_only(session);
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Quiet small=true disabled=off on_click=move |_| form.begin(None)>
                {t!("customers-person-add")}
            </Button>
        }
    };
    let people = move || {
        let people = details.with(|details| details.contacts.clone());
        match people.is_empty() {
            true => view! { <p class="muted">{t!("customers-people-none")}</p> }.into_any(),
            false => {
                let rows = people.into_iter().map(|person| form.row(person, off)).collect_view();
                view! { <ul class="people">{rows}</ul> }.into_any()
            }
        }
    };
    view! {
        <Panel title=t!("customers-people") actions>{people}</Panel>
        {form.dialog(off)}
    }
}

impl Form {
    fn new(session: Session, toasts: Toasts, customer: CustomerId) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            session,
            toasts,
            customer,
            open: RwSignal::new(false),
            changed: RwSignal::new(None),
            name: text(),
            role: text(),
            email: text(),
            phone: text(),
            tried: RwSignal::new(false),
            busy: RwSignal::new(false),
            refusal: RwSignal::new(None),
        }
    }

    fn begin(self, person: Option<Contact>) {
        let shown = person.clone().unwrap_or_default();
        self.name.set(shown.name);
        self.role.set(shown.role.unwrap_or_default());
        self.email.set(shown.email.unwrap_or_default());
        self.phone.set(shown.phone.unwrap_or_default());
        self.changed.set(person);
        self.tried.set(false);
        self.refusal.set(None);
        self.open.set(true);
    }

    fn row(self, person: Contact, off: Signal<bool>) -> impl IntoView {
        let (edited, removed) = (person.clone(), person.clone());
        let reached = [person.email.map(mail), person.phone.map(telephone)];
        let reached = reached.into_iter().flatten().map(|link| view! { <span>{link}</span> }).collect_view();
        view! {
            <li>
                <div>
                    <p class="who"><b>{person.name.clone()}</b>{person.role.map(|role| view! { <span class="muted">{role}</span> })}</p>
                    <p class="reached">{reached}</p>
                </div>
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::Edit
                    icon_label=t!("customers-person-edit", name = person.name.clone())
                    disabled=off
                    on_click=move |_| self.begin(Some(edited.clone()))
                />
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::Trash
                    icon_label=t!("customers-person-remove", name = person.name)
                    disabled=off
                    on_click=move |_| self.remove(&removed)
                />
            </li>
        }
    }

    fn dialog(self, off: Signal<bool>) -> impl IntoView {
        let title = Signal::derive(move || match self.changed.with(Option::is_some) {
            true => t!("customers-person-edit-title"),
            false => t!("customers-person-add"),
        });
        let footer = move || {
            view! {
                <Button on_click=move |_| self.open.set(false)>{t!("common-cancel")}</Button>
                <Button kind=ButtonKind::Filled busy=self.busy disabled=off on_click=move |_| self.send()>
                    {t!("customers-person-save")}
                </Button>
            }
        };
        view! { <Dialog open=self.open title size=DialogSize::Narrow footer>{move || self.fields()}</Dialog> }
    }

    fn fields(self) -> impl IntoView {
        let most = u32::try_from(NAME_CHARS_MAX).unwrap_or(u32::MAX);
        let no_name = Signal::derive(move || {
            let is_missing = self.tried.get() && self.name.with(|name| name.trim().is_empty());
            is_missing.then(|| t!("customers-person-name-missing"))
        });
        let no_mail =
            Signal::derive(move || (self.tried.get() && self.mail_is_wrong()).then(|| t!("customers-email-wrong")));
        let refused = move || {
            let text = self.refusal.with(|refusal| refusal.as_ref().map(refusal_text));
            text.map(|text| view! { <Note tone=Tone::Bad><p role="alert">{text}</p></Note> })
        };
        view! {
            <form
                class="fields"
                novalidate=true
                on:submit=move |event| {
                    event.prevent_default();
                    self.send();
                }
            >
                <TextInput label=t!("customers-name") value=self.name error=no_name required=true max_length=most />
                <TextInput
                    label=t!("customers-person-role")
                    value=self.role
                    hint=t!("customers-person-role-hint")
                    max_length=most
                />
                <TextInput
                    label=t!("customers-email")
                    kind=TextKind::Email
                    value=self.email
                    error=no_mail
                    max_length=most
                />
                <TextInput label=t!("customers-phone") value=self.phone max_length=most />
                {refused}
                <SendsOnEnter />
            </form>
        }
    }

    fn mail_is_wrong(self) -> bool {
        let address = self.email.with(|address| address.trim().to_owned());
        !address.is_empty() && mail_link(&address, "", "").is_none()
    }

    fn send(self) {
        self.tried.set(true);
        let name = self.name.get_untracked().trim().to_owned();
        if name.is_empty() || untrack(|| self.mail_is_wrong()) || self.busy.get_untracked() {
            return;
        }
        let typed = |text: RwSignal<String>| Some(text.get_untracked()).filter(|text| !text.trim().is_empty());
        let person = Contact {
            name: name.clone(),
            role: typed(self.role),
            email: typed(self.email),
            phone: typed(self.phone),
        };
        let old = self.changed.get_untracked();
        let Some(details) = self.details_with(|people| match people.iter_mut().find(|one| Some(&**one) == old.as_ref()) {
            Some(place) => *place = person,
            None => people.push(person),
        }) else {
            return;
        };
        self.busy.set(true);
        let command = Command::ChangeCustomer { customer: self.customer, details };
        self.session.dispatch(command, move |outcome| {
            self.busy.set(false);
            match outcome {
                Ok(accepted) => {
                    self.open.set(false);
                    say_done(self.session, self.toasts, t!("customers-person-saved", name = name), &accepted);
                }
                // Nothing was changed: nothing is to be said.
                Err(Refusal::Rejected(Rejection::NothingToDo)) => self.open.set(false),
                Err(refusal) => self.refusal.set(Some(refusal)),
            }
        });
    }

    fn remove(self, person: &Contact) {
        let Some(details) = self.details_with(|people| people.retain(|one| one != person)) else { return };
        let command = Command::ChangeCustomer { customer: self.customer, details };
        let done = t!("customers-person-removed", name = person.name.clone());
        do_and_say(self.session, self.toasts, command, done);
    }

    /// The customer's details as they are now, with other people.
    fn details_with(self, change: impl FnOnce(&mut Vec<Contact>)) -> Option<CustomerDetails> {
        let customer = self.customer;
        let mut details =
            self.session.with_untracked(|ledger| ledger.customer(customer).map(|one| one.details.clone()))?;
        change(&mut details.contacts);
        Some(details)
    }
}
