"""A synthetic council, Ousemere County Council: people, teams, sessions and audits, month by month.

Everything here is invented for demonstration; every row says synthetic = yes. Nothing that can be
counted from the rows is written: no rate, no total.

Three teaching cases are placed in it on purpose:

(a) August 2024: good or better audits leap from 44% (19 of 43 in July) to 56% (9 of 16). Noise.
(b) May 2024: about 93% of supervision sessions due were held on time, yet only 84% of staff were
    in date: those longest overdue had nothing scheduled, so they are not in the first figure.
(c) October 2024: the agency ratio falls about a point because agency cover of 12 vacant posts
    ended and nobody replaced it; uncovered vacancies rise.
"""

from metrics.sample.as_it_came import write_chapters
from metrics.sample.chapters import CHAPTERS
from metrics.sample.council import write_sample

__all__ = ["CHAPTERS", "write_chapters", "write_sample"]
