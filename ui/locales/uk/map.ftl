# Мапа: як послуга йде від кроку до кроку.

map-loading = Читаємо послугу
map-kicker = Концепція
map-title = Як іде послуга
map-outline = Кроки
map-drawing = Мапа послуги
map-keys = Стрілки ведуть за перебігом послуги: вниз – шляхом більшості, вгору – назад, праворуч і ліворуч – до інших гілок. Перелік кроків поруч показує те саме деревом.
map-stages = Етапи
map-no-stage = Поза етапами
map-fold = { $stage }: кроки етапу
map-box-step = крок
map-box-stage = етап
map-box-store = реєстр
map-data = Дані
map-zoom-in = Збільшити
map-zoom-out = Зменшити
map-fit = Уся мапа
map-empty = Поки нічого не відбувається
map-empty-text = Послуга починається з одного кроку. Намалюйте, що людина робить спершу; решту можна приєднати потім.
map-dock-empty = Оберіть крок, щоб побачити, що там бачать люди.
map-steps =
    { $count ->
        [one] { $count } крок
        [few] { $count } кроки
       *[many] { $count } кроків
    }
map-problems =
    { $count ->
        [one] { $count } проблема зупиняє людей
        [few] { $count } проблеми зупиняють людей
       *[many] { $count } проблем зупиняють людей
    }
map-warnings =
    { $count ->
        [one] { $count } місце варто переглянути
        [few] { $count } місця варто переглянути
       *[many] { $count } місць варто переглянути
    }
map-serves = Для чого
map-actor = Хто робить
map-when = Лише коли
map-leads = Куди веде
map-edit-page = До сторінки

way-skip = не потрібно
way-otherwise = інакше
way-always = завжди
way-nowhere = кроку «{ $id }» немає

outcome-found = знайдено
outcome-none = запису немає
outcome-many = кілька записів
outcome-refused = відмова
outcome-declined = без згоди
outcome-unavailable = немає відповіді
outcome-accepted = прийнято
outcome-rejected = не прийнято
outcome-unknown = невідомо
outcome-done = виконано
outcome-cancelled = скасовано
outcome-failed = не вийшло
outcome-paid = сплачено
outcome-signed = підписано
outcome-late = запізно
outcome-approved = погоджено
outcome-sent-back = повернуто

# How far the cast gets.

reach = Куди доходять люди
reach-walking = Усі проходять послугу…
reach-of = Люди доходять до { $reached } з { $count } кроків
reach-all = До кожного кроку хтось доходить.
reach-nobody = До цих кроків ніхто не доходить: або серед людей когось бракує, або шлях туди не відкривається.
reach-none = ніхто не доходить
reach-possible = із людей ніхто; хтось міг би
reach-never = сюди не дійде ніхто
reach-undecided = із людей ніхто; чи зміг би хтось, не вирішено
reach-missed =
    { $count ->
        [one] ніхто не доходить до { $count } кроку
       *[other] ніхто не доходить до { $count } кроків
    }
reach-test = Як справляються люди

# Побудова.

map-add = Додати крок
map-add-short = Крок
map-kinds-people = Що робить людина
map-kinds-itself = Що відбувається саме
map-kinds-authority = Що робить орган
map-kinds-ends = Де починається й закінчується
kind-start-about = Каже, що це за послуга і що мати під рукою
kind-page-about = Запитує і розповідає
kind-sign-in-about = З’ясовує, хто перед нами
kind-exchange-about = Бере дані з реєстру або надсилає їх туди
kind-decision-about = Веде тим чи іншим шляхом залежно від відомого
kind-pay-about = Приймає кошти
kind-check-answers-about = Показує все перед надсиланням
kind-sign-about = Підписує одна людина або кілька
kind-review-about = Посадовець погоджує, відмовляє або повертає
kind-wait-about = Якийсь час або до певного дня нічого не відбувається
kind-notify-about = Сповіщає поштою, повідомленням або листом
kind-issue-about = Видає документ
kind-outcome-about = Кінець: зроблено, відмовлено або не для цієї людини
kind-module-about = Використовує кроки іншої послуги
map-connect = Повести до іншого кроку
map-connected = «{ $from }» веде до «{ $to }»
map-end-leads-nowhere = На цьому кроці послуга закінчується, тому далі він не веде.
map-rename = Перейменувати крок
map-remove = Вилучити крок
map-removed = Вилучено «{ $step }»
map-lost-questions =
    { $count ->
        [one] Разом із ним зникне { $count } запитання:
        [few] Разом із ним зникнуть { $count } запитання:
       *[many] Разом із ним зникне { $count } запитань:
    }
map-lost-content =
    { $count ->
        [one] Разом із ним зникне { $count } текст або зображення:
        [few] Разом із ним зникнуть { $count } тексти й зображення:
       *[many] Разом із ним зникне { $count } текстів і зображень:
    }
map-lost-rows =
    { $count ->
        [one] Разом із ним зникне { $count } рядок таблиці:
        [few] Разом із ним зникнуть { $count } рядки таблиці:
       *[many] Разом із ним зникне { $count } рядків таблиці:
    }
map-healed = «{ $from }» вестиме до «{ $to }».
map-unled = «{ $from }» більше туди не вестиме.
map-start-stays = Тут послуга починається; цей крок лишається першим.
map-step-title = Як називається крок
map-step-title-hint = Кілька слів, як кажуть люди
map-step-acts = Що можна зробити з кроком
map-who = Де і хто
map-stage = Етап
map-no-actor = Ніхто: відбувається саме
map-always = Цей крок проходять усі, хто сюди дістався.
map-only-when = Лише коли…
map-address = Адреса
map-address-hint = Частина адреси сторінки, малими латинськими літерами. Усе, що згадує крок, зміниться теж.

way-add = Шлях далі
way-none = поки нікуди
way-nothing = Поки нікуди не веде.
way-is-end = Тут послуга закінчується.
way-change = Хто йде цим шляхом…
way-up = Перевіряти раніше
way-down = Перевіряти пізніше
way-end = Прибрати цей шлях
way-ended = Шлях прибрано
way-acts = Що можна зробити зі шляхом «{ $way }»
way-to = Далі, { $way }
way-go = Перейти до «{ $step }»
way-when = Хто йде цим шляхом
way-always-all = Цим шляхом ідуть усі.
way-otherwise-all = Цим шляхом ідуть усі інші.
way-only-when = Лише коли…
way-title = Слова на мапі
way-title-hint = Без них показано саму умову.
way-close = Готово

connect-title = Що йде після «{ $from }»
connect-by = Коли
connect-now = зараз веде до «{ $step }»
connect-arrow = За умовою
connect-arrow-about = Стрілка, окрім наслідків
connect-by-arrows = іде далі за стрілками
connect-to = Далі
connect-act = Приєднати

exchange = Обмін
exchange-operation = Що робить реєстр
exchange-reads = дає дані
exchange-writes = приймає дані
exchange-none = Поки нічого не вибрано
exchange-purpose = Для чого потрібні дані
exchange-law = Акт, що це дозволяє
exchange-no-law = Акт не вказано
exchange-sends = Надсилає
exchange-receives = Отримує
exchange-sends-nothing = Нічого: реєстр не приймає значень.
exchange-not-taken = Реєстр не приймає цього значення
exchange-keeps = Що лишається з відповіді
exchange-keep = Зберігається
exchange-as = Називається
exchange-as-hint = Назва в умовах, як note у note.born_on. Те, де про неї йдеться, саме не зміниться.

# Рішення.

decision-inputs = На що зважає
decision-input = На що зважає, { $number }
decision-input-add = Зважати ще на щось
decision-rows = Перший рядок, що підходить
decision-row-add = Рядок
decision-row = Рядок { $number }
decision-row-acts = Що можна зробити з рядком { $number }
decision-row-remove = Вилучити рядок
decision-row-removed = Рядок вилучено
decision-row-title = Словами
decision-sets = Задає { $name }
decision-cells = Клітинка каже, яким має бути значення: "abroad", < 18, [18..60], not("abroad"); - підходить будь-що.

# Етапи й реєстри.

stage-add = Додати етап
stage-added = Етап додано
stage-title = Як називається етап
stage-title-hint = Кілька слів, як кажуть люди
stage-acts = Що можна зробити з етапом
stage-earlier = Перемістити раніше
stage-later = Перемістити пізніше
stage-remove = Вилучити етап, залишити його кроки
stage-removed = Вилучено етап «{ $stage }»; його кроки лишилися
store = Реєстр
store-offers = Що він пропонує
store-unused = Жоден крок цього не використовує.

# Хто може прийти до кроку, як показує доведення щодо всіх шляхів.
who-comes = Хто може сюди прийти
who-proving = Випробовуються всі шляхи…
who-reached = Хтось може, наприклад із такими відповідями:
who-never = Ніхто, хоч би що відповідали люди та реєстри.
who-undecided = Це не вирішено:
who-walk = Пройти
who-walking = Шлях людини
who-moment = { $number } з { $count }
who-here = Тепер людина тут.
who-said = { $label }: { $value }
who-endings = Як це може закінчитися
