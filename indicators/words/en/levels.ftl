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
        [hyvinvointialue] wellbeing services counties
        [kunta] municipalities
       *[other] regions
    }
form-of-many =
    { $level ->
        [hyvinvointialue] wellbeing services counties’
        [kunta] municipalities’
       *[other] regions’
    }
division-hyvinvointialue-2023 = 2023 division into wellbeing services counties
division-kunta-2021 = 2021 municipal division
ui-level = Regional level
ui-sex = Sex
ui-no-sexes = This indicator has no figures by sex. The figures are for both sexes together.
ui-add-region = Add { form-many }
ui-choose-region = Choose a { level-one }
