# Jämförelse: page of comparison.
compare-lead = Först hur varje siffra har förändrats i varje landskap, sedan två indikatorer i samma diagram.
compare-apart = Verkliga siffror och exempeldata kombineras inte i samma diagram.
compare-real = Verkliga siffror
compare-skip-heat = Hoppa över tabellen
compare-two-heading = Två indikatorer
compare-first = Första indikatorn (vågrätt)
compare-second = Andra indikatorn (lodrätt)
compare-swap = Byt plats på axlarna
compare-refused = Av dessa två ritas inget diagram.
compare-fits = I samma diagram passar till exempel:
compare-fits-none = I denna publicering finns ingen indikator som passar i samma diagram.

compare-here = På den här sidan
compare-to-real = Förändringar, verkliga siffror
compare-to-demo = Förändringar, exempeldata

# Värmekarta.
heat-title = Siffran är tydligt högre eller lägre än i början i { $clear } av { $known } jämförelser
heat-title-untold = Det går inte att säga om någon av förändringarna beror på annat än slumpen
heat-measured = Skillnaden mellan siffrorna för två perioder. Perioderna står under indikatorns namn.
heat-clearly = Tydligt: förändringens 95-procentiga konfidensintervall ligger helt över eller under noll.
heat-chance =
    { $count ->
        [0] Jämförelserna är så få att slumpen knappast får någon av dem att se tydlig ut.
        [1] Även om ingenting hade förändrats skulle ungefär en jämförelse se tydlig ut av en slump.
       *[other] Även om ingenting hade förändrats skulle ungefär { $count } jämförelser se tydliga ut av en slump.
    }
heat-higher = { views-reading-higher }
heat-lower = { views-reading-lower }
heat-untold = Kan inte skiljas från slumpen, inget konfidensintervall
heat-status-more = Gick framåt, landskapets egen uppgift
heat-status-fewer = Gick tillbaka till ett tidigare skede, landskapets egen uppgift
heat-status-same = Samma skede, landskapets egen uppgift
heat-count-more = Fler platser
heat-count-fewer = Färre platser
heat-count-same = Lika många platser
heat-change = förändring { $difference }
heat-change-interval = förändring { $difference } ({ $interval })
heat-cell = { $name }, { $place }: { $told }, { $figures }
heat-spread = Konfidensintervallen tar hänsyn till indikatorns antagna överspridning, det vill säga att siffran varierar mer än enbart slumpen förklarar.
heat-unclear-note = ”Ingen tydlig förändring” betyder inte att ingenting har förändrats.
heat-neutral-note = När en indikator varken har en bra eller en dålig riktning är förändringen blå: fler anmälningar kan till exempel betyda att barn uppmärksammas och får hjälp.
heat-status-note = Skedena är landskapens egna uppgifter och är inte uppmätta. Siffran visar hur många skeden landskapet har gått framåt eller tillbaka. Konfidensintervall finns inte.
heat-count-note = Antalet platser bygger inte på urval eller slump: siffran visar hur många fler eller färre platserna är.
heat-untold-note = För enkätens procenttal har antalet svarande inte publicerats. Därför kan inget konfidensintervall beräknas och förändringen kan inte skiljas från slump.
heat-left-index = Indexen har utelämnats, eftersom de jämför landskapen bara inom samma period: { $names }.
heat-left-other = Förändringen kan inte beräknas: { $names }.
heat-not-official = En del av siffrorna är inte officiell statistik.
heat-good = Förändring i bättre riktning
heat-bad = Förändring i sämre riktning
heat-neutral = Förändring utan bra eller dålig riktning
heat-better-higher = Högre är bättre
heat-better-lower = Lägre är bättre
heat-legend = Tecken
heat-legend-steps = Förändring av skede eller platser, inget konfidensintervall
heat-legend-same = Samma skede eller lika många platser
heat-first = I början
heat-last = I slutet
heat-outcome = Vad som kan sägas om förändringen
heat-caption = { $title }: tecken per indikator och landskap

# Spridningsdiagram.
scatter-title = Landskapens siffror: { $x }; { $y }
scatter-title-when = Landskapens siffror { $when }: { $x }; { $y }
scatter-title-one = { $place }: { $x }; { $y }
scatter-title-one-when = { $place } { $when }: { $x }; { $y }
scatter-item = { $name } { $figure }
scatter-item-period = { $name } { $figure } ({ $period })
scatter-named = { $name } ({ $unit })
scatter-axes = Vågrätt { $x }, lodrätt { $y }.
scatter-country = { $place }: { $x }; { $y }.
scatter-no-cause = Även om siffrorna ser ut att följas åt visar diagrammet inte att den ena beror på den andra. Bakom kan finnas en tredje faktor eller slump.
scatter-regions = Punkterna är landskap, inte människor: av landskapens siffror kan man inte dra slutsatser om vad som har hänt ett enskilt barn eller en enskild familj.
scatter-interval = Korsets armar är 95-procentiga konfidensintervall.
scatter-two-periods = Indikatorerna har ingen gemensam period. Av den andra visas den period som slutar närmast slutet av den förstas.
scatter-index = I ett index är det mittersta landskapet 100 i varje period, så diagrammet jämför landskapen bara inom denna period.
scatter-stages = Landskap i samma skede har ritats bredvid varandra. Platsen inom skedet betyder ingenting.
scatter-absent = Saknas i diagrammet, { $words }: { $regions }.
scatter-not-from-zero = Minst en av axlarna börjar inte vid noll.
scatter-refused-same = Samma indikator har valts två gånger.
scatter-refused-empty = En av indikatorerna har inga siffror i denna publicering.
scatter-refused-origin = Den ena indikatorn är verklig och den andra exempeldata. De kombineras inte i samma diagram, eftersom en påhittad siffra då skulle se verklig ut.
scatter-refused-division = Siffrorna har olika landskapsindelning, så ett landskap med samma namn är inte samma område i båda.
scatter-refused-stages = Båda är skeden, som inte har uppmätts. I ett diagram av två skeden skulle landskapen ligga på varandra.
