# Julkistukset ja niiden erot.
releases-title =
    { $count ->
        [one] Yksi luku eroaa aiemmasta julkistuksesta
       *[other] { $indicators ->
            [one] { $count } lukua yhdessä indikaattorissa eroaa aiemmasta julkistuksesta
           *[other] { $count } lukua { $indicators } indikaattorissa eroaa aiemmasta julkistuksesta
        }
    }
releases-title-same = Luvut ovat samat kuin aiemmassa julkistuksessa
releases-of = { $date }, versio { $id }
releases-old = aiempi julkistus
releases-new = uudempi julkistus
releases-kind = ero
releases-kind-new = uusi
releases-kind-changed = muuttunut
releases-kind-status = tila muuttunut
releases-kind-withdrawn = poistunut
releases-counts = Erot indikaattoreittain
releases-cells = Erot luku kerrallaan
releases-all = Kaikki julkistukset
releases-all-themes = Kaikki teemat
releases-all-regions = Kaikki alueet
releases-all-kinds = Kaikki erot
releases-all-indicators = Näytä kaikki indikaattorit
releases-hidden-note = Jos luku on peitetty toisessa julkistuksessa, se on tässä peitetty molemmissa. Suluissa on 95 %:n luottamusväli.
releases-download = Lataa erot (CSV)
releases-absent = ei tässä julkistuksessa
releases-taken-back = takaisin vedetyn julkistuksen lukua ei näytetä
releases-page = Luvut { $first }–{ $last }, yhteensä { $total }
releases-before = Edelliset
releases-after = Seuraavat
releases-nothing-chosen = Näillä rajauksilla eroja ei ole.
releases-clear = Poista rajaukset
releases-no-figures = Yksikään luku ei ole muuttunut.
releases-definitions =
    { $count ->
        [one] Yhden indikaattorin tiedot ovat muuttuneet
       *[other] { $count } indikaattorin tiedot ovat muuttuneet
    }
releases-first = Tätä aiempaa julkistusta ei ole, joten verrattavaa ei vielä ole.
releases-none = Tämän version tietoja ei voi verrata.
releases-unknown = Versiota { $id } ei ole julkaistu. Valitse aiempi julkistus luettelosta.
releases-gone = Versio { $id } on julkaistu, mutta sen lukuja ei enää säilytetä, joten erot eivät ole nähtävissä. Valitse toinen julkistus.
releases-unreadable = Versio { $id } on tallennettu muodossa, jota palvelu ei enää lue, joten erot eivät ole nähtävissä. Valitse toinen julkistus.
releases-itself = Versiota { $id } verrataan itseensä. Valitse toinen julkistus.
releases-withdrawn-side = Toinen julkistuksista on vedetty takaisin. Näet, mitkä luvut eroavat, mutta takaisin vedettyjä lukuja ei näytetä.
releases-backwards = Vertailun lähtökohta on julkaistu myöhemmin kuin julkistus, johon sitä verrataan.
releases-older =
    { $count ->
        [one] Näytä vielä yksi vanhempi julkistus
       *[other] Näytä vielä { $count } vanhempaa julkistusta
    }
releases-viewed = katsot tätä
releases-is-shown = voimassa
releases-is-withdrawn = vedetty takaisin
releases-is-gone = lukuja ei enää säilytetä
releases-is-unreadable = tallennusmuoto vanhentunut
releases-begins =
    { $count ->
        [one] Ensimmäinen säilytetty julkistus: yksi indikaattori.
       *[other] Ensimmäinen säilytetty julkistus: { $count } indikaattoria.
    }
releases-news-figures =
    { $count ->
        [0] Luvut ennallaan.
        [one] Lukuja muuttui yhdessä indikaattorissa.
       *[other] Lukuja muuttui { $count } indikaattorissa.
    }
releases-news-definitions =
    { $count ->
        [one] Yhden indikaattorin tiedot muuttuivat.
       *[other] { $count } indikaattorin tiedot muuttuivat.
    }
