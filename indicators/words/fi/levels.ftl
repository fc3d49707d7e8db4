# The levels of regions in the forms that sentences need. $level is maakunta, hyvinvointialue or kunta.
# What starts with form- is for messages of this language alone.
level-one =
    { $level ->
        [hyvinvointialue] { wellbeing-services-county }
        [kunta] { municipality }
       *[other] { region }
    }
form-of-one =
    { $level ->
        [hyvinvointialue] hyvinvointialueen
        [kunta] kunnan
       *[other] maakunnan
    }
form-some =
    { $level ->
        [hyvinvointialue] hyvinvointialuetta
        [kunta] kuntaa
       *[other] maakuntaa
    }
form-in-one =
    { $level ->
        [hyvinvointialue] hyvinvointialueella
        [kunta] kunnassa
       *[other] maakunnassa
    }
form-in-each =
    { $level ->
        [hyvinvointialue] hyvinvointialueittain
        [kunta] kunnittain
       *[other] maakunnittain
    }
form-of-many =
    { $level ->
        [hyvinvointialue] hyvinvointialueiden
        [kunta] kuntien
       *[other] maakuntien
    }
form-some-many =
    { $level ->
        [hyvinvointialue] hyvinvointialueita
        [kunta] kuntia
       *[other] maakuntia
    }
form-in-all =
    { $level ->
        [hyvinvointialue] kaikilla hyvinvointialueilla
        [kunta] kaikissa kunnissa
       *[other] kaikissa maakunnissa
    }
form-from-all =
    { $level ->
        [hyvinvointialue] Kaikilta hyvinvointialueilta
        [kunta] Kaikista kunnista
       *[other] Kaikista maakunnista
    }
form-from-others =
    { $level ->
        [hyvinvointialue] muilta hyvinvointialueilta
        [kunta] muista kunnista
       *[other] muista maakunnista
    }
division-hyvinvointialue-2023 = vuoden 2023 hyvinvointialuejako
division-kunta-2021 = vuoden 2021 kuntajako
ui-level = Aluetaso
ui-sex = Sukupuoli
ui-no-sexes = Tästä indikaattorista ei ole lukuja sukupuolen mukaan. Luvut koskevat kaikkia.
ui-add-region = Lisää { form-some-many }
ui-choose-region = Valitse { level-one }
