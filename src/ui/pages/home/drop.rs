//! A file that hangs above the page, one that is dropped on it, and one that is chosen in its stead.

use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, File, FileList, HtmlInputElement, Node};
use yew::prelude::*;

/// What a drag event calls the files among the things it carries (HTML standard, drag data store).
const FILES: &str = "Files";

/// A part of the page on which files can be dropped.
pub struct DropZone {
    /// The element.
    pub node: NodeRef,
    /// Whether a file hangs above it.
    pub is_over: bool,
    /// To be heard by the element.
    pub on_over: Callback<DragEvent>,
    /// To be heard by the element.
    pub on_leave: Callback<DragEvent>,
    /// To be heard by the element.
    pub on_drop: Callback<DragEvent>,
}

/// Takes the file that is dropped, the first of several. Without it the browser would leave the page for the file.
#[hook]
pub fn use_drop(on_file: Callback<File>) -> DropZone {
    use_drops(Callback::from(move |files: Vec<File>| files.into_iter().take(1).for_each(|file| on_file.emit(file))))
}

/// Takes all files that are dropped.
#[hook]
pub fn use_drops(on_files: Callback<Vec<File>>) -> DropZone {
    let node = use_node_ref();
    let over = use_state_eq(|| false);
    let on_over = Callback::from({
        let over = over.clone();
        move |event: DragEvent| {
            if carries_files(&event) {
                event.prevent_default();
                over.set(true);
            }
        }
    });
    let on_leave = Callback::from({
        let (over, node) = (over.clone(), node.clone());
        move |event: DragEvent| over.set(is_inside(&event, &node))
    });
    let on_drop = Callback::from({
        let over = over.clone();
        move |event: DragEvent| {
            over.set(false);
            if carries_files(&event) {
                event.prevent_default();
                on_files.emit(dropped(&event));
            }
        }
    });
    DropZone { node, is_over: *over, on_over, on_leave, on_drop }
}

/// The file that was chosen in a file input, the first of several.
pub fn chosen(event: &Event) -> Option<File> {
    all_chosen(event).into_iter().next()
}

/// All files that were chosen in a file input.
pub fn all_chosen(event: &Event) -> Vec<File> {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return Vec::new() };
    let files = input.files().map(|files| all(&files)).unwrap_or_default();
    // Else the same file could not be chosen twice in a row.
    input.set_value("");
    files
}

fn carries_files(event: &DragEvent) -> bool {
    let carries = |data: &DataTransfer| data.types().includes(&FILES.into(), 0);
    event.data_transfer().as_ref().is_some_and(carries)
}

fn dropped(event: &DragEvent) -> Vec<File> {
    event.data_transfer().and_then(|data| data.files()).map(|files| all(&files)).unwrap_or_default()
}

fn all(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// Whether the pointer only went from one thing in the zone to another.
fn is_inside(event: &DragEvent, zone: &NodeRef) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
    to.is_some() && zone.get().is_some_and(|zone| zone.contains(to.as_ref()))
}
