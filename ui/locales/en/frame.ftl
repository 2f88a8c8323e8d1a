# The frame of the window: its bars, its keys, what is found and set.

settings = Settings
home = Home
not-here = There is nothing at this address
not-here-text = The service was moved, or it is on another computer. What you made is where you left it.
project-acts = The service
text-size = Size of the text, %
percent = { $percent }%
letter-keys = Single letters do something

stages = Stages
stage-number = Stage { $number }
stage-purpose = Purpose
stage-map = Map
stage-pages = Pages
stage-test = Test
stage-pilot = Pilot
stage-improve = Improve
stage-hand-over = Hand over
pilot-live = a pilot is running

undo-named = Undo: { $what }
redo-named = Redo: { $what }

find-or-do = Find or do
find-hint = A page, a question, an act…
find-places = Places
find-acts = Acts
find-none = Nothing is called “{ $typed }”. Try another word of its name.

keys = Keys
keys-areas = next and previous area of the window
keys-move = move in a list, a tree or a table
keys-open = open
keys-rename = rename
keys-order = move up or down in its order
keys-delete = remove
keys-close = close what floats, back to the list
keys-letters-off = Single letters are switched off in the settings.

keys-within = { $what } (in { $area })
area-bar = the bar
area-outline = the outline
area-work = the work
area-inspector = the inspector
area-dock = what a person sees

problems =
    { $count ->
        [0] No problems
        [one] { $count } problem
       *[other] { $count } problems
    }
status-saved = Saved
status-saved-at = Saved { $at }
status-saving = Saving
status-unsaved = Not saved
