# Sentence patterns. HARMONY chooses the vowels of a Finnish ending: 18:sta, 17:stä.
have-reported =
    { $count ->
        [0] Yksikään maakunta ei ole toimittanut tietoja.
        [1] Yksi maakunta { have-reported-of } on toimittanut tiedot.
       *[other] { $count } maakuntaa { have-reported-of } on toimittanut tiedot.
    }
have-reported-of =
    { HARMONY($total) ->
        [back] { $total }:sta
       *[front] { $total }:stä
    }
released = Julkistettu { $date }, versio { $id }.
interval = 95 %:n luottamusväli { $limits }
interval-named = 95 %:n luottamusväli: { $limits }
limits = { $lower }–{ $upper }
limits-named = alaraja { $lower }, yläraja { $upper }
list-of-names = { $first } ja { $last }
years = { $years }
date = { $day }.{ $month }.{ $year }
