# What the checks find, in words: under each code the finding, why the rule is there (.why) and,
# where a click mends it, what the click does (.fix).

## The flow

no-steps = The service has no steps yet
    .why = A case begins at the first step.
start-not-first = This start is not the first step
    .why = A case begins at the first step of the list, so nobody would see this one.
dangling-way =
    { $way ->
        [next] An arrow leads to “{ $to }”, and there is no such step
        [skip] Passing it over leads to “{ $to }”, and there is no such step
        [row] This row leads to “{ $to }”, and there is no such step
       *[outcome] The outcome “{ $way }” leads to “{ $to }”, and there is no such step
    }
    .why = A person who goes this way would be stuck.
    .fix = Lead it to “{ $to }”
unreachable-step = No way leads to this step
    .why = Nobody will ever see it. Lead an arrow here, or take it away.
dead-end = Nothing follows this step
    .why = A person who has done it is stuck. Only an outcome may end a case.
    .fix = Lead it on to “{ $to }”
never-ends = No outcome can be reached from here
    .why = Whoever comes here goes round for ever. Each step needs some way to an end.
circle = These steps lead round to each other without anybody doing anything: { $steps }
    .why = The case would go round for ever, so the journey cuts it. A page, a wait or a question to the person has to break the circle.
arrow-never-followed = This arrow to “{ $to }” is never followed
    .why = An arrow above it has no condition and is always taken. Arrows are tried from the top.
    .fix = Take the arrow away
same-condition-twice = Two arrows have the same condition: { $condition }
    .why = Only the first is ever followed; it leads to “{ $to }”.
    .fix = Take the second arrow away
no-last-arrow = It may be that no arrow’s condition holds
    .why = Then the person is stuck. Let the last arrow have no condition, so that it takes everybody else.
no-row-fits = It may be that no row of the table fits
    .why = Then the case is stuck. Let the last row be “-” in each column, or give the step an arrow.
row-width = The row has { $tests } tests, and the table looks at { $inputs } things
    .why = Each column needs a test; “-” fits everything.
way-after-end = Something leads on from an outcome
    .why = An outcome ends the case; arrows from it are never followed.
unknown-outcome = This step never ends with “{ $outcome }”
    .why = A step of this kind can end with: { $known }.
late-missing = It says how long to wait, and not what follows then
    .why = When the time is over the case needs a way on: the outcome “late”.
within-missing = It has a way on when nobody comes in time, and does not say how long that is
    .why = Without a time the case waits for ever and the way is never taken.
slow-without-limit = It does not say how long to wait for the registry
    .why = A slow registry keeps people before a screen that does not move. Say after what time the service goes on as if it had not answered.
    .fix = Wait at most { $to } seconds
waits-forever = The case waits here for somebody else without a limit
    .why = Whoever waits has to know until when, and what happens if nobody answers.
early-write = The registry is written to before the page “{ $page }” is answered
    .why = A finished write is never repeated, so answers given later never reach the registry.
bad-period = “{ $period }” does not say how long
    .why = Write P1D for a day, P3M for three months, PT10S for ten seconds, or “10 working days”.

## Names

no-id = This has no id
    .why = Nothing can refer to it, and what people say about it could not be kept with it.
bad-id = “{ $id }” cannot be an id
    .why = Ids stand in addresses and expressions: small Latin letters, digits, and one joint (steps “-”, names “_”). { $suggestion ->
        [none] Choose another.
       *[other] For example “{ $suggestion }”.
    }
duplicate-id = The id “{ $id }” is there twice
    .why = What refers to it cannot know which is meant.
duplicate-name = Two things are called “{ $name }” in expressions
    .why = Questions, results, rules, actors and steps that are no pages share one room of names.
duplicate-key = The key “{ $key }” is there twice
    .why = Feedback and findings are kept by key; two things with one key would mix them up.
unknown-reference =
    { $kind ->
        [actor] There is no actor “{ $id }”
        [stage] There is no stage “{ $id }”
        [need] There is no need “{ $id }”
        [law] There is no law “{ $id }”
        [list] There is no list “{ $id }”
        [registry] There is no registry “{ $id }”
        [operation] No registry offers “{ $id }”
        [document] The service issues no document “{ $id }”
        [reason] The card has no ground of refusal “{ $id }”
        [item] The list has no item “{ $id }”
        [question] The page has no question “{ $id }”
        [user] There is no actor and no registry “{ $id }”
       *[name] Nothing is called “{ $id }”
    }
    .why = What it refers to has been renamed or taken away, or is still to be made.
module-missing = The steps of “{ $service }” are not there
    .why = A module’s service is kept in the folder “modules”. Without it the case cannot go through this step.
represents-nobody = It is not said whom this representative acts for
    .why = Whose case it is decides what a representative may see and sign.
sent-unknown = “{ $name }” is sent, and { $operation } does not ask for it
    .why = Nobody may send more data than is needed; and what is asked for may be missing.
sent-missing = { $operation } asks for “{ $name }”, and it is not sent
    .why = Without it the registry finds nobody.
each-not-group = “{ $name }” is not a repeatable group
    .why = Steps can be walked once for each item of a group question only.

## What this version does not know

unknown-kind =
    { $what ->
        [kind] This version does not know steps of the kind “{ $name }”
        [answer] This version does not know answers of the type “{ $name }”
       *[content] This version does not know content of the type “{ $name }”
    }
    .why = It is kept as it is in the file, but a case cannot go through it.
unknown-key = This version does not know “{ $key }”
    .why = It is kept in the file and has no effect. Is it misspelt?

## Answers

answer-missing = It is not said what kind of answer is expected
    .why = The kind decides what people see and what counts as an answer.
empty-list = There is nothing to choose from
    .why = A person could not answer.
items-twice = It has items of its own and also names the list “{ $list }”
    .why = Only its own items are shown.
empty-group = The group asks nothing
    .why = A repeatable group needs at least one question.
min-over-max = The least, { $min }, is more than the most, { $max }
    .why = No answer can be right.
bad-pattern = “{ $pattern }” is not a regular expression
    .why = Answers could not be compared with it.
deep-nesting = Groups lie { $depth } deep in each other
    .why = Nobody keeps so many levels in mind. Ask the inner group on pages of its own, once for each item.

## Texts

no-languages = It is not said in which languages the service is offered
    .why = Pages tell browsers and screen readers their language.
missing-translation = There is no { $language } text for “{ $text }”
    .why = People who chose this language would meet a foreign one.
title-missing = This has no title
    .why = The title is the page’s heading and what screen readers say first.
label-missing = This has no label
    .why = People would see a field or a choice without words.
message-missing = The check { $rule } has no message
    .why = The person would learn that something is wrong and not what to do.

## Expressions

broken-expression = This expression cannot be read. { $problem }
    .why = { $expression } counts as empty, and a condition that is empty does not hold.
refused-expression = This expression uses what Maket does not support. { $problem }
    .why = { $expression } counts as empty. Maket supports a documented part of FEEL.
wrong-type = This expression makes no sense. { $problem }
    .why = { $expression } is always empty, and a condition that is empty does not hold.
unknown-name = Nothing is called “{ $name }”. { $problem }
    .why = In { $expression } the name counts as empty, and a condition that is empty does not hold.
not-yet-known = “{ $name }” is not known here yet
    .why = No way leads from where it is set to this place, so in { $expression } it is always empty.
looks-below = “{ $name }” is asked only below
    .why = What is shown on a page may depend only on questions above it: { $expression }
constant-condition = This condition is always { $value ->
        [true] true
        [false] false
       *[other] empty
    }
    .why = { $expression } does not depend on any answer.

## Proved over all paths

never-reached = Nobody can come to this step
    .why = A way leads here, but whatever people answer, none of them takes it. Mend the conditions before it, or take the step away.
way-never-holds = No answer makes this arrow’s condition hold: { $condition }
    .why = Of all who come here, nobody can follow the arrow. The condition contradicts itself, or what is known here already.
    .fix = Take the arrow away
way-shadowed = Nobody is left to follow this arrow to “{ $to }”
    .why = Whoever meets its condition has followed an arrow above already: { $condition }. Arrows are tried from the top.
    .fix = Take the arrow away
way-always-holds = Everybody who comes here meets this condition: { $condition }
    .why = The condition decides nothing, and no arrow below is ever followed. Take the condition away, or mend it.
    .fix = Take the condition away
ways-overlap = For some people two arrows’ conditions hold: { $condition }, and above it { $other }
    .why = Arrows are tried from the top, so these people follow the upper one. If that is meant, all is well; else make the conditions exclude each other.
never-passed-over = This step is never passed over: { $condition }
    .why = Everybody who comes here meets its condition, so the condition decides nothing.
    .fix = Take the condition away
never-asked = Nobody is ever asked this question: { $condition }
    .why = Whatever people answer before, its condition does not hold. Mend the condition, or take the question away.
always-asked = Everybody is asked this question: { $condition }
    .why = Its condition holds whatever people answer before, so it decides nothing.
    .fix = Take the condition away
row-never-fits = This row of the table never fits: { $tests }
    .why = Rows above it take everybody whom it would fit, or nobody who comes here fits.
    .fix = Take the row away
outcome-never-comes = The outcome “{ $outcome }” never comes
    .why = Nothing that can happen at this step ends so. The way for it can be taken away.
    .fix = Take its way away
no-arrow-holds = Somebody gets stuck here: no arrow’s condition holds for them
    .why = The example shows who. Let the last arrow have no condition, so that it takes everybody else.
cannot-be-answered = Somebody cannot get past this page: it takes no answer
    .why = The checks contradict each other, or what the person said before, or there is nothing to choose from. The example shows who.
failure-without-way = Nobody gets on when the outcome is “{ $outcome }”
    .why = It will happen to somebody. Say where it leads: to another way of doing it, or to a person who helps.
goes-round = Somebody goes round here and nothing happens
    .why = The steps lead back to each other without anybody doing anything, so the journey stops. The example shows who.
wait-without-end = For somebody this wait has no end
    .why = The day until which it waits is not known for everybody. The example shows for whom.
cannot-finish = Somebody who comes here can never finish
    .why = Whatever they do from here on, no outcome can be reached. The example shows who.
turned-away-late = People are turned away { $pages } pages after the reason was known
    .why = Nobody should fill in pages in vain. Ask this first and lead those whom the service is not for to the end at once.

## User first

many-questions = The page asks { $count } questions at once
    .why = People do best with one thing at a time. Ask related questions together only under a heading that says what joins them; a heading that is itself a question belongs to one question.
heading-repeated = The page “{ $step }” has the same heading, “{ $title }”
    .why = People and screen readers tell pages apart by their headings.
why-missing = It is not said why this is asked
    .why = Each question costs people time. It needs a use and somebody who uses it.
why-incomplete = The reasons for this question lack: { $missing }
    .why = Who uses an answer, by which law, for how long, and what happens if it is wrong: what is not known should not be asked.
need-missing = The page serves no need
    .why = What nobody needs should not be asked.
asked-twice = This was asked already, as “{ $other }” ({ $element })
    .why = Nobody should have to give the same answer twice.
    .fix = Offer the answer to “{ $to }”
registry-holds-it = { $registry } already holds this ({ $element })
    .why = Once only: what the state knows is shown and confirmed, not typed. Asking is right only where the registry could not tell.
    .fix = Show { $to }
rejected-by-message = A message turns people away: “{ $message }”
    .why = Who is not entitled has made no mistake. Lead them to a page of its own that says why, and what they can do.
no-next-step = It is not said what the person can do now
    .why = A no without a next step sends people to the counter and the telephone.
no-not-eligible = Nobody is ever told that the service is not for them
    .why = The card says who may apply. Whoever may not should learn it early, on a page of its own with a next step.
check-answers-missing = Answers since “{ $page }” are handed over without a look at them
    .why = People find their own mistakes if they can. Let them check their answers right before they send them.
    .fix = Add a page to check the answers
button-missing = It is not said what the button does
    .why = Whoever sends something has to know it: “Send the application”, not “Continue”.
    .fix = Let it say “{ $to }”
what-next-missing = It is not said what happens next
    .why = After sending, people want to know what comes, when, and from whom.
part-incomplete = This part of the result lacks: { $missing }
    .why = Whoever waits for something has to know from whom it comes and until when.
contact-missing = It is not said whom to ask
    .why = Every page offers help, in the same place.
assisted-missing = There is no way for those who cannot use the service online
    .why = A service is for everybody. Name the counter, the telephone or the person who helps.

## Wording

long-sentence = A sentence has { $count } words ({ $language }): “{ $sentence }”
    .why = Up to { $most } words are read at one go. Make two sentences of it, each with one idea.
long-words = Of { $all } words { $long } have more than { $letters } letters ({ $language })
    .why = Long words slow people down. These are counts and no grade; whether the page is understood, people show in a round.
abbreviation-unexplained = “{ $abbreviation }” is not spelt out on this page ({ $language })
    .why = Who does not know an abbreviation cannot guess it. Write it out the first time, with the short form in brackets.
officialese = “{ $found }” is an official’s word ({ $language })
    .why = Say it as people do: { $instead }.
passive-voice = “{ $found }” says what is done and not who does it ({ $language }; such phrases in this text: { $count })
    .why = Say who does it, such as “{ $instead }”. Leave it where nobody knows who, or where it does not matter. It is told by the forms of words: a hint, not a measure.
noun-chain = “{ $found }” hangs one noun made of a verb on another ({ $language }; such phrases in this text: { $count })
    .why = Say it with a verb, such as “{ $instead }”. It is told by the endings of words: a hint, not a measure.
inconsistent-term = “{ $label }” is called “{ $other }” elsewhere ({ $language })
    .why = Both are { $element }. People take two names for two things; use one.
## How it is asked and said

button-says-nothing = The button says “{ $said }”
    .why = Say what it does. A page that only leads on says “Continue”: without words of its own it does.
    .fix = Let it say what all pages say
marked-by-hand = The label carries “{ $mark }”
    .why = Pages say by themselves what may be left out, in the same way everywhere. A star says nothing to those who do not know it.
    .fix = Let it say “{ $to }”
hint-too-long = The hint is more than one short sentence: “{ $text }”
    .why = A hint is read out with the field, all of it, each time. What is longer, or a link, belongs above the question.
end-mark = “{ $text }” ends with “{ $mark }”
    .why = Labels and hints are no sentences on paper: the sign at their end is read out and says nothing.
    .fix = Let it say “{ $to }”
preselected = It is answered beforehand: { $value }
    .why = People leave what is chosen for them, right or wrong. An answer may be offered where it is known of this person, and a consent never.
    .fix = Let people choose
select-for-few = { $count } choices are hidden in a drop-down
    .why = Drop-downs are hard to use, above all on telephones and with aids. So few choices fit on the page.
    .fix = Show them all
many-revealed = Several questions of the page appear under the same condition: { $condition }
    .why = A page that grows by more than one simple question confuses people, and screen readers say nothing of it. Ask the others on a page of its own.
date-without-limit = A day in the future would be taken
    .why = This has happened already. A slip in the year is found here or by nobody.
    .fix = Take days up to today
answer-unfit = { $element } is asked as { $kind }
    .why = A field that knows what it asks for finds slips of the pen, offers the right keyboard and can be filled in by the browser.
    .fix = Ask it as { $to }
message-words = The message says “{ $word }”: “{ $message }”
    .why = Whoever made a slip wants to know what to do. “Please”, “sorry” and “invalid” say nothing about it. Say what a good answer looks like.
message-repeated = Two checks have the same message: “{ $message }”
    .why = Each mistake needs its own words, or people correct the wrong thing.
file-unlimited = It is not said of the file: { $missing }
    .why = People learn which file is taken only when it is refused. And whatever is not refused has to be kept.
    .fix = Take { $to }
title-asked = It asks how to address people
    .why = Hardly any service needs it, some people are hurt by it, and a name does as well.
    .fix = Take the question away
name-split = The name is asked in pieces
    .why = Names are not alike everywhere. One question of the type “name” asks for all of it, in the order that people know.
pattern-rejects = The pattern does not take “{ $name }”
    .why = It is somebody’s name. Names hold apostrophes, hyphens and letters of their own; people cannot change theirs.
measure-missing = It is not said how it will be measured: { $missing }
    .why = Who finishes, how content they are, how many use it and what a case costs: without these nobody knows whether it became better.

## Accessibility

picture-names-itself = The words for the picture only say that it is one: “{ $text }”
    .why = Screen readers say themselves that it is a picture. Say what it shows, or leave the words empty if it only decorates.
heading-skipped = A heading skips a level
    .why = Whoever listens goes from heading to heading, and takes a missing level for a missing part.
by-looks-alone = It speaks to those only who see it: “{ $phrase }”
    .why = Where something stands and which colour it has is lost to whoever listens, enlarges or sees no colours. Call things by their words.
purpose-untold = It is not said what this is of whom
    .why = Browsers and aids fill in name, address and e-mail for people who find typing hard, if they know whose it is. Choose it under “What it is”.
all-capitals = It is written in capitals: “{ $text }”
    .why = Capitals are harder to read, and some screen readers spell them.
short-time = People have { $period } for this
    .why = Whoever reads slowly, uses aids or has to look something up needs more. A limit under twenty hours needs a way to extend it.
    .fix = Give a day
link-says-nothing = A link only says “{ $link }”
    .why = Screen readers list links without the text around them. Let the words say where it leads.
label-repeated = Two questions of the page are called “{ $label }”
    .why = Whoever listens hears only the label and cannot tell them apart.
wrong-language = This does not look like the language it stands under: “{ $text }”
    .why = Screen readers read it in the voice of the wrong language, and nobody understands it.
format-untold = It takes answers of one form only, and does not say which
    .why = People learn the form only by being refused. Say it in the hint, with an example.
one-means = There is only one way to sign in: { $means }
    .why = Whoever does not have it, or cannot use it, is shut out. Offer at least one that needs neither memory nor a certain body.
details-nameless = The text that opens has no heading
    .why = Its heading is what people press. Without one nobody knows what it opens.

## Security

read-before-sign-in = { $registry } is asked before it is known who asks
    .why = Anybody could do that for anybody. Let people sign in first, on every way that leads here.
weak-sign-in = The sign-in is too weak for what { $registry } holds
    .why = Data of a special kind need at least the level “substantial”.
    .fix = Ask for the level “substantial”
threat-open = Nobody has answered: { $threat }
    .why = Say under “Hand over” what keeps it away, or that it can be lived with, why, and who says so.
threat-stale = This was answered when the step did something else: { $threat }
    .why = The answer was: { $how }. See whether it still holds.
    .fix = It still holds
threat-gone = This answers a threat that is there no more: { $how }
    .why = The step is gone, or does something else.
    .fix = Take the answer away
authority-nameless = It is not said who answers for the service
    .why = Everyone whose data are used may know by whom; their page of uses would say nobody.

## Data

purpose-missing = It is not said what the data is needed for
    .why = Data may be used for a stated purpose only; its owner will read it.
law-missing = It is not said which law allows this
    .why = An authority needs a legal basis for each use of personal data.
keep-missing = It is not said how long the answer is kept
    .why = Data may not be kept longer than it is needed.
special-without-law = { $registry } holds data of a special kind, and no law is named that allows its use
    .why = Health, belief, origin and criminal records are protected most. Consent does not replace a law here.
way-missing = The outcome “{ $outcome }” has no way on
    .why = It will happen to somebody, and that person would be stuck.
    .fix = Add an end that says how it goes on
fetched-never-used = “{ $field }” is fetched from { $registry } and never used
    .why = Nobody may fetch more data than is needed. Ask the registry for an answer without it.
asked-never-used = Nobody uses this answer
    .why = No condition, exchange, document or person looks at it. Then do not ask.
    .fix = Take the question away

## Parts of a sentence

missing-for = what it is for
missing-usedBy = who uses it
missing-keep = how long it is kept
missing-law = the law
missing-wrong = what happens if it is wrong
missing-by = from whom it comes
missing-within = until when
missing-accept = which types are taken
missing-maxMb = how large it may be
missing-completion = who finishes
missing-satisfaction = how content people are
missing-take-up = how many use it
missing-cost = what a case costs

# A language as the sentence of missing-translation needs it; any other is told by its tag.
language-other = { $tag }
language-uk = Ukrainian
language-en = English
language-et = Estonian
language-ru = Russian
language-pl = Polish
language-ro = Romanian
language-hu = Hungarian
language-crh = Crimean Tatar
