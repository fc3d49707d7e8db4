# Sentence patterns.
have-reported =
    { $count ->
        [0] No region has reported.
        [1] 1 { have-reported-of } has reported.
       *[other] { $count } { have-reported-of } have reported.
    }
have-reported-of = of { $total } regions
released = Released on { $date }, version { $id }.
interval = 95% confidence interval { $limits }
interval-named = 95% confidence interval { $limits }
limits = { $lower } to { $upper }
limits-named = { $lower } to { $upper }
list-of-names = { $first } and { $last }
years = { $years }
date =
    { $month ->
        [1] { $day } January { $year }
        [2] { $day } February { $year }
        [3] { $day } March { $year }
        [4] { $day } April { $year }
        [5] { $day } May { $year }
        [6] { $day } June { $year }
        [7] { $day } July { $year }
        [8] { $day } August { $year }
        [9] { $day } September { $year }
        [10] { $day } October { $year }
        [11] { $day } November { $year }
       *[12] { $day } December { $year }
    }
