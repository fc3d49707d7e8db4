request-reference = Felets identifierare: { $reference }. Uppge den när du kontaktar administratören.
