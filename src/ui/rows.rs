//! The same verb for many things, each a request of its own with its own key: two at a time, and told row by row what
//! happened and why not. The report stays until somebody closes it.

use std::future::Future;
use std::pin::Pin;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::ProblemCode;
use liaison_messages::{Words, messages as m};

use super::heading::{focus_heading_later, focus_soon};
use super::live::{live, said};
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{I18n, problem};
use crate::ui::{Button, Glyph, Icon, Look, Said};

const AT_A_TIME: usize = 2;
/// So many are told one by one, those that failed before the others.
const TOLD: usize = 200;
const TITLE: &str = "rows-title";
const ITS_TITLE: &str = "#rows-title";

#[derive(Clone)]
enum Standing {
    Waits,
    OnItsWay,
    Done,
    Failed(ApiError),
    /// It cannot be done with this one, and nothing is sent.
    LeftOut(Said),
    /// By the one who watched, before it was sent.
    Cancelled,
}

#[derive(Clone)]
struct Row {
    name: String,
    /// With the revision the whole of one attempt: what was not answered is sent again just as it was.
    key: String,
    revision: i64,
    standing: Standing,
}

pub type Request = Pin<Box<dyn Future<Output = Result<(), ApiError>>>>;

/// What is done with the rows, which it knows by their number.
pub struct Job {
    pub title: fn(&Words, i64) -> String,
    pub done: fn(&Words) -> String,
    /// The word for a state that did not allow it, by its name on the wire.
    pub state: fn(&Words, &str) -> Option<String>,
    /// The revision that the page shows.
    pub revision: Box<dyn Fn(usize) -> i64>,
    /// Why nothing can be sent for a row, if so.
    pub left_out: Box<dyn Fn(usize) -> Option<Said>>,
    /// Sends a revision with a key.
    pub send: Box<dyn Fn(usize, i64, String) -> Request>,
}

#[derive(Clone, Copy)]
pub struct Rows {
    i18n: I18n,
    rows: RwSignal<Vec<Row>>,
    job: StoredValue<Option<Job>, LocalStorage>,
    /// Whether any is waiting or on its way.
    goes: Memo<bool>,
    on_end: Callback<()>,
}

impl Rows {
    /// `on_end` is run when the last one has its answer.
    pub fn new(i18n: I18n, on_end: Callback<()>) -> Self {
        let rows = RwSignal::new(Vec::<Row>::new());
        Self {
            i18n,
            rows,
            job: StoredValue::new_local(None),
            goes: Memo::new(move |_| {
                let mut standings = Vec::new();
                rows.with(|rows| standings.extend(rows.iter().map(|row| row.standing.clone())));
                standings
                    .iter()
                    .any(|standing| matches!(standing, Standing::Waits | Standing::OnItsWay))
            }),
            on_end,
        }
    }

    pub fn goes(self) -> bool {
        self.goes.get()
    }

    pub fn start(self, names: Vec<String>, job: Job) {
        let rows = names.into_iter().enumerate().map(|(number, name)| Row {
            name,
            key: idempotency_key(),
            revision: (job.revision)(number),
            standing: (job.left_out)(number).map_or(Standing::Waits, Standing::LeftOut),
        });
        self.rows.set(rows.collect());
        self.job.set_value(Some(job));
        // The verb that was pressed may be gone with the selection.
        focus_soon(ITS_TITLE);
        self.work();
    }

    fn work(self) {
        for _ in 0..AT_A_TIME {
            spawn_local(async move {
                while let Some(request) = self.next() {
                    let (number, request) = request;
                    let standing = match request.await {
                        Ok(()) => Standing::Done,
                        Err(error) => Standing::Failed(error),
                    };
                    self.stand(number, standing);
                }
                let has_ended = self.rows.try_with_untracked(|rows| {
                    rows.iter().all(|row| !matches!(row.standing, Standing::OnItsWay))
                });
                if has_ended == Some(true) {
                    self.on_end.run(());
                }
            });
        }
    }

    fn next(self) -> Option<(usize, Request)> {
        let (number, row) = self.rows.try_with_untracked(|rows| {
            let number = rows
                .iter()
                .position(|row| matches!(row.standing, Standing::Waits))?;
            Some((number, rows.get(number)?.clone()))
        })??;
        self.stand(number, Standing::OnItsWay);
        let request = self.job.try_with_value(|job| {
            let job = job.as_ref()?;
            Some((job.send)(number, row.revision, row.key))
        })??;
        Some((number, request))
    }

    fn stand(self, number: usize, standing: Standing) {
        self.rows.try_update(|rows| {
            if let Some(row) = rows.get_mut(number) {
                row.standing = standing;
            }
        });
    }

    fn cancel(self) {
        self.rows.update(|rows| {
            for row in rows {
                if matches!(row.standing, Standing::Waits) {
                    row.standing = Standing::Cancelled;
                }
            }
        });
    }

    fn again(self) {
        self.job.with_value(|job| {
            let Some(job) = job else { return };
            self.rows.update(|rows| {
                for (number, row) in rows.iter_mut().enumerate() {
                    match &row.standing {
                        Standing::Failed(error) if !error.is_passing() => {
                            row.key = idempotency_key();
                            row.revision = (job.revision)(number);
                        }
                        Standing::Failed(_) | Standing::Cancelled => {}
                        _ => continue,
                    }
                    row.standing = Standing::Waits;
                }
            });
        });
        self.work();
    }

    fn close(self) {
        self.rows.set(Vec::new());
        focus_heading_later();
    }
}

/// Nothing before the first start and after the report was closed.
pub fn report(rows: Rows) -> AnyView {
    let is_any = Memo::new(move |_| rows.rows.with(|rows| !rows.is_empty()));
    live(move || is_any.get().then(|| section(rows)))
}

fn section(rows: Rows) -> AnyView {
    let i18n = rows.i18n;
    let title = said(move || {
        let count = rows.rows.with(Vec::len) as i64;
        let title = rows.job.with_value(|job| job.as_ref().map(|job| job.title));
        title.map_or_else(String::new, |title| i18n.say(|words| title(words, count)))
    });
    let counted = said(move || {
        let (done, all) = rows.rows.with(|rows| {
            let done = rows.iter().filter(|row| matches!(row.standing, Standing::Done));
            (done.count() as i64, rows.len() as i64)
        });
        i18n.say(|words| m::bulk_done(words, done, all))
    });
    let progress = move || {
        rows.goes.get().then(|| {
            let settled = move || {
                let is_settled = |row: &&Row| !matches!(row.standing, Standing::Waits | Standing::OnItsWay);
                rows.rows
                    .with(|rows| rows.iter().filter(is_settled).count())
                    .to_string()
            };
            let all = move || rows.rows.with(Vec::len).to_string();
            view! { <progress max=all value=settled aria-hidden="true"></progress> }.into_any()
        })
    };
    view! {
        <section class="section" aria-labelledby=TITLE>
            <div class="section__head">
                <h2 id=TITLE tabindex="-1">
                    {title}
                </h2>
            </div>
            <div class="row">{live(progress)} <span role="status">{counted}</span> {live(move || Some(verbs(rows)))}</div>
            {live(move || Some(lines(rows)))}
        </section>
    }
    .into_any()
}

fn verbs(rows: Rows) -> AnyView {
    let i18n = rows.i18n;
    if rows.goes.get() {
        return view! {
            <Button look=Look::Small on_press=move |()| rows.cancel()>
                {i18n.tr(m::bulk_cancel)}
            </Button>
        }
        .into_any();
    }
    let is_whole = rows.rows.with_untracked(|rows| {
        rows.iter()
            .all(|row| matches!(row.standing, Standing::Done | Standing::LeftOut(_)))
    });
    let again = (!is_whole).then(|| {
        view! {
            <Button look=Look::Small on_press=move |()| rows.again()>
                {i18n.tr(m::bulk_again)}
            </Button>
        }
    });
    view! {
        {again}
        <Button look=Look::SmallQuiet on_press=move |()| rows.close()>
            {i18n.tr(m::bulk_close)}
        </Button>
    }
    .into_any()
}

fn lines(rows: Rows) -> AnyView {
    let shown = rows.rows.get();
    let (failed, others): (Vec<&Row>, Vec<&Row>) = shown
        .iter()
        .partition(|row| shown.len() > TOLD && matches!(row.standing, Standing::Failed(_)));
    let lines: Vec<AnyView> = failed
        .into_iter()
        .chain(others)
        .take(TOLD)
        .map(|row| line(rows, row))
        .collect();
    let rest = shown.len().saturating_sub(TOLD);
    let rest = (rest > 0).then(|| {
        let words = rows.i18n.say(|words| m::bulk_rest(words, rest as i64));
        view! { <p class="small muted">{words}</p> }
    });
    view! {
        <ul class="check">{lines}</ul>
        {rest}
    }
    .into_any()
}

fn line(rows: Rows, row: &Row) -> AnyView {
    let done = rows.job.with_value(|job| job.as_ref().map(|job| job.done));
    let words = rows.i18n.say(|words| match &row.standing {
        Standing::Waits => m::bulk_waits(words),
        Standing::OnItsWay => m::bulk_on_its_way(words),
        Standing::Done => done.map_or_else(String::new, |done| done(words)),
        Standing::Failed(error) => why(words, rows, error),
        Standing::LeftOut(why) => why(words),
        Standing::Cancelled => m::bulk_cancelled(words),
    });
    let (glyph, is_open) = match row.standing {
        Standing::Done => (Glyph::Check, None),
        Standing::Failed(_) => (Glyph::Cross, Some("")),
        _ => (Glyph::Minus, Some("")),
    };
    view! {
        <li data-open=is_open>
            <Icon glyph />
            <span>
                <bdi>{row.name.clone()}</bdi>
                <small>{words}</small>
            </span>
        </li>
    }
    .into_any()
}

fn why(words: &Words, rows: Rows, error: &ApiError) -> String {
    let refused = error.problem();
    let state = refused.and_then(|refused| match refused.code {
        ProblemCode::WrongState => refused.params.get("state"),
        _ => None,
    });
    let word = rows.job.with_value(|job| {
        let job = job.as_ref()?;
        (job.state)(words, state?)
    });
    word.map_or_else(
        || problem::failure(words, error),
        |word| m::bulk_wrong_state(words, &word),
    )
}
