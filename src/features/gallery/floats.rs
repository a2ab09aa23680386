//! Banners, what stands where there is nothing, and what floats.

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_messages::messages as m;

use super::beside;
use crate::api::{ApiError, Notice};
use crate::ui::{
    Banner, BannerTone, Button, Dialog, EmptyState, ErrorSummary, LoadNotice, Look, Menu, MenuDoes, MenuItem,
    MenuTone, Section, Skeleton, SummaryLine, use_toasts,
};

pub(super) fn banners() -> AnyView {
    const TONES: [(BannerTone, &str); 5] = [
        (BannerTone::Info, "A newer version is open in another tab."),
        (BannerTone::Warning, "Your company’s enrolment has ended."),
        (BannerTone::Stop, "The server refused the invitation."),
        (BannerTone::Good, "The invitation was sent."),
        (BannerTone::Offline, "No network. Go on writing."),
    ];
    let banners = TONES.map(|(tone, words)| {
        let verb = || view! { <Button look=Look::Small>"Look at it"</Button> };
        view! {
            <Banner tone actions=verb>
                {words}
            </Banner>
        }
    });
    view! {
        <Section title="Banners" note="offline is a way of working, not an error">
            <div class="stack">{banners.into_iter().collect_view()}</div>
        </Section>
    }
    .into_any()
}

pub(super) fn nothing() -> AnyView {
    let notice = |notice: Notice| {
        view! {
            <LoadNotice
                notice=Signal::stored(notice)
                loading=m::loading
                failed=m::problem_network
                on_retry=|()| ()
            />
        }
    };
    let stale = Notice::Stale {
        at: Timestamp::UNIX_EPOCH,
        why: ApiError::Network,
    };
    // Set by a press, because it takes the focus.
    let wrong = RwSignal::new(Vec::new());
    let fail = move |()| {
        wrong.set(vec![SummaryLine {
            field: "g-wrong".to_owned(),
            words: "Write the address in full, like name@company.example".to_owned(),
        }]);
    };
    let one = view! {
        <EmptyState title="No trial invitations yet" text="The first one takes about four minutes.">
            <Button>"Create trial invitation"</Button>
        </EmptyState>
        <Skeleton label="Loading" />
        <Button on_press=fail>"Show the summary of errors"</Button>
        <ErrorSummary title="One thing to put right" lines=wrong />
    };
    let other = view! {
        {notice(Notice::Loading)}
        {notice(Notice::Failed(ApiError::Network))}
        {notice(stale)}
    };
    view! {
        <Section title="Nothing, not yet, not right" note="empty says what will come and how to begin">
            {beside(one.into_any(), other.into_any())}
        </Section>
    }
    .into_any()
}

pub(super) fn floating() -> AnyView {
    let open = RwSignal::new(false);
    let toasts = use_toasts();
    let toast = move |()| {
        if let Some(toasts) = toasts {
            toasts.show("Invitation paused".to_owned());
        }
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>"Keep it"</Button>
            <Button look=Look::Stop on_press=move |()| open.set(false)>
                "Revoke invitation"
            </Button>
        }
    };
    let verb = |name: &'static str, help: Option<&'static str>, tone, does| MenuItem {
        name: name.into(),
        help: help.map(Into::into),
        tone,
        refused: Signal::stored(None),
        does,
    };
    let press = MenuDoes::Press(Callback::new(toast));
    let verbs = vec![
        verb("Copy text", None, MenuTone::Plain, press.clone()),
        verb(
            "Open in mail program",
            None,
            MenuTone::Plain,
            MenuDoes::Go("#main".to_owned()),
        ),
        verb(
            "Pause",
            Some("The link says “paused” until you resume."),
            MenuTone::Plain,
            press.clone(),
        ),
        MenuItem {
            refused: Signal::stored(Some("Needs a network".to_owned())),
            ..verb("Extend", None, MenuTone::Plain, press.clone())
        },
        verb(
            "Revoke invitation",
            Some("For good. Accepted trials go on."),
            MenuTone::Stop,
            press,
        ),
    ];
    let verbs = Signal::stored(verbs);
    view! {
        <Section title="What floats" note="a toast never carries an error">
            <div class="row">
                <Button on_press=move |()| open.set(true)>"Open a dialog"</Button>
                <Button on_press=toast>"Show a toast"</Button>
                <Menu label="More actions" items=verbs />
            </div>
            <div class="menu">
                <button class="menu__item" type="button">
                    "Sign out" <kbd>"G O"</kbd>
                </button>
                <button class="menu__item menu__item--at" type="button">
                    "Sign out everywhere" <small>"On every device, also this one."</small>
                </button>
                <hr />
                <button class="menu__item menu__item--stop" type="button">
                    "Delete the drafts"
                </button>
            </div>
            <Dialog open title="Revoke “Winter campaign”?" actions>
                <p>"The link closes for good and cannot be opened again."</p>
            </Dialog>
        </Section>
    }
    .into_any()
}
