"""Records sequences of reviews from py-fsrs into fsrs.tsv: pip install fsrs; python record_fsrs.py"""

import datetime
import pathlib
import random
from importlib.metadata import version

from fsrs import Card, Rating, Scheduler

random.seed(7)
scheduler = Scheduler(enable_fuzzing=False)
start = datetime.datetime(2026, 1, 1, 9, tzinfo=datetime.timezone.utc)
lines = [
    f"# py-fsrs {version('fsrs')}, default weights, no fuzz; made by record_fsrs.py",
    "# sequence\tseconds\tgrade\tretrievability before\tstage\tstep\tstability\tdifficulty\tdue",
]


def run(name, grades, gaps):
    """Reviews one card; a gap of None waits until the card is due."""
    card, now = Card(card_id=1, due=start), start
    for grade, gap in zip(grades, gaps):
        now = max(card.due, now) if gap is None else now + datetime.timedelta(seconds=gap)
        recall = float(scheduler.get_card_retrievability(card, now))
        card, _ = scheduler.review_card(card, Rating(grade), now)
        step = -1 if card.step is None else card.step
        seconds, due = ((moment - start).total_seconds() for moment in (now, card.due))
        row = [name, int(seconds), grade, repr(recall), card.state.name.lower(), step]
        row += [repr(card.stability), repr(card.difficulty), int(due)]
        lines.append("\t".join(map(str, row)))


run("documented", [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3], [0] + [None] * 12)
for number in range(40):
    count = random.randint(5, 25)
    grades = [random.choices([1, 2, 3, 4], [2, 1, 4, 3])[0] for _ in range(count)]
    waits = [None, None, 30, 600, 3600, 86400, 86399, 5 * 86400]
    gaps = [0] + [
        random.choice(waits + [random.randint(0, 400 * 86400)]) for _ in range(count - 1)
    ]
    run(f"random{number}", grades, gaps)
pathlib.Path(__file__).with_name("fsrs.tsv").write_text("\n".join(lines) + "\n")
