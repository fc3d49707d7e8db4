# Releases and what differs between them.
releases-title =
    { $count ->
        [one] One figure differs from the earlier release
       *[other] { $indicators ->
            [one] { $count } figures of one indicator differ from the earlier release
           *[other] { $count } figures of { $indicators } indicators differ from the earlier release
        }
    }
releases-title-same = The figures are the same as in the earlier release
releases-of = { $date } (version { $id })
releases-old = earlier release
releases-new = later release
releases-kind = difference
releases-kind-new = new
releases-kind-changed = changed
releases-kind-status = status changed
releases-kind-withdrawn = removed
releases-counts = Differences by indicator
releases-cells = Differences figure by figure
releases-all = All releases
releases-all-themes = All themes
releases-all-regions = All areas
releases-all-kinds = All differences
releases-all-indicators = Show all indicators
releases-hidden-note = A figure that is hidden in one of the releases is shown here as hidden in both. The 95% confidence interval is in brackets.
releases-download = Download the differences (CSV)
releases-absent = not in this release
releases-taken-back = figure of the withdrawn release not shown
releases-page = Figures { $first }–{ $last } of { $total }
releases-before = Previous
releases-after = Next
releases-nothing-chosen = There are no differences with these choices.
releases-clear = Remove the choices
releases-no-figures = No figure has changed.
releases-definitions =
    { $count ->
        [one] The record of one indicator has changed
       *[other] The records of { $count } indicators have changed
    }
releases-first = There is no earlier release, so there is nothing to compare with yet.
releases-none = This version cannot be compared.
releases-unknown = Version { $id } has not been published. Choose an earlier release from the list.
releases-gone = Version { $id } was published, but its figures are no longer kept, so the differences cannot be shown. Choose another release.
releases-unreadable = Version { $id } is stored in a form that the service no longer reads, so the differences cannot be shown. Choose another release.
releases-itself = Version { $id } is compared with itself. Choose another release.
releases-withdrawn-side = One of the releases has been withdrawn. You see which figures differ, but withdrawn figures are not shown.
releases-backwards = The release that the comparison starts from was published later than the one it is compared with.
releases-older =
    { $count ->
        [one] Show one older release
       *[other] Show { $count } older releases
    }
releases-viewed = you are looking at this
releases-is-shown = current
releases-is-withdrawn = withdrawn
releases-is-gone = figures no longer kept
releases-is-unreadable = outdated file format
releases-begins =
    { $count ->
        [one] The first release that is kept: one indicator.
       *[other] The first release that is kept: { $count } indicators.
    }
releases-news-figures =
    { $count ->
        [0] Figures unchanged.
        [one] Figures of one indicator changed.
       *[other] Figures of { $count } indicators changed.
    }
releases-news-definitions =
    { $count ->
        [one] The record of one indicator changed.
       *[other] The records of { $count } indicators changed.
    }
