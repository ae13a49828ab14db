//! Colours by role. plotters carries an RGB value to the backend; each role has a sentinel value there, and
//! [`crate::svg`] turns it back into a CSS class. No colour is decided in Rust.

use plotters::style::{RGBColor, ShapeStyle};

/// What a mark or a text means; the CSS gives it its colour and its dashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The subject of the chart.
    Accent,
    /// The comparison: before, baseline, last year.
    Compare,
    /// The range of an estimate.
    Band,
    /// The edges of that range.
    BandEdge,
    /// The area between before and after.
    Gain,
    /// Hairlines.
    Grid,
    /// The zero line and the tick marks on it.
    Axis,
    /// A dashed line at one value or one day.
    Reference,
    /// The ground, to cut a mark out of what is behind it.
    Surface,
    /// Axis labels.
    Text,
    /// The label of the subject.
    Strong,
    /// The label of a comparison.
    Muted,
    /// The cursor's line.
    Cursor,
    /// An aging bucket, 0 = not yet due to 4 = the latest.
    Bucket(u8),
}

/// Red channel of every sentinel: tells ours from a colour that plotters chose.
const MARK: u8 = 0xD5;
const PLAIN: [(Role, &str); 13] = [
    (Role::Accent, "c-accent"),
    (Role::Compare, "c-compare"),
    (Role::Band, "c-band"),
    (Role::BandEdge, "c-band-edge"),
    (Role::Gain, "c-gain"),
    (Role::Grid, "c-grid"),
    (Role::Axis, "c-axis"),
    (Role::Reference, "c-ref"),
    (Role::Surface, "c-surface"),
    (Role::Text, "c-text"),
    (Role::Strong, "c-strong"),
    (Role::Muted, "c-muted"),
    (Role::Cursor, "c-cursor"),
];
const BUCKETS: [&str; 5] = ["c-bucket-0", "c-bucket-1", "c-bucket-2", "c-bucket-3", "c-bucket-4"];

impl Role {
    /// The bucket at `position` of an aging; everything past the fifth is as late as can be.
    pub fn bucket(position: usize) -> Self {
        Self::Bucket(u8::try_from(position).unwrap_or(u8::MAX).min(4))
    }

    /// The class of the CSS.
    pub fn class(self) -> &'static str {
        match self {
            Self::Bucket(rank) => BUCKETS[usize::from(rank.min(4))],
            plain => PLAIN.iter().find(|(role, _)| *role == plain).map_or("c-text", |(_, class)| class),
        }
    }

    /// The sentinel that carries the role through plotters.
    pub fn sentinel(self) -> RGBColor {
        match self {
            Self::Bucket(rank) => RGBColor(MARK, 1, rank.min(4)),
            plain => {
                let at = PLAIN.iter().position(|(role, _)| *role == plain).unwrap_or_default();
                RGBColor(MARK, 0, u8::try_from(at).unwrap_or_default())
            }
        }
    }

    /// The role behind a sentinel; `None` for any other colour.
    pub fn from_rgb(rgb: (u8, u8, u8)) -> Option<Self> {
        match rgb {
            (MARK, 1, rank) if rank <= 4 => Some(Self::Bucket(rank)),
            (MARK, 0, at) => PLAIN.get(usize::from(at)).map(|(role, _)| *role),
            _ => None,
        }
    }

    /// A line of this role, `units` wide.
    pub fn stroke(self, units: u32) -> ShapeStyle {
        ShapeStyle::from(&self.sentinel()).stroke_width(units)
    }

    /// A filled shape of this role.
    pub fn fill(self) -> ShapeStyle {
        ShapeStyle::from(&self.sentinel()).filled()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_survives_the_way_through_a_colour() {
        let buckets = (0..5).map(Role::Bucket);
        for role in PLAIN.iter().map(|(role, _)| *role).chain(buckets) {
            let RGBColor(r, g, b) = role.sentinel();
            assert_eq!(Role::from_rgb((r, g, b)), Some(role));
        }
        assert_eq!(Role::from_rgb((0, 0, 0)), None);
        assert_eq!(Role::from_rgb((MARK, 1, 5)), None);
        assert_eq!(Role::bucket(900).class(), "c-bucket-4");
    }
}
