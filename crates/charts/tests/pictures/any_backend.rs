//! The charts draw on any plotters backend: here one that only counts what it is asked for.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::rc::Rc;

use crate::samples::{EUROS, frame, rising, ticks};
use charts::cash::draw_cash_curve;
use charts::mark::Annotate;
use charts::{CashCurve, CashSeries, cash_curve};
use plotters::drawing::IntoDrawingArea;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind as Refusal,
};

/// Width and height in tenths of a pixel, and the count of calls by kind.
struct Counter((u32, u32), Rc<RefCell<BTreeMap<&'static str, usize>>>);

impl Counter {
    fn count(&self, kind: &'static str) -> Result<(), Refusal<Infallible>> {
        *self.1.borrow_mut().entry(kind).or_default() += 1;
        Ok(())
    }
}

impl Annotate for Counter {}

impl DrawingBackend for Counter {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.0
    }

    fn ensure_prepared(&mut self) -> Result<(), Refusal<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), Refusal<Infallible>> {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Result<(), Refusal<Infallible>> {
        self.count("pixel")
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Result<(), Refusal<Infallible>> {
        self.count("path")
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Result<(), Refusal<Infallible>> {
        self.count("polygon")
    }

    fn draw_text<T: BackendTextStyle>(&mut self, _: &str, _: &T, _: BackendCoord) -> Result<(), Refusal<Infallible>> {
        self.count("text")
    }
}

#[test]
fn a_curve_is_the_same_on_another_backend() {
    let (with, without, ticks) = (rising(9, 5.0, 1.0), rising(9, 4.0, 1.0), ticks(&[(0, "Today"), (8, "14 Jan")]));
    let data = CashCurve {
        with: CashSeries { label: "with", values: &with },
        without: Some(CashSeries { label: "as today", values: &without }),
        range: None,
        ticks: &ticks,
        waypoint: None,
        axis: EUROS,
    };
    let calls = Rc::new(RefCell::new(BTreeMap::new()));
    let screen = Counter((6000, 2000), Rc::clone(&calls)).into_drawing_area();
    let drawn = draw_cash_curve(&data, &screen);
    let svg = cash_curve(&data, &frame("c", 600, 200));
    assert!(drawn.is_ok_and(|(points, plot)| points == svg.points && plot == svg.plot));
    let calls = calls.borrow();
    assert_eq!(calls.get("polygon"), Some(&1), "the area between the two");
    assert_eq!(calls.get("text").copied(), Some(svg.svg.matches("<text").count()));
    assert_eq!(calls.get("path").copied(), Some(svg.svg.matches(r#"class="ch-l"#).count()));
    assert_eq!(calls.get("pixel"), None);
}
