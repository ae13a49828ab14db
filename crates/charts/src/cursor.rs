//! The cursor over a chart: an overlay of the same size for one stop, and a place for its tooltip. The keys, the
//! pointer and the words are the shell's.

use crate::frame::{Drawing, Frame, Name, PlottedPoint, UNITS_PER_PX, bind};
use crate::layout::crisp;
use crate::plane::ring;
use crate::role::Role;

use plotters::element::PathElement;

/// Between the cursor's line and its tooltip, CSS pixels.
const TIP_GAP: f64 = 12.0;

/// Where a tooltip goes, CSS pixels from the top left corner of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TipPlace {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
}

/// An SVG to lay over `drawing`: a line at its stop `stop` (position in `drawing.points`) and a ring on each mark.
/// Empty when there is no such stop. It is hidden from assistive technology: the readout says it in words.
pub fn cursor(drawing: &Drawing, stop: usize) -> String {
    let Some(point) = drawing.points.get(stop) else { return String::new() };
    let frame = Frame::new("", Name::Decorative, drawing.width, drawing.height);
    let (top, bottom) = (units(drawing.plot.top), units(drawing.plot.bottom));
    let x = units(point.x_px);
    let over = bind(&frame, (1, 1), |screen| {
        let line = vec![(crisp(x), top), (crisp(x), bottom)];
        screen.draw(&PathElement::new(line, Role::Cursor.stroke(10)))?;
        for (y, role) in [(point.compare_y_px, Role::Compare), (point.y_px, Role::Accent)] {
            if let Some(y) = y {
                ring(screen, (x, units(y)), role)?;
            }
        }
        Ok((Vec::new(), drawing.plot))
    });
    over.svg.replacen(r#"class="ch""#, r#"class="ch ch-over""#, 1)
}

/// Places a tooltip of that size beside the point: on the left while it fits, else on the right, always inside the
/// picture, as long as the picture is wider than the tooltip.
pub fn place_tip(drawing: &Drawing, point: &PlottedPoint, tip_width: f64, tip_height: f64) -> TipPlace {
    let width = f64::from(drawing.width);
    let before = point.x_px - TIP_GAP - tip_width;
    let after = (point.x_px + TIP_GAP).min(width - tip_width);
    let left = if before >= 0.0 { before } else { after.max(0.0) };
    let room = (f64::from(drawing.height) - tip_height).max(0.0);
    TipPlace { left, top: (drawing.plot.top + 4.0).min(room) }
}

fn units(px: f64) -> i32 {
    (px * f64::from(UNITS_PER_PX)).round() as i32
}
