request-reference = Virheen tunniste: { $reference }. Mainitse se, kun otat yhteyttä ylläpitoon.
