value-label = Value
pct-families-asked = % of families who asked for support
pct-clients = % of clinic clients
stage = stage 0–4

# Charts. $place comes inflected: Kainuussa, i Kajanaland, in Kainuu.
chart-when-year = in { $period }
chart-when-years = in { $period }
chart-points = { $difference } percentage points
chart-mainland = Mainland Finland, derived
chart-mainland-in = in mainland Finland (derived)
chart-measured = Unit: { $unit }.
chart-status-a = normal
chart-status-e = { estimated }
chart-status-p = { provisional }
chart-status-b = { break-in-series }
chart-status-o = { missing }
chart-status-l = not collected
chart-status-m = { not-applicable }
chart-status-q = hidden to protect privacy
chart-mark-q = hidden
chart-mark-o = missing
chart-mark-l = not collected
chart-mark-m = cannot exist

# Titles of change and level.
chart-change = { $name }: { $first } { $place } { $from } and { $last } { $to }, a change of { $difference }
chart-level = { $name }: { $value } { $place } { $when }
chart-level-interval = { $name }: { $value } { $place } { $when } ({ $interval })
chart-stage = { $name } “{ $stage }” { $place } { $when }
chart-stage-change = { $name } “{ $first }” { $place } { $from } and “{ $last }” { $to }
chart-stage-same = { $name } “{ $stage }” { $place } both { $from } and { $to }
chart-index =
    { $name }: { $value } { $place } { $when }, { $compared ->
        [higher] higher than
        [lower] lower than
       *[same] the same as
    } in the middle region (= 100)
chart-absent = { $name }: { $words } { $place }
chart-nothing = { $name }: no figures can be shown { $when }

# Titles of all regions in one period.
chart-ranking = { $name }: highest figure { $high } ({ $highvalue }), lowest { $low } ({ $lowvalue }) { $when }
chart-ranking-overlap = { $name }: { form-of-many } figures from { $low } to { $high } { $when }; the intervals of the highest and the lowest overlap
chart-ranking-range = { $name }: { form-of-many } figures from { $low } to { $high } { $when }
chart-ranking-same = { $name }: { $value } { $when } in every { level-one } that has a figure
chart-index-range = { $name }: { form-of-many } figures from { $low } to { $high } { $when }; middle region = 100
chart-among = { $known } of { $total } { form-many } included
chart-places = in { $count } { form-many }
chart-stage-count =
    { $count ->
        [0] { $name } neither “{ $use }” nor “{ $established }” in any region { $when }
       *[other] { $name } “{ $use }” or “{ $established }” { chart-stage-of } { $when }
    }
chart-stage-before =
    { $when } { $count ->
        [0] in no region
       *[other] { chart-stage-of }
    }
chart-stage-number = { $count }
chart-stage-of = in { chart-stage-number } of { $total } regions
chart-count-absent =
    { $count ->
        [one] data missing for { $count } region
       *[other] data missing for { $count } regions
    }

# One sentence of a region or of the country.
chart-headline =
    { $name }: { $value } { $place } { $when }, { $compared ->
        [higher] { $difference } higher than
        [lower] { $difference } lower than
        [more] { $difference } more than
        [fewer] { $difference } fewer than
       *[same] when rounded, the same as
    } { $before }
chart-headline-demo = { $notice }. { $sentence }

# Subtitles and notes.
chart-limits-two = 95% confidence interval { $first } { $from } and { $last } { $to }.
chart-change-interval = Change { $difference } ({ $interval }).
chart-limits-places = 95% confidence interval: { $limits }.
chart-stages = Regions by stage: { $counts }.
chart-interval = The bar or shading is the 95% confidence interval.
chart-intervals = The confidence interval shows how much the figure can vary by chance. Intervals that overlap do not show that there is no difference. When many { form-many } are compared, intervals that do not overlap do not prove a difference either.
chart-overlaps =
    { $high ->
        [0] The interval of the highest figure does not overlap with that of any other { level-one }.
        [one] The interval of the highest figure overlaps with that of { $high } other { level-one }.
       *[other] The interval of the highest figure overlaps with those of { $high } other { form-many }.
    } { $low ->
        [0] The interval of the lowest figure does not overlap with that of any other { level-one }.
        [one] The interval of the lowest figure overlaps with that of { $low } other { level-one }.
       *[other] The interval of the lowest figure overlaps with those of { $low } other { form-many }.
    }
chart-absent-regions = { $words }: { $regions }.
chart-mainland-note = The figure for mainland Finland is the population-weighted mean of the 18 regions. It has been derived for Perhemittari and is not published by the source.
chart-partial = Some { form-many } are missing in { $periods }. The figure for the whole country then covers only the { form-many } that have a figure.
chart-rounded = The change has been calculated from unrounded figures.
chart-change-note = The confidence interval of the change is not corrected for multiple comparisons.
chart-change-spread = The confidence interval of the change assumes that the figure varies more than chance alone explains (assumed overdispersion { $phi }).
chart-not-from-zero = The value axis does not start at zero.
chart-ends = The chart shows the highest and the lowest figures and the highlighted ones. The table has all of them.
chart-beside = The figure for the whole country is the sum of the { form-many }, so it is only in the table.
chart-break = Break in series in { $year }: { $reason }
chart-index-note = The middle region is set to 100 anew in each period. Points of different periods are therefore not joined and cannot be compared.
chart-stage-circles = The number in the circle is the number of regions at the stage.
chart-outside = Åland is not part of the programme.
chart-outside-label = { $name }: not part of the programme

# Pictures in words.
chart-summary-series = { $label }: { $points }.
chart-summary-point = { $value } ({ $period })
chart-summary-all = Figures: { $regions }.
chart-summary-high = Highest figures: { $regions }.
chart-summary-low = Lowest figures: { $regions }.
chart-summary-place = { $label } { $value }
chart-empty = There are no data for these choices.
chart-no-interval = No confidence interval can be calculated from these data.
