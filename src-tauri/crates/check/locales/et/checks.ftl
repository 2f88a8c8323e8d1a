# Mida kontrollid leiavad, sõnadega: iga koodi all leid, miks reegel olemas on (.why),
# ja kui üks vajutus selle parandab, siis mida see vajutus teeb (.fix).

## Kulg

no-steps = Teenusel ei ole veel ühtegi sammu
    .why = Taotlus algab esimesest sammust.
start-not-first = See algus ei ole esimene samm
    .why = Taotlus algab loendi esimesest sammust, nii et seda algust ei näeks keegi.
dangling-way =
    { $way ->
        [next] Nool viib sammuni „{ $to }“, aga sellist sammu ei ole
        [skip] Kui samm jäetakse vahele, viib tee sammuni „{ $to }“, aga sellist sammu ei ole
        [row] See rida viib sammuni „{ $to }“, aga sellist sammu ei ole
       *[outcome] Tulemus „{ $way }“ viib sammuni „{ $to }“, aga sellist sammu ei ole
    }
    .why = Kes seda teed läheb, jääb kinni.
    .fix = Vii sammuni „{ $to }“
unreachable-step = Selle sammuni ei vii ükski tee
    .why = Seda ei näe kunagi keegi. Tõmmake siia nool või eemaldage samm.
dead-end = Sellele sammule ei järgne midagi
    .why = Kes on selle sammu läbinud, jääb kinni. Taotlus tohib lõppeda ainult tulemusega.
    .fix = Vii edasi sammuni „{ $to }“
never-ends = Siit ei saa jõuda ühegi tulemuseni
    .why = Kes siia satub, jääb ringi käima. Igalt sammult peab mõni tee lõpuni viima.
circle = Need sammud viivad üksteise juurde tagasi, ilma et keegi midagi teeks: { $steps }
    .why = Taotlus jääks igavesti ringi käima, seepärast katkestab teekond selle. Ringi peab katkestama leht, ootamine või küsimus inimesele.
arrow-never-followed = Noolt sammuni „{ $to }“ ei järgita kunagi
    .why = Sellest eespool on tingimuseta nool, mida järgitakse alati. Nooli kontrollitakse ülalt alla.
    .fix = Eemalda nool
same-condition-twice = Kahel noolel on sama tingimus: { $condition }
    .why = Järgitakse ainult esimest; see viib sammuni „{ $to }“.
    .fix = Eemalda teine nool
no-last-arrow = Võib juhtuda, et ühegi noole tingimus ei kehti
    .why = Siis jääb inimene kinni. Jätke viimane nool tingimuseta, siis viib see edasi kõik ülejäänud.
no-row-fits = Võib juhtuda, et ükski tabeli rida ei sobi
    .why = Siis jääb taotlus seisma. Kirjutage viimase rea igasse lahtrisse „-“ või lisage sammule nool.
row-width = Lahtreid on reas { $tests }, veerge tabelis { $inputs }
    .why = Reas peab olema iga veeru jaoks lahter; „-“ sobib kõigega.
way-after-end = Tulemusest viib midagi edasi
    .why = Tulemusega taotlus lõpeb; sealt algavaid nooli ei järgita kunagi.
unknown-outcome = See samm ei lõpe kunagi tulemusega „{ $outcome }“
    .why = Seda liiki sammu võimalikud tulemused on { $known }.
late-missing = On öeldud, kui kaua oodata, aga mitte seda, mis siis saab
    .why = Kui aeg on otsas, peab taotlus edasi pääsema: selleks on tulemus „late“.
within-missing = On öeldud, mis saab, kui keegi õigel ajal ei tule, aga mitte seda, kui kaua oodatakse
    .why = Tähtajata ootab taotlus igavesti ja seda teed ei lähe kunagi keegi.
slow-without-limit = Pole öeldud, kui kaua registrit oodata
    .why = Kui register on aeglane, istub inimene liikumatu ekraani ees. Öelge, mis aja pärast läheb teenus edasi nii, nagu vastust poleks.
    .fix = Oota kõige rohkem { $to } sekundit
waits-forever = Taotlus ootab siin kedagi teist tähtajata
    .why = Kes ootab, peab teadma, kui kaua ja mis saab siis, kui keegi ei vasta.
early-write = Registrisse kirjutatakse enne, kui leht „{ $page }“ on täidetud
    .why = Lõpetatud kirjutamist ei korrata, nii et hilisemad vastused registrisse ei jõua.
bad-period = „{ $period }“ ei ütle, kui kaua
    .why = Kirjutage P1D (üks päev), P3M (kolm kuud), PT10S (kümme sekundit) või „10 working days“ (kümme tööpäeva).

## Nimed

no-id = Sellel ei ole tunnust
    .why = Tunnuseta asjale ei saa viidata ja see, mida selle kohta öeldakse, ei jääks sellega seotuks.
bad-id = „{ $id }“ ei sobi tunnuseks
    .why = Tunnuseid kasutatakse aadressides ja avaldistes: väikesed ladina tähed, numbrid ja üks ühendusmärk (sammudel „-“, nimedel „_“). { $suggestion ->
        [none] Valige teine tunnus.
       *[other] Näiteks „{ $suggestion }“.
    }
duplicate-id = Tunnus „{ $id }“ on kaks korda
    .why = Viitest ei selgu, kumba mõeldakse.
duplicate-name = Avaldistes on nimi „{ $name }“ kahel asjal
    .why = Küsimustel, registrite vastustel, reeglitel, osalistel ja muudel sammudel kui lehed peavad olema erinevad nimed.
duplicate-key = Võti „{ $key }“ on kaks korda
    .why = Tagasisidet ja leide hoitakse võtme järgi; sama võtmega asjade omad läheksid segi.
unknown-reference =
    { $kind ->
        [actor] Osalist „{ $id }“ ei ole
        [stage] Etappi „{ $id }“ ei ole
        [need] Vajadust „{ $id }“ ei ole
        [law] Õigusakti „{ $id }“ ei ole
        [list] Loendit „{ $id }“ ei ole
        [registry] Registrit „{ $id }“ ei ole
        [operation] Ükski register ei paku päringut „{ $id }“
        [document] Teenus ei väljasta dokumenti „{ $id }“
        [reason] Teabekaardil ei ole keeldumise alust „{ $id }“
        [item] Loendis ei ole valikut „{ $id }“
        [question] Lehel ei ole küsimust „{ $id }“
        [user] Osalist ega registrit „{ $id }“ ei ole
       *[name] Midagi nimega „{ $id }“ ei ole
    }
    .why = See, millele viidatakse, on ümber nimetatud, eemaldatud või alles tegemata.
module-missing = Teenuse „{ $service }“ samme ei ole
    .why = Teist teenust, mille samme kasutatakse, hoitakse kaustas „modules“. Ilma selleta ei saa taotlus seda sammu läbida.
represents-nobody = Ei ole öeldud, kelle nimel see esindaja tegutseb
    .why = Sellest, kelle taotlus see on, sõltub, mida esindaja tohib näha ja allkirjastada.
sent-unknown = Saadetakse „{ $name }“, aga päring „{ $operation }“ seda ei küsi
    .why = Andmeid ei tohi saata rohkem, kui vaja; see, mida küsitakse, võib aga puududa.
sent-missing = Päring „{ $operation }“ küsib väärtust „{ $name }“, aga seda ei saadeta
    .why = Ilma selleta ei leia register kedagi.
each-not-group = „{ $name }“ ei ole korduv rühm
    .why = Samme saab läbida iga kirje kohta eraldi ainult siis, kui kirjed tulevad korduvast rühmast.

## Mida see versioon ei tunne

unknown-kind =
    { $what ->
        [kind] See versioon ei tunne sammu liiki „{ $name }“
        [answer] See versioon ei tunne vastuse liiki „{ $name }“
       *[content] See versioon ei tunne sisu liiki „{ $name }“
    }
    .why = Failis jääb see alles nii, nagu on, aga taotlus ei saa seda läbida.
unknown-key = See versioon ei tunne võtit „{ $key }“
    .why = Failis jääb see alles, aga ei mõjuta midagi. Kas see on kirjaviga?

## Vastused

answer-missing = Ei ole öeldud, mis liiki vastust oodatakse
    .why = Liigist sõltub, mida inimene näeb ja mis vastuseks sobib.
empty-list = Ei ole millegi vahel valida
    .why = Inimene ei saaks vastata.
items-twice = Siin on oma valikud, aga nimetatud on ka loend „{ $list }“
    .why = Näidatakse ainult oma valikuid.
empty-group = Rühm ei küsi midagi
    .why = Korduvas rühmas peab olema vähemalt üks küsimus.
min-over-max = Vähim lubatud väärtus { $min } on suurem kui suurim lubatud väärtus { $max }
    .why = Ükski vastus ei saa õige olla.
bad-pattern = „{ $pattern }“ ei ole regulaaravaldis
    .why = Vastuseid ei saa sellega võrrelda.
deep-nesting = Rühmi on üksteise sees { $depth } taset
    .why = Nii palju tasemeid ei suuda keegi meeles pidada. Küsige sisemist rühma omaette lehtedel, iga kirje kohta eraldi.

## Tekstid

no-languages = Ei ole öeldud, mis keeltes teenust osutatakse
    .why = Leht peab brauserile ja ekraanilugejale ütlema, mis keeles see on.
missing-translation = Tekstil „{ $text }“ puudub { $language } tõlge
    .why = Kes on valinud selle keele, näeks võõrkeelset teksti.
title-missing = Pealkiri puudub
    .why = Pealkiri on lehel kõige ees ja ekraanilugeja ütleb selle esimesena.
label-missing = Sõnastus puudub
    .why = Inimene näeks välja või valikut, mille juures ei ole ühtegi sõna.
message-missing = Kontrollil { $rule } ei ole teadet
    .why = Inimene saaks teada, et midagi on valesti, aga mitte seda, mida teha.

## Avaldised

broken-expression = Seda avaldist ei saa lugeda. { $problem }
    .why = { $expression } loetakse tühjaks ja tühi tingimus ei kehti.
refused-expression = See avaldis kasutab midagi, mida Maket ei toeta. { $problem }
    .why = { $expression } loetakse tühjaks. Maket toetab FEELi keelest seda osa, mis on dokumentatsioonis kirjas.
wrong-type = Sellel avaldisel ei ole mõtet. { $problem }
    .why = { $expression } on alati tühi ja tühi tingimus ei kehti.
unknown-name = Midagi nimega „{ $name }“ ei ole. { $problem }
    .why = Avaldises { $expression } loetakse see nimi tühjaks ja tühi tingimus ei kehti.
not-yet-known = „{ $name }“ ei ole siin veel teada
    .why = Sealt, kus see väärtuse saab, ei vii siia ükski tee, nii et avaldises { $expression } on see alati tühi.
looks-below = „{ $name }“ küsitakse alles allpool
    .why = See, mida lehel näidatakse, tohib sõltuda ainult eespool olevatest küsimustest: { $expression }
constant-condition = See tingimus on alati { $value ->
        [true] tõene
        [false] väär
       *[other] tühi
    }
    .why = { $expression } ei sõltu ühestki vastusest.

## Tõestatud kõigi teede kohta

never-reached = Selle sammuni ei jõua keegi
    .why = Tee siia on, aga mida inimesed ka ei vastaks, keegi seda ei käi. Parandage tingimusi enne sammu või võtke samm ära.
way-never-holds = Ükski vastus ei täida selle noole tingimust: { $condition }
    .why = Kõigist, kes siia jõuavad, ei saa keegi noolt mööda minna. Tingimus on vastuolus iseendaga või sellega, mis on siin juba teada.
    .fix = Võta nool ära
way-shadowed = Seda noolt mööda sammu „{ $to }“ juurde ei jää kedagi minema
    .why = Kes selle tingimusele vastab, on juba läinud ülemist noolt mööda: { $condition }. Nooli proovitakse ülevalt.
    .fix = Võta nool ära
way-always-holds = Kõik, kes siia jõuavad, vastavad sellele tingimusele: { $condition }
    .why = Tingimus ei otsusta midagi ja allpool olevaid nooli mööda ei lähe keegi. Võtke tingimus ära või parandage seda.
    .fix = Võta tingimus ära
ways-overlap = Mõne inimese puhul kehtivad kahe noole tingimused: { $condition } ja ülalpool { $other }
    .why = Nooli proovitakse ülevalt, nii et need inimesed lähevad ülemist mööda. Kui see on nii mõeldud, on kõik hästi; muidu tehke tingimused teineteist välistavaks.
never-passed-over = Sellest sammust ei minda kunagi mööda: { $condition }
    .why = Kõik, kes siia jõuavad, vastavad tingimusele, nii et see ei otsusta midagi.
    .fix = Võta tingimus ära
never-asked = Seda küsimust ei esitata kunagi kellelegi: { $condition }
    .why = Mida inimesed ka varem ei vastaks, tingimus ei kehti. Parandage tingimust või võtke küsimus ära.
always-asked = Seda küsimust esitatakse kõigile: { $condition }
    .why = Tingimus kehtib igasuguste varasemate vastuste korral, nii et see ei otsusta midagi.
    .fix = Võta tingimus ära
row-never-fits = See tabeli rida ei sobi kunagi: { $tests }
    .why = Ülemised read võtavad kõik, kellele see sobiks, või ei jõua siia kedagi, kellele see sobib.
    .fix = Võta rida ära
outcome-never-comes = Tulemust „{ $outcome }“ ei tule kunagi
    .why = Miski, mis sellel sammul juhtuda saab, ei lõpe nii. Tee selle jaoks võib ära võtta.
    .fix = Võta selle tee ära
no-arrow-holds = Keegi jääb siia kinni: tema puhul ei kehti ühegi noole tingimus
    .why = Näide näitab, kes. Jätke viimane nool tingimuseta, siis viib see edasi kõik ülejäänud.
cannot-be-answered = Keegi ei pääse sellest lehest edasi: see ei võta ühtegi vastust vastu
    .why = Kontrollid on vastuolus üksteisega või sellega, mida inimene varem ütles, või ei ole millegi vahel valida. Näide näitab, kes.
failure-without-way = Keegi ei pääse edasi, kui tulemus on „{ $outcome }“
    .why = Kellegagi see juhtub. Öelge, kuhu see viib: teise võimaluse juurde või inimese juurde, kes aitab.
goes-round = Keegi käib siin ringi ja midagi ei juhtu
    .why = Sammud viivad üksteise juurde tagasi, ilma et keegi midagi teeks, nii et teekond peatub. Näide näitab, kes.
wait-without-end = Kellegi jaoks ei ole sellel ootamisel lõppu
    .why = Päev, milleni oodatakse, ei ole kõigi puhul teada. Näide näitab, kelle puhul mitte.
cannot-finish = Kes siia jõuab, ei saagi võib-olla kunagi lõpetada
    .why = Mida ta siit edasi ka ei teeks, ühegi tulemuseni ei jõua. Näide näitab, kes.
turned-away-late = Inimesed saadetakse ära { $pages } lehte pärast seda, kui põhjus oli teada
    .why = Keegi ei peaks lehti asjata täitma. Küsige seda esimesena ja juhtige need, kellele teenus ei ole mõeldud, kohe lõppu.

## Kõigepealt inimene

many-questions = Leht küsib korraga { $count } küsimust
    .why = Inimene saab kõige paremini hakkama ühe asjaga korraga. Küsige seotud küsimusi koos ainult siis, kui pealkiri ütleb, mis neid seob; kui pealkiri on ise küsimus, käib see ühe küsimuse juurde.
heading-repeated = Lehel „{ $step }“ on sama pealkiri „{ $title }“
    .why = Inimesed ja ekraanilugejad eristavad lehti pealkirja järgi.
why-missing = Ei ole öeldud, miks seda küsitakse
    .why = Iga küsimus võtab inimeselt aega. Vastusel peab olema otstarve ja keegi, kes seda kasutab.
why-incomplete = Küsimuse põhjusest on puudu: { $missing }
    .why = Kes vastust kasutab, mis õigusakti alusel, kui kaua ja mis juhtub, kui vastus on vale: kui seda ei teata, ei tohi küsida.
need-missing = Leht ei teeni ühtegi vajadust
    .why = Mida kellelgi vaja ei ole, seda ei ole vaja küsida.
asked-twice = Seda on juba küsitud: „{ $other }“ ({ $element })
    .why = Keegi ei pea andma sama vastust kaks korda.
    .fix = Paku küsimuse „{ $to }“ vastust
registry-holds-it = Need andmed on registris juba olemas: { $registry } ({ $element })
    .why = Andmeid küsitakse üks kord: mida riik teab, seda näidatakse ja inimene ainult kinnitab. Küsida on õige ainult siis, kui register vastata ei saanud.
    .fix = Näita: { $to }
rejected-by-message = Teade saadab inimese ära: „{ $message }“
    .why = Kellel ei ole õigust teenusele, ei ole midagi valesti teinud. Viige ta omaette lehele, mis ütleb, miks see nii on ja mida ta saab teha.
no-next-step = Ei ole öeldud, mida inimene nüüd teha saab
    .why = Kui keeldumine ei ütle, mida edasi teha, peab inimene kohale tulema või helistama.
no-not-eligible = Kellelegi ei öelda, et teenus ei ole tema jaoks
    .why = Teabekaart ütleb, kes võib taotleda. Kes ei või, peab sellest varakult teada saama, omaette lehelt, mis ütleb, mida edasi teha.
check-answers-missing = Vastused alates lehest „{ $page }“ antakse üle, ilma et inimene neid kontrolliks
    .why = Inimene leiab oma vead ise, kui selleks on võimalus. Laske tal vastused vahetult enne saatmist üle vaadata.
    .fix = Lisa vastuste kontrolli leht
button-missing = Ei ole öeldud, mida nupp teeb
    .why = Kes midagi saadab, peab seda teadma: „Esita taotlus“, mitte „Jätka“.
    .fix = Pane nupule „{ $to }“
what-next-missing = Ei ole öeldud, mis edasi saab
    .why = Pärast saatmist tahab inimene teada, mis tuleb, millal ja kellelt.
part-incomplete = Sellest tulemuse osast on puudu: { $missing }
    .why = Kes midagi ootab, peab teadma, kellelt see tuleb ja mis ajaks.
contact-missing = Ei ole öeldud, kellelt abi saab
    .why = Igal lehel pakutakse abi, alati samas kohas.
assisted-missing = Puudub võimalus neile, kes ei saa teenust veebis kasutada
    .why = Teenus on kõigile. Nimetage teeninduskoht, telefon või inimene, kes aitab.

## Sõnastus

long-sentence = Lauses on { $count } sõna ({ $language }): „{ $sentence }“
    .why = Ühe korraga loetakse kuni { $most } sõna. Tehke sellest kaks lauset, kummaski üks mõte.
long-words = Sõnadest ({ $all }) on pikemaid kui { $letters } tähte { $long } ({ $language })
    .why = Pikad sõnad aeglustavad lugemist. Need on arvud, mitte hinne; kas lehest saadakse aru, näitavad inimesed voorus.
abbreviation-unexplained = Lühend „{ $abbreviation }“ on sellel lehel lahti kirjutamata ({ $language })
    .why = Kes lühendit ei tea, see ära ei arva. Kirjutage esimest korda täisnimi ja lühend sulgudesse.
officialese = „{ $found }“ on ametniku sõna ({ $language })
    .why = Öelge nii, nagu inimesed räägivad: { $instead }.
passive-voice = „{ $found }“ ütleb, mida tehakse, aga mitte, kes teeb ({ $language }; selliseid kohti tekstis: { $count })
    .why = Öelge, kes seda teeb, näiteks „{ $instead }“. Jätke nii, kui tegija pole teada või pole tähtis. Seda näitab sõnade kuju: see on nõuanne, mitte mõõt.
noun-chain = „{ $found }“: üks tegevust nimetav sõna ripub teise küljes ({ $language }; selliseid kohti tekstis: { $count })
    .why = Öelge tegusõnaga, näiteks „{ $instead }“. Seda näitavad sõnade lõpud: see on nõuanne, mitte mõõt.
inconsistent-term = „{ $label }“ on mujal „{ $other }“ ({ $language })
    .why = Mõlemad on { $element }. Kahte nime peetakse kaheks asjaks; kasutage üht.
## Kuidas küsitakse ja mida öeldakse

button-says-nothing = Nupul on „{ $said }“
    .why = Öelge, mida nupp teeb. Leht, mis ainult edasi viib, oma teksti ei vaja: siis on nupul „Edasi“.
    .fix = Pane nupule sama mis kõigil lehtedel
marked-by-hand = Sildil on märge „{ $mark }“
    .why = Mille võib vastamata jätta, ütleb leht ise, kõikjal ühtemoodi. Tärn ei ütle midagi sellele, kes seda ei tunne.
    .fix = Kirjuta „{ $to }“
hint-too-long = Vihje on pikem kui üks lühike lause: „{ $text }“
    .why = Vihje loetakse ette koos väljaga, iga kord tervikuna. Pikem tekst ja link käivad küsimuse kohale.
end-mark = „{ $text }“ lõpeb märgiga „{ $mark }“
    .why = Silt ja vihje ei ole laused paberil: märk nende lõpus loetakse ette, aga see ei ütle midagi.
    .fix = Kirjuta „{ $to }“
preselected = Vastus on juba valitud: { $value }
    .why = Inimene jätab selle, mis tema eest valitud on, olgu see õige või vale. Pakkuda võib seda, mida selle inimese kohta teatakse; nõusolekut mitte kunagi.
    .fix = Lase inimesel valida
select-for-few = Rippmenüüsse on peidetud valikuid: { $count }
    .why = Rippmenüüd on raske kasutada, eriti telefonis ja abivahenditega. Nii vähe valikuid mahub lehele.
    .fix = Näita kõiki
many-revealed = Lehel ilmub sama tingimuse all mitu küsimust: { $condition }
    .why = Kui lehele tuleb juurde rohkem kui üks lihtne küsimus, läheb inimene segadusse ja ekraanilugeja ei ütle midagi. Küsige teised omaette lehel.
date-without-limit = Vastuseks sobib ka päev tulevikus
    .why = See on juba juhtunud. Eksimus aastas leitakse siin või ei leita üldse.
    .fix = Luba päevi kuni tänaseni
answer-unfit = { $element } küsitakse tüübiga { $kind }
    .why = Väli, mis teab, mida küsib, leiab näpuvead, pakub õiget klaviatuuri ja brauser saab selle ise täita.
    .fix = Küsi tüübiga { $to }
message-words = Teates on „{ $word }“: „{ $message }“
    .why = Kes eksis, tahab teada, mida teha. „Palun“, „kahjuks“ ja „vigane“ seda ei ütle. Öelge, milline on hea vastus.
message-repeated = Kahel kontrollil on sama teade: „{ $message }“
    .why = Igal veal peavad olema oma sõnad, muidu parandab inimene vale asja.
file-unlimited = Faili kohta ei ole öeldud: { $missing }
    .why = Milline fail sobib, saab inimene teada alles siis, kui see tagasi lükatakse. Ja mida tagasi ei lükata, seda tuleb säilitada.
    .fix = Luba { $to }
title-asked = Küsitakse, kuidas inimest kõnetada
    .why = Peaaegu ükski teenus ei vaja seda, mõnele on see solvav ja nimest piisab.
    .fix = Eemalda küsimus
name-split = Nime küsitakse tükkidena
    .why = Nimed ei ole kõikjal ühesugused. Üks küsimus tüübiga „nimi“ küsib kõik korraga, järjekorras, mida inimene tunneb.
pattern-rejects = Muster ei luba nime „{ $name }“
    .why = See on kellegi nimi. Nimedes on ülakomasid, sidekriipse ja omaette tähti; oma nime inimene muuta ei saa.
measure-missing = Ei ole öeldud, kuidas seda mõõdetakse: { $missing }
    .why = Kes lõpuni jõuab, kui rahul ollakse, kui palju kasutatakse ja mis ühe juhtumi hind on: ilma selleta ei tea keegi, kas läks paremaks.

## Ligipääsetavus

picture-names-itself = Pildi kirjeldus ütleb ainult, et see on pilt: „{ $text }“
    .why = Ekraanilugeja ütleb ise, et see on pilt. Öelge, mida sellel näha on, või jätke tühjaks, kui see ainult kaunistab.
heading-skipped = Pealkiri jätab taseme vahele
    .why = Kes kuulab, liigub pealkirjalt pealkirjale ja arvab, et üks osa on puudu.
by-looks-alone = Seda mõistab ainult see, kes näeb: „{ $phrase }“
    .why = Kus miski asub ja mis värvi see on, ei jõua selleni, kes kuulab, suurendab või värve ei erista. Nimetage asju nende nimega.
purpose-untold = Ei ole öeldud, mis see on ja kelle oma
    .why = Brauser ja abivahendid täidavad nime, aadressi ja e-posti nende eest, kellel on raske kirjutada, kui nad teavad, kelle andmed need on. Valige see väljal „Mis see on“.
all-capitals = See on kirjutatud suurtähtedega: „{ $text }“
    .why = Suurtähti on raskem lugeda ja mõni ekraanilugeja loeb need ühekaupa ette.
short-time = Inimesel on selleks aega { $period }
    .why = Kes loeb aeglaselt, kasutab abivahendeid või peab midagi otsima, vajab rohkem. Alla kahekümnetunnist tähtaega peab saama pikendada.
    .fix = Anna üks päev
link-says-nothing = Link ütleb ainult „{ $link }“
    .why = Ekraanilugeja loetleb lingid ilma neid ümbritseva tekstita. Las sõnad ütlevad, kuhu link viib.
label-repeated = Lehe kahe küsimuse silt on „{ $label }“
    .why = Kes kuulab, kuuleb ainult silti ega saa neid eristada.
wrong-language = See ei tundu olevat keel, mille all see on: „{ $text }“
    .why = Ekraanilugeja loeb selle ette vale keele häälega ja keegi ei saa aru.
format-untold = Sobib ainult kindla kujuga vastus, aga millisega, ei ole öeldud
    .why = Kuju saab inimene teada alles siis, kui vastus tagasi lükatakse. Öelge see vihjes, koos näitega.
one-means = Sisse logida saab ainult ühel viisil: { $means }
    .why = Kellel seda ei ole või kes seda kasutada ei saa, jääb välja. Pakkuge veel vähemalt üht, mis ei nõua mälu ega kindlat kehaehitust.
details-nameless = Avaneval tekstil ei ole pealkirja
    .why = Pealkiri on see, mida vajutatakse. Ilma selleta ei tea keegi, mis avaneb.

## Turvalisus

read-before-sign-in = Registri poole pöördutakse enne, kui on teada, kes küsib: { $registry }
    .why = Nii võiks igaüks küsida igaühe kohta. Las inimene logib enne sisse, igal teel, mis siia viib.
weak-sign-in = Sisselogimine on liiga nõrk selle jaoks, mida registris hoitakse: { $registry }
    .why = Eriliigilised andmed vajavad vähemalt taset „märkimisväärne“.
    .fix = Nõua märkimisväärset taset
threat-open = Keegi ei ole vastanud: { $threat }
    .why = Öelge üleandmise etapis, mis seda ära hoiab, või et sellega saab leppida, miks ja kes seda ütleb.
threat-stale = Sellele vastati siis, kui samm tegi midagi muud: { $threat }
    .why = Vastus oli: { $how }. Vaadake, kas see kehtib veel.
    .fix = See kehtib veel
threat-gone = See on vastus ohule, mida enam ei ole: { $how }
    .why = Sammu ei ole või teeb see midagi muud.
    .fix = Eemalda vastus
authority-nameless = Ei ole öeldud, kes teenuse eest vastutab
    .why = Igaüks, kelle andmeid kasutatakse, võib teada, kes seda teeb; tema andmejälgijas ei oleks kedagi.

## Andmed

purpose-missing = Ei ole öeldud, milleks andmeid vaja on
    .why = Andmeid tohib kasutada ainult nimetatud eesmärgil; seda loeb inimene, kelle andmed need on.
law-missing = Ei ole öeldud, mis õigusakt seda lubab
    .why = Asutusel peab isikuandmete igaks kasutamiseks olema õiguslik alus.
keep-missing = Ei ole öeldud, kui kaua vastust säilitatakse
    .why = Andmeid ei tohi säilitada kauem, kui neid vaja on.
special-without-law = Registris „{ $registry }“ on eriliigilised isikuandmed, aga õigusakti, mis lubab neid kasutada, ei ole nimetatud
    .why = Andmed tervise, veendumuste, päritolu ja karistuste kohta on kõige rangema kaitse all. Nõusolek siin õigusakti ei asenda.
way-missing = Tulemusest „{ $outcome }“ ei vii ükski tee edasi
    .why = Kellegagi see juhtub ja siis jääb ta kinni.
    .fix = Lisa lõpp, mis ütleb, kuidas edasi
fetched-never-used = Registrist „{ $registry }“ võetakse „{ $field }“, aga seda ei kasutata
    .why = Andmeid ei tohi võtta rohkem, kui vaja. Küsige registrilt vastust ilma selleta.
asked-never-used = Seda vastust ei kasuta keegi
    .why = Vastust ei vaata ükski tingimus, andmevahetus, dokument ega inimene. Siis ärge küsige.
    .fix = Eemalda küsimus

## Lauseosad

missing-for = milleks vastust vaja on
missing-usedBy = kes vastust kasutab
missing-keep = kui kaua säilitatakse
missing-law = õigusakt
missing-wrong = mis juhtub, kui vastus on vale
missing-by = kellelt see tuleb
missing-within = mis ajaks
missing-accept = millised tüübid sobivad
missing-maxMb = kui suur fail võib olla
missing-completion = kes lõpuni jõuab
missing-satisfaction = kui rahul ollakse
missing-take-up = kui palju kasutatakse
missing-cost = mis juhtumi hind on

# Keel nii, nagu missing-translation lause seda vajab; teisi nimetab nende tähis.
language-other = keele { $tag }
language-uk = ukrainakeelne
language-en = ingliskeelne
language-et = eestikeelne
language-ru = venekeelne
language-pl = poolakeelne
language-ro = rumeeniakeelne
language-hu = ungarikeelne
language-crh = krimmitatarikeelne
