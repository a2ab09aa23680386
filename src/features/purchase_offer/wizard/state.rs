//! What every step of the wizard reads and changes: one draft, straight from the rows of this device.

use std::sync::Arc;

use jiff::tz::Offset;
use leptos::prelude::*;
use liaison_contract::catalogue::CatalogueBody;
use liaison_contract::session::SessionSide;
use liaison_domain::entitlement::Entitlements;
use liaison_domain::money::Money;
use liaison_domain::partner::Partner;
use liaison_domain::price_list::{PriceList, Product, ProductCode};
use liaison_domain::purchase_offer::line::{Line, LinePrice};
use liaison_domain::purchase_offer::totals::{Totals, proposed, totals};
use liaison_drafts::{
    DraftId, OfferField, OfferPoint, OfferStep, OfferSurroundings, PurchaseOfferDraft, offer_check,
};

use super::super::places::{NEW, step_address};
use super::words;
use crate::app::{entitlements_of, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::offline::{Offline, Showing, use_offline};
use crate::ui::{DraftContent, DraftPage, OfficeChoice};

#[derive(Clone, Copy)]
pub(super) struct Wizard {
    pub(super) i18n: I18n,
    pub(super) offline: Offline,
    pub(super) id: Memo<Option<DraftId>>,
    pub(super) step: Memo<OfferStep>,
    pub(super) content: DraftContent<PurchaseOfferDraft>,
    catalogue: Memo<Option<Arc<CatalogueBody>>>,
    offers: Memo<Option<Arc<Offers>>>,
    /// Each is judged once, however many ask, and so is everything.
    lines: Memo<Option<Vec<JudgedLine>>>,
    points: Memo<Vec<OfferPoint>>,
    /// Set by the first attempt to finish: from then on each field says what is wrong with it.
    pub(super) attempted: RwSignal<bool>,
    zone: StoredValue<String>,
}

/// Who offers, as far as this device knows, and what they may.
#[derive(Clone, PartialEq)]
struct Offers {
    partner: Partner,
    entitlements: Entitlements,
}

/// A line with what its product costs and what it comes to, each where that can be said.
#[derive(Clone, PartialEq)]
pub(super) struct JudgedLine {
    id: String,
    pub(super) list_price: Option<Money>,
    pub(super) whole: Option<(Line, LinePrice)>,
}

/// The lines that can be sent as they are, and what they come to.
#[derive(Clone, PartialEq)]
pub(super) struct Priced {
    pub(super) lines: Vec<Line>,
    pub(super) prices: Vec<LinePrice>,
    pub(super) totals: Totals,
    /// How many cannot.
    pub(super) open: usize,
}

impl Wizard {
    pub(super) fn new(id: Memo<Option<DraftId>>, step: Memo<OfferStep>) -> Self {
        let (i18n, offline, session) = (use_i18n(), use_offline(), use_session());
        let unlooked = Self {
            i18n,
            offline,
            id,
            step,
            content: DraftContent::new(offline, id),
            catalogue: Memo::new(move |_| {
                let body: CatalogueBody = liaison_json::read(&offline.catalogue()?)?;
                Some(Arc::new(body))
            }),
            offers: Memo::new(move |_| {
                let session = session.on_this_device()?;
                let entitlements = entitlements_of(i18n, &session)?;
                let SessionSide::Partner { partner, .. } = session.side else {
                    return None;
                };
                Some(Arc::new(Offers {
                    entitlements,
                    partner,
                }))
            }),
            lines: Memo::new(|_| None),
            points: Memo::new(|_| Vec::new()),
            attempted: RwSignal::new(false),
            zone: StoredValue::new(when::zone()),
        };
        let wizard = Self {
            lines: Memo::new(move |_| unlooked.judged(judge_lines)),
            points: Memo::new(move |_| unlooked.judged(offer_check::check).unwrap_or_default()),
            ..unlooked
        };
        wizard.follow_step();
        wizard
    }

    pub(super) fn page(self) -> DraftPage {
        DraftPage {
            i18n: self.i18n,
            offline: self.offline,
            id: self.id,
            exists: self.content.exists,
        }
    }

    pub(super) fn office(self) -> OfficeChoice {
        OfficeChoice {
            i18n: self.i18n,
            id: "offer-office",
            value: self.content.part(|draft| draft.office.clone()),
            error: self.error(OfferField::Office),
            on_choose: Callback::new(move |office| self.edit(move |draft| draft.office = office)),
        }
    }

    pub(super) fn draft<T>(self, read: impl FnOnce(&PurchaseOfferDraft) -> T) -> T {
        self.content.read(read)
    }

    /// Changes the draft; the first change makes it exist.
    pub(super) fn edit(self, change: impl FnOnce(&mut PurchaseOfferDraft) + 'static) {
        self.change(Showing::AtOnce, Box::new(change));
    }

    /// The same for a key.
    pub(super) fn type_in(self, change: impl FnOnce(&mut PurchaseOfferDraft) + 'static) {
        self.change(Showing::AfterAPause, Box::new(change));
    }

    fn change(self, showing: Showing, change: Box<dyn FnOnce(&mut PurchaseOfferDraft)>) {
        let is_new = self.content.exists.try_get_untracked() == Some(false);
        let change = move |draft: &mut PurchaseOfferDraft| {
            if is_new {
                draft.message.language = untrack(|| self.i18n.language());
            }
            change(draft);
        };
        self.content.change(showing, Box::new(change));
    }

    pub(super) fn catalogue(self) -> Option<Arc<CatalogueBody>> {
        self.catalogue.try_get().flatten()
    }

    pub(super) fn partner(self) -> Option<Partner> {
        self.offers
            .with(|offers| offers.as_ref().map(|offers| offers.partner.clone()))
    }

    /// What this partner may offer today, for this person.
    pub(super) fn entitlements(self) -> Option<Entitlements> {
        self.offers
            .with(|offers| offers.as_ref().map(|offers| offers.entitlements))
    }

    /// Nothing while the catalogue is not known.
    pub(super) fn judged<T>(
        self,
        judge: impl FnOnce(&PurchaseOfferDraft, &OfferSurroundings<'_>) -> T,
    ) -> Option<T> {
        let (catalogue, offers) = (self.catalogue()?, self.offers.try_get().flatten()?);
        let (now, zone) = (now(), self.zone());
        let surroundings = OfferSurroundings {
            list: PriceList {
                catalogue: &catalogue.catalogue,
                add_ons: &catalogue.add_ons,
            },
            service_types: &offers.partner.service_types,
            entitlements: offers.entitlements,
            now,
            today: Offset::UTC.to_datetime(now).date(),
            end_of_day: when::end_of_day,
            zone: &zone,
        };
        Some(self.draft(|draft| judge(draft, &surroundings)))
    }

    /// As the browser calls the zone it is in.
    pub(super) fn zone(self) -> String {
        self.zone.get_value()
    }

    /// Nothing while the catalogue is not known, or who offers.
    pub(super) fn line(self, id: &str) -> Option<JudgedLine> {
        let lines = self.lines.try_read()?;
        lines.as_ref()?.iter().find(|line| line.id == id).cloned()
    }

    /// As [`Self::line`], of all of them.
    pub(super) fn priced(self) -> Option<Priced> {
        let currency = self.draft(|draft| draft.currency);
        self.lines.with(|judged| {
            let judged = judged.as_ref()?;
            let whole = judged.iter().filter_map(|line| line.whole.clone());
            let (lines, prices): (Vec<Line>, Vec<LinePrice>) = whole.unzip();
            Some(Priced {
                totals: totals(currency, &lines, &prices, &proposed(&lines)),
                open: judged.len().saturating_sub(lines.len()),
                lines,
                prices,
            })
        })
    }

    pub(super) fn open_points(self) -> Vec<OfferPoint> {
        self.points.get()
    }

    /// What is wrong with one field, said only after an attempt: until then it is merely not finished.
    pub(super) fn error(self, field: OfferField) -> Signal<Option<String>> {
        self.error_at(move || Some(field))
    }

    pub(super) fn error_at(
        self,
        field: impl Fn() -> Option<OfferField> + Send + Sync + 'static,
    ) -> Signal<Option<String>> {
        let wrong = Memo::new(move |_| {
            let field = self.attempted.get().then(&field).flatten()?;
            let wrong = |points: &Vec<OfferPoint>| {
                let point = points.iter().find(|point| point.field == field);
                point.map(|point| point.wrong)
            };
            Some((field, self.points.with(wrong)?))
        });
        Signal::derive(move || {
            let (field, wrong) = wrong.get()?;
            Some(self.i18n.say(|say| words::wrong(say, field, wrong)))
        })
    }

    pub(super) fn address(self, step: OfferStep) -> String {
        match self.id.get() {
            Some(id) => step_address(id, step),
            None => NEW.to_owned(),
        }
    }

    /// Where the author was is part of the draft, and each step begins with everything before it written.
    fn follow_step(self) {
        Effect::new(move |_| {
            let step = self.step.get();
            if self.content.exists.get_untracked() && untrack(|| self.draft(|draft| draft.step)) != step {
                self.edit(move |draft| draft.step = step);
            }
            self.offline.flush();
        });
    }
}

fn judge_lines(draft: &PurchaseOfferDraft, surroundings: &OfferSurroundings<'_>) -> Vec<JudgedLine> {
    let judged = draft.lines.iter().map(|line| {
        let product = surroundings.list.product(&ProductCode(line.product.clone()));
        let list_price = |product: Product<'_>| {
            product.list_price(surroundings.today, draft.currency, line.commitment, line.billing)
        };
        JudgedLine {
            id: line.id.clone(),
            list_price: product.and_then(list_price),
            whole: offer_check::line(line, draft, surroundings).ok(),
        }
    });
    judged.collect()
}
