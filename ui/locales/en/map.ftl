# The map: how the service flows.

map-loading = Reading the service
map-kicker = Concept
map-title = How the service flows
map-outline = Steps
map-drawing = Map of the service
map-keys = Arrow keys follow the flow: down what most people do, up back, right and left to other branches. The list of steps beside shows the same as a tree.
map-stages = Stages
map-no-stage = In no stage
map-fold = { $stage }: its steps
map-box-step = step
map-box-stage = stage
map-box-store = registry
map-data = Data lane
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-fit = The whole map
map-empty = Nothing happens yet
map-empty-text = A service begins with one step. Draw what a person does first; what follows can be connected to it.
map-dock-empty = Choose a step to see what people see there.
map-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
map-problems =
    { $count ->
        [one] { $count } problem stops people
       *[other] { $count } problems stop people
    }
map-warnings =
    { $count ->
        [one] { $count } thing wants a look
       *[other] { $count } things want a look
    }
map-serves = Serves
map-actor = Done by
map-when = Only when
map-leads = Leads to
map-edit-page = Edit page

way-skip = not needed
way-otherwise = otherwise
way-always = always
way-nowhere = there is no step “{ $id }”

outcome-found = found
outcome-none = no record
outcome-many = several records
outcome-refused = refused
outcome-declined = declined
outcome-unavailable = no answer
outcome-accepted = accepted
outcome-rejected = rejected
outcome-unknown = not known
outcome-done = done
outcome-cancelled = cancelled
outcome-failed = failed
outcome-paid = paid
outcome-signed = signed
outcome-late = too late
outcome-approved = approved
outcome-sent-back = sent back

# How far the cast gets.

reach = Where people get
reach-walking = Everybody of the cast is walking…
reach-of = The cast gets to { $reached } of { $count } steps
reach-all = Somebody of the cast gets to every step.
reach-nobody = Nobody of the cast gets to these steps: either somebody is missing in the cast, or no way opens.
reach-none = nobody gets here
reach-possible = nobody of the cast; somebody could
reach-never = nobody can get here
reach-undecided = nobody of the cast; whether somebody could is not decided
reach-missed =
    { $count ->
        [one] nobody gets to { $count } step
       *[other] nobody gets to { $count } steps
    }
reach-test = How the cast gets on

# Building.

map-add = Add a step
map-add-short = Step
map-kinds-people = What people do
map-kinds-itself = What happens by itself
map-kinds-authority = What the authority does
map-kinds-ends = Where it begins and ends
kind-start-about = Says what the service is and what to have at hand
kind-page-about = Asks and tells something
kind-sign-in-about = Finds out who somebody is
kind-exchange-about = Gets data from a registry or sends some there
kind-decision-about = Goes one way or another by what is known
kind-pay-about = Takes money
kind-check-answers-about = Shows everything before it is sent
kind-sign-about = One or several people sign
kind-review-about = An official approves, refuses or sends back
kind-wait-about = Nothing happens for some time, or until a day
kind-notify-about = Tells somebody by mail, message or letter
kind-issue-about = Gives a document
kind-outcome-about = An end: done, refused, or not for them
kind-module-about = Uses another service’s steps again
map-connect = Lead on to another step
map-connected = “{ $from }” leads on to “{ $to }”
map-end-leads-nowhere = The service ends at this step, so it leads nowhere.
map-rename = Rename the step
map-remove = Remove the step
map-removed = Removed “{ $step }”
map-lost-questions =
    { $count ->
        [one] With it goes a question:
       *[other] With it go { $count } questions:
    }
map-lost-content =
    { $count ->
        [one] With it goes a text:
       *[other] With it go { $count } texts and pictures:
    }
map-lost-rows =
    { $count ->
        [one] With it goes a row of its table:
       *[other] With it go { $count } rows of its table:
    }
map-healed = “{ $from }” will lead on to “{ $to }”.
map-unled = “{ $from }” will not lead there any more.
map-start-stays = The service begins here; this step stays first.
map-step-title = What the step is called
map-step-title-hint = A few words, as people say it
map-step-acts = What can be done with the step
map-who = Where and by whom
map-stage = Stage
map-no-actor = Nobody: it happens by itself
map-always = Everybody who gets here takes this step.
map-only-when = Only when…
map-address = Address
map-address-hint = Part of the page’s address, in small Latin letters. Everything that speaks of the step follows.

way-add = Way on
way-none = nowhere yet
way-nothing = It leads nowhere yet.
way-is-end = The service ends here.
way-change = Who goes this way…
way-up = Ask earlier
way-down = Ask later
way-end = Take this way away
way-ended = The way is taken away
way-acts = What can be done with the way “{ $way }”
way-to = Goes on to, { $way }
way-go = Go to “{ $step }”
way-when = Who goes this way
way-always-all = Everybody goes this way.
way-otherwise-all = Everybody else goes this way.
way-only-when = Only when…
way-title = Words on the map
way-title-hint = Without them the condition itself is shown.
way-close = Done

connect-title = What follows “{ $from }”
connect-by = When
connect-now = now leads to “{ $step }”
connect-arrow = By a condition
connect-arrow-about = An arrow beside the outcomes
connect-by-arrows = goes on by its arrows
connect-to = Goes on to
connect-act = Connect

exchange = Exchange
exchange-operation = What the registry does
exchange-reads = gives data
exchange-writes = takes data
exchange-none = Nothing chosen yet
exchange-purpose = What the data is needed for
exchange-law = The act that allows it
exchange-no-law = No act named
exchange-sends = Sends
exchange-receives = Receives
exchange-sends-nothing = Nothing: the registry takes no value.
exchange-not-taken = The registry does not take this value
exchange-keeps = Kept from the answer
exchange-keep = Kept for
exchange-as = Called
exchange-as-hint = The name in conditions, as note in note.born_on. What speaks of it does not follow.

# Decisions.

decision-inputs = Looks at
decision-input = What it looks at, { $number }
decision-input-add = Look at something more
decision-rows = The first row that fits
decision-row-add = Row
decision-row = Row { $number }
decision-row-acts = What can be done with row { $number }
decision-row-remove = Remove the row
decision-row-removed = The row is removed
decision-row-title = In words
decision-sets = Sets { $name }
decision-cells = A cell says what its value has to be: "abroad", < 18, [18..60], not("abroad"); - fits anything.

# Stages and registries.

stage-add = Add a stage
stage-added = Added a stage
stage-title = What the stage is called
stage-title-hint = A few words, as people say it
stage-acts = What can be done with the stage
stage-earlier = Move earlier
stage-later = Move later
stage-remove = Remove the stage, keep its steps
stage-removed = Removed the stage “{ $stage }”; its steps stayed
store = Registry
store-offers = What it offers
store-unused = No step uses it.

# Who can come to a step, as the proof over all paths finds it.
who-comes = Who can come here
who-proving = All ways are being tried…
who-reached = Somebody can, for example with these answers:
who-never = Nobody can, whatever they answer and whatever registries say.
who-undecided = That is not decided:
who-walk = Walk it
who-walking = Somebody’s way
who-moment = { $number } of { $count }
who-here = They are here now.
who-said = { $label }: { $value }
who-endings = How it can end
