//! What is measured, each into a committed file that names commit, command and machine.

mod drafts;
mod figures;
mod lists;
mod marketplace;
mod pages;
mod server;
mod writing;

use anyhow::Result;

use crate::place::Place;

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// From a key in the search of the trial invitations to the frame with the new rows
    Lists(lists::Args),
    /// From asking for a page of the offers, the subscriptions or the radar to the answer
    Pages(pages::Args),
    /// From asking the marketplace to the frame with the results, among many listings
    Marketplace(marketplace::Args),
    /// Steps a second of the simulator of drafts, with the engine that the browser runs
    Drafts(drafts::Args),
    /// What a key, a save, a start without a network, a week's queue and ten thousand drafts cost the browser
    Writing(writing::Args),
}

pub(crate) fn bench(place: &Place, args: &Args) -> Result<()> {
    match &args.what {
        What::Lists(args) => lists::bench(place, args),
        What::Pages(args) => pages::bench(place, args),
        What::Marketplace(args) => marketplace::bench(place, args),
        What::Drafts(args) => drafts::bench(place, args),
        What::Writing(args) => writing::bench(place, args),
    }
}
