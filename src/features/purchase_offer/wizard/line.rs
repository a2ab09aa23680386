//! One line of the offer: how many licences, within which limits, for how long, how it is billed, and the price.

use leptos::prelude::*;
use liaison_domain::price_list::{Billing, Commitment, PriceList, Product, ProductCode};
use liaison_domain::purchase_offer::line::Need;
use liaison_drafts::{DraftedLine, LinePart, OfferField, Pricing, PurchaseOfferDraft};
use liaison_messages::{Words, messages as m};

use super::state::Wizard;
use super::words;
use crate::i18n::offer;
use crate::ui::field::InputKind;
use crate::ui::live::{live, said};
use crate::ui::{Button, Field, Look, Select, SelectOption, Tick};

#[derive(Clone, Copy)]
struct LineOf {
    wizard: Wizard,
    id: StoredValue<String>,
    /// Whatever is said of it listens to it alone: an offer has many lines, and most keys change another one.
    line: Memo<DraftedLine>,
    code: Memo<String>,
}

pub(super) fn view(wizard: Wizard, id: String) -> AnyView {
    let place = StoredValue::new(id.clone());
    let line = Memo::new(move |_| {
        let line = wizard.draft(|draft| draft.lines.iter().find(|line| line.id == id).cloned());
        // It was removed, and this goes in a moment.
        line.unwrap_or_else(|| DraftedLine::new(String::new(), String::new()))
    });
    let of = LineOf {
        wizard,
        id: place,
        line,
        code: Memo::new(move |_| line.with(|line| line.product.clone())),
    };
    let i18n = wizard.i18n;
    let remove = move |()| {
        let id = of.id.get_value();
        wizard.edit(move |draft| draft.lines.retain(|line| line.id != id));
    };
    let name = Memo::new(move |_| of.product(|product| product.name().to_owned()));
    // A product that is gone from the catalogue is known by its code.
    let name = move || name.get().unwrap_or_else(|| of.read(|line| line.product.clone()));
    let optional = of.part(|line| line.need == Need::Optional);
    let pricing = of.part(|line| line.pricing);
    let product_error = of.error(LinePart::Product);
    view! {
        <li class="offer-line">
            <fieldset id=of.field(LinePart::Product) tabindex="-1">
                <legend class="strong">{name}</legend>
                {live(move || {
                    product_error.get().map(|words| view! { <p class="field__error">{words}</p> }.into_any())
                })}
                <div class="offer-line__fields">
                    {of.number(LinePart::Licences, m::offer_line_licences, |line| &mut line.licences)}
                    {of.number(LinePart::Least, m::offer_line_least, |line| &mut line.least)}
                    {of.number(LinePart::Most, m::offer_line_most, |line| &mut line.most)}
                    {commitment(of)} {billing(of)} {price_kind(of)}
                    {live(move || amount(of, pricing.get()))}
                </div>
                <Tick
                    checked=optional
                    on_change=move |is_optional| {
                        of.edit(move |line| {
                            line.need = if is_optional { Need::Optional } else { Need::Required };
                        });
                    }
                >
                    {i18n.tr(m::offer_line_optional)}
                </Tick>
                <p class="small muted">{comes_to(of)}</p>
                <Button look=Look::SmallQuiet on_press=remove>
                    {i18n.tr(m::offer_line_remove)}
                    <span class="visually-hidden">" " {name}</span>
                </Button>
            </fieldset>
        </li>
    }
    .into_any()
}

impl LineOf {
    fn read<T>(self, read: impl FnOnce(&DraftedLine) -> T) -> T {
        self.line.with(read)
    }

    fn part<T: Clone + PartialEq + Send + Sync + 'static>(self, read: fn(&DraftedLine) -> T) -> Memo<T> {
        Memo::new(move |_| self.read(read))
    }

    fn edit(self, change: impl FnOnce(&mut DraftedLine) + 'static) {
        self.wizard.edit(in_line(self.id.get_value(), change));
    }

    fn type_in(self, change: impl FnOnce(&mut DraftedLine) + 'static) {
        self.wizard.type_in(in_line(self.id.get_value(), change));
    }

    fn field(self, part: LinePart) -> String {
        words::line_id(&self.id.get_value(), part)
    }

    fn error(self, part: LinePart) -> Signal<Option<String>> {
        self.wizard.error_at(move || {
            let id = self.id.try_get_value()?;
            let place = self
                .wizard
                .draft(|draft| draft.lines.iter().position(|line| line.id == id))?;
            Some(OfferField::Line(place, part))
        })
    }

    /// Nothing while the catalogue is not known or does not have it.
    fn product<T>(self, read: impl FnOnce(Product<'_>) -> T) -> Option<T> {
        let body = self.wizard.catalogue()?;
        let list = PriceList {
            catalogue: &body.catalogue,
            add_ons: &body.add_ons,
        };
        list.product(&ProductCode(self.code.get())).map(read)
    }

    fn number(
        self,
        part: LinePart,
        label: fn(&Words) -> String,
        of: fn(&mut DraftedLine) -> &mut String,
    ) -> AnyView {
        let value = Memo::new(move |_| self.read(|line| of(&mut line.clone()).clone()));
        view! {
            <Field
                id=self.field(part)
                kind=InputKind::Number
                label=self.wizard.i18n.tr(label)
                error=self.error(part)
                autocomplete="off"
                value
                on_input=move |text| self.type_in(move |line| *of(line) = text)
            />
        }
        .into_any()
    }
}

/// Nothing where the line was removed.
fn in_line(
    id: String,
    change: impl FnOnce(&mut DraftedLine) + 'static,
) -> impl FnOnce(&mut PurchaseOfferDraft) + 'static {
    move |draft| {
        if let Some(line) = draft.lines.iter_mut().find(|line| line.id == id) {
            change(line);
        }
    }
}

fn commitment(of: LineOf) -> AnyView {
    let i18n = of.wizard.i18n;
    let chosen = of.part(|line| line.commitment);
    let options = Signal::derive(move || {
        let sold = of
            .product(|product| product.commitments())
            .unwrap_or(&Commitment::ALL);
        // What was chosen before is shown also where it is not sold any more.
        let chosen = chosen.get();
        let shown = Commitment::ALL.into_iter();
        let shown = shown.filter(|each| *each == chosen || sold.contains(each));
        i18n.say(|say| {
            let option = |each: Commitment| SelectOption {
                value: each.months().to_string(),
                label: offer::commitment(say, each),
            };
            shown.map(option).collect::<Vec<_>>()
        })
    });
    let value = of.part(|line| line.commitment.months().to_string());
    let choose = move |value: String| {
        let Some(chosen) = Commitment::ALL
            .into_iter()
            .find(|each| each.months().to_string() == value)
        else {
            return;
        };
        of.edit(move |line| {
            line.commitment = chosen;
            // The way of billing that fits stays.
            if let (false, Some(last)) = (
                chosen.billings().contains(&line.billing),
                chosen.billings().last(),
            ) {
                line.billing = *last;
            }
        });
    };
    view! {
        <Select
            id=of.field(LinePart::Commitment)
            label=i18n.tr(m::offer_line_commitment)
            error=of.error(LinePart::Commitment)
            options
            value
            on_change=choose
        />
    }
    .into_any()
}

fn billing(of: LineOf) -> AnyView {
    let i18n = of.wizard.i18n;
    let chosen = of.part(|line| (line.commitment, line.billing));
    let options = Signal::derive(move || {
        let (commitment, chosen) = chosen.get();
        let sold = commitment.billings();
        let shown = Billing::ALL.into_iter();
        let shown = shown.filter(|each| *each == chosen || sold.contains(each));
        i18n.say(|say| {
            let option = |each: Billing| SelectOption {
                value: each.name().to_owned(),
                label: offer::billing(say, each),
            };
            shown.map(option).collect::<Vec<_>>()
        })
    });
    let value = of.part(|line| line.billing.name().to_owned());
    let choose = move |value: String| {
        if let Some(chosen) = Billing::ALL.into_iter().find(|each| each.name() == value) {
            of.edit(move |line| line.billing = chosen);
        }
    };
    view! {
        <Select
            id=of.field(LinePart::Billing)
            label=i18n.tr(m::offer_line_billing)
            error=of.error(LinePart::Billing)
            options
            value
            on_change=choose
        />
    }
    .into_any()
}

const PRICINGS: [(&str, Pricing); 3] = [
    ("list", Pricing::List),
    ("discount", Pricing::Discount),
    ("named", Pricing::Named),
];

fn price_kind(of: LineOf) -> AnyView {
    let i18n = of.wizard.i18n;
    let options = Signal::derive(move || {
        i18n.say(|say| {
            PRICINGS
                .map(|(value, each)| SelectOption {
                    value: value.to_owned(),
                    label: offer::pricing(say, each),
                })
                .to_vec()
        })
    });
    let value = of.part(|line| {
        let chosen = PRICINGS.into_iter().find(|(_, each)| *each == line.pricing);
        chosen.map_or_else(String::new, |(value, _)| value.to_owned())
    });
    let choose = move |value: String| {
        if let Some((_, chosen)) = PRICINGS.into_iter().find(|(own, _)| *own == value) {
            of.edit(move |line| line.pricing = chosen);
        }
    };
    // What is wrong with a price is said where the price is typed, and here where nothing is typed.
    let pricing = of.part(|line| line.pricing);
    let wrong = of.error(LinePart::Price);
    let error = Signal::derive(move || wrong.get().filter(|_| pricing.get() == Pricing::List));
    view! {
        <Select
            id=of.field(LinePart::Price)
            label=i18n.tr(m::offer_line_pricing)
            error
            options
            value
            on_change=choose
        />
    }
    .into_any()
}

/// Where a discount or a price is typed.
fn amount(of: LineOf, pricing: Pricing) -> Option<AnyView> {
    type Part = fn(&mut DraftedLine) -> &mut String;
    type Label = fn(&Words) -> String;
    let (label, part): (Label, Part) = match pricing {
        Pricing::List => return None,
        Pricing::Discount => (m::offer_line_off, |line| &mut line.off),
        Pricing::Named => (m::offer_line_named, |line| &mut line.named),
    };
    let currency = of.wizard.content.part(|draft| draft.currency.code());
    let value = Memo::new(move |_| of.read(|line| part(&mut line.clone()).clone()));
    let label = move || {
        let label = of.wizard.i18n.say(label);
        match pricing {
            Pricing::Named => [label.as_str(), " (", currency.get(), ")"].concat(),
            _ => label,
        }
    };
    Some(
        view! {
            <Field
                id=[of.field(LinePart::Price).as_str(), "-typed"].concat()
                label
                error=of.error(LinePart::Price)
                autocomplete="off"
                value
                on_input=move |text| of.type_in(move |line| *part(line) = text)
            />
        }
        .into_any(),
    )
}

/// The list price, and once the line is whole what one licence costs, one bill is and the term comes to.
fn comes_to(of: LineOf) -> AnyView {
    let known = Memo::new(move |_| of.wizard.line(&of.id.try_get_value()?));
    said(move || {
        let Some(line) = known.get() else {
            return String::new();
        };
        of.wizard.i18n.say(|say| {
            let list = line
                .list_price
                .map(|list| m::offer_line_list(say, &offer::money(say, list)));
            let sums = line.whole.map(|(line, price)| {
                let bill = price
                    .each
                    .times(line.licences)
                    .times(line.billing.months(line.commitment));
                let term = price.each.times(line.licences).times(line.commitment.months());
                m::offer_line_comes_to(
                    say,
                    &offer::money(say, price.each),
                    &offer::money(say, bill),
                    &offer::money(say, term),
                )
            });
            let parts: Vec<String> = list.into_iter().chain(sums).collect();
            parts.join(" ")
        })
    })
}
