# Pilot: starting a round, following it, ending it.

people =
    { $count ->
        [0] nobody
        [one] { $count } person
       *[other] { $count } people
    }

pilot-loading = Reading the rounds
pilot-rounds = Rounds
pilot-runs = running
pilot-new = New round
pilot-round-number = Round { $number }
pilot-title = Try it with real people
pilot-title-again = Try it with real people again
pilot-last =
    { $joined ->
        [0] “{ $title }” ended on { $date } at { $time }. Nobody came.
        [one] “{ $title }” ended on { $date } at { $time }. { $joined } person took part.
       *[other] “{ $title }” ended on { $date } at { $time }. { $joined } people took part.
    }
pilot-last-see = See the round
pilot-lead = The service is frozen as it stands, and people walk it in a browser. What they do and say arrives here while it happens.
pilot-start = Start the pilot
pilot-name = What the round is called
pilot-name-missing = Give the round a name, so that you find it again
pilot-problems =
    { $count ->
        [one] One problem stops people in this service. You can start, but some of them will not get through.
       *[other] { $count } problems stop people in this service. You can start, but some of them will not get through.
    }
pilot-problems-show = See them
pilot-played = Whom participants may play
pilot-played-hint = Each chooses a person of the cast. What registries know of them is invented too.
pilot-played-none = Leave at least one person to choose from.
pilot-oneself = They may also be themselves, with invented data
pilot-languages = Languages they may choose
pilot-languages-none = Leave at least one language.
pilot-keep = Days after which a session is erased
pilot-keep-hint = Erased by itself, from this computer and from the file of the service.
pilot-keep-wrong = A whole number of days, from { $least } to { $most }
pilot-consent = What they agree to
pilot-loopback = The pilot runs on this computer only. Nobody can reach it over the network: participants sit here, one after another.
pilot-team = A try of the team, which stays out of the results
pilot-team-mark = A try of the team: it stays out of the results
pilot-team-short = of the team

pilot-join = Join
pilot-join-here = The address works in a browser on this computer.
pilot-copy = Copy the address
pilot-copied = The address is copied
pilot-not-copied = The address could not be copied. Mark it and copy it yourself.
pilot-large = Large
pilot-erased = Everything stays on this computer. On { $date } the first session of this round is erased at the latest.

pilot-live-for =
    { $minutes ->
        [0] { $title } has just begun
        [one] { $title } has run for { $minutes } minute
       *[other] { $title } has run for { $minutes } minutes
    }
pilot-was =
    { $minutes ->
        [0] { $title }, { $date }, less than a minute
        [one] { $title }, { $date }, { $minutes } minute
       *[other] { $title }, { $date }, { $minutes } minutes
    }
pilot-nobody = Nobody has joined yet
pilot-inside =
    { $inside ->
        [0] Nobody is inside
        [one] { $inside } person is inside
       *[other] { $inside } people are inside
    }, { $finished ->
        [0] nobody has finished
        [one] { $finished } has finished
       *[other] { $finished } have finished
    }
pilot-over =
    { $joined ->
        [0] Nobody joined
        [one] { $joined } person joined
       *[other] { $joined } people joined
    }, { $finished } finished
pilot-changed = You have changed the service since the round began. Participants see it as it was then; your changes go into the next round.
pilot-end = End the pilot
pilot-end-ask = End the pilot?
pilot-end-text =
    { $inside ->
        [0] Nobody is inside. The address stops working, and what people did and said is kept.
        [one] { $inside } person is still inside and cannot finish then. The address stops working, and what people did and said is kept.
       *[other] { $inside } people are still inside and cannot finish then. The address stops working, and what people did and said is kept.
    }
pilot-ended = { $title } has ended. What people did and said is kept.
pilot-to-improve = What it showed

pilot-empty = Waiting for the first participant
pilot-empty-text = Open the address in a browser on this computer, or hand over the seat. Each participant appears here as a row of the pages that they walk.
pilot-nobody-came = Nobody came to this round
pilot-nobody-came-text = There is nothing to measure. Start another when you have somebody to try it with.
pilot-matrix = Participants by pages
pilot-participants = Participants
pilot-now = Now
pilot-in-the-end = In the end
pilot-as = { $who } as { $person }
pilot-as-self = { $who }
pilot-reads-consent = Has not agreed yet
pilot-begins = Begins
pilot-under-way = Under way
pilot-errors-here =
    { $count ->
        [one] One error here
       *[other] { $count } errors here
    }
pilot-finished = Finished
pilot-finished-rated = Finished, ease { $rating } of 7
pilot-left-at = Left at “{ $page }”
pilot-here-for = { $who } has been on this page for { $time }.
pilot-dock-of-cast = This is where { $who } is, as the person of the cast comes there. What { $who } has typed is not shown.
pilot-open-page = Open the page

pilot-notes = Your notes
pilot-note-write = Write a note
pilot-note-about = What do you see { $who } do?
pilot-note-round = What do you see?
pilot-note-keep = Keep the note
pilot-note-goes = It goes to { $to }.
pilot-note-goes-round = It goes to the round. Choose a participant to tie it to their page.
pilot-said = What they say
pilot-said-count =
    { $count ->
        [0] nothing yet
       *[other] { $count } so far
    }
pilot-said-none = Every page of the pilot has a place to say what one thinks. What is said there appears here.
pilot-whole-page = the whole page
