# Common words of the interface.
ui-skip-to-content = Siirry sisältöön
ui-language = Kieli
ui-language-fi = suomi
ui-language-sv = svenska
ui-language-en = English
ui-choose-indicator = Mittari
ui-choose-regions = Valitse maakunnat
ui-regions-shown = Näytettävät maakunnat
ui-whole-country = Koko maa
ui-table = Taulukko
ui-download-csv = Lataa CSV-tiedostona
ui-search = Hae
ui-search-indicators = Hae mittareita
ui-show-all = Näytä kaikki
ui-no-results = Haulla ei löytynyt mitään.
ui-results-found =
    { $count ->
        [one] { $count } tulos
       *[other] { $count } tulosta
    }
ui-value = Arvo
ui-lower-limit = Luottamusvälin alaraja
ui-upper-limit = Luottamusvälin yläraja
ui-unit = Yksikkö
ui-period = Ajanjakso
ui-division = Maakuntajako
ui-source = { source }
ui-release = Julkistusversio
ui-missing = Tieto puuttuu
ui-masked = { suppressed }
ui-empty = Näillä valinnoilla ei ole tietoja.
ui-single-point = Tietoja on vain yhdeltä ajanjaksolta, joten muutosta ei voi esittää.
ui-interval-missing = Luottamusväliä ei voida laskea tästä aineistosta.
ui-page-not-found = Sivua ei löytynyt
ui-page-not-found-help = Tarkista osoite tai siirry etusivulle.
ui-server-error = Palvelussa tapahtui virhe
ui-server-error-help = Yritä hetken kuluttua uudelleen. Jos virhe toistuu, ota yhteyttä palvelun ylläpitoon.
ui-front-page = Etusivu
ui-bad-parameter = Osoitteen kohta ”{ $name }” ei kelpaa: ”{ $value }”. Sallitut arvot: { $allowed }.
ui-opens-in-new-window = avautuu uuteen ikkunaan
