//! Who is in the sample book and how each of them pays. Invented names and figures; days count back from today.

use crate::ledger::event::PaymentMethod;

/// Days from the first entry of the book to today.
pub(super) const FIRST_DAY_AGO: i64 = 560;
/// Days from the first invoice to today.
pub(super) const FIRST_ISSUE_AGO: i64 = 548;

/// How a customer pays, counted from the invoice date.
#[derive(Clone, Copy)]
pub(super) enum Habit {
    /// About this many days after the invoice.
    Around { day: i64, spread: i64 },
    /// Later every time.
    Worsening { first: i64, step: i64 },
    /// Takes the discount two times of three, and is a day late otherwise.
    TakesDiscount { day: i64, otherwise: i64 },
}

/// A customer and its past.
pub(super) struct Account {
    pub name: &'static str,
    pub external_id: &'static str,
    pub email: &'static str,
    pub note: Option<&'static str>,
    pub terms: &'static str,
    pub tax_percent: u32,
    /// Euros an hour.
    pub rate: i64,
    pub habit: Habit,
    pub method: PaymentMethod,
    /// Invoices paid in the past, and how long ago the last of them was issued.
    pub paid: (i64, i64),
}

pub(super) const KESTREL: usize = 0;
pub(super) const HARBOUR: usize = 1;
pub(super) const BRIGHTMOOR: usize = 2;
pub(super) const MARELINE: usize = 3;
pub(super) const NORRVIK: usize = 4;
pub(super) const TARN: usize = 5;
pub(super) const VELDT: usize = 6;
pub(super) const LUMEN: usize = 7;
pub(super) const QUILLHAVEN: usize = 8;
pub(super) const ARDENT: usize = 9;
pub(super) const PELLWORTH: usize = 10;

const fn account(
    name: &'static str,
    external_id: &'static str,
    email: &'static str,
    terms: &'static str,
    rate: i64,
    habit: Habit,
    paid: (i64, i64),
) -> Account {
    Account {
        name,
        external_id,
        email,
        note: None,
        terms,
        tax_percent: 0,
        rate,
        habit,
        method: PaymentMethod::BankTransfer,
        paid,
    }
}

pub(super) const ACCOUNTS: [Account; 11] = [
    Account {
        note: Some("Slower with every invoice since the spring. Their bookkeeper is in on Tuesdays."),
        ..account(
            "Kestrel Freight GmbH",
            "C-1001",
            "rechnung@kestrel-freight.example",
            "net 30",
            82,
            Habit::Worsening { first: 27, step: 4 },
            (13, 142),
        )
    },
    Account {
        note: Some("Says net 30, pays in the payment run after day 45."),
        ..account(
            "Harbour Nine Hotels",
            "C-1002",
            "payables@harbournine.example",
            "net 30",
            96,
            Habit::Around { day: 47, spread: 2 },
            (15, 71),
        )
    },
    account(
        "Brightmoor Dental Group",
        "C-1003",
        "accounts@brightmoor.example",
        "net 30",
        88,
        Habit::Around { day: 34, spread: 3 },
        (14, 83),
    ),
    account(
        "Mareline Foods SA",
        "C-1004",
        "compta@mareline.example",
        "net 45",
        90,
        Habit::Around { day: 50, spread: 3 },
        (11, 76),
    ),
    account(
        "Norrvik Logistics AB",
        "C-1005",
        "faktura@norrvik.example",
        "2/10 net 30",
        92,
        Habit::TakesDiscount { day: 9, otherwise: 31 },
        (14, 52),
    ),
    account(
        "Tarn & Fell Outdoor Ltd",
        "C-1006",
        "finance@tarnandfell.example",
        "net 30",
        78,
        Habit::Around { day: 31, spread: 1 },
        (12, 55),
    ),
    Account {
        tax_percent: 21,
        ..account(
            "Veldt Solar BV",
            "C-1007",
            "facturen@veldtsolar.example",
            "net 30",
            98,
            Habit::Worsening { first: 29, step: 2 },
            (12, 58),
        )
    },
    Account {
        note: Some("Always early."),
        method: PaymentMethod::DirectDebit,
        ..account(
            "Lumen & Oak Interiors",
            "C-1008",
            "studio@lumenandoak.example",
            "net 14",
            74,
            Habit::Around { day: 6, spread: 1 },
            (12, 19),
        )
    },
    Account {
        method: PaymentMethod::Card,
        ..account(
            "Quillhaven Press",
            "C-1009",
            "office@quillhaven.example",
            "net 30",
            64,
            Habit::Around { day: 25, spread: 2 },
            (10, 49),
        )
    },
    Account {
        tax_percent: 21,
        ..account(
            "Ardent Lane Architects BV",
            "C-1010",
            "admin@ardentlane.example",
            "1/14 net 30",
            86,
            Habit::Around { day: 29, spread: 1 },
            (5, 48),
        )
    },
    Account {
        note: Some("Closed down. The last invoice is written off."),
        ..account(
            "Pellworth Cycles",
            "C-1011",
            "shop@pellworth.example",
            "net 30",
            70,
            Habit::Around { day: 36, spread: 4 },
            (2, 430),
        )
    },
];

/// An invoice that is open today: the customer, days past due (negative: not due yet), and euros before tax.
pub(super) const OPEN: [(usize, i64, i64); 20] = [
    (KESTREL, 101, 3_310),
    (MARELINE, 72, 2_240),
    (BRIGHTMOOR, 44, 5_640),
    (KESTREL, 37, 1_910),
    (HARBOUR, 24, 5_310),
    (TARN, 18, 1_940),
    (QUILLHAVEN, 14, 865),
    (NORRVIK, 10, 3_180),
    (ARDENT, 5, 900),
    (MARELINE, 2, 1_380),
    (VELDT, -3, 4_800),
    (NORRVIK, -7, 2_640),
    (HARBOUR, -9, 4_120),
    (LUMEN, -11, 690),
    (TARN, -12, 2_275),
    (BRIGHTMOOR, -17, 3_960),
    (QUILLHAVEN, -21, 1_080),
    (MARELINE, -24, 3_350),
    (ARDENT, -26, 2_000),
    (VELDT, -28, 4_250),
];

/// Position in [`OPEN`] of the invoice that is paid in part: how long ago, and cents.
pub(super) const PART_PAID: (usize, i64, i64) = (2, 31, 260_000);
/// Position in [`OPEN`] of the disputed invoice: since how long, and why.
pub(super) const DISPUTED: (usize, i64, &str) = (1, 88, "Two of the five product photographs are said to be missing.");
/// Which of Norrvik's past invoices was overpaid, and by how many cents.
pub(super) const OVERPAID: (usize, i64, i64) = (NORRVIK, 11, 8_640);
/// Which of Harbour Nine's past invoices got a credit note: days after the invoice, cents, why.
pub(super) const CREDITED: (usize, i64, i64, i64, &str) = (HARBOUR, 9, 12, 48_000, "Half a day that was not worked.");
/// Pellworth's last invoice: days ago it was issued and given up, and euros.
pub(super) const GIVEN_UP: (usize, i64, i64, i64) = (PELLWORTH, 352, 176, 1_150);
/// The two drafts: customer, and hours.
pub(super) const DRAFTS: [(usize, i64); 2] = [(HARBOUR, 34), (LUMEN, 12)];

/// Hours of past invoices, taken in turn.
pub(super) const HOURS: [i64; 8] = [18, 32, 26, 44, 21, 38, 29, 52];
/// Days by which a customer is off its habit, taken in turn and times its spread.
pub(super) const OFF_HABIT: [i64; 7] = [0, 2, -1, 1, -2, 3, -1];
/// What is invoiced, taken in turn.
pub(super) const WORK: [&str; 9] = [
    "Brand identity, design and artwork",
    "Website, design and build",
    "Product photography",
    "Exhibition stand, drawings and supervision",
    "Annual report, layout",
    "Packaging, three formats",
    "Website care and updates",
    "Signage and wayfinding",
    "Campaign, concept and copy",
];
