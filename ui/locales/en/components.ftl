# What the parts of the window say themselves.

cancel = Cancel
close = Close
stop = Stop
undo = Undo
redo = Redo
toasts = What was done
several-remove = Take away: { $name }
combo-none = Nothing has this name
known-insert = Insert a value: { $field }
formula-nothing = Nothing

removing-act = Remove
removing-anyway = Remove all the same
removing-named = Remove “{ $name }”?
removing-text =
    { $count ->
        [one] Another place speaks of it and would have to be mended:
       *[other] Other places speak of it and would have to be mended:
    }
removing-undo = You can undo this.

row-moved = { $name }, { $place } of { $count }
row-up = Move up
row-down = Move down

problem-bad = stops people
problem-warn = wants a look

kind-start = Start
kind-page = Page
kind-sign-in = Sign in
kind-exchange = Exchange with a registry
kind-decision = Decision
kind-pay = Payment
kind-check-answers = Check answers
kind-sign = Signature
kind-review = Official’s review
kind-wait = Wait
kind-notify = Notification
kind-issue = Issue a document
kind-outcome = Outcome
kind-module = Another service’s steps
step-added = Added: { $kind }

went-smooth = smooth
went-hesitates = hesitates
went-stuck = stuck
went-unreached = not reached
went-absent = not for them
went-here = here now
went-here-warn = here now, after an error

dock = What a person sees
dock-sees = What { $name } sees
dock-people = Whose eyes
dock-device = Device
dock-phone = Phone
dock-desktop = Desktop
dock-desktop-size = { $width } pixels wide, shown at { $percent }%
dock-back = Back to the phone
dock-language = Language of the page
dock-walk = Walk from here
dock-loading = Opening the page
dock-none = No page serves this need yet

dock-instead = { $asked } never gets here. This is what { $shown } sees.
dock-nobody = Nobody of the cast gets here
dock-no-page = { $name } gets here and sees no page
dock-waits = { $name } sees nothing of this step. This is the page nearest to it.
person-age = { $age }
device-phone = phone
device-tablet = tablet
device-computer = computer
aid-screen-reader = screen reader
aid-magnifier = magnifier
aid-keyboard = keyboard only
aid-voice-control = voice control
aid-large-text = large text
aid-easy-read = easy reading
aid-one-hand = one hand free
