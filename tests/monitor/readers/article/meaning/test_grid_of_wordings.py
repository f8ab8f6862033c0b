"""Every way of giving a grade, crossed with the names that an area goes by."""

from datetime import date
from itertools import product

import pytest

from tests.support.articles import claims

TITLE = "Ofsted publishes report on Essex children's services"
DAY = date(2024, 5, 1)
GRADES = {
    "outstanding": "'outstanding'",
    "good": "good",
    "requires_improvement": "'requires improvement'",
    "inadequate": "inadequate",
}
AREAS = {
    "leadership": [
        "leadership",
        "the impact of leaders on social work practice",
        "management and leadership",
    ],
    "help_protection": [
        "help and protection",
        "services for children who need help and protection",
        "helping and protecting children",
    ],
    "in_care": [
        "children in care",
        "looked-after children",
        "services for cared-for children",
    ],
    "care_leavers": [
        "care leavers",
        "young people leaving care",
        "support for care-experienced young people",
    ],
}
FORMS = [
    "{Area} was rated {grade}.",
    "{Area} was judged to be {grade}.",
    "{Area} was graded as {grade}.",
    "{Area} was deemed {grade} by inspectors.",
    "{Area} was found to be {grade}.",
    "{Area} scored a {grade} rating.",
    "{Area} received a rating of {grade}.",
    "{Area} received a {grade} rating.",
    "{Area} achieved a {grade} grade.",
    "{Area} was awarded {grade}.",
    "{Area} was given a {grade} judgement.",
    "{Area} was described as {grade}.",
    "{Area} was classed as {grade}.",
    "{Area} was considered {grade}.",
    "{Area} was labelled {grade}.",
    "{Area} was marked as {grade}.",
    "{Area} secured a {grade} rating.",
    "Inspectors rated {area} as {grade}.",
    "Inspectors judged {area} to be {grade}.",
    "Ofsted graded {area} {grade}.",
    "Inspectors found {area} to be {grade}.",
    "Ofsted gave {area} a {grade} rating.",
    "Ofsted gave a {grade} rating to {area}.",
    "Inspectors deemed {area} {grade}.",
    "Ofsted awarded {area} a {grade} grade.",
    "The council was rated {grade} for {area}.",
    "The council received a {grade} rating for {area}.",
    "The council was given {grade} for {area}.",
    "The council scored {grade} for {area}.",
    "It got a {grade} grade for {area}.",
    "It was awarded {grade} for {area}.",
    "It achieved {grade} for {area}.",
    "A {grade} rating was given for {area}.",
    "A judgement of {grade} was given for {area}.",
    "There was a {grade} judgement for {area}.",
    "A rating of {grade} was awarded for {area}.",
    "The report gave a rating of {grade} for {area}.",
    "Services were rated {grade} in the area of {area}.",
    "The authority was judged {grade} in {area}.",
    "The authority is {grade} for {area}, according to Ofsted.",
    "Inspectors gave {grade} for {area}.",
    "{Area}: {grade}.",
    "{Area} - {grade}",
    "{Area} ({grade})",
    "The grades were: {area} - {grade}.",
    "The rating for {area} is {grade}.",
    "The rating for {area} was {grade}.",
    "The judgement on {area} was {grade}.",
    "Ofsted also rated {area} {grade}.",
    "Meanwhile, {area} was rated {grade}.",
    "In addition, {area} received a {grade} grade.",
    "In terms of {area}, the council was rated {grade}.",
    "For {area}, the council was rated {grade}.",
    "When it came to {area}, inspectors gave a {grade} rating.",
    "On {area}, the rating was {grade}.",
    "The area of {area} was rated {grade}.",
    "{Area} has been rated {grade}.",
    "{Area} has improved and is now rated {grade}.",
    "{Area} moved up to {grade}.",
    "{Area} improved to {grade}.",
    "{Area} dropped to {grade}.",
    "{Area} gained a {grade} grading.",
    "{Area} was ranked as {grade}.",
    "The {grade} grade was for {area}.",
    "One area, {area}, was rated {grade}.",
    "Only {area} was rated {grade}.",
    "The council earned a {grade} mark for {area}.",
    "The council was judged {grade} for its work on {area}.",
    "The council was praised for {area}, which was rated {grade}.",
    "The inspection judged {area} {grade}.",
    "A {grade} grade went to {area}.",
    "There were {grade} grades for {area}.",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("area", AREAS)
def test_a_form_gives_an_area_its_grade_and_nothing_else(form, area):
    for name, (grade, said) in product(AREAS[area], GRADES.items()):
        sentence = form.format(Area=name[0].upper() + name[1:], area=name, grade=said)
        assert claims(TITLE, sentence, published=DAY) == {f"essex {area} {grade}"}, sentence
