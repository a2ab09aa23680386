//! Facts one below the other, each with the same mark.

use leptos::prelude::*;

use super::{Glyph, Icon};

pub fn ticks(glyph: Glyph, lines: Vec<String>) -> AnyView {
    let class = match glyph {
        Glyph::Minus => "ticks ticks--no",
        _ => "ticks",
    };
    let lines: Vec<AnyView> = lines
        .into_iter()
        .map(|words| {
            view! {
                <li>
                    <Icon glyph />
                    <span>{words}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class=class>{lines}</ul> }.into_any()
}
