# Haku, linkin kopiointi ja liittyvät indikaattorit.
search-label = Hae palvelusta
search-go = Hae
search-menu = Valikko
search-help = Haun ohje ja pikanäppäin
search-lead = Hae indikaattoria, maakuntaa, ohjelman väittämää tai palvelun sivua suomeksi, ruotsiksi tai englanniksi. Sanan voi taivuttaa, kirjoitusvirhe ei haittaa, ja maakunnan voi lisätä samaan hakuun.
search-title = Haku: { $q }
search-suggestions = Hakuehdotukset
search-suggested =
    { $count ->
        [0] Ei ehdotuksia.
        [one] Yksi ehdotus. Selaa nuolinäppäimillä.
       *[other] { $count } ehdotusta. Selaa nuolinäppäimillä.
    }
search-count =
    { $count ->
        [one] Yksi hakutulos
       *[other] { $count } hakutulosta
    }
search-more =
    { $count ->
        [one] Näytä vielä yksi
       *[other] Näytä vielä { $count }
    }
search-kind-page = Sivut ja menetelmät
search-one-region = Maakunta
search-one-claim = Väittämä
search-one-page = Sivu
search-nothing = Haulla ei löytynyt indikaattoria, maakuntaa, väittämää eikä sivua. Kokeile lyhyempää tai yleisempää sanaa.
search-nearest = Tarkoititko jotakin näistä?
search-ways = Muita reittejä
search-way-data = Kaikki indikaattorit ja niiden määritelmät
search-way-regions = Maakunnat kartalla ja järjestyksessä
search-way-region = Yhden maakunnan kaikki luvut
search-way-methods = Menetelmät, tavoitteet ja väittämät
search-shortcut = Vinoviiva (/) siirtää kohdistimen hakukenttään, kun et ole kirjoittamassa.
search-shortcut-on = Poista pikanäppäin käytöstä
search-shortcut-off = Ota pikanäppäin käyttöön
copy-link = Kopioi linkki
copy-page = tämä sivu
copy-copied = Pysyvä linkki kopioitu
copy-by-hand = Kopioi osoite kentästä:
related-title = Aiheeseen liittyviä indikaattoreita
related-measured = mitattu tieto maakuntien oman ilmoituksen rinnalla
related-reported = maakuntien oma ilmoitus samasta asiasta
related-background = taustatietoa samasta ohjelman väittämästä
related-claim = liittyy samaan ohjelman väittämään
related-subject = sama asia toisin laskettuna
related-theme = samassa teemassa
search-whole-region = Koko maakunnan luvut: profiili
