//! What `scripts/bench` measures in Chromium: the core's loops at several sizes, each beside something bare in the same run.
//! Touches only the core. The page that loads this drives it and takes the time; nothing is cached here between two calls.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;
    use std::hint::black_box;

    use chrono::NaiveDate;
    use journal::backup::Replay;
    use journal::chain::{Head, SealedRecord, Sealing, Verifier, seal_command};
    use journal::identity::{CommandId, LedgerId, WriterId};
    use journal::ledger_replay::{LedgerReplay, draft_of};
    use receivables::analytics::aging::{AgingOptions, aging};
    use receivables::analytics::dashboard::{DashboardOptions, dashboard};
    use receivables::analytics::snapshot::Snapshot;
    use receivables::calendar::{DayNumber, add_days};
    use receivables::ledger::command::Command;
    use receivables::ledger::{AsOf, Context, Ledger, decide};
    use receivables::money::Currency;
    use receivables::testkit::{generated_import, generated_today};
    use receivables::whatif::{BasisPoints, DiscountSettings, Prepared, Scratch, evaluate, prepare};
    use wasm_bindgen::prelude::*;

    struct Bench {
        rows: Vec<SealedRecord>,
        ledger: Ledger,
        prepared: Prepared,
        scratch: Scratch,
    }

    thread_local! {
        static BENCH: RefCell<Option<Bench>> = const { RefCell::new(None) };
    }

    fn id() -> LedgerId {
        LedgerId::from_bytes([7; 16])
    }

    /// Makes the book of `invoices` invoices that every later call works on. Answers with the journal's size in bytes.
    #[wasm_bindgen]
    pub fn make(invoices: usize) -> Result<usize, JsValue> {
        let failed = |what: &str| JsValue::from_str(what);
        let today = generated_today();
        let mut ledger = Ledger::new();
        let (mut rows, mut head) = (Vec::new(), Head::empty(id()));
        let open = Command::OpenBook { name: "Bench".to_owned(), currency: Currency::EUR };
        for (command, number) in [open, Command::Import(generated_import(1, invoices))].iter().zip(1_u8..) {
            let events = decide(&ledger, command, &Context { today }).map_err(|_| failed("decide"))?;
            let drafts: Result<Vec<_>, _> = events.iter().map(draft_of).collect();
            let sealed = seal_command(&sealing(today, number), &drafts.map_err(|_| failed("draft"))?, head)
                .map_err(|_| failed("seal"))?;
            head = sealed.head;
            rows.extend(sealed.rows);
            ledger = replay(&rows).ok_or_else(|| failed("replay"))?;
        }
        let bytes = rows.iter().map(|row| row.bytes.len()).sum();
        let prepared = prepare(&ledger, AsOf::at(today), Currency::EUR);
        BENCH.with(|cell| *cell.borrow_mut() = Some(Bench { rows, ledger, prepared, scratch: Scratch::default() }));
        Ok(bytes)
    }

    fn sealing(today: NaiveDate, number: u8) -> Sealing {
        Sealing {
            ledger_id: id(),
            cmd_id: CommandId::from_bytes([number; 16]),
            writer: WriterId::from_bytes([1; 16]),
            epoch: 1,
            wall_ms: 0,
            tz_offset_minutes: 0,
            business_date: today,
            app_version: "bench".to_owned(),
        }
    }

    fn replay(rows: &[SealedRecord]) -> Option<Ledger> {
        let mut verifier = Verifier::new(id());
        let mut replay = LedgerReplay::default();
        for row in rows {
            let record = verifier.push_row(row).ok()?;
            replay.apply(&record).ok()?;
        }
        Some(replay.into_ledger())
    }

    /// Does the named work `times` times, as of `turn` days before today and one day further with each. Answers with a
    /// number that depends on the result, so that none of it can be left out.
    #[wasm_bindgen]
    pub fn work(name: &str, turn: u32, times: u32) -> f64 {
        BENCH.with(|cell| {
            let mut bench = cell.borrow_mut();
            let Some(bench) = bench.as_mut() else { return f64::NAN };
            let mut sum = 0.0;
            for time in 0..times {
                let day = add_days(generated_today(), -i64::from((turn + time) % 360));
                sum += once(bench, name, day, turn + time);
            }
            sum
        })
    }

    #[allow(clippy::cast_precision_loss)]
    fn once(bench: &mut Bench, name: &str, day: NaiveDate, turn: u32) -> f64 {
        match name {
            "open" => replay(&bench.rows).map_or(f64::NAN, |ledger| ledger.last_seq() as f64),
            "bare" => bare(&bench.ledger, day) as f64,
            "aging" => {
                let snapshot = Snapshot::new(&bench.ledger, AsOf::at(day), Currency::EUR);
                black_box(aging(&snapshot, &AgingOptions::default())).total as f64
            }
            "dashboard" => {
                let report = dashboard(&bench.ledger, AsOf::at(day), Currency::EUR, &DashboardOptions::default());
                black_box(report).aging.total as f64
            }
            "prepare" => {
                bench.prepared = prepare(&bench.ledger, AsOf::at(day), Currency::EUR);
                1.0
            }
            "slider" => {
                let discount = BasisPoints(50 + turn % 500);
                let settings = DiscountSettings { discount, ..DiscountSettings::default() };
                let outcome = evaluate(&bench.prepared, &settings, &mut bench.scratch);
                black_box(outcome).map_or(f64::NAN, |outcome| outcome.customers.len() as f64)
            }
            _ => f64::NAN,
        }
    }

    /// The invoices as a table with what is open today, for the programs that `scripts/bench --peers` compares with: one
    /// entry a column and invoice, the invoice's own number being its place.
    #[wasm_bindgen(getter_with_clone)]
    pub struct Table {
        pub customer: Vec<i32>,
        pub due: Vec<i32>,
        pub open: Vec<i64>,
        pub currency: Vec<i16>,
        /// The currency that [`aged`] asks for, as it stands in `currency`.
        pub asked: i16,
        pub today: i32,
    }

    /// `None` before [`make`], or where a number does not fit its column.
    #[wasm_bindgen]
    pub fn table() -> Option<Table> {
        BENCH.with_borrow(|bench| {
            let ledger = &bench.as_ref()?.ledger;
            let columns = ledger.columns();
            Some(Table {
                customer: columns.customer.iter().map(|id| i32::try_from(id.index()).ok()).collect::<Option<_>>()?,
                due: columns.due_day.iter().map(|day| day.0).collect(),
                open: ledger.open_amounts(AsOf::at(generated_today())),
                currency: columns.currency.iter().map(|index| i16::try_from(index.0).ok()).collect::<Option<_>>()?,
                asked: i16::try_from(ledger.currency_index(Currency::EUR)?.0).ok()?,
                today: DayNumber::from(generated_today()).0,
            })
        })
    }

    /// Aging by customer as of `after` days after today, from the ledger: a customer and their buckets, row after row.
    /// Nothing moves after today, so that what is open then is what [`table`] says.
    #[wasm_bindgen]
    pub fn aged(after: u32) -> Option<Vec<i64>> {
        BENCH.with_borrow(|bench| {
            let as_of = AsOf::at(add_days(generated_today(), i64::from(after)));
            let snapshot = Snapshot::new(&bench.as_ref()?.ledger, as_of, Currency::EUR);
            let aging = aging(&snapshot, &AgingOptions::default());
            let mut rows = Vec::with_capacity(aging.customers.len() * (aging.buckets.len() + 1));
            for (row, customer) in aging.customers.iter().enumerate() {
                rows.push(i64::try_from(customer.customer.index()).ok()?);
                rows.extend_from_slice(aging.customer_buckets(row));
            }
            Some(rows)
        })
    }

    /// Aging by customer as a bare loop over the same columns: open amounts, five buckets a customer, nothing else.
    fn bare(ledger: &Ledger, day: NaiveDate) -> i64 {
        let as_of = DayNumber::from(day);
        let (columns, movements) = (ledger.columns(), ledger.movements());
        let mut open = vec![0_i64; ledger.invoice_slots()];
        for ((invoice, moved), amount) in movements.invoice.iter().zip(&movements.day).zip(&movements.amount) {
            if *moved <= as_of {
                open[invoice.index()] += amount;
            }
        }
        let mut buckets = vec![[0_i64; 5]; ledger.customer_slots()];
        for ((owner, due), open) in columns.customer.iter().zip(&columns.due_day).zip(&open) {
            let late = as_of.0.saturating_sub(due.0);
            let bucket = if late <= 0 { 0 } else { ((late - 1) / 30 + 1).min(4) as usize };
            buckets[owner.index()][bucket] += open;
        }
        black_box(buckets).iter().map(|row| row.iter().sum::<i64>()).sum()
    }
}
