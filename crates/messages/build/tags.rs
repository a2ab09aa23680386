//! Folds `<b>…</b>`, `<id>…</id>` and `<link>…</link>` in a text into parts that stand out.

use super::message::{Part, tag_names};

const TAGS: [&str; 3] = ["b", "id", "link"];

/// Tags do not nest, and do not cross a selector's edge.
pub(crate) fn fold(flat: Vec<Part>) -> Result<Vec<Part>, String> {
    let mut folder = Folder {
        done: Vec::new(),
        open: None,
    };
    for part in flat {
        match part {
            Part::Text(text) => folder.text(&text)?,
            Part::Select {
                argument,
                cases,
                default,
            } => folder.select(argument, cases, default)?,
            other => folder.push(other),
        }
    }
    match folder.open {
        None => Ok(folder.done),
        Some((name, _)) => Err(format!("<{name}> is not closed")),
    }
}

struct Folder {
    done: Vec<Part>,
    open: Option<(String, Vec<Part>)>,
}

impl Folder {
    fn push(&mut self, part: Part) {
        match &mut self.open {
            Some((_, inside)) => inside.push(part),
            None => self.done.push(part),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        let mut rest = text;
        while let Some(start) = rest.find('<') {
            let (before, from) = rest.split_at(start);
            let end = from.find('>').ok_or("has a < without a >")?;
            let (tag, after) = from.split_at(end + 1);
            self.plain(before);
            self.tag(tag)?;
            rest = after;
        }
        self.plain(rest);
        Ok(())
    }

    fn plain(&mut self, text: &str) {
        if !text.is_empty() {
            self.push(Part::Text(text.to_owned()));
        }
    }

    fn tag(&mut self, tag: &str) -> Result<(), String> {
        let name = tag.trim_matches(['<', '>']);
        match (name.strip_prefix('/'), self.open.take()) {
            (None, None) if TAGS.contains(&name) => {
                self.open = Some((name.to_owned(), Vec::new()));
                Ok(())
            }
            (Some(name), Some((opened, inside))) if name == opened => {
                self.done.push(Part::Tag { name: opened, inside });
                Ok(())
            }
            _ => Err(format!(
                "{tag} is not allowed here; <b>, <id> and <link> are, closed and not one inside another"
            )),
        }
    }

    fn select(
        &mut self,
        argument: String,
        cases: Vec<(String, Vec<Part>)>,
        default: String,
    ) -> Result<(), String> {
        let cases = cases
            .into_iter()
            .map(|(case, parts)| Ok((case, fold(parts)?)))
            .collect::<Result<Vec<_>, String>>()?;
        let first = cases
            .first()
            .map(|(_, parts)| tag_names(parts))
            .unwrap_or_default();
        if cases.iter().any(|(_, parts)| tag_names(parts) != first) {
            return Err(format!(
                "every case of ${argument} is allowed the same tags, and they differ"
            ));
        }
        if self.open.is_some() && !first.is_empty() {
            return Err(format!("has a tag inside a tag, in a case of ${argument}"));
        }
        self.push(Part::Select {
            argument,
            cases,
            default,
        });
        Ok(())
    }
}
