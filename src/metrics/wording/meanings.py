"""What the words that are told of a month mean, and how often each is wrong or misses (docs/words.md)."""

MEANINGS = (
    (
        "Watch",
        "The month is further from what the months before suggest than chance alone takes it once in fifty "
        "months. One more month will tell.",
    ),
    (
        "Really changed",
        "Further than chance alone takes a measure in six of a thousand months: the month by itself, or it and "
        "the one before together. It is told once, in the first month in which it can be told.",
    ),
    (
        "Better since, worse since",
        "What really changed still stands. The month named is the one in which it could be told; the change "
        "itself often began months before, as the chart shows.",
    ),
    (
        "Getting better, slipping back",
        "Lately: the last three months against the nine before. Of counts of people at the end of a month it "
        "is this month against six months ago. Chance says so once in fifty months.",
    ),
    ("Losing ground", "Slipping back from a level that was better than at the start."),
    (
        "Better or worse than at the start",
        "The last six months, or the three or more there are, against the first twelve of the same base. Of "
        "counts of people at the end of a month the difference is stated as a fact.",
    ),
    (
        "Nothing new, steady",
        "What there is cannot be told from chance. That is no proof that nothing changed. A change of one and a "
        "half times the usual scatter is told within six months in about seven of ten measures counted afresh, "
        "but in one of four that count the same people again. One of three times the scatter is told within three "
        "months in about nine of ten and in seven of ten.",
    ),
    (
        "Meets target, hit and miss, misses target",
        "While a measure stays within the limits of the reference method, they say whether the target is met in "
        "every month to be expected, in some or in none. Once it has left them, or has none, the last six months "
        "say it. A likely range of one month is not asked.",
    ),
)
