//! What customers who agreed with a partner say of it.

use jiff::Timestamp;
use liaison_domain::customer_review::log::{CustomerReviewEntry, Happened};
use liaison_domain::customer_review::{CustomerReviewState, Engagement, RawReview, RawScores};
use liaison_domain::event::{Author, Side};
use liaison_domain::id::{CustomerReviewId, EventId, LeadId, UserId};
use liaison_domain::taxonomy::SpokenLanguage;

use super::people::{PRIYA, customer_id, user_id};
use super::{Kind, days_ago, id, minutes_after};
use crate::customer_review::{self, CustomerReview, Reply, count_in};
use crate::error::StoreError;
use crate::lead;
use crate::transaction::Tx;

struct Said {
    /// Of the lead that it is about, and of the review.
    lead: u32,
    /// Of the customer and of whoever writes.
    customer: u32,
    days_ago: i64,
    language: SpokenLanguage,
    nickname: &'static str,
    title: &'static str,
    text: &'static str,
    /// Quality, expertise, responsiveness, timeliness, value.
    stars: [u32; 5],
    reply: Option<&'static str>,
}

const SAID: [Said; 5] = [
    Said {
        lead: 4,
        customer: 1,
        days_ago: 150,
        language: SpokenLanguage::English,
        nickname: "Drawing office",
        title: "Forty mailboxes, nothing lost",
        text: "They moved both offices over one weekend and sat with us on the Monday. Two shared calendars had to be \
               mended by hand, which took until Wednesday and was done without being asked for.",
        stars: [5, 5, 4, 4, 4],
        reply: Some(
            "Thank you. The calendars came from a server that no longer said which time zone it was in; we look for that first now.",
        ),
    },
    Said {
        lead: 5,
        customer: 7,
        days_ago: 80,
        language: SpokenLanguage::English,
        nickname: "Workshop floor",
        title: "Somebody answers",
        text: "Nobody here knows computers. We write in the morning and it is done by noon.",
        stars: [4, 4, 5, 5, 4],
        reply: None,
    },
    Said {
        lead: 6,
        customer: 11,
        days_ago: 21,
        language: SpokenLanguage::English,
        nickname: "Third shop",
        title: "Good advice, later than agreed",
        text: "The calendar is right and our people use it. It came ten days after the day that was named.",
        stars: [4, 5, 3, 2, 3],
        reply: None,
    },
    Said {
        lead: 7,
        customer: 3,
        days_ago: 60,
        language: SpokenLanguage::Japanese,
        nickname: "印刷所",
        title: "夜のうちに終わりました",
        text: "朝には全員のメールが開けました。説明も資料も日本語で、古い端末のことまで見てもらえました。",
        stars: [5, 5, 5, 5, 4],
        reply: None,
    },
    Said {
        lead: 8,
        customer: 2,
        days_ago: 34,
        language: SpokenLanguage::Chinese,
        nickname: "前台",
        title: "提醒终于只发一次",
        text: "用了两天弄清原因，当场改好，还教会了我们的同事。沟通全程用中文。",
        stars: [5, 5, 4, 5, 5],
        reply: None,
    },
];

pub(super) async fn insert(tx: &Tx, now: Timestamp) -> Result<(), StoreError> {
    for said in &SAID {
        one(tx, now, said).await?;
    }
    Ok(())
}

async fn one(tx: &Tx, now: Timestamp, said: &Said) -> Result<(), StoreError> {
    let gone = || StoreError::corrupt("demo", said.lead);
    let of = LeadId(id(Kind::Lead, said.lead));
    let partner = lead::find(tx, of).await?.ok_or_else(gone)?.partner;
    let at = days_ago(now, said.days_ago);
    let replied_at = minutes_after(at, 26 * 60);
    let [quality, expertise, responsiveness, timeliness, value] = said.stars.map(Some);
    let content = RawReview {
        language: said.language,
        nickname: said.nickname.to_owned(),
        title: said.title.to_owned(),
        text: said.text.to_owned(),
        scores: RawScores {
            quality,
            expertise,
            responsiveness,
            timeliness,
            value,
        },
    };
    let scores = content.read().map_err(|_| gone())?.scores;
    let author = user_id(said.customer);
    let review = CustomerReview {
        id: CustomerReviewId(id(Kind::CustomerReview, said.lead)),
        partner,
        customer: customer_id(said.customer),
        author,
        engagement: Engagement::WonLead { lead: of },
        state: CustomerReviewState::Live,
        content: Some(content),
        created_at: at,
        edited_at: None,
        reply: said.reply.map(|text| Reply {
            text: text.to_owned(),
            at: replied_at,
            edited_at: None,
        }),
        report: None,
        queued_at: None,
        hidden: None,
        revision: 1,
    };
    customer_review::insert(tx, &review).await?;
    count_in(tx, partner, &scores, at).await?;
    let by_author = by(Side::Customer, author, said.nickname);
    log(tx, &review, said.lead * 10, (by_author, at), Happened::Posted {}).await?;
    if review.reply.is_some() {
        let by_partner = by(Side::Partner, user_id(PRIYA.0), PRIYA.1);
        let number = said.lead * 10 + 1;
        log(
            tx,
            &review,
            number,
            (by_partner, replied_at),
            Happened::Replied {},
        )
        .await?;
    }
    Ok(())
}

fn by(side: Side, user: UserId, name: &str) -> Author {
    Author {
        side,
        user: Some(user),
        name: Some(name.to_owned()),
    }
}

async fn log(
    tx: &Tx,
    review: &CustomerReview,
    number: u32,
    (author, at): (Author, Timestamp),
    happened: Happened,
) -> Result<(), StoreError> {
    let entry = CustomerReviewEntry {
        id: EventId(id(Kind::CustomerReviewEvent, number)),
        at,
        review: review.id,
        author,
        happened,
    };
    customer_review::append(tx, &entry).await
}
