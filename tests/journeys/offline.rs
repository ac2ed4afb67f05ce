//! After one visit the app opens without its server, with everything that comes later.

use crate::cases::waterworks;
use crate::tab::{Tab, wait_for};
use crate::watch::{errors, requests};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::Japanese;
use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// Whether the worker has kept all it keeps.
const KEPT: &str = "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')";

/// Visits through a door that can be closed, closes it, and comes back.
pub(crate) fn opens(tab: &Tab) {
    let door = Door::to(&tab.place.origin());
    let url = tab.place.url.replace(&tab.place.origin(), &door.origin());
    tab.run(tab.driver.goto(&url));
    tab.find("link", Key::NavMethod);
    wait_for(|| "the worker to be ready".to_owned(), || (tab.eval(KEPT) == true).then_some(()));
    door.close();
    tab.run(tab.driver.goto("about:blank"));
    tab.run(tab.driver.goto(format!("{url}#/method")));
    tab.find("heading", Key::MethodTitle);
    tab.reload();
    tab.find("heading", Key::MethodTitle);
    tab.speak(Japanese);
    tab.find("heading", Key::MethodTitle);
    tab.run(tab.driver.goto(format!("{url}#/")));
    tab.open(&waterworks(0));
    tab.click("link", Key::NavReport);
    tab.find("heading", Key::ReportStand);
    // What the closed door refused is reported, and asked elsewhere than where the other journeys are.
    drop((errors(tab), requests(tab)));
}

/// Passes everything on to a server until it is closed.
struct Door {
    port: u16,
    open: Arc<AtomicBool>,
    passing: Arc<Mutex<Vec<TcpStream>>>,
}

impl Door {
    fn to(origin: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (open, passing) = (Arc::new(AtomicBool::new(true)), Arc::new(Mutex::new(Vec::new())));
        let door = Self { port, open: open.clone(), passing: passing.clone() };
        let server = origin.trim_start_matches("http://").to_owned();
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if !open.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(server) = TcpStream::connect(&server) else { continue };
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
                    passing.lock().unwrap().push(from.try_clone().unwrap());
                    thread::spawn(move || io::copy(&mut from, &mut to).map(|_| to.shutdown(Shutdown::Write)));
                }
            }
        });
        door
    }

    fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Nobody gets in, and those inside are put out.
    fn close(&self) {
        self.open.store(false, Ordering::SeqCst);
        // Wakes the one who waits, who then leaves.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        for stream in self.passing.lock().unwrap().drain(..) {
            drop(stream.shutdown(Shutdown::Both));
        }
    }
}
