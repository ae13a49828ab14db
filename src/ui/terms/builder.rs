//! The dialog that builds payment terms from choices, and shows what they come to.

use leptos::prelude::*;
use receivables::bounds::NET_DAYS_MAX;
use receivables::ledger::terms::{
    Adjustment, DiscountTax, DiscountTier, EarlyPayment, PartialPayment, PaymentDays, PaymentTerms, TermsError, When,
};

use super::schedule::{DueSchedule, Example};
use super::words::terms_fault;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Choice, Dialog, NumberInput, Select, TextInput};

/// Names of the rules in the form, with the days and the days of the month they ask for.
const RULES: [Rule; 10] = [
    Rule { name: "days", days: true, months: false },
    Rule { name: "eom", days: true, months: false },
    Rule { name: "days-eom", days: true, months: false },
    Rule { name: "mfi", days: false, months: true },
    Rule { name: "payment-day", days: true, months: true },
    Rule { name: "rog", days: true, months: false },
    Rule { name: "cod", days: false, months: false },
    Rule { name: "cia", days: false, months: false },
    Rule { name: "cwo", days: false, months: false },
    Rule { name: "parts", days: false, months: false },
];

#[derive(Clone, Copy, PartialEq)]
struct Rule {
    name: &'static str,
    /// Asks for a number of days.
    days: bool,
    /// Asks for days of the month.
    months: bool,
}

/// The fields of the dialog.
#[derive(Clone, Copy)]
struct Form {
    rule: RwSignal<String>,
    days: RwSignal<Option<i64>>,
    months: RwSignal<String>,
    parts: RwSignal<String>,
    tiers: RwSignal<String>,
    adjustment: RwSignal<String>,
    calendar: RwSignal<String>,
    partial: RwSignal<String>,
    tax: RwSignal<String>,
    grace: RwSignal<Option<i64>>,
}

impl Form {
    fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            rule: text(),
            days: RwSignal::new(None),
            months: text(),
            parts: text(),
            tiers: text(),
            adjustment: text(),
            calendar: text(),
            partial: text(),
            tax: text(),
            grace: RwSignal::new(None),
        }
    }

    /// Fills the form from terms; what is no terms begins at net 30.
    fn fill(self, text: &str) {
        let terms = text.parse().unwrap_or_else(|_| PaymentTerms::net(30));
        let (rule, days, months) = match terms.due {
            _ if !terms.instalments.is_empty() => ("parts", 0, String::new()),
            When::Days(days) => ("days", days, String::new()),
            When::MonthEndThenDays(days) => ("eom", days, String::new()),
            When::DaysThenMonthEnd(days) => ("days-eom", days, String::new()),
            When::DayOfNextMonth { days: 0, day } => ("mfi", 0, day.to_string()),
            When::DayOfNextMonth { days, day } => ("payment-day", days, day.to_string()),
            When::DaysThenPaymentDay { days, on } => {
                ("payment-day", days, on.days().map(|day| day.to_string()).collect::<Vec<_>>().join(", "))
            }
            When::DaysAfterReceipt(days) => ("rog", days, String::new()),
            When::OnDelivery => ("cod", 0, String::new()),
            When::InAdvance => ("cia", 0, String::new()),
            When::WithOrder => ("cwo", 0, String::new()),
        };
        self.rule.set(rule.to_owned());
        self.days.set(Some(i64::from(days)));
        self.months.set(months);
        let plain = PaymentTerms { adjustment: Adjustment::None, calendar: None, ..terms.clone() };
        self.parts.set(if terms.instalments.is_empty() { "50%@0, 50%@30".to_owned() } else { plain.to_string() });
        let tiers = terms.discounts.iter().map(|tier| format!("{}/{}", tier.percent.normalize(), tier.when));
        self.tiers.set(tiers.collect::<Vec<_>>().join(", "));
        self.adjustment.set(name_of(&ADJUSTMENTS, terms.adjustment));
        self.calendar.set(terms.calendar.unwrap_or_default());
        self.partial.set(name_of(&PARTIALS, terms.early.partial));
        self.tax.set(name_of(&TAXES, terms.early.tax));
        self.grace.set(Some(i64::from(terms.early.grace_days)));
    }

    /// The terms that the form says.
    fn read(self) -> Result<PaymentTerms, TermsError> {
        let rule = self.rule.get();
        let days = self.days.get().and_then(|days| u32::try_from(days).ok()).ok_or(TermsError::NetDaysOutOfBounds);
        let due = match rule.as_str() {
            "parts" => None,
            "eom" => Some(When::MonthEndThenDays(days?)),
            "days-eom" => Some(When::DaysThenMonthEnd(days?)),
            "mfi" => Some(When::DayOfNextMonth { days: 0, day: *days_of_month(&self.months.get())?.first().unwrap_or(&0) }),
            "payment-day" => {
                let on = PaymentDays::try_new(&days_of_month(&self.months.get())?)?;
                Some(When::DaysThenPaymentDay { days: days?, on })
            }
            "rog" => Some(When::DaysAfterReceipt(days?)),
            "cod" => Some(When::OnDelivery),
            "cia" => Some(When::InAdvance),
            "cwo" => Some(When::WithOrder),
            _ => Some(When::Days(days?)),
        };
        let terms = match due {
            None => self.parts.get().parse::<PaymentTerms>()?,
            Some(due) => PaymentTerms { discounts: self.discounts()?, ..PaymentTerms::due(due) },
        };
        let grace_days = self.grace.get().and_then(|days| u32::try_from(days).ok()).unwrap_or(0);
        let has_discount = !terms.discounts.is_empty();
        let early = EarlyPayment {
            partial: value_of(&PARTIALS, &self.partial.get()),
            tax: value_of(&TAXES, &self.tax.get()),
            grace_days,
        };
        PaymentTerms {
            adjustment: value_of(&ADJUSTMENTS, &self.adjustment.get()),
            calendar: Some(self.calendar.get()).filter(|name| !name.is_empty()),
            // Without a discount there is nothing that these could say.
            early: if has_discount { early } else { EarlyPayment::default() },
            ..terms
        }
        .checked()
    }

    fn discounts(self) -> Result<Vec<DiscountTier>, TermsError> {
        let typed = self.tiers.get();
        if typed.trim().is_empty() {
            return Ok(Vec::new());
        }
        // A due day far off, so that only the discounts are read here.
        format!("{typed} net {NET_DAYS_MAX}").parse::<PaymentTerms>().map(|terms| terms.discounts)
    }

    fn rule(self) -> Rule {
        let name = self.rule.get();
        RULES.into_iter().find(|rule| rule.name == name).unwrap_or(RULES[0])
    }
}

fn days_of_month(text: &str) -> Result<Vec<u8>, TermsError> {
    let words = text.split([',', ';', '/', ' ']).filter(|word| !word.is_empty());
    let days: Result<Vec<u8>, _> = words.map(str::parse).collect();
    days.ok().filter(|days| !days.is_empty()).ok_or(TermsError::NoSuchDay)
}

const ADJUSTMENTS: [(&str, Adjustment); 5] = [
    ("none", Adjustment::None),
    ("following", Adjustment::Following),
    ("modified-following", Adjustment::ModifiedFollowing),
    ("preceding", Adjustment::Preceding),
    ("modified-preceding", Adjustment::ModifiedPreceding),
];
const PARTIALS: [(&str, PartialPayment); 3] = [
    ("pro-rata", PartialPayment::ProRata),
    ("none", PartialPayment::None),
    ("when-closed", PartialPayment::WhenClosed),
];
const TAXES: [(&str, DiscountTax); 3] = [
    ("when-taken", DiscountTax::WhenTaken),
    ("always", DiscountTax::AlwaysDiscounted),
    ("never", DiscountTax::Never),
];

fn name_of<T: PartialEq>(names: &[(&str, T)], wanted: T) -> String {
    names.iter().find(|(_, value)| *value == wanted).map_or_else(String::new, |(name, _)| (*name).to_owned())
}

fn value_of<T: Copy>(names: &[(&str, T)], wanted: &str) -> T {
    names.iter().find(|(name, _)| *name == wanted).map_or(names[0].1, |(_, value)| *value)
}

/// The dialog. Its button writes the terms into the field.
#[component]
pub(super) fn TermsBuilder(open: RwSignal<bool>, value: RwSignal<String>, example: Signal<Option<Example>>) -> impl IntoView {
    let form = Form::new();
    Effect::new(move |_| {
        if open.get() {
            value.with_untracked(|text| form.fill(text));
        }
    });
    let read = Memo::new(move |_| form.read());
    let terms = Memo::new(move |_| read.get().ok());
    let fault = move || read.get().err().map(terms_fault);
    let take = move |_| {
        if let Ok(terms) = read.get_untracked() {
            value.set(terms.to_string());
            open.set(false);
        }
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| open.set(false)>{t!("common-cancel")}</Button>
            <Button
                kind=ButtonKind::Filled
                disabled=Signal::derive(move || read.with(Result::is_err))
                on_click=take
            >
                {t!("terms-take")}
            </Button>
        }
    };
    view! {
        <Dialog open title=t!("terms-builder") footer>
            <div class="fields">
                <DueFields form />
                <Show when=move || form.rule().name != "parts">
                    <DiscountFields form />
                </Show>
                <DayFields form />
                {move || fault().map(|words| view! { <p class="error" role="alert">{words}</p> })}
                <p class="meta terms-text" data-terms>
                    {move || terms.get().map(|terms| t!("terms-written", text = terms.to_string()))}
                </p>
                <DueSchedule terms example />
            </div>
        </Dialog>
    }
}

#[component]
fn DueFields(form: Form) -> impl IntoView {
    let choices = vec![
        Choice::new("days", t!("terms-rule-days")),
        Choice::new("eom", t!("terms-rule-eom")),
        Choice::new("days-eom", t!("terms-rule-days-eom")),
        Choice::new("mfi", t!("terms-rule-mfi")),
        Choice::new("payment-day", t!("terms-rule-payment-day")),
        Choice::new("rog", t!("terms-rule-rog")),
        Choice::new("cod", t!("terms-rule-cod")),
        Choice::new("cia", t!("terms-rule-cia")),
        Choice::new("cwo", t!("terms-rule-cwo")),
        Choice::new("parts", t!("terms-rule-parts")),
    ];
    view! {
        <Select label=t!("terms-rule") value=form.rule choices />
        <div class="pair">
            <Show when=move || form.rule().days>
                <NumberInput label=t!("terms-days") value=form.days max=i64::from(NET_DAYS_MAX) />
            </Show>
            <Show when=move || form.rule().months>
                <TextInput label=t!("terms-months") value=form.months hint=t!("terms-months-hint") />
            </Show>
        </div>
        <Show when=move || form.rule().name == "parts">
            <TextInput label=t!("terms-instalments") value=form.parts hint=t!("terms-instalments-hint") />
        </Show>
    }
}

#[component]
fn DiscountFields(form: Form) -> impl IntoView {
    let partial = vec![
        Choice::new("pro-rata", t!("terms-partial-pro-rata")),
        Choice::new("none", t!("terms-partial-none")),
        Choice::new("when-closed", t!("terms-partial-when-closed")),
    ];
    let tax = vec![
        Choice::new("when-taken", t!("terms-tax-when-taken")),
        Choice::new("always", t!("terms-tax-always")),
        Choice::new("never", t!("terms-tax-never")),
    ];
    view! {
        <TextInput label=t!("terms-discounts") value=form.tiers hint=t!("terms-discounts-hint") />
        <Show when=move || form.tiers.with(|typed| !typed.trim().is_empty())>
            <Select label=t!("terms-partial") value=form.partial choices=partial.clone() />
            <Select label=t!("terms-tax") value=form.tax choices=tax.clone() />
            <NumberInput label=t!("terms-grace") value=form.grace max=60 hint=t!("terms-grace-hint") />
        </Show>
    }
}

#[component]
fn DayFields(form: Form) -> impl IntoView {
    let session = use_session();
    let rules = vec![
        Choice::new("none", t!("terms-adjust-none")),
        Choice::new("following", t!("terms-adjust-following")),
        Choice::new("modified-following", t!("terms-adjust-modified-following")),
        Choice::new("preceding", t!("terms-adjust-preceding")),
        Choice::new("modified-preceding", t!("terms-adjust-modified-preceding")),
    ];
    let calendars = Signal::derive(move || {
        let mut names: Vec<String> = session.with(|ledger| ledger.calendars().map(|(name, _)| name.to_owned()).collect());
        // A calendar that is gone stays in the terms that name it.
        let named = form.calendar.get();
        if !named.is_empty() && !names.contains(&named) {
            names.push(named);
        }
        let weekdays = Choice::new("", t!("terms-calendar-none"));
        std::iter::once(weekdays).chain(names.into_iter().map(|name| Choice::new(name.clone(), name))).collect::<Vec<_>>()
    });
    view! {
        <div class="pair">
            <Select label=t!("terms-adjust") value=form.adjustment choices=rules />
            <Show when=move || form.adjustment.with(|rule| rule != "none")>
                <Select label=t!("terms-calendar") value=form.calendar choices=calendars hint=t!("terms-calendar-hint") />
            </Show>
        </div>
    }
}
