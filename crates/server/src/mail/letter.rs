//! A letter as its parts, and both forms that are sent: HTML, and text for those who read text.

use liaison_domain::Language;
use liaison_messages::{Words, messages};

use super::html;

/// What is said, in order. Everything in it is text; nothing is markup.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    pub subject: String,
    pub parts: Vec<Part>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// It may have several lines.
    Paragraph(String),
    /// What to do now. The address is also written out, for those whose mail program draws no buttons.
    Button { label: String, url: String },
    /// Small print.
    Note(String),
    /// The same, that leads somewhere.
    Link { label: String, url: String },
}

/// Ready to be queued.
pub struct Composed {
    pub(super) language: Language,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

impl Letter {
    pub fn compose(&self, words: &Words) -> Composed {
        let subject = one_line(&self.subject);
        let parts: Vec<Part> = self.parts.iter().map(Part::cleaned).collect();
        let help = messages::mail_link_help(words);
        Composed {
            language: Language::from_tag(words.language()).unwrap_or_default(),
            text: text(&parts),
            html: html::page(words.language(), &subject, &parts, &help),
            subject,
        }
    }
}

impl Part {
    fn cleaned(&self) -> Self {
        match self {
            Self::Paragraph(text) => Self::Paragraph(many_lines(text)),
            Self::Note(text) => Self::Note(many_lines(text)),
            Self::Button { label, url } => Self::Button {
                label: one_line(label),
                url: one_line(url),
            },
            Self::Link { label, url } => Self::Link {
                label: one_line(label),
                url: one_line(url),
            },
        }
    }
}

fn text(parts: &[Part]) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|part| match part {
            Part::Paragraph(text) | Part::Note(text) => text.clone(),
            Part::Button { label, url } | Part::Link { label, url } => format!("{label}:\n{url}"),
        })
        .collect();
    parts.join("\n\n") + "\n"
}

/// A header's text: no line ends, and nothing that turns the rest of the line round.
pub(super) fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter(|c| !turns(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn many_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| (!c.is_control() || matches!(c, '\n' | '\t')) && !turns(*c))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Characters that change the direction of what follows, with which a name can pretend to be another.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    fn letter(name: &str) -> Letter {
        Letter {
            subject: format!("From {name}"),
            parts: vec![
                Part::Paragraph(format!("{name} writes:\nGood morning.")),
                Part::Button {
                    label: "Open".to_owned(),
                    url: "https://partners.example/o/7kd42p-3v8m0q1rzt?r=a&b".to_owned(),
                },
                Part::Note("Small.".to_owned()),
            ],
        }
    }

    #[test]
    fn both_forms_say_the_same() {
        for language in Language::ALL {
            let composed = letter("Tidewell").compose(&words(language).unwrap());
            assert!(
                composed
                    .html
                    .contains(&format!("<html lang=\"{}\">", language.tag()))
            );
            assert!(composed.html.contains("Tidewell writes:<br>\nGood morning."));
            assert!(
                composed
                    .html
                    .contains("<a href=\"https://partners.example/o/7kd42p-3v8m0q1rzt?r=a&amp;b\"")
            );
            assert_eq!(
                composed.text,
                "Tidewell writes:\nGood morning.\n\nOpen:\n\
                 https://partners.example/o/7kd42p-3v8m0q1rzt?r=a&b\n\nSmall.\n"
            );
        }
    }

    #[test]
    fn names_are_only_text() {
        let name = "<b onload='x'>\"A&B\"\r\nBcc: all@else.example\u{202e}";
        let composed = letter(name).compose(&words(Language::En).unwrap());
        assert_eq!(
            composed.subject,
            "From <b onload='x'>\"A&B\" Bcc: all@else.example"
        );
        assert!(!composed.html.contains("<b "), "{}", composed.html);
        assert!(
            composed
                .html
                .contains("&lt;b onload=&#39;x&#39;&gt;&quot;A&amp;B&quot;")
        );
        assert!(!composed.text.contains('\r') && !composed.text.contains('\u{202e}'));
    }
}
