# The frame of every page
title-error = Viga: { $title }
title-prototype = { $title } (prototüüp)
skip = Põhisisu juurde
prototype = Prototüüp, see ei ole päris teenus.
prototype-data = Ära sisesta päris andmeid.
prototype-label = Prototüüp
leave = Lahku katsest
languages = Keel
back = Tagasi
back-label = Tee
notice = Tähtis
notice-good = Tehtud
side-title = Sinu taotlus
side-label = Sammud
step-of = Samm { $step }/{ $steps }
step-done = tehtud
step-now = oled siin
step-later = ees
feedback = Anna tagasisidet
continue = Edasi
later = Salvesta ja jätka hiljem
change = Muuda
no-answer = Vastamata
minutes = { $minutes ->
    [one] { $minutes } minut
   *[other] { $minutes } minutit
}
mock = Näidis
warning = Hoiatus
error = Viga
error-title = Midagi on vaja parandada
print = Prindi leht
foot-data = Sinu andmed selles katses
foot-accessibility = Ligipääsetavus
foot-help = Abi
foot-round = Voor { $round }, kuni { $until }
preview-note = Eelvaade

# Questions
optional = (pole kohustuslik)
choose-one = Vali
choose-several = Vali kõik, mis sobib.
yes = Jah
no = Ei
day = Päev
month = Kuu
year = Aasta
given = Eesnimi
family = Perekonnanimi
patronymic = Isanimi
line = Tänav, maja, korter
place = Asula
postcode = Sihtnumber
area-code = Asula kood (EHAK)
count-limit = Sisestada saab kuni %{ "{" }count{ "}" } tähemärki
count-under-one = Jäänud on %{ "{" }count{ "}" } tähemärk
count-under-other = Jäänud on %{ "{" }count{ "}" } tähemärki
count-at = Jäänud on 0 tähemärki
count-over-one = %{ "{" }count{ "}" } tähemärk on üle
count-over-other = %{ "{" }count{ "}" } tähemärki on üle
date-hint = Näiteks { $day } { $month } { $year }
month-hint = Näiteks { $month } { $year }
time-hint = Näiteks 14:30
search-hint = Hakka kirjutama ja vali loetelust.
file-sample = Kasuta näidist „{ $name }“
file-own = Nimeta oma fail
file-choose = Vali fail
file-kept = Fail jääb sinu kätte: kirja läheb ainult nimi, tüüp ja suurus.
group-add = Lisa: { $item }
group-add-another = Lisa veel: { $item }
group-add-plain = Lisa
group-remove = Eemalda: { $item }
group-remove-plain = Eemalda
group-item = { $item } { $number }
from-registry = Registri „{ $registry }“ andmetel
from-registry-as-of = Registri „{ $registry }“ andmetel, seisuga { $date }
this-is-wrong = See on vale
right-value = Mis on õige: { $label }
prefilled = Täitsime selle sinu eest. Kontrolli üle.
why = Miks me seda küsime
why-used-by = Kes kasutab: { $who }.
why-keep = Säilitamine: { $keep }.
why-law = Õiguslik alus:
sent-back-title = Sulle parandamiseks tagasi saadetud
locked = Taotlus on ametniku käes. Vastuseid saab muuta ainult siis, kui see sulle tagasi saadetakse.
unknown-content = See versioon ei oska seda lehe osa näidata.
unknown-question = See versioon ei oska seda küsimust näidata.
conflict-title = Sinu vastuseid muudeti kahes kohas
conflict-text = Pärast selle lehe avamist muutis keegi samu vastuseid. Vali, millised jäävad.
conflict-stands = Juba salvestatud
conflict-typed = Siin sisestatud
conflict-use-typed = Kasuta siin sisestatut
conflict-keep = Jäta salvestatu

# Steps
start = Alusta
start-time = Kui kaua see võtab
start-price = Hind
start-term = Otsus
start-needed = Mida on vaja
start-assisted = Kui sa ei saa teenust veebis kasutada
sign-in = Logi sisse
sign-in-mock = Keegi ei logi päriselt sisse. Prototüüp mängib autentimisteenust.
sign-in-person = Sind logitakse sisse kui { $person }.
sign-in-learns = Teenus saab teada: { $what }.
sign-in-with = Jätka: { $means }
sign-in-cancel = Katkesta
exchange-ask = Kas tohime registrist küsida?
exchange-found = Kontrolli, mida register teab
exchange-registry = Register
exchange-purpose = Milleks
exchange-gives = Mida küsime
exchange-law = Õiguslik alus
exchange-keep = Säilitamine
exchange-sends = Mida saadame
exchange-preview = Mida leiti
exchange-agree = Jah, küsige registrist
exchange-use = Kasuta neid andmeid
exchange-decline = Ei, jätka ilma
pay-title = Maksmine
pay-mock = Raha ei liigu. Prototüüp mängib panka.
pay-amount = Summa
pay-before = Juba makstud
pay-to = Saaja
pay-purpose = Selgitus
pay = Maksa { $amount }
pay-cancel = Katkesta
sign-title = Allkiri
sign-mock = Allkirjal ei ole õigusjõudu. Prototüüp mängib allkirjateenust.
sign-declares = Mida sa kinnitad
sign-answers = Vaata vastuseid, millele alla kirjutad
sign-signers = Kes kirjutab alla
sign-wait = Oled juba alla kirjutanud või ei ole sinu kord. Ootame teisi.
sign-code = Võrdle seda koodi oma seadmes oleva koodiga:
sign = Allkirjasta
sign-decline = Ma ei soovi allkirjastada
signer-signed = Allkirjastatud
signer-waiting = Ootame
signer-later = Allkirjastab hiljem
signer-link = Link sellele inimesele
wait-title = Ootamine
wait-until = Kuni { $until }.
wait-other = Link: { $who }
wait-other-text = Ava link teise inimese seadmes või näita talle koodi.
wait-qr = QR-kood allpool oleva lingiga
wait-again = Vaata uuesti
wait-for-actor = Ootame: { $who }.
wait-for-registry = Ootame registri „{ $registry }“ vastust.
wait-for-time = Praegu ei ole sinult midagi vaja.
check-title = Kontrolli oma vastuseid
check-declares = Saates kinnitad
check-confirm = Kinnita ja saada
check-source = Registri „{ $registry }“ andmetel
check-others = { $who }
review-title = Taotlus otsustamiseks
review-until = Otsusta hiljemalt { $until }.
review-compare = Vastused registrite kõrval
review-datum = Andmed
review-said = Inimene ütleb
review-registry = Register ütleb
review-verdict = Võrdlus
review-differs = Erineb
review-same = Sama
review-decision = Sinu otsus
review-grounds = Keeldumise alused
review-grounds-hint = Vajalikud ainult keeldumisel.
review-message = Sõnum taotlejale
review-message-hint = Tagasi saates ütle, mida parandada. Inimene näeb sinu sõnu.
review-approve = Rahulda
review-send-back = Saada tagasi
review-refuse = Keeldu
again-sent-back = Ametnik saatis taotluse tagasi: „{ $message }“
again-changed = Vahepeal on muutunud: { $what }. Kinnita veel kord.
again-tried = Viimane katse ei õnnestunud. Saad uuesti proovida.
again-led-back = Oled tagasi selle sammu juures.
tried-cancelled = Sa katkestasid. Saad uuesti proovida.
tried-failed = See ei õnnestunud. Saad uuesti proovida.
tried-unavailable = Teine pool ei vastanud. Saad uuesti proovida.
tried-late = Aeg sai läbi. Saad uuesti proovida.

# Ends
done-title = Taotlus on esitatud
refused-title = Taotlus jäeti rahuldamata
not-eligible-title = See teenus ei ole selle juhtumi jaoks
elsewhere-title = See jätkub mujal
reference = Taotluse number
reference-is = Taotluse number: { $reference }
refused-why = Miks
next-title = Mis saab edasi
parts-title = Mis millal saabub
parts-what = Mis
parts-by = Kellelt
parts-when = Hiljemalt
parts-now = Kohe
documents-title = Välja antud dokumendid
appeal-title = Kui sa ei ole nõus
answers-title = Sinu vastused
copy = Salvesta koopia
contact-title = Kontakt
onwards = Edasi küsimuste juurde
onwards-text = Ülesanne on lõpetatud. Jäänud on mõned lühikesed küsimused.
stop-title = Tee katkeb siin
stop-text = See on kavandi viga, mitte sinu oma. Sinu vastused on alles.
stop-after = Tee katkeb pärast sammu „{ $step }“.
stop-empty = Teenusel ei ole veel ühtegi sammu.
stop-no-arrow = Nende vastuste puhul ei kehti ühegi edasimineku tingimus.
stop-missing = Tee viib sammu „{ $what }“ juurde, mida ei ole.
stop-no-way = Tulemusel „{ $what }“ ei ole edasiteed.
stop-circle = Sammud viivad ringi.
stop-unknown = See versioon ei tunne seda liiki sammu.
stop-module = Siin kasutatav teenus ei ole veel oma kohale pandud.
stop-no-end = Ootamise lõppu ei õnnestunud arvutada.

# Pilots
join-title = Osale katses
join-text = Sisesta kood, mille sulle anti.
join-code = Kood
join-code-hint = Tähed ja numbrid, näiteks K7M2QX
join = Osale
join-wrong = See kood ei sobi ühegi avatud katsega. Küsi üle sellelt, kes selle sulle andis.
join-missing = Sisesta kood
consent-title = Enne alustamist
consent-who = { $authority } palub sul proovida teenuse kavandit. Katsetame kavandit, mitte sind.
consent-clicks = Kirja läheb, milliseid lehti avad, kui kaua seal oled, mida vastad ja milliseid vigu näed.
consent-invented = Midagi päris ei tohi sisestada: mängid väljamõeldud inimest.
consent-stop = Võid igal hetkel põhjuseta lõpetada.
consent-keep = Kirja pandu kustutatakse: { $keep } pärast.
consent-agree = Olen nõus osalema
consent-begin = Alusta
consent-refuse = Ma ei soovi osaleda
consent-missing = Märgi, et oled nõus, või ütle, et ei soovi osaleda
person-title = Keda sa mängid?
person-hint = Ka see, mida registrid sellest inimesest teavad, on välja mõeldud.
person-self = Iseennast, väljamõeldud andmetega
person-self-hint = Mõtle välja kõik nimed, numbrid ja aadressid. Päris andmeid ei võeta vastu.
person-missing = Vali, keda sa mängid
feedback-title = Mida sa sellest lehest arvad?
feedback-about = Leht „{ $page }“
feedback-place = Mille kohta see käib?
feedback-whole = Kogu leht
feedback-text = Sinu mõtted
feedback-hint = Mis oli ebaselge, puudu või ees? Ära sisesta päris nimesid ega numbreid.
feedback-missing = Kirjuta, mida arvad
feedback-send = Saada
feedback-back = Tagasi lehele ilma saatmata
feedback-thanks = Aitäh, kirja pandud.
questionnaire-title = Mõned küsimused katse kohta
questionnaire-skip = Jäta vahele
seq-title = Üks küsimus ülesande kohta
seq = Kui raske või lihtne see ülesanne oli?
seq-low = väga raske
seq-high = väga lihtne
umux-needs = Selle teenuse võimalused vastavad minu vajadustele.
umux-easy = Seda teenust on lihtne kasutada.
umux-low = ei nõustu üldse
umux-high = nõustun täielikult
open-question = Mida tuleks kõigepealt muuta?
rating-missing = Vali arv 1 kuni { $points }
thanks-title = Aitäh
thanks-text = Sinu vastused teevad teenuse paremaks. Võid lehe sulgeda.
thanks-again = Alusta järgmise inimesega
left-title = Oled katsest lahkunud
left-text = Rohkem midagi kirja ei lähe. Võid lehe sulgeda.

# What goes wrong around pages
error-onwards = Jätka sealt, kus olid
error-support = Toele: { $code }
not-found-title = Lehte ei leitud
not-found-text = Sellel aadressil ei ole lehte. Kontrolli, kas aadress on tervenisti kopeeritud.
other-address-title = Sellel lehel on teine aadress
other-address-text = Ava leht aadressil, mille sulle anti, täpselt nii, nagu see on kirjutatud.
other-origin-title = Vormi ei saadetud
other-origin-text = Vorm ei tulnud sellelt lehelt. Ava leht uuesti ja saada see sealt.
session-ended-title = Seanss on lõppenud
session-ended-text = See oli avatud teises brauseris või sai aeg läbi. Seal sisestatut ei näidata kellelegi teisele.
round-ended-title = Katse on läbi
round-ended-text = Voor, mille juurde see kood kuulub, on suletud. Aitäh, et soovisid osaleda.
too-large-title = Seda on korraga liiga palju
too-large-text = Vorm on suurem, kui see leht vastu võtab. Mine tagasi ja lühenda vastuseid.
fault-title = Siin läks midagi valesti
fault-text = See ei ole sinu süü. Varem salvestatu on alles. Proovi hetke pärast uuesti.

# Periods
period-days = { $count ->
    [one] { $count } päev
   *[other] { $count } päeva
}
period-working-days = { $count ->
    [one] { $count } tööpäev
   *[other] { $count } tööpäeva
}
period-weeks = { $count ->
    [one] { $count } nädal
   *[other] { $count } nädalat
}
period-months = { $count ->
    [one] { $count } kuu
   *[other] { $count } kuud
}
period-years = { $count ->
    [one] { $count } aasta
   *[other] { $count } aastat
}
period-hours = { $count ->
    [one] { $count } tund
   *[other] { $count } tundi
}
period-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutit
}
