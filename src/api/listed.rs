//! Lists that come a page at a time.

use liaison_json::FromJson;

use super::client::get;
use super::error::ApiError;

/// The first pages of a list.
#[derive(Clone, PartialEq)]
pub struct Listed<T> {
    pub items: Vec<T>,
    pub more: More,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum More {
    ThereIs,
    ThatIsAll,
}

/// Reads as many pages as are shown, one after the other, because each names the next.
pub(super) async fn list<B: FromJson, T>(
    path: &str,
    pages: usize,
    mut take: impl FnMut(B) -> (Vec<T>, Option<String>),
) -> Result<Listed<T>, ApiError> {
    let mut items = Vec::new();
    let mut next: Option<String> = None;
    for _ in 0..pages {
        let address = match &next {
            Some(next) => {
                let mark = if path.contains('?') { "&" } else { "?" };
                let next = String::from(js_sys::encode_uri_component(next));
                [path, mark, "after=", &next].concat()
            }
            None => path.to_owned(),
        };
        let (page, following) = match get(&address).await {
            Ok(body) => take(body),
            // A later page may not have been kept with the first.
            Err(error) if next.is_some() && error.is_away() => break,
            Err(error) => return Err(error),
        };
        items.extend(page);
        next = following;
        if next.is_none() {
            break;
        }
    }
    let more = if next.is_some() {
        More::ThereIs
    } else {
        More::ThatIsAll
    };
    Ok(Listed { items, more })
}
