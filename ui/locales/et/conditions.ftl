# Tingimused, mida valikutest kokku pannakse.

condition-beyond = See tingimus ütleb rohkem, kui valikutest kokku saab panna. Seda saab muuta tekstina.
condition-text = Tekstina
condition-more = Ja veel…
condition-write = Kirjuta { $replacement }
condition-joint = Mitu neist peab paika pidama
condition-every = Kõik need
condition-any = Mõni neist
condition-part = Tingimus { $number }
condition-remove = Eemalda tingimus { $number }
condition-about = Millest see sõltub
condition-test = Kuidas võrreldakse
condition-value = Väärtus
condition-values = Väärtused
condition-from = Alates
condition-to = Kuni
condition-choose = Valige
condition-another = Teine vastus
condition-rules = Teenuse reeglid
condition-answers = Vastused
condition-with = Millega võrreldakse
condition-with-text = nende sõnadega
condition-with-number = arvuga
condition-with-date = päevaga
condition-with-time = kellaajaga
condition-with-today = tänasega
condition-with-name = teise vastusega
condition-with-item = valikuga
condition-form-number = 10
condition-form-date = 2026-03-01
condition-form-time = 14:30
condition-wrong-number = Arv, näiteks 10 või 10,5
condition-wrong-date = Aasta, kuu, päev: 2026-03-01
condition-wrong-time = Tunnid ja minutid: 14:30
condition-count = Mitu
condition-unit = Päevad, kuud või aastad
condition-side = Enne või pärast tänast
condition-side-before = enne tänast
condition-side-after = pärast tänast
test-value-yes = jah
test-value-no = ei
test-value-is = on
test-value-is-not = ei ole
test-value-one-of = on üks neist
test-value-none-of = ei ole ükski neist
test-value-between = on … kuni …
test-value-includes = sisaldab
test-value-excludes = ei sisalda
test-value-contains = sisaldab tähti
test-value-answered = on vastatud
test-value-unanswered = ei ole vastatud
test-count-is = neid on täpselt
test-count-is-not = neid ei ole täpselt
test-count-less = neid on vähem kui
test-count-at-most = neid on kuni
test-count-more = neid on rohkem kui
test-count-at-least = neid on vähemalt
test-length-is = on täpselt nii mitu märki
test-length-is-not = ei ole täpselt nii mitu märki
test-length-less = on lühem kui, märkides
test-length-more = on pikem kui, märkides
test-length-at-least = on vähemalt nii pikk, märkides
test-length-at-most = on kuni nii pikk, märkides

condition-unit-d =
    { $count ->
        [one] päev
       *[other] päeva
    }
condition-unit-m =
    { $count ->
        [one] kuu
       *[other] kuud
    }
condition-unit-y =
    { $count ->
        [one] aasta
       *[other] aastat
    }
test-value-less =
    { $kind ->
        [date] on varem kui
        [date-time] on varem kui
        [time] on varem kui
       *[other] on väiksem kui
    }
test-value-at-most =
    { $kind ->
        [date] on hiljemalt
        [date-time] on hiljemalt
        [time] on hiljemalt
       *[other] on kuni
    }
test-value-more =
    { $kind ->
        [date] on hiljem kui
        [date-time] on hiljem kui
        [time] on hiljem kui
       *[other] on suurem kui
    }
test-value-at-least =
    { $kind ->
        [date] on kõige varem
        [date-time] on kõige varem
        [time] on kõige varem
       *[other] on vähemalt
    }
