# Kõik stuudio tekstid. Rust ja kasutajaliides loevad samu faile.

app-name = Maket

language = Keel
theme = Kujundus
theme-system = Nagu süsteemis
theme-light = Hele
theme-dark = Tume

home-title = Alustage mallist
home-services = Teie teenused
home-open = Ava fail
home-new = Uus teenus
home-new-title = Teenuse nimi
home-new-hint = Nii, nagu inimene seda ütleks: „Registreeri sünd“. Nime saab alati muuta.
home-start = Alusta
home-reading = Teie teenuste lugemine
home-none = Teil ei ole veel teenuseid
home-none-text = Võtke altpoolt mall, et näha tervet teenust, või alustage uut selle esimesest lehest.
home-enter = Ava
home-forget = Võta loendist ära
home-gone = Faili { $path } ei ole enam. Tooge see tagasi või avage sealt, kus see nüüd on.
home-path = Kus fail asub
home-path-hint = .maket-fail, teenuse kaust või selle service.json. Teie teenused on kaustas { $documents }.
home-use = Kasuta seda malli
home-finished-of = Lõpuni jõudis { $did }, kokku { $count }
home-unmeasured = nähtud, mitte mõõdetud
home-finished = Lõpuni jõudis { $percent }, { $people }
home-ease = lihtsus { $ease } / 7, { $people }
home-untried = veel proovimata
home-next-live = Piloot käib, { $people }
home-next-mend =
    { $count ->
        [one] { $count } probleem peatab inimesi
       *[other] { $count } probleemi peatab inimesi
    }
home-next-sort =
    { $count ->
        [one] { $count } tagasiside sorteerida
       *[other] { $count } tagasisidet sorteerida
    }
home-next-pilot = Proovi inimestega
home-next-hand-over = Anna üle
home-open-named = Ava „{ $title }“
home-no-page = Sellel teenusel ei ole veel lehti
home-intro = Päris avalikud teenused, millest õppida: igaühel oma vajadused, seadus, väljamõeldud kasutajad ja registrid.
home-templates = Mallid
home-loading = Loeme malle
home-empty = Malle veel ei ole
home-empty-text = Mall on kaust service-templates sees, milles on fail service.json. Pange see sinna ja see ilmub siia.

learn-title = Õppige tehes
learn-away = Pane see loend ära
learn-reason = Põhjenda ühte küsimust
learn-walk = Käi teenus läbi kellegi teisena
learn-pilot = Piloodi seda ühe kolleegiga
learn-done = tehtud
learn-minutes = { $minutes } min

template-pages =
    { $count ->
        [one] { $count } leht
       *[other] { $count } lehte
    }
template-registries =
    { $count ->
        [one] { $count } register
       *[other] { $count } registrit
    }
template-about = Malli kirjeldus
template-needs = Kellele seda vaja on
template-need = { $who }: { $want }, { $so }
template-need-short = { $who }: { $want }
template-page-list = Mille inimene läbib
template-page-none = Lehti veel ei ole
template-registry-list = Mida riik juba teab
template-registry-none = Registreid veel ei ole

status-local = Kõik jääb sellesse arvutisse
status-next-area = järgmine ala

try-again = Proovi uuesti
support-details = Kasutajatoe jaoks

error-bad-request = Aken ja stuudio selle taga ei mõista teineteist
error-bad-request-next = Sulgege stuudio ja avage see uuesti. Salvestatu on alles.
error-cannot-keep = Seda läbimist ei saa juhuna alles hoida
error-cannot-keep-next = Juht vajab läbimist, mis jõuab tulemuseni. Paranda, mis selle peatab, käi uuesti läbi ja hoia see siis alles.
error-crashed = Stuudios läks midagi katki
error-crashed-next = Salvestatu on alles ja ülejäänud stuudio töötab edasi.
error-edit-refused = Seda muudatust ei saa teha
error-edit-refused-next = Seda, mille kohta see käib, enam ei ole, või see ei saa nii olla. Teenus jäi nagu oli.
error-import-died = Faili ei õnnestunud lõpuni lugeda
error-import-died-next = Faile loetakse eraldi, nii et muud see ei puudutanud.
error-import-timed-out = Faili lugemine võttis liiga kaua
error-import-timed-out-next = Lugemine katkestati ja midagi ei muudetud.
error-import-too-large = Failis on rohkem, kui saab importida
error-import-too-large-next = Midagi ei muudetud.
error-import-unreadable = See ei ole vorm, mida Maket oskab importida
error-import-unreadable-next = Midagi ei muudetud.
error-no-such-file = Faili ei ole enam seal
error-no-such-file-next = See on teisaldatud, ümber nimetatud või kustutatud. Otsige see üles ja avage uuesti.
error-not-served = Pilooti ei saanud alustada
error-not-served-next = Midagi ei muutunud. Sulgege teised programmid, mis sellest arvutist lehti jagavad, ja proovige uuesti.
error-read-only = Seda teenust saab ainult vaadata
error-read-only-next = Selle on avanud keegi teine või on selle kirjutanud uuem Maket. Töötamiseks salvestage koopia.
error-unreadable = See fail ei ole teenus, mida Maket oskab lugeda
error-unreadable-next = Midagi ei muudetud. Üksikasjad ütlevad, kus see enam mõistetav ei ole.
error-storage = Ketas ei lubanud seda teha
error-storage-next = Varem salvestatu on alles ja see, mis on aknas, jääb siia. Vaadake, kas ketas on täis või kirjutuskaitstud, ja proovige uuesti.
error-template-unreadable = Malli ei õnnestunud lugeda
error-template-unreadable-next = Selle fail service.json on rikutud. Teie tehtud teenuseid see ei puuduta.
error-unreachable = Stuudio ei vasta
error-unreachable-next = See on suletud või selle aadress on muutunud. Käivitage see uuesti ja avage aadress, mille see näitab.
