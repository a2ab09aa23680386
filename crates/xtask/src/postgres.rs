//! A `PostgreSQL` of our own for one run of the tests: loopback, a temporary folder, gone afterwards.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::command::{Background, Signal, output, pause, run};
use crate::scratch::Scratch;
use crate::tools;

const ACCOUNT: &str = "liaison";
const TRIES: usize = 150;
/// So much of its log is shown where it ends.
const LAST_LINES: usize = 20;

/// A running server; dropping it stops it and removes its data.
pub(crate) struct Postgres {
    // Ends before the folder goes, because fields drop in this order.
    server: Background,
    port: u16,
    folder: Scratch,
}

/// Whom the server runs as, because it refuses to be root.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl Postgres {
    pub(crate) fn start() -> Result<Self> {
        let programs = tools::postgres_programs()?;
        let owner = owner()?;
        let folder = Scratch::new("postgres")?;
        if let Some(owner) = owner {
            chown(folder.path(), Some(owner.user), Some(owner.group))?;
        }
        let data = folder.path().join("data");
        let program = |name: &str| {
            let mut command = Command::new(programs.join(name));
            command.current_dir(folder.path()).stdout(Stdio::null());
            if let Some(owner) = owner {
                command.uid(owner.user).gid(owner.group);
            }
            command
        };
        run(program("initdb")
            .args([
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--username",
                ACCOUNT,
                "--pgdata",
            ])
            .arg(&data))?;
        let port = free_port()?;
        let log = fs::File::create(folder.path().join("log")).context("PostgreSQL's log")?;
        let mut postgres = program("postgres");
        postgres
            .arg("-D")
            .arg(&data)
            .args(["-p", &port.to_string()])
            .arg("-k")
            .arg(folder.path());
        // Nothing here must outlive the machine, and the tests wait for every commit.
        for setting in [
            "listen_addresses=127.0.0.1",
            "fsync=off",
            "full_page_writes=off",
            "max_connections=300",
            // Nobody follows what it writes, which is gigabytes over a run where it is kept.
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=128MB",
        ] {
            postgres.args(["-c", setting]);
        }
        let server = Background::start(postgres.stderr(log), Signal::Interrupt)?;
        let mut started = Self { server, port, folder };
        started.wait_until_ready(&programs)?;
        Ok(started)
    }

    pub(crate) fn url(&self) -> String {
        format!("postgres://{ACCOUNT}@127.0.0.1:{}/postgres", self.port)
    }

    /// What it wrote last, where it has ended by itself.
    pub(crate) fn still_runs(&mut self) -> Result<()> {
        if self.server.is_running() {
            return Ok(());
        }
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        let last = log.lines().skip(log.lines().count().saturating_sub(LAST_LINES));
        bail!("PostgreSQL has ended: {}", last.collect::<Vec<_>>().join("\n"));
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Result<()> {
        let port = self.port.to_string();
        for _ in 0..TRIES {
            self.still_runs()?;
            let ready = Command::new(programs.join("pg_isready"))
                .args(["--quiet", "--host=127.0.0.1", "--port", &port])
                .status()?;
            if ready.success() {
                return Ok(());
            }
            pause(Duration::from_millis(200));
        }
        bail!("PostgreSQL does not answer on port {port}");
    }
}

/// `postgres` when we are root; nobody else is needed otherwise.
fn owner() -> Result<Option<Owner>> {
    let number = |arguments: &[&str]| -> Result<u32> {
        Ok(output(Command::new("id").args(arguments))?.trim().parse()?)
    };
    if number(&["-u"])? != 0 {
        return Ok(None);
    }
    Ok(Some(Owner {
        user: number(&["-u", "postgres"])?,
        group: number(&["-g", "postgres"])?,
    }))
}

pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
