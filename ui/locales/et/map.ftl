# Kaart: kuidas teenus kulgeb.

map-loading = Loeme teenust
map-kicker = Kontseptsioon
map-title = Kuidas teenus kulgeb
map-outline = Sammud
map-drawing = Teenuse kaart
map-keys = Nooleklahvid järgivad kulgu: alla enamiku teed, üles tagasi, paremale ja vasakule teistele harudele. Kõrval olev sammude loend näitab sama puuna.
map-stages = Etapid
map-no-stage = Etapita
map-fold = { $stage }: etapi sammud
map-box-step = samm
map-box-stage = etapp
map-box-store = register
map-data = Andmed
map-zoom-in = Suurenda
map-zoom-out = Vähenda
map-fit = Kogu kaart
map-empty = Midagi veel ei toimu
map-empty-text = Teenus algab ühest sammust. Joonistage, mida inimene kõigepealt teeb; ülejäänu saab hiljem ühendada.
map-dock-empty = Valige samm, et näha, mida inimesed seal näevad.
map-steps =
    { $count ->
        [one] { $count } samm
       *[other] { $count } sammu
    }
map-problems =
    { $count ->
        [one] { $count } probleem peatab inimesi
       *[other] { $count } probleemi peatavad inimesi
    }
map-warnings =
    { $count ->
        [one] { $count } koht vajab ülevaatamist
       *[other] { $count } kohta vajavad ülevaatamist
    }
map-serves = Milleks
map-actor = Kes teeb
map-when = Ainult siis, kui
map-leads = Kuhu viib
map-edit-page = Muuda lehte

way-skip = pole vaja
way-otherwise = muul juhul
way-always = alati
way-nowhere = sammu „{ $id }“ pole

outcome-found = leitud
outcome-none = kirjet pole
outcome-many = mitu kirjet
outcome-refused = keelduti
outcome-declined = nõusolekuta
outcome-unavailable = vastust pole
outcome-accepted = vastu võetud
outcome-rejected = tagasi lükatud
outcome-unknown = teadmata
outcome-done = tehtud
outcome-cancelled = katkestatud
outcome-failed = ebaõnnestus
outcome-paid = makstud
outcome-signed = allkirjastatud
outcome-late = liiga hilja
outcome-approved = heaks kiidetud
outcome-sent-back = tagasi saadetud
