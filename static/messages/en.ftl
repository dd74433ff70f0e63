# Every text that a person reads, in English. Ids begin with the component that uses them; `common` is for all.
# A number that is counted has plural forms. No exclamation marks, no blame, short sentences.

## The language itself, as it is called in itself
-language-name = English

## common: frame of a page
common-skip = Skip to the content
common-home = { $site }, home
common-my-requests = My requests
common-account-menu = Account: { $name }
common-account = Account
common-studio = Studio
common-sign-in = Sign in
common-sign-out = Sign out
common-theme = Appearance
common-theme-day = Light
common-theme-night = Dark
common-theme-system = As on this device
common-seen-as-label = You see the site as a customer
common-seen-as = { $by }, you see this as { $name } ({ $email })
common-seen-as-until = You can look and change nothing. It ends at { $time }.
common-seen-as-end = End now
common-seen-as-refused = You can only look
common-seen-as-refused-text = You see the site as a customer, so nothing is sent or changed in their name. Nothing was done. End it to go back to the studio.
common-back = Back
common-close = Close

## common: status, lists, empty states
common-steps = Progress
common-step-done = done
common-our-team = our team
common-our-team-begins = Our team
common-first-answer-hours = { $count ->
    [one] First answer usually within an hour.
   *[other] First answer usually within { $count } hours.
}
common-first-answer-days = First answer usually within { $count } days.
common-next-page = Show more
common-search = Search
common-search-clear = Clear the search
common-too-many-searches = Too many searches
common-too-many-searches-text = Nothing was searched for. Wait a minute, then search again: what you typed is still there.
common-copy = Copy
common-copied = Copied
# Under a text whose formatting would be too much for a page.
common-as-written = This text is shown as it was written.
common-over-budget = { $count ->
    [one] A lot was sent from here in a short time. Nothing is lost: send this again in a minute.
   *[other] A lot was sent from here in a short time. Nothing is lost: send this again in { $count } minutes.
}

## common: time
# $date and $time are written by the formatter; this says how they stand together.
common-date-time = { $date }, { $time }
common-date = { $day } { $month }
common-date-year = { $day } { $month } { $year }
common-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

# How long ago, as short as a dense list needs it.
common-age-now = now
common-just-now = just now
common-age-minutes = { $n } min
common-age-hours = { $n } h
common-age-days = { $n } d

## common: forms
common-required = required
common-optional = optional
common-choose = Choose
common-yes = Yes
common-no = No
common-from = From
common-to = To
common-street = Street and number
common-postcode = Postcode
common-town = Town
common-country = Country
common-left = # characters left
common-error-at = { $field } · { $problem }
common-device = { $browser } on { $system }
common-device-unknown = Another device
common-name-character = A name has no / and no : and no characters that can't be seen. Please type it as people write it.
common-errors = { $count ->
    [one] One thing needs another look
   *[other] { $count } things need another look
}
common-errors-hint = What you typed is kept.
common-error = Needs another look:

## common: conversation and composers
common-you = You
common-reply-label = Your reply
common-reply-placeholder = Write a reply
common-visible-to-customer = The customer sees this
common-team-only = Team only
common-team-only-hint = never leaves the desk
common-desk-reply-label = Reply to the customer
common-desk-reply-placeholder = Write to the customer
common-note-label = Note for the team
common-note-placeholder = Note for the team. The customer never sees it.
common-note-send = Add note

## common: the desk's frame
common-to-desk = To the desk
common-desk-queues = Queues
common-desk-list = Requests
common-desk-detail = Request
common-desk-nothing-open = No request is open
common-desk-nothing-open-hint = Choose one from the list, or press j and Enter.
common-side-public = Customer
common-side-team = Team only
common-side-choice = Which side to show
common-keys = Keyboard
common-keys-on = Single keys are on
common-keys-next = Next request
common-keys-previous = Previous request
common-keys-assign = Assign to me
common-keys-reply = Write a reply
common-keys-note = Write a note
common-keys-status = Change the status
common-keys-priority = Change the priority
common-keys-search = Search
common-keys-help = This list
common-keys-send = Send what is written
common-keys-leave = Leave the field, close

## common: when something went wrong
common-request-id = If you write to us about this, mention { $id }.
common-error-home = Go to the start page

## error: pages that say what went wrong
error-400-title = We could not read that
error-400-text = What arrived was not complete. Go back, reload the page and try again.
error-403-title = This came from another page
error-403-text = For your safety, changes are only made from this site's own pages. Open the page here and try again.
error-404-title = We can’t find this page
error-404-text = The address may have changed, or the page belongs to somebody else. From the start page you find everything that is yours.
error-405-title = That does not work this way
error-405-text = The page is there, but not for what was asked of it. Open it from the start page.
error-409-title = This has changed meanwhile
error-409-text = Somebody was quicker. Load the page again to see where it stands now.
error-413-title = That is too much at once
error-413-text = What was sent is larger than we take. Go back and send less.
error-414-title = This address is too long
error-414-text = Nothing was looked up. Begin again from the start page.
error-415-title = We could not read that
error-415-text = Please use the form on the page.
error-421-title = This address is not ours
error-421-text = Check the address in your browser.
error-422-title = Something needs another look
error-422-text = Go back and check what you typed.
error-429-title = That was often
error-429-text = To protect accounts we pause for a while. Try again in a quarter of an hour.
error-500-title = Something went wrong on our side
error-500-text = That was our mistake, not yours, and it has been written down for the people who run this site. Nothing that was confirmed is lost.
error-503-title = We cannot answer right now
error-503-text = Something on our side is not working. Nothing that was confirmed is lost. Try again in a moment.
error-upgrading-title = We are upgrading this site
error-upgrading-text = What you did was not saved yet. For a few minutes nothing can be changed; most pages can still be read. Try again soon.
common-signed-out-title = You are signed out
common-signed-out-text = What you typed is still here. Sign in in the new window, then come back and send it again.
common-kept = What you typed
common-kept-hint = It is still here. Copy it before you leave this page.
common-send-again = Send again

## hub: start page and fronts of portals
hub-good-morning = Good morning, { $name }. What do you need?
hub-good-afternoon = Good afternoon, { $name }. What do you need?
hub-good-evening = Good evening, { $name }. What do you need?
hub-search-hint = Search, or describe your problem
hub-waiting = Waiting for you
hub-answer = Answer
hub-in-progress = In progress
hub-done = Recently done
hub-all-requests = All requests
hub-portals = Portals
hub-nothing-open = You have no open requests
hub-nothing-open-hint = Choose a portal below to ask for something. What you asked for earlier is here:
hub-results = Results for “{ $typed }”
hub-nothing-found = Nothing found
hub-nothing-found-hint = Try fewer or other words, or choose a portal below and ask us.
hub-found = { $count ->
    [one] One result
   *[other] { $count } results
}
hub-found-types = Ask for it
hub-found-requests = Asked before
hub-no-portals = No portal is open to you yet
hub-no-portals-hint = Ask your contact at { $site } to let you in. Your requests stay where they are.
hub-description = Ask { $site } for help, follow what you asked, and answer in one place.
hub-first-time = Anybody can ask here. A mail with a code is all it takes: you need no password.
hub-welcome = Welcome to { $site }
hub-welcome-text = Ask for help, see where your requests stand, and answer us, all in one place.
hub-public-portals = Open to everybody
hub-empty-title = This portal is not set up yet
hub-empty-text = Nobody has named the company or opened a portal. If that is your task, open the setup address that Portico printed when it was started.
hub-no-types = There is nothing to ask for here yet
hub-no-types-hint = This portal is being prepared. Look in again later, or choose another portal.
hub-tabs = Groups of requests
hub-trail = Where you are
hub-start = Start page

## intake: forms of request types
intake-organisation = For which organisation?
intake-chosen-organisation = the organisation you choose
intake-follows = This takes up an earlier request:
intake-next = What happens next
intake-send = Send request
intake-readers-private = Only you and our team can read it.
intake-readers-confidential = Confidential: only you and our team can read it, and it is never shared.
intake-changed = { $count ->
    [one] One question changed
   *[other] { $count } questions changed
}
intake-changed-text = while you filled in this form. Everything you typed still stands below; please look at these once more.
intake-changed-new = { $question } is new
intake-changed-different = { $question } is asked differently now
intake-changed-gone = { $question } is no longer asked; your answer was: { $answer }
intake-mark-new = New question
intake-mark-different = Changed question
intake-answered-within = Half of these get a first answer within { $half }, nine in ten within { $most }.
intake-settled-within = Half of these are settled within { $half }, nine in ten within { $most }.
intake-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
intake-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
intake-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
intake-readers-organisation = You, everybody at { $organisation } and our team can read it.
intake-readers-role = You, those at { $organisation } with the role “{ $role }”, and our team can read it.
intake-only-if = Only if { $condition }
intake-part-only-if = All of this part only if { $condition }
intake-needed-if = Needed if { $condition }
intake-choices-only-if = { $choices }: only if { $condition }
# Conditions: the end of a sentence that begins with “Only if” or “Needed if”.
intake-if-is = “{ $question }” is answered with: { $answers }
intake-if-is-not = “{ $question }” is answered with something other than: { $answers }
intake-if-answered = “{ $question }” is answered
intake-if-not-answered = “{ $question }” is not answered
intake-if-at-least = “{ $question }” is { $least } or more
intake-if-at-most = “{ $question }” is { $most } or less
intake-if-from = “{ $question }” is { $day } or later
intake-if-until = “{ $question }” is { $day } or earlier
intake-both = { $first } and { $second }
intake-either = { $first } or { $second }
intake-myself = { $name } (you)
intake-computed-later = Reckoned when the form is sent.
intake-rating-1 = 1 – Very poor
intake-rating-2 = 2 – Poor
intake-rating-3 = 3 – Fair
intake-rating-4 = 4 – Good
intake-rating-5 = 5 – Very good
intake-for = Who is this for?
intake-for-help = Whoever you choose has the request as their own, and is told. You see it as well, as long as you belong to the organisation.
intake-terms = I have read the { $terms } of this portal and accept them.
intake-terms-link = terms
intake-for-of = { $name } ({ $organisation })
intake-error-required = Please fill this in
intake-error-choose = Please choose
intake-error-short = { $count ->
    [one] At least one character is needed
   *[other] At least { $count } characters are needed
}
intake-error-long = { $count ->
    [one] One character at most
   *[other] { $count } characters at most
}
intake-error-small = { $least } or more
intake-error-large = { $most } or less
intake-error-early = { $day } or later
intake-error-late = { $day } or earlier
intake-error-number = A number is needed, such as 12 or 12.5
intake-error-date = A date is needed, such as 2026-03-31
intake-error-time = A time is needed, such as 09:30
intake-error-amount = { $count ->
    [one] An amount is needed, such as 1234.5, with one decimal at most
   *[other] An amount is needed, such as 1234.50, with { $count } decimals at most and no marks between thousands
}
intake-error-whole-amount = An amount is needed, such as 1234, without decimals
intake-error-incomplete = A part of this is missing
intake-error-backwards = The last day is before the first
intake-error-consent = Please tick this to go on
intake-error-email = An e-mail address is needed, such as name@example.com
intake-error-phone = A telephone number is needed, such as +49 30 123456
intake-error-url = A web address is needed that begins with https://
intake-error-choice = Please choose one of these
intake-error-few-rows = { $count ->
    [one] At least one row is needed
   *[other] At least { $count } rows are needed
}
intake-error-many-rows = { $count ->
    [one] One row at most
   *[other] { $count } rows at most
}
intake-row = Row { $number }
intake-row-add = Add a row
intake-row-remove = Remove
intake-row-added = A row was added.
intake-row-removed = The row was removed.
intake-look-for = Look for an answer in this list
intake-found = Found: { $count }
intake-error-pattern = This does not have the form that is needed

## requests: the list
requests-title = My requests
requests-new = New request
requests-search-hint = Search your requests
requests-tabs = Which requests to show
requests-tab-all = All
requests-tab-waiting = Waiting for you
requests-tab-progress = In progress
requests-tab-done = Done
requests-asked-by = Request of { $name }
requests-found = What we found for “{ $search }”
requests-list-newest = Back to the newest
requests-show-all = Show all requests
requests-nothing-found = Nothing found
requests-nothing-found-text = Try fewer words, or a word from the answer you remember.
requests-none = No requests yet
requests-none-text = When you ask us for something, it stands here with its next step, until it is done.
requests-ask = Ask for something
requests-none-waiting = Nothing waits for you
requests-none-waiting-text = When we need your answer, the request stands here and we write you a mail.
requests-none-progress = Nothing in progress
requests-none-progress-text = What we are working on for you stands here.
requests-none-done = Nothing done yet
requests-none-done-text = Solved requests stay here, so that you can look things up.

## requests: one of them
requests-submitted = Your request is with us.
requests-confidential = Confidential: this is never shared.
requests-sent = Your reply is sent
requests-done-meanwhile = This request was done before your reply came.
requests-done-meanwhile-text = Nothing is lost: your text stands below.
requests-moved-on = This request has moved on since you opened the page.
requests-moved-on-text = Nothing was changed. Below is where it stands now.
requests-ended-meanwhile = This request was marked as done while you were here. Send what you have written, and you can reopen the request with it.
requests-open-meanwhile = This request is open again.
requests-open-meanwhile-link = Write a reply
requests-resolved = Closed
requests-write-answer = Write your answer
requests-no-way-back = “{ $title }” will be closed for good. If you need it again, you can ask anew.
requests-conversation = Conversation
requests-earlier = Show earlier
requests-newest = Back to the newest
requests-follows = Takes up again
requests-asked-for = { $name } asked for { $whom }
requests-taken = { $name } took your request
requests-moved = { $name } changed the status to “{ $status }”
requests-moved-by-you = You changed the status to “{ $status }”
requests-news-reply = New reply from { $name }.
requests-news-status = The status is now: { $status }.
requests-reply-to = Reply to { $name }
requests-reply-to-team = Reply to the team
requests-text-empty = Write a few words first.
requests-text-too-long = This is too long. It may have up to { $most } characters.
requests-reason = What is missing, or what is different now?
requests-not-right = Not right yet?
requests-until = Possible until { $date }
requests-ended = This request is closed
requests-ended-text = If it comes up again, ask anew. We see what was said here.
requests-unsent = What you wrote
requests-follow-up = Ask a follow-up
requests-who-sees = Who sees this
requests-you = you
requests-everybody-at = Everybody at { $organisation }
requests-role-at = { $organisation }: everybody with the role “{ $role }”
requests-and-team = with the team of { $company }
requests-the-team = our team
requests-you-told = What you told us
requests-they-told = What { $name } told us
requests-kind = Kind
requests-asked-at = Asked

## account: signing in
account-sign-in = Sign in
account-sign-in-text = We send you a mail with a link and a code. You need no password.
account-sign-up = Create an account
account-sign-up-text = We send you a mail with a link and a code, and you are in. You need no password.
account-email = E-mail address
account-email-wrong = This does not look like an e-mail address. One looks like dana@example.com.
account-name = Your name
account-name-wrong = Tell us how to address you, in up to { $most } characters.
account-send = Send me a mail
account-have-none = New here?
account-have-one = You have an account?
account-too-many = Too many mails were asked for.
account-too-many-text = Please look into your inbox and your spam folder. In 15 minutes you can ask for another one.
account-code-title = Look into your mail
account-code-sent = A mail is on its way to { $email }. Press the link in it, or type its code here.
account-code-if = If { $email } has an account here, a mail is on its way. Press the link in it, or type its code here.
account-code-somewhere = If the address has an account here, a mail is on its way. Press the link in it, or type its code here.
account-code = Code
account-code-help = Six digits. It works for 10 minutes.
account-code-six = A code has six digits.
account-code-missing = Type the code that stands below the button in the mail.
account-code-too-many = Too many wrong codes were typed for this address. Open the link of the mail in the browser where you asked for it: there it works without a code. Or try again in an hour.
account-code-wrong = { $left ->
    [one] This is not the code of the newest mail. You can try once more.
   *[other] This is not the code of the newest mail. You can try { $left } more times.
}
account-nothing-came = Nothing came? Please look into the spam folder, or
account-other-address = use another address
account-mailbox = Open the development mailbox
account-link-title = Nearly there
account-link-text = One more press, and you are signed in at { $site }.
account-link-account = Account:
account-link-not-you = This is not your account? Then close this page, and nothing happens.
account-link-elsewhere-title = The code, please
account-link-elsewhere-text = This link was asked for in another browser or on another device. To sign in at { $site } here, type the code of the same mail too.
account-link-elsewhere-help = Six digits, below the button in the mail.
account-link-elsewhere-wrong = { $left ->
    [one] This is not the code of this mail. You can try once more.
   *[other] This is not the code of this mail. You can try { $left } more times.
}
account-link-elsewhere-or = Or open the link in the browser where you asked for it: there one press is enough. You did not ask, or this is not your account? Then close this page, and nothing happens.
account-over-title = This no longer works
account-over-text = A link or a code works once and for 10 minutes. Five wrong codes end it, and so does signing in with another mail. A new one helps.
account-over-again = Get a new mail

## account: one's own account
account-title = Your account
account-you = You
account-language = Language
account-language-browser = { $language }, as your browser asks for
account-organisations = Organisations
account-no-organisation = You belong to no organisation here.
account-member = Member
account-sessions = Where you are signed in
account-sessions-help = You don't know one of these? End it. Whoever uses it is signed out at once.
account-since = Signed in
account-here = This device
account-end = End
account-ended = That device is signed out
account-end-others = End all others
account-ended-others = All other devices are signed out

## account: organisations and their members
account-invited-by = { $organisation } invites you
account-see-invitations = See the invitation
account-invitations = Waiting for your answer
account-invited-as = { $by } invited you, until { $date }. You would be there:
account-joining-means = Once you join, you see what is shared at { $organisation }, and its members see your name.
account-join = Join { $organisation }
account-decline = No, thank you
account-joined = You have joined
account-declined = You did not join
account-left = You have left
account-you-belong = Where you belong
account-you-lead = You lead: invite, change and remove members
account-see-members = See who belongs to it
account-members = Members
account-members-more = These are the first { $most }. To change somebody else, please ask us.
account-members-hidden = Who else belongs to it is seen by those who lead it.
account-invite = Invite somebody
account-invite-name = Their name
account-invite-name-wrong = Say how they are called, in up to { $most } characters.
account-invite-role = Role
account-invite-help = We write to this address that { $own } invites them to { $organisation }. They join by signing in there. The name is for this page, and for their account if they have none.
account-invite-send = Send the invitation
account-invited = The invitation is on its way
account-is-invited = Invited
account-invited-until = until { $date }
account-invitations-sent = Invited
account-invitations-help = They are members once they have joined. Until then they see nothing.
account-invitation-withdrawn = The invitation is taken back
account-withdraw = Take back
account-member-already = Somebody with this address is a member already. You find them above.
account-role-wrong = Please choose one of these roles.
account-role-leads = Leads: invites, changes and removes members
account-role-save = Save the role
account-role-changed = The role is changed
account-last-lead = Nobody else leads { $organisation }.
account-last-lead-help = To leave, or to have another role, first give somebody else a role that leads.
account-remove = Remove { $name }…
account-remove-means = { $name } no longer sees what is shared at { $organisation }, at once and on every device. What { $name } asked for stays theirs. To have them back, invite them again.
account-remove-now = Remove { $name } from { $organisation }
account-removed = The member is removed
account-leave = Leave…
account-leave-means = You no longer see what is shared at { $organisation }, at once and on every device. What you asked for yourself stays yours. Only another lead can invite you again.
account-leave-now = Leave { $organisation }

## desk: queues and lists
desk-queue-unassigned = Unassigned
desk-queue-mine = Mine
desk-queue-open = All open
desk-queue-waiting = Waiting on customer
desk-queue-resolved = Resolved this week
desk-order = Order
desk-order-activity = Newest activity
desk-order-age = Longest open
desk-order-priority = Most urgent
desk-priority-urgent = Urgent
desk-priority-high = High
desk-priority-normal = Normal
desk-priority-low = Low
desk-search = Search all requests
desk-resolved = Resolved
desk-found = Found
desk-from-start = Back to the start of the list
desk-last-activity = Last activity
desk-opened = open
desk-nothing-found = Nothing found for “{ $typed }”
desk-nothing-found-hint = Try fewer words, a name or a key such as SUP-1042.
desk-nothing-after = That was the whole list
desk-nothing-after-hint = There is nothing after this place.
desk-none-here = Nothing stands in this queue
desk-none-here-hint = Requests stand here while they are what the queue asks for.
desk-none-unassigned = Everything has somebody
desk-none-unassigned-hint = New requests stand here until somebody takes them.
desk-none-mine = You have no open requests
desk-none-mine-hint = Take one that nobody has.
desk-none-open = Nothing is open
desk-none-open-hint = New requests of your workspaces stand here.
desk-none-waiting = No customer has to answer
desk-none-waiting-hint = Requests stand here while the next step is the customer's.
desk-none-resolved = Nothing is resolved yet
desk-none-resolved-hint = What you finish stands here, the newest first.

## desk: one request
desk-status = Status
desk-priority = Priority
desk-assignee = Who has it
desk-nobody = Nobody
desk-somebody = Somebody
desk-assign-me = Assign to me
desk-lacks-assignee = Somebody must have it first
desk-lacks-reply = Write to the customer first
desk-customer-reads = The customer reads: { $status }
desk-show-earlier = Show earlier
desk-show-newest = Back to the newest
desk-not-sent-yet = Not sent yet
desk-readers = { $others ->
    [0] { $name } at { $organisation }
    [one] { $name } and { $others } other at { $organisation }
   *[other] { $name } and { $others } others at { $organisation }
}
desk-reader = { $name }
desk-reply-to = Reply to { $readers }
desk-then = then
desk-then-stay = stays
desk-sent-in = Sent in { $seconds } s to { $readers }
desk-undo = Undo
desk-text-missing = Write something first.
desk-text-too-long = This is longer than { $most } characters. Shorten it, or send it in two parts.
desk-did-take = { $who } took it
desk-did-assign = { $who } gave it to { $name }
desk-did-unassign = { $who } put it back, nobody has it
desk-did-prioritise = { $who } set the priority to { $priority }
desk-did-move = { $who } set the status to { $status }
desk-did-withdraw = { $who } took a reply back before it was sent
desk-did-withdraw-status = { $who } took a reply back before it was sent; the status is { $status } again
desk-earlier-notes = { $count ->
    [one] { $count } earlier note
   *[other] { $count } earlier notes
}
desk-no-notes = No notes yet. What you write here is read by your team only.
desk-organisation = Organisation
desk-contact = Contact
desk-asked-for = Asked by { $name } for { $whom }
desk-open-now = Open now
desk-requests = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
desk-customer-status = Customer reads
desk-goal = Goal
desk-form = Form
desk-form-version = version { $version }, as it was asked; live is { $live }
desk-confidential = Confidential
desk-confidential-text = never shared
desk-goal-hours = { $hours ->
    [one] first answer within { $hours } hour
   *[other] first answer within { $hours } hours
}
desk-opened-at = Opened
desk-resolved-at = Resolved
desk-follows = Takes up again
desk-moved-on = This request has moved on.
desk-moved-on-hint = Your change no longer fits where it stands. Nothing was changed or sent, and what you wrote is still here. Look at the status, then try again.
desk-too-late = Too late to take it back.
desk-too-late-hint = The reply has been sent, or was taken back before. You can write another one.
desk-taken-back = Taken back.
desk-taken-back-hint = Nobody was told. Your text is in the reply again.
desk-not-a-colleague = That did not work.
desk-not-a-colleague-hint = This person does not work in this workspace, or no longer does. Choose somebody else.
desk-reads-only = You can read this request, not change it.
desk-reads-only-hint = Replies, notes and changes are for its team.

## desk: signing in, first run
desk-sign-in = Team sign-in
desk-sign-in-hint = For people who answer requests.
desk-email = E-mail address
desk-password = Password
desk-customer-here = You have asked us for something?
desk-customer-sign-in = Sign in as a customer
desk-refused-incomplete = Something is missing.
desk-refused-incomplete-hint = Type your e-mail address and your password.
desk-refused-wrong = That did not fit.
desk-refused-wrong-hint = Check the address and the password, then try again.
desk-first-run = Set up your portal
desk-first-run-hint = A few words, and customers can ask you for help. All of it can be changed later.
desk-first-run-errors-hint = Please type both passwords once more; the rest is still here.
desk-first-run-send = Set up and begin
desk-company = Company
desk-company-help = Customers see it on every page and in every mail.
desk-zone = Time zone
desk-zone-help = Dates are written with this clock.
desk-your-name = Your name
desk-first-email-help = You sign in with it. Mail to customers is sent from it until you choose another address.
desk-password-help = At least { $least } characters. A few words in a row are easy to remember.
desk-password-again = Password once more
desk-fault-missing = Fill this in.
desk-fault-name = At most { $most } characters.
desk-fault-company-character = There is a character in it that can't be seen. Please type the name by hand.
desk-fault-email = This is not a complete e-mail address, such as name@company.example.
desk-fault-zone = Choose a time zone from the list.
desk-fault-password-short = At least { $least } characters.
desk-fault-password-long = This password is too long.
desk-fault-passwords = The two passwords differ. Type both again.

## mail: what the courier writes
mail-hello = Hello { $name },
mail-hello-somebody = Hello,
mail-somebody = Somebody
mail-about = About “{ $title }”:
mail-you-wrote = You wrote, under “{ $title }”:
mail-sign-in-subject = Sign in to { $site }
mail-sign-in-title = Sign in to { $place }
mail-sign-in-preview = Your link and your code. Both work once, for { $minutes } minutes.
mail-sign-in-text = This mail signs you in. It works once, for { $minutes } minutes.
mail-sign-in-button = Sign in
mail-sign-in-code = Or type this code on the page where you asked to sign in:
mail-sign-in-asked = Asked for at { $time }, from: { $device }.
mail-sign-in-ignore = You did not ask for this? Then there is nothing to do: without this mail nobody gets in. Please pass the code on to nobody, whoever asks for it.
mail-sign-in-foot = You get this mail because somebody typed your address to sign in at { $site }.
mail-invited-subject = { $organisation } invites you · { $site }
mail-invited-title = { $organisation } invites you
mail-invited-preview = { $by } invites you to join at { $site }.
mail-invited-text = { $by } invites you to join { $organisation } at { $site }. Members see what is shared there, ask for things, and follow them to the end.
mail-invited-how = Sign in with this address, then join. You need no password, and no account yet.
mail-invited-button = See the invitation
mail-invited-until = The invitation holds until { $date }.
mail-invited-ignore = You don't know this address, or don't want to join? Then there is nothing to do: nobody joins without signing in and saying so.
mail-invited-foot = You get this mail because { $by } typed your address at { $site }.
mail-agent-invited-subject = { $by } invites you to the team of { $site }
mail-agent-invited-title = Welcome to the team of { $site }
mail-agent-invited-preview = { $by } invites you. Choose a password, and you are in.
mail-agent-invited-text = { $by } invites you to the team that answers the customers of { $site }.
mail-agent-invited-role = Your role: { $role }.
mail-agent-invited-role-in = Your role: { $role }. You see the requests of { $workspaces }.
mail-agent-invited-how = Choose a password with this link, and you are in. From then on you sign in with this address and your password.
mail-agent-invited-button = Choose a password
mail-agent-until = The link works once, until { $time }. A newer one takes its place.
mail-agent-invited-ignore = You don't know what this is about? Then there is nothing to do: without the link nobody gets in. Please pass it on to nobody.
mail-agent-foot = You get this mail because { $by } looks after the team of { $site }.
mail-password-subject = A new password for { $site }
mail-password-title = Choose a new password
mail-password-preview = { $by } sends you a link to a new password.
mail-password-text = { $by } sends you this link, with which you choose a new password for the desk of { $site }.
mail-password-how = Until you use it, your present password works. Then you are signed out wherever you are signed in.
mail-password-button = Choose a new password
mail-password-ignore = You need no new password? Then there is nothing to do. If you did not ask { $by } for one, tell them. Please pass the link on to nobody.
mail-received-title = We have your request
mail-asked-for-you-title = { $name } asked for something for you
mail-they-wrote = { $name } wrote, under “{ $title }”:
mail-request-button = See your request
mail-reply-title = { $author } replied
mail-reply-button = Read and reply
mail-status-title = Your request is now: { $status }
mail-status-title-desk = { $author } moved a request to: { $status }
mail-desk-button = Open at the desk
mail-foot-request = You get this mail because { $key } is your request at { $site }. To answer, please use the button. What you reply to this mail does not show up there.
mail-foot-desk = You get this mail because { $key } is assigned to you.

## courier: the development mailbox
courier-mailbox = Mailbox
courier-mailbox-text = Mail that this site would have sent. It stays here, for trying out.
courier-mailbox-search = Mail to this address
courier-mailbox-empty = No mail
courier-mailbox-empty-hint = Ask to sign in, or send a request. The mail shows up here.
courier-mailbox-html = See it as a mail program does
courier-mailbox-to = To { $address }
courier-mailbox-headers = All headers

## Agents' own accounts (/desk/account, the second step of the sign-in, mailed links)
agents-sign-in = How you sign in
agents-since = Since
agents-change-password = Change password
agents-change-password-hint = Your other sessions end. This one stays.
agents-present-password = Present password
agents-new-password = New password
agents-new-password-again = New password once more
agents-second-factor = Second factor
agents-on-since = On since
agents-off = Off. A code of your phone beside the password keeps others out who know it.
agents-must = Your role must have it.
agents-codes-left = { $count ->
    [0] No recovery code left
    [one] One recovery code left
   *[other] { $count } recovery codes left
 }
agents-switch-on = Switch on
agents-switch-off = Switch off
agents-new-codes = New recovery codes
agents-new-codes-hint = You get ten new ones. The old ones are of no use from then on.
agents-removal = Switch off the second factor
agents-removal-hint = From then on your password alone signs you in. Your recovery codes are deleted.
agents-join = { $name }, welcome to the team of { $site }
agents-join-hint = Your role: { $role }. Choose a password, and you are in.
agents-join-send = Join the team
agents-link = Choose a new password
agents-link-hint = { $name }, your sessions end wherever you are signed in.
agents-link-send = Set the password
agents-link-address = You sign in as
agents-link-to-sign-in = To the team’s sign-in
agents-link-over = This link is of no use any more
agents-link-over-text = It was used, taken back or has expired, or a newer one was sent: then use that one. If you have a password, sign in with it. Else ask an administrator of your team for a new link.
agents-seen = last used
agents-end-others = End all others
agents-done-password = Password changed. Your other sessions have ended.
agents-done-second-factor = The second factor is off
agents-done-sessions = All other sessions have ended
agents-done-signed-out = Signed out everywhere
agents-done-reset = The second factor is reset, and the sessions have ended
agents-errors-hint = No page shows a password again: type all once more.
agents-fault-password = This is not your present password.
agents-fault-common = Too many people have this password: it is tried first. Choose another one.
agents-fault-guessable = It holds the company's name, your name or your address. Choose another one.
agents-fault-code = This code does not fit, or was used before. Wait for the next one.
agents-fault-offer = This page was open for too long. Begin again with the new secret below.
agents-code = Code
agents-code-help = The six digits that your app shows now.
agents-code-or-recovery = Six digits of your app, or one of your recovery codes.
agents-second-step = One more step
agents-second-step-hint = Open the authenticator app on your phone.
agents-lost-device = Neither phone nor recovery code? An administrator of your team can reset your second factor.
agents-start-again = Start again
agents-enrol = Switch on the second factor
agents-enrol-hint = You need an authenticator app, such as the one of your phone or your password manager.
agents-enrol-must = Your role needs one. You need an authenticator app, such as the one of your phone or your password manager.
agents-enrol-send = Switch on
agents-scan = Scan this with your app
agents-qr = The secret as a picture for an authenticator app; it stands below as a text
agents-or-type = Or type this secret into it:
agents-codes = Your recovery codes
agents-codes-once = They are shown this once.
agents-codes-hint = Keep them where you keep passwords. Each signs you in once, without your phone.
agents-codes-kept = I have kept them
agents-codes-kept-to-desk = I have kept them, open the desk
agents-team = The team
agents-sign-out = Sign out everywhere
agents-reset = Reset second factor
agents-role-admin = Administrator
agents-role-lead = Lead
agents-role-agent = Agent
agents-role-auditor = Auditor

## studio: drafting, reviewing and publishing the configuration
studio-portals = Portals
studio-site = Site
studio-drafts = Drafts
studio-see-as = See as
studio-portal = Portal
studio-type = Request type
studio-workflow = Workflow
studio-workflows = Workflows
studio-workspace = Workspace
studio-new-portal = New portal
studio-new-type = New request type
studio-starting-points = Starting points
studio-starting-points-hint = A portal with request types and forms, ready to use. It is drafted: change what you like, then publish it.
studio-begin = Begin with this
studio-no-portals = No portal yet
studio-no-portals-text = A portal is what customers see: its name, who may see it, and what can be asked for.
studio-open = Open
studio-edit = Edit
studio-drafted = Drafted
studio-not-live-yet = Not live yet
studio-live = Live
studio-new = New
studio-history = History
studio-to-review = Review and publish
studio-drafts-count = { $count ->
    [one] One thing is drafted and not published
   *[other] { $count } things are drafted and not published
}
# $when is a time such as "2 hours ago".
studio-saved-by = Saved by { $who } { $when }
studio-reads-only = You can look, not change
studio-reads-only-text = Administrators draft changes here; leads those of their workspaces’ request types.
studio-overtaken = Not saved: somebody else changed this
studio-overtaken-text = { $who } saved it { $when }, after you opened this page. What you typed stands below. This is how yours differs; saving again puts yours in its place.
studio-published-since = The live version has changed since this draft was saved
studio-published-since-text = { $who } published it { $when }. This is how the draft differs from it; saving the draft again keeps the draft.
studio-save = Save draft
studio-save-hint = Nothing is live before it is published.
studio-done-saved = Saved as a draft
studio-done-published = Published
studio-done-discarded = The draft is thrown away; its history stays
studio-done-changed = Nothing was done: somebody else changed this meanwhile
studio-done-reverted = Drafted as it was then
studio-add-language = Add { $language }
studio-in-language = { $label } ({ $language })
studio-name = Name
studio-description = Description
studio-description-help = A line on the front page.
studio-welcome = Welcome
studio-welcome-help = Stands above its request types. Markdown.
studio-announcement = Announcement
studio-icon = Icon
studio-color = Colour
studio-color-help = #rrggbb. Text on it is kept legible.
studio-portal-color-help = #rrggbb; the site’s where this is empty.
studio-logo = Logo
studio-position = Position
studio-portal-position-help = Its order among the portals.
studio-type-position-help = Its order in the tab.
studio-site-name = Company
studio-site-language = Language
studio-site-language-help = Of texts that say none: en, de-AT.
studio-zone = Time zone
studio-zone-help = Such as Europe/Berlin.
studio-reply-to = Address that mail comes from
studio-reply-to-help = Customers’ replies by mail go there.
studio-part-language = Language and time
studio-part-words = What people read
studio-part-look = Look and order
studio-part-access = Who may see it
studio-part-tabs = Tabs
studio-part-address = Address
studio-part-destination = Where requests go
studio-part-validation = What an answer must be like
studio-part-choices = Answers to choose from
studio-part-condition = Only when
studio-part-customer = What the customer reads
studio-part-team = For the team
studio-key = Word in its address
studio-key-help = Made from the name where this is empty. It can’t be changed later.
studio-key-taken = This word is taken, or is none: letters, digits and dashes
studio-access-everyone = Everyone with an account
studio-access-everyone-help = Everybody who can sign in sees this portal.
studio-access-sign-up = Strangers may see its front and make an account there
studio-access-named = Only those who are named here
studio-access-union = It is enough to be in one of these: each line lets more people in.
studio-access-organisations = Organisations
studio-access-organisations-help = Everybody there, or only those with a role there.
studio-access-organisation = Organisation
studio-access-role-there = Role there (empty: all)
studio-access-roles = Roles, in any organisation
studio-access-role = Role
studio-reader-role = whoever is { $role } anywhere
studio-reader-organisation = everyone of { $organisation }
studio-reader-role-in = { $role } of { $organisation }
studio-reader-contact = one person
studio-access-contacts = People
studio-tabs-help = Request types stand in tabs. Empty a name to remove its tab. Drag a tab by its handle, or give it another number.
studio-tab-name = Tab
studio-place = Place
studio-type-name-help = What a customer would call it.
studio-what-next = After submitting
studio-what-next-help = What happens next, in a sentence or two.
studio-place-in = Portal and tab
studio-workspace-help = The team that gets it.
studio-priority = Priority
studio-response-hours = Hours to a first answer
studio-response-hours-help = Stated on the form and after submitting.
studio-sharing = Shared with
studio-sharing-help = private, organisation, or a role’s name: who else of the customer’s organisation sees the request.
studio-questions = What is asked
studio-questions-hint = In this order. Drag a question by its handle, or use its arrows. The id and the kind of a question never change, so that requests keep their answers.
studio-edit-questions = Edit the questions
studio-more-questions = { $count ->
    [one] and one more
   *[other] and { $count } more
}
studio-form-version = Version { $version } of the form is live.
studio-archived = Archived
studio-archived-hint = Not asked any more. Requests keep the answers that they have, and searches find them.
studio-is-archived = This question is archived.
studio-archive-question = Archive this question
studio-ask-again = Ask again
studio-moved = “{ $what }” is question { $place } of { $count } now.
studio-used-here = Used by:
studio-used-by-requests = { $count ->
    [one] one request
   *[other] { $count } requests
}
studio-used-by-initial = new requests begin here
studio-used-by-reply = a customer’s reply leads here from { $status }
studio-retired = Retired
studio-choices-lines = Answers, one on each line ({ $count })
studio-choices-lines-help = “value | label”, or the label alone for a new answer. The value never changes. A published answer whose line is gone is retired, and not lost; write its line again to offer it again.
studio-choices-paste = Paste many answers at once
studio-choices-pasted = Answers, one on each line
studio-choices-pasted-help = A label on each line, or “value | label”. Up to 5,000 where one is chosen.
studio-part-expectations = What to expect
studio-part-readers = Who reads it
studio-response = Time to an answer, in your words
studio-response-help = Takes the place of the hours on the form and after submitting.
studio-response-history = Tell the time from history, once there are 20 cases
studio-success = Said once it is sent
studio-success-help = Where it is empty, “After submitting” is said.
studio-confidential = Confidential
studio-confidential-help = Confidential requests are never shared, whatever else allows it. Sharing must be “private”.
studio-new-question = New question
studio-first-summary = What is it about?
studio-first-description = What happened, and what do you need?
studio-kind = Kind of answer
studio-add = Add
studio-up = Move up: { $what }
studio-down = Move down: { $what }
studio-has-condition = has a condition
studio-question = Question
studio-help = Help
studio-help-help = A line under the question.
studio-required = An answer must be given
studio-becomes = It becomes
studio-is-title = the summary
studio-is-body = the description
studio-is-answer = an answer
studio-default = Filled in at first
studio-default-help = An answer that the question accepts.
studio-min = At least
studio-max = At most
studio-min-length = Fewest characters
studio-max-length = Most characters
studio-pattern = Pattern
studio-pattern-help = A regular expression for the whole answer.
studio-pattern-message = What to say where it does not fit
studio-choices-help = Drag an answer by its handle, or give it another number. An answer that was published is retired, not removed: requests keep it. Emptying one that was never published removes it.
studio-choice = Answer
studio-part-columns = Columns
studio-columns-help = Each row of the table has these. Empty a name to remove its column; one that was published is archived, and requests keep it. The kind of a column never changes.
studio-column = Column
studio-column-answers = For one choice: its answers, one on each line
studio-min-rows = Rows at least
studio-max-rows = Rows at most
studio-max-rows-help = 50 where nothing is said.
studio-condition-help = Shown only while one of the ticked answers is given. Of several questions, to each.
studio-condition-none = It is always shown. Once there is a question before it whose answers are known, it can depend on that.
studio-remove-question = Remove this question
condition-and = and
condition-or = or
condition-is = “{ $question }” is { $answers }
condition-is-not = “{ $question }” is answered, and not with { $answers }
condition-answered = “{ $question }” is answered
condition-unanswered = “{ $question }” is not answered
condition-at-least = “{ $question }” is { $limit } or more
condition-at-most = “{ $question }” is { $limit } or less
condition-edit = Other tests, groups
condition-edit-show = Only when…
condition-of-answers = Answers that hang on others
condition-title-show = When “{ $what }” is asked
condition-title-must = When “{ $what }” must be answered
condition-title-answer = When “{ $what }” is offered
condition-help-show = Asked only while this holds. Without a test it is always asked. What was typed in it is kept while it is away, and left out when the form is sent.
condition-help-must = Must be answered only while this holds.
condition-help-answer = Offered only while this holds, so that a list can hang on an earlier answer. Without a test it is always offered.
condition-not-saved = Not saved yet.
condition-too-deep = Its groups are too deep for this page
condition-too-deep-text = It was written in a file, with groups in groups in groups, and stays as it is. Change it there.
condition-no-sources = There is nothing to look at
condition-no-sources-text = A condition looks at what is asked before. Put this question below the one that it hangs on.
condition-groups-join = How the groups go together
condition-all-groups = All groups must hold
condition-any-group = One group is enough
condition-group = Group { $number }
condition-tests = Tests
condition-tests-join = How the tests go together
condition-all-tests = All of these
condition-any-test = One of these is enough
condition-add-test = Add a test
condition-add-group = Add a group with it
condition-another = Look at
condition-question = Question
condition-how = How “{ $what }” is answered
condition-remove = Remove the test of “{ $what }”
condition-answers = Answers to “{ $what }”
condition-answers-help = Answers, a line each
condition-how-is = is one of
condition-how-is-not = is none of
condition-how-answered = is answered
condition-how-unanswered = is not answered
condition-how-at-least = is at least
condition-how-at-most = is at most
studio-kind-short-text = One line
studio-kind-long-text = Many lines
studio-kind-number = Number
studio-kind-date = Date
studio-kind-single-choice = One of a list
studio-kind-multi-choice = Any of a list
studio-kind-yes-no = Yes or no
studio-kind-email = E-mail address
studio-kind-phone = Phone number
studio-kind-url = Web address
studio-kind-contact = Colleague
studio-kind-markdown = Text in Markdown
studio-kind-money = Amount of money
studio-kind-time = Time of day
studio-kind-date-range = From one day to another
studio-kind-rating = Rating, 1 to 5
studio-kind-address = Postal address
studio-kind-country = Country
studio-kind-consent = Agreement
studio-kind-table = Table of rows
studio-kind-hidden = Hidden, for the team
studio-kind-computed = Reckoned
studio-statement = What one agrees to
studio-statement-help = It is kept with the request as it was read.
studio-prefill = A link to the form may fill it in
studio-hidden = What the team is told
studio-hidden-help = Customers neither see nor change it.
studio-currency = Currency
studio-currency-help = Its code, such as EUR.
studio-decimals = Decimals
studio-part-computed = What is reckoned
studio-compute = How
studio-compute-sum = All together
studio-compute-difference = The first without the others
studio-compute-product = All multiplied
studio-compute-of = From these answers
studio-part-required-when = Must be answered only when
studio-required-when-help = An answer must be given while one of the ticked answers is given. Of several questions, to each.
studio-kind-heading = Heading
studio-diagram = Diagram
studio-diagram-legend = Ways that lead on are on the right, ways back on the left. Thick ones are offered to customers.
studio-statuses = Statuses
studio-transitions = Transitions
studio-new-workflow = New workflow
studio-workspaces = Workspaces
studio-new-workspace = New workspace
studio-workspace-key = Beginning of its requests’ keys
studio-workspace-key-help = Capital letters and digits, such as SUP: its requests are SUP-1, SUP-2. Made from the name where this is empty. It can’t be changed later.
studio-workspace-key-taken = This is taken, or is none: 1 to 10 capital letters and digits, a letter first
studio-like = Begins like
studio-like-help = Its statuses and transitions are taken over; they can be changed before anything is published.
studio-part-roles = Roles in an organisation
studio-roles-help = What members of a customer's organisation can be. Whoever leads invites and removes colleagues and gives them these roles. Empty a name to remove its role: nobody can be given it any more.
studio-role-name = Role
studio-role-leads = leads
studio-stages = Stages of progress
studio-stages-help = What customers see a request go through. Empty a name to remove its stage; the numbers say their order.
studio-status-moved = Open requests in { $from }, which is gone, go to { $to }.
studio-requests-go = Open requests that stand in it go to
studio-requests-go-help = Needed only where there are some: publishing says so.
studio-requires = What must hold before
studio-requires-help = For agents and customers alike. Until it does, customers are not offered it, and agents read what is missing.
studio-requires-assignee = Somebody has the request
studio-requires-reply = The team has written to the customer
studio-for-customers = Customers
studio-new-status = New status
studio-new-transition = New transition
studio-initial = A new request begins as
studio-part-way = The way
studio-from = From
studio-to = To
studio-resolution = Resolution
studio-resolution-help = A word for how the request was settled, such as solved.
studio-transition-customer = What the customer presses
studio-transition-customer-help = Empty: customers are not offered it.
studio-needs-reason = The customer says why
studio-grace-days = Days after it was resolved
studio-grace-days-help = Offered so long; empty: always.
studio-remove-status = Remove this status
studio-remove-transition = Remove this transition
studio-used-by = Used by
studio-used-by-none = No request type uses it.
studio-customer-name = Customer’s word
studio-customer-name-help = Says where the request stands, not what the team does.
studio-next-step = What happens now
studio-next-step-help = A sentence for the customer. { "{" }agent{ "}" } stands for the agent’s first name.
studio-step = Stage of progress
studio-step-help = Empty: off the way, as withdrawn.
studio-status-name = Team’s word
studio-category = Kind
studio-category-todo = To do
studio-category-doing = In work
studio-category-waiting = Waiting for the customer
studio-category-done = Done
studio-owner = Whose turn it is
studio-owner-team = The team’s
studio-owner-customer = The customer’s
studio-owner-nobody = Nobody’s
studio-after-reply = After a customer’s reply
studio-after-reply-help = Empty: it stays.
studio-nothing-changed = The same as before.
studio-was-published = Published
studio-was-drafted = Drafted
studio-was-discarded = Draft thrown away
studio-was-new = This is the first version.
studio-by-setup = Set-up of the site
studio-revert = Make it this again
studio-no-drafts = Nothing is drafted
studio-no-drafts-text = Whatever is changed in the studio comes here first, and is live once it is published.
studio-drafts-hint = Nothing below is live. Untick what is to stay a draft, look at who gains and who loses sight, and publish the rest as one step.
studio-changes = What changes
studio-choose = Publish { $what }
studio-is-new = It is new.
studio-discard = Throw away
studio-objections = What stands in the way
studio-proof = Who gains and who loses sight
studio-proof-hint = Asked of the same rules that decide on every page. Requests that were made already stay with those who see them.
studio-proof-none = Nobody’s sight of anything changes.
studio-portal-and-types = portal, with its request types
studio-becomes-public = Strangers see its front, and can make an account
studio-no-longer-public = Strangers no longer see it
studio-gain = { $count ->
    [one] One person gains sight:
   *[other] { $count } people gain sight:
}
studio-loss = { $count ->
    [one] One person loses sight:
   *[other] { $count } people lose sight:
}
studio-sight-stays = The same people see it.
studio-show-person = Show somebody, by their address
studio-show = Show
studio-matrix = People and what they see
studio-matrix-hint = { $count ->
    [one] One person: one of each role and organisation, and of those for whom something changes.
   *[other] { $count } people: one of each role and organisation, and of those for whom something changes.
}
studio-person = Person
studio-no-organisation = no organisation
studio-sees = sees it
studio-sees-not = does not
studio-gains = gains
studio-loses = loses
studio-agree = { $count ->
    [one] I have seen that one more comes to see or do something.
   *[other] I have seen that { $count } more come to see or do something.
}
studio-among-them = Among them: { $names }.
studio-publish = Publish
studio-review-chosen = Review only what is ticked
studio-publish-hint = All of it becomes live at once, or nothing. Each thing’s history keeps what it was.
studio-only-administrators = An administrator publishes
studio-only-administrators-text = They see this page as you do.
studio-refused = Nothing was published
studio-refused-nothing = Tick what is to be published.
studio-refused-not-possible = Something stands in the way: see below.
studio-refused-not-ticked = More people would come to see or do something. Look at who, and tick the box for it.
studio-reason-draft-gone = This draft is gone: it was published or thrown away meanwhile.
studio-reason-draft-changed = { $who } saved it again after this page was opened: look at it anew.
studio-reason-live-changed = { $who } published another version after this draft was saved. Open it, look at the difference, and save it again.
studio-reason-live-changed-by-file = The live version was changed by a file after this draft was saved. Open it, look at the difference, and save it again.
studio-reason-nobody = Nobody could see this portal: no one has these roles, or belongs to these organisations.
studio-reason-no-portal = It is in no portal.
studio-reason-no-such-portal = There is no portal { $name }.
studio-reason-no-workspace = There is no workspace { $name }: its requests would go nowhere.
studio-reason-no-workflow = There is no workflow { $name }.
studio-reason-no-tab = Its portal has no tab { $name }.
studio-reason-no-organisation = There is no organisation { $name }.
studio-reason-no-contact = Somebody who is named has no account.
studio-reason-tab-in-use = The tab of the request type { $name } is gone; give that one another tab first.
studio-reason-status-in-use = Open requests stand in { $name }, which is gone or means something else now.
studio-reason-status-was-done = Settled requests stand in { $name }: it must stay a status that is done.

terms-title = Terms
terms-version = Version { $version }, published { $when }
terms-accepted = You accepted them { $when }

brand-title = Brand
brand-of-portal = Look
brand-edit = Look and announcement
brand-intro = The look of the whole site: its hub, its sign-in, its mails. Each portal has it too, unless it has its own.
brand-inherits = What is empty here is the site’s.
brand-images = Images
brand-banner = Banner
brand-logo-help = Shown 36 pixels high, in every page’s head and in mails (an SVG in pages only). A small square of it stands in the browser’s tab.
brand-banner-help = Across the top, up to 1600 pixels wide. What is beside its middle may be cut off.
brand-limits = PNG, JPEG, WebP or SVG, up to { $megabytes } MB and { $pixels } × { $pixels } pixels.
file-too-large = This file has more than { $megabytes } MB. Choose a smaller one.
brand-file = Choose a file
brand-upload = Upload
brand-replace = Replace
brand-remove = Remove
brand-no-logo = No logo: the first letter of the company’s name stands there.
brand-no-banner = No banner
brand-logo-of-site = The site’s logo
brand-banner-of-site = The site’s banner
brand-by-day = By day
brand-by-night = By night
brand-file-missing = Choose a file first.
brand-file-too-large = This file has more than { $megabytes } MB (an SVG: 256 KB). Save it smaller, and upload it again.
brand-file-not-an-image = This is no PNG, JPEG, WebP or SVG, or it is broken. Save it once more as one of these, and upload that.
brand-file-too-many-pixels = This image is wider or higher than { $pixels } pixels. Make it smaller, and upload it again.
brand-file-unsafe = Nothing of this SVG may stay: it draws nothing by itself. Export it with its shapes, without scripts and links to other files.
brand-proposed = Colours of the logo
brand-take-color = Take { $color }
brand-mended = Made legible
brand-mended-by-day = By day { $color } could not be told from the paper: { $other } stands there.
brand-mended-by-night = By night { $color } could not be told from the paper: { $other } stands there.
brand-announcement-help = Stands above the pages. Its first sentence stands out.
brand-from = Shown from
brand-until = Shown until
brand-schedule-help = By the site’s clock. Empty: always.
brand-sign-in = Sign-in page
brand-sign-in-words = What whoever signs in here reads
brand-sign-in-help = Each line is a paragraph. Shown on the way into a portal where anybody may make an account; other portals are named to nobody who has not signed in.
brand-markdown = Markdown.
brand-terms = Terms
brand-terms-intro = Whoever asks at this portal accepts them first, once for each version. Publishing other words makes a new version. Empty: nobody is asked.
brand-terms-text = What they say
brand-terms-versions = Versions
brand-terms-none = None was published yet.
brand-terms-count = { $count ->
    [one] { $count } person accepted it
   *[other] { $count } people accepted it
}
brand-terms-record = Who accepted
brand-terms-nobody = Nobody has yet.
brand-terms-which = Version
brand-terms-when = When
brand-terms-proof = Proof
brand-terms-proof-help = The number of the line in the log, and the SHA-256 of the words that were read, in their language.
guide-title = First steps
guide-intro = From an empty site to one that customers use. { $done } of { $all } steps are done.
guide-all-done = All steps are done. Everything else is in the studio.
guide-done = Done
guide-brand = Make it yours
guide-brand-text = Upload the logo. Its colours are proposed for buttons and links, and kept legible.
guide-brand-link = Logo and colour
guide-start = Choose a starting point
guide-start-text = A ready portal with forms, to be changed as you like; or begin with an empty one.
guide-publish = Publish
guide-publish-text = Nothing is live before you have seen who will see it.
guide-invite = Invite the team
guide-invite-text = Requests need somebody who answers them.
guide-invite-link = Invite somebody
guide-try = Try it as a customer
guide-try-text = Open the portal in a private window, sign in with an address of your own, and ask for something. It is on the desk a moment later.
guide-try-link = Open the portal
guide-answer-link = Answer the first request

mails-title = Mails
mails-intro = What customers, and your team, read in mails. Portico’s words stand there until you write your own. Buttons, codes and what was said by others stay.
mails-standard = Portico’s words
mails-own = Your own words
mails-sign-in = Sign-in
mails-invited = Invitation into an organisation
mails-received = A request was received
mails-reply = A reply
mails-status = A request moved on
mails-agent-invited = Invitation into the team
mails-password-link = A new password for somebody of the team
mails-empty-help = What is empty, Portico says in the reader’s language.
mails-subject = Subject
mails-heading = Heading
mails-body = Text
mails-body-help = Markdown. It stands above the button, the code, or what was said.
mails-placeholders = You can name:
mails-preview = How it arrives
mails-see-html = See it as a mail
mails-no-sample = The site’s draft is not sound yet: mend it, and the sample is here.
mails-try = Send it to me
mails-try-help = To your own address, 20 an hour at most.
mails-sent = On its way
mails-sent-text = Look into your mail in a moment.
mails-too-many = Not sent
mails-too-many-text = You sent 20 in the last hour. Wait a while, or read it here.
mails-sample-name = Dana Okafor
mails-sample-title = The printer on the second floor
mails-sample-body = It prints only every other page.
mails-sample-reply = Please switch it off and on once. Does that help?
mails-sample-status = In progress
mails-sample-next = We look at it today.

languages-title = Languages
languages-intro = What designers write is in { $own }, and can be there in others. Where a text is missing, people read it in { $own }, marked as that.
languages-none = Nothing is translated yet
languages-none-text = Add a language below: export its texts for a translator, or write them in the pages themselves.
languages-missing = missing
languages-missing-count = { $count } missing
languages-behind-count = { $count } behind
languages-behind = { $count ->
    [one] behind by { $count } change
   *[other] behind by { $count } changes
}
languages-complete = Complete
languages-complete-text = Every text is there, and none is behind its source.
languages-of = { $count ->
    [one] of { $count } text
   *[other] of { $count } texts
}
languages-source = What changed
languages-confirm = It still fits
languages-export = Export for translators (XLIFF)
languages-import = A translator’s file
languages-import-help = XLIFF 2.0 or 2.1, up to 2 MB. First you see what it would change.
languages-compare = See what changes
languages-malformed = This file is no XML: it breaks at byte { $byte }. Ask for it once more, as it was exported.
languages-not-xliff = This is no XLIFF 2. Choose “XLIFF 2.0” or “2.1” where you save it.
languages-other-language = This file is for { $other }, and this page for { $language }. Open the page of that language, and upload it there.
languages-inline = The text { $unit } has marks within (pc, ph). Our texts have none: take them out, and upload it again.
languages-compared = What the file would change
languages-changes = { $count ->
    [one] { $count } text changes.
   *[other] { $count } texts change.
}
languages-same = { $count ->
    [one] { $count } is as it was.
   *[other] { $count } are as they were.
}
languages-unknown = { $count ->
    [one] { $count } text is not there any more
   *[other] { $count } texts are not there any more
}
languages-draft = Make drafts of it
languages-drafted = { $count ->
    [one] { $count } text drafted
   *[other] { $count } texts drafted
}
languages-overtaken = { $count ->
    [one] { $count } text was drafted; these things were changed by somebody else meanwhile, and stay as they are:
   *[other] { $count } texts were drafted; these things were changed by somebody else meanwhile, and stay as they are:
}
languages-again = Upload the file again
## people: organisations, contacts and files of them, in the studio
studio-people = People
people-organisations = Organisations
people-contacts = Contacts
people-imports = Import
people-reads-only-text = Administrators invite, change and merge people here.
people-search-organisations = Name or key
people-search-contacts = Name or address
people-new-organisation = New organisation
people-new-contact = New contact
people-no-organisations = No organisation yet
people-no-organisations-text = An organisation is a customer company: those who belong to it see what is shared there.
people-no-contacts = No contact yet
people-no-contacts-text = A contact is a customer’s account. People make one themselves, are invited, or come from a file.
people-import-file = Import a file
people-nothing-found = Nothing found
people-nothing-found-text = Words may be unfinished from three letters on. Look for a part of the name, or of the address.
people-no-more = There is nothing more.
people-members-count = { $count ->
    [0] Nobody belongs to it
    [one] One member
   *[other] { $count } members
}
people-members-many = 100 members or more
people-closed = Closed
people-merged = Merged
people-member = Member
people-members = Members
people-no-members = Nobody belongs to it yet. Invite somebody below; whoever has an address of its domains joins by making an account.
people-change-member = Change
people-role = Role
people-save-role = Save the role
people-remove = Remove { $name } from { $organisation }
people-take-out = Take out of { $organisation }
people-invited = Invited
people-is-invited = Invited
people-invited-by = invited by { $by }, until { $date }
people-withdraw = Take back
people-add = Invite or add somebody
people-name = Name
people-email = E-mail address
people-organisation = Organisation
people-organisation-help = Its name or key. Leave it empty for somebody without one; a name that is not there yet makes a new one.
people-role-help = One of the site’s roles, by its key or its name. Empty: member.
people-create-contact = Create the contact
people-create-organisation = Create the organisation
people-new-contact-help = They can sign in by mail from now on. Nothing is sent to them.
people-add-help = An invited person gets a mail and joins themselves. Somebody added at once belongs to it from now on, with an account made where there is none; nothing is sent.
people-invite = Send an invitation
people-add-at-once = Add at once
people-not-invited = Somebody with this address is a member already, or their account is closed. Look for the address among the contacts.
people-sees = Will see { $portals }.
people-sees-and-leads = Will see { $portals }, and manages the members.
people-sees-nothing = Will see no portal.
people-details = Details
people-save = Save
people-organisation-name = Name
people-domains = Mail domains
people-domains-help = One a line, such as acme.example. Whoever makes an account with an address there joins as a member; those who have an account stay as they are.
people-no-domains = None: nobody joins by their address.
people-used-by = Portals that name it
people-used-by-none = No portal names this organisation. Its members see what is for everybody, and for their roles.
people-notes = Notes of the team
people-notes-hint = Never shown to customers
people-note = New note
people-note-save = Keep the note
people-note-missing = Write something, up to { $most } characters.
people-no-notes = No note yet.
people-history = History
people-was-defined = Saved as “{ $name }”, without mail domains
people-was-defined-with = Saved as “{ $name }”, with { $domains }
people-was-registered = Account made: { $name }, { $email }
people-was-renamed = Called { $name } from then on
people-was-closed = Account closed
people-was-opened = Account opened again
people-was-merged = Merged into another account
people-was-signed-out = Signed out everywhere
people-was-granted = In { $organisation } as { $role }
people-was-revoked = Taken out of { $organisation }
people-no-organisation = They belong to no organisation.
people-sees-title = What they see
people-contact-sees = They see { $portals }.
people-contact-sees-nothing = They see no portal.
people-open-requests = { $count ->
    [0] They have no open request.
    [one] One request of theirs is open.
   *[other] { $count } requests of theirs are open.
}
people-sessions = Where they are signed in
people-no-sessions = Nowhere at present.
people-end-sessions = Sign out everywhere
people-close = Close the account…
people-close-means = { $name } is signed out everywhere at once, can’t sign in, and gets no more mail. What they asked for stays. The account can be opened again.
people-close-now = Close the account of { $name }
people-open-means = { $name } can sign in again and sees what they saw before.
people-open-now = Open the account of { $name } again
people-merge = Merge with another account
people-merge-text = { $name } ({ $email }) and another account are one person? This one goes, and all that it has goes to the other.
people-merge-with = Address of the account to keep
people-merge-with-help = The one under which the person signs in from now on.
people-merge-look = Show what would move
people-merge-nobody = Nobody else has this address, or their account is closed. Look for it among the contacts.
people-merge-means = What this means
people-merge-kept = { $name } ({ $email }) is kept, with this name and address.
people-merge-requests = { $count ->
    [0] No request moves to { $name }.
    [one] One request becomes { $name }’s.
   *[other] { $count } requests become { $name }’s.
}
people-merge-keeps-role = { $name } belongs to { $organisation } already, and stays { $role } there.
people-merge-joins = { $name } comes to belong to { $organisation } as { $role }, and sees what is shared there.
people-merge-sees = { $name } comes to see { $portals }.
people-merge-sees-same = { $name } comes to see no other portal.
people-merge-sessions = { $count ->
    [0] { $email } is signed in nowhere.
    [one] One session of { $email } ends.
   *[other] { $count } sessions of { $email } end.
}
people-merge-address = Whoever asks to sign in with { $old } gets the mail at { $new }.
people-merge-for-good = This can’t be undone.
people-merge-now = Merge { $gone } into { $kept }
people-merged-into = This account went into that of { $who }. Its address leads there.
people-merged-addresses = Also under
people-done-created = Created
people-done-saved = Saved
people-done-noted = The note is kept
people-done-invited = The invitation is on its way
people-done-withdrawn = The invitation is taken back
people-done-added = Added
people-done-role = The role is changed
people-done-removed = The member is removed
people-done-signed-out = Signed out everywhere
people-done-closed = The account is closed
people-done-opened = The account is open again
people-done-merged = The accounts are one
people-done-nothing = Nothing was done: it was that way already, or somebody else was faster

## team: agents, in the studio
people-agents = Agents
team-search = Name or address
team-nothing-found-text = Look for a part of the name, or of the address.
team-invite = Invite somebody
team-invite-text = They get a mail with a link that works for seven days. With it they choose a password, and are in.
team-email-help = The link goes there, and they sign in with it.
team-email-wrong = This is no address that mail can be sent to.
team-email-taken = This address is { $name }’s, who is of the team already. On their page you can invite them again, open their account, or change what they see.
team-see-agent = To { $name }
team-role-missing = Choose a role.
team-workspaces = Workspaces
team-workspaces-help = They see the requests of these workspaces, and of no others. Agents and leads need one at least.
team-workspaces-missing = Whoever works on requests needs one workspace at least.
team-workspaces-gone = A workspace has just gone. Look at the list again.
team-send-invitation = Send invitation
team-seen = last seen
team-expired = Invitation expired
team-may-agent = Works on the requests of their workspaces. Does not see the studio.
team-may-lead = Works on the requests of their workspaces, looks into the studio, and drafts request types of their workspaces.
team-may-admin = Changes everything in the studio, customers and the team included, and works on the requests of their workspaces.
team-may-auditor = Reads the requests of their workspaces and the studio. Changes nothing.
team-sees-title = What they see
team-sees = { $name } sees the requests of { $workspaces }, and of no other workspace.
team-sees-nothing = { $name } sees no requests: no workspace is chosen.
team-sees-closed = { $name } sees nothing: the account is closed.
team-requests = { $count ->
    [0] No open request is assigned to them.
    [one] One open request is assigned to them.
   *[other] { $count } open requests are assigned to them.
 }
team-sign-in = How they sign in
team-password-since = Set
team-no-password = There is none yet: nobody can sign in.
team-not-joined = Invited, and not joined yet.
team-not-invited = Never joined, and no invitation is open.
team-link-until = { $by } sent a link, which works once, until { $time }.
team-link-expired = The link that { $by } sent has expired, on { $time }.
team-invite-again = Send a new invitation
team-link-send = Send a link to a new password
team-link-again = Send a new link
team-link-means = The present password works until { $name } uses the link. Then their sessions end.
team-factor-missing = None yet. Their role must have one: they make it when they sign in next.
team-factor-off = None
team-look = See what changes
team-plan = What changes
team-plan-name = { $name } is called { $new } from now on.
team-plan-role = { $name }: { $before } becomes { $after }.
team-plan-factor = This role must have a second factor. { $name } makes one when they sign in next.
team-plan-own = This is your own account: only another administrator can undo it.
team-plan-gains = { $name } will see the requests of { $workspaces }.
team-plan-loses = { $name } will no longer see the requests of { $workspaces }.
team-plan-at-once = It counts from their next click on; nobody is signed out.
team-change-now = Change it
team-back = Back, change nothing
team-close-out = { $name } is signed out everywhere at once and can’t sign in any more. Links that were mailed are dead.
team-close-mail = They get no mail any more.
team-close-stays = What { $name } wrote and did stays, under their name. You can open the account again.
team-no-requests = No open request is assigned to { $name }.
team-open-means = { $name } can sign in again, with the password of before, and sees the same workspaces as then.
team-own = This is your own account. Another administrator can close it.
team-fate = { $count ->
    [one] What becomes of the open request of { $name } in { $workspace }?
   *[other] What becomes of the { $count } open requests of { $name } in { $workspace }?
 }
team-fate-nobody = Nobody has them
team-fate-nobody-help = They wait among those without an agent.
team-fate-colleague = { $name } gets them
team-fate-stay = They stay with { $name }
team-fate-stay-help = Nobody in { $workspace } is told, and nobody else has them.
team-refused = Nothing was changed.
team-refused-overtaken = Somebody else changed this agent since you opened the page. Look at what is there now, and try again.
team-refused-only-admin = { $name } is the only administrator: nobody could look after this site. Make somebody else administrator first.
team-refused-oneself = You can’t close your own account. Another administrator can.
team-refused-meanwhile = A workspace or a colleague that you chose has gone since, or you are no administrator any more. Look at what is there now, and try again.
team-unfinished = This was cut short.
team-unfinished-closing = The account is closed at the desk, but their sessions have not ended. Close it once more.
team-unfinished-opening = The account is open at the desk, but nobody can sign in to it. Open it once more.
team-done-invited = The invitation is on its way
team-done-link = The link is on its way
team-done-withdrawn = The link is taken back
team-was-invited = Invited
team-was-invited-again = Invited again
team-was-joined = Joined
team-was-defined = Defined
team-was-saved = Saved
team-was-sent-link = Was sent a link to a new password
team-was-withdrawn = The link was taken back
team-is = { $role }, in no workspace
team-is-in = { $role } in { $workspaces }
team-was-password-changed = Changed their password
team-was-password-set = Set a new password by the link
team-was-enrolled = Made a second factor
team-was-removed = Does without the second factor
team-was-recovery-used = Signed in with a recovery code
team-was-recovery-renewed = Made new recovery codes

## people: files
people-import-title = Import organisations and contacts
people-file = File (CSV)
people-file-help = Up to { $rows } rows and { $megabytes } MB. Separated by commas, semicolons or tabs, in UTF-8.
people-file-send = Look it through
people-file-nothing-yet = Nothing is changed yet: the next page says row by row what would happen.
people-columns = What the columns are called
people-column = Column
people-column-means = What stands there
people-column-example = Example
people-column-organisation = Name or key of an organisation. One that is not there yet is made.
people-column-domains = Its mail domains, several with spaces between them
people-column-name = A person’s name
people-column-email = Their address, by which they are known
people-column-role = What they are there: a role’s key or name. Empty: member.
people-files = Files of the last day
people-files-hint = Files are forgotten after a day. What was read in stays.
people-file-nameless = File without a name
people-file-done = Read in
people-file-begun = Not finished
people-file-looked = Not read in yet
people-rows = { $count ->
    [one] One row
   *[other] { $count } rows
}
people-file-empty = There is nothing in this file. Choose one with a line of column names and at least one row.
people-file-not-text = This is not a text file. In your spreadsheet, save it as “CSV UTF-8”, and send that.
people-file-encoding = From line { $line } on, this file is not in UTF-8. In your spreadsheet, save it as “CSV UTF-8”, and send that. Nothing was read.
people-file-columns = A column is missing. People need both “name” and “email”; a file of organisations alone needs “organisation”. The first line of this file says: { $found }.
people-file-twice = There are two columns for the same thing; the second is called “{ $column }”. Remove one of them.
people-file-no-rows = Below the column names there is no row.
people-file-too-many = This file has more than { $most } rows. Send it in several parts.
people-ignored = Columns that are not read:
people-ignored-text = { $columns }
people-broken-off = This file was not looked through to its end.
people-broken-off-text = Nothing was changed. Send it again.
people-read-in = All of it is read in.
people-read-in-text = Rows: { $rows }. Changes: { $changes }.
people-progress = { $done } of { $of } rows are done.
people-go-on = Go on
people-go-on-hint = It goes on by itself. If it breaks off, go on from here: nothing is done twice.
people-dry-run = Nothing is changed yet. This is what the file would do:
people-nothing-to-do = There is nothing to do: no row of it would change anything.
people-read-all = { $count ->
    [one] Import the row
   *[other] Import all { $count } rows
}
people-some-refused = { $count ->
    [one] One row can’t be read in. Correct the file and send it again, or leave that row out.
   *[other] { $count } rows can’t be read in. Correct the file and send it again, or leave them out.
}
people-read-good = { $count ->
    [one] Import the good row, leave out { $refused }
   *[other] Import the { $count } good rows, leave out { $refused }
}
people-discard = Throw the file away
people-all = All
people-new = New
people-changed = Changed
people-same = The same
people-refused = Refused
people-rows-shown = Which rows are shown
people-no-such-rows = There are no such rows.
people-line = Line { $line }
people-would-organisation = New organisation { $name }
people-would-domains = Mail domains: { $domains }
people-would-contact = New contact
people-would-rename = Called { $was } until now
people-would-join = Joins { $organisation } as { $role }
people-would-change-role = In { $organisation }: { $role } instead of { $was }
people-row-organisation-long = The organisation’s name is too long: 80 characters at most. Perhaps a quotation mark is not closed.
people-row-namesakes = Several organisations are called { $name }. Write the key of the one that is meant.
people-row-domain = “{ $word }” is no mail domain. One looks like acme.example.
people-row-domains-alone = There are mail domains, and no organisation that they belong to.
people-row-domains-many = There are more than 20 mail domains.
people-row-name = The name is missing.
people-row-name-long = The name is too long: { $most } characters at most.
people-row-email = The e-mail address is missing.
people-row-email-wrong = “{ $word }” is no e-mail address.
people-row-role-alone = There is a role, and no organisation or nobody that it is for.
people-row-role = The site has no role “{ $word }”.
people-row-closed = The account with this address is closed. Open it again first.
people-row-taken = Somebody has this address already. Look for it among the contacts.
people-row-other-name = Line { $line } calls the person with this address otherwise.
people-row-other-role = Line { $line } gives this person another role there.
studio-reason-field-of-other-kind = The question { $name } had another kind of answer when it was published, and requests keep those answers. A change of kind is a new question: archive this one and add another.
studio-reason-field-was-published = The question { $name } was published, and requests have answers to it. It can’t be taken out, but archived.
studio-reason-choice-was-published = The answer { $name } was published, and requests have chosen it. It can’t be taken out, but retired.
## preview: what customers will see, before it is published
preview-title = Preview
preview-frame = What the customer sees
preview-as = As
preview-first = A customer
preview-new = Somebody new
preview-new-name = Somebody New
preview-stranger = Not signed in
preview-person = Or as the customer with this address
preview-nobody = No customer has the address { $person }. Somebody new is shown instead: check the address, or choose from the list.
preview-drafts = Shown are
preview-drafts-all = All drafts
preview-drafts-alone = The draft of this alone
preview-light = Appearance of the preview
preview-light-own = As mine
preview-width = Width of the preview
preview-phone = Phone
preview-desktop = Desktop
preview-show = Show
preview-open = Show preview
preview-as-saved = As it is saved. It follows what you type.
preview-as-typed = As you typed it. Nothing is saved by that.
preview-not-shown = Not shown as it is now
preview-hub = Hub
preview-sign-in = Sign-in page
preview-bar-as = Preview as { $name }
preview-bar-stranger = Preview as somebody who is not signed in
preview-bar-drafts = { $count ->
    [0] nothing is drafted, so this is live
    [one] one draft is shown as if published
   *[other] { $count } drafts are shown as if published
}
preview-bar-change = Look as somebody else
preview-unsound = The draft of { $name } has faults, so what is live is shown of it.
preview-mended-day = { $color } can’t be told from the light page: it is shown as { $shown } there.
preview-mended-night = { $color } can’t be told from the dark page: it is shown as { $shown } there.
preview-unseen = { $name } does not see this
preview-unseen-text = To them it is as if it were not there. Who may see a portal is said in its form; the review says who gains and who loses sight of it.
preview-to-access = Who may see it
preview-elsewhere = This is not in the preview
preview-elsewhere-text = Requests, accounts and searches are the customer’s own and do not change with a draft.
preview-to-hub = To the hub
preview-trial = What this would make
preview-trial-sound = This can be sent as it is.
preview-trial-text = Since it is a preview, nothing was sent and nothing was stored.
preview-trial-request = The request
preview-trial-status = First status
preview-trial-for = Asked by
preview-trial-answers = Answers that would be kept
preview-trial-none = None besides the summary and the description.
preview-trial-team-only = the team alone sees it
preview-trial-dropped = Answers that would not be kept
preview-trial-dropped-text = These questions are not asked with the other answers as they are, so what was answered to them is left out.
preview-trial-again = Back to the form

## seeing: the live site as a customer sees it
seeing-title = See as a customer
seeing-text = The site as it is, with their requests, read-only, for ten minutes. The log says who looked, at whose, and why. Notes are not there: they are never on a customer’s page.
seeing-email = Address of the customer
seeing-reason = What for
seeing-reason-help = Stands in the log. May be left empty.
seeing-begin = See the site as them
seeing-nobody = No customer has this address. Check it: it must be that of an account which is not closed.
seeing-admins = Administrators may do this. You see who did.
seeing-latest = Lately
seeing-none = Nobody has seen the site as a customer yet.
seeing-row = { $by } as { $name } ({ $email })
seeing-ended = It has ended

## domains: portals under addresses of their own
domains-title = Domains
domains-text = A portal can have an address of its own, such as help.acme.example. There it is all that is shown: its front, its sign-in, its requests. Mails about it lead there.
domains-no-portals = No portal yet
domains-no-portals-text = A domain belongs to a portal. Publish one first.
domains-none = No domain of its own
domains-of = Domains of { $portal }
domains-first = This portal is found under the main address only. Claim a domain below, then set the record that proves it.
domains-admins = Administrators claim, prove and release domains.
domains-proved = Proved
domains-claimed = Not proved yet
domains-elsewhere = Another portal’s
domains-proved-text = Proved { $when }. It shows this portal, and mails about it lead there.
domains-claimed-text = Claimed, and not answered yet. Whoever manages the domain sets this record; then check it. It may take an hour until it is seen.
domains-elsewhere-text = { $portal } has proved this domain. It has to be released there before this portal can have it.
domains-record = The record
domains-record-name = Name
domains-record-type = Type
domains-record-value = Value
domains-record-help = Some providers add the domain by themselves: then type only the part of the name before it. Leave the record where it is, so that it can be checked again.
domains-pointing = The domain must lead to this site as { $main } does, with a certificate of its own: that is set up by whoever runs the site.
domains-check = Check the record
domains-check-again = Check again
domains-release = Release
domains-give-up = Give up the claim
domains-new = Claim a domain
domains-host = Domain
domains-host-help = Without https:// and without a path: help.acme.example
domains-claim = Claim
domains-error-missing = Type the name of a domain, such as help.acme.example.
domains-error-address = Type the name alone, without https:// and without what follows a slash.
domains-error-port = A domain is answered at the port of the main address: leave out the colon and what follows it.
domains-error-ip = This is an IP address. Type the name of a domain, such as help.acme.example.
domains-error-ascii = Type the name in its form for machines, which begins with xn--. Your provider shows it beside the name.
domains-error-single = This name has one part only. Type the whole name, such as help.acme.example.
domains-error-long = The name is too long for DNS, or one of its parts is: no part may have more than 63 characters.
domains-error-character = A domain has letters, digits and hyphens between its dots, and no hyphen at the begin or end of a part.
domains-error-reserved = This name is used within the site. Choose another one.
domains-error-own = This is the main address of the site, which shows all portals. Choose another one.
domains-error-claimed = This portal has claimed it already: it stands above.
domains-error-taken = Another portal of this site has proved this domain. Release it there first.
domains-error-too-many = A portal has { $count } domains at most. Release one first.
domains-found-no-name = There is no such record.
domains-found-no-name-text = The resolver knows no name like that. Check how the name was typed, and try again in a while: new records take some time to be seen.
domains-found-no-text = There is no TXT record.
domains-found-no-text-text = The name is there, but has no record of the type TXT. Check the type.
domains-found-other = The record has another value.
domains-found-other-text = Compare it with the one below. An old value may be seen for a while after it was changed. Found was:
domains-found-failed = The resolver could not find out.
domains-found-failed-text = It says { $code }. Often a name server of the domain does not answer, or its signatures are wrong. Try again later.
domains-found-broken = The resolver’s answer can’t be read.
domains-found-broken-text = It says { $what }. Whoever runs the site should look at the variable dns_url.
domains-found-late = The resolver took too long.
domains-found-late-text = Nothing was found out. Try again in a minute.
domains-found-unreachable = The resolver can’t be reached.
domains-found-unreachable-text = Nothing was found out. Try again in a minute; if it lasts, whoever runs the site should look at the variable dns_url.
domains-found-stays = The domain stays proved, and goes on showing this portal. Set the record again, or release the domain.
domains-done-claimed = Claimed. Now set the record
domains-done-proved = Proved. The domain shows this portal now
domains-done-still = The record is there
domains-done-released = Released
domains-was-claimed = { $host } was claimed
domains-was-proved = { $host } was proved
domains-was-released = { $host } was released
domains-release-title = Release { $host }
domains-release-means = What changes at once
domains-release-answers = { $host } answers nobody any more. The portal stays under the main address.
domains-release-sessions = { $count ->
    [0] Nobody is signed in there.
    [one] One person who is signed in there is signed out.
   *[other] { $count } people who are signed in there are signed out.
}
domains-release-links = Links to it in mails that were sent lead nowhere.
domains-release-mails = New mails lead to the main address.
domains-release-mails-next = New mails lead to { $host }.
domains-release-again = To have it back, it must be claimed and proved anew.
domains-release-now = Release { $host }
domains-keep = Keep it
domains-give-up-text = The claim goes. Nothing else changes, since the domain was not proved for this portal.
domains-of-portal = Its own domain
configuration-title = Configuration
configuration-intro = Everything that is set up here, as one readable file: to keep beside your code, to carry to another site, to see what differs.
configuration-export = The live site as a file
configuration-export-text = Site, workspaces, workflows, portals, request types, organisations, the team and its queues, with the images that they name. The same configuration gives the same bytes. No customers but those that a portal names, no requests, no passwords.
configuration-export-link = Download portico.json
configuration-export-others = Administrators and auditors can download it: it has the team’s addresses.
configuration-compare = Compare another file with it
configuration-compare-text = First you see what it would change, what is wrong with it, and who would gain or lose sight. Nothing changes by looking.
configuration-file = A file
configuration-file-help = JSON, as it was downloaded here or written by “cargo xtask config export”; up to { $megabytes } MB.
configuration-paste = Or its text
configuration-compare-button = See what it changes
configuration-reads-only = You see what is set up. An administrator compares files and makes drafts of them.
configuration-refused = The file was not taken, and nothing has changed
configuration-missing = There is nothing in it. Choose a file, or paste its text.
configuration-too-large = It is larger than { $megabytes } MB. Take images out that the site has already, or use “cargo xtask config apply”.
configuration-encoding = It is not UTF-8 from line { $line } on. Save it as UTF-8, and send it again.
configuration-utf16 = It is UTF-16. Save it as UTF-8, and send it again.
configuration-json = It is no JSON: it breaks at line { $line }, column { $column }. Mend that place, and send it again.
configuration-no-site = It is JSON, but no site’s configuration: there is no “site” in it.
configuration-newer = It was written by a newer Portico (format { $format }; this one reads { $known }). Upgrade this site first: what it does not know, it can’t keep.
configuration-image = It brings the image { $name }, which this site does not have and can’t check here. Upload that image where the brand is edited, where it is cleaned, and compare the file again.
configuration-faults = { $count ->
    [one] One thing is wrong with it.
   *[other] { $count } things are wrong with it.
}
configuration-line = Line { $line }:
configuration-more-faults = … and { $count } more.
configuration-compared = What the file would change
configuration-counts = { $changed ->
    [one] { $file }: one of its things differs from what is live, { $same } are the same.
   *[other] { $file }: { $changed } of its things differ from what is live, { $same } are the same.
}
configuration-same = The site is what the file says
configuration-same-text = There is nothing to draft.
configuration-choose = Draft { $what }
configuration-drafted-so = Drafted like this already
configuration-in-the-way = Somebody has a draft of this
configuration-in-the-way-text = { $who } saved another one { $when }. Tick it to put the file’s version in its place; the draft of before stays in the history.
configuration-open-draft = Open the draft
configuration-draft-difference = How the file differs from that draft
configuration-others = { $count ->
    [one] One thing of the file is not the studio’s to draft
   *[other] { $count } things of the file are not the studio’s to draft
}
configuration-others-text = Organisations, people, agents, queues and the desk’s settings change at once, each where it is edited, or by “cargo xtask config apply”. Here they stay as they are.
configuration-and-more = … and { $count } more.
configuration-stays = Not in the file, and stays
configuration-stays-text = A file takes nothing away. What is no longer wanted is archived where it is edited.
configuration-widens = { $count ->
    [one] One more would come to see or do something. Whoever publishes the drafts agrees to that.
   *[other] { $count } more would come to see or do something. Whoever publishes the drafts agrees to that.
}
configuration-other-drafts = { $count ->
    [one] One more thing is drafted that this file does not change. It is published only where it is ticked.
   *[other] { $count } more things are drafted that this file does not change. They are published only where they are ticked.
}
configuration-draft = Make drafts of what is ticked
configuration-draft-hint = All of them or none. Nothing is live before it is reviewed and published.
configuration-not-drafted = Nothing was drafted
configuration-not-drafted-text = Nothing was ticked, or somebody else saved or published one of these things meanwhile. This is how things stand now.
studio-from-file = from { $file }
studio-person-unknown = Nobody with an account has the address { $email }.
studio-leading-role = role that leads its organisation
studio-leads = leads
studio-leads-gain = { $count ->
    [one] One person comes to lead their organisation, and may invite, change and remove its members and ask for them:
   *[other] { $count } people come to lead their organisation, and may invite, change and remove its members and ask for them:
}
studio-leads-loss = { $count ->
    [one] One person no longer leads their organisation:
   *[other] { $count } people no longer lead their organisation:
}
studio-leads-nobody = Nobody has this role now.
studio-own-workflow = A workflow of its own
studio-own-workflow-help = A copy of the one above, to be changed without touching what others go by.
studio-start-key-help = Where it is taken, a number is added.
