//! Typed routes and the URL fragment they are written as. Pure: the browser's side is `ui/router.rs`.
//!
//! A fragment reads `#/invoices?status=open&sort=-late&asof=2026-11-19`. Whatever a page shows that somebody may want
//! to share or come back to (filter, sort, selection, as-of date, an open explanation) is in it, and only there.

pub mod desk;
mod percent;

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use percent::{Encoded, decode};
use receivables::id::{CustomerId, InvoiceId, PaymentId};

/// A place in the program, with all that decides what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Route {
    /// Which page.
    pub page: Page,
    /// The day the figures are of (`asof`); `None` is today.
    pub as_of: Option<NaiveDate>,
    /// The day on which it was known (`known`): what was recorded later is left out. `None` is everything recorded.
    pub known_on: Option<NaiveDate>,
    /// Filter, sort and selection of the page's list.
    pub list: ListState,
    /// The figure whose explanation is open (`explain`), by its message key without prefix, such as `dso`.
    pub explain: Option<String>,
    /// Settings of one page alone, by their name in the URL: the sliders of a what-if, the tab of a customer.
    /// Invariant: never one of the names this module reads itself.
    pub options: BTreeMap<String, String>,
}

/// The pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Page {
    /// Who to chase today: the first page.
    #[default]
    Today,
    /// All invoices.
    Invoices,
    /// The editor with an empty draft.
    NewInvoice,
    /// One invoice.
    Invoice(InvoiceId),
    /// The editor with an existing draft.
    EditInvoice(InvoiceId),
    /// All customers.
    Customers,
    /// The form for a new customer.
    NewCustomer,
    /// One customer.
    Customer(CustomerId),
    /// All payments.
    Payments,
    /// The form for a payment received.
    NewPayment,
    /// What has something left, beside what is open.
    PaymentDesk,
    /// One payment.
    Payment(PaymentId),
    /// What would happen if.
    WhatIf,
    /// All figures.
    Reports,
    /// Bring invoices from a file.
    Import,
    /// Health, backups, exports.
    Data,
    /// Everything that was recorded, and the way back.
    History,
    /// An address this program does not have.
    NotFound,
}

/// Which of the invoices a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum StatusTab {
    /// Something is still owed.
    #[default]
    Open,
    /// Something is owed and the due date has passed.
    PastDue,
    /// Nothing is owed any more.
    Paid,
    /// Not issued yet.
    Drafts,
    /// Everything.
    All,
}

/// One aging bucket as a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeFilter {
    /// The due date has not passed.
    NotDue,
    /// Late by `from` days to `to` days, both included; no upper end where `to` is `None`.
    Late {
        /// First day of the bucket.
        from: u32,
        /// Last day of the bucket.
        to: Option<u32>,
    },
}

/// The column a list is sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column's name: small letters, digits, hyphens.
    pub column: String,
    /// Largest first.
    pub descending: bool,
}

/// Filter, sort and selection of a list.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ListState {
    /// `status`
    pub status: StatusTab,
    /// `bucket`
    pub bucket: Option<AgeFilter>,
    /// `sort`; the page's own order where `None`.
    pub sort: Option<Sort>,
    /// `q`: the text searched for. Empty for none.
    pub search: String,
    /// `sel`: the row shown in the side-peek, by its id.
    pub selected: Option<u32>,
    /// `customer`: only this customer's rows; on a form, the customer chosen.
    pub customer: Option<CustomerId>,
}

impl From<Page> for Route {
    fn from(page: Page) -> Self {
        Self { page, ..Self::default() }
    }
}

impl Route {
    /// Reads a fragment, with or without its leading `#`. Total: an unknown path is [`Page::NotFound`], a setting that
    /// cannot be read is left out, so that an old link still opens.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut route = Self::from(Page::parse(path));
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            route.read_setting(decode(name), decode(value));
        }
        route
    }

    fn read_setting(&mut self, name: String, value: String) {
        match name.as_str() {
            "asof" => self.as_of = value.parse().ok(),
            "known" => self.known_on = value.parse().ok(),
            "status" => self.list.status = StatusTab::parse(&value).unwrap_or_default(),
            "bucket" => self.list.bucket = AgeFilter::parse(&value),
            "sort" => self.list.sort = Sort::parse(&value),
            "q" => self.list.search = value,
            "sel" => self.list.selected = value.parse().ok(),
            "customer" => self.list.customer = value.parse().ok().map(CustomerId),
            "explain" => self.explain = Some(value).filter(|v| !v.is_empty()),
            "" => {}
            _ => {
                self.options.insert(name, value);
            }
        }
    }

    /// The settings that differ from the page's own, in a fixed order.
    fn settings(&self) -> Vec<(&str, String)> {
        let list = &self.list;
        let status = (list.status != StatusTab::default()).then(|| list.status.name().to_owned());
        let mut settings: Vec<(&str, String)> = [
            ("status", status),
            ("bucket", list.bucket.map(|b| b.to_string())),
            ("customer", list.customer.map(|c| c.0.to_string())),
            ("sort", list.sort.as_ref().map(ToString::to_string)),
            ("q", (!list.search.is_empty()).then(|| list.search.clone())),
            ("sel", list.selected.map(|s| s.to_string())),
            ("asof", self.as_of.map(|day| day.to_string())),
            ("known", self.known_on.map(|day| day.to_string())),
            ("explain", self.explain.clone()),
        ]
        .into_iter()
        .filter_map(|(name, value)| value.map(|v| (name, v)))
        .collect();
        settings.extend(self.options.iter().map(|(name, value)| (name.as_str(), value.clone())));
        settings
    }

    /// The address for `href`: `#/invoices?status=paid`.
    #[must_use]
    pub fn href(&self) -> String {
        self.to_string()
    }

    /// The same page as of another day.
    #[must_use]
    pub fn with_as_of(mut self, day: Option<NaiveDate>) -> Self {
        self.as_of = day;
        self
    }

    /// The same page as of the day, and as known on the day, of another route.
    #[must_use]
    pub fn at_the_time_of(mut self, other: &Self) -> Self {
        self.as_of = other.as_of;
        self.known_on = other.known_on;
        self
    }

    /// Another page as of the same day: what links between pages use, so that a look at the past stays one.
    #[must_use]
    pub fn to_page(&self, page: Page) -> Self {
        Self::from(page).at_the_time_of(self)
    }

    /// With one page setting set. A name this module reads itself is refused by leaving the route as it is.
    #[must_use]
    pub fn with_option(mut self, name: &str, value: impl Into<String>) -> Self {
        if !name.is_empty() && !RESERVED.contains(&name) {
            self.options.insert(name.to_owned(), value.into());
        }
        self
    }
}

/// Names that are fields of [`Route`], and never page settings.
const RESERVED: [&str; 9] = ["status", "bucket", "customer", "sort", "q", "sel", "asof", "known", "explain"];

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.page)?;
        for (position, (name, value)) in self.settings().into_iter().enumerate() {
            let separator = if position == 0 { '?' } else { '&' };
            write!(f, "{separator}{}={}", Encoded(name), Encoded(&value))?;
        }
        Ok(())
    }
}

impl Page {
    fn parse(path: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let (head, second, third, rest) = (parts.next(), parts.next(), parts.next(), parts.next());
        let number = second.and_then(|text| text.parse::<u32>().ok());
        match (head, second, third, rest) {
            (_, _, _, Some(_)) => Self::NotFound,
            (None | Some("today"), None, ..) => Self::Today,
            (Some("invoices"), None, ..) => Self::Invoices,
            (Some("invoices"), Some("new"), None, _) => Self::NewInvoice,
            (Some("invoices"), Some(_), third, _) => match (number.map(InvoiceId), third) {
                (Some(id), None) => Self::Invoice(id),
                (Some(id), Some("edit")) => Self::EditInvoice(id),
                _ => Self::NotFound,
            },
            (Some("customers"), None, ..) => Self::Customers,
            (Some("customers"), Some("new"), None, _) => Self::NewCustomer,
            (Some("customers"), Some(_), None, _) => number.map_or(Self::NotFound, |n| Self::Customer(CustomerId(n))),
            (Some("payments"), None, ..) => Self::Payments,
            (Some("payments"), Some("new"), None, _) => Self::NewPayment,
            (Some("payments"), Some("desk"), None, _) => Self::PaymentDesk,
            (Some("payments"), Some(_), None, _) => number.map_or(Self::NotFound, |n| Self::Payment(PaymentId(n))),
            (Some("what-if"), None, ..) => Self::WhatIf,
            (Some("reports"), None, ..) => Self::Reports,
            (Some("import"), None, ..) => Self::Import,
            (Some("data"), None, ..) => Self::Data,
            (Some("history"), None, ..) => Self::History,
            _ => Self::NotFound,
        }
    }

    /// The page the sidebar marks as the current one while this page is open.
    #[must_use]
    pub const fn section(self) -> Self {
        match self {
            Self::NewInvoice | Self::Invoice(_) | Self::EditInvoice(_) => Self::Invoices,
            Self::NewCustomer | Self::Customer(_) => Self::Customers,
            Self::NewPayment | Self::PaymentDesk | Self::Payment(_) => Self::Payments,
            Self::History => Self::Data,
            other => other,
        }
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => f.write_str("/today"),
            Self::Invoices => f.write_str("/invoices"),
            Self::NewInvoice => f.write_str("/invoices/new"),
            Self::Invoice(id) => write!(f, "/invoices/{}", id.0),
            Self::EditInvoice(id) => write!(f, "/invoices/{}/edit", id.0),
            Self::Customers => f.write_str("/customers"),
            Self::NewCustomer => f.write_str("/customers/new"),
            Self::Customer(id) => write!(f, "/customers/{}", id.0),
            Self::Payments => f.write_str("/payments"),
            Self::NewPayment => f.write_str("/payments/new"),
            Self::PaymentDesk => f.write_str("/payments/desk"),
            Self::Payment(id) => write!(f, "/payments/{}", id.0),
            Self::WhatIf => f.write_str("/what-if"),
            Self::Reports => f.write_str("/reports"),
            Self::Import => f.write_str("/import"),
            Self::Data => f.write_str("/data"),
            Self::History => f.write_str("/history"),
            Self::NotFound => f.write_str("/not-found"),
        }
    }
}

impl StatusTab {
    /// Every tab, in the order shown.
    pub const ALL: [Self; 5] = [Self::Open, Self::PastDue, Self::Paid, Self::Drafts, Self::All];

    /// Its name in the URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::PastDue => "past-due",
            Self::Paid => "paid",
            Self::Drafts => "drafts",
            Self::All => "all",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.name() == text)
    }
}

impl AgeFilter {
    fn parse(text: &str) -> Option<Self> {
        if text == "not-due" {
            return Some(Self::NotDue);
        }
        let (from, to) = text.split_once('-')?;
        let from = from.parse().ok()?;
        let to = if to.is_empty() { None } else { Some(to.parse().ok()?) };
        to.is_none_or(|to| to >= from).then_some(Self::Late { from, to })
    }
}

impl fmt::Display for AgeFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotDue => f.write_str("not-due"),
            Self::Late { from, to: Some(to) } => write!(f, "{from}-{to}"),
            Self::Late { from, to: None } => write!(f, "{from}-"),
        }
    }
}

impl Sort {
    fn parse(text: &str) -> Option<Self> {
        let (descending, column) = text.strip_prefix('-').map_or((false, text), |column| (true, column));
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (!column.is_empty() && !column.starts_with('-') && column.len() <= 32 && column.chars().all(plain))
            .then(|| Self { column: column.to_owned(), descending })
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.descending { "-" } else { "" }, self.column)
    }
}

#[cfg(test)]
#[path = "route_test.rs"]
mod test;
