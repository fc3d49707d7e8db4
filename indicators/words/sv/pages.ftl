# Texts of the pages.
pages-results-title = Vad förändrades i barnfamiljernas tjänster 2016–2019?
pages-results-lead = Familjecenter utvecklades inom LAPE-programmet i alla 18 landskap på det finländska fastlandet. Här ser du vad siffrorna visar om nivå och förändring. Några slutsatser om förändringarna har ännu inte dragits, och deras konfidensintervall har inte korrigerats för flera jämförelser.
pages-demo-share = Av { $total } indikatorer visar { $count } exempeldata, inte verkliga siffror.
pages-results-themes = Resultat per tema
pages-results-themes-note = Indelningen i fem teman är Perhemittaris egen.
pages-all-of-theme =
    { $count ->
        [one] Visa temats enda indikator
       *[other] Visa temats { $count } indikatorer
    }
pages-theme-empty = Den här publiceringen innehåller inga siffror om temat.
pages-reporting-title = Vilka landskap har lämnat uppgifter?
pages-reporting-lead = För de teman som landskapen själva lämnar siffror om visar tabellen hur stor del av de begärda siffrorna varje landskap har lämnat och från vilket år den senaste siffran är. En siffra som dolts av dataskyddsskäl räknas som lämnad.
pages-reporting-none = Den här publiceringen innehåller inga uppgifter från landskapen själva. Alla siffror kommer från register, enkäter eller andra publicerade källor.
pages-release-title = Publicering
pages-release-about =
    { $count ->
        [one] { $count } indikator
       *[other] { $count } indikatorer
    }, åren { $years }.
pages-nobody-asked = Fyra av familjecentrets sex mål gäller familjernas egna upplevelser. Ingen indikator bygger på frågor till familjerna om dem.
pages-regions-lead = Samma siffra på kartan och i storleksordning. Peka på { form-a-one } för att framhäva på båda ställena, och klicka för att välja.
pages-region-lead =
    { $level ->
       *[other] { $inside } bodde { $population } personer i slutet av { $year }.
    }
pages-region-not-in-programme = { $place } deltog inte i LAPE-programmet, så dess siffror visas inte.
pages-data-lead = Varje indikators definition, källa och begränsningar samt siffrorna för nedladdning.
pages-data-found =
    { $count ->
        [one] { $count } indikator
       *[other] { $count } indikatorer
    }
pages-def-description = Vad siffran anger
pages-def-interpretation = Så läser du siffran
pages-def-limitations = Begränsningar
pages-def-warning = Observera
pages-source-of-real = Källa för de verkliga siffrorna
pages-def-unit = Enhet
pages-def-numerator = Täljare
pages-def-denominator = Nämnare
pages-def-break = Brott i tidsserien { $year }
pages-def-disclosure = Dataskydd
pages-def-official = Officiell status
pages-def-licence = Licens
pages-def-division = Regionindelning
pages-def-number = Kod
pages-methods-lead = Hur siffrorna har beräknats och vilka slutsatser man kan och inte kan dra av dem.
pages-methods-intervals = Konfidensintervall
pages-methods-intervals-text = Ett 95-procentigt konfidensintervall beskriver hur mycket siffran kan variera slumpmässigt. För andelar beräknas intervallet med Wilsons metod. För relationstal används Byars metod, och när fallen är färre än tio ett exakt poissonintervall. Skeden, index, antal verksamhetsställen och andelar i enkäten Hälsa i skolan har inget intervall, eftersom det inte kan beräknas.
pages-methods-change = Konfidensintervall för förändringen
pages-methods-change-text = Förändringen är skillnaden mellan siffrorna för två perioder. Konfidensintervallet för en skillnad mellan andelar beräknas med Newcombes metod. För en skillnad mellan relationstal beräknas det på samma sätt av periodernas egna intervall. Siffrorna varierar ofta mer än slumpen ensam förklarar. Därför har intervallet för förändringen breddats med en antagen överspridning, som anges under diagrammet. Intervallet för en enda period har inte breddats. Intervallet för förändringen visas bara när siffrorna för båda perioderna har publicerats. Det har inte korrigerats för flera jämförelser: när många siffror jämförs ligger en del av intervallen av en ren slump helt över eller under noll.
pages-methods-three-year = Treårsmedelvärden
pages-methods-three-year-text = Treårsmedelvärdena för placeringar och barnskyddsanmälningar har härletts ur Diaks index. De har inte publicerats av THL. Samma barn ingår flera år, så intervallet beräknas med ett års befolkning. Siffran för fastlandet är ett befolkningsvägt medelvärde av de 18 landskapen. Perioder med ett gemensamt år jämförs inte med varandra.
pages-methods-stages = Införandets skeden
pages-methods-stages-text = Skedet är landskapets egen uppgift, inte en uppmätt uppgift. Enbart landskapens egna uppgifter bevisar inte att tjänsten stärktes.
pages-methods-index = Index
pages-methods-index-text = I indexet får det mittersta landskapet värdet 100 i varje period. Med indexet kan landskapen jämföras inom samma period. Indexet visar inte om nivån har stigit eller sjunkit från en period till en annan.
pages-methods-protection = Statistisk röjandekontroll
pages-methods-protection-text = Små klientantal döljs före beräkningen. Om en dold siffra skulle kunna räknas ut ur summor döljs ytterligare en siffra. En dold siffra är inte noll, och den har inte sparats i publiceringen i någon form.
pages-methods-divisions = Regionindelningar
pages-methods-divisions-text = Landskapens gränser ändrades 2021. Regionindelningen för varje siffra anges under diagrammet, och siffror enligt en indelning ritas inte på en karta med en annan indelning. Åland deltog inte i programmet.
pages-methods-demo = Exempeldata
pages-methods-demo-text = De flesta siffrorna har skapats slumpmässigt för att visa hur tjänsten fungerar. De är märkta i varje diagram och fil och kombineras aldrig med verkliga siffror.
pages-methods-limits = Slutsatser som inte kan dras av siffrorna
pages-methods-limits-text = En jämförelse före och efter visar inte vad en förändring beror på. Att ingen förändring syns betyder inte att ingen förändring har skett. Fyra år räcker inte för slutsatser om utvecklingen på lång sikt. Ett landskaps medelvärde säger ingenting om en enskild familj.
pages-methods-goals = Familjecentrets sex mål och hur de mäts
pages-methods-goal = Mål
pages-methods-measured-by = Indikatorer
pages-methods-claims = Programmets påståenden
pages-methods-claims-text = Översatta från finska. Programmets egna påståenden om resultaten och de indikatorer med vilka påståendena bedöms. Bedömningen har ännu inte gjorts.
pages-methods-services = Familjecentrets tjänster
pages-methods-service = Tjänst
pages-methods-sources = Källor och licenser
pages-methods-no-licence = Källan anger ingen licens.
pages-methods-based-on = Bygger på källan: { $source }.
