# Üleandmine: mida arendajad saavad.

handover-loading = Loeme, mida saab üle anda
handover-kicker = Üleandmine, versioon { $version }
handover-ready = Arendajatele valmis
handover-draft =
    { $count ->
        [one] Mustand: { $count } probleem peatab veel inimesi
       *[other] Mustand: { $count } probleemi peatab veel inimesi
    }
handover-lead = Kõik, mida arendajad vajavad, et teenus ehitada ja näha, kas see ehitati õigesti. Sama versioon annab alati sama faili:
handover-export = Ekspordi pakk
handover-export-draft = Ekspordi mustandpakk
handover-writing = Kirjutame { $done } / { $of }
handover-downloaded = { $name } ({ $size }) on teie allalaadimiste seas.
handover-saved = Salvestatud kui { $path } ({ $size }).
handover-where = Kuhu salvestada
handover-save = Salvesta
handover-path = Fail
handover-path-hint = See, mis seal juba on, jääb alles; siis lisatakse nimele arv.
handover-parts = Pakis
handover-part-writing = Kirjutame
handover-part-review = Loetav spetsifikatsioon
handover-part-review-about = Iga ekraan, reegel, põhjus ja andmevahetus ühel lehel: juristidele, kolleegidele ja arendajatele. Avaneb igas brauseris ja on trükitav.
handover-part-review-count =
    { $count ->
        [one] HTML, { $count } samm
       *[other] HTML, { $count } sammu
    }
handover-part-openapi = API kirjeldus
handover-part-openapi-about = Mida päris teenus programmidele pakub: taotluse saatmine, mustandi hoidmine, otsustamine, maksmine, allkirjastamine. Serverite, klientide ja testide loomiseks.
handover-part-openapi-count =
    { $count ->
        [one] OpenAPI 3.1, { $count } operatsioon
       *[other] OpenAPI 3.1, { $count } operatsiooni
    }
handover-part-json-schema = Andmete kuju
handover-part-json-schema-about = Mida valmis taotlus täpselt sisaldab. Saadetu kontrollimiseks ja hoidmiseks.
handover-part-json-schema-count =
    { $count ->
        [one] JSON Schema 2020-12, { $count } vastus
       *[other] JSON Schema 2020-12, { $count } vastust
    }
handover-part-service = Teenus ise
handover-part-service-about = Mudel, selle inimesed ja teekonnad nii, nagu Maket neid hoiab. Maketis uuesti avamiseks ja koodi kõrval hoidmiseks.
handover-part-service-count =
    { $count ->
        [one] { $count } fail
       *[other] { $count } faili
    }
handover-part-other = Midagi veel
handover-part-other-about = Mis see on, teab uuem Maket.
handover-part-other-count =
    { $count ->
        [one] { $count } asi
       *[other] { $count } asja
    }
handover-well = Kehtiv
handover-faults =
    { $count ->
        [one] { $count } viga: nii ei saa seda kasutada. Öelge Maketi tegijatele.
       *[other] { $count } viga: nii ei saa seda kasutada. Öelge Maketi tegijatele.
    }
handover-is-ready = Kas on valmis?
handover-stops =
    { $count ->
        [0] Miski ei peata inimesi
        [one] { $count } probleem peatab inimesi
       *[other] { $count } probleemi peatab inimesi
    }
handover-languages =
    { $count ->
        [0] Kõik keeled on täidetud
        [one] { $count } tekst on tõlkimata
       *[other] { $count } teksti on tõlkimata
    }
handover-looks =
    { $count ->
        [0] Rohkem pole midagi üle vaadata
        [one] { $count } asi vajab pilku
       *[other] { $count } asja vajab pilku
    }
handover-all-stops =
    { $count ->
        [one] Vaata kõiki: { $count }
       *[other] Vaata kõiki: { $count }
    }
handover-way = Kuidas näidata
handover-read = Loe
handover-source = Lähtetekst
handover-copy = Kopeeri
handover-copied = Kopeeritud
handover-not-copied = Kopeerimine ei õnnestunud. Valige tekst ja kopeerige klahvidega.
handover-export-one = Ekspordi see
handover-cut = See on algus. Eksportige, et näha kõike.
handover-dock = Arendajate ehitatu peab seda lehte näitama sõna-sõnalt.
handover-open-threats =
    { $count ->
        [0] Igale ohule on vastatud
        [one] { $count } oht on vastamata
       *[other] { $count } ohtu on vastamata
    }
handover-unjudged =
    { $count ->
        [0] Inimesed on hinnanud kõike, mida saavad ainult nemad
        [one] { $count } asja peavad inimesed veel hindama
       *[other] { $count } asja peavad inimesed veel hindama
    }
safeguard-title = Selle eest vastutavad inimesed
safeguard-threats = Ohud
safeguard-threats-count = vastamata { $open }, kokku { $all }
safeguard-threats-about = Mis võib valesti minna seal, kus miski käest kätte läheb; see on tuletatud teenuse kulgemisest. Öelge iga ohu kohta, mis selle ära hoiab, või miks sellega saab leppida ja kes seda ütleb. Mis jääb vastamata, antakse nii ka üle.
safeguard-checklist = Inimeste hinnata
safeguard-checklist-count = hindamata { $open }, kokku { $all }
safeguard-checklist-about = Mida ükski programm öelda ei saa. Pange kirja, kes hindas, millal ja mis seda näitab: lause või koht, kus seda lugeda saab. See läheb kirjeldusse.
safeguard-no-threats = Teenuse kulgemisest ohte ei tulene
safeguard-no-threats-text = Need tulevad koos sisselogimise, registrite, maksete, allkirjade, failide, teadete ja dokumentidega.
safeguard-gone = Vastus ohule, mida enam ei ole: { $how }
safeguard-answer =
    { $count ->
        [one] Vasta
       *[other] Vasta { $count } sammu kohta
    }
safeguard-is-open = vastamata
safeguard-is-stale = samm on muutunud
safeguard-is-met = tõrjutud
safeguard-is-accepted = lepitud
safeguard-holds = Vastus kehtib veel
safeguard-change = Muuda
safeguard-remove = Eemalda vastus
safeguard-removed = Vastus on eemaldatud
safeguard-kept = See on kirja pandud
safeguard-save = Pane kirja
safeguard-stand = Mida sellega tehakse
safeguard-how-met = Mis selle ära hoiab
safeguard-how-accepted = Miks sellega saab leppida
safeguard-by = Kes seda ütleb
safeguard-by-hint = Kes ohuga lepib, annab oma nime.
safeguard-for = Nende sammude kohta
safeguard-done = hinnatud
safeguard-to-judge = hindamata
safeguard-note = Pane kirja, mida leiti
safeguard-tell = Kust seda näha: { $how }
safeguard-source = Allikas: { $source }
safeguard-evidence = Mis seda näitab
safeguard-on = Mis päeval
safeguard-on-hint = Näiteks 2026-03-01
safeguard-on-error = Kirjutage päev nii: 2026-03-01
