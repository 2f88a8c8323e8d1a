# Conditions as they are put together from choices.

condition-beyond = This condition says more than choices can. It can be changed as text.
condition-text = As text
condition-more = And also…
condition-write = Write { $replacement }
condition-joint = How many of them must hold
condition-every = All of these
condition-any = Any of these
condition-part = Condition { $number }
condition-remove = Remove condition { $number }
condition-about = What it depends on
condition-test = How it is compared
condition-value = The value
condition-values = The values
condition-from = From
condition-to = To
condition-choose = Choose
condition-another = Another answer
condition-rules = Rules of the service
condition-answers = Answers
condition-with = Compared with
condition-with-text = these words
condition-with-number = a number
condition-with-date = a day
condition-with-time = a time
condition-with-today = today
condition-with-name = another answer
condition-with-item = an item
condition-form-number = 10
condition-form-date = 2026-03-01
condition-form-time = 14:30
condition-wrong-number = A number, as 10 or 10.5
condition-wrong-date = Year, month, day, as 2026-03-01
condition-wrong-time = Hours and minutes, as 14:30
condition-count = How many
condition-unit = Days, months or years
condition-side = Before or after today
condition-side-before = before today
condition-side-after = after today
test-value-yes = is yes
test-value-no = is no
test-value-is = is
test-value-is-not = is not
test-value-one-of = is one of
test-value-none-of = is none of
test-value-between = is from … to …
test-value-includes = includes
test-value-excludes = does not include
test-value-contains = contains the letters
test-value-answered = is answered
test-value-unanswered = is not answered
test-count-is = are exactly
test-count-is-not = are not exactly
test-count-less = are fewer than
test-count-at-most = are at most
test-count-more = are more than
test-count-at-least = are at least
test-length-is = has exactly so many characters
test-length-is-not = has not exactly so many characters
test-length-less = is shorter than, in characters
test-length-more = is longer than, in characters
test-length-at-least = is at least so long, in characters
test-length-at-most = is at most so long, in characters

condition-unit-d =
    { $count ->
        [one] day
       *[other] days
    }
condition-unit-m =
    { $count ->
        [one] month
       *[other] months
    }
condition-unit-y =
    { $count ->
        [one] year
       *[other] years
    }
test-value-less =
    { $kind ->
        [date] is before
        [date-time] is before
        [time] is before
       *[other] is less than
    }
test-value-at-most =
    { $kind ->
        [date] is on or before
        [date-time] is on or before
        [time] is at or before
       *[other] is at most
    }
test-value-more =
    { $kind ->
        [date] is after
        [date-time] is after
        [time] is after
       *[other] is more than
    }
test-value-at-least =
    { $kind ->
        [date] is on or after
        [date-time] is on or after
        [time] is at or after
       *[other] is at least
    }
