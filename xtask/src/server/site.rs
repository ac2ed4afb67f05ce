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
            "GET" => self.answer(&request)?.write(&mut stream),
            "HEAD" => self.answer(&request)?.write_head(&mut stream),
            _ => Answer::plain("405 Method Not Allowed").with("Allow", "GET, HEAD").write(&mut stream),
        }
    }

    fn answer(&self, request: &Request) -> io::Result<Answer> {
        match address::target(&request.url, &self.prefix) {
            Target::File(name) => self.file(&name, request.gzip),
            Target::Start => Ok(Answer::plain("302 Found").with("Location", &self.prefix)),
            Target::Nothing => Ok(self.lost()),
        }
    }

    /// The page for addresses that lead nowhere, where the folder has one.
    fn lost(&self) -> Answer {
        match fs::read(self.folder.join(LOST)) {
            Ok(page) => Answer::new("404 Not Found", media::of(LOST), page),
            Err(_) => Answer::plain("404 Not Found"),
        }
    }

    fn file(&self, name: &str, gzip: bool) -> io::Result<Answer> {
        let Ok(content) = fs::read(self.folder.join(name)) else {
            return Ok(self.lost());
        };
        let keep = if digest::is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let media = media::of(name);
        let answer = Answer::new("200 OK", media, content).with("Cache-Control", keep).with("Vary", "Accept-Encoding");
        if gzip && media::shrinks(media) { answer.zipped() } else { Ok(answer) }
    }
}
