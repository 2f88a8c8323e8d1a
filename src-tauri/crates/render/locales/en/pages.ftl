# The frame of every page
title-error = Error: { $title }
title-prototype = { $title } (prototype)
skip = Skip to main content
prototype = Prototype, not a real service.
prototype-data = Do not type real data.
prototype-label = Prototype
leave = Leave the test
languages = Language
back = Back
back-label = Way
notice = Important
notice-good = Success
side-title = Your application
side-label = Steps
step-of = Step { $step } of { $steps }
step-done = done
step-now = you are here
step-later = to do
feedback = Give feedback
continue = Continue
later = Save and come back later
change = Change
no-answer = Not answered
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
mock = Mock
warning = Warning
error = Error
error-title = There is a problem
print = Print this page
foot-data = Your data in this test
foot-accessibility = Accessibility
foot-help = Help
foot-round = Round { $round }, until { $until }
preview-note = Preview

# Questions
optional = (optional)
choose-one = Choose one
choose-several = Choose all that apply.
yes = Yes
no = No
day = Day
month = Month
year = Year
given = Given name
family = Family name
patronymic = Patronymic
line = Street, house, flat
place = Town or village
postcode = Postcode
area-code = Code of the place (KATOTTG)
count-limit = You can type up to %{ "{" }count{ "}" } characters
count-under-one = You have %{ "{" }count{ "}" } character left
count-under-other = You have %{ "{" }count{ "}" } characters left
count-at = You have 0 characters left
count-over-one = You have %{ "{" }count{ "}" } character too many
count-over-other = You have %{ "{" }count{ "}" } characters too many
date-hint = For example, { $day } { $month } { $year }
month-hint = For example, { $month } { $year }
time-hint = For example, 14:30
search-hint = Start typing and choose from the list.
file-sample = Use the sample “{ $name }”
file-own = Name a file of my own
file-choose = Choose a file
file-kept = The file stays with you: only its name, type and size are noted.
group-add = Add: { $item }
group-add-another = Add another: { $item }
group-add-plain = Add
group-remove = Remove: { $item }
group-remove-plain = Remove
group-item = { $item } { $number }
from-registry = According to the registry “{ $registry }”
from-registry-as-of = According to the registry “{ $registry }”, as of { $date }
this-is-wrong = This is wrong
right-value = What is right: { $label }
prefilled = We have filled this in for you. Check it.
why = Why we ask this
why-used-by = Used by: { $who }.
why-keep = Kept for { $keep }.
why-law = Legal basis:
sent-back-title = Sent back to you to be put right
locked = The application is with an official. Your answers can be changed only if it is sent back to you.
unknown-content = This version cannot show this part of the page.
unknown-question = This version cannot show this question.
conflict-title = Your answers were changed in two places
conflict-text = Since this page was opened, somebody changed the same answers. Choose which are to stay.
conflict-stands = Already saved
conflict-typed = Typed here
conflict-use-typed = Use what was typed here
conflict-keep = Keep what is saved

# Steps
start = Start
start-time = How long it takes
start-price = Price
start-term = Decision
start-needed = What you need
start-assisted = If you cannot use this service online
sign-in = Sign in
sign-in-mock = Nobody is really signed in. The prototype plays the identity provider.
sign-in-person = You will be signed in as { $person }.
sign-in-learns = The service will learn: { $what }.
sign-in-with = Continue with { $means }
sign-in-cancel = Cancel
exchange-ask = May we ask a registry?
exchange-found = Check what the registry knows
exchange-registry = Registry
exchange-purpose = What for
exchange-gives = What we ask for
exchange-law = Legal basis
exchange-keep = Kept for
exchange-sends = What we send
exchange-preview = What was found
exchange-agree = Yes, ask the registry
exchange-use = Use this data
exchange-decline = No, go on without it
pay-title = Payment
pay-mock = No money moves. The prototype plays the bank.
pay-amount = Amount
pay-before = Paid already
pay-to = Recipient
pay-purpose = Purpose
pay = Pay { $amount }
pay-cancel = Cancel
sign-title = Signature
sign-mock = The signature has no legal force. The prototype plays the signing service.
sign-declares = What you declare
sign-answers = Look at the answers you sign
sign-signers = Who signs
sign-wait = You have signed, or it is not your turn. We wait for the others.
sign-code = Compare this code with the one on your device:
sign = Sign
sign-decline = I do not want to sign
signer-signed = Signed
signer-waiting = Waiting
signer-later = Signs later
signer-link = Link for this person
wait-title = Waiting
wait-until = Until { $until }.
wait-other = Link for: { $who }
wait-other-text = Open the link on the other person’s device, or show them the code.
wait-qr = QR code with the link below
wait-again = Look again
wait-for-actor = We are waiting for: { $who }.
wait-for-registry = We are waiting for an answer of the registry “{ $registry }”.
wait-for-time = Nothing is needed from you now.
check-title = Check your answers
check-declares = By sending this you confirm
check-confirm = Confirm and send
check-source = According to the registry “{ $registry }”
check-others = { $who }
review-title = An application to decide
review-until = Decide by { $until }.
review-compare = Answers beside the registries
review-datum = Datum
review-said = The person says
review-registry = The registry says
review-verdict = Compared
review-differs = Differs
review-same = Same
review-decision = Your decision
review-grounds = Grounds for a refusal
review-grounds-hint = Needed only if you refuse.
review-message = Message to the applicant
review-message-hint = Say what to put right if you send it back. It is shown as you write it.
review-approve = Approve
review-send-back = Send back
review-refuse = Refuse
again-sent-back = An official sent the application back: “{ $message }”
again-changed = Since then these have changed: { $what }. Confirm once more.
again-tried = The last attempt did not succeed. You can try again.
again-led-back = You are back at this step.
tried-cancelled = You cancelled. You can try again.
tried-failed = It did not succeed. You can try again.
tried-unavailable = The other side did not answer. You can try again.
tried-late = Time ran out. You can try again.

# Ends
done-title = Application complete
refused-title = The application was refused
not-eligible-title = This service is not for this case
elsewhere-title = This goes on elsewhere
reference = Your reference number
reference-is = Your reference number: { $reference }
refused-why = Why
next-title = What happens next
parts-title = What arrives when
parts-what = What
parts-by = From
parts-when = By
parts-now = Now
documents-title = Documents issued
appeal-title = If you do not agree
answers-title = Your answers
copy = Save a copy
contact-title = Contact
onwards = Go on to the questions
onwards-text = The task ends here. A few short questions remain.
stop-title = The route stops here
stop-text = This is a fault of the draft, not of what you did. Your answers are kept.
stop-after = It stops after “{ $step }”.
stop-empty = The service has no step yet.
stop-no-arrow = No condition of the ways on holds for these answers.
stop-missing = A way leads to the step “{ $what }”, which is not there.
stop-no-way = The result “{ $what }” has no way on.
stop-circle = The steps lead round to each other.
stop-unknown = This version does not know this kind of step.
stop-module = The service that is used here has not been put in its place.
stop-no-end = The end of the waiting could not be computed.

# Pilots
join-title = Take part in a test
join-text = Type the code that you were given.
join-code = Code
join-code-hint = Letters and digits, such as K7M2QX
join = Take part
join-wrong = The code does not fit any open test. Check it with whoever gave it to you.
join-missing = Type the code
consent-title = Before you begin
consent-who = { $authority } asks you to try a draft of a service. It is the draft that is tested, not you.
consent-clicks = We note which pages you open, how long you stay, what you answer and the errors you are shown.
consent-invented = Nothing you type may be real: you play an invented person.
consent-stop = You can stop at any moment without saying why.
consent-keep = What is noted is erased after { $keep }.
consent-agree = I agree to take part
consent-begin = Begin
consent-refuse = I do not want to take part
consent-missing = Tick that you agree, or say that you do not want to take part
person-title = Whom will you play?
person-hint = What registries know of this person is invented too.
person-self = Myself, with invented data
person-self-hint = Invent all names, numbers and addresses. Real ones are refused.
person-missing = Choose whom you will play
feedback-title = What do you think of this page?
feedback-about = About the page “{ $page }”
feedback-place = What is it about?
feedback-whole = The whole page
feedback-text = Your thoughts
feedback-hint = What was unclear, missing or in the way? Do not type real names or numbers.
feedback-missing = Type what you think
feedback-send = Send
feedback-back = Back to the page without sending
feedback-thanks = Thank you, it is noted.
questionnaire-title = A few questions about the test
questionnaire-skip = Skip
seq-title = One question about the task
seq = How difficult or easy was this task?
seq-low = very difficult
seq-high = very easy
umux-needs = This service’s capabilities meet my requirements.
umux-easy = This service is easy to use.
umux-low = strongly disagree
umux-high = strongly agree
open-question = What should be changed first?
rating-missing = Choose a number from 1 to { $points }
thanks-title = Thank you
thanks-text = Your answers will make the service better. You can close this page.
thanks-again = Start with the next person
left-title = You have left the test
left-text = Nothing more is noted. You can close this page.

# What goes wrong around pages
error-onwards = Go on from where you were
error-support = For support: { $code }
not-found-title = Page not found
not-found-text = There is no page at this address. Check that the whole address was copied.
other-address-title = This page has another address
other-address-text = Open the page at the address that you were given, exactly as it is written.
other-origin-title = The form was not sent
other-origin-text = The form did not come from this page. Open the page again and send it from there.
session-ended-title = The session has ended
session-ended-text = It was open in another browser or its time is over. What you typed in it is not shown to anybody else.
round-ended-title = The test is over
round-ended-text = The round that this code belongs to is closed. Thank you for wanting to take part.
too-large-title = That is too much at once
too-large-text = The form is larger than this page can take. Go back and shorten your answers.
fault-title = Something went wrong here
fault-text = It is not your doing. What you saved before is kept. Try again in a moment.

# Periods
period-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
period-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
period-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
period-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
period-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
period-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
period-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
