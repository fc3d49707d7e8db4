# Page of comparison.
compare-lead = First, how each figure has changed in each region; then two indicators in one chart.
compare-apart = Real figures and demo data are never combined in one chart.
compare-real = Real figures
compare-skip-heat = Skip the table
compare-two-heading = Two indicators
compare-first = First indicator (horizontal)
compare-second = Second indicator (vertical)
compare-swap = Swap the axes
compare-refused = These two are not drawn in one chart.
compare-fits = In the same chart you can have, for example:
compare-fits-none = This release has no indicator that fits in the same chart.

compare-here = On this page
compare-to-real = Changes, real figures
compare-to-demo = Changes, demo data

# Heat map.
heat-title = The figure is clearly higher or lower than at the start in { $clear } of { $known } comparisons
heat-title-untold = It cannot be said whether any of the figures changed by more than chance
heat-measured = The difference between the figures of two periods. The periods are given under each indicator’s name.
heat-clearly = Clearly: the 95% confidence interval of the change lies wholly above or below zero.
heat-chance =
    { $count ->
        [0] The comparisons are so few that chance would hardly make any of them look clear.
        [one] Even if nothing had changed, about { $count } comparison would look clear by chance.
       *[other] Even if nothing had changed, about { $count } comparisons would look clear by chance.
    }
heat-higher = { views-reading-higher }
heat-lower = { views-reading-lower }
heat-untold = Cannot be told from chance, no confidence interval
heat-status-more = Advanced, reported by the region
heat-status-fewer = Moved back to an earlier stage, reported by the region
heat-status-same = Same stage, reported by the region
heat-count-more = More places
heat-count-fewer = Fewer places
heat-count-same = Same number of places
heat-change = change { $difference }
heat-change-interval = change { $difference } ({ $interval })
heat-cell = { $name }, { $place }: { $told }, { $figures }
heat-spread = The confidence intervals allow for each indicator’s assumed overdispersion: figures vary more than chance alone explains.
heat-unclear-note = “No clear change” does not mean that nothing changed.
heat-neutral-note = Where an indicator has no good or bad direction, its change is blue: more notifications, for example, can mean that children are noticed and helped.
heat-status-note = Stages are the regions’ own reports and have not been measured. The figure says how many stages the region advanced or moved back. There is no confidence interval.
heat-count-note = Numbers of places involve no sampling and no chance: the figure says how many more or fewer there are.
heat-untold-note = The numbers of respondents behind the survey’s percentages are not published, so no confidence interval can be calculated and a change cannot be told from chance.
heat-left-index = Indices are left out, because they compare regions within one period only: { $names }.
heat-left-other = No change can be calculated: { $names }.
heat-not-official = Some of the figures are not official statistics.
heat-good = Change in the better direction
heat-bad = Change in the worse direction
heat-neutral = Change that has no good or bad direction
heat-better-higher = Higher is better
heat-better-lower = Lower is better
heat-legend = Signs
heat-legend-steps = Change of stage or of places, no confidence interval
heat-legend-same = Same stage or same number of places
heat-first = At the start
heat-last = At the end
heat-outcome = What can be said of the change
heat-caption = { $title }: signs by indicator and region

# Scatter plot.
scatter-title = Regions’ figures: { $x }; { $y }
scatter-title-when = Regions’ figures { $when }: { $x }; { $y }
scatter-title-one = { $place }: { $x }; { $y }
scatter-title-one-when = { $place } { $when }: { $x }; { $y }
scatter-item = { $name } { $figure }
scatter-item-period = { $name } { $figure } ({ $period })
scatter-named = { $name } ({ $unit })
scatter-axes = Horizontal axis: { $x }. Vertical axis: { $y }.
scatter-country = { $place }: { $x }; { $y }.
scatter-no-cause = Even if the figures seem to go together, the chart does not show that one is due to the other. A third factor or chance may lie behind both.
scatter-regions = The points are regions, not people: regions’ figures do not tell what happened to any one child or family.
scatter-interval = The arms of each cross are 95% confidence intervals.
scatter-two-periods = The indicators have no period in common. Of the second, the chart shows the period that ends nearest to the end of the first one’s.
scatter-index = In an index the middle region is 100 in every period, so the chart compares regions within this period only.
scatter-stages = Regions at the same stage are drawn side by side. The place within a stage means nothing.
scatter-absent = Not in the chart, { $words }: { $regions }.
scatter-not-from-zero = Not every axis starts at zero.
scatter-refused-same = The same indicator is chosen twice.
scatter-refused-empty = One of the indicators has no figures in this release.
scatter-refused-origin = One indicator is real and the other is demo data. They are not combined in one chart, where an invented figure would look real.
scatter-refused-division = The figures follow different regional divisions, so a region of the same name is not the same area in both.
scatter-refused-stages = Both are stages, which are not measured. In a chart of two stages the regions would lie on one another.
