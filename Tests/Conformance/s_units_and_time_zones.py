from datetime import datetime, timedelta, date
import math

rows = [("2024-03-30 23:30", 12.5), ("2024-03-31 00:15", 54.5), ("2024-02-29 12:00", 13.1), ("2023-12-31 23:59", 55.0)]
parsed = [(datetime.strptime(t, "%Y-%m-%d %H:%M"), v) for t, v in rows]
parsed.sort()
for t, v in parsed:
    c = v if v < 45 else (v - 32) / 1.8
    print(t.isoformat(), t.strftime("%a %d %b %Y"), f"{v:5.1f} -> {c:5.2f} C", t.weekday())
gaps = [(b[0] - a[0]) for a, b in zip(parsed, parsed[1:])]
print(gaps[0], gaps[-1].total_seconds(), max(gaps).days)
cut = datetime(2024, 3, 1)
train = [r for r in parsed if r[0] < cut]
test = [r for r in parsed if r[0] >= cut]
print(len(train), len(test), train[-1][0] < test[0][0])
print(date(2024, 2, 28) + timedelta(days=2), (date(2024, 3, 1) - date(2023, 3, 1)).days, date(2024, 1, 1).isocalendar()[1], timedelta(hours=36), timedelta(days=1, seconds=3661))
hour = [t.hour + t.minute / 60 for t, _ in parsed]
circ = [(round(math.sin(2 * math.pi * h / 24), 3), round(math.cos(2 * math.pi * h / 24), 3)) for h in hour]
print(circ)
lag = [None] + [v for _, v in parsed[:-1]]
print([{"y": v, "lag": l} for (_, v), l in zip(parsed, lag)][:2])
try:
    datetime.strptime("2024-13-01", "%Y-%m-%d")
except ValueError as e:
    print(e)
try:
    datetime(2023, 2, 29)
except ValueError as e:
    print(e)
print(datetime(2024, 5, 6, 7, 8, 9), repr(datetime(2024, 5, 6)), datetime(2024, 5, 6) > datetime(2024, 5, 5, 23), f"{datetime(2024, 5, 6):%d/%m/%y %H:%M}", datetime.fromisoformat("2024-05-06T01:02:03").minute, date(2024, 5, 6).replace(day=1))
