"""One look at a watched folder: what settled together is loaded together, and put away."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from traceback import extract_tb

from metrics.errors import MetricsError, Refused
from metrics.home.account import account
from metrics.intake import Checked
from metrics.model.batch import Batch
from metrics.model.home import Home
from metrics.publish.loading import Outcome, load_files
from metrics.publish.press import Load, Press
from metrics.publish.staging import check_beside_published
from metrics.watch.parcels import Answer, Parcel, answers, open_parcel
from metrics.watch.settling import Dropped
from metrics.watch.slip import NOT_CHECKED, Fate, Slip
from metrics.watch.trays import Trays
from metrics.wording.dates import day_words

LOADED_BY = "watched folder, run by {}"


@dataclass
class Taking:
    """What one look does with what it found."""

    home: Home
    trays: Trays
    tell: Callable[[str], None]
    put: int = 0  # put away so far
    refused: int = 0  # of these, into refused/
    unreadable: list[str] = field(default_factory=list)  # what stays, and why

    def take(self, found: Iterable[Dropped]) -> None:
        """Judge everything found.

        Raises MetricsError or OSError when the home does not allow it, and OSError for what could
        not be read, once the rest is done.
        """
        parcels = [parcel for one in found if (parcel := self._open(one))]
        if parcels:
            self._load_guarded(self._first_of_each(self._new(parcels)))
        if self.unreadable:
            raise OSError("\n".join(self.unreadable))

    def _open(self, dropped: Dropped) -> Parcel | None:
        try:
            parcel = open_parcel(dropped)
        except Refused as error:
            self._put_away(dropped, Fate.REFUSED, str(error))
            return None
        except OSError as error:  # of this one; the others are not held up
            self.unreadable.append(
                f"{dropped.name} cannot be read now ({error.strerror or error})."
            )
            return None
        return parcel if dropped.is_as_it_was() else None

    def _new(self, parcels: Sequence[Parcel]) -> list[Parcel]:
        """What is not already in the published edition; the rest is put away as accepted.

        A file that stands there already is never loaded again, even where newer ones came after it:
        nobody is here to say whether it is meant to stand above them.
        """
        batches = Press.at(self.home).published_base().batches
        known = {batch.sha256: batch for batch in batches}
        new = [parcel.new_to(known) for parcel in parcels]
        for parcel, rest in zip(parcels, new, strict=True):
            if not rest.sources:
                self._put_away(
                    parcel.dropped, Fate.ACCEPTED, _loaded_before(known[parcel.sources[0].sha256])
                )
        return [parcel for parcel in new if parcel.sources]

    def _first_of_each(self, parcels: Sequence[Parcel]) -> list[Parcel]:
        """Without those that hold the very same bytes as another: they wait for the next look."""
        seen: set[str] = set()
        first = []
        for parcel in parcels:
            hashes = {source.sha256 for source in parcel.sources}
            if not hashes & seen:
                first.append(parcel)
            seen |= hashes
        return first

    def _load_guarded(self, parcels: Sequence[Parcel]) -> None:
        """Load all together; each by itself where a fault of ours would stop them all."""
        try:
            self._load(parcels)
        except (MetricsError, OSError):
            raise
        except Exception as error:
            rest = [parcel for parcel in parcels if parcel.dropped.is_as_it_was()]
            if len(rest) == 1:
                self._put_away(rest[0].dropped, Fate.REFUSED, _fault_of_ours(error))
                return
            for parcel in rest:
                self._load_guarded([parcel])

    def _load(self, parcels: Sequence[Parcel]) -> None:
        """Load all together; what is refused is put away and the rest tried again, till none is left."""
        rest, refused_with = list(parcels), list[str]()
        while rest:
            bad, outcome, why = self._try(rest)
            if outcome and not bad:
                self._accept(rest, outcome)
                return
            for answer in bad:
                others = [a.parcel.dropped.name for a in bad if a is not answer]
                self._put_away(
                    answer.parcel.dropped, Fate.REFUSED, why, answer, (*refused_with, *others)
                )
            refused_with += [answer.parcel.dropped.name for answer in bad]
            gone = {answer.parcel.dropped for answer in bad}
            rest = [parcel for parcel in rest if parcel.dropped not in gone]

    def _try(self, parcels: Sequence[Parcel]) -> tuple[list[Answer], Outcome | None, str]:
        """The answers about parcels that cannot be loaded, the outcome, and why they cannot."""
        sources = [source for parcel in parcels for source in parcel.sources]
        load = Load(
            self.trays.at, note="From the watched folder", loaded_by=LOADED_BY.format(account())
        )
        try:
            outcome = load_files(self.home, sources, load)
        except Refused as error:
            every = list(answers(parcels, check_beside_published(self.home, sources, load)))
            invented = [a for a in every if any(file.is_synthetic for file in a.checked.files)]
            return invented or every, None, str(error)
        every = list(answers(parcels, outcome.checked))
        if not outcome.checked.is_refused:
            return [], outcome, ""
        bad = [answer for answer in every if answer.checked.is_refused]
        return bad or every, outcome, _why_not(outcome.checked)

    def _accept(self, parcels: Sequence[Parcel], outcome: Outcome) -> None:
        edition = outcome.edition.id if outcome.edition else None
        reason = f"Loaded; published {edition}." if edition else "Nothing in it was new."
        if outcome.set_sample_aside:
            reason += " The synthetic sample has been set aside."
        for answer in answers(parcels, outcome.checked):
            self._put_away(answer.parcel.dropped, Fate.ACCEPTED, reason, answer, edition_id=edition)

    def _put_away(
        self,
        dropped: Dropped,
        fate: Fate,
        reason: str,
        answer: Answer | None = None,
        refused_with: Iterable[str] = (),
        *,
        edition_id: str | None = None,
    ) -> None:
        slip = Slip(
            name=dropped.name,
            fate=fate,
            at=self.trays.at,
            reason=reason,
            checked=answer.checked if answer else NOT_CHECKED,
            refused_with=tuple(refused_with),
            hashes=tuple(file.sha256 for file in answer.checked.files) if answer else (),
            passed_over=answer.parcel.passed_over if answer else (),
            edition_id=edition_id,
        )
        if not dropped.is_as_it_was():
            self.tell(f"{dropped.name}: changed meanwhile, so it is looked at once more.")
            return
        place = self.trays.put(dropped, slip)
        self.put += 1
        self.refused += fate is Fate.REFUSED
        now = "Now" if place.exists() else "Deleted here; its report is"
        self.tell(f"{dropped.name}: {fate}. {reason} {now} in {place.parent}")


def _why_not(checked: Checked) -> str:
    """Nobody is here to say yes to a large change: it is refused with what it would do."""
    if checked.has_errors or checked.rows_refused or not checked.large_changes:
        return "Something in it is wrong: nothing of it was loaded."
    told = " ".join(problem.message for problem in checked.large_changes)
    return (
        f"It would change much: {told} Nothing of it was loaded. If that is right, load it on the "
        "Extracts page, or by engine-room load with --accept-large-change."
    )


def _fault_of_ours(error: Exception) -> str:
    """Where it happened, and never what was in the file."""
    place = extract_tb(error.__traceback__)[-1]
    return (
        f"Engine Room could not judge it, through a fault of its own ({type(error).__name__}, "
        f"{Path(place.filename).name} line {place.lineno}). Nothing of it was loaded. Tell whoever "
        "looks after Engine Room; drop it again once that is mended."
    )


def _loaded_before(batch: Batch) -> str:
    day = day_words(batch.loaded_at)
    return f"This very file was loaded on {day} and is published, so it was not loaded again."
