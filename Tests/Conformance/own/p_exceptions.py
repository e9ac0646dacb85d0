def attempt(f):
    try:
        return f()
    except (ValueError, TypeError) as e:
        return f"{type(e).__name__}: {e}"
    except Exception as e:
        return f"other {type(e).__name__}: {e}"
    finally:
        pass
print(attempt(lambda: int("x")))
print(attempt(lambda: [1][3]))
print(attempt(lambda: {"a": 1}["b"]))
print(attempt(lambda: 1 / 0), attempt(lambda: 1 % 0), attempt(lambda: 1.0 / 0))
print(attempt(lambda: "a" + 1), attempt(lambda: 1 + "a"), attempt(lambda: [] + ()))
print(attempt(lambda: len(3)), attempt(lambda: None.x), attempt(lambda: undefined_name))
print(attempt(lambda: (1, 2).append(3)), attempt(lambda: int([])), attempt(lambda: float("abc")))
print(attempt(lambda: [1, 2].remove(3)), attempt(lambda: [].pop()), attempt(lambda: (lambda a: a)()), attempt(lambda: (lambda a: a)(1, 2)))
print(attempt(lambda: {}[[]]), attempt(lambda: sorted([1, "a"])), attempt(lambda: max([])), attempt(lambda: "abc"[10]), attempt(lambda: "%d" % "x"))
def f(a, b, *, c=1): pass
print(attempt(lambda: f(1)), attempt(lambda: f(1, 2, 3)), attempt(lambda: f(1, 2, d=3)), attempt(lambda: f(1, 2, a=3)), attempt(lambda: f()))
class LearningError(Exception):
    def __init__(self, msg, code=0):
        super().__init__(msg)
        self.code = code
class Sub(LearningError): pass
try:
    raise Sub("bad", code=7)
except LearningError as e:
    print(type(e).__name__, e, e.code, e.args, isinstance(e, Exception))
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("wrapped") from e
except ValueError as e:
    print(e, type(e.__cause__).__name__, e.__context__ is e.__cause__)
def g():
    try:
        return "try"
    finally:
        print("cleanup")
print(g())
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
    finally:
        print("f", i)
else:
    print("no")
try:
    a, b = 1, 2, 3
except ValueError as e: print(e)
try:
    a, b, c = [1, 2]
except ValueError as e: print(e)
try:
    assert 1 == 2, "math"
except AssertionError as e: print("assert", e)
try: x = 5; x()
except TypeError as e: print(e)
try: 5[0]
except TypeError as e: print(e)
try: [1]["a"]
except TypeError as e: print(e)
try:
    for x in 5: pass
except TypeError as e: print(e)
try: raise KeyError("k")
except KeyError as e: print(e, repr(e), str(KeyError("k")))
print(repr(ValueError("a", 1)), ValueError(), repr(Exception()))
try: import nosuch
except ImportError as e: print(e, type(e).__name__)
try: 2 ** "a"
except TypeError as e: print(e)
try: int("12", 1)
except ValueError as e: print(e)
try: {1: 2} < {3: 4}
except TypeError as e: print(e)
