//! The page's address: its hash, which names the place in the app, and its base, which tells copies of the app apart.
//!
//! Refuses to know any route.

use super::{refusal::Refusal, window::window};
use gloo::events::EventListener;

/// The hash, without its sign and as it is encoded; empty when there is none.
///
/// # Errors
/// When the browser keeps the address to itself.
pub fn hash() -> Result<String, Refusal> {
    let hash = window()?.location().hash()?;
    Ok(hash.trim_start_matches('#').to_owned())
}

/// Whether the address asks for something before its hash: `?keep=no`, alone or among others.
pub fn asks(wish: &str) -> bool {
    let search = window().ok().and_then(|window| window.location().search().ok()).unwrap_or_default();
    search.split(['?', '&']).any(|part| part == wish)
}

/// Goes to a hash, so that "back" leads here again. Listeners hear of it when it is another one.
///
/// # Errors
/// When the browser refuses.
pub fn set_hash(hash: &str) -> Result<(), Refusal> {
    Ok(window()?.location().set_hash(hash)?)
}

/// Calls back with every new hash, until the listener is dropped.
///
/// # Errors
/// When there is no window.
pub fn on_hash(callback: impl Fn(String) + 'static) -> Result<EventListener, Refusal> {
    let listener = move |_: &_| {
        if let Ok(hash) = hash() {
            callback(hash);
        }
    };
    Ok(EventListener::new(&window()?.into(), "hashchange", listener))
}

/// Loads the page anew.
///
/// # Errors
/// When the browser refuses.
pub fn reload() -> Result<(), Refusal> {
    Ok(window()?.location().reload()?)
}

/// Whether the page is a file on this machine.
///
/// # Errors
/// When the browser keeps the address to itself.
pub fn is_file() -> Result<bool, Refusal> {
    Ok(window()?.location().protocol()? == "file:")
}

/// The path of the folder that the page is in, with `/` at both ends.
///
/// # Errors
/// When the browser keeps the address to itself.
pub fn base_path() -> Result<String, Refusal> {
    Ok(folder(&window()?.location().pathname()?).to_owned())
}

/// The name under which this copy stores. Copies opened from files share one, because browsers give all files one
/// storage; hosted copies on one server have one each. static/boot.js spells it the same.
///
/// # Errors
/// When the browser keeps the address to itself.
pub(super) fn store_name() -> Result<String, Refusal> {
    if is_file()? {
        return Ok("kamae-1".to_owned());
    }
    Ok(format!("kamae-1:{}", base_path()?))
}

fn folder(path: &str) -> &str {
    path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::folder;

    #[test]
    fn a_folder_ends_with_its_slash() {
        let table =
            [("/", "/"), ("/index.html", "/"), ("/kamae/", "/kamae/"), ("/a/構え/index.html", "/a/構え/"), ("", "/")];
        for (path, expected) in table {
            assert_eq!(folder(path), expected, "{path}");
        }
    }
}
