//! Round numbers for a value axis. Touches nothing.

/// Beyond this a double no longer holds every whole unit; values are held within it before drawing.
pub const LARGEST: f64 = 1e15;

/// Round ticks at steps of 1, 2 or 5 times a power of ten that cover `min` to `max` and always include zero, in about
/// `count` steps. Values are major units. Empty or all-zero ranges and anything not finite give `[0.0]`.
pub fn nice_ticks(min: f64, max: f64, count: usize) -> Vec<f64> {
    nice_ticks_from(min, max, count, 0.0)
}

/// As [`nice_ticks`], with steps of at least `least_step` (1.0 for days or whole euros).
pub fn nice_ticks_from(min: f64, max: f64, count: usize, least_step: f64) -> Vec<f64> {
    let (Some(min), Some(max)) = (finite(min), finite(max)) else { return vec![0.0] };
    let (low, high) = (min.min(max).min(0.0), min.max(max).max(0.0));
    if high - low < 1e-9 {
        return vec![0.0];
    }
    let step = nice_step((high - low) / count.clamp(1, 50) as f64, least_step);
    let first = step.below(low);
    let last = -step.below(-high);
    (first..=last).map(|k| step.times(k)).collect()
}

/// `value` held within what can be drawn; `None` when it is not a number.
pub fn finite(value: f64) -> Option<f64> {
    (!value.is_nan()).then(|| value.clamp(-LARGEST, LARGEST))
}

/// A step kept as mantissa and power of ten: `k` steps are then one exact multiplication or division.
struct Step {
    mantissa: i64,
    power: i32,
}

impl Step {
    fn times(&self, k: i64) -> f64 {
        let whole = (k * self.mantissa) as f64;
        let scale = 10_f64.powi(self.power.abs());
        if self.power < 0 { whole / scale } else { whole * scale }
    }

    /// The number of the last step at or below `value`, with a hair of tolerance for rounding.
    fn below(&self, value: f64) -> i64 {
        let steps = value / self.times(1);
        let near = steps.round();
        if (steps - near).abs() < 1e-9 { near as i64 } else { steps.floor() as i64 }
    }
}

fn nice_step(rough: f64, least: f64) -> Step {
    let rough = rough.max(least).max(1e-9);
    let power = (rough.log10() + 1e-12).floor() as i32;
    let ratio = rough / 10_f64.powi(power);
    let mantissa = [1, 2, 5].into_iter().find(|m| ratio <= *m as f64 + 1e-9);
    mantissa.map_or(Step { mantissa: 1, power: power + 1 }, |mantissa| Step { mantissa, power })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_cover_the_range() {
        assert_eq!(nice_ticks(0.0, 51_000.0, 3), [0.0, 20_000.0, 40_000.0, 60_000.0]);
        assert_eq!(nice_ticks(0.0, 131_192.0, 3), [0.0, 50_000.0, 100_000.0, 150_000.0]);
        assert_eq!(nice_ticks(-3.0, 12.0, 3), [-5.0, 0.0, 5.0, 10.0, 15.0]);
        assert_eq!(nice_ticks(0.0, 0.3, 3), [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(nice_ticks(0.0, 1e12, 2), [0.0, 5e11, 1e12]);
        assert_eq!(nice_ticks(-20.0, -10.0, 2), [-20.0, -10.0, 0.0]);
    }

    #[test]
    fn days_are_never_split() {
        assert_eq!(nice_ticks_from(0.0, 2.0, 5, 1.0), [0.0, 1.0, 2.0]);
        assert_eq!(nice_ticks_from(0.0, 0.4, 5, 1.0), [0.0, 1.0]);
    }

    #[test]
    fn what_cannot_be_scaled_is_zero_only() {
        for (min, max) in [(0.0, 0.0), (f64::NAN, 1.0), (1.0, f64::NAN), (1e-12, 0.0)] {
            assert_eq!(nice_ticks(min, max, 4), [0.0], "{min} {max}");
        }
        assert!(nice_ticks(f64::NEG_INFINITY, f64::INFINITY, 0).iter().all(|tick| tick.is_finite()));
    }

    #[test]
    fn any_range_is_covered_with_zero_in_about_the_asked_count() {
        for exponent in -6..15 {
            for (low, high) in [(0.0, 1.0), (0.0, 7.3), (-2.2, 9.9), (-4.0, 0.0), (-1.0, 0.001)] {
                for count in 1..8 {
                    let scale = 10_f64.powi(exponent);
                    let ticks = nice_ticks(low * scale, high * scale, count);
                    assert!(ticks.contains(&0.0), "{ticks:?}");
                    assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{ticks:?}");
                    let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
                    assert!(first <= low * scale * (1.0 - 1e-9) && last >= high * scale * (1.0 - 1e-9), "{ticks:?}");
                    assert!(ticks.len() <= count + 2, "{count}: {ticks:?}");
                }
            }
        }
    }
}
