# Ways of viewing an indicator: their names, controls and sentences.
views-form = Esitystapa
views-what = Näytä
views-lines = Viivat
views-map = Kartta
views-level = Yksi ajanjakso
views-years = Vuodet
views-first = Ensimmäinen
views-last = Viimeinen
views-play = Toista ajanjaksot
views-pause = Keskeytä
views-next = Seuraava ajanjakso
views-shown = Näytetään { $period }

# What the change of a region is called.
views-reading = Tulkinta
views-reading-higher = Selvästi korkeampi
views-reading-lower = Selvästi matalampi
views-reading-unclear = { no-clear-change }
views-reading-more = Enemmän
views-reading-fewer = Vähemmän
views-reading-same = Sama määrä
views-reading-advanced = { advanced }
views-reading-stayed = { same-stage }
views-reading-back = { moved-back }
views-reading-bare = Muutos ilman luottamusväliä
views-legend-by = { $reading }: { $limits }

# Titles of the change of all regions. $from and $to are "vuonna 2016" and "vuonna 2019".
views-change-clear =
    { $name }: { $to } luku { $higher ->
        [0] { $lower ->
            [0] ei ollut missään selvästi korkeampi tai matalampi kuin { $from }
           *[other] oli { views-lower-in } selvästi matalampi kuin { $from } eikä missään selvästi korkeampi
        }
       *[other] { $lower ->
            [0] oli { views-higher-in } selvästi korkeampi kuin { $from } eikä missään selvästi matalampi
           *[other] oli { views-higher-in } selvästi korkeampi ja { views-lower-in } selvästi matalampi kuin { $from }
        }
    }; ei selvää muutosta { views-unclear-in }
views-higher-in =
    { $higher ->
        [1] { form-in-single }
       *[other] { $higher } { form-in-one }
    }
views-lower-in =
    { $lower ->
        [1] { form-in-single }
       *[other] { $lower } { form-in-one }
    }
views-unclear-in =
    { $unclear ->
        [1] { form-in-single }
       *[other] { $unclear } { form-in-one }
    }
views-change-ways = { $name }: { $ways } ({ $first } → { $last })
views-change-stages = { $name } { $ways } ({ $first } → { $last })
views-way-advanced =
    { $count ->
        [1] myöhempi { form-in-single }
       *[other] myöhempi { $count } { form-in-one }
    }
views-way-stayed =
    { $count ->
        [1] sama { form-in-single }
       *[other] sama { $count } { form-in-one }
    }
views-way-back =
    { $count ->
        [1] aiempi { form-in-single }
       *[other] aiempi { $count } { form-in-one }
    }
views-way-more =
    { $count ->
        [1] enemmän { form-in-single }
       *[other] enemmän { $count } { form-in-one }
    }
views-way-fewer =
    { $count ->
        [1] vähemmän { form-in-single }
       *[other] vähemmän { $count } { form-in-one }
    }
views-way-same =
    { $count ->
        [1] sama määrä { form-in-single }
       *[other] sama määrä { $count } { form-in-one }
    }
views-change-range = { $name }: { form-of-many } muutokset pienimmillään { $low } ja suurimmillaan { $high } ({ $first } → { $last })
views-change-nothing = { $name }: muutosta ei voi esittää ({ $first } → { $last })
views-change-absent =
    { $count ->
        [1] muutosta ei voi laskea { form-in-single }
       *[other] muutosta ei voi laskea { $count } { form-in-one }
    }
views-title-interval = { $title } ({ $interval })

# Why there is no change to show.
views-no-change-index = { $name }: indeksi vertaa maakuntia yhden ajanjakson sisällä, joten muutosta ei esitetä
views-no-change-one = { $name }: tietoja on vain yhdeltä ajanjaksolta, joten muutosta ei voi esittää
views-no-change-overlap = { $name }: ajanjaksoissa { $first } ja { $last } on samoja vuosia, joten niitä ei verrata
views-no-change-break = { $name }: aikasarjassa on katkos vuonna { $year }, joten sitä edeltäviä lukuja ei verrata myöhempiin

# Subtitles and notes.
views-clear = Selvästi: muutoksen oma 95 %:n luottamusväli ei sisällä nollaa. Välejä ei ole korjattu usean vertailun varalta.
views-clear-note = Vaikka missään ei olisi tapahtunut muutosta, keskimäärin noin yksi kahdestakymmenestä tällaisesta välistä olisi sattumalta kokonaan nollan ylä- tai alapuolella. Ei selvää muutosta ei tarkoita, että taso olisi pysynyt ennallaan.
views-bare = Muutoksille ei ole luottamusväliä, joten mitään niistä ei voi sanoa selväksi.
views-bare-note = Luvut kertovat vain muutoksen suunnan ja koon. Ne eivät kerro, onko muutos suurempi kuin pelkkä sattuma selittäisi.
views-no-change-interval = Muutoksen luottamusväli on laskettu vain ohjelman vuosille. Kahden luvun omat luottamusvälit eivät kerro, onko muutos selvä.
views-both-ends = Muutos on laskettu vain, jos molempien ajanjaksojen luvut on esitetty.
views-no-country-change = Koko maan muutosta ei esitetä, koska sen luvut eivät molemmilla ajanjaksoilla kata koko maata.
views-classes = Kartan luokat on muodostettu kaikkien ajanjaksojen luvuista, joten sama väri tarkoittaa samaa tasoa jokaisella ajanjaksolla. Kartta ei näytä luottamusvälejä.
views-tiles-note = Jokainen { level-one } on yhtä suuri ruutu suunnilleen omalla paikallaan.
views-multiples-note = Kaikissa pienoiskuvioissa on samat asteikot.
views-slope-stages = Viivan leveys ja sen luku kertovat, kuinka moni maakunta siirtyi vaiheesta toiseen.
views-grey-country = Harmaa katkoviiva: { $name }
views-grey-others = Harmaat viivat: muiden { form-of-many } luvut
views-dotted-middle = Pisteviiva: keskimmäinen maakunta = 100

# Forms that the sentences above need.
form-in-single =
    { $level ->
        [hyvinvointialue] yhdellä hyvinvointialueella
        [kunta] yhdessä kunnassa
       *[other] yhdessä maakunnassa
    }
