# Доведення щодо всіх шляхів словами: чому щось лишається невирішеним, що з чим стається, як
# закінчуються кроки і що роблять люди-приклади.

why-text-shape = умова дивиться на форму тексту, а всіх текстів не випробувати
why-computed = умова спирається на обчислення, яке не можна обернути
why-together = умова поєднує кілька відповідей, і випробувано не всі поєднання
why-many-items = група може мати більше елементів, ніж випробувано
why-time = умова питає, який сьогодні день, а випробувано не всяку тривалість очікування
why-many-answers = сторінка має більше поєднань відповідей, ніж випробувано
why-many-situations = послуга має більше ситуацій, ніж розглянуто
why-no-answer = не вдалося вигадати відповіді, яку приймає питання
why-unknown = ця версія не знає такого виду кроку чи відповіді
why-unconfirmed = сам шлях не приходить туди, куди мав би привести приклад
why-stopped = доведення зупинили раніше, ніж воно скінчилося

verdict-reached = приходять
verdict-never = ніхто
verdict-undecided = не вирішено

thing-outcome = { $at }, коли він закінчується так: «{ $outcome }»
thing-skip = { $at }, коли його минають

follows-again = можна спробувати ще раз
follows-nothing = далі не пройти нікому
follows-step = далі «{ $step }»

outcome-found = знайдено
outcome-none = запису немає
outcome-many = кілька записів
outcome-refused = відмовлено
outcome-declined = людина відмовилася
outcome-unavailable = немає відповіді
outcome-slow = повільна відповідь
outcome-stale = застарілі дані
outcome-accepted = прийнято
outcome-rejected = не прийнято
outcome-unknown = невідомо, чи надійшло
outcome-done = готово
outcome-cancelled = скасовано
outcome-failed = не вдалося
outcome-paid = сплачено
outcome-signed = підписано
outcome-late = запізно
outcome-approved = схвалено
outcome-sent-back = повернуто
outcome-sent = надіслано
outcome-issued = видано

act-begin = починає
act-agree = погоджується
act-decline = відмовляється
act-confirm = підтверджує відповіді
act-approve = посадова особа схвалює
act-refuse = посадова особа відмовляє
act-send-back = посадова особа повертає

story-answer = { $label }: { $value }
story-step = { $step } ({ $what })
story-as-of = Станом на
story-waits = чекає, доки настане { $until }
story-nothing = просто приходить туди
story-open = нічого
story-yes = так
story-no = ні

summary = Кроків, стрілок, рядків, виходів і питань { $things }: до { $reached } хтось приходить, до { $never } не приходить ніхто, { $undecided } не вирішено.
summary-looked = Розглянуто ситуацій: { $situations }.
summary-example = наприклад: { $story }
summary-because = бо { $why } ({ $at })
summary-endings = Як закінчуються кроки:
summary-findings = Що негаразд:
