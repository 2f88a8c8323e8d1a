# Piloot: vooru alustamine, jälgimine ja lõpetamine.

people =
    { $count ->
        [0] mitte keegi
        [one] { $count } inimene
       *[other] { $count } inimest
    }

pilot-loading = Loeme voore
pilot-rounds = Voorud
pilot-runs = käib
pilot-new = Uus voor
pilot-round-number = { $number }. voor
pilot-title = Proovige päris inimestega
pilot-title-again = Proovige päris inimestega uuesti
pilot-last =
    { $joined ->
        [0] „{ $title }“ lõppes { $date } kell { $time }. Keegi ei tulnud.
        [one] „{ $title }“ lõppes { $date } kell { $time }. Osales { $joined } inimene.
       *[other] „{ $title }“ lõppes { $date } kell { $time }. Osales { $joined } inimest.
    }
pilot-last-see = Vaata vooru
pilot-lead = Teenus külmutatakse sellisena, nagu ta on, ja inimesed käivad selle brauseris läbi. Mida nad teevad ja ütlevad, jõuab siia kohe.
pilot-start = Alusta pilooti
pilot-name = Vooru nimi
pilot-name-missing = Andke voorule nimi, et selle hiljem üles leiaksite
pilot-problems =
    { $count ->
        [one] Selles teenuses peatab inimesi üks probleem. Alustada saab, kuid kõik ei jõua lõpuni.
       *[other] Selles teenuses peatab inimesi { $count } probleemi. Alustada saab, kuid kõik ei jõua lõpuni.
    }
pilot-problems-show = Vaata
pilot-played = Keda osalejad võivad mängida
pilot-played-hint = Igaüks valib väljamõeldud inimese. Ka tema kirjed registrites on välja mõeldud.
pilot-played-none = Jätke vähemalt üks inimene, kelle vahel valida.
pilot-oneself = Võib olla ka tema ise, väljamõeldud andmetega
pilot-languages = Keeled, mille vahel valida
pilot-languages-none = Jätke vähemalt üks keel.
pilot-keep = Mitme päeva pärast seanss kustutatakse
pilot-keep-hint = Kustub iseenesest nii sellest arvutist kui ka teenuse failist.
pilot-keep-wrong = Täisarv päevi, { $least } kuni { $most }
pilot-consent = Millega nad nõustuvad
pilot-loopback = Piloot töötab ainult selles arvutis. Võrgu kaudu ei pääse sinna keegi: osalejad istuvad siia üksteise järel.
pilot-team = Meeskonna proov, mis jääb tulemustest välja
pilot-team-mark = Meeskonna proov: jääb tulemustest välja
pilot-team-short = meeskonnast

pilot-join = Liitumine
pilot-join-here = Aadress töötab selle arvuti brauseris.
pilot-copy = Kopeeri aadress
pilot-copied = Aadress on kopeeritud
pilot-not-copied = Aadressi ei saanud kopeerida. Märgistage see ja kopeerige ise.
pilot-large = Suurelt
pilot-erased = Kõik jääb sellesse arvutisse. Hiljemalt { $date } kustutatakse selle vooru esimene seanss.

pilot-live-for =
    { $minutes ->
        [0] { $title } algas äsja
        [one] { $title } on kestnud { $minutes } minuti
       *[other] { $title } on kestnud { $minutes } minutit
    }
pilot-was =
    { $minutes ->
        [0] { $title }, { $date }, alla minuti
        [one] { $title }, { $date }, { $minutes } minut
       *[other] { $title }, { $date }, { $minutes } minutit
    }
pilot-nobody = Keegi pole veel liitunud
pilot-inside =
    { $inside ->
        [0] Praegu pole kedagi sees
        [one] Praegu on sees { $inside } inimene
       *[other] Praegu on sees { $inside } inimest
    }, { $finished ->
        [0] keegi pole veel lõpetanud
       *[other] lõpetanud on { $finished }
    }
pilot-over =
    { $joined ->
        [0] Keegi ei liitunud
        [one] Liitus { $joined } inimene
       *[other] Liitus { $joined } inimest
    }, lõpetas { $finished }
pilot-changed = Olete teenust vooru algusest saadik muutnud. Osalejad näevad seda sellisena, nagu see siis oli; muudatused lähevad järgmisse vooru.
pilot-end = Lõpeta piloot
pilot-end-ask = Kas lõpetada piloot?
pilot-end-text =
    { $inside ->
        [0] Praegu pole kedagi sees. Aadress lakkab töötamast; see, mida inimesed tegid ja ütlesid, jääb alles.
        [one] { $inside } inimene on veel sees ega saa siis lõpetada. Aadress lakkab töötamast; see, mida inimesed tegid ja ütlesid, jääb alles.
       *[other] { $inside } inimest on veel sees ega saa siis lõpetada. Aadress lakkab töötamast; see, mida inimesed tegid ja ütlesid, jääb alles.
    }
pilot-ended = { $title } on lõppenud. See, mida inimesed tegid ja ütlesid, jäi alles.
pilot-to-improve = Mida see näitas

pilot-empty = Ootame esimest osalejat
pilot-empty-text = Avage aadress selle arvuti brauseris või andke koht üle. Iga osaleja ilmub siia reana lehtedest, mida ta läbib.
pilot-nobody-came = Sellesse vooru ei tulnud keegi
pilot-nobody-came-text = Mõõta pole midagi. Alustage uut, kui on, kellega proovida.
pilot-matrix = Osalejad lehtede kaupa
pilot-participants = Osalejad
pilot-now = Praegu
pilot-in-the-end = Lõpuks
pilot-as = { $who }: { $person }
pilot-as-self = { $who }
pilot-reads-consent = Pole veel nõustunud
pilot-begins = Alustab
pilot-under-way = Käib läbi
pilot-errors-here =
    { $count ->
        [one] Siin üks viga
       *[other] Siin { $count } viga
    }
pilot-finished = Lõpetas
pilot-finished-rated = Lõpetas, lihtsus { $rating } / 7
pilot-left-at = Jäi pooleli: „{ $page }“
pilot-here-for = { $who } on sellel lehel olnud { $time }.
pilot-dock-of-cast = Siin on { $who }, leht on näha nii, nagu väljamõeldud inimene siia jõuab. Seda, mida { $who } on kirjutanud, ei näidata.
pilot-open-page = Ava leht

pilot-notes = Teie märkmed
pilot-note-write = Kirjuta märge
pilot-note-about = Mida { $who } teeb?
pilot-note-round = Mida te näete?
pilot-note-keep = Salvesta märge
pilot-note-goes = Läheb siia: { $to }.
pilot-note-goes-round = Läheb vooru juurde. Valige osaleja, et siduda see tema lehega.
pilot-said = Mida nad ütlevad
pilot-said-count =
    { $count ->
        [0] veel mitte midagi
       *[other] seni { $count }
    }
pilot-said-none = Piloodi igal lehel on koht, kus öelda, mida arvatakse. Öeldu ilmub siia.
pilot-whole-page = kogu leht
