import json, io, csv, contextlib, traceback, sys

class TooSmall(ValueError):
    def __init__(self, value, limit=10):
        super().__init__(f"{value} is below {limit}")
        self.value = value

def check(v):
    if v < 10:
        raise TooSmall(v)
    return v

for v in (20, 5):
    try:
        r = check(v)
    except TooSmall as e:
        print("caught", e, e.value, e.args, isinstance(e, ValueError))
    else:
        print("fine", r)
    finally:
        print("always")

def f():
    try:
        return "try"
    finally:
        print("cleanup")
print(f())
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__)
errors = [lambda: [][1], lambda: {}["a"], lambda: int("x"), lambda: None.foo, lambda: len(5), lambda: "a" + 1, lambda: 1 + "a", lambda: [1] + (2,), lambda: (1).x, lambda: "abc".foo(), lambda: float("abc"), lambda: [1, 2, 3]["a"], lambda: next(iter([])), lambda: (lambda a: a)(), lambda: (lambda a: a)(1, 2), lambda: print(foo=1), lambda: sum(["a"]), lambda: sorted([1, "a"]), lambda: max([]), lambda: range(1.5), lambda: "x" * 2.0, lambda: chr(-1), lambda: dict([1]), lambda: [].pop(), lambda: "a".index("b"), lambda: -"a", lambda: 5(), lambda: {1: 2}.items()[0], lambda: round("a"), lambda: abs("x"), lambda: int([]), lambda: (1, 2)[5], lambda: "abc"[10], lambda: set([[]]), lambda: 2 ** "a", lambda: 1 < "a", lambda: iter(5), lambda: __import__("nope"), lambda: open("/nonexistent/file")]
for e in errors:
    try:
        e()
    except Exception as err:
        print(type(err).__name__, "|", err)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    a, b, c = [1, 2]
except ValueError as e:
    print(e)
try:
    assert 1 == 2, "math broke"
except AssertionError as e:
    print(e)
with contextlib.suppress(KeyError):
    {}["x"]
@contextlib.contextmanager
def tag(n):
    print(f"<{n}>")
    try:
        yield n.upper()
    finally:
        print(f"</{n}>")
with tag("b") as t:
    print(t)
data = {"name": "x", "vals": [1, 2.5, None, True], "nest": {"k": "é"}}
s = json.dumps(data)
print(s, json.loads(s) == data)
print(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False))
try:
    json.loads("{bad}")
except json.JSONDecodeError as e:
    print(e)
buf = io.StringIO()
print("to buffer", file=buf)
buf.write("more\n")
print(repr(buf.getvalue()))
with contextlib.redirect_stdout(io.StringIO()) as out:
    print("hidden")
print(out.getvalue().strip())
for row in csv.reader(io.StringIO("a,b\n1,\"x,y\"\n")):
    print(row)
for row in csv.DictReader(io.StringIO("a,b\n1,2\n")):
    print(row)
try:
    raise ValueError("a", 1)
except (KeyError, ValueError) as e:
    print(e, e.args)
e = Exception("x")
e.add_note("note")
print(e.__notes__, repr(Exception()), str(KeyError("k")), ValueError("a") == ValueError("a"))
match data:
    case {"name": str(n), "vals": [first, *rest]}:
        print(n, first, len(rest))
    case _:
        print("no")
def kind(v):
    match v:
        case 0 | 1: return "bit"
        case int(): return "int"
        case [x, y]: return f"pair {x} {y}"
        case (x, *_): return "many"
        case str() if v: return "str"
        case None: return "none"
        case _: return "?"
print([kind(v) for v in (1, 5, [1, 2], (1, 2, 3), "s", "", None, 2.5)])
