import json
import random
from dataclasses import dataclass, asdict, field
from datetime import datetime, timedelta
from enum import Enum, IntEnum, Flag, auto
from itertools import groupby
from operator import itemgetter, attrgetter
from statistics import mean, median

class Level(IntEnum):
    LOW = 1
    HIGH = 2
class Status(str, Enum):
    OPEN = "open"
    DONE = "done"
class Perm(Flag):
    R = auto()
    W = auto()
@dataclass(order=True)
class Task:
    due: datetime
    name: str = field(compare=False)
    level: Level = field(default=Level.LOW, compare=False)
    status: Status = Status.OPEN
    def late(self, now): return self.due < now and self.status is not Status.DONE
start = datetime(2024, 2, 27, 9, 30)
random.seed(7)
tasks = [Task(start + timedelta(days=random.randint(0, 5), hours=i), f"t{i}", random.choice(list(Level))) for i in range(5)]
tasks[2].status = Status.DONE
for t in sorted(tasks):
    print(f"{t.due:%Y-%m-%d %H:%M} {t.name} {t.level.name:<5}{t.status.value:>5} {t.late(datetime(2024, 2, 29))}")
print(Level.HIGH > Level.LOW, Level(2), int(Level.HIGH), Status("done"), Status.OPEN == "open", Perm.R | Perm.W, Perm.R in (Perm.R | Perm.W))
text = json.dumps([asdict(t) for t in tasks[:1]], default=str, indent=1)
print(text)
back = json.loads(text)
print(back[0]["name"], type(back[0]["due"]).__name__, json.dumps({"b": 1, "a": [1.0, None]}, sort_keys=True), json.dumps("é\n"), json.dumps({1: 2}, separators=(",", ":")))
groups = {k.name: [t.name for t in g] for k, g in groupby(sorted(tasks, key=attrgetter("level")), key=attrgetter("level"))}
print(groups, mean([1, 2, 3.5]), median([3, 1, 2, 10]))
rows = [{"n": "a", "v": 3}, {"n": "b", "v": 1}]
print(sorted(rows, key=itemgetter("v")), max(rows, key=itemgetter("v"))["n"], [*map(itemgetter("n"), rows)])
delta = datetime(2024, 3, 1) - start
print(delta, delta.days, delta.total_seconds(), start.isoformat(), start.weekday(), (start + delta).date(), start.replace(day=1).strftime("%d %b %Y"), datetime.strptime("2024-05-06", "%Y-%m-%d").month)
print(Level.__members__.keys(), [s.name for s in Status], Status.DONE.name, repr(Level.LOW), str(Level.LOW), f"{Level.LOW}", f"{Status.OPEN}", isinstance(Status.OPEN, str))
try:
    Status("nope")
except ValueError as e:
    print(e)
try:
    Level["MID"]
except KeyError as e:
    print("KeyError", e)
