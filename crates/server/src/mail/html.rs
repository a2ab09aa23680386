//! The page that a mail program draws: one column, no pictures, the colours of the app's light theme.

use std::fmt::Write;

use super::letter::Part;

const BODY: &str =
    "margin:0;padding:24px;font:16px/1.5 'Segoe UI',system-ui,sans-serif;color:#16201f;background:#ffffff";
const BUTTON: &str = "display:inline-block;padding:10px 20px;border-radius:4px;background:#0d5666;color:#ffffff;text-decoration:none;font-weight:600";
const NOTE: &str = "font-size:14px;color:#465250";

pub(super) fn page(language: &str, subject: &str, parts: &[Part], link_help: &str) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light\">\n\
         <title>{}</title>\n</head>\n<body style=\"{BODY}\">\n<div style=\"max-width:36em;margin:0 auto\">\n",
        escaped(language),
        escaped(subject),
    );
    for part in parts {
        let _ = match part {
            Part::Paragraph(text) => writeln!(out, "<p dir=\"auto\">{}</p>", lines(text)),
            Part::Note(text) => writeln!(out, "<p dir=\"auto\" style=\"{NOTE}\">{}</p>", lines(text)),
            Part::Link { label, url } => writeln!(
                out,
                "<p dir=\"auto\" style=\"{NOTE}\"><a href=\"{}\">{}</a></p>",
                escaped(url),
                escaped(label)
            ),
            Part::Button { label, url } => {
                let (label, url) = (escaped(label), escaped(url));
                writeln!(
                    out,
                    "<p style=\"margin:24px 0\"><a href=\"{url}\" style=\"{BUTTON}\">{label}</a></p>\n\
                     <p style=\"{NOTE}\">{}<br><a href=\"{url}\" style=\"overflow-wrap:anywhere\">{url}</a></p>",
                    escaped(link_help)
                )
            }
        };
    }
    out.push_str("</div>\n</body>\n</html>\n");
    out
}

fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>\n")
}

/// Good between tags and in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
