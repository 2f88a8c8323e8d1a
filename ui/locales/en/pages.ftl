# Pages: the outline, the questions of a page, the inspector of a question.

pages-loading = Reading the service
pages-outline = Pages and questions
pages-number = Page { $number } of { $count }
pages-question = Question { $number }
pages-questions = Questions of the page
pages-none = Nothing is asked here yet.
need-short = N{ $number }

question-why = Why we ask
question-why-hint = What the answer is for
question-wording = Wording
question-language = Language of the wording
question-label = The question
question-hint = A sentence of help
