# Kõigi teede tõestus sõnades: miks miski jääb lahtiseks, mis millest saab, kuidas sammud lõpevad
# ja mida teevad näidisinimesed.

why-text-shape = tingimus vaatab teksti kuju ja kõiki tekste ei saa läbi proovida
why-computed = tingimus põhineb arvutusel, mida ei saa tagurpidi pöörata
why-together = tingimus paneb kokku mitu vastust ja kõiki ühendeid ei proovita
why-many-items = rühmas võib olla rohkem kirjeid, kui prooviti
why-time = tingimus küsib, mis päev on, ja kõiki ootamise kestusi ei proovita
why-many-answers = lehel on rohkem vastuste ühendeid, kui prooviti
why-many-situations = teenusel on rohkem olukordi, kui vaadati
why-no-answer = ei õnnestunud välja mõelda vastust, mida küsimus vastu võtab
why-unknown = see versioon ei tunne seda liiki sammu ega vastust
why-unconfirmed = teekond ise ei jõua sinna, kuhu näide peaks viima
why-stopped = tõestus peatati enne lõppu

verdict-reached = jõutakse
verdict-never = mitte keegi
verdict-undecided = otsustamata

thing-outcome = { $at }, kui see lõpeb nii: „{ $outcome }“
thing-skip = { $at }, kui sellest minnakse mööda

follows-again = võib uuesti proovida
follows-nothing = keegi ei pääse edasi
follows-step = edasi „{ $step }“

outcome-found = leitud
outcome-none = kirjet ei ole
outcome-many = mitu kirjet
outcome-refused = keeldutud
outcome-declined = inimene ei nõustunud
outcome-unavailable = vastust ei tule
outcome-slow = aeglane vastus
outcome-stale = vananenud andmed
outcome-accepted = vastu võetud
outcome-rejected = tagasi lükatud
outcome-unknown = teadmata, kas jõudis kohale
outcome-done = tehtud
outcome-cancelled = katkestatud
outcome-failed = ebaõnnestunud
outcome-paid = makstud
outcome-signed = allkirjastatud
outcome-late = liiga hilja
outcome-approved = heaks kiidetud
outcome-sent-back = tagasi saadetud
outcome-sent = saadetud
outcome-issued = väljastatud

act-begin = alustab
act-agree = nõustub
act-decline = ei nõustu
act-confirm = kinnitab vastused
act-approve = ametnik kiidab heaks
act-refuse = ametnik keeldub
act-send-back = ametnik saadab tagasi

story-answer = { $label }: { $value }
story-step = { $step } ({ $what })
story-as-of = Seisuga
story-waits = ootab, kuni on { $until }
story-nothing = lihtsalt jõuab sinna
story-open = mitte midagi
story-yes = jah
story-no = ei

summary = Samme, nooli, ridu, väljapääse ja küsimusi on { $things }: { $reached } juurde jõuab keegi, { $never } juurde mitte keegi, { $undecided } on otsustamata.
summary-looked = Vaadatud olukordi: { $situations }.
summary-example = näiteks: { $story }
summary-because = sest { $why } ({ $at })
summary-endings = Kuidas sammud lõpevad:
summary-findings = Mis on valesti:
