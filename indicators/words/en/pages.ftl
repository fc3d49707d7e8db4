# Texts of the pages.
pages-results-title = What changed in family services, 2016–2019?
pages-results-lead = Family centres were developed in the LAPE programme in all 18 regions of mainland Finland. This page shows what the figures say about levels and changes. No conclusions have yet been drawn about the changes, and their confidence intervals are not corrected for multiple comparisons.
pages-demo-share = Of { $total } indicators, { $count } show demo data, not real figures.
pages-results-themes = Results by theme
pages-results-themes-note = The division into five themes is Perhemittari’s own.
pages-all-of-theme =
    { $count ->
        [one] Show the theme’s only indicator
       *[other] Show the theme’s { $count } indicators
    }
pages-theme-empty = This release has no figures on this theme.
pages-reporting-title = Which regions have reported?
pages-reporting-lead = For each theme that has figures reported by the regions, the table shows what share of the requested figures each region has reported, and the year of its latest figure. A figure hidden to protect privacy counts as reported.
pages-reporting-none = This release has no figures reported by the regions. All figures are from registers, surveys or other published sources.
pages-release-title = Release
pages-release-about =
    { $count ->
        [one] { $count } indicator
       *[other] { $count } indicators
    }, years { $years }.
pages-nobody-asked = Four of a family centre’s six goals are families’ own experience. No indicator asks a family about it.
pages-regions-lead = The same figures on the map and in order of size. Point at a { level-one } to see it in both; click to select it.
pages-region-lead =
    { $level ->
       *[other] { $inside }, the population was { $population } at the end of { $year }.
    }
pages-region-not-in-programme = { $place } was not part of the LAPE programme, so its figures are not shown.
pages-data-lead = Each indicator’s definition, source and limitations, and the figures to download.
pages-data-found =
    { $count ->
        [one] { $count } indicator
       *[other] { $count } indicators
    }
pages-def-description = What the figure is
pages-def-interpretation = How to read it
pages-def-limitations = Limitations
pages-def-warning = Note
pages-source-of-real = Source of the real figures
pages-def-unit = Unit
pages-def-numerator = Numerator
pages-def-denominator = Denominator
pages-def-break = Break in series { $year }
pages-def-disclosure = Data protection
pages-def-official = Official status
pages-def-licence = Licence
pages-def-division = Regional division
pages-def-number = Code
pages-methods-lead = How the figures are calculated, what can be concluded from them and what cannot.
pages-methods-intervals = Confidence intervals
pages-methods-intervals-text = A 95% confidence interval shows how much the figure could vary by chance. For proportions it is calculated by Wilson’s method. For rates it is calculated by Byar’s method, and with fewer than ten events by the exact Poisson method. Stages, indices and numbers of places are shown without an interval. Percentages from the school survey have none, because the numbers of respondents are not published.
pages-methods-change = Confidence interval of a change
pages-methods-change-text = A change is the difference between the figures of two periods. The confidence interval of a difference between proportions is calculated by Newcombe’s method. For a difference between rates it is calculated in the same way from the intervals of the two periods. Figures often vary more than chance alone explains, so the interval of a change has been widened by an assumed overdispersion, which is stated under the chart. The interval of a single period has not been widened. The interval of a change is shown only when the figures of both periods have been published. It is not corrected for multiple comparisons: when many figures are compared, some intervals lie entirely above or below zero by chance alone.
pages-methods-three-year = Three-year means
pages-methods-three-year-text = The three-year means of placements and notifications are derived from Diak’s index. They are not figures published by THL. The same children recur from year to year, so the interval uses one year’s population. The mainland figure is the population-weighted mean of the 18 regions. Periods that share a year are not compared with each other.
pages-methods-stages = Stages of adoption
pages-methods-stages-text = A stage is reported by the region, not measured. The regions’ reports alone do not prove that a service became stronger.
pages-methods-index = Indices
pages-methods-index-text = In an index the middle region is set to 100 in every period. The index compares regions within one period. It does not show whether the level rose or fell from one period to another.
pages-methods-protection = Statistical disclosure control
pages-methods-protection-text = Small counts of clients are hidden before anything is calculated. Where a hidden figure could be worked out from sums, another is hidden too. A hidden figure is not zero, and it is nowhere in the release in any form.
pages-methods-divisions = Regional divisions
pages-methods-divisions-text = Regional boundaries changed in 2021. The division of each figure is named under the chart, and figures of one division are never drawn on the map of another. Åland was not part of the programme.
pages-methods-demo = Demo data
pages-methods-demo-text = Most figures are generated at random to show how the service works. They are marked in every chart and file, and are never combined with real figures.
pages-methods-limits = What cannot be concluded
pages-methods-limits-text = A before-and-after comparison does not show what a change is due to. If no change is seen, it does not mean that there was none. Four years are too few to show a long-term direction. A region’s mean says nothing about any one family.
pages-methods-goals = The six goals of a family centre and how they are measured
pages-methods-goal = Goal
pages-methods-measured-by = Indicators
pages-methods-claims = The programme’s claims
pages-methods-claims-text = Translated from Finnish. The programme’s own sentences about its results, and the indicators they will be judged against. They have not been judged yet.
pages-methods-services = Services of a family centre
pages-methods-service = Service
pages-methods-sources = Sources and licences
pages-methods-no-licence = The source states no licence.
pages-methods-based-on = Based on: { $source }.
