# Parendus: mida voor näitas ja mida meeskond sellega teeb.

improve-none = Ühtegi vooru pole veel piloteeritud
improve-none-text = Kui inimesed on teenuse läbinud, näete siin, kes lõpetas, kust lahkuti ja mida öeldi.
improve-to-pilot = Alusta pilooti
improve-title = Mida „{ $title }“ näitas
improve-round = Voor
improve-who =
    { $count ->
        [0] Avatud { $date }, keegi pole veel nõustunud osalema.
        [one] Alates { $date } osales { $count } inimene.
       *[other] Alates { $date } osales { $count } inimest.
    }
improve-team =
    { $count ->
        [one] Üks meeskonna proov on välja jäetud.
       *[other] { $count } meeskonna proovi on välja jäetud.
    }
improve-live = Voor veel käib.
improve-observations = Vähem kui viis inimest: järgnevad on tähelepanekud. Need näitavad, et midagi juhtub, mitte kui sageli.
improve-changed = Pärast seda vooru on teenust muudetud. Lehtede nimed on need, mis siis.

improve-measures = Mõõdud
improve-finished = Jõudis lõpuni
improve-of = { $did } / { $count }
improve-outcome = { $title }: { $count }
improve-time = Aeg lõpuni, min:s
improve-seq = Ülesande lihtsus, SEQ
improve-umux = Teenus tervikuna, UMUX-Lite
improve-sus = Kasutatavus, SUS
improve-scale = skaalal { $least } kuni { $most }
improve-unmeasured = Keegi pole veel vastanud
improve-from =
    { $count ->
        [one] ühelt inimeselt
       *[other] { $count } inimeselt
    }
improve-between =
    { $count ->
        [one] kõige tõenäolisemalt { $low } kuni { $high }, üks inimene
       *[other] kõige tõenäolisemalt { $low } kuni { $high }, { $count } inimest
    }

improve-pages = Leht lehe järel
improve-pages-none = Keegi pole veel ühtegi lehte näinud
improve-pages-none-text = Meeskonna proovid siin ei loe.
improve-page = Leht
improve-seen = Nägi
improve-left = Lahkus siit
improve-page-time = Aeg lehel, min:s
improve-errors = Vead
improve-range = ({ $low } kuni { $high })
improve-real-data =
    { $count ->
        [one] üks tekst lükati tagasi, see sarnanes päris andmetega
       *[other] { $count } teksti lükati tagasi, need sarnanesid päris andmetega
    }

improve-sort = Sorteerimist ootav tagasiside
improve-sort-none = Keegi pole veel midagi öelnud
improve-sort-none-text = Siia jõuab see, mida osalejad piloodi lehtedel kirjutavad.
improve-keys = tõsta valitu
improve-new = Uued
improve-will-do = Teeme ära
improve-not-now = Mitte praegu
improve-done = Tehtud
improve-new-none = Kõik on sorteeritud.
improve-will-do-none = Veel mitte midagi.
improve-not-now-none = Veel mitte midagi.
improve-done-none = Veel mitte midagi.
improve-moved = Tõstetud: „{ $state }“

improve-open = Mida lõpus vastati
improve-open-none = Avatud küsimusele ei vastanud keegi.
improve-notes = Mida te märkisite
improve-notes-none = Selles voorus märkmeid ei tehtud.
improve-compared = Teise vooru kõrval
improve-compared-text = Kahe vooru võrdlemine on alles valmimisel. Iga voor hoitakse alles tervikuna koos versiooniga, mida prooviti, nii et hiljem saab võrrelda.
