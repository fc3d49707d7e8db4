# Ways of viewing an indicator: their names, controls and sentences.
views-form = View
views-what = Show
views-lines = Lines
views-map = Map
views-level = One period
views-years = Years
views-first = First
views-last = Last
views-play = Play the periods
views-pause = Pause
views-next = Next period
views-shown = Shown: { $period }

# What the change of a region is called.
views-reading = Reading
views-reading-higher = Clearly higher
views-reading-lower = Clearly lower
views-reading-unclear = { no-clear-change }
views-reading-more = More
views-reading-fewer = Fewer
views-reading-same = Same number
views-reading-advanced = { advanced }
views-reading-stayed = { same-stage }
views-reading-back = { moved-back }
views-reading-bare = Change without an interval
views-legend-by = { $reading }: { $limits }

# Titles of the change of all regions. $from and $to are "in 2016" and "in 2019".
views-change-clear =
    { $name }: { $higher ->
        [0] { $lower ->
            [0] not clearly higher or lower { $to } than { $from } anywhere
           *[other] clearly lower { $to } than { $from } { views-lower-in } and clearly higher in none
        }
       *[other] { $lower ->
            [0] clearly higher { $to } than { $from } { views-higher-in } and clearly lower in none
           *[other] clearly higher { $to } than { $from } { views-higher-in } and clearly lower { views-lower-in }
        }
    }; no clear change { views-unclear-in }
views-higher-in =
    { $higher ->
        [one] in { $higher } { level-one }
       *[other] in { $higher } { form-many }
    }
views-lower-in =
    { $lower ->
        [one] in { $lower } { level-one }
       *[other] in { $lower } { form-many }
    }
views-unclear-in =
    { $unclear ->
        [one] in { $unclear } { level-one }
       *[other] in { $unclear } { form-many }
    }
views-change-ways = { $name }: { $ways } ({ $first } → { $last })
views-change-stages = { $name } { $ways } ({ $first } → { $last })
views-way-advanced =
    { $count ->
        [one] later in { $count } { level-one }
       *[other] later in { $count } { form-many }
    }
views-way-stayed =
    { $count ->
        [one] the same in { $count } { level-one }
       *[other] the same in { $count } { form-many }
    }
views-way-back =
    { $count ->
        [one] earlier in { $count } { level-one }
       *[other] earlier in { $count } { form-many }
    }
views-way-more =
    { $count ->
        [one] more in { $count } { level-one }
       *[other] more in { $count } { form-many }
    }
views-way-fewer =
    { $count ->
        [one] fewer in { $count } { level-one }
       *[other] fewer in { $count } { form-many }
    }
views-way-same =
    { $count ->
        [one] the same number in { $count } { level-one }
       *[other] the same number in { $count } { form-many }
    }
views-change-range = { $name }: { form-of-many } changes between { $low } and { $high } ({ $first } → { $last })
views-change-nothing = { $name }: no change can be shown ({ $first } → { $last })
views-change-absent =
    { $count ->
        [one] no change can be calculated for { $count } { level-one }
       *[other] no change can be calculated for { $count } { form-many }
    }
views-title-interval = { $title } ({ $interval })

# Why there is no change to show.
views-no-change-index = { $name }: an index compares regions within one period, so it has no change over time
views-no-change-one = { $name }: there are figures for one period only, so there is no change to show
views-no-change-overlap = { $name }: the periods { $first } and { $last } share years, so they are not compared
views-no-change-break = { $name }: there is a break in the series in { $year }, so figures from before it are not compared with later ones

# Subtitles and notes.
views-clear = Clearly: the change’s own 95% confidence interval does not include zero. The intervals are not corrected for multiple comparisons.
views-clear-note = Even if nothing had changed anywhere, on average about one in twenty such intervals would lie entirely above or below zero by chance. No clear change does not mean that the level stayed the same.
views-bare = The changes have no confidence interval, so none of them can be called clear.
views-bare-note = The figures show only the direction and size of the change. They do not show whether it is larger than chance alone would explain.
views-no-change-interval = The confidence interval of a change has been calculated for the programme’s years only. The intervals of two figures do not show whether the change is clear.
views-both-ends = A change is calculated only where the figures of both periods are shown.
views-no-country-change = The change for the whole country is not shown, because its figures do not cover the whole country in both periods.
views-classes = The classes on the map are based on the figures of all periods, so the same colour means the same level in every period. The map does not show confidence intervals.
views-tiles-note = Each { level-one } is a tile of the same size, roughly in its own place.
views-multiples-note = All panels have the same axes.
views-slope-stages = The width of a line and the number on it show how many regions moved from one stage to the other.
views-grey-country = Grey dashed line: { $name }
views-grey-others = Grey lines: other { form-many }
views-dotted-middle = Dotted line: middle region = 100
