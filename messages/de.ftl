# Every sentence of the program in German. A message nobody uses fails the test (tests/messages.rs).
# Keys begin with the section they are in. Amounts and dates come as text; $count chooses the plural form.

## common: words used on several screens

common-cancel = Abbrechen
common-close = Schließen
common-undo = Rückgängig
common-number = { $count }
common-shortcuts = Tastenkürzel
common-search-or-run = Suchen oder ausführen
common-window-title = { $page } · Duebook
common-language = Sprache
common-theme-system = Design: wie das System
common-theme-light = Design: hell
common-theme-dark = Design: dunkel
common-nav-today = Heute
common-nav-invoices = Rechnungen
common-nav-customers = Kunden
common-nav-payments = Zahlungen
common-nav-what-if = Was-wäre-wenn
common-nav-reports = Berichte
common-nav-import = Import
common-nav-data = Daten und Sicherung
common-nav-new = Neu
common-nav-more = Mehr
common-as-of = Stand
common-as-of-title = Stand welchen Tages?
common-as-of-day = Tag
common-as-of-hint = Ein Datum oder eine Angabe wie heute, Freitag oder -30. Alle Zahlen gelten für das Ende dieses Tages.
common-as-of-known = Kenntnisstand vom
common-as-of-known-hint = Leer lassen für alles, was bis jetzt erfasst wurde. Mit Datum bleibt weg, was danach erfasst wurde.
common-as-of-known-short = , bekannt { $day }
common-as-of-today = Zurück zu heute
common-as-of-apply = Diesen Tag zeigen

common-opening = Buch wird geöffnet
common-loading = Wird geladen
common-part-missing = Diese Seite wurde nicht geladen
common-part-missing-title = Ein Teil des Programms konnte nicht geladen werden
common-part-missing-text = Vielleicht ist die Verbindung unterbrochen, oder auf dem Server liegt eine neue Version. Das Buch ist davon nicht betroffen. Hilft ein neuer Versuch nicht, die Seite neu laden.
common-part-retry = Erneut versuchen
common-not-found = Diese Seite gibt es nicht
common-undone = Zurückgenommen: { $what }
common-redone = Wiederholt: { $what }
common-no-book = Noch kein Buch
common-book-sample = Beispielbuch
common-book-in = Buch in { $currency }
common-nothing-saved = Noch nichts gespeichert
common-saving = Wird gespeichert
common-saved = Gespeichert #{ $count }
common-saved-unsure = Gespeichert #{ $count }, nicht sicher auf dem Datenträger
common-saved-relaxed = Dieser Browser schreibt etwas verzögert auf den Datenträger: Bei einem Stromausfall könnten die letzten Einträge verloren gehen. { $backup }
common-saved-unstated = Dieser Browser teilt nicht mit, ob Einträge auf dem Datenträger sind: Bei einem Stromausfall könnten die letzten verloren gehen. { $backup }
common-not-saved = Nicht gespeichert
common-closed-detail = Solange diese Seite angezeigt wird, wird nichts geschrieben
common-not-saved-detail = Der letzte Eintrag ist nicht gespeichert
common-backup-never =
    { $count ->
        [one] Nur auf diesem Gerät. 1 Eintrag in keiner Sicherung
       *[other] Nur auf diesem Gerät. { $count } Einträge in keiner Sicherung
    }
common-backup-age =
    Auf diesem Gerät. Sicherung { $days ->
        [0] heute
        [one] gestern
       *[other] vor { $days } Tagen
    }, { $count ->
        [0] seitdem nichts Neues
        [one] seitdem 1 Eintrag
       *[other] seitdem { $count } Einträge
    }
common-read-only-other-tab = Dieses Buch ist in einem anderen Tab zum Schreiben geöffnet. Hier ist nur Ansehen möglich; was dort erfasst wird, erscheint sofort.
common-read-only-taken-over = Ein anderer Tab hat das Schreiben in diesem Buch übernommen. Hier ist nur Ansehen möglich.
common-read-only-no-locks = Dieser Browser kann zwei Tabs nicht auseinanderhalten, deshalb kann nichts erfasst werden. Bitte eine aktuelle Version von Chrome, Edge, Firefox oder Safari verwenden.
common-take-over = Stattdessen hier schreiben
common-not-saved-banner = Der letzte Eintrag wurde nicht gespeichert. Alles zuvor Gespeicherte ist sicher. Bitte den Speicherplatz auf diesem Gerät prüfen und den Eintrag erneut erfassen.
common-notice-blocked = Ein anderer Tab hält eine ältere Version offen. Bitte jenen schließen und diesen neu laden.
common-notice-lost = Der Browser hat die Verbindung zu den Daten geschlossen. Diese Seite neu laden, bevor es weitergeht.
common-notice-superseded = Ein anderer Tab hat die Datenbank geändert. Diese Seite neu laden, bevor es weitergeht.
common-sample-banner = Das ist das Beispielbuch. Nichts darin ist echt, und eigene Bücher bleiben davon unberührt.

## entry: what is taken back or done again

entry-customer = Kunde { $name }
entry-merger = Zusammenlegung von { $name } mit { $kept }
entry-note = Notiz zu { $name }
entry-draft = Entwurf für { $name }
entry-invoice = Rechnung { $number }
entry-void = Stornierung der Rechnung { $number }
entry-credit-note = Gutschrift { $number }
entry-payment = Zahlung über { $amount } von { $name }
entry-allocation = Zuordnung zu Rechnung { $number }
entry-reversal = Aufhebung einer Zuordnung zu Rechnung { $number }
entry-write-off = Ausbuchung der Rechnung { $number }
entry-dispute = Streitfall zu Rechnung { $number }
entry-terms = Zahlungsziel von { $number } geändert
entry-holidays = Feiertagskalender { $name }
entry-import = Import von { $file }
entry-renamed = Name des Buchs
entry-other = letzter Eintrag
entry-refund = Rückzahlung an { $name }
entry-several-invoices = { $count } Rechnungen
entry-several-drafts = { $count } verworfene Entwürfe
entry-several-voids = { $count } stornierte Rechnungen
entry-several-payments = { $count } Zahlungen
entry-several-write-offs = { $count } Ausbuchungen
entry-several-disputes = { $count } Streitfälle
entry-several-entries = { $count } Einträge

## kit: what the parts say themselves

kit-money-empty = Einen Betrag eingeben.
kit-money-not-a-number = Das ist kein Betrag. Schreibweise: 1.234,56.
kit-money-other-currency = Dieses Feld ist in { $currency }. Den Betrag in { $currency } eingeben.
kit-money-decimals =
    { $count ->
        [0] { $currency } hat keine Nachkommastellen.
       *[other] { $currency } hat { $count } Nachkommastellen.
    }
kit-money-too-large = Dieser Betrag ist zu groß für das Buch.
kit-date-empty = Ein Datum eingeben.
kit-date-not-a-date = Das ist kein Datum. Schreibweise: 24. Nov, 24.11. oder 2026-11-24.
kit-date-no-such-day = Diesen Tag gibt es im Kalender nicht.
kit-date-out-of-bounds = Ein Datum von 1970 bis 2200 eingeben.
kit-date-pick = Im Kalender wählen
kit-number-bounds = Eine ganze Zahl von { $min } bis { $max } eingeben.
kit-slider-bounds =
    { $count ->
        [one] Eine Zahl von { $min } bis { $max } mit höchstens 1 Nachkommastelle eingeben.
       *[other] Eine Zahl von { $min } bis { $max } mit höchstens { $count } Nachkommastellen eingeben.
    }
kit-slider-typed = { $label }, Eingabe
kit-chip-remove = Filter entfernen: { $filter }
kit-not-computable = Nicht berechenbar
kit-explain = So wird gerechnet: { $figure }
kit-loading = Wird geladen
kit-peek-previous = Zeile darüber
kit-peek-next = Zeile darunter
kit-toasts = Meldungen
kit-toast-dismiss = Ausblenden
kit-finder-move = wählen
kit-finder-close = Esc, schließen
kit-finder-choose = ausführen
kit-finder-answers = Ergebnisse
kit-finder-nothing = Nichts gefunden
kit-table-select = Zeile auswählen
kit-table-select-all = Alle Zeilen auswählen
kit-chart-cursor = Diagramm. Die Pfeiltasten lesen die Werte vor.
kit-chart-table = Als Tabelle zeigen

## a11y: read out, not shown

a11y-skip = Zum Inhalt springen
a11y-nav-main = Hauptnavigation
a11y-nav-data = Daten
a11y-nav-quick = Schnellzugriff

## errors: rejections of the ledger, faults of the device

errors-not-saved = Das wurde nicht gespeichert. Im Buch hat sich nichts geändert.
errors-read-only = Ein anderer Tab schreibt in dieses Buch. Dorthin wechseln oder hier übernehmen.
errors-read-only-no-locks = Dieser Browser kann zwei Tabs nicht auseinanderhalten, deshalb kann nichts erfasst werden.
errors-not-open = Kein Buch ist geöffnet.
errors-not-loaded = Das konnte nicht geprüft werden: Ein Teil des Programms wurde nicht geladen. Es wurde nichts erfasst; bitte noch einmal versuchen.
errors-nothing-to-do = Es gibt nichts zu tun.
errors-unknown = Das ist nicht mehr vorhanden.
errors-unknown-customer = Einen Kunden wählen.
errors-not-a-draft = Diese Rechnung ist ausgestellt. Ausgestellte Rechnungen werden nicht mehr geändert; stattdessen eine Gutschrift ausstellen.
errors-not-issued = Diese Rechnung ist nicht ausgestellt oder storniert.
errors-has-allocations = Ein Teil ist bezahlt, gutgeschrieben oder ausgebucht. Zuerst das zurücknehmen oder eine Gutschrift ausstellen.
errors-already-reversed = Diese Zuordnung ist bereits aufgehoben.
errors-already-disputed = Diese Rechnung ist bereits strittig.
errors-not-disputed = Diese Rechnung ist an diesem Tag nicht strittig.
errors-other-customer = Die Rechnung gehört zu einem anderen Kunden.
errors-other-currency = Die Rechnung hat eine andere Währung.
errors-allocated-twice = Dieselbe Rechnung ist doppelt gewählt.
errors-not-reversible = Das lässt sich nicht zurücknehmen.
errors-later-entry = Ein späterer Eintrag baut darauf auf. Zuerst diesen zurücknehmen.
errors-before-receipt = Das Datum liegt vor dem Eingang der Zahlung oder Gutschrift ({ $day }).
errors-not-together = Das geht nicht in einem Schritt.
errors-same-customer = Zwei verschiedene Kunden wählen.
errors-too-many = Es können höchstens { $count } sein.
errors-too-many-together = In einem Schritt gehen höchstens { $count }.
errors-import-empty = Es gibt nichts zu importieren.
errors-import-row = Zeile { $row }: { $cause }
errors-duplicate-number = Rechnung { $number } dieses Kunden ist schon im Buch.
errors-date-bounds = Ein Datum von 1970 bis 2199 eingeben.
errors-date-future = Dieses Datum liegt in der Zukunft (heute: { $today }).
errors-before-issue = Das liegt vor dem Rechnungsdatum ({ $day }).
errors-before-allocation = Das liegt vor der Zuordnung ({ $day }).
errors-before-write-off = Das liegt vor der Ausbuchung ({ $day }).
errors-text-missing = Bitte ausfüllen.
errors-text-long =
    { $count ->
       *[other] Höchstens { $count } Zeichen.
    }
errors-no-lines = Mindestens eine Position hinzufügen.
errors-too-many-lines = Höchstens { $count } Positionen.
errors-quantity-zero = Position { $line }: Die Menge ist null.
errors-tax-rate = Ein Steuersatz liegt zwischen 0 und 100 %.
errors-terms = Zahlungsziel in der Form net 30, 2/10 net 30, EOM+15 oder 30%@15, 70%@45 angeben.
errors-amended-later = Das Zahlungsziel wurde an einem späteren Tag schon geändert. Das zuerst zurücknehmen oder einen späteren Tag wählen.
errors-too-many-holidays = Ein Kalender hat höchstens { $count } Tage.
errors-amount-positive = Einen Betrag über null eingeben.
errors-nothing-open = Auf dieser Rechnung ist nichts offen.
errors-exceeds-open = Offen sind nur { $open }.
errors-exceeds-left = Übrig sind nur { $left }.
errors-exceeds-invoice = Die Rechnung beträgt nur { $gross }.
errors-amount = Dieser Betrag ist nicht verwendbar.

## first-run

first-run-window = Willkommen
first-run-title = Wer Ihnen was schuldet, seit wann, und was heute zu tun ist
first-run-lead = Das Buch bleibt in diesem Browser, auf diesem Gerät. Eine Sicherungsdatei ist die Kopie davon: bitte ab und zu eine speichern, denn wer den Browser leert, leert auch das Buch.
first-run-import-title = Rechnungen einlesen
first-run-import-text = Eine CSV-Datei aus einem beliebigen Programm oder Zeilen, aus einer Tabelle eingefügt. Jede Zeile ist zu sehen, bevor etwas übernommen wird.
first-run-import-action = Datei wählen
first-run-import-paste = oder Zeilen einfügen
first-run-sample-title = Beispielbuch ansehen
first-run-sample-text = Achtzehn Monate eines erfundenen Studios, zum Ausprobieren ohne Folgen. Eigene Bücher bleiben unberührt, und ein Klick entfernt es wieder.
first-run-sample-action = Beispiel öffnen
first-run-sample-failed = Das Beispiel konnte auf diesem Gerät nicht gespeichert werden.
first-run-new-title = Erste Rechnung schreiben
first-run-new-text = Mit einem leeren Buch beginnen und eine Rechnung schreiben. Das dauert etwa eine Minute.
first-run-new-action = Rechnung schreiben
first-run-backup = Sicherung vorhanden?
first-run-restore = Wiederherstellen
first-run-book-title = Neues Buch
first-run-book-name = Name des Unternehmens
first-run-book-name-hint = Er steht oben auf dieser Seite.
first-run-currency = Währung
first-run-currency-hint = Drei Buchstaben, etwa EUR. Einzelne Rechnungen können andere haben.
first-run-currency-error = Drei Buchstaben eingeben, etwa EUR.
first-run-make-book = Buch anlegen

## recovery: when something is missing or damaged

recovery-title = Etwas stimmt nicht
recovery-ways = Wie es weitergeht
recovery-nothing-written = Solange diese Seite angezeigt wird, wird nichts geschrieben; es wird also nichts schlimmer.
recovery-reload = Neu laden
recovery-save = Lesbares speichern
recovery-restore = Sicherung einspielen
recovery-open-other = Stattdessen { $name } öffnen
recovery-handed-over = Was lesbar war, liegt bei den Downloads.
recovery-nothing-readable = Nichts war lesbar.
recovery-unavailable = Dieser Browser erlaubt keiner Seite oder nicht dieser Seite, Daten abzulegen. Bitte in den Einstellungen des Browsers erlauben oder das private Fenster verlassen.
recovery-newer = Diese Daten stammen aus einer neueren Version von Duebook. Neu laden holt diese Version.
recovery-superseded = Ein anderer Tab hat die Datenbank geändert. Bitte diese Seite neu laden.
recovery-data-lost = Der Browser meldet, dass er gespeicherte Daten verloren hat.
recovery-store-error = Die Datenbank des Browsers arbeitet nicht: { $detail }
recovery-open-failed = Die Datenbank des Browsers ließ sich nicht öffnen.
recovery-blocked = Ein anderer Tab hält eine ältere Version offen. Bitte jenen schließen und diese Seite neu laden.
recovery-chain = Die gespeicherten Einträge passen nicht zusammen: { $detail }
recovery-place-witness = die getrennte Aufzeichnung
recovery-place-mirror = die zweite Kopie
recovery-vanished =
    { $count ->
        [0] Die Datenbank ist leer, aber { $place } kennt ein Buch.
        [one] Die Datenbank ist leer, aber { $place } kennt ein Buch mit 1 Eintrag.
       *[other] Die Datenbank ist leer, aber { $place } kennt ein Buch mit { $count } Einträgen.
    }
recovery-no-current = Es gibt Bücher, aber welches in Gebrauch ist, ist nicht bekannt.
recovery-behind = Das Buch endet bei Eintrag { $ends }, aber { $place } kennt Eintrag { $known }.
recovery-behind-checkpoint = Das Buch endet vor einer Stelle, die es schon erreicht hatte.
recovery-other-history = Bei Eintrag { $seq } ist das Buch nicht das, das { $place } kennt.
recovery-other-ledger = Die Datenbank enthält nicht das Buch, das { $place } kennt.

## missing: books that are gone or shorter than they were
missing-title = Fehlende Bücher
missing-name-unknown = Ein Buch, dessen Name nicht mehr bekannt ist
missing-gone =
    { $count ->
        [one] { $name } ist weg: Die Liste dieses Browsers enthält es nicht mehr, obwohl 1 Eintrag davon hier gespeichert war.
       *[other] { $name } ist weg: Die Liste dieses Browsers enthält es nicht mehr, obwohl { $count } Einträge davon hier gespeichert waren.
    }
missing-gone-unreadable = { $name } ist weg: Die Liste dieses Browsers enthält es nicht mehr, und die Zahl seiner Einträge ist nicht lesbar.
missing-empty = { $name } hat keine lesbaren Einträge mehr, obwohl hier { $count } gespeichert waren.
missing-shorter = { $name } endet bei Eintrag { $ends }, obwohl hier { $known } gespeichert waren.
missing-other = { $name } endet nicht mit Eintrag { $known }, der hier zuletzt gespeichert war.
missing-restore = Aus Datei einspielen
missing-see = Was zu tun ist
missing-text = In ein solches Buch wird nichts geschrieben. Eine Sicherungsdatei bringt es als neues Buch zurück, so weit die Datei reicht. Die anderen Bücher bleiben, wie sie sind.
missing-give-up = Es wurde absichtlich entfernt
missing-ask = { $name } vergessen?
missing-ask-text = Nichts auf diesem Gerät meldet den Verlust dann noch. Was davon übrig ist, verschwindet aus der Liste der Bücher; kein gespeicherter Eintrag wird gelöscht.
missing-keep = Weiter melden
missing-forget = Vergessen
missing-forgotten = { $name } wird nicht mehr vermisst

### later: what follows comes with the parts of the program (docs/decisions/0007). Nothing above them may say it.

## today

today-new-invoice = Neue Rechnung
today-empty = Hier steht, wer Ihnen was schuldet, seit wann, und was eingehen wird.
today-empty-text = Alles ergibt sich aus Rechnungen und Zahlungen.
today-empty-action = Erste Rechnung schreiben
today-empty-import = Oder Rechnungen aus einer Datei einlesen
today-known = Es zählt nur, was bis Ende { $known } erfasst wurde; Stand { $day }
today-past = Stand Ende { $day }; was später geschah, bleibt weg.
today-future = Vorausschau auf { $day }, als geschähe bis dahin nichts mehr.
today-currencies = Währung der Zahlen
today-cards = Kennzahlen
today-outstanding =
    { $count ->
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }, { $customers ->
        [one] 1 Kunde
       *[other] { $customers } Kunden
    }
today-outstanding-less-credit =
    { $open } aus { $count ->
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }, abzüglich { $credit } Guthaben
today-past-due =
    { $share } der offenen Beträge, { $count ->
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }
today-past-due-none = Nichts ist offen
today-expected =
    { $count ->
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }, bis { $day }
today-days-late =
    { $count ->
        [one] aus 1 bezahlten Rechnung
       *[other] aus { $count } bezahlten Rechnungen
    }
today-rank = Wer am meisten und am längsten schuldet
today-rank-meta = { $count } von { $all }, nach Betrag × Tagen überfällig
today-rank-nobody = An diesem Tag schuldet niemand etwas.
today-rank-all = Alle offenen Rechnungen zeigen
today-rank-invoices =
    { $count ->
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }
today-rank-later-than-usual =
    { $days ->
        [one] Später als üblich: zahlt sonst 1 Tag zu spät
       *[other] Später als üblich: zahlt sonst { $days } Tage zu spät
    }
today-rank-usually-late =
    { $days ->
        [one] Zahlt üblicherweise 1 Tag zu spät
       *[other] Zahlt üblicherweise { $days } Tage zu spät
    }
today-rank-usually-on-time = Später als üblich: zahlt sonst pünktlich
today-rank-pays-on-time = Zahlt üblicherweise pünktlich
today-rank-too-little-known = Zu wenige Zahlungen für eine Aussage zum Zahlungsverhalten
today-rank-never-paid = Hat noch nie etwas bezahlt
today-rank-disputed = { $amount } strittig
today-rank-credit = Hat { $amount } Guthaben
today-rank-open = { $amount } insgesamt offen
today-rank-share = { $percent } % aller offenen Beträge
today-rank-record-payment = Zahlung erfassen
today-rank-open-invoice = Rechnung öffnen
today-rank-open-invoices = Rechnungen öffnen
today-days-past-due =
    { $days ->
        [one] 1 Tag überfällig
       *[other] { $days } Tage überfällig
    }
today-due-today = heute fällig
today-due-in =
    { $days ->
        [one] morgen fällig
       *[other] in { $days } Tagen fällig
    }
today-aging = Altersstruktur
today-aging-due-with = nach Fälligkeit, mit Strittigem
today-aging-due-without = nach Fälligkeit, ohne Strittiges
today-aging-issued-with = nach Rechnungsdatum, mit Strittigem
today-aging-issued-without = nach Rechnungsdatum, ohne Strittiges
today-aging-nothing = Nichts ist offen.
today-aging-none-late = Von { $total } ist nichts überfällig.
today-aging-all-late =
    { $days ->
        [one] Die gesamten { $total } sind überfällig, am längsten seit 1 Tag.
       *[other] Die gesamten { $total } sind überfällig, am längsten seit { $days } Tagen.
    }
today-aging-some-late =
    { $days ->
        [one] { $late } von { $total } sind überfällig, am längsten seit 1 Tag.
       *[other] { $late } von { $total } sind überfällig, am längsten seit { $days } Tagen.
    }
today-aging-caption = Offene Beträge nach Alter
today-aging-age = Alter
today-aging-share = Anteil
today-aging-disputed-in = Davon strittig: { $amount }.
today-aging-disputed-out = Nicht enthalten: { $amount } strittig.
today-aging-settings = Wie die Altersklassen gebildet werden
today-aging-by-invoice-date = Nach Rechnungsdatum
today-aging-leave-out-disputed = Ohne Strittiges
today-credit = Nicht verrechnet: { $amount } Guthaben von { $name }.
today-credits =
    { $count ->
        [one] Nicht verrechnet: { $amount } aus 1 Zahlung oder Gutschrift.
       *[other] Nicht verrechnet: { $amount } aus { $count } Zahlungen und Gutschriften.
    }
today-credit-allocate = Zuordnen
today-edges = Klassen: { $days }
today-edges-title = Wo die Altersklassen enden
today-edges-label = Letzter Tag jeder Klasse
today-edges-hint = Tage, von klein nach groß: 30, 60, 90
today-edges-usual = { $days } verwenden
today-edges-apply = Klassen übernehmen
today-edges-empty = Mindestens einen Tag eingeben.
today-edges-not-a-number = „{ $text }“ ist keine ganze Zahl von Tagen.
today-edges-too-many = Höchstens { $count } Tage.
today-edges-not-positive = Eine Klasse endet frühestens mit Tag 1.
today-edges-not-ascending = Jeder Tag muss nach dem vorigen liegen.
today-cash = Geldeingang, nächste 90 Tage
today-cash-meta = nur offene Rechnungen
today-cash-today = Heute
today-cash-nothing = Nichts ist offen, also wird nichts erwartet.
today-cash-finding = Bis { $soonday } werden { $soon } erwartet, bis { $laterday } dann { $later }.
today-cash-by-then = Bis dahin
today-cash-from = Von
today-cash-to = Bis
today-cash-week = Woche
today-cash-note = Ein Mittelwert aus den Fälligkeiten und der üblichen Verspätung jedes Kunden. Wie sicher er ist, sagt er nicht.

## invoices

invoices-title = Rechnungen
invoices-new = Neue Rechnung
invoices-tabs = Status
invoices-table = Rechnungen: { $part }
invoices-tab-open = Offen
invoices-tab-past-due = Überfällig
invoices-tab-paid = Bezahlt
invoices-tab-drafts = Entwürfe
invoices-tab-all = Alle
invoices-filters = Filter
invoices-search = Rechnungen suchen
invoices-search-hint = Nummer, Kunde, Betrag
invoices-age-not-due = Noch nicht fällig
invoices-age-between = { $from }–{ $to } Tage
invoices-age-from = { $from }+ Tage
invoices-clear-filters = Filter löschen
invoices-col-number = Nummer
invoices-col-customer = Kunde
invoices-col-lateness = Verzug
invoices-col-issued = Datum
invoices-col-due = Fällig
invoices-col-total = Gesamt
invoices-col-open = Offen
invoices-col-status = Status
invoices-no-number = Noch keine Nummer
invoices-foot =
    { $count ->
        [one] { $shown } von 1 Rechnung
       *[other] { $shown } von { $count } Rechnungen
    }
invoices-none-found = Keine Rechnung passt zu diesen Filtern
invoices-none-found-text = In dieser Ansicht gibt es weitere. Ohne Filter sind sie zu sehen.
invoices-none-open = Nichts ist offen
invoices-none-open-text = Ausgestellte Rechnungen stehen hier, bis sie bezahlt sind.
invoices-none-late = Nichts ist überfällig
invoices-none-late-text = Offene Rechnungen stehen hier ab dem Tag nach ihrer Fälligkeit.
invoices-none-paid = Noch nichts ist bezahlt
invoices-none-paid-text = Eine Rechnung steht hier, sobald nichts mehr davon offen ist.
invoices-none-drafts = Keine Entwürfe
invoices-none-drafts-text = Ein Entwurf bleibt hier, bis er ausgestellt oder verworfen wird.
invoices-none = Noch keine Rechnungen
invoices-due-today = heute fällig
invoices-days-late =
    { $days ->
        [one] 1 Tag überfällig
       *[other] { $days } Tage überfällig
    }
invoices-due-in =
    { $days ->
        [one] morgen fällig
       *[other] in { $days } Tagen fällig
    }
invoices-issued-on = ausgestellt { $day }
invoices-status-draft = Entwurf
invoices-status-upcoming = Ab { $day }
invoices-status-open = Ausgestellt
invoices-status-disputed = Strittig
invoices-status-part-paid = Teilbezahlt
invoices-status-paid = Bezahlt
invoices-status-written-off = Ausgebucht
invoices-status-void = Storniert
invoices-page-title = Rechnung { $number }
invoices-page-draft = Rechnungsentwurf
invoices-page-gone = Rechnung
invoices-gone-title = Diese Rechnung ist nicht da
invoices-gone-text = Sie wurde zurückgenommen oder erst nach dem angezeigten Tag ausgestellt.
invoices-to-list = Alle Rechnungen
invoices-panel-facts = Angaben
invoices-open-of = offen von { $gross }
invoices-draft-total = Summe dieses Entwurfs
invoices-fact-issued = Ausgestellt
invoices-fact-due = Fällig
invoices-fact-discount-until = Skonto bis
invoices-fact-terms = Zahlungsziel
invoices-fact-reference = Referenz
invoices-fact-note = Notiz
invoices-lines = Positionen
invoices-no-lines = Diese Rechnung wurde ohne Positionen importiert.
invoices-line-description = Bezeichnung
invoices-line-quantity = Menge
invoices-line-price = Preis
invoices-line-amount = Betrag
invoices-timeline = Verlauf
invoices-timeline-empty = Noch ist nichts geschehen.
invoices-timeline-issued = Ausgestellt als { $number }
invoices-timeline-voided = Storniert
invoices-timeline-paid = { $amount } bezahlt
invoices-timeline-credited = { $amount } gutgeschrieben mit { $number }
invoices-timeline-reversed = { $amount } von dieser Rechnung zurückgenommen
invoices-timeline-discount = { $amount } Skonto gewährt
invoices-timeline-discount-reversed = { $amount } Skonto zurückgenommen
invoices-timeline-written-off = { $amount } ausgebucht
invoices-timeline-recovered = { $amount } wieder offen
invoices-timeline-disputed = Strittig
invoices-timeline-dispute-closed = Streitfall beendet
invoices-timeline-open-after = danach { $open } offen
invoices-timeline-nothing-open = danach nichts offen
invoices-timeline-reason = Grund: { $reason }
invoices-timeline-outcome = Ergebnis: { $outcome }
invoices-timeline-taken-back = Zurückgenommen am { $day }
invoices-timeline-held-again = Zurückgenommen am { $back }, wieder gültig ab { $again }
invoices-timeline-of = Rechnung { $number }
invoices-record-payment = Zahlung erfassen
invoices-edit-draft = Entwurf bearbeiten
invoices-open-page = Seite öffnen
invoices-act-write-off = Ausbuchen
invoices-act-write-off-title = { $number } ausbuchen
invoices-act-write-off-text = Ein offener Betrag wird aufgegeben. Er bleibt im Verlauf, und die Ausbuchung lässt sich wieder aufheben.
invoices-act-recover = Aufheben
invoices-act-recover-title = Ausbuchung von { $number } aufheben
invoices-act-recover-text = Ab diesem Tag ist der Betrag wieder offen. Die Zahlung danach erfassen.
invoices-act-dispute = Streitfall eröffnen
invoices-act-dispute-title = Streitfall zu { $number } eröffnen
invoices-act-dispute-text = Der Kunde bestreitet diese Rechnung. Sie bleibt offen und wird getrennt von nur Überfälligem gezeigt.
invoices-act-close-dispute = Streitfall beenden
invoices-act-close-dispute-title = Streitfall zu { $number } beenden
invoices-act-close-dispute-text = Ab diesem Tag ist der Streitfall vorbei. Bei einem Nachlass auch eine Gutschrift ausstellen.
invoices-act-credit = Gutschrift
invoices-act-amend = Zahlungsziel ändern
invoices-act-amend-title = Zahlungsziel von { $number } ändern
invoices-act-amend-text = Ab dem genannten Tag ist die Rechnung nach dem neuen Ziel fällig. Auswertungen früherer Tage behalten die alte Fälligkeit, und der Verlauf behält beides.
invoices-done-amend = Zahlungsziel von { $number } geändert
invoices-timeline-amended = Zahlungsziel geändert
invoices-act-credit-title = Gutschrift zu { $number }
invoices-act-credit-text = Der Betrag enthält die Steuer zum Satz der Rechnung. Er wird mit dem offenen Betrag verrechnet; der Rest bleibt als Guthaben des Kunden.
invoices-act-void = Stornieren
invoices-act-void-title = { $number } stornieren
invoices-act-void-text = Es ist nichts mehr geschuldet, und die Nummer bleibt vergeben. Nur für Rechnungen, auf die noch nichts gezahlt wurde.
invoices-act-reverse = Aufheben
invoices-act-reverse-title = Zuordnung zu { $number } aufheben
invoices-act-reverse-text = Die Rechnung ist um diesen Betrag wieder offen, und das Geld bleibt beim Kunden als nicht zugeordnet.
invoices-done-write-off = { $number } ausgebucht
invoices-done-recover = Ausbuchung von { $number } aufgehoben
invoices-done-dispute = { $number } als strittig markiert
invoices-done-close-dispute = Streitfall zu { $number } beendet
invoices-done-credit = Gutschrift zu { $number } ausgestellt
invoices-done-void = { $number } ist storniert
invoices-done-reverse = Zuordnung zu { $number } aufgehoben
invoices-field-amount = Betrag
invoices-field-amount-hint = Höchstens { $amount }
invoices-field-category = Warum
invoices-field-category-hint = Nur Forderungsausfall zählt in den Kennzahlen zum Forderungsausfall.
invoices-field-day = Datum
invoices-field-reason = Grund
invoices-field-outcome = Wie es ausging
invoices-reason-bad-debt = Forderungsausfall: wird nicht bezahlt
invoices-reason-small-balance = Zu klein zum Nachfassen
invoices-reason-bank-charge = Bankgebühr
invoices-reason-goodwill = Kulanz

invoices-bulk = Auswahl
invoices-bulk-count = { $count } ausgewählt
invoices-bulk-clear = Abwählen
invoices-bulk-pay = Als bezahlt markieren
invoices-bulk-issue = Ausstellen
invoices-bulk-discard = Verwerfen
invoices-bulk-pay-title =
    { $count ->
        [one] 1 Rechnung als bezahlt markieren
       *[other] { $count } Rechnungen als bezahlt markieren
    }
invoices-bulk-write-off-title =
    { $count ->
        [one] 1 Rechnung ausbuchen
       *[other] { $count } Rechnungen ausbuchen
    }
invoices-bulk-dispute-title =
    { $count ->
        [one] 1 Rechnung als strittig markieren
       *[other] { $count } Rechnungen als strittig markieren
    }
invoices-bulk-issue-title =
    { $count ->
        [one] 1 Entwurf ausstellen
       *[other] { $count } Entwürfe ausstellen
    }
invoices-bulk-discard-title =
    { $count ->
        [one] 1 Entwurf verwerfen
       *[other] { $count } Entwürfe verwerfen
    }
invoices-bulk-pay-text = Für jede Rechnung wird eine Überweisung über ihren offenen Betrag erfasst, eingegangen an diesem Tag. Ein Rückgängig nimmt alle zurück.
invoices-bulk-write-off-text = Der offene Betrag jeder Rechnung wird aufgegeben. Ein Rückgängig nimmt alles zurück.
invoices-bulk-dispute-text = Sie bleiben geschuldet und werden getrennt gezeigt, bis die Streitfälle beendet sind. Ein Rückgängig nimmt alles zurück.
invoices-bulk-issue-text = Jeder Entwurf erhält die nächste Nummer seines Nummernkreises und ist ab diesem Tag geschuldet. Ein Rückgängig nimmt alles zurück.
invoices-bulk-discard-text = Sie verschwinden aus der Liste. Ein Rückgängig holt sie zurück.
invoices-bulk-do =
    { $count ->
        [0] Nichts zu tun
        [one] Für 1 ausführen
       *[other] Für { $count } ausführen
    }
invoices-bulk-would =
    { $count ->
        [0] Nichts davon ist ausführbar.
        [one] 1 wird ausgeführt.
       *[other] { $count } werden ausgeführt.
    }
invoices-bulk-open-same = Der offene Betrag im Buch bleibt { $before }.
invoices-bulk-open-change = Der offene Betrag im Buch geht von { $before } auf { $after }.
invoices-bulk-refused =
    { $count ->
        [one] 1 bleibt unverändert:
       *[other] { $count } bleiben unverändert:
    }
invoices-bulk-more = und { $count } weitere
invoices-bulk-pay-done =
    { $count ->
        [one] 1 Rechnung ist bezahlt
       *[other] { $count } Rechnungen sind bezahlt
    }
invoices-bulk-write-off-done =
    { $count ->
        [one] 1 Rechnung ist ausgebucht
       *[other] { $count } Rechnungen sind ausgebucht
    }
invoices-bulk-dispute-done =
    { $count ->
        [one] 1 Rechnung ist strittig
       *[other] { $count } Rechnungen sind strittig
    }
invoices-bulk-issue-done =
    { $count ->
        [one] 1 Rechnung ist ausgestellt
       *[other] { $count } Rechnungen sind ausgestellt
    }
invoices-bulk-discard-done =
    { $count ->
        [one] 1 Entwurf ist weg
       *[other] { $count } Entwürfe sind weg
    }
invoices-sheet-days-late = Tage überfällig
invoices-sheet-currency = Währung
invoices-sheet-reference = Referenz

## invoice-editor

editor-title-new = Neue Rechnung
editor-title-draft = Entwurf bearbeiten
editor-document = Rechnung
editor-actions = Aktionen
editor-restored = wie zuletzt verlassen, noch nicht gespeichert
editor-start-over = Neu beginnen
editor-not-a-draft = Das ist kein Entwurf
editor-to-invoice = Rechnung öffnen
editor-customer = Kunde
editor-customer-hint = Ein Name. Ein neuer Kunde wird mit der Rechnung angelegt.
editor-customer-new = Neuer Kunde: wird beim Speichern angelegt.
editor-customer-email = E-Mail des neuen Kunden, falls bekannt
editor-customer-nothing-open = Nichts offen.
editor-customer-open = { $open } offen, älteste Rechnung { $late }
editor-issued = Rechnungsdatum
editor-issued-hint = Ein Datum oder eine Angabe wie heute oder Freitag
editor-terms = Zahlungsziel
editor-due = Fällig { $due }
editor-due-discount = Fällig { $due }, mit { $percent } % Skonto bis { $until }
editor-delivered = Geliefert
editor-delivered-hint = Falls das Zahlungsziel davon zählt. Freiwillig.
editor-reference = Referenz des Kunden
editor-note = Notiz auf der Rechnung
editor-line-cell = { $name }, Position { $line }
editor-line-remove = Position { $line } entfernen
editor-line-remove-head = Entfernen
editor-add-line = Position hinzufügen
editor-fault-description = Position { $line } hat einen Preis, aber keine Bezeichnung.
editor-fault-quantity = Position { $line }: Die Menge ist keine Zahl über oder unter null.
editor-fault-no-price = Position { $line }: Einen Preis eingeben.
editor-fault-price = Position { $line }: Der Preis ist kein Betrag in dieser Währung.
editor-tax = Steuer in Prozent
editor-tax-hint = Auf die Nettosumme. Leer heißt keine.
editor-net = Netto
editor-tax-at = Steuer { $percent } %
editor-tax-sum = Steuer
editor-to-pay = Zu zahlen
editor-checks = Vor dem Ausstellen
editor-check-no-customer = Einen Kunden wählen
editor-check-customer = { $name }
editor-check-new-customer = { $name }, ein neuer Kunde
editor-check-no-lines = Eine Position mit Preis hinzufügen
editor-check-lines =
    { $count ->
        [one] 1 Position, { $total } zu zahlen
       *[other] { $count } Positionen, { $total } zu zahlen
    }
editor-check-faulty-lines =
    { $count ->
        [one] 1 Position ist zu prüfen
       *[other] { $count } Positionen sind zu prüfen
    }
editor-check-due = Fällig { $day }
editor-check-no-due = Datum und Zahlungsziel eingeben
editor-warnings = Bitte prüfen
editor-warning-looks-like = Gleicher Betrag wie { $number } dieses Kunden, kurz davor oder danach
editor-warning-due-past = Sie wäre am { $day } fällig, also in der Vergangenheit
editor-warning-customer-late = Dieser Kunde schuldet { $amount } überfällig
editor-warning-other-price = Position { $line }: kostete zuletzt { $last }
editor-pasted =
    { $count ->
        [one] 1 Position eingefügt
       *[other] { $count } Positionen eingefügt
    }
editor-issue-means = Beim Ausstellen erhält sie die nächste Nummer. Eine ausgestellte Rechnung wird nicht mehr geändert; eine Gutschrift berichtigt sie.
editor-discard = Entwurf verwerfen
editor-inline = Hier bearbeiten
editor-save = Entwurf speichern
editor-issue = Rechnung ausstellen
editor-done-saved = Entwurf gespeichert
editor-done-issued = Rechnung { $number } ausgestellt
editor-done-discarded = Entwurf verworfen

## customers

customers-title = Kunden
customers-new = Neuer Kunde
customers-import = Rechnungen aus Datei einlesen
customers-name = Name
customers-name-missing = Den Namen des Kunden eingeben.
customers-name-twice = Einen Kunden mit diesem Namen gibt es schon.
customers-open = Offen
customers-overdue = Überfällig
customers-oldest = Älteste
customers-usual = Üblich
customers-aging = Nach Alter
customers-credit = Nicht zugeordnet
customers-owing =
    { $count ->
        [0] niemand schuldet etwas
        [one] von 1 Kunden
       *[other] von { $count } Kunden
    }
customers-late =
    { $count ->
        [0] kein Kunde im Rückstand
        [one] 1 Kunde im Rückstand
       *[other] { $count } Kunden im Rückstand
    }
customers-credit-detail =
    { $count ->
        [0] jede Zahlung ist zugeordnet
        [one] übrig aus 1 Zahlung oder Gutschrift
       *[other] übrig aus { $count } Zahlungen und Gutschriften
    }
customers-count =
    { $count ->
        [one] 1 Kunde
       *[other] { $count } Kunden
    }
customers-shown = { $shown } von { $count }
customers-search = Kunden suchen
customers-currency = Währung der Beträge
customers-none-found = Kein Kunde passt
customers-none-found-text = Durchsucht werden Name, E-Mail, Telefon, Nummer und Notiz.
customers-show-all = Alle Kunden zeigen
customers-empty = Noch keine Kunden
customers-empty-text = Kunden kommen mit der ersten Rechnung, mit einer importierten Datei oder von hier.
customers-bucket-not-due = Noch nicht fällig
customers-bucket-1 = 1–30 Tage
customers-bucket-2 = 31–60 Tage
customers-bucket-3 = 61–90 Tage
customers-bucket-4 = 91 Tage und mehr
customers-usual-pays = netto { $agreed }, zahlt an Tag { $day }
customers-usual-unpaid = netto { $agreed }, noch nichts bezahlt
customers-usual-nothing = noch keine Rechnung
customers-gone-title = Kein solcher Kunde
customers-gone = Dieser Kunde ist nicht im Buch
customers-gone-text = Er wurde zurückgenommen, oder die Adresse gehört zu einem anderen Buch.
customers-back = Alle Kunden zeigen
customers-edit = Angaben bearbeiten
customers-new-invoice = Neue Rechnung
customers-record-payment = Zahlung erfassen
customers-invoices =
    { $count ->
        [0] keine offene Rechnung
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }
customers-days-at-most =
    { $count ->
        [one] höchstens 1 Tag
       *[other] höchstens { $count } Tage
    }
customers-nothing-late = nichts ist überfällig
customers-credit-none = jede Zahlung ist zugeordnet
customers-credit-one = mit Rechnungen verrechenbar
customers-pays-on = Zahlt meist an
customers-day = Tag { $day }
customers-nothing-paid = noch keine Rechnung bezahlt
customers-on-due-day = am Fälligkeitstag
customers-after-due =
    { $count ->
        [one] 1 Tag nach Fälligkeit
       *[other] { $count } Tage nach Fälligkeit
    }
customers-before-due =
    { $count ->
        [one] 1 Tag vor Fälligkeit
       *[other] { $count } Tage vor Fälligkeit
    }
customers-behaviour = Zahlungsverhalten
customers-behaviour-meta = Tage von Rechnung bis Zahlung
customers-says-nothing = Noch gibt es keine Rechnung.
customers-says-unpaid = Vereinbart netto { $agreed }. Noch keine Rechnung wurde bezahlt.
customers-says-pays-on-time = Vereinbart netto { $agreed }, zahlt am Fälligkeitstag.
customers-says-pays-late =
    { $count ->
        [one] Vereinbart netto { $agreed }, zahlt an Tag { $day }: 1 Tag zu spät, nach Betrag gewichtet.
       *[other] Vereinbart netto { $agreed }, zahlt an Tag { $day }: { $count } Tage zu spät, nach Betrag gewichtet.
    }
customers-says-pays-early =
    { $count ->
        [one] Vereinbart netto { $agreed }, zahlt an Tag { $day }: 1 Tag früher, nach Betrag gewichtet.
       *[other] Vereinbart netto { $agreed }, zahlt an Tag { $day }: { $count } Tage früher, nach Betrag gewichtet.
    }
customers-says-on-time =
    { $count ->
        [one] Pünktlich bezahlt: { $on_time } von 1 Rechnung.
       *[other] Pünktlich bezahlt: { $on_time } von { $count } Rechnungen.
    }
customers-says-next = Die nächste Zahlung wird am { $day } erwartet.
customers-chart-paid = Bezahlt am
customers-chart-days = Tage bis Zahlung
customers-chart-late = Verzug
customers-chart-due = fällig, Tag { $day }
customers-chart-usual = üblich { $day }
customers-chart-axis = { $days } T
customers-days-early =
    { $count ->
        [one] 1 Tag früher
       *[other] { $count } Tage früher
    }
customers-on-time = pünktlich
customers-documents = Rechnungen
customers-tab-open = Offen
customers-tab-all = Alle
customers-number = Nummer
customers-lateness = Verzug
customers-due = Fällig
customers-status = Status
customers-gross = Betrag
customers-total = Gesamt
customers-draft = Entwurf
customers-no-invoices = Noch keine Rechnung.
customers-nothing-open = Nichts ist offen.
customers-payments = Zahlungen und Gutschriften
customers-receipt = Vorgang
customers-amount = Betrag
customers-left = Nicht zugeordnet
customers-payment-from = Zahlung vom { $day }
customers-credit-note = Gutschrift { $number } vom { $day }
customers-no-payments = Noch nichts wurde bezahlt.
customers-receipts-all = Alle { $count } zeigen
customers-timeline-all = Alle { $count } zeigen
customers-contact = Kontakt und Zahlungsziel
customers-edit-contact = Bearbeiten
customers-email = E-Mail
customers-email-wrong = Das ist keine E-Mail-Adresse. Schreibweise: name@example.com.
customers-phone = Telefon
customers-terms = Zahlungsziel
customers-terms-hint = Etwa net 30 oder 2/10 net 30.
customers-terms-too-long = Das Zahlungsziel beträgt höchstens { $count } Tage.
customers-terms-discount = Ein Skonto beträgt mehr als 0 % und weniger als 100 %.
customers-terms-window = Die Skontofrist endet nach der Fälligkeit. Die Frist verkürzen.
customers-external-id = Kundennummer
customers-external-id-hint = Wie in einem anderen Programm; ein Import findet den Kunden daran.
customers-unknown = nicht bekannt
customers-note = Notiz
customers-note-hint = Nur intern; sie steht auf keiner Rechnung.
customers-tags = Schlagwörter
customers-tags-hint = Wörter, nach denen sich Kunden ordnen lassen, durch Kommas getrennt.
customers-people = Personen
customers-people-none = Noch niemand eingetragen. Hier steht, wer die Rechnungen bezahlt.
customers-person-add = Person hinzufügen
customers-person-edit = { $name } bearbeiten
customers-person-edit-title = Person bearbeiten
customers-person-remove = { $name } entfernen
customers-person-save = Person speichern
customers-person-saved = { $name } gespeichert
customers-person-removed = { $name } entfernt
customers-person-role = Aufgabe
customers-person-role-hint = Etwa Buchhaltung.
customers-person-name-missing = Bitte den Namen der Person eingeben.
customers-notes = Notizen
customers-note-new = Neue Notiz
customers-note-add = Notiz hinzufügen
customers-note-added = Notiz hinzugefügt
customers-note-edit = Notiz vom { $day } bearbeiten
customers-note-remove = Notiz vom { $day } entfernen
customers-note-save = Notiz speichern
customers-note-changed = Notiz geändert
customers-note-removed = Notiz entfernt
customers-like-name = { $name } ist vielleicht derselbe Kunde: Der Name ist fast gleich.
customers-like-email = { $name } ist vielleicht derselbe Kunde: Die E-Mail-Adresse ist dieselbe.
customers-like-phone = { $name } ist vielleicht derselbe Kunde: Die Telefonnummer ist dieselbe.
customers-merge-look = Zusammenlegen
customers-merge = Mit einem anderen Kunden zusammenlegen
customers-merge-title = Zwei Kunden zusammenlegen
customers-merge-with = Derselbe wie
customers-merge-choose = Kunden wählen
customers-merge-keep = Bleibt
customers-merge-do = Zusammenlegen
customers-merge-nothing = nichts
customers-merge-receipts =
    { $count ->
        [one] 1 Zahlung oder Gutschrift
       *[other] { $count } Zahlungen und Gutschriften
    }
customers-merge-notes =
    { $count ->
        [one] 1 Notiz
       *[other] { $count } Notizen
    }
customers-merge-moves = { $kept } erhält alles von { $name }: { $what }.
customers-merge-details = Was in den Angaben von { $kept } fehlt, kommt von { $name }; eine abweichende Adresse bleibt als Person. Rückgängig nimmt alles zurück.
customers-merged = { $name } mit { $kept } zusammengelegt
customers-gone-merged = Dieser Kunde ist jetzt { $name }
customers-gone-merged-text = Die beiden wurden zusammengelegt. Dort steht alles.
customers-edit-note = Notiz bearbeiten
customers-add = Kunde anlegen
customers-added = { $name } angelegt
customers-edit-title = Kunde bearbeiten
customers-save = Angaben speichern
customers-changed = Angaben zu { $name } geändert

customers-sheet-oldest = Höchstens Tage überfällig
customers-sheet-agreed = Tage vereinbart
customers-sheet-pays = Zahlt an Tag

## payments
payments-refund = Zurückzahlen
payments-refund-title = { $amount } zurückzahlen
payments-refund-text = Für Geld, das doppelt oder zu viel einging und für keine Rechnung gebraucht wird. Zuerst auszahlen: Hier wird es nur erfasst.
payments-refund-amount = Betrag
payments-refund-hint = { $left } übrig
payments-refund-day = Datum
payments-refund-reason = Grund
payments-refund-do = Rückzahlung erfassen
payments-refund-done = { $amount } an { $name } zurückgezahlt
payments-timeline-refunded = { $amount } zurückgezahlt
payments-sheet-left = Nicht zugeordnet

payments-title = Zahlungen
payments-page-title = Zahlung über { $amount }
payments-page-gone = Zahlung
payments-gone-title = Diese Zahlung ist nicht da
payments-gone-text = Sie wurde zurückgenommen.
payments-to-list = Alle Zahlungen
payments-allocations = Zuordnungen
payments-no-allocations = Sie ist noch keiner Rechnung zugeordnet.
payments-all-allocated = Alles ist zugeordnet
payments-left = { $amount } nicht zugeordnet
payments-received = Eingang
payments-method = Zahlungsart
payments-reference = Referenz
payments-origin = Herkunft
payments-imported = importierte Datei
payments-take-back = Zahlung zurücknehmen
payments-take-back-text = Für eine versehentlich erfasste Zahlung: Sie und ihre Zuordnungen gelten, als hätte es sie nie gegeben. Rückgängig holt sie zurück.
payments-done-taken-back = Zahlung zurückgenommen
payments-reversed-on = Aufgehoben { $day }
payments-timeline-came = { $amount } eingegangen
payments-timeline-allocated = { $amount } zugeordnet zu { $number }
payments-timeline-reversed = { $amount } von { $number } zurückgenommen
payments-timeline-left-after = danach { $left } übrig
payments-allocate-rest = Rest zuordnen
payments-allocate = Zuordnen
payments-done-allocated = Zugeordnet
payments-method-bank-transfer = Überweisung
payments-method-card = Karte
payments-method-cheque = Scheck
payments-method-cash = Bar
payments-method-direct-debit = Lastschrift
payments-method-other = Andere Art
payments-form-title = Zahlung erfassen
payments-form-received = Was eingegangen ist
payments-form-for = Wofür es ist
payments-customer = Kunde
payments-unknown-customer = Kein Kunde hat diesen Namen. Einen aus der Liste wählen.
payments-amount = Betrag
payments-finish = Erfassen
payments-finish-text = Es wird nichts versendet. Rückgängig nimmt die Zahlung und ihre Zuordnungen zurück.
payments-done-recorded = Zahlung erfasst
payments-alloc-caption = Offene Rechnungen
payments-alloc-no-customer = Nach Wahl eines Kunden steht hier, was offen ist.
payments-alloc-amount = Zugeordnet
payments-alloc-amount-of = Zugeordnet zu { $number }
payments-alloc-discount = Skonto
payments-alloc-discount-of = Skonto auf { $number }
payments-alloc-all = alles
payments-alloc-after = Bleibt offen
payments-alloc-unread = Ein Betrag oben ist nicht lesbar. Nichts wird erfasst, bis er berichtigt oder geleert ist.
payments-alloc-sum = Zusammen
payments-basis-named = Vorschlag: genannt wird { $numbers }.
payments-basis-meant = Vorschlag: sie ist für { $number }.
payments-basis-named-first = Vorschlag: zuerst { $numbers }, der Rest an die älteste Fälligkeit.
payments-basis-exact = Vorschlag: Der Betrag ist genau der offene.
payments-basis-oldest = Vorschlag: die älteste Fälligkeit zuerst.
payments-basis-nothing = Nichts ist offen. Die Zahlung bleibt als Guthaben des Kunden.
payments-basis-changed = Von Hand geändert.
payments-propose-again = Neu vorschlagen
payments-discount-until = Skonto bis { $day }
payments-discount-over = Skonto endete { $day }
payments-left-none = Alles ist zugeordnet.
payments-left-some = { $amount } bleiben als Guthaben des Kunden.
payments-left-too-much = Zugeordnet sind { $amount } mehr, als eingegangen sind. Einen Betrag verringern.
payments-hint-credit = Für diesen Kunden liegt Geld bereit. Es vor neuem Geld zuordnen:
payments-hint-payment = { $amount } aus einer früheren Zahlung
payments-hint-note = { $amount } aus Gutschrift { $number }
payments-notes-left = Gutschriften mit Restbetrag
payments-search = Zahlungen suchen
payments-search-hint = Kunde, Referenz, Betrag
payments-only-left = Nicht zugeordnet: { $count }
payments-col-state = Zugeordnet zu
payments-state-allocated =
    { $count ->
        [0] nichts
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }
payments-foot =
    { $count ->
        [one] { $shown } von 1 Zahlung
       *[other] { $shown } von { $count } Zahlungen
    }
payments-none = Noch keine Zahlungen
payments-none-text = Eingang erfassen; die zugehörigen Rechnungen werden vorgeschlagen.
payments-none-found = Keine Zahlung passt zu diesen Filtern


## desk
desk-title = Zuordnen
desk-sources = Mit Restbetrag
desk-show-all = Alle { $count } zeigen
desk-payment = Zahlung vom { $day }
desk-note = Gutschrift { $number } vom { $day }
desk-open-count =
    { $count ->
        [0] nichts offen
        [one] 1 offene Rechnung
       *[other] { $count } offene Rechnungen
    }
desk-chosen = { $what }: { $name }
desk-left = noch zuzuordnen
desk-of-whole = von { $amount }
desk-to-payment = alles zu dieser Zahlung
desk-later = Später
desk-back = Alle mit Restbetrag
desk-empty-title = Alles ist zugeordnet
desk-empty-text = Zahlungen und Gutschriften, die noch keine Rechnung hat, stehen hier neben den Rechnungen, denen sie zugeordnet werden können.
desk-gone-title = Davon ist nichts übrig
desk-gone-text = Alles ist Rechnungen zugeordnet oder wurde zurückgezahlt. „Rückgängig“ holt eine Zuordnung zurück.
desk-go = Zuordnen
desk-go-count = { $count } zuordnen

## what-if

what-if-subtitle = Skonto
what-if-empty = Noch gibt es nichts, woran sich ein Skonto erproben lässt
what-if-empty-text = Was-wäre-wenn rechnet mit den Rechnungen der letzten 12 Monate und mit den noch offenen. Sobald welche da sind, antwortet es sofort.
what-if-old = Nichts ist offen, und in den letzten 12 Monaten wurde nichts berechnet
what-if-old-text = Die neueste Rechnung dieses Buchs ist vom { $day }. Was-wäre-wenn rechnet mit den Rechnungen eines Jahres und mit offenen: Das Buch lässt sich zum damaligen Stand ansehen.
what-if-old-action = Stand { $day }
what-if-empty-action = Rechnungen importieren
what-if-empty-day = Bis { $day } gab es nichts, woran sich ein Skonto erproben ließe
what-if-other-currencies = Hier zählt nur { $currency }: Rechnungen in { $others } bleiben außen vor.
what-if-assumptions = Annahmen
what-if-reset = Zurücksetzen
what-if-discount = Skonto
what-if-window = Skontofrist
what-if-window-hint = Ab Rechnungsdatum gezählt
what-if-unit-days = Tage
what-if-unit-percent-a-year = % pro Jahr
what-if-take-up = Nutzung
what-if-take-up-hint = Derselbe Anteil der späteren Zahlungen jedes Kunden
what-if-take-up-own-hint = Mittel der eigenen Anteile der Kunden, aus ihrem bisherigen Zahlungsverhalten
what-if-take-up-of = Nutzung nach
what-if-take-up-own = Verhalten
what-if-take-up-one = Ein Anteil
what-if-customers-money = Kapitalkosten der Kunden
what-if-customers-money-hint = Annahme: Wer durch frühes Zahlen weniger als das verdient, nutzt das Skonto nicht
what-if-cost-of-money = Kapitalkosten
what-if-cost-of-money-hint = Was ein Überziehungskredit oder ein Darlehen kostet
what-if-year = Jahr
what-if-year-days = { $count } Tage
what-if-copy = Eine Kopie des Buchs. Nichts ändert sich, bis das Zahlungsziel verwendet wird.

what-if-brings =
    { $count ->
        [one] Zieht { $percent } des Umsatzes um 1 Tag vor,
       *[other] Zieht { $percent } des Umsatzes um { $count } Tage vor,
    }
what-if-brings-nothing = Zieht kein Geld vor,
what-if-costs = kostet aber { $amount } im Jahr mehr, als es bringt.
what-if-earns = und bringt { $amount } im Jahr mehr, als es kostet.
what-if-costs-nothing = und kostet nichts.
what-if-earns-its-cost = und bringt so viel, wie es kostet.
what-if-pays-with =
    { $count ->
        [one] Es lohnt sich bei { $offer } von 1 Kunden.
       *[other] Es lohnt sich bei { $offer ->
            [0] keinem
           *[other] { $offer }
        } von { $count } Kunden.
    }
what-if-few-data =
    { $count ->
        [one] 1 hat zu wenige bezahlte Rechnungen für eine Aussage.
       *[other] { $count } haben zu wenige bezahlte Rechnungen für eine Aussage.
    }
what-if-short-history = Das Buch beginnt nach dem { $from }: Die Zahlen des Jahres bis { $to } umfassen weniger als ein Jahr.
what-if-no-sales = In den 12 Monaten davor wurde nichts berechnet, es gibt also kein Jahr zum Durchrechnen.
what-if-nothing-open = Nichts ist offen, es käme also kein Geld früher.
what-if-no-days-gained = Alles wird schon innerhalb der Skontofrist bezahlt.
what-if-too-large = Die Zahlen sind zu groß.
what-if-no-figure = Die nötigen Kennzahlen fehlen.

what-if-a-year = pro Jahr
what-if-none = keine
what-if-days-to-pay = Zahlungsdauer (DSO)
what-if-days-after = → { $days }
what-if-days-to-pay-detail = { $days } Tage früher
what-if-days-to-pay-rule = Die mittleren Tage von der Rechnung bis zur Zahlung, nach Betrag gewichtet; eine offene Rechnung zählt mit dem Tag, an dem sie erwartet wird. Was sich durch das Skonto verschiebt, wird am letzten Tag der Skontofrist bezahlt.
what-if-days-to-pay-formula = mit = ohne − verschoben × Tage früher ÷ Umsatz
what-if-brought-forward = Vorgezogen
what-if-by-days =
    { $count ->
        [one] pro Jahr, um 1 Tag
       *[other] pro Jahr, um { $count } Tage
    }
what-if-nothing-moves = nichts wird früher bezahlt
what-if-brought-forward-rule = Von dem, was nach der Skontofrist bezahlt würde, wird der genutzte Anteil stattdessen an ihrem letzten Tag bezahlt. Was ohnehin innerhalb der Frist bezahlt wird, verschiebt sich nicht.
what-if-brought-forward-formula = vorgezogen = (Umsatz − ohnehin in der Frist bezahlt) × Nutzung
what-if-cost = Kosten pro Jahr
what-if-waste = davon Mitnahme
what-if-wasted = { $amount } Mitnahme durch Frühzahler
what-if-no-waste = keine Mitnahme durch Frühzahler
what-if-cost-rule = Das Skonto auf alles, was es nutzt: was sich verschiebt und was ohnehin innerhalb der Frist bezahlt wird. Letzteres bringt nichts: Es ist bloße Mitnahme.
what-if-cost-formula = Kosten = Skonto × (verschoben + ohnehin in der Frist bezahlt)
what-if-price = Preis des Geldes
what-if-price-detail = { $rate } effektiv, Jahr mit { $count } Tagen; eigenes Geld kostet { $yours }
what-if-price-rule = Das Skonto als Zins eines Darlehens über die gewonnenen Tage, ohne Mitnahme. Der effektive Zinssatz rechnet Zinseszins mit.
what-if-price-formula = einfach = Skonto ÷ (1 − Skonto) × Jahr ÷ gewonnene Tage; effektiv = (1 ÷ (1 − Skonto))^(Jahr ÷ gewonnene Tage) − 1
what-if-net = Ergebnis pro Jahr
what-if-net-detail = spart { $saving }, kostet { $cost }
what-if-net-rule = Was das vorgezogene Geld spart, abzüglich der Kosten des Skontos.
what-if-net-formula = Ergebnis = gespart − Kosten
what-if-break-even = Nutzung ab Gewinnschwelle
what-if-break-even-detail = jetzt { $percent } des später Bezahlten
what-if-out-of-reach = Unerreichbar
what-if-out-of-reach-detail = nötig wären { $percent } des später Bezahlten
what-if-never-pays = Lohnt sich nie
what-if-never-pays-detail = jedes Skonto kostet mindestens so viel, wie es spart
what-if-break-even-rule = Die Nutzung, ab der die Ersparnis alle Skonti deckt, auch die der Frühzahler.
what-if-break-even-formula = Anteil am Umsatz = Skonto × früher Anteil ÷ (gewonnene Tage × Kapitalkosten ÷ Jahr − Skonto)
what-if-receivables = Forderungen
what-if-receivables-detail = mit Skonto; { $amount } ohne
what-if-receivables-rule = Was an einem durchschnittlichen Tag in unbezahlten Rechnungen gebunden ist.
what-if-receivables-formula = Forderungen = Umsatz × Zahlungsdauer ÷ Jahr
what-if-saving = Gespart pro Jahr
what-if-saving-detail = Geld zu { $rate }, Jahr mit { $count } Tagen
what-if-saving-rule = Was das früher eingehende Geld kosten würde, wenn es geliehen werden müsste.
what-if-saving-formula = gespart = verschoben × Tage früher × Kapitalkosten ÷ Jahr
what-if-input-period = Rechnungen von
what-if-input-period-days = { $from } bis { $to }
what-if-input-invoices = Anzahl Rechnungen
what-if-input-sales = Umsatz, abzüglich Gutschriften und Ausbuchungen
what-if-input-early =
    { $count ->
        [one] Ohnehin binnen 1 Tag bezahlt
       *[other] Ohnehin binnen { $count } Tagen bezahlt
    }
what-if-input-late = Später bezahlt
what-if-input-moved = Davon ans Ende der Frist verschoben
what-if-input-sooner = Tage früher im Mittel
what-if-input-gained = Gewonnene Tage
what-if-input-before = Zahlungsdauer, ohne
what-if-input-after = Zahlungsdauer, mit
what-if-input-simple = Einfacher Jahreszins
what-if-input-effective = Effektiver Jahreszins
what-if-input-of-sales = Gewinnschwelle, vom gesamten Umsatz
what-if-input-of-late = Gewinnschwelle, vom später Bezahlten
what-if-input-receivables-before = Forderungen, ohne
what-if-input-receivables-after = Forderungen, mit

what-if-cash = Geldeingang, vorher und nachher
what-if-step = Einteilung
what-if-weeks = Wochen
what-if-months = Monate
what-if-today = Heute
what-if-with = Mit Skonto
what-if-as-today = Wie heute
what-if-sooner = Differenz
what-if-with-short = mit
what-if-as-today-short = wie heute
what-if-by = Da bis
what-if-in-the-end = Am Ende
what-if-legend-with =
    { $count ->
        [one] mit { $percent } binnen 1 Tag
       *[other] mit { $percent } binnen { $count } Tagen
    }
what-if-cash-finding = Mit Skonto gehen bis { $day } { $amount } mehr ein. Das ist verschoben, nicht verdient: Am Ende gehen { $less } weniger ein.
what-if-cash-later = Keine offene Rechnung würde früher bezahlt, und es gehen { $less } weniger ein.
what-if-cash-same = Die offenen Rechnungen werden so bezahlt, wie sie es ohne Skonto würden.
what-if-reach =
    { $count ->
        [one] Nur die offene Rechnung, davon { $amount } noch innerhalb der Skontofrist.
       *[other] Nur die { $count } offenen Rechnungen; bei { $within } davon, { $amount }, läuft die Skontofrist noch.
    }

what-if-sheet-days-before = Zahlungsdauer
what-if-sheet-days-after = Zahlungsdauer mit Skonto
what-if-sheet-take-up = Nutzung, %
what-if-by-customer = Nach Kunden
what-if-by-customer-meta = pro Jahr, aus den Rechnungen der letzten 12 Monate
what-if-customer = Kunde
what-if-days-column = Zahlungsdauer
what-if-cost-column = Kosten
what-if-waste-column = Mitnahme
what-if-net-column = Ergebnis
what-if-verdict = Empfehlung
what-if-offer = Anbieten
what-if-do-not-offer = Nicht anbieten
what-if-too-little-data = Zu wenig Daten
what-if-all = Alle { $count }
what-if-source-setting = Der für alle festgelegte Anteil
what-if-source-customer = Der Anteil seines Geldes, der bis zur Fälligkeit kam
what-if-source-book = Der Anteil des Buchs: weniger als drei bezahlte Rechnungen
what-if-source-not-worth-it = Das Skonto brächte diesem Kunden weniger, als ihn sein eigenes Geld kostet
what-if-source-no-history = Noch nie wurde etwas bezahlt

## import

import-start-title = Rechnungen importieren
import-choose = Datei wählen
import-start-hint = CSV oder TSV aus jedem Programm. Datei irgendwo auf dieser Seite ablegen oder aus einer Tabelle kopierte Zeilen einfügen.
import-start-promise = Jede Zeile und was aus ihr wird ist zu sehen, bevor etwas übernommen wird. Die Datei bleibt auf diesem Gerät.
import-paste-open = Stattdessen Zeilen einfügen
import-paste-label = Zeilen aus einer Tabelle
import-paste-hint = Mit den Spaltennamen in der ersten Zeile.
import-paste-read = Diese Zeilen lesen
import-pasted-name = Eingefügte Zeilen
import-one-at-a-time =
    { $count ->
        [one] Nur eine Datei auf einmal: { $file } wurde genommen, 1 andere nicht.
       *[other] Nur eine Datei auf einmal: { $file } wurde genommen, { $count } andere nicht.
    }
import-another = Andere Datei wählen
import-steps = Schritte des Imports
import-step-file = Datei
import-step-check = Prüfung
import-step-import = Import
import-reading = Die Datei wird gelesen
import-reading-rows = Zeile { $count } wird gelesen
import-checking-rows = Zeile { $count } von { $total } wird geprüft
import-read-all-the-same = Trotzdem als Rechnungen lesen

import-problem-unreadable = der Browser konnte diese Datei nicht lesen
import-problem-empty = diese Datei ist leer
import-problem-large = diese Datei ist zu groß
import-problem-rows = diese Datei hat zu viele Zeilen
import-problem-columns = diese Datei hat zu viele Spalten
import-problem-cell = eine Zelle dieser Datei ist zu lang
import-problem-spreadsheet = das ist eine Tabellenkalkulation, keine Textdatei
import-problem-pdf = das ist ein PDF, keine Tabelle
import-problem-foreign = das sieht nicht nach Rechnungen aus
import-problem-missing = es fehlen Spalten
import-problem-no-rows = 0 Zeilen. In dieser Datei ist keine Rechnung
import-way-unreadable = Vielleicht wurde sie inzwischen verschoben oder umbenannt. Bitte erneut wählen.
import-way-empty = Bitte aus dem Ursprungsprogramm erneut exportieren und zuerst in einem Texteditor ansehen.
import-way-large = Sie hat { $size } MB; auf einmal werden höchstens { $max } MB gelesen. Bitte weniger Jahre auf einmal exportieren.
import-way-rows = Auf einmal werden höchstens { $count } Zeilen gelesen. Bitte weniger Jahre auf einmal exportieren.
import-way-columns = Zeile { $line } hat mehr als { $max } Zellen. Ist das eine Tabelle mit einer Zeile je Rechnung?
import-way-cell = Eine Zelle, die in Zeile { $line } beginnt, endet nicht. Wahrscheinlich wird dort ein Anführungszeichen nie geschlossen.
import-way-zip = Bitte im Tabellenprogramm öffnen (oder entpacken, falls es ein Archiv ist), „Speichern unter“ wählen und dort CSV UTF-8. Dann die CSV-Datei importieren.
import-way-old-spreadsheet = Bitte im Tabellenprogramm öffnen, „Speichern unter“ wählen und dort CSV. Dann die CSV-Datei importieren.
import-way-pdf = Bitte die Rechnungsliste aus dem Ursprungsprogramm als CSV exportieren oder die Tabelle in ein Tabellenprogramm kopieren und dort als CSV speichern.
import-way-missing = Bitte angeben, welche Spalten Nummer, Kunde, Datum und Gesamtbetrag enthalten.
import-way-no-rows = Unter den Spaltennamen steht nichts. Wenn die Namen weiter unten in der Datei stehen oder die Zeilen anders geteilt sind, bitte das ändern; sonst erneut exportieren.
import-way-customers = Die Spalten sind die einer Kundenliste. Kunden kommen mit ihren Rechnungen: Bitte die Rechnungen exportieren.
import-way-recurring = Die Spalten sind die von Vorlagen für wiederkehrende Rechnungen. Bitte die ausgestellten Rechnungen exportieren.
import-way-payments = Die Spalten sind die einer Zahlungsliste. Bitte die Rechnungen exportieren, mit bezahlten Beträgen oder Zahlungstagen.
import-way-processor = Die Spalten sind die eines Kontos bei einem Kartendienst. Bitte die Rechnungen exportieren.

import-facts = Was gefunden wurde
import-change = Ändern
import-rows =
    { $count ->
        [one] 1 Zeile
       *[other] { $count } Zeilen
    }
import-recalled = Spalten wie beim letzten Mal angegeben
import-as-found = Wie gefunden
import-is-amount = ist { $amount }
import-days = Tage
import-why-chosen = So angegeben.
import-encoding-utf8 = UTF-8-Text
import-encoding-utf16le = UTF-16-Text
import-encoding-utf16be = UTF-16-Text, hohes Byte zuerst
import-encoding-windows1252 = Windows-1252-Text
import-encoding-why-mark = Die Datei beginnt mit der Kennung dieser Kodierung.
import-encoding-why-ascii = Nur einfache Buchstaben: Fast jede Kodierung liest sie gleich.
import-encoding-why-utf8 = Alle Sonderzeichen sind in dieser Kodierung gültig.
import-encoding-why-zeros = Jedes zweite Byte ist null, wie in dieser Kodierung.
import-encoding-why-not-utf8 = Byte { $at } kann nicht UTF-8 sein, also ist es die ältere westeuropäische Kodierung.
import-delimiter-comma = Komma zwischen Spalten
import-delimiter-semicolon = Semikolon zwischen Spalten
import-delimiter-tab = Tabulator zwischen Spalten
import-delimiter-pipe = Senkrechter Strich zwischen Spalten
import-delimiter-why-line = Die erste Zeile der Datei sagt es.
import-delimiter-why-rows = Damit haben { $consistent } der ersten { $records } Zeilen { $columns } Spalten.
import-delimiter-why-single = Kein anderes Zeichen teilt die Zeilen in Spalten.
import-header-none = Keine Spaltennamen
import-header-line = Spaltennamen in Zeile { $line }
import-header-why-known =
    { $count ->
        [one] 1 ihrer Namen ist bekannt.
       *[other] { $count } ihrer Namen sind bekannt.
    }
import-header-why-words = Es ist die erste volle Zeile, und sie besteht nur aus Wörtern.
import-header-why-none = Schon die erste volle Zeile enthält Zahlen oder Daten.
import-decimal-asked = Dezimalzeichen: Frage unten
import-decimal-point = Dezimalpunkt
import-decimal-comma = Dezimalkomma
import-decimal-why-decided =
    { $count ->
        [one] 1 Betrag ist nur so lesbar, keiner nur anders.
       *[other] { $count } Beträge sind nur so lesbar, keiner nur anders.
    }
import-decimal-why-none = Kein Betrag hat einen Punkt oder ein Komma, es macht also keinen Unterschied.
import-decimal-why-ambiguous = Nach jedem Punkt oder Komma stehen drei Ziffern, beide Lesarten sind also möglich.
import-decimal-why-contradictory = { $points } Beträge verlangen einen Dezimalpunkt, { $commas } ein Dezimalkomma.
import-order-dmy = Tag zuerst
import-order-mdy = Monat zuerst
import-order-ymd = Jahr zuerst
import-order-plain = Daten mit eindeutiger Reihenfolge
import-order-mixed = Daten in mehreren Reihenfolgen
import-order-why-not-needed = { $column }: Jedes Datum ist nur auf eine Weise lesbar.
import-order-why-numbers =
    { $count ->
        [one] { $column }: 1 Datum hat eine Zahl über 12, das entscheidet.
       *[other] { $column }: { $count } Daten haben eine Zahl über 12, das entscheidet.
    }
import-order-why-counted =
    { $count ->
        [one] { $column }: 1 Zahl ist ein Tag, wie Tabellenprogramme oder Datenbanken ihn zählen.
       *[other] { $column }: { $count } Zahlen sind Tage, wie Tabellenprogramme oder Datenbanken sie zählen.
    }
import-order-why-dots = { $column }: Daten mit Punkten haben den Tag zuerst.
import-order-why-years = { $column }: Die ersten Zahlen unterscheiden sich am wenigsten, also sind sie die Jahre.
import-order-why-other = { $column }: wie in { $other }, die gleich geschrieben ist.
import-order-why-ambiguous = { $column }: Die Daten sind in mehreren Reihenfolgen lesbar.
import-order-why-contradictory = { $column }: Manche Daten sind in jeder der Reihenfolgen unmöglich.
import-layout-invoice = Eine Zeile je Rechnung
import-layout-line-totals = Eine Zeile je Position, Gesamtbetrag wiederholt
import-layout-line-summed = Eine Zeile je Position, Positionen summiert
import-layout-why-once =
    { $numbers ->
        [one] Die eine Rechnungsnummer kommt einmal vor.
       *[other] Von { $numbers } Rechnungsnummern kommt keine zweimal vor.
    }
import-layout-why-repeated = { $repeated } von { $numbers } Rechnungsnummern kommen in mehreren Zeilen vor, { $same } davon mit ein und demselben Gesamtbetrag.
import-choice-encoding = Kodierung
import-choice-delimiter = Zwischen Spalten
import-choice-decimal = Dezimalzeichen
import-choice-dates = Daten
import-choice-layout = Zeilen
import-choice-header = Zeile der Spaltennamen
import-choice-header-hint = 0 für keine. { $why }
import-choice-net-days = Fällig nach
import-choice-net-days-hint = Wo die Datei weder Fälligkeit noch Zahlungsziel nennt.

import-unanswered = Antwort nötig
import-answered = Beantwortet
import-ask-remembered = Gemerkt für Dateien mit diesen Spaltennamen.
import-ask-title = { $answer }:
import-ask-dates = Was steht zuerst, Tag oder Monat?
import-ask-dates-year = Was steht zuerst, Tag, Monat oder Jahr?
import-ask-dates-why = Kein Datum in dieser Datei hat eine Zahl über 12, beide Lesarten sind also möglich.
import-ask-dates-why-year = Die Jahre haben hier zwei Ziffern, und die Daten dieser Datei sind in jeder dieser Reihenfolgen lesbar.
import-ask-dates-columns = Es geht um { $columns }.
import-ask-dates-contradictory = Manche Daten dieser Datei sind mit dem Tag zuerst unmöglich, andere mit dem Monat zuerst. Die der falschen Art werden abgelehnt.
import-ask-dates-reading = { $sample } ist { $date }
import-ask-dates-no-reading = { $sample } ist kein Datum
import-evidence-rising =
    { $count ->
        [one] In der Reihenfolge der Zeilen steigen die Daten im einzigen Schritt.
       *[other] In der Reihenfolge der Zeilen steigen die Daten in allen { $count } Schritten.
    }
import-evidence-falling =
    { $count ->
        [one] In der Reihenfolge der Zeilen fallen die Daten im einzigen Schritt.
       *[other] In der Reihenfolge der Zeilen fallen die Daten in allen { $count } Schritten.
    }
import-evidence-breaks =
    { $count ->
        [one] Die Reihenfolge der Zeilen bricht einmal.
       *[other] Die Reihenfolge der Zeilen bricht { $count }-mal.
    }
import-evidence-impossible =
    { $count ->
        [one] 1 Zelle wäre kein Datum.
       *[other] { $count } Zellen wären kein Datum.
    }
import-evidence-future =
    { $count ->
        [0] Alle liegen in der Vergangenheit.
        [one] 1 Datum läge in der Zukunft.
       *[other] { $count } Daten lägen in der Zukunft.
    }
import-evidence-due-before-issue =
    { $count ->
        [one] 1 Rechnung wäre vor ihrer Ausstellung fällig.
       *[other] { $count } Rechnungen wären vor ihrer Ausstellung fällig.
    }
import-ask-decimal = Was ist das Dezimalzeichen, Punkt oder Komma?
import-ask-decimal-reading = „{ $sample }“ in der Datei bedeutet { $value }
import-ask-decimal-no-reading = „{ $sample }“ in der Datei ist keine Zahl
import-evidence-amounts =
    { $count ->
        [0] Jeder Betrag ist eine Zahl.
        [one] 1 Betrag wäre keine Zahl.
       *[other] { $count } Beträge wären keine Zahl.
    }
import-ask-undated = Wann wurden die bezahlten Rechnungen bezahlt?
import-ask-undated-why =
    { $count ->
        [one] 1 Rechnung ist bezahlt, und die Datei nennt den Tag nicht.
       *[other] { $count } Rechnungen sind bezahlt, und die Datei nennt den Tag nicht.
    }
import-undated-due = Bei Fälligkeit
import-undated-due-means = Als hätte jeder Kunde pünktlich bezahlt. Die übliche Verspätung wird besser aussehen, als sie war.
import-undated-issue = Am Tag der Ausstellung
import-undated-issue-means = Als wären sie sofort bezahlt worden.
import-undated-open = Offen lassen
import-undated-open-means = Es wird keine Zahlung angelegt; sie bleiben offen, bis eine erfasst wird.
import-undated-day = An einem bestimmten Tag
import-undated-day-means = Zum Beispiel am Tag dieses Exports.
import-undated-day-label = Zahlungstag
import-ask-currency = In welcher Währung sind diese Beträge?
import-ask-currency-why = Keine Spalte und kein Zeichen in der Datei nennt sie eindeutig.
import-currency-book = Die Währung dieses Buchs
import-currency-sign = Ein Zeichen in der Datei steht für sie
import-currency-other = Andere Währung
import-currency-other-hint = Drei Buchstaben, etwa CHF.
import-book = In welches Buch?
import-book-which = Kommt in
import-book-new = Ein neues eigenes Buch
import-book-sample = Das Beispielbuch
import-book-currency-file = Die Datei nennt keine: Ihre Beträge gelten als Beträge in dieser.
import-ask-customers = Derselbe Kunde?
import-customers-names =
    { $count ->
        [one] { $name }, auf 1 Beleg, und { $other }
       *[other] { $name }, auf { $count } Belegen, und { $other }
    }
import-customers-same = Ja, derselbe
import-customers-apart = Getrennt lassen
import-customers-more =
    { $count ->
        [one] Und 1 weiteres Paar.
       *[other] Und { $count } weitere Paare.
    }
import-customers-all = Alle diese
import-customers-all-same = Alle sind dieselben
import-customers-all-apart = Alle getrennt lassen
import-customers-said-same = { $name } ist { $other }.
import-customers-said-apart = { $name } ist ein eigener Kunde.
import-which-number = Welche Spalte enthält die Rechnungsnummer?
import-which-customer = Welche Spalte enthält den Kunden?
import-which-issue-date = Welche Spalte enthält das Rechnungsdatum?
import-which-amount = Welche Spalte enthält den Gesamtbetrag?
import-which-why = Ohne sie lässt sich nichts importieren.
import-which-label = Spalte in der Datei
import-which-choose = Spalte wählen
import-which-sample = { $name }: { $sample }

import-columns = Spalten
import-columns-used = { $used } von { $total } verwendet
import-columns-show =
    { $count ->
        [one] 1 ausgelassene Spalte zeigen
       *[other] { $count } ausgelassene Spalten zeigen
    }
import-column-file = In der Datei
import-column-goes-to = Kommt in
import-column-guess = Zuordnung
import-column-field-for = Feld für Spalte { $name }
import-column-nameless = Spalte { $number }
import-column-nth = { $name } ({ $number })
import-guess-certain = Sicher
import-guess-likely = Wahrscheinlich
import-guess-order-unknown = Reihenfolge unbekannt
import-guess-chosen = So angegeben
import-guess-left-out = Ausgelassen
import-field-number = Nummer
import-field-customer = Kunde
import-field-customer-id = Kundennummer
import-field-customer-email = E-Mail des Kunden
import-field-issue-date = Ausgestellt
import-field-due-date = Fällig
import-field-gross = Gesamtbetrag, mit Steuer
import-field-net = Gesamtbetrag, ohne Steuer
import-field-tax = Steuer
import-field-tax-rate = Steuersatz
import-field-currency = Währung
import-field-settled-date = Bezahlt am
import-field-paid-amount = Bisher bezahlt
import-field-open-amount = Noch offen
import-field-written-off = Ausgebucht
import-field-disputed = Strittig
import-field-status = Status
import-field-document-type = Rechnung oder Gutschrift
import-field-line-description = Position: Beschreibung
import-field-quantity = Position: Menge
import-field-unit-price = Position: Einzelpreis
import-field-line-discount = Position: Rabatt
import-field-line-amount = Position: Betrag ohne Steuer
import-field-line-tax = Position: Steuer
import-field-line-gross = Position: Betrag mit Steuer
import-field-terms = Zahlungsziel
import-field-note = Notiz
import-field-reference = Referenz des Kunden
import-field-ignored = Nicht verwendet

import-note-quote = Ein Anführungszeichen in Zeile { $line } wird nie geschlossen: Alles danach wurde als eine Zelle gelesen. Bitte die Datei dort berichtigen und erneut importieren.
import-note-net-days =
    { $count ->
        [one] 1 Rechnung hat in der Datei keine Fälligkeit. Sie gilt als { $days } Tage nach Ausstellung fällig; unter „Ändern“ lässt sich das anpassen.
       *[other] { $count } Rechnungen haben in der Datei keine Fälligkeit. Sie gelten als { $days } Tage nach Ausstellung fällig; unter „Ändern“ lässt sich das anpassen.
    }
import-note-lines =
    { $count ->
        [one] Die Positionen von 1 Rechnung ergeben nicht ihren Gesamtbetrag und werden ausgelassen. Der Gesamtbetrag zählt.
       *[other] Die Positionen von { $count } Rechnungen ergeben nicht deren Gesamtbeträge und werden ausgelassen. Die Gesamtbeträge zählen.
    }

import-preview = Vorschau
import-preview-later = Die Vorschau kommt, sobald die fehlenden Spalten bekannt sind.
import-count-new = { $count } neu
import-count-to-check = { $count } zu prüfen
import-count-already-here = { $count } schon da
import-count-refused = { $count } abgelehnt
import-count-skipped = { $count } übersprungen
import-head-row = Zeile
import-head-number = Nummer
import-head-customer = Kunde
import-head-issued = Ausgestellt
import-head-total = Gesamt
import-head-verdict = Ergebnis
import-head-why = Grund
import-either-day = { $day } oder { $other }
import-leave-out-checks = Zu prüfende Zeilen auslassen
import-leave-out = Auslassen
import-bring-in = Aufnehmen
import-refused-download = Abgelehnte Zeilen speichern
import-refused-column = Grund der Ablehnung
import-refused-file = { $name }-abgelehnt.csv
import-refused-not-written = Der Browser konnte die Datei nicht schreiben.
import-verdict-new = Neu
import-verdict-credit-note = Gutschrift
import-verdict-check = Prüfen
import-verdict-waits = Wartet
import-verdict-left-out = Ausgelassen
import-verdict-already-here = Schon da
import-verdict-payment = Zahlung
import-verdict-differs = Weicht ab
import-verdict-refused = Abgelehnt
import-verdict-skipped = Übersprungen
import-why-by-id = Kunde über Nummer erkannt
import-why-by-name = Kunde über Namen erkannt
import-why-said = Kunde ist { $name }, wie angegeben
import-why-new-customer = Neuer Kunde
import-why-credit-note = Gesamtbetrag negativ oder so benannt: als Gutschrift übernommen
import-why-held = Noch nicht importiert. { $why }
import-why-same-customer = Ähnlich wie { $name }. Derselbe Kunde?
import-why-left-out = Von Hand ausgelassen
import-why-already-here = Gleiche Nummer, gleiches Datum, gleicher Betrag; nichts zu tun
import-why-payment = Die Rechnung ist schon da; die Zahlung von { $amount } ist neu
import-why-differs = Diese Nummer ist mit anderem Datum oder Betrag schon da; nicht importiert
import-refused-number = Die Rechnungsnummer fehlt.
import-refused-customer = Der Kunde fehlt.
import-refused-issue-date = Das Rechnungsdatum fehlt.
import-refused-date = { $field }: kein Datum in der Reihenfolge dieser Datei.
import-refused-date-bounds = { $field }: Das Datum liegt vor 1970 oder nach 2199.
import-refused-amount-missing = Es fehlen der Gesamtbetrag und Positionen, die ihn ergäben.
import-refused-amount = { $field }: keine Zahl in der Schreibweise dieser Datei.
import-refused-amount-large = Der Betrag ist größer, als das Buch speichern kann.
import-refused-currency = Eine Währung dieses Namens gibt es nicht.
import-refused-twice = Dieselbe Rechnung steht in Zeile { $line }.
import-refused-long = { $field }: Der Text ist zu lang.
import-refused-quote = Ein Anführungszeichen in dieser Zeile wird nie geschlossen.
import-check-paid-without-date = Bezahlt, aber ohne Zahlungstag.
import-check-settled-in-future = Bezahlt an einem Tag, der noch kommt.
import-check-issued-in-future = Ausgestellt an einem Tag, der noch kommt.
import-check-due-before-issue = Fällig vor der Ausstellung.
import-check-settled-before-issue = Bezahlt vor der Ausstellung.
import-check-due-date = Die Fälligkeit ist kein Datum; es gilt das Zahlungsziel oder die allgemeine Frist.
import-check-paid-and-open = Bezahlt und offen ergeben nicht den Gesamtbetrag.
import-check-paid-more = Es wurde mehr bezahlt als der Gesamtbetrag.
import-check-paid-below-zero = Der bezahlte Betrag liegt unter null; nichts gilt als bezahlt.
import-check-net-and-tax = Netto und Steuer ergeben nicht den Gesamtbetrag.
import-check-lines = Die Zeilen nennen verschiedene Daten oder Gesamtbeträge; die erste zählt.
import-check-rounded = Der Betrag hatte mehr Dezimalstellen als seine Währung und wurde gerundet.
import-check-ragged = Die Zeile hat mehr oder weniger Zellen, als es Spaltennamen gibt.
import-check-disputed = Weder ja noch nein; gilt als nicht strittig.
import-check-tax = In der Datei steht keine Steuer: Sie fehlt vielleicht im Gesamtbetrag.
import-check-write-off = Ein Teil wurde anderswo ausgebucht; hier bleibt er offen.
import-check-state = Laut Status ganz oder teilweise bezahlt, laut Beträgen nicht; die Beträge zählen.
import-check-other-customer = Ein anderer Kunde hat eine Rechnung mit dieser Nummer.
import-skipped-totals = Eine Summenzeile
import-skipped-text = Eine Textzeile
import-skipped-header = Noch einmal die Spaltennamen
import-skipped-draft = Ein Entwurf, noch nicht ausgestellt
import-skipped-void = Storniert oder gelöscht
import-skipped-zero = Nichts ist geschuldet: Der Gesamtbetrag ist null
import-skipped-not-invoice = Keine Rechnung: ein Angebot, ein Auftrag oder eine Zahlung
import-skipped-credit-used = Von dieser Gutschrift ist nichts übrig

import-adds-nothing = Fügt nichts hinzu.
import-adds = Fügt { $amounts } in { $parts } hinzu. Ein Schritt, mit Strg Z zurückzunehmen.
import-adds-without-invoices = Fügt { $parts } hinzu. Ein Schritt, mit Strg Z zurückzunehmen.
import-parts = { $before } und { $last }
import-part-invoices =
    { $count ->
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }
import-part-payments =
    { $count ->
        [one] 1 Zahlung
       *[other] { $count } Zahlungen
    }
import-part-credit-notes =
    { $count ->
        [one] 1 Gutschrift
       *[other] { $count } Gutschriften
    }
import-do = Importieren
import-do-invoices =
    { $count ->
        [one] 1 Rechnung importieren
       *[other] { $count } Rechnungen importieren
    }
import-do-credit-notes =
    { $count ->
        [one] 1 Gutschrift importieren
       *[other] { $count } Gutschriften importieren
    }
import-do-payments =
    { $count ->
        [one] 1 Zahlung importieren
       *[other] { $count } Zahlungen importieren
    }
import-done-invoices =
    { $count ->
        [one] 1 Rechnung importiert
       *[other] { $count } Rechnungen importiert
    }
import-done-credit-notes =
    { $count ->
        [one] 1 Gutschrift importiert
       *[other] { $count } Gutschriften importiert
    }
import-done-payments =
    { $count ->
        [one] 1 Zahlung importiert
       *[other] { $count } Zahlungen importiert
    }
import-blocked-reading = Die Datei wird noch gelesen
import-blocked-problem = So ist die Datei nicht lesbar; siehe oben
import-blocked-columns = Zuerst angeben, welche Spalten das Fehlende enthalten
import-blocked-dates = Zuerst die Frage zu den Daten beantworten
import-blocked-decimals = Zuerst die Frage zum Dezimalzeichen beantworten
import-blocked-payments = Zuerst angeben, wann die bezahlten Rechnungen bezahlt wurden
import-blocked-customers = Zuerst angeben, welche Kunden dieselben sind
import-blocked-book-name = Zuerst dem neuen Buch einen Namen geben
import-blocked-book-currency = Zuerst dem neuen Buch eine Währung geben
import-blocked-already-here = Alles in dieser Datei ist schon da
import-blocked-nothing-good = Jede Zeile ist abgelehnt; die Gründe stehen in der Vorschau
import-blocked-nothing-new = Nichts in dieser Datei lässt sich hinzufügen

## data

data-title = Daten und Sicherung
data-restore = Aus Datei wiederherstellen
data-save-backup = Sicherungsdatei speichern
data-unbacked =
    { $count ->
        [one] 1 Eintrag ist in keiner Sicherungsdatei.
       *[other] { $count } Einträge sind in keiner Sicherungsdatei.
    }
data-unbacked-detail = Was in keiner Datei ist, ist nur auf diesem Gerät.
data-backups = Sicherungsdatei
data-no-backup = Noch zählt keine Sicherungsdatei.
data-last-backup = Die zuletzt zurückgelesene Datei enthält alles bis Eintrag { $seq }. Geprüft am { $when }.
data-handed-over = { $name } wurde an die Downloads übergeben. Ob die Datei angekommen ist, ist hier nicht bekannt: Bitte unten wählen, um sie prüfen zu lassen. Erst dann zählt sie.
data-counted = { $name } ist vollständig, gehört zu diesem Buch und enthält alles bis Eintrag { $seq }.
data-cancelled = Nichts wurde geschrieben.
data-check-file = Sicherungsdatei prüfen
data-check-hint = Sie wird gelesen und mit diesem Buch verglichen. Nichts wird geändert.
data-choose-file = Sicherungsdatei wählen
data-choose-hint = Eine von Duebook gespeicherte Datei mit der Endung .jsonl: eine Sicherung oder was nach einem Abbruch gespeichert wurde.
data-restore-title = Sicherungsdatei wiederherstellen
data-restore-text = Die Datei wird zu einem neuen Buch. Alle vorhandenen Bücher bleiben, wie sie sind.
data-restore-refused = Nichts wurde wiederhergestellt, und nichts hat sich hier geändert.
data-restore-not-this = { $name } lässt sich aus dieser Datei nicht wiederherstellen. { $why }
data-restore-reading = Die Datei wird gelesen und geprüft
data-restore-making = Das neue Buch wird angelegt
data-stopped = Angehalten. Nichts wurde geändert.
data-writing = Die Datei wird geschrieben und geprüft
data-restore-no-book = Die Datei enthält kein eigenes Buch.
data-restore-several = Die Datei enthält mehrere Bücher. Eines wiederherstellen, dann die Datei für das nächste noch einmal wählen.
data-other-file = Andere Datei wählen
data-restore-new = Als neues Buch wiederherstellen
data-restored = { $name } als neues Buch wiederhergestellt
data-preview-name = Buch
data-preview-made = Gespeichert am
data-preview-entries = Einträge
data-preview-customers = Kunden
data-preview-invoices = Rechnungen und Entwürfe
data-preview-payments = Zahlungen
data-preview-open = Insgesamt offen
data-file-too-large = Die Datei ist größer als { $count } MB: Das ist keine Sicherung von Duebook.
data-file-other = Das ist keine Sicherungsdatei von Duebook.
data-file-newer = Die Datei wurde von einer neueren Version von Duebook gespeichert. Bitte diese Seite neu laden, um sie zu erhalten.
data-file-cut = Das Ende der Datei fehlt: Sie wurde nach Zeile { $line } abgeschnitten. Bitte eine andere Kopie suchen.
data-file-line = Die Datei wurde geändert oder beschädigt: Zeile { $line } ist nicht, was Duebook dort schrieb. Bitte eine andere Kopie suchen.
data-file-event = Zeile { $line } enthält einen Eintrag, den diese Version von Duebook nicht lesen kann.
data-file-totals = Die in Zeile { $line } genannten Summen sind nicht die der Einträge. Bitte eine andere Kopie suchen.
data-file-count = Die Schlusszeile { $line } passt nicht zu den Einträgen. Bitte eine andere Kopie suchen.
data-file-seal = Die Datei wurde geändert, nachdem Duebook sie gespeichert hatte: Das Siegel in Zeile { $line } passt nicht. Bitte eine andere Kopie suchen.
data-file-not-this-book = Die Datei ist vollständig, gehört aber zu einem anderen Buch oder zu einem anderen Verlauf von diesem. Hier zählt sie nicht.
data-file-unreadable = Die Datei konnte nicht gelesen werden. Vielleicht wurde sie verschoben; bitte erneut wählen.
data-file-not-written = Die Datei konnte nicht geschrieben werden. Über sie wird nichts behauptet.
data-store-full = Der Speicherplatz für diese Seite ist aufgebraucht. Bitte auf diesem Gerät Platz schaffen und erneut versuchen.
data-store-busy = Ein Eintrag ist unterwegs. Bitte gleich noch einmal versuchen.
data-health = Zustand dieses Buchs
data-measured = gemessen { $when }
data-check-now = Jetzt prüfen
data-last-entry = Letzter geschriebener Eintrag
data-last-entry-at = Eingegeben am { $when }, vom Browser bestätigt
data-last-entry-none = Noch wurde nichts eingegeben
data-last-entry-saving = Auf dem Weg zum Datenträger
data-last-entry-lost = Was vorher gespeichert wurde, ist sicher
data-chain = Kette der Einträge
data-chain-whole = { $count } von { $count } stimmen
data-chain-detail = Jeder gespeicherte Eintrag wurde eben gelesen und passt zum vorigen
data-chain-broken = nur { $count } stimmen
data-witness = Zweiter Vermerk des letzten Eintrags
data-witness-agrees = stimmt
data-witness-agrees-detail = Vom Journal getrennt geführt, damit ein Verlust bemerkt würde
data-witness-behind = Er wird kurz nach dem Journal geschrieben und folgt mit dem nächsten Eintrag
data-witness-ahead = Er nennt einen Eintrag, den dieser Tab nicht kennt. Bitte diese Seite neu laden
data-witness-missing = keiner
data-witness-missing-detail = Er wird mit dem nächsten Eintrag geschrieben
data-witness-damaged = nicht lesbar
data-witness-damaged-detail = Er wird mit dem nächsten Eintrag neu geschrieben. Das Journal selbst ist oben geprüft
data-witness-refused = Der Browser verweigert den Platz dafür. Ein völliger Verlust würde nicht bemerkt
data-durability = Auf den Datenträger geschrieben
data-durability-strict = vor der Bestätigung
data-durability-strict-detail = Der Browser wartet auf den Datenträger, bevor ein Eintrag als gespeichert gilt
data-durability-relaxed = kurz danach
data-durability-relaxed-detail = Der Browser übergibt Einträge dem System. Ein Stromausfall binnen Sekunden könnte den letzten kosten
data-durability-unstated = Der Browser sagt es nicht; solche schreiben nicht sofort
data-durability-none = Bekannt nach dem ersten Eintrag in diesem Tab
data-not-yet = noch nicht gemessen
data-unstated = keine Angabe
data-persisted = Vom Browser bewahrt
data-persisted-yes = zugesagt
data-persisted-yes-detail = Der Browser löscht diese Daten nicht von sich aus
data-persisted-no = nicht zugesagt
data-persisted-no-detail = Wird der Platz auf dem Gerät knapp, kann der Browser alles hier löschen. Eine Sicherungsdatei ist davor sicher
data-persisted-unstated = Der Browser kennt keine solche Zusage. Bitte ab und zu eine Sicherungsdatei speichern
data-ask-persistence = Browser um Bewahrung bitten
data-kept = Der Browser hat zugesagt, die Daten zu bewahren
data-not-kept = Der Browser hat es nicht zugesagt. Bitte ab und zu eine Sicherungsdatei speichern
data-space = Speicherplatz
data-space-of = { $usage } von { $quota }
data-space-detail = Nach Schätzung des Browsers
data-space-unstated = Der Browser sagt nicht, wie viel er gewährt
data-space-full = Fast aufgebraucht. Bitte eine Sicherungsdatei speichern und auf diesem Gerät Platz schaffen
data-space-small = So wenig wird in privaten Fenstern gewährt: Was in einem liegt, verschwindet beim Schließen
data-megabytes = { $size } MB
data-gigabytes = { $size } GB
data-tab = Dieser Tab
data-tab-writes = schreibt
data-tab-writes-detail = Andere Tabs lesen und folgen sofort
data-tab-reads = liest
data-tab-reads-detail = Ein anderer Tab schreibt dieses Buch
data-tab-asking = wartet
data-tab-asking-detail = Es wird ermittelt, ob ein anderer Tab schreibt
data-books = Bücher in diesem Browser
data-no-books = Noch gibt es kein Buch.
data-new-book = Neues Buch
data-book-open = Geöffnet
data-open-book = { $name } öffnen
data-rename = Umbenennen
data-rename-do = Buch umbenennen
data-rename-title = Anderer Name für dieses Buch
data-book-name = Name
data-renamed = Das Buch heißt jetzt { $name }
data-remove-sample = Beispielbuch entfernen
data-removed = { $name } entfernt
data-remove-title = Dieses Buch entfernen
data-remove-loss = Nimmt { $name } mit { $invoices } Rechnungen und { $payments } Zahlungen aus der Liste dieses Browsers. Sicherungsdateien bleiben.
data-remove = { $name } entfernen
data-remove-ask = { $name } entfernen?
data-remove-way-back = Von hier führt kein Weg zurück. Eine Sicherungsdatei bringt das Buch wieder, so weit sie reicht.
data-remove-unbacked =
    { $count ->
        [one] 1 Eintrag ist in keiner Sicherungsdatei und wäre verloren. Bitte zuerst eine Sicherungsdatei speichern.
       *[other] { $count } Einträge sind in keiner Sicherungsdatei und wären verloren. Bitte zuerst eine Sicherungsdatei speichern.
    }
data-remove-accept =
    { $count ->
        [one] Ich gebe diesen Eintrag auf
       *[other] Ich gebe diese { $count } Einträge auf
    }
data-keep = Buch behalten
data-language = Sprache
data-language-text = Zahlen und Daten folgen der Region. Die Seite startet neu in der anderen Sprache; nichts geht verloren.
data-export = Alles mitnehmen
data-export-text = Einfache Dateien, die sich anderswo öffnen lassen. Die Tabelle enthält jede ausgestellte, nicht stornierte Rechnung und was heute darauf offen ist. Stornierte Rechnungen, Gutschriften und Zahlungen stehen im Journal, das jeden Eintrag enthält, einen je Zeile.
data-export-csv = Rechnungen speichern, CSV
data-export-entries = Journal speichern, JSON Lines
data-saved-as = Gespeichert als { $name }
data-in-downloads = An die Downloads übergeben

## reports: figures and their explanations

reports-dso = Forderungslaufzeit (DSO)
reports-dso-about = Wie viele Tage Umsatz noch geschuldet sind.
reports-risk = Was schiefgeht und an wem es hängt
reports-risk-about = Verluste, Streitfälle und wie viel an wenigen Kunden hängt.
reports-balances = Was geschuldet ist
reports-balances-about = Am oben gewählten Tag.
reports-collection = Wie gut eingezogen wird
reports-collection-about = Über den oben gewählten Zeitraum.
reports-paying = Wie Kunden zahlen
reports-paying-about = Über jede abgeschlossene Rechnung mit einer Zahlung; im Trend nach Monaten.
reports-window = Zeitraum der Kennzahlen
reports-window-days = { $days } Tage
reports-window-hint = Gilt für jede Kennzahl, die keinen eigenen Zeitraum nennt.
reports-column-figure = Kennzahl
reports-column-trend = Letzte 12 Monate
reports-column-value = Wert
reports-column-explain = Erklärung
reports-trend-meta = Ende der letzten 12 Monate
reports-trend-finding = { $name }: { $value } am { $day }, nach { $before } am { $beforeday }.
reports-trend-first = { $name }: { $value } am { $day }, ohne früheren Wert zum Vergleich.
reports-trend-none = { $name } ist am { $day } nicht berechenbar. { $reason }
reports-empty = Noch gibt es nichts zu berichten
reports-empty-text = Jede Kennzahl entsteht aus ausgestellten Rechnungen und dem, was darauf bezahlt wurde. Sobald welche da sind, zeigt jede, wie sie zustande kommt.
reports-trend-nothing = { $name }: Noch gibt es keine Rechnung.
reports-trend-best-possible = bestmöglich
reports-sheet-figures = Kennzahlen
reports-sheet-value = Wert
reports-sheet-unit = Einheit
reports-sheet-shown = Wie angezeigt
reports-trend-day = Tag

figures-open-total = Offen auf Rechnungen
figures-open-total-formula = Die offenen Beträge aller Rechnungen, summiert
figures-outstanding = Außenstände
figures-outstanding-formula = Offen auf Rechnungen − Guthaben der Kunden
figures-past-due-total = Überfällig
figures-past-due-total-formula = Die offenen Beträge der Rechnungen, deren Fälligkeit vorbei ist, summiert
figures-expected-in-30-days = Erwartet in 30 Tagen
figures-expected-in-30-days-formula = Die offenen Beträge der binnen 30 Tagen erwarteten Rechnungen: Fälligkeit + übliche Verspätung des Kunden in Tagen
figures-dso-simple-30 = DSO, letzte 30 Tage
figures-dso-simple-90 = DSO, letzte 90 Tage
figures-dso-simple-365 = DSO, letzte 365 Tage
figures-dso-simple-formula = Forderungen ÷ Umsatz auf Ziel des Zeitraums × Tage des Zeitraums
figures-dso-average = DSO auf mittlere Forderungen
figures-dso-average-formula = (Anfangsforderungen + Forderungen) ÷ 2 ÷ Umsatz auf Ziel × Tage
figures-dso-rolling = DSO, rollierende Monate
figures-dso-rolling-formula = Forderungen × Tage der Monate ÷ Umsatz auf Ziel der Monate
figures-dso-count-back = DSO, Count-back
figures-dso-count-back-formula = Forderungen abzüglich des Umsatzes des neuesten Monats, des Monats davor und so weiter, bis nichts übrig ist: die Tage dieser Monate
figures-dso-best-possible = Bestmögliche DSO
figures-dso-best-possible-formula = Noch nicht fällige Forderungen ÷ Umsatz auf Ziel × Tage
figures-average-days-delinquent = Mittlerer Verzug (ADD)
figures-average-days-delinquent-formula = DSO − bestmögliche DSO
figures-cei = Inkassoeffizienz (CEI)
figures-cei-formula = (Anfangsforderungen + Umsatz auf Ziel − Forderungen) ÷ (Anfangsforderungen + Umsatz auf Ziel − noch nicht fällig) × 100
figures-cei-cash = Inkassoeffizienz, nur Zahlungen
figures-cei-cash-formula = Eingegangene Zahlungen ÷ (Anfangsforderungen + Umsatz auf Ziel − noch nicht fällig) × 100
figures-turnover = Forderungsumschlag
figures-turnover-formula = Umsatz auf Ziel ÷ mittlere Forderungen × 365 ÷ Tage
figures-collection-period = Mittlere Einzugsdauer
figures-collection-period-formula = Mittlere Forderungen ÷ Umsatz auf Ziel × Tage
figures-percent-past-due = Überfälliger Anteil
figures-percent-past-due-formula = Überfällig ÷ Forderungen × 100
figures-days-to-pay-weighted = Zahlungsdauer, nach Betrag
figures-days-to-pay-weighted-formula = (Jeder bezahlte Betrag × Tage von Rechnung bis Zahlung), summiert ÷ alles Bezahlte
figures-days-to-pay = Zahlungsdauer, nach Rechnung
figures-days-to-pay-formula = Tage von Rechnung bis Zahlung je Rechnung, summiert ÷ Anzahl der Rechnungen
figures-average-days-late = Mittlere Tage zu spät
figures-average-days-late-formula = (Jeder bezahlte Betrag × Tage nach Fälligkeit, frühe zählen als 0), summiert ÷ alles Bezahlte
figures-mean-lateness = Mittlere Verspätung
figures-mean-lateness-formula = (Jeder bezahlte Betrag × Tage nach Fälligkeit, frühe zählen negativ), summiert ÷ alles Bezahlte

figures-bad-debt-to-sales = Forderungsausfall zu Umsatz
figures-bad-debt-to-sales-formula = Als Forderungsausfall ausgebucht, abzüglich nachträglicher Eingänge ÷ Umsatz auf Ziel × 100
figures-cash-to-sales = Zahlungen zu Umsatz
figures-cash-to-sales-formula = Eingegangene Zahlungen ÷ Umsatz auf Ziel × 100
figures-collection-rate = Einzugsquote
figures-collection-rate-formula = Bezahlt von dem, was im Zeitraum fällig wurde ÷ was fällig wurde × 100
figures-recovery-rate = Einzugsquote Altbestand
figures-recovery-rate-formula = Im Zeitraum bezahlt auf frühere Rechnungen ÷ Anfangsforderungen × 100
figures-dispute-rate = Streitquote, nach Anzahl
figures-dispute-rate-formula = Strittige Rechnungen ÷ ausgestellte Rechnungen × 100
figures-dispute-rate-amount = Streitquote, nach Betrag
figures-dispute-rate-amount-formula = Betrag der strittigen Rechnungen ÷ ausgestellter Betrag × 100
figures-concentration-receivables = Konzentration der Forderungen
figures-concentration-sales = Konzentration des Umsatzes, ein Jahr
figures-concentration-formula = Anteil jedes Kunden in Prozent, quadriert, summiert: 10.000 ist ein einziger Kunde
figures-largest-share = Anteil des größten Kunden
figures-top-three-share = Anteil der drei größten
figures-largest-formula = Was die größten schulden ÷ Forderungen × 100
figures-payment-score = Zahlungsindex
figures-payment-score-formula = Die Tage jeder Rechnung über ihr Zahlungsziel hinaus als Punkte von 20 (120 Tage zu spät) über 80 (pünktlich) bis 100 (30 Tage zu früh), nach Betrag gewichtet
figures-scope-bad-debt = Nur Ausbuchungen wegen Forderungsausfall: Kleinbeträge, Bankgebühren und Kulanz bleiben außen vor. Ein nachträglicher Eingang zählt an seinem eigenen Tag.
figures-scope-cash-to-sales = Zahlungen, die im Zeitraum Rechnungen zugeordnet wurden, wann immer diese ausgestellt sind. Über 100 % ging mehr ein, als verkauft wurde.
figures-scope-collection-rate = Rechnungen mit Fälligkeit im Zeitraum, abzüglich Storniertem, Gutschriften und Skonto. Zahlungen zählen bis zum Tag der Kennzahl, auch frühe.
figures-scope-recovery-rate = Zahlungen im Zeitraum auf Rechnungen, die vor seinem Beginn ausgestellt wurden, gegen alles, was damals offen war, fällig oder nicht.
figures-scope-disputes = Im Zeitraum ausgestellte Rechnungen, die bis zu seinem Ende bestritten wurden, seither geklärt oder nicht. Eine zweimal strittige zählt einmal; stornierte bleiben außen vor.
figures-scope-concentration = Was jeder Kunde am Tag schuldet, Guthaben nicht verrechnet. Kunden, die nichts schulden, bleiben außen vor. Fünf gleiche Kunden sind 2.000 Punkte.
figures-scope-concentration-sales = Rechnungen der letzten 365 Tage abzüglich stornierter und Gutschriften, nach Kunden, mit Steuer.
figures-scope-payment-score = Abgeschlossene Rechnungen mit ihren Tagen zu spät, frühe entsprechend früher, und offene überfällige mit ihrem jetzigen Alter. Im Trend nur die im Monat abgeschlossenen. Weniger als drei ergeben keinen Index.
figures-scope-open = Jede ausgestellte Rechnung, auf der etwas offen ist, mit Steuer. Strittige Beträge sind enthalten. Nicht zugeordnete Zahlungen und Gutschriften mindern es nicht; Entwürfe und stornierte Rechnungen bleiben außen vor.
figures-scope-outstanding = Jede ausgestellte Rechnung, auf der etwas offen ist, mit Steuer und strittigen Beträgen, abzüglich dessen, was von Zahlungen und Gutschriften übrig ist. Entwürfe und stornierte Rechnungen bleiben außen vor.
figures-scope-expected = Nur offene Rechnungen: nichts, was erst noch verkauft oder berechnet wird. Ein Kunde mit mindestens 3 bezahlten Rechnungen zählt mit seiner eigenen Verspätung, andere mit der des ganzen Buchs. Was schon da sein sollte, wird heute erwartet. Es ist ein Mittelwert ohne Spanne.
figures-scope-dso = Forderungen sind die offenen Beträge der Rechnungen, mit Steuer, Guthaben nicht verrechnet. Umsatz auf Ziel sind die ausgestellten Rechnungen abzüglich stornierter und Gutschriften, ebenfalls mit Steuer.
figures-scope-count-back = Forderungen sind die offenen Beträge der Rechnungen, mit Steuer. Monate sind Kalendermonate, der laufende bis zu diesem Tag. Ein Monat ohne Umsatz beendet die Zählung.
figures-scope-cei = 100 % bedeutet, dass alles Fällige eingezogen wurde. Gutschriften und Ausbuchungen zählen als eingezogen; zum Vergleich dient der Wert nur mit Zahlungen.
figures-scope-cei-cash = Nur Zahlungen, die Rechnungen zugeordnet sind: Gutschriften, Skonto und Ausbuchungen zählen nicht als eingezogen.
figures-scope-turnover = Mittlere Forderungen sind das Mittel aus Anfangs- und Endforderungen, mit Steuer. Umsatz auf Ziel sind die ausgestellten Rechnungen abzüglich stornierter und Gutschriften.
figures-scope-days-to-pay = Abgeschlossene Rechnungen, die eine Zahlung hatten. Teilzahlungen zählen an ihrem eigenen Tag. Skonto, Gutschriften und Ausbuchungen sind keine Zahlungen; offene Rechnungen bleiben außen vor, langsame Zahler fehlen also noch.
figures-scope-days-late = Abgeschlossene Rechnungen, die eine Zahlung hatten. Eine frühe Zahlung gleicht keine späte aus. Offene Rechnungen bleiben außen vor.
figures-scope-lateness = Abgeschlossene Rechnungen, die eine Zahlung hatten. Frühe Zahlungen gleichen späte aus. Offene Rechnungen bleiben außen vor.

figures-inputs = Besteht aus
figures-scope = Was zählt
figures-as-of = Stand: { $day }, Tagesende
figures-period = { $first } bis { $last }
figures-days = { $days } Tage
figures-percent = { $value } %
figures-unit-days = Tage
figures-unit-times-per-year = mal pro Jahr
figures-unit-points = Punkte
figures-axis-days = { $days } T
figures-axis-times = { $times } ×
figures-input-receivables = Forderungen
figures-input-opening-receivables = Anfangsforderungen
figures-input-average-receivables = Mittlere Forderungen
figures-input-not-yet-due = Noch nicht fällig
figures-input-past-due = Überfällig
figures-input-credit-sales = Umsatz auf Ziel
figures-input-cash-collected = Eingegangene Zahlungen
figures-input-customer-credits = Guthaben der Kunden
figures-input-period = Zeitraum
figures-input-period-days = Tage des Zeitraums
figures-input-months = Kalendermonate
figures-input-sales-of-month = Umsatz auf Ziel, { $period }
figures-input-paid-invoices = Abgeschlossene Rechnungen mit Zahlung
figures-input-paid-amount = Darauf bezahlt
figures-input-open-invoices = Rechnungen
figures-input-dso = DSO
figures-input-best-possible-dso = Bestmögliche DSO
figures-input-book-lateness = Mittlere Verspätung des ganzen Buchs
figures-input-bad-debt = Forderungsausfall abzüglich nachträglicher Eingänge
figures-input-fell-due = Im Zeitraum fällig geworden
figures-input-collected-of-it = Davon bezahlt
figures-input-issued-invoices = Ausgestellte Rechnungen
figures-input-invoiced = Ausgestellter Betrag
figures-input-disputed-invoices = Davon strittig
figures-input-disputed-amount = Strittiger Betrag
figures-input-customers = Kunden
figures-input-largest-balances = Die größten schulden
figures-input-experiences = Rechnungen, die zählen
figures-flag-short-history = Die erste Rechnung ist vom { $day }, nach dem ersten Tag des Zeitraums. Der Zeitraum behält seine Länge, die Kennzahl ist also weniger sicher.
figures-flag-short-history-short = Kurzer Verlauf
figures-flag-short-period =
    { $days ->
        [one] Ein Zeitraum von einem Tag: Die Kennzahl schwankt stark.
       *[other] Ein Zeitraum von nur { $days } Tagen: Die Kennzahl schwankt stark.
    }
figures-flag-short-period-short = Kurzer Zeitraum
figures-flag-at-least-history = Mindestens so viel. { $rest } der Forderungen sind älter als jeder Umsatz im Buch.
figures-flag-at-least-month = Mindestens so viel. Die Zählung endete bei einem Monat ohne Umsatz, { $rest } der Forderungen blieben zu erklären.
figures-flag-at-least-short = Mindestens
figures-flag-running-month = Im laufenden Monat wurde noch nichts verkauft: Seine Tage zählen zum Monat davor.
figures-flag-running-month-short = Laufender Monat angefügt
figures-flag-fewer-months =
    { $count ->
        [one] Nur ein Monat Verlauf war vorhanden.
       *[other] Nur { $count } Monate Verlauf waren vorhanden.
    }
figures-flag-fewer-months-short = Weniger Monate
figures-flag-disputed = { $amount } der Forderungen sind strittig und mitgezählt.
figures-flag-disputed-short = Strittige mitgezählt
figures-flag-book-lateness =
    { $count ->
        [one] Bei 1 Rechnung ist die eigene Verspätung des Kunden nicht bekannt; die des ganzen Buchs steht dafür.
       *[other] Bei { $count } Rechnungen ist die eigene Verspätung des Kunden nicht bekannt; die des ganzen Buchs steht dafür.
    }
figures-flag-book-lateness-short = Teils Verspätung des Buchs
figures-reason-no-sales = Im Zeitraum gab es keinen Umsatz auf Ziel.
figures-reason-no-receivables = Nichts ist geschuldet, es gibt also nichts zum Vergleich.
figures-reason-nothing-fell-due = Im Zeitraum wurde nichts fällig.
figures-reason-too-few-experiences = Bisher zu wenige Zahlungen.
figures-reason-no-history = Vor diesem Zeitraum gibt es keinen Verlauf.
figures-reason-no-paid-invoices = Noch wurde keine Rechnung bezahlt.
figures-reason-no-invoices = Noch gibt es keine Rechnung.
figures-reason-no-matured-promises = Noch ist keine Zusage fällig geworden.
figures-reason-no-credit-limit = Es gibt kein Kreditlimit zum Vergleich.
figures-reason-empty-bucket = In dieser Altersklasse stand nichts.
figures-reason-no-days-gained = Das Skonto zieht keine Zahlung vor.
figures-reason-discount-out-of-range = Ein Skonto beträgt mindestens 0 % und weniger als 100 %.
figures-reason-shares-not-whole = Die Anteile ergeben kein Ganzes.
figures-reason-rate-out-of-range = Der Satz ergibt in dieser Formel keinen Sinn.
figures-reason-unequal-lengths = Zwei zusammengehörige Listen sind verschieden lang.
figures-reason-never-absorbed = Ein Teil des Saldos würde nie bezahlt.
figures-reason-too-large = Die Zahlen sind zu groß.
figures-behind-open =
    { $count ->
        [one] 1 offene Rechnung
       *[other] { $count } offene Rechnungen
    }
figures-behind-past-due =
    { $count ->
        [one] 1 überfällige Rechnung
       *[other] { $count } überfällige Rechnungen
    }
figures-behind-not-yet-due =
    { $count ->
        [one] 1 noch nicht fällige Rechnung
       *[other] { $count } noch nicht fällige Rechnungen
    }
figures-behind-issued =
    { $count ->
        [one] 1 Rechnung, ausgestellt { $period }
       *[other] { $count } Rechnungen, ausgestellt { $period }
    }
figures-behind-open-on =
    { $count ->
        [one] 1 Rechnung war am { $day } offen
       *[other] { $count } Rechnungen waren am { $day } offen
    }
figures-behind-due-in =
    { $count ->
        [one] 1 Rechnung, fällig { $period }
       *[other] { $count } Rechnungen, fällig { $period }
    }
figures-behind-disputed =
    { $count ->
        [one] 1 strittige Rechnung
       *[other] { $count } strittige Rechnungen
    }
figures-behind-bad-debt =
    { $count ->
        [one] 1 Rechnung mit Forderungsausfall
       *[other] { $count } Rechnungen mit Forderungsausfall
    }
figures-behind-paid =
    { $count ->
        [one] 1 abgeschlossene Rechnung mit Zahlung
       *[other] { $count } abgeschlossene Rechnungen mit Zahlung
    }
figures-behind-expected =
    { $count ->
        [one] 1 Rechnung bis { $day } erwartet
       *[other] { $count } Rechnungen bis { $day } erwartet
    }
figures-behind-bucket =
    { $count ->
        [one] 1 Rechnung
       *[other] { $count } Rechnungen
    }
figures-column-number = Rechnung
figures-column-customer = Kunde
figures-column-issued = Ausgestellt
figures-column-expected = Erwartet
figures-column-paid-on = Zuletzt bezahlt
figures-column-due = Fällig
figures-column-open = Offen
figures-column-gross = Berechnet
figures-column-paid = Bezahlt
figures-column-written-off = Ausgebucht
figures-invariants = Beruht auf
figures-invariant-holds = Gilt
figures-invariant-broken = Gilt nicht
figures-invariant-listed = Die aufgeführten Rechnungen ergeben „{ $name }“, auf den Cent.
figures-invariant-due = Fälliges und noch nicht Fälliges ergeben alles Offene.
figures-invariant-buckets = Die Klassen der Altersstruktur ergeben alles Offene.
figures-invariant-below-zero = Auf keiner Rechnung ist weniger als nichts offen.
figures-invariant-book = Die Prüfung aller Einträge durch das Buch selbst findet nichts.
figures-total = Gesamt
figures-show-more = { $count } weitere zeigen
figures-buckets-title = Summe der Altersstruktur
figures-bucket-title = Altersstruktur: { $bucket }
figures-bucket-not-due = Noch nicht fällig
figures-bucket-new = An dem Tag ausgestellt
figures-bucket-day =
    { $day ->
        [one] 1 Tag
       *[other] { $day } Tage
    }
figures-bucket-days = { $first }–{ $last } Tage
figures-bucket-more = { $first } Tage und mehr
figures-bucket-by-due-date = Tage zählen ab Fälligkeit.
figures-bucket-by-invoice-date = Tage zählen ab Rechnungsdatum.
figures-bucket-with-disputed = Strittige Beträge sind enthalten.
figures-bucket-without-disputed = Strittige Beträge bleiben außen vor.

## shortcuts: the sheet of keys

shortcuts-title = Tastenkürzel
shortcuts-palette = Suchen oder ausführen
shortcuts-filter = Diese Liste filtern
shortcuts-commit = Ausstellen, speichern oder importieren
shortcuts-letters = Einzelne Buchstaben als Kürzel
shortcuts-today = Zu Heute
shortcuts-invoices = Zu Rechnungen
shortcuts-customers = Zu Kunden
shortcuts-payments = Zu Zahlungen
shortcuts-desk = Zum Zuordnen
shortcuts-what-if = Zu Was-wäre-wenn
shortcuts-reports = Zu Berichten
shortcuts-new-invoice = Neue Rechnung
shortcuts-record-payment = Zahlung erfassen
shortcuts-undo = Letzten Eintrag zurücknehmen
shortcuts-redo = Wiederholen
shortcuts-move = In Tabelle oder Diagramm bewegen
shortcuts-open = Zeile öffnen
shortcuts-select = Zeile auswählen
shortcuts-close = Schließen oder abbrechen
shortcuts-sheet = Diese Übersicht

## palette: search or run

palette-title = Suchen oder ausführen
palette-hint = Auch Beträge: 1.250 findet { $example }
palette-do = Aktionen
palette-go = Gehe zu
palette-books = Bücher
palette-new-customer = Neuer Kunde
palette-import = Datei mit Rechnungen importieren
palette-backup = Dieses Buch sichern
palette-undo = Zurücknehmen: { $what }
palette-redo = Wiederholen: { $what }
palette-pay-from = Zahlung von { $name } erfassen
palette-invoice-for = Neue Rechnung für { $name }
palette-as-of = Alles zum Stand { $day } zeigen
palette-open-book = Buch { $name } öffnen
palette-customer-open = { $amount } offen
palette-customer-clear = Nichts offen
palette-invoice-detail = { $amount }, { $state }
palette-payment = Zahlung von { $name }
palette-payment-detail = { $amount }, { $day }
palette-language = Sprache: { $language }
palette-theme-light = Helles Design
palette-theme-dark = Dunkles Design
palette-theme-system = Design wie das System

## handout: tables and charts as files and on paper

handout-table = Exportieren
handout-chart = Speichern
handout-xlsx = Tabelle (XLSX)
handout-csv = Texttabelle (CSV)
handout-print = Drucken
handout-svg = Bild (SVG)
handout-png = Bild (PNG)
handout-making = Die Tabelle wird erstellt
handout-stopped = Abgebrochen. Es wurde keine Datei erstellt.
handout-in-downloads = { $name } ist in den Downloads
handout-not-written = Der Browser konnte diese Datei nicht erstellen.
handout-too-large = Diese Tabelle passt nicht in eine XLSX-Datei. Bitte als Texttabelle speichern.

## list: what stands above every list

list-columns = Spalten
list-views = Ansichten
list-view-edit = Ansicht speichern
list-view-text = Eine Ansicht merkt sich Filter, Reihenfolge und Spalten dieser Liste, nicht den Tag.
list-view-name = Name dieser Ansicht
list-view-save = Ansicht speichern
list-view-saved = Ansicht { $name } gespeichert
list-view-remove = Ansicht { $name } entfernen
list-view-not-kept = Dieser Browser konnte die Ansicht nicht speichern.

## history: everything that was recorded

history-title = Verlauf
history-text = Alles, was eingegeben wurde, das Neueste zuerst. Was zurückgenommen wurde, bleibt hier durchgestrichen stehen.
history-number = Eintrag
history-what = Was
history-recorded = Eingegeben
history-state = Status
history-do = Rücknahme
history-holds = Gilt
history-gone = Zurückgenommen
history-take-back = Zurücknehmen
history-do-again = Wiederholen
history-then = Stand damals
history-of-withdrawal = Zurückgenommen: { $what }
history-of-reinstatement = Wiederholt: { $what }
history-of-book = Buch eröffnet
history-added-customer = Neuer Kunde { $name }
history-changed-customer = Kunde { $name } geändert
history-foot =
    { $count ->
        [one] 1 Eintrag
       *[other] { $count } Einträge
    }
history-open = Verlauf zeigen
history-reason = Grund

## derived: how a figure of one customer or document comes about

derived-gone = Diesen Wert gibt es zu diesem Tag nicht.
derived-customer-open = Offen: { $name }
derived-customer-overdue = Überfällig: { $name }
derived-customer-bucket = { $bucket }: { $name }
derived-customer-credit = Nicht zugeordnet: { $name }
derived-customer-days = Zahlt meist an: { $name }
derived-invoice-open = Offen auf { $number }
derived-invoice-total = Summe von { $number }
derived-invoice-late = Wie spät { $number } ist
derived-invoice-expected = Wann { $number } erwartet wird
derived-payment-left = Nicht zugeordnet von dieser Zahlung
derived-note-left = Nicht zugeordnet von { $number }
derived-listed-open = Offen: gezeigte Kunden
derived-listed-overdue = Überfällig: gezeigte Kunden
derived-all-credits = Nicht zugeordnet: alle Kunden
derived-open-formula = Offen = ausgestellt − storniert − bezahlt − gutgeschrieben − Skonto − ausgebucht
derived-overdue-formula = Überfällig = offene Beträge der Rechnungen, deren Fälligkeit vorbei ist
derived-buckets-formula = Summe = die Altersstufen zusammengezählt
derived-bucket-formula = Altersstufe = offene Beträge der Rechnungen, die so viele Tage überfällig sind
derived-left-formula = Nicht zugeordnet = eingegangen − Rechnungen zugeordnet − zurückgezahlt
derived-days-formula = Σ bezahlter Betrag × Tage seit der Rechnung ÷ Σ bezahlter Betrag, in ganzen Tagen
derived-total-formula = Summe = netto + Steuer, netto = Σ Menge × Einzelpreis
derived-late-formula = Tage Verzug = gezählt bis − Fälligkeit, Fälligkeit = Rechnungsdatum + vereinbarte Tage
derived-expected-formula = Erwartet = Fälligkeit + mittlere Verspätung, nie vor dem Tag, bis zu dem gezählt wird
derived-listed-formula = Summe dessen, was jeder gezeigte Kunde schuldet
derived-credits-formula = Summe dessen, was von jeder Zahlung und Gutschrift übrig ist
derived-customer-open-scope = Jede ausgestellte Rechnung dieser Währung, auf der etwas offen ist. Nicht Zugeordnetes wird nicht abgezogen: Es ist ein eigener Wert.
derived-invoice-open-scope = Alles mit einem Datum bis zu diesem Tag. Zurückgenommenes zählt nicht und steht nicht in der Liste.
derived-overdue-scope = Rechnungen, auf denen etwas offen ist, nach ihrer Fälligkeit. Am Tag der Fälligkeit selbst ist eine Rechnung nicht spät. Strittige zählen mit.
derived-left-scope = Zahlungen zählen ab ihrem Eingang, Gutschriften ab ihrem Tag, Zuordnungen ab dem Tag, an dem zugeordnet wurde. Zurückgenommenes zählt nicht.
derived-total-scope = Jede Zeile wird vor der Steuer gerundet, die Steuer einmal auf die Nettosumme. Eine eingelesene Rechnung behält die Beträge, mit denen sie kam.
derived-late-scope = Ganze Kalendertage. Gezählt wird, solange auf der Rechnung etwas offen ist.
derived-expected-scope = Mittel der gezeigten abgeschlossenen Rechnungen, nach Betrag gewichtet, frühe Zahlungen negativ. Ab drei Rechnungen ist es das eigene des Kunden, sonst das des ganzen Buchs, sonst keines. Eine Schätzung.
derived-listed-scope = Die Kunden, die die Liste zeigt, so wie sie durchsucht ist, in der gewählten Währung. Jeder Name führt weiter zu den Rechnungen des Kunden.
derived-sources =
    { $count ->
        [0] Nichts dahinter
        [one] 1 Quelle dahinter
       *[other] { $count } Quellen dahinter
    }
derived-column-document = Beleg
derived-column-fact = Was zählt
derived-column-day = Tag
derived-column-days = Tage
derived-column-age = Tage alt
derived-column-entries = Einträge
derived-entry = Nr. { $number }
derived-recorded = erfasst am { $day }
derived-entries-more = { $count } weitere
derived-fact-set-against = Rechnungen zugeordnet
derived-fact-taken-back = Zurückgenommen
derived-fact-given-back = Zurückgezahlt
derived-fact-voided = Storniert
derived-fact-credited = Gutgeschrieben
derived-fact-discount = Skonto
derived-fact-discount-back = Skonto zurückgenommen
derived-fact-recovered = Wieder offen
derived-input-discounts = Skonto
derived-input-tax-rate = Steuersatz
derived-input-tax = Steuer
derived-input-agreed-days = Vereinbarte Tage
derived-input-counted-to = Gezählt bis
derived-input-other-days = An anderen Tagen fällig
derived-input-customer-lateness = Mittlere Verspätung des Kunden
derived-input-mean-days = Mittel, nicht gerundet
derived-input-credits = Zahlungen und Gutschriften
derived-holds-sources = Die gezeigten Quellen ergeben zusammen den Wert, auf den Cent.
derived-holds-open = Ausgestellt abzüglich allem Abgezogenen ergibt, was offen ist.
derived-holds-gross = Die Summe der Rechnung ist, was mit ihrer Ausstellung geschuldet wurde.
derived-holds-lines = Die Zeilen ergeben zusammen den Nettobetrag.
derived-holds-tax = Netto und Steuer ergeben zusammen die Summe.
derived-holds-credits-agree = Zahlungen und Gutschriften sagen von dieser Rechnung dasselbe wie die Rechnung von ihnen.
derived-holds-invoices-agree = Die Rechnungen sagen davon dasselbe wie der Beleg von ihnen.
derived-holds-terms = Die Fälligkeit folgt aus Rechnungsdatum und Zahlungsziel.
derived-holds-mean = Das Mittel ist das der gezeigten Rechnungen.
derived-holds-expected = Der erwartete Tag folgt aus Fälligkeit und Verspätung.
derived-holds-customers = Alle Kunden zusammen ergeben alles Offene.
derived-holds-credits = Was für jeden Kunden übrig ist, ergibt zusammen alles, was übrig ist.
derived-holds-left = Eingegangen abzüglich allem Verwendeten ergibt, was übrig ist.
derived-holds-left-zero = Von keiner Zahlung und keiner Gutschrift ist weniger als nichts übrig.
derived-holds-buckets-disputed = Die Altersstufen und das Strittige ergeben zusammen alles Offene.
customers-documents-of = Rechnungen von { $name }
customers-payments-of = Zahlungen von { $name }
customers-sheet-payment = Zahlung
customers-sheet-note = Gutschrift
invoices-lines-of = Zeilen von { $number }

# Payment terms
terms-ambiguous = „net { $days } EOM“ wird auf zwei Arten gelesen. Welche ist gemeint?
terms-month-end-first = Monatsende, dann { $days } Tage
terms-days-first = { $days } Tage, dann das Ende jenes Monats
terms-no-such-day = Ein Tag des Monats ist 1 bis 31.
terms-tiers = Höchstens { $count } Skonti, jedes kleiner als das vorige und mit späterem Tag.
terms-share = Ein Anteil ist mehr als 0 % und höchstens 100 %, ein Betrag mehr als 0.
terms-shares = Ohne Restbetrag sind Raten Prozente der Summe, die zusammen 100 % ergeben.
terms-too-many-parts = Höchstens { $count } Raten, höchstens eine davon der Rest.
terms-discount-on-parts = Skonto und Raten gehen nicht zusammen.
terms-parts-exceed = Die Raten sind mehr als die Rechnung.
terms-calendar-name = Der Name eines Kalenders hat höchstens { $count } Zeichen, kein Komma und keine Klammer.
terms-parts = { $count } Raten, die letzte fällig { $last }
terms-due-tiers = Fällig { $due }. { $tiers }
terms-tier = { $percent } % Skonto bis { $until }
terms-build = Zahlungsziel wählen …
terms-builder = Zahlungsziel zusammenstellen
terms-take = Dieses Ziel verwenden
terms-written = Geschrieben: { $text }
terms-example = Auf einer Rechnung von heute, als Beispiel
terms-this-invoice = Auf dieser Rechnung
terms-column-what = Was
terms-column-when = Wann
terms-column-pay = Zu zahlen
terms-line-discount = Mit { $percent } % Skonto
terms-until = bis { $day }
terms-line-due = Ganz
terms-line-part = Rate { $number }
terms-rule = Fällig
terms-rule-days = Tage nach der Rechnung
terms-rule-eom = Monatsende, dann Tage
terms-rule-days-eom = Tage, dann das Ende jenes Monats
terms-rule-mfi = Ein Tag des nächsten Monats
terms-rule-payment-day = Tage, dann der nächste Zahltag
terms-rule-rog = Tage nach Erhalt der Ware
terms-rule-cod = Nachnahme
terms-rule-cia = Vorkasse
terms-rule-cwo = Zahlung bei Bestellung
terms-rule-parts = In Raten
terms-days = Tage
terms-months = Tag des Monats
terms-months-hint = 1 bis 31, mehrere mit Komma. 31 ist der letzte Tag.
terms-instalments = Raten
terms-instalments-hint = Anteil @ Tage, etwa 30%@15, 70%@45 oder 500@0, balance@EOM+15. „then“ zählt jede von der vorigen.
terms-discounts = Skonti
terms-discounts-hint = Prozent/Tage, etwa 2/10 oder 2/10, 1/20. Leer lassen für keines.
terms-partial = Eine rechtzeitige Teilzahlung
terms-partial-pro-rata = erhält ihren Anteil am Skonto
terms-partial-none = erhält nichts
terms-partial-when-closed = erhält nichts, bis die Rechnung rechtzeitig beglichen ist
terms-tax = Skonto und Steuer
terms-tax-when-taken = Die Steuer sinkt, wenn es genommen wird
terms-tax-always = Die Steuer ist von Anfang an auf den geminderten Betrag
terms-tax-never = Nur vom Nettobetrag; die Steuer bleibt
terms-grace = Kulanztage
terms-grace-hint = Tage nach dem letzten, die noch zählen.
terms-adjust = An einem freien Tag
terms-adjust-none = bleibt die Fälligkeit
terms-adjust-following = der nächste Werktag
terms-adjust-modified-following = der nächste im selben Monat
terms-adjust-preceding = der Werktag davor
terms-adjust-modified-preceding = der davor im selben Monat
terms-calendar = Feiertage
terms-calendar-none = Nur Samstage und Sonntage
terms-calendar-hint = Kalender stehen unter Daten und Sicherung.
terms-calendars = Feiertagskalender
terms-calendars-text = Zahlungsziele können eine Fälligkeit von diesen Tagen und von Samstagen und Sonntagen wegbewegen. Ausgestellte Rechnungen behalten ihre Fälligkeit.
terms-calendar-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
terms-calendar-edit = Bearbeiten
terms-calendar-new = Neuer Kalender
terms-calendar-title = Feiertagskalender
terms-calendar-called = Name
terms-calendar-list = Tage
terms-calendar-list-hint = Einer je Zeile. Leer lassen, um den Kalender zu entfernen.
terms-calendar-line = Zeile { $line }: { $why }
terms-calendar-save = Kalender speichern
terms-calendar-saved = Kalender { $name } gespeichert
