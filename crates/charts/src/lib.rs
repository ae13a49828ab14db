//! Pure drawing with plotters: plain numbers and finished labels in, an SVG text out. Touches no browser, no clock
//! and no locale: whoever calls formats money and dates, writes the finding sentence and the table twin.
//!
//! Every chart comes in two forms: `draw_…` is generic over the backend and draws on any plotters drawing area whose
//! unit is a tenth of a pixel; the plain function (`aging_bar`, `cash_curve`, …) draws with [`svg::SvgBackend`] and
//! returns a [`Drawing`]: the markup and where each point lies, for a keyboard cursor and a tooltip.
//!
//! The markup carries classes, never colours: `style/charts.css` maps them to the design tokens.

pub mod aging;
pub mod cash;
pub mod cursor;
pub mod frame;
pub mod mark;
pub mod role;
pub mod spark;
pub mod svg;
pub mod text;
pub mod ticks;
pub mod trend;

mod layout;
mod plane;

pub use aging::{AgingShare, aging_bar, aging_columns};
pub use cash::{CashCurve, CashSeries, DateTick, Range, Waypoint, cash_curve};
pub use cursor::{TipPlace, cursor, place_tip};
pub use frame::{Drawing, Frame, Name, PlotArea, PlottedPoint};
pub use layout::ValueAxis;
pub use spark::sparkline;
pub use ticks::nice_ticks;
pub use trend::{KpiTrend, ReferenceLine, TrendPoint, kpi_trend};
