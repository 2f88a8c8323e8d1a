# Mida import ütleb, kui faili ei saa lugeda: kus, ja mida sellega teha.

import-too-large = Failis on { $size } MB, loetakse kõige rohkem { $most } MB. Võtke sealt suured pildid ja lisatud failid välja või importige vorm osade kaupa.
import-too-deep = Rida { $line }: siin on fail pesastatud sügavamalt kui { $most } taset, nii palju pole ühelegi vormile vaja. Vaadake, kas see on õige fail, ja salvestage see uuesti programmis, millega see tehti.
import-too-many = Rida { $line }: siiani on juba { $most } lehte, küsimust, valikut ja tingimust, rohkem ei loeta. Importige vorm osade kaupa.
import-not-text = Rida { $line }: siin ei ole fail enam UTF-8 tekst. Vaadake, kas see on õige fail, ja salvestage see uuesti UTF-8 kujul.
import-unreadable = Rida { $line }, märk { $column }: siin ei ole fail enam JSON ega YAML. Salvestage see uuesti programmis, millega see tehti; kui see katkes teel, laadige uuesti alla. ({ $why })
import-not-a-form = Failis ei ole lehtede loendit (`pages`), seega ei ole see Defra ega XGovi vorm. Valige fail, milles see programm hoiab vormi kirjeldust.
import-timed-out = { $seconds } sekundi järel alles loeti faili, seetõttu lugemine katkestati. Importige vorm osade kaupa.
import-died = Faili lugeja lõpetas enne, kui valmis sai. Võib-olla ei piisanud { $memory } MB mälust: importige vorm osade kaupa. Kui see ei aita, saatke fail sellele, kes teie Maketi eest hoolitseb.
import-not-started = Faili lugejat ei õnnestunud käivitada. Käivitage Maket uuesti; kui see ei aita, paigaldage see uuesti.
