//! Reads `locales/*.ftl` and writes one typed function a message, and one pack of compiled patterns a language.

#[path = "build/check.rs"]
mod check;
#[path = "build/generate.rs"]
mod generate;
#[path = "build/parse.rs"]
mod parse;
#[path = "build/pseudo.rs"]
mod pseudo;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "ja"];

fn main() {
    if let Err(problems) = build() {
        for problem in problems {
            eprintln!("{problem}");
        }
        process::exit(1);
    }
}

fn build() -> Result<(), Vec<String>> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../locales");
    let out = PathBuf::from(variable("OUT_DIR")?);
    let mut languages = Vec::new();
    for tag in LANGUAGES {
        let path = root.join(format!("{tag}.ftl"));
        println!("cargo:rerun-if-changed={}", path.display());
        let source =
            fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
        languages.push(parse::file(&format!("locales/{tag}.ftl"), &source)?);
    }
    println!("cargo:rerun-if-changed=build");
    check::languages(&LANGUAGES, &languages)?;
    let Some(english) = languages.first() else {
        return Err(vec!["no language".into()]);
    };
    write(&out.join("say.rs"), &generate::functions(english))?;
    for (tag, messages) in LANGUAGES.iter().zip(&languages) {
        write(
            &out.join(format!("{tag}.json")),
            &generate::pack(tag, messages, english),
        )?;
    }
    let pseudo = pseudo::language(english);
    write(
        &out.join("en-XA.json"),
        &generate::pack("en-XA", &pseudo, english),
    )
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}

fn write(path: &Path, text: &str) -> Result<(), Vec<String>> {
    fs::write(path, text).map_err(|error| vec![format!("{}: {error}", path.display())])
}
