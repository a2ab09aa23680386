//! What anybody reads, drawn by the server: it stands before the program has come, and where none runs.
//!
//! The program draws the same anew once it is there, from the same data, which comes with the page.

pub(crate) mod language;
pub(crate) mod listing;
pub(crate) mod results;
mod reviews;

use liaison_contract::paths;
use liaison_domain::Language;
use liaison_messages::{Words, messages as m};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

/// A page without what every page has.
pub(crate) struct Drawn {
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) description: String,
    /// With scheme and host: where the page is, however somebody came to it.
    pub(crate) canonical: String,
    /// In `public/styles.json`.
    pub(crate) name: &'static str,
    pub(crate) content: Markup,
    /// The address that was asked for, and what the API answers to it, as JSON.
    pub(crate) answered: (String, String),
}

/// What the server reads of `build.json`.
#[derive(Deserialize)]
pub(crate) struct Build {
    build: String,
    /// Style sheet to the pages that need it beside that of every page.
    #[serde(default)]
    styles: std::collections::BTreeMap<String, Vec<String>>,
}

/// The file of the app with the page in it; nothing where the file is not as it is known here.
pub(crate) fn document(index: &str, build: &Build, drawn: &Drawn) -> Option<String> {
    let folder = format!("/assets/{}/", build.build);
    let sheets: Vec<&str> = build
        .styles
        .iter()
        .filter(|(_, pages)| pages.iter().any(|page| page == drawn.name))
        .map(|(sheet, _)| sheet.as_str())
        .collect();
    let title = format!("{} - Liaison", drawn.title);
    let head = html! {
        title { (title) }
        meta name="description" content=(drawn.description);
        meta property="og:title" content=(title);
        meta property="og:description" content=(drawn.description);
        link rel="canonical" href=(drawn.canonical);
    };
    let script = format!("<script src=\"{folder}boot.js\">");
    let styled =
        html! { script src=(format!("{folder}boot.js")) data-styles=(sheets.join(" ")) {} }.into_string();
    let common = format!("<link rel=\"stylesheet\" href=\"{folder}app.css\">");
    let links = html! {
        @for sheet in &sheets {
            link rel="stylesheet" href=(format!("{folder}{sheet}.css"));
        }
    };
    let mut out = Filling::new(index);
    out.replace(
        "<html lang=\"en\" data-side=\"partner\">",
        &html_tag(drawn.language),
    )?;
    out.replace("<title>Liaison</title>", &head.into_string())?;
    out.replace(&format!("{script}</script>"), &styled)?;
    out.replace(&common, &format!("{}{common}", links.into_string()))?;
    out.up_to(
        "<div class=\"shell\" id=\"boot\"",
        "</body>",
        &body(drawn).into_string(),
    )?;
    Some(out.end())
}

fn html_tag(language: Language) -> String {
    format!("<html lang=\"{}\" data-side=\"customer\">", language.tag())
}

/// In the place of the empty shell, so that the program takes it away with that.
fn body(drawn: &Drawn) -> Markup {
    let (address, answer) = &drawn.answered;
    // Only what could end the element is dangerous in it.
    let answer = answer.replace('<', "\\u003c");
    html! {
        div id="boot" lang=(drawn.language.tag()) {
            header class="bar" {
                a class="brand" href="/" {
                    svg class="brand__mark" viewBox="0 0 22 22" aria-hidden="true" {
                        path class="brand__t" d="M7 10h8v2H7z" {}
                        path class="brand__p" d="M1 6.5h9v9H1z" {}
                        circle class="brand__c" cx="16.5" cy="11" r="5" {}
                    }
                    "Liaison"
                }
            }
            div { (drawn.content) }
        }
        script type="application/json" id="answered" data-address=(address) data-language=(drawn.language.tag()) {
            (PreEscaped(answer))
        }
    }
}

/// What leads from one page for everybody to the next. `here` is the address of the one that stands.
fn navigation(words: &Words, here: &str) -> Markup {
    let links = [
        (paths::MARKETPLACE_PAGE, m::public_marketplace(words)),
        (paths::AVAILABILITY_PAGE, m::public_availability(words)),
    ];
    html! {
        nav class="public" aria-label=(m::public_navigation(words)) {
            @for (to, name) in links {
                a href=(to) aria-current=[(to == here).then_some("page")] { (name) }
            }
            a href=(paths::PARTNER_SIGN_UP_PAGE) { (m::public_become_partner(words)) }
            a href=(paths::SIGN_IN_PAGE) { (m::public_sign_in(words)) }
        }
    }
}

/// A text that is filled in from its beginning to its end.
struct Filling<'a> {
    rest: &'a str,
    done: String,
}

impl<'a> Filling<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            done: String::with_capacity(text.len()),
        }
    }

    fn replace(&mut self, old: &str, new: &str) -> Option<()> {
        let (before, after) = self.rest.split_once(old)?;
        self.done.push_str(before);
        self.done.push_str(new);
        self.rest = after;
        Some(())
    }

    /// Everything from one place to another, which stays.
    fn up_to(&mut self, from: &str, end: &str, new: &str) -> Option<()> {
        self.replace(from, new)?;
        self.rest = self.rest.get(self.rest.find(end)?..)?;
        Some(())
    }

    fn end(mut self) -> String {
        self.done.push_str(self.rest);
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn() -> Drawn {
        Drawn {
            language: Language::Ja,
            title: "<i>\"Find\"</i>".to_owned(),
            description: "Who & where".to_owned(),
            canonical: "https://liaison.example/marketplace".to_owned(),
            name: "marketplace",
            content: html! { main { "here" } },
            answered: (
                "/marketplace?q=1&x=2".to_owned(),
                "{\"a\":\"</script>\"}".to_owned(),
            ),
        }
    }

    fn build() -> Build {
        let json = r#"{"build":"0a","styles":{"public":["marketplace"],"offer":["purchase_offer"]}}"#;
        serde_json::from_str(json).expect("a build")
    }

    #[test]
    fn the_page_stands_in_the_file_of_the_app() {
        let index = include_str!("../../../../public/index.html").replace("{{build}}", "0a");
        let page = document(&index, &build(), &drawn()).expect("the file is as it is known here");
        for there in [
            "<html lang=\"ja\" data-side=\"customer\">",
            "<title>&lt;i&gt;&quot;Find&quot;&lt;/i&gt; - Liaison</title>",
            "<meta name=\"description\" content=\"Who &amp; where\">",
            "<link rel=\"canonical\" href=\"https://liaison.example/marketplace\">",
            "<script src=\"/assets/0a/boot.js\" data-styles=\"public\"></script>",
            "<link rel=\"stylesheet\" href=\"/assets/0a/public.css\"><link rel=\"stylesheet\" href=\"/assets/0a/app.css\">",
            "<main>here</main>",
            "data-address=\"/marketplace?q=1&amp;x=2\" data-language=\"ja\">{\"a\":\"\\u003c/script>\"}</script>",
            "</body>\n</html>",
        ] {
            assert!(page.contains(there), "{there} is not in\n{page}");
        }
        assert!(!page.contains("skeleton") && !page.contains("offer.css"));
        // Without an end each of these would be drawn inside the one before it, which is not at all.
        for drawing in ["path", "circle"] {
            let ends = page.matches(&format!("</{drawing}>")).count();
            assert_eq!(page.matches(&format!("<{drawing} ")).count(), ends);
        }
        assert_eq!(page.matches("id=\"boot\"").count(), 1);
    }

    #[test]
    fn another_file_is_left_alone() {
        assert!(document("<html></html>", &build(), &drawn()).is_none());
    }
}
