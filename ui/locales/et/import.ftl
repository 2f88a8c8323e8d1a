# Teiste programmide vormide ülevõtmine, avaekraanil.

import-title = Impordi olemasolev vorm
import-intro = Lohistage siia Defra või XGovi vormi fail, JSON või YAML. Enne kui midagi luuakse, näete, mis sellest saab ja mis läheb kaduma.
import-drop = Faili importimiseks laske lahti
import-choose = Vali fail
import-at-reading = { $name }: lugemine
import-at-proposed = Mis saab failist { $name }
import-at-accepting = Mis saab failist { $name }
import-at-failed = Faili { $name } ei imporditud
import-at-service = { $name } on Maketi teenus
import-own = See ei ole vorm, mida üle võtta: see avatakse seal, kus ta on. Valige „Ava fail“ ja öelge, kus see on.
import-reading = Faili { $name } loetakse, see võtab kõige rohkem mõne sekundi
import-accepting = Teenuse loomine
import-take = Loo teenus
import-service = Teenus
import-dialect = Loetud kui
import-holds = Selles on
import-findings = Kontroll
import-pages =
    { $count ->
        [one] { $count } leht
       *[other] { $count } lehte
    }
import-questions =
    { $count ->
        [one] { $count } küsimus
       *[other] { $count } küsimust
    }
import-found =
    { $findings ->
        [0] midagi parandada ei ole
        [one] { $findings } märkus, neist vigu: { $errors }
       *[other] { $findings } märkust, neist vigu: { $errors }
    }
import-whole = Failist võeti üle kõik.
import-losses =
    { $count ->
        [one] { $count } asi läheb kaduma
       *[other] { $count } asja läheb kaduma
    }
import-losses-text = Maket ei saa neid hoida või hoiab teisiti. Vaadake, kas teenus saab ilma nendeta hakkama.
