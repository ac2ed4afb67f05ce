//! The head of a request, read from a connection. Whatever follows it is not read.

use std::io::{self, Read};

/// More than any browser sends for a page.
const LONGEST: u64 = 32 * 1024;
const MOST_HEADERS: usize = 100;

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// GET, HEAD, …
    pub(crate) method: String,
    /// The address as it was sent, still with its percent signs.
    pub(crate) url: String,
}

impl Request {
    /// Reads a request, or nothing where the connection sends something else.
    ///
    /// # Errors
    /// When the connection breaks.
    pub(crate) fn read(stream: &mut impl Read) -> io::Result<Option<Self>> {
        let mut stream = stream.take(LONGEST);
        let (mut head, mut chunk) = (Vec::new(), [0; 4096]);
        loop {
            let read = stream.read(&mut chunk)?;
            head.extend(chunk.iter().take(read));
            let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
            let mut request = httparse::Request::new(&mut headers);
            match request.parse(&head) {
                Ok(httparse::Status::Partial) if read > 0 => {}
                Ok(httparse::Status::Complete(_)) => return Ok(Self::from_parsed(&request)),
                _ => return Ok(None),
            }
        }
    }

    fn from_parsed(request: &httparse::Request) -> Option<Self> {
        Some(Self { method: request.method?.to_owned(), url: request.path?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        let request = Request::read(&mut text.as_bytes()).unwrap();
        request.map(|request| (request.method, request.url))
    }

    #[test]
    fn a_whole_head_is_a_request() {
        let table = [
            ("GET /a HTTP/1.1\r\nHost: b\r\n\r\n", Some(("GET", "/a"))),
            ("HEAD /%2e HTTP/1.1\r\n\r\nbody", Some(("HEAD", "/%2e"))),
            ("GET /a HTTP/1.1\r\nHost: b\r\n", None),
            ("GET /a b HTTP/1.1\r\n\r\n", None),
            ("\u{16}\u{3}\u{1}", None),
            ("", None),
        ];
        for (text, request) in table {
            let request = request.map(|(method, url)| (method.to_owned(), url.to_owned()));
            assert_eq!(read(text), request, "{text:?}");
        }
        let endless = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(40_000));
        assert_eq!(read(&endless), None);
    }
}
