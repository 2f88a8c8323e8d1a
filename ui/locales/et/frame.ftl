# Akna raam: ribad, klahvid, otsing ja seaded.

settings = Seaded
home = Algusesse
not-here = Sellel aadressil pole midagi
not-here-text = Teenus on ümber tõstetud või on see teises arvutis. Teie tehtu on seal, kuhu te selle jätsite.
project-acts = Teenus
text-size = Teksti suurus, %
percent = { $percent }%
letter-keys = Üksiktähed teevad midagi

stages = Etapid
stage-number = { $number }. etapp
stage-purpose = Eesmärk
stage-map = Kaart
stage-pages = Lehed
stage-test = Proov
stage-pilot = Piloot
stage-improve = Parendus
stage-hand-over = Üleandmine
pilot-live = piloot käib

undo-named = Võta tagasi: { $what }
redo-named = Tee uuesti: { $what }

find-or-do = Leia või tee
find-hint = Leht, küsimus, tegevus…
find-places = Kohad
find-acts = Tegevused
find-none = Nimega „{ $typed }“ pole midagi. Proovige teist sõna.

keys = Klahvid
keys-areas = akna järgmine ja eelmine ala
keys-move = liikumine loendis, puus või tabelis
keys-open = ava
keys-rename = nimeta ümber
keys-order = liiguta järjekorras üles või alla
keys-delete = eemalda
keys-close = sulge pealmine, tagasi loendisse
keys-letters-off = Üksiktähed on seadetes välja lülitatud.

keys-within = { $what } ({ $area })
area-bar = ülemine riba
area-outline = ülevaade
area-work = tööala
area-inspector = omadused
area-dock = mida inimene näeb

problems =
    { $count ->
        [0] Probleeme pole
        [one] { $count } probleem
       *[other] { $count } probleemi
    }
status-saved = Salvestatud
status-saved-at = Salvestatud { $at }
status-saving = Salvestame
status-unsaved = Salvestamata
