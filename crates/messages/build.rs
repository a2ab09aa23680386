//! Reads `locales/*.ftl` and writes one typed function a message, and one pack of compiled patterns a language.

#[path = "build/mod.rs"]
mod build;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=src/part.rs");
    if let Err(problems) = run() {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        process::exit(1);
    }
}

fn run() -> Result<(), Vec<String>> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../locales");
    let out = PathBuf::from(variable("OUT_DIR")?);
    let mut sources = Vec::new();
    for tag in build::LANGUAGES {
        let path = root.join(format!("{tag}.ftl"));
        println!("cargo:rerun-if-changed={}", path.display());
        sources
            .push(fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?);
    }
    let built = build::build(&sources)?;
    write(&out.join("say.rs"), &built.functions)?;
    for (tag, pack) in &built.packs {
        write(&out.join(format!("{tag}.json")), pack)?;
    }
    for (file, part) in &built.parts {
        write(&out.join(format!("{file}.json")), part)?;
    }
    Ok(())
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}

fn write(path: &Path, text: &str) -> Result<(), Vec<String>> {
    fs::write(path, text).map_err(|error| vec![format!("{}: {error}", path.display())])
}
