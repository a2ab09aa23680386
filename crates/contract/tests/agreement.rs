//! One wire, read and written by both: by serde on the server, by `liaison-json` in the browser. The answers in `wire/`
//! are a server's, over its demo data.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::Problem;
use liaison_contract::account::{
    AccountBody, AddressChangeBody, AddressVerification, ChangePassword, EndSession, NewAddressChange,
    NewWipe, PutAccount, SessionsBody,
};
use liaison_contract::answer::AnswersBody;
use liaison_contract::catalogue::CatalogueBody;
use liaison_contract::company::{CompanyProfileBody, PutCompanyProfile};
use liaison_contract::draft::{DraftBody, DraftChanged, DraftsBody, PutDraft, SavedDraftBody};
use liaison_contract::event::{NumberedEvent, TimelineBody};
use liaison_contract::offer_review::{
    AcceptOffer, AskAboutOffer, AskQuote, DeclineOffer, OfferAnswersBody, OfferReviewBody, OpenOffer,
    QuoteBody, ReplyAboutOffer, ThreadBody, ThreadMessageBody,
};
use liaison_contract::office::{CloseOffice, OfficeBody, OfficesBody, PutOffice, RenameOffice};
use liaison_contract::organisation::{OrganisationBody, PutOrganisation};
use liaison_contract::overview::OverviewBody;
use liaison_contract::password::{AskForReset, SetPassword};
use liaison_contract::person::{PeopleBody, PersonBody, RoleChange};
use liaison_contract::preview::PreviewBody;
use liaison_contract::price_list::PriceListBody;
use liaison_contract::purchase_offer::{
    ChangeOffer, ExtendOffer, OfferTimelineBody, OfferVersionsBody, PurchaseOfferBody, PurchaseOffersBody,
    PutPurchaseOffer, ReviseOffer,
};
use liaison_contract::received_invitation::ReceivedInvitationsBody;
use liaison_contract::received_offer::ReceivedOffersBody;
use liaison_contract::recipient::{
    AddRecipients, AddedRecipientsBody, RecipientBody, RecipientsBody, Remind, SendAgain,
};
use liaison_contract::relationship::{RelationshipBody, RelationshipsBody, Termination};
use liaison_contract::review::{Acceptance, Decline, Opening, ReviewBody};
use liaison_contract::session::{SessionBody, SignIn, SignOut};
use liaison_contract::sign_up::{NewSignUp, SignUpBody, Verification};
use liaison_contract::situation::{Forward, SituationBody};
use liaison_contract::staff::{
    ChangeStaffRole, Departure, InvitedBody, Join, LookUpStaffInvitation, NewStaffInvitation,
    SendStaffInvitation, StaffBody, StaffInvitationBody, StaffInvitationsBody, StaffMemberBody,
    WithdrawStaffInvitation,
};
use liaison_contract::terms::TermsBody;
use liaison_contract::terms_document::TermsDocumentBody;
use liaison_contract::trial_invitation::{
    Change, Extend, PutTrialInvitation, RedemptionsBody, TrialInvitationBody, TrialInvitationsBody,
};
use serde_json::{Value, json};

use agree::agree;

mod agree;

#[test]
fn answers_are_the_same_on_both_sides() {
    agree::<AccountBody>(r#"{"account":{"revision":2,"name":"E","email":"e@b.example","language":"ja"}}"#);
    agree::<AccountBody>(r#"{"account":{"revision":1,"name":"E","email":"e@b.example","language":null}}"#);
    agree::<AddressChangeBody>(
        r#"{"address_change":{"id":"00000000-0000-0000-0000-000000000001","expires_at":"2026-11-21T09:30:00Z"}}"#,
    );
    agree::<SessionsBody>(
        r#"{"sessions":[{"id":"00000000-0000-0000-0000-000000000001","is_this":true,"browser":"Firefox","system":null,"signed_in_at":"2026-11-21T09:00:00Z","seen_at":"2026-11-21T09:30:00.5Z"}],"wipes":[{"browser":null,"system":"iOS","ordered_at":"2026-11-21T09:00:00Z","wiped_at":null},{"browser":"Safari","system":"iOS","ordered_at":"2026-11-21T09:00:00Z","wiped_at":"2026-11-21T09:30:00.5Z"}]}"#,
    );
    agree::<AnswersBody>(include_str!("wire/answers.json"));
    agree::<CompanyProfileBody>(
        r#"{"company_profile":{"revision":2,"profile":{"name":"T","phone":"","email":"a@b.example","website":"https://t.example","address":"A"},"logo":"0000000000000000000000000000000000000000000000000000000000000000","id":"00000000-0000-0000-0000-000000000001","number":"4118207","country":"SG","cloud":"21vianet","last_change":{"by":"P","at":"2026-11-21T09:00:00Z"}}}"#,
    );
    agree::<CompanyProfileBody>(
        r#"{"company_profile":{"revision":1,"profile":{"name":"T","phone":"","email":"","website":"","address":""},"logo":null,"id":"00000000-0000-0000-0000-000000000001","number":"4118207","country":"SG","cloud":"worldwide","last_change":null}}"#,
    );
    agree::<OfficesBody>(
        r#"{"offices":[{"id":"00000000-0000-0000-0000-000000000001","revision":1,"name":"J","address":"","country":"SG","state":"not_yet_usable","usable_from":"2026-11-22T09:00:00Z"}]}"#,
    );
    agree::<OfficeBody>(
        r#"{"office":{"id":"00000000-0000-0000-0000-000000000001","revision":2,"name":"J","address":"A","country":"JP","state":"closed","usable_from":"2026-11-22T09:00:00Z"}}"#,
    );
    agree::<DraftsBody>(
        r#"{"drafts":[{"id":"00000000-0000-0000-0000-000000000001","revision":2,"kind":"trial_invitation","schema":65535,"updated_at":"2026-11-21T09:00:00.5Z","payload":"{\"name\":\"\\u0007 \\\"x\\\"\"}"}],"cursor":"12.3","more":true}"#,
    );
    agree::<DraftsBody>(r#"{"drafts":[],"cursor":"0.0","more":false}"#);
    agree::<DraftBody>(
        r#"{"draft":{"id":"00000000-0000-0000-0000-000000000001","revision":3,"kind":"trial_invitation","schema":1,"updated_at":"2026-11-21T09:00:00Z","payload":null}}"#,
    );
    agree::<SavedDraftBody>(
        r#"{"saved_draft":{"id":"00000000-0000-0000-0000-000000000001","revision":9007199254740993}}"#,
    );
    agree::<DraftChanged>(r#"{"draft":"00000000-0000-0000-0000-000000000001"}"#);
    agree::<CatalogueBody>(include_str!("wire/catalogue.json"));
    agree::<OverviewBody>(include_str!("wire/overview.json"));
    agree::<Problem>(include_str!("wire/problem.json"));
    agree::<Problem>(
        r#"{"type":"/problems/stale","title":"stale","status":412,"code":"stale","params":{"a":"1"},"current":{"a":[1,null]}}"#,
    );
    agree::<ReceivedInvitationsBody>(
        r#"{"received_invitations":[{"partner_name":"T","plan_name":"Team","summary":"4HB-18N","token":"4hb18n-5m2k9x0wqd","state":"active","seen_by":"E","opened_at":"2026-11-21T09:00:00Z"}],"next":null}"#,
    );
    agree::<ReceivedOffersBody>(
        r#"{"received_offers":[{"partner_name":"T","summary":"2KD-55M","token":"2kd55m-5m2k9x0wqd","state":"active","progress":"reviewing","version":1,"newest":2,"over_term":{"minor":1,"currency":"SGD"},"answer_by":{"at":"2027-03-20T04:00:00Z","zone":"UTC"},"sent_at":"2026-11-21T09:00:00Z"}],"next":null}"#,
    );
    agree::<OrganisationBody>(
        r#"{"organisation":{"id":"00000000-0000-0000-0000-000000000001","revision":2,"name":"K & S","country":"SG","cloud":"worldwide","domains":[{"domain":"a.example","verified_by":"E","verified_at":"2026-11-21T09:00:00Z"},{"domain":"b.example","verified_by":null,"verified_at":null}]}}"#,
    );
    agree::<PeopleBody>(
        r#"{"people":[{"id":"00000000-0000-0000-0000-000000000001","revision":1,"name":"E","email":"a@b.example","role":"service_support_administrator","joined_at":"2026-11-21T09:00:00Z"}],"next":"1.2"}"#,
    );
    agree::<PersonBody>(
        r#"{"person":{"id":"00000000-0000-0000-0000-000000000001","revision":2,"name":"E","email":"a@b.example","role":"plain_user","joined_at":"2026-11-21T09:00:00.5Z"}}"#,
    );
    agree::<RelationshipsBody>(
        r#"{"relationships":[{"id":"00000000-0000-0000-0000-000000000001","revision":1,"partner_name":"T","partner_phone":"","partner_email":"a@b.example","partner_logo":null,"kind":"limited","state":"terminated","granted_by":"E","granted_at":"2026-11-21T09:00:00Z","changed_at":"2026-11-22T09:00:00.5Z"}],"next":"1.2"}"#,
    );
    agree::<RelationshipBody>(
        r#"{"relationship":{"id":"00000000-0000-0000-0000-000000000001","revision":2,"partner_name":"T","partner_phone":"1","partner_email":"a@b.example","partner_logo":"00000000000000000000000000000000000000000000000000000000000000ff","kind":"full","state":"active","granted_by":"E","granted_at":"2026-11-21T09:00:00Z","changed_at":"2026-11-21T09:00:00Z"}}"#,
    );
    agree::<AddedRecipientsBody>(r#"{"outcomes":["added","duplicate","malformed"]}"#);
    agree::<RecipientsBody>(
        r#"{"recipients":[{"id":"00000000-0000-0000-0000-000000000001","address":"a@b.example","state":"bounced","sendings":4294967295,"last_sent_at":"2026-11-21T09:00:00Z","last_answer":"550 \"no\""}],"next":null,"counts":{"all":4,"delivered":1,"queued":0,"failed":1,"bounced":2}}"#,
    );
    agree::<RecipientBody>(
        r#"{"recipient":{"id":"00000000-0000-0000-0000-000000000001","address":"a@b.example","state":"queued","sendings":1,"last_sent_at":"2026-11-21T09:00:00.123Z","last_answer":null}}"#,
    );
    agree::<RedemptionsBody>(include_str!("wire/redemptions.json"));
    agree::<TimelineBody>(r#"{"events":[],"next":"1.2","count":1000}"#);
    agree::<ReviewBody>(include_str!("wire/review_of_a_customer.json"));
    agree::<ReviewBody>(include_str!("wire/review_of_another.json"));
    agree::<ReviewBody>(include_str!("wire/review_of_nobody.json"));
    for review in [
        include_str!("wire/review_of_a_customer.json"),
        include_str!("wire/review_of_nobody.json"),
    ] {
        let review = review
            .trim()
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
            .unwrap();
        agree::<PreviewBody>(&format!(
            r#"{{"preview":{{{review},"situation":{{"obstacle":"wrong_country","colleagues":[],"earlier":null}}}}}}"#
        ));
    }
    agree::<SessionBody>(include_str!("wire/session_of_staff.json"));
    agree::<SessionBody>(include_str!("wire/session_of_a_customer.json"));
    agree::<SessionBody>(include_str!("wire/session_of_nobody.json"));
    agree::<SessionBody>(
        r#"{"session":{"user":{"id":"00000000-0000-0000-0000-000000000001","name":"O","email":"o@x.example"},"side":{"side":"operator"}}}"#,
    );
    agree::<SignUpBody>(
        r#"{"sign_up":{"id":"00000000-0000-0000-0000-000000000001","expires_at":"2026-11-21T09:30:00Z"}}"#,
    );
    agree::<SituationBody>(
        r#"{"situation":{"obstacle":"needs_administrator","colleagues":[{"user":"00000000-0000-0000-0000-000000000001","name":"E","email":"e@b.example","forwarded_at":"2026-11-21T09:00:00Z","forwarded_by":"T"},{"user":"00000000-0000-0000-0000-000000000001","name":"S","email":"s@b.example","forwarded_at":null,"forwarded_by":null}],"earlier":null}}"#,
    );
    agree::<SituationBody>(
        r#"{"situation":{"obstacle":"had_this_trial","colleagues":[],"earlier":{"answer":{"redemption":"00000000-0000-0000-0000-000000000001","state":"running","by":"E","at":"2026-11-21T09:00:00Z","terms":"2026-11","administration":null,"reason":null},"partner_name":"T","plan_name":"Team","summary":"4HB-18N","token":"4hb18n-5m2k9x0wqd","clock":null}}}"#,
    );
    agree::<TermsBody>(
        r##"{"terms":{"version":"2026-11","language":"en","sha256":"0a","text":"# A\n\n## B\n- c\n"}}"##,
    );
    agree::<StaffBody>(
        r#"{"staff":[{"id":"00000000-0000-0000-0000-000000000001","revision":1,"name":"N","email":"n@x.example","role":"sales_agent","joined_at":"2026-11-21T09:00:00Z","left_at":null}],"next":"1.2"}"#,
    );
    agree::<StaffMemberBody>(
        r#"{"staff_member":{"id":"00000000-0000-0000-0000-000000000001","revision":1,"name":"N","email":"n@x.example","role":"sales_agent","joined_at":"2026-11-21T09:00:00Z","left_at":"2026-11-22T09:00:00Z"}}"#,
    );
    agree::<StaffInvitationsBody>(
        r#"{"staff_invitations":[{"id":"00000000-0000-0000-0000-000000000001","revision":1,"name":"N","email":"n@x.example","role":"sales_agent","sent_at":"2026-11-21T09:00:00Z","expires_at":"2026-11-28T09:00:00Z"}]}"#,
    );
    agree::<StaffInvitationBody>(
        r#"{"staff_invitation":{"id":"00000000-0000-0000-0000-000000000001","revision":1,"name":"N","email":"n@x.example","role":"sales_agent","sent_at":"2026-11-21T09:00:00Z","expires_at":"2026-11-28T09:00:00Z"}}"#,
    );
    agree::<InvitedBody>(
        r#"{"invited":{"partner_name":"T","invited_by":"P","name":"N","email":"n@x.example","role":"admin_agent"}}"#,
    );
    agree::<TrialInvitationBody>(include_str!("wire/trial_invitation.json"));
    agree::<TrialInvitationsBody>(include_str!("wire/trial_invitations.json"));
}

/// Every kind of entry, with nobody and with everybody named.
#[test]
fn the_log_is_the_same_on_both_sides() {
    let id = "00000000-0000-0000-0000-000000000001";
    let about = json!({"id": id, "name": "Spring", "summary": "4HB-18N", "plan_name": "Team"});
    for what in [
        json!({"type": "invitation_created"}),
        json!({"type": "invitation_paused"}),
        json!({"type": "invitation_resumed"}),
        json!({"type": "invitation_extended", "expires_at": "2027-01-31T00:00:00Z"}),
        json!({"type": "invitation_extended", "expires_at": null}),
        json!({"type": "invitation_revoked"}),
        json!({"type": "invitation_expired"}),
        json!({"type": "invitation_sent", "recipients": 200}),
        json!({"type": "recipient_not_reached", "address": "a@b.example"}),
        json!({"type": "invitation_opened"}),
        json!({"type": "customer_signed_in"}),
        json!({"type": "administrator_needed"}),
        json!({"type": "invitation_forwarded"}),
        json!({"type": "review_started"}),
        json!({"type": "trial_accepted", "with_administration": true}),
        json!({"type": "trial_declined", "reason": "No"}),
        json!({"type": "trial_declined", "reason": null}),
        json!({"type": "went_quiet"}),
        json!({"type": "trial_started", "ends_at": "2027-01-31T00:00:00Z"}),
        json!({"type": "administration_granted", "kind": "full"}),
        json!({"type": "administration_replaced"}),
        json!({"type": "administration_removed"}),
        json!({"type": "administration_lapsed"}),
        json!({"type": "profile_changed"}),
        json!({"type": "person_signed_up", "role": "plain_user"}),
        json!({"type": "customer_role_changed", "user": id, "name": "E", "from": "plain_user",
            "to": "global_administrator"}),
        json!({"type": "organisation_renamed", "from": "K", "to": "K & S"}),
        json!({"type": "office_added", "name": "J"}),
        json!({"type": "office_renamed", "before": "J", "name": "K"}),
        json!({"type": "office_closed", "name": "K"}),
        json!({"type": "offer_template_kept", "name": "J"}),
        json!({"type": "offer_template_renamed", "before": "J", "name": "K"}),
        json!({"type": "offer_template_deleted", "name": "K"}),
        json!({"type": "staff_invited", "person": "N"}),
        json!({"type": "staff_invitation_withdrawn", "person": "N"}),
        json!({"type": "staff_joined"}),
        json!({"type": "staff_role_changed", "person": "N"}),
        json!({"type": "staff_left", "person": "N", "successor": "P"}),
    ] {
        let entry = |customer: Value, name: Value, about: Value, author: Value| {
            json!({"number": i64::MAX, "event": {"id": id, "at": "2026-11-21T09:00:00Z", "partner": id,
                "partner_name": "T", "customer": customer, "customer_name": name, "redemption": customer,
                "about": about, "author": author, "what": what}})
        };
        let clock = json!({"side": "clock", "user": null, "name": null});
        let person = json!({"side": "customer", "user": id, "name": "E"});
        agree::<NumberedEvent>(&entry(Value::Null, Value::Null, Value::Null, clock).to_string());
        let mut alone = entry(json!(id), json!("K"), Value::Null, person.clone());
        alone["event"]["partner"] = Value::Null;
        alone["event"]["partner_name"] = Value::Null;
        agree::<NumberedEvent>(&alone.to_string());
        agree::<NumberedEvent>(&entry(json!(id), json!("K"), about.clone(), person).to_string());
    }
}

const OFFER_TERMS: &str = r#"{"name":"O","audience":{"kind":"customer","domain":"h.example"},"usage_location":"SG","currency":"JPY","tax":"included","lines":[{"product":"team","licences":40,"least":20,"most":60,"need":"optional","commitment":"three_years","billing":"upfront","price":{"kind":"discount","off":800}},{"product":"audio_conferencing","licences":1,"least":1,"most":1000000,"need":"required","commitment":"one_month","billing":"monthly","price":{"kind":"named","minor":9007199254740993}},{"product":"apps","licences":1,"least":1,"most":1,"need":"required","commitment":"one_year","billing":"yearly","price":{"kind":"list"}}],"administration":null,"message":{"language":"ja","text":"a\nb"},"agreement":null,"answer_by":{"at":"2027-03-20T04:00:00Z","zone":"Asia/Singapore"},"office":null}"#;
const OFFER_VERSION: &str = r#"{"number":2,"state":"superseded","sent_by":"M","sent_at":"2026-11-21T09:00:00Z","snapshot":{"terms":TERMS,"prices":[{"name":"Team","kind":"plan","list":{"minor":1400,"currency":"USD"},"each":{"minor":1288,"currency":"USD"}},{"name":"Audio","kind":"add_on","list":null,"each":{"minor":400,"currency":"JPY"}}],"from":{"name":"T","number":"4118207","address":"","phone":"","email":"a@b.example"},"billed_by":"vendor","agreement_sha256":"0a"},"totals":{"lines":[{"licences":40,"per_month":{"minor":56000,"currency":"USD"},"per_bill":{"minor":56000,"currency":"USD"},"bills":12,"over_term":{"minor":672000,"currency":"USD"}},null],"monthly":{"minor":56000,"currency":"USD"},"yearly":{"minor":0,"currency":"USD"},"upfront":{"minor":0,"currency":"KRW"},"over_term":{"minor":672000,"currency":"CNY"}}}"#;

#[test]
fn offers_are_the_same_on_both_sides() {
    let version = OFFER_VERSION.replace("TERMS", OFFER_TERMS);
    agree::<OfferVersionsBody>(&format!(r#"{{"versions":[{version}]}}"#));
    agree::<PurchaseOfferBody>(&format!(
        r#"{{"purchase_offer":{{"id":"00000000-0000-0000-0000-000000000001","revision":2,"summary":"2KD-55M","token":"2kd55m-5m2k9x0wqd","link":"https://x.example/offers/2kd55m-5m2k9x0wqd","state":"active","answer_by":{{"at":"2027-03-20T04:00:00Z","zone":"UTC"}},"office_name":null,"created_by":"M","created_at":"2026-11-21T09:00:00Z","version":{version}}}}}"#
    ));
    agree::<PurchaseOffersBody>(
        r#"{"purchase_offers":[{"id":"00000000-0000-0000-0000-000000000001","revision":2,"name":"O","audience":{"kind":"anyone"},"summary":"2KD-55M","state":"withdrawn","version":1,"over_term":{"minor":1,"currency":"SGD"},"answer_by":{"at":"2027-03-20T04:00:00Z","zone":"UTC"},"created_by":"M","created_at":"2026-11-21T09:00:00Z"}],"next":"1.2"}"#,
    );
    agree::<PriceListBody>(
        r#"{"price_list":{"on":"2026-11-21","usage_location":"SG","currency":"USD","products":[{"code":"team","name":"Team","kind":"plan","most_licences":300,"refused":null,"ways":[{"commitment":"one_year","billing":"yearly","list":{"minor":1400,"currency":"USD"}}]},{"code":"x","name":"X","kind":"add_on","most_licences":null,"refused":"not_in_this_cloud","ways":[{"commitment":"one_month","billing":"monthly","list":null}]}]}}"#,
    );
    for happened in [
        json!({"type": "sent"}),
        json!({"type": "revised", "version": 2}),
        json!({"type": "withdrawn"}),
        json!({"type": "extended", "at": "2027-03-20T04:00:00Z"}),
        json!({"type": "archived"}),
        json!({"type": "expired"}),
        json!({"type": "viewed", "version": 1}),
        json!({"type": "asked"}),
        json!({"type": "countered"}),
        json!({"type": "replied"}),
        json!({"type": "reminded", "customers": 2}),
        json!({"type": "accepted", "version": 1, "with_partner_of_record": true, "with_administration": false}),
        json!({"type": "declined", "version": 1}),
    ] {
        let id = "00000000-0000-0000-0000-000000000001";
        let entry = |customer: Value, name: Value| {
            json!({"events": [{"id": id, "at": "2026-11-21T09:00:00Z", "offer": id, "customer": customer,
                "customer_name": name, "author": {"side": "partner", "user": id, "name": "M"},
                "happened": happened}], "next": null})
        };
        agree::<OfferTimelineBody>(&entry(Value::Null, Value::Null).to_string());
        agree::<OfferTimelineBody>(&entry(json!(id), json!("H")).to_string());
    }
    let version: Value = serde_json::from_str(&version).unwrap();
    let (snapshot, totals) = (&version["snapshot"], &version["totals"]);
    agree::<QuoteBody>(&json!({"quote": totals}).to_string());
    let id = "00000000-0000-0000-0000-000000000001";
    let answer = |kind: Value| {
        json!({"state": "accepted", "by": "E", "role": "global_administrator", "at": "2026-11-21T09:00:00Z",
            "version": 2, "counts": [35, null], "totals": totals, "agreement_sha256": "0a",
            "partner_of_record": true, "administration": "limited", "decline": kind, "reason": null})
    };
    for (viewer, obstacle, answer) in [
        (json!({"kind": "signed_out"}), json!("sign_in_first"), Value::Null),
        (
            json!({"kind": "other", "name": "M"}),
            json!("not_a_customer"),
            Value::Null,
        ),
        (
            json!({"kind": "customer", "name": "E", "role": "plain_user", "organisation": "H"}),
            Value::Null,
            answer(json!("chose_another")),
        ),
    ] {
        let review = json!({"offer_review": {"summary": "2KD-55M", "version": 1, "newest": 2, "state": "active",
            "answer_by": {"at": "2027-03-20T04:00:00Z", "zone": "UTC"}, "snapshot": snapshot, "totals": totals,
            "author": "M", "viewer": viewer, "obstacle": obstacle, "progress": "countered", "answer": answer,
            "administrator": null}});
        agree::<OfferReviewBody>(&review.to_string());
    }
    let answered = json!({"answers": [{"customer": id, "customer_name": "H", "state": "declined", "version": 1,
        "opened_at": "2026-11-21T09:00:00Z", "changed_at": "2026-11-21T09:00:00Z",
        "answer": answer(Value::Null)}], "next": "1.2"});
    agree::<OfferAnswersBody>(&answered.to_string());
    let message = |counts: Value| {
        json!({"id": id, "offer": id, "customer": id, "customer_name": "H", "version": 1,
            "author": {"side": "customer", "user": id, "name": "E"}, "at": "2026-11-21T09:00:00Z", "text": "?",
            "counts": counts})
    };
    agree::<ThreadBody>(&json!({"messages": [message(json!([1, null]))], "next": null}).to_string());
    agree::<ThreadMessageBody>(&json!({"message": message(Value::Null)}).to_string());
    agree::<OpenOffer>(r#"{"version":2}"#);
    agree::<OpenOffer>("{}");
    agree::<AskQuote>(r#"{"version":2,"counts":[1,null]}"#);
    agree::<AcceptOffer>(
        r#"{"version":2,"counts":[40,null],"agreement_sha256":null,"partner_of_record":false,"administration":{"answer":"no"}}"#,
    );
    agree::<DeclineOffer>(r#"{"version":2,"kind":"not_now","reason":""}"#);
    agree::<AskAboutOffer>(r#"{"version":2,"text":"?","counts":[1,null]}"#);
    agree::<ReplyAboutOffer>(r#"{"customer":"00000000-0000-0000-0000-000000000001","text":"!"}"#);
    let document = json!({"sha256": "0a".repeat(32), "file_name": "T.pdf", "bytes": 12});
    let with_document = OFFER_TERMS.replace(r#""agreement":null"#, &format!(r#""agreement":{document}"#));
    agree::<PutPurchaseOffer>(&format!(r#"{{"terms":{with_document}}}"#));
    let snapshot = OFFER_VERSION.replace("TERMS", &with_document);
    agree::<OfferVersionsBody>(&format!(r#"{{"versions":[{snapshot}]}}"#));
    agree::<TermsDocumentBody>(
        &json!({"terms_document": {"sha256": "0a".repeat(32), "bytes": 12}}).to_string(),
    );
    agree::<PutPurchaseOffer>(&format!(r#"{{"terms":{OFFER_TERMS}}}"#));
    agree::<ReviseOffer>(&format!(r#"{{"revision":2,"terms":{OFFER_TERMS}}}"#));
    agree::<ChangeOffer>(r#"{"revision":9007199254740993}"#);
    agree::<ExtendOffer>(
        r#"{"revision":1,"answer_by":{"at":"2027-03-20T04:00:00Z","zone":"Europe/Berlin"}}"#,
    );
}

#[test]
fn requests_are_the_same_on_both_sides() {
    agree::<NewStaffInvitation>(
        r#"{"name":"N","email":"n@x.example","role":"referrals_user","language":"ja"}"#,
    );
    agree::<SendStaffInvitation>(r#"{"revision":1,"language":"en"}"#);
    agree::<WithdrawStaffInvitation>(r#"{"revision":1}"#);
    agree::<ChangeStaffRole>(r#"{"revision":1,"role":"billing_administrator"}"#);
    agree::<Departure>(r#"{"revision":1,"successor":"00000000-0000-0000-0000-000000000001"}"#);
    agree::<LookUpStaffInvitation>(r#"{"token":"0f"}"#);
    agree::<Join>(r#"{"token":"0f","name":"N","password":"p"}"#);
    agree::<PutOrganisation>(r#"{"revision":1,"name":"K & \"S\""}"#);
    agree::<RoleChange>(r#"{"revision":1,"role":"billing_administrator"}"#);
    agree::<Acceptance>(
        r#"{"revision":3,"terms":{"version":"2026-11","sha256":"0a"},"administration":{"answer":"yes","replacing":null}}"#,
    );
    agree::<Forward>(r#"{"colleague":"00000000-0000-0000-0000-000000000001","language":"ja"}"#);
    agree::<PutAccount>(r#"{"revision":3,"name":"\"E\"","language":"zh-Hans"}"#);
    agree::<ChangePassword>(r#"{"old":"\\","password":"twelve chars","language":"en"}"#);
    agree::<NewAddressChange>(r#"{"email":"a@b.example","language":"ja"}"#);
    agree::<AddressVerification>(r#"{"code":"123 456","language":"ja"}"#);
    agree::<EndSession>(r#"{"kept":"keep"}"#);
    agree::<EndSession>(r#"{"kept":"wipe"}"#);
    agree::<NewWipe>("{}");
    agree::<AddRecipients>(r#"{"addresses":["a@b.example"," nobody "]}"#);
    agree::<Decline>(r#"{"revision":1,"reason":"\"No\",\n\u0007 told <b>مرحبا</b> 🩺"}"#);
    agree::<Opening>("{}");
    agree::<Opening>(r#"{"recipient":"abc"}"#);
    agree::<PutTrialInvitation>(
        r#"{"terms":{"name":"Spring","usage_location":"SG","plan":"team","administration":"full","message":{"language":"ja","before_link":"a\tb","after_link":""}}}"#,
    );
    agree::<PutDraft>(
        r#"{"draft":{"kind":"trial_invitation","schema":1,"updated_at":"2026-11-21T09:00:00Z","payload":"[\"\\\\\"]"}}"#,
    );
    agree::<PutOffice>(r#"{"office":{"name":"Jurong","address":"","country":"sg"}}"#);
    agree::<RenameOffice>(r#"{"revision":1,"name":"Jurong East"}"#);
    agree::<CloseOffice>(r#"{"revision":2}"#);
    agree::<PutCompanyProfile>(
        r#"{"revision":2,"profile":{"name":"\u202e","phone":"1","email":"","website":"<b>","address":""}}"#,
    );
    agree::<Termination>(r#"{"revision":2}"#);
    agree::<Extend>(r#"{"revision":2,"expires":{"end":"at","at":"2027-01-31T00:00:00Z"}}"#);
    agree::<Extend>(r#"{"revision":2,"expires":{"end":"never"}}"#);
    agree::<Change>(r#"{"revision":9007199254740993}"#);
    agree::<Remind>("{}");
    agree::<SendAgain>("{}");
    agree::<AskForReset>(r#"{"email":"a@b.example","language":"zh-Hans"}"#);
    agree::<SetPassword>(r#"{"token":"0a","password":"twelve chars","language":"ja"}"#);
    agree::<SignIn>(r#"{"email":"a@b.example","password":"\\"}"#);
    agree::<NewSignUp>(
        r#"{"name":"田中","email":"a@b.example","organisation":"\"A\" & B","country":"JP","password":"\\","language":"ja"}"#,
    );
    agree::<Verification>(r#"{"code":"123 456"}"#);
    agree::<SignOut>(r#"{"scope":"everywhere"}"#);
    agree::<SignOut>(r#"{"scope":"other_devices"}"#);
}
