//! Whether the browser may throw it away when the device runs out of room, and asking it not to.

use leptos::{prelude::*, task::spawn_local};
use liaison_messages::messages as m;

use crate::i18n::I18n;
use crate::offline::room::{ask_to_last, is_lasting};
use crate::ui::{Button, Section};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Lasting {
    Yes,
    No,
    /// Asked just now, and the browser said no.
    Refused,
    Unknown,
}

impl Lasting {
    fn of(answer: Option<bool>, no: Self) -> Self {
        match answer {
            Some(true) => Self::Yes,
            Some(false) => no,
            None => Self::Unknown,
        }
    }
}

pub(super) fn section(i18n: I18n) -> AnyView {
    let lasting = RwSignal::new(None::<Lasting>);
    let busy = RwSignal::new(false);
    spawn_local(async move {
        let answer = is_lasting().await;
        lasting.try_set(Some(Lasting::of(answer, Lasting::No)));
    });
    let ask = move |()| {
        busy.set(true);
        spawn_local(async move {
            let answer = ask_to_last().await;
            lasting.try_set(Some(Lasting::of(answer, Lasting::Refused)));
            busy.try_set(false);
        });
    };
    let text = move || {
        Some(i18n.say(match lasting.get()? {
            Lasting::Yes => m::kept_lasting_yes,
            Lasting::No => m::kept_lasting_no,
            Lasting::Refused => m::kept_lasting_refused,
            Lasting::Unknown => m::kept_lasting_unknown,
        }))
    };
    let can_ask = Memo::new(move |_| matches!(lasting.get(), Some(Lasting::No | Lasting::Refused)));
    let verb = move || {
        can_ask.get().then(|| {
            view! {
                <p class="btn-row">
                    <Button busy on_press=ask>
                        {i18n.tr(m::kept_lasting_ask)}
                    </Button>
                </p>
            }
        })
    };
    view! {
        <Section title=i18n.tr(m::kept_lasting)>
            <p role="status">{text}</p>
            {verb}
        </Section>
    }
    .into_any()
}
