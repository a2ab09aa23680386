//! What offers are compared by: a row each, with what each offer says to it.

use liaison_contract::offer_review::OfferReview;
use liaison_domain::money::Money;
use liaison_domain::price_list::Commitment;
use liaison_domain::purchase_offer::line::{Line, LinePrice, Need};
use liaison_domain::purchase_offer::totals::Totals;
use liaison_domain::purchase_offer::{Biller, Tax};
use liaison_messages::{Words, messages as m};

use crate::i18n::{names, offer, when};

#[derive(Clone, PartialEq)]
pub(super) struct Row {
    pub(super) name: String,
    /// One for each offer, in their order.
    pub(super) cells: Vec<Vec<Said>>,
    pub(super) size: Size,
}

/// One thing that is said, and what is small print to it.
#[derive(Clone, PartialEq)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) small: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    Plain,
    /// What most will look at first.
    Large,
}

impl Row {
    /// Whether all of them say the same.
    pub(super) fn is_equal(&self) -> bool {
        self.cells.windows(2).all(|pair| pair.first() == pair.last())
    }
}

/// The sums that nobody is billed have no row.
pub(super) fn rows(words: &Words, offers: &[OfferReview]) -> Vec<Row> {
    let row = |name: String, size: Size, cell: &dyn Fn(&OfferReview) -> Vec<Said>| Row {
        name,
        size,
        cells: offers.iter().map(cell).collect(),
    };
    let lines = |cell: &dyn Fn(&Line, &LinePrice) -> Said, offer: &OfferReview| {
        let snapshot = &offer.snapshot;
        let each = snapshot.terms.lines.iter().zip(&snapshot.prices);
        each.map(|(line, price)| cell(line, price)).collect::<Vec<_>>()
    };
    let sum = |name: String, size: Size, of: fn(&Totals) -> Money| {
        let is_any = offers.iter().any(|offer| of(&offer.totals).minor != 0);
        is_any.then(|| {
            row(name, size, &|review| {
                plain(offer::money(words, of(&review.totals)))
            })
        })
    };
    let mut rows = vec![
        row(m::compare_services(words), Size::Plain, &|offer| {
            lines(&|line, price| service(words, line, price), offer)
        }),
        row(m::compare_price(words), Size::Plain, &|offer| {
            lines(&|_, price| price_each(words, price), offer)
        }),
        row(m::compare_licences(words), Size::Plain, &|offer| {
            lines(&|line, _| licences(words, line), offer)
        }),
    ];
    rows.extend(sum(m::compare_monthly(words), Size::Large, |totals| {
        totals.monthly
    }));
    rows.extend(sum(m::compare_yearly(words), Size::Large, |totals| totals.yearly));
    rows.extend(sum(m::compare_upfront(words), Size::Large, |totals| {
        totals.upfront
    }));
    rows.push(row(m::compare_bound(words), Size::Plain, &|review| {
        let bound = longest(review).map(|bound| offer::commitment(words, bound));
        plain(bound.unwrap_or_default())
    }));
    rows.extend(sum(m::compare_over_term(words), Size::Plain, |totals| {
        totals.over_term
    }));
    rows.push(row(
        m::compare_administration(words),
        Size::Plain,
        &|offer| match offer.snapshot.terms.administration {
            Some(kind) => with(
                names::administration(words, kind),
                m::compare_administration_separate(words),
            ),
            None => plain(m::compare_administration_none(words)),
        },
    ));
    rows.push(row(m::compare_record(words), Size::Plain, &|offer| {
        with(offer.snapshot.from.name.clone(), m::compare_record_untick(words))
    }));
    rows.push(row(m::compare_biller(words), Size::Plain, &|offer| {
        plain(match offer.snapshot.billed_by {
            Biller::Vendor => m::compare_biller_vendor(words),
        })
    }));
    rows.push(row(m::compare_tax(words), Size::Plain, &|offer| {
        plain(match offer.snapshot.terms.tax {
            Tax::Excluded => m::compare_tax_excluded(words),
            Tax::Included => m::compare_tax_included(words),
        })
    }));
    rows.push(row(m::compare_answer_by(words), Size::Plain, &|offer| {
        plain(when::deadline(words, offer.answer_by.at))
    }));
    rows
}

/// How the second of two differs from the first, in what a customer cannot take back later.
pub(super) fn difference(words: &Words, offers: &[OfferReview]) -> Vec<String> {
    let [one, other] = offers else {
        return Vec::new();
    };
    let mut said = Vec::new();
    let (before, after) = (one.totals.over_term, other.totals.over_term);
    if before.currency == after.currency && before.minor != after.minor {
        let (less, apart) = match before.minor < after.minor {
            true => (one, after.minor - before.minor),
            false => (other, before.minor - after.minor),
        };
        let apart = Money {
            minor: apart,
            currency: before.currency,
        };
        said.push(m::compare_says_less(
            words,
            &less.snapshot.from.name,
            &offer::money(words, apart),
        ));
    }
    if let (Some(before), Some(after)) = (longest(one), longest(other))
        && before != after
    {
        said.push(m::compare_says_bound(
            words,
            &other.snapshot.from.name,
            &offer::commitment(words, after),
            &offer::commitment(words, before),
        ));
    }
    let asks = |offer: &OfferReview| offer.snapshot.terms.administration.is_some();
    if asks(one) != asks(other) {
        let asking = if asks(one) { one } else { other };
        said.push(m::compare_says_administration(words, &asking.snapshot.from.name));
    }
    said
}

fn longest(offer: &OfferReview) -> Option<Commitment> {
    let lines = offer.snapshot.terms.lines.iter();
    lines
        .map(|line| line.commitment)
        .max_by_key(|bound| bound.months())
}

fn service(words: &Words, line: &Line, price: &LinePrice) -> Said {
    Said {
        text: price.name.clone(),
        small: (line.need == Need::Optional).then(|| m::compare_optional(words)),
    }
}

fn price_each(words: &Words, price: &LinePrice) -> Said {
    let list = price.list.filter(|list| *list != price.each);
    Said {
        text: m::compare_price_each(words, &offer::money(words, price.each)),
        small: list.map(|list| m::compare_price_list(words, &offer::money(words, list))),
    }
}

fn licences(words: &Words, line: &Line) -> Said {
    let (least, most) = (i64::from(line.least), i64::from(line.most));
    Said {
        text: m::compare_licences_count(words, i64::from(line.licences)),
        small: (least != most).then(|| m::compare_licences_range(words, least, most)),
    }
}

fn plain(text: String) -> Vec<Said> {
    vec![Said { text, small: None }]
}

fn with(text: String, small: String) -> Vec<Said> {
    vec![Said {
        text,
        small: Some(small),
    }]
}
