//! Putting the server together and running it.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use jiff::tz::TimeZone;
use liaison_search::index::IndexError;
use liaison_store::{Store, StoreError};
use tokio::net::TcpListener;

use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::current_catalogue::CurrentCatalogue;
use crate::live::Live;
use crate::mail::{Carrier, NoCarrier};
use crate::marketplace::Marketplace;
use crate::password::{HashingFailed, Passwords};
use crate::receipt::{NoKey, ensure_key};
use crate::{http, worker};

pub struct Server {
    app: App,
}

#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    #[error("the catalogue cannot be read: {0}")]
    Store(#[from] StoreError),
    #[error(transparent)]
    Hashing(#[from] HashingFailed),
    #[error(transparent)]
    Mail(#[from] NoCarrier),
    #[error(transparent)]
    Receipts(#[from] NoKey),
    #[error(transparent)]
    Index(#[from] IndexError),
}

impl Server {
    /// The database has its tables already.
    pub async fn build(config: Config, store: Store, clock: Arc<dyn Clock>) -> Result<Self, BuildError> {
        let catalogue = liaison_store::catalogue::load(&store.read()).await?;
        let today = clock.now().to_zoned(TimeZone::UTC).date();
        let current = CurrentCatalogue::load(&store, &catalogue, today).await?;
        let add_ons = liaison_store::catalogue::add_ons(&store.read()).await?;
        let carrier = Carrier::new(&config)?;
        let marketplace = Marketplace::open(config.index.as_deref())?;
        ensure_key(&store, clock.now()).await?;
        Ok(Self {
            app: App {
                carrier: Arc::new(carrier),
                config: Arc::new(config),
                store,
                clock,
                passwords: Passwords::new()?,
                live: Arc::new(Live::new()),
                catalogue: Arc::new(catalogue),
                current: Arc::new(current),
                marketplace: Arc::new(marketplace),
                add_ons: add_ons.into(),
            },
        })
    }

    pub fn app(&self) -> &App {
        &self.app
    }

    /// The routes alone, without a worker behind them.
    pub fn router(&self) -> Router {
        http::router(self.app.clone())
    }

    /// Answers on the listener until `stop` is done, then lets open requests finish for the configured time.
    pub async fn run(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> io::Result<()> {
        let router = self.router();
        let Self { app } = self;
        let worker = tokio::spawn(worker::run(app.clone()));

        let stopping = Arc::clone(&app.live);
        tokio::spawn(async move {
            stop.await;
            // Streams end by this; without it they would keep the server open for good.
            stopping.stop();
        });
        let stopped = Arc::clone(&app.live);
        let serving = axum::serve(
            listener,
            router.into_make_service_with_connect_info::<SocketAddr>(),
        )
        .with_graceful_shutdown(async move { stopped.until_stopped().await });

        let patience = async {
            app.live.until_stopped().await;
            tokio::time::sleep(app.config.drain).await;
        };
        let served = tokio::select! {
            served = serving => served,
            () = patience => {
                tracing::warn!("some requests did not finish in time");
                Ok(())
            }
        };
        app.live.stop();
        if let Err(error) = worker.await {
            tracing::error!(%error, "the worker ended badly");
        }
        if let Err(error) = app.store.clone().close().await {
            tracing::warn!(%error, "closing the database");
        }
        served
    }
}
