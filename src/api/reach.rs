//! Whether the server answers. Every request says so; nobody asks for it alone while it does.

use std::cell::Cell;

use gloo_net::http::Response;
use leptos::prelude::*;

use super::ApiError;

thread_local! {
    static AWAY: ArcRwSignal<bool> = ArcRwSignal::new(false);
    static UNANSWERED: Cell<bool> = const { Cell::new(false) };
    /// What looks for it when it has gone. Without, nobody would find out that it is back, and nothing is said.
    static SEEK: Cell<Option<fn()>> = const { Cell::new(None) };
    /// Who looks at what an answer says besides its body.
    static LISTEN: Cell<Option<fn(&Response)>> = const { Cell::new(None) };
}

/// Whether the last request got no answer, and the next one waits for the server to be there again.
pub fn is_away() -> bool {
    AWAY.with(Get::get)
}

/// Also where nothing looks for it yet.
#[cfg(feature = "pages")]
pub(super) fn is_unanswered() -> bool {
    UNANSWERED.get()
}

pub(super) fn is_away_untracked() -> bool {
    AWAY.with(GetUntracked::get_untracked)
}

/// Runs `again` each time that the server is there again. Ends with the page.
pub(super) fn when_back(again: Box<dyn Fn()>) {
    Effect::new(move |before: Option<bool>| {
        let away = is_away();
        if before == Some(true) && !away {
            again();
        }
        away
    });
}

pub(super) fn heard<T>(answered: &Result<T, ApiError>) {
    set_away(answered.as_ref().is_err_and(ApiError::is_away));
}

pub(super) fn set_away(away: bool) {
    UNANSWERED.set(away);
    let seek = SEEK.get().filter(|_| away);
    if is_away_untracked() != seek.is_some() {
        AWAY.with(|signal| signal.set(seek.is_some()));
        if let Some(seek) = seek {
            seek();
        }
    }
}

pub(super) fn answered(response: &Response) {
    if let Some(listen) = LISTEN.get() {
        listen(response);
    }
}

pub(super) fn listen_with(listen: fn(&Response)) {
    LISTEN.set(Some(listen));
}

/// At once, when it is away already.
pub(super) fn seek_with(seek: fn()) {
    SEEK.set(Some(seek));
    set_away(UNANSWERED.get());
}
