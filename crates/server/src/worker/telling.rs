//! Writing the mails about what people were told: one for each thing that is told at once, and once a day one for
//! everything that comes with the mail of the day. Who writes them takes what is due in the same transaction, so that
//! several server processes write each once.

use liaison_contract::paths;
use liaison_domain::id::UserId;
use liaison_domain::notification::{NotificationChoice, Reader};
use liaison_store::notification::{
    Mailing, Notification, Preferences, Switch, awaiting_mail, preferences, take_mail,
};
use liaison_store::user::{Membership, StoredUser};
use liaison_store::{Tx, user};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::mail::notification::{Told, digest, letter};
use crate::mail::switchable;

pub(super) async fn write_due(app: &App) -> Result<(), StepError> {
    loop {
        let due = awaiting_mail(&app.store.read(), app.now(), BATCH).await?;
        if due.is_empty() {
            return Ok(());
        }
        for each in due {
            write(app, each).await?;
        }
    }
}

async fn write(app: &App, id: UserId) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let tx = app.store.write().await?;
    let taken = take_mail(&tx, id, app.now()).await?;
    if let Some(person) = user::find(&tx, id).await?
        && let Some(reader) = reader(&person)
    {
        let chosen = preferences(&tx, id).await?;
        let (at_once, of_the_day) = sorted(taken, &chosen);
        for told in at_once {
            send_one(app, &tx, &person, reader, &told).await?;
        }
        if !of_the_day.is_empty() {
            send_digest(app, &tx, &person, reader, &of_the_day).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Whoever has left is told nothing any more, and operators never are.
fn reader(person: &StoredUser) -> Option<Reader> {
    match (person.left_at, person.membership) {
        (None, Membership::Staff { .. }) => Some(Reader::Partner),
        (None, Membership::Customer { .. }) => Some(Reader::Customer),
        _ => None,
    }
}

/// What goes at once, and what of the day has not been read. What was switched off meanwhile is neither.
fn sorted(taken: Vec<Notification>, chosen: &Preferences) -> (Vec<Notification>, Vec<Notification>) {
    let (mut at_once, mut of_the_day) = (Vec::new(), Vec::new());
    for told in taken {
        let mailing = told.mail.map(|due| due.mailing);
        match (chosen.choice(told.news.event), mailing) {
            (NotificationChoice::Off, _) | (_, None) => {}
            (_, Some(Mailing::AtOnce)) => at_once.push(told),
            (_, Some(Mailing::Digest)) if told.read_at.is_none() => of_the_day.push(told),
            (_, Some(Mailing::Digest)) => {}
        }
    }
    (at_once, of_the_day)
}

async fn send_one(
    app: &App,
    tx: &Tx,
    person: &StoredUser,
    reader: Reader,
    told: &Notification,
) -> Result<(), StepError> {
    let switch = Switch::Event(told.news.event);
    let told = as_told(app, reader, told);
    Ok(switchable::send(app, tx, person, switch, |words, links| letter(words, told, links)).await?)
}

async fn send_digest(
    app: &App,
    tx: &Tx,
    person: &StoredUser,
    reader: Reader,
    told: &[Notification],
) -> Result<(), StepError> {
    let told = told.iter().map(|each| as_told(app, reader, each)).collect();
    let inbox = app.config.public_url.join(paths::INBOX_PAGE);
    Ok(switchable::send(app, tx, person, Switch::Digest, |words, links| {
        digest(words, told, inbox, links)
    })
    .await?)
}

fn as_told<'a>(app: &App, reader: Reader, told: &'a Notification) -> Told<'a> {
    let page = paths::subject_page(&told.news.subject);
    Told {
        reader,
        news: &told.news,
        at: told.at,
        url: app.config.public_url.join(&page),
    }
}
