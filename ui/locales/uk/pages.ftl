# Сторінки: перелік, запитання сторінки, властивості запитання.

pages-loading = Читаємо послугу
pages-outline = Сторінки й запитання
pages-number = Сторінка { $number } з { $count }
pages-question = Запитання { $number }
pages-questions = Запитання сторінки
pages-none = Тут поки нічого не запитуємо.
need-short = П{ $number }

question-why = Навіщо питаємо
question-why-hint = Для чого потрібна відповідь
question-wording = Формулювання
question-language = Мова формулювання
question-label = Запитання
question-hint = Речення підказки
