# Lehed: loetelu, lehe küsimused, küsimuse omadused.

pages-loading = Loeme teenust
pages-outline = Lehed ja küsimused
pages-number = Leht { $number } / { $count }
pages-question = Küsimus { $number }
pages-questions = Lehe küsimused
pages-none = Siin ei küsita veel midagi.
need-short = V{ $number }

question-why = Miks me küsime
question-why-hint = Milleks vastust vaja on
question-wording = Sõnastus
question-language = Sõnastuse keel
question-label = Küsimus
question-hint = Abistav lause
