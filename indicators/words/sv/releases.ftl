# Publiceringarna och skillnaderna mellan dem.
releases-title =
    { $count ->
        [one] En siffra skiljer sig från den tidigare publiceringen
       *[other] { $indicators ->
            [one] { $count } siffror i en indikator skiljer sig från den tidigare publiceringen
           *[other] { $count } siffror i { $indicators } indikatorer skiljer sig från den tidigare publiceringen
        }
    }
releases-title-same = Siffrorna är desamma som i den tidigare publiceringen
releases-of = { $date }, version { $id }
releases-old = tidigare publicering
releases-new = nyare publicering
releases-kind = skillnad
releases-kind-new = ny
releases-kind-changed = ändrad
releases-kind-status = status ändrad
releases-kind-withdrawn = borttagen
releases-counts = Skillnader per indikator
releases-cells = Skillnader siffra för siffra
releases-all = Alla publiceringar
releases-all-themes = Alla teman
releases-all-regions = Alla områden
releases-all-kinds = Alla skillnader
releases-all-indicators = Visa alla indikatorer
releases-hidden-note = Om siffran är dold i den ena publiceringen visas den här som dold i båda. Inom parentes anges det 95-procentiga konfidensintervallet.
releases-download = Ladda ner skillnaderna (CSV)
releases-absent = inte i den här publiceringen
releases-taken-back = siffran i den återkallade publiceringen visas inte
releases-page = Siffrorna { $first }–{ $last }, totalt { $total }
releases-before = Föregående
releases-after = Nästa
releases-nothing-chosen = Det finns inga skillnader med de här avgränsningarna.
releases-clear = Ta bort avgränsningarna
releases-no-figures = Ingen siffra har ändrats.
releases-definitions =
    { $count ->
        [one] Uppgifterna om en indikator har ändrats
       *[other] Uppgifterna om { $count } indikatorer har ändrats
    }
releases-first = Det finns ingen tidigare publicering, så det finns ännu inget att jämföra med.
releases-none = Uppgifterna i den här versionen kan inte jämföras.
releases-unknown = Version { $id } har inte publicerats. Välj en tidigare publicering i listan.
releases-gone = Version { $id } har publicerats, men siffrorna bevaras inte längre och skillnaderna kan därför inte visas. Välj en annan publicering.
releases-unreadable = Version { $id } är sparad i ett format som tjänsten inte längre läser och skillnaderna kan därför inte visas. Välj en annan publicering.
releases-itself = Version { $id } jämförs med sig själv. Välj en annan publicering.
releases-withdrawn-side = En av publiceringarna har dragits tillbaka. Du ser vilka siffror som skiljer sig, men de återkallade siffrorna visas inte.
releases-backwards = Publiceringen som jämförelsen utgår från är senare än den som den jämförs med.
releases-older =
    { $count ->
        [one] Visa ytterligare en äldre publicering
       *[other] Visa ytterligare { $count } äldre publiceringar
    }
releases-viewed = du ser denna
releases-is-shown = gällande
releases-is-withdrawn = har dragits tillbaka
releases-is-gone = siffrorna bevaras inte längre
releases-is-unreadable = föråldrat filformat
releases-begins =
    { $count ->
        [one] Den första bevarade publiceringen: en indikator.
       *[other] Den första bevarade publiceringen: { $count } indikatorer.
    }
releases-news-figures =
    { $count ->
        [0] Siffrorna är oförändrade.
        [one] Siffror har ändrats i en indikator.
       *[other] Siffror har ändrats i { $count } indikatorer.
    }
releases-news-definitions =
    { $count ->
        [one] Uppgifterna om en indikator har ändrats.
       *[other] Uppgifterna om { $count } indikatorer har ändrats.
    }
