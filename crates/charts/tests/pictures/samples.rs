//! The pictures under test: ordinary ones, and every edge that a book can have.

use charts::{
    AgingShare, CashCurve, CashSeries, DateTick, Drawing, Frame, KpiTrend, Name, Range, ReferenceLine, TrendPoint,
    ValueAxis, Waypoint, aging_bar, aging_columns, cash_curve, cursor, kpi_trend, sparkline,
};

pub fn euros(value: f64) -> String {
    let sign = if value < 0.0 { "−" } else { "" };
    let size = value.abs();
    match size {
        _ if size >= 1e9 => format!("{sign}€{}bn", size / 1e9),
        _ if size >= 1e6 => format!("{sign}€{}m", size / 1e6),
        _ if size >= 1e3 => format!("{sign}€{}k", size / 1e3),
        _ => format!("{sign}€{size}"),
    }
}

pub fn long_euros(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let grouped: Vec<String> =
        digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    format!("€{}", grouped.join(","))
}

pub fn days(value: f64) -> String {
    format!("{value} d").replace('-', "−")
}

pub const EUROS: ValueAxis<'static> = ValueAxis { label: &euros, least_step: 1.0 };
pub const LONG_EUROS: ValueAxis<'static> = ValueAxis { label: &long_euros, least_step: 1.0 };
pub const DAYS: ValueAxis<'static> = ValueAxis { label: &days, least_step: 1.0 };

pub fn frame(id: &str, width: u32, height: u32) -> Frame<'_> {
    Frame::new(id, Name::LabelledBy("finding"), width, height)
}

pub fn shares(amounts: &[f64]) -> Vec<AgingShare> {
    let names = ["Not yet due", "1–30 days", "31–60 days", "61–90 days", "91 and more"];
    let share = |(at, amount): (usize, &f64)| AgingShare {
        label: names[at % names.len()].to_owned(),
        amount_label: if amount.is_finite() { euros((amount / 100.0).round() * 100.0) } else { String::new() },
        amount: *amount,
    };
    amounts.iter().enumerate().map(share).collect()
}

/// A rising line with weekly bumps, in a fixed pattern.
pub fn rising(count: usize, step: f64, bump: f64) -> Vec<f64> {
    let mut sum = 0.0;
    (0..count)
        .map(|at| {
            sum += if at == 0 { 0.0 } else { step + bump * f64::from((at * 7 % 5) as u32) };
            sum
        })
        .collect()
}

pub fn ticks(marks: &[(usize, &str)]) -> Vec<DateTick> {
    marks.iter().map(|&(index, label)| DateTick { index, label: label.to_owned() }).collect()
}

pub fn what_if(width: u32) -> Drawing {
    let without = rising(17, 6_000.0, 560.0);
    let with: Vec<f64> = without.iter().enumerate().map(|(at, v)| v + 15_600.0 * (at.min(8) as f64 / 8.0)).collect();
    let ticks = ticks(&[(0, "Today"), (4, "17 Dec"), (8, "14 Jan"), (12, "11 Feb"), (16, "11 Mar")]);
    let data = CashCurve {
        with: CashSeries { label: "with", values: &with },
        without: Some(CashSeries { label: "as today", values: &without }),
        range: None,
        ticks: &ticks,
        waypoint: None,
        axis: EUROS,
    };
    cash_curve(&data, &frame("whatif", width, 210))
}

pub fn forecast(width: u32) -> Drawing {
    let likely = rising(61, 600.0, 110.0);
    let low: Vec<f64> = likely.iter().map(|v| v * 0.86).collect();
    let high: Vec<f64> = likely.iter().enumerate().map(|(at, v)| v + 3_900.0 * (at.min(12) as f64 / 12.0)).collect();
    let ticks = ticks(&[(0, "Today"), (14, "3 Dec"), (30, "19 Dec"), (44, "2 Jan"), (60, "18 Jan")]);
    let waypoint = Waypoint { index: 30, label: "€29,978".to_owned() };
    let data = CashCurve {
        with: CashSeries { label: "likely", values: &likely },
        without: None,
        range: Some(Range {
            low: CashSeries { label: "bad case", values: &low },
            high: CashSeries { label: "good case", values: &high },
        }),
        ticks: &ticks,
        waypoint: Some(&waypoint),
        axis: EUROS,
    };
    cash_curve(&data, &frame("cash", width, 190))
}

pub fn curve(with: &[f64], without: Option<&[f64]>, axis: ValueAxis<'_>, width: u32) -> Drawing {
    let ticks: Vec<DateTick> =
        (0..with.len()).step_by(4).map(|index| DateTick { index, label: format!("week {index}") }).collect();
    let data = CashCurve {
        with: CashSeries { label: "with 2/10 net 30", values: with },
        without: without.map(|values| CashSeries { label: "as today", values }),
        range: None,
        ticks: &ticks,
        waypoint: None,
        axis,
    };
    cash_curve(&data, &frame("curve", width, 210))
}

const MONTHS: [&str; 12] = ["Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"];

pub fn months(values: &[Option<f64>], compare: &[Option<f64>]) -> Vec<TrendPoint> {
    let point = |(at, value): (usize, &Option<f64>)| TrendPoint {
        label: MONTHS[at % 12].to_owned(),
        value: *value,
        compare: compare.get(at).copied().flatten(),
    };
    values.iter().enumerate().map(point).collect()
}

pub fn trend(values: &[Option<f64>], compare: &[Option<f64>], due: Option<f64>, width: u32) -> Drawing {
    let points = months(values, compare);
    let data = KpiTrend {
        points: &points,
        end_label: "53 days",
        compare_label: if compare.is_empty() { "" } else { "last year" },
        reference: due.map(|value| ReferenceLine { value, label: "due, day 30" }),
        axis: DAYS,
    };
    kpi_trend(&data, &frame("trend", width, 210))
}

fn aging() -> Vec<(&'static str, Drawing)> {
    let usual = shares(&[29_902.2, 13_495.5, 4_680.0, 2_150.0, 3_480.0]);
    let titled = Frame::new("aging", Name::Titled("Aging & <shares>"), 385, 20);
    vec![
        ("aging-bar", aging_bar(&usual, &titled)),
        ("aging-bar-tiny-shares", aging_bar(&shares(&[1e12, 0.0, 0.01, f64::NAN, 4.0]), &frame("a", 280, 20))),
        ("aging-bar-credits", aging_bar(&shares(&[-400.0, 900.0]), &frame("a", 280, 20))),
        ("aging-bar-empty", aging_bar(&shares(&[0.0; 5]), &frame("a", 280, 20))),
        ("aging-columns", aging_columns(&usual, &EUROS, &frame("cols", 560, 210))),
        ("aging-columns-narrow", aging_columns(&usual, &EUROS, &frame("cols", 280, 190))),
        (
            "aging-columns-negative",
            aging_columns(&shares(&[9_000.0, -2_100.0, 0.0, 4.0, 5_000.0]), &EUROS, &frame("cols", 480, 210)),
        ),
    ]
}

fn cash() -> Vec<(&'static str, Drawing)> {
    let decade = rising(520, 900.0, 60.0);
    let shifted: Vec<f64> = decade.iter().map(|v| v * 1.02 + 9_000.0).collect();
    let falling: Vec<f64> = (0..13).map(|at| 4_000.0 - 900.0 * f64::from(at)).collect();
    let rising_with_gap = [0.0, 9.0, f64::NAN, f64::INFINITY * 0.0, 30.0, f64::NAN, 44.0, 50.0];
    vec![
        ("cash-what-if", what_if(700)),
        ("cash-what-if-narrow", what_if(294)),
        ("cash-forecast", forecast(388)),
        ("cash-forecast-narrow", forecast(280)),
        ("cash-decade", curve(&shifted, Some(&decade), EUROS, 1600)),
        ("cash-negative", curve(&falling, None, EUROS, 480)),
        ("cash-huge", curve(&[0.0, 4e11, 1e12], Some(&[0.0, 3e11, 9.9e11]), LONG_EUROS, 480)),
        ("cash-huge-narrow", curve(&[0.0, 4e11, 1e12], Some(&[0.0, 3e11, 9.9e11]), LONG_EUROS, 280)),
        ("cash-gaps", curve(&rising_with_gap, None, EUROS, 480)),
        ("cash-one-point", curve(&[5_000.0], Some(&[4_000.0]), EUROS, 480)),
        ("cash-all-zero", curve(&[0.0; 9], Some(&[0.0; 9]), EUROS, 480)),
        ("cash-empty", curve(&[], None, EUROS, 480)),
    ]
}

fn trends() -> Vec<(&'static str, Drawing)> {
    let usual = [34.0, 36.0, 36.0, 38.0, 41.0, 44.0, 45.0, 47.0, 50.0, 52.0, 53.0, 53.0].map(Some);
    let before = [30.0, 31.0, 33.0, 32.0, 35.0, 36.0, 38.0, 41.0, 40.0, 42.0, 44.0, 48.0].map(Some);
    let gaps = [Some(31.0), Some(33.0), None, Some(40.0), None, None, Some(44.0), Some(46.0), Some(45.0), None];
    let early = [Some(-4.0), Some(-2.5), Some(1.0), Some(3.0), Some(-1.0), Some(f64::NAN)];
    vec![
        ("trend-reference", trend(&usual, &[], Some(30.0), 590)),
        ("trend-compare", trend(&usual, &before, None, 590)),
        ("trend-compare-narrow", trend(&usual, &before, Some(51.0), 280)),
        ("trend-gaps", trend(&gaps, &before, None, 480)),
        ("trend-negative", trend(&early, &[], None, 480)),
        ("trend-one-point", trend(&[Some(12.0)], &[], None, 480)),
        ("trend-nothing-computable", trend(&[None; 12], &[], None, 480)),
        ("trend-empty", trend(&[], &[], None, 480)),
        ("trend-three-years", trend(&usual.repeat(3), &before.repeat(3), None, 880)),
    ]
}

fn small() -> Vec<(&'static str, Drawing)> {
    let spark = Frame::new("s", Name::Decorative, 80, 20);
    let usual = [Some(3.0), Some(4.0), None, Some(2.0), None, Some(6.0), Some(5.0), Some(8.0)];
    let base = what_if(700);
    let over = Drawing { svg: cursor(&base, 8), ..base };
    vec![
        ("spark", sparkline(&usual, &spark)),
        ("spark-flat", sparkline(&[Some(7.0); 5], &spark)),
        ("spark-one", sparkline(&[Some(7.0)], &spark)),
        ("spark-empty", sparkline(&[None, None], &spark)),
        ("cursor-what-if", over),
    ]
}

pub fn all() -> Vec<(&'static str, Drawing)> {
    [aging(), cash(), trends(), small()].concat()
}
