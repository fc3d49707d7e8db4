# Region profile.
region-another = Choose another region
region-print = Print or save as PDF
region-picture = Chart
region-note = Each figure is followed by its 95% confidence interval and its period. The figure for the whole country is from the same period.
region-note-change = Each change is followed by its 95% confidence interval. If the interval lies wholly above or below zero, the change is clear, but the interval is not corrected for multiple comparisons. One indicator cannot tell what a change is due to.
region-note-status = Stages are the regions’ own reports and have not been measured.
region-in-use = regions at the stage in use or established
region-no-country = No figure for the whole country
region-partial = Some regions are missing from the figure
region-no-interval = No confidence interval
region-no-change-index = An index is not compared over time
region-no-change-break = No earlier figure that can be compared
region-no-change-absent = No change can be calculated, because a figure is missing or hidden
region-no-change-alone = There is no earlier figure
region-sources = Sources: { $names }.
region-population-only = This release has only the population by { level-one }. See how it has changed.
region-profile = Profile of the area
