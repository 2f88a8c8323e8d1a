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
