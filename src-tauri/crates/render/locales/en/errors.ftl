# What is wrong with an answer: the code's name is the message's. $question names the question.
missing = Answer “{ $question }”
missing-choose = Choose an answer to “{ $question }”
missing-several = Choose at least one answer to “{ $question }”
missing-file = Choose a file for “{ $question }”
missing-consent = Tick “{ $question }” to go on
part-missing = “{ $question }”: add { $part }
not-a-number = “{ $question }” must be a number, such as 12 or 12.5
too-many-decimals = { $decimals ->
    [0] “{ $question }” must be a whole number
    [one] “{ $question }” can have { $decimals } digit after the point
   *[other] “{ $question }” can have { $decimals } digits after the point
}
too-small = “{ $question }” must be { $min } or more
too-large = “{ $question }” must be { $max } or less
too-short = { $min ->
    [one] “{ $question }” must have at least { $min } character
   *[other] “{ $question }” must have at least { $min } characters
}
too-long = { $max ->
    [one] “{ $question }” can have at most { $max } character
   *[other] “{ $question }” can have at most { $max } characters
}
wrong-length = { $expected ->
    [one] “{ $question }” has { $expected } character; you typed { $got }
   *[other] “{ $question }” has { $expected } characters; you typed { $got }
}
wrong-form = “{ $question }” is written differently. Check it letter by letter
wrong-form-sample = “{ $question }” is written as { $sample }
check-digit = “{ $question }”: a digit is wrong or two are swapped. Compare it with the document
date-incomplete = “{ $question }”: add { $part }
date-not-real = “{ $question }”: there is no such day in the calendar
time-not-real = “{ $question }”: write the time as 14:30
too-early = “{ $question }” cannot be before { $min }
too-late = “{ $question }” cannot be after { $max }
not-yes-no = Choose “Yes” or “No” for “{ $question }”
not-in-list = Choose an answer to “{ $question }” from the list
too-few = { $min ->
    [one] “{ $question }”: at least { $min } is needed
   *[other] “{ $question }”: at least { $min } are needed
}
too-many = { $max ->
    [one] “{ $question }”: at most { $max } can be given
   *[other] “{ $question }”: at most { $max } can be given
}
not-alone = “{ $item }” cannot be chosen together with other answers
level-not-reached = “{ $question }”: choose more exactly, down to level { $level }
not-an-email = “{ $question }” must be an address such as name@example.com
file-type = “{ $question }”: the file must be one of: { $accept }
file-too-large = “{ $question }”: the file can have at most { $max } MB
file-empty = “{ $question }”: the file is empty. Choose another
check = “{ $question }” does not fit the rest of your answers
real-data = “{ $question }” looks like a real number. Invent one: nothing real is kept here
part-day = the day
part-month = the month
part-year = the year
part-hour = the hour
part-minute = the minutes
part-given = the given name
part-family = the family name
part-patronymic = the patronymic
part-line = street and house
part-place = the town or village
part-postcode = the postcode
part-code = the code of the place
reasons-missing = Choose at least one ground for the refusal
message-missing = Say what the applicant is to put right
