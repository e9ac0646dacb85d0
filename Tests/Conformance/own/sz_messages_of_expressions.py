import traceback, math
class ShapeError(ValueError):
    def __init__(self, want, got):
        super().__init__(f"expected {want}, got {got}")
        self.want, self.got = want, got

def check(t):
    if len(t) != 3:
        raise ShapeError(3, len(t))
    return sum(t)

for t in ([1, 2, 3], [1], None):
    try:
        r = check(t)
    except ShapeError as e:
        print("shape:", e, e.got, repr(e))
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
    else:
        print("ok", r)
    finally:
        print("--")
for expr in ["1/0", "int('x')", "[][1]", "{}['k']", "'a'+1", "undefined", "math.sqrt(-1)", "float('abc')", "None.x", "(1).foo", "[1,2].index(5)", "dict(a=1)['b']", "len(5)", "'abc'[10]", "max([])", "print(1, foo=2)", "int([1])", "sorted([1,'a'])", "next(iter([]))", "[1]*'a'", "range(1.5)", "'%d' % 'x'", "'{} {}'.format(1)", "abs('x')", "sum(['a'])", "{[]: 1}", "open('nope.txt')", "1 < 'a'"]:
    try:
        print(eval(expr))
    except Exception as e:
        print(f"{expr:<22} {type(e).__name__}: {e}")
def outer():
    try:
        {}["missing"]
    except KeyError as e:
        raise RuntimeError("while loading") from e
try:
    outer()
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))
    print(traceback.format_exc().splitlines()[-1])
try:
    assert 1 > 2, "never"
except AssertionError as e:
    print("assert", e)
