# Taking over forms of other tools, on the home screen.

import-title = Import an existing form
import-intro = Drop the file of a form here: Defra’s or XGov’s, JSON or YAML. You see what becomes of it, and what is lost, before anything is made.
import-drop = Let go to import the file
import-choose = Choose a file
import-at-reading = Reading { $name }
import-at-proposed = What becomes of { $name }
import-at-accepting = What becomes of { $name }
import-at-failed = { $name } was not imported
import-at-service = { $name } is a service of Maket
import-own = It is no form to be taken over: it is opened where it lies. Choose “Open a file” and say where that is.
import-reading = Reading { $name }; this takes a few seconds at most
import-accepting = Making the service
import-take = Make the service
import-service = Service
import-dialect = Read as
import-holds = It has
import-findings = Checks say
import-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
import-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
import-found =
    { $findings ->
        [0] nothing to mend
        [one] { $findings } thing to look at, { $errors } of them an error
       *[other] { $findings } things to look at, { $errors } of them errors
    }
import-whole = Everything in the file was taken over.
import-losses =
    { $count ->
        [one] { $count } thing is lost
       *[other] { $count } things are lost
    }
import-losses-text = Maket cannot hold these, or holds them otherwise. Look whether the service can do without.
