# Перевірка: люди, як кому ведеться, що не так і шлях однієї людини.

test-cast = Люди
test-outside = Як відповідають реєстри: { $name }
test-skill = Цифрові навички { $skill } з 3
test-walking = Усі проходять послугу
test-checking = Шукаємо, що не так
test-no-page = Шлях закінчився не на сторінці
test-walk-as = Пройти як { $name }
test-kicker = { $count ->
    [one] Вигадані люди, { $count } проходження послуги в її теперішньому вигляді
    [few] Вигадані люди, { $count } проходження послуги в її теперішньому вигляді
   *[other] Вигадані люди, { $count } проходжень послуги в її теперішньому вигляді
}
test-through = Доходять до кінця: { $through } з { $count }
test-where = Де людям важко
test-people = Люди
test-other-steps = Інші кроки
test-end = Кінець
test-asked = Питали + відомо
test-registries = Реєстри
test-asked-of = { $asked } + { $known }
test-asked-note = Питали: скільки відповідей дає сама людина. Відомо: скільки дав реєстр замість неї. Люди вигадані, реєстри несправжні; скільки часу це забирає і де люди кидають, кажуть оцінки нижче.
test-party-does = { $party }: { $does }
test-stuck = застрягає
test-the-start = початок
test-problems = Знайдені проблеми
test-hints = { $count ->
    [one] і { $count } порада
    [few] і { $count } поради
   *[other] і { $count } порад
}
test-no-problems = Нікого ніщо не зупиняє
test-no-problems-text = Перевірки не бачать помилок у послузі. Тепер нехай її спробують люди.
test-mend = Виправити вибрану проблему
test-show = Показати
test-unseen = Сюди ніхто не потрапляє
test-unseen-text = { $count ->
    [one] Цей крок не лежить ні на чиєму шляху. Змініть для когось поведінку реєстру або перевірте, що сюди веде.
   *[other] Ці кроки не лежать ні на чиєму шляху. Змініть для когось поведінку реєстру або перевірте, що сюди веде.
}
test-walks = Шлях: { $name }
test-leave = До всіх людей
test-back-one = Назад
test-on = Далі
test-replay = Програти
test-pause = Зупинити
test-moment = { $step }, { $number } з { $count }
test-ended = Шлях закінчується тут: { $step }.
test-outcome-took = { $outcome }, { $took } с
test-waits = чекає до { $until }
test-by = робить { $by }
test-left-open = без відповіді

value-yes = так
value-no = ні

source-case = сказано раніше
source-answers = так відповідає ця людина
source-registry = з реєстру
source-record = із запису про людину
source-trait = так є насправді
source-branch = ніщо не вирішує: узято перше
source-drawn = вигадано
source-open = можна не відповідати

act-begin = починає
act-agree = погоджується
act-decline = відмовляється
act-confirm = підтверджує
act-approve = погоджує
act-refuse = відмовляє
act-send-back = повертає на доопрацювання

party-sign-in = Вхід
party-pay = Оплата
party-sign = Підпис

does-no = відповідає
does-unavailable = недоступний
does-none = нічого не знаходить
does-many = знаходить кілька записів
does-stale = дає застарілі дані
does-slow = відповідає повільно
does-refused = відмовляє у відповіді
does-rejected = не приймає надісланого
does-unknown = не каже, чи прийняв
does-declined = людина не погоджується
does-cancelled = людина повертається назад
does-failed = обривається
does-late = ніхто не відповідає вчасно

reached-done = отримано
reached-refused = відмовлено
reached-not-eligible = не для цієї людини
reached-elsewhere = далі в іншому місці

stopped-empty = У послузі ще немає жодного кроку.
stopped-no-arrow = «{ $step }» нікуди не веде: не виконується жодна умова переходу.
stopped-missing = Перехід із «{ $step }» веде до кроку, якого немає: { $about }.
stopped-no-way = У «{ $step }» немає шляху для результату «{ $about }».
stopped-circle = Шлях ходить по колу на кроці «{ $step }».
stopped-unknown = «{ $step }» — крок такого виду, якого ця версія не проходить.
stopped-no-end = На кроці «{ $step }» чекання не закінчується: не сказано, що буде далі.
stopped-refused = «{ $step }» не приймає жодної відповіді на «{ $about }».
stopped-unanswerable = На кроці «{ $step }» ніхто не може придумати відповіді на «{ $about }».
stopped-too-long = Шлях довший, ніж хтось витримав би.

person-add = Додати людину
person-added = Людину додано
person-edit = Змінити: { $name }
person-remove = Прибрати
person-removed = { $name } більше не бере участі
person-lent = Ця людина спільна для всіх послуг. Те, що ви зміните тут, діє лише для цієї послуги.
person-lent-keeps = У спільної людини інший пристрій залишається
person-who = Хто це
person-name = Як називаємо
person-name-hint = Так, як ви про людину говорите
person-story = Кілька слів про життя
person-full-name = Ім’я в реєстрах
person-born = День народження
person-born-wrong = Рік, місяць і день, як 1998-04-21
person-means = Що має і що вміє
person-languages = Якими мовами читає
person-languages-add = Додати мову
person-device = Пристрій
person-aids = Що допомагає
person-aids-add = Додати засіб
person-aids-none = Нічого
person-skill = Цифрові навички
person-skill-1 = ледве
person-skill-2 = дає раду
person-skill-3 = легко
person-patience = Терпіння
person-patience-1 = скоро йде
person-patience-2 = пробує далі
person-patience-3 = залишається
part-given = ім’я
part-family = прізвище
part-patronymic = по батькові
part-line = вулиця й будинок
part-place = населений пункт
part-postcode = поштовий індекс
part-code = код місця
records-of = Має { $registry }
records-none = Записів немає
records-add = Додати запис
records-number = { $operation }, запис { $number }
records-remove = Прибрати запис { $number }: { $operation }

cases = Приймальні випадки
cases-playing = Програємо випадки
cases-good = Усі йдуть як очікувано
cases-broken = { $count ->
    [one] { $count } йде інакше
    [few] { $count } йдуть інакше
   *[other] { $count } йдуть інакше
}
cases-none = Жодного проходження ще не збережено
cases-none-text = Пройдіть послугу за когось і збережіть проходження: після кожної зміни воно повториться, а тут буде сказано, що саме зламалося.
case-about = { $people }. Закінчується на «{ $end }».
case-is-good = { $name }: іде як очікувано
case-is-broken = { $name }: іде інакше
case-remove = Прибрати випадок «{ $name }»
case-removed = Випадок «{ $name }» прибрано
case-keep = Зберегти як випадок
case-keep-act = Зберегти
case-kept = Проходження збережено: «{ $name }»
case-name = Як зветься випадок
case-name-hint = Так, як ви розповіли б: хто це і чого очікуємо
case-proposal = { $name }: { $end }
case-elsewhere = У рядку { $row } очікуємо «{ $expected }», а справа стоїть на «{ $instead }».
case-no-way-on = У рядку { $row } очікуємо «{ $expected }», а «{ $instead }» нікуди не веде.
case-refused = У рядку { $row } «{ $instead }» не приймає відповідей: гляньте на «{ $expected }».
case-new-question = У рядку { $row } «{ $instead }» питає те, на що ніхто не відповідає.
case-taken = У рядку { $row } очікуємо помилку, а все прийнято, і справа стоїть на «{ $instead }».
case-read-only = У рядку { $row } відповіді на «{ $instead }» вже не можна змінити: справа в посадовця.
case-not-theirs = У рядку { $row } «{ $instead }» має робити хтось інший.
case-other-step = У рядку { $row } справа стоїть на «{ $instead }», де цього зробити не можна: { $expected }.
case-no-question = У рядку { $row } сторінка вже не питає «{ $expected }».
case-asked = У рядку { $row } «{ $instead }» питає «{ $expected }», а не має.
case-holds = У рядку { $row } в «{ $expected }» стоїть «{ $instead }», а має бути «{ $value }».
case-holds-nothing = У рядку { $row } в «{ $expected }» порожньо, а має бути «{ $value }».
case-amount = У рядку { $row } очікуємо до сплати { $expected }, а просять { $instead }.
case-circle = Після рядка { $row } шлях веде по колу.
case-unreadable = Рядок { $line } файлу journeys.md не читається:
case-other = У рядку { $row } щось іде інакше:

once = Що реєстри вже знають
once-looking = Шукаємо, про що можна не питати
once-none = Нікого не питають про те, що вже має реєстр цієї послуги.
once-saves = Якщо підтверджувати замість питати, кожному з { $people } вигаданих людей (із { $of }), кого про це питають, це заощаджує близько { $seconds } с. Це оцінка.
once-spared = Якщо підтверджувати все це, на людину з тих, хто користуватиметься, в середньому припадає на { $questions } запитання менше.
once-no-way = До цього жоден обмін не звертається до реєстру, і невідомо напевно, за чим знайти запис людини: додайте обмін на мапі перед цією сторінкою.
once-confirm = Підтверджувати
once-ask = Запитати реєстр і підтверджувати
once-adds = Перед сторінкою з’явиться обмін із «{ $registry }»; якщо реєстр не відповість, сторінка питатиме, як і тепер.
once-look-over = Мету, закон і строк зберігання взято з запитання: перегляньте їх.
once-unnamed = Ще треба назвати: { $what }.
once-unnamed-purpose = мету
once-unnamed-law = закон
once-unnamed-keep = строк зберігання
once-all = Підтверджувати всі
once-done = Підтверджується замість питати

compared = Що змінили ваші правки
compared-from-here = Порівнювати звідси
compared-through = Раніше до кінця доходили { $was } з { $count }, тепер { $is }.
compared-as-many = До кінця доходять стільки ж, скільки й раніше: { $is } з { $count }.
compared-asked = Питань було { $was }, тепер { $is }.
compared-known = Реєстр знав { $was }, тепер { $is }.
