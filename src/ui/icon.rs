//! Line icons on a grid of 16, drawn with the colour of the words around them. Always decoration: the words stand beside.

use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    Back,
    Check,
    Chevron,
    Copy,
    Cross,
    Info,
    Link,
    Lock,
    Mail,
    Menu,
    Minus,
    More,
    Phone,
    Point,
    Search,
    Warning,
}

impl Glyph {
    const fn path(self) -> &'static str {
        match self {
            Self::Back => "M13 8H3m4-4L3 8l4 4",
            Self::Check => "m3 8.4 3.3 3.3L13 4.6",
            Self::Chevron => "m3.5 6 4.5 4.5L12.5 6",
            Self::Copy => {
                "M5.5 6.7c0-.7.5-1.2 1.2-1.2h5.6c.7 0 1.2.5 1.2 1.2v6.1c0 .7-.5 1.2-1.2 1.2H6.7c-.7 0-1.2-.5-1.2-1.2Z\
                 M10.5 3.2v-.4c0-.7-.5-1.2-1.2-1.2H3.2C2.5 1.6 2 2.1 2 2.8v6.9c0 .7.5 1.2 1.2 1.2h.4"
            }
            Self::Cross => "M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8Zm3.8-2.2 4.4 4.4m0-4.4-4.4 4.4",
            Self::Info => "M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8Zm6-.6V11M8 5v.1",
            Self::Link => {
                "M6.7 9.3a2.7 2.7 0 0 0 4 .2l2-2a2.7 2.7 0 0 0-3.8-3.8l-1 1M9.3 6.7a2.7 2.7 0 0 0-4-.2l-2 2\
                 a2.7 2.7 0 0 0 3.8 3.8l1-1"
            }
            Self::Lock => {
                "M4.4 7h7.2c.7 0 1.2.5 1.2 1.2v4.2c0 .7-.5 1.2-1.2 1.2H4.4c-.7 0-1.2-.5-1.2-1.2V8.2C3.2 7.5 3.7 7 4.4 7Z\
                 M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2"
            }
            Self::Mail => {
                "M3 3.2h10c.7 0 1.2.5 1.2 1.2v7.2c0 .7-.5 1.2-1.2 1.2H3c-.7 0-1.2-.5-1.2-1.2V4.4c0-.7.5-1.2 1.2-1.2Z\
                 M2.2 4.2 8 8.7l5.8-4.5"
            }
            Self::Menu => "M2 4.5h12M2 8h12M2 11.5h12",
            Self::Minus => "M3.5 8h9",
            Self::More => "M3.1 8h.8M7.6 8h.8M12.1 8h.8",
            Self::Phone => {
                "M3.4 2.2h2.2l1.1 3-1.5 1.2a8 8 0 0 0 4.4 4.4l1.2-1.5 3 1.1v2.2c0 .7-.6 1.2-1.3 1.2\
                 A10.6 10.6 0 0 1 2.2 3.5c0-.7.5-1.3 1.2-1.3Z"
            }
            Self::Point => "M2.4 8a5.6 5.6 0 1 0 11.2 0A5.6 5.6 0 1 0 2.4 8ZM8 5v3.6M8 11v.1",
            Self::Search => "M2.8 7.2a4.4 4.4 0 1 0 8.8 0 4.4 4.4 0 1 0-8.8 0Zm7.8 3.4 3.4 3.4",
            Self::Warning => "M8 2.2 14.3 13H1.7ZM8 6.4v3M8 11.2v.1",
        }
    }
}

#[component]
pub fn Icon(glyph: Glyph) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=glyph.path() />
        </svg>
    }
}
