# Katsetamine: inimesed, kuidas kellelgi läheb, mis on valesti ja ühe inimese teekond.

test-cast = Inimesed
test-outside = Kuidas registrid vastavad: { $name }
test-skill = Digioskus { $skill } kolmest
test-walking = Kõik käivad teenuse läbi
test-checking = Otsime, mis on valesti
test-no-page = Teekond ei lõppenud lehel
test-walk-as = Käi läbi: { $name }
test-kicker = { $count ->
    [one] Väljamõeldud inimesed, üks läbimine teenuse praegusel kujul
   *[other] Väljamõeldud inimesed, { $count } läbimist teenuse praegusel kujul
}
test-through = Lõpuni jõuab { $through } / { $count }
test-where = Kus inimestel on raske
test-people = Inimesed
test-other-steps = Muud sammud
test-end = Lõpp
test-asked = Küsitud + teada
test-registries = Registrid
test-asked-of = { $asked } + { $known }
test-asked-note = Küsitud: mida inimene peab ise ütlema. Teada: mida register ütles tema eest. Inimesed on väljamõeldud ja registrid ei ole päris; kui kaua see võtab ja kus loobutakse, ütlevad allpool hinnangud.
test-party-does = { $party }: { $does }
test-stuck = jääb kinni
test-the-start = algus
test-problems = Leitud probleemid
test-hints = { $count ->
    [one] ja { $count } soovitus
   *[other] ja { $count } soovitust
}
test-no-problems = Miski ei peata kedagi
test-no-problems-text = Kontrollid ei leia teenuses vigu. Nüüd las proovivad inimesed.
test-mend = Paranda valitud probleem
test-show = Näita
test-unseen = Siia ei jõua keegi
test-unseen-text = { $count ->
    [one] See samm ei ole kellegi teel. Muuda mõne inimese jaoks registri käitumist või vaata, mis siia viib.
   *[other] Need sammud ei ole kellegi teel. Muuda mõne inimese jaoks registri käitumist või vaata, mis siia viib.
}
test-walks = Teekond: { $name }
test-leave = Tagasi kõigi juurde
test-back-one = Tagasi
test-on = Edasi
test-replay = Mängi läbi
test-pause = Peata
test-moment = { $step }, { $number } / { $count }
test-ended = Teekond lõpeb siin: { $step }.
test-outcome-took = { $outcome }, { $took } s
test-waits = ootab kuni { $until }
test-by = teeb { $by }
test-left-open = vastamata

value-yes = jah
value-no = ei

source-case = öeldud varem
source-answers = nii vastab see inimene
source-registry = registrist
source-record = tema kohta käivast kirjest
source-trait = nii see on
source-branch = miski ei otsusta: võeti esimene
source-drawn = välja mõeldud
source-open = võib jätta vastamata

act-begin = alustab
act-agree = nõustub
act-decline = keeldub
act-confirm = kinnitab
act-approve = kiidab heaks
act-refuse = keeldub andmast
act-send-back = saadab tagasi

party-sign-in = Sisselogimine
party-pay = Maksmine
party-sign = Allkirjastamine

does-no = vastab
does-unavailable = ei ole kättesaadav
does-none = ei leia midagi
does-many = leiab mitu kirjet
does-stale = annab vanad andmed
does-slow = vastab aeglaselt
does-refused = keeldub vastamast
does-rejected = ei võta saadetut vastu
does-unknown = ei ütle, kas võttis vastu
does-declined = inimene ei nõustu
does-cancelled = inimene pöördub tagasi
does-failed = katkeb
does-late = keegi ei vasta õigel ajal

reached-done = saadud
reached-refused = keeldutud
reached-not-eligible = ei ole neile
reached-elsewhere = jätkub mujal

stopped-empty = Teenusel ei ole veel ühtegi sammu.
stopped-no-arrow = „{ $step }“ ei vii kuhugi: ühegi noole tingimus ei kehti.
stopped-missing = Nool sammult „{ $step }“ viib sammule, mida ei ole: { $about }.
stopped-no-way = Sammul „{ $step }“ puudub tee tulemuse „{ $about }“ jaoks.
stopped-circle = Teekond käib ringi sammul „{ $step }“.
stopped-unknown = „{ $step }“ on sellist liiki samm, mida see versioon läbi ei käi.
stopped-no-end = Sammul „{ $step }“ ei lõpe ootamine: ei ole öeldud, mis järgneb.
stopped-refused = „{ $step }“ ei võta vastu ühtegi vastust küsimusele „{ $about }“.
stopped-unanswerable = Sammul „{ $step }“ ei oska keegi vastata küsimusele „{ $about }“.
stopped-too-long = Teekond on pikem, kui keegi jaksaks.

person-add = Lisa inimene
person-added = Inimene lisati
person-edit = Muuda: { $name }
person-remove = Eemalda
person-removed = { $name } ei osale enam
person-lent = See inimene on kõigile teenustele ühine. Mida siin muudate, kehtib ainult selles teenuses.
person-lent-keeps = Ühisele inimesele jääb muu seade alles
person-who = Kes see on
person-name = Kuidas teda kutsutakse
person-name-hint = Nii, nagu te temast räägite
person-story = Rida tema elust
person-full-name = Nimi registrites
person-born = Sünniaeg
person-born-wrong = Aasta, kuu ja päev, näiteks 1998-04-21
person-means = Mis tal on ja mida ta oskab
person-languages = Mis keeltes ta loeb
person-languages-add = Lisa keel
person-device = Seade
person-aids = Mis teda aitab
person-aids-add = Lisa abivahend
person-aids-none = Abivahendeid ei ole
person-skill = Digioskus
person-skill-1 = vaevalt
person-skill-2 = saab hakkama
person-skill-3 = kergesti
person-patience = Kannatlikkus
person-patience-1 = lahkub ruttu
person-patience-2 = proovib edasi
person-patience-3 = jääb
part-given = eesnimi
part-family = perekonnanimi
part-patronymic = isanimi
part-line = tänav ja maja
part-place = asula
part-postcode = sihtnumber
part-code = koha kood
records-of = { $registry } teab
records-none = Kirjeid ei ole
records-add = Lisa kirje
records-number = { $operation }, kirje { $number }
records-remove = Eemalda kirje { $number }: { $operation }

cases = Vastuvõtujuhud
cases-playing = Mängime juhud läbi
cases-good = Kõik läheb ootuspäraselt
cases-broken = { $count ->
    [one] { $count } läheb teisiti
   *[other] { $count } läheb teisiti
}
cases-none = Ühtegi läbimist pole veel alles hoitud
cases-none-text = Käi teenus kellegi eest läbi ja hoia läbimine alles: pärast iga muudatust mängitakse see uuesti läbi ja siin öeldakse, mis katki läks.
case-about = { $people }. Lõpeb sammul „{ $end }“.
case-is-good = { $name }: läheb ootuspäraselt
case-is-broken = { $name }: läheb teisiti
case-remove = Eemalda juht „{ $name }“
case-removed = Juht „{ $name }“ eemaldati
case-keep = Hoia juhuna alles
case-keep-act = Hoia alles
case-kept = Läbimine on alles: „{ $name }“
case-name = Kuidas juhtu kutsutakse
case-name-hint = Nii, nagu sa seda räägiksid: kes see on ja mida ootame
case-proposal = { $name }: { $end }
case-elsewhere = Real { $row } ootame sammu „{ $expected }“, kuid juhtum seisab sammul „{ $instead }“.
case-no-way-on = Real { $row } ootame sammu „{ $expected }“, kuid „{ $instead }“ ei vii kuhugi.
case-refused = Real { $row } ei võta „{ $instead }“ vastuseid vastu: vaata küsimust „{ $expected }“.
case-new-question = Real { $row } küsib „{ $instead }“ midagi, millele keegi ei vasta.
case-taken = Real { $row } ootame viga, kuid kõik võeti vastu ja juhtum seisab sammul „{ $instead }“.
case-read-only = Real { $row } ei saa sammu „{ $instead }“ vastuseid enam muuta: juhtum on ametniku käes.
case-not-theirs = Real { $row } peab sammu „{ $instead }“ tegema keegi teine.
case-other-step = Real { $row } seisab juhtum sammul „{ $instead }“, kus seda teha ei saa: { $expected }.
case-no-question = Real { $row } ei küsi leht enam „{ $expected }“.
case-asked = Real { $row } küsib „{ $instead }“ küsimust „{ $expected }“, mida küsida ei tohiks.
case-holds = Real { $row } on „{ $expected }“ väärtus „{ $instead }“, mitte „{ $value }“.
case-holds-nothing = Real { $row } on „{ $expected }“ tühi, peaks olema „{ $value }“.
case-amount = Real { $row } ootame maksmiseks { $expected }, kuid küsitakse { $instead }.
case-circle = Pärast rida { $row } viib tee ringi.
case-unreadable = Faili journeys.md rida { $line } ei saa lugeda:
case-other = Real { $row } läheb miski teisiti:

once = Mida registrid juba teavad
once-looking = Otsime, mida pole vaja küsida
once-none = Kelleltki ei küsita seda, mis selle teenuse registris juba olemas on.
once-saves = Kui küsimise asemel kinnitada, hoiab igaüks neist { $people } väljamõeldud inimesest ({ $of }-st), kellelt seda küsitakse, kokku umbes { $seconds } s. See on hinnang.
once-spared = Kui see kõik kinnitada, vastab kasutajaskonna inimene keskmiselt { $questions } küsimuse võrra vähem.
once-no-way = Selleks ajaks pole ükski andmevahetus registrilt küsinud ja pole kindel, mille järgi inimese kirje leida: lisa andmevahetus kaardil enne seda lehte.
once-confirm = Lase kinnitada
once-ask = Küsi registrilt ja kinnita
once-adds = Lehe ette lisandub andmevahetus registriga „{ $registry }“; kui register ei vasta, küsib leht nagu praegu.
once-look-over = Eesmärk, seadus ja säilitusaeg on võetud küsimusest: vaata need üle.
once-unnamed = Veel on vaja nimetada: { $what }.
once-unnamed-purpose = eesmärk
once-unnamed-law = seadus
once-unnamed-keep = säilitusaeg
once-all = Kinnita kõik
once-done = Kinnitatakse küsimise asemel

compared = Mida sinu muudatused tegid
compared-from-here = Võrdle siit alates
compared-through = Enne jõudis lõpuni { $was } { $count }-st, nüüd { $is }.
compared-as-many = Lõpuni jõuab sama palju kui enne: { $is } { $count }-st.
compared-asked = Enne küsiti { $was }, nüüd { $is }.
compared-known = Register teadis enne { $was }, nüüd { $is }.
