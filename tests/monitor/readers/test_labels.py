import pytest

from monitor.readers.labels import kind_of


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Children's services inspection", "inspection"),
        ("children’s  services\xa0INSPECTION ", "inspection"),
        ("Childrens services re-inspection", "inspection"),
        ("Single inspection of LA children's services", "inspection"),
        ("Inspection of local authority children's services", "inspection"),
        ("ILACS short inspection", "inspection"),
        ("Children's services focused visit", "focused_visit"),
        ("Children's services focussed visit", "focused_visit"),
        ("Children's services monitoring visit", "monitoring_visit"),
        ("Joint area child protection inspection", "jtai"),
        ("Joint targeted area inspection", "jtai"),
        ("JTAI", "jtai"),
        ("Area SEND full inspection", "area_send"),
        ("Area SEND monitoring inspection", "area_send"),
        ("Local area SEND inspection", "area_send"),
        ("Local area SEND re-visit", "area_send"),
        ("Review of the Local Safeguarding Children Board", "lscb_review"),
        ("Joint area review - progress inspection", "other"),
        ("Children's services assurance visit", "other"),
        ("Adoption inspection", "other"),
        ("", "other"),
    ],
)
def test_a_label_means(label, kind):
    assert kind_of(label) == kind
