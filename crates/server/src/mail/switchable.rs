//! Mail that its reader can switch off, without signing in.

use liaison_contract::paths;
use liaison_domain::Language;
use liaison_messages::{Words, messages as m};
use liaison_store::notification::{Switch, insert_unsubscription};
use liaison_store::user::StoredUser;
use liaison_store::{Tx, user};

use super::{Composed, Envelope, MailError, Part};
use crate::app::App;
use crate::random::{self, token_hash};

/// Where a letter leads besides what it is about.
pub(crate) struct Links {
    /// Where mail like it is switched off.
    pub(crate) off: String,
    /// Where somebody chooses of what they are told.
    pub(crate) choose: String,
}

impl Links {
    /// The end of every letter that can be switched off.
    pub(super) fn parts(self, words: &Words, off: String) -> [Part; 2] {
        [
            Part::Link {
                label: off,
                url: self.off,
            },
            Part::Link {
                label: m::mail_told_choose(words),
                url: self.choose,
            },
        ]
    }
}

/// Queues a letter in the reader's language, with a link of its own that switches mail like it off.
pub(crate) async fn send(
    app: &App,
    tx: &Tx,
    person: &StoredUser,
    switch: Switch,
    compose: impl FnOnce(&Words, Links) -> Composed + Send,
) -> Result<(), MailError> {
    let now = app.now();
    let token = random::hex(&random::bytes::<20>()?);
    insert_unsubscription(tx, &token_hash(&token), person.id, switch, now).await?;
    let language = user::language(tx, person.id).await?.unwrap_or(Language::En);
    let join = |page: &str| app.config.public_url.join(page);
    let links = Links {
        off: join(&paths::unsubscribe_page(&token)),
        choose: join(paths::NOTIFICATIONS_PAGE),
    };
    let composed = compose(&super::words(language)?, links);
    let one_click = join(&paths::unsubscription(&token));
    let envelope = Envelope {
        unsubscribe: Some(&one_click),
        ..Envelope::from_us(&person.email)
    };
    super::queue(app, tx, envelope, &composed, now).await?;
    Ok(())
}
