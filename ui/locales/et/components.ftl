# Mida akna osad ise ütlevad.

cancel = Loobu
close = Sulge
stop = Peata
undo = Võta tagasi
redo = Tee uuesti
toasts = Mis on tehtud
several-remove = Võta ära: { $name }
combo-none = Selle nimega pole midagi
known-insert = Lisa väärtus: { $field }
formula-nothing = Mitte midagi

removing-act = Eemalda
removing-anyway = Eemalda ikkagi
removing-named = Kas eemaldada „{ $name }“?
removing-text =
    { $count ->
        [one] Sellele viitab veel üks koht, mida tuleks siis parandada:
       *[other] Sellele viitavad ka teised kohad, mida tuleks siis parandada:
    }
removing-undo = Seda saab tagasi võtta.

row-moved = { $name }, { $place }. kohal { $count }-st
row-up = Liiguta üles
row-down = Liiguta alla

problem-bad = peatab inimesi
problem-warn = vaadake üle

kind-start = Algus
kind-page = Leht
kind-sign-in = Sisselogimine
kind-exchange = Andmevahetus registriga
kind-decision = Otsus
kind-pay = Maksmine
kind-check-answers = Vastuste kontroll
kind-sign = Allkiri
kind-review = Ametniku ülevaatus
kind-wait = Ootamine
kind-notify = Teavitus
kind-issue = Dokumendi väljastamine
kind-outcome = Tulemus
kind-module = Teise teenuse sammud
step-added = Lisatud: { $kind }

went-smooth = sujub
went-hesitates = kõhkleb
went-stuck = jääb kinni
went-unreached = ei jõua siia
went-absent = pole tema jaoks
went-here = praegu siin
went-here-warn = praegu siin, pärast viga

dock = Mida inimene näeb
dock-sees = Mida näeb { $name }
dock-people = Kelle silmadega
dock-device = Seade
dock-phone = Telefon
dock-desktop = Arvuti
dock-desktop-size = Laius { $width } pikslit, suurus { $percent }%
dock-back = Tagasi telefoni juurde
dock-language = Lehe keel
dock-walk = Kõnni siit edasi
dock-loading = Avame lehte
dock-none = Ükski leht ei rahulda seda vajadust veel

dock-instead = { $asked } siia ei jõua. Siin on see, mida näeb { $shown }.
dock-nobody = Keegi inimestest ei jõua siia
dock-no-page = { $name } jõuab siia, kuid lehte ei ole
dock-waits = { $name } ei näe sellest sammust midagi. See on talle lähim leht.
person-age = { $age }
device-phone = telefon
device-tablet = tahvel
device-computer = arvuti
aid-screen-reader = ekraanilugeja
aid-magnifier = luup
aid-keyboard = ainult klaviatuur
aid-voice-control = hääljuhtimine
aid-large-text = suur tekst
aid-easy-read = lihtne keel
aid-one-hand = üks käsi vaba
