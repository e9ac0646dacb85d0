import logging, sys
from contextlib import suppress, ExitStack, redirect_stdout
from functools import partial, total_ordering, reduce
from collections import UserDict, namedtuple, defaultdict, Counter
import io, copy
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        self.balance, self.amount = balance, amount
        super().__init__(f"need {amount - balance:.2f} more")
class Account:
    interest = 0.02
    _count = 0
    def __init__(self, owner, balance=0):
        self.owner, self.__balance = owner, balance
        Account._count += 1
    @property
    def balance(self): return self.__balance
    def withdraw(self, amount):
        if amount > self.__balance: raise InsufficientFunds(self.__balance, amount)
        self.__balance -= amount
        return self
    def __iadd__(self, amount): self.__balance += amount; return self
    def __str__(self): return f"{self.owner}: {self.balance:,.2f}"
    @classmethod
    def count(cls): return cls._count
a = Account("Ann", 100); a += 50; a.withdraw(30)
print(a, Account.count(), a._Account__balance, hasattr(a, "__balance"))
try: a.withdraw(1000)
except InsufficientFunds as e: print(type(e).__name__, e, e.balance, e.args)
try: a.balance = 5
except AttributeError as e: print(e)
@total_ordering
class Version:
    def __init__(self, s): self.parts = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.parts == o.parts
    def __lt__(self, o): return self.parts < o.parts
    def __repr__(self): return ".".join(map(str, self.parts))
print(sorted([Version("1.10"), Version("1.2"), Version("0.9")]), Version("2.0") >= Version("1.9"), max(Version("1.0"), Version("1.0.1")))
with suppress(KeyError): {}["x"]
buf = io.StringIO()
with redirect_stdout(buf): print("hidden")
print(repr(buf.getvalue()))
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("train"); log.info("epoch %d loss %.3f", 1, 0.5); log.debug("no"); log.warning("slow")
class LowerDict(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
d = LowerDict(A=1); d["B"] = 2; print(d, "a" in d, dict(d))
P = namedtuple("P", "x y", defaults=[0]); print(P(1), P(1)._replace(y=2), P._fields, P(1, 2) == (1, 2), [*P(3, 4)])
def countdown(n):
    try:
        while n: yield n; n -= 1
    finally: print("closed")
g = countdown(3); print(next(g)); g.close()
def outer():
    n = 0
    def inc(by=1):
        nonlocal n; n += by; return n
    return inc
f = outer(); print(f(), f(5), outer()())
fs = [lambda i=i: i * 10 for i in range(3)]; gs = [lambda: i for i in range(3)]; print([h() for h in fs], [h() for h in gs])
def bad(x, seen=[]): seen.append(x); return seen
print(bad(1), bad(2), bad.__defaults__)
x = [1, [2, 3]]; y = copy.copy(x); z = copy.deepcopy(x); x[1].append(4); print(y, z, x == y, x is y)
print(*map(partial(round, ndigits=1), [1.25, 2.36]), reduce(lambda a, b: a * b, [1, 2, 3, 4]), Counter("hello").most_common(2), defaultdict(int, a=1)["b"])
try: int("x")
except ValueError as e:
    try: raise RuntimeError("config") from e
    except RuntimeError as r: print(repr(r.__cause__), r)
else: print("never")
assert isinstance(1, (int, str)), "no"
try: assert 1 > 2, f"check {1 > 2}"
except AssertionError as e: print("AssertionError:", e)
