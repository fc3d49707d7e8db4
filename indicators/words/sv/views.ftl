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
    { $name }: { $to } var siffran { $higher ->
        [0] { $lower ->
            [0] inte tydligt högre eller lägre än { $from } någonstans
           *[other] tydligt lägre än { $from } { views-lower-in } och inte tydligt högre någonstans
        }
       *[other] { $lower ->
            [0] tydligt högre än { $from } { views-higher-in } och inte tydligt lägre någonstans
           *[other] tydligt högre än { $from } { views-higher-in } och tydligt lägre { views-lower-in }
        }
    }; ingen tydlig förändring { views-unclear-in }
views-higher-in =
    { $higher ->
        [one] i { $higher } { level-one }
       *[other] i { $higher } { form-many }
    }
views-lower-in =
    { $lower ->
        [one] i { $lower } { level-one }
       *[other] i { $lower } { form-many }
    }
views-unclear-in =
    { $unclear ->
        [one] i { $unclear } { level-one }
       *[other] i { $unclear } { form-many }
    }
views-change-ways = { $name }: { $ways } ({ $first } → { $last })
views-change-stages = { $name } { $ways } ({ $first } → { $last })
views-way-advanced =
    { $count ->
        [one] senare i { $count } { level-one }
       *[other] senare i { $count } { form-many }
    }
views-way-stayed =
    { $count ->
        [one] samma i { $count } { level-one }
       *[other] samma i { $count } { form-many }
    }
views-way-back =
    { $count ->
        [one] tidigare i { $count } { level-one }
       *[other] tidigare i { $count } { form-many }
    }
views-way-more =
    { $count ->
        [one] fler i { $count } { level-one }
       *[other] fler i { $count } { form-many }
    }
views-way-fewer =
    { $count ->
        [one] färre i { $count } { level-one }
       *[other] färre i { $count } { form-many }
    }
views-way-same =
    { $count ->
        [one] samma antal i { $count } { level-one }
       *[other] samma antal i { $count } { form-many }
    }
views-change-range = { $name }: { form-of-many } förändringar mellan { $low } och { $high } ({ $first } → { $last })
views-change-nothing = { $name }: förändringen kan inte visas ({ $first } → { $last })
views-change-absent =
    { $count ->
        [one] för { $count } { level-one } kan förändringen inte beräknas
       *[other] för { $count } { form-many } kan förändringen inte beräknas
    }
views-title-interval = { $title } ({ $interval })

# Why there is no change to show.
views-no-change-index = { $name }: ett index jämför landskapen inom en period, och därför visas ingen förändring
views-no-change-one = { $name }: det finns siffror för endast en period, och därför kan ingen förändring visas
views-no-change-overlap = { $name }: perioderna { $first } och { $last } har gemensamma år, och därför jämförs de inte
views-no-change-break = { $name }: det finns ett brott i tidsserien år { $year }, och därför jämförs siffror före det inte med senare siffror

# Subtitles and notes.
views-clear = Tydligt: förändringens eget 95-procentiga konfidensintervall omfattar inte noll. Intervallen har inte korrigerats för flera jämförelser.
views-clear-note = Även om ingenting hade förändrats någonstans skulle i genomsnitt ungefär vart tjugonde sådant intervall av en slump ligga helt över eller under noll. Ingen tydlig förändring betyder inte att nivån är oförändrad.
views-bare = Förändringarna har inget konfidensintervall, och därför kan ingen av dem kallas tydlig.
views-bare-note = Siffrorna visar endast förändringens riktning och storlek. De visar inte om den är större än vad slumpen ensam skulle förklara.
views-no-change-interval = Konfidensintervallet för en förändring har beräknats endast för programmets år. Två siffrors egna konfidensintervall visar inte om förändringen är tydlig.
views-both-ends = Förändringen beräknas endast om siffrorna för båda perioderna visas.
views-no-country-change = Förändringen för hela landet visas inte, eftersom siffrorna inte täcker hela landet i båda perioderna.
views-classes = Kartans klasser bygger på siffrorna för alla perioder, och därför betyder samma färg samma nivå i varje period. Kartan visar inte konfidensintervall.
views-tiles-note = Varje { level-one } är en lika stor ruta ungefär på sin egen plats.
views-multiples-note = Alla smådiagram har samma axlar.
views-slope-stages = Linjens bredd och talet på den visar hur många landskap som gick från det ena skedet till det andra.
views-grey-country = Grå streckad linje: { $name }
views-grey-others = Grå linjer: andra { form-many }
views-dotted-middle = Prickad linje: mittersta landskapet = 100
