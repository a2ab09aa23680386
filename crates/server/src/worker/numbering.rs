//! Numbers for what was committed, and word of them to the open streams.

use liaison_store::event::{newest_number, number_pending};

use super::StepError;
use crate::app::App;

pub(super) async fn number_and_announce(app: &App) -> Result<(), StepError> {
    while !number_pending(&app.store).await?.is_empty() {}
    // Asked of the database, because another process may have given the numbers.
    app.live.announce(newest_number(&app.store.read()).await?);
    Ok(())
}
