# Рамка вікна: його смуги, клавіші, пошук і налаштування.

settings = Налаштування
home = На початок
not-here = За цією адресою нічого немає
not-here-text = Послугу перенесли, або вона на іншому комп’ютері. Зроблене лежить там, де ви його лишили.
project-acts = Послуга
text-size = Розмір тексту, %
percent = { $percent } %
letter-keys = Окремі літери виконують дії

stages = Етапи
stage-number = Етап { $number }
stage-purpose = Навіщо
stage-map = Мапа
stage-pages = Сторінки
stage-test = Проба
stage-pilot = Пілот
stage-improve = Поліпшення
stage-hand-over = Передача
pilot-live = триває пілот

undo-named = Повернути: { $what }
redo-named = Повторити: { $what }

find-or-do = Знайти або зробити
find-hint = Сторінка, запитання, дія…
find-places = Місця
find-acts = Дії
find-none = Нічого з назвою «{ $typed }». Спробуйте інше слово з назви.

keys = Клавіші
keys-areas = наступна й попередня ділянки вікна
keys-move = рух списком, деревом чи таблицею
keys-open = відкрити
keys-rename = перейменувати
keys-order = пересунути вгору чи вниз
keys-delete = вилучити
keys-close = закрити те, що поверх, назад до списку
keys-letters-off = Окремі літери вимкнено в налаштуваннях.

keys-within = { $what } ({ $area })
area-bar = смуга вгорі
area-outline = перелік
area-work = робоча ділянка
area-inspector = властивості
area-dock = що бачить людина

problems =
    { $count ->
        [0] Проблем немає
        [one] { $count } проблема
        [few] { $count } проблеми
        [many] { $count } проблем
       *[other] { $count } проблеми
    }
status-saved = Збережено
status-saved-at = Збережено { $at }
status-saving = Зберігаємо
status-unsaved = Не збережено
