"""Names that people use and that are not the name of one authority today.

None is guessed; each only offers the real names it could mean.  A successor does not
inherit its predecessor's judgements, so not even a single successor is taken for granted.
"""

SHARED = {
    # authorities.csv has these as aliases; the register leaves them out of ``aliases``
    "Kingston": ("Kingston upon Thames", "Kingston upon Hull"),
    "Newcastle": ("Newcastle upon Tyne",),  # also Newcastle-under-Lyme, in Staffordshire
    "London": ("City of London",),  # or any of its boroughs
}

SUCCESSORS = {
    "Avon": (  # 1996
        "Bristol",
        "Bath and North East Somerset",
        "North Somerset",
        "South Gloucestershire",
    ),
    "Cleveland": ("Redcar and Cleveland", "Middlesbrough", "Hartlepool", "Stockton-on-Tees"),
    "Humberside": (
        "Kingston upon Hull",
        "East Riding of Yorkshire",
        "North Lincolnshire",
        "North East Lincolnshire",
    ),
    "Hereford and Worcester": ("Herefordshire", "Worcestershire"),  # 1998
    "Bedfordshire": ("Bedford", "Central Bedfordshire"),  # 2009
    "Cheshire": ("Cheshire East", "Cheshire West and Chester"),  # 2009
    "Bournemouth": ("Bournemouth, Christchurch and Poole",),  # 2019
    "Poole": ("Bournemouth, Christchurch and Poole",),
    "Christchurch": ("Bournemouth, Christchurch and Poole",),
    "Dorset CC": ("Dorset", "Bournemouth, Christchurch and Poole"),
    "Dorset County": ("Dorset", "Bournemouth, Christchurch and Poole"),
    "Dorset County Council": ("Dorset", "Bournemouth, Christchurch and Poole"),
    "Northamptonshire": ("North Northamptonshire", "West Northamptonshire"),  # 2021
    "Northants": ("North Northamptonshire", "West Northamptonshire"),
    "Cumbria": ("Cumberland", "Westmorland and Furness"),  # 2023
}

# Ways of writing that are nobody else's, beyond the aliases of authorities.csv.
SPELLINGS = {
    "Kingston upon Thames": ("Royal Borough of Kingston", "London Borough of Kingston", "RBK"),
    "Sunderland": ("Sunderland/TfChildren",),  # the directors' association's sheet
    "Buckinghamshire": ("Bucks",),
    "Cambridgeshire": ("Cambs",),
    "Gloucestershire": ("Glos",),
    "Hampshire": ("Hants",),
    "Hertfordshire": ("Herts",),
    "Lancashire": ("Lancs",),
    "Leicestershire": ("Leics",),
    "Lincolnshire": ("Lincs",),
    "Nottinghamshire": ("Notts",),
    "Oxfordshire": ("Oxon",),
    "Staffordshire": ("Staffs",),
    "Wiltshire": ("Wilts",),
    "Worcestershire": ("Worcs",),
}

# Codes that the Office for National Statistics gave to authorities that went on under others.
EARLIER_ONS_CODES = {
    "E10000002": "Buckinghamshire",  # until 31 March 2020
    "E10000023": "North Yorkshire",  # until 31 March 2023
    "E10000027": "Somerset",
    "E08000016": "Barnsley",  # until 31 March 2025
    "E08000019": "Sheffield",
}

# Companies and trusts that ran an authority's services until a day; articles still name them.
ENDED_BODIES = {
    "Doncaster": ("Doncaster Children's Services Trust",),
    "Reading": ("Brighter Futures for Children", "BFfC"),
    "Slough": ("Slough Children's Services Trust",),
    "Worcestershire": ("Worcestershire Children First",),
}
