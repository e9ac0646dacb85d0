def f(x):
    return g(x) + 1

def g(y):
    return y / 0

try:
    f(1)
except ZeroDivisionError as e:
    print("caught", e)

class MyError(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code

try:
    try:
        raise MyError(3, "bad")
    except MyError as e:
        print(e.code, e, e.args, repr(e))
        raise ValueError("second") from e
except ValueError as e:
    print(repr(e.__cause__), e.__context__)

def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("i", i)
        finally:
            print("fin", i)
    return "done"
print(loop())

def nested():
    try:
        try:
            return 1 / 0
        finally:
            print("inner")
    except ZeroDivisionError:
        print("outer")
        return "r"
    else:
        print("else")
    finally:
        print("last")
print(nested())
try:
    [][1]
except (KeyError, IndexError) as e:
    print(type(e).__name__, e)
try:
    {}["k"]
except LookupError as e:
    print(type(e).__name__, e, str(e), e.args)
try:
    undefined_name
except NameError as e:
    print(e)
def ub():
    print(q)
    q = 1
try:
    ub()
except UnboundLocalError as e:
    print(e)
try:
    (1).foo
except AttributeError as e:
    print(e)
for call in [lambda: f(), lambda: f(1, 2), lambda: f(y=1), lambda: f(1, x=2), lambda: len(), lambda: "a" + 1, lambda: 1 + "a", lambda: [] < 1, lambda: int("x"), lambda: {[]: 1}, lambda: MyError(1), lambda: (1, 2) + [3], lambda: abs("x")]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
def r(): r()
try:
    r()
except RecursionError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
a, b = 1, 2
try:
    a, b = [1, 2, 3]
except ValueError as e: print(e)
try:
    a, b, c = [1, 2]
except ValueError as e: print(e)
try:
    a, b = 5
except TypeError as e: print(e)
try:
    a, *b, c = [1]
except ValueError as e: print(e)
