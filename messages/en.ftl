# Every sentence of the program in English. A message nobody uses fails the test (tests/messages.rs).
# Keys begin with the section they are in. Amounts and dates come as text; $count chooses the plural form.

## common: words used on several screens

common-cancel = Cancel
common-close = Close
common-undo = Undo
common-number = { $count }
common-shortcuts = Shortcuts
common-search-or-run = Search or run
common-window-title = { $page } · Duebook
common-theme-system = Theme: as the system
common-theme-light = Theme: light
common-theme-dark = Theme: dark
common-nav-today = Today
common-nav-invoices = Invoices
common-nav-customers = Customers
common-nav-payments = Payments
common-nav-what-if = What-if
common-nav-reports = Reports
common-nav-import = Import
common-nav-data = Data and backup
common-nav-new = New
common-nav-more = More
common-as-of = As of
common-as-of-title = As of which day?
common-as-of-day = Day
common-as-of-hint = Types: today, fri, -30, 24.11. Every figure is as it was at the end of that day.
common-as-of-today = Back to today
common-as-of-apply = Show this day

## kit: what the parts say themselves

kit-money-empty = Enter an amount.
kit-money-not-a-number = This is no amount. Write it like 1,234.56.
kit-money-other-currency = This field is in { $currency }. Enter the amount in { $currency }.
kit-money-decimals =
    { $count ->
        [0] { $currency } has no digits after the point.
       *[other] { $currency } has { $count } digits after the point.
    }
kit-money-too-large = This amount is larger than the book can keep.
kit-date-empty = Enter a day.
kit-date-not-a-date = This is no day. Write it like 24 Nov, 24.11 or 2026-11-24.
kit-date-no-such-day = There is no such day in the calendar.
kit-date-out-of-bounds = Enter a day from 1970 to 2200.
kit-date-pick = Choose in a calendar
kit-number-bounds = Enter a whole number from { $min } to { $max }.
kit-chip-remove = Remove filter: { $filter }
kit-not-computable = Not computable
kit-explain = How is this computed: { $figure }
kit-loading = Loading
kit-peek-previous = Row above
kit-peek-next = Row below
kit-toasts = Messages
kit-toast-dismiss = Dismiss
kit-table-select = Select row
kit-table-select-all = Select all rows
kit-chart-cursor = Chart. The arrow keys read out its values.
kit-chart-table = Show as table

## today

## invoices

## invoice-editor

## customers

## payments

## what-if

## import

## data

## first-run

## reports: figures and their explanations

## errors: rejections of the ledger, faults of the device

## a11y: read out, not shown

a11y-skip = Skip to content
a11y-nav-main = Main
a11y-nav-data = Data
a11y-nav-quick = Quick
