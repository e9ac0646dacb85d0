from collections import Counter, defaultdict, OrderedDict, deque, namedtuple, ChainMap

words = "the quick brown fox jumps over the lazy dog the end".split()
c = Counter(words)
print(c)
print(c.most_common(2), c["missing"], sum(c.values()), c.total())
c.update(["fox", "fox"])
c.subtract({"the": 2})
print(c.most_common()[:3], +Counter(a=1, b=-1), Counter("abca") - Counter("ab"), Counter("ab") & Counter("bc"), Counter("ab") | Counter("bc"))
print(sorted(Counter("mississippi").elements()), Counter("hello") == Counter("olleh"))
by = defaultdict(list)
for w in words:
    by[len(w)].append(w)
print(by, dict(by), by.default_factory)
dd = defaultdict(lambda: defaultdict(int))
dd["a"]["b"] += 1
print({k: dict(v) for k, v in dd.items()}, "zz" in dd)
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
print(q, q[0], q.maxlen, list(q))
q.rotate(1)
q.extend([9])
print(q, q.pop(), q.popleft(), len(q), 3 in q, q.count(2))
P = namedtuple("P", "x y", defaults=[0])
p = P(3)
print(p, p.x, p._asdict(), p._replace(y=7), P._fields, p == (3, 0), P(*[1, 2]), P._make([4, 5]))
x, y = p
print(x + y, isinstance(p, tuple), p[0], len(p))
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
print(od, od.popitem(last=False), list(od))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], dict(cm), len(cm))
d = dict(zip("abc", range(3)))
print(d.pop("a"), d.pop("z", None), d.setdefault("q", []), d, d.popitem(), {**d, "b": 5}, d | {"n": 1}, d.get("zz", "?"))
inv = {v: k for k, v in d.items()}
print(inv, d.items() & {"b": 1}.items(), d.keys() - {"b"}, list(d.values()), dict.fromkeys("ab", 0))
s = {3, 1, 2}
s.add(5); s.discard(9); s.update([7])
print(s, s & {1, 9}, s - {1}, s ^ {1, 100}, s <= {1, 2, 3, 5, 7, 8}, frozenset([1]), s.isdisjoint({4}), set(), sorted(s, reverse=True))
try:
    p.x = 5
except AttributeError as e:
    print(e)
try:
    s.remove(42)
except KeyError as e:
    print("KeyError", e)
try:
    deque().pop()
except IndexError as e:
    print(e)
nested = {"a": {"b": [1, 2, {"c": 3}]}}
print(nested["a"]["b"][2]["c"], len(nested), str(nested))
del d["b"]
print(d, bool(d), list(d), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), min({"x": 3, "y": 1}, key={"x": 3, "y": 1}.get))
