# What is wrong with an answer: the code's name is the message's. $question names the question.
missing = Дайте відповідь: «{ $question }»
missing-choose = Оберіть відповідь: «{ $question }»
missing-several = Оберіть хоча б одну відповідь: «{ $question }»
missing-file = Оберіть файл: «{ $question }»
missing-consent = Щоб продовжити, позначте «{ $question }»
part-missing = «{ $question }»: додайте { $part }
not-a-number = «{ $question }»: потрібне число, наприклад 12 або 12,5
too-many-decimals = { $decimals ->
    [0] «{ $question }»: потрібне ціле число
    [one] «{ $question }»: після коми може бути { $decimals } цифра
    [few] «{ $question }»: після коми може бути { $decimals } цифри
   *[many] «{ $question }»: після коми може бути { $decimals } цифр
}
too-small = «{ $question }»: потрібно { $min } або більше
too-large = «{ $question }»: потрібно { $max } або менше
too-short = { $min ->
    [one] «{ $question }»: потрібен щонайменше { $min } символ
    [few] «{ $question }»: потрібно щонайменше { $min } символи
   *[many] «{ $question }»: потрібно щонайменше { $min } символів
}
too-long = { $max ->
    [one] «{ $question }»: може бути не більше ніж { $max } символ
    [few] «{ $question }»: може бути не більше ніж { $max } символи
   *[many] «{ $question }»: може бути не більше ніж { $max } символів
}
wrong-length = { $expected ->
    [one] «{ $question }»: має бути { $expected } символ, а введено { $got }
    [few] «{ $question }»: має бути { $expected } символи, а введено { $got }
   *[many] «{ $question }»: має бути { $expected } символів, а введено { $got }
}
wrong-form = «{ $question }»: записується інакше. Звірте кожен символ
wrong-form-sample = «{ $question }»: записується так: { $sample }
check-digit = «{ $question }»: одна цифра неправильна або дві переставлено. Звірте з документом
date-incomplete = «{ $question }»: додайте { $part }
date-not-real = «{ $question }»: такого дня немає в календарі
time-not-real = «{ $question }»: запишіть час як 14:30
too-early = «{ $question }»: не раніше ніж { $min }
too-late = «{ $question }»: не пізніше ніж { $max }
not-yes-no = Оберіть «Так» або «Ні»: «{ $question }»
not-in-list = Оберіть відповідь зі списку: «{ $question }»
too-few = { $min ->
    [one] «{ $question }»: потрібен щонайменше { $min }
    [few] «{ $question }»: потрібно щонайменше { $min }
   *[many] «{ $question }»: потрібно щонайменше { $min }
}
too-many = { $max ->
    [one] «{ $question }»: може бути не більше ніж { $max }
    [few] «{ $question }»: може бути не більше ніж { $max }
   *[many] «{ $question }»: може бути не більше ніж { $max }
}
not-alone = «{ $item }» не можна обрати разом з іншими відповідями
level-not-reached = «{ $question }»: оберіть точніше, до рівня { $level }
not-an-email = «{ $question }»: потрібна адреса на зразок name@example.com
file-type = «{ $question }»: файл має бути одного з видів: { $accept }
file-too-large = «{ $question }»: файл може мати не більше ніж { $max } МБ
file-empty = «{ $question }»: файл порожній. Оберіть інший
check = «{ $question }»: не узгоджується з іншими відповідями
real-data = «{ $question }»: схоже на справжній номер. Вигадайте інший: справжнього ми не зберігаємо
part-day = день
part-month = місяць
part-year = рік
part-hour = годину
part-minute = хвилини
part-given = ім’я
part-family = прізвище
part-patronymic = по батькові
part-line = вулицю й будинок
part-place = населений пункт
part-postcode = поштовий індекс
part-code = код населеного пункту
reasons-missing = Оберіть хоча б одну підставу відмови
message-missing = Скажіть, що має виправити заявник
