//! The program itself, as somebody checks a receipt with it.

#![expect(clippy::unwrap_used, reason = "a test ends where it breaks")]

mod place;

use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::Timestamp;
use liaison_json::Json;
use liaison_server::random;
use liaison_server::receipt::{Key, ensure_key};
use liaison_store::receipt_key;
use liaison_store::{DatabaseUrl, Store};
use sha2::{Digest, Sha256};

use place::Place;

impl Place {
    fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// The exit status, and all that is said.
    fn verify(&self, receipt: &Path, keys: Option<&Path>) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_liaison-server"));
        command.arg("verify-receipt").arg(receipt);
        if let Some(keys) = keys {
            command.arg("--keys").arg(keys);
        }
        let out = command.env("DATABASE_URL", self.url()).output().unwrap();
        let said = [out.stdout, out.stderr].concat();
        (out.status.code().unwrap(), String::from_utf8(said).unwrap())
    }
}

fn sha256(bytes: &[u8]) -> String {
    random::hex(&Sha256::digest(bytes))
}

/// The receipt, and what `/api/receipt-keys` answers.
async fn signed(place: &Place) -> (String, String) {
    let now: Timestamp = "2026-11-22T05:00:00Z".parse().unwrap();
    let url = DatabaseUrl::parse(&place.url()).unwrap();
    let store = Store::connect(&url).await.unwrap();
    store.migrate().await.unwrap();
    ensure_key(&store, now).await.unwrap();
    let tx = store.write().await.unwrap();
    let key = Key::current(&tx).await.unwrap();
    drop(tx);
    let text = |text: &str| Json::Text(text.to_owned());
    let sections = vec![("about", text("an offer")), ("answer", text("accepted"))];
    let receipt = key.sign(liaison_receipt::prepare(sections, &key.id, sha256));
    let public = receipt_key::list(&store.read()).await.unwrap().remove(0);
    store.close().await.unwrap();
    let keys = format!(
        r#"{{"receipt_keys":[{{"id":"{}","public":"{}","created_at":"{now}"}}]}}"#,
        public.id, public.public
    );
    (receipt, keys)
}

#[tokio::test]
async fn the_exit_status_says_what_came_of_it() {
    let place = Place::new();
    // Checking makes no database.
    let nothing = place.file("nothing.json", "{}");
    let (status, said) = place.verify(&nothing, None);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("no such file"), "{said}");
    assert_eq!(std::fs::read_dir(&place.0).unwrap().count(), 1);

    let (receipt, keys) = signed(&place).await;
    let keys = place.file("keys.json", &keys);
    let no_keys = place.file("no-keys.json", r#"{"receipt_keys":[]}"#);
    let intact = place.file("intact.json", &receipt);
    let altered = place.file("altered.json", &receipt.replace("accepted", "declined"));
    let forged = place.file("forged.json", &receipt.replace("\"bytes\":10", "\"bytes\":11"));
    let gone = place.0.join("gone.json");
    for (file, with, expected, expected_words) in [
        (&intact, None, 0, "is as it was signed"),
        (&intact, Some(&keys), 0, "is as it was signed"),
        (&altered, None, 1, "Altered: answer\n"),
        (&altered, Some(&keys), 1, "Altered: answer\n"),
        (&forged, Some(&keys), 1, "the signature itself fails"),
        (&nothing, Some(&keys), 1, "the signature itself fails"),
        (&intact, Some(&no_keys), 2, "is not known"),
        (&intact, Some(&intact), 2, "these are no keys"),
        (&gone, Some(&keys), 2, "gone.json"),
    ] {
        let (status, said) = place.verify(file, with.map(PathBuf::as_path));
        assert_eq!(status, expected, "{said}");
        assert!(said.contains(expected_words), "{said}");
    }
}
