//! What is served: a folder under a prefix, one answer a connection.

use super::{
    address::{self, Target},
    answer::Answer,
    media,
    request::Request,
};
use crate::dist::{LOST, digest};
use std::{fs, io, net::TcpStream, path::PathBuf, time::Duration};

/// How long a connection may say nothing; browsers open some before they need them.
const PATIENCE: Duration = Duration::from_secs(30);

/// A folder under a prefix.
pub(crate) struct Site {
    /// Where the files lie.
    pub(crate) folder: PathBuf,
    /// What their addresses begin with; it begins and ends with `/`.
    pub(crate) prefix: String,
}

impl Site {
    /// Answers one request.
    ///
    /// # Errors
    /// When the connection breaks.
    pub(crate) fn talk(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let Some(request) = Request::read(&mut stream)? else {
            return Answer::plain("400 Bad Request").write(&mut stream);
        };
        match request.method.as_str() {
            "GET" => self.answer(&request.url).write(&mut stream),
            "HEAD" => self.answer(&request.url).write_head(&mut stream),
            _ => Answer::plain("405 Method Not Allowed").with("Allow", "GET, HEAD").write(&mut stream),
        }
    }

    fn answer(&self, url: &str) -> Answer {
        match address::target(url, &self.prefix) {
            Target::File(name) => self.file(&name),
            Target::Start => Answer::plain("302 Found").with("Location", &self.prefix),
            Target::Nothing => self.lost(),
        }
    }

    /// The page for addresses that lead nowhere, where the folder has one.
    fn lost(&self) -> Answer {
        match fs::read(self.folder.join(LOST)) {
            Ok(page) => Answer::new("404 Not Found", media::of(LOST), page),
            Err(_) => Answer::plain("404 Not Found"),
        }
    }

    fn file(&self, name: &str) -> Answer {
        let Ok(content) = fs::read(self.folder.join(name)) else {
            return self.lost();
        };
        let keep = if digest::is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        Answer::new("200 OK", media::of(name), content).with("Cache-Control", keep)
    }
}
