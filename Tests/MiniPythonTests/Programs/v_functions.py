data = 5


def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(*[1, 2], **{"d": 3, "q": 1}))
for call in (
    lambda: f(),
    lambda: f(1),
    lambda: f(a=1, d=2),
    lambda: f(1, c=1, d=2, **{"d": 3}),
    lambda: (lambda: 0)(1),
    lambda: (lambda x, y, z: 0)(),
    lambda: (lambda x, y=1: 0)(1, 2, 3),
    lambda: (lambda *, k: 0)(1),
    lambda: (lambda x: 0)(y=1),
    lambda: (lambda x: 0)(1, x=1),
    lambda: print(*5),
    lambda: print(**5),
    lambda: data(),
):
    try:
        call()
    except TypeError as e:
        print(e)


def outer():
    x = 1

    def middle():
        nonlocal x
        y = 10

        def inner():
            nonlocal x, y
            x += 1
            y += 1
            return x, y

        return inner

    m = middle()
    return m(), m(), x


print(outer())
adders = []
for i in range(3):
    adders.append(lambda v, i=i: v + i)
print([a(10) for a in adders], [g() for g in [lambda: i for i in range(3)]])


def defaults(x, seen=[]):
    seen.append(x)
    return seen


defaults(1)
print(defaults(2), defaults.__defaults__, defaults.__name__, outer.__qualname__)


def rec(n, acc=0):
    return acc if n == 0 else rec(n - 1, acc + n)


print(rec(500))
x = "global"


def shadow():
    x = "local"

    class C:
        y = x

        def get(self):
            return x
    return C.y, C().get()


print(shadow())


def unpack(*, a, **rest):
    return a, sorted(rest.items())


print(unpack(**{"c": 1, "a": 2}, b=3))
print((lambda *a, **k: (a, k))(*range(3), *"ab", x=1, **{"y": 2}))
data = {"a": [1, 2, {"b": 3}]}
data["a"][2]["b"] += 10
data["n"] = data.get("n", 0) + 1
print(data)
(a, b), [c, *d] = (1, 2), [3, 4, 5]
print(a, b, c, d)
a = b = c = []
a.append(1)
print(b, c is a)
i = 0
l = [0, 0]
i, l[i] = 1, 5
print(i, l)
print([(y := v * 2) for v in range(3)], y)
if (n := len("abc")) > 2:
    print(n)
print(f"{'nested ' + f'{1 + 1}'} {3.14159:>{8}.{2}f} {'a' if n else 'b'} {{x}} {n!r:>4} {n=} {n = :>5}")
print("%s is %05.2f and %r" % ("x", 3.14159, "y"), "a" "b" 'c')
print(1_000_000, 0xFF, 0b101, 0o17, 1e3, 1.5e-7, 10 ** 20, -2 ** 2, 7 // -2, -7 % 3)
print(1 < 2 < 3 != 4, not 1 == 2, None is None, [] == [], "a" in "abc", 3 not in [1])


def annotated(x: int, y: "str" = "a") -> float:
    z: int = 3
    return z


print(annotated(1), annotated.__annotations__)
match ("point", 1, 2):
    case ("line", *_):
        print("line")
    case ("point", x, y) if x == y:
        print("diagonal")
    case ("point", x, y):
        print("point", x, y)
for v in [1, "s", [1, 2], {"k": 1, "j": 2}, None, 3.5, (1, 2, 3)]:
    match v:
        case 1 | 2:
            print("small")
        case str() as s:
            print("str", s)
        case [a, b]:
            print("pair", a, b)
        case {"k": k, **rest}:
            print("map", k, rest)
        case None:
            print("none")
        case float(f):
            print("float", f)
        case _:
            print("other")
del data["a"], l[0]
print(data, l)
try:
    del undefined
except NameError as e:
    print(e)
