//! The frame of a chart: finding in words, picture at the width of its container, cursor by key and pointer with the
//! same readout, and the same figures as a table.

use std::sync::Arc;

use charts::{Drawing, Frame, Name};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::observe_width::observe_width;
use super::{Icon, IconName, announce, dom_id};
use crate::platform::element::left_edge;
use crate::t;

/// Draws the chart into the frame given; reads its data from signals, so that it is drawn again when they change.
pub type DrawFn = Arc<dyn Fn(&Frame<'_>) -> Drawing + Send + Sync>;

/// What is said at one stop of the cursor.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Readout {
    /// The stop: `14 Jan 2027`.
    pub title: String,
    /// Name and value of each series there.
    pub values: Vec<(String, String)>,
}

impl Readout {
    /// As one sentence.
    fn spoken(&self) -> String {
        let values = self.values.iter().map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>();
        format!("{}: {}", self.title, values.join(", "))
    }
}

/// A chart.
#[component]
pub fn ChartFigure(
    /// What the chart shows, as a sentence; it names the picture.
    #[prop(into)]
    finding: Signal<String>,
    /// Draws it.
    draw: DrawFn,
    /// What is said at the datum of an index; no cursor where left out.
    #[prop(optional, into)]
    readout: Option<Callback<usize, Readout>>,
    /// `<thead>` and `<tbody>` with the same figures. Left out only where the page shows such a table right below.
    #[prop(optional, into)]
    table: Option<ViewFn>,
    /// Keys of the series where the chart has no labels of its own.
    #[prop(optional, into)]
    legend: ViewFn,
    /// A menu beside the table's switch; it is given the id of what holds the picture.
    #[prop(optional, into)]
    menu: Option<Callback<String, AnyView>>,
    /// CSS pixels.
    #[prop(default = 240)]
    height: u32,
) -> impl IntoView {
    let id = dom_id("chart");
    let (finding_id, svg_id) = (format!("{id}-finding"), format!("{id}-svg"));
    let picture_id = format!("{id}-picture");
    let menu = menu.map(|menu| menu.run(picture_id.clone()));
    let plot = NodeRef::<html::Div>::new();
    let width = observe_width(plot);
    let drawing = Memo::new({
        let finding_id = finding_id.clone();
        move |_| width.get().map(|width| draw(&Frame::new(&svg_id, Name::LabelledBy(&finding_id), width, height)))
    });
    let stop = RwSignal::new(None::<usize>);
    // Data or width changed: the stop may be another datum now.
    Effect::new(move |_| {
        drawing.track();
        stop.set(None);
    });
    let cursor = Cursor { plot, drawing, stop, readout };
    view! {
        <figure class="chart">
            <figcaption class="finding" id=finding_id.clone()>{move || finding.get()}</figcaption>
            <div
                class="plot"
                class:live=readout.is_some()
                node_ref=plot
                role=readout.map(|_| "group")
                tabindex=readout.map(|_| "0")
                aria-label=readout.map(|_| t!("kit-chart-cursor"))
                style:min-height=format!("{height}px")
                on:keydown=move |event| cursor.key_pressed(&event)
                on:pointermove=move |event| cursor.pointed(&event)
                on:pointerleave=move |_| stop.set(None)
                on:blur=move |_| stop.set(None)
            >
                // The one place of the program that writes markup: the picture comes from crates/charts, which escapes.
                <div id=picture_id inner_html=move || drawing.with(|d| d.as_ref().map(|d| d.svg.clone()).unwrap_or_default())></div>
                <div class="over" aria-hidden="true" inner_html=move || cursor.overlay()></div>
                {move || cursor.tip()}
            </div>
            {move || legend.run()}
            <div class="under">
                {table.map(|table| twin(&table, finding_id))}
                {menu}
            </div>
        </figure>
    }
}

/// The figures of a chart as a table.
fn twin(table: &ViewFn, labelled_by: String) -> impl IntoView + use<> {
    let table = table.clone();
    view! {
        <details class="twin">
            <summary>
                <Icon name=IconName::Table size=14 />
                {t!("kit-chart-table")}
            </summary>
            <div class="scroll-x"><table aria-labelledby=labelled_by>{move || table.run()}</table></div>
        </details>
    }
}

/// A line the size of a word, beside the figure that it belongs to; the figure and its table say the same.
#[component]
pub fn Sparkline(
    /// The values, oldest first; `None` is a gap.
    #[prop(into)]
    values: Signal<Vec<Option<f64>>>,
    /// CSS pixels.
    #[prop(default = 88)]
    width: u32,
    /// CSS pixels.
    #[prop(default = 22)]
    height: u32,
) -> impl IntoView {
    let id = dom_id("spark");
    let svg = move || {
        let frame = Frame::new(&id, Name::Decorative, width, height);
        values.with(|values| charts::sparkline(values, &frame).svg)
    };
    view! { <span class="spark" aria-hidden="true" inner_html=svg></span> }
}

/// The cursor of one chart.
#[derive(Clone, Copy)]
struct Cursor {
    plot: NodeRef<html::Div>,
    drawing: Memo<Option<Drawing>>,
    /// Position in the drawing's points.
    stop: RwSignal<Option<usize>>,
    readout: Option<Callback<usize, Readout>>,
}

impl Cursor {
    fn words_at(self, stop: usize) -> Option<Readout> {
        let index = self.drawing.with_untracked(|d| Some(d.as_ref()?.points.get(stop)?.index))?;
        self.readout.map(|say| say.run(index))
    }

    fn key_pressed(self, event: &KeyboardEvent) {
        let count = self.drawing.with_untracked(|d| d.as_ref().map_or(0, |d| d.points.len()));
        let (Some(last), true) = (count.checked_sub(1), self.readout.is_some()) else { return };
        let now = self.stop.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => Some(now.map_or(0, |at| (at + 1).min(last))),
            "ArrowLeft" | "ArrowUp" => Some(now.map_or(last, |at| at.saturating_sub(1))),
            "PageDown" => Some(now.map_or(0, |at| (at + 10).min(last))),
            "PageUp" => Some(now.map_or(last, |at| at.saturating_sub(10))),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" if now.is_some() => None,
            _ => return,
        };
        event.prevent_default();
        self.stop.set(next);
        if let Some(words) = next.and_then(|stop| self.words_at(stop)) {
            announce(&words.spoken());
        }
    }

    fn pointed(self, event: &PointerEvent) {
        let Some(plot) = self.plot.get_untracked().filter(|_| self.readout.is_some()) else { return };
        let x = f64::from(event.client_x()) - left_edge(&plot);
        let next = self.drawing.with_untracked(|d| d.as_ref().and_then(|d| d.nearest(x)));
        if self.stop.get_untracked() != next {
            self.stop.set(next);
        }
    }

    fn overlay(self) -> String {
        let Some(stop) = self.stop.get() else { return String::new() };
        self.drawing.with(|d| d.as_ref().map(|d| charts::cursor(d, stop)).unwrap_or_default())
    }

    fn tip(self) -> Option<impl IntoView> {
        let stop = self.stop.get()?;
        let words = self.words_at(stop)?;
        // The tip's size is set by its style sheet: 11 rem wide, a line for the title and each value.
        let tall = 14.0 + 18.0 * (words.values.len() + 1) as f64;
        let place = self.drawing.with_untracked(|d| {
            let drawing = d.as_ref()?;
            Some(charts::place_tip(drawing, drawing.points.get(stop)?, 176.0, tall))
        })?;
        let lines =
            words.values.into_iter().map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view();
        Some(view! {
            <div class="tip" aria-hidden="true" style:left=format!("{}px", place.left) style:top=format!("{}px", place.top)>
                <b>{words.title}</b>
                <dl>{lines}</dl>
            </div>
        })
    }
}
