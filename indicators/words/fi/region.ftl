# Maakunnan profiili.
region-another = Valitse toinen maakunta
region-print = Tulosta tai tallenna PDF
region-picture = Kuvio
region-note = Luvun alla on sen 95 %:n luottamusväli ja ajanjakso. Koko maan luku on samalta jaksolta.
region-note-change = Muutoksen alla on sen 95 %:n luottamusväli. Jos väli on kokonaan nollan ylä- tai alapuolella, muutos on selvä, mutta väliä ei ole korjattu usean vertailun varalta. Yhdestä indikaattorista ei voi päätellä, mistä muutos johtuu.
region-note-status = Vaiheet ovat maakuntien omia ilmoituksia, niitä ei ole mitattu.
region-in-use = maakunnassa käytössä tai vakiintunut
region-no-country = Ei koko maan lukua
region-partial = Osa maakunnista puuttuu luvusta
region-no-interval = Ei luottamusväliä
region-no-change-index = Indeksiä ei verrata ajassa
region-no-change-break = Ei vertailukelpoista aiempaa lukua
region-no-change-absent = Muutosta ei voi laskea, koska luku puuttuu tai on peitetty
region-no-change-alone = Aiempaa lukua ei ole
region-sources = Lähteet: { $names }.
region-population-only = Tässä julkistuksessa on { form-in-each } vain väestö. Katso väestön muutos.
region-profile = Alueen profiili
