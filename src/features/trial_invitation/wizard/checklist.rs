//! Beside the message: whether it has the points that customers are told to look for.

use leptos::prelude::*;
use liaison_drafts::checklist::Administration;
use liaison_drafts::{Asked, Authorship, Finding, Point, checklist};
use liaison_messages::{Words, messages as m};

use super::drafted;
use super::live::{live, said};
use super::state::Wizard;
use crate::ui::{Button, Glyph, Icon, Look, Section};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let findings = Memo::new(move |_| findings(wizard));
    let note = move || {
        findings.with(|findings| {
            let said = findings.iter().filter(|finding| finding.words.is_some()).count();
            i18n.say(|words| m::wizard_check_count(words, said as i64, findings.len() as i64))
        })
    };
    view! {
        <Section title=i18n.tr(m::wizard_check) note=note>
            <ul class="check">
                {live(move || {
                    let lines: Vec<AnyView> =
                        findings.get().into_iter().map(|finding| line(wizard, finding)).collect();
                    Some(lines.into_any())
                })}
            </ul>
            <p class="small muted">{i18n.tr(m::wizard_check_note)}</p>
        </Section>
    }
    .into_any()
}

fn findings(wizard: Wizard) -> Vec<Finding> {
    wizard.draft(|draft| {
        let administration = match draft.administration.and_then(Asked::kind) {
            Some(_) => Administration::Asked,
            None => Administration::NotAsked,
        };
        let message = [
            draft.message.before_link.as_str(),
            draft.message.after_link.as_str(),
        ]
        .join("\n");
        checklist(&message, draft.message.language, administration)
    })
}

fn line(wizard: Wizard, finding: Finding) -> AnyView {
    let i18n = wizard.i18n;
    let name = i18n.tr(name(finding.point));
    match finding.words {
        Some(quote) => view! {
            <li>
                <Icon glyph=Glyph::Check />
                <div>
                    {name} <span class="visually-hidden">": " {i18n.tr(m::wizard_check_yes)}</span>
                    <small>{said(move || i18n.say(|words| m::wizard_check_found(words, &quote)))}</small>
                </div>
            </li>
        }
        .into_any(),
        None => {
            let hint = match finding.point {
                Point::HowToReachYou => m::wizard_check_contact_open,
                _ => m::wizard_check_open_text,
            };
            view! {
                <li data-open="">
                    <Icon glyph=Glyph::Point />
                    <div>
                        {name} <span class="visually-hidden">": " {i18n.tr(m::wizard_check_open)}</span>
                        <small>{i18n.tr(hint)}</small> {add(wizard, finding.point)}
                    </div>
                </li>
            }
            .into_any()
        }
    }
}

fn add(wizard: Wizard, point: Point) -> AnyView {
    let label = move || {
        let phone = wizard.partner().map(|partner| partner.phone).unwrap_or_default();
        wizard.i18n.say(|words| match point {
            Point::HowToReachYou => m::wizard_check_add_contact(words, &phone),
            _ => m::wizard_check_add(words),
        })
    };
    let press = move |()| {
        let sentence = untrack(|| {
            let partner = wizard.partner()?;
            wizard.in_message_language(|words| drafted::sentence(point, words, &partner))
        });
        if let Some(sentence) = sentence {
            wizard.edit(move |draft| {
                let after = &mut draft.message.after_link;
                // Before the greeting that the text ends with.
                *after = [&sentence, "\n\n", after].concat().trim_end().to_owned();
                draft.message.authorship = Authorship::Edited;
            });
        }
    };
    // The sentence is one of the message's language, whose words may still be on their way.
    let is_there = move || wizard.in_message_language(|_| ()).is_some();
    live(move || {
        is_there().then(|| {
            view! {
                <Button look=Look::Small on_press=press>
                    {said(label)}
                </Button>
            }
            .into_any()
        })
    })
}

fn name(point: Point) -> fn(&Words) -> String {
    match point {
        Point::WhoBills => m::wizard_check_bills,
        Point::LicenceCount => m::wizard_check_licences,
        Point::HowToReachYou => m::wizard_check_contact,
        Point::EndOfTrial => m::wizard_check_end,
        Point::DelegatedAdministration => m::wizard_check_administration,
        Point::AuthorisedPartner => m::wizard_check_authorised,
    }
}
