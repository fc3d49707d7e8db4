# Vertailu: page of comparison.
compare-lead = Ensin jokaisen luvun muutos joka maakunnassa, sitten kaksi indikaattoria samassa kuviossa.
compare-apart = Todellisia lukuja ja esimerkkiaineistoa ei yhdistetä samaan kuvioon.
compare-real = Todelliset luvut
compare-skip-heat = Ohita taulukko
compare-two-heading = Kaksi indikaattoria
compare-first = Ensimmäinen indikaattori (vaaka)
compare-second = Toinen indikaattori (pysty)
compare-swap = Vaihda akselit keskenään
compare-refused = Näistä kahdesta ei piirretä kuviota.
compare-fits = Samaan kuvioon sopivat esimerkiksi:
compare-fits-none = Tässä julkistuksessa ei ole indikaattoria, joka sopisi samaan kuvioon.

compare-here = Tällä sivulla
compare-to-real = Muutokset, todelliset luvut
compare-to-demo = Muutokset, esimerkkiaineisto

# Lämpökartta.
heat-title =
    { HARMONY($known) ->
        [back] Luku on selvästi korkeampi tai matalampi kuin alkujaksolla { $clear } vertailussa { $known }:sta
       *[front] Luku on selvästi korkeampi tai matalampi kuin alkujaksolla { $clear } vertailussa { $known }:stä
    }
heat-title-untold = Luvuista ei voi sanoa, onko muutos muuta kuin sattumaa
heat-measured = Kahden ajanjakson lukujen erotus. Vertailtavat ajanjaksot ovat indikaattorin nimen alla.
heat-clearly = Selvästi: muutoksen 95 %:n luottamusväli on kokonaan nollan ylä- tai alapuolella.
heat-chance =
    { $count ->
        [0] Vertailuja on niin vähän, että sattuma tuskin tekee yhdestäkään selvän näköistä.
        [1] Vaikka mikään ei olisi muuttunut, noin yksi vertailu näyttäisi sattumalta selvältä.
       *[other] Vaikka mikään ei olisi muuttunut, noin { $count } vertailua näyttäisi sattumalta selvältä.
    }
heat-higher = { views-reading-higher }
heat-lower = { views-reading-lower }
heat-untold = Muutosta ei voi erottaa sattumasta, ei luottamusväliä
heat-status-more = Eteni, maakunnan oma ilmoitus
heat-status-fewer = Palasi aiempaan vaiheeseen, maakunnan oma ilmoitus
heat-status-same = Sama vaihe, maakunnan oma ilmoitus
heat-count-more = Enemmän paikkoja
heat-count-fewer = Vähemmän paikkoja
heat-count-same = Yhtä monta paikkaa
heat-change = muutos { $difference }
heat-change-interval = muutos { $difference } ({ $interval })
heat-cell = { $name }, { $place }: { $told }, { $figures }
heat-spread = Luottamusväleissä on otettu huomioon indikaattorin oletettu ylihajonta eli se, että luku vaihtelee enemmän kuin pelkkä sattuma selittää.
heat-unclear-note = ”Ei selvää muutosta” ei tarkoita, että mikään ei olisi muuttunut.
heat-neutral-note = Kun indikaattorilla ei ole hyvää eikä huonoa suuntaa, muutos on sininen: esimerkiksi ilmoitusten kasvu voi merkitä, että lapset huomataan ja heitä autetaan.
heat-status-note = Vaiheet ovat maakuntien omia ilmoituksia, niitä ei ole mitattu. Luku kertoo, kuinka monta vaihetta maakunta on edennyt tai palannut. Luottamusväliä ei ole.
heat-count-note = Paikkojen lukumäärässä ei ole otantaa eikä sattumaa: luku kertoo, montako paikkaa on enemmän tai vähemmän.
heat-untold-note = Kyselyn prosenteista ei ole julkaistu vastaajien määriä, joten luottamusväliä ei voi laskea eikä muutosta erottaa sattumasta.
heat-left-index = Indeksejä ei ole taulukossa, koska niillä voi verrata maakuntia vain saman jakson sisällä: { $names }.
heat-left-other = Muutosta ei voi laskea: { $names }.
heat-not-official = Osa luvuista ei ole virallista tilastoa.
heat-good = Muutos parempaan suuntaan
heat-bad = Muutos huonompaan suuntaan
heat-neutral = Muutos, jolla ei ole hyvää eikä huonoa suuntaa
heat-better-higher = Suurempi on parempi
heat-better-lower = Pienempi on parempi
heat-legend = Merkit
heat-legend-steps = Vaiheen tai paikkojen muutos, ei luottamusväliä
heat-legend-same = Sama vaihe tai yhtä monta paikkaa
heat-first = Alussa
heat-last = Lopussa
heat-outcome = Mitä muutoksesta voi sanoa
heat-caption = { $title }: merkit indikaattoreittain ja maakunnittain

# Hajontakuvio.
scatter-title = Maakuntien luvut: { $x }; { $y }
scatter-title-when = Maakuntien luvut { $when }: { $x }; { $y }
scatter-title-one = { $place }: { $x }; { $y }
scatter-title-one-when = { $place } { $when }: { $x }; { $y }
scatter-item = { $name } { $figure }
scatter-item-period = { $name } { $figure } ({ $period })
scatter-named = { $name } ({ $unit })
scatter-axes = Vaakasuunnassa { $x }, pystysuunnassa { $y }.
scatter-country = { $place }: { $x }; { $y }.
scatter-no-cause = Vaikka luvut näyttäisivät kulkevan yhdessä, kuvio ei kerro, että toinen johtuisi toisesta. Taustalla voi olla jokin kolmas tekijä tai sattuma.
scatter-regions = Pisteet ovat maakuntia, eivät ihmisiä: maakuntien luvuista ei voi päätellä, mitä yksittäiselle lapselle tai perheelle on tapahtunut.
scatter-interval = Ristin haarat ovat 95 %:n luottamusvälit.
scatter-two-periods = Indikaattoreilla ei ole yhteistä jaksoa. Kuviossa on toisesta se jakso, joka päättyy lähimpänä ensimmäisen jakson loppua.
scatter-index = Indeksissä keskimmäinen maakunta on 100 joka jaksolla, joten kuvio vertaa maakuntia vain tämän jakson sisällä.
scatter-stages = Samassa vaiheessa olevat maakunnat on piirretty vierekkäin. Paikka vaiheen sisällä ei kerro mitään.
scatter-absent = Kuviosta puuttuu, { $words }: { $regions }.
scatter-not-from-zero = Ainakin yksi akseli ei ala nollasta.
scatter-refused-same = Sama indikaattori on valittu kahdesti.
scatter-refused-empty = Toisesta indikaattorista ei ole lukuja tässä julkistuksessa.
scatter-refused-origin = Toinen indikaattori on todellinen ja toinen esimerkkiaineistoa, eikä niitä yhdistetä samaan kuvioon: keksitty luku näyttäisi todelliselta.
scatter-refused-division = Luvut ovat eri maakuntajaosta, joten saman niminen maakunta ei ole molemmissa sama alue.
scatter-refused-stages = Molemmat ovat vaiheita, joita ei ole mitattu. Kahden vaiheen kuviossa maakunnat olisivat päällekkäin.
