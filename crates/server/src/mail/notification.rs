//! What happened, told by mail: one thing as it happens, or everything of a day.

use jiff::Timestamp;
use liaison_domain::notification::{News, Reader};
use liaison_messages::told;
use liaison_messages::{DateStyle, Words, messages as m};

use super::switchable::Links;
use super::{Composed, Letter, Part};

/// How many things the mail of the day names. The others are in the inbox.
const MOST_NAMED: usize = 40;

/// One thing that happened, with the page of what it is about.
pub(crate) struct Told<'a> {
    pub(crate) reader: Reader,
    pub(crate) news: &'a News,
    pub(crate) at: Timestamp,
    pub(crate) url: String,
}

pub(crate) fn letter(words: &Words, told: Told<'_>, links: Links) -> Composed {
    let mut parts = vec![
        Part::Paragraph(line(words, &told)),
        Part::Button {
            label: m::mail_told_open(words),
            url: told.url,
        },
        Part::Note(m::mail_told_why(words)),
    ];
    parts.extend(links.parts(words, m::mail_told_off(words)));
    Letter {
        subject: told::sentence(words, &what(told.news, told.reader)),
        parts,
    }
    .compose(words)
}

/// Everything of a day that has not been read, the first thing first.
pub(crate) fn digest(words: &Words, told: Vec<Told<'_>>, inbox: String, links: Links) -> Composed {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let subject = m::mail_digest_subject(words, count(told.len()));
    let more = told.len().saturating_sub(MOST_NAMED);
    let mut parts = Vec::new();
    for each in told.into_iter().take(MOST_NAMED) {
        parts.push(Part::Paragraph(line(words, &each)));
        parts.push(Part::Link {
            label: m::mail_told_open(words),
            url: each.url,
        });
    }
    if more > 0 {
        parts.push(Part::Paragraph(m::mail_digest_more(words, count(more))));
    }
    parts.push(Part::Button {
        label: m::mail_digest_open(words),
        url: inbox,
    });
    parts.push(Part::Note(m::mail_digest_why(words)));
    parts.extend(links.parts(words, m::mail_digest_off(words)));
    Letter { subject, parts }.compose(words)
}

fn what(news: &News, reader: Reader) -> told::Told<'_> {
    told::Told {
        reader,
        event: news.event,
        name: news.subject.name(),
        organisation: news.organisation.as_deref(),
        days: news.days,
    }
}

fn line(words: &Words, told: &Told<'_>) -> String {
    let formatter = words.formatter();
    let day = formatter.date(formatter.local_date(told.at), DateStyle::Long);
    m::mail_told_line(words, &day, &told::sentence(words, &what(told.news, told.reader)))
}

#[cfg(test)]
mod tests {
    use liaison_domain::Language;
    use liaison_domain::id::PurchaseOfferId;
    use liaison_domain::notification::{NotificationEvent, Subject};
    use uuid::Uuid;

    use super::super::words;
    use super::*;

    fn news(event: NotificationEvent) -> News {
        News {
            event,
            subject: Subject::PurchaseOffer {
                id: PurchaseOfferId(Uuid::nil()),
                name: "Forty seats".to_owned(),
            },
            organisation: Some("Harrow".to_owned()),
            person: None,
            days: Some(7),
        }
    }

    fn told(news: &News) -> Told<'_> {
        Told {
            reader: Reader::Partner,
            news,
            at: "2026-11-21T09:00:00Z".parse().unwrap(),
            url: "https://x.example/purchase-offers/1".to_owned(),
        }
    }

    fn links() -> Links {
        Links {
            off: "https://x.example/unsubscribe/1".to_owned(),
            choose: "https://x.example/account/notifications".to_owned(),
        }
    }

    #[test]
    fn every_event_has_its_sentence_in_every_language() {
        for language in Language::ALL {
            let words = words(language).unwrap();
            let mut sentences = Vec::new();
            for event in NotificationEvent::ALL {
                for reader in [Reader::Partner, Reader::Customer] {
                    if event.concerns(reader) {
                        sentences.push(told::sentence(&words, &what(&news(event), reader)));
                    }
                }
            }
            let count = sentences.len();
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), count, "{sentences:#?}");
        }
    }

    #[test]
    fn a_letter_says_what_happened_and_how_to_hear_no_more() {
        let happened = news(NotificationEvent::OfferAccepted);
        let composed = letter(&words(Language::En).unwrap(), told(&happened), links());
        assert_eq!(composed.subject, "Harrow accepted the offer “Forty seats”");
        assert_eq!(
            composed.text,
            "21 November 2026: Harrow accepted the offer “Forty seats”\n\n\
             Look at it:\nhttps://x.example/purchase-offers/1\n\n\
             You get this because mail about it is switched on in your notifications.\n\n\
             Switch mail like this off:\nhttps://x.example/unsubscribe/1\n\n\
             Choose what you are told:\nhttps://x.example/account/notifications\n"
        );
    }

    #[test]
    fn the_mail_of_a_day_names_what_fits_and_counts_the_rest() {
        let happened = news(NotificationEvent::OfferViewed);
        let many = || (0..MOST_NAMED + 2).map(|_| told(&happened)).collect();
        let inbox = || "https://x.example/inbox".to_owned();
        let composed = digest(&words(Language::En).unwrap(), many(), inbox(), links());
        assert_eq!(composed.subject, "42 things that happened");
        assert_eq!(composed.text.matches("Harrow opened").count(), MOST_NAMED);
        assert!(
            composed.text.contains("And 2 more in your inbox."),
            "{}",
            composed.text
        );
    }
}
