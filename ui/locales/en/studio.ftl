# Every text of the studio. Rust and the interface read the same files.

app-name = Maket

language = Language
theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark

home-title = Start from a template
home-services = Your services
home-open = Open a file
home-new = New service
home-new-title = What the service is called
home-new-hint = As a citizen would say it: “Register a birth”. You can change it at any time.
home-start = Start
home-reading = Reading your services
home-none = You have no services yet
home-none-text = Take a template below to see how a whole service looks, or start a new one with its first page.
home-enter = Open
home-forget = Take off the list
home-gone = The file is not at { $path } any more. Bring it back, or open it from where it is now.
home-path = Where the file is
home-path-hint = A .maket file, a service folder or its service.json. Your services are in { $documents }.
home-use = Use this template
home-finished-of = { $did } of { $count } finished
home-unmeasured = seen, not measured
home-finished = { $percent } finished, { $people }
home-ease = ease { $ease } of 7, { $people }
home-untried = not tried yet
home-next-live = Pilot is live, { $people }
home-next-mend =
    { $count ->
        [one] { $count } problem stops people
       *[other] { $count } problems stop people
    }
home-next-sort =
    { $count ->
        [one] { $count } remark to sort
       *[other] { $count } remarks to sort
    }
home-next-pilot = Try it with people
home-next-hand-over = Hand it over
home-open-named = Open “{ $title }”
home-no-page = This service has no page yet
home-intro = Real public services to learn from: each with its needs, its law, a cast of mock users and mock registries.
home-templates = Templates
home-loading = Reading the templates
home-empty = There are no templates yet
home-empty-text = A template is a folder in service-templates with a service.json inside. Put one there and it appears here.

learn-title = Learn by doing
learn-away = Put this list away
learn-reason = Give a question its reason
learn-walk = Walk a service as someone else
learn-pilot = Pilot it with one colleague
learn-done = done
learn-minutes = { $minutes } min

template-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
template-registries =
    { $count ->
        [one] { $count } registry
       *[other] { $count } registries
    }
template-about = About the template
template-needs = Who needs it
template-need = { $who }: { $want }, so { $so }
template-need-short = { $who }: { $want }
template-page-list = What people go through
template-page-none = No pages yet
template-registry-list = What the state knows already
template-registry-none = No registries yet

status-local = Everything stays on this computer
status-next-area = next area

try-again = Try again
support-details = For support

error-bad-request = This window and the studio behind it do not understand each other
error-bad-request-next = Close the studio and open it again. Nothing that was saved is lost.
error-cannot-keep = This walk cannot be kept as a case
error-cannot-keep-next = A case needs a walk that comes to an outcome. Mend what stops it, walk again and keep it then.
error-crashed = Something in the studio broke
error-crashed-next = Nothing that was saved is lost, and the rest of the studio works on.
error-edit-refused = This change cannot be made
error-edit-refused-next = What it is about is gone, or cannot be so. The service is as it was.
error-import-died = The file could not be read to its end
error-import-died-next = What reads files runs apart, so nothing else was touched.
error-import-timed-out = The file took too long to read
error-import-timed-out-next = Reading was given up and nothing was changed.
error-import-too-large = The file holds more than can be imported
error-import-too-large-next = Nothing was changed.
error-import-unreadable = This is no form that Maket can import
error-import-unreadable-next = Nothing was changed.
error-no-such-file = The file is not there any more
error-no-such-file-next = It was moved, renamed or deleted. Look for it and open it again.
error-not-served = The pilot could not be started
error-not-served-next = Nothing was changed. Close other programs that serve pages on this computer, then try again.
error-read-only = This service can only be looked at
error-read-only-next = Somebody else has it open, or a newer Maket wrote it. Save a copy to work on.
error-unreadable = The file is no service that Maket can read
error-unreadable-next = Nothing was changed. Details say where it stops making sense.
error-storage = The disk did not let this be done
error-storage-next = What was saved before is safe, and what is in this window stays here. See whether the disk is full or may not be written to, then try again.
error-template-unreadable = A template could not be read
error-template-unreadable-next = Its service.json is damaged. The services that you made are not touched.
error-unreachable = The studio does not answer
error-unreachable-next = It was closed, or its address has changed. Start it again and open the address that it prints.
