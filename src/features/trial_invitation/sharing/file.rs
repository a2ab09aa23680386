//! Reading a file of addresses, piece by piece, so that the page answers meanwhile. Few choose a file, so that its code
//! comes when one is chosen.

use std::future::Future;
use std::pin::Pin;

use js_sys::Uint8Array;
use leptos::prelude::*;
use liaison_domain::address_list::AddressList;
use liaison_domain::csv::CsvReader;
use liaison_domain::encoding::{likelier, recognised};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, TextDecodeOptions, TextDecoder};

use crate::offline::clock::pause;

/// Ten thousand rows are well below it.
const BYTES_MOST: f64 = 5.0 * 1024.0 * 1024.0;
const PIECE: usize = 32 * 1024;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    TooLarge,
    Failed,
    /// By the one who chose it.
    Cancelled,
}

/// Is told how many percent are done, and says whether to go on.
pub(super) type GoOn = Box<dyn Fn(usize) -> bool>;
type Reading = Pin<Box<dyn Future<Output = Result<AddressList, Unreadable>>>>;

#[lazy]
pub(super) fn sharing_file() -> fn(File, GoOn) -> Reading {
    |file, go_on| Box::pin(read(file, go_on))
}

async fn read(file: File, go_on: GoOn) -> Result<AddressList, Unreadable> {
    if file.size() > BYTES_MOST {
        return Err(Unreadable::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let bytes = Uint8Array::new(&buffer.map_err(|_| Unreadable::Failed)?).to_vec();
    let decoder = decoder(&bytes).ok_or(Unreadable::Failed)?;
    let options = TextDecodeOptions::new();
    options.set_stream(true);
    let (mut reader, mut list) = (CsvReader::default(), AddressList::default());
    let mut done = 0;
    for piece in bytes.chunks(PIECE) {
        let text = decoder.decode_with_u8_array_and_options(piece, &options);
        for row in reader.feed(&text.map_err(|_| Unreadable::Failed)?) {
            list.add_row(&row);
        }
        done += piece.len();
        if !go_on(done * 100 / bytes.len()) {
            return Err(Unreadable::Cancelled);
        }
        pause(0).await;
    }
    for row in reader.finish() {
        list.add_row(&row);
    }
    Ok(list)
}

fn decoder(bytes: &[u8]) -> Option<TextDecoder> {
    let label = match recognised(bytes) {
        Some(encoding) => encoding.label(),
        None => {
            let beginning = bytes.get(..PIECE).unwrap_or(bytes);
            let read = |label| {
                let decoder = TextDecoder::new_with_label(label).ok()?;
                decoder.decode_with_u8_array(beginning).ok()
            };
            likelier(&read("shift_jis")?, &read("gb18030")?).label()
        }
    };
    TextDecoder::new_with_label(label).ok()
}
