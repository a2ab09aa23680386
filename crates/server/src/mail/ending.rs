//! A trial or a term that ends, told to those who can still decide.

use liaison_domain::money::Money;
use liaison_domain::notification::Reader;
use liaison_domain::subscription::notice::Notice;
use liaison_domain::subscription::price::PriceChange;
use liaison_domain::subscription::{Phase, Renewal, Subscription};
use liaison_messages::{DateStyle, Words, messages as m};

use super::switchable::Links;
use super::{Composed, Letter, Part};

/// What every reader of one notice reads.
#[derive(Clone, Copy)]
pub(crate) struct Ending<'a> {
    pub(crate) subscription: &'a Subscription,
    pub(crate) notice: Notice,
    pub(crate) organisation: &'a str,
    pub(crate) product: &'a str,
}

pub(crate) fn letter(
    words: &Words,
    ending: Ending<'_>,
    reader: Reader,
    url: String,
    links: Links,
) -> Composed {
    let Ending {
        subscription,
        notice,
        organisation,
        product,
    } = ending;
    let formatter = words.formatter();
    let day = formatter.date(formatter.local_date(notice.ends_at), DateStyle::Long);
    let days = i64::from(notice.days);
    let (subject, text) = match &subscription.phase {
        Phase::Trial { .. } => (
            m::mail_ending_trial_subject(words, product, &day),
            m::mail_ending_trial_text(words, product, organisation, &day, days),
        ),
        Phase::Paid { .. } | Phase::Over { .. } => (
            m::mail_ending_term_subject(words, product, &day),
            m::mail_ending_term_text(words, product, organisation, &day, days),
        ),
    };
    let why = match reader {
        Reader::Customer => m::mail_ending_why_customer(words, organisation),
        Reader::Partner => m::mail_ending_why_partner(words, organisation),
    };
    let mut parts = vec![
        Part::Paragraph(text),
        Part::Paragraph(what_follows(words, &subscription.phase)),
    ];
    if let Phase::Paid { agreement } = &subscription.phase
        && let Some(PriceChange { now, next }) = agreement.price_change()
    {
        let money = |each: Money| formatter.money(each.minor, each.currency.code(), each.currency.exponent());
        let text = m::mail_ending_term_price(words, &day, &money(next), &money(now));
        parts.push(Part::Paragraph(text));
    }
    parts.push(Part::Button {
        label: m::mail_ending_open(words),
        url,
    });
    parts.push(Part::Note(why));
    parts.extend(links.parts(words, m::mail_told_off(words)));
    Letter { subject, parts }.compose(words)
}

/// What happens if nobody does anything.
fn what_follows(words: &Words, phase: &Phase) -> String {
    match phase {
        Phase::Trial {
            planned: Some(order), ..
        } => m::mail_ending_trial_ordered(words, order.seats.into()),
        Phase::Trial { planned: None, .. } => m::mail_ending_trial_nothing(words),
        Phase::Paid { agreement } if agreement.renewal == Renewal::On => {
            m::mail_ending_term_renews(words, phase.seats().into())
        }
        Phase::Paid { .. } | Phase::Over { .. } => m::mail_ending_term_over(words),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use liaison_domain::Language;
    use liaison_domain::id::{CustomerId, PartnerId, RedemptionId, SubscriptionId};
    use liaison_domain::money::Currency;
    use liaison_domain::price_list::{Billing, Commitment, ProductCode};
    use liaison_domain::subscription::{Order, Origin, notice};
    use liaison_domain::trial_clock::{TrialClock, later};
    use uuid::Uuid;

    use super::super::words;
    use super::*;

    fn started() -> (Timestamp, Subscription) {
        let start: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
        let clock = TrialClock::starting(start, 30);
        let subscription = Subscription {
            id: SubscriptionId(Uuid::nil()),
            customer: CustomerId(Uuid::nil()),
            product: ProductCode("team".to_owned()),
            brought_by: PartnerId(Uuid::nil()),
            origin: Origin::Trial {
                redemption: RedemptionId(Uuid::nil()),
                clock,
                converted_at: None,
            },
            began_at: start,
            phase: Phase::trial(25, clock),
            partner_of_record: None,
            revision: 1,
        };
        (start, subscription)
    }

    fn links() -> Links {
        Links {
            off: "https://x.example/off".into(),
            choose: "https://x.example/choose".into(),
        }
    }

    #[test]
    fn it_says_what_a_licence_costs_where_that_changes() {
        let (start, mut subscription) = started();
        let usd = |minor| Money {
            minor,
            currency: Currency::Usd,
        };
        let order = Order {
            seats: 3,
            commitment: Commitment::OneYear,
            billing: Billing::Yearly,
            price: Some(usd(125_000)),
        };
        subscription.phase = Phase::bought(order, start);
        let text = |subscription: &Subscription, language| {
            let ending = Ending {
                subscription,
                notice: notice::due(&subscription.phase, later(start, 340)).unwrap(),
                organisation: "Harrow & Finch",
                product: "Team",
            };
            let words = words(language).unwrap();
            letter(
                &words,
                ending,
                Reader::Customer,
                "https://x.example/".into(),
                links(),
            )
            .text
        };
        assert!(!text(&subscription, Language::En).contains("USD"));
        if let Phase::Paid { agreement } = &mut subscription.phase {
            agreement.next_price = Some(usd(1400));
        }
        for language in [Language::En, Language::ZhHans, Language::Ja] {
            let text = text(&subscription, language);
            assert!(
                text.contains("USD 1,250.00") && text.contains("USD 14.00"),
                "{text}"
            );
        }
    }

    #[test]
    fn it_says_what_ends_when_and_what_follows() {
        let (start, subscription) = started();
        let ending = Ending {
            subscription: &subscription,
            notice: notice::due(&subscription.phase, later(start, 29)).unwrap(),
            organisation: "Harrow & Finch",
            product: "Team",
        };
        for (language, subject) in [
            (Language::En, "The trial of Team ends on 21 December 2026"),
            (Language::ZhHans, "Team 的试用将于 2026年12月21日 结束"),
            (Language::Ja, "Team の試用は 2026年12月21日 に終了します"),
        ] {
            let composed = letter(
                &words(language).unwrap(),
                ending,
                Reader::Customer,
                "https://x.example/".into(),
                links(),
            );
            assert_eq!(composed.subject, subject);
            assert!(composed.text.contains("Harrow & Finch"), "{}", composed.text);
        }
    }
}
