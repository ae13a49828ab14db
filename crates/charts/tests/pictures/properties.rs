//! What holds for every picture, whatever the data: everything inside the frame, no number that is none, no label on
//! another, no markup from data, no colour and no inline style.

use crate::samples::{self, DAYS, EUROS, LONG_EUROS, curve, frame, rising, shares, trend};
use charts::{
    AgingShare, CashCurve, CashSeries, Drawing, Frame, Name, aging_bar, aging_columns, cash_curve, place_tip,
};
use charts::{cursor, sparkline, text};

const WIDTHS: [u32; 8] = [1, 120, 200, 280, 333, 640, 1024, 1600];

/// Values of one attribute in the order of the markup.
fn attributes<'s>(svg: &'s str, name: &str) -> Vec<&'s str> {
    let key = format!(" {name}=\"");
    svg.split(&key).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is no number"))
}

/// Left, top, right, bottom of each text, its contents last.
fn texts(svg: &str) -> Vec<(f64, f64, f64, f64, String)> {
    let mut boxes = Vec::new();
    for part in svg.split("<text ").skip(1) {
        let (tag, rest) = part.split_once('>').expect("closed tag");
        let tag = format!(" {tag}");
        let body = rest.split("</text>").next().expect("text ends");
        let body = body.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        let body = body.replace("&amp;", "&");
        let [x, y, size] = ["x", "y", "font-size"].map(|name| number(attributes(&tag, name)[0]));
        let strong = tag.contains("c-strong");
        let width = text::width_px(&body, size, strong);
        let left = match attributes(&tag, "text-anchor").first() {
            Some(&"end") => x - width,
            Some(_) => x - width / 2.0,
            None => x,
        };
        boxes.push((left, y - size * 0.75, left + width, y + size * 0.2, body));
    }
    boxes
}

fn check(name: &str, drawing: &Drawing) {
    // Patterns are drawn in a cell of their own and reach over its edge on purpose.
    let svg = &match (drawing.svg.split_once("<defs>"), drawing.svg.split_once("</defs>")) {
        (Some((before, _)), Some((_, after))) => format!("{before}{after}"),
        _ => drawing.svg.clone(),
    };
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    for forbidden in ["NaN", "inf", "style=", "rgb(", "<script", "\u{1}"] {
        assert!(!svg.contains(forbidden), "{name}: {forbidden} in {svg}");
    }
    let colours = svg.replace("url(#", "").replace("&#39;", "");
    assert!(!colours.contains('#'), "{name}: a colour in {svg}");
    for (key, most) in [("x", width), ("y", height), ("cx", width), ("cy", height), ("d", width.max(height))] {
        for value in attributes(svg, key) {
            let mut numbers = value.split(|c: char| c.is_ascii_uppercase() || c == ' ').filter(|part| !part.is_empty());
            assert!(numbers.all(|n| (0.0..=most).contains(&number(n))), "{name}: {key}={value}");
        }
    }
    let labels = texts(svg);
    for (at, (left, top, right, bottom, body)) in labels.iter().enumerate() {
        assert!(*left >= -0.11 && *right <= width + 0.11, "{name}: {body:?} from {left} to {right} of {width}");
        assert!(*top >= -0.11 && *bottom <= height + 0.11, "{name}: {body:?} leaves the height");
        for (l, t, r, b, other) in &labels[at + 1..] {
            let apart = right <= l || r <= left || bottom <= t || b <= top;
            assert!(apart, "{name}: {body:?} lies on {other:?}");
        }
    }
    for point in &drawing.points {
        assert!((0.0..=width).contains(&point.x_px), "{name}: {point:?}");
        let heights = [point.y_px, point.compare_y_px];
        assert!(heights.into_iter().flatten().all(|y| (0.0..=height).contains(&y)), "{name}: {point:?}");
    }
    assert!(drawing.points.windows(2).all(|pair| pair[0].x_px <= pair[1].x_px && pair[0].index < pair[1].index));
}

/// Numbers from a fixed sequence, of all sizes and signs, now and then none at all.
fn wild(seed: u64, count: usize) -> Vec<f64> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let one = |bits: u64, size: u64| match size % 23 {
        0 => f64::NAN,
        1 => f64::INFINITY,
        2 => 0.0,
        3 => f64::MAX,
        _ => (bits as f64 / u64::MAX as f64 - 0.3) * 10_f64.powi((size % 15) as i32 - 2),
    };
    (0..count).map(|_| one(next(), next())).collect()
}

#[test]
fn the_samples_hold() {
    for (name, drawing) in samples::all() {
        check(name, &drawing);
    }
}

#[test]
fn cash_curves_hold_for_wild_values_at_every_width() {
    for seed in 0..40 {
        let count = [0, 1, 2, 3, 13, 52, 520][seed as usize % 7];
        let (with, without) = (wild(seed, count), wild(seed + 1000, count / 2 + 1));
        for width in WIDTHS {
            for axis in [EUROS, LONG_EUROS] {
                let drawing = curve(&with, (seed % 2 == 0).then_some(without.as_slice()), axis, width);
                check(&format!("curve {seed} at {width}"), &drawing);
            }
        }
    }
}

#[test]
fn trends_hold_for_wild_values_at_every_width() {
    for seed in 0..40 {
        let count = [0, 1, 2, 6, 12, 36, 120][seed as usize % 7];
        let some = |value: f64| (value != 0.0).then_some(value);
        let values: Vec<Option<f64>> = wild(seed, count).into_iter().map(some).collect();
        let compare: Vec<Option<f64>> = wild(seed + 77, count).into_iter().map(some).collect();
        for width in WIDTHS {
            let due = wild(seed + 5, 1)[0];
            check(&format!("trend {seed} at {width}"), &trend(&values, &compare, Some(due), width));
        }
    }
}

#[test]
fn aging_holds_for_wild_values_at_every_width() {
    for seed in 0..40 {
        for width in WIDTHS {
            let data = shares(&wild(seed, seed as usize % 6));
            let bar = aging_bar(&data, &frame("a", width, 20));
            check(&format!("bar {seed} at {width}"), &bar);
            let visible = data.iter().filter(|share| share.amount > 0.0).count();
            assert_eq!(bar.points.len(), visible, "every share above nothing is to be seen");
            check(&format!("columns {seed} at {width}"), &aging_columns(&data, &DAYS, &frame("a", width, 200)));
        }
    }
}

#[test]
fn sparklines_hold_for_wild_values() {
    for seed in 0..40 {
        let values: Vec<Option<f64>> = wild(seed, seed as usize).into_iter().map(Some).collect();
        check("spark", &sparkline(&values, &Frame::new("s", Name::Decorative, 80, 20)));
    }
}

#[test]
fn a_name_cannot_become_markup() {
    let evil = "\"><script>alert('1')</script>&\u{0}\u{1}";
    let share = AgingShare { label: evil.to_owned(), amount_label: evil.to_owned(), amount: 4.0 };
    let named = Frame::new(evil, Name::Titled(evil), 900, 200);
    let label = &|_: f64| evil.to_owned();
    let axis = charts::ValueAxis { label, least_step: 0.0 };
    let data = CashCurve {
        with: CashSeries { label: evil, values: &[0.0, 3.0] },
        without: None,
        range: None,
        ticks: &samples::ticks(&[(0, evil), (1, evil), (9, "beyond the data")]),
        waypoint: None,
        axis,
    };
    for drawing in [aging_columns(&[share], &axis, &named), cash_curve(&data, &named)] {
        assert!(!drawing.svg.contains("<script") && !drawing.svg.contains("alert('"), "{}", drawing.svg);
        assert!(!drawing.svg.contains("beyond the data"));
        assert_eq!(drawing.svg.matches("<svg").count(), 1);
    }
}

#[test]
fn marks_carry_the_place_of_their_datum() {
    let bar = aging_bar(&shares(&[0.0, 5.0, 0.0, 0.0, 2.0]), &frame("a", 300, 20));
    assert_eq!(attributes(&bar.svg, "data-i"), ["1", "4"]);
    assert_eq!(bar.points.iter().map(|point| point.index).collect::<Vec<_>>(), [1, 4]);
    assert!(bar.svg.contains("c-bucket-1") && bar.svg.contains("c-bucket-4") && !bar.svg.contains("c-bucket-2"));
}

#[test]
fn a_gap_breaks_the_line_and_leaves_a_stop_without_a_height() {
    let values = [Some(3.0), Some(4.0), None, Some(5.0), Some(6.0)];
    let drawing = trend(&values, &[], None, 600);
    assert_eq!(drawing.svg.matches(r#"class="ch-l c-accent""#).count(), 2);
    assert_eq!(drawing.points.len(), 5);
    assert_eq!(drawing.points[2].y_px, None);
}

#[test]
fn higher_values_lie_higher_and_the_comparison_is_kept_apart() {
    let with = rising(9, 100.0, 10.0);
    let without: Vec<f64> = with.iter().map(|value| value / 2.0).collect();
    let drawing = curve(&with, Some(&without), EUROS, 600);
    assert!(drawing.points.windows(2).all(|pair| pair[1].y_px < pair[0].y_px));
    assert!(drawing.points[1..].iter().all(|point| point.compare_y_px > point.y_px));
    assert_eq!(drawing.points[0].y_px, Some(drawing.plot.bottom));
}

#[test]
fn hairlines_are_horizontal_and_on_half_pixels() {
    for (name, drawing) in samples::all() {
        for part in drawing.svg.split("<path ").skip(1).filter(|part| part.starts_with("class=\"ch-l c-grid")) {
            let route = attributes(part, "d")[0];
            let y = route.split([' ', 'H']).nth(1).map(number).expect("a height");
            assert!(route.contains('H') && (y.fract() - 0.5).abs() < 1e-9, "{name}: {route}");
        }
    }
}

#[test]
fn the_cursor_stops_at_points_and_the_tooltip_stays_inside() {
    let drawing = samples::what_if(700);
    assert_eq!(cursor(&drawing, 99), "");
    assert_eq!(drawing.nearest(drawing.points[5].x_px + 1.0), Some(5));
    assert_eq!(drawing.nearest(-1e9), Some(0));
    assert_eq!(samples::curve(&[], None, EUROS, 400).nearest(3.0), None);
    for stop in 0..drawing.points.len() {
        let over = cursor(&drawing, stop);
        assert!(over.contains("c-cursor") && over.contains("aria-hidden"));
        let place = place_tip(&drawing, &drawing.points[stop], 156.0, 70.0);
        assert!(place.left >= 0.0 && place.left + 156.0 <= 700.0 && place.top >= 0.0, "{stop}: {place:?}");
    }
}
