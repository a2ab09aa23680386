//! Whether a receipt is what was signed. By the browser itself, with no server: its digests, its signatures, and the keys
//! that are known.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Uint8Array};
use leptos::prelude::window;
use liaison_contract::receipt::ReceiptKey;
use liaison_receipt::{Holds, Verdict, open};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Checked {
    Verdict(Verdict),
    /// Signed with a key that nobody here knows.
    UnknownKey(String),
    /// It is no receipt, or one of a form that this build does not know.
    NoReceipt,
    /// This browser has no Ed25519, or none on a page that is not secure.
    NotHere,
}

pub(super) async fn check(file: &[u8], keys: &[ReceiptKey]) -> Checked {
    let Some(opened) = open(file) else {
        return Checked::NoReceipt;
    };
    let Some(key) = keys.iter().find(|key| key.id == opened.key) else {
        return Checked::UnknownKey(opened.key);
    };
    let (Some(public), Some(signature)) = (bytes_of(&key.public), bytes_of(opened.signature)) else {
        return Checked::Verdict(Verdict::SignatureFails);
    };
    let Ok(subtle) = window().crypto().map(|crypto| crypto.subtle()) else {
        return Checked::NotHere;
    };
    let Ok(holds) = holds(&subtle, &public, &signature, opened.signed.as_bytes()).await else {
        return Checked::NotHere;
    };
    // What is asked for is digested, until nothing more is: which bytes that are depends on what was found before.
    let known = RefCell::new(BTreeMap::<Vec<u8>, String>::new());
    loop {
        let asked = RefCell::new(Vec::new());
        let verdict = opened.verdict(holds, |bytes| {
            let digest = known.borrow().get(bytes).cloned();
            digest.unwrap_or_else(|| {
                asked.borrow_mut().push(bytes.to_vec());
                String::new()
            })
        });
        let asked = asked.into_inner();
        if asked.is_empty() {
            return Checked::Verdict(verdict);
        }
        for bytes in asked {
            let Ok(digest) = sha256(&subtle, &bytes).await else {
                return Checked::NotHere;
            };
            known.borrow_mut().insert(bytes, digest);
        }
    }
}

async fn holds(
    subtle: &SubtleCrypto,
    public: &[u8],
    signature: &[u8],
    signed: &[u8],
) -> Result<Holds, JsValue> {
    const ED25519: &str = "Ed25519";
    let raw = Uint8Array::from(public);
    let uses = Array::of1(&"verify".into());
    let key = subtle.import_key_with_str("raw", raw.as_ref(), ED25519, false, uses.as_ref())?;
    let key: CryptoKey = JsFuture::from(key).await?.dyn_into()?;
    let (signature, signed) = (Uint8Array::from(signature), Uint8Array::from(signed));
    let verified =
        subtle.verify_with_str_and_js_u8_array_and_js_u8_array(ED25519, &key, &signature, &signed)?;
    Ok(match JsFuture::from(verified).await?.is_truthy() {
        true => Holds::Yes,
        false => Holds::No,
    })
}

async fn sha256(subtle: &SubtleCrypto, bytes: &[u8]) -> Result<String, JsValue> {
    let digest = subtle.digest_with_str_and_js_u8_array("SHA-256", &Uint8Array::from(bytes))?;
    let digest = Uint8Array::new(&JsFuture::from(digest).await?).to_vec();
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Of hexadecimal digits.
fn bytes_of(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}
