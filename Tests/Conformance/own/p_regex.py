import re
from datetime import datetime, date, timedelta
text = "Epoch 3/10 - loss: 0.4512 - acc: 0.91"
m = re.search(r"Epoch (\d+)/(\d+) - loss: ([\d.]+)", text)
print(m.groups(), m.group(0), m.group(1, 2), m.start(), m.end(), m.span(3), m)
print(re.findall(r"(\w+): ([\d.]+)", text), re.findall(r"\d+", text))
print(re.sub(r"\d", "#", text, count=2), re.sub(r"(\w+)@(\w+)", r"\2 at \1", "a@b"), re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "a1b22"))
print(re.split(r"[,\s]+", "a, b  c,d"), re.split(r"(-)", "a-b"), re.match("b", "abc"), re.fullmatch(r"\w+", "abc").group())
p = re.compile(r"(?P<key>\w+)=(?P<val>\d+)", re.IGNORECASE)
print([m.groupdict() for m in p.finditer("a=1 b=22")], p.pattern, p.sub(r"\g<val>:\g<key>", "a=1"), p)
print(re.findall(r"^\w+$", "one\ntwo", re.M), re.escape("a.b*c"), re.findall(r"a.*?b", "aXbYb"), re.findall(r"(?:ab)+", "ababx"), re.findall(r"\bcat\b", "cat concat cat."), re.sub(r"\s+", " ", " a  b "), re.findall(r"[^aeiou\s]", "hello you"), re.search(r"(?<=\$)\d+", "cost $45").group(), re.findall(r"x(?!y)", "xy xz"))
print(re.findall("[A-Za-z']+", "Don't stop, it's fine"), re.subn("a", "b", "aaa"), bool(re.match(r"^[\w.]+@\w+\.\w{2,3}$", "me.x@ab.com")))
try: re.compile("(")
except re.error as e: print(e)
d = datetime(2024, 2, 28, 13, 5, 9)
print(d, d + timedelta(days=2, hours=1), d.strftime("%Y-%m-%d %H:%M:%S %a %b %j"), d.isoformat(), d.weekday(), repr(d), d.date(), d.year)
print(date(2024, 3, 1) - date(2024, 2, 1), timedelta(hours=25, minutes=3), timedelta(days=1).total_seconds(), date(2024, 1, 5) < date(2024, 1, 6), datetime.strptime("2024-05-06", "%Y-%m-%d"), repr(timedelta(days=1, seconds=5)), date(2024, 1, 31).isoformat(), date.fromisoformat("2024-02-29").strftime("%d/%m/%y"))
