"""The product's own catalogue: no findings, and what the design says of it holds."""

import re

import pytest

from indicators.catalogue import check, load

SLIDE = """
• Maakunnallinen, hallinnonrajat ylittävä malli täsmentynyt ja soveltaminen yleistynyt.
Mallin perustana kansalliset linjaukset = kansallinen malli • Lapsi- ja perhelähtöiset
sekä osallistavat työtavat lisääntyneet ja ohjanneet palveluja lasten, nuorten ja
perheiden ympärille • Perheiden tarpeiden mukainen apu ja tuki vahvistuneet ja
varhentuneet  Vanhemmuuden ja parisuhteen tuki sekä eroauttaminen vahvistuivat lähes
kaikissa maakunnissa, lähisuhdeväkivallan ehkäisy kahdessa kolmasosassa  Varhainen
tuki, hoito ja kuntoutus vahvistuivat lähes kaikissa maakunnissa, mutta systemaattinen
lapsen, nuoren ja perheen ympärille rakentuva malli vasta muutamassa. Alustavaa tietoa
mallin vaikutuksista mm. lastensuojelutarpeen vähenemiseen • Palvelujen hajanaisuus
vähentynyt ja saavutettavuus parantunut verkostoimisen, yhteensovittamisen, lisääntyneen
yhteistyön, asemoinnin, kohtaamispaikkojen perustamisen ja sähköisten palvelujen avulla.
• Rakenteet luotu eri hallinnonalojen ja muiden tahojen toimintojen johtamiselle ja
koordinaatiolle osana LNP palvelujen kokonaisuutta.
"""
"""The programme's sentences on its results (the source of the claims), white space aside."""

QUANTIFIERS = {
    "regional_model_applied": "more_than_before",
    "participation_increased": "more_than_before",
    "help_earlier": "increased",
    "parenting_support_strengthened": "nearly_all",
    "violence_prevention_strengthened": "two_thirds",
    "early_support_strengthened": "nearly_all",
    "systematic_model_in_few": "few",
    "model_effect_on_child_welfare_need": "preliminary_effect",
    "fragmentation_decreased": "means_in_use",
    "coordination_created": "several",
}


def test_no_findings() -> None:
    assert [str(finding) for finding in check()] == []


def test_five_themes_and_the_ten_claims_of_the_design() -> None:
    catalogue = load()
    assert list(catalogue.themes) == [
        "early_support",
        "parenting_support",
        "violence_prevention",
        "child_welfare",
        "structures",
    ]
    assert {c.id: c.quantifier for c in catalogue.claims.values()} == QUANTIFIERS
    assert {(c.baseline, c.end) for c in catalogue.claims.values()} == {(2016, 2019)}
    assert catalogue.claims["parenting_support_strengthened"].combine == "all"


def test_sources_and_rules() -> None:
    catalogue = load()
    licences = {key: source.licence for key, source in catalogue.sources.items()}
    assert licences["thl_sotkanet"] == licences["statistics_finland"] == "CC BY 4.0"
    assert licences["diak"] == "MIT"
    assert {"regions", "school_health_survey"} <= set(licences)
    thresholds = {key: rule.threshold for key, rule in catalogue.disclosure.items()}
    assert thresholds == {"client_counts": 5, "none": 0, "producer": 0}


def test_four_of_six_goals_are_measured_by_nothing_and_say_so() -> None:
    goals = load().framework.goals.values()
    gaps = [goal for goal in goals if not goal.measured]
    assert (len(goals), len(gaps)) == (6, 4)
    assert all(goal.gap is not None for goal in gaps)


@pytest.mark.parametrize("claim_id", QUANTIFIERS)
def test_original_is_the_programmes_sentence_and_no_word_more(claim_id: str) -> None:
    claim = load().claims[claim_id]
    assert " ".join(claim.original.split()) in " ".join(SLIDE.split())
    assert "\n" not in claim.original


@pytest.mark.parametrize("claim_id", QUANTIFIERS)
def test_translations_mark_our_words_as_the_excerpt_does(claim_id: str) -> None:
    excerpt = load().claims[claim_id].excerpt
    for mark in ("…", "["):
        counts = {len(re.findall(re.escape(mark), text)) for text in vars(excerpt).values()}
        assert len({count > 0 for count in counts}) == 1, mark


def test_typing_of_the_original_is_kept() -> None:
    assert "tuki  sekä" in load().claims["parenting_support_strengthened"].original


def test_nobody_reads_a_fall_of_need_in_the_country_from_the_preliminary_effect() -> None:
    claim = load().claims["model_effect_on_child_welfare_need"]
    assert claim.indicators == ("systematic_model_status",)
    assert claim.beside
