"""`make pictures`: the pictures of README.md, taken from the running product.

`python -m tools.pictures FOLDER` builds a snapshot of its own, serves it and writes the PNG files.
"""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from dashboard.bench.browser import started
from tools.browser import DRAWN
from tools.server import build, serving

# File name, address, width and height of the window.
PICTURES = (
    ("results", "/?lang=en", 1280, 860),
    ("change", "/change?lang=en&indicator=children_placed_3yr&regions=18,01", 1280, 860),
    ("regions", "/regions?lang=fi&indicator=children_placed_3yr", 1280, 860),
    ("region", "/region/09?lang=sv", 1280, 860),
    ("phone", "/change?lang=fi&indicator=parenting_groups&regions=16", 390, 844),
)
BYTES = 150_000


def main(folder: Path) -> None:
    """Write every picture into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        data = Path(place)
        build(data)
        with serving(data, data / "log") as base, started() as browser:
            for name, address, width, height in PICTURES:
                target = folder / f"{name}.png"
                target.write_bytes(small(take(browser, base + address, width, height)))
                print(f"{target}: {target.stat().st_size // 1000} kB")


def take(browser: Browser, url: str, width: int, height: int) -> bytes:
    """The top of a page as PNG, once it is drawn."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(url, wait_until="networkidle")
    page.wait_for_function(DRAWN)
    picture = page.screenshot()
    page.close()
    return picture


def small(png: bytes) -> bytes:
    """The picture with as many colours as fit into BYTES; a page has few that matter."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    for colours in (256, 128, 64, 32):
        written = io.BytesIO()
        picture.quantize(colours, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
        if written.tell() <= BYTES:
            return written.getvalue()
    raise ValueError(f"the picture is larger than {BYTES} bytes even in 32 colours")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
