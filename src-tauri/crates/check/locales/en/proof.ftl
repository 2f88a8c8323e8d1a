# The proof over all paths in words: why something stays open, what becomes of a thing, how steps
# end, and what example people do.

why-text-shape = a condition looks at the shape of a text, and not every text can be tried
why-computed = a condition rests on a computation that cannot be turned round
why-together = a condition puts several answers together, and not every combination is tried
why-many-items = a group may have more items than were tried
why-time = a condition asks what day it is, and not every length of waiting is tried
why-many-answers = a page has more combinations of answers than were tried
why-many-situations = the service has more situations than were looked at
why-no-answer = no answer that the question takes could be made up
why-unknown = this version does not know the kind of step or answer
why-unconfirmed = the journey itself does not come to where the example should lead
why-stopped = the proof was stopped before it had ended

verdict-reached = reached
verdict-never = nobody
verdict-undecided = not decided

thing-outcome = { $at }, when it ends with “{ $outcome }”
thing-skip = { $at }, when it is passed over

follows-again = it may be tried again
follows-nothing = nobody gets on
follows-step = it leads to “{ $step }”

outcome-found = found
outcome-none = no record
outcome-many = several records
outcome-refused = refused
outcome-declined = declined
outcome-unavailable = no answer
outcome-slow = a slow answer
outcome-stale = old data
outcome-accepted = accepted
outcome-rejected = rejected
outcome-unknown = not known whether it arrived
outcome-done = done
outcome-cancelled = cancelled
outcome-failed = failed
outcome-paid = paid
outcome-signed = signed
outcome-late = too late
outcome-approved = approved
outcome-sent-back = sent back
outcome-sent = sent
outcome-issued = issued

act-begin = begins
act-agree = agrees
act-decline = declines
act-confirm = confirms the answers
act-approve = the official approves
act-refuse = the official refuses
act-send-back = the official sends it back

story-answer = { $label }: { $value }
story-step = { $step } ({ $what })
story-as-of = As of
story-waits = waits until { $until }
story-nothing = just comes there
story-open = nothing
story-yes = yes
story-no = no

summary = Of { $things } steps, arrows, rows, ways and questions somebody comes to { $reached }, nobody to { $never }, and { $undecided } are not decided.
summary-looked = { $situations } situations were looked at.
summary-example = for instance: { $story }
summary-because = because { $why } ({ $at })
summary-endings = How steps end:
summary-findings = What is wrong:
