# Усі тексти студії. Rust та інтерфейс читають ті самі файли.

app-name = Maket

language = Мова
theme = Тема
theme-system = Як у системі
theme-light = Світла
theme-dark = Темна

home-title = Почніть із шаблону
home-services = Ваші послуги
home-open = Відкрити файл
home-new = Нова послуга
home-new-title = Як називається послуга
home-new-hint = Так, як сказав би громадянин: «Зареєструвати народження». Назву можна змінити будь-коли.
home-start = Почати
home-reading = Читаємо ваші послуги
home-none = У вас ще немає послуг
home-none-text = Візьміть шаблон нижче, щоб побачити цілу послугу, або почніть нову з першої сторінки.
home-enter = Відкрити
home-forget = Прибрати зі списку
home-gone = Файлу { $path } вже немає. Поверніть його на місце або відкрийте звідти, де він тепер.
home-path = Де лежить файл
home-path-hint = Файл .maket, папка послуги або її service.json. Ваші послуги лежать у { $documents }.
home-use = Взяти цей шаблон
home-finished-of = Завершили { $did } із { $count }
home-unmeasured = побачено, не виміряно
home-finished = { $percent } завершили, { $people }
home-ease = легкість { $ease } із 7, { $people }
home-untried = ще не випробувано
home-next-live = Пілот триває, { $people }
home-next-mend =
    { $count ->
        [one] { $count } проблема зупиняє людей
        [few] { $count } проблеми зупиняють людей
       *[many] { $count } проблем зупиняють людей
    }
home-next-sort =
    { $count ->
        [one] { $count } відгук розібрати
        [few] { $count } відгуки розібрати
       *[many] { $count } відгуків розібрати
    }
home-next-pilot = Випробувати з людьми
home-next-hand-over = Передати розробникам
home-open-named = Відкрити «{ $title }»
home-no-page = У цієї послуги ще немає сторінок
home-intro = Справжні державні послуги, на яких зручно вчитися: у кожної є потреби, закон, вигадані користувачі й вигадані реєстри.
home-templates = Шаблони
home-loading = Читаємо шаблони
home-empty = Шаблонів ще немає
home-empty-text = Шаблон — це тека в service-templates із файлом service.json. Покладіть її туди, і вона з’явиться тут.

learn-title = Навчіться на ділі
learn-away = Прибрати цей перелік
learn-reason = Поясніть, навіщо запитання
learn-walk = Пройдіть послугу як хтось інший
learn-pilot = Випробуйте її з одним колегою
learn-done = зроблено
learn-minutes = { $minutes } хв

template-pages =
    { $count ->
        [one] { $count } сторінка
        [few] { $count } сторінки
        [many] { $count } сторінок
       *[other] { $count } сторінки
    }
template-registries =
    { $count ->
        [one] { $count } реєстр
        [few] { $count } реєстри
        [many] { $count } реєстрів
       *[other] { $count } реєстру
    }
template-about = Про шаблон
template-needs = Кому це потрібно
template-need = { $who }: { $want }, { $so }
template-need-short = { $who }: { $want }
template-page-list = Що проходить людина
template-page-none = Сторінок ще немає
template-registry-list = Що держава вже знає
template-registry-none = Реєстрів ще немає

status-local = Усе лишається на цьому комп’ютері
status-next-area = наступна ділянка

try-again = Спробувати ще раз
support-details = Для підтримки

error-bad-request = Вікно і студія за ним не розуміють одне одного
error-bad-request-next = Закрийте студію і відкрийте її знову. Збережене не втрачено.
error-cannot-keep = Це проходження не можна зберегти як випадок
error-cannot-keep-next = Випадок потребує проходження, що доходить до кінця. Виправте те, що його зупиняє, пройдіть ще раз і тоді збережіть.
error-crashed = У студії щось зламалося
error-crashed-next = Збережене не втрачено, решта студії працює далі.
error-edit-refused = Цю зміну зробити не можна
error-edit-refused-next = Того, чого вона стосується, уже немає, або так не може бути. Послуга лишилася, як була.
error-import-died = Файл не вдалося дочитати
error-import-died-next = Файли читаються окремо, тож нічого іншого це не зачепило.
error-import-timed-out = Файл читається надто довго
error-import-timed-out-next = Читання зупинено, нічого не змінено.
error-import-too-large = У файлі більше, ніж можна імпортувати
error-import-too-large-next = Нічого не змінено.
error-import-unreadable = Це не форма, яку Maket може імпортувати
error-import-unreadable-next = Нічого не змінено.
error-no-such-file = Файлу вже немає на місці
error-no-such-file-next = Його перенесли, перейменували або видалили. Знайдіть його та відкрийте знову.
error-not-served = Пілот не вдалося почати
error-not-served-next = Нічого не змінилося. Закрийте інші програми, що показують сторінки з цього комп’ютера, і спробуйте ще раз.
error-read-only = Цю послугу можна лише переглядати
error-read-only-next = Її відкрив хтось інший, або її записав новіший Maket. Збережіть копію, щоб працювати з нею.
error-unreadable = Це не послуга, яку Maket може прочитати
error-unreadable-next = Нічого не змінено. У подробицях сказано, де саме файл незрозумілий.
error-storage = Диск не дав цього зробити
error-storage-next = Збережене раніше не постраждало, а те, що у вікні, лишається тут. Перевірте, чи не переповнений диск і чи можна на нього писати, а тоді спробуйте ще раз.
error-template-unreadable = Не вдалося прочитати шаблон
error-template-unreadable-next = Його файл service.json пошкоджено. Ваших послуг це не стосується.
error-unreachable = Студія не відповідає
error-unreachable-next = Її закрито, або змінилася її адреса. Запустіть її знову й відкрийте адресу, яку вона покаже.
