//! What is looked at when nothing moves any more.

use std::collections::BTreeSet;

use liaison_domain::id::UserId;
use liaison_drafts::merge::preview;
use liaison_drafts::outbox::Stage;
use liaison_drafts::sync::{Document, Remote, is_behind};
use liaison_drafts::{CompanyProfileDraft, DraftId, Intent, IntentKind, Pick, Row, Version};
use liaison_json::Json;

use crate::company::company_of;
use crate::device::Store;
use crate::kinds::{NEW, words};
use crate::model::{Standing, atoms, family};
use crate::world::World;

impl World {
    pub(crate) fn check(&mut self) -> Result<(), String> {
        if let Some(fault) = self.server.fault.take() {
            return Err(fault);
        }
        self.check_devices()?;
        self.check_intents()?;
        self.check_log()
    }

    /// Every device has what the server has.
    fn check_devices(&mut self) -> Result<(), String> {
        for (number, device) in self.devices.iter_mut().enumerate() {
            for (user, store) in &device.stores {
                let shelf = self.server.shelves.get(user);
                for id in store.rows.keys() {
                    let Some(row) = store.row(*id) else {
                        return Err(format!("device {number} cannot read the row {id}"));
                    };
                    if row.draft.owner != *user {
                        return Err(format!("device {number} keeps {id} for somebody else"));
                    }
                    if is_finished(&row) {
                        continue;
                    }
                    if !row.parked.is_empty() || is_behind(&row) {
                        return Err(format!("device {number} still has something to send of {id}"));
                    }
                    let there = shelf
                        .and_then(|shelf| shelf.drafts.get(id))
                        .map(|(remote, _)| remote);
                    let here = (!row.deleted).then(|| row.version());
                    if there.and_then(version) != here {
                        return Err(format!(
                            "device {number} has something else of {id} than the server"
                        ));
                    }
                }
                for (id, (remote, _)) in shelf.iter().flat_map(|shelf| &shelf.drafts) {
                    if remote.payload.is_some() && !store.rows.contains_key(id) {
                        return Err(format!("device {number} lacks {id}"));
                    }
                }
            }
        }
        Ok(())
    }

    /// What was finished arrived, once, or is back with its author.
    fn check_intents(&self) -> Result<(), String> {
        for (number, device) in self.devices.iter().enumerate() {
            for (user, store) in &device.stores {
                let intents = store.intents();
                for intent in &intents {
                    self.check_intent(*user, intent, &intents)
                        .map_err(|error| format!("device {number}: {error}"))?;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn check_intent(&self, user: UserId, intent: &Intent, all: &[Intent]) -> Result<(), String> {
        let shelf = self.server.shelves.get(&user);
        if intent.kind == IntentKind::UpdateCompanyProfile {
            let company = shelf.map(|shelf| &shelf.company);
            let is_answered = company.is_some_and(|company| company.has_answered(&intent.idempotency_key));
            return match intent.stage() {
                Stage::Done if is_answered => Ok(()),
                Stage::Refused => Ok(()),
                stage => Err(format!("the intent of {} ends as {stage:?}", intent.draft)),
            };
        }
        let created = shelf.and_then(|shelf| shelf.invitations.get(&intent.draft));
        let own = |(key, _): &&(String, String)| intent.idempotency_key.starts_with(key.as_str());
        let is_right = match intent.stage() {
            Stage::Done => created.is_some(),
            Stage::Conflict => created.filter(own).is_none(),
            // It was too old; whether it had arrived nobody could say.
            Stage::Refused => true,
            Stage::Queued => is_blocked(intent, all),
            Stage::Sending => false,
        };
        match is_right {
            true => Ok(()),
            false => Err(format!(
                "the intent of {} ends as {:?}",
                intent.draft,
                intent.stage()
            )),
        }
    }

    fn check_log(&self) -> Result<(), String> {
        for root in self.log.drafts() {
            self.check_family(root)
                .map_err(|error| format!("{root}: {error}"))?;
        }
        Ok(())
    }

    /// A draft, with whatever went on under the ids after its own.
    fn check_family(&self, root: DraftId) -> Result<(), String> {
        let (mut contents, mut choices, mut contested) = (Vec::new(), Vec::new(), Vec::new());
        let mut delivered: Option<BTreeSet<_>> = None;
        let mut company = None;
        for (user, shelf) in &self.server.shelves {
            let own = CompanyProfileDraft::id(*user, company_of(*user));
            if family(own) == root {
                company = Some(&shelf.company);
            }
            for (_, (remote, _)) in shelf.drafts.iter().filter(|(id, _)| family(**id) == root) {
                let (Some(rules), Some(version)) = (NEW.rules(&remote.kind), version(remote)) else {
                    continue;
                };
                let content = rules
                    .open(&version)
                    .map_err(|unread| format!("it is {unread:?}"))?;
                let shown = content.choices.iter();
                contested
                    .extend(shown.filter_map(|choice| preview(rules.fields, &content, choice, Pick::Mine)));
                contents.push(words(&remote.kind, content.json));
                choices.extend(content.choices);
            }
            for (_, (_, request)) in shelf.invitations.iter().filter(|(id, _)| family(**id) == root) {
                let sent = delivered.get_or_insert_default();
                sent.extend(liaison_json::parse(request).iter().flat_map(atoms));
            }
        }
        // What is finished and cannot be sent waits on its device.
        for row in self
            .devices
            .iter()
            .flat_map(|device| device.stores.values())
            .flat_map(Store::all_rows)
        {
            if family(row.id()) == root && is_finished(&row) {
                let sent = delivered.get_or_insert_default();
                sent.extend(liaison_json::parse(&row.draft.payload).iter().flat_map(atoms));
            }
        }
        let content = Json::Array(contents);
        let standing = Standing {
            content: Some((&content, choices.as_slice())),
            contested,
            delivered,
            company,
        };
        if let Some(company) = company {
            self.log.check_company(root, company)?;
        }
        self.log.check(root, &standing)
    }
}

fn is_finished(row: &Row) -> bool {
    row.refused.is_some() && row.finished.as_ref() == Some(&row.version())
}

fn version(remote: &Remote) -> Option<Version> {
    let document: Document = liaison_json::read(remote.payload.as_ref()?)?;
    Some(Version {
        schema: remote.schema,
        payload: document.content,
        choices: document.choices,
    })
}

/// It waits for one that will not be done.
fn is_blocked(intent: &Intent, all: &[Intent]) -> bool {
    all.iter()
        .filter(|other| intent.after.contains(&other.draft))
        .any(|other| other.stage() != Stage::Done)
}
