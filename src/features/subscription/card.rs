//! A subscription among others.

use leptos::prelude::*;
use liaison_contract::subscription::Subscription;
use liaison_messages::messages as m;

use super::said;
use super::side::Side;
use crate::i18n::I18n;
use crate::ui::{Badge, LinkButton, Look};

pub(super) fn card(i18n: I18n, side: Side, each: &Subscription) -> AnyView {
    let (tone, mark) = said::look(each.state);
    let (name, customer) = (each.product_name.clone(), each.customer_name.clone());
    let href = side.address(each.id);
    let (state, seats, next, record) = i18n.say(|words| {
        let record = match &each.partner_of_record {
            Some(record) => m::subscription_record_is(words, &record.partner.name),
            None => m::subscription_record_missing(words),
        };
        (
            said::state(words, each.state),
            m::subscription_seats(words, i64::from(each.seats)),
            said::next_step(words, each),
            record,
        )
    });
    let whose = (side == Side::Partner).then(|| view! { <span><bdi>{customer}</bdi></span> });
    view! {
        <article class="card">
            <h2>{name}</h2>
            <p class="facts">
                <Badge tone mark text=state />
                {whose}
                <span>{seats}</span>
                <span>{next}</span>
                <span>{record}</span>
            </p>
            <p class="btn-row">
                <LinkButton href look=Look::Small>
                    {i18n.tr(m::subscription_open)}
                </LinkButton>
            </p>
        </article>
    }
    .into_any()
}
