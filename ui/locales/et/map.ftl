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
       *[other] { $count } probleemi peatab inimesi
    }
map-warnings =
    { $count ->
        [one] { $count } koht vajab ülevaatamist
       *[other] { $count } kohta vajab ülevaatamist
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

# How far the cast gets.

reach = Kuhu inimesed jõuavad
reach-walking = Kõik käivad teenust läbi…
reach-of = Inimesed jõuavad { $reached } sammuni { $count }-st
reach-all = Igasse sammu jõuab keegi.
reach-nobody = Neisse sammudesse ei jõua keegi: kas on inimeste seast keegi puudu või ei avane sinna ühtegi teed.
reach-none = siia ei jõua keegi
reach-possible = inimestest ei jõua keegi; keegi võiks
reach-never = siia ei saa keegi jõuda
reach-undecided = inimestest ei jõua keegi; kas keegi võiks, on otsustamata
reach-missed =
    { $count ->
        [one] { $count } sammu ei jõua keegi
       *[other] { $count } sammu ei jõua keegi
    }
reach-test = Kuidas inimestel läheb

# Ehitamine.

map-add = Lisa samm
map-add-short = Samm
map-kinds-people = Mida inimene teeb
map-kinds-itself = Mis toimub iseenesest
map-kinds-authority = Mida asutus teeb
map-kinds-ends = Kus algab ja lõpeb
kind-start-about = Ütleb, mis teenus see on ja mida käepärast hoida
kind-page-about = Küsib ja räägib
kind-sign-in-about = Selgitab välja, kes on kohal
kind-exchange-about = Võtab registrist andmeid või saadab neid sinna
kind-decision-about = Läheb üht või teist teed selle järgi, mis on teada
kind-pay-about = Võtab vastu raha
kind-check-answers-about = Näitab enne saatmist kõike
kind-sign-about = Allkirjastab üks inimene või mitu
kind-review-about = Ametnik kiidab heaks, keeldub või saadab tagasi
kind-wait-about = Mõnda aega või teatud päevani ei toimu midagi
kind-notify-about = Teatab e-posti, sõnumi või kirjaga
kind-issue-about = Annab dokumendi
kind-outcome-about = Lõpp: tehtud, keeldutud või mitte selle inimese jaoks
kind-module-about = Kasutab teise teenuse samme
map-connect = Vii edasi teise sammuni
map-connected = „{ $from }“ viib edasi: „{ $to }“
map-end-leads-nowhere = Selle sammuga teenus lõpeb, seega see edasi ei vii.
map-rename = Nimeta samm ümber
map-remove = Eemalda samm
map-removed = Eemaldatud „{ $step }“
map-lost-questions =
    { $count ->
        [one] Koos sellega kaob { $count } küsimus:
       *[other] Koos sellega kaob { $count } küsimust:
    }
map-lost-content =
    { $count ->
        [one] Koos sellega kaob { $count } tekst või pilt:
       *[other] Koos sellega kaob { $count } teksti ja pilti:
    }
map-lost-rows =
    { $count ->
        [one] Koos sellega kaob { $count } tabelirida:
       *[other] Koos sellega kaob { $count } tabelirida:
    }
map-healed = „{ $from }“ viib siis edasi: „{ $to }“.
map-unled = „{ $from }“ ei vii enam sinna.
map-start-stays = Siin teenus algab; see samm jääb esimeseks.
map-step-title = Kuidas sammu nimetatakse
map-step-title-hint = Paar sõna, nagu inimesed ütlevad
map-step-acts = Mida sammuga teha saab
map-who = Kus ja kes
map-stage = Etapp
map-no-actor = Mitte keegi: toimub iseenesest
map-always = Selle sammu läbivad kõik, kes siia jõuavad.
map-only-when = Ainult siis, kui…
map-address = Aadress
map-address-hint = Osa lehe aadressist, väikeste ladina tähtedega. Kõik, mis sammust räägib, muutub kaasa.

way-add = Tee edasi
way-none = veel mitte kuhugi
way-nothing = Veel ei vii kuhugi.
way-is-end = Siin teenus lõpeb.
way-change = Kes seda teed läheb…
way-up = Kontrolli varem
way-down = Kontrolli hiljem
way-end = Eemalda see tee
way-ended = Tee on eemaldatud
way-acts = Mida teega „{ $way }“ teha saab
way-to = Edasi, { $way }
way-go = Mine: „{ $step }“
way-when = Kes seda teed läheb
way-always-all = Seda teed lähevad kõik.
way-otherwise-all = Seda teed lähevad kõik teised.
way-only-when = Ainult siis, kui…
way-title = Sõnad kaardil
way-title-hint = Ilma nendeta näidatakse tingimust ennast.
way-close = Valmis

connect-title = Mis järgneb: „{ $from }“
connect-by = Millal
connect-now = viib praegu: „{ $step }“
connect-arrow = Tingimuse järgi
connect-arrow-about = Nool tulemuste kõrval
connect-by-arrows = läheb edasi noolte järgi
connect-to = Edasi
connect-act = Ühenda

exchange = Andmevahetus
exchange-operation = Mida register teeb
exchange-reads = annab andmeid
exchange-writes = võtab andmeid
exchange-none = Veel valimata
exchange-purpose = Milleks andmeid vaja on
exchange-law = Õigusakt, mis seda lubab
exchange-no-law = Õigusakti pole nimetatud
exchange-sends = Saadab
exchange-receives = Saab
exchange-sends-nothing = Mitte midagi: register ei võta ühtegi väärtust.
exchange-not-taken = Register seda väärtust ei võta
exchange-keeps = Mis vastusest alles jääb
exchange-keep = Säilitatakse
exchange-as = Nimi
exchange-as-hint = Nimi tingimustes, nagu note väljendis note.born_on. Kus sellest räägitakse, ise ei muutu.

# Otsused.

decision-inputs = Vaatab
decision-input = Mida vaatab, { $number }
decision-input-add = Vaata veel midagi
decision-rows = Esimene rida, mis sobib
decision-row-add = Rida
decision-row = Rida { $number }
decision-row-acts = Mida saab teha reaga { $number }
decision-row-remove = Eemalda rida
decision-row-removed = Rida on eemaldatud
decision-row-title = Sõnadega
decision-sets = Määrab { $name }
decision-cells = Lahter ütleb, milline peab väärtus olema: "abroad", < 18, [18..60], not("abroad"); - sobib kõik.

# Etapid ja registrid.

stage-add = Lisa etapp
stage-added = Etapp on lisatud
stage-title = Kuidas etappi nimetatakse
stage-title-hint = Paar sõna, nagu inimesed ütlevad
stage-acts = Mida etapiga teha saab
stage-earlier = Vii varasemaks
stage-later = Vii hilisemaks
stage-remove = Eemalda etapp, jäta selle sammud alles
stage-removed = Etapp „{ $stage }“ on eemaldatud; selle sammud jäid alles
store = Register
store-offers = Mida see pakub
store-unused = Ükski samm seda ei kasuta.

# Kes võib sammu juurde jõuda, nagu näitab kõigi teede tõestus.
who-comes = Kes võib siia jõuda
who-proving = Proovitakse kõiki teid…
who-reached = Keegi võib, näiteks selliste vastustega:
who-never = Mitte keegi, mida iganes vastatakse ja registrid ütlevad.
who-undecided = See on otsustamata:
who-walk = Käi läbi
who-walking = Kellegi tee
who-moment = { $number } / { $count }
who-here = Nüüd on inimene siin.
who-said = { $label }: { $value }
who-endings = Kuidas see võib lõppeda
