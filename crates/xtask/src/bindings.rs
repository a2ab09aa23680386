//! What wasm-bindgen writes and no page needs.
//!
//! It names each import with a hash, so that crates bound apart cannot collide. Bound as one they are only bytes that do
//! not compress, once in the program and once in its loader. What it calls of the program has the name of the compiler,
//! which says each of its types. It keeps every class that some crate exports, and imports a file once for each function
//! that the program takes from it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

const IMPORT_SECTION: u8 = 2;
const EXPORT_SECTION: u8 = 7;
/// Of `wasm-streams`, which Leptos links for server functions. Nothing here makes one.
const UNUSED_CLASSES: [&str; 3] = [
    "IntoUnderlyingByteSource",
    "IntoUnderlyingSink",
    "IntoUnderlyingSource",
];
/// What a module begins with before its first section: the magic number and the version.
const HEADER: usize = 8;

/// Takes the classes that nobody uses out of the loader in this folder, and their functions out of what the program
/// exports; the optimiser then finds that nothing calls them. And leaves one import of each file.
pub(crate) fn prune(folder: &Path) -> Result<()> {
    let (program, loader) = (folder.join("liaison_bg.wasm"), folder.join("liaison.js"));
    let mut module = fs::read(&program)?;
    let mut script = fs::read_to_string(&loader)?;
    for class in UNUSED_CLASSES {
        script = without_class(&script, class);
        module = without_exports(&module, &class.to_lowercase()).context("liaison_bg.wasm is damaged")?;
    }
    fs::write(program, module)?;
    fs::write(loader, without_repeated_imports(&script))?;
    Ok(())
}

/// Gives what goes between the program in this folder and its loader short names: what wasm-bindgen imports, what it
/// calls by a name of the compiler, and the functions that fetch modules, which are named after the pages and a long
/// number.
pub(crate) fn shorten<'a>(folder: &Path, fetching: impl Iterator<Item = &'a mut String>) -> Result<()> {
    let (program, loader) = (folder.join("liaison_bg.wasm"), folder.join("liaison.js"));
    let mut module = fs::read(&program)?;
    let mut script = fs::read_to_string(&loader)?;
    for (number, name) in hashed(&script).into_iter().enumerate() {
        let short = format!("w{number}");
        module = renamed(&module, IMPORT_SECTION, &name, &short).context("liaison_bg.wasm is damaged")?;
        script = script.replace(&name, &short);
    }
    for (number, name) in mangled(&script).into_iter().enumerate() {
        let short = format!("x{number}");
        module = renamed(&module, EXPORT_SECTION, &name, &short).context("liaison_bg.wasm is damaged")?;
        script = script.replace(&format!("wasm.{name}("), &format!("wasm.{short}("));
    }
    for (number, name) in fetching.enumerate() {
        let short = format!("f{number}");
        module = renamed(&module, IMPORT_SECTION, name, &short).context("liaison_bg.wasm is damaged")?;
        *name = short;
    }
    fs::write(program, module)?;
    fs::write(loader, script)?;
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

/// What this script calls by the name that the compiler has given it.
fn mangled(script: &str) -> BTreeSet<String> {
    let called = script.split("wasm.").filter_map(|behind| behind.split_once('('));
    called
        .map(|(name, _)| name)
        .filter(|name| name.starts_with("_R"))
        .map(str::to_owned)
        .collect()
}

/// Without the class, what disposes of it, and the three lines that register it for that.
fn without_class(script: &str, class: &str) -> String {
    let (opening, disposal) = (
        format!("export class {class} {{"),
        format!("if (Symbol.dispose) {class}."),
    );
    let registration = format!("const {class}Finalization ");
    let mut kept = String::with_capacity(script.len());
    let mut until: Option<&str> = None;
    for line in script.lines() {
        match until {
            Some(end) if line.starts_with(end) => until = None,
            Some(_) => {}
            None if line == opening => until = Some("}"),
            None if line.starts_with(&registration) => until = Some("    : "),
            None if line.starts_with(&disposal) => {}
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    kept
}

/// Each file imported once, by the first of its lines, and handed to the program once.
fn without_repeated_imports(script: &str) -> String {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut repeats = BTreeSet::new();
    for (file, name) in script.lines().filter_map(imported) {
        if *first.entry(file).or_insert(name) != name {
            repeats.insert((file, name));
        }
    }
    let handed = |line: &str| {
        let (file, name) = line.trim().strip_suffix(',')?.split_once(": ")?;
        Some(repeats.contains(&(file, name)))
    };
    let is_repeat = |line: &str| {
        imported(line).is_some_and(|import| repeats.contains(&import)) || handed(line).unwrap_or_default()
    };
    let lines = script.lines().filter(|line| !is_repeat(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The file that the line imports, and what the file is called from there on.
fn imported(line: &str) -> Option<(&str, &str)> {
    let (name, file) = line.strip_prefix("import * as ")?.split_once(" from ")?;
    Some((file.trim_end_matches(';'), name))
}

/// Without the exports that have this in their names.
fn without_exports(module: &[u8], part: &str) -> Option<Vec<u8>> {
    with_section(module, EXPORT_SECTION, |content| {
        let (count, mut rest) = length(content)?;
        let mut entries: Vec<u8> = Vec::new();
        let mut kept = 0;
        for _ in 0..count {
            let (size, after) = length(rest)?;
            let (name, after) = after.split_at_checked(size)?;
            // One byte says what kind of thing it is, a number which one.
            let (_, following) = length(after.get(1..)?)?;
            if !String::from_utf8_lossy(name).contains(part) {
                kept += 1;
                entries.extend(rest.get(..rest.len() - following.len())?);
            }
            rest = following;
        }
        let mut section = Vec::new();
        push_length(&mut section, kept);
        section.extend(entries);
        Some(section)
    })
}

/// The module with another name in one of its sections. Strings there are preceded by their length.
fn renamed(module: &[u8], section: u8, name: &str, short: &str) -> Option<Vec<u8>> {
    let (name, short) = (string(name), string(short));
    with_section(module, section, |content| Some(replaced(content, &name, &short)))
}

/// The module with one of its sections changed.
fn with_section(module: &[u8], wanted: u8, change: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut out = module.get(..HEADER)?.to_vec();
    let mut rest = module.get(HEADER..)?;
    while let Some((id, after)) = rest.split_first() {
        let (size, content) = length(after)?;
        let (content, following) = content.split_at_checked(size)?;
        rest = following;
        let content = if *id == wanted {
            change(content)?
        } else {
            content.to_vec()
        };
        out.push(*id);
        push_length(&mut out, content.len());
        out.extend(content);
    }
    Some(out)
}

fn string(text: &str) -> Vec<u8> {
    let mut string = Vec::new();
    push_length(&mut string, text.len());
    string.extend(text.as_bytes());
    string
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
    fn names_of_the_compiler_are_found_where_they_are_called() {
        let script =
            "wasm.__wbindgen_malloc(1); wasm._RINvCs1_4core(a, b); wasm._RINvCs1_4core_15(c); _RNot(d);";
        assert_eq!(
            mangled(script),
            ["_RINvCs1_4core", "_RINvCs1_4core_15"].map(str::to_owned).into()
        );
    }

    #[test]
    fn an_import_is_renamed_and_nothing_else_moves() {
        let module = |name: &str| {
            let imports = [&[1, 1, b'm'], &*string(name), &[0, 0]].concat();
            let mut module = b"\0asm\x01\0\0\0".to_vec();
            module.extend([0, 3, 1, b'x', 7]);
            module.push(IMPORT_SECTION);
            push_length(&mut module, imports.len());
            module.extend(imports);
            module.extend([3, 2, 1, 0]);
            module
        };
        for long in [110, 210].map(|length| format!("__wbg_{}", "n".repeat(length))) {
            let shorter = |name| renamed(&module(name), IMPORT_SECTION, &long, "w0").unwrap();
            assert_eq!(shorter(&long), module("w0"));
            assert_eq!(shorter("other"), module("other"));
        }
        assert_eq!(renamed(b"\0asm", IMPORT_SECTION, "a", "b"), None);
    }

    #[test]
    fn a_file_is_imported_once() {
        let script = "import * as import1 from \"./a.js\"\nimport * as import2 from \"./a.js\"\nimport * as import3 from \"./b.js\"\nreturn {\n    \"./a.js\": import1,\n    \"./a.js\": import2,\n    \"./b.js\": import3,\n};\n";
        let once = "import * as import1 from \"./a.js\"\nimport * as import3 from \"./b.js\"\nreturn {\n    \"./a.js\": import1,\n    \"./b.js\": import3,\n};\n";
        assert_eq!(without_repeated_imports(script), once);
        assert_eq!(without_repeated_imports(once), once);
    }

    #[test]
    fn an_unused_class_is_gone_from_both_sides() {
        let script = "export class A {\n    free() {\n    }\n}\nif (Symbol.dispose) A.prototype.x = 1;\nb();\nconst AFinalization = c\n    ? d\n    : e;\nexport class AB {\n}\n";
        assert_eq!(without_class(script, "A"), "b();\nexport class AB {\n}\n");
        let module = |names: &[&str]| {
            let mut exports = vec![u8::try_from(names.len()).unwrap()];
            for name in names {
                exports.extend(string(name));
                exports.extend([0, 0x80, 1]);
            }
            let mut module = b"\0asm\x01\0\0\0\x03\x01\0".to_vec();
            module.push(EXPORT_SECTION);
            push_length(&mut module, exports.len());
            module.extend(exports);
            module.extend([10, 1, 0]);
            module
        };
        let full = module(&["a", "__wbg_sink_free", "b", "sink_close"]);
        assert_eq!(without_exports(&full, "sink").unwrap(), module(&["a", "b"]));
        assert_eq!(without_exports(&full[..full.len() - 4], "sink"), None);
    }
}
