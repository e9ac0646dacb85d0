from collections import UserDict, UserList, UserString
from contextlib import ContextDecorator, redirect_stdout
from functools import singledispatchmethod
from statistics import NormalDist
from types import MappingProxyType, SimpleNamespace
import heapq, io, json, operator, string, sys, traceback

class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
d = Lower(A=1)
d["B"] = 2
print(d, "a" in d, len(d), sorted(d.items()), d.get("z", 0))
class Shout(UserList):
    def total(self): return sum(self.data)
print(Shout([1, 2]) + [3], Shout([4]).total(), UserString("abc").upper())
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "b", reverse=True)))
class Printer:
    @singledispatchmethod
    def show(self, v): return f"other {v}"
    @show.register(int)
    def _(self, v): return f"int {v}"
print(Printer().show(3), Printer().show("x"))
n = NormalDist(100, 15)
print(n, round(n.cdf(115), 4), round(n.inv_cdf(0.9), 3), round(n.pdf(100), 5), n.zscore(130), [round(q, 2) for q in n.quantiles()])
print(NormalDist.from_samples([1, 2, 3]), NormalDist(1, 2) + NormalDist(3, 4), round(NormalDist(0, 1).overlap(NormalDist(1, 1)), 4))
m = MappingProxyType({"a": 1})
print(m["a"], len(m), list(m))
try:
    m["b"] = 2
except TypeError as e:
    print(e)
class Enc(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps({"s": {2, 1}}, cls=Enc), Enc().encode([{3}]))
try:
    json.dumps({"k": object}, cls=Enc)
except TypeError as e:
    print(e)
class Loud(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *exc): print("out")
@Loud()
def work(): print("work")
work()
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("hidden", end="")
print(repr(buffer.getvalue()))
old, sys.stdout = sys.stdout, io.StringIO()
print("gone")
text, sys.stdout = sys.stdout.getvalue(), old
print(text.strip(), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"), operator.abs(-2), operator.concat([1], [2]))
print(string.Template("$a and ${b} cost $$5").substitute(a=1, b="x"), string.Template("$q").safe_substitute())
try:
    1 / 0
except ZeroDivisionError as e:
    print(traceback.format_exc().splitlines()[-1], sys.exc_info()[0].__name__)
    e.add_note("remember")
    print(e.__notes__)
print(b"a,b".split(b","), b"abc".upper(), b"abc".find(b"c"), bytes.fromhex("0aff"), b" x ".strip(), b"".join([b"a", b"b"]), b"ab".startswith(b"a"))
print(int.from_bytes(b"\x01\x02", "big"), (258).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), float.fromhex("0x1.8p+1"), (2.675).__round__(2), eval("1 + len('ab')"), eval("x * 2", {"x": 21}))
x = 5
def scope(a):
    b = a + 1
    return sorted(locals()), "x" in globals(), eval("a + b")
print(scope(1))
