//! A mail server on loopback that says what a test wants to hear.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// What the server does with the next message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    Take,
    /// 451 when the message is there.
    Busy,
    /// 554 when the message is there.
    Refuse,
    /// 550 to the recipient.
    NoSuchMailbox,
    /// Takes the message and closes the connection without a word.
    HangUp,
    /// Takes the message and says nothing for good.
    Silence,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heard {
    /// The envelope's sender.
    pub from: String,
    pub to: String,
    /// Headers and body.
    pub message: String,
}

pub struct MailServer {
    pub url: String,
    answers: Arc<Mutex<VecDeque<Answer>>>,
    heard: watch::Sender<Vec<Heard>>,
}

impl MailServer {
    /// With these answers to the first messages; every further one is taken.
    pub async fn start(answers: &[Answer]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            url: format!("smtp://{}", listener.local_addr().unwrap()),
            answers: Arc::new(Mutex::new(answers.iter().copied().collect())),
            heard: watch::Sender::new(Vec::new()),
        };
        let (answers, heard) = (Arc::clone(&server.answers), server.heard.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A client that goes away ends its conversation, and nothing else.
                tokio::spawn(converse(stream, Arc::clone(&answers), heard.clone()));
            }
        });
        server
    }

    /// Every message that was there in full, whatever was answered.
    pub fn heard(&self) -> Vec<Heard> {
        self.heard.borrow().clone()
    }

    /// Waits until so many were there.
    pub async fn until_heard(&self, count: usize) -> Vec<Heard> {
        let mut heard = self.heard.subscribe();
        heard.wait_for(|all| all.len() >= count).await.unwrap().clone()
    }
}

impl Heard {
    pub fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        self.message
            .lines()
            .take_while(|line| !line.is_empty())
            .find_map(|line| line.strip_prefix(&start))
            .unwrap_or_else(|| panic!("{name} in {}", self.message))
    }
}

async fn converse(
    stream: TcpStream,
    answers: Arc<Mutex<VecDeque<Answer>>>,
    heard: watch::Sender<Vec<Heard>>,
) -> std::io::Result<()> {
    let (reading, mut out) = stream.into_split();
    let mut lines = BufReader::new(reading).lines();
    let mut answer = Answer::Take;
    let (mut from, mut to) = (String::new(), String::new());
    out.write_all(b"220 test ready\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        let said = match verb.as_str() {
            "EHLO" => "250-test\r\n250 8BITMIME",
            "MAIL" => {
                answer = answers.lock().unwrap().pop_front().unwrap_or(Answer::Take);
                from = address(&line);
                "250 go on"
            }
            "RCPT" if answer == Answer::NoSuchMailbox => "550 5.1.1 no such mailbox",
            "RCPT" => {
                to = address(&line);
                "250 go on"
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n").await?;
                let mut message = String::new();
                while let Some(line) = lines.next_line().await? {
                    if line == "." {
                        break;
                    }
                    message.push_str(line.strip_prefix('.').unwrap_or(&line));
                    message.push('\n');
                }
                let (from, to) = (from.clone(), to.clone());
                heard.send_modify(|all| all.push(Heard { from, to, message }));
                match answer {
                    Answer::Busy => "451 4.3.0 come back later",
                    Answer::Refuse => "554 5.6.0 not this",
                    Answer::HangUp => return Ok(()),
                    Answer::Silence => std::future::pending().await,
                    Answer::Take | Answer::NoSuchMailbox => "250 2.0.0 taken",
                }
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "250 well",
        };
        out.write_all(format!("{said}\r\n").as_bytes()).await?;
    }
    Ok(())
}

/// What stands in angle brackets.
fn address(line: &str) -> String {
    let (_, rest) = line.split_once('<').unwrap_or_default();
    rest.split('>').next().unwrap_or_default().to_owned()
}
