//! One listing: where it stands, what is to be mended, what is done with it, how it reads, and what happened.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use liaison_contract::ProblemCode;
use liaison_contract::listing::Listing;
use liaison_contract::paths::marketplace_profile;
use liaison_domain::id::ListingId;
use liaison_domain::listing::state::{ListingEvent, next};
use liaison_drafts::outbox::Stage;
use liaison_drafts::{Draft, ListingDraft, ListingStep};
use liaison_messages::messages as m;

use super::places::{LIST, badge, may_change, meaning, step_address, suspension, waits};
use super::preview::preview;
use super::verbs::{Ask, Changing};
use super::{log, words};
use crate::api::listing::find_listing;
use crate::api::{Notice, Query};
use crate::app::{use_page, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::use_offline;
use crate::ui::live::{live, said};
use crate::ui::{
    Boxed, Button, Definition, DefinitionList, EmptyState, LinkButton, LoadNotice, Look, Section,
    draft_address,
};

pub(super) fn view(id: Option<ListingId>) -> AnyView {
    let i18n = use_i18n();
    let Some(id) = id else {
        return frame(i18n, gone(i18n));
    };
    let found = Query::kept(move || find_listing(id));
    let name = Memo::new(move |_| found.value().map(|listing| title(&listing)).unwrap_or_default());
    use_page(move || match name.get() {
        name if name.is_empty() => i18n.say(m::listing_title),
        name => name,
    });
    let changing = Changing::new(found);
    let may = may_change();
    let is_gone = move || {
        matches!(found.notice(), Notice::Failed(why)
            if why.problem().is_some_and(|problem| problem.code == ProblemCode::NotFound))
    };
    let notice = Signal::derive(move || {
        if is_gone() {
            Notice::Nothing
        } else {
            found.notice()
        }
    });
    let revision = Memo::new(move |_| found.value().map(|listing| listing.revision));
    let content = view! {
        <header class="page__head">
            <h1 tabindex="-1" dir="auto">
                {said(move || name.get())}
            </h1>
            {live(move || found.value().map(|listing| facts(i18n, &listing)))}
        </header>
        <LoadNotice
            notice
            loading=m::loading
            failed=m::listing_failed
            on_retry=move |()| found.refetch()
        />
        {live(move || is_gone().then(|| gone(i18n)))}
        {live(move || found.value().map(|listing| standing(i18n, listing, may, changing)))}
        {may.then(|| changing.dialogs(&Ask::OF_PARTNER))}
        {live(move || found.value().map(|listing| reading(i18n, listing)))}
        {log::part(id, revision)}
    };
    frame(i18n, content.into_any())
}

fn frame(i18n: I18n, content: AnyView) -> AnyView {
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=LIST>{i18n.tr(m::listing_title)}</a>
                </li>
            </ol>
            {content}
        </main>
    }
    .into_any()
}

fn gone(i18n: I18n) -> AnyView {
    view! {
        <EmptyState title=i18n.tr(m::listing_gone) text=i18n.tr(m::listing_gone_text)>
            {}
        </EmptyState>
    }
    .into_any()
}

/// The name in its first language.
pub(super) fn title(listing: &Listing) -> String {
    let first = listing.text.contents.first();
    first.map(|content| content.name.clone()).unwrap_or_default()
}

pub(super) fn facts(i18n: I18n, listing: &Listing) -> AnyView {
    let (country, kind) = (listing.text.country, listing.text.kind);
    let (version, places) = (i64::from(listing.version), listing.places);
    let what = said(move || i18n.say(|words| words::what(words, country.as_str(), kind)));
    let numbers = said(move || {
        let (confirmed, all) = (i64::from(places.confirmed), i64::from(places.all));
        i18n.say(|words| {
            [
                m::listing_version(words, version),
                m::listing_places_of(words, confirmed, all),
            ]
            .join(" · ")
        })
    });
    view! { <p class="facts">{badge(i18n, listing.state, Boxed::Yes)} <span>{what}</span> <span>{numbers}</span></p> }
        .into_any()
}

fn standing(i18n: I18n, listing: Listing, may: bool, changing: Changing) -> AnyView {
    let state = listing.state;
    let means = said(move || i18n.say(|words| meaning(words, state)));
    let read = state.is_live().then(
        || view! { <LinkButton href=marketplace_profile(&listing.slug)>{i18n.tr(m::listing_read)}</LinkButton> },
    );
    let write = may.then(|| write(i18n, &listing));
    let verbs = may.then(|| changing.buttons(&listing, &Ask::OF_PARTNER));
    let refused = (!may).then(|| {
        let why = Signal::derive(move || Some(i18n.say(m::listing_refused)));
        view! { <Button refused=why>{i18n.tr(m::listing_write)}</Button> }
    });
    view! {
        {suspension(i18n, listing.suspension.clone())}
        <p>{means}</p>
        {waits(i18n, listing.waiting)}
        {points(i18n, &listing)}
        <div class="btn-row">{write} {refused} {read} {verbs}</div>
    }
    .into_any()
}

/// Each with the words of whoever found it.
fn points(i18n: I18n, listing: &Listing) -> Option<AnyView> {
    if listing.points.is_empty() || !listing.state.has_points() {
        return None;
    }
    let lines: Vec<AnyView> = listing
        .points
        .iter()
        .cloned()
        .map(|point| {
            let text = said(move || i18n.say(|words| words::point(words, &point)));
            view! { <li dir="auto">{text}</li> }.into_any()
        })
        .collect();
    let text = view! {
        <Section title=i18n.tr(m::listing_to_mend)>
            <ul class="stack stack--tight">{lines}</ul>
        </Section>
    };
    Some(text.into_any())
}

/// A revision is a draft, which every tab and device of one person begins under the same id.
fn write(i18n: I18n, listing: &Listing) -> Option<AnyView> {
    if next(listing.state, ListingEvent::Submit).is_err() {
        return None;
    }
    let offline = use_offline();
    let navigate = use_navigate();
    let user = untrack(|| use_session().on_this_device())?.user.id;
    let first = ListingDraft::id(user, listing.id, listing.version);
    // Submitting what was submitted already changes no version, so another revision follows the one that is over.
    let own = Memo::new(move |_| {
        let mut own = first;
        while offline
            .outgoing(own)
            .is_some_and(|intent| intent.stage() == Stage::Done)
        {
            own = own.next();
        }
        own
    });
    let listing = StoredValue::new(listing.clone());
    let begun = Memo::new(move |_| offline.draft(own.get()).is_some());
    let press = move |()| {
        let own = own.get_untracked();
        let before: Option<Draft> = untrack(|| offline.draft(own));
        let to = match before {
            Some(draft) => draft_address(&draft),
            None => {
                let draft = listing.with_value(|seen| ListingDraft::of(seen.id, seen.revision, &seen.text));
                offline.save(own, &draft);
                step_address(own, ListingStep::Texts)
            }
        };
        navigate(&to, Default::default());
    };
    let name = said(move || {
        i18n.say(match begun.get() {
            true => m::listing_write_on,
            false => m::listing_write,
        })
    });
    Some(view! { <Button look=Look::Primary on_press=press>{name}</Button> }.into_any())
}

/// The newest text; where customers read an earlier one, what is different.
fn reading(i18n: I18n, listing: Listing) -> AnyView {
    let author = listing.submitted_by.clone();
    let at = listing.submitted_at;
    let by =
        said(move || i18n.say(|words| m::listing_submitted_by(words, &author, &when::moment(words, at))));
    let changes = changes(i18n, &listing);
    let contact = listing.text.lead_contact.clone();
    let contact = [contact.name, contact.email, contact.phone]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    view! {
        <Section title=i18n.tr(m::listing_text)>
            <p class="small muted">{by}</p>
            {changes}
            {preview(i18n, listing.text, &listing.partner_number)}
            <DefinitionList>
                <Definition name=i18n.tr(m::listing_contact_private)>
                    <span dir="auto">{contact}</span>
                </Definition>
            </DefinitionList>
        </Section>
    }
    .into_any()
}

pub(super) fn changes(i18n: I18n, listing: &Listing) -> Option<AnyView> {
    if listing.changes.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = listing
        .changes
        .iter()
        .copied()
        .map(|change| {
            let text =
                said(move || i18n.say(|words| words::place(words, change.field, change.language, None)));
            view! { <li>{text}</li> }.into_any()
        })
        .collect();
    let text = view! {
        <p class="strong">{i18n.tr(m::listing_changed)}</p>
        <ul>{lines}</ul>
    };
    Some(text.into_any())
}
