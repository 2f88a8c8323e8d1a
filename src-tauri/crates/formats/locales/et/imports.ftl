# Mida import ütleb, kui faili ei saa lugeda: kus, ja mida sellega teha.

import-too-large = Failis on { $size } MB, loetakse kõige rohkem { $most } MB. Võtke sealt suured pildid ja lisatud failid välja või importige vorm osade kaupa.
import-too-deep = Rida { $line }: siin on fail pesastatud sügavamalt kui { $most } taset, nii palju pole ühelegi vormile vaja. Vaadake, kas see on õige fail, ja salvestage see uuesti programmis, millega see tehti.
import-too-many = Rida { $line }: siiani on juba { $most } lehte, küsimust, valikut ja tingimust, rohkem ei loeta. Importige vorm osade kaupa.
import-not-text = Rida { $line }: siin ei ole fail enam UTF-8 tekst. Vaadake, kas see on õige fail, ja salvestage see uuesti UTF-8 kujul.
import-unreadable = { $line ->
    [0] Faili ei saa tervikuna JSON-i ega YAML-ina lugeda: see kordab end lõputult või sisaldab mitut dokumenti. Salvestage see uuesti programmis, millega see tehti.
   *[other] Rida { $line }, märk { $column }: siin ei ole fail enam JSON ega YAML. Salvestage see uuesti programmis, millega see tehti; kui see katkes teel, laadige uuesti alla.
}
import-not-a-form = Failis ei ole lehtede loendit (`pages`), seega ei ole see Defra ega XGovi vorm. Valige fail, milles see programm hoiab vormi kirjeldust.
import-timed-out = { $seconds } sekundi järel alles loeti faili, seetõttu lugemine katkestati. Importige vorm osade kaupa.
import-died = Faili lugeja lõpetas enne, kui valmis sai. Võib-olla ei piisanud { $memory } MB mälust: importige vorm osade kaupa. Kui see ei aita, saatke fail sellele, kes teie Maketi eest hoolitseb.
import-not-started = Faili lugejat ei õnnestunud käivitada. Käivitage Maket uuesti; kui see ei aita, paigaldage see uuesti.

# Dialektid
dialect-links = XGovi vormikoostaja või Defra esimene vormikoostaja
dialect-order = Defra teine vormikoostaja

# Kus vormis midagi kaduma läheb
place-form = Vorm
place-page = leht „{ $name }“
place-component = „{ $name }“
place-condition = tingimus „{ $name }“
place-list = loend „{ $name }“
place-item = valik „{ $name }“

# Mis läheb kaduma
lost-given-twice = Failis on see väärtus kaks korda; kehtib viimane.
lost-content = Sisu tüübiga { $type } ei võetud üle.
lost-templating = Tekstis on mallikohti, need jäid nii, nagu kirjutatud.
lost-messages = Oma teateid üksikute vigade kohta ei võetud üle.
lost-setting = Seadet „{ $key }“ ei võetud üle.
lost-setting-of-form = Vormi seadet „{ $key }“ ei võetud üle.
lost-setting-of-page = Lehe seadet „{ $key }“ ei võetud üle.
lost-pattern = Muster { $pattern } vaatab ette või taha, mida Maket ei oska kontrollida; see jäeti välja.
lost-most-words = Suurimat sõnade arvu ei võetud üle.
lost-answer-type = Maketil ei ole vastuse tüüpi { $type }; siin on see tekst.
lost-list = Selle loendit failis ei ole, seega ei ole millegi seast valida.
lost-revealed = Küsimusi, mille see valik avab, ei võetud üle.
lost-nameless-condition = Nimeta tingimust ei saa kasutada, see jäeti välja.
lost-condition = Tingimusest ei saadud aru ({ $why }), seega ei kehti see siin kunagi.
lost-no-condition = Tingimust „{ $condition }“ failis ei ole, seega ei kehti see siin kunagi.
lost-comparison = Võrreldakse „{ $field }“, aga sellist küsimust vormis ei ole.
lost-redirection = Ümbersuunamist teisele aadressile ei võetud üle.
lost-link = Link viib lehele { $path }, mida failis ei ole; see jäeti välja.
lost-start = Esimene leht pidi olema { $path }, mida failis ei ole; vorm algab esimesest olemasolevast.
lost-links = Failis on lehtedevahelised lingid, mida selle oma mootor ei järgi; lehed käivad järjest.
lost-controller = Seda, mida teeb lehe kontroller { $controller }, ei võetud üle.

# Miks tingimusest aru ei saadud
why-nothing = see ei ütle midagi
why-no-item = võrdlus valikuga, mida loendis ei ole
why-with-nothing = võrdlus eimillegagi
why-no-number = „{ $text }“ ei ole arv
why-no-length = suhteline kuupäev ilma pikkuseta
why-operator = tehe „{ $text }“
why-unit = ajaühik „{ $text }“
why-in = „in“ ilma loendita
why-comma = koma väljaspool loendit
why-open-list = lõpetamata loend
why-open-text = lõpetamata tekst
why-sign = märk { $text }
why-grammar = { $text }
