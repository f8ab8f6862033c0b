from io import BytesIO

import pytest
from PIL import Image

from monitor.readers.report.png import png_of

RED, GREEN, GREY, WHITE = b"\xff\x00\x00", b"\x00\xff\x00", b"\x80\x80\x80", b"\xff\xff\xff"


@pytest.mark.parametrize(
    ("rows", "mode"),
    [
        pytest.param([RED + GREEN, GREY + WHITE], "RGB", id="colours"),
        pytest.param([GREY + WHITE, WHITE + GREY], "L", id="greys take a third"),
    ],
)
def test_a_bitmap_comes_out_as_it_went_in(rows, mode):
    padded = b"".join(row + b"\xee\xee" for row in rows)

    with Image.open(BytesIO(png_of(padded, 2, 2, stride=8))) as image:
        assert (image.format, image.mode, image.size) == ("PNG", mode, (2, 2))
        assert image.convert("RGB").tobytes() == b"".join(rows)
