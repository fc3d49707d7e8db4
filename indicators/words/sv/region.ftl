# Landskapsprofil.
region-another = Välj ett annat landskap
region-print = Skriv ut eller spara som PDF
region-picture = Diagram
region-note = Under siffran står dess 95-procentiga konfidensintervall och period. Hela landets siffra är från samma period.
region-note-change = Under förändringen står dess 95-procentiga konfidensintervall. Om intervallet ligger helt över eller under noll är förändringen tydlig, men intervallet har inte korrigerats för flera jämförelser. Av en enda indikator kan man inte dra slutsatser om vad en förändring beror på.
region-note-status = Skedena är landskapens egna uppgifter och är inte uppmätta.
region-in-use = landskap med skedet i bruk eller etablerad
region-no-country = Ingen siffra för hela landet
region-partial = En del av landskapen saknas i siffran
region-no-interval = Inget konfidensintervall
region-no-change-index = Index jämförs inte över tid
region-no-change-break = Ingen jämförbar tidigare siffra
region-no-change-absent = Förändringen kan inte beräknas, eftersom en siffra saknas eller är dold
region-no-change-alone = Det finns ingen tidigare siffra
region-sources = Källor: { $names }.
region-population-only = I den här publiceringen finns bara befolkningen efter { level-one }. Se hur den har förändrats.
region-profile = Områdets profil
