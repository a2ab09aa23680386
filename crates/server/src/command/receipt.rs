//! Receipts on the command line. The exit status of checking one says what came of it: it is what was signed (0), it is
//! not (1), or that could not be checked (2).

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use liaison_contract::receipt::ReceiptKeysBody;
use liaison_server::config::Flags;
use liaison_server::receipt::{Failed, rotate_key, verify as check};
use liaison_server::{Clock, Config, SystemClock};
use liaison_store::receipt_key::{self, PublicKey};

use super::{Done, explained, open, open_as_it_is};

const INTACT: u8 = 0;
const ALTERED: u8 = 1;
const NOT_CHECKED: u8 = 2;

#[derive(clap::Args)]
pub(super) struct Verify {
    /// The receipt, as it was downloaded
    file: PathBuf,
    /// The answer of /api/receipt-keys in a file, for checking without the server's database
    #[arg(long)]
    keys: Option<PathBuf>,
}

pub(super) async fn rotate(config: Config) -> Done {
    let store = open(&config).await?;
    let id = rotate_key(&store, SystemClock.now()).await?;
    store.close().await?;
    println!("Receipts are signed with the key {id} from now on.");
    Ok(())
}

pub(super) fn verify(flags: &Flags, which: &Verify) -> ExitCode {
    let shown = which.file.display();
    ExitCode::from(match checked(flags, which) {
        Ok(Ok(key)) => {
            println!("{shown} is as it was signed, with the key {key}.");
            INTACT
        }
        Ok(Err(Failed::Altered(sections))) => {
            println!("{shown} is not what was signed. Altered: {}", sections.join(", "));
            ALTERED
        }
        Ok(Err(Failed::Signature)) => {
            println!("{shown} is not what was signed: the signature itself fails.");
            ALTERED
        }
        Ok(Err(failed @ Failed::UnknownKey(_))) => {
            println!("{shown}: {failed}.");
            NOT_CHECKED
        }
        Err(error) => {
            eprintln!("liaison-server: {}", explained(&*error));
            NOT_CHECKED
        }
    })
}

/// Gives the key that has signed it.
fn checked(flags: &Flags, which: &Verify) -> Result<Result<String, Failed>, Box<dyn Error>> {
    let file = read(&which.file)?;
    let keys = match &which.keys {
        Some(path) => in_file(path)?,
        None => tokio::runtime::Runtime::new()?.block_on(in_database(flags))?,
    };
    Ok(check(&file, &keys))
}

fn in_file(path: &Path) -> Result<Vec<PublicKey>, Box<dyn Error>> {
    let text = String::from_utf8(read(path)?).ok();
    let body: ReceiptKeysBody = text
        .and_then(|text| liaison_json::read(&text))
        .ok_or_else(|| format!("{}: these are no keys", path.display()))?;
    let keys = body.receipt_keys.into_iter().map(|key| PublicKey {
        id: key.id,
        public: key.public,
        created_at: key.created_at,
    });
    Ok(keys.collect())
}

async fn in_database(flags: &Flags) -> Result<Vec<PublicKey>, Box<dyn Error>> {
    let store = open_as_it_is(&Config::read(flags)?).await?;
    let keys = receipt_key::list(&store.read()).await?;
    store.close().await?;
    Ok(keys)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
