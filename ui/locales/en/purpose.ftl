# Purpose: needs, laws, objectives, and what serves each.

purpose-loading = Reading what the service is for
purpose-kicker = Function
purpose-title = Why this service exists
purpose-lead = Every step and every question has to serve a need on this page.
purpose-service = Name and summary
purpose-service-title = What people know the service by
purpose-service-summary = What it gives
purpose-service-summary-hint = One sentence.
purpose-acts = Acts of this row
purpose-remove = Remove
purpose-removed = It was removed
purpose-remove-title = Something speaks of it
purpose-remove-text =
    { $count ->
        [one] This names it, and will no longer do so. Undo brings everything back.
       *[other] These { $count } name it, and will no longer do so. Undo brings everything back.
    }
purpose-wording = Wording
purpose-none = None

purpose-needs = Who needs it, and what for
purpose-need = Need
purpose-add-need = Add a need
purpose-need-first = Add the first need
purpose-need-number = Need { $number }
purpose-needs-none = Nobody needs anything yet
purpose-needs-none-text = Start with one person and what they are trying to do.
purpose-sentence = { $who }: { $want }, so { $so }
purpose-who = Who
purpose-who-hint = A person in their situation: a mother on the ward, two days after birth.
purpose-want = Wants to
purpose-want-hint = What they are trying to do, in their words and without a solution.
purpose-so = So
purpose-so-hint = What is better for them then.
purpose-evidence = How we know
purpose-evidence-hint = Interviews, complaints, figures; when
purpose-serving = What serves it
purpose-unserved = Not met yet
purpose-unserved-text = No step serves this need yet. Choose one below, or add a page for it.
purpose-serve = Another step that serves it
purpose-serve-which = Choose a step
purpose-take = { $what } does not serve it
purpose-taken = The step no longer serves this need

purpose-without = Pages that serve nobody
purpose-without-text = They ask something, and no need is named. Say whom they serve, or do without them.
purpose-give-need = Need
purpose-serves-which = Which need { $page } serves

purpose-laws = What the law says
purpose-law = An act of law
purpose-add-law = Add a law
purpose-law-first = Add the first law
purpose-law-untitled = A law without a title
purpose-laws-none = No law is named yet
purpose-laws-none-text = Name the act that lets the service ask, look up and decide. Questions and look-ups then say which of them they rest on.
purpose-law-title = What the act is called
purpose-law-where = Where it says so
purpose-law-article = Article, part or clause
purpose-law-url = Address of the text
purpose-law-url-wrong = An address begins with https:// and has no spaces.
purpose-law-open = Read it
purpose-article = art. { $article }
purpose-resting = What rests on it
purpose-unused = Nothing rests on it
purpose-unused-text = No question, look-up or decision names this law. Name it where it is used, or remove it.

purpose-objectives = How we will know it works
purpose-objective = An objective
purpose-add-objective = Add an objective
purpose-objective-first = Add the first objective
purpose-objective-untitled = An objective without words
purpose-objective-title = What shall be so
purpose-objective-hint = As a person would notice it.
purpose-objectives-none = Nobody would notice success yet
purpose-objectives-none-text = Say what shall be so for people, and by which figure one sees it.
purpose-results = Key results
purpose-result-number = Key result { $number }
purpose-result-untitled = A key result without words
purpose-result-title = What it is called
purpose-add-result = Add a key result
purpose-measure = What is measured
purpose-measure-own = Name of your own measure
purpose-measure-own-hint = Rounds cannot measure it; it is measured after launch.
measure-completion = Completion
measure-completion-about = The share of people who get to the end
measure-time = Time
measure-time-about = Minutes to the end
measure-satisfaction = Satisfaction
measure-satisfaction-about = How easy it was, from 1 to 7
measure-errors = Errors
measure-errors-about = Errors that a person meets
measure-own = A measure of your own
measure-own-about = From other sources than rounds
purpose-was-field = Was
purpose-target-field = Target
purpose-figure-wrong = Write a number, such as 12 or 85 %.
purpose-better = Which direction is better
better-higher = More is better
better-lower = Less is better
purpose-not-yet = not yet
purpose-unmeasured = not measured yet
purpose-measured =
    { $count ->
        [one] { $round }, { $count } person
       *[other] { $round }, { $count } people
    }
purpose-was = was { $value }
purpose-was-unknown = was unknown
purpose-target = target { $value }
purpose-no-target = no target

purpose-official = What every service says of itself
purpose-authority = Who answers for it
purpose-authority-none = Nobody is named yet
purpose-authority-name = Name of the body
purpose-authority-contact = How to reach it
purpose-authority-contact-hint = It is on every page that a person may be stuck on.
purpose-authority-assisted = For those who cannot use it online
purpose-authority-assisted-hint = Where they go, and what to bring.
purpose-card = Information card
purpose-card-none = Nobody has written it yet
card-for = Who may apply
card-price = What it costs
card-result = What the person gets
card-appeal = How a decision is contested
card-register = Register and time
card-register-id = Number in the register of services
card-term = How long a decision takes
card-term-hint = As “10 working days” or P30D.
card-documents = Documents
card-document-number = Document { $number }
card-document-title = What it is called
card-document-registry = The registry that holds it
card-add-document = Add a document
card-refusal = Grounds of refusal
card-reason-number = Ground { $number }
card-reason-title = What it says
card-add-reason = Add a ground
card-law = By which law

count-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
count-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
count-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
count-others =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
count-documents =
    { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }
count-reasons =
    { $count ->
        [one] { $count } ground of refusal
       *[other] { $count } grounds of refusal
    }

purpose-dock-need =
    { $count ->
        [0] { $need } is met on no page.
        [one] { $need } is met on { $count } page.
       *[other] { $need } is met on { $count } pages.
    }
purpose-dock-law = A page that rests on this law.
purpose-dock-first = The first page of the service.
purpose-page-before = The page before
purpose-page-after = The next page
purpose-page-of = { $number } of { $count }
purpose-to-page = Open the page
purpose-need-unworded = A need without words
purpose-count-needs =
    { $count ->
        [one] { $count } need
       *[other] { $count } needs
    }
purpose-count-objectives =
    { $count ->
        [one] { $count } objective
       *[other] { $count } objectives
    }
purpose-count-laws =
    { $count ->
        [one] { $count } law
       *[other] { $count } laws
    }
