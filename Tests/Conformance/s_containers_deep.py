import copy
from collections import ChainMap, defaultdict, Counter
import heapq, bisect

nested = {"a": [1, {"b": (2, 3)}], "c": {4}}
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested["a"][1]["b"] = "changed"
print(shallow["a"], deep["a"], nested is shallow)
s = {3, 1} | {2} ; t = frozenset([2, 3])
print(s & t, s - t, s ^ t, t <= s, s.isdisjoint({9}), {frozenset({1}): "x"}, sorted(s, reverse=True))
d = dict(b=1, a=2)
d.update(c=3, a=9)
print(d, list(d), d.pop("b"), d.popitem(), d.get("zz", "none"), list(d.items()), dict.fromkeys("ab", 0), {v: k for k, v in d.items()})
print(list(reversed({"x": 1, "y": 2})), d | {"q": 1}, "a" in d, len(d), sorted(d.keys() | {"m"}), bool({}))
l = [5, 3, 8]
l.sort(); l.insert(1, 4); l.extend([1, 2]); l.remove(8)
print(l, l.pop(), l.index(4), l.count(1), l[::-1], l[-2:], l * 2, sum(l, 100))
l[1:3] = ["x"]; del l[0]
print(l, [1, 2] < [1, 3], [] == [], [1] is [1], (1,) + (2,), (1, 2, 3)[1:], tuple("ab"), 3 in (1, 2))
h = [5, 1, 4]
heapq.heapify(h); heapq.heappush(h, 0)
print(heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(1, h, key=lambda v: -v), bisect.bisect_left([1, 3, 3, 5], 3), bisect.bisect([1, 3, 3, 5], 3))
b = [1, 4]; bisect.insort(b, 2); print(b)
tree = lambda: defaultdict(tree)
r = tree(); r["x"]["y"] = 1
print(r["x"]["y"], len(r), ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], dict(r["x"]))
m = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*m)), [list(c) for c in zip(*m)], sum(m, []), [max(r) for r in m], list(map(sum, m)), dict(zip("ab", m)))
print(str([1, "a", None, 2.0, (1,), {"k": [True]}]), repr("it's"), repr('say "hi"'), [1.0, 1e100, 1e-5, 100000.0, 1e16], (0.1 + 0.2), 1_000, 0xff, 0b11, 1j ** 2, -3 // 2, divmod(-7, 3), 2 ** -1, 2 ** 100, round(2.675, 2), 7 / 2, int(-3.9), abs(-3), pow(3, 4, 5))
print(bytes([65, 66]), bytearray(b"ab"), "ab" * 2, list("héllo"), b"a" + b"b", "%08.3f" % 3.14159, "{:>6}|{:<6}|{:^6}".format(1, "a", None or "-"), f"{'a':>3}{1:<3}|", "a,b".split(",", 1), " ".join(map(str, range(3))))
from operator import itemgetter, attrgetter
rows = [("bob", 3), ("al", 3), ("cy", 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=lambda r: (-r[1], r[0])), min(rows, key=itemgetter(1)), [r for r in rows if r[1] > 1][0][0], next((r for r in rows if r[1] == 9), None))
print(*[1, 2], sep="", end=";\n"); print("a", "b", sep="\n"); print(); print(range(3), range(0, 10, 3)[1], list(range(5, 0, -2)), slice(1, 2), ..., NotImplemented, print)
