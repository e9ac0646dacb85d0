from typing import Callable, Generic, TypeVar, NamedTuple, Union, Protocol, Any, Literal, TypedDict
import sys

s = "  Hello, World  "
print(s.strip(), s.lstrip() + "|", s.rstrip() + "|", s.strip().lower(), s.upper(), s.strip().swapcase(), s.title(), "abc".capitalize(), s.strip().replace("l", "L", 1), s.find("World"), s.index("o"), s.count("l"), s.strip().startswith(("He", "x")), s.endswith("  "))
print("a,b,,c".split(","), "a b  c".split(), "a b c".rsplit(" ", 1), "k=v=w".partition("="), "k=v=w".rpartition("="), "x\ny\n".splitlines(), "-".join("abc"), "ab".center(7, "*"), "7".zfill(3), "-7".zfill(4), "ab".ljust(4, ".") + "|", "ab".rjust(4), "a\tb".expandtabs(4))
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "ab".islower(), "½".isnumeric(), "x1".isidentifier(), "abc"[::-1], "abc"[-1], "b" in "abc", "a" < "b", "abc" * 2, "Straße".casefold(), "abc".translate(str.maketrans("ab", "xy", "c")), "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), ord("a"), chr(8364), "é".encode("utf-8"), ascii("é"), repr('it\'s "q"'), "tab\t\\n", r"raw\n", "a" "b", len("🎉é"), "%s" % (1,), "abc".find("z"), min("hello"), sorted("hello"), list("ab"), str(1.0), str([1, 'a']), "A".isupper(), "ß".upper())
x = 1
def outer():
    x = 2
    def inner():
        nonlocal x
        x += 1
        return x
    def glob():
        global x
        x = 10
    inner(); glob()
    return x, inner.__closure__ is not None, outer.__name__
print(outer(), x)
fs = [lambda i=i: i for i in range(3)]; gs = [lambda: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
def sig(a, /, b, *args, c=3, **kw): return a, b, args, c, kw
print(sig(1, 2, 3, 4, c=5, d=6), sig(*[1, 2], **{"z": 1}), sig.__defaults__, sig.__kwdefaults__, sig.__code__.co_varnames[:3])
for f in [lambda: sig(a=1, b=2), lambda: sig(), lambda: outer(1), lambda: (lambda q: q)(), lambda: print(sep=3), lambda: int("1", bas=2), lambda: undefined_name, lambda: "a".upper(1), lambda: [].append(), lambda: {}.get(), lambda: sorted(), lambda: len(), lambda: math]:
    try: f()
    except (TypeError, NameError) as e: print(type(e).__name__, e)
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, item: T) -> "Stack[T]": self.items.append(item); return self
    def pop(self) -> T: return self.items.pop()
class Emp(NamedTuple):
    name: str
    age: int = 3
class Movie(TypedDict):
    title: str
def apply(f: Callable[[int], int], v: int | None = None) -> Union[int, str]: return f(v or 1)
print(Stack[int]().push(1).push(2).pop(), Emp("a"), apply(lambda v: v + 1), apply.__annotations__, Movie(title="x"), list[int], dict[str, int], int | None, Stack.__name__, Any)
def counter():
    counter.calls = getattr(counter, "calls", 0) + 1
    return counter.calls
counter(); print(counter(), counter.__name__, callable(counter), type(counter), type(lambda: 0).__name__, (lambda: 0).__name__)
print(1, 2, sep="-", end="!\n"); print("a", "b", sep="\n"); print(*[1, 2], sep=", "); print(); print([1.0, "a", None, (1,), {1}, b"x"], {"k": [1]}, (1,), type(1), int, print, None, ..., range(3), slice(1, 2))
print(bin(10), hex(255), oct(8), int("ff", 16), int(" 12 "), float("1e3"), bool("False"), abs(-3), pow(2, 10, 1000), sum([1, 2], 10), list(map(str, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(enumerate("ab", 1)), any([0, 1]), all([1, 0]), zip([1], [2]).__class__.__name__, divmod(7, 2), eval("1 + 2"), isinstance(True, int), id(x) == id(x), hash(1) == hash(1.0), complex(1, 2), (3 + 4j).conjugate(), abs(3 + 4j), (2.5).is_integer(), (0.75).as_integer_ratio(), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (10).bit_length(), 1_000, 0xFF, 1e-3, .5)
import math
