//! A host of static files that can be changed, and can vanish: what happens to a page while its server does.

use crate::tab::Tab;
use crate::watch::{errors, requests};
use miniz_oxide::deflate::compress_to_vec_zlib;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// Ends of names and their media types.
const MEDIA: [(&str, &str); 5] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
];

/// Stands among the files of a site that sends the folder's address on.
const REDIRECT: &str = "redirect";

/// Files by name.
#[derive(Clone)]
pub(crate) struct Site(BTreeMap<String, Vec<u8>>);

impl Site {
    /// The build that is tested, as it would be hosted.
    pub(crate) fn built() -> Self {
        let single =
            env::var("KAMAE_SINGLE").unwrap_or_else(|_| panic!("KAMAE_SINGLE is not set; `cargo xtask test` sets it"));
        let folder = PathBuf::from(single).parent().unwrap().to_owned();
        let mut site = Self(BTreeMap::new());
        site.add(&folder, "");
        site
    }

    fn add(&mut self, folder: &Path, below: &str) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let name = format!("{below}{}", entry.file_name().into_string().unwrap());
            if entry.path().is_dir() {
                self.add(&entry.path(), &format!("{name}/"));
            } else {
                self.0.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }

    /// Name of the style sheet, by which builds differ here.
    pub(crate) fn style(&self) -> &str {
        self.0.keys().find(|name| name.starts_with("style-")).unwrap()
    }

    /// The next build: another style sheet, and so another page and another worker.
    pub(crate) fn next(&self) -> Self {
        let mut site = self.clone();
        let old = self.style().to_owned();
        let mut style = site.0.remove(&old).unwrap();
        style.extend(b"\n");
        let new = format!("style-{}.css", short(&style));
        let (before, after) = (short(&self.0[&old]), short(&style));
        site.0.insert(new.clone(), style);
        let page = short(&site.0["index.html"]);
        site.edit("index.html", &[(&old, &new)]);
        let next = short(&site.0["index.html"]);
        site.edit(
            "sw.js",
            &[(&old, &new), (&before, &after), (&page, &next), ("name = `${ours}", "name = `${ours}next-")],
        );
        site
    }

    /// The same behind a host that sends the folder's address on to the page's.
    pub(crate) fn redirecting(&self) -> Self {
        let mut site = self.clone();
        site.0.insert(REDIRECT.to_owned(), Vec::new());
        site
    }

    /// Name of the words that come first.
    pub(crate) fn words(&self) -> &str {
        self.0.keys().find(|name| name.starts_with("words-en-") && name.matches('-').count() == 2).unwrap()
    }

    /// The same without a file: one that has not come yet.
    pub(crate) fn without(&self, name: &str) -> Self {
        let mut site = self.clone();
        assert!(site.0.remove(name).is_some(), "{name} is no file of the build");
        site
    }

    /// The same with another script before all others.
    pub(crate) fn with_boot(&self, script: &[u8]) -> Self {
        let mut site = self.clone();
        let name = self.0.keys().find(|name| name.starts_with("boot-")).unwrap().clone();
        site.0.insert(name, script.to_vec());
        site
    }

    fn edit(&mut self, name: &str, changes: &[(&str, &str)]) {
        let mut text = String::from_utf8(self.0[name].clone()).unwrap();
        for (from, to) in changes {
            assert!(text.contains(from), "{name} does not hold {from}");
            text = text.replace(from, to);
        }
        self.0.insert(name.to_owned(), text.into_bytes());
    }
}

/// The digest in a name (xtask/src/dist/digest.rs).
fn short(content: &[u8]) -> String {
    format!("{:x}", Sha256::digest(content))[..16].to_owned()
}

/// Serves a site, at the root of its own origin.
pub(crate) struct Host {
    port: u16,
    site: Arc<Mutex<Site>>,
    /// So many more files are served.
    left: Arc<AtomicUsize>,
}

impl Host {
    /// Starts to serve.
    pub(crate) fn of(site: Site) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let host = Self { port, site: Arc::new(Mutex::new(site)), left: Arc::new(AtomicUsize::new(usize::MAX)) };
        let (site, left) = (host.site.clone(), host.left.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (site, left) = (site.clone(), left.clone());
                thread::spawn(move || serve(&stream, &site, &left));
            }
        });
        host
    }

    /// Address of the page.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves another site from now on.
    pub(crate) fn publish(&self, site: Site) {
        *self.site.lock().unwrap() = site;
        self.vanish_after(usize::MAX);
    }

    /// Serves so many more files, then nobody is there.
    pub(crate) fn vanish_after(&self, files: usize) {
        self.left.store(files, Ordering::SeqCst);
    }

    /// Ends a journey here: what was refused on purpose is of no other journey.
    pub(crate) fn leave(self, tab: &Tab) {
        self.vanish_after(0);
        tab.run(tab.driver.goto("about:blank"));
        drop((errors(tab), requests(tab)));
    }
}

/// Answers one request; whoever asks when nobody is there finds the connection closed.
fn serve(stream: &TcpStream, site: &Mutex<Site>, left: &AtomicUsize) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    if left
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(usize::from(left != usize::MAX)))
        .is_err()
    {
        return;
    }
    let path = first.split([' ', '?']).nth(1).unwrap_or_default().trim_start_matches('/');
    let name = if path.is_empty() { "index.html" } else { path };
    let media =
        MEDIA.iter().find(|(end, _)| name.ends_with(end)).map_or("text/plain; charset=utf-8", |(_, media)| media);
    let (found, redirects) = {
        let site = site.lock().unwrap();
        (site.0.get(name).cloned(), path.is_empty() && site.0.contains_key(REDIRECT))
    };
    let (status, body) = match found {
        _ if redirects => ("302 Found\r\nLocation: /index.html", Vec::new()),
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", Vec::new()),
    };
    // As every host of pages does; gzip costs the same but for its head and foot.
    let body = compress_to_vec_zlib(&body, 9);
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Encoding: deflate\r\nVary: Accept, User-Agent\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let mut stream = stream;
    // The reader may be gone.
    drop(stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)));
}
