//! The commands.

mod receipt;
mod record_bounce;

use std::error::Error;
use std::io::{BufRead, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};
use liaison_domain::credential::{NewPassword, Password};
use liaison_domain::id::UserId;
use liaison_domain::text::EmailAddress;
use liaison_server::config::{Flags, MailWay};
use liaison_server::password::hash_now;
use liaison_server::{Clock, Config, Server, SystemClock, http, logging, random};
use liaison_store::{Constraint, DatabaseUrl, Store, StoreError, demo, user};
use tokio::net::TcpListener;

/// Serves Liaison, a partner portal.
#[derive(Parser)]
#[command(name = "liaison-server", version)]
pub(crate) struct Cli {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answer requests and do what follows from them; brings the database up to date first
    Serve,
    /// Bring the database up to date and stop
    Migrate,
    /// Write demo data into the database and print its accounts
    SeedDemo,
    /// Create an account of the vendor's own people; the password is read from standard input
    CreateOperator(CreateOperator),
    /// Read one message that came back from standard input, and write down what did not arrive; for mail servers to
    /// call, with the exit status that tells them what to do with it
    RecordBounce,
    /// Sign receipts with another key from now on; those before go on verifying
    RotateReceiptKey,
    /// Say whether a receipt is what was signed, or which section was altered. The exit status is 0 where it is, 1 where
    /// it is not, and 2 where that could not be checked
    VerifyReceipt(receipt::Verify),
    /// Print the `OpenAPI` document
    Openapi,
}

#[derive(Args)]
struct CreateOperator {
    /// The person's name
    #[arg(long)]
    name: String,
    /// The address to sign in with
    #[arg(long)]
    email: String,
}

type Done = Result<(), Box<dyn Error>>;

pub(crate) fn run(cli: Cli) -> Result<ExitCode, Box<dyn Error>> {
    let flags = &cli.flags;
    match cli.command {
        Command::Serve => started(flags, serve)?,
        Command::Migrate => started(flags, migrate)?,
        Command::SeedDemo => started(flags, seed_demo)?,
        Command::CreateOperator(who) => {
            started(flags, async |config| create_operator(config, &who).await)?;
        }
        Command::RotateReceiptKey => started(flags, receipt::rotate)?,
        Command::VerifyReceipt(which) => return Ok(receipt::verify(flags, &which)),
        Command::RecordBounce => return Ok(record_bounce::run(flags)),
        Command::Openapi => openapi()?,
    }
    Ok(ExitCode::SUCCESS)
}

fn started(flags: &Flags, command: impl AsyncFnOnce(Config) -> Done) -> Done {
    let config = Config::read(flags)?;
    logging::start(config.log_format, config.log_level);
    tokio::runtime::Runtime::new()?.block_on(command(config))
}

async fn serve(config: Config) -> Done {
    let store = open(&config).await?;
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| format!("listen = {}: {error}", config.listen))?;
    if !config.site.join("index.html").is_file() {
        tracing::warn!(site = %config.site.display(), "there is no index.html in the site's folder");
    }
    tracing::info!(
        listen = %listener.local_addr()?,
        public_url = %config.public_url,
        database = ?store.backend(),
        "serving"
    );
    match &config.mail.way {
        MailWay::Smtp(url) => tracing::info!(server = %url, from = %config.mail.from, "mail is sent"),
        MailWay::Outbox(folder) => tracing::warn!(
            folder = %folder.display(),
            "mail is not sent but written into this folder, because smtp_url names no server"
        ),
    }
    let server = Server::build(config, store, Arc::new(SystemClock)).await?;
    server.run(listener, stop_signal()).await?;
    tracing::info!("stopped");
    Ok(())
}

async fn migrate(config: Config) -> Done {
    open(&config).await?.close().await?;
    println!("The database is up to date.");
    Ok(())
}

async fn seed_demo(config: Config) -> Done {
    let store = open(&config).await?;
    let password = Password::parse(demo::PASSWORD).map_err(|error| format!("{error:?}"))?;
    let hash = hash_now(&password)?;
    let seeded = demo::seed(&store, SystemClock.now(), |_| hash.clone()).await?;
    store.close().await?;
    let mut out = std::io::stdout().lock();
    match seeded {
        demo::Seeded::Now => writeln!(out, "Demo data was written. Accounts:")?,
        demo::Seeded::Before => writeln!(out, "Demo data was there already. Accounts:")?,
    }
    for account in demo::accounts() {
        writeln!(out, "  {:<30} {}", account.email, account.who)?;
        writeln!(out, "  {:<30} to {}", "", account.try_this)?;
    }
    writeln!(out, "The password of all of them is: {}", demo::PASSWORD)?;
    Ok(())
}

async fn create_operator(config: Config, who: &CreateOperator) -> Done {
    let name = who.name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err("--name must be the name of a person".into());
    }
    let email = EmailAddress::try_from(who.email.as_str())
        .map_err(|error| format!("--email {:?} {error}", who.email))?;
    let password = typed_password()?;
    let store = open(&config).await?;
    let tx = store.write().await?;
    let now = SystemClock.now();
    let id = UserId(random::uuid(now)?);
    let inserted = user::insert_operator(&tx, id, name, &email, &hash_now(&password)?, now).await;
    match inserted {
        Err(StoreError::Conflict(Constraint::Email)) => {
            return Err(format!("--email {:?} belongs to an account already", email.as_str()).into());
        }
        inserted => inserted?,
    }
    tx.commit().await?;
    store.close().await?;
    println!("{} can sign in as an operator.", email.as_str());
    Ok(())
}

/// A password on the command line would stand in the shell's history and in the list of processes.
fn typed_password() -> Result<Password, Box<dyn Error>> {
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        eprint!("Password (it is shown as you type): ");
    }
    let mut line = String::new();
    stdin.lock().read_line(&mut line)?;
    let text = line.trim_end_matches(['\r', '\n']);
    NewPassword::parse(text).map(Password::from).map_err(|_| {
        format!(
            "the password on standard input must have {} to {} characters",
            NewPassword::LEAST,
            NewPassword::MOST
        )
        .into()
    })
}

fn openapi() -> Done {
    let text = serde_json::to_string_pretty(&http::document())?;
    println!("{text}");
    Ok(())
}

/// Opens the database with all its tables, making the file and its folder where there are none.
async fn open(config: &Config) -> Result<Store, Box<dyn Error>> {
    let url = DatabaseUrl::parse(&config.database_url).map_err(|error| format!("database_url: {error}"))?;
    let folder = sqlite_file(&config.database_url).and_then(Path::parent);
    if let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let store = Store::connect(&url)
        .await
        .map_err(|error| format!("database_url = {url}: {}", explained(&error)))?;
    store.migrate().await?;
    Ok(store)
}

/// As the server left it: a command that only looks, or that a mail server calls, neither makes a database nor changes
/// its tables.
async fn open_as_it_is(config: &Config) -> Result<Store, Box<dyn Error>> {
    let text = &config.database_url;
    let url = DatabaseUrl::parse(text)?;
    if let Some(file) = sqlite_file(text)
        && !file.is_file()
    {
        return Err(format!("database_url = {url}: there is no such file").into());
    }
    let store = Store::connect(&url).await?;
    if !store.is_ready().await {
        return Err("the database lacks tables of this build, which `liaison-server migrate` makes".into());
    }
    Ok(store)
}

fn sqlite_file(url: &str) -> Option<&Path> {
    url.strip_prefix("sqlite://")
        .or_else(|| url.strip_prefix("sqlite:"))
        .map(Path::new)
}

fn explained(error: &dyn Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

async fn stop_signal() {
    let interrupted = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "ctrl-c cannot be listened for");
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::error!(%error, "the signal to stop cannot be listened for");
                std::future::pending::<()>().await;
            }
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
