# Texts of the pages.
pages-results-title = Mikä muuttui lapsiperheiden palveluissa 2016–2019?
pages-results-lead = Perhekeskuksia kehitettiin LAPE-ohjelmassa Manner-Suomen kaikissa 18 maakunnassa. Tässä näet, mitä luvut kertovat tasosta ja muutoksesta. Muutoksista ei ole vielä tehty päätelmiä, eikä niiden luottamusvälejä ole korjattu usean vertailun varalta.
pages-demo-share = { $total } indikaattorista { $count } näyttää esimerkkiaineistoa, ei todellisia lukuja.
pages-results-themes = Tulokset teemoittain
pages-results-themes-note = Jako viiteen teemaan on Perhemittarin oma.
pages-all-of-theme =
    { $count ->
        [one] Näytä teeman ainoa indikaattori
       *[other] Näytä teeman kaikki { $count } indikaattoria
    }
pages-theme-empty = Tässä julkistuksessa ei ole lukuja tästä teemasta.
pages-reporting-title = Mitkä maakunnat ovat toimittaneet tietoja?
pages-reporting-lead = Taulukko näyttää niistä teemoista, joista maakunnat ilmoittavat lukuja, kuinka suuri osa maakunnalta pyydetyistä luvuista on saatu ja miltä vuodelta uusin luku on. Myös peitetyt luvut on laskettu saaduiksi.
pages-reporting-none = Maakuntien omia lukuja ei ole tässä julkistuksessa. Kaikki luvut ovat rekistereistä, kyselyistä tai muista julkaistuista lähteistä.
pages-release-title = Julkistus
pages-release-about =
    { $count ->
        [one] { $count } indikaattori
       *[other] { $count } indikaattoria
    }, vuodet { $years }.
pages-nobody-asked = Perhekeskuksen kuudesta tavoitteesta neljä koskee perheiden omaa kokemusta. Mikään indikaattori ei mittaa sitä.
pages-regions-lead = Sama luku kartalla ja suuruusjärjestyksessä. Kun osoitat { form-some }, se korostuu molemmissa. Valitse { level-one } painamalla sitä.
pages-region-lead =
    { $level ->
        [kunta] { $inside }: väkiluku { $population } vuoden { $year } lopussa.
       *[other] { $inside } asui { $population } ihmistä vuoden { $year } lopussa.
    }
pages-region-not-in-programme = { $place } ei ollut mukana LAPE-ohjelmassa, joten sen lukuja ei esitetä.
pages-data-lead = Jokaisen indikaattorin määritelmä, lähde ja rajoitukset sekä luvut ladattavaksi.
pages-data-found =
    { $count ->
        [one] { $count } indikaattori
       *[other] { $count } indikaattoria
    }
pages-def-description = Mitä luku kertoo
pages-def-interpretation = Näin tulkitset lukua
pages-def-limitations = Rajoitukset
pages-def-warning = Huomaa
pages-source-of-real = Todellisten lukujen lähde
pages-def-unit = Yksikkö
pages-def-numerator = Osoittaja
pages-def-denominator = Nimittäjä
pages-def-break = Aikasarjan katkos { $year }
pages-def-disclosure = Tietosuoja
pages-def-official = Virallisuus
pages-def-licence = Käyttölupa
pages-def-division = Aluejako
pages-def-number = Tunnus
pages-methods-lead = Miten luvut on laskettu, mitä niistä voi päätellä ja mitä ei.
pages-methods-intervals = Luottamusvälit
pages-methods-intervals-text = 95 %:n luottamusväli kuvaa, kuinka paljon luku voisi vaihdella sattuman vuoksi. Osuuksille väli lasketaan Wilsonin menetelmällä. Suhdeluvuille käytetään Byarin menetelmää, ja kun tapauksia on alle kymmenen, tarkkaa Poisson-väliä. Vaiheilla, indekseillä, toimipaikkojen määrillä ja kouluterveyskyselyn osuuksilla ei ole väliä, koska sitä ei voida laskea.
pages-methods-change = Muutoksen luottamusväli
pages-methods-change-text = Muutos on kahden ajanjakson lukujen erotus. Osuuksien erotuksen luottamusväli lasketaan Newcomben menetelmällä. Suhdelukujen erotuksen väli lasketaan samalla tavalla ajanjaksojen omista väleistä. Luvut vaihtelevat usein enemmän kuin pelkkä sattuma selittää, joten muutoksen väliä on levennetty oletetulla ylihajonnalla, joka kerrotaan kuvion alla. Yhden ajanjakson väliä ei ole levennetty. Muutoksen väli esitetään vain, kun molempien ajanjaksojen luvut on julkaistu. Sitä ei ole korjattu usean vertailun varalta: kun verrataan montaa lukua, osa väleistä on pelkän sattuman vuoksi kokonaan nollan ylä- tai alapuolella.
pages-methods-three-year = Kolmen vuoden keskiarvot
pages-methods-three-year-text = Sijoitusten ja lastensuojeluilmoitusten kolmen vuoden keskiarvot on johdettu Diakin indeksistä. Ne eivät ole THL:n julkaisemia lukuja. Samat lapset ovat mukana useana vuonna, joten väli lasketaan yhden vuoden väestöstä. Manner-Suomen luku on 18 maakunnan väestöllä painotettu keskiarvo. Jaksoja, joissa on yhteinen vuosi, ei verrata keskenään.
pages-methods-stages = Käyttöönoton vaiheet
pages-methods-stages-text = Vaihe on maakunnan oma ilmoitus, ei mitattu tieto. Maakuntien ilmoitukset eivät yksin todista, että palvelu vahvistui.
pages-methods-index = Indeksit
pages-methods-index-text = Indeksissä keskimmäinen maakunta saa jokaisella ajanjaksolla arvon 100. Indeksillä voi verrata maakuntia vain saman ajanjakson sisällä. Siitä ei näe, nousiko vai laskiko taso ajanjaksosta toiseen.
pages-methods-protection = Tilastollinen tietosuoja
pages-methods-protection-text = Asiakkaiden pienet lukumäärät peitetään ennen laskentaa. Jos peitetyn luvun voisi laskea summista, peitetään lisäksi toinen luku. Peitetty luku ei ole nolla, eikä sitä ole tallennettu julkistukseen missään muodossa.
pages-methods-divisions = Aluejaot
pages-methods-divisions-text = Maakuntien rajat muuttuivat vuonna 2021. Kunkin luvun aluejako on nimetty kuvion alla, eikä yhden jaon lukuja piirretä toisen jaon kartalle. Ahvenanmaa ei ollut mukana ohjelmassa.
pages-methods-demo = Esimerkkiaineisto
pages-methods-demo-text = Suurin osa luvuista on tuotettu satunnaisesti palvelun esittelyä varten. Ne on merkitty jokaiseen kuvioon ja tiedostoon, eikä niitä koskaan yhdistetä todellisiin lukuihin.
pages-methods-limits = Mitä luvuista ei voi päätellä
pages-methods-limits-text = Ennen–jälkeen-vertailu ei kerro, mistä muutos johtuu. Vaikka muutosta ei havaita, sellainen on silti voinut tapahtua. Neljästä vuodesta ei voi päätellä pitkän aikavälin suuntaa. Maakunnan keskiarvo ei kerro mitään yksittäisestä perheestä.
pages-methods-goals = Perhekeskuksen kuusi tavoitetta ja niiden mittaaminen
pages-methods-goal = Tavoite
pages-methods-measured-by = Indikaattorit
pages-methods-claims = Ohjelman väittämät
pages-methods-claims-text = Ohjelman omat väittämät tuloksistaan ja indikaattorit, joiden avulla ne arvioidaan. Arviointia ei ole vielä tehty.
pages-methods-services = Perhekeskuksen palvelut
pages-methods-service = Palvelu
pages-methods-sources = Lähteet ja käyttöluvat
pages-methods-no-licence = Lähde ei ilmoita käyttölupaa.
pages-methods-based-on = Perustuu lähteeseen: { $source }.
