//! A new listing: for which country, and what it lists. There is one of each.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use liaison_contract::listing::ListedListing;
use liaison_contract::session::SessionSide;
use liaison_domain::listing::state::ListingState;
use liaison_domain::listing::{Content, ListingKind};
use liaison_drafts::{DraftId, ListingDraft, ListingStep};
use liaison_messages::messages as m;

use super::places::{may_change, step_address};
use crate::app::{use_countries, use_session};
use crate::i18n::{I18n, taxonomy};
use crate::offline::clock::fresh_uuid;
use crate::offline::use_offline;
use crate::ui::{Button, Choice, Choices, Look, Section, Select};

pub(super) fn begin(i18n: I18n, all: &[ListedListing]) -> AnyView {
    let offline = use_offline();
    let navigate = use_navigate();
    let own = match untrack(|| use_session().on_this_device()).map(|session| session.side) {
        Some(SessionSide::Partner { partner, .. }) => partner.country.as_str().to_owned(),
        _ => String::new(),
    };
    let country = RwSignal::new(own);
    let kind = RwSignal::new(ListingKind::ProfessionalService);
    let standing: Vec<(String, ListingKind)> = all
        .iter()
        .filter(|listing| listing.state != ListingState::Retired)
        .map(|listing| (listing.country.as_str().to_owned(), listing.kind))
        .collect();
    let may = may_change();
    let refused = Signal::derive(move || {
        let taken = standing
            .iter()
            .any(|(of, is)| country.with(|country| country == of) && *is == kind.get());
        let why = match (may, country.with(String::is_empty), taken) {
            (false, ..) => m::listing_refused,
            (true, true, _) => m::listing_begin_choose,
            (true, false, true) => m::listing_begin_exists,
            (true, false, false) => return None,
        };
        Some(i18n.say(why))
    });
    let press = move |()| {
        let draft = ListingDraft {
            country: country.get_untracked(),
            kind: kind.get_untracked(),
            contents: vec![Content::new(taxonomy::spoken(i18n.language()))],
            ..ListingDraft::default()
        };
        let id = DraftId(fresh_uuid());
        offline.save(id, &draft);
        navigate(&step_address(id, ListingStep::Texts), Default::default());
    };
    let kinds = ListingKind::ALL.map(|each| {
        let text = match each {
            ListingKind::ProfessionalService => m::listing_begin_service,
            ListingKind::Application => m::listing_begin_application,
        };
        view! {
            <Choice
                group="listing-begin-kind"
                value=each.word()
                name=move || i18n.say(|words| taxonomy::kind(words, each))
                chosen=Signal::derive(move || kind.get() == each)
                on_choose=move |()| kind.set(each)
            >
                {i18n.tr(text)}
            </Choice>
        }
        .into_any()
    });
    view! {
        <Section title=i18n.tr(m::listing_begin)>
            <div class="stack">
                <Select
                    id="listing-begin-country"
                    label=i18n.tr(m::listing_begin_country)
                    options=use_countries(i18n, m::listing_begin_choose)
                    value=country
                    on_change=move |code| country.set(code)
                />
                <Choices id="listing-begin-kind" legend=i18n.tr(m::listing_field_kind)>
                    {kinds.into_iter().collect_view()}
                </Choices>
                <div class="btn-row">
                    <Button look=Look::Primary refused on_press=press>
                        {i18n.tr(m::listing_begin_verb)}
                    </Button>
                </div>
            </div>
        </Section>
    }
    .into_any()
}
