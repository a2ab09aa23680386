//! Reading server-sent events from a real port.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A machine that is busy with the rest of the run says its next line late.
const PATIENCE: Duration = Duration::from_secs(30);

/// One open connection to `/api/events`. Dropping it is what a browser's crash is to the server.
pub struct Stream {
    lines: tokio::io::Lines<BufReader<TcpStream>>,
}

pub struct Message {
    pub number: i64,
    pub event: Value,
}

impl Stream {
    /// `headers` are whole lines, such as `Last-Event-ID: 3`.
    pub async fn open(address: SocketAddr, query: &str, session: &str, headers: &[String]) -> Self {
        let mut socket = TcpStream::connect(address).await.unwrap();
        let mut request = format!(
            "GET /api/events{query} HTTP/1.1\r\nHost: {address}\r\nCookie: liaison_session={session}\r\n\
             Accept: text/event-stream\r\n"
        );
        for line in headers {
            request.push_str(line);
            request.push_str("\r\n");
        }
        request.push_str("\r\n");
        socket.write_all(request.as_bytes()).await.unwrap();
        let mut stream = Self {
            lines: BufReader::new(socket).lines(),
        };
        let status = stream.line().await.expect("an answer");
        assert_eq!(status, "HTTP/1.1 200 OK");
        stream
    }

    /// The next message with a number, or none when the server has closed the stream. Chunk sizes, comments and messages
    /// with a name are passed over.
    pub async fn next(&mut self) -> Option<Message> {
        let (mut number, mut is_named) = (None, false);
        loop {
            let line = self.line().await?;
            // The chunk without content is the end of the body; the connection itself may live on.
            if line == "0" {
                return None;
            }
            if let Some(id) = line.strip_prefix("id: ") {
                number = Some(id.parse().unwrap());
            }
            if line.starts_with("event: ") {
                is_named = true;
            }
            if let Some(data) = line.strip_prefix("data: ") {
                if std::mem::take(&mut is_named) {
                    continue;
                }
                let event: Value = serde_json::from_str(data).unwrap();
                let number = number.expect("a number before the data");
                assert_eq!(event["number"], number);
                return Some(Message { number, event });
            }
        }
    }

    /// The next message of any kind, with the name of its kind; those with numbers have none.
    pub async fn next_named(&mut self) -> Option<(String, Value)> {
        let mut name = String::new();
        loop {
            let line = self.line().await?;
            if line == "0" {
                return None;
            }
            if let Some(event) = line.strip_prefix("event: ") {
                event.clone_into(&mut name);
            }
            if let Some(data) = line.strip_prefix("data: ") {
                return Some((name, serde_json::from_str(data).unwrap()));
            }
        }
    }

    async fn line(&mut self) -> Option<String> {
        let line = tokio::time::timeout(PATIENCE, self.lines.next_line())
            .await
            .expect("a line in time");
        // A connection that is cut in the middle of a chunk is closed all the same.
        line.ok().flatten()
    }
}
