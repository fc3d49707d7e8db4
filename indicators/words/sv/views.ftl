# Ways of viewing an indicator: their names, controls and sentences.
views-form = Visningssätt
views-what = Visa
views-lines = Linjer
views-map = Karta
views-level = En period
views-years = År
views-first = Första
views-last = Sista
views-play = Spela upp perioderna
views-pause = Pausa
views-next = Nästa period
views-shown = Visas: { $period }

# What the change of a region is called.
views-reading = Tolkning
views-reading-higher = Tydligt högre
views-reading-lower = Tydligt lägre
views-reading-unclear = { no-clear-change }
views-reading-more = Fler
views-reading-fewer = Färre
views-reading-same = Samma antal
views-reading-advanced = { advanced }
views-reading-stayed = { same-stage }
views-reading-back = { moved-back }
views-reading-bare = Förändring utan konfidensintervall
views-legend-by = { $reading }: { $limits }

# Titles of the change of all regions. $from and $to are "år 2016" and "år 2019".
views-change-clear =
    { $name }: { $higher ->
        [0] { $lower ->
            [0] siffran är inte tydligt högre eller lägre i något landskap
           *[other] siffran är tydligt lägre { views-lower-in } och inte tydligt högre i något
        }
       *[other] { $lower ->
            [0] siffran är tydligt högre { views-higher-in } och inte tydligt lägre i något
           *[other] siffran är tydligt högre { views-higher-in } och tydligt lägre { views-lower-in }
        }
    } { $to } än { $from }; ingen tydlig förändring { views-unclear-in }
views-higher-in = i { $higher } landskap
views-lower-in = i { $lower } landskap
views-unclear-in = i { $unclear } landskap
views-change-ways = { $name }: { $ways } ({ $first } → { $last })
views-change-stages = { $name } { $ways } ({ $first } → { $last })
views-way-advanced = senare i { $count } landskap
views-way-stayed = samma i { $count } landskap
views-way-back = tidigare i { $count } landskap
views-way-more = fler i { $count } landskap
views-way-fewer = färre i { $count } landskap
views-way-same = samma antal i { $count } landskap
views-change-range = { $name }: landskapens förändringar mellan { $low } och { $high } ({ $first } → { $last })
views-change-nothing = { $name }: förändringen kan inte visas för något landskap ({ $first } → { $last })
views-change-absent = för { $count } landskap kan förändringen inte beräknas
views-title-interval = { $title } ({ $interval })

# Why there is no change to show.
views-no-change-index = { $name }: ett index jämför landskapen inom en period, och därför visas ingen förändring
views-no-change-one = { $name }: det finns siffror för endast en period, och därför kan ingen förändring visas
views-no-change-overlap = { $name }: perioderna { $first } och { $last } har gemensamma år, och därför jämförs de inte
views-no-change-break = { $name }: det finns ett brott i tidsserien år { $year }, och därför jämförs siffror före det inte med senare siffror

# Subtitles and notes.
views-clear = Tydligt: det 95-procentiga konfidensintervallet för landskapets egen förändring omfattar inte noll. Intervallen har inte korrigerats för flera jämförelser.
views-clear-note = Även om ingenting hade förändrats i något landskap skulle i genomsnitt ungefär vart tjugonde sådant intervall av en slump ligga helt över eller under noll. Ingen tydlig förändring betyder inte att nivån är oförändrad.
views-bare = Förändringarna har inget konfidensintervall, och därför kan förändringen inte kallas tydlig i något landskap.
views-bare-note = Siffrorna visar endast förändringens riktning och storlek. De visar inte om den är större än vad slumpen ensam skulle förklara.
views-no-change-interval = Konfidensintervallet för en förändring har beräknats endast för programmets år. Två siffrors egna konfidensintervall visar inte om förändringen är tydlig.
views-both-ends = Förändringen beräknas endast om siffrorna för båda perioderna visas.
views-no-country-change = Förändringen för hela landet visas inte, eftersom siffrorna för de två perioderna inte omfattar alla landskap.
views-classes = Kartans klasser bygger på landskapens siffror för alla perioder, och därför betyder samma färg samma nivå i varje period. Kartan visar inte konfidensintervall.
views-tiles-note = Varje landskap är en lika stor ruta ungefär på sin egen plats.
views-multiples-note = Alla smådiagram har samma axlar.
views-slope-stages = Linjens bredd och talet på den visar hur många landskap som gick från det ena skedet till det andra.
views-grey-country = Grå streckad linje: { $name }
views-grey-others = Grå linjer: de andra landskapen
views-dotted-middle = Prickad linje: mittersta landskapet = 100
