# Test: the cast, how each gets on, what is wrong, and one person's walk.

test-cast = The cast
test-outside = What registries do for { $name }
test-skill = Digital skill { $skill } of 3
test-walking = Walking everybody through the service
test-checking = Looking for what is wrong
test-no-page = The walk ended on no page
test-walk-as = Walk as { $name }
test-kicker = { $count ->
    [one] Mock users, one walk through the service as it stands
   *[other] Mock users, { $count } walks through the service as it stands
}
test-through = { $count ->
    [one] { $through } of { $count } walk reaches an end
   *[other] { $through } of { $count } walks reach an end
}
test-where = Where people struggle
test-people = People
test-other-steps = Other steps
test-end = End
test-asked = Asked + known
test-registries = Registries
test-asked-of = { $asked } + { $known }
test-asked-note = Asked: what a person has to say. Known: what a registry said in their place. Invented people and mock registries; the estimates below tell how long people take and where they give up.
test-party-does = { $party }: { $does }
test-stuck = stuck
test-the-start = the start
test-problems = Problems found
test-hints = { $count ->
    [one] with { $count } hint
   *[other] with { $count } hints
}
test-no-problems = Nothing stops anybody
test-no-problems-text = The checks find no mistake in the service as it stands. Now let people try it.
test-mend = Mend the problem that is selected
test-show = Show
test-unseen = Nobody comes here
test-unseen-text = { $count ->
    [one] This step is on nobody’s way. Switch a registry for one of the people, or look at what leads here.
   *[other] These steps are on nobody’s way. Switch a registry for one of the people, or look at what leads here.
}
test-walks = How { $name } walks
test-leave = Back to everybody
test-back-one = Back
test-on = On
test-replay = Replay
test-pause = Pause
test-moment = { $step }, { $number } of { $count }
test-ended = The walk ends here: { $step }.
test-outcome-took = { $outcome }, { $took } s
test-waits = waits until { $until }
test-by = by { $by }
test-left-open = left open

value-yes = yes
value-no = no

source-case = given before
source-answers = as this person answers
source-registry = from a registry
source-record = from a record of theirs
source-trait = true of them
source-branch = nothing decides it: the first was taken
source-drawn = made up
source-open = may be left open

act-begin = begins
act-agree = agrees
act-decline = declines
act-confirm = confirms
act-approve = approves
act-refuse = refuses
act-send-back = sends back

party-sign-in = Signing in
party-pay = Paying
party-sign = Signing

does-no = answers
does-unavailable = cannot be reached
does-none = finds nothing
does-many = finds several
does-stale = answers with old data
does-slow = answers late
does-refused = refuses to answer
does-rejected = rejects what is sent
does-unknown = does not say whether it was taken
does-declined = the person says no
does-cancelled = the person turns back
does-failed = breaks off
does-late = nobody answers in time

reached-done = done
reached-refused = refused
reached-not-eligible = not for them
reached-elsewhere = goes on elsewhere

stopped-empty = The service has no step yet.
stopped-no-arrow = “{ $step }” leads nowhere: no condition of its arrows holds.
stopped-missing = An arrow of “{ $step }” leads to a step that is not there: { $about }.
stopped-no-way = “{ $step }” has no way on for the outcome “{ $about }”.
stopped-circle = The walk goes round in a circle at “{ $step }”.
stopped-unknown = “{ $step }” is of a kind that this version cannot walk.
stopped-no-end = At “{ $step }” the wait has no end: nothing is said of what follows.
stopped-refused = “{ $step }” refuses every answer to “{ $about }”.
stopped-unanswerable = Nobody can make up an answer to “{ $about }” at “{ $step }”.
stopped-too-long = The walk takes more steps than anybody would.

person-add = Add a person
person-added = A person was added
person-edit = Change { $name }
person-remove = Remove
person-removed = { $name } takes part no more
person-lent = The shared cast lends this person to every service. What you change here holds for this service alone.
person-lent-keeps = Of a person lent by the shared cast, another device stays
person-who = Who this is
person-name = What they are called
person-name-hint = As you speak of them
person-story = A line of their life
person-full-name = The name that registries hold
person-born = Day of birth
person-born-wrong = Year, month and day, as 1998-04-21
person-means = What they hold and can
person-languages = Languages they read
person-languages-add = Add a language
person-device = Device
person-aids = What helps them
person-aids-add = Add an aid
person-aids-none = Nothing
person-skill = Digital skill
person-skill-1 = hardly
person-skill-2 = gets on
person-skill-3 = easily
person-patience = Patience
person-patience-1 = leaves soon
person-patience-2 = keeps trying
person-patience-3 = stays
part-given = given name
part-family = surname
part-patronymic = patronymic
part-line = street and house
part-place = town or village
part-postcode = postcode
part-code = code of the place
records-of = Held by { $registry }
records-none = Nothing is held
records-add = Add a record
records-number = { $operation }, record { $number }
records-remove = Remove record { $number }: { $operation }

cases = Acceptance cases
cases-playing = Playing the cases
cases-good = All go as expected
cases-broken = { $count ->
    [one] { $count } goes otherwise
   *[other] { $count } go otherwise
}
cases-none = No walk is kept yet
cases-none-text = Walk as somebody and keep the walk: it is played again after every change, and what a change breaks is told here.
case-about = { $people }. Ends at “{ $end }”.
case-is-good = { $name }: goes as expected
case-is-broken = { $name }: goes otherwise
case-remove = Remove the case “{ $name }”
case-removed = The case “{ $name }” was removed
case-keep = Keep as a case
case-keep-act = Keep
case-kept = The walk is kept: “{ $name }”
case-name = What the case is called
case-name-hint = As you would tell it: who it is, and what is expected
case-proposal = { $name }: { $end }
case-elsewhere = In row { $row } “{ $expected }” is expected, but the case stands at “{ $instead }”.
case-no-way-on = In row { $row } “{ $expected }” is expected, but “{ $instead }” leads nowhere.
case-refused = In row { $row } “{ $instead }” does not take the answers: look at “{ $expected }”.
case-new-question = In row { $row } “{ $instead }” asks something that nobody answers.
case-taken = In row { $row } an error is expected, but everything was taken, and the case stands at “{ $instead }”.
case-read-only = In row { $row } the answers of “{ $instead }” may no longer be changed: an official has the case.
case-not-theirs = In row { $row } “{ $instead }” is for somebody else to do.
case-other-step = In row { $row } the case stands at “{ $instead }”, where this cannot be done: { $expected }.
case-no-question = In row { $row } the page no longer asks “{ $expected }”.
case-asked = In row { $row } “{ $instead }” asks “{ $expected }”, which should not be asked.
case-holds = In row { $row } “{ $expected }” holds “{ $instead }”, not “{ $value }”.
case-holds-nothing = In row { $row } “{ $expected }” holds nothing, not “{ $value }”.
case-amount = In row { $row } { $expected } is expected to be paid, but { $instead } is asked for.
case-circle = After row { $row } the way leads round in a circle.
case-unreadable = Line { $line } of journeys.md cannot be read:
case-other = In row { $row } something goes otherwise:

once = What registries already know
once-looking = Looking for what nobody need be asked
once-none = Nobody is asked what a registry of this service holds already.
once-saves = Confirmed instead of asked, it saves about { $seconds } s for each of the { $people } of { $of } mock users who are asked it. An estimate.
once-spared = If all of this is confirmed, a person of the population answers { $questions } questions less on average.
once-no-way = No exchange has asked the registry by then, and it is not sure by what one would find the person’s record: add one on the map before this page.
once-confirm = Confirm instead
once-ask = Ask the registry, and confirm
once-adds = It adds an exchange with “{ $registry }” before the page; where the registry does not answer, the page asks as it does now.
once-look-over = Its purpose, law and time of keeping are those of the question: look them over.
once-unnamed = Still to be named of it: { $what }.
once-unnamed-purpose = the purpose
once-unnamed-law = the law
once-unnamed-keep = how long it is kept
once-all = Confirm all of them
once-done = Confirmed instead of asked

compared = What your changes have done
compared-from-here = Compare from here
compared-through = { $was } of { $count } came to an end before, { $is } do now.
compared-as-many = As many as before come to an end: { $is } of { $count }.
compared-asked = Asked { $was } before, { $is } now.
compared-known = A registry knew { $was } before, { $is } now.
