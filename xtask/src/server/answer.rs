//! An answer, written to a connection that closes after it.

use super::headers;
use std::io::{self, Write};

/// A status, headers and a body.
pub(crate) struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// An answer of this media type.
    pub(crate) fn new(status: &'static str, media: &str, body: Vec<u8>) -> Self {
        let answer = Self { status, headers: Vec::new(), body };
        let answer = answer.with("Content-Type", media).with("Connection", "close");
        headers::all().iter().fold(answer, |answer, (name, value)| answer.with(name, value))
    }

    /// An answer that only says its status.
    pub(crate) fn plain(status: &'static str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", status.into())
    }

    /// Adds a header.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Writes everything.
    ///
    /// # Errors
    /// When the connection breaks.
    pub(crate) fn write(&self, stream: &mut impl Write) -> io::Result<()> {
        self.write_head(stream)?;
        stream.write_all(&self.body)
    }

    /// Writes everything but the body.
    ///
    /// # Errors
    /// When the connection breaks.
    pub(crate) fn write_head(&self, stream: &mut impl Write) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        head.extend(["Content-Length: ", &self.body.len().to_string(), "\r\n\r\n"]);
        stream.write_all(head.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_written_as_http() {
        let answer = Answer::new("200 OK", "text/css", b"a{}".to_vec()).with("X", "y");
        let (mut whole, mut head) = (Vec::new(), Vec::new());
        answer.write(&mut whole).unwrap();
        answer.write_head(&mut head).unwrap();
        let expected = "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\
            Connection: close\r\n";
        let rest = "X: y\r\nContent-Length: 3\r\n\r\n";
        let safe: Vec<_> = headers::all().iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let expected = format!("{expected}{}{rest}", safe.concat());
        assert_eq!(String::from_utf8(head).unwrap(), expected);
        assert_eq!(String::from_utf8(whole).unwrap(), format!("{expected}a{{}}"));
    }
}
