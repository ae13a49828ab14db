//! Column names that no list has, told by the words in them: `Fecha vto.` holds `vto`. Weaker than `synonyms`. Pure.

use super::field::{CellKind, Field};
use super::fold::folded;

/// Parts of words that speak for a field. Earlier entries win: what is due is a date of payment, but not of one made.
const DATE_WORDS: &[(Field, &str)] = &[
    (
        Field::Ignored,
        "plan expect erwart prev birth geburt send sent remind mahn deliver liefer livr entreg period start updat modif",
    ),
    (
        Field::DueDate,
        "due fallig faellig ziel frist echeance ech venc vto matur deadline zahlbar payab payer limit expir before avant \
         scad verval termijn",
    ),
    (
        Field::SettledDate,
        "paid pay settle clear bezahl gezahl zahlung ausgleich encaiss paiem paye regl pag cobr receiv eingang clos \
         collect beglich liquid betaal voldaan sald incass",
    ),
    (
        Field::IssueDate,
        "invoice inv issu bill rechnung rech rg re factur fact emis emit doc beleg ausgestellt fattur fatura factuur",
    ),
];

/// As above for amounts. What is due is open, and what is left is open.
const AMOUNT_WORDS: &[(Field, &str)] = &[
    (
        Field::Ignored,
        "days tage jours dias rate kurs quant anz disc rabat remis desc fee interest zins limit percent line item unit pos",
    ),
    (Field::Net, "taxable subtotal net ht excl"),
    (
        Field::OpenAmount,
        "open outst balance unpaid due offen rest solde saldo pend restant remain owing owed openstaand residu aberto",
    ),
    (Field::Gross, "incl inkl inc ttc brutto gross grand payer"),
    (Field::PaidAmount, "paid receiv bezahl gezahl paye regl encaiss pag cobr settled collected betaal incass"),
    (Field::Tax, "tax vat gst mwst ust steuer tva iva btw"),
    (Field::Gross, "total amount amt betrag gesamt summe montant import monto value valor wert totaal bedrag"),
];

const NUMBER_WORDS: &[(Field, &str)] = &[
    (Field::Ignored, "customer client kund order bestell auftrag commande pedido vat ust tax phone account konto"),
    (
        Field::Number,
        "invoice inv rechnung rech rg re r factur fact beleg document doc bill txn transaction fattur fatura factuur",
    ),
];

const CUSTOMER_WORDS: &[(Field, &str)] = &[
    (
        Field::Ignored,
        "email mail phone city street type group po ref order segment country code region since class category",
    ),
    (Field::Customer, "customer client kund debtor debitor cliente klant debiteur partner party buyer payer"),
];

/// Words that say that a name is one of a number: `RE-Nr.`, `Núm. factura`.
const NUMBER_MARKS: &str = " no nr num nbr nro number nummer id numero n o code ref reference ";

/// Words that say that a name is one of a day: `Paid on`, `Fecha de pago`.
const DATE_MARKS: &str = " date dates dt datum day on tag am bis fecha dia el data jour le op dato ";

/// Whether a column name says that its cells are days, whatever they look like.
#[must_use]
pub fn names_a_date(name: &str) -> bool {
    words_of(name).iter().any(|word| {
        DATE_MARKS.contains(&format!(" {word} ")) || ["datum", "date"].iter().any(|end| word.ends_with(end))
    })
}

/// What the words of a column name speak for, given how its cells read; none where they say nothing.
#[must_use]
pub fn field_by_words(name: &str, kind: CellKind) -> Option<Field> {
    let words = words_of(name);
    let found = match kind {
        CellKind::Date => by_words(&words, DATE_WORDS),
        CellKind::Number => by_words(&words, AMOUNT_WORDS),
        CellKind::Text if words.iter().any(|word| NUMBER_MARKS.contains(&format!(" {word} "))) => {
            by_words(&words, NUMBER_WORDS)
        }
        CellKind::Text => by_words(&words, CUSTOMER_WORDS),
    };
    found.filter(|field| *field != Field::Ignored)
}

fn by_words(words: &[String], of: &[(Field, &str)]) -> Option<Field> {
    let speaks = |stems: &str| {
        // The shorter a part, the more words have it by chance.
        let is_one = |word: &String| {
            stems.split_whitespace().any(|stem| match stem.len() {
                0..=2 => word == stem,
                3 => word.starts_with(stem),
                _ => word.contains(stem),
            })
        };
        words.iter().any(is_one)
    };
    of.iter().find(|(_, stems)| speaks(stems)).map(|(field, _)| *field)
}

/// The words of a name, folded; a capital inside a word begins another.
fn words_of(name: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(name.len() + 4);
    let mut before = ' ';
    for letter in name.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(if letter.is_alphanumeric() { letter } else { ' ' });
        before = letter;
    }
    folded(&spaced).split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_a_name_speak_for_a_field() {
        use CellKind::{Date, Number, Text};
        for (name, kind, field) in [
            ("Fecha vto.", Date, Some(Field::DueDate)),
            ("Date de règlement", Date, Some(Field::SettledDate)),
            ("Re.-Datum", Date, Some(Field::IssueDate)),
            ("Datum der Rechnung", Date, Some(Field::IssueDate)),
            ("Invoice paid on", Date, Some(Field::SettledDate)),
            ("Payment due on", Date, Some(Field::DueDate)),
            ("Reminder sent", Date, None),
            ("Amount still open", Number, Some(Field::OpenAmount)),
            ("Total amount received", Number, Some(Field::PaidAmount)),
            ("Rechnungssumme brutto", Number, Some(Field::Gross)),
            ("Days overdue", Number, None),
            ("Taxable value", Number, Some(Field::Net)),
            ("Zahlungsfrist", Date, Some(Field::DueDate)),
            ("A payer avant", Date, Some(Field::DueDate)),
            ("Paid", Date, Some(Field::SettledDate)),
            ("Reste à payer", Number, Some(Field::OpenAmount)),
            ("Total à payer", Number, Some(Field::Gross)),
            ("Amount incl. VAT", Number, Some(Field::Gross)),
            ("VAT amount", Number, Some(Field::Tax)),
            ("Núm. factura", Text, Some(Field::Number)),
            ("RE-Nr.", Text, Some(Field::Number)),
            ("InvoiceID", Text, Some(Field::Number)),
            ("Customer No", Text, None),
            ("Customer full name", Text, Some(Field::Customer)),
            ("Colour", Text, None),
        ] {
            assert_eq!(field_by_words(name, kind), field, "{name}");
        }
    }
}
