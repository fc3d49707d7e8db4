# Sökning, kopiering av länk och relaterade indikatorer.
search-label = Sök i tjänsten
search-go = Sök
search-menu = Meny
search-help = Sökhjälp och snabbtangent
search-lead = Sök en indikator, ett landskap, ett av programmets påståenden eller en sida i tjänsten på finska, svenska eller engelska. Ordet kan vara böjt, ett skrivfel gör inget, och ett landskap kan läggas till i samma sökning.
search-title = Sökning: { $q }
search-suggestions = Sökförslag
search-suggested =
    { $count ->
        [0] Inga förslag.
        [one] Ett förslag. Bläddra med piltangenterna.
       *[other] { $count } förslag. Bläddra med piltangenterna.
    }
search-count =
    { $count ->
        [one] Ett sökresultat
       *[other] { $count } sökresultat
    }
search-more =
    { $count ->
        [one] Visa ytterligare ett
       *[other] Visa ytterligare { $count }
    }
search-kind-page = Sidor och metoder
search-one-region = Landskap
search-one-claim = Påstående
search-one-page = Sida
search-nothing = Sökningen gav ingen indikator, inget landskap, inget påstående och ingen sida. Prova ett kortare eller mer allmänt ord.
search-nearest = Menade du något av dessa?
search-ways = Andra vägar
search-way-data = Alla indikatorer och deras definitioner
search-way-regions = Landskapen på kartan och i ordning
search-way-region = Alla siffror för ett landskap
search-way-methods = Metoder, mål och påståenden
search-shortcut = Snedstrecket (/) flyttar markören till sökfältet när du inte skriver.
search-shortcut-on = Stäng av snabbtangenten
search-shortcut-off = Ta snabbtangenten i bruk
copy-link = Kopiera länken
copy-page = den här sidan
copy-copied = Den permanenta länken har kopierats
copy-by-hand = Kopiera adressen ur fältet:
related-title = Relaterade indikatorer
related-measured = uppmätt uppgift vid sidan av landskapens egna uppgifter
related-reported = landskapens egna uppgifter om samma sak
related-background = bakgrund till samma påstående av programmet
related-claim = hör till samma påstående av programmet
related-subject = samma sak beräknad på annat sätt
related-theme = i samma tema
search-whole-region = Siffror för hela landskapet: profil
