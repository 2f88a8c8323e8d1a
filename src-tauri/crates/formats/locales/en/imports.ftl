# What an import has to say when a file cannot be taken in: where, and what to do about it.

import-too-large = The file has { $size } MB; at most { $most } MB are read. Take large pictures and appended files out of it, or import the form in parts.
import-too-deep = Line { $line }: here the file nests deeper than { $most } levels, which no form needs. Look whether it is the file that you meant, and save it again in the program that made it.
import-too-many = Line { $line }: up to here there are { $most } pages, questions, items and conditions, and no more are read. Import the form in parts.
import-not-text = Line { $line }: here the file is no text in UTF-8. Look whether it is the file that you meant, and save it again as UTF-8.
import-unreadable = { $line ->
    [0] The file is no JSON or YAML that can be read as a whole: it repeats itself without end, or holds several documents. Save it again in the program that made it.
   *[other] Line { $line }, character { $column }: here the file stops being JSON or YAML. Save it again in the program that made it; if it was cut off on its way, fetch it again.
}
import-not-a-form = The file has no list of pages (`pages`), so it is no form of Defra or XGov. Choose the file in which that program keeps the form's definition.
import-timed-out = After { $seconds } seconds the file was still being read, so that was given up. Import the form in parts.
import-died = What reads the file ended before it was done. It may have needed more than { $memory } MB of memory: import the form in parts. If that does not help, send the file to whoever looks after your Maket.
import-not-started = What reads files could not be started. Start Maket again; if that does not help, install it again.

# Dialects
dialect-links = XGov’s form builder, or Defra’s first one
dialect-order = Defra’s second form builder

# Where in the form something is lost
place-form = The form
place-page = page “{ $name }”
place-component = “{ $name }”
place-condition = condition “{ $name }”
place-list = list “{ $name }”
place-item = item “{ $name }”

# What is lost
lost-given-twice = The file gives this value twice; the last one counts.
lost-content = Content of the type { $type } is not taken over.
lost-templating = The text has templating inside, which stands there as it was written.
lost-messages = Its own messages for single errors are not taken over.
lost-setting = The setting “{ $key }” is not taken over.
lost-setting-of-form = The setting “{ $key }” of the form is not taken over.
lost-setting-of-page = The setting “{ $key }” of the page is not taken over.
lost-pattern = The pattern { $pattern } looks ahead or back, which Maket cannot check; it is left out.
lost-most-words = The greatest number of words is not taken over.
lost-answer-type = Maket has no answer type { $type }; it is a text here.
lost-list = Its list is not in the file, so there is nothing to choose from.
lost-revealed = The questions that this item reveals are not taken over.
lost-nameless-condition = A condition without a name cannot be used and is left out.
lost-condition = The condition is not understood ({ $why }), so it never holds here.
lost-no-condition = The condition “{ $condition }” is not in the file, so it never holds here.
lost-comparison = It compares “{ $field }”, which is no question of the form.
lost-redirection = The redirection to another address is not taken over.
lost-link = The link leads to { $path }, which is not in the file; it is left out.
lost-start = The first page is to be { $path }, which is not in the file; it begins with the first one that is.
lost-links = The file has links between pages, which its own engine does not follow; pages run in order.
lost-controller = What the page controller { $controller } does is not taken over.

# Why a condition is not understood
why-nothing = it says nothing
why-no-item = it compares with an item that is not in its list
why-with-nothing = it compares with nothing
why-no-number = “{ $text }” is no number
why-no-length = a relative date without a length
why-operator = the operator “{ $text }”
why-unit = the unit of time “{ $text }”
why-in = “in” without a list
why-comma = a comma outside a list
why-open-list = a list that does not end
why-open-text = a text that does not end
why-sign = the sign { $text }
why-grammar = { $text }
