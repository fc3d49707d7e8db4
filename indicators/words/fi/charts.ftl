value-label = Arvo
pct-families-asked = % tukea pyytäneistä perheistä
pct-clients = % neuvolan asiakkaista
stage = vaihe 0–4

# Charts. $place comes inflected: Kainuussa, i Kajanaland, in Kainuu.
chart-when-year = vuonna { $period }
chart-when-years = vuosina { $period }
chart-points = { $difference } prosenttiyksikköä
chart-mainland = Manner-Suomi, johdettu
chart-mainland-in = Manner-Suomessa (johdettu)
chart-measured = Yksikkö: { $unit }.
chart-status-a = tavallinen tieto
chart-status-e = { estimated }
chart-status-p = { provisional }
chart-status-b = { break-in-series }
chart-status-o = { missing }
chart-status-l = tietoa ei kerätä
chart-status-m = { not-applicable }
chart-status-q = peitetty tietosuojan vuoksi
chart-mark-q = peitetty
chart-mark-o = puuttuu
chart-mark-l = ei kerätä
chart-mark-m = ei voi olla

# Titles of change and level.
chart-change = { $name }: { $place } { $first } { $from } ja { $last } { $to }, muutos { $difference }
chart-level = { $name }: { $place } { $value } { $when }
chart-level-interval = { $name }: { $place } { $value } { $when } ({ $interval })
chart-stage = { $name } { $place } ”{ $stage }” { $when }
chart-stage-change = { $name } { $place } ”{ $first }” { $from } ja ”{ $last }” { $to }
chart-stage-same = { $name } { $place } ”{ $stage }” sekä { $from } että { $to }
chart-index =
    { $name }: { $place } { $value } { $when }, { $compared ->
        [higher] korkeampi kuin
        [lower] matalampi kuin
       *[same] sama kuin
    } keskimmäisessä maakunnassa (= 100)
chart-absent = { $name }: { $place } { $words }
chart-nothing = { $name }: lukuja ei voi esittää { $when }

# Titles of all regions in one period.
chart-ranking = { $name }: suurin luku { $high } ({ $highvalue }), pienin { $low } ({ $lowvalue }) { $when }
chart-ranking-overlap = { $name }: { form-of-many } luvut { $low }–{ $high } { $when }, suurimman ja pienimmän luottamusvälit ovat päällekkäin
chart-ranking-range = { $name }: { form-of-many } luvut { $low }–{ $high } { $when }
chart-ranking-same = { $name }: { $value } { $when } { form-in-all }, joista tieto on
chart-index-range = { $name }: { form-of-many } luvut { $low }–{ $high } { $when }, keskimmäinen maakunta = 100
chart-among =
    { HARMONY($total) ->
        [back] mukana { $known } { form-some } { $total }:sta
       *[front] mukana { $known } { form-some } { $total }:stä
    }
chart-places = { $count } { form-in-one }
chart-stage-count =
    { $count ->
        [0] { $name } ei ”{ $use }” eikä ”{ $established }” yhdessäkään maakunnassa { $when }
       *[other] { $name } ”{ $use }” tai ”{ $established }” { chart-stage-of } { $when }
    }
chart-stage-before =
    { $when } { $count ->
        [0] ei yhdessäkään maakunnassa
       *[other] { chart-stage-of }
    }
chart-stage-number =
    { $count ->
        [1] yhdessä
       *[other] { $count }
    }
chart-stage-of =
    { HARMONY($total) ->
        [back] { chart-stage-number } maakunnassa { $total }:sta
       *[front] { chart-stage-number } maakunnassa { $total }:stä
    }
chart-count-absent =
    { $count ->
        [1] yhdestä tieto puuttuu
       *[other] { $count } maakunnasta tieto puuttuu
    }

# One sentence of a region or of the country.
chart-headline =
    { $name }: { $place } { $value } { $when }, { $compared ->
        [higher] { $difference } enemmän kuin
        [lower] { $difference } vähemmän kuin
        [more] { $difference } enemmän kuin
        [fewer] { $difference } vähemmän kuin
       *[same] pyöristettynä sama kuin
    } { $before }
chart-headline-demo = { $notice }. { $sentence }

# Subtitles and notes.
chart-limits-two = 95 %:n luottamusväli { $first } { $from } ja { $last } { $to }.
chart-change-interval = Muutos { $difference } ({ $interval }).
chart-limits-places = 95 %:n luottamusväli: { $limits }.
chart-stages = Maakuntia vaiheittain: { $counts }.
chart-interval = Jana tai varjostus kuvaa 95 %:n luottamusväliä.
chart-intervals = Luottamusväli kuvaa, kuinka paljon luku voi vaihdella sattumalta. Vaikka välit ovat päällekkäin, { form-of-many } välillä voi silti olla ero. Kun verrataan montaa { form-some }, erilliset välit eivät vielä riitä osoittamaan eroa.
chart-overlaps =
    { $high ->
        [0] Suurimman luvun luottamusväli ei ole päällekkäin minkään muun { form-of-one } välin kanssa.
        [1] Suurimman luvun luottamusväli on päällekkäin yhden muun { form-of-one } välin kanssa.
       *[other] Suurimman luvun luottamusväli on päällekkäin { $high } muun { form-of-one } välin kanssa.
    } { $low ->
        [0] Pienimmän luvun luottamusväli ei ole päällekkäin minkään muun { form-of-one } välin kanssa.
        [1] Pienimmän luvun luottamusväli on päällekkäin yhden muun { form-of-one } välin kanssa.
       *[other] Pienimmän luvun luottamusväli on päällekkäin { $low } muun { form-of-one } välin kanssa.
    }
chart-absent-regions = { $words }: { $regions }.
chart-mainland-note = Manner-Suomen luku on 18 maakunnan väestöllä painotettu keskiarvo. Se on johdettu Perhemittaria varten, eikä sitä ole julkaistu lähteessä.
chart-partial = { form-from-all } ei ole tietoa ({ $periods }). Koko maan luku on tällöin laskettu { form-from-others }.
chart-rounded = Muutos on laskettu pyöristämättömistä luvuista.
chart-change-note = Muutoksen luottamusväliä ei ole korjattu usean vertailun varalta.
chart-change-spread = Muutoksen luottamusvälissä on oletettu, että luku vaihtelee enemmän kuin pelkkä sattuma selittää (oletettu ylihajonta { $phi }).
chart-not-from-zero = Arvoasteikko ei ala nollasta.
chart-ends = Kuvassa ovat suurimmat ja pienimmät luvut sekä korostetut. Kaikki luvut ovat taulukossa.
chart-beside = Koko maan luku on { form-of-many } summa, joten se esitetään vain taulukossa.
chart-break = Aikasarjan katkos vuonna { $year }: { $reason }
chart-index-note = Keskimmäinen maakunta saa arvon 100 jokaisella ajanjaksolla erikseen. Siksi eri ajanjaksojen lukuja ei ole yhdistetty viivalla eikä niitä voi verrata toisiinsa.
chart-stage-circles = Ympyrän luku kertoo, kuinka moni maakunta oli kyseisessä vaiheessa.
chart-outside = Ahvenanmaa ei ollut mukana ohjelmassa.
chart-outside-label = { $name }: ei mukana ohjelmassa

# Pictures in words.
chart-summary-series = { $label }: { $points }.
chart-summary-point = { $value } ({ $period })
chart-summary-all = Maakuntien luvut: { $regions }.
chart-summary-high = Suurimmat luvut: { $regions }.
chart-summary-low = Pienimmät luvut: { $regions }.
chart-summary-place = { $label } { $value }
chart-empty = Näillä valinnoilla ei ole tietoja.
chart-no-interval = Luottamusväliä ei voida laskea tästä aineistosta.
