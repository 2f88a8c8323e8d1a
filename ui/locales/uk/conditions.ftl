# Умови, які складають із варіантів.

condition-beyond = Ця умова каже більше, ніж можна скласти з варіантів. Її можна змінити як текст.
condition-text = Текстом
condition-more = І ще…
condition-write = Написати { $replacement }
condition-joint = Скільки з них мають справдитися
condition-every = Усі з них
condition-any = Будь-яка з них
condition-part = Умова { $number }
condition-remove = Вилучити умову { $number }
condition-about = Від чого залежить
condition-test = Як порівнюємо
condition-value = Значення
condition-values = Значення
condition-from = Від
condition-to = До
condition-choose = Виберіть
condition-another = Інша відповідь
condition-rules = Правила послуги
condition-answers = Відповіді
condition-with = З чим порівнюємо
condition-with-text = з цими словами
condition-with-number = з числом
condition-with-date = з днем
condition-with-time = з часом
condition-with-today = із сьогоднішнім днем
condition-with-name = з іншою відповіддю
condition-with-item = з варіантом
condition-form-number = 10
condition-form-date = 2026-03-01
condition-form-time = 14:30
condition-wrong-number = Число, як-от 10 або 10,5
condition-wrong-date = Рік, місяць, день: 2026-03-01
condition-wrong-time = Години й хвилини: 14:30
condition-count = Скільки
condition-unit = Дні, місяці чи роки
condition-side = До чи після сьогодні
condition-side-before = до сьогодні
condition-side-after = після сьогодні
test-value-yes = так
test-value-no = ні
test-value-is = це
test-value-is-not = це не
test-value-one-of = одне з
test-value-none-of = жодне з
test-value-between = від … до …
test-value-includes = серед них є
test-value-excludes = серед них немає
test-value-contains = містить літери
test-value-answered = є відповідь
test-value-unanswered = немає відповіді
test-count-is = їх рівно
test-count-is-not = їх не рівно
test-count-less = їх менше ніж
test-count-at-most = їх щонайбільше
test-count-more = їх більше ніж
test-count-at-least = їх щонайменше
test-length-is = рівно стільки символів
test-length-is-not = не рівно стільки символів
test-length-less = коротше ніж, у символах
test-length-more = довше ніж, у символах
test-length-at-least = щонайменше стільки символів
test-length-at-most = щонайбільше стільки символів

condition-unit-d =
    { $count ->
        [one] день
        [few] дні
       *[other] днів
    }
condition-unit-m =
    { $count ->
        [one] місяць
        [few] місяці
       *[other] місяців
    }
condition-unit-y =
    { $count ->
        [one] рік
        [few] роки
       *[other] років
    }
test-value-less =
    { $kind ->
        [date] раніше ніж
        [date-time] раніше ніж
        [time] раніше ніж
       *[other] менше ніж
    }
test-value-at-most =
    { $kind ->
        [date] не пізніше ніж
        [date-time] не пізніше ніж
        [time] не пізніше ніж
       *[other] щонайбільше
    }
test-value-more =
    { $kind ->
        [date] пізніше ніж
        [date-time] пізніше ніж
        [time] пізніше ніж
       *[other] більше ніж
    }
test-value-at-least =
    { $kind ->
        [date] не раніше ніж
        [date-time] не раніше ніж
        [time] не раніше ніж
       *[other] щонайменше
    }
