//! The brotli and gzip copies that the server sends instead of a file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use crate::command::on_every_core;

/// Under this a copy saves no packet.
const WORTH_IT: usize = 1_000;
const COMPRESSED: [&str; 9] = [
    "wasm",
    "bin",
    "js",
    "css",
    "json",
    "html",
    "svg",
    "txt",
    "webmanifest",
];

/// Brotli at the quality that the server's copies have.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len() / 3);
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

/// How many bytes the file is on its way, as `brotli` and the server have it.
pub(crate) fn transferred(file: &Path) -> Result<u64> {
    let copy = beside(file, "br");
    let sent = if copy.is_file() { &copy } else { file };
    Ok(sent
        .metadata()
        .with_context(|| format!("{} is missing", file.display()))?
        .len())
}

/// Writes the copies of all these files, on every core.
pub(crate) fn precompress(files: Vec<PathBuf>) -> Result<()> {
    let mut waiting: Vec<_> = files
        .into_iter()
        .filter(|file| is_text_or_program(file))
        .collect();
    // The largest first, so that no core is left alone with it at the end.
    waiting.sort_by_cached_key(|file| file.metadata().map_or(0, |known| known.len()));
    on_every_core(waiting, |file| copies(&file))
}

fn copies(file: &Path) -> Result<()> {
    let bytes = fs::read(file)?;
    if bytes.len() < WORTH_IT {
        return Ok(());
    }
    fs::write(beside(file, "br"), brotli(&bytes)?)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    fs::write(beside(file, "gz"), gzip.finish()?)?;
    Ok(())
}

fn is_text_or_program(file: &Path) -> bool {
    file.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| COMPRESSED.contains(&extension))
}

fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_is_the_brotli_copy() {
        let folder = std::env::temp_dir().join(format!("liaison-compress-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (long, short) = (folder.join("long.css"), folder.join("short.css"));
        fs::write(&long, "a { color: red }\n".repeat(200)).unwrap();
        fs::write(&short, "a { color: red }\n").unwrap();
        precompress(vec![long.clone(), short.clone()]).unwrap();
        assert!(transferred(&long).unwrap() < 100);
        assert!(beside(&long, "gz").is_file());
        assert_eq!(transferred(&short).unwrap(), 17);
        fs::remove_dir_all(folder).unwrap();
    }
}
