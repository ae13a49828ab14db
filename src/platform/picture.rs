//! A chart of the page as a picture of its own: SVG with every colour written out, or PNG drawn from that. Always in the
//! light theme, as on paper, whatever the page is in.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleDeclaration, Document, Element, HtmlCanvasElement,
    HtmlImageElement, Url, Window, XmlSerializer,
};

use super::files::FileError;

const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";
/// Pixels of a PNG for one of the page.
const SCALE: f64 = 2.0;
/// What style sheets say of a chart's elements.
const STYLED: [&str; 13] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "paint-order",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
];

/// The `<svg>` in the element of an id as a file that looks the same anywhere, with `title` as what it is called.
///
/// # Errors
/// [`FileError::NotWritten`] where the picture is not on the page any more.
pub fn svg_file(id: &str, title: &str) -> Result<String, FileError> {
    alone(id, title).map(|picture| picture.text).map_err(refused)
}

/// The `<svg>` in the element of an id as the bytes of a PNG.
///
/// # Errors
/// [`FileError::NotWritten`] where the picture is not on the page any more, or the browser can't draw it.
pub async fn png_file(id: &str, title: &str) -> Result<Vec<u8>, FileError> {
    let picture = alone(id, title).map_err(refused)?;
    png_of(&picture).await.map_err(refused)
}

fn refused(thrown: JsValue) -> FileError {
    FileError::NotWritten(super::words_of(&thrown))
}

struct Picture {
    text: String,
    width: f64,
    height: f64,
}

fn alone(id: &str, title: &str) -> Result<Picture, JsValue> {
    let gone = || JsValue::from_str("the picture is not on the page");
    let window = web_sys::window().ok_or_else(gone)?;
    let document = window.document().ok_or_else(gone)?;
    let shown =
        document.get_element_by_id(id).and_then(|holder| holder.query_selector("svg").ok()?).ok_or_else(gone)?;
    let size = shown.get_bounding_client_rect();
    // A copy in a light corner of the page, out of sight: only what is on the page has computed styles.
    let corner = document.create_element("div")?;
    corner.set_attribute("data-theme", "light")?;
    corner.set_attribute("class", "vh")?;
    corner.set_attribute("aria-hidden", "true")?;
    document.body().ok_or_else(gone)?.append_child(&corner)?;
    let made = shown.clone_node_with_deep(true).and_then(|copy| {
        let copy: Element = copy.dyn_into()?;
        corner.append_child(&copy)?;
        let paper = window.get_computed_style(&corner)?.map(|style| style.get_property_value("--surface"));
        let paper = paper.transpose()?.unwrap_or_default();
        finish(&window, &document, &copy, (title, paper.trim()), (size.width(), size.height()))
    });
    corner.remove();
    Ok(Picture { text: made?, width: size.width(), height: size.height() })
}

fn finish(
    window: &Window,
    document: &Document,
    svg: &Element,
    (title, paper): (&str, &str),
    (width, height): (f64, f64),
) -> Result<String, JsValue> {
    let inside = svg.query_selector_all("*")?;
    let all = (0..inside.length()).filter_map(|at| inside.get(at)?.dyn_into::<Element>().ok());
    for element in all.chain([svg.clone()]) {
        write_out(window, &element)?;
    }
    for name in ["class", "aria-labelledby", "aria-hidden", "id"] {
        svg.remove_attribute(name)?;
    }
    svg.set_attribute("xmlns", SVG_NAMESPACE)?;
    svg.set_attribute("width", &width.to_string())?;
    svg.set_attribute("height", &height.to_string())?;
    let ground = document.create_element_ns(Some(SVG_NAMESPACE), "rect")?;
    for (name, value) in [("width", "100%"), ("height", "100%"), ("fill", paper)] {
        ground.set_attribute(name, value)?;
    }
    svg.insert_before(&ground, svg.first_child().as_ref())?;
    let name = document.create_element_ns(Some(SVG_NAMESPACE), "title")?;
    name.set_text_content(Some(title));
    svg.insert_before(&name, svg.first_child().as_ref())?;
    XmlSerializer::new()?.serialize_to_string(svg)
}

/// Writes what style sheets say of an element into its attributes; takes away what they hide.
fn write_out(window: &Window, element: &Element) -> Result<(), JsValue> {
    let Some(style) = window.get_computed_style(element)? else { return Ok(()) };
    let value = |style: &CssStyleDeclaration, name: &str| style.get_property_value(name).unwrap_or_default();
    if value(&style, "display") == "none" {
        element.remove();
        return Ok(());
    }
    for name in STYLED {
        let value = value(&style, name);
        if !value.is_empty() {
            element.set_attribute(name, &value)?;
        }
    }
    element.remove_attribute("class")
}

async fn png_of(picture: &Picture) -> Result<Vec<u8>, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&picture.text.as_str().into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let image: HtmlImageElement = document.create_element("img")?.unchecked_into();
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&address)?;
    decoded?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let (width, height) = (picture.width * SCALE, picture.height * SCALE);
    canvas.set_width(whole(width));
    canvas.set_height(whole(height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let blob: Blob = JsFuture::from(blob_of(&canvas)).await?.dyn_into()?;
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // charts are a few hundred pixels wide
fn whole(pixels: f64) -> u32 {
    pixels.round().max(1.0) as u32
}

fn blob_of(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |done, failed| {
        let tell = Closure::once_into_js(move |blob: JsValue| {
            let answer = if blob.is_null() {
                failed.call1(&JsValue::NULL, &"no PNG".into())
            } else {
                done.call1(&JsValue::NULL, &blob)
            };
            // Neither callback of a promise throws.
            let _never = answer;
        });
        // Refused only for a canvas that another origin's picture was drawn on.
        let _refused = canvas.to_blob(tell.unchecked_ref());
    })
}
