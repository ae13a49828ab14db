//! Cells with a fixed set of words: yes and no, states, kinds of document, terms, totals; in the languages of `synonyms`.
//! Pure.

use super::fold::squeezed;

/// What a state says that matters to an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentStatus {
    /// Not issued yet.
    Draft,
    /// Void, cancelled or deleted.
    Void,
    /// Paid in full.
    Paid,
    /// Paid in part; how much stands elsewhere.
    PartlyPaid,
    /// Given up.
    WrittenOff,
    /// Anything else: issued, and what is paid stands elsewhere.
    Issued,
}

fn is_one_of(words: &str, wanted: &str) -> bool {
    words.split_whitespace().any(|word| word == wanted)
}

/// The state in `cell`.
#[must_use]
pub fn read_status(cell: &str) -> DocumentStatus {
    if cell.is_empty() {
        return DocumentStatus::Issued;
    }
    let word = squeezed(cell);
    if is_one_of(
        "draft entwurf brouillon borrador pendingapproval awaitingapproval submitted bozza concept rascunho kladde utkast",
        &word,
    ) {
        DocumentStatus::Draft
    } else if is_one_of(
        "void voided cancelled canceled deleted storniert storno annule annulee annulated anulada anulado cancelada \
         geloscht supprime supprimee eliminada reversed annullata annullato stornata geannuleerd vervallen cancelado \
         anulowana makulerad annulleret",
        &word,
    ) {
        DocumentStatus::Void
    } else if is_one_of(
        "paid bezahlt paye payee regle reglee pagada pagado closed settled cobrada cobrado beglichen erledigt \
         ausgeglichen paidinfull fullypaid soldee acquittee saldada liquidada pagata pagato saldata saldato incassata \
         betaald voldaan paga pago quitada betald betalt vollstandigbezahlt yes ja oui si sim true",
        &word,
    ) {
        DocumentStatus::Paid
    } else if is_one_of(
        "partial partiallypaid partpaid partlypaid partlysettled teilweisebezahlt teilbezahlt teilzahlung \
         partiellementpayee partiellementpaye payeepartiellement partiellementreglee parcial parcialmentepagada \
         pagadaparcialmente pagoparcial parzialmentepagata pagataparzialmente deelsbetaald gedeeltelijkbetaald \
         parcialmentepaga",
        &word,
    ) {
        DocumentStatus::PartlyPaid
    } else if is_one_of(
        "writtenoff writeoff uncollectible baddebt abgeschrieben ausgebucht uneinbringlich irrecouvrable \
         passeenperte incobrable inesigibile afgeschreven oninbaar",
        &word,
    ) {
        DocumentStatus::WrittenOff
    } else {
        DocumentStatus::Issued
    }
}

/// Whether `cell` names a document by which nothing is owed: an offer, an order, a delivery note.
#[must_use]
pub fn is_no_invoice(cell: &str) -> bool {
    let word = squeezed(cell);
    is_one_of(
        "offer order salesorder purchaseorder deliverynote packingslip angebot kostenvoranschlag auftrag \
         auftragsbestatigung lieferschein devis bondecommande bondelivraison presupuesto pedido albaran preventivo \
         ordine offerte orcamento bill billpayment",
        &word,
    ) || ["quote", "quotation", "estimate", "proforma"].iter().any(|part| word.contains(part))
}

/// Whether `cell` names a payment, which some lists hold between the invoices.
#[must_use]
pub fn is_payment(cell: &str) -> bool {
    let word = squeezed(cell);
    is_one_of(
        "payment receipt customerpayment paymentreceived zahlung zahlungseingang paiement encaissement reglement pago \
         cobro pagamento incasso betaling",
        &word,
    )
}

/// Whether `cell` names a credit note.
#[must_use]
pub fn is_credit_note(cell: &str) -> bool {
    let word = squeezed(cell);
    ["credit", "gutschrift", "avoir", "abono", "rectificativa", "stornorechnung", "refund"]
        .iter()
        .any(|part| word.contains(part))
        && !word.contains("creditcard")
        || is_one_of("sc cn", &word)
}

/// Yes or no; none for anything else.
#[must_use]
pub fn read_yes_no(cell: &str) -> Option<bool> {
    let word = squeezed(cell);
    if word.is_empty() || is_one_of("no n false 0 nein non falsch faux falso none", &word) {
        Some(false)
    } else if is_one_of("yes y true 1 ja j oui o si s x wahr vrai verdadero disputed strittig", &word) {
        Some(true)
    } else {
        None
    }
}

/// Net days in a text of terms: `Net 30`, `2/10 net 30`, `30 Tage`, `30`, `Due on receipt`.
#[must_use]
pub fn read_net_days(cell: &str) -> Option<u32> {
    let word = squeezed(cell);
    let at_once =
        ["receipt", "immediate", "sofort", "comptant", "reception", "contado", "erhalt", "prepaid", "vorkasse"];
    if at_once.iter().any(|part| word.contains(part)) {
        return Some(0);
    }
    if cell.contains('%') && !word.contains("net") {
        return None;
    }
    // The last number: what stands before it is a discount and its window.
    let mut numbers = cell.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty());
    let days = numbers.next_back()?.parse().ok()?;
    let end_of_month = ["eom", "month", "monat", "findemois", "findemes"].iter().any(|part| word.contains(part));
    (days <= crate::bounds::NET_DAYS_MAX && !end_of_month).then_some(days)
}

/// A tax rate in percent as hundredths of a percent: `19 %` is 1900. A number below one is a share.
#[must_use]
pub fn read_rate_basis_points(cell: &str) -> Option<u32> {
    let digits = cell.trim().trim_end_matches('%').trim().replace(',', ".");
    let rate: rust_decimal::Decimal = digits.parse().ok()?;
    let is_share = !cell.contains('%') && rate < rust_decimal::Decimal::ONE;
    let points = rate.checked_mul(if is_share { 10_000 } else { 100 }.into())?;
    u32::try_from(points.round()).ok().filter(|points| *points <= crate::bounds::TAX_RATE_BASIS_POINTS_MAX)
}

/// Whether a row that begins with `cell` is a row of totals.
#[must_use]
pub fn begins_totals(cell: &str) -> bool {
    const TOTALS: &str = "total totals grandtotal subtotal sum summe gesamt gesamtsumme zwischensumme endsumme totaux \
         totalgeneral totalgeneraux totalgeneral suma sumatotal reporttotal totalamount";
    is_one_of(TOTALS, &squeezed(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read() {
        assert_eq!(read_status("Storniert"), DocumentStatus::Void);
        assert_eq!(read_status("DRAFT"), DocumentStatus::Draft);
        assert_eq!(read_status("Payée"), DocumentStatus::Paid);
        assert_eq!(read_status("Awaiting Payment"), DocumentStatus::Issued);
        assert_eq!(read_status("Teilweise bezahlt"), DocumentStatus::PartlyPaid);
        assert_eq!(read_status("Uncollectible"), DocumentStatus::WrittenOff);
        assert_eq!(read_status("Geannuleerd"), DocumentStatus::Void);
        assert!(is_no_invoice("Pro-forma invoice") && is_no_invoice("Angebot") && !is_no_invoice("Sales invoice"));
        assert!(is_payment("Payment") && !is_payment("Payment reminder fee"));
        assert!(
            is_credit_note("Sales credit note") && is_credit_note("Gutschrift") && !is_credit_note("Sales invoice")
        );
        assert_eq!((read_yes_no("Yes"), read_yes_no("nein"), read_yes_no("perhaps")), (Some(true), Some(false), None));
        assert!(begins_totals("Total:") && !begins_totals("Totally Fresh Ltd"));
    }

    #[test]
    fn terms_and_rates_are_read() {
        for (cell, days) in [
            ("Net 30", Some(30)),
            ("2/10 net 30", Some(30)),
            ("14 Tage netto", Some(14)),
            ("45", Some(45)),
            ("Due on Receipt", Some(0)),
            ("Net 30 EOM", None),
            ("later", None),
        ] {
            assert_eq!(read_net_days(cell), days, "{cell}");
        }
        for (cell, points) in
            [("19%", Some(1900)), ("7,7 %", Some(770)), ("0.2", Some(2000)), ("20", Some(2000)), ("x", None)]
        {
            assert_eq!(read_rate_basis_points(cell), points, "{cell}");
        }
    }
}
