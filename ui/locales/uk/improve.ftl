# Поліпшення: що показав раунд і що з цим робить команда.

improve-none = Жодного раунду ще не було
improve-none-text = Коли люди пройдуть послугу, тут буде видно, хто завершив, де зупинилися і що сказали.
improve-to-pilot = Почати пілот
improve-title = Що показав «{ $title }»
improve-round = Раунд
improve-who =
    { $count ->
        [0] Відкрито { $date }, ще ніхто не погодився взяти участь.
        [one] Від { $date } участь узяла { $count } людина.
        [few] Від { $date } участь узяли { $count } людини.
       *[many] Від { $date } участь узяли { $count } людей.
    }
improve-team =
    { $count ->
        [one] { $count } пробу команди не враховано.
        [few] { $count } проби команди не враховано.
       *[many] { $count } проб команди не враховано.
    }
improve-live = Раунд ще триває.
improve-observations = Менше ніж п’ятеро людей: далі лише спостереження. Вони показують, що таке трапляється, а не як часто.
improve-changed = Після цього раунду послугу змінили. Сторінки названо так, як вони називалися тоді.

improve-measures = Виміри
improve-finished = Дійшли до кінця
improve-of = { $did } з { $count }
improve-outcome = { $title }: { $count }
improve-time = Час до кінця, хв:с
improve-seq = Легкість завдання, SEQ
improve-umux = Послуга загалом, UMUX-Lite
improve-sus = Зручність, SUS
improve-scale = за шкалою від { $least } до { $most }
improve-unmeasured = Ще ніхто не відповів
improve-from =
    { $count ->
        [one] від { $count } людини
       *[other] від { $count } людей
    }
improve-between =
    { $count ->
        [one] найімовірніше від { $low } до { $high }, { $count } людина
        [few] найімовірніше від { $low } до { $high }, { $count } людини
       *[many] найімовірніше від { $low } до { $high }, { $count } людей
    }

improve-pages = Сторінка за сторінкою
improve-pages-none = Ще ніхто не бачив жодної сторінки
improve-pages-none-text = Проби команди тут не враховано.
improve-page = Сторінка
improve-seen = Бачили
improve-left = Пішли звідси
improve-page-time = Час на ній, хв:с
improve-errors = Помилки
improve-range = (від { $low } до { $high })
improve-real-data =
    { $count ->
        [one] { $count } текст відхилено: схожий на справжні дані
        [few] { $count } тексти відхилено: схожі на справжні дані
       *[many] { $count } текстів відхилено: схожі на справжні дані
    }

improve-sort = Відгуки, які треба розібрати
improve-sort-none = Ще ніхто нічого не сказав
improve-sort-none-text = Сюди приходить те, що учасники пишуть на сторінках пілота.
improve-keys = перекласти обране
improve-new = Нові
improve-will-do = Зробимо
improve-not-now = Не зараз
improve-done = Зроблено
improve-new-none = Усе розібрано.
improve-will-do-none = Поки нічого.
improve-not-now-none = Поки нічого.
improve-done-none = Поки нічого.
improve-moved = Перекладено в «{ $state }»

improve-open = Що відповіли наприкінці
improve-open-none = На відкрите запитання ніхто не відповів.
improve-notes = Що ви занотували
improve-notes-none = Нотаток у цьому раунді немає.
improve-compared = Порівняно з іншим раундом
improve-compared-text = Порівняння двох раундів ще в роботі. Кожен раунд зберігається цілим разом з версією, яку випробовували, тож порівняти можна буде згодом.
