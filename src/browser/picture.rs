//! Drawings of the page as pictures that stand alone: SVG that needs no style sheet, and PNG. Always in light colours,
//! whatever the page wears, because they go onto slides and paper.

use super::refusal::Refusal;
use super::window::{document, root, window};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, HtmlImageElement,
    NodeList, Url, XmlSerializer,
};

/// What a style sheet says about a shape, as far as SVG has an attribute for it, and what it is without being said.
const LOOKS: [(&str, &str); 14] = [
    ("fill", "rgb(0, 0, 0)"),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-opacity", "1"),
    ("stroke-dasharray", "none"),
    ("stroke-linejoin", "miter"),
    ("paint-order", "normal"),
    ("rx", "auto"),
    ("font-family", ""),
    ("font-size", ""),
    ("font-weight", "400"),
    ("letter-spacing", "normal"),
    ("display", "inline"),
];
/// Width of a PNG in pixels: sharp on a slide that fills a wall.
const PIXELS: f64 = 1920.0;

/// The drawings of a figure that are seen, each as an SVG file. `within` is anything in the figure.
///
/// # Errors
/// When the page has no such figure, or the browser cannot write it down.
pub fn drawings(within: &Element) -> Result<Vec<String>, Refusal> {
    let figure = within.closest("figure")?.ok_or(Refusal::Missing("figure"))?;
    let theme = root()?.dataset().get("theme");
    root()?.dataset().set("theme", "light")?;
    let all = elements(&figure.query_selector_all("svg")?);
    let seen = all.iter().filter(|svg| svg.get_client_rects().length() > 0);
    let texts = seen.map(alone).collect();
    match theme {
        Some(theme) => root()?.dataset().set("theme", &theme)?,
        None => root()?.dataset().delete("theme"),
    }
    texts
}

/// A drawing in which every shape says how it looks.
fn alone(svg: &Element) -> Result<String, Refusal> {
    let copy: Element = svg.clone_node_with_deep(true)?.unchecked_into();
    let (here, there) = (elements(&svg.query_selector_all("*")?), elements(&copy.query_selector_all("*")?));
    for (shape, twin) in std::iter::once((svg, &copy)).chain(here.iter().zip(&there)) {
        let style = window()?.get_computed_style(shape)?.ok_or(Refusal::Missing("style"))?;
        looks(&style, twin)?;
    }
    copy.set_attribute("xmlns", "http://www.w3.org/2000/svg")?;
    let view = svg.get_attribute("viewBox").unwrap_or_default();
    for (name, size) in ["width", "height"].into_iter().zip(view.split(' ').skip(2)) {
        copy.set_attribute(name, size)?;
    }
    Ok(XmlSerializer::new()?.serialize_to_string(&copy)?)
}

fn looks(style: &CssStyleDeclaration, twin: &Element) -> Result<(), Refusal> {
    for (name, usual) in LOOKS {
        let value = style.get_property_value(name)?;
        if value != usual {
            twin.set_attribute(name, &value)?;
        }
    }
    Ok(twin.remove_attribute("class")?)
}

fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// An SVG file as a PNG file on white.
///
/// # Errors
/// When the browser cannot draw it.
pub async fn png(svg: &str) -> Result<Blob, Refusal> {
    let address = Url::create_object_url_with_blob(&blob(svg)?)?;
    let drawn = draw(&address).await;
    drop(Url::revoke_object_url(&address));
    let canvas = drawn?;
    let made = Promise::new(&mut |give: Function, _| {
        // What refuses to begin gives nothing.
        if canvas.to_blob(&give).is_err() {
            drop(give.call1(&JsValue::NULL, &JsValue::NULL));
        }
    });
    JsFuture::from(made).await?.dyn_into().map_err(|_| Refusal::Missing("toBlob"))
}

async fn draw(address: &str) -> Result<HtmlCanvasElement, Refusal> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let scale = PIXELS / f64::from(image.width().max(1));
    let canvas = document()?.create_element("canvas")?.unchecked_into::<HtmlCanvasElement>();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a drawing is a few thousand pixels")]
    let size = |side: u32| (f64::from(side) * scale).round() as u32;
    canvas.set_width(size(image.width()));
    canvas.set_height(size(image.height()));
    let brush = canvas.get_context("2d")?.ok_or(Refusal::Missing("2d"))?.unchecked_into::<CanvasRenderingContext2d>();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    brush.set_fill_style_str("white");
    brush.fill_rect(0.0, 0.0, width, height);
    brush.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

/// The bytes of a file.
///
/// # Errors
/// When the browser has lost it.
pub async fn bytes(blob: &Blob) -> Result<Vec<u8>, Refusal> {
    Ok(Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?).to_vec())
}

/// Puts a PNG into the clipboard.
///
/// # Errors
/// When the browser has none for pictures, or does not let the page at it.
pub async fn copy(png: &Blob) -> Result<(), Refusal> {
    let window = window()?;
    let class = Reflect::get(&window, &"ClipboardItem".into())?;
    let class = class.dyn_into::<Function>().map_err(|_| Refusal::Missing("ClipboardItem"))?;
    let parts = Object::new();
    Reflect::set(&parts, &"image/png".into(), png)?;
    let item = Reflect::construct(&class, &Array::of1(&parts))?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
    let write = Reflect::get(&clipboard, &"write".into())?;
    let write = write.dyn_into::<Function>().map_err(|_| Refusal::Missing("clipboard"))?;
    let written = write.call1(&clipboard, &Array::of1(&item))?.dyn_into::<Promise>();
    JsFuture::from(written.map_err(|_| Refusal::Missing("clipboard"))?).await?;
    Ok(())
}

fn blob(svg: &str) -> Result<Blob, Refusal> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    Ok(Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &kind)?)
}
