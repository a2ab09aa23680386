//! `record-bounce`, called by a mail server. Its exit status, one of sysexits.h, says what becomes of the message:
//! whatever is our own trouble keeps it (75), what nobody needs is taken and forgotten (0), and what was never for a
//! program goes back to whoever wrote it (65, 67).

use std::error::Error;
use std::io::Read;
use std::process::ExitCode;

use liaison_domain::mail::MailState;
use liaison_server::config::Flags;
use liaison_server::mail::bounce::{self, MOST_BYTES, Outcome};
use liaison_server::{Clock, Config, SystemClock, logging};
use liaison_store::catalogue;

use super::{explained, open_as_it_is};

const OK: u8 = 0;
const DATA_ERROR: u8 = 65;
const NO_USER: u8 = 67;
const TRY_AGAIN: u8 = 75;

pub(super) fn run(flags: &Flags) -> ExitCode {
    ExitCode::from(match recorded(flags) {
        Ok(outcome) => told(outcome),
        Err(error) => {
            eprintln!(
                "liaison-server: the message has to come again: {}",
                explained(&*error)
            );
            TRY_AGAIN
        }
    })
}

fn recorded(flags: &Flags) -> Result<Outcome, Box<dyn Error>> {
    let message = message()?;
    let config = Config::read(flags)?;
    logging::start(config.log_format, config.log_level);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let store = open_as_it_is(&config).await?;
        let catalogue = catalogue::load(&store.read()).await?;
        let outcome = bounce::record(&store, &catalogue, SystemClock.now(), &message).await;
        // What was written is committed, whatever closing says.
        if let Err(error) = store.close().await {
            tracing::debug!(%error, "closing the database");
        }
        Ok(outcome?)
    })
}

/// One byte more than is read shows that it is too large.
fn message() -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    let mut message = Vec::new();
    let mut stdin = std::io::stdin().lock();
    stdin
        .by_ref()
        .take(most.saturating_add(1))
        .read_to_end(&mut message)?;
    // A mail server whose pipe breaks would try again.
    std::io::copy(&mut stdin, &mut std::io::sink())?;
    Ok(message)
}

/// One line without addresses and without anything that the message says.
fn told(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Recorded(mail, state) => {
            let state = match state {
                MailState::Bounced => "bounced",
                _ => "failed",
            };
            tracing::info!(%mail, state, "a report says that mail did not arrive");
            OK
        }
        Outcome::SettledBefore(mail, _) => {
            tracing::info!(%mail, "a report about mail of which the same is known; nothing changes");
            OK
        }
        Outcome::NothingFinal(mail) => {
            tracing::info!(%mail, "a report about mail that may still arrive, or has; nothing changes");
            OK
        }
        Outcome::NotYetSent(mail) => {
            tracing::info!(%mail, "a report about mail whose sending is not written down yet; it has to come again");
            TRY_AGAIN
        }
        Outcome::NotOurs => {
            tracing::info!("dropped: a report about no message and address of ours");
            OK
        }
        Outcome::Automatic => {
            tracing::info!("dropped: an automatic answer or a report of another kind");
            OK
        }
        Outcome::Letter => {
            tracing::warn!("refused: a letter, and nobody reads what comes to this address");
            NO_USER
        }
        Outcome::Unreadable => {
            tracing::warn!("refused: this is no mail, or a report without its parts");
            DATA_ERROR
        }
        Outcome::TooLarge => {
            tracing::warn!(most = MOST_BYTES, "refused: the message is too large");
            DATA_ERROR
        }
    }
}
