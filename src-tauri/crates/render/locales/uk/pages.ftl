# The frame of every page
title-error = Помилка: { $title }
title-prototype = { $title } (прототип)
skip = До головного
prototype = Прототип, це не справжня послуга.
prototype-data = Не вводьте справжніх даних.
prototype-label = Прототип
leave = Вийти з тесту
languages = Мова
back = Назад
back-label = Шлях
notice = Важливо
notice-good = Готово
side-title = Ваша заява
side-label = Кроки
step-of = Крок { $step } з { $steps }
step-done = зроблено
step-now = ви тут
step-later = попереду
feedback = Залишити відгук
continue = Далі
later = Зберегти й продовжити пізніше
change = Змінити
no-answer = Без відповіді
minutes = { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
}
mock = Імітація
warning = Увага
error = Помилка
error-title = Є проблема
print = Надрукувати сторінку
foot-data = Ваші дані в цьому тесті
foot-accessibility = Доступність
foot-help = Допомога
foot-round = Раунд { $round }, до { $until }
preview-note = Попередній перегляд

# Questions
optional = (необов’язково)
choose-one = Оберіть
choose-several = Оберіть усе, що підходить.
yes = Так
no = Ні
day = День
month = Місяць
year = Рік
given = Ім’я
family = Прізвище
patronymic = По батькові
line = Вулиця, будинок, квартира
place = Населений пункт
postcode = Поштовий індекс
area-code = Код населеного пункту (КАТОТТГ)
count-limit = Можна ввести до %{ "{" }count{ "}" } символів
count-under-one = Залишився %{ "{" }count{ "}" } символ
count-under-few = Залишилося %{ "{" }count{ "}" } символи
count-under-many = Залишилося %{ "{" }count{ "}" } символів
count-under-other = Залишилося %{ "{" }count{ "}" } символу
count-at = Залишилося 0 символів
count-over-one = Зайвий %{ "{" }count{ "}" } символ
count-over-few = Зайві %{ "{" }count{ "}" } символи
count-over-many = Зайвих %{ "{" }count{ "}" } символів
count-over-other = Зайвого %{ "{" }count{ "}" } символу
date-hint = Наприклад, { $day } { $month } { $year }
month-hint = Наприклад, { $month } { $year }
time-hint = Наприклад, 14:30
search-hint = Почніть вводити й оберіть зі списку.
file-sample = Взяти зразок «{ $name }»
file-own = Назвати власний файл
file-choose = Оберіть файл
file-kept = Файл залишається у вас: записуємо тільки його назву, тип і розмір.
group-add = Додати: { $item }
group-add-another = Додати ще: { $item }
group-add-plain = Додати
group-remove = Вилучити: { $item }
group-remove-plain = Вилучити
group-item = { $item } { $number }
from-registry = За даними реєстру «{ $registry }»
from-registry-as-of = За даними реєстру «{ $registry }» на { $date }
this-is-wrong = Це неправильно
right-value = Як правильно: { $label }
prefilled = Ми заповнили це за вас. Перевірте.
why = Чому ми про це питаємо
why-used-by = Хто побачить: { $who }.
why-keep = Зберігаємо { $keep }.
why-law = Правова підстава:
sent-back-title = Повернуто вам для виправлення
locked = Заява в посадової особи. Відповіді можна змінити, лише якщо її повернуть вам.
unknown-content = Ця версія не вміє показати цю частину сторінки.
unknown-question = Ця версія не вміє показати це питання.
conflict-title = Ваші відповіді змінено у двох місцях
conflict-text = Відколи відкрито цю сторінку, хтось змінив ті самі відповіді. Оберіть, які залишити.
conflict-stands = Уже збережено
conflict-typed = Введено тут
conflict-use-typed = Взяти введене тут
conflict-keep = Залишити збережене

# Steps
start = Почати
start-time = Скільки часу це займе
start-price = Вартість
start-term = Рішення
start-needed = Що вам знадобиться
start-assisted = Якщо ви не можете скористатися послугою онлайн
sign-in = Увійти
sign-in-mock = Насправді ніхто не входить. Прототип грає постачальника ідентифікації.
sign-in-person = Ви увійдете як { $person }.
sign-in-learns = Послуга дізнається: { $what }.
sign-in-with = Увійти через { $means }
sign-in-cancel = Скасувати
exchange-ask = Можна запитати реєстр?
exchange-found = Перевірте, що знає реєстр
exchange-registry = Реєстр
exchange-purpose = Навіщо
exchange-gives = Що запитуємо
exchange-law = Правова підстава
exchange-keep = Зберігаємо
exchange-sends = Що надсилаємо
exchange-preview = Що знайдено
exchange-agree = Так, запитати реєстр
exchange-use = Використати ці дані
exchange-decline = Ні, продовжити без цього
pay-title = Оплата
pay-mock = Гроші не рухаються. Прототип грає банк.
pay-amount = Сума
pay-before = Уже сплачено
pay-to = Отримувач
pay-purpose = Призначення
pay = Сплатити { $amount }
pay-cancel = Скасувати
sign-title = Підпис
sign-mock = Підпис не має юридичної сили. Прототип грає службу підпису.
sign-declares = Що ви заявляєте
sign-answers = Переглянути відповіді, які ви підписуєте
sign-signers = Хто підписує
sign-wait = Ви вже підписали або зараз не ваша черга. Чекаємо на інших.
sign-code = Порівняйте цей код із кодом на вашому пристрої:
sign = Підписати
sign-decline = Не хочу підписувати
signer-signed = Підписано
signer-waiting = Чекаємо
signer-later = Підпише згодом
signer-link = Посилання для цієї людини
wait-title = Очікування
wait-until = До { $until }.
wait-other = Посилання для: { $who }
wait-other-text = Відкрийте посилання на пристрої іншої людини або покажіть їй код.
wait-qr = QR-код із посиланням, що нижче
wait-again = Перевірити ще раз
wait-for-actor = Чекаємо: { $who }.
wait-for-registry = Чекаємо на відповідь реєстру «{ $registry }».
wait-for-time = Зараз від вас нічого не потрібно.
check-title = Перевірте свої відповіді
check-declares = Надсилаючи, ви підтверджуєте
check-confirm = Підтвердити й надіслати
check-source = За даними реєстру «{ $registry }»
check-others = { $who }
review-title = Заява на розгляд
review-until = Прийняти рішення до { $until }.
review-compare = Відповіді поруч із реєстрами
review-datum = Дані
review-said = Каже людина
review-registry = Каже реєстр
review-verdict = Порівняння
review-differs = Відрізняється
review-same = Збігається
review-decision = Ваше рішення
review-grounds = Підстави відмови
review-grounds-hint = Потрібні, лише якщо ви відмовляєте.
review-message = Повідомлення заявнику
review-message-hint = Скажіть, що виправити, якщо повертаєте. Людина побачить ваші слова.
review-approve = Погодити
review-send-back = Повернути на виправлення
review-refuse = Відмовити
again-sent-back = Посадова особа повернула заяву: «{ $message }»
again-changed = Відтоді змінилося: { $what }. Підтвердьте ще раз.
again-tried = Остання спроба не вдалася. Можна спробувати ще раз.
again-led-back = Ви знову на цьому кроці.
tried-cancelled = Ви скасували. Можна спробувати ще раз.
tried-failed = Не вдалося. Можна спробувати ще раз.
tried-unavailable = Інша сторона не відповіла. Можна спробувати ще раз.
tried-late = Час вийшов. Можна спробувати ще раз.

# Ends
done-title = Заяву прийнято
refused-title = У заяві відмовлено
not-eligible-title = Ця послуга не для цього випадку
elsewhere-title = Далі в іншому місці
reference = Номер вашої заяви
reference-is = Номер вашої заяви: { $reference }
refused-why = Чому
next-title = Що буде далі
parts-title = Що і коли надійде
parts-what = Що
parts-by = Від кого
parts-when = Не пізніше
parts-now = Уже зараз
documents-title = Видані документи
appeal-title = Якщо ви не згодні
answers-title = Ваші відповіді
copy = Зберегти копію
contact-title = Контакти
onwards = Перейти до запитань
onwards-text = Завдання завершено. Залишилося кілька коротких запитань.
stop-title = Шлях тут обривається
stop-text = Це вада чернетки, а не ваша помилка. Ваші відповіді збережено.
stop-after = Шлях обривається після «{ $step }».
stop-empty = У послузі ще немає жодного кроку.
stop-no-arrow = Для цих відповідей не виконується жодна умова переходу.
stop-missing = Перехід веде до кроку «{ $what }», якого немає.
stop-no-way = Для результату «{ $what }» немає шляху далі.
stop-circle = Кроки ведуть по колу.
stop-unknown = Ця версія не знає такого виду кроку.
stop-module = Послугу, яка тут використовується, ще не підставлено.
stop-no-end = Не вдалося обчислити, коли закінчиться очікування.

# Pilots
join-title = Візьміть участь у тесті
join-text = Введіть код, який вам дали.
join-code = Код
join-code-hint = Літери й цифри, наприклад K7M2QX
join = Взяти участь
join-wrong = Цей код не підходить до жодного відкритого тесту. Перевірте його в того, хто вам його дав.
join-missing = Введіть код
consent-title = Перш ніж почати
consent-who = { $authority } просить вас випробувати чернетку послуги. Перевіряємо її, а не вас.
consent-clicks = Записуємо, які сторінки ви відкриваєте, скільки на них часу, що відповідаєте й які помилки бачите.
consent-invented = Нічого справжнього вводити не можна: ви граєте вигадану людину.
consent-stop = Зупинитися можна будь-коли й без пояснень.
consent-keep = Записане видаляється через { $keep }.
consent-agree = Я згоден або згодна взяти участь
consent-begin = Почати
consent-refuse = Не хочу брати участь
consent-missing = Позначте, що згодні, або скажіть, що не хочете брати участь
person-title = Кого ви гратимете?
person-hint = Що знають про цю людину реєстри, теж вигадано.
person-self = Себе, з вигаданими даними
person-self-hint = Вигадайте всі імена, номери й адреси. Справжні не приймаються.
person-missing = Оберіть, кого ви гратимете
feedback-title = Що ви думаєте про цю сторінку?
feedback-about = Про сторінку «{ $page }»
feedback-place = Про що саме?
feedback-whole = Про всю сторінку
feedback-text = Ваша думка
feedback-hint = Що було незрозуміло, чого бракувало, що заважало? Не вводьте справжніх імен і номерів.
feedback-missing = Напишіть, що ви думаєте
feedback-send = Надіслати
feedback-back = Повернутися до сторінки, нічого не надсилаючи
feedback-thanks = Дякуємо, записали.
questionnaire-title = Кілька запитань про тест
questionnaire-skip = Пропустити
seq-title = Одне запитання про завдання
seq = Наскільки важким чи легким було це завдання?
seq-low = дуже важке
seq-high = дуже легке
umux-needs = Можливості цієї послуги відповідають моїм потребам.
umux-easy = Цією послугою легко користуватися.
umux-low = зовсім не згоден
umux-high = цілком згоден
open-question = Що варто змінити насамперед?
rating-missing = Оберіть число від 1 до { $points }
thanks-title = Дякуємо
thanks-text = Ваші відповіді зроблять послугу кращою. Сторінку можна закрити.
thanks-again = Почати з наступною людиною
left-title = Ви вийшли з тесту
left-text = Більше нічого не записується. Сторінку можна закрити.

# What goes wrong around pages
error-onwards = Продовжити з місця, де ви були
error-support = Для підтримки: { $code }
not-found-title = Сторінку не знайдено
not-found-text = За цією адресою немає сторінки. Перевірте, чи адресу скопійовано повністю.
other-address-title = У цієї сторінки інша адреса
other-address-text = Відкрийте сторінку за адресою, яку вам дали, точно так, як її написано.
other-origin-title = Форму не надіслано
other-origin-text = Форма надійшла не з цієї сторінки. Відкрийте сторінку знову й надішліть звідти.
session-ended-title = Сеанс завершено
session-ended-text = Його відкрито в іншому браузері або його час вийшов. Введене в ньому нікому не показується.
round-ended-title = Тест завершено
round-ended-text = Раунд, до якого належить цей код, закрито. Дякуємо, що хотіли взяти участь.
too-large-title = Забагато за один раз
too-large-text = Форма більша, ніж може прийняти ця сторінка. Поверніться й скоротіть відповіді.
fault-title = Тут щось пішло не так
fault-text = Ви ні в чому не винні. Збережене раніше залишилося. Спробуйте за хвилину.

# Periods
period-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}
period-working-days = { $count ->
    [one] { $count } робочий день
    [few] { $count } робочі дні
   *[many] { $count } робочих днів
}
period-weeks = { $count ->
    [one] { $count } тиждень
    [few] { $count } тижні
   *[many] { $count } тижнів
}
period-months = { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
   *[many] { $count } місяців
}
period-years = { $count ->
    [one] { $count } рік
    [few] { $count } роки
   *[many] { $count } років
}
period-hours = { $count ->
    [one] { $count } година
    [few] { $count } години
   *[many] { $count } годин
}
period-minutes = { $count ->
    [one] { $count } хвилина
    [few] { $count } хвилини
   *[many] { $count } хвилин
}
