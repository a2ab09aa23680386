//! The site around the program: words, style, boot script, and one folder a build, named by the hash of its content.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use liaison_messages::browser_packs;
use liaison_messages::part::of_page;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::boot;
use crate::command::run;
use crate::compress;
use crate::contributors::Contributor;
use crate::modules;
use crate::place::Place;
use crate::step::step;
use crate::tools;
use crate::wasm::{LAYERS, Profile, Program};

/// What goes to the browser as text.
const MINIFIED: [&str; 7] = [
    COMMON_STYLE,
    "boot.js",
    "csv-worker.js",
    "csv.js",
    "liaison.js",
    "__wasm_split.js",
    "wipe.js",
];
/// The sheet of every page.
pub(crate) const COMMON_STYLE: &str = "app.css";
/// The pages that one starts with, on either side or by a shortcut of the installed app.
const STARTS: [&str; 3] = ["home", "overview", "trial_invitation_wizard"];
/// How many builds the server can serve chunks of: this one, and those that tabs left open may be of.
const BUILDS_KEPT: usize = 3;

/// The site that one run of the hook writes.
pub(crate) struct Site<'a> {
    pub(crate) out: &'a Path,
    pub(crate) profile: Profile,
    /// Hash of what it is built from, to know later that nothing changed.
    pub(crate) inputs: &'a str,
}

/// What `build.json` says beside the site. The page reads `build` from it while developing, xtask the rest.
#[derive(Serialize, Deserialize, Debug)]
pub(crate) struct Build {
    pub(crate) build: String,
    pub(crate) inputs: String,
    /// Older builds whose folders are still there, the newest first.
    pub(crate) previous: Vec<String>,
    /// Paths that the service worker keeps.
    pub(crate) files: Vec<String>,
    /// Style sheet to the pages that need it, for whoever draws one before the program does.
    #[serde(default)]
    pub(crate) styles: Styles,
    /// Page, or part of one, to its own module. Builds of before it was written are still taken over.
    #[serde(default)]
    pub(crate) modules: BTreeMap<String, String>,
    pub(crate) contributors: Vec<Contributor>,
}

impl Build {
    /// What stands in `dist`; nothing when nothing was built yet.
    pub(crate) fn read(dist: &Path) -> Result<Option<Self>> {
        match fs::read_to_string(dist.join("build.json")) {
            Ok(text) => Ok(Some(serde_json::from_str(&text).context("dist/build.json")?)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).context("dist/build.json"),
        }
    }

    pub(crate) fn folder(&self, dist: &Path) -> PathBuf {
        dist.join("assets").join(&self.build)
    }
}

/// Page to the paths it is shown at, as `public/pages.json` has them: what the boot script needs to know to start the
/// page's module beside the core.
pub(crate) fn paths_of_pages(place: &Place) -> Result<BTreeMap<String, Vec<String>>> {
    let text = fs::read_to_string(place.root.join("public/pages.json")).context("public/pages.json")?;
    serde_json::from_str(&text).context("public/pages.json")
}

pub(crate) fn assemble(place: &Place, program: &Program, site: &Site<'_>) -> Result<()> {
    let public = place.root.join("public");
    let files = &program.folder;
    let template = fs::read_to_string(public.join("modules.js")).context("public/modules.js")?;
    fs::write(
        files.join("__wasm_split.js"),
        modules::loader(&template, &program.table, &program.lazies),
    )?;
    for script in ["csv-worker.js", "wipe.js"] {
        fs::copy(public.join(script), files.join(script))?;
    }
    let styles = styles_of_pages(place)?;
    write_styles(place, files, &styles)?;
    write_words(files)?;
    write_boot(place, program, site.profile, &styles)?;
    if site.profile == Profile::Release {
        step("minify scripts and styles", || minify(place, files, &styles))?;
    }

    let templates = ["index.html", "sw.js"].map(|name| public.join(name));
    let build = hash(files, &templates)?;
    let folder = site.out.join("assets").join(&build);
    copy_tree(files, &folder)?;

    // The worker keeps each module once, and not with every page that needs it but with those that one starts with: a
    // page is there sooner when it is one file.
    let starts = STARTS.map(|page| format!("pages/{page}.bin"));
    let mut kept: Vec<_> = list(&folder)?
        .iter()
        .filter(|file| !file.starts_with("pages/") || starts.contains(file))
        .map(|file| format!("/assets/{build}/{file}"))
        .collect();
    kept.extend(static_files(site.out)?);
    fill(
        &public.join("sw.js"),
        &site.out.join("sw.js"),
        &[
            ("{{build}}", &build),
            ("\"{{files}}\"", &serde_json::to_string_pretty(&kept)?),
        ],
    )?;
    fs::copy(public.join("sw-kill.js"), site.out.join("sw-kill.js"))?;
    let page = site.out.join("index.html");
    if page.is_file() {
        fill(
            &page,
            &page,
            &[("{{build}}", &build), ("{{no-script}}", &boot::no_script()?)],
        )?;
    }
    if site.profile == Profile::Release {
        step("compress the files", || {
            let mut files: Vec<_> = list(&folder)?.iter().map(|file| folder.join(file)).collect();
            files.push(page.clone());
            // Not sw.js: whoever must copy sw-kill.js over it should have one file to copy.
            compress::precompress(files.into_iter().filter(|file| file.is_file()).collect())
        })?;
    }
    let previous = keep_previous(place, site, &build)?;
    let record = Build {
        build,
        inputs: site.inputs.to_owned(),
        previous,
        files: kept,
        styles,
        modules: program
            .lazies
            .iter()
            .filter_map(|(name, lazy)| Some((name.clone(), program.table.file(lazy.modules.last()?)?)))
            .collect(),
        contributors: program.contributors.clone(),
    };
    fs::write(
        site.out.join("build.json"),
        serde_json::to_string_pretty(&record)?,
    )?;
    Ok(())
}

/// In place, one by one: what each file gives to the others keeps its name.
fn minify(place: &Place, files: &Path, styles: &Styles) -> Result<()> {
    let mut esbuild = Command::new("esbuild");
    esbuild
        .env("PATH", tools::path(place)?)
        .current_dir(files)
        .args(MINIFIED)
        .args(styles.keys().map(|name| sheet(name)))
        .args(["--minify", "--legal-comments=none", "--log-level=error"])
        .args(["--outdir=.", "--allow-overwrite"]);
    run(&mut esbuild)
}

fn write_words(files: &Path) -> Result<()> {
    fs::create_dir_all(files.join("lang"))?;
    for (file, words) in browser_packs() {
        fs::write(files.join(format!("lang/{file}.json")), words)?;
    }
    Ok(())
}

fn write_boot(place: &Place, program: &Program, profile: Profile, styles: &Styles) -> Result<()> {
    let known = paths_of_pages(place)?;
    let mut pages = Vec::new();
    for page in program
        .lazies
        .keys()
        .filter(|name| !LAYERS.contains(&name.as_str()))
    {
        match known.get(page) {
            Some(paths) => pages.extend(paths.iter().map(|path| (path, page, of_page(page)))),
            None => eprintln!("  public/pages.json lacks the page {page}: it starts one round trip later"),
        }
    }
    // The boot script takes the first that fits: `/a/new` before `/a/:id`.
    pages.sort_by_key(|(path, ..)| path.matches(':').count());
    let config = json!({
        "dev": profile == Profile::Dev,
        "words": boot::words()?,
        "pages": pages,
        "styles": styles,
        "starts": STARTS,
    });
    fill(
        &place.root.join("public/boot.js"),
        &program.folder.join("boot.js"),
        &[("\"{{config}}\"", &config.to_string())],
    )
}

/// Style sheets beside that of every page, to the pages that need them.
pub(crate) type Styles = BTreeMap<String, Vec<String>>;

/// As `public/styles.json` has them; each is a folder in `style`.
pub(crate) fn styles_of_pages(place: &Place) -> Result<Styles> {
    let text = fs::read_to_string(place.root.join("public/styles.json")).context("public/styles.json")?;
    serde_json::from_str(&text).context("public/styles.json")
}

/// The file of a style sheet.
pub(crate) fn sheet(name: &str) -> String {
    format!("{name}.css")
}

/// A sheet for every page, of the files in `style`, and one of each folder in it.
fn write_styles(place: &Place, files: &Path, styles: &Styles) -> Result<()> {
    let folder = place.root.join("style");
    let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let sheets = list(&folder)?;
    for path in sheets.iter().filter(|path| path.ends_with(".css")) {
        let part = path.split_once('/').map_or("app", |(part, _)| part);
        parts.entry(part).or_default().push(path);
    }
    for part in parts.keys().filter(|part| **part != "app") {
        if !styles.contains_key(*part) {
            bail!("public/styles.json does not say which pages need style/{part}");
        }
    }
    for (part, mut paths) in parts {
        // Tokens and base first, then the rest by name. The order of the layers stands in each sheet, because none knows
        // whether it comes first.
        paths.sort_by_key(|path| (*path != "tokens.css", *path != "base.css", *path));
        let mut all = String::from("@layer tokens, base, layout, components, pages;\n");
        for path in paths {
            all.push_str(&fs::read_to_string(folder.join(path))?);
        }
        fs::write(files.join(sheet(part)), all)?;
    }
    Ok(())
}

/// What Trunk copied as it is and the shell needs without a network too.
fn static_files(out: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    if out.join("manifest.webmanifest").is_file() {
        found.push("/manifest.webmanifest".to_owned());
    }
    if out.join("icons").is_dir() {
        found.extend(
            list(&out.join("icons"))?
                .iter()
                .map(|icon| format!("/icons/{icon}")),
        );
    }
    Ok(found)
}

/// Takes the folders of older builds over into the new site, so that open tabs find their chunks.
fn keep_previous(place: &Place, site: &Site<'_>, build: &str) -> Result<Vec<String>> {
    if site.profile == Profile::Dev {
        return Ok(Vec::new());
    }
    let Some(last) = Build::read(&place.dist)? else {
        return Ok(Vec::new());
    };
    let mut previous = vec![last.build];
    previous.extend(last.previous);
    previous.retain(|older| older != build && place.dist.join("assets").join(older).is_dir());
    previous.truncate(BUILDS_KEPT - 1);
    for older in &previous {
        copy_tree(
            &place.dist.join("assets").join(older),
            &site.out.join("assets").join(older),
        )?;
    }
    Ok(previous)
}

fn fill(template: &Path, target: &Path, values: &[(&str, &str)]) -> Result<()> {
    let mut text =
        fs::read_to_string(template).with_context(|| format!("{} is missing", template.display()))?;
    for (name, value) in values {
        if !text.contains(name) {
            bail!("{} has no {name}", template.display());
        }
        text = text.replace(name, value);
    }
    fs::write(target, text)?;
    Ok(())
}

/// A name for the content of this folder and of the templates.
fn hash(folder: &Path, templates: &[PathBuf]) -> Result<String> {
    let mut hasher = Sha256::new();
    for file in list(folder)? {
        hasher.update(file.as_bytes());
        hasher.update(Sha256::digest(fs::read(folder.join(&file))?));
    }
    for template in templates {
        hasher.update(Sha256::digest(fs::read(template)?));
    }
    Ok(hex(&hasher.finalize()))
}

/// The first 16 digits: enough to tell builds apart, short enough to read.
pub(crate) fn hex(digest: &[u8]) -> String {
    digest
        .iter()
        .take(8)
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// The files under this folder, as sorted relative paths with `/`.
pub(crate) fn list(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("{} is missing", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                files.push(path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    Ok(files)
}

pub(crate) fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for file in list(from)? {
        let target = to.join(&file);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(from.join(&file), target)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_follows_names_and_content() {
        let folder = std::env::temp_dir().join(format!("liaison-hash-{}", std::process::id()));
        fs::create_dir_all(folder.join("lang")).unwrap();
        fs::write(folder.join("lang/en.json"), "{}").unwrap();
        let first = hash(&folder, &[]).unwrap();
        assert_eq!(first, hash(&folder, &[]).unwrap());
        fs::write(folder.join("lang/en.json"), "{ }").unwrap();
        assert_ne!(first, hash(&folder, &[]).unwrap());
        fs::remove_dir_all(folder).unwrap();
    }
}
