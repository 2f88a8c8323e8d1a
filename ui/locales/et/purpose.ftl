# Eesmärk: vajadused, õigusaktid, sihid ja see, mis neid teenib.

purpose-loading = Loeme, milleks teenus on
purpose-kicker = Funktsioon
purpose-title = Milleks see teenus on
purpose-lead = Iga samm ja iga küsimus peab teenima mõnd vajadust sellel lehel.
purpose-service = Nimi ja kokkuvõte
purpose-service-title = Mis nime all inimesed teenust tunnevad
purpose-service-summary = Mida see annab
purpose-service-summary-hint = Ühe lausega.
purpose-acts = Toimingud reaga
purpose-remove = Eemalda
purpose-removed = Eemaldatud
purpose-remove-title = Sellele viidatakse
purpose-remove-text =
    { $count ->
        [one] Sellele viitab { $count } koht ja viide kaob. Tagasivõtmine toob kõik tagasi.
       *[other] Sellele viitab { $count } kohta ja viited kaovad. Tagasivõtmine toob kõik tagasi.
    }
purpose-wording = Sõnastus
purpose-none = Määramata

purpose-needs = Kellel ja milleks seda vaja on
purpose-need = Vajadus
purpose-add-need = Lisa vajadus
purpose-need-first = Lisa esimene vajadus
purpose-need-number = Vajadus { $number }
purpose-needs-none = Kellelgi pole veel midagi vaja
purpose-needs-none-text = Alustage ühest inimesest ja sellest, mida ta püüab teha.
purpose-sentence = { $who }: { $want }, { $so }
purpose-who = Kes
purpose-who-hint = Inimene oma olukorras: ema haiglas kaks päeva pärast sündi.
purpose-want = Tahab
purpose-want-hint = Mida ta püüab teha, tema enda sõnadega ja ilma lahenduseta.
purpose-so = Et
purpose-so-hint = Mis on tema jaoks siis parem.
purpose-evidence = Kust me seda teame
purpose-evidence-hint = Intervjuud, kaebused, arvud; millal
purpose-serving = Mis seda teenib
purpose-unserved = Veel rahuldamata
purpose-unserved-text = Ükski samm ei teeni veel seda vajadust. Valige samm allpool või lisage selle jaoks leht.
purpose-serve = Veel üks samm, mis seda teenib
purpose-serve-which = Valige samm
purpose-take = „{ $what }“ ei teeni seda
purpose-taken = Samm ei teeni enam seda vajadust

purpose-without = Lehed, mis ei teeni kedagi
purpose-without-text = Need küsivad midagi, kuid vajadust pole nimetatud. Öelge, keda nad teenivad, või saage ilma hakkama.
purpose-give-need = Vajadus
purpose-serves-which = Millist vajadust teenib „{ $page }“

purpose-laws = Mida ütleb seadus
purpose-law = Õigusakt
purpose-add-law = Lisa õigusakt
purpose-law-first = Lisa esimene õigusakt
purpose-law-untitled = Pealkirjata õigusakt
purpose-laws-none = Ühtki õigusakti pole veel nimetatud
purpose-laws-none-text = Nimetage akt, mis lubab küsida, päringuid teha ja otsustada. Siis ütlevad küsimused ja päringud, millele nad toetuvad.
purpose-law-title = Akti nimetus
purpose-law-where = Kus see kirjas on
purpose-law-article = Paragrahv, lõige või punkt
purpose-law-url = Teksti aadress
purpose-law-url-wrong = Aadress algab https:// ja selles pole tühikuid.
purpose-law-open = Loe
purpose-article = § { $article }
purpose-resting = Mis sellele toetub
purpose-unused = Miski ei toetu sellele
purpose-unused-text = Ükski küsimus, päring ega otsus ei viita sellele aktile. Nimetage see seal, kus seda vaja on, või eemaldage.

purpose-objectives = Kuidas me teada saame, et see toimib
purpose-objective = Siht
purpose-add-objective = Lisa siht
purpose-objective-first = Lisa esimene siht
purpose-objective-untitled = Sõnastamata siht
purpose-objective-title = Kuidas peab olema
purpose-objective-hint = Nii, nagu inimene seda märkab.
purpose-objectives-none = Edu ei märkaks veel keegi
purpose-objectives-none-text = Öelge, kuidas peab inimeste jaoks olema ja mis arvust see näha on.
purpose-results = Võtmetulemused
purpose-result-number = Võtmetulemus { $number }
purpose-result-untitled = Sõnastamata võtmetulemus
purpose-result-title = Nimetus
purpose-add-result = Lisa võtmetulemus
purpose-measure = Mida mõõdame
purpose-measure-own = Oma mõõdiku nimi
purpose-measure-own-hint = Voorud seda ei mõõda; seda mõõdetakse pärast käivitamist.
measure-completion = Lõpetamine
measure-completion-about = Nende osakaal, kes jõuavad lõpuni
measure-time = Aeg
measure-time-about = Minutid lõpuni
measure-satisfaction = Rahulolu
measure-satisfaction-about = Kui lihtne see oli, 1 kuni 7
measure-errors = Vead
measure-errors-about = Vead, mida üks inimene kohtab
measure-own = Oma mõõdik
measure-own-about = Muudest allikatest kui voorud
purpose-was-field = Oli
purpose-target-field = Sihtväärtus
purpose-figure-wrong = Kirjutage arv, näiteks 12 või 85 %.
purpose-better = Kumb suund on parem
better-higher = Rohkem on parem
better-lower = Vähem on parem
purpose-not-yet = veel mitte
purpose-unmeasured = veel mõõtmata
purpose-measured =
    { $count ->
        [one] { $round }, { $count } inimene
       *[other] { $round }, { $count } inimest
    }
purpose-was = oli { $value }
purpose-was-unknown = varasem teadmata
purpose-target = siht { $value }
purpose-no-target = sihita

purpose-official = Mida iga teenus enda kohta ütleb
purpose-authority = Kes selle eest vastutab
purpose-authority-none = Kedagi pole veel nimetatud
purpose-authority-name = Asutuse nimi
purpose-authority-contact = Kuidas ühendust saada
purpose-authority-contact-hint = See on igal lehel, kus inimene võib hätta jääda.
purpose-authority-assisted = Neile, kes ei saa veebis
purpose-authority-assisted-hint = Kuhu minna ja mida kaasa võtta.
purpose-card = Teabekaart
purpose-card-none = Seda pole veel kirjutatud
card-for = Kes võib taotleda
card-price = Mis see maksab
card-result = Mida inimene saab
card-appeal = Kuidas otsust vaidlustada
card-register = Register ja tähtaeg
card-register-id = Number teenuste registris
card-term = Kui kaua otsustatakse
card-term-hint = Nagu „10 working days“ või P30D.
card-documents = Dokumendid
card-document-number = Dokument { $number }
card-document-title = Nimetus
card-document-registry = Register, kus see olemas on
card-add-document = Lisa dokument
card-refusal = Keeldumise alused
card-reason-number = Alus { $number }
card-reason-title = Mida see ütleb
card-add-reason = Lisa alus
card-law = Millise seaduse järgi

count-pages =
    { $count ->
        [one] { $count } leht
       *[other] { $count } lehte
    }
count-steps =
    { $count ->
        [one] { $count } samm
       *[other] { $count } sammu
    }
count-questions =
    { $count ->
        [one] { $count } küsimus
       *[other] { $count } küsimust
    }
count-others =
    { $count ->
        [one] { $count } kirje
       *[other] { $count } kirjet
    }
count-documents =
    { $count ->
        [one] { $count } dokument
       *[other] { $count } dokumenti
    }
count-reasons =
    { $count ->
        [one] { $count } keeldumise alus
       *[other] { $count } keeldumise alust
    }

purpose-dock-need =
    { $count ->
        [0] Vajadust { $need } ei täida ükski leht.
        [one] Vajadust { $need } täidab { $count } leht.
       *[other] Vajadust { $need } täidab { $count } lehte.
    }
purpose-dock-law = Leht, mis toetub sellele aktile.
purpose-dock-first = Teenuse esimene leht.
purpose-page-before = Eelmine leht
purpose-page-after = Järgmine leht
purpose-page-of = { $number } / { $count }
purpose-to-page = Ava leht
purpose-need-unworded = Sõnastamata vajadus
purpose-count-needs =
    { $count ->
        [one] { $count } vajadus
       *[other] { $count } vajadust
    }
purpose-count-objectives =
    { $count ->
        [one] { $count } siht
       *[other] { $count } sihti
    }
purpose-count-laws =
    { $count ->
        [one] { $count } õigusakt
       *[other] { $count } õigusakti
    }
