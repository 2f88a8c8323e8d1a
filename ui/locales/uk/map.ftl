# Карта: як послуга йде від кроку до кроку.

map-loading = Читаємо послугу
map-kicker = Концепція
map-title = Як іде послуга
map-outline = Кроки
map-drawing = Карта послуги
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
map-fit = Уся карта
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
outcome-late = задовго
outcome-approved = погоджено
outcome-sent-back = повернуто
