# The levels of regions in the forms that sentences need. $level is maakunta, hyvinvointialue or kunta.
# What starts with form- is for messages of this language alone.
level-one =
    { $level ->
        [hyvinvointialue] { wellbeing-services-county }
        [kunta] { municipality }
       *[other] { region }
    }
form-many =
    { $level ->
        [hyvinvointialue] välfärdsområden
        [kunta] kommuner
       *[other] landskap
    }
form-of-many =
    { $level ->
        [hyvinvointialue] välfärdsområdenas
        [kunta] kommunernas
       *[other] landskapens
    }
form-any-other =
    { $level ->
        [hyvinvointialue] något annat välfärdsområde
        [kunta] någon annan kommun
       *[other] något annat landskap
    }
form-one-other =
    { $level ->
        [hyvinvointialue] annat välfärdsområde
        [kunta] annan kommun
       *[other] annat landskap
    }
form-a-one =
    { $level ->
        [hyvinvointialue] ett välfärdsområde
        [kunta] en kommun
       *[other] ett landskap
    }
form-the-many =
    { $level ->
        [hyvinvointialue] välfärdsområdena
        [kunta] kommunerna
       *[other] landskapen
    }
form-the-others =
    { $level ->
        [hyvinvointialue] de övriga välfärdsområdena
        [kunta] de övriga kommunerna
       *[other] de övriga landskapen
    }
division-hyvinvointialue-2023 = indelningen i välfärdsområden 2023
division-kunta-2021 = kommunindelningen 2021
ui-level = Regionnivå
ui-sex = Kön
ui-no-sexes = Det finns inga siffror efter kön för den här indikatorn. Siffrorna gäller alla.
ui-add-region = Lägg till { form-many }
ui-choose-region = Välj { level-one }
