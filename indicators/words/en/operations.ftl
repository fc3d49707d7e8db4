request-reference = Error reference: { $reference }. Please give it when you contact the administrator.
