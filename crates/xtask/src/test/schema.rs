//! Schemathesis makes requests out of the `OpenAPI` document, good ones and bad ones; no answer may be a 5xx.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::counts::Counts;
use crate::command::{Background, Signal, pause, run, show};
use crate::place::Place;
use crate::step::step;

const VERSION: &str = "4.32.5";
/// Whoever the requests come from sees other refusals first, so both sides take their turn.
const ACCOUNTS: [&str; 2] = ["priya@tidewell.example", "elena@harrowfinch.example"];
/// The stream never ends, and signing out would end the session that the other requests need.
const LEFT_OUT: [&str; 2] = ["/api/events", "/api/sign-outs"];

pub(super) fn schema(place: &Place) -> Result<Counts> {
    let schemathesis = ensure(place)?;
    let data = place.target.join("schema");
    if data.exists() {
        fs::remove_dir_all(&data)?;
    }
    fs::create_dir_all(&data)?;
    let address = free_address()?;
    let server = |verb: &str| {
        let mut command = Command::new(place.server_binary());
        command.arg(verb).envs([
            (
                "DATABASE_URL",
                format!("sqlite://{}", data.join("liaison.db").display()),
            ),
            ("LIAISON_LISTEN", address.clone()),
            ("LIAISON_SITE", place.dist.display().to_string()),
            ("LIAISON_LOG_LEVEL", "warn".to_owned()),
        ]);
        command
    };
    run(&mut server("seed-demo"))?;
    let _serving = Background::start(&mut server("serve"), Signal::Terminate)?;
    let mut counts = Counts::default();
    for account in ACCOUNTS {
        let cookie = sign_in(&address, account)?;
        let mut command = Command::new(&schemathesis);
        command
            .current_dir(&data)
            .env(
                "SCHEMATHESIS_HOOKS",
                place.root.join("tests/schema/media_types.py"),
            )
            .args(["run", &format!("http://{address}/api/openapi.json")]);
        command.args([
            "--checks",
            "not_a_server_error",
            "--max-examples",
            "25",
            "--seed",
            "20261121",
        ]);
        command.args([
            "-H",
            "Sec-Fetch-Site: same-origin",
            "-H",
            &format!("Cookie: {cookie}"),
        ]);
        for path in LEFT_OUT {
            command.args(["--exclude-path", path]);
        }
        let passed = show(&mut command)?.success;
        counts.add(&if passed {
            Counts::one_passed()
        } else {
            Counts::one_failed()
        });
    }
    Ok(counts)
}

/// In an environment of its own, beside the other tools.
fn ensure(place: &Place) -> Result<PathBuf> {
    let folder = place.tools.join(format!("schemathesis-{VERSION}"));
    let binary = folder.join("bin/schemathesis");
    if !binary.exists() {
        step("install schemathesis", || {
            run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
            run(Command::new(folder.join("bin/pip"))
                .args(["install", "--quiet", "--disable-pip-version-check"])
                .arg(format!("schemathesis=={VERSION}")))
        })?;
    }
    Ok(binary)
}

fn free_address() -> Result<String> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}

/// The session cookie, as a browser would send it back. The server is tried until it listens.
fn sign_in(address: &str, email: &str) -> Result<String> {
    let body = format!("{{\"email\":\"{email}\",\"password\":\"liaison-demo\"}}");
    let request = format!(
        "POST /api/sessions HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    for _ in 0..100 {
        let Ok(mut stream) = TcpStream::connect(address) else {
            pause(Duration::from_millis(100));
            continue;
        };
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: "));
        let pair = cookie.and_then(|cookie| cookie.split(';').next());
        return pair
            .map(str::to_owned)
            .with_context(|| format!("{email} could not sign in: {answer}"));
    }
    bail!("the server did not listen on {address}")
}
