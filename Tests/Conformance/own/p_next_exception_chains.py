import traceback
import sys

class DataError(Exception):
    def __init__(self, row, reason):
        super().__init__(f"row {row}: {reason}")
        self.row = row

class MissingValue(DataError, KeyError):
    pass

def parse(row, text):
    try:
        return float(text)
    except ValueError as e:
        raise DataError(row, "not a number") from e

for row, text in enumerate(["1.5", "x", "nan"]):
    try:
        print(parse(row, text))
    except DataError as e:
        print(repr(e), "|", e.__cause__, "|", e.row, e.args)

try:
    try:
        {}["k"]
    except KeyError:
        raise MissingValue(3, "gone")
except KeyError as e:
    print(type(e).__mro__[1].__name__, e, type(e.__context__).__name__, e.__suppress_context__)

def finish():
    for k in range(3):
        try:
            if k == 1:
                continue
            print("body", k)
        except Exception:
            pass
        else:
            print("else", k)
        finally:
            print("finally", k)
    try:
        return "from try"
    finally:
        print("cleanup")
print(finish())

try:
    e = ValueError("base")
    e.add_note("hint: check the units")
    raise e
except ValueError as err:
    print(err.__notes__, traceback.format_exception_only(err))
try:
    int("x")
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value)
    print(traceback.format_exc().splitlines()[-1])
for f in (lambda: [][1], lambda: {}["a"], lambda: "a" + 1, lambda: 1 + "a", lambda: None.x, lambda: int([]), lambda: len(3), lambda: abs("x"),
          lambda: (1, 2)[5], lambda: undefined_name, lambda: "abc".index("z"), lambda: [1].remove(2), lambda: float("1,5"), lambda: 10 ** 400 * 1.0,
          lambda: [1, 2] < ["a"], lambda: next(iter([])), lambda: {[]: 1}, lambda: (lambda a: a)(), lambda: print(1, foo=2), lambda: "%d" % "x", lambda: "{}".format(), lambda: "{a}".format(b=1), lambda: 1 // 0, lambda: 5 % 0, lambda: 2.0 ** 10000, lambda: chr(-1), lambda: bytes([256]), lambda: int("12", 40), lambda: range(1, 2, 0), lambda: sum(["a"]), lambda: max([]), lambda: zip([1], [1, 2], strict=True).__next__() and list(zip([1], [1, 2], strict=True)), lambda: dict([1]), lambda: [*3], lambda: set(5), lambda: iter(5), lambda: open("/nope/x"), lambda: (1).foo, lambda: round("x"), lambda: sorted([1, "a"]), lambda: "a" * 2.0, lambda: [1][1.0], lambda: object() + 1):
    try:
        f()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
try:
    assert 1 > 2, ("tuple", 1)
except AssertionError as e:
    print(e, e.args)
try:
    a, b = [1]
except ValueError as e:
    print(e)
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)
try:
    a, *b = []
except ValueError as e:
    print(e)
