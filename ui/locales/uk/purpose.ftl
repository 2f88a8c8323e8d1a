# Мета: потреби, закони, цілі й те, що їм служить.

purpose-loading = Читаємо, навіщо ця послуга
purpose-kicker = Функція
purpose-title = Навіщо ця послуга
purpose-lead = Кожен крок і кожне запитання мають служити потребі з цієї сторінки.
purpose-service = Назва й опис
purpose-service-title = Як люди називають послугу
purpose-service-summary = Що вона дає
purpose-service-summary-hint = Одним реченням.
purpose-acts = Дії з рядком
purpose-remove = Вилучити
purpose-removed = Вилучено
purpose-remove-title = На це посилаються
purpose-remove-text =
    { $count ->
        [one] На це посилається { $count } місце, і посилання зникне. Скасування поверне все.
        [few] На це посилаються { $count } місця, і ці посилання зникнуть. Скасування поверне все.
       *[many] На це посилаються { $count } місць, і ці посилання зникнуть. Скасування поверне все.
    }
purpose-wording = Формулювання
purpose-none = Не вказано

purpose-needs = Кому й для чого це потрібно
purpose-need = Потреба
purpose-add-need = Додати потребу
purpose-need-first = Додати першу потребу
purpose-need-number = Потреба { $number }
purpose-needs-none = Поки нікому нічого не потрібно
purpose-needs-none-text = Почніть з однієї людини й того, що вона намагається зробити.
purpose-sentence = { $who }: { $want }, { $so }
purpose-who = Хто
purpose-who-hint = Людина в її обставинах: мати в пологовому на другий день після народження.
purpose-want = Хоче
purpose-want-hint = Що людина намагається зробити, її словами й без готового рішення.
purpose-so = Щоб
purpose-so-hint = Що тоді стане для неї краще.
purpose-evidence = Звідки ми це знаємо
purpose-evidence-hint = Інтерв’ю, скарги, цифри; коли
purpose-serving = Що їй служить
purpose-unserved = Ще не задоволена
purpose-unserved-text = Жоден крок поки не служить цій потребі. Виберіть крок нижче або додайте для неї сторінку.
purpose-serve = Ще один крок, що їй служить
purpose-serve-which = Виберіть крок
purpose-take = «{ $what }» їй не служить
purpose-taken = Крок більше не служить цій потребі

purpose-without = Сторінки, що не служать нікому
purpose-without-text = Вони щось запитують, а потреби не названо. Скажіть, кому вони служать, або обійдіться без них.
purpose-give-need = Потреба
purpose-serves-which = Якій потребі служить «{ $page }»

purpose-laws = Що каже закон
purpose-law = Закон
purpose-add-law = Додати закон
purpose-law-first = Додати перший закон
purpose-law-untitled = Закон без назви
purpose-laws-none = Жодного закону ще не названо
purpose-laws-none-text = Назвіть акт, який дозволяє запитувати, звертатися до реєстрів і вирішувати. Тоді запитання й звернення скажуть, на чому вони ґрунтуються.
purpose-law-title = Як називається акт
purpose-law-where = Де це сказано
purpose-law-article = Стаття, частина чи пункт
purpose-law-url = Адреса тексту
purpose-law-url-wrong = Адреса починається з https:// і не має пробілів.
purpose-law-open = Прочитати
purpose-article = ст. { $article }
purpose-resting = Що на ньому ґрунтується
purpose-unused = Ніщо на ньому не ґрунтується
purpose-unused-text = Жодне запитання, звернення чи рішення не посилається на цей закон. Назвіть його там, де він потрібен, або вилучіть.

purpose-objectives = Як ми дізнаємося, що вона працює
purpose-objective = Ціль
purpose-add-objective = Додати ціль
purpose-objective-first = Додати першу ціль
purpose-objective-untitled = Ціль без слів
purpose-objective-title = Як має бути
purpose-objective-hint = Так, як це помітить людина.
purpose-objectives-none = Успіху поки ніхто не помітив би
purpose-objectives-none-text = Скажіть, як має бути для людей і за якою цифрою це видно.
purpose-results = Ключові результати
purpose-result-number = Результат { $number }
purpose-result-untitled = Ключовий результат без слів
purpose-result-title = Як він називається
purpose-add-result = Додати ключовий результат
purpose-measure = Що вимірюємо
purpose-measure-own = Назва власного показника
purpose-measure-own-hint = Раунди його не виміряють; його вимірюють після запуску.
measure-completion = Завершення
measure-completion-about = Частка людей, що дійшли до кінця
measure-time = Час
measure-time-about = Хвилини до кінця
measure-satisfaction = Задоволеність
measure-satisfaction-about = Наскільки було легко, від 1 до 7
measure-errors = Помилки
measure-errors-about = Помилки, які бачить одна людина
measure-own = Власний показник
measure-own-about = З інших джерел, а не з раундів
purpose-was-field = Було
purpose-target-field = Має бути
purpose-figure-wrong = Напишіть число, наприклад 12 або 85 %.
purpose-better = Який напрям кращий
better-higher = Більше краще
better-lower = Менше краще
purpose-not-yet = ще ні
purpose-unmeasured = ще не виміряно
purpose-measured =
    { $count ->
        [one] { $round }, { $count } людина
        [few] { $round }, { $count } людини
       *[many] { $round }, { $count } людей
    }
purpose-was = було { $value }
purpose-was-unknown = було невідомо
purpose-target = має бути { $value }
purpose-no-target = без цілі

purpose-official = Що кожна послуга каже про себе
purpose-authority = Хто за неї відповідає
purpose-authority-none = Нікого ще не названо
purpose-authority-name = Назва органу
purpose-authority-contact = Як зв’язатися
purpose-authority-contact-hint = Це є на кожній сторінці, де людина може зупинитися.
purpose-authority-assisted = Для тих, хто не може онлайн
purpose-authority-assisted-hint = Куди прийти й що взяти з собою.
purpose-card = Інформаційна картка
purpose-card-none = Її ще не написано
card-for = Хто може звернутися
card-price = Скільки це коштує
card-result = Що отримує людина
card-appeal = Як оскаржити рішення
card-register = Реєстр і строк
card-register-id = Номер у реєстрі послуг
card-term = За скільки вирішують
card-term-hint = Як «10 working days» або P30D.
card-documents = Документи
card-document-number = Документ { $number }
card-document-title = Як він називається
card-document-registry = Реєстр, у якому він є
card-add-document = Додати документ
card-refusal = Підстави для відмови
card-reason-number = Підстава { $number }
card-reason-title = Що вона каже
card-add-reason = Додати підставу
card-law = За яким законом

count-pages =
    { $count ->
        [one] { $count } сторінка
        [few] { $count } сторінки
       *[many] { $count } сторінок
    }
count-steps =
    { $count ->
        [one] { $count } крок
        [few] { $count } кроки
       *[many] { $count } кроків
    }
count-questions =
    { $count ->
        [one] { $count } запитання
        [few] { $count } запитання
       *[many] { $count } запитань
    }
count-others =
    { $count ->
        [one] { $count } запис
        [few] { $count } записи
       *[many] { $count } записів
    }
count-documents =
    { $count ->
        [one] { $count } документ
        [few] { $count } документи
       *[many] { $count } документів
    }
count-reasons =
    { $count ->
        [one] { $count } підстава для відмови
        [few] { $count } підстави для відмови
       *[many] { $count } підстав для відмови
    }

purpose-dock-need =
    { $count ->
        [0] { $need } не задовольняє жодна сторінка.
        [one] { $need } задовольняє { $count } сторінка.
        [few] { $need } задовольняють { $count } сторінки.
       *[many] { $need } задовольняють { $count } сторінок.
    }
purpose-dock-law = Сторінка, що ґрунтується на цьому законі.
purpose-dock-first = Перша сторінка послуги.
purpose-page-before = Попередня сторінка
purpose-page-after = Наступна сторінка
purpose-page-of = { $number } з { $count }
purpose-to-page = Відкрити сторінку
purpose-need-unworded = Потреба без слів
purpose-count-needs =
    { $count ->
        [one] { $count } потреба
        [few] { $count } потреби
       *[many] { $count } потреб
    }
purpose-count-objectives =
    { $count ->
        [one] { $count } ціль
        [few] { $count } цілі
       *[many] { $count } цілей
    }
purpose-count-laws =
    { $count ->
        [one] { $count } закон
        [few] { $count } закони
       *[many] { $count } законів
    }
