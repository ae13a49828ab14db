//! Our own plotters backend: writes SVG markup with tenths of a pixel, classes in place of colours, and `data-i` on
//! marks. Deterministic; measures text by table ([`crate::text`]); writes no `style` attribute (the page's policy
//! forbids them) and no colour.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use crate::frame::{Frame, Name, UNITS_PER_PX};
use crate::mark::Annotate;
use crate::role::Role;
use crate::text::{escape, width_px};

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

/// The paper: collects the markup of one picture.
#[derive(Debug)]
pub struct Sheet {
    width: u32,
    height: u32,
    body: String,
    /// One flag per bucket whose pattern is needed.
    patterns: [bool; 5],
}

impl Sheet {
    /// An empty sheet of that many CSS pixels.
    pub fn new(width: u32, height: u32) -> Self {
        Self { width, height, body: String::new(), patterns: [false; 5] }
    }

    /// The whole `<svg>` element.
    pub fn finish(self, frame: &Frame<'_>) -> String {
        let (id, w, h) = (escape(frame.id), self.width, self.height);
        let (name, title) = match frame.name {
            Name::LabelledBy(ids) => (format!(r#"role="img" aria-labelledby="{}""#, escape(ids)), String::new()),
            Name::Titled(text) => (
                format!(r#"role="img" aria-labelledby="{id}-title""#),
                format!(r#"<title id="{id}-title">{}</title>"#, escape(text)),
            ),
            Name::Decorative => (r#"aria-hidden="true""#.to_owned(), String::new()),
        };
        let defs: String = (1..5).filter(|&rank| self.patterns[rank]).map(|rank| pattern(&id, rank)).collect();
        let defs = if defs.is_empty() { defs } else { format!("<defs>{defs}</defs>") };
        let body = self.body.replace(PATTERN_ID, &format!("{id}-pat"));
        format!(
            r#"<svg class="ch" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" focusable="false" {name}>{title}{defs}{body}</svg>"#
        )
    }
}

/// Stands in the body for the prefix of pattern ids until the frame is known; escaping keeps it out of any label.
const PATTERN_ID: &str = "\u{1}";

/// The same drawings as the `--pat-*` tokens: density rises with age.
fn pattern(id: &str, rank: usize) -> String {
    let (size, ink) = match rank {
        1 => (6, r#"<circle class="ch-ink" cx="2" cy="2" r="0.9"/>"#),
        2 => (6, r#"<path class="ch-ink-l" stroke-width="1" d="M-1 1L1 -1M0 6L6 0M5 7L7 5"/>"#),
        3 => (5, r#"<path class="ch-ink-l" stroke-width="1.2" d="M0 5L5 0M0 0L5 5"/>"#),
        _ => (4, r#"<path class="ch-ink" d="M0 0H4V4H0Z"/>"#),
    };
    format!(
        r#"<pattern id="{id}-pat-{rank}" class="pat-{rank}" width="{size}" height="{size}" patternUnits="userSpaceOnUse">{ink}</pattern>"#
    )
}

/// A plotters backend that writes on a [`Sheet`]. One backend unit is a tenth of a CSS pixel.
#[derive(Debug)]
pub struct SvgBackend<'s> {
    sheet: &'s mut Sheet,
}

impl<'s> SvgBackend<'s> {
    /// A backend that appends to `sheet`.
    pub fn new(sheet: &'s mut Sheet) -> Self {
        Self { sheet }
    }

    fn put(&mut self, part: std::fmt::Arguments<'_>) -> Outcome {
        // Formatting into a String has no way to fail.
        let _ = self.sheet.body.write_fmt(part);
        Ok(())
    }

    /// The attributes of a filled or drawn shape, from the sentinel colour.
    fn paint<S: BackendStyle>(style: &S, fill: bool) -> String {
        let class = class_of(style.color());
        if fill {
            format!(r#"class="ch-f {class}""#)
        } else {
            let width = Tenths(i32::try_from(style.stroke_width()).unwrap_or(UNITS_PER_PX));
            format!(r#"class="ch-l {class}" stroke-width="{width}""#)
        }
    }

    /// The twin of a bucket's rectangle that carries its pattern; the CSS shows it in print and forced colours.
    fn pattern_twin(&mut self, rank: u8, shape: &str) -> Outcome {
        if let Some(flag) = self.sheet.patterns.get_mut(usize::from(rank)) {
            *flag = true;
        }
        if rank == 0 {
            return self.put(format_args!(r#"<rect class="ch-pat pat-0" fill="none" {shape}/>"#));
        }
        self.put(format_args!(r#"<rect class="ch-pat pat-{rank}" fill="url(#{PATTERN_ID}-{rank})" {shape}/>"#))
    }
}

impl Annotate for SvgBackend<'_> {
    fn open_mark(&mut self, index: usize) {
        let _ = self.put(format_args!(r#"<g data-i="{index}">"#));
    }

    fn close_mark(&mut self) {
        self.sheet.body.push_str("</g>");
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.sheet.width * UNITS_PER_PX as u32, self.sheet.height * UNITS_PER_PX as u32)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Outcome {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        let role = Role::from_rgb(style.color().rgb);
        let round = if matches!(role, Some(Role::Bucket(_))) { r#" rx="2""# } else { "" };
        let shape = format!(
            r#"x="{}" y="{}" width="{}" height="{}"{round}"#,
            Tenths(x0.min(x1)),
            Tenths(y0.min(y1)),
            Tenths((x1 - x0).abs()),
            Tenths((y1 - y0).abs())
        );
        self.put(format_args!("<rect {} {shape}/>", Self::paint(style, fill)))?;
        match role {
            Some(Role::Bucket(rank)) if fill => self.pattern_twin(rank, &shape),
            _ => Ok(()),
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        match route(path) {
            Some(route) if style.color().alpha > 0.0 => {
                self.put(format_args!(r#"<path {} d="{route}"/>"#, Self::paint(style, false)))
            }
            _ => Ok(()),
        }
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        let radius = Tenths(i32::try_from(radius).unwrap_or_default());
        let paint = Self::paint(style, fill);
        self.put(format_args!(r#"<circle {paint} cx="{}" cy="{}" r="{radius}"/>"#, Tenths(x), Tenths(y)))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Outcome {
        match route(vert) {
            Some(route) if style.color().alpha > 0.0 => {
                self.put(format_args!(r#"<path {} d="{route}Z"/>"#, Self::paint(style, true)))
            }
            _ => Ok(()),
        }
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, (x, y): BackendCoord) -> Outcome {
        if style.color().alpha == 0.0 || text.is_empty() {
            return Ok(());
        }
        let size = style.size();
        // Distance from the anchor to the baseline: capitals and figures are about 0.7 of the font size high.
        let drop = match style.anchor().v_pos {
            VPos::Top => size * 0.75,
            VPos::Center => size * 0.345,
            VPos::Bottom => 0.0,
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => r#" text-anchor="middle""#,
            HPos::Right => r#" text-anchor="end""#,
        };
        self.put(format_args!(
            r#"<text class="{}" x="{}" y="{}" font-size="{}"{anchor}>{}</text>"#,
            class_of(style.color()),
            Tenths(x),
            Tenths(y + drop.round() as i32),
            Tenths(size.round() as i32),
            escape(text)
        ))
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let strong = matches!(style.style(), FontStyle::Bold);
        Ok((width_px(text, style.size(), strong).ceil() as u32, style.size().ceil() as u32))
    }
}

/// A colour that is none of ours (plotters' own default) counts as a label's.
fn class_of(color: BackendColor) -> &'static str {
    Role::from_rgb(color.rgb).unwrap_or(Role::Text).class()
}

/// Path data through the points, without repeats; `None` when there is nothing to join.
fn route(points: impl IntoIterator<Item = BackendCoord>) -> Option<String> {
    let mut data = String::new();
    let mut last = None;
    let mut joined = 0;
    for (x, y) in points {
        if last == Some((x, y)) {
            continue;
        }
        let _ = match last {
            None => write!(data, "M{} {}", Tenths(x), Tenths(y)),
            Some((_, before)) if before == y => write!(data, "H{}", Tenths(x)),
            Some((before, _)) if before == x => write!(data, "V{}", Tenths(y)),
            Some(_) => write!(data, "L{} {}", Tenths(x), Tenths(y)),
        };
        last = Some((x, y));
        joined += 1;
    }
    (joined > 1).then_some(data)
}

/// Tenths of a pixel, printed as pixels: 125 is `12.5`, 120 is `12`.
struct Tenths(i32);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if rest == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{rest}") }
    }
}
