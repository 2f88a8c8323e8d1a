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
