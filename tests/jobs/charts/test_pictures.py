"""The drawn files: of their kind, the same each time, and with the words that matter in them."""

from datetime import date
from io import BytesIO
from xml.etree import ElementTree
from xml.sax.saxutils import unescape

import pytest

from jobs.charts.history_picture import draw_history
from jobs.charts.mix_picture import draw_mix
from monitor.errors import UnwritableFileError
from monitor.model.document import DocumentKind
from monitor.model.judgement import Area, Framework, Grade
from tests.support.graded import SUNDERLAND, apart, report, together

TODAY = date(2026, 11, 21)
VISITS = [(DocumentKind.MONITORING_VISIT, date(2016, 9, 2))]


def words(file):
    """Return what an SVG says: its texts stand in it as comments beside their outlines."""
    parser = ElementTree.XMLParser(target=ElementTree.TreeBuilder(insert_comments=True))
    root = ElementTree.parse(BytesIO(file.read_bytes()), parser).getroot()
    return {each.text.strip() for each in root.iter(ElementTree.Comment)}


def sunderland(file, reports=SUNDERLAND):
    draw_history(file, "Sunderland", reports, VISITS, until=TODAY)


def nation(file):
    histories = [SUNDERLAND, [together(date(2019, 5, 1), "GGGG")], []]
    draw_mix(file, "England", histories, until=TODAY)


@pytest.mark.parametrize("draw", [sunderland, nation])
def test_a_picture_is_of_its_kind_and_the_same_each_time(tmp_path, draw):
    for name in ("a.svg", "b.svg", "a.PNG", "b.PNG"):
        draw(tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert (tmp_path / "a.PNG").read_bytes() == (tmp_path / "b.PNG").read_bytes()
    assert (tmp_path / "a.PNG").read_bytes().startswith(b"\x89PNG\r\n")
    assert len(list(tmp_path.iterdir())) == 4


def test_a_history_names_its_panels_grades_visits_and_what_may_not_be_compared(tmp_path):
    sunderland(tmp_path / "a.svg")
    assert words(tmp_path / "a.svg") >= {
        "Sunderland: Outstanding overall since 20 August 2021, Inadequate before",
        *("Overall effectiveness", "Leadership", "Help and protection"),
        *("Children in care", "Care leavers", "Adoption"),
        *("Outstanding", "Good", "Requires improvement", "Inadequate"),
        *("with care leavers", "judged together with children in care"),
        *("Visits and letters", "Monitoring visit"),
        *("SIF", "Jul 2015", "ILACS", "Mar 2025"),
    }


def test_a_mix_names_everybody_with_their_number(tmp_path):
    nation(tmp_path / "a.svg")
    assert words(tmp_path / "a.svg") >= {
        "England: 2 of the 2 with an overall grade are good or outstanding, 21 November 2026",
        *("Outstanding: 1", "Good: 1", "No graded report known: 1"),
    }


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param([], id="nothing but a letter"),
        pytest.param(SUNDERLAND[:1], id="one report"),
        pytest.param([apart(date(2026, 6, 17), "-RRRG")], id="no overall grade ever"),
        pytest.param([together(date(2026, 12, 24), "GGGG")], id="one of tomorrow"),
        pytest.param(
            [report(Framework.LAC_2013, date(2013, 8, 16), {Area.OVERALL: Grade.ADEQUATE})],
            id="another scale",
        ),
    ],
)
def test_little_is_drawn_too(tmp_path, reports):
    sunderland(tmp_path / "a.png", reports)
    assert (tmp_path / "a.png").stat().st_size > 1000


def test_names_are_text_and_no_formulas(tmp_path):
    name = "$\\frac{$ & <b>"  # matplotlib would stumble over half a formula
    draw_history(tmp_path / "a.svg", name, SUNDERLAND, [], until=TODAY)
    titles = [unescape(said) for said in words(tmp_path / "a.svg") if "frac" in said]
    assert titles == [f"{name}: Outstanding overall since 20 August 2021, Inadequate before"]


def test_a_picture_that_cannot_be_written_leaves_nothing(tmp_path):
    with pytest.raises(UnwritableFileError, match="No such file or directory"):
        sunderland(tmp_path / "none" / "a.svg")
    (tmp_path / "b.svg").mkdir()
    with pytest.raises(UnwritableFileError, match="no ordinary file"):
        sunderland(tmp_path / "b.svg")
    assert [file.name for file in tmp_path.iterdir()] == ["b.svg"]
