value-label = Värde
pct-families-asked = % av familjer som bett om stöd
pct-clients = % av rådgivningens klienter
stage = skede 0–4

# Charts. $place comes inflected: Kainuussa, i Kajanaland, in Kainuu.
chart-when-year = år { $period }
chart-when-years = åren { $period }
chart-points = { $difference } procentenheter
chart-mainland = Fasta Finland, härledd
chart-mainland-in = i Fasta Finland (härledd)
chart-measured = Enhet: { $unit }.
chart-status-a = vanlig uppgift
chart-status-e = { estimated }
chart-status-p = { provisional }
chart-status-b = { break-in-series }
chart-status-o = { missing }
chart-status-l = uppgiften samlas inte in
chart-status-m = { not-applicable }
chart-status-q = dold av dataskyddsskäl
chart-mark-q = dold
chart-mark-o = saknas
chart-mark-l = samlas inte in
chart-mark-m = kan inte förekomma

# Titles of change and level.
chart-change = { $name }: { $place } { $first } ({ $from }) och { $last } ({ $to }), förändring { $difference }
chart-level = { $name }: { $place } { $value } ({ $when })
chart-level-interval = { $name }: { $place } { $value } ({ $when }; { $interval })
chart-stage = { $name } ”{ $stage }” { $place } { $when }
chart-stage-change = { $name } ”{ $first }” { $place } { $from } och ”{ $last }” { $to }
chart-stage-same = { $name } ”{ $stage }” { $place } både { $from } och { $to }
chart-index =
    { $name }: { $place } { $value } ({ $when }), { $compared ->
        [higher] högre än
        [lower] lägre än
       *[same] detsamma som
    } i det mittersta landskapet (= 100)
chart-absent = { $name }: { $place } { $words }
chart-nothing = { $name }: inga siffror kan visas { $when }

# Titles of all regions in one period.
chart-ranking = { $name }: högsta siffran { $high } ({ $highvalue }), lägsta { $low } ({ $lowvalue }) { $when }
chart-ranking-overlap = { $name }: { form-of-many } siffror { $low }–{ $high } { $when }, den högsta och den lägsta siffrans konfidensintervall överlappar varandra
chart-ranking-range = { $name }: { form-of-many } siffror { $low }–{ $high } { $when }
chart-ranking-same = { $name }: { $value } { $when } i alla { form-many } som har uppgifter
chart-index-range = { $name }: { form-of-many } siffror { $low }–{ $high } { $when }, mittersta landskapet = 100
chart-among = { $known } av { $total } { form-many } är med
chart-places = i { $count } { form-many }
chart-stage-count =
    { $count ->
        [0] { $name } varken ”{ $use }” eller ”{ $established }” i något landskap { $when }
       *[other] { $name } ”{ $use }” eller ”{ $established }” { chart-stage-of } { $when }
    }
chart-stage-before =
    { $when } { $count ->
        [0] inte i något landskap
       *[other] { chart-stage-of }
    }
chart-stage-number = { $count }
chart-stage-of = i { chart-stage-number } av { $total } landskap
chart-count-absent = uppgift saknas för { $count } landskap

# One sentence of a region or of the country.
chart-headline =
    { $name }: { $place } { $value } ({ $when }), { $compared ->
        [higher] { $difference } högre än
        [lower] { $difference } lägre än
        [more] { $difference } fler än
        [fewer] { $difference } färre än
       *[same] avrundat detsamma som
    } { $before }
chart-headline-demo = { $notice }. { $sentence }

# Subtitles and notes.
chart-limits-two = 95-procentigt konfidensintervall { $first } ({ $from }) och { $last } ({ $to }).
chart-change-interval = Förändring { $difference } ({ $interval }).
chart-limits-places = 95-procentigt konfidensintervall: { $limits }.
chart-stages = Antal landskap per skede: { $counts }.
chart-interval = Strecket eller skuggningen visar ett 95-procentigt konfidensintervall.
chart-intervals = Konfidensintervallet beskriver hur mycket siffran kan variera slumpmässigt. Att intervall överlappar visar inte att det saknas en skillnad. När många { form-many } jämförs räcker det inte heller att intervallen inte överlappar för att visa en skillnad.
chart-overlaps =
    { $high ->
        [0] Konfidensintervallet för den högsta siffran överlappar inte intervallet för { form-any-other }.
        [one] Konfidensintervallet för den högsta siffran överlappar intervallet för { $high } { form-one-other }.
       *[other] Konfidensintervallet för den högsta siffran överlappar intervallen för { $high } andra { form-many }.
    } { $low ->
        [0] Konfidensintervallet för den lägsta siffran överlappar inte intervallet för { form-any-other }.
        [one] Konfidensintervallet för den lägsta siffran överlappar intervallet för { $low } { form-one-other }.
       *[other] Konfidensintervallet för den lägsta siffran överlappar intervallen för { $low } andra { form-many }.
    }
chart-absent-regions = { $words }: { $regions }.
chart-mainland-note = Siffran för Fasta Finland är ett medelvärde av siffrorna för de 18 landskapen, viktat med befolkningen. Den har härletts för Perhemittari och har inte publicerats i källan.
chart-partial = Uppgifter saknas för vissa { form-many } ({ $periods }). Siffran för hela landet har då beräknats utifrån { form-the-others }.
chart-rounded = Förändringen har beräknats utifrån oavrundade siffror.
chart-change-note = Konfidensintervallet för förändringen har inte korrigerats för flera jämförelser.
chart-change-spread = I konfidensintervallet för förändringen antas att siffran varierar mer än slumpen ensam förklarar (antagen överspridning { $phi }).
chart-not-from-zero = Värdeskalan börjar inte vid noll.
chart-ends = Diagrammet visar de högsta och de lägsta siffrorna och de framhävda. Alla siffror finns i tabellen.
chart-beside = Siffran för hela landet är summan av { form-the-many }. Den finns därför bara i tabellen.
chart-break = Brott i tidsserien år { $year }: { $reason }
chart-index-note = Det mittersta landskapet är 100 i varje period för sig. Därför har punkter från olika perioder inte förbundits, och de kan inte jämföras.
chart-stage-circles = Talet i cirkeln visar hur många landskap som var i skedet.
chart-outside = Åland ingår inte i programmet.
chart-outside-label = { $name }: ingår inte i programmet

# Pictures in words.
chart-summary-series = { $label }: { $points }.
chart-summary-point = { $value } ({ $period })
chart-summary-all = Landskapens siffror: { $regions }.
chart-summary-high = Högsta siffrorna: { $regions }.
chart-summary-low = Lägsta siffrorna: { $regions }.
chart-summary-place = { $label } { $value }
chart-empty = Det finns inga uppgifter för dessa val.
chart-no-interval = Konfidensintervallet kan inte beräknas utifrån dessa uppgifter.
