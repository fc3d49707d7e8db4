# Search, copying a link, and related indicators.
search-label = Search the service
search-go = Search
search-menu = Menu
search-help = Search help and keyboard shortcut
search-lead = Search for an indicator, a region, a claim of the programme or a page, in Finnish, Swedish or English. Any form of a word will do, a spelling mistake does no harm, and a region can be added to the same search.
search-title = Search: { $q }
search-suggestions = Search suggestions
search-suggested =
    { $count ->
        [0] No suggestions.
        [one] One suggestion. Move with the arrow keys.
       *[other] { $count } suggestions. Move with the arrow keys.
    }
search-count =
    { $count ->
        [one] One result
       *[other] { $count } results
    }
search-more =
    { $count ->
        [one] Show one more
       *[other] Show { $count } more
    }
search-kind-page = Pages and methods
search-one-region = Region
search-one-claim = Claim
search-one-page = Page
search-nothing = No indicator, region, claim or page was found. Try a shorter or a more general word.
search-nearest = Did you mean one of these?
search-ways = Other ways
search-way-data = All indicators and their definitions
search-way-regions = Regions on the map and in order
search-way-region = All figures of one region
search-way-methods = Methods, goals and claims
search-shortcut = The slash key (/) moves to the search box when you are not typing.
search-shortcut-on = Turn the shortcut off
search-shortcut-off = Turn the shortcut on
copy-link = Copy link
copy-page = this page
copy-copied = Permanent link copied
copy-by-hand = Copy the address from the field:
related-title = Related indicators
related-measured = measured, beside the regions’ own reports
related-reported = the regions’ own reports on the same matter
related-background = background to the same claim of the programme
related-claim = part of the same claim of the programme
related-subject = the same subject, calculated otherwise
related-theme = in the same theme
search-whole-region = Figures of the whole region: profile
