# Common words of the interface.
ui-skip-to-content = Gå till innehållet
ui-language = Språk
ui-language-fi = suomi
ui-language-sv = svenska
ui-language-en = English
ui-choose-indicator = Indikator
ui-choose-regions = Välj landskap
ui-regions-shown = Landskap som visas
ui-whole-country = Hela landet
ui-table = Tabell
ui-download-csv = Ladda ner som CSV-fil
ui-search = Sök
ui-search-indicators = Sök indikatorer
ui-show-all = Visa alla
ui-no-results = Sökningen gav inga träffar.
ui-results-found =
    { $count ->
        [one] { $count } träff
       *[other] { $count } träffar
    }
ui-value = Värde
ui-lower-limit = Konfidensintervallets nedre gräns
ui-upper-limit = Konfidensintervallets övre gräns
ui-unit = Enhet
ui-period = Period
ui-division = Landskapsindelning
ui-source = { source }
ui-release = Publiceringsversion
ui-missing = Uppgift saknas
ui-masked = { suppressed }
ui-empty = Det finns inga uppgifter för dessa val.
ui-single-point = Det finns uppgifter för bara en period, så någon förändring kan inte visas.
ui-interval-missing = Konfidensintervallet kan inte beräknas utifrån dessa uppgifter.
ui-page-not-found = Sidan hittades inte
ui-page-not-found-help = Kontrollera adressen eller gå till startsidan.
ui-server-error = Ett fel uppstod i tjänsten
ui-server-error-help = Försök på nytt om en stund. Om felet upprepas, kontakta tjänstens administratör.
ui-front-page = Startsida
ui-bad-parameter = Delen ”{ $name }” i adressen är ogiltig: ”{ $value }”. Tillåtna värden: { $allowed }.
ui-opens-in-new-window = öppnas i ett nytt fönster
