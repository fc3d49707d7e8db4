# Sentence patterns.
have-reported =
    { $count ->
        [0] Inget landskap har lämnat uppgifter.
        [1] Ett { have-reported-of } har lämnat uppgifter.
       *[other] { $count } { have-reported-of } har lämnat uppgifter.
    }
have-reported-of = av { $total } landskap
released = Publicerad { $date }, version { $id }.
interval = 95-procentigt konfidensintervall { $limits }
interval-named = 95-procentigt konfidensintervall: { $limits }
limits = { $lower }–{ $upper }
limits-named = nedre gräns { $lower }, övre gräns { $upper }
list-of-names = { $first } och { $last }
years = { $years }
date =
    { $month ->
        [1] den { $day } januari { $year }
        [2] den { $day } februari { $year }
        [3] den { $day } mars { $year }
        [4] den { $day } april { $year }
        [5] den { $day } maj { $year }
        [6] den { $day } juni { $year }
        [7] den { $day } juli { $year }
        [8] den { $day } augusti { $year }
        [9] den { $day } september { $year }
        [10] den { $day } oktober { $year }
        [11] den { $day } november { $year }
       *[12] den { $day } december { $year }
    }
