//! A folder on 127.0.0.1, as a plain web host would show it. Knows no file of the app; can only
//! read, and only below its folder.

mod address;
mod answer;
mod headers;
mod media;
mod request;
mod site;

use anyhow::{Context, Result};
use site::Site;
use std::{
    io::ErrorKind,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// A running server; it ends when it is dropped.
pub(crate) struct Server {
    socket: SocketAddr,
    address: String,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// Serves a folder under a prefix that begins and ends with `/`. The port is the given one, or the
/// next that is free; 0 takes any.
///
/// # Errors
/// When no port is free.
pub(crate) fn start(folder: &Path, prefix: &str, port: u16) -> Result<Server> {
    let listener = listen(port)?;
    let socket = listener.local_addr()?;
    let site = Site { folder: folder.to_owned(), prefix: prefix.to_owned() };
    let ends = Arc::new(AtomicBool::new(false));
    let end = Arc::clone(&ends);
    let thread = thread::spawn(move || accept(&listener, &Arc::new(site), &end));
    Ok(Server { socket, address: format!("http://{socket}{prefix}"), ends, thread: Some(thread) })
}

/// A port that nothing listens on at this moment.
///
/// # Errors
/// When the system has none.
pub(crate) fn free_port() -> Result<u16> {
    Ok(listen(0)?.local_addr()?.port())
}

fn listen(port: u16) -> Result<TcpListener> {
    let last = port.saturating_add(if port == 0 { 0 } else { 99 });
    let open = |port| match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => None,
        result => Some(result),
    };
    (port..=last)
        .find_map(open)
        .unwrap_or_else(|| Err(ErrorKind::AddrInUse.into()))
        .with_context(|| format!("no port from {port} to {last} can be used: name another by --port"))
}

/// One thread a connection: a silent one holds up nobody.
fn accept(listener: &TcpListener, site: &Arc<Site>, end: &AtomicBool) {
    for stream in listener.incoming() {
        if end.load(Ordering::Relaxed) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let site = Arc::clone(site);
        // A browser that hangs up early is no reason to stop.
        thread::spawn(move || site.talk(stream).unwrap_or_default());
    }
}

impl Server {
    /// Where the folder is: an address that ends with the prefix.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the process is ended.
    pub(crate) fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        // The thread looks up when somebody knocks.
        let knocked = TcpStream::connect(self.socket).is_ok();
        if let Some(thread) = self.thread.take().filter(|_| knocked) {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;
    use std::io::{Read, Write};

    const FILES: [(&str, &str); 4] = [
        ("secret.txt", "secret"),
        ("dist/index.html", "page"),
        ("dist/a-0123456789abcdef.js", "script"),
        ("dist/in/道.json", "{}"),
    ];

    fn serve(folder: &Folder, prefix: &str, port: u16) -> Server {
        start(&folder.path().join("dist"), prefix, port).unwrap()
    }

    /// What the server answers, as text; the connection closes after it.
    fn ask(server: &Server, method: &str, url: &str) -> String {
        let host = server.address().split('/').nth(2).unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "{method} {url} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_come_with_their_type_and_nothing_else_comes() {
        let folder = Folder::with("server", &FILES);
        let server = serve(&folder, "/kamae/", 0);
        let table = [
            ("GET", "/kamae/", "200", "text/html; charset=utf-8"),
            ("GET", "/kamae/?x#y", "200", "no-cache"),
            ("GET", "/kamae/index.html", "200", "Content-Length: 4"),
            ("GET", "/kamae/a-0123456789abcdef.js", "200", "immutable"),
            ("GET", "/kamae/in/%E9%81%93.json", "200", "application/json"),
            ("HEAD", "/kamae/index.html", "200", "Content-Length: 4"),
            ("GET", "/", "302", "Location: /kamae/"),
            ("GET", "/kamae", "302", "Location: /kamae/"),
            ("GET", "/kamae/none.js", "404", "Not Found"),
            ("GET", "/kamae/in/", "404", "Not Found"),
            ("GET", "/kamae/../secret.txt", "404", "Not Found"),
            ("GET", "/kamae/%2e%2e%2fsecret.txt", "404", "Not Found"),
            ("GET", "/index.html", "404", "Not Found"),
            ("POST", "/kamae/", "405", "Allow: GET, HEAD"),
            ("PUT", "/kamae/x", "405", "Allow"),
        ];
        for (method, url, status, part) in table {
            let answer = ask(&server, method, url);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{url}: {answer}");
            assert!(answer.contains(part), "{method} {url}: {answer}");
            assert!(!answer.contains("secret"), "{url}: {answer}");
            assert!(answer.contains("X-Content-Type-Options: nosniff"), "{url}");
        }
        assert!(!ask(&server, "HEAD", "/kamae/").contains("page"));
    }

    #[test]
    fn a_silent_connection_holds_up_nobody() {
        let folder = Folder::with("silent", &FILES);
        let server = serve(&folder, "/", 0);
        let host = server.address().split('/').nth(2).unwrap();
        let silent: Vec<_> = (0..20).map(|_| TcpStream::connect(host).unwrap()).collect();
        assert!(ask(&server, "GET", "/").ends_with("page"));
        drop(silent);
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let folder = Folder::with("ports", &FILES);
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port().min(65_000);
        let first = serve(&folder, "/", port);
        let second = serve(&folder, "/", port);
        assert_ne!(first.address(), second.address());
        assert!(free_port().unwrap() > 0);
    }
}
