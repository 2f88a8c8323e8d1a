# Improve: what a round has shown, and what the team makes of it.

improve-none = No round has been piloted yet
improve-none-text = Once people have walked the service, this is where you see who finished, where they left and what they said.
improve-to-pilot = Start a pilot
improve-title = What “{ $title }” showed
improve-round = Round
improve-who =
    { $count ->
        [0] Opened on { $date }, and nobody has agreed to take part yet.
        [one] { $count } person took part, from { $date } on.
       *[other] { $count } people took part, from { $date } on.
    }
improve-team =
    { $count ->
        [one] One try of the team is left out.
       *[other] { $count } tries of the team are left out.
    }
improve-live = The round is still running.
improve-observations = Fewer than five people: what follows are observations. They show that something happens, not how often.
improve-changed = The service has been changed since this round. Pages are called as they were then.

improve-measures = Measures
improve-finished = Got to the end
improve-of = { $did } of { $count }
improve-outcome = { $title }: { $count }
improve-time = Time to the end, min:s
improve-seq = Ease of the task, SEQ
improve-umux = The whole service, UMUX-Lite
improve-sus = Usability, SUS
improve-scale = on a scale from { $least } to { $most }
improve-unmeasured = Nobody has answered yet
improve-from =
    { $count ->
        [one] from one person
       *[other] from { $count } people
    }
improve-between =
    { $count ->
        [one] most likely between { $low } and { $high }, one person
       *[other] most likely between { $low } and { $high }, { $count } people
    }

improve-pages = Page by page
improve-pages-none = Nobody has seen a page yet
improve-pages-none-text = Tries of the team do not count here.
improve-page = Page
improve-seen = Saw it
improve-left = Left here
improve-page-time = Time on it, min:s
improve-errors = Errors
improve-range = ({ $low } to { $high })
improve-real-data =
    { $count ->
        [one] one text refused, it looked like real data
       *[other] { $count } texts refused, they looked like real data
    }

improve-sort = Feedback to sort
improve-sort-none = Nobody has said anything yet
improve-sort-none-text = What participants write on a page of the pilot comes here, to be sorted.
improve-keys = move what is chosen
improve-new = New
improve-will-do = Will do
improve-not-now = Not now
improve-done = Done
improve-new-none = Everything is sorted.
improve-will-do-none = Nothing yet.
improve-not-now-none = Nothing yet.
improve-done-none = Nothing yet.
improve-moved = Moved to “{ $state }”

improve-open = What they answered at the end
improve-open-none = Nobody has answered the open question.
improve-notes = What you noted
improve-notes-none = No notes were written in this round.
improve-compared = Against another round
improve-compared-text = Comparing two rounds is still being built. Each round is kept whole with the version that it piloted, so that it can be compared later.
