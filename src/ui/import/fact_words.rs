//! What was found about a file, in words, each with its evidence.

use receivables::interchange::amount::{DecimalMark, read_amount};
use receivables::interchange::date_order::{ColumnDates, OrderBasis};
use receivables::interchange::date_text::DateOrder;
use receivables::interchange::decode::{Encoding, EncodingEvidence};
use receivables::interchange::delimiter::{Delimiter, DelimiterBasis, DelimiterFinding};
use receivables::interchange::header::HeaderBasis;
use receivables::interchange::layout::{LayoutBasis, LayoutFinding};
use receivables::interchange::number_style::{NumberBasis, NumberStyle};
use receivables::interchange::{RowLayout, Survey, Table};
use receivables::money::{Currency, Money};

use crate::t;
use crate::ui::words::money;

pub fn encoding(encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf8 => t!("import-encoding-utf8"),
        Encoding::Utf16Le => t!("import-encoding-utf16le"),
        Encoding::Utf16Be => t!("import-encoding-utf16be"),
        Encoding::Windows1252 => t!("import-encoding-windows1252"),
    }
}

pub fn encoding_why(evidence: EncodingEvidence) -> String {
    match evidence {
        EncodingEvidence::Chosen => t!("import-why-chosen"),
        EncodingEvidence::ByteOrderMark => t!("import-encoding-why-mark"),
        EncodingEvidence::PlainAscii => t!("import-encoding-why-ascii"),
        EncodingEvidence::ValidUtf8 => t!("import-encoding-why-utf8"),
        EncodingEvidence::ZeroBytes => t!("import-encoding-why-zeros"),
        EncodingEvidence::NotUtf8 { at } => t!("import-encoding-why-not-utf8", at = at + 1),
    }
}

pub fn delimiter(delimiter: Delimiter) -> String {
    match delimiter {
        Delimiter::Comma => t!("import-delimiter-comma"),
        Delimiter::Semicolon => t!("import-delimiter-semicolon"),
        Delimiter::Tab => t!("import-delimiter-tab"),
        Delimiter::Pipe => t!("import-delimiter-pipe"),
    }
}

pub fn delimiter_why(finding: &DelimiterFinding) -> String {
    let trial = finding.trials.iter().find(|trial| trial.delimiter == finding.delimiter);
    match (finding.basis, trial) {
        (DelimiterBasis::Chosen, _) => t!("import-why-chosen"),
        (DelimiterBasis::SeparatorLine, _) => t!("import-delimiter-why-line"),
        (DelimiterBasis::Consistency, Some(trial)) => t!(
            "import-delimiter-why-rows",
            consistent = trial.consistent,
            records = trial.records,
            columns = trial.columns
        ),
        (DelimiterBasis::SingleColumn, _) | (DelimiterBasis::Consistency, None) => t!("import-delimiter-why-single"),
    }
}

pub fn header(table: &Table) -> String {
    match table.header_line {
        0 => t!("import-header-none"),
        line => t!("import-header-line", line = line),
    }
}

pub fn header_why(basis: HeaderBasis) -> String {
    match basis {
        HeaderBasis::Chosen => t!("import-why-chosen"),
        HeaderBasis::KnownNames { known } => t!("import-header-why-known", count = known),
        HeaderBasis::FirstWords => t!("import-header-why-words"),
        HeaderBasis::NoHeader => t!("import-header-why-none"),
    }
}

pub fn decimal_mark(mark: DecimalMark) -> String {
    match mark {
        DecimalMark::Point => t!("import-decimal-point"),
        DecimalMark::Comma => t!("import-decimal-comma"),
    }
}

/// What an amount as written is in the style and currency of the file.
pub fn amount_read(sample: &str, mark: DecimalMark, currency: Currency) -> Option<String> {
    let minor = read_amount(sample, mark)?.to_minor(currency)?;
    Some(money(Money::new(minor.minor, currency)))
}

pub fn decimal_why(numbers: &NumberStyle) -> String {
    match numbers.basis {
        NumberBasis::Chosen => t!("import-why-chosen"),
        NumberBasis::Decided => t!("import-decimal-why-decided", count = numbers.points + numbers.commas),
        NumberBasis::NoMarks => t!("import-decimal-why-none"),
        NumberBasis::Ambiguous => t!("import-decimal-why-ambiguous"),
        NumberBasis::Contradictory => {
            t!("import-decimal-why-contradictory", points = numbers.points, commas = numbers.commas)
        }
    }
}

pub fn date_order(order: DateOrder) -> String {
    match order {
        DateOrder::DayMonthYear => t!("import-order-dmy"),
        DateOrder::MonthDayYear => t!("import-order-mdy"),
        DateOrder::YearMonthDay => t!("import-order-ymd"),
    }
}

/// The order of the file's dates, or that none needs one. None where it is asked, and where the file has no dates.
pub fn dates(survey: &Survey) -> Option<String> {
    if survey.dates.iter().any(ColumnDates::asks) {
        return None;
    }
    let mut needing = survey.dates.iter().filter(|dates| dates.basis != OrderBasis::NotNeeded);
    let Some(first) = needing.next() else {
        return survey.dates.iter().any(|dates| dates.fixed + dates.numeric > 0).then(|| t!("import-order-plain"));
    };
    Some(if needing.all(|dates| dates.order == first.order) {
        date_order(first.order)
    } else {
        t!("import-order-mixed")
    })
}

/// Why the dates are in that order, column by column.
pub fn dates_why(survey: &Survey) -> String {
    let name = |column: usize| survey.columns.get(column).map(|column| column.name.clone()).unwrap_or_default();
    let sentences = survey.dates.iter().map(|dates| order_why(dates, &name(dates.column), &name));
    sentences.collect::<Vec<_>>().join(" ")
}

fn order_why(dates: &ColumnDates, column: &str, name: &impl Fn(usize) -> String) -> String {
    match dates.basis {
        OrderBasis::Chosen => t!("import-why-chosen"),
        OrderBasis::NotNeeded if dates.counted > 0 => {
            t!("import-order-why-counted", column = column, count = dates.counted)
        }
        OrderBasis::NotNeeded => t!("import-order-why-not-needed", column = column),
        OrderBasis::Numbers => {
            let count = dates.first_above_12.max(dates.second_above_12);
            t!("import-order-why-numbers", column = column, count = count)
        }
        OrderBasis::Dots => t!("import-order-why-dots", column = column),
        OrderBasis::Years => t!("import-order-why-years", column = column),
        OrderBasis::OtherColumn { column: other } => t!("import-order-why-other", column = column, other = name(other)),
        OrderBasis::Ambiguous => t!("import-order-why-ambiguous", column = column),
        OrderBasis::Contradictory => t!("import-order-why-contradictory", column = column),
    }
}

pub fn layout(layout: RowLayout) -> String {
    match layout {
        RowLayout::PerInvoice => t!("import-layout-invoice"),
        RowLayout::PerLineTotalsRepeated => t!("import-layout-line-totals"),
        RowLayout::PerLineSummed => t!("import-layout-line-summed"),
    }
}

pub fn layout_why(found: &LayoutFinding) -> String {
    match (found.basis, found.repeated) {
        (LayoutBasis::Chosen, _) => t!("import-why-chosen"),
        (LayoutBasis::Found, 0) => t!("import-layout-why-once", numbers = found.numbers),
        (LayoutBasis::Found, repeated) => {
            t!("import-layout-why-repeated", repeated = repeated, numbers = found.numbers, same = found.same_total)
        }
    }
}
