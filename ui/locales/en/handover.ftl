# Hand over: what developers get.

handover-loading = Reading what can be handed over
handover-kicker = Hand over, version { $version }
handover-ready = Ready for developers
handover-draft =
    { $count ->
        [one] A draft: { $count } problem still stops people
       *[other] A draft: { $count } problems still stop people
    }
handover-lead = Everything that developers need to build the service, and to see whether they built it right. The same version always gives the same file:
handover-export = Export the pack
handover-export-draft = Export a draft pack
handover-writing = Writing { $done } of { $of }
handover-downloaded = { $name } ({ $size }) is with your downloads.
handover-saved = Saved as { $path } ({ $size }).
handover-where = Where to save it
handover-save = Save
handover-path = File
handover-path-hint = What is there already stays; a number is added to the name then.
handover-parts = In the pack
handover-part-writing = Writing it
handover-part-review = Specification to read
handover-part-review-about = Every screen, rule, reason and exchange on one page, for lawyers, colleagues and developers. It opens in any browser and prints.
handover-part-review-count =
    { $count ->
        [one] HTML, { $count } step
       *[other] HTML, { $count } steps
    }
handover-part-openapi = API description
handover-part-openapi-about = What the real service offers to programs: sending an application, keeping a draft, deciding, paying, signing. For generating servers, clients and tests.
handover-part-openapi-count =
    { $count ->
        [one] OpenAPI 3.1, { $count } operation
       *[other] OpenAPI 3.1, { $count } operations
    }
handover-part-json-schema = Data shapes
handover-part-json-schema-about = What a finished application holds, exactly. For checking what is sent, and for storing it.
handover-part-json-schema-count =
    { $count ->
        [one] JSON Schema 2020-12, { $count } answer
       *[other] JSON Schema 2020-12, { $count } answers
    }
handover-part-service = The service itself
handover-part-service-about = The model, its people and its journeys, as Maket keeps them. For opening it in Maket again, and for keeping it beside the code.
handover-part-service-count =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
handover-part-other = Something more
handover-part-other-about = A newer Maket knows what this is.
handover-part-other-count =
    { $count ->
        [one] { $count } thing
       *[other] { $count } things
    }
handover-well = Valid
handover-faults =
    { $count ->
        [one] { $count } fault: this cannot be used as it is. Tell those who make Maket.
       *[other] { $count } faults: this cannot be used as it is. Tell those who make Maket.
    }
handover-is-ready = Ready?
handover-stops =
    { $count ->
        [0] Nothing stops people
        [one] { $count } problem stops people
       *[other] { $count } problems stop people
    }
handover-languages =
    { $count ->
        [0] Every language is complete
        [one] { $count } text is not translated
       *[other] { $count } texts are not translated
    }
handover-looks =
    { $count ->
        [0] Nothing more wants a look
        [one] { $count } thing wants a look
       *[other] { $count } things want a look
    }
handover-all-stops =
    { $count ->
        [one] See all { $count }
       *[other] See all { $count }
    }
handover-way = How it is shown
handover-read = Read
handover-source = Source
handover-copy = Copy
handover-copied = It was copied
handover-not-copied = It could not be copied. Select the text and copy it by keys.
handover-export-one = Export this
handover-cut = This is its beginning. Export it to see all of it.
handover-dock = The developers’ build must show this page, word for word.
handover-open-threats =
    { $count ->
        [0] Every threat is answered
        [one] { $count } threat is open
       *[other] { $count } threats are open
    }
handover-unjudged =
    { $count ->
        [0] People have judged all that only they can
        [one] { $count } thing is still for people to judge
       *[other] { $count } things are still for people to judge
    }
safeguard-title = People answer for it
safeguard-threats = Threats
safeguard-threats-count = { $open } of { $all } open
safeguard-threats-about = What could go wrong where something changes hands, worked out from the flow. Say of each what keeps it away, or why it can be lived with and who says so. What stays open is handed over as open.
safeguard-checklist = For people to judge
safeguard-checklist-count = { $open } of { $all } to be judged
safeguard-checklist-about = What no program can tell. Note who has judged, when, and what shows it: a sentence, or where it can be read. It goes into the specification.
safeguard-no-threats = No threats follow from the flow
safeguard-no-threats-text = They come with sign-ins, registries, payments, signatures, files, messages and documents.
safeguard-gone = An answer to a threat that is there no more: { $how }
safeguard-answer =
    { $count ->
        [one] Answer
       *[other] Answer for { $count } steps
    }
safeguard-is-open = open
safeguard-is-stale = the step has changed
safeguard-is-met = met
safeguard-is-accepted = accepted
safeguard-holds = It still holds
safeguard-change = Change
safeguard-remove = Take the answer away
safeguard-removed = The answer was taken away
safeguard-kept = It was noted
safeguard-save = Note it
safeguard-stand = What is done about it
safeguard-how-met = What keeps it away
safeguard-how-accepted = Why it can be lived with
safeguard-by = Who says so
safeguard-by-hint = Whoever lives with a threat puts a name to it.
safeguard-for = For these steps
safeguard-done = judged
safeguard-to-judge = to be judged
safeguard-note = Note what was found
safeguard-tell = How to tell: { $how }
safeguard-source = Source: { $source }
safeguard-evidence = What shows it
safeguard-on = On which day
safeguard-on-hint = As 2026-03-01
safeguard-on-error = Write a day as 2026-03-01
