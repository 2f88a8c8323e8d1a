# Передача: що отримують розробники.

handover-loading = Читаємо, що можна передати
handover-kicker = Передача, версія { $version }
handover-ready = Готово для розробників
handover-draft =
    { $count ->
        [one] Чернетка: { $count } проблема ще зупиняє людей
        [few] Чернетка: { $count } проблеми ще зупиняють людей
       *[many] Чернетка: { $count } проблем ще зупиняють людей
    }
handover-lead = Усе, що потрібно розробникам, щоб збудувати послугу й перевірити, чи правильно її збудовано. Та сама версія завжди дає той самий файл:
handover-export = Зберегти пакет
handover-export-draft = Зберегти чернетку пакета
handover-writing = Пишемо { $done } з { $of }
handover-downloaded = { $name } ({ $size }) – серед ваших завантажень.
handover-saved = Збережено як { $path } ({ $size }).
handover-where = Де зберегти
handover-save = Зберегти
handover-path = Файл
handover-path-hint = Те, що там уже є, залишиться; тоді до назви додасться число.
handover-parts = У пакеті
handover-part-writing = Пишемо
handover-part-review = Специфікація для читання
handover-part-review-about = Кожен екран, правило, причина й обмін на одній сторінці: для юристів, колег і розробників. Відкривається в будь-якому браузері й друкується.
handover-part-review-count =
    { $count ->
        [one] HTML, { $count } крок
        [few] HTML, { $count } кроки
       *[many] HTML, { $count } кроків
    }
handover-part-openapi = Опис API
handover-part-openapi-about = Що справжня послуга пропонує програмам: надіслати заяву, зберегти чернетку, вирішити, сплатити, підписати. Щоб створювати з нього сервери, клієнти й тести.
handover-part-openapi-count =
    { $count ->
        [one] OpenAPI 3.1, { $count } операція
        [few] OpenAPI 3.1, { $count } операції
       *[many] OpenAPI 3.1, { $count } операцій
    }
handover-part-json-schema = Форма даних
handover-part-json-schema-about = Що саме містить завершена заява. Щоб перевіряти надіслане й зберігати його.
handover-part-json-schema-count =
    { $count ->
        [one] JSON Schema 2020-12, { $count } відповідь
        [few] JSON Schema 2020-12, { $count } відповіді
       *[many] JSON Schema 2020-12, { $count } відповідей
    }
handover-part-service = Сама послуга
handover-part-service-about = Модель, її люди та шляхи, як їх зберігає Maket. Щоб знову відкрити в Maket і тримати поруч із кодом.
handover-part-service-count =
    { $count ->
        [one] { $count } файл
        [few] { $count } файли
       *[many] { $count } файлів
    }
handover-part-other = Ще щось
handover-part-other-about = Що це, знає новіший Maket.
handover-part-other-count =
    { $count ->
        [one] { $count } річ
        [few] { $count } речі
       *[many] { $count } речей
    }
handover-well = Придатне
handover-faults =
    { $count ->
        [one] { $count } вада: так цим користуватися не можна. Скажіть тим, хто робить Maket.
        [few] { $count } вади: так цим користуватися не можна. Скажіть тим, хто робить Maket.
       *[many] { $count } вад: так цим користуватися не можна. Скажіть тим, хто робить Maket.
    }
handover-is-ready = Чи все готово?
handover-stops =
    { $count ->
        [0] Людей ніщо не зупиняє
        [one] { $count } проблема зупиняє людей
        [few] { $count } проблеми зупиняють людей
       *[many] { $count } проблем зупиняють людей
    }
handover-languages =
    { $count ->
        [0] Усі мови заповнено
        [one] { $count } текст не перекладено
        [few] { $count } тексти не перекладено
       *[many] { $count } текстів не перекладено
    }
handover-looks =
    { $count ->
        [0] Більше немає на що глянути
        [one] На { $count } річ варто глянути
        [few] На { $count } речі варто глянути
       *[many] На { $count } речей варто глянути
    }
handover-all-stops =
    { $count ->
        [one] Побачити всі: { $count }
       *[many] Побачити всі: { $count }
    }
handover-way = Як показати
handover-read = Читати
handover-source = Джерело
handover-copy = Копіювати
handover-copied = Скопійовано
handover-not-copied = Не вдалося скопіювати. Виділіть текст і скопіюйте клавішами.
handover-export-one = Зберегти лише це
handover-cut = Це лише початок. Збережіть файл, щоб побачити все.
handover-dock = Те, що збудують розробники, має показувати цю сторінку слово в слово.
handover-open-threats =
    { $count ->
        [0] На кожну загрозу є відповідь
        [one] { $count } загроза без відповіді
        [few] { $count } загрози без відповіді
       *[other] { $count } загроз без відповіді
    }
handover-unjudged =
    { $count ->
        [0] Люди оцінили все, що можуть лише вони
        [one] { $count } річ іще мають оцінити люди
        [few] { $count } речі ще мають оцінити люди
       *[other] { $count } речей іще мають оцінити люди
    }
safeguard-title = За це відповідають люди
safeguard-threats = Загрози
safeguard-threats-count = без відповіді { $open } з { $all }
safeguard-threats-about = Що може піти не так там, де щось переходить з рук у руки; це виведено з ходу послуги. Про кожну скажіть, що її не допускає, або чому її можна прийняти і хто так каже. Що лишиться без відповіді, те так і передадуть.
safeguard-checklist = Що мають оцінити люди
safeguard-checklist-count = не оцінено { $open } з { $all }
safeguard-checklist-about = Чого не скаже жодна програма. Запишіть, хто оцінив, коли і що це доводить: речення або де це прочитати. Це потрапить до опису послуги.
safeguard-no-threats = З ходу послуги не випливає загроз
safeguard-no-threats-text = Вони з’являються разом зі входом, реєстрами, оплатою, підписом, файлами, повідомленнями і документами.
safeguard-gone = Відповідь на загрозу, якої вже немає: { $how }
safeguard-answer =
    { $count ->
        [one] Відповісти
        [few] Відповісти для { $count } кроків
       *[other] Відповісти для { $count } кроків
    }
safeguard-is-open = без відповіді
safeguard-is-stale = крок змінився
safeguard-is-met = усунуто
safeguard-is-accepted = прийнято
safeguard-holds = Відповідь іще правильна
safeguard-change = Змінити
safeguard-remove = Прибрати відповідь
safeguard-removed = Відповідь прибрано
safeguard-kept = Записано
safeguard-save = Записати
safeguard-stand = Що з цим роблять
safeguard-how-met = Що цього не допускає
safeguard-how-accepted = Чому це можна прийняти
safeguard-by = Хто це каже
safeguard-by-hint = Хто приймає загрозу, називає себе.
safeguard-for = Для цих кроків
safeguard-done = оцінено
safeguard-to-judge = не оцінено
safeguard-note = Записати, що виявили
safeguard-tell = Як це побачити: { $how }
safeguard-source = Джерело: { $source }
safeguard-evidence = Що це доводить
safeguard-on = Якого дня
safeguard-on-hint = Наприклад, 2026-03-01
safeguard-on-error = Напишіть день так: 2026-03-01
