# Що кажуть самі частини вікна.

cancel = Скасувати
close = Закрити
stop = Зупинити
undo = Повернути
redo = Повторити
toasts = Що зроблено
several-remove = Прибрати: { $name }
combo-none = Нічого з такою назвою
known-insert = Вставити значення: { $field }
formula-nothing = Нічого

removing-act = Вилучити
removing-anyway = Усе одно вилучити
removing-named = Вилучити «{ $name }»?
removing-text =
    { $count ->
        [one] На це посилається ще одне місце, його доведеться виправити:
       *[other] На це посилаються й інші місця, їх доведеться виправити:
    }
removing-undo = Це можна повернути.

row-moved = { $name }, { $place } з { $count }
row-up = Пересунути вгору
row-down = Пересунути вниз

problem-bad = зупиняє людей
problem-warn = варто глянути

kind-start = Початок
kind-page = Сторінка
kind-sign-in = Вхід
kind-exchange = Обмін із реєстром
kind-decision = Рішення
kind-pay = Оплата
kind-check-answers = Перевірка відповідей
kind-sign = Підпис
kind-review = Розгляд посадовцем
kind-wait = Очікування
kind-notify = Сповіщення
kind-issue = Видача документа
kind-outcome = Результат
kind-module = Кроки іншої послуги
step-added = Додано: { $kind }

went-smooth = без затримок
went-hesitates = вагається
went-stuck = застрягає
went-unreached = не доходить
went-absent = не для цієї людини
went-here = зараз тут
went-here-warn = зараз тут, після помилки

dock = Що бачить людина
dock-sees = Що бачить { $name }
dock-people = Чиїми очима
dock-device = Пристрій
dock-phone = Телефон
dock-desktop = Комп’ютер
dock-desktop-size = Ширина { $width } пікселів, показано { $percent } %
dock-back = Назад до телефона
dock-language = Мова сторінки
dock-walk = Пройти звідси
dock-loading = Відкриваємо сторінку
dock-none = Цій потребі ще не служить жодна сторінка

dock-instead = { $asked } сюди не потрапляє. Тут видно те, що бачить { $shown }.
dock-nobody = Ніхто з людей сюди не потрапляє
dock-no-page = { $name } потрапляє сюди, але сторінки немає
dock-waits = { $name } нічого не бачить на цьому кроці. Це найближча до нього сторінка.
person-age = { $age }
device-phone = телефон
device-tablet = планшет
device-computer = комп’ютер
aid-screen-reader = читач екрана
aid-magnifier = лупа
aid-keyboard = лише клавіатура
aid-voice-control = голосове керування
aid-large-text = великий текст
aid-easy-read = легке читання
aid-one-hand = вільна одна рука
