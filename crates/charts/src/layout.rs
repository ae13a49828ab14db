//! Where labels go: the value axis and its gutter, date labels that never touch, end labels spread apart. Pure
//! arithmetic in tenths of a pixel.

use crate::frame::UNITS_PER_PX;
use crate::text::{LABEL_PX, LINE_PX, fit, width_px};
use crate::ticks::{finite, nice_ticks_from};

/// How the value axis is labelled.
#[derive(Clone, Copy)]
pub struct ValueAxis<'a> {
    /// Formats a tick (major units), such as `€20k` or `40 d`.
    pub label: &'a dyn Fn(f64) -> String,
    /// Smallest step between ticks, major units: 1.0 for days or where labels show no decimals, 0.0 for none.
    pub least_step: f64,
}

impl std::fmt::Debug for ValueAxis<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ValueAxis").field("least_step", &self.least_step).finish_non_exhaustive()
    }
}

/// One label of the value axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ValueTick {
    pub value: f64,
    pub label: String,
}

/// The value axis of one chart: its ticks, and the range they span.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ValueScale {
    pub ticks: Vec<ValueTick>,
    pub low: f64,
    pub high: f64,
}

impl ValueScale {
    /// Ticks for all finite `values` in `height` units of plot, zero always among them.
    pub fn new(values: impl Iterator<Item = f64>, height: i32, axis: &ValueAxis<'_>) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values.filter_map(finite) {
            (low, high) = (low.min(value), high.max(value));
        }
        let count = (height / units(45.0)).clamp(1, 6) as usize;
        let steps = nice_ticks_from(low, high, count, axis.least_step);
        let ticks: Vec<ValueTick> =
            steps.iter().map(|&value| ValueTick { value, label: (axis.label)(value) }).collect();
        let first = steps.first().copied().unwrap_or_default();
        let last = steps.last().copied().unwrap_or_default();
        // With nothing but zero to show, zero lies on the ground.
        let (low, high) = if first < last { (first, last) } else { (0.0, 1.0) };
        Self { ticks, low, high }
    }

    /// Width of the widest label, units.
    pub fn label_width(&self) -> i32 {
        self.ticks.iter().map(|tick| units(width_px(&tick.label, LABEL_PX, false))).max().unwrap_or_default()
    }
}

/// Pixels to units, rounded up so that a measured text is never cut.
pub(crate) fn units(px: f64) -> i32 {
    (px * f64::from(UNITS_PER_PX)).ceil() as i32
}

/// The middle of the pixel that holds `at`: a 1 px line there covers whole pixels.
pub(crate) fn crisp(at: i32) -> i32 {
    at.div_euclid(UNITS_PER_PX) * UNITS_PER_PX + UNITS_PER_PX / 2
}

/// Which part of a label stays where it is put, whatever its true width turns out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hold {
    /// Pushed in from the left edge.
    Left,
    /// On its tick.
    Middle,
    /// Pushed in from the right edge.
    Right,
}

/// A text on the time axis: its tick, the place that is held, and the reach it may take.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TimeLabel {
    pub tick: i32,
    pub hold: Hold,
    /// Where the held part lies, units.
    pub at: i32,
    pub text: String,
    left: i32,
    right: i32,
}

/// Of the labels `(x, text)` (ascending x), every first, second, third … so that they keep 12 px apart, all between
/// `lo` and `hi`. Prefers to keep the last one too when that costs at most one label in two.
pub(crate) fn time_labels(labels: &[(i32, &str)], lo: i32, hi: i32) -> Vec<TimeLabel> {
    let placed: Vec<TimeLabel> = labels.iter().filter_map(|&(tick, text)| place(tick, text, lo, hi)).collect();
    let fits = |stride: &usize| {
        let kept: Vec<&TimeLabel> = placed.iter().step_by(*stride).collect();
        kept.windows(2).all(|pair| pair[0].right + units(12.0) <= pair[1].left)
    };
    let count = placed.len().max(1);
    let least = (1..=count).find(fits).unwrap_or(count);
    let whole = (least..=count).find(|stride| (count - 1).is_multiple_of(*stride) && fits(stride));
    let stride = whole.filter(|stride| *stride <= least * 2 && *stride < count).unwrap_or(least);
    placed.into_iter().step_by(stride).collect()
}

/// Centred on its tick, pushed inwards at the edges.
fn place(tick: i32, text: &str, lo: i32, hi: i32) -> Option<TimeLabel> {
    let text = fit(text, f64::from(hi - lo) / f64::from(UNITS_PER_PX), LABEL_PX, false)?;
    let width = units(width_px(&text, LABEL_PX, false));
    let half = width / 2 + 1;
    let (hold, at, left) = match (tick - half < lo, tick + half > hi) {
        (true, _) => (Hold::Left, lo, lo),
        (false, true) => (Hold::Right, hi, hi - width),
        (false, false) => (Hold::Middle, tick, tick - half),
    };
    Some(TimeLabel { tick, hold, at, text, left, right: left + width })
}

/// Moves the centres `wanted` apart to at least a line each, within `lo` to `hi`, keeping their order. Where there is
/// no room for all, they are spread evenly.
pub(crate) fn spread(wanted: &[i32], lo: i32, hi: i32) -> Vec<i32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|&at| wanted[at]);
    let steps = i32::try_from(wanted.len().saturating_sub(1)).unwrap_or(i32::MAX);
    let gap = if steps == 0 { 0 } else { units(LINE_PX).min((hi - lo).max(0) / steps) };
    let mut placed = wanted.to_vec();
    let mut floor = lo;
    for &at in &order {
        placed[at] = placed[at].max(floor);
        floor = placed[at] + gap;
    }
    let mut ceiling = hi;
    for &at in order.iter().rev() {
        placed[at] = placed[at].min(ceiling);
        ceiling = placed[at] - gap;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn end_labels_keep_a_line_apart_and_stay_inside() {
        assert_eq!(spread(&[100, 100, 100], 0, 1000), [100, 240, 380]);
        assert_eq!(spread(&[990, 995], 0, 1000), [860, 1000]);
        assert_eq!(spread(&[500, 400], 0, 1000), [540, 400]);
        assert_eq!(spread(&[], 0, 10), [0; 0]);
        assert_eq!(spread(&[5, 5, 5], 0, 100), [0, 50, 100]);
    }

    #[test]
    fn labels_that_would_touch_are_left_out_evenly() {
        let labels: Vec<(i32, &str)> = (0..13).map(|k| (k * 200, "19 Dec")).collect();
        let kept = time_labels(&labels, 0, 2400);
        assert!(kept.len() >= 3 && kept.windows(2).all(|pair| pair[0].right + 120 <= pair[1].left), "{kept:?}");
        assert_eq!(kept.last().map(|label| label.tick), Some(2400));
        assert!(time_labels(&[], 0, 100).is_empty());
    }

    #[test]
    fn hairlines_lie_in_the_middle_of_a_pixel() {
        assert_eq!([crisp(0), crisp(9), crisp(10), crisp(124)], [5, 5, 15, 125]);
    }
}
