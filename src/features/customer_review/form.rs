//! A review as it is written: five scores, a nickname, a title and a text.

use leptos::prelude::*;
use liaison_contract::FieldCode;
use liaison_contract::customer_review::{CustomerReview, PutCustomerReview};
use liaison_domain::customer_review::{Engagement, RawReview, RawScores, Score, ScoreCategory};
use liaison_domain::id::CustomerReviewId;
use liaison_domain::taxonomy::SpokenLanguage;
use liaison_messages::{Words, customer_review, messages as m};

use crate::api::ApiError;
use crate::api::customer_review::put_customer_review;
use crate::i18n::{I18n, problem, taxonomy};
use crate::offline::clock::fresh_uuid;
use crate::ui::live::live;
use crate::ui::{
    Attempt, Banner, BannerTone, Button, Field, Look, Section, Select, SelectOption, TextArea, needs_network,
};

/// What somebody is about to write.
#[derive(Clone, PartialEq)]
pub(super) enum Writing {
    /// Of an engagement with a partner, by its name.
    New(Engagement, String),
    Change(Box<CustomerReview>),
}

#[derive(Clone, Copy)]
struct Form {
    i18n: I18n,
    language: RwSignal<String>,
    nickname: RwSignal<String>,
    title: RwSignal<String>,
    text: RwSignal<String>,
    scores: RwSignal<RawScores>,
    failed: RwSignal<Option<ApiError>>,
}

/// `done` is told when it was sent or given up.
pub(super) fn form(i18n: I18n, writing: Writing, done: Callback<()>) -> AnyView {
    let (partner, engagement, id, over, before) = match writing {
        Writing::New(engagement, partner) => {
            let id = CustomerReviewId(fresh_uuid());
            (partner, Some(engagement), id, None, None)
        }
        Writing::Change(review) => (
            review.partner_name,
            review.engagement,
            review.published.id,
            Some(review.revision),
            Some(review.published.review),
        ),
    };
    let end = Callback::new(move |_| done.run(()));
    let attempt = Attempt::new(i18n, end, Callback::new(|()| ()));
    let form = Form::new(i18n, before, attempt.failed);
    let send = move |()| {
        let Some(engagement) = engagement else {
            return;
        };
        let request = PutCustomerReview {
            engagement,
            review: form.review(),
        };
        let ask =
            move |request, key: String| async move { put_customer_review(id, &request, over, &key).await };
        attempt.run(request, ask, m::reviewing_written);
    };
    let title = move || i18n.say(|words| m::reviewing_write_title(words, &partner));
    view! {
        <Section title>
            <div class="stack">
                <p>{i18n.tr(m::reviewing_write_text)}</p>
                {form.failure()}
                {ScoreCategory::ALL.map(|category| form.score(category)).collect_view()}
                {form.words()}
                <div class="btn-row">
                    <Button on_press=move |()| done.run(())>{i18n.tr(m::reviewing_leave)}</Button>
                    <Button look=Look::Primary busy=attempt.busy refused=needs_network() on_press=send>
                        {i18n.tr(m::reviewing_publish)}
                    </Button>
                </div>
            </div>
        </Section>
    }
    .into_any()
}

impl Form {
    fn new(i18n: I18n, before: Option<RawReview>, failed: RwSignal<Option<ApiError>>) -> Self {
        let before = before.unwrap_or_else(|| RawReview {
            language: taxonomy::spoken(untrack(|| i18n.language())),
            nickname: String::new(),
            title: String::new(),
            text: String::new(),
            scores: RawScores::default(),
        });
        Self {
            i18n,
            language: RwSignal::new(before.language.word().to_owned()),
            nickname: RwSignal::new(before.nickname),
            title: RwSignal::new(before.title),
            text: RwSignal::new(before.text),
            scores: RwSignal::new(before.scores),
            failed,
        }
    }

    fn review(self) -> RawReview {
        let language = SpokenLanguage::from_word(&self.language.get_untracked());
        RawReview {
            language: language.unwrap_or(SpokenLanguage::English),
            nickname: self.nickname.get_untracked(),
            title: self.title.get_untracked(),
            text: self.text.get_untracked(),
            scores: self.scores.get_untracked(),
        }
    }

    fn score(self, category: ScoreCategory) -> AnyView {
        let i18n = self.i18n;
        let options = Signal::derive(move || {
            let stars = (Score::LEAST..=Score::MOST).rev().map(|stars| SelectOption {
                value: stars.to_string(),
                label: i18n.say(|words| m::rating_stars(words, i64::from(stars))),
            });
            let none = SelectOption {
                value: String::new(),
                label: i18n.say(m::reviewing_choose),
            };
            std::iter::once(none).chain(stars).collect::<Vec<_>>()
        });
        let value = Signal::derive(move || {
            self.scores.with(|scores| {
                of(scores, category)
                    .map(|stars| stars.to_string())
                    .unwrap_or_default()
            })
        });
        let choose = move |chosen: String| {
            self.scores
                .update(|scores| *of_mut(scores, category) = chosen.parse().ok());
        };
        view! {
            <Select
                id=pointer(category).trim_start_matches('/').replace('/', "-")
                label=move || i18n.say(|words| customer_review::category(words, category))
                error=self.error(pointer(category))
                options
                value
                on_change=choose
            />
        }
        .into_any()
    }

    fn words(self) -> AnyView {
        let i18n = self.i18n;
        let languages = Signal::derive(move || {
            SpokenLanguage::ALL
                .iter()
                .map(|language| SelectOption {
                    value: language.word().to_owned(),
                    label: i18n.say(|words| taxonomy::language(words, *language)),
                })
                .collect::<Vec<_>>()
        });
        view! {
            <Field
                id="review-nickname"
                label=i18n.tr(m::reviewing_nickname)
                help=i18n.tr(m::reviewing_nickname_help)
                error=self.error("/review/nickname")
                value=self.nickname
                on_input=move |typed| self.nickname.set(typed)
            />
            <Field
                id="review-title"
                label=i18n.tr(m::reviewing_title)
                error=self.error("/review/title")
                value=self.title
                on_input=move |typed| self.title.set(typed)
            />
            <TextArea
                id="review-text"
                label=i18n.tr(m::reviewing_text)
                help=i18n.tr(m::reviewing_text_help)
                error=self.error("/review/text")
                rows=6
                value=self.text
                on_input=move |typed| self.text.set(typed)
            />
            <Select
                id="review-language"
                label=i18n.tr(m::reviewing_language)
                options=languages
                value=self.language
                on_change=move |chosen| self.language.set(chosen)
            />
        }
        .into_any()
    }

    /// What is wrong with a field, by where it stands in the request.
    fn error(self, pointer: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.failed.with(|failed| {
                let problem = failed.as_ref()?.problem()?;
                let error = problem.errors.iter().find(|error| error.pointer == pointer)?;
                Some(self.i18n.say(|words| match error.code {
                    FieldCode::BannedClaim => {
                        let claim = error.params.get("claim").map(String::as_str);
                        m::reviewing_banned_claim(words, claim.unwrap_or_default())
                    }
                    _ => problem::field(words, error),
                }))
            })
        })
    }

    fn failure(self) -> AnyView {
        live(move || {
            let error = self.failed.get()?;
            let words = self.i18n.say(|words| refusal(words, &error));
            Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
        })
    }
}

/// What stands in the way is told by its reason.
fn refusal(words: &Words, error: &ApiError) -> String {
    let reason = error
        .problem()
        .and_then(|problem| problem.params.get("reason").cloned());
    match reason.as_deref() {
        Some("no_engagement") => m::reviewing_no_engagement(words),
        Some("own_company") => m::reviewing_own_company(words),
        Some("reviewed_already") => m::reviewing_already(words),
        _ => problem::failure(words, error),
    }
}

const fn pointer(category: ScoreCategory) -> &'static str {
    match category {
        ScoreCategory::Quality => "/review/scores/quality",
        ScoreCategory::Expertise => "/review/scores/expertise",
        ScoreCategory::Responsiveness => "/review/scores/responsiveness",
        ScoreCategory::Timeliness => "/review/scores/timeliness",
        ScoreCategory::Value => "/review/scores/value",
    }
}

const fn of(scores: &RawScores, category: ScoreCategory) -> Option<u32> {
    match category {
        ScoreCategory::Quality => scores.quality,
        ScoreCategory::Expertise => scores.expertise,
        ScoreCategory::Responsiveness => scores.responsiveness,
        ScoreCategory::Timeliness => scores.timeliness,
        ScoreCategory::Value => scores.value,
    }
}

const fn of_mut(scores: &mut RawScores, category: ScoreCategory) -> &mut Option<u32> {
    match category {
        ScoreCategory::Quality => &mut scores.quality,
        ScoreCategory::Expertise => &mut scores.expertise,
        ScoreCategory::Responsiveness => &mut scores.responsiveness,
        ScoreCategory::Timeliness => &mut scores.timeliness,
        ScoreCategory::Value => &mut scores.value,
    }
}
