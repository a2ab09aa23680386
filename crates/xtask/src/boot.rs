//! The few words that are needed when the program, and with it its pack of words, is not there.

use anyhow::{Result, anyhow};
use liaison_messages::{Pack, PackLanguage, PlainFormatter, Words, embedded_pack_json, messages};
use serde_json::{Value, json};

/// By language tag, for the boot script.
pub(crate) fn words() -> Result<Value> {
    let mut all = serde_json::Map::new();
    for language in PackLanguage::ALL {
        let words = speak(language)?;
        let boot = json!({ "failed": messages::boot_failed(&words), "crashed": messages::boot_crashed(&words), "reload": messages::boot_reload(&words) });
        all.insert(language.tag().to_owned(), boot);
    }
    Ok(Value::Object(all))
}

/// A paragraph in each language that people read, for browsers that run no script.
pub(crate) fn no_script() -> Result<String> {
    let mut html = String::new();
    for language in [PackLanguage::En, PackLanguage::ZhHans, PackLanguage::Ja] {
        let sentence = escape(&messages::boot_no_script(&speak(language)?));
        html.push_str(&format!("<p lang=\"{}\">{sentence}</p>", language.tag()));
    }
    Ok(html)
}

fn speak(language: PackLanguage) -> Result<Words> {
    let pack = Pack::parse(embedded_pack_json(language))
        .map_err(|error| anyhow!("{}: {error:?}", language.tag()))?;
    Ok(Words::new(pack, Box::new(PlainFormatter)))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
