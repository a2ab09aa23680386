//! That no page says words of a part that it has not fetched.

use crate::messages;

/// Folders and files of the app, sentences of this crate, and the parts that whatever page stands there has fetched.
const SAID_IN: [(&str, &[&str]); 72] = [
    ("app/leaving.rs", &["kept"]),
    ("features/account/forgot.rs", &["account"]),
    ("features/account/join.rs", &["account"]),
    ("features/account/reset.rs", &["account"]),
    ("features/account/sign_in.rs", &["sign_in"]),
    ("features/account/sign_up", &["account"]),
    ("features/availability/", &["availability"]),
    ("features/company/enrolments/", &["company", "network"]),
    ("features/company/", &["company"]),
    ("features/drafts/", &["overview"]),
    ("features/home/compare/", &["compare", "offers"]),
    ("features/home/", &["customer", "home"]),
    ("features/inbox/mod.rs", &["inbox", "told"]),
    ("features/inbox/", &["notifications"]),
    ("i18n/notification.rs", &["notifications"]),
    (
        "features/listing/editor/",
        &["listing", "taxonomy", "overview", "wizard"],
    ),
    ("features/lead/enquiry/", &["enquiry", "taxonomy"]),
    ("features/lead/", &["leads", "enquiry", "taxonomy"]),
    ("features/listing/", &["listing", "taxonomy"]),
    ("features/customer_review/", &["ratings", "reviewing"]),
    ("features/marketplace/", &["marketplace", "ratings", "taxonomy"]),
    ("ui/published_reviews.rs", &["ratings"]),
    ("app/operator.rs", &["public"]),
    ("ui/published_listing.rs", &["marketplace", "taxonomy"]),
    ("i18n/listing.rs", &["listing", "taxonomy"]),
    ("app/public.rs", &["public"]),
    ("features/organisation/", &["organisation"]),
    ("features/own_account/", &["account"]),
    ("features/overview/", &["overview", "events"]),
    ("ui/letters_switch.rs", &["palette"]),
    ("features/palette/", &["palette"]),
    ("features/purchase_offer/list.rs", &["offers"]),
    (
        "features/purchase_offer/wizard/document.rs",
        &["offers", "wizard", "overview", "kept"],
    ),
    ("i18n/size.rs", &["kept"]),
    ("features/purchase_offer/save_template.rs", &["offers"]),
    ("features/purchase_offer/templates", &["offers"]),
    ("features/purchase_offer/list/bulk.rs", &["offers", "sharing"]),
    ("ui/rows.rs", &["sharing"]),
    ("ui/selection_bar.rs", &["sharing"]),
    ("features/purchase_offer/", &["overview", "wizard", "offers"]),
    ("i18n/offer_change.rs", &["offer_change"]),
    (
        "features/review/offer/",
        &["customer", "answering", "offer_review"],
    ),
    ("features/receipt/", &["receipts"]),
    ("features/review/answer.rs", &["customer", "answering"]),
    ("features/review/answered.rs", &["customer", "answering"]),
    ("features/review/answering/", &["customer", "answering"]),
    ("features/review/choice.rs", &["customer", "answering"]),
    ("features/review/decline.rs", &["customer", "answering"]),
    ("features/people/", &["organisation"]),
    ("features/review/imagined.rs", &["preview"]),
    ("features/review/preview.rs", &["preview"]),
    ("features/review/", &["customer"]),
    ("features/storage/", &["kept"]),
    ("features/subscription/", &["subscriptions", "offers"]),
    ("features/trial_invitation/sharing/", &["sharing"]),
    (
        "features/trial_invitation/wizard/conflict.rs",
        &["overview", "wizard", "company", "offers", "listing", "taxonomy"],
    ),
    ("features/trial_invitation/wizard/", &["overview", "wizard"]),
    (
        "features/trial_invitation/list/bulk.rs",
        &["invitations", "sharing"],
    ),
    (
        "features/trial_invitation/detail/customers/bulk.rs",
        &["invitations", "sharing"],
    ),
    ("features/trial_invitation/", &["invitations"]),
    // Rows of drafts stand on pages about drafts.
    ("ui/draft_row.rs", &["overview"]),
    // What stands around a draft that is written step by step.
    ("ui/draft_page.rs", &["overview", "wizard"]),
    ("ui/draft_frame.rs", &["overview", "wizard"]),
    ("ui/asked_choice.rs", &["wizard"]),
    ("ui/office_choice.rs", &["wizard"]),
    ("i18n/offer.rs", &["offers"]),
    ("i18n/event.rs", &["events"]),
    // What a customer agrees to is said by the pages of customers.
    ("messages/customer_review.rs", &["ratings"]),
    ("messages/marketplace.rs", &["marketplace"]),
    ("messages/names.rs", &["customer"]),
    ("messages/taxonomy.rs", &["taxonomy"]),
    ("messages/told.rs", &["told"]),
];

#[test]
fn no_page_says_words_that_it_has_not_fetched() {
    let own = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let app = own.join("../../src");
    let mut wrong = Vec::new();
    let mut folders = vec![app.clone()];
    let mut files: Vec<_> = [
        "customer_review.rs",
        "marketplace.rs",
        "names.rs",
        "taxonomy.rs",
        "told.rs",
    ]
    .map(|name| (["messages/", name].concat(), own.join("src").join(name)))
    .into();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&app).unwrap().to_string_lossy();
            files.push((name.replace('\\', "/"), path));
        }
    }
    for (name, path) in files {
        let fetched = SAID_IN.iter().find(|(place, _)| name.starts_with(place));
        let fetched = fetched.map_or(&[][..], |(_, parts)| parts);
        for said in std::fs::read_to_string(&path).unwrap().split("m::").skip(1) {
            let end = said.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let key = said[..end.unwrap_or(said.len())].replace('_', "-");
            let (part, _) = crate::part::PARTS[crate::build::part_of(&key)];
            if messages::KEYS.contains(&key.as_str()) && part != "common" && !fetched.contains(&part) {
                wrong.push(format!("{name}: {key} is of the part {part}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
