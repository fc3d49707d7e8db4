# Common words of the interface.
ui-skip-to-content = Skip to content
ui-language = Language
ui-language-fi = suomi
ui-language-sv = svenska
ui-language-en = English
ui-choose-indicator = Indicator
ui-choose-regions = Choose regions
ui-regions-shown = Regions shown
ui-whole-country = Whole country
ui-table = Table
ui-download-csv = Download as CSV
ui-search = Search
ui-search-indicators = Search indicators
ui-show-all = Show all
ui-no-results = Nothing was found.
ui-results-found =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
ui-value = Value
ui-lower-limit = Lower confidence limit
ui-upper-limit = Upper confidence limit
ui-unit = Unit
ui-period = Period
ui-division = Regional division
ui-source = { source }
ui-release = Release version
ui-missing = Missing
ui-masked = { suppressed }
ui-empty = There are no data for these choices.
ui-single-point = There are data for one period only, so no change can be shown.
ui-interval-missing = No confidence interval can be calculated from these data.
ui-page-not-found = Page not found
ui-page-not-found-help = Check the address or go to the front page.
ui-server-error = Something went wrong in the service
ui-server-error-help = Please try again in a moment. If it happens again, contact the service's administrator.
ui-front-page = Front page
ui-bad-parameter = The part “{ $name }” of the address is not valid: “{ $value }”. Allowed values: { $allowed }.
ui-opens-in-new-window = opens in a new window
