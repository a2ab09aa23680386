//! Step 2: what is offered, line by line, from what this partner may sell in the country.

use leptos::prelude::*;
use liaison_domain::country::Country;
use liaison_domain::price_list::PriceList;
use liaison_domain::purchase_offer::MOST_LINES;
use liaison_drafts::{DraftedLine, OfferField, Pricing};
use liaison_messages::messages as m;

use super::state::Wizard;
use super::{frame, line};
use crate::offline::clock::fresh_uuid;
use crate::ui::draft_page::focus_later;
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Select, SelectOption};

/// The step's content, a module of its own.
#[lazy]
pub(super) fn offer_lines(wizard: Wizard) -> AnyView {
    crate::app::for_staff();
    let i18n = wizard.i18n;
    let ids = Memo::new(move |_| {
        wizard.draft(|draft| draft.lines.iter().map(|line| line.id.clone()).collect::<Vec<_>>())
    });
    let has_room = Memo::new(move |_| ids.with(Vec::len) < MOST_LINES);
    let nothing = move || {
        (wizard.catalogue().is_none()).then(|| {
            view! { <Banner tone=BannerTone::Info>{i18n.tr(m::wizard_needs_catalogue)}</Banner> }.into_any()
        })
    };
    let main = view! {
        <div class="stack">
            {live(nothing)}
            <ol class="offer-lines">
                <For each=move || ids.get() key=String::clone children=move |id| line::view(wizard, id) />
            </ol>
            {live(move || has_room.get().then(|| add(wizard)))}
        </div>
    };
    frame::columns(main.into_any(), wizard)
}

/// Choosing a product adds its line, whose number of licences is what comes next.
fn add(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let chosen = RwSignal::new(String::new());
    // Not of the whole draft: with each key of a line the browser would get all products anew.
    let country = wizard.content.part(|draft| draft.usage_location.clone());
    let choose = move |product: String| {
        // Back to the words that ask, so that the same product can be added once more.
        chosen.set(product.clone());
        chosen.set(String::new());
        if product.is_empty() {
            return;
        }
        let id = fresh_uuid().to_string();
        let field = super::words::line_id(&id, liaison_drafts::LinePart::Licences);
        let line = DraftedLine {
            pricing: match untrack(|| has_list_price(wizard, &product)) {
                true => Pricing::List,
                false => Pricing::Named,
            },
            ..DraftedLine::new(id, product)
        };
        wizard.edit(move |draft| draft.lines.push(line));
        focus_later(field);
    };
    view! {
        <Select
            id="offer-add"
            label=i18n.tr(m::offer_line_add)
            help=i18n.tr(m::offer_line_add_help)
            error=wizard.error(OfferField::Lines)
            options=Signal::derive(move || products(wizard, country))
            value=chosen
            on_change=choose
        />
    }
    .into_any()
}

/// Behind the words that ask for a choice. Only what the partner may sell in the country, once there is one.
fn products(wizard: Wizard, country: Memo<String>) -> Vec<SelectOption> {
    let mut options = vec![SelectOption {
        value: String::new(),
        label: wizard.i18n.say(m::offer_line_choose),
    }];
    let (Some(body), Some(partner)) = (wizard.catalogue(), wizard.partner()) else {
        return options;
    };
    let country = Country::try_from(country.get()).ok();
    let list = PriceList {
        catalogue: &body.catalogue,
        add_ons: &body.add_ons,
    };
    let sold = list.products().filter(|product| {
        let code = liaison_domain::price_list::ProductCode(product.code().to_owned());
        country.is_none_or(|country| list.offerable(&code, country, &partner.service_types).is_ok())
    });
    options.extend(sold.map(|product| SelectOption {
        value: product.code().to_owned(),
        label: product.name().to_owned(),
    }));
    options
}

fn has_list_price(wizard: Wizard, code: &str) -> bool {
    let priced = wizard.judged(|draft, surroundings| {
        let line = DraftedLine {
            licences: "1".to_owned(),
            ..DraftedLine::new(String::new(), code.to_owned())
        };
        liaison_drafts::offer_check::line(&line, draft, surroundings).is_ok()
    });
    priced.unwrap_or(false)
}
