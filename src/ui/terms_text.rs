//! The lines of terms that somebody reads before they agree.

use leptos::prelude::*;

/// One line is one heading, one paragraph or one item. The name of the whole is left to what stands above it.
pub fn terms_text(text: &str) -> Vec<AnyView> {
    text.lines().filter_map(block).collect()
}

fn block(line: &str) -> Option<AnyView> {
    if line.is_empty() || line.starts_with("# ") {
        return None;
    }
    if let Some(heading) = line.strip_prefix("## ") {
        return Some(view! { <h3>{heading.to_owned()}</h3> }.into_any());
    }
    if let Some(item) = line.strip_prefix("- ") {
        let item = view! {
            <ul>
                <li>{item.to_owned()}</li>
            </ul>
        };
        return Some(item.into_any());
    }
    Some(view! { <p>{line.to_owned()}</p> }.into_any())
}
