//! Tests of the routes: what is written is read back, and nothing that is read can fail.

use super::*;

/// A small generator, so that a failure names its seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn number(&mut self) -> u32 {
        let bound = if self.roll(2) == 0 { 20 } else { u64::from(u32::MAX) };
        u32::try_from(self.roll(bound)).unwrap()
    }

    fn text(&mut self) -> String {
        let letters = ['a', 'Z', '7', ' ', '&', '=', '#', '?', '%', '+', '/', 'ü', '€', '漢', '-', '\u{0}', '"'];
        (0..self.roll(9)).map(|_| letters[self.roll(letters.len() as u64) as usize]).collect()
    }
}

fn any_page(dice: &mut Dice) -> Page {
    let number = dice.number();
    let pages = [
        Page::Today,
        Page::Invoices,
        Page::NewInvoice,
        Page::Invoice(InvoiceId(number)),
        Page::EditInvoice(InvoiceId(number)),
        Page::Customers,
        Page::NewCustomer,
        Page::Customer(CustomerId(number)),
        Page::Payments,
        Page::NewPayment,
        Page::PaymentDesk,
        Page::Payment(PaymentId(number)),
        Page::WhatIf,
        Page::Reports,
        Page::Import,
        Page::Data,
        Page::History,
        Page::NotFound,
    ];
    pages[dice.roll(pages.len() as u64) as usize]
}

fn any_route(dice: &mut Dice) -> Route {
    let from = u32::try_from(dice.roll(200)).unwrap();
    let bucket = match dice.roll(4) {
        0 => None,
        1 => Some(AgeFilter::NotDue),
        2 => Some(AgeFilter::Late { from, to: None }),
        _ => Some(AgeFilter::Late { from, to: Some(from + 29) }),
    };
    let mut route = Route {
        page: any_page(dice),
        as_of: (dice.roll(2) == 0)
            .then(|| NaiveDate::from_num_days_from_ce_opt(dice.roll(3_000_000) as i32 + 1).unwrap()),
        known_on: (dice.roll(3) == 0)
            .then(|| NaiveDate::from_num_days_from_ce_opt(dice.roll(3_000_000) as i32 + 1).unwrap()),
        list: ListState {
            status: StatusTab::ALL[dice.roll(5) as usize],
            bucket,
            sort: (dice.roll(2) == 0).then(|| Sort { column: "late-2".into(), descending: dice.roll(2) == 0 }),
            search: dice.text(),
            selected: (dice.roll(2) == 0).then(|| dice.number()),
            customer: (dice.roll(2) == 0).then(|| CustomerId(dice.number())),
        },
        explain: Some(dice.text()).filter(|t| !t.is_empty()),
        options: BTreeMap::new(),
    };
    for _ in 0..dice.roll(4) {
        let (name, value) = (dice.text(), dice.text());
        route = route.with_option(&name, value);
    }
    route
}

#[test]
fn a_written_route_is_read_back() {
    for seed in 0..5_000 {
        let route = any_route(&mut Dice(seed));
        assert_eq!(Route::parse(&route.to_string()), route, "seed {seed}: {route}");
    }
}

#[test]
fn any_text_can_be_read_and_settles_after_one_writing() {
    for seed in 0..5_000 {
        let mut dice = Dice(seed);
        let text = format!("#/{}/{}?{}={}&{}", dice.text(), dice.text(), dice.text(), dice.text(), dice.text());
        let once = Route::parse(&text);
        assert_eq!(Route::parse(&once.to_string()), once, "seed {seed}: {text:?}");
    }
}

#[test]
fn the_documented_addresses_are_read() {
    let route = Route::parse("#/invoices?status=past-due&bucket=1-30&sort=-late&asof=2026-11-19&sel=12&q=harbour+nine");
    assert_eq!(route.page, Page::Invoices);
    assert_eq!(route.as_of, NaiveDate::from_ymd_opt(2026, 11, 19));
    assert_eq!(route.list.status, StatusTab::PastDue);
    assert_eq!(route.list.bucket, Some(AgeFilter::Late { from: 1, to: Some(30) }));
    assert_eq!(route.list.sort, Some(Sort { column: "late".into(), descending: true }));
    assert_eq!((route.list.selected, route.list.search.as_str()), (Some(12), "harbour nine"));

    for (text, page) in [
        ("", Page::Today),
        ("#", Page::Today),
        ("#/", Page::Today),
        ("#/today", Page::Today),
        ("#/invoices/new", Page::NewInvoice),
        ("#/invoices/12", Page::Invoice(InvoiceId(12))),
        ("#/invoices/12/edit", Page::EditInvoice(InvoiceId(12))),
        ("#/customers/3", Page::Customer(CustomerId(3))),
        ("#/payments/new?customer=3", Page::NewPayment),
        ("#/what-if?discount=2", Page::WhatIf),
        ("#/invoices/12/edit/more", Page::NotFound),
        ("#/invoices/-1", Page::NotFound),
        ("#/customers/new/4", Page::NotFound),
        ("#/nowhere", Page::NotFound),
    ] {
        assert_eq!(Route::parse(text).page, page, "{text}");
    }
}

#[test]
fn what_cannot_be_read_is_left_out() {
    let route = Route::parse("#/invoices?asof=2026-02-30&bucket=30-1&sort=-&sel=x&status=late&%zz=1&q=%");
    assert_eq!(route.list, ListState { search: "%".into(), ..ListState::default() });
    assert_eq!(route.as_of, None);
    assert_eq!(route.options.get("%zz").map(String::as_str), Some("1"));
}

#[test]
fn a_link_to_another_page_keeps_the_day_and_drops_the_filter() {
    let here = Route::parse("#/invoices?status=paid&asof=2026-11-19&q=x");
    assert_eq!(here.to_page(Page::Customers).to_string(), "#/customers?asof=2026-11-19");
    assert_eq!(here.clone().with_option("status", "all"), here);
}
