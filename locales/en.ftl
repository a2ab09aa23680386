## The shell

shell-skip = Skip to content
shell-open-navigation = Open navigation
shell-navigation = Main
shell-overview = Overview
shell-sell = Sell
shell-trial-invitations = Trial invitations
shell-purchase-offers = Purchase offers
shell-subscriptions = Subscriptions
shell-drafts = Drafts
shell-company = Company
shell-partner-number = Partner ID { $number }
shell-language = Language
shell-theme = Theme
shell-theme-system = As the system
shell-theme-light = Light
shell-theme-dark = Dark
shell-inbox = Inbox
shell-account = Your account
shell-sign-out = Sign out
shell-sign-out-everywhere = Sign out everywhere
shell-sign-out-everywhere-help = On every device, also this one.
# $count (number)
shell-unsent = { $count } not yet synced
shell-sync-saving = Saving
shell-sync-synced = Synced
shell-sync-offline = No network
shell-sync-not-kept = Not kept on this device
# $count (number)
shell-sync-waiting = { $count } waiting to be sent
shell-sync-choice = { $count ->
    [one] { $count } needs your choice
   *[other] { $count } need your choice
}
shell-find = Search or run
shell-new-version = New version: reload

## Refusals

page-not-found-title = There is no page here
page-not-found-text = The address may be mistyped, or what was here is gone. Nothing of yours was lost.
page-refused-title = This page is not for you
page-refused-role = Your role does not include it. An administrator of your company can change that.
page-refused-partner = It is for a partner’s staff. You are signed in for a customer.
page-refused-customer = It is for customers. You are signed in for a partner.
page-go-home = Go to your first page

## Sign in

sign-in-title = Sign in
sign-in-lede = With the e-mail address and the password of your work account.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-verb = Sign in
sign-in-failed = You are not signed in yet
sign-in-email-missing = Write your e-mail address, like name@company.example
sign-in-password-missing = Write your password

## Roles

role-global-administrator = Global administrator
role-admin-agent = Admin agent
role-helpdesk-agent = Helpdesk agent
role-sales-agent = Sales agent
role-billing-administrator = Billing administrator
role-referrals-administrator = Referrals administrator
role-referrals-user = Referrals user
role-profile-administrator = Profile administrator
role-user-administrator = User administrator
role-password-administrator = Password administrator
role-service-support-administrator = Service support administrator
role-plain-user = User
role-operator = Operator

## Why a request was refused

problem-network = The server cannot be reached. What you typed is still here; try again when there is a network.
problem-timeout = The server did not answer in time. Try again: nothing is done twice.
problem-internal = Something is wrong on our side. What you typed is still here; try again in a moment.
problem-unavailable = The service is not available right now. Try again in a moment.
problem-invalid-fields = Some fields need another look.
problem-body-too-large = This is longer than can be sent. Shorten it and try again.
problem-not-signed-in = Your session has ended. Sign in again; what you typed is still here.
problem-wrong-credentials = This e-mail address and this password do not belong together. Check both and try again.
problem-link-expired = This link was used or has expired.
problem-too-many-attempts = { $minutes ->
    [one] Too many attempts. Try again in { $minutes } minute.
   *[other] Too many attempts. Try again in { $minutes } minutes.
}
problem-not-allowed = Your role does not allow this. An administrator of your company can change that.
problem-not-found = It is no longer there, or it was never yours to see.
problem-stale-revision = Somebody changed it since you opened it. Load it again, then decide.
problem-in-progress = The first attempt is still being worked on. Wait a moment, then look again.
problem-wrong-state = This is no longer possible: its state has changed. Load it again to see.
problem-not-entitled = Your company is not authorised to offer this. The programmes it has joined decide that.
problem-obstacle = This invitation cannot be answered now. Load the page again to see why.
problem-administration-not-offered = The partner does not offer delegated administration here.
problem-terms-not-current = The terms are newer than those you read. Load the page again.
problem-another-administrator = Another partner administers for you. Choose whether to replace it or to keep it.
problem-administrator-gone = The partner you wanted to replace no longer administers for you. Load the page again.
problem-window-closed = Licences can be given back for seven days after they were bought. That time is over. To end them with the term, turn renewal off.
problem-unknown-partner = No partner has this partner ID. Check the number with your partner.
problem-partner-not-enrolled = This partner has joined none of the programmes, so it cannot be a partner of record.
problem-partner-left = This partner has left its programmes, so it cannot be named any more.
problem-last-global-administrator = Somebody has to stay global administrator. Give another person that role first.

## What is wrong with one field

field-empty = Fill this in
# $most (number)
# $is (number)
field-too-long = Shorten it to { $most } characters; it has { $is }
# $is (number)
# $least (number)
field-too-short = It has { $is } characters; { $least } are needed
field-control-character = Remove the characters that cannot be seen
field-not-an-email-address = Write the address in full, like name@company.example
field-address-taken = This address has an account already, or was asked before
field-cannot-take-over = Choose an active colleague who may send trial invitations
field-not-in-the-future = Choose a day that is still to come
# $least (number)
# $most (number)
field-out-of-range = Write a whole number from { $least } to { $most }
# $left (number)
field-not-the-code = This is not the code. Tries left: { $left }
field-unknown-plan = Choose one of the trials in the list
field-unknown-usage-location = Choose one of the countries in the list
field-cloud-without-partner-features = Partners cannot invite customers in this country’s cloud. Choose another country
field-not-in-this-cloud = This trial does not exist in the cloud of the chosen country. Choose another one
field-no-trial-of-this-plan = There is no trial of this plan. Choose another one
field-service-type-not-authorised = Your company is not authorised to offer this trial. Choose another one
field-wrong = This cannot be read. Write it anew

## Offline

offline-banner = <b>No network.</b> Go on writing: every word is kept on this device. When you finish, it waits here and is sent once.

## What several pages say

try-again = Try again
show-more = Show more
loading = Loading
as-of = As of { $time }.
as-of-kept = It is read again as soon as the server can be reached.
not-kept = The server cannot be reached, and this device has nothing of it from the last 30 days.
needs-network = Needs a network
link-copied = Link copied
link-not-copied = The browser refused to copy. Select the link and copy it yourself

## Names of things

programme-cloud-essentials = Cloud Essentials
programme-cloud-accelerate = Cloud Accelerate
programme-cloud-deployment = Cloud Deployment
administration-full = Full administration
administration-limited = Limited administration
service-mail = Mail and calendars on your own domain
service-kiosk-mail = Mail and calendars in the browser
service-files = File storage for each person
service-sites = Team sites
service-meetings = Chat and meetings
service-social = A network inside your organisation
service-web-apps = Programs in the browser
service-desktop-apps = Desktop programs for computer, tablet and phone
service-bookings = Booking pages for your clients
service-device-management = Management of computers and phones
service-endpoint-protection = Protection of computers against attacks
service-information-protection = Protection of confidential documents
service-threat-protection = Protection of mail against attacks
service-voice = Telephony
service-business-intelligence = Reports and dashboards
service-discovery = Search of content for legal cases
service-operating-system = The operating system of the computer

## States

state-invitation-active = Active
state-invitation-paused = Paused
state-invitation-expired = Expired
state-invitation-revoked = Revoked
state-opened = Opened
state-signed-in = Signed in
state-needs-administrator = Needs an administrator
state-reviewing = Reviewing
state-accepted = Accepted
state-accepted-with-administration = Accepted, with administration
state-running = Started
state-running-with-administration = Started, with administration
state-declined = Declined
state-went-quiet = Went quiet

## From opening to answer

funnel-caption = Customers at each step, and their share of those who opened a link
funnel-step = Step
funnel-customers = Customers
funnel-share = Share
funnel-opened = Opened
funnel-signed-in = Signed in
funnel-reviewed = Reviewed
funnel-accepted = Accepted
funnel-with-administration = with administration
funnel-declined = Declined

## The clock of a trial

clock-to = To { $day }
clock-from-to = { $first } to { $last }
clock-trial = Everything works, free of charge.
clock-grace = 30 days of grace. Everything still works. Export your data, or buy.
clock-disabled = Switched off. Only your administrators can sign in and fetch data.
clock-deleted = Everything in the trial is deleted, for good.

## What happened

event-somebody = A visitor
event-invitation-created = <b>{ $who }</b> created the trial invitation { $invitation }
event-invitation-paused = <b>{ $who }</b> paused the trial invitation { $invitation }
event-invitation-resumed = <b>{ $who }</b> resumed the trial invitation { $invitation }
event-invitation-extended = <b>{ $who }</b> set the end of the trial invitation { $invitation } to { $day }
event-invitation-without-end = <b>{ $who }</b> took the end off the trial invitation { $invitation }
event-invitation-revoked = <b>{ $who }</b> revoked the trial invitation { $invitation }
event-invitation-expired = The trial invitation { $invitation } expired
event-invitation-sent = <b>{ $who }</b> sent the trial invitation { $invitation } to { $count ->
    [one] one address
   *[other] { $count } addresses
}
event-recipient-not-reached = The mail with the trial invitation { $invitation } did not reach { $address }
event-invitation-opened = Somebody opened the trial invitation { $invitation }
event-customer-signed-in = <b>{ $who }</b> signed in to { $invitation }
event-administrator-needed = <b>{ $who }</b> needs an administrator to answer { $invitation }
event-invitation-forwarded = <b>{ $who }</b> passed { $invitation } on to an administrator
event-review-started = <b>{ $who }</b> is reviewing { $invitation }
event-trial-accepted = <b>{ $who }</b> accepted the trial of { $plan }
event-trial-accepted-with-administration = <b>{ $who }</b> accepted the trial of { $plan }, with delegated administration
event-trial-declined = <b>{ $who }</b> declined the trial of { $plan }
event-trial-declined-because = <b>{ $who }</b> declined the trial of { $plan }: “{ $reason }”
event-went-quiet = <b>{ $who }</b> went quiet: no answer to { $invitation } for 30 days
event-trial-started = The trial of { $plan } runs at <b>{ $who }</b>, to { $day }
event-administration-granted-full = <b>{ $who }</b> granted full delegated administration
event-administration-granted-limited = <b>{ $who }</b> granted limited delegated administration
event-administration-replaced = <b>{ $who }</b> named another partner. Your delegated administration there has ended
event-administration-removed = <b>{ $who }</b> ended your delegated administration
event-administration-lapsed = Your delegated administration of <b>{ $who }</b> ended, because your company has been in no programme for 90 days
event-profile-changed = <b>{ $who }</b> changed the company profile
event-office-added = <b>{ $who }</b> added the office { $office }
event-office-renamed = <b>{ $who }</b> renamed the office { $before } to { $office }
event-office-closed = <b>{ $who }</b> closed the office { $office }
event-template-kept = <b>{ $who }</b> saved the offer template { $template }
event-template-renamed = <b>{ $who }</b> renamed the offer template { $before } to { $template }
event-template-deleted = <b>{ $who }</b> deleted the offer template { $template }
event-staff-invited = <b>{ $who }</b> asked { $person } to join
event-staff-invitation-withdrawn = <b>{ $who }</b> withdrew the invitation of { $person } to join
event-staff-joined = <b>{ $who }</b> joined
event-staff-role-changed = <b>{ $who }</b> gave { $person } another role
event-staff-left = <b>{ $person }</b> left. { $successor } looks after their trial invitations now

## The stream

live-on = live
live-reconnecting = reconnecting
live-offline = no network

## Review: the invitation as a letter

review-title = Invitation
review-loading = Loading the invitation
review-your-organisation = Your organisation
# $days (number)
review-invited = You are invited to try { $plan }, free for { $days } days
review-lede = Read it in two minutes. Nothing begins until you say so, and you can decline without giving a reason.
review-go-to-answer = Go to your answer
review-from = From
review-partner-enrolled = Authorised partner, enrolled in { $programmes }. Partner ID { $number }.
review-partner-registered = Registered partner. Partner ID { $number }.
review-get = You get
# $licences (number)
review-get-lead = { $plan } for up to { $licences } people, from today to <b>{ $day }</b>.
# $licences (number)
review-get-note = { $licences } licences; the number cannot be changed during a trial. For use in { $country }.
review-after = Afterwards
review-after-lead = The trial <b>never turns into a subscription by itself</b>. If you do nothing:
review-price = Price, if you keep it
review-price-lead = Now: <b>nothing</b>, and no card is asked for.
review-price-to = To { $day }
review-price-from = From { $day }
review-price-amount = <b>{ $amount }</b> a licence a month
review-price-note = Without tax, with a one-year term. The <b>cloud vendor bills you</b>, not { $partner }. You choose how many licences you buy.
review-questions = Questions
review-questions-text = Ask { $author } at { $partner }. You can also go straight to the cloud vendor’s support: you never need a partner for that.
review-invitation = Invitation <id>{ $summary }</id>
review-answer-by = Answer by { $moment }

## Review: the separate choice

review-choice = A separate choice
review-choice-question = May { $partner } administer your services for you?
review-choice-text = This is called delegated administration. <b>The trial is the same whatever you choose here.</b>
review-choice-no = No, we do it ourselves
review-choice-no-text = You can say yes later, and still ask { $partner } or the vendor’s support for help.
review-choice-yes-full = Yes, full administration, until we end it
review-choice-yes-limited = Yes, limited administration, until we end it
review-choice-yes-text = You stay in charge and can end it. You have no other delegated administrator now.
review-choice-yes-other = { $other } administers for you now. You decide below whether to replace or to keep it.
review-choice-yes-already = { $partner } administers for you already. Nothing would change.
review-other-question = { $other } has administered for you since { $day }. Only one partner can. What should become of it?
review-other-replace = Replace { $other } with { $partner }
review-other-replace-text = The access of { $other } ends in the moment you start the trial. It learns that you named another partner.
review-other-keep = Keep { $other }
review-other-keep-text = { $partner } gets no access. The trial starts all the same.
review-other-unanswered = Choose whether to replace or to keep your present administrator
review-meaning = What “yes” would mean
review-could = They could
review-could-people = add, change and remove people and groups
review-could-passwords = reset passwords
review-could-mailboxes = set up mailboxes and move your old mail
review-could-licences = assign licences you already have
review-could-requests = file service requests for you
review-could-not = They could not
review-could-not-people = add, change or remove people
review-could-not-read = open mailboxes or files
review-could-not-buy = buy anything, or see how you pay
review-could-not-record = name themselves your partner of record
review-could-not-stop-you = stop you from ending it
review-full-note = With full administration they could also give themselves access to mailboxes and files. Everything they do is written, with the person’s name, in a log that you can read and they cannot change.
review-limited-note = Whoever resets a password could sign in as that person. Everything they do is written, with the person’s name, in a log that you can read and they cannot change.

## Review: the answer

review-answer = Your answer
review-signed-in-as = Signed in as <b>{ $name }</b> ({ $role }, { $organisation }).
review-signed-in-other = Signed in as <b>{ $name }</b>.
review-not-you = Not you?
review-sign-in-lead = Sign in with your work account to answer. What you chose on this page stays.
review-sign-up = No account yet? Create one: it takes two minutes, and you come back here
review-start-trial = Start the trial
review-decline = Decline
review-one-thing = One thing is still open
review-effect-without = The trial starts <b>without delegated administration</b>.
review-effect-with = The trial starts, and as a separate choice <b>{ $partner } becomes your delegated administrator</b>.
review-effect-replacing = The trial starts, and as a separate choice <b>{ $partner } replaces { $other }</b> as your delegated administrator.
review-effect-open = One thing is still open: <b>replace or keep</b> your present administrator.
review-needs-administrator = Only a global administrator of your organisation can answer. Pass the link on to one of them: they see the same page.
review-not-a-customer = You are looking at the page as the customer sees it. Only a customer’s administrator can answer.
review-changed = The page has changed since you opened it. Your choices were kept. Look at this again:
review-changed-plan = what you get
review-changed-trial = length and licences of the trial
review-changed-price = the price afterwards
review-changed-message = the partner’s message
review-changed-administration = the delegated administration that is asked for
review-changed-expiry = the day by which to answer
review-changed-administrator = who administers for you now
review-decline-title = Decline the invitation?
review-decline-text = { $partner } learns that you declined, and your reason if you write one. The answer stands.
review-decline-reason = Reason, if you want to give one
review-decline-later = Decide later
review-decline-now = Decline the invitation
review-stale = The partner changed the invitation while you read it. Nothing was sent. Look at it once more, then answer.

## Review: after the answer

review-title-running = Your trial of { $plan } is running
review-title-accepted = The trial of { $plan } was accepted
review-title-declined = You declined the trial of { $plan }
review-running = Everything works, free of charge, to { $day }.
review-being-set-up = It is being set up now. This takes a moment; you need not wait here.
review-declined-lede = Nothing was started, and { $partner } knows your answer.
review-recorded = What was recorded
review-fact-by = Answered by
review-fact-at = Answered on
review-fact-invitation = Invitation
review-fact-plan = Plan
review-fact-terms = Terms
review-terms-version = Version { $version }
review-fact-administration = Delegated administration
review-fact-no-administration = None. You can say yes later.
review-to-home = Go to your invitations
review-pass-on-to = Who can answer
review-pass-on-subject = An invitation from { $partner } for you to answer
review-pass-on-text = { $partner } invites us to try { $plan }. Only a global administrator can answer. Read it here: { $link }
review-pass-on-write = Write to them
review-pass-on-copy = Copy the text
review-pass-on-copied = Text copied
review-end = How to end it
review-end-trial = The trial ends by itself. Nothing has to be cancelled.
review-end-administration = { $partner } administers for you until you end it. A global administrator ends it on your first page, at once and without giving a reason.

## Review: nothing to answer

review-unknown-title = There is no invitation behind this link
review-unknown-text = It may be mistyped or cut off. Open it again from the message you were sent, or ask your partner for it.
review-failed-title = The invitation could not be loaded
review-title-expired = This invitation has expired
review-title-paused = This invitation is paused
review-title-revoked = This invitation was withdrawn
review-title-used-up = All places of this invitation are taken
review-expired-text = It could be answered to { $day }. Ask { $partner } for a new one: nothing was started, and nothing is owed.
review-paused-text = { $partner } has paused it for the moment. Open the link again later, or ask them: nothing was started, and nothing is owed.
review-revoked-text = { $partner } closed the link. Ask them for a new one: nothing was started, and nothing is owed.
review-used-up-text = It was meant for a fixed number of organisations, and that many have accepted. Ask { $partner } for an invitation of your own: nothing was started, and nothing is owed.
review-closed-sign-in = Did you answer before? Sign in to see what was recorded.

## What stands in the way of an answer, and the answer itself

answering-country-title = This trial is for organisations in { $country }
answering-country-text = { $organisation } is registered elsewhere, so this trial cannot be started for you. Nothing was started, and nothing is owed.
answering-country-do = Ask { $partner } for an invitation for your country.
answering-had-title = Your organisation had a trial of { $plan } before
answering-had-text = There is one trial of a plan for each organisation. This one ended on { $end }. Nothing was started now, and nothing is owed.
answering-had-do = Ask { $partner } what else there is, or what keeping { $plan } would cost.
answering-owned-title = Your organisation has { $plan } already
answering-owned-text = There is nothing to start: you have had it since { $start }, as a trial that runs to { $end }.
answering-owned-soon = There is nothing to start: a trial of it was accepted, and is being set up now.
answering-owned-do = Look at what was agreed. If you wanted something else, ask { $partner }.
answering-do = What you can do
answering-earlier = The trial you know
answering-earlier-by = Accepted by
answering-earlier-at = Accepted on
answering-earlier-from = Offered by
answering-earlier-runs = Ran
answering-earlier-span = { $start } to { $end }
answering-earlier-look = See what was agreed
answering-facts-failed = The facts could not be loaded
answering-forward-lead = Liaison can mail the link to one of them, in your name. Each gets it once a day at most.
answering-forward = Mail it to { $name }
answering-forwarded = Mailed to { $name } on { $moment }, asked for by { $by }. After a day it can be mailed again.
answering-forward-sent = The link is on its way to { $name }
answering-forward-failed = The link was not mailed
answering-forward-nobody = Nobody of your organisation has signed up as its global administrator here. Pass the link on yourself, or ask { $partner }.
answering-forward-self = Write it yourself instead
answering-by-colleague = { $by } accepted it for your organisation on { $moment }. Nothing more has to be done; below is what was agreed.
answering-declined-again = This answer stands. If your organisation wants the trial after all, ask { $partner } for a new link.
answering-end-link = Go to your partners
answering-unsettled = Your answer was sent, and no reply came back. It may have arrived or not. What you chose is kept on this page. Send it again: however often it is sent, an answer counts once. As soon as you are online, this page does so by itself.
answering-send-again = Send the answer again
answering-terms-read = Read the terms, version { $version }
answering-terms-tick = I have read the terms of the trial, version { $version }, and agree to them for { $organisation }.
answering-terms-open = Read the terms and tick that you agree to them
answering-terms-changed = The terms changed while you read them, and nothing was sent. Read them once more, then answer.
answering-terms-failed = The terms could not be loaded

## Offer: the customer’s page

offer-review-name = Purchase offer
offer-review-loading = Loading the offer
offer-review-unknown-title = There is no offer behind this link
offer-review-unknown-text = It may be mistyped or cut off. Open it again from the message you were sent, or ask your partner for it.
offer-review-failed-title = The offer could not be loaded
offer-review-title = An offer from { $partner }
offer-review-title-accepted = You accepted the offer of { $partner }
offer-review-title-declined = You declined the offer of { $partner }
offer-review-title-expired = The offer of { $partner } has expired
offer-review-title-withdrawn = The offer of { $partner } was withdrawn
offer-review-title-archived = The offer of { $partner } was put away
offer-review-lede = Choose how many licences you want and see what they come to. Nothing is bought until you accept, and you can ask first.
offer-review-answered-lede = { $partner } reads the same answer as you do.
# $version (number)
offer-review-number = Offer <id>{ $summary }</id>, version { $version }
offer-review-print = Print or save as PDF
offer-review-from = From
offer-review-partner = Partner ID { $number }.
# $newest (number)
# $read (number)
offer-review-newer = Version { $newest } of this offer was sent. You are reading version { $read }, which cannot be answered any more.
# $newest (number)
offer-review-go-on = Go on to version { $newest }
# $newest (number)
offer-review-refused = Go on to version { $newest } first: only that one can be answered
offer-review-stale = The partner sent a newer version while you read this one. Nothing was sent. Go on to it, then answer.
offer-review-changed = This version differs from the one you read in this:
offer-changed-lines = what is offered, how many, or for how long
offer-changed-prices = the prices
offer-changed-agreement = the terms
offer-changed-message = the partner’s message
offer-changed-administration = the delegated administration that is asked for
offer-changed-answer-by = the day by which to answer
offer-review-lines = What is offered
offer-review-use = For use in { $country }.
offer-review-add-on = Add-on
offer-review-each = <b>{ $amount }</b> a licence a month
offer-review-list = List price { $amount }
offer-review-less = List price { $amount }, { $share } less
offer-review-term-month = 1 month
offer-review-term-year = 1 year
offer-review-term-three-years = 3 years
offer-review-way-monthly = Bound for { $term }, billed each month
offer-review-way-yearly = Bound for { $term }, billed each year
offer-review-way-upfront = Bound for { $term }, billed once, in advance
offer-review-take = Take { $product }
offer-review-left-out = Left out
offer-review-count = Licences of { $product }
# $least (number)
# $most (number)
offer-review-limits = You may choose { $least } to { $most }
# $least (number)
# $most (number)
offer-review-count-wrong = Choose { $least } to { $most } licences of { $product }
offer-review-fewer = One licence of { $product } less
offer-review-more = One licence of { $product } more
# $count (number)
offer-review-licences = { $count ->
    [one] { $count } licence
   *[other] { $count } licences
}
offer-review-a-month = <b>{ $amount }</b> a month
offer-review-over = { $amount } over { $term }
offer-review-nothing = Take at least one line of the offer
offer-review-total = What it comes to
offer-review-total-monthly = Billed each month
offer-review-total-yearly = Billed each year
offer-review-total-upfront = Billed once, in advance
offer-review-total-term = All of it, over the whole term
offer-review-total-open = Correct the counts to see what they come to.
offer-review-tax-excluded = The prices are without tax.
offer-review-tax-included = Tax is in the prices.
offer-review-billed-by-vendor = The <b>cloud vendor bills you</b>, not { $partner }.
offer-review-agreement = Terms of the offer
offer-review-document = The terms are a file. Read it before you answer.
offer-review-document-sum = SHA-256 of the file: { $sum }
offer-review-agreement-tick = I have read the terms of { $partner } and agree to them for { $organisation }.
offer-review-agreement-open = Read the terms and tick that you agree to them
offer-review-until-name = Until when
offer-review-until = Answer by <b>{ $moment }</b>.
offer-review-until-here = On your clock: { $moment }.
offer-review-moment = { $moment } ({ $zone })
offer-review-record = Partner of record: a separate choice
offer-review-record-question = Do you name { $partner } your partner of record?
offer-review-record-text = A partner of record advises on what you buy. It sees these subscriptions and how much of them is used. <b>It costs you nothing, and gives no right to administer.</b> The offer is the same without it.
offer-review-record-tick = Name { $partner } partner of record of what is bought here
offer-review-choice-text = This is called delegated administration. <b>The offer is the same whatever you choose here.</b>
offer-review-choice-replace = The access of { $other } ends in the moment you accept the offer. It learns that you named another partner.
offer-review-choice-keep = { $partner } gets no access. The offer is accepted all the same.
offer-review-open = Still open
offer-review-accept = Accept the offer
offer-review-effect = You accept <b>{ $amount }</b> over the whole term.
offer-review-effect-record = As a separate choice, <b>{ $partner } becomes your partner of record</b>.
offer-review-effect-no-record = { $partner } <b>does not become your partner of record</b>.
offer-review-effect-without = <b>No delegated administration</b> is granted.
offer-review-effect-with = As a separate choice, <b>{ $partner } becomes your delegated administrator</b>.
offer-review-effect-replacing = As a separate choice, <b>{ $partner } replaces { $other }</b> as your delegated administrator.
offer-review-another-customer = This offer is for another organisation than yours. Ask { $partner } for an offer of your own.
offer-review-wrong-country = This offer is for organisations in { $country }, and yours is registered elsewhere. Ask { $partner } for an offer for your country.
offer-review-expired = It could be answered to { $moment }. Ask { $partner } for a new one: nothing was bought, and nothing is owed.
offer-review-withdrawn = { $partner } took it back. Ask them for a new one: nothing was bought, and nothing is owed.
offer-review-archived = { $partner } put it away, and it cannot be answered any more: nothing was bought, and nothing is owed.
offer-review-copy = Copy the link
offer-review-copied = Link copied
offer-review-decline-title = Decline the offer?
offer-review-decline-now = Decline the offer
offer-review-kind = What it is about
offer-review-kind-open = Choose what it is about
offer-review-kind-price = The price
offer-review-kind-not-needed = We do not need it
offer-review-kind-chose-another = We chose another offer
offer-review-kind-not-now = Not now
offer-review-kind-other = Something else
offer-review-declined-again = This answer stands. If { $partner } sends another version, that one can be answered anew.
offer-review-to-home = Go to your offers and invitations
offer-review-by = { $name }, { $role }
offer-review-fact-offer = Offer
# $version (number)
offer-review-fact-number = { $summary }, version { $version }
offer-review-fact-record = Partner of record
offer-review-fact-no-record = Not named with this answer
# $version (number)
offer-review-about = { $moment }, about version { $version }
# $count (number)
offer-review-proposed = { $product }: { $count }
offer-review-proposed-without = { $product }: left out
offer-review-thread-failed = What was written could not be loaded
offer-review-ask-refused = Global and billing administrators of your organisation can write to the partner here.
offer-review-ask-text = Your question
offer-review-ask-lead = The partner answers here. Neither binds anybody: what binds is a version that was sent, and your answer.
offer-review-propose = Propose other counts
offer-review-propose-count = Proposed licences of { $product }
offer-review-propose-help = Empty: without this line. Any number may be proposed.
offer-review-ask-send = Send to the partner
offer-review-ask-sent = Sent to the partner

## Preview: the page as somebody else finds it

preview-name = Preview
preview-title = Preview of { $name }
preview-lede = The page behind the link, as somebody else finds it. Nobody can answer here, nobody is told, and it does not count as opened.
preview-closed = The link is closed at the moment, so this is what everybody finds.
preview-who = Who is looking
preview-people = Somebody who opens the link
preview-times = A global administrator, at another time
preview-administrator = A global administrator
preview-plain-user = Somebody without the right to answer
preview-signed-out = Somebody who has not signed in
preview-administered = A global administrator who has another partner
preview-wrong-country = Somebody from another country
preview-accepted = After accepting
preview-paused = While the link is paused
preview-expired = After the link has expired
preview-used-up = When all places are taken
preview-revoked = After the link was withdrawn
preview-impossible = { $choice } ({ $why })
preview-asks-for-nothing = it asks for no delegated administration
preview-has-no-end = it has no end
preview-has-no-limit = any number can accept
preview-language = Language of the page
preview-leave = Leave the preview
preview-loading = Loading the preview
preview-failed = The preview could not be loaded
preview-refused = This is a preview: nobody can answer here
preview-stays = This is a preview: nothing happens here
preview-person = Sam Example
preview-colleague = Alex Example
preview-organisation = Example Company
preview-other-partner = Another Partner Ltd

## Partner overview

overview-title = Partner overview
overview-needs = { $count ->
    [one] { $day }. <b>{ $count } thing needs you.</b>
   *[other] { $day }. <b>{ $count } things need you.</b>
}
# $today (number)
overview-needs-today = { $today ->
    [one] { $today } of them is about today.
   *[other] { $today } of them are about today.
}
# $count (number)
overview-needs-more = Show { $count } more
overview-needs-nothing = { $day }. Nothing needs you now.
create-trial-invitation = Create trial invitation
overview-welcome = Welcome, { $partner }. Your partner ID is <b>{ $number }</b>. The shortest way to a first customer is a trial invitation: about four minutes, and it works without a network.
overview-needs-you = Needs you
overview-most-urgent = most urgent first
overview-nothing = Nothing needs you yet
overview-nothing-text = Dates come here by themselves: invitations about to expire, customers who need an administrator, drafts the server refused. The most urgent stands on top.
overview-expires = Trial invitation <link>{ $invitation }</link> expires
overview-expires-text = The link closes then. Accepted trials go on.
overview-trial-ends = Trial of { $plan } ends at <link>{ $customer }</link>
overview-trial-ends-text = Services go on for 30 days, then stop. It never turns into a subscription by itself.
overview-not-reached = { $count ->
    [one] { $count } address of <link>{ $invitation }</link> was not reached
   *[other] { $count } addresses of <link>{ $invitation }</link> were not reached
}
overview-not-reached-text = The mail came back or could not be sent. Mend the address, or reach them in another way.
overview-needs-administrator = <b>{ $who }</b> needs an administrator
overview-needs-administrator-text = Somebody without the right to answer opened { $invitation }. Tell them to pass the link on.
overview-no-date = No date
overview-since = since { $moment }
overview-open = Open
# $count (number)
# $unsent (number)
overview-drafts-count = { $count }, of which { $unsent } not yet synced
overview-drafts-all = All drafts
overview-funnel = Trial invitations
overview-funnel-note = customers reached in the last 90 days
overview-active = { $count ->
    [one] { $count } active invitation
   *[other] { $count } active invitations
}
overview-activity = Activity
overview-activity-none = Nothing has happened yet
overview-activity-none-text = Who opened a link and what they answered comes here by itself.
overview-profile = Company profile
overview-customers-see = Customers see
overview-partner-number = Partner ID
overview-offices = Offices
overview-offices-none = None yet
overview-office-from = { $office } from { $moment }
overview-enrolled-to = to { $day }
overview-enrolled = Enrolled
overview-lapsed = Lapsed
overview-not-joined = Not joined
overview-may-offer = What you may offer
overview-may-trials = Trial invitations
overview-may-administration = Delegated administration
overview-first = Your first trial invitation
overview-first-firm = Say who you are
overview-first-firm-text = { $name }, { $phone }, { $email }: so customers see you.
overview-first-firm-lacking = Customers see your name alone: phone or e-mail address are missing.
overview-first-write = Write the invitation
overview-first-write-text = Choose the country and one trial, and check the message we draft for you. The link comes at the end, and serves one customer or many.
overview-first-share = Share the link
overview-first-share-text = In your own mail, or on your web site. You see here who opened it and what they answered.
overview-first-all = All of getting started
not-entitled-cloud = Partner features do not exist in the cloud that serves your company.
not-entitled-role = Your role does not include it. A global administrator, an admin agent or a sales agent can do it.
not-entitled-no-programme = Needs Cloud Essentials, Cloud Accelerate or Cloud Deployment. Your company has joined none of them.
not-entitled-programme-lapsed = Your company’s enrolment has ended. Renew Cloud Essentials, Cloud Accelerate or Cloud Deployment.
overview-failed = The overview could not be loaded

## Trial invitations: the list

invitations-title = Trial invitations
invitations-lede = Each link serves many customers.
invitations-caption = Your trial invitations
invitations-name = Invitation
invitations-state = State
invitations-country = Country
invitations-opened = Opened
invitations-accepted = Accepted
invitations-created = Created
invitations-expires = Expires
invitations-search = Search by name or summary ID
invitations-all-states = All states
invitations-order = Order
invitations-newest = Newest first
invitations-ends-first = Ends first
invitations-by-name = By name
invitations-export = Export as CSV
invitations-no-match = No invitation matches
invitations-no-match-text = Try other words, or look at all states.
invitations-clear = Show all
invitations-none = No trial invitations yet
invitations-none-text = The first one takes about four minutes, and can be written without a network.
invitations-failed = The list could not be loaded
invitations-shown = { $count } shown
# $accepted (number)
# $most (number)
invitations-places = { $accepted } of { $most }
invitations-select = Select { $name }
invitations-select-all = Select all on this page

## Trial invitations: one of them

invitation-loading = Loading the invitation
invitation-failed = The invitation could not be loaded
invitation-summary = Summary ID <id>{ $summary }</id>
invitation-expires = Expires <b>{ $day }</b>, { $when }
invitation-expired = Expired <b>{ $day }</b>
invitation-no-end = No expiry date
# $accepted (number)
# $most (number)
invitation-places = { $accepted } of { $most } accepted
invitation-used-up = Used up
invitation-administration-full = Delegated administration offered: full, until removed
invitation-administration-limited = Delegated administration offered: limited, until removed
invitation-administration-none = Delegated administration not offered
invitation-created-by = Created by { $who }, { $day }
invitation-office = From the office { $office }
invitation-copy-link = Copy link
invitation-offer = Make a purchase offer of it
invitation-offer-help = A new draft with the services of this trial.
invitation-duplicate = Duplicate
invitation-receipts = Receipts
invitation-pause = Pause
invitation-resume = Resume
invitation-paused = Invitation paused
invitation-resumed = Invitation resumed
invitation-extend = Extend
invitation-extend-title = Until when can { $invitation } be answered?
invitation-extend-until = The link stays open
invitation-extend-days = { $count } days from today, to { $day }
invitation-extend-none = With no end, until you close it
invitation-extend-keep = Leave it as it is
invitation-extended = New end saved
invitation-revoke = Revoke invitation
invitation-revoke-title = Revoke { $invitation }?
invitation-revoke-text = The link closes for good and cannot be opened again. Accepted trials go on. Customers who have not answered see that the invitation was withdrawn.
invitation-revoke-keep = Keep it
invitation-revoked = Invitation revoked
invitation-funnel = From opening to answer
invitation-link = Link
invitation-open-mail = Open in mail program
invitation-link-text = One link for many customers. It stands best in your own mail or on your web site.
invitation-link-paused = The link is paused. Customers read so until you resume it.
invitation-link-closed = The link is closed. Customers see why.
invitation-link-used-up = As many customers as can have accepted. Whoever else opens the link reads that all places are taken. Duplicate the invitation to make a new link.
invitation-customers = Customers
invitation-customers-caption = Customers who opened the invitation
invitation-customers-none = Nobody has opened the link yet
invitation-customers-none-text = Share it, and whoever opens it appears here by itself.
invitation-customer = Customer
invitation-last-change = Last change
invitation-terms = Terms: version { $version }
invitation-not-signed-in = Somebody who has not signed in
invitation-timeline = Timeline
invitation-tabs = Parts of the invitation
invitation-message = Message
invitation-preview = Preview
invitation-send = Send to addresses
invitation-more = More actions
# $days (number)
# $licences (number)
invitation-trial = { $plan }, { $days } days, { $licences } licences
invitation-pause-help = The link says “paused” until you resume.
invitation-revoke-help = For good. Accepted trials go on.
# $delivered (number)
invitation-sent = { $count ->
    [one] Sent to one address: { $delivered } delivered.
   *[other] Sent to { $count } addresses: { $delivered } delivered.
}
invitation-sent-waits = { $count ->
    [one] One is on its way.
   *[other] { $count } are on their way.
}
invitation-sent-missed = { $count ->
    [one] One did not arrive
   *[other] { $count } did not arrive
}
# $count (number)
invitation-timeline-all = All { $count }
# $count (number)
invitation-timeline-most = All, { $count } and more
invitation-group-all = All
invitation-group-waiting = Waiting
invitation-group-accepted = Accepted
invitation-group-declined = Declined
invitation-group-quiet = Went quiet
invitation-customers-search = Name, domain or address
invitation-customers-opened = { $count ->
    [one] One opened the link
   *[other] { $count } opened the link
}
invitation-customers-no-match = No customer matches
invitation-customers-no-match-text = Try other words, or look at all of them.
# $shown (number)
# $all (number)
invitation-shown = { $shown } of { $all }
invitation-happened = What happened
invitation-person = { $name }, { $role }
invitation-not-yet-signed-in = Not signed in
invitation-opened-once = Opened once, nothing since
invitation-no-answer = No answer yet
invitation-not-passed-on = Not passed on to an administrator yet
invitation-passed-on = Passed on to { $address }, who has not opened it
invitation-passed-on-opened = Passed on to { $address }, who has opened it
invitation-wrong-country = Is in another country than the invitation is for
invitation-had-trial = Has had a trial of this plan
invitation-owns-plan = Has this plan already
invitation-set-up-soon = The trial is being set up
invitation-trial-runs = Trial runs to { $day }
invitation-trial-ends = Trial ends { $when }
invitation-trial-ended = Trial ended { $day }
invitation-reason = “{ $reason }”
invitation-no-reason = Gave no reason
invitation-quiet = Opened { $day }; no change for 30 days

## Customer's home

home-title = Partners and invitations
home-lede = Who administers for { $organisation }, what it was invited to, and what was answered.
home-none = Nothing here yet
home-none-text = A partner’s link brings you here: open it, read the invitation, and your answer is kept on this page.
home-failed = Your invitations could not be loaded
home-trial-of = Trial of { $plan }, from { $partner }
home-answered = { $who } answered on { $moment }
home-look = Look at the invitation
home-clock = What happens when
home-answers = Answered
home-waiting = Waiting for your answer
home-offers = Offers
home-compare = Compare them
home-offers-failed = The offers could not be loaded
home-offer-of = Offer from { $partner }
home-offer-number = Offer <id>{ $summary }</id>
# $version (number)
home-offer-newer = Version { $version } was sent
home-offer-total = { $amount } over the whole term
home-offer-new = Not opened yet
home-offer-countered = Waiting for the partner
home-offer-withdrawn = Withdrawn
home-offer-archived = Put away
home-opened = { $who } opened it on { $moment }
home-answer = Read and answer
home-partners = Your partners
home-partners-none = No partner administers for you
home-partners-none-text = A partner can ask for it in an invitation. It is a separate choice, and you can end it at any time.
home-partners-failed = Your partners could not be loaded
home-administers = { $partner } administers for you
home-granted = { $who } agreed to it on { $moment }
home-could = They can
home-remove = End delegated administration
home-remove-refused = Only a global administrator of your organisation can end it
home-remove-title = End the delegated administration of { $partner }?
home-remove-text = It ends at once. { $partner } can no longer do anything for you, and learns that you ended it. Your trials and subscriptions go on. Only a new invitation can bring it back.
home-remove-keep = Keep it
home-remove-now = End it now
home-removed = { $partner } no longer administers for you
home-former = Partners that administered before
home-former-line = { $partner }: from { $from } to { $to }
home-find-partner = Find a partner
home-people = People
home-organisation = Organisation
home-subscriptions = Subscriptions
home-renewals = Renewals
home-receipts = Receipts
home-reviews = Reviews
home-enquiries = Enquiries
home-review-write = Write a review

## Customer's people

people-title = People
people-lede = Who belongs to { $organisation } in Liaison, and what each of them may do.
people-failed = The people could not be loaded
people-caption = People of the organisation, who came last first
people-name = Name
people-role = Role
people-since = Since
people-verbs = What can be done
people-you = You
people-alone = Nobody else yet
people-alone-text = Whoever signs up with an address of one of your organisation’s domains appears here, as a user.
people-change = Change role
people-change-refused = Only a global administrator of your organisation can change roles
people-change-title = Change the role of { $name }
people-new-role = New role
people-change-text = { $name } is now: { $from }. After the change: { $to }.
people-gains = They can then accept and decline invitations for the organisation, agree to delegated administration and end it, and change roles and the organisation’s name.
people-loses = They can then no longer accept or decline invitations for the organisation, agree to delegated administration or end it, or change roles and the organisation’s name.
people-neither = In Liaison, people with either role read everything of the organisation and change nothing of it.
people-same = Choose a role that { $name } does not have already
people-change-keep = Keep the role
people-change-now = Change the role
people-changed = { $name } now has the role: { $role }

## Customer's organisation

organisation-title = Organisation
organisation-lede = What your organisation is called, how people come to belong to it, and what happened.
organisation-to-home = Partners and invitations
organisation-failed = The organisation could not be loaded
organisation-name = Name
organisation-new-name = New name
organisation-name-help = Partners that you answer see it. What happened before keeps the name it had then.
organisation-save = Save the name
organisation-saved = The organisation is now called { $name }
organisation-rename-refused = Only a global administrator of your organisation can change its name
organisation-country = Country or region
organisation-domains = Domains
organisation-domains-text = Whoever signs up with an address of one of these domains belongs to this organisation.
organisation-domain-verified = Verified on { $day }: { $who } typed in a code sent to an address of this domain
organisation-domain-before = Verified before Liaison kept how and when
organisation-domains-none = No domain
organisation-domains-none-text = The first address of this organisation is of a public mail service. Such an address identifies no organisation, so nobody else joins yours by signing up.
organisation-log = What happened
organisation-log-failed = The log could not be loaded
organisation-log-none = Nothing yet
organisation-log-none-text = Who signed up, what was answered, and each change of a role or of delegated administration is kept here.
organisation-event-opened = <b>{ $who }</b> opened the invitation { $number } from { $partner }
organisation-event-needs-administrator = <b>{ $who }</b> opened the invitation { $number } from { $partner }, which an administrator has to answer
organisation-event-forwarded = <b>{ $who }</b> passed the invitation { $number } from { $partner } on to the global administrators
organisation-event-reviewing = <b>{ $who }</b> is reviewing the invitation { $number } from { $partner }
organisation-event-accepted = <b>{ $who }</b> accepted the trial of { $plan } from { $partner }
organisation-event-accepted-with-administration = <b>{ $who }</b> accepted the trial of { $plan } from { $partner }, with delegated administration
organisation-event-declined = <b>{ $who }</b> declined the trial of { $plan } from { $partner }
organisation-event-quiet = The invitation { $number } from { $partner } has had no answer for 30 days
organisation-event-started = The trial of { $plan } runs, to { $day }
organisation-event-granted-full = <b>{ $who }</b> granted { $partner } full delegated administration
organisation-event-granted-limited = <b>{ $who }</b> granted { $partner } limited delegated administration
organisation-event-replaced = The delegated administration of { $partner } ended, because another partner was named
organisation-event-lapsed = The delegated administration of { $partner } ended, because it has been in no programme for 90 days
organisation-event-removed = <b>{ $who }</b> ended the delegated administration of { $partner }
organisation-event-signed-up = <b>{ $who }</b> signed up, as: { $role }
organisation-event-role-changed = <b>{ $who }</b> changed the role of { $name } from { $from } to { $to }
organisation-event-renamed = <b>{ $who }</b> renamed the organisation from { $from } to { $to }
list-and-next = { $list }, { $next }

## Where something is saved

sync-saving = Saving
sync-saved = Saved on this device { $time }
sync-synced = Synced { $time }
sync-waiting = Waiting for network
sync-choice = Needs your choice
sync-not-saved = Not saved: this browser keeps nothing on this device. Leave this tab open until it is sent.

## Drafts

drafts-title = Drafts
drafts-lede = What you have begun, on this device and on your others. What is finished is sent by itself as soon as there is a network.
drafts-none = No drafts
drafts-none-text = A draft begins with your first keystroke and is kept on this device at once, also with no network.
drafts-unnamed = Untitled invitation
drafts-unnamed-offer = Untitled offer
drafts-unnamed-listing = Untitled listing
drafts-kind-trial-invitation = Trial invitation
drafts-kind-purchase-offer = Purchase offer
drafts-kind-company-profile = Company profile
drafts-kind-listing = Marketplace listing
drafts-next = Next: { $step }
drafts-finished-waiting = Finished. Waiting for network
drafts-finished-sending = Finished. Sending
drafts-refused = Not sent. Open it to see what to change
drafts-later-build = Written by a newer version of Liaison. Reload the page to open it
drafts-damaged = It cannot be read. It stays on this device as it is
drafts-delete = Delete draft
drafts-delete-title = Delete “{ $name }”?
drafts-delete-company-profile = Delete your draft of the company profile?
drafts-delete-text = It is deleted on all your devices and cannot be brought back.
drafts-delete-keep = Keep it
drafts-deleted = Draft deleted
drafts-conflict = This draft was changed in two places
drafts-conflict-text = Nothing is lost. What fits together is merged already. Here is what was changed to different things; you can go on writing before you choose.
drafts-conflict-open = { $count ->
    [one] { $count } choice is open
   *[other] { $count } choices are open
}
drafts-conflict-field = { $field }, was “{ $before }”
drafts-conflict-mine = As it stands in the draft now
drafts-conflict-theirs = As it was written in the other place
drafts-conflict-both = Both, one after the other
drafts-conflict-nothing = (nothing)
drafts-conflict-drafted = The suggested words
drafts-conflict-edited = Words of your own
drafts-conflict-an-office = An office of its own
drafts-conflict-use = Use these choices
drafts-conflict-later = Decide later
drafts-conflict-choose-one = Choose at least one first.
drafts-conflict-none = There is nothing to choose
drafts-conflict-none-text = Everything that was written fits together.
drafts-conflict-go-on = Go on writing
drafts-conflict-waiting = This draft was changed in two places. Nothing is lost; what was changed to different things waits for you to choose.
drafts-conflict-now = Choose now
drafts-conflict-first = Choose first between what was written in two places.
drafts-conflict-row = Changed in two places. Open it to choose

## Wizard: its frame

wizard-title = Create trial invitation
wizard-steps = Steps
wizard-step-location = Location
wizard-step-trial = Trial
wizard-step-administration = Delegated administration
wizard-step-message = Message
wizard-step-finish = Finish
# $number (number)
wizard-step = { $number }. { $step }
# $number (number)
wizard-step-done = { $number }. { $step }, done
# $number (number)
# $total (number)
wizard-step-now = Step { $number } of { $total }: { $step }
# $number (number)
# $total (number)
wizard-page-title = { $step }, step { $number } of { $total }, { $name }
wizard-continue = Continue to { $step }
wizard-back = Back to { $step }
wizard-safe = Closing this tab is safe. The draft is in your list.
wizard-so-far = So far
wizard-not-chosen = Not chosen yet
wizard-loading = Loading the draft
wizard-no-draft = There is no such draft here
wizard-no-draft-text = It was sent or deleted, or it has not come to this device yet.
wizard-goes-on = This draft was sent from another device. What you wrote here since then is kept as a draft of its own.
wizard-goes-on-open = Open that draft
wizard-begin-new = Begin a new invitation
wizard-needs-catalogue = Needs a network once: the list of countries and trials has not been loaded on this device yet. What you type elsewhere is kept.
wizard-catalogue-as-of = Trials as of { $date }.

## Wizard: location

wizard-location-lede = Where the customers use the services. Which trials you can offer follows from it.
wizard-name = Name of this invitation
wizard-name-help = For your company only, such as “Spring campaign for clinics”. Customers do not see it.
wizard-usage-location = Usage location
wizard-usage-location-help = Only customers of this country can accept.
wizard-usage-location-choose = Choose a country
wizard-office = Office
wizard-office-help = Where the invitation comes from, for your own lists. Customers do not see it.
wizard-office-none = No particular office
wizard-office-chosen = Chosen
wizard-office-not-yet = { $office }: from { $moment } on
wizard-office-gone = This office is closed. Choose another one
wizard-office-too-new = This office is too new. Choose another one, or wait until a day after it was added
wizard-expiry = The link stays open
wizard-expiry-help = Until then customers can accept. Trials that were accepted go on.
wizard-expiry-days = For a number of days
wizard-expiry-date = Until a day
wizard-expiry-never = With no end, until you close it
wizard-expiry-days-label = Days from the sending of the invitation
wizard-expiry-date-label = Last day
wizard-expiry-date-missing = Choose the last day
wizard-expiry-for = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
wizard-expiry-until = To { $day }
wizard-most-acceptances = Most customers that can accept
wizard-most-acceptances-help = Leave it empty for any number. When as many have accepted, the link is used up.
wizard-most-acceptances-any = any number of customers
wizard-most-acceptances-most = { $count ->
    [one] one customer at most
   *[other] { $count } customers at most
}

## Wizard: trial

wizard-trial-lede = One trial for each invitation. The list has what you are authorised to offer for use in { $country }.
wizard-trial-subscription = Trial subscription
wizard-trial-needs-location = Choose the usage location first: the trials follow from it.
wizard-trial-none = You cannot offer any trial for use in { $country }.
wizard-trial-gone = The trial chosen before is not offered in { $country }. Choose another one.
# $days (number)
# $licences (number)
wizard-trial-terms = { $days } days, { $licences } licences
# $days (number)
# $licences (number)
wizard-trial-chosen = { $plan }, { $days } days, { $licences } licences
wizard-trial-services = Services in it
wizard-trial-fixed = The number of licences is fixed during a trial.

## Wizard: delegated administration

wizard-administration-lede = For the customer it is a separate choice: whoever says no has the trial all the same.
wizard-administration-question = Do you ask for it in this invitation?
wizard-administration-no = Do not ask for it
wizard-administration-no-text = The invitation is about the trial alone.
wizard-administration-limited = Ask for limited administration
wizard-administration-limited-text = Reset passwords; nothing else.
wizard-administration-full = Ask for full administration
wizard-administration-full-text = Everything that a global administrator of the customer may do, until the customer ends it.
wizard-administration-unanswered = Choose whether to ask for delegated administration
wizard-administration-asked-limited = Asked for: limited, until the customer ends it
wizard-administration-asked-full = Asked for: full, until the customer ends it
wizard-administration-not-asked = Not asked for

## Wizard: message

wizard-message-lede = What customers read on the page that the link opens, or in your own mail. We drafted it from your choices; make it yours.
wizard-message-language = Written in
wizard-message-before = Before the link
wizard-message-after = After the link
wizard-message-link = Invitation link
wizard-message-link-text = Gets its address when the invitation is sent. It stands between two texts, so nothing you type can break it.
# $used (number)
# $most (number)
wizard-message-counter = { $used } of { $most } characters
wizard-message-draft-anew = Draft it anew from my choices
wizard-message-draft-anew-title = Replace your text?
wizard-message-draft-anew-text = Both texts are drafted anew. What you wrote is gone then.
wizard-message-draft-anew-keep = Keep my text

## Wizard: does it say

wizard-check = Does it say
# $total (number)
wizard-check-count = { $count } of { $total }
wizard-check-bills = who bills the customer
wizard-check-licences = who decides the number of licences
wizard-check-contact = how to reach you
wizard-check-end = what happens at the end of the trial
wizard-check-administration = what delegated administration means
wizard-check-authorised = that you are an authorised partner
wizard-check-found = “{ $quote }”
wizard-check-yes = said
wizard-check-open = open
wizard-check-contact-open = No phone or e-mail in the text.
wizard-check-open-text = Customers are told to look for it.
wizard-check-add = Add a sentence
wizard-check-add-contact = Add “{ $phone }”
wizard-check-note = You can continue with open points. The check reads words; it does not judge them.

## Wizard: finish

wizard-finish-lede = Look it over. When you finish, the invitation is sent once, and you get its link.
wizard-finish-lede-offline = Look it over. When you finish, the invitation waits on this device and is sent once, as soon as there is a network.
wizard-change = Change { $step }
wizard-send = Send invitation
wizard-mend = { $count ->
    [one] { $count } thing to mend before sending
   *[other] { $count } things to mend before sending
}
wizard-mend-line = { $field }: { $wrong }

## Wizard: after finishing

wizard-waiting-title = Finished, waiting for network
wizard-waiting-text = The invitation is kept on this device and is sent once, as soon as there is a network. You can close this tab.
wizard-sending-title = Sending the invitation
wizard-sending-text = It is sent once, also if the connection breaks meanwhile.
wizard-take-back = Take back and edit
wizard-sent-title = Your trial invitation is ready
wizard-sent-text = Share this link in your own mail or on your web site. It serves one customer or many, until { $date }.
wizard-sent-link = Link
wizard-sent-text-no-end = Share this link in your own mail or on your web site. It serves one customer or many, until you close it.
wizard-sent-limit = { $count ->
    [one] One customer can accept; after that it is used up.
   *[other] { $count } customers can accept; after that it is used up.
}
wizard-sent-summary = Summary ID <id>{ $summary }</id>, to read aloud
wizard-copy-link = Copy link
link-copy-text = Copy text with link
link-text-copied = Text copied
wizard-to-invitation = Open the invitation
wizard-to-overview = Go to the overview
wizard-refused-title = The invitation was not sent
wizard-refused-text = The server did not take it as it is. Nothing you wrote is lost. Mend this and send it again:
wizard-too-old = It waited longer than 30 days, after which a repeated sending could create it twice. Look it over and send it again.

## Message to the customer, in the customer's language

# $days (number)
# $licences (number)
message-draft-before =
    Dear customer,

    we would like you to try { $plan }, free for { $days } days, with { $licences } licences.

    Nothing is charged during the trial, and it does not turn into a subscription by itself. If you decide to keep { $plan }, you buy it from the cloud vendor, who bills you directly; you decide how many licences you need.

    Look through the invitation and answer it here:
message-draft-after =
    We are an authorised partner. Call us with any question: { $phone }

    With kind regards
    { $person }, { $partner }
message-draft-after-with-administration =
    The invitation also asks whether we may administer your services for you. This is called delegated administration. It is a separate choice: you can say no and still have the trial, and you can end it on any day.

    We are an authorised partner. Call us with any question: { $phone }

    With kind regards
    { $person }, { $partner }
message-add-bills = If you keep it, the cloud vendor bills you directly.
message-add-licences = You decide how many licences you need.
message-add-contact = Call us with any question: { $phone }
message-add-end = The trial does not turn into a subscription by itself.
message-add-administration = Whether we may administer your services for you, called delegated administration, is a separate choice: you can say no and still have the trial.
message-add-authorised = We are an authorised partner. Our partner ID is { $number }.
## Before the program is there, and after it stopped: public/boot.js and public/index.html

boot-failed = Liaison did not load. What was saved on this device is safe.
boot-crashed = Liaison has stopped because of an error of its own. Every draft that was called saved is safe on this device.
boot-reload = Reload the page
boot-no-script = Liaison runs in the browser and needs JavaScript and WebAssembly. Switch them on and load this page again.

## A new password

sign-in-forgotten = Forgotten your password?
sign-in-wiped = This device was signed out from another one and wiped: everything of that account was deleted here.
forgot-title = Set a new password
forgot-lede = Write the address you sign in with. A mail brings you a link.
forgot-verb = Send the link
forgot-sent = If { $email } belongs to an account, a mail with a link is on its way. The link works for one hour.
reset-title = Choose a new password
reset-lede = You are signed out on every device when it is set.
reset-password = New password
reset-password-help = At least 12 characters. A few words that only you put together are good.
reset-password-missing = Write the new password
reset-verb = Set the password
reset-done = The new password is set. Sign in with it.
reset-ask-again = Ask for a new link

## Sending an invitation by mail

recipients-title = Sent by mail
recipients-addresses = E-mail addresses
recipients-addresses-help = Separated by commas, semicolons or line breaks. Each address gets its own mail with your message; answers come to you.
recipients-file = Or a CSV file
recipients-file-help = The column with the addresses is found automatically. At most 10,000 rows.
recipients-file-too-large = The file is larger than 5 MB. Split it, or leave out what is not needed.
recipients-file-failed = The file cannot be read. Export it once more as CSV.
recipients-file-not-started = This browser could not start the reading of files. Nothing that you have written is lost: paste the addresses into the field above instead.
recipients-file-away = Use another list
recipients-reading = Reading the file
recipients-cancel = Cancel
recipients-nothing = Write at least one address, like name@company.example
recipients-refused = { $count ->
    [one] One row cannot be used
   *[other] { $count } rows cannot be used
}
# $row (number)
# $column (number)
recipients-refused-row = Row { $row }, column { $column }: { $why }
# $count (number)
recipients-refused-rest = and { $count } more
recipients-beyond = { $count ->
    [one] One row after the first 10,000 was not read.
   *[other] { $count } rows after the first 10,000 were not read.
}
recipients-why-empty = there is no address
recipients-why-not-an-address = “{ $text }” is not an e-mail address
recipients-why-duplicate = “{ $text }” is in the list already
recipients-why-unbalanced = the quotation marks do not match
recipients-send = { $count ->
    [one] Send to one address
   *[other] Send to { $count } addresses
}
recipients-send-none = Send
# $done (number)
# $all (number)
recipients-handing = { $done } of { $all } handed over
recipients-done = { $count ->
    [one] One message is on its way.
   *[other] { $count } messages are on their way.
}
recipients-done-known = { $count ->
    [one] One address had the invitation already.
   *[other] { $count } addresses had the invitation already.
}
recipients-failed = Whom it was sent to cannot be shown
recipients-state = State
recipients-none = Nobody has been sent this by mail
recipients-none-text = Whom you send it to stands here, with what became of it.
recipients-address = Address
recipients-last-sent = Last sent
# $count (number)
recipients-sendings = sent { $count } times
recipients-again = Send again
recipients-sent-again = On its way to { $address } once more
recipients-state-queued = Waiting to be sent
recipients-state-sent = Sent
recipients-state-failed = Could not be delivered
recipients-state-bounced = Came back
recipients-state-opened = Opened
recipients-state-answered = Answered
recipients-remind = Remind
recipients-reminded = The reminder to { $address } is on its way
recipients-remind-all = Remind all who have not answered
recipients-remind-title = { $count ->
    [one] Remind one address
   *[other] Remind { $count } addresses
}
recipients-remind-text = Each gets one short mail in the language of the invitation, with the link. Nobody gets a second message within 24 hours, or more than five in all.
recipients-remind-keep = Not now
recipients-remind-done = Reminder on its way
recipients-remind-nobody = Nobody can be reminded now: whoever was reached has answered, or was written to in the last 24 hours or five times.
bulk-verbs = What to do with the selected invitations
bulk-selected = { $count } selected
bulk-clear = Clear selection
bulk-pause = { $count ->
    [one] Pause one invitation
   *[other] Pause { $count } invitations
}
bulk-resume = { $count ->
    [one] Resume one invitation
   *[other] Resume { $count } invitations
}
bulk-extend = { $count ->
    [one] Extend one invitation
   *[other] Extend { $count } invitations
}
bulk-revoke = { $count ->
    [one] Revoke one invitation
   *[other] Revoke { $count } invitations
}
bulk-revoke-text = Their links close for good and cannot be opened again. Accepted trials go on. Customers who have not answered see that the invitation was withdrawn.
# $done (number)
# $all (number)
bulk-done = { $done } of { $all } done
bulk-waits = Waiting
bulk-rest = And { $count } more
bulk-wrong-state = Not possible in its state: { $state }
bulk-on-its-way = Under way
bulk-cancelled = Not tried: stopped before
bulk-cancel = Stop after those under way
bulk-again = Try the others again
bulk-close = Close the report
bulk-verbs-customers = What to do with the selected customers
bulk-remind-customers = { $count ->
    [one] Remind one customer
   *[other] Remind { $count } customers
}
bulk-verbs-offers = What to do with the selected offers
bulk-offers-extend = { $count ->
    [one] Extend { $count } offer
   *[other] Extend { $count } offers
}
bulk-offers-withdraw = { $count ->
    [one] Withdraw { $count } offer
   *[other] Withdraw { $count } offers
}
bulk-offers-withdraw-text = Nobody can accept them any more. Whoever opens their links reads that they were withdrawn.
bulk-offers-archive = { $count ->
    [one] Archive { $count } offer
   *[other] Archive { $count } offers
}
bulk-offers-remind = { $count ->
    [one] Remind of { $count } offer
   *[other] Remind of { $count } offers
}
bulk-no-address = Came by the link itself: there is no address to write to
bulk-link-closed = The link is closed, so nobody is reminded of it

## Mail

mail-link-help = If the button does nothing, open this address:
mail-invitation-subject = { $partner } invites you to try { $plan }
mail-invitation-open = Read the invitation
mail-invitation-why = { $partner } asked Liaison to send this to { $address }. If you answer it, your answer goes to { $reply }. If you do not know { $partner }, you need not do anything.
mail-forwarded-subject = { $by } passes on an invitation from { $partner } for you to answer
mail-forwarded-text = { $partner } invites { $organisation } to try { $plan }. Only a global administrator can answer, so { $by } passes the link on to you.
mail-forwarded-why = You get this because you are a global administrator of { $organisation }. Nothing begins until one of you agrees. If you do not want it, you need not do anything.
mail-reminder-subject = Reminder: { $partner } invites you to try { $plan }
mail-reminder-text = On { $day } { $partner } invited you to try { $plan } free of charge, and the invitation has not been answered. The link still works.
mail-reminder-until = You can answer until { $day }.
mail-reminder-decline = If you do not want the trial, open the invitation and decline it. You will not be reminded again then.
mail-reset-subject = Set a new password for Liaison
mail-reset-text = Somebody asked for a new password for this address. The link works once, and for one hour.
mail-reset-open = Set a new password
mail-reset-why = If it was not you, you need not do anything: the old password stays as it is.
mail-changed-subject = Your password for Liaison was changed
mail-changed-text = The password for this address was changed with a link from a mail. You were signed out on every device.
mail-changed-why = If it was not you, set a new password at once: choose “Forgotten your password?” on the sign-in page.
mail-changed-own-text = The password for this address was changed on the account page. All other devices were signed out.
mail-address-code-why = Somebody wants to use this address for their account. If it was not you, you need not do anything: without the code nothing changes.
mail-address-changed-subject = Your address for Liaison was changed
mail-address-changed-text = From now on you sign in with { $new }, and mail goes there. This address is no longer used.
mail-address-changed-why = If it was not you, somebody else can use your account. Tell an administrator of your organisation at once.

## Mail: what ends

mail-ending-trial-subject = The trial of { $product } ends on { $day }
# $days (number)
mail-ending-trial-text = The trial of { $product } for { $organisation } ends on { $day }, in { $days ->
    [one] one day
   *[other] { $days } days
}.
mail-ending-trial-nothing = Nothing has been ordered for the time after it. If you do nothing, nothing is charged: the services work for another 30 days, then nobody can use them, and 90 days later all of it is deleted.
# $seats (number)
mail-ending-trial-ordered = { $seats ->
    [one] One licence has been ordered for the time after it. It begins on that day, and is charged from then on.
   *[other] { $seats } licences have been ordered for the time after it. They begin on that day, and are charged from then on.
}
mail-ending-term-subject = The term of { $product } ends on { $day }
# $days (number)
mail-ending-term-text = The term of { $product } for { $organisation } ends on { $day }, in { $days ->
    [one] one day
   *[other] { $days } days
}.
# $seats (number)
mail-ending-term-renews = { $seats ->
    [one] It is renewed by itself with one licence. If you do not want that, turn renewal off before that day. After that, licences can be given back for seven days.
   *[other] It is renewed by itself with { $seats } licences. If you do not want that, turn renewal off before that day. After that, licences can be given back for seven days.
}
mail-ending-term-price = From { $day } on, a licence costs { $next } a month instead of { $now }, without tax. Until then the price stays as it is.
mail-ending-term-over = It is not renewed. The services work for another 30 days, then nobody can use them, and 90 days later all of it is deleted. If you want to go on, turn renewal on before that day.
mail-ending-open = Look at the subscription
mail-ending-why-customer = You get this because you are a global administrator of { $organisation }.
mail-ending-why-partner = You get this because you look after the invitation or offer that { $organisation } accepted. Only the customer can decide about it.

## Mail: what happened

mail-told-line = { $day }: { $what }
mail-told-open = Look at it
mail-told-why = You get this because mail about it is switched on in your notifications.
mail-told-off = Switch mail like this off
mail-told-choose = Choose what you are told
# $count (number)
mail-digest-subject = { $count ->
    [one] One thing that happened
   *[other] { $count } things that happened
}
# $count (number)
mail-digest-more = { $count ->
    [one] And one more in your inbox.
   *[other] And { $count } more in your inbox.
}
mail-digest-open = Open the inbox
mail-digest-why = You get this once a day because some of your notifications come with the mail of the day, and you have not read these.
mail-digest-off = Switch the mail of the day off
told-invitation-opened = Somebody opened the invitation “{ $name }”
told-invitation-identified = { $organisation } signed in to read the invitation “{ $name }”
told-invitation-accepted = { $organisation } accepted the invitation “{ $name }”
told-invitation-accepted-own = Your organisation accepted invitation { $name } from { $organisation }
told-invitation-declined = { $organisation } declined the invitation “{ $name }”
told-invitation-declined-own = Your organisation declined invitation { $name } from { $organisation }
told-invitation-expired = The invitation “{ $name }” has expired
told-invitation-revoked = The invitation “{ $name }” was revoked
told-offer-sent = { $organisation } sent you offer { $name }
told-offer-viewed = { $organisation } opened the offer “{ $name }”
told-offer-adjusted = { $organisation } has a question about the offer “{ $name }”, or proposes other counts
told-offer-replied = { $organisation } answered your question about offer { $name }
told-offer-revised = { $organisation } sent a new version of offer { $name }
told-offer-accepted = { $organisation } accepted the offer “{ $name }”
told-offer-accepted-own = Your organisation accepted offer { $name } from { $organisation }
told-offer-declined = { $organisation } declined the offer “{ $name }”
told-offer-declined-own = Your organisation declined offer { $name } from { $organisation }
told-offer-expired = The offer “{ $name }” has expired without an answer
told-offer-expired-own = Offer { $name } from { $organisation } has expired
told-offer-unanswered = Reminder: offer { $name } from { $organisation } is waiting for your answer
told-administration-authorised = { $organisation } granted you delegated administration
told-administration-authorised-own = Your organisation granted delegated administration to { $organisation }
told-administration-replaced = { $organisation } granted delegated administration to another partner in your place
told-administration-removed = { $organisation } ended your delegated administration
told-administration-removed-own = Your organisation ended delegated administration by { $organisation }
told-administration-expired = Your delegated administration for { $organisation } has ended, because you are not enrolled in a programme any more
told-administration-expired-own = Delegated administration by { $organisation } has ended, because it is not enrolled in a programme any more
told-record-set = { $organisation } named you the partner of record of { $name }
told-record-set-own = { $organisation } is now the partner of record of { $name }
told-record-changed = { $organisation } changed the partner of record of a subscription that concerns you
told-record-changed-own = The partner of record of { $name } is now { $organisation }
told-record-cleared = { $organisation } removed you as the partner of record of a subscription
told-record-cleared-own = { $organisation } is no longer the partner of record of { $name }
told-trial-converted = { $organisation } turned the trial of { $name } into a paid subscription
told-trial-converted-own = The trial of { $name } became a paid subscription
told-trial-expired = The trial of { $name } at { $organisation } has ended
told-trial-expired-own = The trial of { $name } has ended
told-term-expired = The term of { $name } at { $organisation } has ended
told-term-expired-own = The term of { $name } has ended
told-role-changed = Your role at { $name } was changed
told-listing-published = The listing “{ $name }” is in the marketplace
told-listing-needs-changes = The listing “{ $name }” came back with points to mend
told-listing-suspended = The listing “{ $name }” was taken out of the marketplace
told-location-confirmed = Your location in { $name } is confirmed
told-location-refused = Your location in { $name } could not be confirmed
told-programme-decided = There is an answer about { $name }
told-programme-expired = Your company’s enrolment in { $name } has ended
told-customer-review-posted = A customer reviewed your company: “{ $name }”
told-customer-review-replied = { $organisation } replied to your review “{ $name }”
told-customer-review-reported = { $organisation } reported your review “{ $name }” to the operator
told-customer-review-hidden = The operator took the review “{ $name }” out of the marketplace
told-customer-review-hidden-own = The operator took your review “{ $name }” out of the marketplace
told-customer-review-kept = The operator lets the review “{ $name }” stand
told-customer-review-kept-own = The operator lets your review “{ $name }” stand
# $days (number)
told-trial-expiring-own = The trial of { $name } ends in { $days ->
    [one] one day
   *[other] { $days } days
}
# $days (number)
told-term-expiring-own = The term of { $name } ends in { $days ->
    [one] one day
   *[other] { $days } days
}
# $days (number)
told-trial-expiring = The trial of { $name } for { $organisation } ends in { $days ->
    [one] one day
   *[other] { $days } days
}
# $days (number)
told-programme-expiring = Your company’s enrolment in { $name } ends in { $days ->
    [one] one day
   *[other] { $days } days
}
# $days (number)
told-administration-expiring = You are not enrolled in a programme any more, so your delegated administration for { $organisation } ends in { $days ->
    [one] one day
   *[other] { $days } days
}
# $days (number)
told-administration-expiring-own = { $organisation } is not enrolled in a programme any more, so its delegated administration ends in { $days ->
    [one] one day
   *[other] { $days } days
}
# $days (number)
told-term-expiring = The term of { $name } for { $organisation } ends in { $days ->
    [one] one day
   *[other] { $days } days
}

## One's own account

account-title = Your account
account-lede = Only you can see and change this.
account-failed = Your account could not be loaded
account-person = Who you are
account-name = Name
account-name-help = Your organisation sees it, and so does whoever gets an answer from you.
account-language = Language of mail to you
account-save = Save
account-saved = Your account was saved
account-stale = It was changed on another device meanwhile, and nothing was saved. Save again if you still want this.
account-address = Address
account-address-now = You sign in with <b>{ $email }</b>, and mail to you goes there.
account-address-new = New address
account-address-help = A code goes there first. The old address is told when it is changed.
account-address-verify = Use this address
account-address-done = From now on you sign in with { $email }
account-password = Password
account-password-old = Present password
account-password-new = New password
account-password-set = Change the password
account-password-wrong = This is not your present password
account-password-done = The password was changed, and all other devices were signed out
account-look = This device
account-notifications = Notifications
account-notifications-lede = Of what you are told by mail and in your inbox.
account-notifications-link = Choose what you are told
account-kept = Kept here
account-kept-lede = Drafts are kept in this browser first. See how much there is, take it out as a file, or delete it.
account-kept-pages-lede = The pages you opened are kept in this browser, to be read without a network. See how much there is, or delete it.
account-kept-link = See what is kept on this device
account-devices = Devices
account-devices-lede = Where you are signed in now. If you do not know one, sign it out and change your password.
account-devices-link = See where you are signed in
account-devices-failed = The devices could not be loaded
account-device = { $browser } on { $system }
account-device-unknown = An unknown program
account-device-this = This device
account-device-since = Signed in { $moment }
account-device-seen = Last seen { $moment }
account-device-end = Sign out { $device }
account-device-ended = { $device } was signed out
account-others-end = Sign out all other devices
account-others-ended = All other devices were signed out
account-others-none = You are signed in nowhere else.
account-end-failed = It was not signed out.
account-end-title = Sign out { $device }?
account-end-text = What was written there and not sent stays there, and waits until you sign in on it again.
account-wipe-text = If the device is lost, wipe it: at its next start with a network, everything of yours on it is deleted. What was not sent from it is lost for good.
account-end-stay = Leave it signed in
account-end-now = Sign it out
account-wipe-now = Lost device: sign out and wipe
account-wipe-ordered = { $device } was signed out, and wipes itself at its next start
account-lost = Lost devices
account-lost-waiting = Wipes itself at its next start with a network. Asked for { $moment }
account-lost-wiped = Wiped { $moment }
mail-join-subject = Join { $partner } on Liaison
mail-join-text = { $inviter } asks you to join the staff of { $partner }. With the link you choose a password, and you are signed in.
mail-join-open = Join
mail-join-why = The link works once, and for seven days. If you do not know the sender, nothing happens unless you open it.

## An account for somebody who was invited

sign-up-title = Create an account
sign-up-lede = For your organisation, to answer an invitation. A code by mail shows that the address is yours.
sign-up-name = Your name
sign-up-email-help = At work. Colleagues with the same ending belong to the same organisation.
sign-up-organisation = Organisation
sign-up-country = Country
sign-up-country-choose = Choose a country
sign-up-as = What the account is for
sign-up-customer = For a customer
sign-up-customer-text = To answer what a partner sends to your organisation.
sign-up-partner = As a partner
sign-up-partner-text = Your company registers in the partner network and gets its partner ID.
sign-up-partner-lede = Register your company in the partner network. A code by mail shows that the address is yours.
sign-up-partner-email-help = At work. Customers reach your company there until you change it in the profile.
sign-up-company = Company
sign-up-verb = Send me the code
sign-up-code-lede = A mail to { $email } has a code of six digits, or says that you have an account already.
sign-up-code = Code
sign-up-code-help = It works for 30 minutes.
sign-up-code-over = This code was used, tried too often, or has expired. Send another one.
sign-up-verify = Create the account
sign-up-back = Change something, or send another code
mail-code-subject = { $code } is your code for Liaison
# $minutes (number)
mail-code-text = Your code is { $code }. Write it on the page that asked for it. It works for { $minutes } minutes.
mail-code-why = If it was not you who asked, you need not do anything: without the code no account is made.
mail-already-subject = You have an account for Liaison already
mail-already-text = Somebody asked for an account for this address, and there is one already. Sign in with it. If you have forgotten the password, set a new one on the sign-in page.
mail-already-open = Sign in
mail-already-why = If it was not you who asked, you need not do anything.

## The company

company-title = Company profile
company-lede = What customers read of you in an invitation and in the list of their partners.
company-failed = The company profile could not be loaded
company-seen = As customers see it
company-last-change = changed by { $who }, { $moment }
company-change = Change the profile
company-refused = Only a global administrator or a profile administrator of your company can change it.
company-save = Save the profile
company-saved = The profile is saved. Customers see it from now on.
company-unchanged = Nothing is changed.
company-queued = Your changes are saved on this device. They are sent once, as soon as there is a network; customers see them then.
company-queued-more = What you have typed since is not among them until you save again.
company-take-back = Take back
company-discard = Discard changes
company-discard-title = Discard your changes?
company-discard-text = What you have typed is deleted on all your devices and cannot be brought back. The profile stays as customers see it now.
company-discard-keep = Keep them
company-too-old = Your changes waited longer than 30 days and were not sent. Look them over and save again.
company-not-kept = Not saved: this browser keeps nothing on this device. Leave this tab open until the profile is saved.
company-draft-unread = There is a draft of the profile that this version of Liaison cannot read. It stays as it is. Reload the page to open it.
company-name = Company name
company-name-help = In every invitation and every mail that you send.
company-phone = Phone
company-phone-help = With the country code, like +65 5550 0148.
company-email = E-mail
company-email-help = Where customers write to, like hello@company.example.
company-website = Web site
company-website-help = The whole address, beginning with https://
company-address = Address
company-address-help = Street and city, on one line.
company-not-a-web-address = Write the whole address, beginning with https:// or http://
company-not-a-phone-number = Write 5 to 15 digits, like +65 5550 0148
company-merged = Somebody else changed the profile meanwhile. Their changes are kept beside yours: { $fields }.
company-choose-now = Choose now
company-choose-first = Choose between your words and the other ones first. Nothing is lost meanwhile.
company-choose-waiting = { $count ->
    [one] { $count } field needs your choice
   *[other] { $count } fields need your choice
}
company-logo = Logo
company-logo-file = File of the logo
company-logo-help = PNG, JPEG or WebP, at most 1 MB and 4096 pixels on a side. It is shown as soon as it is chosen.
company-logo-sending = Sending the logo
company-logo-remove = Remove the logo
company-logo-offline = The logo can be changed only with a network.
company-logo-too-heavy = The file has more than 1 MB. Choose a smaller one.
company-logo-too-large = The picture has more than 4096 pixels on a side. Choose a smaller one.
company-logo-not-a-picture = This is no PNG, JPEG or WebP picture, or it is damaged. Export the logo as PNG and choose that file.
company-facts = Cannot be changed here
company-facts-note = set when your company registered
company-number = Partner ID
company-country = Country
company-cloud = Cloud
company-cloud-worldwide = Worldwide
company-cloud-21vianet = Operated by 21Vianet, in China
company-offices = Offices
company-offices-lede = Where your company is. A trial invitation can come from one of them.
company-offices-failed = The offices could not be loaded
company-offices-none = No offices yet
company-offices-none-text = Without one, invitations come from the company as a whole.
company-offices-closed = Closed offices
company-office-usable = Usable
company-office-not-yet = Not yet usable
company-office-from = Invitations can come from it from { $moment } on.
company-office-add = Add an office
company-office-add-verb = Add the office
company-office-name = Name of the office
company-office-name-help = Such as the town or the street.
company-office-wait = A new office can be named in invitations after 24 hours.
company-office-added = { $office } is added.
company-office-rename = Rename the office
company-office-rename-title = Rename { $office }
company-office-renamed = The office is called { $office } now.
company-office-close = Close the office
company-office-close-title = Close { $office } for good?
company-office-close-text = No new invitation can come from it any more. Invitations that came from it go on. It cannot be opened again.
company-office-is-closed = { $office } is closed.
company-office-keep = Keep it as it is
company-country-choose = Choose a country
company-enrolments = Programmes and services
company-listing = Marketplace
company-enrolments-lede = What your company has joined, and what it may offer to customers because of it.
company-programmes = Programmes
company-enrolment-dates = from { $from } to { $to }
company-entitles-administration = Asking customers for delegated administration
company-entitles-enrolled = For companies that are enrolled in it.
company-lapsed = Your company is in no programme any more. It cannot ask for delegated administration. What customers granted before ends on { $day }, unless you renew a programme by then.
company-lapsed-over = Your company is in no programme any more. It cannot ask for delegated administration. What customers granted before ended on { $day }.
company-may = What you may offer today
company-may-trials = Trial invitations
company-may-administration = Delegated administration
company-availability = Feature availability
company-off = What does not exist in your cloud
company-off-note = Each with the sources that say so
company-off-trials = Trial invitations and purchase offers
company-off-administration = Delegated administration
company-off-users = Administering for the customer
company-services = Authorised service types
company-services-note = they decide which trials you can offer
company-service-business = Business
company-service-enterprise = Enterprise
company-service-frontline = Frontline workers
company-service-education = Education
company-service-refused = Your company is not authorised for it. The vendor authorises companies, service type by service type.

## Palette and keys

palette-placeholder = A verb, a page, an invitation or its summary ID
palette-results = What fits
palette-verbs = Do
palette-pages = Go to
palette-drafts = Drafts on this device
palette-invitations = Trial invitations
palette-offer-templates = Offer templates
palette-listings = Marketplace listings
palette-marketplace = Find a partner
palette-offices = Offices
palette-enrolments = Programmes and services
palette-staff = Staff
palette-devices = Devices
palette-storage = Kept on this device
palette-untitled = Untitled draft
palette-create-offer = Create purchase offer
palette-searching = Searching trial invitations
palette-no-network = Needs a network: search of trial invitations. Everything else here works.
palette-failed = Trial invitations could not be searched. { $why }
palette-nothing = Nothing fits “{ $text }”. Try part of a name, or the summary ID.
palette-count = { $count ->
    [one] { $count } fits
   *[other] { $count } fit
}
keys-title = Keyboard shortcuts
keys-everywhere = Everywhere
keys-find = Search or run a verb
keys-help = This sheet
keys-close = Close what stands over the page
keys-places = One key, then the other
keys-in-lists = In a list
keys-search = Search this list
keys-next-row = Next row
keys-previous-row = Previous row
keys-select-row = Select the row, or no longer
keys-select-to-here = Select the rows from the last one to this
keys-open-row = Open the row
keys-in-forms = In a form
keys-primary = Its main button
keys-steps = A step of the wizard
keys-letters = Single letters do something
keys-letters-help = Never inside a field. Kept on this device.
keys-done = Back to the page

## Staff of a partner
staff-title = Staff
staff-lede = Who works for the company here, and what each may do.
staff-people = People
staff-failed = The list could not be loaded
staff-person = Name
staff-role = Role
staff-since = Since
staff-verbs = Actions
staff-left-on = Left on { $day }
staff-change-role = Change role
staff-leave = Let go
staff-refused = Only a global administrator invites people and changes roles.
staff-invited = Invited, not joined yet
staff-link = Link
staff-link-until = Works until { $moment }
staff-link-over = Stopped working on { $moment }
staff-send-again = Send again
staff-withdraw = Withdraw
staff-invite = Invite somebody
staff-invite-send = Send the invitation
staff-invite-done = The invitation went to { $email }
staff-name = Name
staff-email = Work e-mail address
staff-email-help = The link to join goes there. It works once, and for seven days.
staff-keep = Keep it as it is
staff-role-title = Another role for { $name }?
staff-role-text = It counts from the next click on, on every device.
staff-role-done = { $name } has another role
staff-leave-title = Let { $name } go?
staff-leave-text = They are signed out everywhere at once and cannot sign in any more. What they did keeps their name.
staff-leave-drafts = Drafts are on their own devices and do not pass on: ask for them first.
staff-successor = Who looks after their trial invitations
staff-successor-choose = Choose a colleague
staff-leave-now = Let go now
staff-leave-done = { $name } has left
staff-send-title = Send the link to { $name } again?
staff-send-text = They get a new link. The one before stops working.
staff-send-done = The link went to { $name } again
staff-withdraw-title = Withdraw the invitation of { $name }?
staff-withdraw-text = The link stops working at once. Nothing is sent to them.
staff-withdraw-done = The invitation of { $name } is withdrawn

## Joining a partner’s staff
join-title = Join the staff
join-failed = The invitation could not be read
join-lede = { $inviter } asks you to join { $partner } as { $role }.
join-name = Your name
join-password = Password
join-password-help = At least 12 characters. A sentence is easy to remember.
join-verb = Join

## What a device keeps

kept-title = Kept on this device
kept-lede = What Liaison keeps for you in this browser: your drafts, what waits to be sent, and the pages you opened.
kept-pages-lede = What Liaison keeps for you in this browser: the pages you opened, to be read without a network.
kept-to-account = Your account
kept-nowhere-unavailable = This browser keeps nothing for Liaison: its storage is blocked or broken, as in a private window. What you write lives in this tab alone. Save it as a file before you close the tab.
kept-nowhere-later = A newer version of Liaison keeps its work here, and this one must not write into it. Load this page again. What you write until then lives in this tab alone; what is here already can be saved as a file.
kept-nowhere-other-tab = Another tab holds the storage of this device. Close the other tabs of Liaison and load this page again. Until then, what you write lives in this tab alone.
kept-nowhere-refused = The browser refuses to keep more: its storage is full or broken. Save your drafts as a file, then make room.
kept-what = What is here
kept-drafts = Drafts
kept-queued = Finished, not sent yet
kept-sent = Sent lately
kept-unreadable = Not readable by this version
kept-reference = For work without a network
kept-reference-catalogue = The catalogue
kept-reference-none = Nothing yet
kept-pages = Pages you opened
kept-pages-size = { $size }, to be read without a network for 30 days after the last time the server said it
kept-room = Room
kept-room-used = { $used } of the { $granted } that the browser grants, with the program itself
kept-room-unknown = The browser does not say
# $size (number)
kept-size-kilo = { $size } kB
# $size (number)
kept-size-mega = { $size } MB
# $size (number)
kept-size-giga = { $size } GB
kept-lasting = How long it stays
kept-lasting-yes = The browser keeps it until you delete it.
kept-lasting-no = The browser may throw it away when this device runs out of room.
kept-lasting-refused = The browser did not agree, and may still throw it away when this device runs out of room. Browsers agree more readily when Liaison is installed or used often.
kept-lasting-unknown = This browser does not say whether it may throw it away.
kept-lasting-ask = Ask the browser to keep it
kept-file = As a file
kept-out-text = Every draft and everything that waits to be sent, also what this version cannot read. Whoever has the file can read your drafts.
kept-out = Save as a file
kept-out-done = { $count ->
    [one] One draft is in the file
   *[other] { $count } drafts are in the file
}
kept-out-none = There is nothing to save
kept-back = Bring back from a file
kept-back-help = What is not here yet is added. What is here stays as it is.
kept-back-no-file = This is not a file of drafts from Liaison, or it is damaged. Nothing was changed.
kept-back-done = { $count ->
    [one] One was added
   *[other] { $count } were added
}
kept-back-nothing = Nothing was added
kept-back-named = “{ $name }”: { $outcome }
# $row (number)
kept-back-row = Row { $row }: { $outcome }
kept-back-added = added
kept-back-here = already here, left as it is
kept-back-unreadable = not readable, left out
kept-back-another = belongs to another account, left out
kept-back-not-kept = refused by the browser, not kept
kept-wipe = Delete everything here
kept-wipe-text = Takes every draft, everything that waits to be sent and the pages you opened off this device. You stay signed in.
kept-wipe-pages = Takes the pages you opened off this device. You stay signed in.
kept-wipe-pages-again = Nothing is lost by it. A page that you open with a network is kept again.
kept-wipe-ask = Delete everything on this device
kept-wipe-title = Delete everything that is kept here?
kept-wipe-unsent = { $count ->
    [one] One of it exists only here and cannot be brought back. Save it as a file first if you may still need it.
   *[other] { $count } of them exist only here and cannot be brought back. Save them as a file first if you may still need them.
}
kept-wipe-none = Nothing here waits to be sent. Your invitations are not touched.
kept-wipe-keep = Keep it
kept-wipe-done = Everything was deleted from this device
kept-wipe-failed = The browser did not delete it. Delete the data of this site in the browser’s settings.
kept-unnamed = One without a name
kept-one-unreadable = One that this version cannot read

## Before signing out

leaving-question = Sign out with work on this device?
leaving-unsent = { $count ->
    [one] One thing exists only on this device. Kept, it waits here until you sign in again:
   *[other] { $count } things exist only on this device. Kept, they wait here until you sign in again:
}
# $count (number)
leaving-rest = and { $count } more
leaving-stay = Stay signed in
leaving-save = Save as a file first
leaving-keep = Sign out, keep it here
leaving-wipe = Sign out and delete it

## Purchase offers, from the partner's side

offer-create = Create purchase offer
offer-name = Name of this offer
offer-name-help = For your company only, such as “Clinic at the harbour, 25 places”. Customers do not see it.
offer-currency = Currency
offer-currency-help = List prices are in US dollars. In another currency you name each price yourself.
offer-location-lede = Where the customer uses the services, and in which currency the prices are.
offer-lines = Lines
offer-lines-lede = What you offer, how many licences, and at which price. You decide within which limits the customer may change the count.
offer-lines-none = Add at least one line
offer-lines-too-many = An offer has at most 50 lines
offer-line-add = Add a plan or an add-on
offer-line-add-help = What you may sell for use at the usage location.
offer-line-choose = Choose a product
offer-line-product = Product
offer-line-licences = Licences
offer-line-least = Least the customer may choose
offer-line-most = Most the customer may choose
offer-line-limits = customer chooses { $least } to { $most }
offer-line-commitment = Bought for
offer-line-billing = Billed
offer-line-pricing = Price
offer-line-off = Discount in per cent
offer-line-named = Price per licence and month
offer-line-optional = The customer may leave this line out
offer-line-remove = Remove line
offer-line-each = Per licence and month
offer-line-way = Term and billing
offer-line-list = List price { $price }.
offer-line-comes-to = { $each } per licence and month; each bill { $bill }; over the term { $term }.
offer-one-month = 1 month
offer-one-year = 1 year
offer-three-years = 3 years
offer-billed-monthly = billed monthly
offer-billed-yearly = billed yearly
offer-billed-upfront = billed once upfront
offer-pricing-list = List price
offer-pricing-discount = List price less a discount
offer-pricing-named = A price of my own
offer-required = not optional
offer-optional = optional
offer-not-sold-so = This product is not sold for so long, or not billed so. Choose another way
offer-no-list-price = There is no list price in this currency. Name a price of your own
offer-amount-wrong = Write the amount in digits, like 12.50
offer-discount-wrong = Write a discount of more than 0 and at most 100 per cent, like 8.5
offer-total-monthly = Each month
offer-total-yearly = Each year
offer-total-upfront = Once
offer-total-over-term = Over the term
offer-totals = What it comes to
offer-tax = Tax
offer-tax-excluded-text = Tax comes on top of them.
offer-tax-included-text = Nothing comes on top of them.
offer-tax-excluded = Prices without tax
offer-tax-included = Prices with tax
offer-vendor-bills = The cloud vendor bills the customer directly.
offer-administration-lede = For the customer it is a separate choice: whoever says no can accept the offer all the same.
offer-administration-question = Do you ask for it in this offer?
offer-administration-no-text = The offer is about the services alone.
offer-message-lede = What the customer reads above the lines. It can be empty.
offer-message-none = No message
offer-message-help = Say what the offer is about and how to reach you.
offer-step-terms = Terms
offer-terms-lede = Until when the offer can be answered, and what is agreed to besides the prices.
offer-answer-by = Answer by
offer-answer-by-help = To the end of that day where you are ({ $zone }).
offer-agreement = Agreed to besides
offer-agreement-help = In your own words; the customer accepts exactly this text. Leave it empty if there is nothing.
offer-agreement-none = Nothing besides
offer-step-recipients = Recipients
offer-recipients-lede = One customer, whose answer settles the offer, or everybody who has the link.
offer-audience-question = For whom is this offer?
offer-audience-missing = Choose for whom the offer is
offer-for-one = One customer
offer-for-one-text = Only people of this organisation can accept.
offer-for-anyone = Anyone with the link
offer-for-anyone-text = Each customer answers for itself.
offer-domain = The customer’s domain
offer-domain-help = What stands behind the @ in its addresses, like harbour-clinic.example
offer-domain-wrong = Write a domain of the customer’s own, like harbour-clinic.example
offer-step-review = Review
offer-finish-lede = Look it over. When you finish, the offer is sent once, and you get its link.
offer-finish-lede-offline = Look it over. When you finish, the offer waits on this device and is sent once, as soon as there is a network.
offer-send = Send offer
offer-refused-title = The offer was not sent
offer-sending-title = Sending the offer
offer-waiting-text = The offer is kept on this device and is sent once, as soon as there is a network. You can close this tab.
offer-sent-title = Your purchase offer is ready
offer-sent-text = Share this link in your own mail. It can be answered until { $date }.
offer-open = Open the offer
offer-failed = The offer could not be loaded
# $number (number)
offer-version = Version { $number }
offer-versions = Versions
offer-summary = Summary ID { $summary }
offer-until = Answer by { $date }
offer-administration-fact = Delegated administration: { $asked }
offer-sent-by = Sent by { $name }, { $date }
offer-answers = Customers
offer-receipts = Receipts
offer-answers-none = Nobody has had it before them yet.
offer-countered = Waits for you
offer-answered-by = { $name }, { $role }
offer-answered-counts = Licences by line: { $counts }
offer-answered-total = Over the term: { $sum }
offer-left-out = left out
offer-of-record = You become the partner of record.
offer-not-of-record = You do not become the partner of record.
offer-administration-granted = Delegated administration was granted: { $kind }
offer-administration-not-granted = Delegated administration was not granted.
offer-declined-price = Reason: the price
offer-declined-not-needed = Reason: not needed
offer-declined-chose-another = Reason: chose another offer
offer-declined-not-now = Reason: not now
offer-declined-other = Another reason
offer-thread = Questions and proposals
offer-thread-none = Nobody has asked anything.
offer-proposes = Proposes, line by line: { $counts }
offer-reply = Your answer
offer-reply-help = It binds nobody: what counts is what was sent and accepted.
offer-reply-to = To
offer-reply-send = Send answer
offer-log = What happened
offer-log-sent = { $name } sent the offer
# $number (number)
offer-log-revised = { $name } sent version { $number }
offer-log-withdrawn = { $name } withdrew the offer
offer-log-extended = { $name } moved the day to answer by to { $date }
offer-log-archived = { $name } archived the offer
offer-log-expired = The time to answer is over
# $number (number)
offer-log-viewed = { $customer } has version { $number } before them
offer-log-asked = { $customer } asked something
offer-log-countered = { $customer } proposed other counts
offer-log-replied = { $name } answered { $customer }
# $number (number)
offer-log-reminded = { $number ->
    [one] { $number } customer was reminded
   *[other] { $number } customers were reminded
}
# $number (number)
offer-log-accepted = { $customer } accepted version { $number }
# $number (number)
offer-log-declined = { $customer } declined version { $number }
offer-more = More actions
offer-revise = Revise
offer-revise-help = A new version under the same link takes the place of this one.
# $number (number)
offer-revise-send = Send version { $number }
# $number (number)
offer-revising = This becomes version { $number } of an offer that was sent. Until you send it, nothing changes for the customer.
offer-revising-open = Show the offer as it is now
# $number (number)
offer-revising-go-on = Go on from version { $number }, as it is now
# $number (number)
offer-revised-text = Version { $number } was sent. The link is the same, and whoever opens it reads this version. It can be answered until { $date }.
offer-version-differs = Different from the one before: { $changes }
offer-clone = Start another offer from this one
offer-clone-help = A new draft with these lines and terms.
offer-remind = Remind customers
offer-remind-help = By mail, those who have it before them and have not answered.
offer-reminded = { $count ->
    [one] One customer was reminded
   *[other] { $count } customers were reminded
}
offer-remind-nobody = Nobody has it before them without an answer
offer-remind-often = Everybody who waits was reminded as often as is allowed
offer-extend = Extend
offer-extend-title = Until when can it be answered?
offer-day-missing = Choose the last day
offer-extend-keep = Keep the day
offer-extended = Offer extended
offer-archive = Archive
offer-archive-help = It cannot be answered any more.
offer-archived = Offer archived
offer-withdraw = Withdraw offer
offer-withdraw-help = It cannot be accepted any more.
offer-withdraw-title = Withdraw this offer?
offer-withdraw-text = Nobody can accept it any more. Whoever opens the link reads that it was withdrawn. You can start another offer from it.
offer-withdraw-keep = Keep it open
offer-withdrawn = Offer withdrawn
offer-templates = Offer templates
offer-templates-lede = What you offer again and again. An offer that is begun from a template starts with its lines, message and terms.
offer-templates-failed = The templates could not be loaded
offer-templates-none = No templates yet
offer-templates-none-text = Save an offer as a template from its page, or a draft from its last step.
offer-template-begin = Begin from a template
offer-template-start = Start an offer
offer-template-verbs = What to do
offer-template-kept = Saved
offer-template-by = By { $person }, { $day }
offer-template-rename = Rename template
offer-template-rename-title = Rename the template { $name }
offer-template-renamed = The template is now called { $name }
offer-template-delete = Delete template
offer-template-delete-title = Delete the template { $name }?
offer-template-delete-text = Nobody in your company can start an offer from it any more. Offers and drafts that were begun from it stay as they are.
offer-template-deleted = The template { $name } was deleted
offer-template-leave = Leave it as it is
offer-template-name = Name of the template
offer-template-name-help = For your company only. Customers do not see it.
offer-template-save = Save as template
offer-template-save-help = To start other offers with these lines and terms.
offer-template-save-title = Save as a template?
offer-template-save-text = The lines with the prices as they are here, the message and the terms are saved; for whom it is, is not. All staff of your company can read it.
offer-template-not-now = Do not save
offer-template-saved = Saved as the template { $name }
# $days (number)
offer-template-open-days = { $days ->
    [one] An offer begun from it can be answered for one day.
   *[other] An offer begun from it can be answered for { $days } days.
}
# $most (number)
offer-template-full = Your company has { $most } templates, and there cannot be more. Delete one first.
# $count (number)
offer-template-open-lines = { $count ->
    [one] One line is not complete. Complete it or remove it first.
   *[other] { $count } lines are not complete. Complete them or remove them first.
}
offer-document = Terms as a PDF
offer-document-other = Another PDF in its place
offer-document-help = In the place of a text: a file of at most 10 MB, chosen or dropped here.
offer-document-stands = The customer accepts exactly this file. What was written as a text is kept, and stands here again once the file is removed.
offer-document-sending = Sending { $file }. Stay on this step until it is there.
offer-document-remove = Remove the PDF
offer-document-too-heavy = The file has more than 10 MB. Choose a smaller one.
offer-document-not-a-pdf = This is no PDF. Choose a file that a program has saved as PDF.
offer-document-name = The name of the file cannot be kept. Give it one of at most 200 characters.
offer-document-gone = The PDF is not kept any more. Choose it once more.
offer-document-sum = SHA-256 of the file: { $sum }
offer-template-no-document = { $file } is not saved with it: templates keep what is written, and no files.
# $most (number)
offer-document-full = Your company has sent { $most } files that no offer names. Send one of those offers first.
offer-state-active = Active
offer-state-accepted = Accepted
offer-state-declined = Declined
offer-state-expired = Expired
offer-state-withdrawn = Withdrawn
offer-state-superseded = Superseded
offer-state-archived = Archived
offers-lede = What you have offered for sale, and what became of it.
offers-search = Search by name, summary ID or domain
offers-state = State
offers-all-states = All states
offers-order = Order
offers-newest = Newest first
offers-ends-first = To be answered first
offers-by-name = By name
offers-sent = Sent
offers-failed = The offers could not be loaded
offers-no-match = No offer fits
offers-no-match-text = Nothing is in this state or has these words.
offers-clear = Show all offers
offers-select = Select { $name }
offers-select-all = Select all on this page
offers-export = Export as CSV
offers-none = No purchase offers yet
offers-none-text = An offer says what services cost, and the customer answers it from its link.
offer-lines-open = { $count ->
    [one] One line is not whole yet and not in it.
   *[other] { $count } lines are not whole yet and not in it.
}
offers-shown = { $count ->
    [one] { $count } offer
   *[other] { $count } offers
}
# $number (number)
offer-line-part = Line { $number }, { $part }

# Receipts
receipt-title = Receipt
receipt-all = Receipts
receipt-all-lede = One for each answer, the same file for both sides. Nobody can change it without that being seen.
receipt-all-of = Receipts of { $summary }
receipt-all-none = No receipts yet
receipt-all-none-text = Each answer to an invitation or an offer leaves one here.
receipt-of-invitation = Answer to a trial invitation
receipt-of-offer = Answer to a purchase offer
receipt-of-agreement = Signature under the partner agreement
# $version (number)
receipt-number = <id>{ $summary }</id>, version { $version }
receipt-read = Read the receipt
receipt-failed = The receipt could not be loaded
receipt-title-invitation-accepted = The trial invitation was accepted
receipt-title-invitation-declined = The trial invitation was declined
receipt-title-offer-accepted = The purchase offer was accepted
receipt-title-offer-declined = The purchase offer was declined
receipt-title-agreement = The partner agreement was signed
receipt-operator = Operator of the network
receipt-signed-by = Signed by
receipt-signed-at = Signed on
receipt-agreement = Partner agreement
receipt-typed = Name as typed
receipt-recorded = What was recorded
receipt-by = Answered by
receipt-person = { $name }, { $role }
receipt-at = Answered on
receipt-invitation = Trial invitation
receipt-offer = Purchase offer
# $version (number)
receipt-version = { $summary }, version { $version }
receipt-partner = Partner
receipt-total = Over the whole term
receipt-record = Partner of record
receipt-no-record = Not named with this answer
receipt-administration = Delegated administration
receipt-no-administration = None
receipt-sections = What was signed
receipt-signed = Four sections, each with its digest (SHA-256). The digests together are signed (Ed25519) with this key:
receipt-digest = Digest
receipt-section-about = What it is about
receipt-section-answer = The answer
receipt-section-offered = What was offered
receipt-section-parties = Who was involved
receipt-download = Download the receipt
receipt-print = Print
receipt-verify-title = Check a receipt
receipt-verify-lede = Choose the file, or drop it here. Your browser checks it by itself, also without a network; the file goes nowhere.
receipt-verify-file = Receipt
receipt-keys-failed = The keys could not be loaded
receipt-intact = As it was signed: nothing was changed.
receipt-altered = This is not what was signed. Altered: { $sections }
receipt-signature-fails = The signature itself fails: nobody has signed this with the key it names.
receipt-unknown-key = It names a key that is not known here: { $key }
receipt-none = This file is no receipt of Liaison.
receipt-not-here = This browser cannot check signatures. Whoever runs the server can, with the file.

# Offers compared
compare-title = Open offers side by side
compare-crumb = Compare
compare-home = Partners and invitations
compare-none = Nothing to compare
compare-none-text = Two open offers can be put beside each other here.
compare-failed = The offers could not be loaded
compare-only-differing = Show only what differs
# $count (number)
compare-hidden = { $count ->
    [one] { $count } equal row hidden
   *[other] { $count } equal rows hidden
}
# $version (number)
compare-number = Offer { $summary }, version { $version }
compare-services = Services
compare-optional = you may leave it out
compare-price = Price of a licence
compare-price-each = { $amount } a month
compare-price-list = list price { $amount }
compare-licences = Licences
# $count (number)
compare-licences-count = { $count }
# $least (number)
# $most (number)
compare-licences-range = you may choose { $least } to { $most }
compare-monthly = A month
compare-yearly = A year
compare-upfront = Once, in advance
compare-bound = You are bound for
compare-over-term = Over that time
compare-administration = Delegated administration
compare-administration-separate = You can accept the offer without it.
compare-administration-none = Not asked
compare-record = Partner of record
compare-record-untick = you can untick it
compare-biller = Who bills
compare-biller-vendor = The cloud vendor
compare-tax = Tax
compare-tax-excluded = Not in the prices
compare-tax-included = In the prices
compare-answer-by = Answer by
compare-review = Review the offer of { $partner }
compare-stays-open = Accepting one leaves the others open until you decline them.
compare-says-less = { $partner } costs { $amount } less over the whole term.
compare-says-bound = { $partner } binds you for { $after } instead of { $before }.
compare-says-administration = { $partner } also asks for delegated administration.

# Subscriptions and their partner of record
subscription-title = Subscription
subscription-own = Your subscriptions
subscription-own-lede = What your organisation tries and pays for, and what happens next.
subscription-own-none = No subscriptions yet
subscription-own-none-text = A trial or an offer that you accept begins one.
subscription-all = Subscriptions
subscription-all-lede = Those that your invitations and offers brought, and those you are partner of record for.
subscription-all-none = No subscriptions here
subscription-all-none-text = They appear once a customer accepts.
subscription-clear = Show all
subscription-failed = The subscriptions could not be loaded
subscription-open = Look at it
subscription-csv = Export as CSV
subscription-search = Customer or product
subscription-relation = Which ones
subscription-relation-brought = Brought by us
subscription-relation-record = We are partner of record
subscription-relation-gap = Without a partner of record
subscription-sorted = Sorted
subscription-order-newest = Newest first
subscription-order-end = Ending first
subscription-order-customer = By customer
subscription-state = State
subscription-state-all = All states
subscription-state-trial = Trial
subscription-state-extended = Trial, extended
subscription-state-paid = Active
subscription-state-expired = Expired, still works
subscription-state-disabled = Disabled
subscription-state-cancelled = Cancelled
subscription-state-deleted = Deleted
# $count (number)
subscription-seats = { $count ->
    [one] { $count } licence
   *[other] { $count } licences
}
subscription-next-nothing = Nothing more happens
subscription-next-convert = Becomes what was ordered on { $day }
subscription-next-renew = Renews on { $day }
subscription-next-renew-price = Renews on { $day }, then at { $next } a licence a month instead of { $now }
subscription-next-end = Ends on { $day }
subscription-next-disable = Stops working on { $day }
subscription-next-delete = Is deleted on { $day }
# $seats (number)
subscription-order = { $seats ->
    [one] { $seats } licence, { $bound }, { $billed }
   *[other] { $seats } licences, { $bound }, { $billed }
}
subscription-advisor = { $name }, partner id { $number }
subscription-fact-customer = Customer
subscription-fact-seats = Licences
subscription-fact-brought = Comes from
subscription-fact-since = Since
subscription-fact-next = What happens next
subscription-fact-planned = Ordered for the end of the trial
subscription-fact-returnable = Can be given back
# $seats (number)
subscription-returnable = { $seats ->
    [one] { $seats } licence until { $moment }
   *[other] { $seats } licences until { $moment }
}
subscription-change = Change it
subscription-seats-label = How many licences
subscription-seats-wrong = Type a whole number from 1 on
subscription-add = Add them
subscription-added = The licences were added
subscription-return = Give them back
subscription-returned = The licences were given back
subscription-commitment = Bound for
subscription-commitment-help = Of what the trial becomes
subscription-convert-now = Buy now
subscription-convert-later = Buy at the end of the trial
subscription-converted = It was bought
subscription-planned = It will be bought at the end of the trial
subscription-extend = Extend the trial by 30 days
subscription-extended = The trial was extended
subscription-withdraw = Take the order back
subscription-withdrawn = The order was taken back
subscription-renewal-off = Do not renew
subscription-renewal-on = Renew again
subscription-renewal-is-off = It will not be renewed
subscription-renewal-is-on = It will be renewed
subscription-cancel = Cancel the subscription
subscription-cancel-title = Cancel the subscription?
subscription-cancel-text = All licences are given back at once, and nobody can work with it any more. Its data stays for 90 days.
subscription-keep = Keep it
subscription-cancelled = The subscription was cancelled
subscription-record = Partner of record
subscription-record-text = Advises on this subscription and is told of its dates. It cannot administer anything by that.
subscription-record-is = Partner of record: { $partner }
subscription-record-missing = No partner of record
subscription-record-left = { $partner }. It takes part in no programme.
subscription-record-history = Who it was before
subscription-record-number = Partner id
subscription-record-number-help = The partner tells you. Check it before you name anybody.
subscription-record-check = Check the id
subscription-record-found = Partner found: { $name }
subscription-record-submit = Name as partner of record
subscription-record-set = The partner of record was named
subscription-record-named = { $partner } is partner of record
subscription-record-clear = Remove
subscription-record-cleared = There is no partner of record any more
subscription-means-offer = accepted by { $who } with an offer
subscription-means-number = named by { $who }
subscription-period = { $partner }, { $since } to { $until }, { $means }
subscription-period-open = { $partner }, since { $since }, { $means }
subscription-gaps = Nobody is partner of record
subscription-gaps-text = A subscription begins without one, unless an offer named it.
subscription-gap-copy = Name { $partner }, as for { $product }
subscription-offer = Make a purchase offer of it
subscription-offer-help = A new draft for this customer, with the product and as many licences as it has here.
subscription-log = What happened
# $seats (number)
subscription-log-trial = { $seats ->
    [one] The trial began with { $seats } licence, until { $day }
   *[other] The trial began with { $seats } licences, until { $day }
}
subscription-log-bought = { $who } accepted an offer: { $order }
subscription-log-extended = { $who } extended the trial to { $day }
subscription-log-planned = { $who } ordered for the end of the trial: { $order }
subscription-log-withdrawn = { $who } took the order back
subscription-log-converted = The trial became a purchase: { $order }
# $seats (number)
subscription-log-added = { $seats ->
    [one] { $who } added { $seats } licence
   *[other] { $who } added { $seats } licences
}
# $seats (number)
subscription-log-returned = { $seats ->
    [one] { $who } gave { $seats } licence back
   *[other] { $who } gave { $seats } licences back
}
subscription-log-cancelled = { $who } cancelled it
subscription-log-renewal-on = { $who } had it renewed again
subscription-log-renewal-off = { $who } turned renewal off
subscription-log-renewed = It was renewed until { $day }
subscription-log-price = From { $day } on, a licence costs { $next } a month instead of { $now }
subscription-log-price-kept = The price does not change with the renewal: { $now } a licence a month
subscription-log-record = { $who } named { $partner } partner of record
subscription-log-record-none = { $who } removed the partner of record
# $days (number)
subscription-log-notice = { $days ->
    [one] Those who can decide were told, { $days } day before
   *[other] Those who can decide were told, { $days } days before
}
subscription-log-expired = It ended; the services still work
subscription-log-disabled = It was disabled
subscription-log-deleted = It was deleted
subscription-radar = Renewals
subscription-radar-lede = What ends or closes before long. What has to be decided stands apart from what goes on by itself.
subscription-radar-none-text = It appears here in time.
subscription-radar-more = These are the nearest. There are others after them.
subscription-decisions = To be decided
subscription-decisions-none = Nothing has to be decided
subscription-rolls = Goes on by itself
subscription-rolls-none = Nothing goes on by itself soon
# $seats (number)
subscription-matter-trial = { $seats ->
    [one] The trial of { $customer } ends: { $seats } licence
   *[other] The trial of { $customer } ends: { $seats } licences
}
# $seats (number)
subscription-matter-converts = { $seats ->
    [one] The trial of { $customer } becomes a purchase: { $seats } licence
   *[other] The trial of { $customer } becomes a purchase: { $seats } licences
}
# $seats (number)
subscription-matter-term = { $seats ->
    [one] The term of { $customer } ends: { $seats } licence
   *[other] The term of { $customer } ends: { $seats } licences
}
# $seats (number)
subscription-matter-renews = { $seats ->
    [one] Another month for { $customer }: { $seats } licence
   *[other] Another month for { $customer }: { $seats } licences
}
# $seats (number)
subscription-matter-price = { $seats ->
    [one] { $customer } renews at another price: { $seats } licence, { $next } a month instead of { $now }
   *[other] { $customer } renews at another price: { $seats } licences, { $next } a licence a month instead of { $now }
}
# $seats (number)
subscription-matter-returnable = { $seats ->
    [one] { $customer } can give { $seats } licence back until then
   *[other] { $customer } can give { $seats } licences back until then
}
subscription-matter-offer = The offer can be answered until then
subscription-matter-offer-with = The offer can be answered until then: { $with }

inbox-title = Inbox
inbox-lede = What happened that concerns you. It stays here for a year.
inbox-choose = Choose what you are told
inbox-which = Which ones
inbox-all = All
inbox-unread = Unread
inbox-failed = The inbox could not be loaded
inbox-all-read = Mark all as read
inbox-none = Nothing here yet
inbox-none-text = When somebody answers, asks or changes something that concerns you, you read it here.
inbox-none-unread = You have read everything
inbox-none-unread-text = What comes next is shown here as it happens.
inbox-new = New
inbox-read = Mark as read
notify-title = Notifications
notify-lede = Choose for each event whether you are told at once by mail, once a day, or not at all. Your inbox has everything that is not off.
notify-inbox = Open the inbox
notify-failed = Your choices could not be loaded
notify-kept = Your choice is kept
notify-on = At once, by mail
notify-digest = Once a day, by mail
notify-off = Not at all
notify-invitations = Trial invitations
notify-offers = Purchase offers
notify-administration = Delegated administration
notify-record = Partner of record
notify-subscriptions = Subscriptions
notify-staff = You in your company
notify-marketplace = Marketplace
notify-invitation-opened = An invitation is opened
notify-invitation-identified = Somebody signs in to read an invitation
notify-invitation-accepted = An invitation is accepted
notify-invitation-declined = An invitation is declined
notify-invitation-expired = An invitation expires
notify-invitation-revoked = An invitation is revoked
notify-offer-sent = An offer is sent to you
notify-offer-viewed = A customer opens an offer
notify-offer-adjusted = A customer asks about an offer or proposes other counts
notify-offer-replied = A partner answers your question
notify-offer-revised = An offer is sent in a new version
notify-offer-accepted = An offer is accepted
notify-offer-declined = An offer is declined
notify-offer-expired = An offer expires without an answer
notify-offer-unanswered = An offer waits for your answer
notify-administration-authorised = Delegated administration is granted
notify-administration-replaced = Another partner is named in your place
notify-administration-removed = Delegated administration is ended by the customer
notify-administration-expired = Delegated administration ends because a programme does
notify-record-set = A partner of record is named
notify-record-changed = A partner of record is changed
notify-record-cleared = A partner of record is removed
notify-trial-expiring = A trial is about to end
notify-trial-converted = A trial becomes a paid subscription
notify-trial-expired = A trial has ended
notify-term-expiring = A term is about to end
notify-term-expired = A term has ended
notify-role-changed = Your role is changed
notify-listing-published = A listing is published
notify-listing-needs-changes = A listing comes back with points to mend
notify-listing-suspended = A listing is taken out of the marketplace
notify-location-confirmed = A location is confirmed
notify-location-refused = A location cannot be confirmed
notify-programmes = Programmes
notify-programme-decided = The operator decides about a programme
notify-programme-expiring = An enrolment is about to end
notify-programme-expired = An enrolment has ended
notify-customer-review-posted = A customer reviews your company
notify-customer-review-replied = A partner replies to your review
notify-customer-review-reported = A partner reports your review
notify-customer-review-hidden = A review is taken out of the marketplace
notify-customer-review-kept = A reported review stands
notify-administration-expiring = Delegated administration is about to end because a programme has
notify-off-title = Switch off mail
notify-off-lede = You get mail when this happens. It can be switched off here without signing in.
notify-off-digest = The mail of the day with everything that you have not read
notify-off-verb = Switch this mail off
notify-off-done = It is off. You get no more mail about this.
notify-off-choose = Choose what you are told
notify-off-failed = This link leads nowhere, or cannot be read now

## Feature availability
availability-title = Feature availability
availability-lede = Which partner feature exists in which plan and cloud, who says so, and as of which day.
availability-cloud-worldwide = Worldwide
availability-cloud-21vianet = Operated by 21Vianet
availability-trials = Create trial invitations and purchase offers
availability-administration = Provide delegated administration
availability-users = Administer for the customer
availability-feature = Feature
availability-plan = Plan
availability-yes = Yes
availability-no = No
availability-footnote = With a limit
availability-footnotes = Limits
availability-contradicted = sources differ
availability-undecided = not decided
availability-filter = What is shown
availability-filter-plans = What my customer has
availability-filter-feature = Feature
availability-filter-all = All features
availability-filter-at = As of
availability-filter-clear = Show everything
availability-none = No plan that is ticked exists here.
availability-nothing = No source says anything as of this day.
availability-sources = Sources
availability-as-of = as of { $day }
availability-csv = Save as a table
availability-print = Print
availability-failed = The availability could not be loaded.
availability-changes = What changed
availability-changes-lede = The cells that are read differently on two days.
availability-changes-from = From
availability-changes-to = To
availability-changes-none = Nothing is different between these days.
availability-changes-new = not mentioned
availability-changes-line = { $before } became { $after }
availability-cell-title = { $feature }: { $plan }
availability-cell-reading = How it is read
availability-cell-says = What the sources say
availability-cell-decisions = Decisions
availability-cell-agreed = All sources say the same.
availability-cell-decided = The sources contradict each other. Liaison reads them so:
availability-cell-undecided = The sources contradict each other and nobody has decided yet. Until then the feature is taken as not available.
availability-cell-overruled = The sources say otherwise. Liaison reads them so:
availability-reason-original = The original, two of its three translations and the rows on administration say that partner features do not exist in this cloud. The row on trials and offers, and the Japanese sentence, say otherwise and are shown with their sources.
availability-scope-cloud = says so of the whole cloud
availability-entered = { $name }, { $when }
availability-shipped = came with the product
availability-from = from { $day }
availability-not-found = There is no such cell in these tables.
availability-add = Add what a source says
availability-add-verb = Add statement
availability-add-done = The statement was added.
availability-add-source = Source
availability-add-source-help = The title of the document. A title that is known already is the same source.
availability-add-day = As of
availability-add-answer = It says
availability-add-footnote = Limit
availability-add-footnote-help = Only where the answer is “With a limit”.
availability-decide = Decide how it is read
availability-decide-verb = Record decision
availability-decide-done = The decision was recorded and counts from today.
availability-decide-reason = Reason
availability-import = Compare a second source
availability-import-lede = Choose or paste a table with the columns cloud, feature, plan, available and footnote, as “Save as a table” writes it. Nothing is taken over before you have seen what disagrees.
availability-import-file = File
availability-import-table = Table
availability-import-compare = Compare
availability-import-verb = Take over the table
# $count (number)
availability-import-same = All { $count } rows agree with what is known.
# $count (number)
# $rows (number)
availability-import-differs = { $count } of { $rows } rows disagree.
availability-import-theirs = The table says
availability-import-ours = Liaison reads
availability-import-done = The table was taken over as a source.
availability-import-wrong = Nothing was taken over. These rows are wrong:
availability-import-line = Row { $line }: { $what }

## What partners do, for whom and with what

taxonomy-service-consulting = Consulting
taxonomy-service-deployment-or-migration = Deployment or migration
taxonomy-service-managed-services = Managed services
taxonomy-service-licensing = Licensing
taxonomy-service-learning = Learning and certification
taxonomy-service-integration = Integration
taxonomy-service-custom-solution = Custom solutions
taxonomy-service-hardware = Hardware
taxonomy-service-intellectual-property = Own products
taxonomy-service-project-services = Project services
taxonomy-product-mail = Mail and calendars
taxonomy-product-sites = Sites and documents
taxonomy-product-chat-and-meetings = Chat and meetings
taxonomy-product-office-apps = Office apps
taxonomy-product-suite = The whole suite
taxonomy-product-cloud-platform = Cloud platform
taxonomy-product-mobility-and-security = Mobility and security
taxonomy-product-database = Databases
taxonomy-product-business-intelligence = Reports and dashboards
taxonomy-product-business-management = Business management
taxonomy-product-enterprise-management = Enterprise management
taxonomy-product-earlier-business-management = Earlier business management
taxonomy-product-project-planning = Project planning
taxonomy-product-diagrams = Diagrams
taxonomy-product-enterprise-social = Enterprise social network
taxonomy-product-telephony = Telephony
taxonomy-product-desktop-system = Desktop system
taxonomy-product-devices = Devices
taxonomy-product-meeting-rooms = Meeting rooms
taxonomy-product-developer-tools = Developer tools
taxonomy-solution-analytics = Analytics
taxonomy-solution-artificial-intelligence = Artificial intelligence
taxonomy-solution-backup = Backup and recovery
taxonomy-solution-business-intelligence = Business intelligence
taxonomy-solution-cloud-migration = Moving to the cloud
taxonomy-solution-cloud-voice = Cloud voice
taxonomy-solution-containers = Containers
taxonomy-solution-dev-ops = Continuous delivery
taxonomy-solution-identity-and-access = Identity and access
taxonomy-solution-information-management = Records and retention
taxonomy-solution-mobile-apps = Mobile apps
taxonomy-solution-networking = Networks
taxonomy-solution-regulatory-compliance = Compliance
taxonomy-solution-threat-protection = Threat protection
taxonomy-solution-web-development = Web development
taxonomy-industry-agriculture = Agriculture
taxonomy-industry-communications-and-media = Communications and media
taxonomy-industry-education = Education
taxonomy-industry-financial-services = Financial services
taxonomy-industry-government = Government
taxonomy-industry-healthcare = Healthcare
taxonomy-industry-hospitality = Hospitality
taxonomy-industry-manufacturing = Manufacturing
taxonomy-industry-power-and-utilities = Power and utilities
taxonomy-industry-public-safety = Public safety
taxonomy-industry-retail = Retail
taxonomy-industry-services = Services to firms
taxonomy-industry-travel-and-transport = Travel and transport
taxonomy-industry-wholesale = Wholesale
taxonomy-size = { $from } to { $to } people
taxonomy-size-more = more than { $from } people
taxonomy-kind-professional-service = Professional service
taxonomy-kind-application = Application
taxonomy-consulting = { $name }: { $duration } { $kind }
taxonomy-consulting-assessment = assessment
taxonomy-consulting-briefing = briefing
taxonomy-consulting-implementation = implementation
taxonomy-consulting-proof-of-concept = proof of concept
taxonomy-consulting-workshop = workshop
taxonomy-rating-least = { $stars } stars and more
# $count (number)
taxonomy-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
# $count (number)
taxonomy-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
# $count (number)
taxonomy-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}

## The marketplace

marketplace-title = Find a partner
marketplace-lede = Firms that sell, move and look after cloud services. No place can be bought.
marketplace-seek = Partners
marketplace-need = What do you need
marketplace-near = Near
marketplace-near-unknown = No town of this name is known, so distance does not count.
marketplace-near-is = Near { $place }
marketplace-within = Within
marketplace-within-any = Any distance
marketplace-within-km = { $km } km
marketplace-search = Search
marketplace-filters = Filters
marketplace-narrow = Narrow the results
marketplace-clear = Show everything
marketplace-remove = remove
marketplace-facet-kind = Kind
marketplace-facet-service = Services
marketplace-facet-product = Products
marketplace-facet-solution = Solutions
marketplace-facet-size = Your size
marketplace-facet-industry = Industry
marketplace-facet-language = Language
marketplace-facet-programme = Programme
marketplace-facet-rating = Rating
marketplace-facet-country = Country
marketplace-best-first = best match first
marketplace-relaxed = Nobody has all of it. These have a part.
marketplace-none = Nobody was found
marketplace-none-text = Try fewer words, a larger distance, or take a filter away.
marketplace-failed = The partners could not be loaded.
marketplace-why = Why it stands here
marketplace-bars = { $is } of { $of }
marketplace-why-words = Words
marketplace-why-near = Near you
marketplace-why-programmes = Programmes
marketplace-why-rating = Reviews
marketplace-why-answers = Answers
marketplace-why-km = { $km } km away
marketplace-why-km-abroad = { $km } km away, in another country
marketplace-why-nowhere = no confirmed place is known
marketplace-why-no-programme = in none; this counts little
marketplace-word-name = “{ $word }” is in its name
marketplace-word-partner = “{ $word }” is what the firm is called
marketplace-word-tag = “{ $word }” is something it chose to be found by
marketplace-word-offer = “{ $word }” is in something it offers
marketplace-word-short = “{ $word }” is in its short description
marketplace-word-place = “{ $word }” is where it is
marketplace-word-long = “{ $word }” is in its long texts
marketplace-word-meant = “{ $word }” by another word that means the same
marketplace-word-nearly = “{ $word }” by a word that is written nearly so
marketplace-ranking = How results are ordered
marketplace-geonames = Place names by GeoNames
marketplace-next = Next
marketplace-previous = Previous
marketplace-profile-back = All results
marketplace-profile-about = About the firm
marketplace-profile-what = What it does
marketplace-profile-offers = What can be asked for
marketplace-profile-references = References
marketplace-profile-places = Where it is
marketplace-profile-links = Links
marketplace-profile-website = Website
marketplace-profile-application = The application
marketplace-profile-network = Professional network
marketplace-profile-number = Partner ID
marketplace-profile-languages = Helps in
marketplace-profile-sizes = For firms of
marketplace-profile-not-found = There is no such listing. It may have been taken out of the marketplace.
marketplace-ranking-lede = Five things decide, and no place can be bought. Each counts from none to four bars.
marketplace-ranking-words = Words count most, six parts of twelve. A name, a tag that the firm chose and what it offers say more than a short description or a reference, and those more than long texts. A word counts most as it is written, a little less by another word or language that means the same, and less by one that is written nearly so.
marketplace-ranking-near = Distance counts three parts of twelve, from the nearest confirmed place: full within 5 km, less up to 1,000 km, and a bar less in another country.
marketplace-ranking-programmes = Programmes count one part of twelve.
marketplace-ranking-rating = Reviews count one part of twelve. Only customers who have worked with the partner write them. Many good ones say more than a few, and bad ones put nobody lower than having none does.
marketplace-ranking-answers = Speed of answers counts one part of twelve: half of the latest answers came within four hours for four bars, within twelve hours for three, within two days for two and within a week for one. What stayed unanswered counts with all the time there was, and few answers say less than many.
marketplace-ranking-equal = Where two are equal, the order is by chance and no firm can change it.
# $count (number)
marketplace-total = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
# $count (number)
marketplace-filters-chosen = Filters, { $count } chosen
# $count (number)
marketplace-rated = { $count ->
    [one] Rated { $stars } in one customer review
   *[other] Rated { $stars } in { $count } customer reviews
}
# $count (number)
marketplace-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
# $count (number)
marketplace-days = { $count ->
    [one] one day
   *[other] { $count } days
}
# $count (number)
marketplace-answered = { $count ->
    [one] in { $time }, one enquiry so far
   *[other] in { $time }, the median of { $count } enquiries
}
# $count (number)
marketplace-word-references = { $count ->
    [one] “{ $word }” is in a reference
   *[other] “{ $word }” is in { $count } references
}

## Pages for everybody

public-navigation = Pages for everybody
public-marketplace = Find a partner
public-availability = Feature availability
public-become-partner = Become a partner
public-sign-in = Sign in
public-operator = Pages of the operator
public-operator-listings = Marketplace queue
public-operator-reviews = Reported reviews
public-operator-enrolments = Programme applications
public-operator-availability = Availability data
listing-title = Marketplace listings
listing-lede = How customers find the firm. Each country has one listing of services and one of an application.
listing-tab-listings = Listings
listing-tab-places = Places
listing-tab-reviews = Reviews
listing-reports = Reported listings
listing-reports-none = No listing is reported
listing-reports-none-text = What somebody reports of a listing appears here.
listing-report-at = Reported { $moment }
listing-report-dismiss = Let the listing stand
listing-report-dismissed = The report is settled
listing-failed = This could not be loaded.
listing-none = No listing yet
listing-none-text = Customers find the firm in the marketplace once a listing is published.
listing-gone = There is no such listing
listing-gone-text = It may belong to another firm.
listing-begin = Begin a listing
listing-begin-country = Country
listing-begin-choose = Choose a country
listing-begin-exists = The firm has a listing of this kind for this country already.
listing-begin-service = What the firm does for customers: advice, migration, support, training.
listing-begin-application = A program of the firm that customers can get.
listing-begin-verb = Begin
listing-refused = Ask a profile administrator or a global administrator of your firm.
listing-state-draft = Taken back
listing-state-validating = Being checked
listing-state-in-review = In review
listing-state-needs-changes = Changes needed
listing-state-published = Published
listing-state-revision-in-review = Published, change in review
listing-state-revision-needs-changes = Published, change came back
listing-state-unlisted = Not listed
listing-state-suspended = Suspended
listing-state-retired = Given up
listing-means-draft = You took it back before it was decided. Submit it again when it is ready.
listing-means-validating = It is being checked.
listing-means-in-review = The operator of the marketplace is reading it. Customers cannot see it yet.
listing-means-needs-changes = It came back with points. Mend them and submit it again.
listing-means-published = Customers find it in the marketplace.
listing-means-revision-in-review = Customers read the text that was approved before, while the operator reads the new one.
listing-means-revision-needs-changes = Customers read the text that was approved before. The new one came back with points.
listing-means-unlisted = You took it out of the marketplace. Put it back whenever you want.
listing-means-suspended = The operator took it out of the marketplace. You can say why it should come back.
listing-means-retired = It was given up for good. Another one can take its place.
listing-waiting = With the operator since { $since }; decided by { $by }
listing-decided-by = It will be decided by { $by }.
# $count (number)
listing-points = { $count ->
    [one] { $count } point to mend
   *[other] { $count } points to mend
}
# $confirmed (number)
# $all (number)
listing-places-of = { $confirmed } of { $all } places confirmed
# $version (number)
listing-version = Version { $version }
listing-suspended-because = The operator’s reason:
listing-read = See it in the marketplace
listing-write = Change the text
listing-write-on = Go on writing
listing-to-mend = To be mended
listing-point = { $place }: { $what }
listing-submitted-by = Submitted by { $name }, { $at }
listing-text = The text
listing-changed = Different from what customers read:
listing-contact-private = Enquiries go to (customers do not see this)
listing-log = What happened
listing-why = Why
listing-ask-keep = Leave it as it is
listing-withdraw = Take it back
listing-withdraw-title = Take it back from the operator?
listing-withdraw-text = Customers go on reading what was approved before, if anything was.
listing-withdraw-done = Taken back
listing-unlist = Take it out of the marketplace
listing-unlist-title = Take it out of the marketplace?
listing-unlist-text = Customers no longer find it. You can put it back at any time.
listing-unlist-done = Customers no longer find it
listing-relist = Put it back
listing-relist-title = Put it back into the marketplace?
listing-relist-text = Customers read the text that was approved last.
listing-relist-done = Customers find it again
listing-appeal = Ask to look at it again
listing-appeal-title = Ask the operator to look at it again?
listing-appeal-text = Say what has changed, or why the reason does not hold.
listing-appeal-done = The operator was asked
listing-appeal-is = The partner says:
listing-retire = Give it up
listing-retire-title = Give this listing up for good?
listing-retire-text = Customers no longer find it, and it cannot be brought back. Another one can take its place.
listing-retire-done = Given up
listing-approve = Publish
listing-approve-title = Publish this text?
listing-approve-text = Customers find it within a second. The partner is told.
listing-approve-done = Published
listing-suspend = Suspend
listing-suspend-title = Take this listing out of the marketplace?
listing-suspend-text = The partner reads your reason and can ask to look at it again.
listing-suspend-done = Suspended
# $version (number)
listing-log-submitted = { $who } submitted version { $version }
# $points (number)
listing-log-checks-failed = { $points ->
    [one] The automatic checks found { $points } point
   *[other] The automatic checks found { $points } points
}
# $points (number)
listing-log-returned = { $points ->
    [one] { $who } sent it back with { $points } point
   *[other] { $who } sent it back with { $points } points
}
# $version (number)
listing-log-published = { $who } published version { $version }
listing-log-withdrawn = { $who } took it back
listing-log-unlisted = { $who } took it out of the marketplace
listing-log-relisted = { $who } put it back
listing-log-suspended = { $who } suspended it: { $reason }
listing-log-appealed = { $who } asked to look at it again: { $text }
listing-log-retired = { $who } gave it up
listing-log-reported = Somebody reported it to the operator: { $reason }
listing-log-report-dismissed = { $who } looked at a report and lets it stand
listing-field-kind = What is listed
listing-field-contents = Languages of the text
listing-field-name = Name
listing-field-short-description = In one or two lines
listing-field-long-description = What it does
listing-field-overview = About the firm
listing-field-languages = Helps in these languages
listing-field-industries = Industries
listing-field-products = Products
listing-field-services = Services
listing-field-solutions = Solutions
listing-field-customer-sizes = Sizes of customers
listing-field-website = Website
listing-field-application-link = Where customers get the application
listing-field-professional-network = Page in a professional network
listing-field-lead-contact-name = Name of the contact
listing-field-lead-contact-email = E-mail of the contact
listing-field-lead-contact-phone = Phone of the contact
listing-field-consulting-offers = What can be asked for
listing-field-references = References
listing-field-locations = Places
listing-field-logo = Logo
listing-field-in = { $field } ({ $language })
# $number (number)
listing-field-item = { $field }, number { $number }
listing-fault-missing = Nothing is here yet
# $least (number)
# $is (number)
listing-fault-few-words = At least { $least } words; there are { $is }
# $most (number)
# $is (number)
listing-fault-many-words = At most { $most } words; there are { $is }
# $least (number)
# $is (number)
listing-fault-few-characters = At least { $least } characters; there are { $is }
# $most (number)
# $is (number)
listing-fault-many-characters = At most { $most } characters; there are { $is }
# $most (number)
# $is (number)
listing-fault-too-many = At most { $most }; { $is } are chosen
listing-fault-twice = This is here twice
listing-fault-control-character = Contains characters that cannot be shown
listing-fault-web-address = A web address begins with https://
listing-fault-email = This is no e-mail address
listing-fault-phone = This is no phone number
# $least (number)
# $most (number)
listing-fault-out-of-range = The duration is a number from { $least } to { $most }
listing-fault-mixed = Only the other kind of listing has this
listing-fault-claim = “{ $claim }” cannot be said of oneself here
# $is (number)
# $least (number)
# $most (number)
listing-words-of = { $is } words; { $least } to { $most }
# $is (number)
# $least (number)
# $most (number)
listing-characters-of = { $is } characters; { $least } to { $most }
listing-step-texts = Texts
listing-step-found-by = Found by
listing-step-proof = Contact and proof
listing-step-review = Review
listing-texts-lede = In each language that your customers read. How long a text may be depends on its language.
listing-found-by-lede = Choose what fits best. Who chooses everything is found by nobody in particular.
listing-proof-lede = Where customers read more, who answers them, and what the firm has done.
listing-review-lede = This is how customers will read it. The operator reads it first.
listing-language-add = Add a language
listing-language-choose = Choose a language
listing-language-remove = Remove the text in { $language }
listing-logo-show = Show the company’s logo
# $count (number)
# $most (number)
listing-chosen = { $field }: { $count } of at most { $most }
listing-links = Links
listing-contact = Who answers enquiries
listing-contact-help = Enquiries go to this person. Customers do not see who it is.
listing-offer-add = Add something to ask for
listing-offer-name = What it is called
listing-offer-kind = What it is
listing-offer-duration = How long it takes
listing-offer-unit = Counted in
listing-unit-hours = hours
listing-unit-days = days
listing-unit-weeks = weeks
listing-reference-add = Add a reference
listing-reference-customer = For whom
listing-reference-text = What was done
listing-item-remove = Remove
listing-preview = As customers will read it
listing-submit = Submit to the operator
listing-refused-title = It was not submitted.
listing-overtaken = The listing has changed meanwhile.
listing-overtaken-read = Read it
listing-overtaken-go-on = Submit mine after it
listing-submitted-title = It is submitted
listing-submitting-title = Submitting
listing-waiting-text = It is kept on this device and will be submitted by itself.
listing-no-place = Nobody finds the firm by distance before a place is named.
listing-open = Open the listing
listing-places-title = Where the firm is found
listing-places-lede = Up to five places a country. Customers see a place once the operator has confirmed it.
listing-places-none = No place yet
listing-places-none-text = Customers look for somebody near them.
listing-place-add = Name a place
listing-place-add-verb = Ask the operator to confirm it
listing-place-added = The operator was asked to confirm it
listing-place-city = Town
listing-place-address = Street and number
listing-place-region = Region, where there is one
listing-place-help = Distances are counted from the middle of the town.
listing-place-no-distance = This town is not in the list of places, so distance does not count for it.
listing-place-refused = Not confirmed
listing-place-verifying = Being confirmed
listing-place-active = Confirmed
listing-place-remove = Remove
listing-place-remove-title = Remove this place?
listing-place-remove-text = Customers no longer see it. What happened to it stays in the log.
listing-place-removed = The place is removed
listing-place-confirm = It is there
listing-place-refuse = Send it back
listing-place-refuse-why = Why it cannot be confirmed
listing-place-decided = Decided
listing-queue-title = Marketplace queue
listing-queue-lede = What waits for a decision, the longest first.
listing-queue-state = Show
listing-queue-waiting = What waits
listing-queue-none = No listing here
listing-queue-no-place = No place waits
listing-queue-none-text = What partners submit appears here.
listing-return = Send it back
listing-return-title = What has to be mended
listing-return-where = Where
listing-return-what = What is to be mended there
listing-return-add = Add this point
listing-return-none = Add at least one point first.
listing-return-say = Write what is to be mended first.
listing-return-done = Sent back with its points
network-state-not-joined = Not joined
network-state-applied = Waits for the operator
network-state-asked-back = The operator asks
network-state-agreement-signed = Agreement signed
network-state-training-passed = Training passed
network-state-enrolled = Enrolled
network-state-refused = Refused
network-state-suspended = Suspended
network-state-lapsed = Lapsed
network-means-sign = Read the agreement and sign it, then say who passed the training. Nobody has to wait for an answer.
network-means-ask = Say what the operator needs to know. It decides, and you are told.
network-means-applied = The operator reads your application. You are told of its answer.
network-means-asked-back = Answer below. Your application waits until then.
network-means-agreement-signed = One thing is left: say who of your company passed the introductory training.
network-means-enrolled = Your company is in this programme. The operator renews it for another year.
network-means-refused = You can ask again, with what was missing.
network-means-suspended = It reads as ended until the operator lifts the suspension.
network-means-lapsed-signed = The year is over. Sign again to join again.
network-means-lapsed-asked = The year is over. Ask again to join again.
network-waiting = Waits since { $since }
network-reason = The operator’s reason:
network-needs = Your company has to be in { $programme } first.
network-open = See { $programme }
network-only-admin = A global administrator of your company does this.
network-failed = The programme could not be loaded
network-agreement = The agreement
network-agreement-failed = The agreement could not be loaded
network-agreement-version = Version { $version }
network-sign-name = Your name
network-sign-name-help = Typing it here signs for your company.
network-sign = Sign the agreement
network-sign-done = Signed
network-signed = Signature
network-signed-by = { $name } signed version { $version } on { $moment }.
network-receipt = Read the receipt
network-training = The introductory training
network-training-text = With it everything is there, and your company is enrolled for a year.
network-training-person = Who passed it
network-training-day = On which day
network-training-day-missing = Choose a day, not after today
network-training-verb = Join { $programme }
network-training-done = Your company is enrolled
network-trained = { $person } passed the training on { $day }.
network-application = The application
network-statement-accelerate = What your company commits itself to in the year ahead
network-statement-deployment = What your company has sold to larger enterprises and rolled out there
# $least (number)
network-references-help = { $least ->
    [one] At least one piece of work that the operator can ask about
   *[other] At least { $least } pieces of work that the operator can ask about
}
# $least (number)
network-references-few = { $least ->
    [one] Name at least one reference
   *[other] Name at least { $least } references
}
network-references = References
# $number (number)
network-reference = Reference { $number }
network-reference-customer = Customer
network-reference-text = What was done
network-reference-add = Add a reference
network-reference-remove = Remove this reference
network-reply = Your answer to the operator
network-apply = Ask for { $programme }
network-answer = Answer the operator
network-apply-done = Sent to the operator
network-questions = What the operator asks
network-part-statement = About the statement
network-part-references = About the references
network-log = What happened
network-log-none = Nothing yet
network-log-applied = { $who } asked for it
network-log-signed = { $who } signed the agreement
network-log-trained = { $who } wrote down that { $person } passed the training
# $questions (number)
network-log-asked-back = { $questions ->
    [one] { $who } asked { $questions } question
   *[other] { $who } asked { $questions } questions
}
network-log-answered = { $who } answered
network-log-enrolled = Enrolled until { $day }
network-log-refused = { $who } refused: { $reason }
network-log-suspended = { $who } suspended it: { $reason }
network-log-reinstated = { $who } lifted the suspension
network-log-renewed = { $who } renewed it until { $day }
# $days (number)
network-log-notice = { $days ->
    [one] Your company was told that it ends in { $days } day
   *[other] Your company was told that it ends in { $days } days
}
network-log-lapsed = The year was over
network-queue-title = Programme applications
network-queue-lede = Who asks for a programme, the longest wait first, and who is in one.
network-queue-show = Show
network-queue-waiting = What waits
network-queue-joined = Who is or was in one
network-queue-none = Nothing here
network-queue-none-text = What partners ask for appears here.
network-keep = Leave it as it is
network-why = Why
network-approve = Approve
network-approve-title = Let this partner into the programme?
network-approve-text = A year begins today. The partner is told.
network-approve-done = Approved
network-refuse = Refuse
network-refuse-title = Refuse this application?
network-refuse-text = The partner reads your reason, and can ask again.
network-refuse-done = Refused
network-suspend = Suspend
network-suspend-title = Suspend this enrolment?
network-suspend-text = Nothing new can be offered because of it. What customers granted goes on for 90 days if no other programme holds.
network-suspend-done = Suspended
network-reinstate = Lift the suspension
network-reinstate-title = Lift this suspension?
network-reinstate-text = The enrolment goes on until the end of its year.
network-reinstate-done = Lifted
network-renew = Renew for a year
network-renew-title = Add another year?
network-renew-text = It follows the present year, or begins today where that is over.
network-renew-done = Renewed
network-ask-title = Ask back
network-ask-where = What it is about
network-ask-what = Question
network-ask-add = Add the question
network-ask-remove = Remove the question
network-ask = Send the questions
network-ask-none = Add a question first
network-ask-say = Write a question first
network-ask-done = Asked
network-guide = Getting started
network-guide-lede = From a company that has just registered to its first customers, in the order that saves most time.
network-guide-done = Done
network-guide-failed = What is done could not be loaded
network-guide-profile = Say who you are
network-guide-profile-text = Customers see your address, phone and e-mail address before they answer.
network-guide-profile-go = Company profile
network-guide-essentials = Join Cloud Essentials
network-guide-essentials-text = Sign the agreement and name who passed the training. Then you can ask customers for delegated administration.
network-guide-staff = Invite your colleagues
network-guide-staff-text = Each gets the role that fits the work: sales, help desk, billing, profile.
network-guide-staff-go = Staff
network-guide-invitation = Invite to a trial
network-guide-invitation-text = One link for one customer or many. You see who opened it and what they answered.
network-guide-invitation-go = New trial invitation
network-guide-offer = Send a purchase offer
network-guide-offer-text = Plans, licences and prices. The vendor bills the customer; your own services you bill yourself.
network-guide-offer-go = New purchase offer
network-guide-listing = Be found in the marketplace
network-guide-listing-text = Say what you do, in which languages and where. The operator reads it before customers do.
network-guide-listing-go = Your listings
network-guide-further = Ask for Cloud Accelerate or Cloud Deployment
network-guide-further-text = For companies that commit themselves to more, or roll out at larger enterprises. The operator decides.
marketplace-compare = Compare
marketplace-tray = Chosen to compare
# $count (number)
marketplace-chosen = { $count } chosen
marketplace-choose-none = Choose none
marketplace-compare-title = Partners side by side
marketplace-compare-none = Nobody to compare
marketplace-compare-none-text = Choose partners among the results first. They may also have left the marketplace.
marketplace-compare-offered = Offers

## What customers say of partners

rating-title = What customers say
rating-none = No customer has reviewed this partner yet.
rating-quality = Quality of the work
rating-expertise = Expertise
rating-responsiveness = Responsiveness
rating-timeliness = On time
rating-value = Value for money
rating-verified-offer = Accepted an offer of this partner
rating-verified-lead = Chose this partner after an enquiry
rating-of-five = { $stars } of 5
rating-recency = The newest is of { $day }; { $count } in the last 12 months.
rating-by = { $nickname }, { $day }
rating-by-edited = { $nickname }, { $day }, edited { $edited }
rating-replied = { $partner } replied, { $day }
rating-disputed = The partner has reported this review, and the operator is looking at it.
rating-scores = The five scores
rating-write = Write a review
rating-older = Older reviews
rating-report = Report this listing
rating-report-text = The operator reads it. The partner reads the reason, and not who wrote it.
rating-report-why = What is wrong with it
rating-report-send = Tell the operator
rating-report-done = The operator is told
rating-report-already = Your report of this listing is already waiting for the operator.
# $stars (number)
rating-stars = { $stars ->
    [one] { $stars } star
   *[other] { $stars } stars
}

## Leads

told-lead-received = A new enquiry waits for your answer: { $name }
# $days (number)
told-lead-expiring = The enquiry { $name } can be answered for only { $days ->
    [one] one more day
   *[other] { $days } more days
}
told-lead-expired = Nobody answered the enquiry { $name } in time
told-lead-withdrawn = The enquiry { $name } was taken back
told-lead-lost = Another partner was chosen for the enquiry { $name }
told-referral-answered = { $organisation } answered your referral { $name }
notify-leads = Leads
notify-lead-received = Somebody asks your company for something
notify-lead-expiring = The time to answer a lead is almost over
notify-lead-expired = A lead has expired
notify-lead-withdrawn = An enquiry was taken back
notify-lead-lost = Another partner was chosen
notify-referral-answered = A partner answers your referral
mail-lead-confirm-subject = Confirm your enquiry { $number }
mail-lead-confirm-enquiry = Somebody gave this address to ask these partners for help: { $partners }. Read what was written, and confirm it if it is yours. Nobody reads it before that.
mail-lead-confirm-referral = { $sender } would like to pass your enquiry on to these partners: { $partners }. Read what was written about you, and confirm it if you agree. Nobody reads it before that.
mail-lead-confirm-proposal = Somebody gave this address to propose to these partners to work together: { $partners }. Read what was written, and confirm it if it is yours. Nobody reads it before that.
mail-lead-confirm-open = Read and confirm
# $days (number)
mail-lead-confirm-why = You can confirm it within { $days } days. If it is not yours, you need not do anything: no partner hears of it.
mail-lead-accepted-subject = { $partner } takes on your enquiry { $number }
mail-lead-accepted-text = { $partner } has your enquiry { $number } and will contact you.
mail-lead-declined-subject = { $partner } cannot help with your enquiry { $number }
mail-lead-declined-text = { $partner } cannot take on your enquiry { $number }. The reason: { $reason }. What you wrote stands on the page of your enquiry, so that you can ask somebody else with it.
mail-lead-declined-words = { $partner } writes: { $text }
mail-lead-unanswered-subject = { $partner } has not answered your enquiry { $number }
mail-lead-unanswered-text = { $partner } has not answered your enquiry { $number } in time, and can no longer see who you are. What you wrote stands on the page of your enquiry, so that you can ask somebody else with it.
mail-lead-open = Look at your enquiry
mail-lead-others = Find other partners
mail-lead-why = You get this because you confirmed an enquiry with this address. Whoever has the link can read it and take it back, so keep it to yourself.
enquiry-declined-no-capacity = no time for it at present
enquiry-declined-not-our-field = not its field
enquiry-declined-not-our-region = not in its region
enquiry-declined-too-small = too small for it
enquiry-declined-too-large = too large for it
enquiry-declined-duplicate = it has the same enquiry already
enquiry-declined-other = another one
## Writing, answering and judging reviews

reviewing-own-title = Reviews of your partners
reviewing-own-lede = Say how it was to work with a partner. Everybody can read it; your organisation is not named.
reviewing-open = Not reviewed yet
reviewing-open-none = Nothing to review
reviewing-open-none-text = Once you have accepted an offer, or agreed with a partner after an enquiry, you can review the partner here.
reviewing-offer = Offer { $number }, accepted { $moment }
reviewing-enquiry = Enquiry { $number }, agreed { $moment }
reviewing-write = Write a review
reviewing-write-refused = Only a global or a billing administrator of your organisation writes reviews.
reviewing-write-title = Your review of { $partner }
reviewing-write-text = It is published at once, with your nickname. The partner can reply once.
reviewing-choose = Choose
reviewing-nickname = Nickname
reviewing-nickname-help = Readers see it in place of your name.
reviewing-title = Title
reviewing-text = Your experience
reviewing-text-help = Up to 2,500 characters. Do not name people.
reviewing-language = Written in
reviewing-publish = Publish
reviewing-leave = Leave it
reviewing-written = Everybody can read your review now
reviewing-written-title = Written
reviewing-written-none = Your organisation has written no review.
reviewing-edit = Change
reviewing-delete = Delete
reviewing-delete-title = Delete your review?
reviewing-delete-text = Its words are deleted for good. Nobody can write another review of the same offer or enquiry.
reviewing-delete-done = Your review is deleted
reviewing-deleted = A review of this was deleted by its author.
reviewing-no-engagement = Only who has accepted an offer of this partner, or agreed with it after an enquiry, can review it.
reviewing-own-company = This is your own company, which you cannot review.
reviewing-already = There already is a review of this.
reviewing-banned-claim = Leave out “{ $claim }”. Nobody may claim that in the marketplace.
reviewing-hidden-because = The operator took it out because:
reviewing-reported-because = The partner’s reason:
reviewing-reported-at = Reported { $moment }.
reviewing-received-title = What customers say
reviewing-received-lede = Reviews by customers who accepted an offer of yours, or agreed with you after an enquiry. Reply once to each; report what breaks the rules.
reviewing-each = Each review
reviewing-listings = Marketplace listings
reviewing-answer-refused = Only a global or a profile administrator replies and reports.
reviewing-reply-label = Your reply, which everybody can read
reviewing-reply = Reply
reviewing-reply-mend = Change the reply
reviewing-replied = Your reply is published
reviewing-report = Report to the operator
reviewing-report-label = Which rule it breaks, and how
reviewing-reported = The operator is told. Customers can read the review until it is decided.
reviewing-failed = The reviews could not be loaded.
reviewing-queue-title = Reported reviews
reviewing-queue-lede = What partners have reported, the longest wait first. A bad opinion breaks no rule.
reviewing-queue-show = Show
reviewing-queue-waiting = Waiting
reviewing-queue-hidden = Taken out
reviewing-queue-none = Nothing here
reviewing-queue-none-text = Reported reviews appear here at once.
reviewing-keep = Let it stand
reviewing-kept = The review stands
reviewing-hide = Take it out
reviewing-hide-label = Why it is taken out. Its author and the partner read this.
reviewing-hidden-done = The review is taken out
shell-leads = Leads
drafts-kind-lead-note = Note about a lead
lead-title = Lead
lead-lede = What customers and other partners ask your company for.
lead-failed = The leads cannot be read now
lead-all-states = All states
lead-state = State
lead-state-received = Waits for you
lead-state-accepted = Taken on
lead-state-won = Won
lead-state-lost = Not agreed
lead-state-declined = Declined
lead-state-expired = Expired
lead-state-junk = Reported
lead-state-withdrawn = Taken back
lead-all-kinds = All kinds
lead-kind = Kind
lead-kind-enquiry = Enquiry
lead-kind-referral = Referral
lead-kind-proposal = Proposal to work together
lead-order = Order
lead-newest = Newest first
lead-ends-first = Answer soonest first
lead-search = Search leads
lead-export = Download as a table
lead-none = Nobody has asked yet
lead-none-text = Customers find your company in the marketplace by its listing.
lead-to-listing = Look at the listing
lead-no-match = No lead fits
lead-no-match-text = Search for something else, or show all of them.
lead-clear = Show all
lead-from = From
lead-hidden = Contact hidden
lead-received-at = Received
lead-answer-by = Answer by
lead-looked-after = Looked after by
lead-value = Value
lead-value-help = What it may come to, in whole units: 12500 or 12500.50.
lead-value-unreadable = This is not read as an amount.
lead-quick = Wants to hear soon
lead-sent-title = Sent by your company
lead-sent-lede = Customers that you passed on, and proposals to work together, with who answered.
lead-sent-none = Nothing sent yet
lead-sent-none-text = Choose partners in the marketplace to pass a customer on to them.
lead-sent-find = Find partners
lead-sent-by = { $kind }, sent by { $who } on { $moment }
lead-facts = { $kind }, received on { $moment }
lead-answer-until = You can answer until { $moment }. After that it expires, and you no longer see who asked.
lead-needs = What is asked for
lead-contact = Who asks
lead-contact-hidden = You can no longer see who asked: the time to answer is over, or it is closed.
lead-name = Name
lead-company = Company
lead-email = E-mail
lead-phone = Phone
lead-sent-by-partner = Passed on by
lead-sender = Sender
lead-sender-valid = A partner has taken on something from there before
lead-sender-unknown = Nothing is known of it yet
lead-sender-suspected = A partner has reported something from there
lead-deal = What may come of it
lead-deal-name = What you call it
lead-deal-currency = Currency
lead-deal-closes = Expected to be agreed on
lead-closed-why = Why it is closed:
lead-lost-other-chosen = somebody else was chosen
lead-lost-price = too expensive
lead-lost-no-budget = no money for it
lead-lost-postponed = put off
lead-lost-not-reached = nobody was reached
lead-lost-not-a-fit = not a fit
lead-lost-other = something else
lead-keep = Not now
lead-reason = Reason
lead-reason-text = In your own words
lead-reason-told = Whoever asked reads this.
lead-reason-own = Only your company reads this.
lead-accept = Take it on
lead-accept-title = Take this lead on?
lead-accept-text = You look after it from now on. Whoever asked is told that you will be in touch, and does not see what you write here.
lead-accept-done = Taken on
lead-decline = Decline
lead-decline-title = Decline this lead?
lead-decline-text = Whoever asked is told why, and pointed to other partners. You no longer see who it is.
lead-decline-done = Declined; whoever asked is told
lead-change-deal = Change the details
lead-change-deal-title = Change what may come of it
lead-change-deal-text = Only your company reads this.
lead-change-deal-done = Changed
lead-win = You agreed
lead-win-title = Did you agree?
lead-win-text = If others were asked as well, it is closed for them.
lead-win-done = Won
lead-lose = Nothing came of it
lead-lose-title = Close this lead?
lead-lose-text = You no longer see who asked. It can be opened again within 30 days.
lead-lose-done = Closed
lead-reopen = Open again
lead-reopen-title = Open this lead again?
lead-reopen-text = It goes on where it was, and you see who asked.
lead-reopen-done = Opened again
lead-report = Report as a sales pitch
lead-report-title = Report this as a sales pitch?
lead-report-text = It leaves your list, and counts against whoever sent it. This cannot be undone.
lead-report-done = Reported
lead-begin-trial = Invite to a trial
lead-begin-offer = Send a purchase offer
lead-notes = Notes
lead-notes-note = for your company alone
lead-notes-none = Nothing is written down yet.
# $count (number)
lead-notes-waiting = { $count ->
    [one] One note waits to be sent.
   *[other] { $count } notes wait to be sent.
}
lead-note-write = New note
lead-note-help = You can write without a network. It is sent once there is one.
lead-note-add = Add the note
lead-note-by = { $who }, { $moment }
lead-log = What happened
lead-log-sent = The form was sent
lead-log-confirmed = Whoever asked confirmed it
lead-log-received = Your company received it
lead-log-withdrawn = Whoever asked took it back
lead-log-lapsed = Nobody confirmed it in time
lead-log-accepted = { $who } took it on
lead-log-deal-changed = { $who } changed what may come of it
lead-log-declined = { $who } declined it: { $reason }
lead-log-lost = It was closed: { $reason }
lead-log-won = { $who } agreed with whoever asked
lead-log-reopened = { $who } opened it again
lead-log-reported = { $who } reported it as a sales pitch
lead-log-notice = Your company was told that the time to answer is almost over
lead-log-expired = Nobody answered in time
lead-log-note-written = { $who } wrote a note
lead-log-note-changed = { $who } changed a note
enquiry-title = Contact partners
enquiry-failed = This cannot be read now
enquiry-nobody = Nobody is chosen
enquiry-nobody-text = Choose one or several partners in the marketplace. Those that were chosen may not be there any more.
enquiry-find = Find partners
enquiry-own-title = Your enquiries
enquiry-own-lede = What was asked of partners from the address of your account, who answered, and the way to take it back.
enquiry-own-none = Nothing asked yet
enquiry-own-none-text = Choose partners in the marketplace and say what you need. What was asked from your address appears here.
enquiry-own-sent = sent on { $moment }
enquiry-kind = What is this?
enquiry-kind-referral = I pass a customer on
enquiry-kind-referral-text = The customer gets a mail and confirms it first.
enquiry-kind-proposal = I propose to work together
enquiry-kind-proposal-text = Your company offers to do something together with theirs.
enquiry-kind-enquiry = My own company needs something
enquiry-kind-enquiry-text = You ask like any customer.
enquiry-to = It goes to
enquiry-leave-out = Leave out
enquiry-needs-title = What you need
enquiry-needs = Describe it in your own words
enquiry-needs-help = What there is today, what should be different, and what matters to you.
enquiry-services = Services
enquiry-products = Products
enquiry-industry = Industry
enquiry-size = How many people work there
enquiry-not-said = Not said
enquiry-country = Country
enquiry-country-choose = Choose a country
enquiry-wanted-by = Wanted by
enquiry-budget = Budget
enquiry-budget-help = Leave it empty where there is none. In whole units: 12500 or 12500.50.
enquiry-budget-unreadable = This is not read as an amount of money.
enquiry-currency = Currency
enquiry-quick = I would like to hear within three days
enquiry-contact = How you are reached
enquiry-contact-customer = How the customer is reached
enquiry-name = Name
enquiry-company = Company
enquiry-email = E-mail
enquiry-email-help = A mail with a link goes there. Nobody reads the form before you confirm it.
enquiry-email-customer = The customer gets a mail with a link there, and confirms it first.
enquiry-phone = Phone
enquiry-phone-help = Leave it empty if nobody should call.
enquiry-consent = These partners may read the form and use my contact details to answer it.
enquiry-consent-customer = The customer has asked me to pass this on to these partners.
enquiry-then = Each partner has 14 days to answer, or three days if you want to hear soon. You can take it back at any time.
enquiry-send = Send
enquiry-sent = A mail is on its way to { $address }
enquiry-sent-text = Open the link in it and confirm the form. Only then do the partners get it.
enquiry-wrong-listing = One of these partners is not in the marketplace any more, or is your own company. Leave it out.
enquiry-wrong-address = Write an address of the customer, not one of your own company.
enquiry-wrong-phone = This is not read as a phone number.
enquiry-wrong-consent = The form can only be sent if you agree to this.
enquiry-status-title = Enquiry { $number }
enquiry-link-over = This link does not work any more
enquiry-link-over-text = It has expired, or is not complete. You can ask partners anew.
enquiry-confirm = Confirm and send
enquiry-confirm-until = You can confirm it until { $moment }.
enquiry-referred-by = { $partner } wrote this for you, and would like to pass it on to the partners below.
enquiry-withdraw = Take it back
enquiry-withdraw-title = Take this enquiry back?
enquiry-withdraw-text = The partners no longer see who you are, and nobody goes on with it.
enquiry-keep = Keep it
enquiry-partners = Who was asked
enquiry-written = What was written
enquiry-answers-until = can answer until { $day }
enquiry-state-unconfirmed = Nobody has this yet. Read it, and confirm it if it is yours.
enquiry-state-open = It is with the partners.
enquiry-state-closed = All partners are done with it.
enquiry-state-withdrawn = It was taken back.
enquiry-state-lapsed = It was not confirmed in time, and nobody got it.
enquiry-standing-waiting = Has not answered yet
enquiry-standing-accepted = Takes it on
enquiry-standing-declined = Declined
enquiry-standing-no-answer = Did not answer
enquiry-standing-chosen = You agreed
enquiry-standing-over = Over
enquiry-standing-withdrawn = Taken back
marketplace-contact = Contact this partner
# $count (number)
marketplace-contact-chosen = { $count ->
    [one] Contact one partner
   *[other] Contact { $count } partners
}
