# Перенесення форм з інших програм, на головному екрані.

import-title = Імпортувати наявну форму
import-intro = Перетягніть сюди файл форми Defra або XGov, JSON чи YAML. Ви побачите, що з нього вийде і що втратиться, перш ніж щось буде створено.
import-drop = Відпустіть, щоб імпортувати файл
import-choose = Вибрати файл
import-at-reading = Читаємо { $name }
import-at-proposed = Що вийде з { $name }
import-at-accepting = Що вийде з { $name }
import-at-failed = { $name } не імпортовано
import-at-service = { $name }: це послуга Maket
import-own = Це не форма, яку треба переносити: її відкривають там, де вона лежить. Виберіть «Відкрити файл» і вкажіть, де це.
import-reading = Читаємо { $name }, це щонайбільше кілька секунд
import-accepting = Створюємо послугу
import-take = Створити послугу
import-service = Послуга
import-dialect = Прочитано як
import-holds = У ній
import-findings = Перевірки
import-pages =
    { $count ->
        [one] { $count } сторінка
        [few] { $count } сторінки
       *[other] { $count } сторінок
    }
import-questions =
    { $count ->
        [one] { $count } запитання
        [few] { $count } запитання
       *[other] { $count } запитань
    }
import-found =
    { $findings ->
        [0] виправляти нічого
        [one] { $findings } зауваження, з них помилок: { $errors }
        [few] { $findings } зауваження, з них помилок: { $errors }
       *[other] { $findings } зауважень, з них помилок: { $errors }
    }
import-whole = З файлу перенесено все.
import-losses =
    { $count ->
        [one] Втрачено { $count } річ
        [few] Втрачено { $count } речі
       *[other] Втрачено { $count } речей
    }
import-losses-text = Maket не може цього зберегти або зберігає інакше. Перевірте, чи послуга обійдеться без цього.
