import datetime
print("abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1), "a".__add__("b"), "ab".__mul__(2), list("ab".__iter__()), str.__len__("xyz"))
class Shout(str):
    def __add__(self, other): return Shout(super().__add__(other).upper())
s = Shout("abc"); print(s + "def", s * 2, list(s), type(s + "x").__name__, s.upper())
try: "a".__add__(1)
except TypeError as e: print(e)
print(list(map("abc".__getitem__, [2, 0])), sorted(["bb", "a"], key=str.__len__), hasattr("a", "__len__"), hasattr("a", "__iter__"), hasattr(1, "__iter__"), list(filter("aeiou".__contains__, "tutorial")), max(["a", "bbb"], key=str.__len__))
t = datetime.date(2024, 3, 1).timetuple(); print(t.tm_yday, t[0], t, t.tm_wday)
