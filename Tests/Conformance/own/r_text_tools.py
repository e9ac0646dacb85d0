import calendar, re, string, textwrap, json, hashlib, base64
from collections import Counter, defaultdict, OrderedDict, namedtuple
from datetime import date, datetime, timedelta
from itertools import groupby, islice, count, cycle, chain, repeat, tee, product
from operator import itemgetter, attrgetter, mul
from functools import partial, reduce

text = """It was the best of times, it was the worst of times,
it was the age of wisdom... it was the age of foolishness!"""
words = re.findall(r"[a-z']+", text.lower())
freq = Counter(words)
print(len(words), len(freq), freq.most_common(4), freq["age"], sum(freq.values()) == len(words))
print(textwrap.fill(text.replace("\n", " "), width=30, initial_indent="* ", subsequent_indent="  "))
by_len = defaultdict(set)
for w in words: by_len[len(w)].add(w)
print({k: sorted(v) for k, v in sorted(by_len.items())})
bigrams = Counter(zip(words, words[1:]))
print(bigrams.most_common(2), [" ".join(b) for b, n in bigrams.items() if n == 1][:3])
log = """2024-01-05 ERROR disk full (code=28)
2024-01-05 INFO started
2024-02-11 WARN slow query: 350ms
2024-02-12 ERROR timeout (code=110)"""
pat = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d) (?P<level>\w+) (?P<msg>.*?)(?: \(code=(?P<code>\d+)\))?$", re.M)
rows = [m.groupdict() for m in pat.finditer(log)]
print(rows[0], [r["code"] for r in rows], Counter(r["level"] for r in rows))
for month, items in groupby(rows, key=lambda r: r["date"][:7]):
    print(month, [r["msg"] for r in items])
d = [datetime.strptime(r["date"], "%Y-%m-%d").date() for r in rows]
print((d[-1] - d[0]).days, d[0].strftime("%a %d %b %Y"), d[2] + timedelta(weeks=1), max(d), calendar.monthrange(2024, 2), calendar.isleap(2023))
print(calendar.month(2024, 2))
print(hashlib.sha256(b"abc").hexdigest()[:16], hashlib.md5("é".encode()).hexdigest(), base64.b64encode(b"hi there").decode(), base64.b64decode("aGk="))
print(json.dumps(rows[0], sort_keys=True), json.loads('[1, 2.0, "x", null, true]'), json.dumps({"t": (1, 2)}, indent=None))
P = namedtuple("P", "name qty price")
items = [P("tea", 3, 2.5), P("jam", 1, 4.0), P("bun", 12, 0.75)]
print(f"{'name':<8}{'qty':>4}{'total':>10}")
for p in sorted(items, key=attrgetter("price"), reverse=True):
    print(f"{p.name:<8}{p.qty:>4}{p.qty * p.price:>10.2f}")
print(f"{'':=<22}\n{sum(p.qty * p.price for p in items):>22,.2f}", max(items, key=itemgetter(1)).name, reduce(mul, range(1, 7)))
print(list(islice(cycle("ab"), 5)), list(islice(count(10, -3), 4)), list(chain.from_iterable([[1], [2, 3]])), list(repeat("x", 2)), dict(zip("abc", count(1))))
print("Hello World".swapcase(), "a-b_c".replace("-", " ").title(), "%-5s|%5.1f|%03d" % ("ab", 3.14159, 7), "{:>6}|{:^6}|{:<6}".format("a", "b", "c"), "abc".rjust(5, "."), "x=1;y=2".split(";"), "  pad ".strip() + "!", "na" * 3, "banana".count("an"), "banana".rfind("an"), "a,b;c".translate(str.maketrans({",": "/", ";": None})))
print(string.Template("$who owes $$${amt}").substitute(who="Al", amt=5), re.sub(r"(\w)(\w*)", lambda m: m[2] + m[1] + "ay", "pig latin"), re.split(r"(\d)", "a1b2c"), bool(re.match(r"[\w.]+@\w+\.\w+$", "a.b@c.de")), "".join(sorted("hello", reverse=True)), "level" == "level"[::-1])
