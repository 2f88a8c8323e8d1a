# What is wrong with an answer: the code's name is the message's. $question names the question.
missing = Vasta: „{ $question }“
missing-choose = Vali vastus: „{ $question }“
missing-several = Vali vähemalt üks vastus: „{ $question }“
missing-file = Vali fail: „{ $question }“
missing-consent = Jätkamiseks märgi „{ $question }“
part-missing = „{ $question }“: lisa { $part }
not-a-number = „{ $question }“: vaja on arvu, näiteks 12 või 12,5
too-many-decimals = { $decimals ->
    [0] „{ $question }“: vaja on täisarvu
    [one] „{ $question }“: pärast koma võib olla { $decimals } koht
   *[other] „{ $question }“: pärast koma võib olla { $decimals } kohta
}
too-small = „{ $question }“: vaja on { $min } või rohkem
too-large = „{ $question }“: vaja on { $max } või vähem
too-short = { $min ->
    [one] „{ $question }“: vaja on vähemalt { $min } tähemärk
   *[other] „{ $question }“: vaja on vähemalt { $min } tähemärki
}
too-long = { $max ->
    [one] „{ $question }“: võib olla kuni { $max } tähemärk
   *[other] „{ $question }“: võib olla kuni { $max } tähemärki
}
wrong-length = { $expected ->
    [one] „{ $question }“: peab olema { $expected } tähemärk, sisestati { $got }
   *[other] „{ $question }“: peab olema { $expected } tähemärki, sisestati { $got }
}
wrong-form = „{ $question }“: kirjutatakse teisiti. Kontrolli täht-tähelt
wrong-form-sample = „{ $question }“: kirjutatakse nii: { $sample }
check-digit = „{ $question }“: üks number on vale või kaks on vahetuses. Võrdle dokumendiga
date-incomplete = „{ $question }“: lisa { $part }
date-not-real = „{ $question }“: sellist päeva kalendris ei ole
time-not-real = „{ $question }“: kirjuta kellaaeg kujul 14:30
too-early = „{ $question }“: mitte varem kui { $min }
too-late = „{ $question }“: mitte hiljem kui { $max }
not-yes-no = Vali „Jah“ või „Ei“: „{ $question }“
not-in-list = Vali vastus loetelust: „{ $question }“
too-few = { $min ->
    [one] „{ $question }“: vaja on vähemalt { $min }
   *[other] „{ $question }“: vaja on vähemalt { $min }
}
too-many = { $max ->
    [one] „{ $question }“: võib olla kuni { $max }
   *[other] „{ $question }“: võib olla kuni { $max }
}
not-alone = „{ $item }“ ei saa valida koos teiste vastustega
level-not-reached = „{ $question }“: vali täpsemalt, kuni tasemeni { $level }
not-an-email = „{ $question }“: vaja on aadressi nagu name@example.com
file-type = „{ $question }“: fail peab olema üks neist: { $accept }
file-too-large = „{ $question }“: fail võib olla kuni { $max } MB
file-empty = „{ $question }“: fail on tühi. Vali teine
check = „{ $question }“: ei sobi teiste vastustega
real-data = „{ $question }“: tundub päris numbrina. Mõtle uus välja: päris andmeid siin ei hoita
part-day = päev
part-month = kuu
part-year = aasta
part-hour = tund
part-minute = minutid
part-given = eesnimi
part-family = perekonnanimi
part-patronymic = isanimi
part-line = tänav ja maja
part-place = asula
part-postcode = sihtnumber
part-code = asula kood
reasons-missing = Vali vähemalt üks keeldumise alus
message-missing = Ütle, mida taotleja peab parandama
