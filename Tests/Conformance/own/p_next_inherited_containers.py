# what is inherited from the built-in classes, and what instances keep of their own
class Vocab(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.unknown = 7

    def __missing__(self, key):
        return self.unknown

v = Vocab(a=1)
print(v["a"], v["b"], v, v.unknown, vars(v), len(v))

class Stack(list):
    def __init__(self, *items):
        super().__init__(items)
        self.name = "stack"

    def push(self, x):
        self.append(x * 2)
        return self

s = Stack(1, 2)
print(s.push(4), s.name, s[-1], type(s[:]).__name__, s + [1])

class AttrDict(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__

d = AttrDict(x=1)
d.y = 5
print(d, d.y, d.x)

class Linked(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self

e = Linked(q=1)
e.r = 4
print(e, e.q, e["r"])

class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def total(self):
        return self[0] + self[1]

print(Pair(1, 2), Pair(3, 4).total, Pair(1, 2) == (1, 2))

class Tag(str):
    def __new__(cls, text, level=0):
        made = super().__new__(cls, text.upper())
        made.level = level
        return made

t = Tag("note", level=3)
print(t, t.level, t.lower(), t + "!", isinstance(t, str))

class Config:
    def __init__(self, **options):
        self.__dict__.update(options)

c = Config(lr=0.1, epochs=3)
c.__dict__["seed"] = 0
print(vars(c), c.seed, c.lr)
for name in list(vars(c)):
    if name.startswith("e"):
        del c.__dict__[name]
print(vars(c), hasattr(c, "epochs"))
globals()["made"] = 42
print(made)
space = {"n": 4}
exec("def square(k):\n    return k * k\nresult = square(n)", space)
print(space["result"], sorted(k for k in space if not k.startswith("__")))
try:
    s.missing
except AttributeError as error:
    print(error)
try:
    [].name = 1
except AttributeError as error:
    print(error)
from collections import Counter
a, b = Counter("aab"), Counter("abbc")
a |= b
print(a)
a &= Counter(b=1, c=5)
print(a, () is (), float("nan") in [float("nan")])
