//! A `PostgreSQL` of our own for one run of the tests: loopback, a temporary folder, gone afterwards.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::command::{Background, Signal, output, pause, run};
use crate::tools;

const ACCOUNT: &str = "liaison";
const TRIES: usize = 150;

/// A running server; dropping it stops it and removes its data.
pub(crate) struct Postgres {
    // Ends before the folder goes, because fields drop in this order.
    server: Background,
    port: u16,
    folder: Folder,
}

/// Whom the server runs as, because it refuses to be root.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

impl Postgres {
    pub(crate) fn start() -> Result<Self> {
        let programs = tools::postgres_programs()?;
        let owner = owner()?;
        let folder = Folder(env::temp_dir().join(format!("liaison-postgres-{}", std::process::id())));
        fs::create_dir_all(&folder.0)?;
        if let Some(owner) = owner {
            chown(&folder.0, Some(owner.user), Some(owner.group))?;
        }
        let data = folder.0.join("data");
        let program = |name: &str| {
            let mut command = Command::new(programs.join(name));
            command.current_dir(&folder.0).stdout(Stdio::null());
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
        let log = fs::File::create(folder.0.join("log")).context("PostgreSQL's log")?;
        let mut postgres = program("postgres");
        postgres
            .arg("-D")
            .arg(&data)
            .args(["-p", &port.to_string()])
            .arg("-k")
            .arg(&folder.0);
        // Nothing here must outlive the machine, and the tests wait for every commit.
        for setting in [
            "listen_addresses=127.0.0.1",
            "fsync=off",
            "full_page_writes=off",
            "max_connections=300",
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

    fn wait_until_ready(&mut self, programs: &Path) -> Result<()> {
        let port = self.port.to_string();
        for _ in 0..TRIES {
            if !self.server.is_running() {
                bail!(
                    "PostgreSQL did not start: {}",
                    fs::read_to_string(self.folder.0.join("log")).unwrap_or_default()
                );
            }
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
