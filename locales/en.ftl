# The shell
shell-skip = Skip to content
shell-open-navigation = Open navigation
shell-navigation = Main
shell-overview = Overview
shell-sell = Sell
shell-trial-invitations = Trial invitations
shell-drafts = Drafts
shell-partner-number = Partner ID { $number }
shell-language = Language
shell-theme = Theme
shell-theme-system = As the system
shell-theme-light = Light
shell-theme-dark = Dark
shell-sign-out = Sign out
shell-sign-out-everywhere = Sign out everywhere
shell-sign-out-everywhere-help = On every device, also this one.
shell-sign-out-question = Sign out with drafts on this device?
shell-sign-out-unsent = { $count ->
    [one] { $count } draft exists only on this device. It stays here until you sign in here again.
   *[other] { $count } drafts exist only on this device. They stay here until you sign in here again.
}
shell-sign-out-stay = Stay signed in
shell-unsent = { $count } not yet synced
shell-new-version = New version: reload
# Refusals
page-not-found-title = There is no page here
page-not-found-text = The address may be mistyped, or what was here is gone. Nothing of yours was lost.
page-refused-title = This page is not for you
page-refused-role = Your role does not include it. An administrator of your company can change that.
page-refused-partner = It is for a partner’s staff. You are signed in for a customer.
page-refused-customer = It is for customers. You are signed in for a partner.
page-go-home = Go to your first page
# Sign in
sign-in-title = Sign in
sign-in-lede = With the e-mail address and the password of your work account.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-verb = Sign in
sign-in-failed = You are not signed in yet
sign-in-email-missing = Write your e-mail address, like name@company.example
sign-in-password-missing = Write your password
# Roles
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
# Why a request was refused
problem-network = The server cannot be reached. What you typed is still here; try again when there is a network.
problem-timeout = The server did not answer in time. Try again: nothing is done twice.
problem-internal = Something is wrong on our side. What you typed is still here; try again in a moment.
problem-unavailable = The service is not available right now. Try again in a moment.
problem-invalid-fields = Some fields need another look.
problem-body-too-large = This is longer than can be sent. Shorten it and try again.
problem-not-signed-in = Your session has ended. Sign in again; what you typed is still here.
problem-wrong-credentials = This e-mail address and this password do not belong together. Check both and try again.
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
problem-another-administrator = Another partner administers for you. Choose whether to replace it or to keep it.
problem-administrator-gone = The partner you wanted to replace no longer administers for you. Load the page again.
# What is wrong with one field
field-empty = Fill this in
field-too-long = Shorten it to { $most } characters; it has { $is }
field-control-character = Remove the characters that cannot be seen
field-not-an-email-address = Write the address in full, like name@company.example
field-unknown-plan = Choose one of the trials in the list
field-unknown-usage-location = Choose one of the countries in the list
field-cloud-without-partner-features = Partners cannot invite customers in this country’s cloud. Choose another country
field-not-in-this-cloud = This trial does not exist in the cloud of the chosen country. Choose another one
field-no-trial-of-this-plan = There is no trial of this plan. Choose another one
field-service-type-not-authorised = Your company is not authorised to offer this trial. Choose another one
field-wrong = This cannot be read. Write it anew

## Offline

offline-banner = <b>No network.</b> Go on writing: every word is kept on this device. When you finish, the invitation waits here and is sent once.
