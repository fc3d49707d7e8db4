"""Disclosure control: primary masking, secondary suppression and the audit."""

from indicators.disclosure.audit import audit
from indicators.disclosure.linear import DisclosureError
from indicators.disclosure.primary import mask
from indicators.disclosure.rule import Rule
from indicators.disclosure.secondary import protect

__all__ = ["DisclosureError", "Rule", "audit", "mask", "protect"]
