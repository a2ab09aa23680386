//! Running other programs, so that a failure names the whole command.

use std::io::{BufRead, BufReader, Write, stdout};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Runs it with our own output; fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    bail!("{} ended with {status}", shown(command));
}

/// What it writes to standard output; fails when it fails, with what it wrote to standard error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        bail!(
            "{} ended with {}\n{}",
            shown(command),
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What came of a program whose output was shown and kept.
pub(crate) struct Shown {
    pub(crate) text: String,
    pub(crate) success: bool,
}

/// Runs it, passes its standard output on line by line, and keeps it.
pub(crate) fn show(command: &mut Command) -> Result<Shown> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    let mut text = String::new();
    if let Some(pipe) = child.stdout.take() {
        for line in BufReader::new(pipe).lines() {
            let line = line.context("output that is no text")?;
            writeln!(stdout(), "{line}")?;
            text.push_str(&line);
            text.push('\n');
        }
    }
    Ok(Shown {
        text,
        success: child.wait()?.success(),
    })
}

/// A program that runs beside us and ends with this value.
pub(crate) struct Background {
    child: Child,
    signal: Signal,
}

/// How a program is asked to end.
#[derive(Clone, Copy)]
pub(crate) enum Signal {
    Interrupt,
    Terminate,
}

impl Background {
    pub(crate) fn start(command: &mut Command, signal: Signal) -> Result<Self> {
        let child = command
            .spawn()
            .with_context(|| format!("cannot start {}", shown(command)))?;
        Ok(Self { child, signal })
    }

    pub(crate) fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    pub(crate) fn wait(&mut self) -> Result<bool> {
        Ok(self.child.wait()?.success())
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if !self.is_running() {
            return;
        }
        let signal = match self.signal {
            Signal::Interrupt => "-INT",
            Signal::Terminate => "-TERM",
        };
        // The standard library can only kill, which would leave shared memory and half-written answers behind.
        let asked = Command::new("kill")
            .arg(signal)
            .arg(self.child.id().to_string())
            .status();
        if asked.is_err() {
            self.child.kill().ok();
        }
        self.child.wait().ok();
    }
}

/// Does the work for each item, the last first, as many at a time as there are cores.
pub(crate) fn on_every_core<T: Send>(items: Vec<T>, work: impl Fn(T) -> Result<()> + Sync) -> Result<()> {
    let waiting = Mutex::new(items);
    let next = || waiting.lock().ok().and_then(|mut items| items.pop());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let one_after_the_other = || -> Result<()> {
            while let Some(item) = next() {
                work(item)?;
            }
            Ok(())
        };
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(one_after_the_other)).collect();
        for worker in workers {
            match worker.join() {
                Ok(done) => done?,
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(())
    })
}

/// Waits a moment.
#[expect(
    clippy::disallowed_methods,
    reason = "there is no async runtime here that a sleep could block"
)]
pub(crate) fn pause(duration: Duration) {
    thread::sleep(duration);
}

/// Whether a program of this name is on PATH.
pub(crate) fn exists(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
