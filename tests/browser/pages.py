"""Which pages the browser visits, in which languages, at which widths. A new page is one line."""

from dataclasses import dataclass

LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True)
class Entry:
    """One address to visit: its path, other parameters than the language, and the answer's status.

    `charts` is how many charts the page must have drawn.
    """

    path: str
    query: str = ""
    status: int = 200
    charts: int = 0

    def url(self, lang: str) -> str:
        """Path and query in one language."""
        return f"{self.path}?lang={lang}{'&' + self.query if self.query else ''}"

    def __str__(self) -> str:
        return self.path + ("?" + self.query if self.query else "")


PAGES = (
    Entry("/"),
    Entry("/change", "regions=18,01", charts=2),
    Entry("/change", "indicator=early_support_in_time&regions=16", charts=2),
    Entry("/change", "indicator=systematic_model_status&table=lines,dots", charts=2),
    Entry("/regions", charts=2),
    Entry("/regions", "indicator=parenting_groups&regions=16,09&to=2017", charts=2),
    Entry("/regions", "indicator=violence_health_offences_index&table=map", charts=2),
    Entry("/change", "view=multiples&regions=16&indicator=parenting_groups", charts=2),
    Entry("/change", "view=multiples&indicator=violence_health_offences_index", charts=2),
    Entry("/change", "view=slope&regions=18,01&table=slope,change", charts=2),
    Entry("/change", "view=slope&regions=16&indicator=systematic_model_status", charts=2),
    Entry(
        "/regions", "view=tiles&indicator=systematic_model_status&regions=16&table=tiles", charts=2
    ),
    Entry("/regions", "view=change&indicator=children_with_notification_3yr&regions=18", charts=2),
    Entry("/regions", "view=change_tiles&indicator=parenting_groups&table=change_tiles", charts=2),
    Entry("/regions", "view=change&indicator=inadequate_parenting", charts=2),
    Entry("/regions", "view=change&indicator=violence_health_offences_index"),
    Entry("/region"),
    Entry("/region/18"),
    Entry("/region/21"),
    Entry("/compare", "regions=18", charts=1),
    Entry(
        "/compare",
        "indicator=early_support_in_time&other=early_support_status&table=scatter",
        charts=1,
    ),
    Entry("/compare", "indicator=divorces&other=children_placed_3yr&table=heat_real"),
    Entry("/data"),
    Entry("/data", "q=barn&theme=child_welfare"),
    Entry("/data/children_placed_3yr"),
    Entry("/data/parenting_support_status"),
    Entry("/methods"),
    Entry("/releases"),
    Entry("/releases", "only=parenting_groups&regions=16&kind=new"),
    Entry("/releases", "page=2&theme=child_welfare"),
    Entry("/releases", "base=20200101T000000Z-abcdef"),
    Entry("/search"),
    Entry("/search", "q=CSV"),
    Entry("/search", "q=1234567890"),
    Entry("/no-such-page", status=404),
    Entry("/change", "snapshot=20200101T000000Z-abcdef", status=404),
)


@dataclass(frozen=True)
class Screen:
    """A window's size, and a more extreme width that must not scroll sideways either."""

    width: int
    height: int
    extreme: int


DESK = Screen(1440, 900, 2560)
PHONE = Screen(390, 844, 320)
