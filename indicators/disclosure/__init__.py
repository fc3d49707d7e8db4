"""Disclosure control: primary masking, secondary suppression and the audit."""

from indicators.disclosure.audit import audit
from indicators.disclosure.primary import mask
from indicators.disclosure.rule import Rule
from indicators.disclosure.secondary import DisclosureError, protect

__all__ = ["DisclosureError", "Rule", "audit", "mask", "protect"]
