//! A server with people in it.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use jiff::SignedDuration;
use liaison_server::config::{
    LogFormat, LogLevel, MailConfig, MailWay, PublicUrl, SessionTimes, SignInLimits, SmtpUrl,
};
use liaison_server::{App, Config, Server, worker};
use liaison_store::{DatabaseUrl, Store};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::client::Client;
use crate::clock::ManualClock;
use crate::people;

pub const ORIGIN: &str = "http://liaison.example";

/// The server in process, with the people of [`people`] in its database.
#[derive(Clone)]
pub struct House {
    pub app: App,
    pub router: Router,
    pub clock: ManualClock,
    pub site: PathBuf,
}

/// A server on a real port, for what lives longer than one answer.
pub struct Running {
    pub address: SocketAddr,
    pub app: App,
    stop: tokio::sync::oneshot::Sender<()>,
    done: JoinHandle<std::io::Result<()>>,
}

impl House {
    pub async fn open(url: &str, site: PathBuf) -> Self {
        let store = Store::connect(&DatabaseUrl::parse(url).unwrap()).await.unwrap();
        store.migrate().await.unwrap();
        people::move_in(&store).await;
        let clock = ManualClock::at(people::START.parse().unwrap());
        let server = Server::build(config(site.clone(), ORIGIN), store, Arc::new(clock.clone()))
            .await
            .unwrap();
        Self {
            app: server.app().clone(),
            router: server.router(),
            clock,
            site,
        }
    }

    /// The same database and people behind a server of another configuration.
    pub async fn with(&self, config: Config) -> Server {
        Server::build(config, self.app.store.clone(), Arc::new(self.clock.clone()))
            .await
            .unwrap()
    }

    /// A second server process, as far as the database can tell, on a real port and with a worker.
    pub async fn run(&self) -> Running {
        self.run_with(|_| {}).await
    }

    /// The same with some of its configuration changed.
    pub async fn run_with(&self, change: impl FnOnce(&mut Config)) -> Running {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let mut config = config(self.site.clone(), &format!("http://{address}"));
        change(&mut config);
        let server = self.with(config).await;
        let app = server.app().clone();
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let stopped = async move {
            let _ = stopped.await;
        };
        let done = tokio::spawn(server.run(listener, stopped));
        Running {
            address,
            app,
            stop,
            done,
        }
    }

    /// The same house with mail going to a server.
    pub async fn mailing_to(&self, smtp: &str) -> App {
        let mut config = config(self.site.clone(), ORIGIN);
        config.mail.way = MailWay::Smtp(SmtpUrl::parse(smtp).unwrap());
        self.with(config).await.app().clone()
    }

    /// Where mail goes unless a test says otherwise.
    pub fn outbox(&self) -> PathBuf {
        self.site.with_file_name("outbox")
    }

    pub fn client(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// Somebody of [`people`], signed in.
    pub async fn sign_in(&self, email: &str) -> Client {
        let mut client = self.client();
        let body = json!({"email": email, "password": people::PASSWORD});
        client.post("/api/sessions", &body).await.expect(201);
        client
    }

    pub fn advance(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    pub fn days(&self, days: i64) {
        self.advance(SignedDuration::from_hours(24 * days));
    }

    /// What the worker does after a change.
    pub async fn follow_up(&self) {
        worker::follow_up(&self.app).await.unwrap();
    }

    /// What the worker does because time has passed.
    pub async fn mind_the_clock(&self) {
        worker::mind_the_clock(&self.app).await.unwrap();
    }

    /// The same in several server processes at the same moment.
    pub async fn several_mind_the_clock(&self) {
        let turns: Vec<_> = (0..4)
            .map(|_| {
                let house = self.clone();
                tokio::spawn(async move { house.mind_the_clock().await })
            })
            .collect();
        for turn in turns {
            turn.await.unwrap();
        }
    }

    /// A new invitation of Tidewell's, as its sales agent sends it.
    pub async fn invitation(&self, change: impl FnOnce(&mut Value)) -> Value {
        let mut mara = self.sign_in(people::MARA).await;
        let mut body = people::terms();
        change(&mut body);
        mara.put_new(&format!("/api/trial-invitations/{}", new_id()), &body)
            .await
            .expect(201)["trial_invitation"]
            .clone()
    }

    /// What the log of an organisation says, oldest first.
    pub async fn log(&self, email: &str) -> Vec<String> {
        self.follow_up().await;
        let mut someone = self.sign_in(email).await;
        let overview = someone.get("/api/overview").await.expect(200);
        let mut kinds: Vec<String> = overview["overview"]["activity"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["event"]["what"]["type"].as_str().unwrap().to_owned())
            .collect();
        kinds.reverse();
        kinds
    }
}

impl Running {
    /// Tells the server to stop and waits until it has.
    pub async fn stop(self) {
        self.stop.send(()).unwrap();
        tokio::time::timeout(Duration::from_secs(20), self.done)
            .await
            .expect("the server stops in time")
            .unwrap()
            .unwrap();
    }
}

pub fn config(site: PathBuf, public_url: &str) -> Config {
    Config {
        mail: MailConfig {
            way: MailWay::Outbox(site.with_file_name("outbox")),
            from: "no-reply@liaison.example".parse().unwrap(),
            bounces: "bounces@liaison.example".parse().unwrap(),
        },
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: PublicUrl::parse(public_url).unwrap(),
        database_url: "sqlite:the store is open already".to_owned(),
        site,
        index: None,
        log_format: LogFormat::Text,
        log_level: LogLevel::Warn,
        sessions: SessionTimes {
            idle: SignedDuration::from_hours(14 * 24),
            absolute: SignedDuration::from_hours(90 * 24),
        },
        sign_in: SignInLimits {
            per_address: 5,
            per_source: 20,
            window: SignedDuration::from_mins(15),
        },
        drain: Duration::from_secs(5),
    }
}

pub fn new_id() -> Uuid {
    uuid::Builder::from_random_bytes(liaison_server::random::bytes().unwrap()).into_uuid()
}
