//! Starts the app in the browser.

fn main() {
    kamae::browser::crash::show_panics();
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<kamae::ui::app::App>::with_root(root).render();
    }
}
