//! wasm-bindgen names each import with a hash, so that crates bound apart cannot collide. Bound as one they are only
//! bytes that do not compress, once in the program and once in its loader.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

const IMPORT_SECTION: u8 = 2;
/// What a module begins with before its first section: the magic number and the version.
const HEADER: usize = 8;

/// Gives the imports of the program in this folder short names, and its loader no more lines than it needs.
pub(crate) fn shorten(folder: &Path) -> Result<()> {
    let (program, loader) = (folder.join("liaison_bg.wasm"), folder.join("liaison.js"));
    let mut module = fs::read(&program)?;
    let mut script = fs::read_to_string(&loader)?;
    for (number, name) in hashed(&script).into_iter().enumerate() {
        let short = format!("w{number}");
        module = renamed(&module, &name, &short).context("liaison_bg.wasm is damaged")?;
        script = script.replace(&name, &short);
    }
    fs::write(program, module)?;
    fs::write(loader, bare(&script))?;
    Ok(())
}

/// The names in this script that end in a hash.
fn hashed(script: &str) -> BTreeSet<String> {
    let is_part = |part: char| part.is_ascii_alphanumeric() || part == '_';
    let is_hash = |hash: &str| hash.len() == 16 && hash.chars().all(|digit| digit.is_ascii_hexdigit());
    script
        .split(|part| !is_part(part))
        .filter(|name| name.starts_with("__wbg_") || name.starts_with("__wbindgen_"))
        .filter(|name| name.rsplit_once('_').is_some_and(|(_, hash)| is_hash(hash)))
        .map(str::to_owned)
        .collect()
}

/// The module with another name in its imports. Strings there are preceded by their length, one byte below 128.
fn renamed(module: &[u8], name: &str, short: &str) -> Option<Vec<u8>> {
    let mut out = module.get(..HEADER)?.to_vec();
    let mut rest = module.get(HEADER..)?;
    while let Some((id, after)) = rest.split_first() {
        let (size, content) = length(after)?;
        let (content, following) = content.split_at_checked(size)?;
        rest = following;
        let content = match *id {
            IMPORT_SECTION => replaced(content, &string(name)?, &string(short)?),
            _ => content.to_vec(),
        };
        out.push(*id);
        push_length(&mut out, content.len());
        out.extend(content);
    }
    Some(out)
}

fn string(text: &str) -> Option<Vec<u8>> {
    let length = u8::try_from(text.len()).ok().filter(|length| *length < 0x80)?;
    Some([&[length], text.as_bytes()].concat())
}

fn replaced(content: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let at = content.windows(old.len()).position(|window| window == old);
    let split = at.and_then(|at| Some((content.get(..at)?, content.get(at + old.len()..)?)));
    match split {
        Some((before, after)) => [before, new, after].concat(),
        None => content.to_vec(),
    }
}

/// LEB128, as all numbers of a module are written.
fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (mut value, mut shift, mut rest) = (0, 0, bytes);
    loop {
        let (byte, after) = rest.split_first()?;
        value |= usize::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some((value, after));
        }
        (shift, rest) = (shift + 7, after);
    }
}

fn push_length(out: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

/// Without comments and indentation. No string in what wasm-bindgen writes has a second line.
fn bare(script: &str) -> String {
    script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !["/**", "*", "//"].iter().any(|mark| line.starts_with(mark)))
        .fold(String::new(), |all, line| all + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_found() {
        let script = "__wbg_now_0123456789abcdef: function() { wasm.__wbg_buffer_free(); __wbindgen_cast_0123456789abcde }";
        assert_eq!(
            hashed(script),
            BTreeSet::from(["__wbg_now_0123456789abcdef".to_owned()])
        );
    }

    #[test]
    fn an_import_is_renamed_and_nothing_else_moves() {
        let module = |name: &str| {
            let imports = [&[1, 1, b'm'], &*string(name).unwrap(), &[0, 0]].concat();
            let mut module = b"\0asm\x01\0\0\0".to_vec();
            module.extend([0, 3, 1, b'x', 7]);
            module.push(IMPORT_SECTION);
            push_length(&mut module, imports.len());
            module.extend(imports);
            module.extend([3, 2, 1, 0]);
            module
        };
        let long = format!("__wbg_{}", "n".repeat(110));
        assert_eq!(renamed(&module(&long), &long, "w0").unwrap(), module("w0"));
        assert_eq!(renamed(&module("other"), &long, "w0").unwrap(), module("other"));
        assert_eq!(renamed(b"\0asm", "a", "b"), None);
    }

    #[test]
    fn a_script_loses_its_comments() {
        assert_eq!(bare("/**\n * words\n */\n  a();\n\n// b\n}"), "a();\n}\n");
    }
}
